"""Looks at every state of the scheduler with other eyes: an own count of work, an own idea of what may never be."""

from __future__ import annotations

import math

from desktop.domain.wellbeing import (
    BreakEvent,
    BreakKind,
    BreakOutcome,
    BreakPhase,
    BreakPlan,
    BreakState,
    PauseCause,
    Signals,
)
from desktop.wellbeing.due import WorkingHours
from tests.unit.wellbeing.conftest import BUSY, Desk

SHOWN = (BreakPhase.REMINDING, BreakPhase.BREAKING)
DONE = (BreakOutcome.TAKEN, BreakOutcome.SKIPPED)


class Watched(Desk):
    """A desk whose clocks of buyers run, and whose every moment is checked."""

    def __init__(self, plan: BreakPlan | None = None, hours: WorkingHours | None = None) -> None:
        self.due_at = math.inf
        self.touched = 0.0
        self.replied = -math.inf
        self.short = self.long = 0.0
        """Work since the last breaks, counted by hand."""
        self.doubt_short = self.doubt_long = 0.0
        """Seconds without a touch before a break: work, if she comes back within it."""
        self.looks = 0
        self.offers = 0
        self.asked = True
        self.quiet_until = -math.inf
        """Before that a break that was postponed may not come again."""
        super().__init__(plan, hours)
        self.touched = self.steady

    def signals(self, of: Signals) -> Signals:
        left = None if math.isinf(self.due_at) else self.due_at - self.steady
        idle = self.steady - self.touched
        return Signals(idle, of.typing, of.composing, left, of.fullscreen, of.sharing, of.conversation_open)

    def spend(self, seconds: float, of: Signals = BUSY, *, touching: bool = True) -> None:
        """Let an agent do one thing for so long; a buyer's clock that gets hot on the way is seen in time."""
        end = self.steady + seconds
        self.touched = self.steady
        while self.steady < end:
            hot = self.due_at - self.plan.hot_seconds
            step = min(max(self.state.look_in, 1e-3), end - self.steady)
            if self.steady < hot < self.steady + step:
                step = hot - self.steady + 1e-6
            self.pass_time(step)
            if touching:
                self.touched = self.steady
            self.look(of, step, worked=touching or seconds < self.plan.away_seconds)

    def look(self, of: Signals, step: float, *, worked: bool) -> None:
        signals = self.signals(of)
        before = self.state
        state = self.tick(signals)
        self.looks += 1
        told = self.breaks.take_events()
        self.events += told
        self._never(state, before, signals)
        self._count(state, before, step, step if worked else 0.0, told)
        self.asked = False

    def act(self, state: BreakState) -> None:
        """Take in what an act of the agent brought."""
        told = self.breaks.take_events()
        self.events += told
        if state.phase is BreakPhase.BREAKING and self.state.phase is not BreakPhase.BREAKING:
            assert self.due_at - self.steady >= self.plan.hot_seconds, "not even if she asks for it"
        self.state, self.asked = state, True
        self._settle(told)

    def _never(self, state: BreakState, before: BreakState, signals: Signals) -> None:
        left = signals.hottest_clock_seconds
        hot = left is not None and left < self.plan.hot_seconds
        assert not (state.phase in SHOWN and (hot or signals.fullscreen or signals.sharing)), (state, signals)
        if state.phase is BreakPhase.BREAKING:
            keys = signals.typing or signals.composing
            assert not keys or (state.by_agent or self.asked or before.phase is BreakPhase.BREAKING), (
                state,
                signals,
            )
            assert 0 <= state.left <= state.total
            if before.phase is not BreakPhase.BREAKING and not self.asked:
                paused = signals.idle_seconds >= self.plan.quiet_seconds or self.steady - self.replied <= 10
                assert before.phase is BreakPhase.REMINDING, "a reminder comes first"
                assert paused, "a break begins in a pause"
                assert state.kind is not BreakKind.AFTER_HARD, "it is offered, no more"
        if state.phase is BreakPhase.REMINDING and before.phase is BreakPhase.WORKING:
            self.offers += 1
            assert self.steady >= self.quiet_until - 1e-6, "postponed is postponed"
        assert 0 <= state.postponed <= self.plan.postpones
        assert state.postpones_left >= 0

    def _count(
        self, state: BreakState, before: BreakState, step: float, worked: float, told: tuple[BreakEvent, ...]
    ) -> None:
        if before.phase not in (BreakPhase.BREAKING, BreakPhase.PAUSED) and state.phase is not BreakPhase.PAUSED:
            self.short += worked
            self.long += worked
            self.doubt_short += step - worked
            self.doubt_long += step - worked
        self._settle(told)
        if state.phase is BreakPhase.PAUSED and state.cause is PauseCause.HOURS:
            self.short = self.long = 0.0

    def _settle(self, told: tuple[BreakEvent, ...]) -> None:
        for event in told:
            if event.began_at is not None and event.outcome is BreakOutcome.TAKEN:
                length = event.ended_at - event.began_at
                assert length <= event.planned + 1e-3
                assert length >= 0.75 * event.planned - 1e-3
                assert event.reason or abs(length - event.planned) < 1e-3
            assert event.nth <= self.plan.postpones
            if event.outcome is BreakOutcome.POSTPONED:
                assert event.nth < self.plan.postpones, "few, and no more"
                self.quiet_until = self.steady + self.plan.postpone_seconds
            again = event.reason in ("clock", "fullscreen", "sharing", "typing", "composing") and not event.by_agent
            if event.outcome is BreakOutcome.LEFT and event.began_at is not None:
                needed = max(self.plan.away_seconds, self.plan.short_seconds)
                if event.ended_at - event.began_at >= needed:
                    self.short = self.doubt_short = 0.0
            if event.outcome in DONE or (event.outcome is BreakOutcome.LEFT and not again):
                self.short = self.doubt_short = 0.0
                if event.kind is BreakKind.LONG:
                    self.long = self.doubt_long = 0.0

    def compare(self) -> None:
        """Hold the scheduler's count of work against ours: no drift."""
        assert abs(self.breaks.work.short - self.short) < 1.0, (self.breaks.work.short, self.short)
        assert abs(self.breaks.work.long - self.long) < 1.0, (self.breaks.work.long, self.long)

    def away(self, seconds: float, of: Signals = BUSY) -> None:
        """Touch nothing for longer than a minute, then come back."""
        assert seconds > self.plan.away_seconds
        self.doubt_short = self.doubt_long = 0.0
        self.spend(seconds, of, touching=False)
        if self.state.phase is BreakPhase.BREAKING:  # the rest counts when the break ends
            self.short += self.doubt_short
            self.long += self.doubt_long
        else:
            self._rested(seconds)
        self.pass_time(1e-3)
        self.touched = self.steady
        self.look(of, 0.0, worked=False)

    def sleep(self, seconds: float) -> None:
        """Close the lid."""
        assert seconds > self.plan.away_seconds
        self.pass_time(seconds)
        running = self.state.phase is BreakPhase.BREAKING and self.state.left > seconds
        if not running:
            self._rested(seconds)
        self.touched = self.steady
        self.due_at = math.inf
        self.look(BUSY, 0.0, worked=False)

    def reopen(self, closed: float) -> None:
        """Close the program and open it again."""
        kept = self.breaks.saved()
        self.pass_time(closed)
        self.breaks = self.start()
        assert self.breaks.restore(kept)
        if closed >= 3600:
            self.short = self.long = 0.0
            self.quiet_until = -math.inf
        self.due_at, self.touched, self.asked = math.inf, self.steady, True
        self.look(BUSY, 0.0, worked=False)

    def _rested(self, seconds: float) -> None:
        if seconds >= self.plan.short_seconds:
            self.short = 0.0
        if seconds >= self.plan.long_seconds:
            self.long = 0.0
