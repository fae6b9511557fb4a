from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

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
