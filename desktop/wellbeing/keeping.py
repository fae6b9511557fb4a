"""The scheduler over a restart: written as JSON, with moments of the steady clock as seconds from now."""

from __future__ import annotations

import json
import math
from typing import Any, Final

from desktop.domain.wellbeing import BreakKind
from desktop.wellbeing.course import Course, Offer, Pause, Running
from desktop.wellbeing.due import Due

FORMAT: Final = 1
ANEW: Final = 3600.0
"""After so long without the program everything begins anew."""


def write(course: Course, due: Due, now: float, steady: float) -> str:
    """Return where breaks stand at a moment (`now` in Unix seconds)."""
    offer, run, pause = course.offer, course.running, course.paused
    return json.dumps(
        {
            "format": FORMAT,
            "at": now,
            "short": due.work.short,
            "long": due.work.long,
            "quiet": max(0.0, due.quiet_until - steady) if math.isfinite(due.quiet_until) else 0.0,
            "postponed": {kind.value: count for kind, count in due.postponed.items()},
            "offer": offer and [offer.kind.value, offer.offered_at],
            "running": run and [run.kind.value, run.ends - steady, run.planned, run.offered_at, run.by_agent],
            "pause": pause and [pause.until, pause.ends - steady, pause.by_clock],
        }
    )


def read(text: str, course: Course, due: Due, now: float, steady: float) -> bool:
    """Put breaks where they stood; False, and nothing changed, for a text that cannot be read."""
    try:
        found = json.loads(text)
        if found["format"] != FORMAT:
            return False
        closed = max(0.0, now - _number(found["at"]))  # a clock put back tells nothing
        short, long, quiet = (max(0.0, _number(found[key])) for key in ("short", "long", "quiet"))
        postponed = {BreakKind(kind): min(max(0, int(count)), 99) for kind, count in found["postponed"].items()}
        offer = _offer(found["offer"])
        running = _running(found["running"], steady - closed)
        pause = _pause(found["pause"], steady - closed)
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError):
        return False
    course.paused = pause
    course.running = running
    if closed >= max(ANEW, due.plan.long_every):
        return True
    due.work.short, due.work.long = short, long
    due.quiet_until = steady + max(0.0, quiet - closed)
    due.postponed = postponed
    # Hidden: it shows when the first look finds nothing against it.
    course.offer = None if running is not None or (offer and offer.kind is BreakKind.AFTER_HARD) else offer
    return True


def _offer(found: Any) -> Offer | None:
    return Offer(BreakKind(found[0]), _number(found[1])) if found else None


def _running(found: Any, steady: float) -> Running | None:
    if not found:
        return None
    kind, left, planned, offered, by_agent = found
    planned = _number(planned)
    left = min(planned, _number(left))
    if planned <= 0:
        return None
    offered = None if offered is None else _number(offered)
    return Running(BreakKind(kind), steady + left, planned, offered, bool(by_agent))


def _pause(found: Any, steady: float) -> Pause | None:
    return Pause(_number(found[0]), steady + _number(found[1]), bool(found[2])) if found else None


def _number(found: Any) -> float:
    number = float(found)
    if not math.isfinite(number):
        raise ValueError(number)
    return number
