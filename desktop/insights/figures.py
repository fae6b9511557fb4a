"""How figures are made: ranks, shares with their intervals, notes on how much they say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from desktop.domain.insights import Figure, Kind
from desktop.scripts.effectiveness import wilson

if TYPE_CHECKING:
    from numpy.typing import NDArray

FEW: Final = 30
"""Events below which a page warns: an interval of a share is then wider than a third."""


def rank(ordered: Sequence[float] | NDArray[Any], percent: int) -> float | None:
    """Return the smallest value that at least `percent` of the ordered values do not exceed (nearest rank)."""
    if len(ordered) == 0:
        return None
    return float(ordered[-(-len(ordered) * percent // 100) - 1])


def share(part: float, whole: float) -> float | None:
    """Return a share, None of nothing."""
    return part / whole if whole else None


def share_figure(name: str, part: float, whole: float) -> Figure:
    """Return a share with its interval; without events both are unknown."""
    n = int(whole)
    low, high = interval(part, n)
    return Figure(name, Kind.SHARE, share(part, n), n, low, high)


def interval(part: float, whole: float) -> tuple[float | None, float | None]:
    """Return the 95 % interval of a share, unknown where there is nothing."""
    return wilson(int(part), int(whole)) if whole else (None, None)


def notes(n: int) -> tuple[str, ...]:
    """Say how much so many events tell."""
    return ("none",) if n == 0 else ("few",) if n < FEW else ()
