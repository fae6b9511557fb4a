"""How long the agent has worked since the last break, and when she was away by herself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from desktop.domain.wellbeing import BreakPlan, Signals

UNSEEN: Final = 900.0
"""Where only our own window is seen: the agent may work in the browser beside it for so long."""

_JITTER: Final = 0.5
"""Systems that tell whole seconds let the last touch seem to move by less."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A time away that has ended; `began` and `ended` on the steady clock.

    A break of ours at its beginning is no part of it. `short` and `long`: the seconds of work since the last short
    and long break, when it began.
    """

    began: float
    ended: float
    short: float
    long: float


class WorkTime:
    """Counts work on a steady clock, so that nothing put to the wall clock, no zone and no sleep moves it.

    `short` and `long` are the seconds of work since the last short and long break. A time without keys under
    `away_seconds` is work: a message is read. A longer one is none, from its first second. A time in which nobody
    asked is a computer that slept.
    """

    def __init__(self) -> None:
        self.short = 0.0
        self.long = 0.0
        self.idle = 0.0
        self._away: float | None = None
        self._worked = 0.0, 0.0
        self._touched = -math.inf
        """The last key or move that was seen."""
        self._unsure = 0.0, -math.inf
        """What was counted since a touch, and that touch: no work, if it becomes an absence."""
        self._free = -math.inf
        """Since when no break and no pause has run."""

    def look(
        self, steady: float, gap: float, signals: Signals, plan: BreakPlan, *, unseen: float = 0.0
    ) -> Absence | None:
        """Take in the `gap` seconds of no break since the last look; return the absence that has ended, if any.

        `unseen` are all the seconds since the last look, those of a break included.
        """
        self._see(steady, signals)
        self._doubt(gap)
        away = self.idle >= away_limit(plan, signals)
        unseen = max(gap, unseen)
        if self._away is None and (away or unseen >= plan.away_seconds):
            self._leave(steady, gap, unseen)
        if self._away is None:
            self.short += gap
            self.long += gap
            return None
        if away:
            self._rest(steady - self._away, plan)
            return None
        return self._return(steady, min(self.idle, gap), plan)

    def pass_by(self, steady: float, gap: float, signals: Signals, plan: BreakPlan) -> None:
        """Take in a time that counts neither as work nor as a break begun by us; a long idle rests all the same."""
        self._see(steady, signals)
        self._rest(max(self.idle, gap if gap >= plan.away_seconds else 0.0), plan)
        self.stand(steady)

    def away_for(self, steady: float) -> float:
        """Return for how long the agent has been away, 0 where she is not."""
        return 0.0 if self._away is None else steady - self._away

    def stand(self, steady: float) -> None:
        """Count nothing until now: a break or a pause is over."""
        self._free = steady
        self._away = None

    def rested(self, *, long: bool) -> None:
        """Begin again after a break: a long one stands for a short one, too."""
        self.short = 0.0
        if long:
            self.long = 0.0

    def _see(self, steady: float, signals: Signals) -> None:
        """Take in the idle seconds: nothing that a system may tell and cannot be.

        macOS has been seen to tell minutes to an agent who types: no last touch lies before one that was seen.
        """
        told = signals.idle_seconds
        idle = told if 0 < told < math.inf else 0.0
        if self._touched > steady:  # the steady clock began anew
            self._touched = -math.inf
        self.idle = min(idle, steady - self._touched)
        self._touched = steady - self.idle

    def _doubt(self, gap: float) -> None:
        """Note how much of the work counted lies after the last touch."""
        counted, touch = self._unsure
        moved = self._touched - touch > _JITTER
        self._unsure = (min(self.idle, gap), self._touched) if moved else (counted + gap, touch)

    def _leave(self, steady: float, gap: float, unseen: float) -> None:
        counted = max(0.0, self._unsure[0] - gap)  # this gap has not been counted yet
        self.short = max(0.0, self.short - counted)
        self.long = max(0.0, self.long - counted)
        self._worked = self.short, self.long
        self._away = min(self._touched, steady - unseen)

    def _return(self, steady: float, since: float, plan: BreakPlan) -> Absence:
        began = steady if self._away is None else self._away
        ended = max(began, steady - since)
        self._rest(ended - began, plan)
        self._away = None
        self.short += steady - ended
        self.long += steady - ended
        return Absence(min(max(began, self._free), ended), ended, *self._worked)

    def _rest(self, seconds: float, plan: BreakPlan) -> None:
        if seconds >= max(plan.away_seconds, plan.short_seconds):
            self.rested(long=seconds >= max(plan.long_seconds, plan.away_seconds))


def away_limit(plan: BreakPlan, signals: Signals) -> float:
    """Return the seconds without a key or a move from which on the agent is away."""
    return plan.away_seconds if signals.idle_known else max(UNSEEN, plan.away_seconds)
