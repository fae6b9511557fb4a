from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.insights import Grain, Period
from desktop.insights.period import hours_of_week, last_days, of_days, spans

BERLIN = ZoneInfo("Europe/Berlin")
ZONES: tuple[tzinfo, ...] = (
    BERLIN,
    ZoneInfo("Asia/Kolkata"),
    ZoneInfo("America/St_Johns"),
    ZoneInfo("Australia/Lord_Howe"),
    UTC,
)


def test_last_days_end_with_today() -> None:
    now = datetime(2026, 3, 16, 0, 30, tzinfo=BERLIN).timestamp()
    period = last_days(7, now, BERLIN)
    assert datetime.fromtimestamp(period.begin, BERLIN) == datetime(2026, 3, 10, tzinfo=BERLIN)
    assert datetime.fromtimestamp(period.end, BERLIN) == datetime(2026, 3, 17, tzinfo=BERLIN)


def test_a_day_of_daylight_saving_has_23_hours() -> None:
    period = of_days(date(2026, 3, 29), date(2026, 3, 29), BERLIN)
    assert period.end - period.begin == 23 * 3600
    at = np.arange(period.begin, period.end, 3600)
    assert list(hours_of_week(at, period) - 6 * 24) == [0, 1, *range(3, 24)], "a Sunday without its third hour"


@pytest.mark.parametrize(
    ("first", "last", "grain", "labels"),
    [
        (date(2026, 3, 2), date(2026, 3, 4), Grain.DAY, ["2026-03-02", "2026-03-03", "2026-03-04"]),
        (date(2026, 1, 1), date(2026, 3, 30), Grain.WEEK, ["2025-12-29", "2026-01-05"]),
        (date(2025, 1, 15), date(2026, 3, 2), Grain.MONTH, ["2025-01", "2025-02"]),
    ],
)
def test_a_long_period_has_longer_parts(first: date, last: date, grain: Grain, labels: list[str]) -> None:
    period = of_days(first, last, BERLIN)
    parts = spans(period)
    assert (parts.grain, list(parts.labels[: len(labels)])) == (grain, labels)
    assert (parts.edges[0], parts.edges[-1]) == (period.begin, period.end)


moments = st.integers(1_600_000_000, 1_900_000_000)


@settings(max_examples=60, deadline=None)
@given(moments, st.integers(1, 500 * 86400), st.sampled_from(ZONES))
def test_hours_and_parts_are_those_of_the_calendar(begin: int, length: int, zone: tzinfo) -> None:
    period = Period(float(begin), float(begin + length), zone)
    rng = np.random.default_rng(begin)
    at = np.unique(np.append(rng.integers(begin, begin + length, 20), [begin, begin + length - 1])).astype(float)
    local = [datetime.fromtimestamp(moment, zone) for moment in at]
    assert hours_of_week(at, period).tolist() == [moment.weekday() * 24 + moment.hour for moment in local]
    parts = spans(period)
    assert len(parts.edges) == len(parts.labels) + 1
    assert list(parts.edges) == sorted(set(parts.edges))
    for moment, day in zip(at, local, strict=True):
        label = parts.labels[int(np.searchsorted(parts.edges, moment, side="right")) - 1]
        wanted = {
            Grain.DAY: day.date().isoformat(),
            Grain.WEEK: (day.date() - timedelta(days=day.weekday())).isoformat(),
            Grain.MONTH: day.strftime("%Y-%m"),
        }
        assert label == wanted[parts.grain]


def test_nothing_is_cut_of_nothing() -> None:
    assert spans(Period(5.0, 5.0, UTC)).labels == ()
    assert hours_of_week(np.empty(0), Period(5.0, 5.0, UTC)).tolist() == []
