from __future__ import annotations

import math
from dataclasses import replace

import pytest

from desktop.domain.wellbeing import (
    BreakKind,
    BreakOutcome,
    BreakPhase,
    BreakPlan,
    Hold,
    PauseCause,
    Signals,
)
from tests.unit.wellbeing.conftest import BUSY, MORNING, Desk, breaking, reminded

TYPING = replace(BUSY, typing=True, idle_seconds=0.0)
HOT = replace(BUSY, hottest_clock_seconds=59.0)
HOUR = 3600.0


def test_after_twenty_minutes_of_work_a_short_break_is_due_to_the_second(desk: Desk) -> None:
    desk.run(1199)
    assert (desk.state.phase, desk.state.kind, desk.state.to_next) == (BreakPhase.WORKING, BreakKind.SHORT, 1.0)
    state = desk.run(1)
    assert (state.phase, state.kind, state.total) == (BreakPhase.REMINDING, BreakKind.SHORT, 20.0)


def test_the_reminder_waits_for_a_pause_and_never_forces(desk: Desk) -> None:
    reminded(desk)
    assert desk.run(900).phase is BreakPhase.REMINDING
    assert desk.rest(4).phase is BreakPhase.REMINDING
    state = desk.rest(5)
    assert (state.phase, state.left) == (BreakPhase.BREAKING, 20.0)


def test_a_reply_sent_is_a_pause_once_the_reminder_could_be_read(desk: Desk) -> None:
    reminded(desk)
    desk.breaks.reply_sent()
    assert desk.run(4).phase is BreakPhase.REMINDING
    assert desk.run(1).phase is BreakPhase.BREAKING


def test_a_reply_sent_long_ago_is_no_pause(desk: Desk) -> None:
    desk.run(1000)
    desk.breaks.reply_sent()
    reminded(desk)
    assert desk.run(60).phase is BreakPhase.REMINDING


def test_a_break_ends_by_itself_and_the_count_begins_anew(desk: Desk) -> None:
    breaking(desk)
    desk.run(20)
    assert (desk.state.phase, desk.state.to_next) == (BreakPhase.WORKING, 1200.0)
    (event,) = desk.events
    assert (event.kind, event.outcome, event.by_agent) == (BreakKind.SHORT, BreakOutcome.TAKEN, False)
    assert event.began_at is not None
    assert event.ended_at - event.began_at == pytest.approx(20)
    assert event.offered_at == pytest.approx(MORNING + 1200)


def test_the_long_one_comes_after_an_hour_and_takes_the_short_one_along(desk: Desk) -> None:
    for _ in range(2):
        breaking(desk)
        desk.run(20)
    state = desk.until(BreakPhase.REMINDING)
    assert state.kind is BreakKind.LONG
    desk.rest(5)
    desk.run(300)
    assert (desk.state.kind, desk.state.to_next) == (BreakKind.SHORT, pytest.approx(1200))
    assert [event.kind for event in desk.events] == [BreakKind.SHORT, BreakKind.SHORT, BreakKind.LONG]


@pytest.mark.parametrize(
    ("signals", "hold"),
    [
        (HOT, Hold.CLOCK),
        (replace(BUSY, hottest_clock_seconds=-30.0), Hold.CLOCK),
        (replace(BUSY, hottest_clock_seconds=math.nan), Hold.CLOCK),
        (TYPING, Hold.TYPING),
        (replace(BUSY, composing=True), Hold.COMPOSING),
        (replace(BUSY, fullscreen=True), Hold.FULLSCREEN),
        (replace(BUSY, sharing=True), Hold.SHARING),
    ],
)
def test_no_reminder_appears_while_something_stands_against_it(desk: Desk, signals: Signals, hold: Hold) -> None:
    state = desk.run(2000, signals)
    assert (state.phase, state.hold, state.to_next) == (BreakPhase.WORKING, hold, 0.0)
    assert desk.run(1).phase is BreakPhase.REMINDING


def test_a_reminder_stays_beside_typing_and_hides_from_a_hot_clock(desk: Desk) -> None:
    reminded(desk)
    assert desk.run(30, TYPING).phase is BreakPhase.REMINDING
    assert desk.run(30, HOT).phase is BreakPhase.WORKING
    assert desk.run(1).phase is BreakPhase.REMINDING
    assert desk.told() == []


def test_a_break_does_not_begin_in_the_pauses_of_an_input_method(desk: Desk) -> None:
    reminded(desk)
    composing = replace(BUSY, composing=True)
    assert desk.rest(30, composing).phase is BreakPhase.REMINDING


def test_a_clock_that_gets_hot_ends_the_break_at_once_and_it_comes_again(desk: Desk) -> None:
    breaking(desk)
    desk.run(5)
    assert desk.run(1, HOT).phase is BreakPhase.WORKING
    (event,) = desk.events
    assert (event.outcome, event.reason) == (BreakOutcome.LEFT, "clock")
    state = desk.run(60)
    assert (state.phase, state.hold) == (BreakPhase.WORKING, Hold.LATER)
    assert desk.run(60).phase is BreakPhase.REMINDING


def test_most_of_a_break_counts_when_a_buyer_ends_it(desk: Desk) -> None:
    breaking(desk)
    desk.run(16)
    desk.run(1, HOT)
    assert desk.told() == [BreakOutcome.TAKEN]
    assert desk.state.to_next == pytest.approx(1200)


def test_typing_ends_a_break_but_not_the_words_it_began_in(desk: Desk) -> None:
    desk.run(60, TYPING)
    assert desk.breaks.begin(BreakKind.LONG).phase is BreakPhase.BREAKING
    assert desk.run(2, TYPING).phase is BreakPhase.BREAKING
    desk.run(2)
    assert desk.run(1, TYPING).phase is BreakPhase.WORKING
    assert desk.told() == [BreakOutcome.LEFT]


def test_the_agent_may_begin_at_any_time_but_not_when_a_buyer_runs_out_of_it(desk: Desk) -> None:
    desk.run(60, HOT)
    state = desk.breaks.begin()
    assert (state.phase, state.hold) == (BreakPhase.WORKING, Hold.NONE)
    desk.run(1)
    state = desk.breaks.begin(BreakKind.LONG)
    assert (state.phase, state.kind, state.by_agent, state.left) == (BreakPhase.BREAKING, BreakKind.LONG, True, 300)


def test_accepting_a_reminder_is_a_break_that_was_offered(desk: Desk) -> None:
    reminded(desk)
    state = desk.breaks.begin()
    assert (state.kind, state.by_agent) == (BreakKind.SHORT, False)
    desk.run(20)
    assert desk.events[0].offered_at is not None


def test_leaving_a_break_asks_for_no_other_one(desk: Desk) -> None:
    breaking(desk)
    state = desk.breaks.end()
    assert (state.phase, state.to_next) == (BreakPhase.WORKING, 1200.0)
    assert desk.told() == [BreakOutcome.LEFT]


def test_postponing_is_counted_and_runs_out(desk: Desk) -> None:
    for nth in range(3):
        state = reminded(desk).state
        assert (state.postponed, state.postpones_left) == (nth, 3 - nth)
        state = desk.breaks.postpone("buyer_waits")
        assert (state.phase, state.hold, state.to_next) == (BreakPhase.WORKING, Hold.LATER, 300.0)
        desk.state = state
        assert desk.run(299).phase is BreakPhase.WORKING
    reminded(desk)
    assert desk.breaks.postpone().phase is BreakPhase.REMINDING
    assert [(event.nth, event.reason) for event in desk.events] == [(nth, "buyer_waits") for nth in range(3)]
    desk.rest(5)
    desk.run(20)
    assert (desk.events[-1].outcome, desk.events[-1].nth) == (BreakOutcome.TAKEN, 3)
    assert desk.state.postponed == 0


def test_skipping_waits_for_the_next_time(desk: Desk) -> None:
    reminded(desk)
    assert desk.breaks.skip("rested").to_next == 1200.0
    assert desk.told() == [BreakOutcome.SKIPPED]
    assert desk.events[0].reason == "rested"


def test_without_anything_offered_nothing_can_be_put_off(desk: Desk) -> None:
    before = desk.state
    assert (desk.breaks.postpone(), desk.breaks.skip(), desk.breaks.end()) == (before, before, before)
    assert desk.told() == []


def test_after_a_hard_conversation_a_minute_is_offered_and_not_begun(desk: Desk) -> None:
    desk.run(60)
    desk.breaks.hard_conversation()
    waiting = replace(BUSY, conversation_open=True)
    desk.tick(waiting)
    assert desk.run(30, waiting).hold is Hold.CONVERSATION
    state = desk.run(1)
    assert (state.phase, state.kind, state.total) == (BreakPhase.REMINDING, BreakKind.AFTER_HARD, 60.0)
    assert desk.rest(30).phase is BreakPhase.REMINDING
    assert desk.breaks.begin().kind is BreakKind.AFTER_HARD
    desk.run(60)
    assert desk.told() == [BreakOutcome.TAKEN]
    assert desk.state.to_next == pytest.approx(1200)


def test_an_offer_after_a_hard_conversation_lapses(desk: Desk) -> None:
    desk.breaks.hard_conversation()
    desk.run(1)
    desk.run(601)
    assert desk.state.phase is BreakPhase.WORKING
    assert desk.told() == [BreakOutcome.LAPSED]


def test_hard_conversations_one_after_the_other_are_offered_one_pause(desk: Desk) -> None:
    desk.breaks.hard_conversation()
    desk.run(1)
    desk.breaks.skip()
    desk.breaks.hard_conversation()
    assert desk.run(60).phase is BreakPhase.WORKING
    desk.run(HOUR / 4)
    desk.breaks.hard_conversation()
    assert desk.run(1).kind is BreakKind.AFTER_HARD


def test_the_offer_after_a_hard_conversation_can_be_put_off(desk: Desk) -> None:
    desk.breaks.hard_conversation()
    desk.run(1)
    desk.state = desk.breaks.postpone()
    assert desk.run(299).phase is BreakPhase.WORKING
    assert desk.run(2).kind is BreakKind.AFTER_HARD


def test_what_the_agent_does_not_want_is_not_offered() -> None:
    desk = Desk(BreakPlan(after_hard=False, short_every=0, long_every=0))
    desk.breaks.hard_conversation()
    state = desk.run(HOUR * 3)
    assert (state.phase, state.kind, state.to_next) == (BreakPhase.WORKING, None, None)


def test_switched_off_is_off_and_on_again_goes_on(desk: Desk) -> None:
    reminded(desk)
    desk.breaks.replan(replace(desk.plan, enabled=False))
    state = desk.run(1)
    assert (state.phase, state.cause, state.until) == (BreakPhase.PAUSED, PauseCause.OFF, None)
    assert desk.told() == [BreakOutcome.LAPSED]
    desk.breaks.replan(desk.plan)
    assert desk.run(1).phase is BreakPhase.REMINDING


def test_a_longer_interval_takes_the_reminder_back(desk: Desk) -> None:
    reminded(desk)
    desk.breaks.replan(replace(desk.plan, short_every=2400.0))
    assert desk.run(1).phase is BreakPhase.WORKING
    assert desk.state.to_next == pytest.approx(1199)


def test_screens_are_not_respected_where_the_agent_says_so() -> None:
    desk = Desk(BreakPlan(respect_fullscreen=False, respect_sharing=False))
    assert desk.run(1300, replace(BUSY, fullscreen=True, sharing=True)).phase is BreakPhase.REMINDING


@pytest.mark.parametrize("idle", [math.nan, math.inf, -5.0])
def test_idle_times_that_cannot_be_count_as_work(desk: Desk, idle: float) -> None:
    desk.run(600, replace(BUSY, idle_seconds=idle))
    assert desk.breaks.work.short == pytest.approx(600)


def test_a_steady_clock_that_goes_back_counts_nothing(desk: Desk) -> None:
    desk.run(600)
    desk.steady -= 10_000
    assert desk.tick().to_next == pytest.approx(600)


def test_a_system_that_tells_minutes_to_an_agent_at_work_is_not_believed(desk: Desk) -> None:
    for _ in range(60):
        desk.run(10)
        desk.run(1, replace(BUSY, idle_seconds=700.0))
    assert desk.breaks.work.short == pytest.approx(660)
    assert desk.told() == []


def test_a_reminder_hides_from_a_hot_clock_also_while_nobody_is_there() -> None:
    desk = Desk(BreakPlan(short_every=0, long_every=1200))
    reminded(desk)
    desk.rest(100, replace(BUSY, typing=True))
    assert desk.state.phase is BreakPhase.REMINDING
    assert desk.rest(1, HOT).phase is BreakPhase.WORKING


def test_a_short_break_put_off_until_the_long_one_is_near_becomes_it() -> None:
    desk = Desk(BreakPlan(short_every=3000))
    assert desk.run(3000).kind is BreakKind.SHORT
    assert desk.run(299).kind is BreakKind.SHORT
    state = desk.run(6)
    assert (state.phase, state.kind, state.total) == (BreakPhase.REMINDING, BreakKind.LONG, 300)
