"""What the window shows of breaks at a moment."""

from __future__ import annotations

from typing import Final

from desktop.domain.wellbeing import BreakKind, BreakPhase, BreakState, Hold, PauseCause, Signals
from desktop.wellbeing.course import Course, Running
from desktop.wellbeing.due import Due
from desktop.wellbeing.holds import hold_of
from desktop.wellbeing.worktime import away_limit

LOOK: Final = 30.0
"""Nothing happens unnoticed within so many seconds of quiet work."""


def state(
    course: Course, due: Due, cause: PauseCause, signals: Signals, *, now: float, steady: float
) -> BreakState:
    """Return what to show; `now` in Unix seconds, `steady` on the clock that breaks are counted by."""
    if course.running is not None:
        return _breaking(course.running, due, steady)
    if cause is not PauseCause.NONE:
        until = due.opens(now) if cause is PauseCause.HOURS else None
        if course.paused is not None and cause is PauseCause.AGENT:
            until = now + (course.paused.ends - steady)
            if course.paused.by_clock:
                until = min(until, course.paused.until)
        look = LOOK if until is None else min(LOOK, max(1.0, until - now))
        return BreakState(BreakPhase.PAUSED, cause=cause, until=until, look_in=look)
    hold = hold_of(signals, due.plan)
    if course.offer is not None:
        kind = course.offer.kind
        look = min(LOOK, _until_away(due, signals, steady))
        if hold is Hold.NONE and course.offer.shown is not None and kind is not BreakKind.AFTER_HARD:
            quiet = due.plan.quiet_seconds
            look = max(course.offer.shown + quiet - steady, quiet - due.work.idle)
        return BreakState(
            BreakPhase.WORKING if course.offer.shown is None else BreakPhase.REMINDING,
            kind,
            to_next=0.0,
            total=due.planned(kind),
            hold=hold,
            postponed=due.times(kind),
            postpones_left=due.postpones_left(kind),
            look_in=max(1.0, look),
        )
    return _working(course, due, signals, hold, steady)


def _breaking(run: Running, due: Due, steady: float) -> BreakState:
    left = min(max(0.0, run.ends - steady), run.planned)  # the end was added up: it may be rounded past the whole
    return BreakState(
        BreakPhase.BREAKING,
        run.kind,
        to_next=0.0,
        left=left,
        total=run.planned,
        postponed=due.times(run.kind),
        postpones_left=due.postpones_left(run.kind),
        by_agent=run.by_agent,
        look_in=left,
    )


def _working(course: Course, due: Due, signals: Signals, hold: Hold, steady: float) -> BreakState:
    kind, left = due.next(steady)
    look = min(LOOK, _until_away(due, signals, steady))
    if left > 0 or hold is Hold.NONE:  # what is held begins with a signal, not by itself
        look = min(look, left)
    if course.hard is not None:
        look = 1.0 if hold is Hold.NONE else look
        if hold is Hold.NONE and signals.conversation_open:
            hold = Hold.CONVERSATION
    elif left > 0:
        hold = Hold.LATER if due.kind() is not None else Hold.NONE
    if kind is None:
        return BreakState(BreakPhase.WORKING, hold=hold, look_in=max(1.0, look))
    return BreakState(
        BreakPhase.WORKING,
        kind,
        to_next=left,
        total=due.planned(kind),
        hold=hold,
        postponed=due.times(kind),
        postpones_left=due.postpones_left(kind),
        look_in=max(1.0, look),
    )


def _until_away(due: Due, signals: Signals, steady: float) -> float:
    """Return the seconds until going on without a key means something else."""
    away = due.work.away_for(steady)
    if not away:
        return away_limit(due.plan, signals) - due.work.idle
    return min(
        (mark - away for mark in (due.plan.short_seconds, due.plan.long_seconds) if mark > away), default=LOOK
    )
