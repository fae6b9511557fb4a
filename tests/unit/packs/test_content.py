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
from desktop.language.normalize import bare, fold
from desktop.language.similarity import Numbers

ROOT = Path(__file__).parents[3]
PACK = ROOT / "resources" / "packs" / "starter"
SLOT = re.compile(r"\{[^{}]*\}")
NO_VALUES = {"1", "7", "9", "1000"}
"""Read in "one" (an article in half of the languages), in "일주일" (a week), "un neuf" and "grazie mille"."""
FREQUENT = PACK / "memory" / "frequent.tsv"
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


def test_the_frequent_sentences_stand_in_ten_languages_and_repeat_no_other_row() -> None:
    found = rows(FREQUENT)
    assert len(found) >= 120
    assert list(found[0]) == ["zh", "en", "es", "pt", "fr", "de", "it", "ru", "ja", "ko"]
    assert set(found[0]) == set(CORE)
    seen: dict[tuple[str, str], str] = {}
    # Asked for by the words alone, a sentence that stands twice has one of two translations by chance.
    for path in [*(path for path in FILES if path != FREQUENT), FREQUENT]:
        for number, row in enumerate(rows(path), 2):
            for code in row.keys() & set(CORE):
                key = code, bare(fold(SLOT.sub("0", row[code])))[0]
                place = f"{path.name}:{number}"
                assert path != FREQUENT or key not in seen, f"{place} repeats {seen[key]}: {row[code]}"
                seen[key] = place


def test_the_frequent_sentences_hold_the_same_values_in_every_language() -> None:
    numbers = Numbers(ROOT / "resources" / "lexicons")
    for number, row in enumerate(rows(FREQUENT), 2):
        counts = {code: numbers.count(text, code).keys() - NO_VALUES for code, text in row.items()}
        assert len({frozenset(c) for c in counts.values()}) == 1, f"line {number}: {counts}"


def test_the_frequent_sentences_are_punctuated_as_each_language_does() -> None:
    for number, row in enumerate(rows(FREQUENT), 2):
        place = f"line {number}"
        assert not any("  " in text or "\u00a0" in text for text in row.values()), place
        assert row["zh"][-1] in "。？！", place
        for code in ("zh", "ja"):
            assert not re.search(r"[,.?!:;]", SLOT.sub("", row[code])), f"{place}: {row[code]}"
        for code in set(CORE) - {"zh", "ja"}:
            assert not re.search(r"[，。？！：；、]|\s[,.]", row[code]), f"{place}: {row[code]}"
            assert code == "fr" or not re.search(r"\s[?!:;]", row[code]), f"{place}: {row[code]}"
        assert not re.search(r"[^ ][?!:;]", row["fr"]), f"{place}: {row['fr']}"
        assert row["es"].count("¿") == row["es"].count("?"), f"{place}: {row['es']}"
        assert row["es"].count("¡") == row["es"].count("!"), f"{place}: {row['es']}"
