"""The places in which schedulers of this kind differ. What stands under "here" is held by the tests below.

The others as read in their sources of 2026: Stretchly `breaksPlanner.js`, `scheduler.js`, `naturalBreaksManager.js`
and `defaultSettings.js`; Workrave `BreakStateModel.cc` and `Timer.cc`; Safe Eyes `core.py`, `safeeyes.json` and the
plugins `smartpause` and `donotdisturb`. None of them knows of buyers. "–": not found out.

| scenario | Stretchly | Workrave | Safe Eyes | here |
| --- | --- | --- | --- | --- |
| 0 as installed | 20 s / 10 min, 5 min / 30 | – | 15 s / 15 min, 60 s / 75 | 20 s / 20 min, 5 min / 60 |
| 1 typing on when it is due | begins 10 or 30 s after its notice | forces after the last reminder | begins after \
10 s, or tries each 2 s | reminds, never forces |
| 2 a clock under a minute | begins | begins | begins | neither reminds nor begins |
| 3 it gets hot in the break | goes on | goes on | goes on | ends at once, comes again |
| 4 an input method composes | begins | as 1 | begins | does not begin |
| 5 two minutes away | work | no work | added to the wait | a short break |
| 6 five minutes away | above 5: starts anew | a break, if as long as one | added to the wait | a long break |
| 7 asleep for an hour | pauses, by choice | steady seconds | waits on | a long break |
| 8 wall clock an hour back | time left is wrong | the daily limit moves | idle time is wrong | nothing moves |
| 9 started anew after a minute | begins at 0 | work kept unless too old | which break is next, by choice | work, \
reminder and postponing kept |
| 10 postponing | once | any number | off, or any number | three times, with a reason |
| 11 fullscreen | do-not-disturb: starts anew | – | the break is dropped | waits, is due at once after it |
| 12 a hard conversation is over | – | – | – | a minute is offered |
| 13 the system tells minutes of idle time to somebody at work | starts anew (known fault on macOS) | – | added to \
the wait | not believed |
"""

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
