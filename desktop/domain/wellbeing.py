"""Breaks, exercises and stress: what is planned, what happens, what the agent answered."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class BreakKind(StrEnum):
    SHORT = "short"
    LONG = "long"
    AFTER_HARD = "after_hard"
    """Offered after a hard conversation; begins only if the agent says so."""


class BreakOutcome(StrEnum):
    TAKEN = "taken"
    NATURAL = "natural"
    """The agent was away by herself for as long."""
    POSTPONED = "postponed"
    SKIPPED = "skipped"
    LEFT = "left"
    """Begun and not finished: by the agent, or because a buyer needed her."""
    LAPSED = "lapsed"
    """Taken back by the program before it began: the shift was over, breaks were paused."""


class BreakPhase(StrEnum):
    WORKING = "working"
    REMINDING = "reminding"
    BREAKING = "breaking"
    PAUSED = "paused"


class Hold(StrEnum):
    """Why a break that is due does not show or does not begin."""

    NONE = ""
    CLOCK = "clock"
    """A buyer's clock is under a minute, or late."""
    FULLSCREEN = "fullscreen"
    SHARING = "sharing"
    COMPOSING = "composing"
    """An input method is putting characters together."""
    TYPING = "typing"
    CONVERSATION = "conversation"
    """The buyer on the screen waits for a reply; holds only what follows a hard conversation."""
    LATER = "later"
    """Postponed, or broken off a moment ago."""


class PauseCause(StrEnum):
    """Why there are no breaks now."""

    NONE = ""
    AGENT = "agent"
    HOURS = "hours"
    OFF = "off"


class ExerciseKind(StrEnum):
    BREATHING = "breathing"
    EYES = "eyes"
    NECK = "neck"
    HANDS = "hands"


class StressKind(StrEnum):
    DAILY = "daily"
    """0 to 10."""
    WEEKLY = "weekly"
    """The single-item stress question, 1 to 5."""
    BEFORE = "before"
    """Before and after an exercise, 0 to 10."""
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class BreakPlan:
    """What the agent has chosen; seconds. An interval of 0 means that there are no breaks of that kind."""

    enabled: bool = True
    short_every: float = 20 * 60.0
    short_seconds: float = 20.0
    long_every: float = 60 * 60.0
    long_seconds: float = 5 * 60.0
    after_hard: bool = True
    after_hard_seconds: float = 60.0
    postpones: int = 3
    """How often one break can be postponed."""
    postpone_seconds: float = 5 * 60.0
    hot_seconds: float = 60.0
    """No break while a response clock has less left."""
    quiet_seconds: float = 5.0
    """Without a key for so long is a pause in which a break may begin; a reminder stands for as long, too."""
    away_seconds: float = 60.0
    """Without a key or a move for so long the agent is away: a short break by herself."""
    respect_fullscreen: bool = True
    respect_sharing: bool = True


@dataclass(frozen=True, slots=True)
class Preset:
    """A named plan, with texts by language and where its figures come from."""

    id: str
    names: dict[str, str]
    texts: dict[str, str]
    source: str
    plan: BreakPlan


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to postpone that can be picked; texts by language."""

    id: str
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Signals:
    """What the window sees at a moment.

    `idle_seconds` since the last key or move anywhere on this computer; where the system does not tell, since the
    last one in our window, and `idle_known` is False. `hottest_clock_seconds` is the least that a response clock
    has left, None without one (`wellbeing.holds.hottest` finds it). `conversation_open`: the buyer on the screen
    waits for a reply.
    """

    idle_seconds: float = 0.0
    typing: bool = False
    composing: bool = False
    hottest_clock_seconds: float | None = None
    fullscreen: bool = False
    sharing: bool = False
    conversation_open: bool = False
    idle_known: bool = True


@dataclass(frozen=True, slots=True)
class BreakState:
    """What the window shows.

    `kind` is the break that runs, is reminded of, or comes next, and `to_next` the seconds of work until then (0:
    due, see `hold`; None: none comes). While breaking, `left` of `total` seconds remain. While paused, `until` is
    when it goes on (Unix seconds), None: when the agent says so. Within `look_in` seconds nothing changes by
    itself; what the window sees may change sooner.
    """

    phase: BreakPhase
    kind: BreakKind | None = None
    to_next: float | None = None
    left: float = 0.0
    total: float = 0.0
    hold: Hold = Hold.NONE
    cause: PauseCause = PauseCause.NONE
    until: float | None = None
    postponed: int = 0
    postpones_left: int = 0
    by_agent: bool = False
    look_in: float = 1.0


@dataclass(frozen=True, slots=True)
class BreakEvent:
    """What became of one break; Unix seconds. `nth`: how often it had been postponed before."""

    kind: BreakKind
    outcome: BreakOutcome
    ended_at: float
    offered_at: float | None = None
    began_at: float | None = None
    planned: float = 0.0
    nth: int = 0
    reason: str = ""
    by_agent: bool = False


@dataclass(frozen=True, slots=True)
class BreakFigures:
    """Counts of a span of time. `offered` counts a break once, however often it was postponed.

    `by_hour` has 24 rows of outcomes, `offered_by_hour` as many counts; `reasons` those given for postponing and
    skipping, the most frequent first.
    """

    offered: int
    taken: int
    natural: int
    postponed: int
    skipped: int
    left: int
    lapsed: int
    seconds: float
    """Rested in all."""
    by_hour: tuple[dict[BreakOutcome, int], ...]
    offered_by_hour: tuple[int, ...]
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ExerciseStep:
    """One instruction with its seconds; texts by language."""

    texts: dict[str, str]
    seconds: float


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something to do for the eyes, the neck or the hands."""

    id: str
    kind: ExerciseKind
    names: dict[str, str]
    steps: tuple[ExerciseStep, ...]
    source: str

    @property
    def seconds(self) -> float:
        return sum(step.seconds for step in self.steps)


class BreathKind(StrEnum):
    IN = "in"
    HOLD = "hold"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class BreathStep:
    """A part of a breath; `to` is how full the lungs are at its end, 0 to 1."""

    kind: BreathKind
    seconds: float
    to: float
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of breathing. `most_cycles` is the most that is done at a time, 0 for any number."""

    id: str
    names: dict[str, str]
    texts: dict[str, str]
    cautions: dict[str, str]
    steps: tuple[BreathStep, ...]
    source: str
    most_cycles: int = 0

    @property
    def cycle(self) -> float:
        """Seconds of one breath."""
        return sum(step.seconds for step in self.steps)


@dataclass(frozen=True, slots=True)
class Breath:
    """A moment of a breathing exercise. `size` is that of the circle, 0 to 1; `number` the breath, from 1."""

    step: BreathStep
    index: int
    size: float
    step_left: float
    number: int
    count: int
    left: float
    """Seconds until the whole exercise ends."""
    done: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question on stress: its words, what its ends (or all its values) mean, and where it comes from."""

    kind: StressKind
    texts: dict[str, str]
    least: int
    most: int
    labels: dict[int, dict[str, str]]
    source: str
    notes: dict[str, str]


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """An answer and the mean of those before it. No value is ever part of a printed or logged text."""

    day: date
    value: int = field(repr=False)
    average: float | None = field(repr=False)
    """Of the last seven days' answers; None where they are too few."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Answers of a span of days. With fewer than `needed` there are no points: nothing can be said of so few."""

    kind: StressKind
    count: int
    needed: int
    points: tuple[TrendPoint, ...] = field(default=(), repr=False)

    @property
    def enough(self) -> bool:
        return self.count >= self.needed


@dataclass(frozen=True, slots=True)
class Relief:
    """By how much exercises changed the answer, after minus before (negative: less stress); None where too few."""

    count: int
    needed: int
    change: float | None = field(default=None, repr=False)
