"""Days and times of day that are not the same on both sides: 明天, "on Tuesday", 9点, "10 am"."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from desktop.assist.checks.figures import Figures, days_of, stretch
from desktop.assist.checks.lexicon import Spoken
from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.message import Entity, EntityKind
from desktop.domain.reply import Severity
from desktop.language.spans import plain

_CLOCK: Final = re.compile(
    r"(?<![\d.,:：/-])(?P<h>[01]?\d|2[0-4])(?:"
    r"\s?[:：]\s?(?P<m>[0-5]\d)(?![\d:：])"
    r"|[.h](?P<dotted>[0-5]\d)(?=\s?(?:uhr\b|h\b|[ap]\.?\s?m\b|ч\b))"
    r"|\s?[点點時时](?!间|間|建|原|要|说|意|区|内|注|提|问|都|也|不)(?:(?P<half>半)|(?P<han>[0-5]?\d)分?)?"
    r"|\s?시(?!간)\s?(?:(?P<ban>반)|(?P<bun>[0-5]?\d)\s?분)?"
    r"|(?=\s?(?:[ap]\.?\s?m\b|uhr\b|o['’]clock\b)))"
    r"(?:\s?(?P<sun>[ap])\.?\s?m\b)?",
    re.IGNORECASE,
)
_NEAR: Final = 3
"""Characters between a time and the word for its half of the day."""


@dataclass(frozen=True, slots=True)
class _Time:
    start: int
    end: int
    hour: int
    minute: int
    half: str
    """`am`, `pm` or "" where it is not said."""

    def may_be(self, other: _Time) -> bool:
        """Tell whether two may be the same on a clock of twelve hours."""
        if (self.hour % 12, self.minute) != (other.hour % 12, other.minute):
            return False
        return not self.half or not other.half or self.half == other.half or self.hour % 12 == 0


@dataclass(frozen=True, slots=True)
class _Day:
    start: int
    end: int
    weekday: int
    """Monday is 0; -1 where today is not known."""
    offset: int | None
    """Days from today, None for a day of the week."""

    def may_be(self, other: _Day) -> bool:
        if self.offset is not None and other.offset is not None:
            return self.offset == other.offset
        return self.weekday == other.weekday or -1 in (self.weekday, other.weekday)


def changed_moments(reply: Reply, source: Figures, target: Figures) -> Iterator[Objection]:
    """Object to days and times that the source does not name while the target lacks one it names."""
    yield from _days(reply, source, target)
    yield from _times(reply, source, target)


def weekdays(spoken: Spoken) -> frozenset[int]:
    """Return the days of the week that a text names, Monday as 0."""
    return frozenset(int(said.instead) - 1 for said in spoken.of("weekday") if said.instead)


def _days(reply: Reply, source: Figures, target: Figures) -> Iterator[Objection]:
    try:
        today: datetime.date | None = datetime.date.fromisoformat(reply.context.today)
    except ValueError:
        today = None
    ours, theirs = list(_named(reply.source_spoken, today)), list(_named(reply.spoken, today))
    if not ours or not theirs:
        return
    dated, redated = _weekdays_of(source, today), _weekdays_of(target, today)
    extra = [day for day in theirs if day.weekday not in dated and not any(map(day.may_be, ours))]
    lost = [day for day in ours if day.weekday not in redated and not any(map(day.may_be, theirs))]
    if lost:
        for day in extra:
            yield reply.objection("date_changed", day.start, day.end)


def _named(spoken: Spoken, today: datetime.date | None) -> Iterator[_Day]:
    for said in spoken.of("weekday"):
        if said.instead:
            yield _Day(said.start, said.end, int(said.instead) - 1, None)
    for said in spoken.of("day"):
        if said.instead:
            days = int(said.instead)
            weekday = (today + datetime.timedelta(days=days)).weekday() if today is not None else -1
            yield _Day(said.start, said.end, weekday, days)


def _weekdays_of(side: Figures, today: datetime.date | None) -> frozenset[int]:
    """Return the days of the week on which dates and spans of a side fall."""
    if today is None:
        return frozenset(range(-1, 7))
    found: set[int] = set()
    for entity in side.entities:
        if entity.kind is EntityKind.DATE:
            found.update(_falls_on(entity, today))
        elif entity.kind is EntityKind.DURATION:
            found.update((today.weekday() + round(hours / 24)) % 7 for hours in stretch(entity.normal))
    return frozenset(found)


def _falls_on(entity: Entity, today: datetime.date) -> Iterator[int]:
    for day in days_of(entity.normal):
        years = (today.year, today.year + 1) if day.startswith("--") else (int(day[:4]),)
        for year in years:
            try:
                yield datetime.date(year, int(day[-5:-3]), int(day[-2:])).weekday()
            except ValueError:
                continue


def _times(reply: Reply, source: Figures, target: Figures) -> Iterator[Objection]:
    theirs = _read(target, reply.spoken)
    if not theirs:
        return
    ours = _read(source, reply.source_spoken)
    message = reply.context.message
    known = _clocks(message.message.text, (), (), reply.language) if message is not None else []
    extra = [time for time in theirs if not _found(time, (*ours, *known), source)]
    lost = [time for time in ours if not _found(time, theirs, target)]
    for time in extra:
        # One that only the reply names may be a translation of "noon".
        yield reply.objection("number_changed", time.start, time.end, None, None if lost else Severity.WARN)


def _read(side: Figures, spoken: Spoken) -> list[_Time]:
    halves = [(said.start, said.end, said.instead) for said in spoken.of("half") if said.instead]
    return _clocks(side.text, halves, side.entities, side.language)


def _clocks(
    text: str, halves: Sequence[tuple[int, int, str]], entities: Iterable[Entity], language: str
) -> list[_Time]:
    found = []
    taken = [(e.start, e.end) for e in entities]
    for match in _CLOCK.finditer(plain(text)):
        start, end = match.span()
        if any(start < last and first < end for first, last in taken):
            continue  # a price, or the span "9 h"
        if language == "ja" and "点" in match[0]:
            continue  # three points
        hour = int(match["h"])
        minute = 30 if match["half"] or match["ban"] else 0
        minute = int(match["m"] or match["dotted"] or match["han"] or match["bun"] or minute)
        half = {"a": "am", "p": "pm"}.get((match["sun"] or "").lower(), "")
        for first, last, name in halves:
            if not half and (0 <= start - last <= _NEAR or 0 <= first - end <= _NEAR):
                half = name
        if hour > 12:
            half = "pm" if hour < 24 else "am"
        found.append(_Time(start, end, hour, minute, half))
    return found


def _found(time: _Time, others: Sequence[_Time], side: Figures) -> bool:
    if any(map(time.may_be, others)):
        return True
    # "from 9 to 6 pm", "nine o'clock"; with words for its half of the day another time stands there.
    hours = {str(time.hour), str(time.hour % 12), str(time.hour % 12 + 12)}
    rival = any(other.hour % 12 == time.hour % 12 and other.minute == time.minute for other in others)
    return not time.minute and not rival and bool(hours & ({*_bare(side)} | side.spoken))


def _bare(side: Figures) -> Iterator[str]:
    for figure in side.free:
        yield from figure.values
    for entity in side.entities:
        if entity.kind is EntityKind.DURATION:
            yield from (f"{hours:g}" for hours in stretch(entity.normal))
