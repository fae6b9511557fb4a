from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UserFacingError
from desktop.sla.hours import DAYS, BusinessHours, read_hours
from tests.unit.sla.conftest import utc

HOUR = 3600.0
OFFICE = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "09:00-18:00")
SHANGHAI = read_hours({"zone": "Asia/Shanghai", **OFFICE})
BERLIN = read_hours({"zone": "Europe/Berlin", **OFFICE})
ROUND_THE_CLOCK = dict.fromkeys(DAYS, "00:00-24:00")


def test_time_inside_of_the_hours_counts_at_once() -> None:
    start = utc("2026-03-11T10:00+08:00")
    assert SHANGHAI.add(start, 2 * HOUR) == utc("2026-03-11T12:00+08:00")


def test_what_does_not_fit_into_the_day_goes_on_the_next_morning() -> None:
    assert SHANGHAI.add(utc("2026-03-11T17:00+08:00"), 2 * HOUR) == utc("2026-03-12T10:00+08:00")


def test_a_message_at_midnight_begins_to_count_in_the_morning() -> None:
    start = utc("2026-03-12T00:00+08:00")
    assert SHANGHAI.add(start, HOUR) == utc("2026-03-12T10:00+08:00")
    assert not SHANGHAI.is_open(start)
    assert SHANGHAI.next_open(start) == utc("2026-03-12T09:00+08:00")


def test_a_weekend_lies_between_friday_and_monday() -> None:
    assert SHANGHAI.add(utc("2026-03-13T17:30+08:00"), HOUR) == utc("2026-03-16T09:30+08:00")


def test_a_pause_at_noon_does_not_count() -> None:
    hours = read_hours({"zone": "Asia/Shanghai", "wed": "09:00-12:00, 13:30 – 18:00"})
    assert hours.add(utc("2026-03-11T11:30+08:00"), HOUR) == utc("2026-03-11T14:00+08:00")


def test_a_day_that_ends_exactly_when_time_is_up_is_due_that_evening() -> None:
    assert SHANGHAI.add(utc("2026-03-11T17:00+08:00"), HOUR) == utc("2026-03-11T18:00+08:00")


def test_hours_past_midnight_belong_to_the_evening_they_begin_in() -> None:
    hours = read_hours({"zone": "Asia/Shanghai", "fri": "22:00-06:00"})
    assert hours.is_open(utc("2026-03-14T05:59+08:00"))
    assert not hours.is_open(utc("2026-03-14T06:00+08:00"))
    assert not hours.is_open(utc("2026-03-13T05:00+08:00"))
    assert hours.add(utc("2026-03-13T23:00+08:00"), 3 * HOUR) == utc("2026-03-14T02:00+08:00")


@pytest.mark.parametrize(
    ("night", "length"),
    [("2026-03-29", 23), ("2026-10-25", 25), ("2026-03-28", 24)],
)
def test_days_on_which_the_clocks_are_changed_are_as_long_as_they_are(night: str, length: int) -> None:
    hours = read_hours({"zone": "Europe/Berlin", **ROUND_THE_CLOCK})
    start = utc(f"{night}T00:00+01:00" if night.startswith("2026-03") else f"{night}T00:00+02:00")
    following = start + length * HOUR
    assert hours.between(start, following) == length * HOUR
    assert hours.add(start, length * HOUR) == following


def test_morning_begins_at_nine_by_the_clock_before_and_after_the_change() -> None:
    assert BERLIN.next_open(utc("2026-03-27T20:00+01:00")) == utc("2026-03-30T09:00+02:00")
    assert BERLIN.next_open(utc("2026-10-23T20:00+02:00")) == utc("2026-10-26T09:00+01:00")


def test_night_hours_over_the_change_are_an_hour_shorter_or_longer() -> None:
    night = read_hours({"zone": "Europe/Berlin", "sat": "22:00-06:00"})
    assert night.between(utc("2026-03-28T12:00"), utc("2026-03-29T12:00")) == 7 * HOUR
    assert night.between(utc("2026-10-24T12:00"), utc("2026-10-25T12:00")) == 9 * HOUR


def test_hours_that_touch_in_the_hour_that_comes_twice_lose_nothing_and_count_once() -> None:
    hours = read_hours({"zone": "Europe/Berlin", "sun": "00:00-02:30 02:30-06:00"})
    assert hours.between(utc("2026-10-24T12:00"), utc("2026-10-25T12:00")) == 7 * HOUR
    short = read_hours({"zone": "Europe/Berlin", "sun": "00:00-02:30"})
    assert short.between(utc("2026-10-24T12:00"), utc("2026-10-25T12:00")) == 3.5 * HOUR


def test_hours_inside_of_the_hour_that_is_skipped_do_not_turn_round() -> None:
    hours = read_hours({"zone": "Europe/Berlin", "sun": "02:10-02:50", "mon": "09:00-10:00"})
    assert 0 <= hours.between(utc("2026-03-28T12:00"), utc("2026-03-29T12:00")) <= HOUR


def test_a_clock_changed_at_midnight_keeps_the_days_joined() -> None:
    hours = read_hours({"zone": "Africa/Cairo", **ROUND_THE_CLOCK})  # 24 April 2026, 00:00 becomes 01:00
    start = utc("2026-04-23T00:00+02:00")
    assert hours.between(start, start + 47 * HOUR) == 47 * HOUR


def test_holidays_of_the_team_are_closed() -> None:
    hours = read_hours({"zone": "Asia/Shanghai", **OFFICE, "country": "CN"})
    assert hours.add(utc("2026-09-30T17:00+08:00"), 2 * HOUR) == utc("2026-10-08T10:00+08:00")
    assert SHANGHAI.add(utc("2026-09-30T17:00+08:00"), 2 * HOUR) == utc("2026-10-01T10:00+08:00")


def test_a_weekend_that_is_worked_instead_of_a_holiday_is_open() -> None:
    hours = read_hours({"zone": "Asia/Shanghai", **OFFICE, "country": "CN"})
    assert hours.is_open(utc("2026-10-10T10:00+08:00"))  # a Saturday after the national holidays
    assert not hours.is_open(utc("2026-10-17T10:00+08:00"))


def test_days_of_the_teams_own_go_before_holidays_and_weeks() -> None:
    hours = read_hours(
        {
            "zone": "Asia/Shanghai",
            **OFFICE,
            "country": "CN",
            "closed": ["2026-03-11"],
            "extra": {"2026-10-01": "10:00-12:00"},
        }
    )
    assert not hours.is_open(utc("2026-03-11T10:00+08:00"))
    assert hours.spans(date(2026, 10, 1)) == ((600, 720),)
    assert hours.is_open(utc("2026-10-01T11:00+08:00"))


def test_holidays_of_a_part_of_a_country_count_where_it_is_named() -> None:
    bavaria = read_hours({"zone": "Europe/Berlin", **OFFICE, "country": "DE", "subdivision": "BY"})
    germany = read_hours({"zone": "Europe/Berlin", **OFFICE, "country": "DE"})
    epiphany = utc("2026-01-06T12:00+01:00")
    assert (bavaria.is_open(epiphany), germany.is_open(epiphany)) == (False, True)


def test_a_calendar_that_never_opens_does_not_stop_the_clock_for_ever() -> None:
    shut = BusinessHours("Asia/Shanghai", {0: ()})
    start = utc("2026-03-11T10:00")
    assert shut.add(start, HOUR) == start + HOUR
    assert shut.between(start, start + HOUR) == 0


@pytest.mark.parametrize(
    ("found", "key"),
    [
        ({"zone": "Mars/Olympus"}, "zone"),
        ({"zone": ""}, "zone"),
        ({}, "zone"),
        ({"zone": "UTC"}, "mon"),
        ({"zone": "UTC", "mon": "9 to 5"}, "mon"),
        ({"zone": "UTC", "mon": "09:00-25:00"}, "mon"),
        ({"zone": "UTC", "mon": "24:00-25:00"}, "mon"),
        ({"zone": "UTC", "mon": 9}, "mon"),
        ({"zone": "UTC", "mon": "09:00-17:00", "closed": ["tomorrow"]}, "closed"),
        ({"zone": "UTC", "mon": "09:00-17:00", "extra": {"2026-02-30": ""}}, "extra"),
        ({"zone": "UTC", "mon": "09:00-17:00", "country": "ZZ"}, "country"),
        ({"zone": "UTC", "mon": "09:00-17:00", "country": "DE", "subdivision": "TX"}, "subdivision"),
        ({"zone": "UTC", "mon": "09:00-17:00", "lunch": "12:00-13:00"}, "lunch"),
    ],
)
def test_hours_that_cannot_be_read_are_refused_by_their_key(found: dict[str, Any], key: str) -> None:
    with pytest.raises(UserFacingError) as caught:
        read_hours(found)
    assert (caught.value.code, caught.value.where) == ("setting.invalid", key)


_ZONES = st.sampled_from(
    ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Africa/Cairo", "Australia/Lord_Howe"]
)
_SPANS = st.tuples(st.integers(0, 1439), st.integers(1, 1440)).map(lambda s: (s[0], s[0] + s[1]))
_WEEKS = st.dictionaries(st.integers(0, 6), st.lists(_SPANS, max_size=3).map(tuple), min_size=1)
_TIMES = st.floats(1_735_700_000, 1_830_000_000)


@settings(deadline=None)
@given(_ZONES, _WEEKS, _TIMES, st.floats(0, 10 * 86_400))
def test_business_time_never_passes_faster_than_time(
    zone: str, week: dict[int, tuple[tuple[int, int], ...]], start: float, seconds: float
) -> None:
    hours = BusinessHours(zone, week)
    due = hours.add(start, seconds)
    assert due >= start + seconds
    assert 0 <= hours.between(start, due) <= due - start + 1e-3
    longest = max((end - begin for spans in week.values() for begin, end in spans), default=0)
    if seconds < 50 * 60 * longest:  # else a year is not enough, and the clock runs on
        assert hours.between(start, due) == pytest.approx(seconds, abs=1e-2)


@settings(deadline=None)
@given(_ZONES, _WEEKS, _TIMES, st.floats(0, 86_400), st.floats(0, 86_400))
def test_more_time_is_never_due_earlier(
    zone: str, week: dict[int, tuple[tuple[int, int], ...]], start: float, less: float, more: float
) -> None:
    hours = BusinessHours(zone, week)
    assert hours.add(start, less) <= hours.add(start, less + more) + 1e-3


@settings(deadline=None)
@given(_ZONES, _WEEKS, _TIMES, st.floats(0, 5 * 86_400), st.floats(0, 5 * 86_400))
def test_two_spans_are_as_long_as_both(
    zone: str, week: dict[int, tuple[tuple[int, int], ...]], start: float, first: float, second: float
) -> None:
    hours = BusinessHours(zone, week)
    middle, end = start + first, start + first + second
    assert hours.between(start, end) == pytest.approx(
        hours.between(start, middle) + hours.between(middle, end), abs=1e-2
    )
