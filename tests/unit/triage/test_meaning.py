"""What a message means beyond its words: what it asks, denies, mocks, or does not say at all; in ten languages."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import CORE
from desktop.domain.triage import EvidenceKind
from desktop.triage.classifier import UNCLEAR
from desktop.triage.cues import CueBook
from tests.fakes import ROOT
from tests.unit.triage.test_classifier import classifier, moods

CASES: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
    Path(__file__).with_name("problem_cases.toml").read_text("utf-8")
)
WANTED = {
    "safe_questions": {Problem.PRODUCT_QUESTION},
    "events": {Problem.SAFETY},
    "no_refund_status": {Problem.ORDER_STATUS, Problem.LOGISTICS_DELAY},
    "praise_or_other": {Problem.PRAISE, Problem.OTHER},
    "where_is_it": {Problem.ORDER_STATUS},
    "case_opened": {Problem.DISPUTE_CHARGEBACK},
    "is_it_real": {Problem.PRODUCT_QUESTION},
}
NOTHING = ["", "   ", "12345", "#4455-22", "🇩🇪🇫🇷", "(-) / .", "xq"]


def _found(text: str, language: str) -> Problem:
    return classifier().classify(text, language)[0].problem


def _mood(text: str, language: str) -> tuple[Mood, bool]:
    guess = moods().find(text, language, problem=_found(text, language))
    return guess.mood, guess.veiled


@pytest.mark.parametrize("language", CORE)
@pytest.mark.parametrize("group", WANTED)
def test_a_class_is_found_for_what_is_meant(group: str, language: str) -> None:
    texts = CASES["problem"][group][language]
    assert {text: found for text in texts if (found := _found(text, language)) not in WANTED[group]} == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, texts in CASES["demand"]["refund"].items() for text in texts],
)
def test_a_demand_beside_a_denial_stands(language: str, text: str) -> None:
    cues = classifier()._cues(text, language)
    assert [cue for cue in cues if cue.problem is Problem.RETURN_REFUND and cue.weight > 0], text
    assert not [cue for cue in cues if cue.problem is Problem.RETURN_REFUND and cue.weight < 0], text


def test_a_denied_cue_speaks_against_its_class_and_is_no_evidence() -> None:
    book = CueBook(ROOT / "resources" / "lexicons" / "triage" / "en.toml")
    text = "I don't want a refund, where is my parcel?"
    cues = [cue for cue in book.find(book.reader.read(text)) if cue.problem is Problem.RETURN_REFUND]
    assert [cue.weight < 0 for cue in cues] == [True]
    for guess in classifier().classify(text, "en"):
        assert not [one for one in guess.evidence if "refund" in one.text]


@pytest.mark.parametrize("language", CORE)
def test_mockery_is_no_praise(language: str) -> None:
    for text in CASES["mood"]["mocking"][language]:
        mood, veiled = _mood(text, language)
        assert veiled or mood in (Mood.DISAPPOINTED, Mood.ANGRY, Mood.IMPATIENT), text


def test_quoted_names_leave_praise_alone() -> None:
    assert moods().find('I love the "Aurora" lamp, it is beautiful, thank you!', "en").mood is Mood.SATISFIED


@pytest.mark.parametrize("language", CORE)
def test_only_stars_to_come_are_a_threat(language: str) -> None:
    for text in CASES["mood"]["gave_one_star"][language]:
        assert _mood(text, language)[0] is Mood.DISAPPOINTED, text
    for text in CASES["mood"]["will_give_one_star"][language]:
        assert _mood(text, language)[0] is Mood.THREATENING, text


@pytest.mark.parametrize("language", CORE)
def test_who_pays_is_a_plain_question(language: str) -> None:
    for text in CASES["mood"]["asks_who_pays"][language]:
        assert _mood(text, language) == (Mood.NEUTRAL, False), text


@pytest.mark.parametrize("language", CORE)
def test_a_greeting_is_no_evidence(language: str) -> None:
    for text in CASES["mood"]["greets"][language]:
        guess = moods().find(text, language)
        assert guess.mood is Mood.NEUTRAL, text
        greeting = min(text.find(mark) for mark in "，,。." if mark in text)
        assert all(one.start >= greeting for one in guess.evidence), text


@pytest.mark.parametrize("language", CORE)
@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing_is_other_and_plain(text: str, language: str) -> None:
    guess = classifier().classify(text, language)[0]
    assert (guess.problem, guess.evidence) == (Problem.OTHER, ())
    assert guess.confidence < UNCLEAR
    mood = moods().find(text, language)
    assert (mood.mood, mood.veiled, mood.evidence) == (Mood.NEUTRAL, False, ())
    assert mood.confidence < UNCLEAR


def test_pictures_alone_may_speak() -> None:
    guess = classifier().classify("👍👍", "en")[0]
    assert guess.problem is Problem.PRAISE
    assert guess.evidence[0].kind is EvidenceKind.CUE
