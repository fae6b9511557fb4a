from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.issue import Problem
from desktop.domain.triage import Tool
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.triage.tools import ToolShelf
from tests.fakes import ROOT

FOLDER = ROOT / "resources" / "escalation"
DELAY = Problem.LOGISTICS_DELAY
FILE = """
[tool.tracking]
name = { zh = "物流查询页", en = "Tracking page" }
note = { zh = "看轨迹", en = "Read the scans" }
[tool.carrier]
name = { zh = "承运商查件", en = "Carrier inquiry" }
note = { zh = "查件", en = "Inquire" }
[class]
logistics_delay = ["tracking", "carrier"]
not_received = ["tracking"]
"""
NEWER = (
    FILE.replace("看轨迹", "看最后一条轨迹")
    .replace(
        "[class]",
        """[tool.orders]
name = { zh = "订单后台", en = "Order console" }
note = { zh = "订单", en = "Orders" }
[class]""",
    )
    .replace('"carrier"]', '"orders", "carrier"]')
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "deskside.db")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path / "escalation", FILE)


def written(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "tools.toml").write_text(text, encoding="utf-8")
    return folder


def names(shelf: ToolShelf, problem: Problem = DELAY) -> list[str]:
    return [tool.name for tool in shelf.for_problem(problem)]


def test_tools_come_along_in_their_order(store: Store, folder: Path) -> None:
    shelf = ToolShelf(store, folder)
    assert names(shelf) == ["物流查询页", "承运商查件"]
    assert shelf.for_problem(Problem.PRAISE) == ()
    assert {row[0] for row in store.tuples("SELECT pack FROM tool")} == {"starter"}
    assert names(ToolShelf(store, folder)) == ["物流查询页", "承运商查件"]


def test_they_are_named_in_the_agents_language_or_in_english(store: Store, folder: Path) -> None:
    chinese = ToolShelf(store, folder).for_problem(DELAY)
    english = ToolShelf(store, folder, "es").for_problem(DELAY)
    assert [tool.name for tool in english] == ["Tracking page", "Carrier inquiry"]
    assert [tool.id for tool in english] == [tool.id for tool in chinese]


def test_a_lead_adds_changes_and_removes(store: Store, folder: Path) -> None:
    shelf = ToolShelf(store, folder)
    added = shelf.add(DELAY, " 自建\n看板 ", "https://board.example/", "内部")
    assert added.name == "自建 看板"
    assert names(shelf) == ["物流查询页", "承运商查件", "自建 看板"]
    shelf.update(replace(added, note="只读"))
    assert shelf.for_problem(DELAY)[-1].note == "只读"
    shelf.remove(added.id)
    assert names(shelf) == ["物流查询页", "承运商查件"]


def test_an_address_filled_in_may_count_for_all_classes(store: Store, folder: Path) -> None:
    shelf = ToolShelf(store, folder)
    tracking = shelf.for_problem(DELAY)[0]
    shelf.update(replace(tracking, target="https://track.example/"), everywhere=True)
    assert [tool.target for tool in shelf.for_problem(Problem.NOT_RECEIVED)] == ["https://track.example/"]
    shelf.update(replace(tracking, target="D:/轨迹"))
    assert [tool.target for tool in shelf.all()] == ["D:/轨迹", "", "https://track.example/"]


def test_a_tool_moves_to_another_class(store: Store, folder: Path) -> None:
    shelf = ToolShelf(store, folder)
    carrier = shelf.for_problem(DELAY)[1]
    shelf.update(replace(carrier, problem=Problem.CUSTOMS_TAX))
    assert (names(shelf), names(shelf, Problem.CUSTOMS_TAX)) == (["物流查询页"], ["承运商查件"])
    assert names(ToolShelf(store, written(folder, NEWER))) == ["物流查询页", "订单后台"]


def test_the_teams_order_stays(store: Store, folder: Path) -> None:
    shelf = ToolShelf(store, folder)
    first, second = shelf.for_problem(DELAY)
    third = shelf.add(DELAY, "看板")
    shelf.reorder(DELAY, [third.id, second.id, 999])
    assert [tool.id for tool in shelf.for_problem(DELAY)] == [third.id, second.id, first.id]
    assert names(ToolShelf(store, written(folder, NEWER))) == ["看板", "承运商查件", "物流查询页", "订单后台"]


def test_a_new_version_leaves_what_the_team_made_of_it(store: Store, folder: Path) -> None:
    shelf = ToolShelf(store, folder)
    tracking, carrier = shelf.for_problem(DELAY)
    shelf.add(DELAY, "看板")
    shelf.update(replace(tracking, target="https://track.example/"))
    shelf.remove(carrier.id)
    newer = ToolShelf(store, written(folder, NEWER))
    assert [(tool.name, tool.target, tool.note) for tool in newer.for_problem(DELAY)] == [
        ("物流查询页", "https://track.example/", "看轨迹"),
        ("看板", "", ""),
        ("订单后台", "", "订单"),
    ]
    assert [tool.note for tool in newer.for_problem(Problem.NOT_RECEIVED)] == ["看最后一条轨迹"]


def test_a_new_version_takes_away_what_is_no_longer_in_it(store: Store, folder: Path) -> None:
    ToolShelf(store, folder).all()
    kept = ToolShelf(store, written(folder, FILE.replace(', "carrier"', ""))).all()
    assert [(tool.problem, tool.name) for tool in kept] == [
        (DELAY, "物流查询页"),
        (Problem.NOT_RECEIVED, "物流查询页"),
    ]


def test_nothing_is_written_when_the_version_is_there(store: Store, folder: Path) -> None:
    before = ToolShelf(store, folder).all()
    changes = store.tuples("SELECT total_changes()")
    assert ToolShelf(store, folder).all() == before
    assert store.tuples("SELECT total_changes()") == changes


def test_a_tool_needs_a_name_and_must_be_there(store: Store, folder: Path) -> None:
    shelf = ToolShelf(store, folder)
    for act, code in (
        (lambda: shelf.add(DELAY, "  "), "tool.empty"),
        (lambda: shelf.update(Tool(999, DELAY, "x")), "tool.gone"),
        (lambda: shelf.remove(999), "tool.gone"),
    ):
        with pytest.raises(UserFacingError) as caught:
            act()
        assert caught.value.code == code
    assert names(shelf) == ["物流查询页", "承运商查件"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("not_received", "lost", "class.lost"),
        ('["tracking"]', '["track"]', "class.not_received"),
        ('zh = "看轨迹", ', "", "tool.tracking.note.zh"),
        ("[class]", "[classes]", "classes"),
    ],
)
def test_a_damaged_file_is_named(store: Store, folder: Path, old: str, new: str, place: str) -> None:
    assert old in FILE
    shelf = ToolShelf(store, written(folder, FILE.replace(old, new)))
    with pytest.raises(UserFacingError) as caught:
        shelf.for_problem(DELAY)
    assert (caught.value.code, caught.value.where) == ("lexicon.damaged", f"tools.toml, {place}")
    assert store.tuples("SELECT count(*) FROM tool") == [(0,)]


def test_the_shipped_tools_cover_every_class_under_neutral_names(store: Store, tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "shipped")
    shelf = ToolShelf(store, tmp_path / "shipped")
    for problem in Problem:
        tools = shelf.for_problem(problem)
        assert 2 <= len(tools) <= 5, problem
        assert all(tool.target == "" and tool.note for tool in tools)
        assert len({tool.name for tool in tools}) == len(tools)
    assert "物流查询页" in names(shelf)
    assert "尺码表" in names(shelf, Problem.SIZE_FIT)
