"""Response clocks: who waits since when, until when an answer is due."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ClockKind(StrEnum):
    FIRST = "first"
    NEXT = "next"
    CASE = "case"
    """An escalated case, until the buyer has the result."""


class ClockState(StrEnum):
    RUNNING = "running"
    PAUSED = "paused"
    """Outside business hours."""
    SNOOZED = "snoozed"
    STOPPED = "stopped"


class Urgency(StrEnum):
    """Shown as colour, icon and word."""

    CALM = "calm"
    SOON = "soon"
    """Within the warning time."""
    LATE = "late"
    NONE = "none"


class StopReason(StrEnum):
    REPLIED = "replied"
    NO_ANSWER_NEEDED = "no_answer_needed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ResponsePolicy:
    """Targets of a channel in seconds; `warn` before they pass; `business_hours` whether nights stop the clock."""

    channel: str
    first: float
    next: float
    warn: float
    business_hours: bool = False
    marketplace: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class ResponseClock:
    """Times in Unix seconds UTC; `due_at` already counts business hours."""

    id: int
    conversation_id: int
    kind: ClockKind
    policy: str
    started_at: float
    due_at: float
    warn_at: float
    snoozed_until: float | None = None
    stopped_at: float | None = None
    reason: StopReason | None = None


@dataclass(frozen=True, slots=True)
class ClockView:
    """A clock at a moment: `left` seconds until due (negative: late)."""

    clock: ResponseClock
    left: float
    state: ClockState
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class BuyerTime:
    """The buyer's local time: `text` ISO local, `holiday` its name or "", `guessed` where only the language
    told the country."""

    country: str
    zone: str
    text: str
    holiday: str = ""
    night: bool = False
    guessed: bool = True
