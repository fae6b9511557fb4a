"""Exercises for the eyes, the neck and the hands, and the record of those done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.domain.wellbeing import BreakKind, Exercise, ExerciseKind, ExerciseStep
from desktop.wellbeing.content import Entry, read

if TYPE_CHECKING:
    from desktop.storage.store import Store  # the window reads the exercises before it can afford the store

FILE: Final = "exercises.toml"
_KEYS: Final = ("id", "kind", "zh", "en", "source", "step")
_IN_TURN: Final = (ExerciseKind.NECK, ExerciseKind.HANDS, ExerciseKind.EYES)


def exercises(folder: Path) -> tuple[Exercise, ...]:
    """Return the exercises of a folder. Raises `UserFacingError` (`lexicon.damaged`)."""
    return tuple(map(_exercise, read(folder / FILE, ("exercise",)).entries("exercise", _KEYS)))


def suggested(exercises: tuple[Exercise, ...], kind: BreakKind, seconds: float, turn: int) -> Exercise | None:
    """Return what fits into a break; `turn` numbers the breaks of this kind and brings another one each time.

    A short break is for the eyes, any other for what rests least at a desk: neck, hands, eyes in turn.
    """
    fitting = [exercise for exercise in exercises if exercise.seconds <= seconds]
    wanted = (ExerciseKind.EYES,) if kind is BreakKind.SHORT else _IN_TURN
    parts = [part for of in wanted if (part := [one for one in fitting if one.kind is of])] or [fitting]
    part, round_ = parts[turn % len(parts)], turn // len(parts)
    return part[round_ % len(part)] if part else None


def step_at(exercise: Exercise, elapsed: float) -> tuple[int, float]:
    """Return which step it is after so many seconds, and how many of it are left; at the end the last, with 0."""
    before = 0.0
    for index, step in enumerate(exercise.steps):
        if elapsed < before + step.seconds:
            return index, before + step.seconds - max(elapsed, 0.0)
        before += step.seconds
    return len(exercise.steps) - 1, 0.0


class ExerciseLog:
    """Which exercises were done (table `exercise_event`); runs on the store's lane."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock

    def begin(self, exercise: str, kind: ExerciseKind, planned: float) -> int:
        """Write down that an exercise began and return its number."""
        return self._store.execute(
            "INSERT INTO exercise_event(exercise, kind, began_at, planned) VALUES (?, ?, ?, ?)",
            (exercise, kind.value, self._clock(), planned),
        )

    def end(self, number: int, *, finished: bool) -> None:
        """Write down that it ended, by itself (`finished`) or because it was left."""
        self._store.execute(
            "UPDATE exercise_event SET ended_at = max(?, began_at), finished = ? WHERE id = ? AND ended_at IS NULL",
            (self._clock(), int(finished), number),
        )

    def counts(self, since: float, until: float) -> dict[str, tuple[int, int]]:
        """Return how often each exercise was begun and finished in a span of time (Unix seconds)."""
        rows = self._store.tuples(
            "SELECT exercise, count(*), sum(finished) FROM exercise_event WHERE began_at >= ? AND began_at < ?"
            " GROUP BY exercise ORDER BY count(*) DESC, exercise",
            (since, until),
        )
        return {name: (int(begun), int(finished)) for name, begun, finished in rows}


def _exercise(entry: Entry) -> Exercise:
    try:
        kind = ExerciseKind(entry.text("kind"))
    except ValueError:
        entry.fail("kind", "it is neither eyes, neck nor hands")
    steps = tuple(
        ExerciseStep(step.texts(), step.number("seconds", least=1, most=300))
        for step in entry.entries("step", ("seconds", "zh", "en"))
    )
    return Exercise(entry.text("id"), kind, entry.texts(), steps, entry.text("source"))
