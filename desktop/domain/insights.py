"""Figures about the work as plain data: pages of tables and pictures. Codes, never words; the window translates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum

Cell = str | int | float | None
"""None where nothing is known: shown as a dash, never as 0."""


class Subject(StrEnum):
    RESPONSES = "responses"
    CONVERSATIONS = "conversations"
    MEMORY = "memory"
    SCRIPTS = "scripts"
    TRANSLATION = "translation"
    GATE = "gate"
    KNOWLEDGE = "knowledge"
    CASES = "cases"
    OUTCOMES = "outcomes"


class Kind(StrEnum):
    """What a cell holds, so that it can be shown and translated."""

    COUNT = "count"
    SHARE = "share"
    """0..1."""
    SECONDS = "seconds"
    NUMBER = "number"
    """A mean, a score."""
    TIME = "time"
    """Unix seconds."""
    FLAG = "flag"
    """0 or 1."""
    HOUR = "hour"
    """0..23, local."""
    WEEKDAY = "weekday"
    """0 is Monday."""
    SPAN = "span"
    """A day or a week's Monday (`2026-11-23`), or a month (`2026-11`)."""
    PROBLEM = "problem"
    MOOD = "mood"
    LANGUAGE = "language"
    CHANNEL = "channel"
    MARKETPLACE = "marketplace"
    CLOCK = "clock"
    ORIGIN = "origin"
    OUTCOME = "outcome"
    RULE = "rule"
    MARK = "mark"
    """A `FindingKind`."""
    USE = "use"
    """What was done with an article."""
    STEP = "step"
    """A step of a funnel."""
    TITLE = "title"
    """Of a script or an article: the team's own words."""
    WORDS = "words"
    """What the agent typed; stays with her, never exported."""


class Grain(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """From `begin` until before `end` (Unix seconds); days and hours are those of `zone`, None: this computer's."""

    begin: float
    end: float
    zone: tzinfo | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """What is counted only; "" is all. `language` is the buyer's."""

    language: str = ""
    channel: str = ""
    marketplace: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of figures; `n` is the number of events behind it."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    n: int

    @property
    def private(self) -> bool:
        """Whether it holds words that stay with the agent."""
        return any(column.kind is Kind.WORDS for column in self.columns)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with the events behind it and, for a share, its 95 % interval (Wilson)."""

    name: str
    kind: Kind
    value: float | None
    n: int
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One value a label; `low` and `high` are the ends of the intervals or empty."""

    name: str
    values: tuple[float | None, ...]
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """Values over time. `table` names the table with the same figures, as in every picture."""

    name: str
    table: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    kind: Kind
    n: int
    grain: Grain


@dataclass(frozen=True, slots=True)
class Bars:
    """Values side by side; `of` is the kind of the labels, of languages also pairs (`zh>es`)."""

    name: str
    table: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    kind: Kind
    n: int
    of: Kind


@dataclass(frozen=True, slots=True)
class HeatMap:
    """7 rows (Monday first) of 24 local hours; None where there was nothing."""

    name: str
    table: str
    values: tuple[tuple[float | None, ...], ...]
    kind: Kind
    n: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """Steps with how many are left at each; every step is a part of the one before."""

    name: str
    table: str
    steps: tuple[tuple[str, int], ...]
    n: int


Chart = Line | Bars | HeatMap | Funnel


@dataclass(frozen=True, slots=True)
class Page:
    """One subject. `filter` is the part of the asked one that this subject knows; `title` is a code.

    Notes: `none` (no event in the period), `few` (fewer than 30: do not judge by it), `not_recorded` (a part of
    the replies or messages is older than the counting of their parts).
    """

    subject: Subject
    period: Period
    filter: Filter
    n: int
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return self.subject.value

    def table(self, name: str) -> Table:
        """Return the table of that name; a `KeyError` is a mistake in a page."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)
