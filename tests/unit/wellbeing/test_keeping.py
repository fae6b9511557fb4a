from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.wellbeing import BreakKind, BreakOutcome, BreakPhase, PauseCause
from tests.unit.wellbeing.conftest import BUSY, MORNING, Desk

HOUR = 3600.0


def test_work_goes_on_where_it_stood_and_the_time_between_is_nothing(desk: Desk) -> None:
    desk.run(1000)
    assert desk.restart(600)
    assert desk.state.to_next == pytest.approx(200)
    assert desk.told() == []


def test_after_an_hour_all_begins_anew(desk: Desk) -> None:
    desk.run(1000)
    assert desk.restart(HOUR)
    assert desk.state.to_next == 1200


def test_a_reminder_comes_back_with_its_time_and_its_count(desk: Desk) -> None:
    desk.run(1200)
    desk.state = desk.breaks.postpone()
    desk.run(300)
    assert desk.state.phase is BreakPhase.REMINDING
    offered = desk.now
    desk.restart(5)
    assert (desk.state.phase, desk.state.postponed) == (BreakPhase.REMINDING, 1)
    desk.breaks.skip()
    assert desk.breaks.take_events()[0].offered_at == pytest.approx(offered)


def test_postponed_stays_postponed(desk: Desk) -> None:
    desk.run(1200)
    desk.breaks.postpone()
    desk.restart(100)
    assert (desk.state.phase, desk.state.to_next) == (BreakPhase.WORKING, pytest.approx(200))


def test_a_break_goes_on_or_is_over(desk: Desk) -> None:
    desk.breaks.begin(BreakKind.LONG)
    desk.restart(100)
    assert (desk.state.phase, desk.state.left) == (BreakPhase.BREAKING, pytest.approx(200))
    desk.restart(500)
    assert desk.state.phase is BreakPhase.WORKING
    (event,) = desk.breaks.take_events()
    assert (event.outcome, event.ended_at) == (BreakOutcome.TAKEN, pytest.approx(MORNING + 300))


def test_pauses_last_over_a_restart(desk: Desk) -> None:
    desk.breaks.pause(desk.now + 12 * HOUR)
    desk.restart(11 * HOUR)
    assert (desk.state.phase, desk.state.cause) == (BreakPhase.PAUSED, PauseCause.AGENT)
    desk.pass_time(HOUR)
    assert desk.tick().phase is BreakPhase.WORKING


def test_a_clock_put_back_meanwhile_prolongs_nothing(desk: Desk) -> None:
    desk.run(1000)
    desk.breaks.pause_for(HOUR)
    kept = desk.breaks.saved()
    desk.put_clock(-30 * 24 * HOUR)
    desk.breaks = desk.start()
    assert desk.breaks.restore(kept)
    state = desk.tick()
    assert state.until == pytest.approx(desk.now + HOUR)
    desk.pass_time(HOUR)
    desk.tick()
    assert desk.run(1).phase is BreakPhase.WORKING


@pytest.mark.parametrize(
    "text", ["", "null", "[]", "{}", '{"format": 2}', '{"format": 1, "at": NaN}', '{"format": 1, "at": 1}', "{"]
)
def test_what_cannot_be_read_changes_nothing(desk: Desk, text: str) -> None:
    desk.run(1000)
    assert not desk.breaks.restore(text)
    assert desk.tick().to_next == pytest.approx(200)


@given(
    key=st.sampled_from(["at", "short", "long", "quiet", "postponed", "offer", "running", "pause"]),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=6) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=8,
    ),
)
@settings(max_examples=100, deadline=None)
def test_no_damage_to_what_was_kept_stops_the_program(key: str, value: object) -> None:
    desk = Desk()
    desk.run(1300)
    kept = json.loads(desk.breaks.saved())
    kept[key] = value
    desk.breaks = desk.start()
    desk.breaks.restore(json.dumps(kept))
    for _ in range(3):
        desk.pass_time(1)
        desk.tick(BUSY)
    assert json.loads(desk.breaks.saved())["format"] == 1
