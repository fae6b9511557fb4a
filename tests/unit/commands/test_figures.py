from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.commands import figures
from desktop.commands.session import Session
from desktop.domain.insights import Subject
from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.storage.store import Store
from tests.fakes import FakeVault
from tests.insights import put, read_rows

Command = Callable[..., str]


@pytest.fixture
def command(data: Path, vault: FakeVault) -> Command:
    """Run `deskside figures …` upon a data folder with the 200 events and return what it prints."""
    parser = argparse.ArgumentParser()
    figures.add(parser.add_subparsers())
    store = Store.open(Paths.default(data).store)
    for table in ("script_version", "script", "article_version", "article"):
        store.execute(f"DELETE FROM {table}")  # noqa: S608  # noqa: S608 - names of ours
    put(store, read_rows())
    store.close()

    def run(*arguments: str, as_json: bool = False) -> str:
        args = parser.parse_args(["figures", *arguments])
        session = Session(Paths.default(data), as_json, vault, out=io.StringIO(), err=io.StringIO())
        try:
            assert args.run(args, session) == 0
        finally:
            session.close()
        assert isinstance(session.out, io.StringIO)
        return session.out.getvalue()

    return run


def pages(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_every_page_is_one_object(command: Command) -> None:
    found = pages(command("--all", as_json=True))
    assert [page["subject"] for page in found] == [subject.value for subject in Subject]
    outcomes = found[-1]
    assert outcomes["n"] > 0
    assert {figure["name"] for figure in outcomes["figures"]} >= {"good", "csat_mean"}
    for page in found:
        for table in page["tables"]:
            assert all(len(row) == len(table["columns"]) for row in table["rows"])


def test_what_the_agent_typed_is_not_printed(command: Command) -> None:
    typed = {row[0] for row in read_rows()["searches"]}
    for text in (command("--all", "--subject", "knowledge"), command("--all", as_json=True)):
        assert "searches_in_vain" not in text
        assert not [words for words in typed if words in text]


def test_a_page_for_people(command: Command) -> None:
    text = command("--all", "--subject", "responses")
    assert text.startswith("responses   n=")
    assert "wait_p50" in text
    assert "per_policy" in text


def test_period_and_filter(command: Command) -> None:
    (now,) = pages(command("--subject", "conversations", "--days", "1", as_json=True))
    assert (now["n"], now["notes"]) == (0, ["none"])
    (everything,) = pages(command("--subject", "conversations", "--all", as_json=True))
    (spanish,) = pages(command("--subject", "conversations", "--all", "--language", "es", as_json=True))
    assert 0 < spanish["n"] < everything["n"]
    assert spanish["filter"] == {"language": "es"}
    with pytest.raises(UserFacingError, match="no number of days"):
        command("--days", "0")


def test_tables_go_into_files(command: Command, tmp_path: Path) -> None:
    (told,) = pages(command("--all", "--subject", "outcomes", "--csv", str(tmp_path / "out"), as_json=True))
    assert sorted(told["files"]) == sorted(str(path) for path in (tmp_path / "out").iterdir())
    book = tmp_path / "figures.xlsx"
    command("--all", "--xlsx", str(book))
    assert "about" in load_workbook(book).sheetnames
