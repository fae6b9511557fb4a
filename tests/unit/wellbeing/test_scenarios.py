"""Where schedulers of this kind differ: the column "here" of the table in `tests/bench/RESULTS.md`."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.wellbeing import BreakKind, BreakPhase, BreakPlan
from desktop.wellbeing.presets import presets
from tests.unit.wellbeing.conftest import BUSY, RESOURCES, Desk

HOT = replace(BUSY, hottest_clock_seconds=30.0)


def due() -> Desk:
    desk = Desk()
    desk.run(1200)
    assert desk.state.phase is BreakPhase.REMINDING
    return desk


def test_0_as_installed() -> None:
    plan = presets(RESOURCES)[0].plan
    assert (plan.short_seconds, plan.short_every, plan.long_seconds, plan.long_every) == (20, 1200, 300, 3600)


def test_1_typing_on() -> None:
    assert due().run(1800, replace(BUSY, typing=True)).phase is BreakPhase.REMINDING


def test_2_a_hot_clock() -> None:
    assert Desk().run(3600, HOT).phase is BreakPhase.WORKING


def test_3_a_clock_gets_hot_in_the_break() -> None:
    desk = due()
    desk.state = desk.breaks.begin()
    assert desk.tick(HOT).phase is BreakPhase.WORKING
    assert desk.until(BreakPhase.REMINDING, limit=130).kind is BreakKind.SHORT


def test_4_an_input_method_composes() -> None:
    assert due().rest(55, replace(BUSY, composing=True)).phase is BreakPhase.REMINDING


@pytest.mark.parametrize(("away", "kind"), [(120, BreakKind.SHORT), (300, BreakKind.LONG)])
def test_5_and_6_away(away: float, kind: BreakKind) -> None:
    desk = Desk()
    desk.run(1000)
    desk.rest(away)
    desk.run(1)
    assert [event.kind for event in desk.events] == [kind]


def test_7_sleep() -> None:
    desk = Desk()
    desk.run(1000)
    desk.pass_time(3600)
    desk.tick()
    assert [event.kind for event in desk.breaks.take_events()] == [BreakKind.LONG]


def test_8_the_wall_clock() -> None:
    desk = Desk()
    desk.run(1000)
    desk.put_clock(-3600)
    assert desk.tick().to_next == pytest.approx(200)


def test_9_a_start_anew() -> None:
    desk = due()
    desk.restart(60)
    assert desk.state.phase is BreakPhase.REMINDING


def test_10_postponing() -> None:
    desk = due()
    for _ in range(BreakPlan().postpones):
        desk.state = desk.breaks.postpone("not_now")
        assert desk.state.phase is BreakPhase.WORKING
        desk.run(300)
    assert desk.breaks.postpone("not_now").phase is BreakPhase.REMINDING


def test_11_fullscreen() -> None:
    desk = Desk()
    desk.run(1500, replace(BUSY, fullscreen=True))
    assert desk.tick().phase is BreakPhase.REMINDING


def test_12_a_hard_conversation() -> None:
    desk = Desk()
    desk.breaks.hard_conversation()
    assert desk.tick().kind is BreakKind.AFTER_HARD


def test_13_idle_times_that_are_not_true() -> None:
    desk = Desk()
    desk.run(1000)
    desk.run(1, replace(BUSY, idle_seconds=600.0))
    desk.run(1)
    assert desk.told() == []
    assert desk.state.to_next == pytest.approx(198)
