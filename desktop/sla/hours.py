"""Business hours: when the team works, and how much of a span of time that is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.errors import UserFacingError
from desktop.sla.holiday_names import holiday, is_known, works_instead

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Span = tuple[int, int]
"""Minutes from a day's midnight; the end may lie on the next day."""

_MINUTES: Final = 24 * 60
_SPAN: Final = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)\s*[-–]\s*([01]?\d|2[0-4]):([0-5]\d)")
_AHEAD: Final = 400
"""Days that are looked at: a calendar in which the time is not up by then is a mistake, and the clock runs on."""


@dataclass(frozen=True)
class BusinessHours:
    """The hours of a week in a time zone, without the days that are closed.

    `weekly` has Monday as 0; `country` (and `subdivision`) closes the public holidays there and opens the days
    of a weekend that are worked instead; `closed` and `extra` are the team's own days and go before them.
    """

    zone: str
    weekly: Mapping[int, tuple[Span, ...]]
    country: str = ""
    subdivision: str = ""
    closed: frozenset[date] = frozenset()
    extra: Mapping[date, tuple[Span, ...]] = field(default_factory=dict)

    @cached_property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    @cached_property
    def _known(self) -> dict[date, list[tuple[float, float]]]:
        """The days that were asked for: clocks ask every second."""
        return {}

    @cached_property
    def _workday(self) -> tuple[Span, ...]:
        """The hours of the first day of the week that has any: those of a weekend that is worked."""
        return next((self.weekly[day] for day in range(7) if self.weekly.get(day)), ())

    def is_open(self, at: float) -> bool:
        """Tell whether the team works at a moment (Unix seconds)."""
        return self.next_open(at) == at

    def add(self, start: float, seconds: float) -> float:
        """Return when `seconds` of business time have passed since `start`; never before `start + seconds`."""
        left = max(0.0, seconds)
        if not left:
            return start
        end = start
        for begin, end in self._open(start):
            if left <= end - begin:
                return max(begin + left, start + seconds)
            left -= end - begin
        return max(end + left, start + seconds)

    def between(self, start: float, end: float) -> float:
        """Return how many seconds of business time lie between two moments, 0 where `end` is not later."""
        total = 0.0
        for begin, stop in self._open(start):
            if begin >= end:
                break
            total += min(stop, end) - begin
        return total

    def next_open(self, at: float) -> float:
        """Return when the team works again: `at` itself where it does now."""
        return next((begin for begin, _ in self._open(at)), at)

    def spans(self, day: date) -> tuple[Span, ...]:
        """Return the hours that begin on a day."""
        if day in self.extra:
            return self.extra[day]
        if day in self.closed:
            return ()
        if self.country and holiday(self.country, day, subdivision=self.subdivision):
            return ()
        usual = self.weekly.get(day.weekday(), ())
        if not usual and self.country and works_instead(self.country, day, self.subdivision):
            return self._workday
        return usual

    def _open(self, at: float) -> Iterator[tuple[float, float]]:
        """Yield the open times after a moment in their order, none of them twice, for `_AHEAD` days."""
        day = datetime.fromtimestamp(at, self._zone).date() - timedelta(days=1)  # its hours may reach into this one
        done = at
        for ahead in range(_AHEAD):
            for start, stop in self._times(day + timedelta(days=ahead)):
                if stop > done:
                    yield max(start, done), stop
                    done = stop

    def _times(self, day: date) -> list[tuple[float, float]]:
        """Return the hours of a day in Unix seconds, whatever the clocks are put to on it."""
        times = self._known.get(day)
        if times is None:
            moments = (
                (_moment(day, start, self._zone, last=False), _moment(day, end, self._zone, last=True))
                for start, end in self.spans(day)
            )
            times = self._known[day] = sorted((start, end) for start, end in moments if end > start)
        return times


def read_hours(found: Mapping[str, object]) -> BusinessHours:
    """Read hours from plain data: `zone`, `mon` … `sun` (`"09:00-12:00 13:30-18:00"`), `country`, `subdivision`,
    `closed` (a list of dates), `extra` (hours by date). Hours past midnight are `"22:00-06:00"`.

    Raises `UserFacingError` (`setting.invalid`) naming the key.
    """
    if unknown := sorted(set(found) - {*DAYS, "zone", "country", "subdivision", "closed", "extra"}):
        raise _invalid(unknown[0], "this key is not known")
    zone = found.get("zone")
    if not isinstance(zone, str) or not _is_zone(zone):
        raise _invalid("zone", "there is no such time zone")
    weekly = {number: _spans(found[day], day) for number, day in enumerate(DAYS) if day in found}
    if not any(weekly.values()):
        raise _invalid("mon", "no day of the week has hours")
    country, subdivision = _code(found, "country"), _code(found, "subdivision")
    if country and not is_known(country, subdivision):
        raise _invalid("subdivision" if subdivision else "country", "its holidays are not known")
    closed, extra = found.get("closed", ()), found.get("extra", {})
    if not isinstance(closed, list | tuple) or not isinstance(extra, Mapping):
        raise _invalid("closed", "it is no list of dates")
    return BusinessHours(
        zone,
        weekly,
        country,
        subdivision,
        frozenset(_date(day, "closed") for day in closed),
        {_date(day, "extra"): _spans(hours, "extra") for day, hours in extra.items()},
    )


def _moment(day: date, minutes: int, zone: ZoneInfo, *, last: bool) -> float:
    """Return a time of a day in Unix seconds.

    A time that the clocks skip is read by what they showed before; of one that comes twice it is the first, or
    the last where hours end: so hours that touch on the clock touch in time, and none are lost.
    """
    ahead, rest = divmod(minutes, _MINUTES)
    naive = datetime.combine(day + timedelta(days=ahead), time(rest // 60, rest % 60))
    first, second = (naive.replace(tzinfo=zone, fold=fold).timestamp() for fold in (0, 1))
    return max(first, second) if last else first


def _spans(hours: object, key: str) -> tuple[Span, ...]:
    if not isinstance(hours, str):
        raise _invalid(key, "these are no hours such as 09:00-18:00")
    out = []
    for part in re.split(r"[,;\s]+(?=\d)", re.sub(r"\s*[-–]\s*", "-", hours.strip())) if hours.strip() else []:
        match = _SPAN.fullmatch(part.strip())
        if match is None:
            raise _invalid(key, f"“{part}” are no hours such as 09:00-18:00")
        start, end = (int(match[i]) * 60 + int(match[i + 1]) for i in (1, 3))
        if max(start, end) > _MINUTES or start == _MINUTES:
            raise _invalid(key, f"“{part}” lies outside of a day")
        out.append((start, end if end > start else end + _MINUTES))
    return tuple(out)


def _date(day: object, key: str) -> date:
    try:
        return date.fromisoformat(str(day))
    except ValueError as error:
        raise _invalid(key, f"“{day}” is no date such as 2026-12-24") from error


def _code(found: Mapping[str, object], key: str) -> str:
    code = found.get(key, "")
    if not isinstance(code, str):
        raise _invalid(key, "it is no code")
    return code.strip()


@lru_cache(maxsize=64)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _invalid(key: str, cause: str) -> UserFacingError:
    return UserFacingError(
        "setting.invalid",
        f"The business hours cannot be read: {cause}.",
        where=key,
        how="Write hours such as mon = 09:00-12:00 13:30-18:00, zone = Asia/Shanghai.",
    )
