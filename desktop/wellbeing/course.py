"""Where a break stands: offered, running, paused."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.wellbeing import BreakEvent, BreakKind, BreakOutcome


@dataclass(frozen=True, slots=True)
class Offer:
    """A break the agent was reminded of; `shown` on the steady clock, None while it is hidden."""

    kind: BreakKind
    offered_at: float
    shown: float | None = None


@dataclass(frozen=True, slots=True)
class Running:
    """A break that has begun; `ends` on the steady clock. `free`: the keys have rested since."""

    kind: BreakKind
    ends: float
    planned: float
    offered_at: float | None = None
    by_agent: bool = False
    free: bool = True


@dataclass(frozen=True, slots=True)
class Pause:
    """Ends when its length has passed on the steady clock or, `by_clock`, when the wall clock says so before."""

    until: float
    ends: float
    by_clock: bool

    def over(self, now: float, steady: float) -> bool:
        return steady >= self.ends or (self.by_clock and now >= self.until)


@dataclass(slots=True)
class Course:
    """Of these at most one: a break that runs, one that is offered. `hard`: since when a pause is due for it."""

    offer: Offer | None = None
    running: Running | None = None
    paused: Pause | None = None
    hard: float | None = None

    @property
    def kind(self) -> BreakKind | None:
        return self.running.kind if self.running else self.offer.kind if self.offer else None

    def event(self, outcome: BreakOutcome, now: float, steady: float, reason: str) -> BreakEvent | None:
        """Return what became of the break that runs or is offered.

        Its times are counted back from now: the wall clock may have been put to another time since.
        """
        run, offer = self.running, self.offer
        if run is not None:
            began = now - max(0.0, steady - run.ends + run.planned)
            offered = None if run.offered_at is None else min(run.offered_at, began)
            return BreakEvent(
                run.kind, outcome, now, offered, began, run.planned, reason=reason, by_agent=run.by_agent
            )
        return (
            None
            if offer is None
            else BreakEvent(offer.kind, outcome, now, min(offer.offered_at, now), reason=reason)
        )
