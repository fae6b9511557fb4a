"""Which break is due, by the work done, what was put off, and the hours of the shift."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from datetime import time as time_of_day
from typing import Final, Protocol

from desktop.domain.wellbeing import BreakKind, BreakPlan
from desktop.wellbeing.worktime import WorkTime

JOIN: Final = 300.0
"""A short break waits for the long one that is due within so many seconds of work."""

DAY_TURNS: Final = 5
"""The hour at which "tomorrow" begins."""

_NIGHT: Final = timedelta(hours=4)


class WorkingHours(Protocol):
    """What is asked of the team's hours (`sla.hours.BusinessHours` answers it); Unix seconds."""

    def is_open(self, at: float) -> bool: ...

    def next_open(self, at: float) -> float: ...


@dataclass(slots=True)
class Due:
    """Work done and breaks put off, against a plan; moments are those of the steady clock."""

    plan: BreakPlan
    hours: WorkingHours | None = None
    work: WorkTime = field(default_factory=WorkTime)
    postponed: dict[BreakKind, int] = field(default_factory=dict)
    quiet_until: float = -math.inf
    _open: tuple[int, float | None] = (-1, None)

    def replan(self, plan: BreakPlan, hours: WorkingHours | None) -> None:
        self.plan, self.hours, self._open = plan, hours, (-1, None)

    def kind(self) -> BreakKind | None:
        """Return the break that is due."""
        short, long = self._to()
        if long <= 0:
            return BreakKind.LONG
        return BreakKind.SHORT if short <= 0 and not self.long_is_near() else None

    def long_is_near(self) -> bool:
        """Tell whether a short break would come shortly before the long one."""
        return self._to()[1] <= self._join()

    def next(self, steady: float) -> tuple[BreakKind | None, float]:
        """Return the kind of the next break, and the seconds of work until then."""
        short, long = self._to()
        if math.isinf(short) and math.isinf(long):
            return None, math.inf
        joined = long - max(0.0, short) <= self._join()
        kind, left = (BreakKind.LONG, long) if joined else (BreakKind.SHORT, short)
        return kind, max(0.0, left, self.quiet_until - steady)

    def planned(self, kind: BreakKind) -> float:
        """Return how many seconds a break lasts."""
        if kind is BreakKind.SHORT:
            return self.plan.short_seconds
        return self.plan.long_seconds if kind is BreakKind.LONG else self.plan.after_hard_seconds

    def needed(self, kind: BreakKind) -> float:
        """Return the seconds away that stand for a break."""
        return max(self.plan.away_seconds, self.planned(kind))

    def times(self, kind: BreakKind) -> int:
        """Return how often a break was postponed."""
        return self.postponed.get(kind, 0)

    def postpones_left(self, kind: BreakKind) -> int:
        return max(0, self.plan.postpones - self.times(kind))

    def opens(self, now: float) -> float | None:
        """Return when the shift begins (Unix seconds), None while it lasts. Hours begin and end with a minute."""
        if self.hours is None:
            return None
        minute = int(now // 60)
        if self._open[0] != minute:
            self._open = minute, None if self.hours.is_open(now) else self.hours.next_open(now)
        return self._open[1]

    def _to(self) -> tuple[float, float]:
        plan = self.plan
        return (
            plan.short_every - self.work.short if plan.short_every > 0 else math.inf,
            plan.long_every - self.work.long if plan.long_every > 0 else math.inf,
        )

    def _join(self) -> float:
        return min(JOIN, self.plan.long_every / 4)


def tomorrow(now: float, hours: WorkingHours | None = None, zone: tzinfo | None = None) -> float:
    """Return when "until tomorrow" ends (Unix seconds): at the first shift after five in the morning, or at five.

    In the small hours tomorrow is the next morning that is not about to come. `zone` is this computer's by default.
    """
    soon = datetime.fromtimestamp(now, zone) + _NIGHT
    day = soon.date() + timedelta(days=soon.hour >= DAY_TURNS)
    turn = datetime.combine(day, time_of_day(DAY_TURNS), zone).timestamp()
    return hours.next_open(turn) if hours is not None else turn
