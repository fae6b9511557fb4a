"""The gist's nearest sentence, with the buyer's mood known and unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.assist.gist import GistFinder
from desktop.assist.vectors import UtteranceVectors
from desktop.domain.issue import Mood, Problem
from desktop.triage.utterances import Utterance
from tests.unit.assist.conftest import Engine

REFUND = Problem.RETURN_REFUND
UTTERANCES = (
    Utterance(REFUND, Mood.SATISFIED, {"en": "My refund came, thanks", "zh": "退款收到了，谢谢"}),
    Utterance(REFUND, Mood.IMPATIENT, {"en": "Where does the money stay so long?", "zh": "退款怎么还没到？"}),
)


@pytest.fixture
def finder(tmp_path: Path) -> GistFinder:
    return GistFinder(UtteranceVectors(Engine(), UTTERANCES, tmp_path))


@pytest.mark.parametrize(
    ("mood", "said"),
    [
        (None, "退款收到了，谢谢"),
        (Mood.SATISFIED, "退款收到了，谢谢"),
        (Mood.NEUTRAL, "退款怎么还没到？"),
        (Mood.ANGRY, "退款怎么还没到？"),
    ],
)
def test_a_glad_buyers_words_never_stand_for_those_of_one_who_is_not(
    finder: GistFinder, mood: Mood | None, said: str
) -> None:
    gist = finder.find("My refund, thanks", "en", "zh", mood=mood)
    assert gist is not None
    assert (gist.problem, gist.text) == (REFUND, said)


def test_where_all_of_a_class_are_glad_the_nearest_is_said_all_the_same(tmp_path: Path) -> None:
    alone = GistFinder(UtteranceVectors(Engine(), UTTERANCES[:1], tmp_path))
    gist = alone.find("My refund, thanks", "en", "zh", mood=Mood.ANGRY)
    assert gist is not None
    assert gist.mood is Mood.SATISFIED
