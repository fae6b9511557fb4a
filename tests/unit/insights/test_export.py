from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.insights import Column, Filter, Kind, Page, Subject, Table
from desktop.errors import UserFacingError
from desktop.insights import views
from desktop.insights.export import Sheet, preview, write_csv, write_xlsx
from desktop.insights.page import Insights
from desktop.storage.store import Store
from tests.unit.insights.conftest import PERIOD

WORDS = {
    "scripts": (3,),
    "conversations": (4,),
    "messages": (4,),
    "replies": (4, 5),
    "overrides": (2,),
    "searches": (0,),
    "uses": (2,),
    "corrections": (2,),
    "cases": (5,),
    "results": (1,),
}
"""Where the fixture's rows hold what a buyer or the agent has written, names, numbers of orders."""

HIDDEN = {
    ("message", "text"),
    ("reply", "text"),
    ("reply", "source"),
    ("conversation", "buyer"),
    ("gate_override", "reason"),
    ("escalation_case", "card"),
    ("escalation_case", "result"),
    ("article_use", "note"),
    ("article_version", "body"),
    ("draft", "text"),
    ("reply_draft", "state"),
    ("unit", "source"),
    ("unit", "target"),
    ("unit", "folded"),
    ("unit", "changed_by"),
    ("script", "owner"),
    ("article", "owner"),
    ("outcome_import", "reference"),
}
HERS = re.compile("stress|break|exercise|wellbeing", re.IGNORECASE)


def secrets(rows: dict[str, Any]) -> set[str]:
    found = {row[place] for name, places in WORDS.items() for row in rows[name] for place in places}
    return {text for text in found if text and text != "-"} | {
        "Anna",
        "Keller",
        "插座起火",
        "只给同事看",
        "1143941689",
    }


@pytest.fixture
def sheets(insights: Insights) -> tuple[Sheet, ...]:
    return preview(insights.pages(PERIOD))


def exported(sheets: tuple[Sheet, ...], folder: Path) -> Iterator[str]:
    """Yield all text of all files, the inside of the workbook too."""
    for path in write_csv(sheets, folder / "csv"):
        yield path.name + path.read_text("utf-8-sig")
    book = folder / "insights.xlsx"
    write_xlsx(sheets, book)
    with zipfile.ZipFile(book) as inside:
        for name in inside.namelist():
            yield inside.read(name).decode("utf-8")


def test_no_word_of_buyer_or_agent_leaves(sheets: tuple[Sheet, ...], rows: dict[str, Any], tmp_path: Path) -> None:
    everything = "\n".join(exported(sheets, tmp_path))
    assert "延误致歉" in everything, "titles of scripts do leave: the scan sees what is there"
    hidden = secrets(rows)
    assert len(hidden) > 100
    assert [text for text in hidden if text in everything] == []


def test_pages_read_no_words_and_nothing_of_hers(store: Store, insights: Insights) -> None:
    read: set[tuple[str, str]] = set()

    def watch(action: int, table: str | None, column: str | None, *_: object) -> int:
        if action == 20:  # SQLITE_READ
            read.add((table or "", column or ""))
        return 0

    store._connection.set_authorizer(watch)
    try:
        insights.pages(PERIOD)
        insights.choices()
        insights.everything()
    finally:
        store._connection.set_authorizer(None)
    assert ("reply", "outcome") in read, "the watch sees what is read"
    assert read & HIDDEN == set()
    assert [table for table, _ in read if HERS.search(table)] == []
    assert {table for table, column in read if column == "query"} <= {"article_search", "insight_search"}


def test_pages_write_nothing_to_the_file(store: Store, insights: Insights) -> None:
    before = store.tuples("SELECT total_changes()"), store.tuples("PRAGMA main.schema_version")
    insights.pages(PERIOD)
    assert (store.tuples("SELECT total_changes()"), store.tuples("PRAGMA main.schema_version")) == before
    names = {name for (name,) in store.tuples("SELECT name FROM sqlite_temp_master WHERE type = 'view'")}
    assert names == set(views.view_names())
    assert store.tuples("SELECT count(*) FROM sqlite_master WHERE name LIKE 'insight%'") == [(0,)]


def test_what_was_typed_stays_on_the_agents_own_page(insights: Insights) -> None:
    page = insights.page(Subject.KNOWLEDGE, PERIOD)
    assert page.table("searches_in_vain").private
    assert page.table("searches_in_vain").rows[0][0] == "插头 意大利"
    assert not any("searches_in_vain" in sheet.name for sheet in preview([page]))


def test_the_preview_is_what_is_written(sheets: tuple[Sheet, ...], tmp_path: Path) -> None:
    import openpyxl

    paths = write_csv(sheets, tmp_path / "csv")
    assert len(paths) == len(sheets) == len({path.name for path in paths})
    write_xlsx(sheets, tmp_path / "insights.xlsx")
    book = openpyxl.load_workbook(tmp_path / "insights.xlsx")
    assert book.sheetnames == [sheet.name for sheet in sheets]
    for sheet, path in zip(sheets, paths, strict=True):
        wanted = [list(sheet.header), *(list(row) for row in sheet.rows)]
        texts = [["" if cell is None else str(cell) for cell in row] for row in wanted]
        assert list(csv.reader(io.StringIO(path.read_text("utf-8-sig")))) == texts
        found = [list(row) for row in book[sheet.name].iter_rows(values_only=True)]
        assert [[cell or None for cell in row] for row in found] == [
            [cell or None for cell in row] for row in wanted
        ]


def test_the_first_sheet_says_period_filter_and_n_of_each(sheets: tuple[Sheet, ...]) -> None:
    about, *others = sheets
    assert [row[0] for row in about.rows] == [f"{s.name}" for s in others]
    responses = next(row for row in about.rows if row[0] == "responses per_policy")
    assert responses == ("responses per_policy", 24, "2026-03-02 00:00", "2026-03-16 00:00", "", "", "", "")


def made(*rows: tuple[str, float | None]) -> Page:
    table = Table("per_script", (Column("title", Kind.TITLE), Column("share", Kind.SHARE)), rows, len(rows))
    return Page(Subject.SCRIPTS, PERIOD, Filter(), 1, tables=(table,))


def test_a_title_is_never_a_formula(tmp_path: Path) -> None:
    import openpyxl

    sheets = preview([made(("=cmd|' /C calc'!A0", 0.123456), ("+1", None))])
    csv_text = write_csv(sheets, tmp_path)[1].read_text("utf-8-sig")
    assert "'=cmd" in csv_text and "'+1" in csv_text
    write_xlsx(sheets, tmp_path / "x.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "x.xlsx")["scripts per_script"]["A2"]
    assert (cell.data_type, cell.value) == ("s", "=cmd|' /C calc'!A0")
    assert sheets[1].rows == (("=cmd|' /C calc'!A0", 0.1235), ("+1", None))


def test_words_and_labels_are_the_windows(insights: Insights) -> None:
    page = insights.page(Subject.CONVERSATIONS, PERIOD)
    sheets = preview(
        [page], wording=lambda kind, code: f"<{kind} {code}>", label=lambda what, name: f"{what[0]}.{name}"
    )
    assert sheets[1].name.startswith("s.conversations t.per_class")
    assert sheets[1].header == ("c.problem", "c.n", "c.share")
    assert sheets[1].rows[0][0] == "<problem logistics_delay>"


def test_sheets_of_one_name_are_told_apart(insights: Insights) -> None:
    page = insights.page(Subject.CONVERSATIONS, PERIOD)
    sheets = preview(
        [page, page], label=lambda _what, _name: "一个很长很长的名字[]:*?/一个很长很长的名字一个很长很长的名字"
    )
    names = [sheet.name for sheet in sheets]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_a_place_that_cannot_be_written_is_told_and_leaves_nothing(
    sheets: tuple[Sheet, ...], tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", "utf-8")
    with pytest.raises(UserFacingError) as caught:
        write_csv(sheets, blocked / "csv")
    assert caught.value.code == "exchange.unwritable"
    (tmp_path / "insights.xlsx").mkdir()
    with pytest.raises(UserFacingError) as caught:
        write_xlsx(sheets, tmp_path / "insights.xlsx")
    assert caught.value.code == "exchange.unwritable"
    assert not list(tmp_path.glob("*.part"))
