"""Measures detection and entities on the 200 labelled messages, written by another hand."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter

ROOT = Path(__file__).parents[3]
LEXICONS = ROOT / "resources" / "lexicons"


@pytest.fixture(scope="module")
def messages() -> list[dict[str, Any]]:
    lines = (ROOT / "tests" / "data" / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def is_short(message: dict[str, Any]) -> bool:
    text = str(message["text"])
    return len(text) < 8 if message["lang"] in ("zh", "ja") else len(text.split()) < 3


def test_languages(messages: list[dict[str, Any]]) -> None:
    detector = LanguageDetector(LEXICONS)
    wrong = [message for message in messages if detector.detect(message["text"]).code != message["lang"]]
    short = [message for message in messages if is_short(message)]
    assert len(wrong) <= 0.01 * len(messages), [message["text"] for message in wrong]
    assert sum(is_short(message) for message in wrong) <= 0.05 * len(short)


def test_entities(messages: list[dict[str, Any]]) -> None:
    finder = EntityFinder(LEXICONS)
    right = extra = 0
    missed: list[tuple[str, str, str]] = []
    for message in messages:
        gold = Counter((entity["kind"], entity["text"]) for entity in message["entities"])
        found = Counter(
            (entity.kind.value, entity.text) for entity in finder.find(message["text"], message["lang"])
        )
        right += (gold & found).total()
        extra += (found - gold).total()
        missed += [(message["id"], *entity) for entity in (gold - found).elements()]
    assert 2 * right / (2 * right + extra + len(missed)) >= 0.98, missed
    assert [entity for entity in missed if entity[1] in ("order", "tracking")] == []


def test_no_segment_ends_inside_an_entity(messages: list[dict[str, Any]]) -> None:
    segmenter, finder = Segmenter(LEXICONS), EntityFinder(LEXICONS)
    for message in messages:
        text = message["text"]
        segments = segmenter.segment(text, message["lang"])
        for entity in message["entities"]:
            assert any(entity["text"] in segment.text for segment in segments), (text, entity["text"])
        for found in finder.find(text, message["lang"]):
            assert any(one.start <= found.start and found.end <= one.end for one in segments), (text, found.text)


def test_segments_cover_every_message(messages: list[dict[str, Any]]) -> None:
    segmenter = Segmenter(LEXICONS)
    for message in messages:
        text, end = message["text"], 0
        for segment in segmenter.segment(text, message["lang"]):
            assert not text[end : segment.start].strip()
            end = segment.end
        assert not text[end:].strip()
