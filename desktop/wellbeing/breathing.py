"""Guided breathing: which part of which breath it is at a moment."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Final

from desktop.domain.wellbeing import Breath, BreathKind, BreathStep, Pattern
from desktop.errors import UserFacingError
from desktop.wellbeing.content import Entry, read

FILE: Final = "breathing.toml"
MINUTES: Final = (1, 2, 3, 4, 5)
"""Durations to choose from."""

_KEYS: Final = (
    "id", "zh", "en", "about_zh", "about_en", "caution_zh", "caution_en", "source",
    "per_minute", "most_cycles", "step",
)  # fmt: skip


def patterns(folder: Path) -> tuple[Pattern, ...]:
    """Return the patterns of a folder. Raises `UserFacingError` (`lexicon.damaged`)."""
    return tuple(map(_pattern, read(folder / FILE, ("pattern",)).entries("pattern", _KEYS)))


def find(patterns: tuple[Pattern, ...], name: str) -> Pattern:
    """Return a pattern by its id. Raises `UserFacingError` (`exercise.unknown`)."""
    for pattern in patterns:
        if pattern.id == name:
            return pattern
    known = ", ".join(pattern.id for pattern in patterns)
    raise UserFacingError("exercise.unknown", f"There is no exercise “{name}”.", how=f"Known: {known}.")


def cycles(pattern: Pattern, minutes: float) -> int:
    """Return how many whole breaths come nearest to so many minutes (1 to 5); never more than are good."""
    wanted = 60.0 * min(max(minutes, MINUTES[0]), MINUTES[-1])
    count = max(1, round(wanted / pattern.cycle))
    return min(count, pattern.most_cycles) if pattern.most_cycles else count


def length(pattern: Pattern, minutes: float) -> float:
    """Return how many seconds an exercise takes: it ends with a whole breath."""
    return cycles(pattern, minutes) * pattern.cycle


def at(pattern: Pattern, minutes: float, elapsed: float) -> Breath:
    """Return the moment `elapsed` seconds into an exercise; after its end the last one, `done`.

    `size` follows a cosine, so that the circle comes to rest softly; where motion is to be reduced, `step` and
    `step_left` say the same in words and numbers.
    """
    count = cycles(pattern, minutes)
    total = count * pattern.cycle
    done = elapsed >= total
    elapsed = min(max(elapsed, 0.0), total)
    number = min(int(elapsed / pattern.cycle), count - 1)
    inside = elapsed - number * pattern.cycle
    index, before = 0, 0.0
    while index < len(pattern.steps) - 1 and inside >= before + pattern.steps[index].seconds:
        before += pattern.steps[index].seconds
        index += 1
    step = pattern.steps[index]
    share = min(1.0, (inside - before) / step.seconds)
    start = pattern.steps[index - 1].to
    size = start + (step.to - start) * (1 - math.cos(math.pi * share)) / 2
    left = max(0.0, step.seconds * (1 - share))
    return Breath(step, index, size, left, number + 1, count, total - elapsed, done)


def _pattern(entry: Entry) -> Pattern:
    steps = tuple(map(_step, entry.entries("step", ("do", "seconds", "to", "zh", "en"))))
    for here, step in enumerate(steps):
        change = step.to - steps[here - 1].to
        wrong = {BreathKind.IN: change <= 0, BreathKind.OUT: change >= 0, BreathKind.HOLD: change != 0}
        if wrong[step.kind]:
            entry.fail(f"step {here + 1}, to", "the lungs cannot be as full after it")
    per_minute = entry.number("per_minute", least=0, most=30, default=0)
    if per_minute:  # the seconds are shares of a breath
        scale = 60 / per_minute / sum(step.seconds for step in steps)
        steps = tuple(BreathStep(step.kind, step.seconds * scale, step.to, step.texts) for step in steps)
    return Pattern(
        entry.text("id"),
        entry.texts(),
        entry.texts("about"),
        entry.texts("caution"),
        steps,
        entry.text("source"),
        int(entry.number("most_cycles", least=0, most=100, default=0)),
    )


def _step(entry: Entry) -> BreathStep:
    try:
        kind = BreathKind(entry.text("do"))
    except ValueError:
        entry.fail("do", "it is neither in, hold nor out")
    seconds = entry.number("seconds", least=0.5, most=20)
    return BreathStep(kind, seconds, entry.number("to", least=0, most=1), entry.texts())
