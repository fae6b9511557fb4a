"""The starter pack's rows: complete, parallel, unique, and never the test messages."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import CORE

ROOT = Path(__file__).parents[3]
PACK = ROOT / "resources" / "packs" / "starter"
SLOT = re.compile(r"\{[^{}]*\}")
FILES = sorted([*(PACK / "utterances").glob("*.tsv"), *(PACK / "memory").glob("*.tsv")])


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_rows_are_complete_and_parallel(path: Path) -> None:
    for number, row in enumerate(rows(path), 2):
        texts = {code: text for code, text in row.items() if code != "mood"}
        assert None not in row, f"line {number}: too many columns"
        assert all(text and text == text.strip() for text in texts.values()), f"line {number}: an empty cell"
        slots = {code: Counter(SLOT.findall(text)) for code, text in texts.items()}
        assert len({frozenset(c.items()) for c in slots.values()}) == 1, f"line {number}: slots differ {slots}"


def test_every_class_has_its_utterances_in_ten_languages() -> None:
    for problem in Problem:
        found = rows(PACK / "utterances" / f"{problem.value}.tsv")
        assert len(found) >= 15, problem
        assert set(found[0]) == {"mood", *CORE}, problem
        assert {row["mood"] for row in found} <= {mood.value for mood in Mood}, problem


def test_there_are_fifteen_hundred_sentences_and_no_two_alike() -> None:
    seen: dict[str, str] = {}
    for path in FILES:
        for number, row in enumerate(rows(path), 2):
            key = re.sub(r"\W", "", row["zh"])
            assert key not in seen, f"{path.name}:{number} repeats {seen[key]}"
            seen[key] = f"{path.name}:{number}"
    assert len(seen) >= 1500


def test_no_test_message_is_among_the_known_sentences() -> None:
    def folded(text: str) -> str:
        return re.sub(r"[\W\d_]", "", SLOT.sub("", text).casefold())

    known = {folded(text) for path in FILES for row in rows(path) for c, text in row.items() if c != "mood"}
    messages = (ROOT / "tests" / "data" / "messages.jsonl").read_text("utf-8").splitlines()
    # Two words may well meet by chance; a sentence may not.
    same = [m for m in map(json.loads, messages) if len(folded(m["text"])) > 12 and folded(m["text"]) in known]
    assert not same
