from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.sla import ClockKind, ClockState, ResponseClock, ResponsePolicy, StopReason, Urgency
from desktop.sla.clock import Clocks, case_clock, order, shifted, snoozed, start, steady, stopped, view
from desktop.sla.hours import read_hours
from desktop.sla.policy import policy_for
from tests.unit.sla.conftest import Computer, utc

CHAT = policy_for()
MAIL = policy_for(channel="mail", overrides={("", "mail"): {"first": 4 * 3600.0, "next": 4 * 3600.0}})
OFFICE = replace(MAIL, business_hours=True)
HOURS = read_hours({"zone": "Europe/Berlin", **dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), "09:00-17:00")})


def clocks(computer: Computer, *, hours: bool = False) -> Clocks:
    return Clocks(HOURS if hours else None, clock=computer.wall, steady=computer.steady)


def test_a_clock_warns_before_it_is_due() -> None:
    clock = start(7, ClockKind.FIRST, 1000.0, CHAT)
    assert (clock.started_at, clock.warn_at, clock.due_at) == (1000, 1020, 1030)
    seen = [(view(clock, now).left, view(clock, now).urgency) for now in (1000.0, 1019.9, 1020.0, 1030.0, 1035.0)]
    assert seen == [
        (30, Urgency.CALM),
        (pytest.approx(10.1), Urgency.CALM),
        (10, Urgency.SOON),
        (0, Urgency.LATE),
        (-5, Urgency.LATE),
    ]


def test_a_warning_longer_than_the_time_itself_begins_with_the_clock() -> None:
    clock = start(1, ClockKind.FIRST, 50.0, ResponsePolicy("chat", first=5, next=60, warn=10))
    assert clock.warn_at == 50
    assert view(clock, 50.0).urgency is Urgency.SOON


def test_nights_do_not_count_where_the_policy_says_so() -> None:
    at = utc("2026-03-13T16:00+01:00")  # Friday
    assert start(1, ClockKind.FIRST, at, OFFICE, HOURS).due_at == utc("2026-03-16T12:00+01:00")
    assert start(1, ClockKind.FIRST, at, MAIL, HOURS).due_at == utc("2026-03-13T20:00+01:00")
    assert start(1, ClockKind.FIRST, at, OFFICE, None).due_at == utc("2026-03-13T20:00+01:00")


def test_a_clock_pauses_at_night_with_what_was_left() -> None:
    clock = start(1, ClockKind.FIRST, utc("2026-03-13T16:00+01:00"), OFFICE, HOURS)
    seen = view(clock, utc("2026-03-14T12:00+01:00"), HOURS)
    assert (seen.state, seen.left, seen.urgency) == (ClockState.PAUSED, 3 * 3600, Urgency.CALM)
    monday = view(clock, utc("2026-03-16T10:30+01:00"), HOURS)
    assert (monday.state, monday.left, monday.urgency) == (ClockState.RUNNING, 1.5 * 3600, Urgency.SOON)


def test_over_the_change_to_summer_time_the_office_still_opens_at_nine() -> None:
    clock = start(1, ClockKind.FIRST, utc("2026-03-27T16:00+01:00"), OFFICE, HOURS)
    assert clock.due_at == utc("2026-03-30T12:00+02:00")


def test_a_late_clock_counts_the_real_time() -> None:
    clock = start(1, ClockKind.FIRST, utc("2026-03-13T13:00+01:00"), OFFICE, HOURS)
    seen = view(clock, utc("2026-03-13T23:00+01:00"), HOURS)
    assert (seen.left, seen.urgency, seen.state) == (-6 * 3600, Urgency.LATE, ClockState.PAUSED)


def test_a_snoozed_clock_is_quiet_and_its_time_runs_on() -> None:
    clock = snoozed(start(1, ClockKind.FIRST, 0.0, CHAT), 300.0)
    assert (view(clock, 100.0).state, view(clock, 100.0).urgency) == (ClockState.SNOOZED, Urgency.NONE)
    assert view(clock, 100.0).left == -70
    assert view(clock, 300.0).urgency is Urgency.LATE


def test_a_stopped_clock_stands() -> None:
    clock = stopped(start(1, ClockKind.FIRST, 0.0, CHAT), 12.0, StopReason.REPLIED)
    assert (view(clock, 500.0).left, view(clock, 500.0).state) == (18, ClockState.STOPPED)
    assert stopped(clock, 99.0, StopReason.CLOSED) is clock
    assert stopped(start(1, ClockKind.FIRST, 50.0, CHAT), 10.0, StopReason.REPLIED).stopped_at == 50


def test_a_reply_stops_the_first_and_the_next_message_starts_a_next(computer: Computer) -> None:
    desk = clocks(computer)
    first = desk.received(1, computer.now, CHAT)
    computer.move(20)
    done = desk.stop(1)
    assert done is not None
    assert (first.kind, done.stopped_at, done.reason) == (ClockKind.FIRST, computer.now, StopReason.REPLIED)
    following = desk.received(1, computer.now, CHAT)
    assert (following.kind, following.due_at) == (ClockKind.NEXT, computer.now + 60)


def test_no_answer_needed_leaves_the_first_reply_to_come(computer: Computer) -> None:
    desk = clocks(computer)
    desk.received(1, computer.now, CHAT)
    desk.stop(1, StopReason.NO_ANSWER_NEEDED)
    assert desk.views() == ()
    assert desk.received(1, computer.now, CHAT).kind is ClockKind.FIRST


def test_a_reply_before_any_clock_counts_as_the_first(computer: Computer) -> None:
    desk = clocks(computer)
    assert desk.stop(1) is None
    assert desk.received(1, computer.now, CHAT).kind is ClockKind.NEXT


def test_a_second_message_does_not_move_the_due_time_and_wakes_the_clock(computer: Computer) -> None:
    desk = clocks(computer)
    first = desk.received(1, computer.now, CHAT)
    desk.snooze(1, computer.now + 600)
    computer.move(25)
    again = desk.received(1, computer.now, CHAT)
    assert (again.due_at, again.started_at, again.snoozed_until) == (first.due_at, first.started_at, None)


def test_another_marketplace_counts_again_from_the_same_start(computer: Computer) -> None:
    desk = clocks(computer)
    desk.received(1, computer.now, CHAT)
    changed = desk.changed(1, MAIL)
    assert changed is not None
    assert (changed.started_at, changed.due_at, changed.policy) == (computer.now, computer.now + 4 * 3600, "mail")
    assert desk.changed(2, MAIL) is None


def test_a_stop_taken_back_runs_as_if_it_had_never_stood(computer: Computer) -> None:
    desk = clocks(computer)
    before = desk.received(1, computer.now, CHAT)
    done = desk.stop(1)
    assert done is not None
    assert desk.resume(done) == before
    assert desk.resume(done) is None
    assert desk.stop(1, StopReason.NO_ANSWER_NEEDED) is not None
    assert desk.received(1, computer.now, CHAT).kind is ClockKind.FIRST


def test_eight_conversations_stand_in_the_order_of_their_urgency(computer: Computer) -> None:
    desk = clocks(computer)
    now = computer.now
    for number, ago in ((1, 5.0), (2, 40.0), (3, 25.0), (4, 100.0), (5, 0.0), (6, 22.0), (8, 200.0)):
        desk.received(number, now - ago, CHAT)
    desk.received(7, now - 3600, MAIL)
    desk.snooze(8, now + 60)
    assert [v.clock.conversation_id for v in desk.views()] == [4, 2, 3, 6, 1, 5, 7, 8]
    desk.stop(4)
    assert next(v.clock.conversation_id for v in desk.views()) == 2
    computer.move(61)
    assert [v.clock.conversation_id for v in desk.views()] == [8, 2, 3, 6, 1, 5, 7]


def test_paused_clocks_stand_behind_running_ones_of_the_same_urgency() -> None:
    now = utc("2026-03-13T23:00+01:00")
    paused = view(start(1, ClockKind.FIRST, utc("2026-03-13T12:00+01:00"), OFFICE, HOURS), now, HOURS)
    running = view(start(2, ClockKind.FIRST, utc("2026-03-13T18:00+01:00"), MAIL, HOURS), now, HOURS)
    assert paused.urgency is running.urgency is Urgency.LATE
    assert paused.clock.due_at < running.clock.due_at
    assert [v.clock.conversation_id for v in order([paused, running])] == [2, 1]


def test_an_escalated_case_has_a_clock_among_the_others(computer: Computer) -> None:
    desk = clocks(computer)
    case = case_clock(3, 41, computer.now - 3600, computer.now + 600)
    desk.received(1, computer.now, CHAT)
    assert (case.kind, case.id, case.warn_at) == (ClockKind.CASE, 41, computer.now + 600 - 1050)
    assert [v.clock.kind for v in desk.views([case])] == [ClockKind.CASE, ClockKind.FIRST]
    assert case_clock(3, 41, 100.0, 50.0).due_at == 100


@pytest.mark.parametrize("jump", [3600.0, -3600.0, 86_400.0 * 400, 2.5, -2.5])
def test_the_buyer_has_waited_as_long_as_before_when_the_wall_clock_jumps(computer: Computer, jump: float) -> None:
    desk = clocks(computer)
    desk.received(1, computer.now, CHAT)
    desk.snooze(1, computer.now + 12)
    computer.move(8)
    assert desk.tick() == ()
    computer.put(jump)
    (moved,) = desk.tick()
    assert moved.started_at == pytest.approx(computer.now - 8)
    assert moved.warn_at == pytest.approx(computer.now + 12)
    assert moved.snoozed_until == pytest.approx(computer.now + 4)
    assert desk.views()[0].left == pytest.approx(22)
    assert desk.tick() == ()
    computer.move(12)
    assert desk.views()[0].urgency is Urgency.SOON


def test_there_and_back_again_leaves_a_clock_as_it_was(computer: Computer) -> None:
    desk = clocks(computer)
    before = desk.received(1, computer.now, CHAT)
    for jump in (7200.0, -7200.0):
        computer.put(jump)
        desk.tick()
    assert desk.running(1) == before


def test_small_corrections_of_the_system_move_nothing(computer: Computer) -> None:
    desk = clocks(computer)
    before = desk.received(1, computer.now, CHAT)
    for _ in range(20):
        computer.move(1)
        computer.put(0.5)
        assert desk.tick() == ()
    assert desk.running(1) == before


def test_sleep_is_waiting_and_no_jump(computer: Computer) -> None:
    desk = clocks(computer)
    desk.received(1, computer.now, CHAT)
    computer.move(3 * 3600)  # the lid was closed: both clocks went on
    assert desk.tick() == ()
    assert desk.views()[0].urgency is Urgency.LATE


def test_a_jump_counts_business_hours_anew_from_the_moved_start() -> None:
    clock = start(1, ClockKind.FIRST, utc("2026-03-11T10:00+01:00"), OFFICE, HOURS)
    moved = shifted(clock, 6 * 3600, HOURS)
    assert moved.started_at == utc("2026-03-11T16:00+01:00")
    assert moved.due_at == utc("2026-03-12T12:00+01:00")


def test_a_restart_takes_up_what_ran(computer: Computer) -> None:
    desk = clocks(computer)
    running = desk.received(1, computer.now, CHAT)
    again = clocks(computer)
    again.restore([replace(running, id=5), case_clock(2, 9, 0.0, 1.0)], answered=[2])
    assert again.running(1) == replace(running, id=5)
    assert [v.clock.conversation_id for v in again.views()] == [1]
    assert again.received(2, computer.now, CHAT).kind is ClockKind.NEXT


def test_a_message_that_came_before_the_log_was_read_keeps_the_earlier_due_time(computer: Computer) -> None:
    desk = clocks(computer)
    kept = replace(start(1, ClockKind.NEXT, computer.now - 50, CHAT), id=3)
    desk.received(1, computer.now, CHAT)
    desk.restore([kept])
    assert desk.running(1) == kept
    desk.restore([replace(kept, due_at=kept.due_at + 500)])
    assert desk.running(1) == kept


def test_the_steady_clock_goes_forward() -> None:
    first = steady()
    assert steady() >= first > 0
    if sys.platform == "linux":
        import time

        assert steady() >= time.monotonic() - 1  # what counts sleep is never behind what does not


_POLICIES = st.builds(
    ResponsePolicy,
    channel=st.just("mail"),
    first=st.floats(1, 200_000),
    next=st.floats(1, 200_000),
    warn=st.floats(0, 200_000),
    business_hours=st.booleans(),
)


@settings(deadline=None)
@given(_POLICIES, st.sampled_from([ClockKind.FIRST, ClockKind.NEXT]), st.floats(1.77e9, 1.79e9), st.booleans())
def test_started_warned_due(policy: ResponsePolicy, kind: ClockKind, at: float, with_hours: bool) -> None:
    target = policy.first if kind is ClockKind.FIRST else policy.next
    clock = start(1, kind, at, policy, HOURS if with_hours else None)
    assert clock.started_at <= clock.warn_at <= clock.due_at
    assert clock.due_at >= at + target - 1e-3


@settings(deadline=None)
@given(_POLICIES, st.floats(1.77e9, 1.79e9), st.floats(-1e6, 1e6))
def test_a_jump_changes_neither_order_nor_length_of_time(policy: ResponsePolicy, at: float, jump: float) -> None:
    clock = start(1, ClockKind.FIRST, at, policy, HOURS)
    moved = shifted(clock, jump, HOURS)
    assert moved.started_at <= moved.warn_at + 1e-2 <= moved.due_at + 2e-2
    length = HOURS.between if policy.business_hours else lambda begin, end: end - begin
    assert length(moved.started_at, moved.due_at) == pytest.approx(length(at, clock.due_at), abs=1e-2)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1e5), st.booleans(), st.booleans()), max_size=12), st.floats(0, 1e5))
def test_order_puts_nothing_urgent_behind_something_calm(rows: list[tuple[float, bool, bool]], now: float) -> None:
    each: list[ResponseClock] = []
    for number, (at, mail, quiet) in enumerate(rows):
        clock = start(number, ClockKind.FIRST, at, MAIL if mail else CHAT)
        each.append(snoozed(clock, now + 1) if quiet else clock)
    seen = [view(clock, now) for clock in each]
    ranks = [[Urgency.LATE, Urgency.SOON, Urgency.CALM, Urgency.NONE].index(v.urgency) for v in order(seen)]
    assert ranks == sorted(ranks)
    assert order(reversed(order(seen))) == order(seen)
