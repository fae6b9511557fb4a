"""What stands against a break: a buyer, the screen, the keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop.domain.wellbeing import BreakPlan, Hold, Signals

LATE_ENOUGH: Final = 900.0
"""A clock late for longer holds no break: these seconds no longer help the buyer, and there is always one."""

SOFT: Final = (Hold.NONE, Hold.COMPOSING, Hold.TYPING)
"""Beside these a reminder that stands may go on standing: it would flicker with every word."""


def hottest(lefts: Iterable[float]) -> float | None:
    """Return the least time left of response clocks, without those that are late beyond help; None without any."""
    return min((left for left in lefts if left >= -LATE_ENOUGH), default=None)


def hold_of(signals: Signals, plan: BreakPlan) -> Hold:
    """Return what stands against a break now, the gravest first."""
    left = signals.hottest_clock_seconds
    if left is not None and not left >= plan.hot_seconds:  # also where it is no number
        return Hold.CLOCK
    if signals.fullscreen and plan.respect_fullscreen:
        return Hold.FULLSCREEN
    if signals.sharing and plan.respect_sharing:
        return Hold.SHARING
    if signals.composing:
        return Hold.COMPOSING
    return Hold.TYPING if signals.typing else Hold.NONE
