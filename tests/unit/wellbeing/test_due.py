from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop.domain.wellbeing import BreakPhase, BreakPlan, PauseCause
from desktop.sla.hours import read_hours
from desktop.wellbeing.due import tomorrow
from tests.unit.wellbeing.conftest import BUSY, Desk

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = ("mon", "tue", "wed", "thu", "fri")
OFFICE = read_hours({"zone": "UTC", **dict.fromkeys(DAYS, "09:00-12:00 13:30-18:00")})


def moment(text: str, zone: ZoneInfo = BERLIN) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-03-10T14:00", "2026-03-11T05:00"),
        ("2026-03-10T23:30", "2026-03-11T05:00"),
        ("2026-03-11T00:30", "2026-03-11T05:00"),
        ("2026-03-11T01:30", "2026-03-12T05:00"),  # not in three hours: that is tonight
        ("2026-03-28T14:00", "2026-03-29T05:00"),  # the night an hour is lost
        ("2026-10-24T14:00", "2026-10-25T05:00"),  # the night an hour comes twice
        ("2026-12-31T20:00", "2027-01-01T05:00"),
    ],
)
def test_tomorrow_begins_at_five_by_the_wall(now: str, then: str) -> None:
    assert tomorrow(moment(now), zone=BERLIN) == moment(then)


ZONES = st.sampled_from(
    ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Asia/Tehran"]
).map(ZoneInfo)
YEARS = st.floats(datetime(2015, 1, 1, tzinfo=UTC).timestamp(), datetime(2032, 1, 1, tzinfo=UTC).timestamp())


@given(now=YEARS, zone=ZONES)
def test_until_tomorrow_is_a_night_in_every_zone_on_every_day(now: float, zone: ZoneInfo) -> None:
    then = tomorrow(now, zone=zone)
    local = datetime.fromtimestamp(then, zone)
    assert (local.hour, local.minute, local.second) == (5, 0, 0)
    assert 3 * 3600 <= then - now <= 29 * 3600  # four to 28 hours, and one that is lost or comes twice


def next_change(zone: ZoneInfo, after: float) -> float | None:
    """Return when the clocks of a zone are put next, None where they are not within a year."""
    offsets = [(at, datetime.fromtimestamp(at, zone).utcoffset()) for at in hours_of_a_year(after)]
    return next((at for (_, was), (at, now) in pairwise(offsets) if was != now), None)


def hours_of_a_year(after: float) -> range:
    first = int(after // 3600) * 3600
    return range(first, first + 370 * 86_400, 3600)


@given(zone=ZONES, near=YEARS, before=st.floats(0, 3 * 3600))
@settings(max_examples=60, deadline=None)
def test_no_change_of_the_hour_moves_a_break(zone: ZoneInfo, near: float, before: float) -> None:
    """The night in which the hour changes, in a shift through it: twenty minutes of work are twenty minutes."""
    change = next_change(zone, near)
    assume(change is not None)
    assert change is not None
    desk = Desk(hours=read_hours({"zone": zone.key, **dict.fromkeys((*DAYS, "sat", "sun"), "00:00-24:00")}))
    desk.now = change - before
    desk.breaks = desk.start()
    desk.tick()
    for _ in range(6):
        assert desk.run(1199).phase is BreakPhase.WORKING
        desk.run(1)
        assert desk.state.phase is BreakPhase.REMINDING
        desk.state = desk.breaks.skip()
        assert desk.state.to_next is not None
        assert desk.state.to_next == pytest.approx(1200)
    pause = desk.breaks.pause_for(3600)
    assert pause.until == pytest.approx(desk.now + 3600)


def test_tomorrow_is_the_next_shift_where_hours_are_known() -> None:
    friday = datetime(2026, 3, 6, 10, tzinfo=UTC).timestamp()
    assert tomorrow(friday, OFFICE, BERLIN) == datetime(2026, 3, 9, 9, tzinfo=UTC).timestamp()


def test_there_are_no_breaks_outside_of_the_hours_and_a_shift_begins_rested() -> None:
    desk = Desk(hours=OFFICE)  # Monday, nine
    desk.run(2.9 * 3600)
    assert desk.state.phase is BreakPhase.REMINDING
    state = desk.run(0.2 * 3600)
    assert (state.phase, state.cause) == (BreakPhase.PAUSED, PauseCause.HOURS)
    assert state.until == datetime(2026, 3, 2, 13, 30, tzinfo=UTC).timestamp()
    desk.run(1.5 * 3600)  # 13:36
    assert desk.state.phase is BreakPhase.WORKING
    assert desk.state.to_next == pytest.approx(1200 - 360, abs=2)


def test_a_break_that_runs_when_the_shift_ends_runs_to_its_end() -> None:
    desk = Desk(hours=OFFICE)
    desk.pass_time(3 * 3600 - 10)
    desk.tick()
    desk.breaks.begin()
    assert desk.run(15).phase is BreakPhase.BREAKING
    assert desk.run(10).cause is PauseCause.HOURS


def test_a_short_break_waits_for_the_long_one_that_is_near() -> None:
    desk = Desk(BreakPlan(short_every=1200, long_every=1400))
    assert desk.run(1200).phase is BreakPhase.WORKING
    state = desk.run(200)
    assert (state.phase, state.total) == (BreakPhase.REMINDING, 300)


def test_the_screen_asked_for_hours_once_a_minute_only() -> None:
    class Counting:
        asked = 0

        def is_open(self, at: float) -> bool:
            self.asked += 1
            return True

        def next_open(self, at: float) -> float:
            return at

    hours = Counting()
    desk = Desk(hours=hours)
    for _ in range(600):
        desk.pass_time(1)
        desk.tick(BUSY)
    assert hours.asked <= 12
