"""When to propose a break: after so much work, at the next pause, and never while a buyer's clock runs out.

A break has two phases. When it is due, a quiet reminder shows; the break begins by itself at the next natural
pause, which is a reply sent or five seconds without a key. It is never forced, and it yields to a buyer at once.
Work is counted on a steady clock; the wall clock serves working hours, "until tomorrow", and what is written down.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from desktop.domain.wellbeing import (
    BreakEvent,
    BreakKind,
    BreakOutcome,
    BreakPlan,
    BreakState,
    Hold,
    PauseCause,
    Signals,
)
from desktop.wellbeing import keeping, showing
from desktop.wellbeing.course import Course, Offer, Pause, Running
from desktop.wellbeing.due import Due, WorkingHours
from desktop.wellbeing.holds import SOFT, hold_of
from desktop.wellbeing.worktime import Absence, WorkTime

RETRY: Final = 120.0
"""After a buyer broke a break off, the next reminder comes no earlier."""

HARD_APART: Final = 900.0
"""Between two offers after hard conversations."""

HARD_LASTS: Final = 600.0
"""An offer that is not taken by then has lost its occasion."""

REPLY_FRESH: Final = 10.0
"""A reply sent is a natural pause for so long."""

OFF_WORK: Final = 3 * 3600.0
"""Who is away for longer has gone home: that is no break."""

WORTH: Final = 300.0
"""After less work a time away is not written down as a break."""

ENOUGH: Final = 0.75
"""The share of a break that counts as taken when a buyer breaks it off."""


class Breaks:
    """The scheduler; in memory only, so the window may ask each second (some ten microseconds).

    `tick` copes with any gap; within `BreakState.look_in` seconds nothing is missed. `monotonic` should go on while
    the computer sleeps. What is to be written down is handed out by `take_events`, what to go on with after a
    restart by `saved`.
    """

    def __init__(
        self,
        plan: BreakPlan,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        *,
        hours: WorkingHours | None = None,
    ) -> None:
        self._clock = clock
        self._monotonic = monotonic
        self._due = Due(plan, hours)
        self._now = Course()
        self._last: float | None = None
        self._signals = Signals()
        self._away_offer: Offer | None = None
        self._replied = -math.inf
        self._hard_before = -math.inf
        self._stood = False
        self._events: list[BreakEvent] = []

    @property
    def plan(self) -> BreakPlan:
        return self._due.plan

    # What the window asks

    def tick(self, now: float, signals: Signals) -> BreakState:
        """Take in what the window sees at a moment (Unix seconds), move on, and return what to show."""
        steady = self._monotonic()
        gap = 0.0 if self._last is None else max(0.0, steady - self._last)
        self._last, self._signals = steady, signals
        unseen = gap
        if self._now.running is not None:
            gap = self._rest(self._now.running, now, steady, gap)
        cause = PauseCause.NONE
        if self._now.running is None:
            cause = self._cause(now, steady)
            if cause is PauseCause.NONE:
                if self._stood:  # the seconds up to here belong to the pause
                    self._due.work.pass_by(steady, gap, signals, self.plan)
                    self._stood, gap, unseen = False, 0.0, 0.0
                self._work(now, steady, gap, unseen)
                self._remind(now, steady)
            else:
                self._stand(now, steady, gap, cause)
        return showing.state(self._now, self._due, cause, signals, now=now, steady=steady)

    def take_events(self) -> tuple[BreakEvent, ...]:
        """Return what has happened since the last call, to be written down."""
        events, self._events = tuple(self._events), []
        return events

    def saved(self) -> str:
        """Return all that a restart must not lose, as JSON: to be kept each minute and at each change of phase."""
        return keeping.write(self._now, self._due, self._clock(), self._monotonic())

    def restore(self, text: str) -> bool:
        """Go on from what `saved` gave; False for a text that cannot be read: then all begins anew.

        Nobody knows what the agent did meanwhile: it counts neither as work nor as a break, and after an hour
        everything begins anew. A wall clock put back counts as no time at all.
        """
        return keeping.read(text, self._now, self._due, self._clock(), self._monotonic())

    def replan(self, plan: BreakPlan, hours: WorkingHours | None = None) -> None:
        """Go by other settings from now on; the work done counts."""
        offer = self._now.offer
        self._due.replan(plan, hours)
        if (
            offer is not None
            and offer.kind is not BreakKind.AFTER_HARD
            and self._due.kind() is None
            and not self._due.long_is_near()
        ):
            self._record(BreakOutcome.LAPSED, self._clock(), self._monotonic(), reason="plan")
            self._now.offer = None

    # What happens

    def reply_sent(self) -> None:
        """A reply was sent: a natural pause."""
        self._replied = self._monotonic()

    def hard_conversation(self) -> None:
        """A conversation with an angry or threatening buyer, or on a senior case, is over: offer a short pause."""
        steady = self._monotonic()
        if self.plan.after_hard and steady - self._hard_before >= HARD_APART:
            self._now.hard = steady

    def begin(self, kind: BreakKind | None = None) -> BreakState:
        """Begin the break that is offered, or one of `kind`, now; not while a buyer's clock runs out."""
        now, steady = self._clock(), self._monotonic()
        hold = hold_of(self._signals, self.plan)
        if self._now.running is None and hold not in (Hold.CLOCK, Hold.COMPOSING):
            wanted = kind or self._now.kind or self._due.next(steady)[0] or BreakKind.SHORT
            self._begin(wanted, steady, by_agent=self._now.offer is None)
        return self._state(now, steady)

    def end(self) -> BreakState:
        """Leave the break that runs; there is no other until it is due again."""
        now, steady = self._clock(), self._monotonic()
        if self._now.running is not None:
            done = steady >= self._now.running.ends
            self._finish(self._now.running, BreakOutcome.TAKEN if done else BreakOutcome.LEFT, now, steady)
        return self._state(now, steady)

    def postpone(self, reason: str = "") -> BreakState:
        """Put the break off that is offered or has just begun; nothing happens where none is left."""
        now, steady = self._clock(), self._monotonic()
        kind = self._now.kind
        if kind is not None and self._due.postpones_left(kind) > 0:
            self._record(BreakOutcome.POSTPONED, now, steady, reason=reason)
            self._due.postponed[kind] = self._due.times(kind) + 1
            self._due.quiet_until = steady + self.plan.postpone_seconds
            if kind is BreakKind.AFTER_HARD:
                self._now.hard = self._due.quiet_until
            self._clear(steady)
        return self._state(now, steady)

    def skip(self, reason: str = "") -> BreakState:
        """Do without the break that is offered or runs."""
        now, steady = self._clock(), self._monotonic()
        kind = self._now.kind
        if kind is not None:
            self._record(BreakOutcome.SKIPPED, now, steady, reason=reason)
            self._settle(kind, steady)
        return self._state(now, steady)

    def pause(self, until: float) -> BreakState:
        """Have no breaks until a moment (Unix seconds); `due.tomorrow` finds that of "until tomorrow"."""
        return self._pause(until - self._clock(), by_clock=True)

    def pause_for(self, seconds: float) -> BreakState:
        """Have no breaks for so long, whatever the wall clock is put to."""
        return self._pause(seconds, by_clock=False)

    def resume(self) -> BreakState:
        """End a pause before its time; work goes on being counted from where it stood."""
        self._now.paused = None
        return self._state(self._clock(), self._monotonic())

    # Moving on

    def _rest(self, run: Running, now: float, steady: float, gap: float) -> float:
        """Move a running break on and return the seconds of the gap that lie after it."""
        if steady >= run.ends:
            self._finish(run, BreakOutcome.TAKEN, now - (steady - run.ends), run.ends)
            return min(gap, steady - run.ends)
        hold = hold_of(self._signals, self.plan)
        if hold is Hold.NONE:
            self._now.running = run if run.free else replace(run, free=True)
        elif run.free or hold not in (Hold.TYPING, Hold.COMPOSING):
            done = 1 - (run.ends - steady) / run.planned >= ENOUGH
            outcome = BreakOutcome.TAKEN if done else BreakOutcome.LEFT
            self._finish(run, outcome, now, steady, reason=hold.value, again=not done and not run.by_agent)
        return 0.0

    def _work(self, now: float, steady: float, gap: float, unseen: float) -> None:
        absence = self._due.work.look(steady, gap, self._signals, self.plan, unseen=unseen)
        away = absence.ended - absence.began if absence else self._due.work.away_for(steady)
        offer = self._now.offer
        if offer is not None and away >= self._due.needed(offer.kind):
            self._away_offer, self._now.offer = offer, None
        if absence is not None:
            self._came_back(absence, now - steady)

    def _came_back(self, absence: Absence, wall: float) -> None:
        """Write down a break by herself; `wall` is added to a moment of the steady clock."""
        rested, offer, self._away_offer = absence.ended - absence.began, self._away_offer, None
        outcome, reason = BreakOutcome.NATURAL, ""
        if offer is not None:
            kind = offer.kind
            if rested >= OFF_WORK:
                outcome, reason = BreakOutcome.LAPSED, "away"
        else:
            long = self.plan.long_every > 0 and rested >= self._due.needed(BreakKind.LONG)
            short = self.plan.short_every > 0 and rested >= self._due.needed(BreakKind.SHORT)
            worked = absence.long if long else absence.short
            if not (long or short) or rested >= OFF_WORK or worked < WORTH:
                return
            kind = BreakKind.LONG if long else BreakKind.SHORT
        self._events.append(
            BreakEvent(
                kind,
                outcome,
                ended_at=absence.ended + wall,
                offered_at=None if offer is None else offer.offered_at,
                began_at=absence.began + wall,
                planned=self._due.planned(kind),
                nth=self._due.postponed.pop(kind, 0),
                reason=reason,
            )
        )

    def _remind(self, now: float, steady: float) -> None:
        due = self._due.kind()
        if self._now.hard is not None and (steady - self._now.hard >= HARD_LASTS or due is BreakKind.LONG):
            # A long break says it better, and an old offer has lost its occasion.
            self._withdraw(now, steady, "long" if due is BreakKind.LONG else "time", BreakKind.AFTER_HARD)
            self._now.hard = None
        hold = hold_of(self._signals, self.plan)
        away = self._due.work.away_for(steady) > 0  # nobody is there to be reminded
        offer = self._now.offer or (None if away else self._offered(now, steady, due, hold))
        if offer is None:
            return
        if offer.kind is BreakKind.SHORT and self._due.long_is_near():
            offer = replace(offer, kind=BreakKind.LONG)  # what was put off for so long has become a long one
        if hold not in SOFT:
            self._now.offer = replace(offer, shown=None)
            return
        if away:
            return
        shown = steady if offer.shown is None else offer.shown
        self._now.offer = offer if offer.shown == shown else replace(offer, shown=shown)
        ready = hold is Hold.NONE and steady - shown >= self.plan.quiet_seconds and self._pauses(steady)
        if ready and offer.kind is not BreakKind.AFTER_HARD:
            self._begin(offer.kind, steady)

    def _offered(self, now: float, steady: float, due: BreakKind | None, hold: Hold) -> Offer | None:
        if hold is not Hold.NONE or steady < self._due.quiet_until:
            return None
        hard = self._now.hard
        if hard is not None and steady >= hard and not self._signals.conversation_open:
            self._hard_before = steady
            return Offer(BreakKind.AFTER_HARD, now)
        return None if due is None else Offer(due, now)

    def _pauses(self, steady: float) -> bool:
        """Tell whether this is a natural pause."""
        return steady - self._replied <= REPLY_FRESH or self._due.work.idle >= self.plan.quiet_seconds

    def _stand(self, now: float, steady: float, gap: float, cause: PauseCause) -> None:
        """Count no work while there are no breaks."""
        self._stood = True
        self._withdraw(now, steady, cause.value)
        self._away_offer = self._now.hard = None
        self._due.work.pass_by(steady, gap, self._signals, self.plan)
        if cause is PauseCause.HOURS:  # a shift begins rested
            self._due.work.rested(long=True)
            self._due.postponed.clear()

    # Inside

    def _begin(self, kind: BreakKind, steady: float, *, by_agent: bool = False) -> None:
        planned = self._due.planned(kind)
        offered = self._now.offer.offered_at if self._now.offer else None
        free = hold_of(self._signals, self.plan) is Hold.NONE
        self._now.running = Running(kind, steady + planned, planned, offered, by_agent, free)
        self._now.offer, self._replied = None, -math.inf

    def _finish(
        self,
        run: Running,
        outcome: BreakOutcome,
        now: float,
        steady: float,
        *,
        reason: str = "",
        again: bool = False,
    ) -> None:
        """End a break; `again`: it is still due, after a while."""
        self._record(outcome, now, steady, reason=reason)
        if again:
            self._due.quiet_until = steady + RETRY
            if run.planned - (run.ends - steady) >= self._due.needed(BreakKind.SHORT):
                self._due.work.rested(long=False)
            self._clear(steady)
        else:
            self._settle(run.kind, steady)

    def _settle(self, kind: BreakKind, steady: float) -> None:
        self._due.work.rested(long=kind is BreakKind.LONG)
        self._due.postponed.pop(kind, None)
        if kind is BreakKind.AFTER_HARD or self._now.running is not None:
            self._now.hard = None
        self._clear(steady)

    def _clear(self, steady: float) -> None:
        if self._now.running is not None:
            self._due.work.stand(steady)
        self._now.running = self._now.offer = None

    def _withdraw(self, now: float, steady: float, reason: str, kind: BreakKind | None = None) -> None:
        """Take a reminder back, one of a kind or any."""
        offer = self._now.offer
        if offer is not None and kind in (None, offer.kind):
            self._record(BreakOutcome.LAPSED, now, steady, reason=reason)
            self._due.postponed.pop(offer.kind, None)
            self._now.offer = None

    def _record(self, outcome: BreakOutcome, now: float, steady: float, *, reason: str = "") -> None:
        event = self._now.event(outcome, now, steady, reason)
        if event is not None:
            planned = event.planned or self._due.planned(event.kind)
            self._events.append(replace(event, planned=planned, nth=self._due.times(event.kind)))

    def _pause(self, seconds: float, *, by_clock: bool) -> BreakState:
        now, steady = self._clock(), self._monotonic()
        if self._now.running is not None:
            self._finish(self._now.running, BreakOutcome.LEFT, now, steady, reason=PauseCause.AGENT.value)
        if seconds > 0:
            self._now.paused = Pause(now + seconds, steady + seconds, by_clock)
            self._stood = True
            self._withdraw(now, steady, PauseCause.AGENT.value)
        return self._state(now, steady)

    def _cause(self, now: float, steady: float) -> PauseCause:
        if not self.plan.enabled:
            return PauseCause.OFF
        if self._now.paused is not None:
            if not self._now.paused.over(now, steady):
                return PauseCause.AGENT
            self._now.paused = None
        return PauseCause.NONE if self._due.opens(now) is None else PauseCause.HOURS

    def _state(self, now: float, steady: float) -> BreakState:
        cause = self._cause(now, steady)
        return showing.state(self._now, self._due, cause, self._signals, now=now, steady=steady)

    @property
    def work(self) -> WorkTime:
        """The seconds of work since the last breaks."""
        return self._due.work
