from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.wellbeing import BreakEvent, BreakOutcome, BreakPhase, BreakPlan, BreakState, Signals
from desktop.storage.store import Store
from desktop.wellbeing.breaks import Breaks
from desktop.wellbeing.due import WorkingHours

RESOURCES = Path(__file__).parents[3] / "resources" / "wellbeing"
MORNING = datetime(2026, 3, 2, 9, tzinfo=UTC).timestamp()
BUSY = Signals(idle_seconds=1.0)
"""Work with the mouse: no pause, and no key."""


class Desk:
    """A computer with an agent before it; time passes only when told to."""

    def __init__(self, plan: BreakPlan | None = None, hours: WorkingHours | None = None) -> None:
        self.now = MORNING
        self.steady = 5_000.0
        self.plan = plan or BreakPlan()
        self.hours = hours
        self.breaks = self.start()
        self.state = self.tick(BUSY)
        self.events: list[BreakEvent] = []
        self.idle = 0.0

    def start(self) -> Breaks:
        return Breaks(self.plan, lambda: self.now, lambda: self.steady, hours=self.hours)

    def restart(self, closed: float) -> bool:
        """Close the program for a while and start it again."""
        kept = self.breaks.saved()
        self.pass_time(closed)
        self.breaks = self.start()
        understood = self.breaks.restore(kept)
        self.state = self.tick(BUSY)
        return understood

    def pass_time(self, seconds: float) -> None:
        """Let time pass without the program: it sleeps, hangs, or does not run."""
        self.now += seconds
        self.steady += seconds

    def put_clock(self, seconds: float) -> None:
        self.now += seconds

    def tick(self, signals: Signals = BUSY) -> BreakState:
        self.state = self.breaks.tick(self.now, signals)
        return self.state

    def run(self, seconds: float, signals: Signals = BUSY) -> BreakState:
        """Let time pass, looking as often as the scheduler asks to; the idle seconds stay what they are."""
        end = self.steady + seconds
        while self.steady < end:
            self.pass_time(min(self.state.look_in or 1.0, end - self.steady))
            self.tick(signals)
            self.events += self.breaks.take_events()
        return self.state

    def rest(self, seconds: float, signals: Signals = BUSY) -> BreakState:
        """Touch nothing for so long; the first second of it is no touch either."""
        began, end = self.steady, self.steady + seconds
        while self.steady < end:
            self.pass_time(min(1.0, end - self.steady))
            self.tick(replace(signals, idle_seconds=self.steady - began))
            self.events += self.breaks.take_events()
        return self.state

    def until(self, phase: BreakPhase, limit: float = 7200.0, signals: Signals = BUSY) -> BreakState:
        end = self.steady + limit
        while self.state.phase is not phase:
            assert self.steady < end, f"no {phase} within {limit:g} seconds: {self.state}"
            self.run(1.0, signals)
        return self.state

    def told(self) -> list[BreakOutcome]:
        """Return the outcomes written down up to now."""
        self.events += self.breaks.take_events()
        return [event.outcome for event in self.events]


Desks = Callable[..., Desk]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "deskside.db")
    yield opened
    opened.close()


def reminded(desk: Desk) -> Desk:
    """Work until the reminder shows."""
    desk.until(BreakPhase.REMINDING)
    return desk


def breaking(desk: Desk) -> Desk:
    """Work until a break has begun."""
    desk.until(BreakPhase.REMINDING)
    desk.rest(5)
    assert desk.state.phase is BreakPhase.BREAKING
    return desk
