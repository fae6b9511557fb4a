from __future__ import annotations

from desktop.domain.wellbeing import BreakPlan, Hold, Signals
from desktop.wellbeing.holds import hold_of, hottest


def test_a_clock_late_beyond_help_does_not_hide_the_one_that_counts() -> None:
    assert hottest([-5_000.0, 30.0, 400.0]) == 30
    assert hottest([-60.0, 30.0]) == -60
    assert hottest([-5_000.0]) is None
    assert hottest([]) is None


def test_a_minute_left_is_no_longer_hot() -> None:
    plan = BreakPlan()
    assert hold_of(Signals(hottest_clock_seconds=60.0), plan) is Hold.NONE
    assert hold_of(Signals(hottest_clock_seconds=59.9), plan) is Hold.CLOCK


def test_the_buyer_comes_before_everything_else() -> None:
    signals = Signals(typing=True, composing=True, fullscreen=True, sharing=True, hottest_clock_seconds=1.0)
    assert hold_of(signals, BreakPlan()) is Hold.CLOCK
