from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.wellbeing import BreathKind
from desktop.errors import UserFacingError
from desktop.wellbeing.breathing import MINUTES, at, cycles, find, length, patterns
from tests.unit.wellbeing.conftest import RESOURCES

PATTERNS = patterns(RESOURCES)
NAMES = [pattern.id for pattern in PATTERNS]


def test_the_four_patterns_have_the_figures_of_their_sources() -> None:
    seconds = {pattern.id: [(step.kind, step.seconds) for step in pattern.steps] for pattern in PATTERNS}
    assert seconds["box"] == [
        (kind, 4) for kind in (BreathKind.IN, BreathKind.HOLD, BreathKind.OUT, BreathKind.HOLD)
    ]
    assert seconds["four_seven_eight"] == [(BreathKind.IN, 4), (BreathKind.HOLD, 7), (BreathKind.OUT, 8)]
    assert [kind for kind, _ in seconds["cyclic_sighing"]] == [BreathKind.IN, BreathKind.IN, BreathKind.OUT]
    coherent = find(PATTERNS, "coherent")
    assert 60 / coherent.cycle == pytest.approx(5.5)
    assert coherent.steps[0].seconds == coherent.steps[1].seconds


def test_every_pattern_names_its_source_and_a_caution_in_both_languages() -> None:
    for pattern in PATTERNS:
        assert pattern.source
        assert all(set(texts) == {"zh", "en"} for texts in (pattern.names, pattern.texts, pattern.cautions))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("minutes", MINUTES)
def test_an_exercise_ends_with_a_whole_breath_near_the_wanted_time(name: str, minutes: int) -> None:
    pattern = find(PATTERNS, name)
    seconds = length(pattern, minutes)
    assert seconds / pattern.cycle == cycles(pattern, minutes)
    if not pattern.most_cycles:
        assert abs(seconds - 60 * minutes) <= pattern.cycle / 2 + 1e-6


def test_no_more_breaths_at_a_time_than_are_good() -> None:
    assert cycles(find(PATTERNS, "four_seven_eight"), 5) == 4


def test_the_circle_follows_the_breath() -> None:
    pattern = find(PATTERNS, "box")
    seen = [at(pattern, 1, second) for second in (0, 2, 4, 6, 8, 10, 12, 15.5, 16)]
    assert [round(breath.size, 3) for breath in seen] == [0, 0.5, 1, 1, 1, 0.5, 0, 0, 0]
    assert [breath.index for breath in seen] == [0, 0, 1, 1, 2, 2, 3, 3, 0]
    assert [breath.number for breath in seen] == [1] * 8 + [2]
    assert seen[1].step_left == pytest.approx(2)


def test_after_its_end_it_is_done_and_empty() -> None:
    for pattern in PATTERNS:
        end = at(pattern, 1, length(pattern, 1) + 100)
        assert (end.done, end.left, end.number) == (True, 0, end.count)
        assert end.size == pytest.approx(0)


@given(
    name=st.sampled_from(NAMES),
    minutes=st.floats(-10, 100),
    elapsed=st.floats(-100, 400),
    step=st.floats(0.001, 0.05),
)
def test_the_circle_never_jumps(name: str, minutes: float, elapsed: float, step: float) -> None:
    pattern = find(PATTERNS, name)
    here, there = at(pattern, minutes, elapsed), at(pattern, minutes, elapsed + step)
    assert 0 <= here.size <= 1
    fastest = math.pi / 2 / min(step.seconds for step in pattern.steps)
    assert abs(there.size - here.size) <= fastest * step + 1e-6


def test_an_unknown_exercise_is_named_with_those_there_are() -> None:
    with pytest.raises(UserFacingError, match="box") as told:
        find(PATTERNS, "holotropic")
    assert told.value.code == "exercise.unknown"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('do = "in"', 'do = "gasp"', "breathing.toml, pattern 1, step 1, do"),
        ("seconds = 2.5", "seconds = 0", "breathing.toml, pattern 1, step 1, seconds"),
        ("to = 0.8", "to = 0", "breathing.toml, pattern 1, step 1, to"),
        ('en = "Cyclic sighing"', "", "breathing.toml, pattern 1, en"),
        ("per_minute = 5.5", "per_minute = 99", "breathing.toml, pattern 4, per_minute"),
        ("most_cycles", "max_cycles", "breathing.toml, pattern 3, max_cycles"),
    ],
)
def test_a_damaged_file_is_named_with_the_key(tmp_path: Path, old: str, new: str, where: str) -> None:
    text = (RESOURCES / "breathing.toml").read_text("utf-8")
    head, sign, tail = text.partition("[[pattern]]")  # not the explanation above
    (tmp_path / "breathing.toml").write_text(head + sign + tail.replace(old, new, 1), "utf-8")
    with pytest.raises(UserFacingError) as told:
        patterns(tmp_path)
    assert (told.value.code, told.value.where) == ("lexicon.damaged", where)
