from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

Moment = Callable[[str], float]


def utc(text: str) -> float:
    """Return an ISO time in Unix seconds, UTC where it names no offset."""
    moment = datetime.fromisoformat(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


class Computer:
    """A wall clock that can be put to another time, and one that cannot."""

    def __init__(self, now: float = 1_780_000_000.0) -> None:
        self.now = now
        self.ticks = 5_000.0

    def wall(self) -> float:
        return self.now

    def steady(self) -> float:
        return self.ticks

    def move(self, seconds: float) -> None:
        """Let time pass, also while the computer sleeps."""
        self.now += seconds
        self.ticks += seconds

    def put(self, seconds: float) -> None:
        """Put the wall clock forward (back: negative)."""
        self.now += seconds


@pytest.fixture
def computer() -> Computer:
    return Computer()
