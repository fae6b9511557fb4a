from __future__ import annotations

import argparse
import contextlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.commands import article
from desktop.commands.session import Session
from desktop.domain.article import UseKind
from desktop.errors import UserFacingError
from desktop.knowledge.uses import Uses
from desktop.paths import Paths
from desktop.storage.store import Store
from tests.fakes import FakeVault
from tests.unit.commands.conftest import Run

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40

Command = Callable[..., tuple[int, list[dict[str, Any]]]]


@pytest.fixture
def command(data: Path, vault: FakeVault, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run `deskside article …` upon the same data folder and return its status and its rows."""
    parser = argparse.ArgumentParser()
    article.add(parser.add_subparsers())

    def run(*arguments: str, stdin: str = "") -> tuple[int, list[dict[str, Any]]]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        args = parser.parse_args(["article", *arguments])
        out = io.StringIO()
        session = Session(Paths.default(data), True, vault, out=out, err=io.StringIO())
        try:
            status = args.run(args, session)
        finally:
            session.close()
        return status, [json.loads(line) for line in out.getvalue().splitlines()]

    return run


def test_an_article_is_added_and_shown(command: Command) -> None:
    status, (added,) = command(
        *(
            "add",
            "退货到西班牙",
            "--tag",
            "西班牙",
            "--class",
            "return_refund",
            "--name",
            "return_es",
            "--quotable",
        ),
        *("--review-on", "2020-01-01"),
        stdin="买家 **14 天** 内可以退货。\r\n",
    )
    assert (status, added["language"]) == (0, "zh")
    _, (shown,) = command("show", "return_es")
    assert shown["id"] == added["id"]
    assert shown["link"] == "deskside:article/return_es"
    assert (
        command("show", shown["link"])[1][0]["id"] == command("show", str(added["id"]))[1][0]["id"] == added["id"]
    )
    assert shown["texts"] == {"zh": {"title": "退货到西班牙", "body": "买家 **14 天** 内可以退货。"}}
    assert (shown["tags"], shown["classes"], shown["visibility"]) == (["西班牙"], ["return_refund"], "quotable")
    assert added["id"] in [row["id"] for row in command("list")[1]]
    assert command("list", "--state", "draft")[1] == []
    due = {row["id"]: row["reasons"] for row in command("review")[1]}
    assert due[added["id"]] == ["review_due"]
    with pytest.raises(UserFacingError, match="no article “nothing”"):
        command("show", "nothing")
    with pytest.raises(UserFacingError, match="no date"):
        command("add", "甲", "--expires-on", "soon", stdin="乙")


def test_a_folder_goes_in_out_and_in_again(command: Command, tmp_path: Path) -> None:
    before = len(command("list")[1])
    folder = tmp_path / "kb"
    (folder / "欧洲").mkdir(parents=True)
    (folder / "欧洲" / "a.md").write_text("# 退货\n\n![表](a.png) 十四天内可以退货。", "utf-8")
    (folder / "欧洲" / "a.png").write_bytes(PNG)
    (folder / "b.csv").write_text("title,body,visibility\nSizes,Measure the chest.,\nX,Y,secret\n", "utf-8")
    (folder / "c.pdf").write_bytes(b"%PDF-")
    status, (told,) = command("import", str(folder), "--dry-run")
    assert (status, told["new"], told["kinds"], told["skipped"]) == (1, 2, {"markdown": 1, "csv": 1}, ["c.pdf"])
    assert [(bad["file"], bad["line"], bad["code"]) for bad in told["bad"]] == [("b.csv", 3, "import.value")]
    assert len(command("list")[1]) == before
    with pytest.raises(UserFacingError, match="nothing was taken in"):
        command("import", str(folder), "--strict")
    assert len(command("list")[1]) == before
    assert command("import", str(folder))[1][0]["new"] == 2
    for place in ("out", "out.csv", "out.jsonl"):
        status, (told,) = command("export", str(tmp_path / place))
        assert (status, told["articles"], told["missing"]) == (0, before + 2, [])
        status, (told,) = command("import", str(tmp_path / place))
        assert (status, told["new"], told["changed"], told["same"]) == (0, 0, 0, before + 2), told


def test_show_tells_what_was_changed_beside_the_text(command: Command, tmp_path: Path) -> None:
    command("add", "退货到西班牙", "--name", "return_es", stdin="买家 14 天内可以退货。")
    page = tmp_path / "a.md"
    page.write_text(
        "---\nname: return_es\nvisibility: quotable\n---\n# 退货到西班牙\n\n买家 14 天内可以退货。", "utf-8"
    )
    command("import", str(page))
    _, (shown,) = command("show", "return_es")
    (change,) = shown["changes"]
    assert change["fields"] == {"visibility": ["internal", "quotable"]}
    assert change["at"] > 0


def test_review_tells_what_was_noted_and_whose_it_is(run: Run, data: Path) -> None:
    number = run("article", "add", "退货地址", "--owner", "Li", "--json", stdin="杭州。".encode()).rows[0]["id"]
    other = run("article", "add", "尺码表", "--owner", "Wang", "--json", stdin=b"S M L").rows[0]["id"]
    with contextlib.closing(Store.open(data / "deskside.db")) as store:
        uses = Uses(store, lambda: 1_700_000_000.0)
        uses.record(number, UseKind.OUTDATED, note="电话变了")
        uses.record(number, UseKind.OUTDATED, note="门牌变了")
        uses.record(other, UseKind.OUTDATED, note="少了 XL")
    rows = {row["id"]: row for row in run("article", "review", "--owner", "li", "--json").rows}
    assert other not in rows
    assert rows[number]["notes"] == [
        {"note": "电话变了", "at": 1_700_000_000.0},
        {"note": "门牌变了", "at": 1_700_000_000.0},
    ]
    out = run("article", "review").out
    assert "outdated  (Li)\n" in out
    assert "2023-11-1" in out
    assert out.index("电话变了") < out.index("门牌变了")
    assert "少了 XL" in out
