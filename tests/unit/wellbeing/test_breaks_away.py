from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.wellbeing import (
    BreakKind,
    BreakOutcome,
    BreakPhase,
    PauseCause,
)
from tests.unit.wellbeing.conftest import BUSY, MORNING, Desk, breaking, reminded

TYPING = replace(BUSY, typing=True, idle_seconds=0.0)
HOT = replace(BUSY, hottest_clock_seconds=59.0)
HOUR = 3600.0


def test_a_pause_for_an_hour_ends_by_itself_and_work_stands_still_meanwhile(desk: Desk) -> None:
    desk.run(1000)
    state = desk.breaks.pause_for(HOUR)
    assert (state.phase, state.cause, state.until) == (BreakPhase.PAUSED, PauseCause.AGENT, desk.now + HOUR)
    desk.state = state
    assert desk.run(HOUR - 1).phase is BreakPhase.PAUSED
    state = desk.run(1)
    assert (state.phase, state.to_next) == (BreakPhase.WORKING, pytest.approx(200))


def test_a_pause_takes_the_reminder_back(desk: Desk) -> None:
    reminded(desk)
    desk.state = desk.breaks.pause(desk.now + 60)
    assert desk.told() == [BreakOutcome.LAPSED]
    assert desk.breaks.resume().phase is BreakPhase.WORKING


def test_an_hour_stays_an_hour_when_the_clock_is_put(desk: Desk) -> None:
    for jump in (-5 * HOUR, 5 * HOUR):
        desk.state = desk.breaks.pause_for(HOUR)
        desk.put_clock(jump)
        assert desk.run(HOUR - 1).phase is BreakPhase.PAUSED
        assert desk.run(1).phase is not BreakPhase.PAUSED


def test_until_tomorrow_never_lasts_longer_than_it_was_meant_to(desk: Desk) -> None:
    desk.breaks.pause(desk.now + 8 * HOUR)
    desk.put_clock(-365 * 24 * HOUR)
    desk.pass_time(8 * HOUR)
    assert desk.tick().phase is BreakPhase.WORKING


def test_a_pause_into_the_past_is_none(desk: Desk) -> None:
    assert desk.breaks.pause(desk.now - 1).phase is BreakPhase.WORKING


def test_a_minute_away_is_a_short_break_from_its_first_second(desk: Desk) -> None:
    desk.run(600)
    desk.rest(61)
    assert desk.state.to_next == pytest.approx(1200)
    desk.run(1)
    (event,) = desk.events
    assert (event.kind, event.outcome, event.offered_at) == (BreakKind.SHORT, BreakOutcome.NATURAL, None)
    assert desk.breaks.work.long == pytest.approx(600, abs=2)


def test_less_than_a_minute_is_reading_and_counts_as_work(desk: Desk) -> None:
    desk.run(600)
    desk.rest(59)
    desk.run(1)
    assert (desk.breaks.work.short, desk.told()) == (pytest.approx(660), [])


def test_five_minutes_away_are_a_long_break(desk: Desk) -> None:
    desk.run(3000)
    desk.state = desk.breaks.skip()
    desk.rest(300)
    desk.run(1)
    assert desk.events[-1].kind is BreakKind.LONG
    assert desk.breaks.work.long <= 1


def test_going_away_from_a_reminder_that_is_held_is_the_break(desk: Desk) -> None:
    reminded(desk)
    desk.rest(90, HOT)
    desk.run(1)
    (event,) = desk.events
    assert (event.outcome, event.kind) == (BreakOutcome.NATURAL, BreakKind.SHORT)
    assert event.offered_at == pytest.approx(MORNING + 1200)


def test_who_has_gone_home_took_no_break(desk: Desk) -> None:
    desk.run(1000)
    desk.rest(4 * HOUR)
    desk.run(1)
    assert desk.told() == []
    assert desk.breaks.work.long <= 1


def test_where_only_our_window_is_seen_a_quiet_quarter_of_an_hour_is_work_in_the_browser(desk: Desk) -> None:
    blind = replace(BUSY, idle_known=False)
    desk.rest(800, blind)
    assert desk.breaks.work.short == pytest.approx(800)
    desk.rest(1000, blind)
    assert desk.breaks.work.short == 0


def test_sleep_is_time_away_by_its_length(desk: Desk) -> None:
    desk.run(1100)
    desk.pass_time(2 * HOUR)
    state = desk.tick()
    assert (state.phase, state.to_next) == (BreakPhase.WORKING, pytest.approx(1200, abs=2))
    assert [event.kind for event in desk.breaks.take_events()] == [BreakKind.LONG]


def test_a_break_slept_through_was_taken_and_ended_in_time(desk: Desk) -> None:
    breaking(desk)
    began = desk.now
    desk.pass_time(2 * HOUR)
    assert desk.tick().phase is BreakPhase.WORKING
    taken = desk.breaks.take_events()[0]
    assert (taken.outcome, taken.ended_at) == (BreakOutcome.TAKEN, pytest.approx(began + 20, abs=1))


@pytest.mark.parametrize("jump", [-HOUR, HOUR, -400 * 24 * HOUR])
def test_the_wall_clock_moves_nothing(desk: Desk, jump: float) -> None:
    desk.run(1000)
    desk.put_clock(jump)
    assert desk.run(199).to_next == pytest.approx(1)
    desk.run(1)
    desk.rest(5)
    desk.put_clock(jump)
    assert desk.run(19).phase is BreakPhase.BREAKING
    assert desk.run(1).phase is BreakPhase.WORKING
