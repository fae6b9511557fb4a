"""Periods in the agent's own time: days, weeks, months, hours of the week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from desktop.domain.insights import Grain, Period

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DAY: Final = 86400
_THURSDAY: Final = 3 * 24
"""Hours from Monday to the day on which 1970 began."""

_DAYS_BY_DAY: Final = 62
_DAYS_BY_WEEK: Final = 400
"""Beyond so many days a line has a point a week, then a month."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Parts of a period: part `i` lasts from `edges[i]` until before `edges[i + 1]`."""

    grain: Grain
    edges: tuple[float, ...]
    labels: tuple[str, ...]


def of_days(first: date, last: date, zone: tzinfo | None = None) -> Period:
    """Return the period from the first day to the end of the last one."""
    return Period(_midnight(first, zone), _midnight(last + timedelta(days=1), zone), zone)


def last_days(count: int, now: float, zone: tzinfo | None = None) -> Period:
    """Return the last days, today among them."""
    today = datetime.fromtimestamp(now, zone).date()
    return of_days(today - timedelta(days=count - 1), today, zone)


def spans(period: Period) -> Spans:
    """Cut a period into days, or weeks from Monday, or months, by its length; the ends may be cut short."""
    if period.end <= period.begin:
        return Spans(Grain.DAY, (period.begin,), ())
    days = (period.end - period.begin) / DAY
    grain = Grain.DAY if days <= _DAYS_BY_DAY else Grain.WEEK if days <= _DAYS_BY_WEEK else Grain.MONTH
    start = _floor(datetime.fromtimestamp(period.begin, period.zone).date(), grain)
    edges, labels = [], []
    while (at := _midnight(start, period.zone)) < period.end:
        edges.append(max(at, period.begin))
        labels.append(start.strftime("%Y-%m") if grain is Grain.MONTH else start.isoformat())
        start = _next(start, grain)
    return Spans(grain, (*edges, period.end), tuple(labels))


def hours_of_week(at: NDArray[np.float64], period: Period) -> NDArray[np.int64]:
    """Return for each Unix second its local weekday (Monday 0) times 24 plus its local hour."""
    import numpy as np

    parts = stretches(period)
    starts, offsets = np.array([since for since, _, _ in parts]), np.array([offset for _, _, offset in parts])
    known = offsets[np.maximum(np.searchsorted(starts, at, side="right") - 1, 0)]
    slots: NDArray[np.int64] = np.floor((at + known) / 3600).astype(np.int64) + _THURSDAY
    slots %= 7 * 24
    return slots


def hour_of_quarter(quarter: int, offset: float) -> int:
    """Return the local hour of the week of a quarter of an hour, counted from Thursday 0:00 UTC (0..671)."""
    return ((quarter + int(offset // 900)) // 4 + _THURSDAY) % (7 * 24)


def stretches(period: Period) -> list[tuple[float, float, float]]:
    """Return since when and until when the local time is how many seconds ahead of UTC."""
    starts, offsets = [period.begin], [_offset(period.begin, period.zone)]
    at = period.begin
    while at < period.end:
        after = min(at + DAY, period.end)
        offset = _offset(after, period.zone)
        if offset != offsets[-1]:
            low, high = int(at), int(after)
            while high - low > 1:
                middle = (low + high) // 2
                if _offset(middle, period.zone) == offset:
                    high = middle
                else:
                    low = middle
            starts.append(high)
            offsets.append(offset)
        at = after
    return list(zip(starts, (*starts[1:], max(period.end, starts[-1])), offsets, strict=True))


def _offset(at: float, zone: tzinfo | None) -> float:
    offset = datetime.fromtimestamp(at, UTC).astimezone(zone).utcoffset()
    return offset.total_seconds() if offset is not None else 0.0


def _midnight(day: date, zone: tzinfo | None) -> float:
    return datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()


def _floor(day: date, grain: Grain) -> date:
    if grain is Grain.WEEK:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if grain is Grain.MONTH else day


def _next(day: date, grain: Grain) -> date:
    if grain is Grain.MONTH:
        return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    return day + timedelta(days=7 if grain is Grain.WEEK else 1)
