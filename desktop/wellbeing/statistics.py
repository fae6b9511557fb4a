"""Breaks on the disk, and what they come to: offered, taken, natural, postponed, by hour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Final

from desktop.domain.wellbeing import BreakEvent, BreakFigures, BreakKind, BreakOutcome
from desktop.storage.store import Store

_COLUMNS: Final = "kind, outcome, ended_at, offered_at, began_at, planned, nth, reason, by_agent"
_GIVEN: Final = (BreakOutcome.POSTPONED, BreakOutcome.SKIPPED)


class BreakLog:
    """Tables `break_event` and `break_state`; runs on the store's lane."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, events: Iterable[BreakEvent]) -> None:
        """Write down what has happened."""
        self._store.execute_many(
            f"INSERT INTO break_event({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            [
                (
                    event.kind.value,
                    event.outcome.value,
                    event.ended_at,
                    event.offered_at,
                    event.began_at,
                    event.planned,
                    event.nth,
                    event.reason,
                    int(event.by_agent),
                )
                for event in events
            ],
        )

    def events(self, since: float, until: float) -> tuple[BreakEvent, ...]:
        """Return what ended in a span of time (Unix seconds), the oldest first."""
        rows = self._store.tuples(
            f"SELECT {_COLUMNS} FROM break_event WHERE ended_at >= ? AND ended_at < ?"  # noqa: S608
            " ORDER BY ended_at, id",
            (since, until),
        )
        return tuple(
            BreakEvent(
                BreakKind(kind), BreakOutcome(outcome), ended, offered, began, planned, nth, reason, bool(agent)
            )
            for kind, outcome, ended, offered, began, planned, nth, reason, agent in rows
        )

    def save(self, state: str, now: float) -> None:
        """Keep what the scheduler goes on with after a restart."""
        self._store.execute(
            "INSERT INTO break_state(id, state, saved_at) VALUES (1, ?, ?)"
            " ON CONFLICT(id) DO UPDATE SET state = excluded.state, saved_at = excluded.saved_at",
            (state, now),
        )

    def saved(self) -> str:
        """Return what was kept last, empty where nothing was."""
        rows = self._store.tuples("SELECT state FROM break_state")
        return str(rows[0][0]) if rows else ""

    def figures(self, since: float, until: float, zone: tzinfo | None = None) -> BreakFigures:
        """Return the counts of a span of time; hours are those of `zone`, by default this computer's."""
        return figures(self.events(since, until), zone)


def figures(events: Iterable[BreakEvent], zone: tzinfo | None = None) -> BreakFigures:
    """Return the counts of events. An hour is that of the offer, or of the beginning where nobody offered."""
    by_hour: list[Counter[BreakOutcome]] = [Counter() for _ in range(24)]
    reasons: Counter[str] = Counter()
    offered = [0] * 24
    seconds = 0.0
    for event in events:
        began = event.began_at
        moment = next((at for at in (event.offered_at, began) if at is not None), event.ended_at)
        hour = datetime.fromtimestamp(moment, zone).hour
        by_hour[hour][event.outcome] += 1
        offered[hour] += event.offered_at is not None and event.nth == 0
        if began is not None and event.outcome is not BreakOutcome.LAPSED:
            seconds += max(0.0, event.ended_at - began)
        if event.reason and event.outcome in _GIVEN:
            reasons[event.reason] += 1
    total = sum(by_hour, Counter())
    return BreakFigures(
        offered=sum(offered),
        taken=total[BreakOutcome.TAKEN],
        natural=total[BreakOutcome.NATURAL],
        postponed=total[BreakOutcome.POSTPONED],
        skipped=total[BreakOutcome.SKIPPED],
        left=total[BreakOutcome.LEFT],
        lapsed=total[BreakOutcome.LAPSED],
        seconds=seconds,
        by_hour=tuple(map(dict, by_hour)),
        offered_by_hour=tuple(offered),
        reasons=tuple(reasons.most_common()),
    )
