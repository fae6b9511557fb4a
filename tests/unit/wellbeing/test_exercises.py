from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.wellbeing import BreakKind, ExerciseKind
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.wellbeing.exercises import ExerciseLog, exercises, step_at, suggested
from tests.unit.wellbeing.conftest import RESOURCES

ALL = exercises(RESOURCES)


def test_there_is_one_for_eyes_neck_and_hands_each_with_its_source() -> None:
    assert {exercise.kind for exercise in ALL} == {ExerciseKind.EYES, ExerciseKind.NECK, ExerciseKind.HANDS}
    assert all(exercise.source for exercise in ALL)


def test_a_short_break_is_for_the_eyes_and_what_is_suggested_fits() -> None:
    seen = [suggested(ALL, BreakKind.SHORT, 20, turn) for turn in range(4)]
    assert all(one is not None and one.kind is ExerciseKind.EYES and one.seconds <= 20 for one in seen)
    assert len({one.id for one in seen if one}) == 2
    long = [one for turn in range(6) if (one := suggested(ALL, BreakKind.LONG, 300, turn))]
    assert [one.kind for one in long] == [ExerciseKind.NECK, ExerciseKind.HANDS, ExerciseKind.EYES] * 2
    assert {one.id for one in long} == {one.id for one in ALL}, "none is left out"
    assert suggested(ALL, BreakKind.SHORT, 5, 0) is None


def test_steps_follow_each_other() -> None:
    neck = next(one for one in ALL if one.id == "neck_stretch")
    seen = [step_at(neck, elapsed) for elapsed in (0, 14, 15, 45, 59, 60, 500)]
    assert seen == [(0, 15), (0, 1), (1, 15), (3, 15), (3, 1), (3, 0), (3, 0)]


def test_what_was_done_and_what_was_left_is_written_down(store: Store) -> None:
    now = [100.0]
    log = ExerciseLog(store, lambda: now[0])
    first = log.begin("box", ExerciseKind.BREATHING, 64)
    now[0] = 164
    log.end(first, finished=True)
    log.end(first, finished=False)  # a second word changes nothing
    second = log.begin("box", ExerciseKind.BREATHING, 64)
    now[0] = 50  # the clock was put back
    log.end(second, finished=False)
    assert log.counts(0, 1000) == {"box": (2, 1)}
    assert log.counts(150, 1000) == {"box": (1, 0)}
    assert store.tuples("SELECT ended_at FROM exercise_event") == [(164,), (164,)]


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('kind = "eyes"', 'kind = "ears"', "exercises.toml, exercise 1, kind"),
        ("seconds = 20", "seconds = true", "exercises.toml, exercise 1, step 1, seconds"),
        ("[[exercise.step]]", "[exercise.stride]", "exercises.toml, exercise 1, stride"),
    ],
)
def test_a_damaged_file_is_named_with_the_key(tmp_path: Path, old: str, new: str, where: str) -> None:
    text = (RESOURCES / "exercises.toml").read_text("utf-8")
    (tmp_path / "exercises.toml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(UserFacingError) as told:
        exercises(tmp_path)
    assert told.value.where == where
