"""Problem, mood and culture on the shipped word lists and utterances, without the encoder."""

from __future__ import annotations

import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.languages import CORE
from desktop.domain.triage import EvidenceKind
from desktop.triage.classifier import ProblemClassifier
from desktop.triage.culture import Culture
from desktop.triage.examples import Example
from desktop.triage.mood import MoodFinder
from desktop.triage.utterances import load_utterances
from tests.fakes import ROOT

RESOURCES = ROOT / "resources"
UTTERANCES = load_utterances(RESOURCES / "packs" / "starter" / "utterances")


@cache
def classifier() -> ProblemClassifier:
    return ProblemClassifier(RESOURCES / "lexicons", UTTERANCES)


@cache
def moods() -> MoodFinder:
    return MoodFinder(RESOURCES / "lexicons", UTTERANCES)


@pytest.mark.parametrize("name", ["messages.jsonl", "messages2.jsonl"])
def test_words_alone_find_four_of_five_and_hardly_miss_a_senior_case(name: str) -> None:
    rows = [json.loads(line) for line in (ROOT / "tests" / "data" / name).read_text("utf-8").splitlines()]
    found = [classifier().classify(row["text"], row["lang"])[0].problem for row in rows]
    right = sum(problem.value == row["class"] for problem, row in zip(found, rows, strict=True))
    assert right / len(rows) >= 0.8
    senior = [(p, r) for p, r in zip(found, rows, strict=True) if Problem(r["class"]).tier is Tier.SENIOR]
    assert sum(p.tier is Tier.SENIOR for p, _ in senior) / len(senior) >= 0.9


def test_evidence_stands_where_it_says() -> None:
    text = "The charger got so hot it burned my hand, I want a refund."
    first = classifier().classify(text, "en")[0]
    assert first.problem is Problem.SAFETY
    assert first.evidence
    for one in first.evidence:
        if one.kind in (EvidenceKind.CUE, EvidenceKind.RULE):
            assert text[one.start : one.end] == one.text


def test_an_overruled_message_decides_the_next_one_like_it() -> None:
    text = "Do you also sell the blue lid alone?"
    before = classifier().classify(text, "en")[0].problem
    example = Example(1, "problem", "en", text, Problem.WARRANTY_REPAIR.value)
    after = classifier().classify(text, "en", examples=[example])[0]
    assert before is not Problem.WARRANTY_REPAIR
    assert after.problem is Problem.WARRANTY_REPAIR
    assert after.evidence[0].kind is EvidenceKind.EXAMPLE


@pytest.mark.parametrize("language", CORE)
@settings(max_examples=25, deadline=None)
@given(text=st.text(max_size=200))
def test_no_text_is_too_strange(language: str, text: str) -> None:
    assert len(classifier().classify(text, language)) >= 2
    assert 0.0 <= moods().find(text, language).confidence <= 1.0


def test_politeness_can_hide_displeasure() -> None:
    guess = moods().find("The colour is not quite what I expected, but never mind then.", "en")
    assert guess.veiled
    assert not moods().find("When will you have the blue one in stock?", "en").veiled
    assert moods().find("THIS IS A SCAM!!! You are liars and thieves!", "en").mood is Mood.ANGRY


@pytest.mark.parametrize("language", CORE)
def test_every_mood_has_advice_in_every_culture(language: str) -> None:
    culture = Culture(RESOURCES / "culture")
    for mood in Mood:
        for veiled in (False, True):
            advice = culture.advice(mood, veiled, language, "zh")
            assert advice.tone
            assert len(advice.do) >= 2
            assert len(advice.dont) >= 2


def test_notes_are_tied_to_phrases_as_whole_words() -> None:
    culture = Culture(RESOURCES / "culture")
    (note,) = culture.notes("はい、大丈夫です。", "ja", "zh")
    assert (note.phrase, note.start) == ("大丈夫です", 3)
    assert culture.notes("No problem at all.", "en", "zh") == ()
