"""Response clocks: started by a message, stopped by the reply, the most urgent first.

All times are Unix seconds (UTC), so neither the time zone of this computer nor daylight saving changes a clock.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from desktop.domain.sla import (
    ClockKind,
    ClockState,
    ClockView,
    ResponseClock,
    ResponsePolicy,
    StopReason,
    Urgency,
)
from desktop.sla.hours import BusinessHours
from desktop.sla.policy import counts_hours, policy_name

JUMP: Final = 2.0
"""Seconds by which the wall clock must part from the steady one before it counts as put to another time."""

CASE: Final = "case"
_CASE_WARNING: Final = 0.25
"""The share of a case's time that is left when its clock begins to warn."""

_URGENCIES: Final = (Urgency.LATE, Urgency.SOON, Urgency.CALM, Urgency.NONE)
_STATES: Final = (ClockState.RUNNING, ClockState.PAUSED, ClockState.SNOOZED, ClockState.STOPPED)


def start(
    conversation_id: int,
    kind: ClockKind,
    at: float,
    policy: ResponsePolicy,
    hours: BusinessHours | None = None,
) -> ResponseClock:
    """Return a clock that runs since `at`; business hours count where the policy says so and there are any."""
    target = policy.first if kind is ClockKind.FIRST else policy.next
    counted = hours if policy.business_hours else None
    return ResponseClock(
        id=0,
        conversation_id=conversation_id,
        kind=kind,
        policy=policy_name(policy),
        started_at=at,
        due_at=_after(at, target, counted),
        warn_at=_after(at, max(0.0, target - policy.warn), counted),
    )


def case_clock(conversation_id: int, case_id: int, opened_at: float, due_at: float) -> ResponseClock:
    """Return the clock of an escalated case: its step is due at `due_at`; `id` is that of the case."""
    due = max(opened_at, due_at)
    warn = due - _CASE_WARNING * (due - opened_at)
    return ResponseClock(case_id, conversation_id, ClockKind.CASE, CASE, opened_at, due, warn)


def view(clock: ResponseClock, now: float, hours: BusinessHours | None = None) -> ClockView:
    """Return a clock as it stands at a moment.

    `left` counts business time where the clock does, and real seconds once it is late: the buyer waits by day
    and by night. A snoozed clock shows no urgency, but its time runs on.
    """
    if clock.stopped_at is not None:
        return ClockView(clock, clock.due_at - clock.stopped_at, ClockState.STOPPED, Urgency.NONE)
    counted = hours if counts_hours(clock.policy) else None
    late = now >= clock.due_at
    left = clock.due_at - now if late or counted is None else counted.between(now, clock.due_at)
    if clock.snoozed_until is not None and now < clock.snoozed_until:
        return ClockView(clock, left, ClockState.SNOOZED, Urgency.NONE)
    urgency = Urgency.LATE if late else Urgency.SOON if now >= clock.warn_at else Urgency.CALM
    paused = counted is not None and not counted.is_open(now)
    return ClockView(clock, left, ClockState.PAUSED if paused else ClockState.RUNNING, urgency)


def snoozed(clock: ResponseClock, until: float) -> ResponseClock:
    """Return a clock that keeps quiet until a moment; it is due when it was."""
    return replace(clock, snoozed_until=until)


def stopped(clock: ResponseClock, at: float, reason: StopReason) -> ResponseClock:
    """Return a clock stopped at a moment, never before it started; one that stands already stays as it is."""
    if clock.stopped_at is not None:
        return clock
    return replace(clock, stopped_at=max(at, clock.started_at), reason=reason, snoozed_until=None)


def shifted(clock: ResponseClock, seconds: float, hours: BusinessHours | None = None) -> ResponseClock:
    """Return a running clock after the computer's clock was put forward by `seconds` (back: negative).

    The buyer has waited as long as before, so the start moves along; business time is counted anew from there.
    """
    begin = clock.started_at + seconds
    counted = hours if counts_hours(clock.policy) else None
    due, warn = (
        moment + seconds if counted is None else counted.add(begin, counted.between(clock.started_at, moment))
        for moment in (clock.due_at, clock.warn_at)
    )
    until = None if clock.snoozed_until is None else clock.snoozed_until + seconds
    return replace(clock, started_at=begin, due_at=due, warn_at=warn, snoozed_until=until)


def order(views: Iterable[ClockView]) -> tuple[ClockView, ...]:
    """Return clocks with the most urgent first: late, soon, calm, quiet; of equal ones what is due first."""
    return tuple(
        sorted(
            views,
            key=lambda v: (
                _URGENCIES.index(v.urgency),
                _STATES.index(v.state),
                v.clock.due_at,
                v.clock.started_at,
                v.clock.conversation_id,
            ),
        )
    )


def steady() -> float:
    """Return seconds of a clock that nobody can put to another time, and that goes on while the computer sleeps.

    A plain `time.monotonic` stands still in a sleeping Linux: on waking, the wall clock would seem to have jumped.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":  # noqa: RET505 - mypy knows platforms by branches
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    else:
        return time.monotonic()


class Clocks:
    """The running clocks of all conversations, one each; in memory only, so the window may ask at any time.

    What changes a clock returns it as it is now, for `ClockLog` to keep on the store's lane. `tick` is asked
    about every second and finds out when the computer's clock was put to another time. What was changed while the
    program did not run cannot be told; the clocks then go by the new time.
    """

    def __init__(
        self,
        hours: BusinessHours | None = None,
        *,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = steady,
    ) -> None:
        self.hours = hours
        self._clock = clock
        self._steady = steady
        self._offset = clock() - steady()
        self._running: dict[int, ResponseClock] = {}
        self._answered: set[int] = set()

    def restore(self, running: Iterable[ResponseClock], answered: Iterable[int] = ()) -> None:
        """Take over what the log has kept: running clocks, and the conversations that had an answer.

        Where a clock runs already, because the buyer wrote meanwhile, the one that is due first goes on.
        """
        self._answered.update(answered)
        for clock in running:
            other = self._running.get(clock.conversation_id)
            if clock.kind is not ClockKind.CASE and (other is None or clock.due_at < other.due_at):
                self._running[clock.conversation_id] = clock

    def running(self, conversation_id: int) -> ResponseClock | None:
        return self._running.get(conversation_id)

    def received(self, conversation_id: int, at: float, policy: ResponsePolicy) -> ResponseClock:
        """The buyer wrote: start a clock, or wake the one that runs; that one stays due when it was."""
        clock = self._running.get(conversation_id)
        if clock is None:
            kind = ClockKind.NEXT if conversation_id in self._answered else ClockKind.FIRST
            clock = start(conversation_id, kind, at, policy, self.hours)
        else:
            clock = replace(clock, snoozed_until=None)
        self._running[conversation_id] = clock
        return clock

    def changed(self, conversation_id: int, policy: ResponsePolicy) -> ResponseClock | None:
        """Another channel or marketplace was chosen: count again by its policy, from the same start."""
        clock = self._running.get(conversation_id)
        if clock is None:
            return None
        again = start(conversation_id, clock.kind, clock.started_at, policy, self.hours)
        self._running[conversation_id] = replace(again, id=clock.id, snoozed_until=clock.snoozed_until)
        return self._running[conversation_id]

    def stop(
        self, conversation_id: int, reason: StopReason = StopReason.REPLIED, at: float | None = None
    ) -> ResponseClock | None:
        """Stop a conversation's clock and return it; after a reply, the next message starts a `next`."""
        if reason is StopReason.REPLIED:
            self._answered.add(conversation_id)
        clock = self._running.pop(conversation_id, None)
        return None if clock is None else stopped(clock, self._clock() if at is None else at, reason)

    def resume(self, clock: ResponseClock) -> ResponseClock | None:
        """Take a stop back: the clock runs as if it had never stood; None where a newer one runs already."""
        if clock.conversation_id in self._running:
            return None
        if clock.kind is ClockKind.FIRST:
            self._answered.discard(clock.conversation_id)
        again = replace(clock, stopped_at=None, reason=None)
        self._running[clock.conversation_id] = again
        return again

    def snooze(self, conversation_id: int, until: float) -> ResponseClock | None:
        """Keep a clock quiet until a moment."""
        clock = self._running.get(conversation_id)
        if clock is None:
            return None
        self._running[conversation_id] = snoozed(clock, until)
        return self._running[conversation_id]

    def tick(self) -> tuple[ResponseClock, ...]:
        """Return the clocks that moved because the computer's clock was put to another time: usually none."""
        offset = self._clock() - self._steady()
        jump, self._offset = offset - self._offset, offset
        if abs(jump) < JUMP:  # smaller ones are the system's corrections; they do not add up
            return ()
        for number, clock in self._running.items():
            self._running[number] = shifted(clock, jump, self.hours)
        return tuple(self._running.values())

    def views(self, cases: Iterable[ResponseClock] = ()) -> tuple[ClockView, ...]:
        """Return all running clocks as they stand now, and those of open cases, the most urgent first."""
        now = self._clock()
        return order(view(clock, now, self.hours) for clock in (*self._running.values(), *cases))


def _after(at: float, seconds: float, hours: BusinessHours | None) -> float:
    return at + seconds if hours is None else hours.add(at, seconds)
