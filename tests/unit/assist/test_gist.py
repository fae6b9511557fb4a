"""The gist: the nearest sentence of the message's class and mood."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.assist.gist import GistFinder
from desktop.assist.vectors import UtteranceVectors
from desktop.domain.issue import Mood, Problem
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.triage.utterances import Utterance
from tests.unit.assist.conftest import Engine

REFUND = Problem.RETURN_REFUND


def told(mood: Mood, problem: Problem = REFUND, confidence: float = 0.9) -> Triage:
    return Triage((ProblemGuess(problem, confidence),), MoodGuess(mood, 0.9))


UTTERANCES = (
    Utterance(REFUND, Mood.SATISFIED, {"en": "My refund came, thanks", "zh": "退款收到了，谢谢"}),
    Utterance(REFUND, Mood.IMPATIENT, {"en": "Where does the money stay so long?", "zh": "退款怎么还没到？"}),
)


def alike(one: str, other: str) -> float:
    first, second = Engine().encode([one, other])
    return float(first @ second)


@pytest.fixture
def finder(tmp_path: Path) -> GistFinder:
    return GistFinder(UtteranceVectors(Engine(), UTTERANCES, tmp_path))


@pytest.mark.parametrize(
    ("mood", "said"),
    [
        (Mood.SATISFIED, "退款收到了，谢谢"),
        (Mood.NEUTRAL, "退款怎么还没到？"),
        (Mood.ANGRY, "退款怎么还没到？"),
    ],
)
def test_a_glad_buyers_words_never_stand_for_those_of_one_who_is_not(
    finder: GistFinder, mood: Mood, said: str
) -> None:
    gist = finder.find("My refund, thanks", "en", "zh", told(mood))
    assert gist is not None
    assert (gist.problem, gist.text) == (REFUND, said)


def test_where_all_of_a_class_are_glad_the_nearest_is_said_all_the_same(tmp_path: Path) -> None:
    alone = GistFinder(UtteranceVectors(Engine(), UTTERANCES[:1], tmp_path))
    gist = alone.find("My refund, thanks", "en", "zh", told(Mood.ANGRY))
    assert gist is not None
    assert (gist.mood, gist.text) == (Mood.ANGRY, "退款收到了，谢谢")


def test_the_class_of_the_message_is_the_gists_and_an_unsure_one_says_nothing(tmp_path: Path) -> None:
    delay = Utterance(Problem.LOGISTICS_DELAY, Mood.IMPATIENT, {"en": "Found my order yet?", "zh": "到哪了？"})
    finder = GistFinder(UtteranceVectors(Engine(), (*UTTERANCES, delay), tmp_path))
    gist = finder.find("My refund", "en", "zh", told(Mood.ANGRY, Problem.LOGISTICS_DELAY))
    assert gist is not None
    assert (gist.problem, gist.text, gist.confidence) == (Problem.LOGISTICS_DELAY, "到哪了？", 0.9)
    assert finder.find("My refund", "en", "zh", told(Mood.ANGRY, confidence=0.4)) is None
    assert finder.find("My refund", "en", "zh", told(Mood.ANGRY, Problem.PRAISE)) is None
    assert 0.45 < alike("refund wwggkkb", "Found my order yet?") < 0.5
    near = finder.find("refund wwggkkb", "en", "zh", told(Mood.ANGRY, Problem.LOGISTICS_DELAY))
    assert near is not None
    assert near.text == "", "a sentence that is only somewhat like it would say something else"
    far = finder.find("zzz", "en", "zh", told(Mood.ANGRY))
    assert far is not None
    assert (far.problem, far.mood, far.text, far.utterance) == (REFUND, Mood.ANGRY, "", "")
