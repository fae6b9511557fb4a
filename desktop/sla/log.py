"""Response clocks on the disk: they survive a restart, and tell later how long buyers waited."""

from __future__ import annotations

from typing import Any, Final

from desktop.domain.sla import ClockKind, ResponseClock, StopReason
from desktop.storage.store import Store

_COLUMNS: Final = (
    "id, conversation_id, kind, policy, started_at, due_at, warn_at, snoozed_until, stopped_at, reason"
)


class ClockLog:
    """Writes clocks as they change (table `response_clock`); runs on the store's lane, never dropped."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, clock: ResponseClock) -> int:
        """Write a clock and return its row's id.

        The window does not wait for ids: a clock without one is the running one of its conversation and kind, of
        which there is only one, or the one that started at the same moment (its stop is taken back), or a new one.
        """
        values = (
            clock.conversation_id,
            clock.kind.value,
            clock.policy,
            clock.started_at,
            clock.due_at,
            clock.warn_at,
            clock.snoozed_until,
            clock.stopped_at,
            clock.reason.value if clock.reason is not None else None,
        )
        with self._store.transaction():
            number = clock.id or self._row(clock)
            if not number:
                return self._store.execute(
                    "INSERT INTO response_clock(conversation_id, kind, policy, started_at, due_at, warn_at,"
                    " snoozed_until, stopped_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values,
                )
            self._store.execute(
                "UPDATE response_clock SET conversation_id = ?, kind = ?, policy = ?, started_at = ?, due_at = ?,"
                " warn_at = ?, snoozed_until = ?, stopped_at = ?, reason = ? WHERE id = ?",
                (*values, number),
            )
        return number

    def running(self) -> tuple[ResponseClock, ...]:
        """Return the clocks that run in conversations that are not closed, what is due first."""
        rows = self._store.tuples(
            f"SELECT {_COLUMNS} FROM response_clock WHERE stopped_at IS NULL AND conversation_id IN"  # noqa: S608
            " (SELECT id FROM conversation WHERE closed_at IS NULL) ORDER BY due_at, id"
        )
        return tuple(map(_clock, rows))

    def answered(self) -> frozenset[int]:
        """Return the open conversations in which the buyer had an answer: the next clock is no first one."""
        rows = self._store.tuples(
            "SELECT id FROM conversation WHERE closed_at IS NULL AND (id IN (SELECT conversation_id FROM reply)"
            " OR id IN (SELECT conversation_id FROM response_clock WHERE reason = ?))",
            (StopReason.REPLIED.value,),
        )
        return frozenset(number for (number,) in rows)

    def of_conversation(self, conversation_id: int) -> tuple[ResponseClock, ...]:
        """Return all clocks of a conversation, the oldest first."""
        rows = self._store.tuples(
            f"SELECT {_COLUMNS} FROM response_clock WHERE conversation_id = ? ORDER BY started_at, id",  # noqa: S608
            (conversation_id,),
        )
        return tuple(map(_clock, rows))

    def _row(self, clock: ResponseClock) -> int:
        rows = self._store.tuples(
            "SELECT id FROM response_clock WHERE conversation_id = ? AND kind = ?"
            " AND (stopped_at IS NULL OR started_at = ?) ORDER BY stopped_at IS NOT NULL, id DESC LIMIT 1",
            (clock.conversation_id, clock.kind.value, clock.started_at),
        )
        return int(rows[0][0]) if rows else 0


def _clock(row: tuple[Any, ...]) -> ResponseClock:
    number, conversation, kind, policy, started, due, warn, snoozed, stopped, reason = row
    return ResponseClock(
        number,
        conversation,
        ClockKind(kind),
        policy,
        started,
        due,
        warn,
        snoozed,
        stopped,
        StopReason(reason) if reason else None,
    )
