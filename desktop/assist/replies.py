"""Replies on their way out: drafts that survive a crash, what was sent, and what became of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace

from rapidfuzz.distance import Levenshtein

from desktop.domain.issue import Mood, Problem
from desktop.domain.reply import KeptReply, LastReply, SentReply
from desktop.domain.script import Outcome
from desktop.storage.store import Store


class ReplyLog:
    """Writes replies; runs on the store's lane, never dropped."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock

    def send(self, reply: SentReply, problem: Problem | None = None, mood: Mood | None = None) -> int:
        """Record a copied reply with its overrides, drop its draft, and return its id."""
        with self._store.transaction():
            number = self._store.execute(
                "INSERT INTO reply(conversation_id, message_id, language, source, text, script_id, edited, seconds,"
                " machine, findings, problem, mood, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    reply.conversation_id,
                    reply.message_id,
                    reply.language,
                    reply.source,
                    reply.text,
                    reply.script_id,
                    reply.edited,
                    reply.seconds,
                    int(reply.machine),
                    json.dumps(reply.findings),
                    problem.value if problem else "",
                    mood.value if mood else "",
                    reply.sent_at or self._clock(),
                ),
            )
            self._store.execute_many(
                "INSERT INTO gate_override(reply_id, rule, reason) VALUES (?, ?, ?)",
                [(number, override.rule, override.reason) for override in reply.overrides],
            )
            self.drop_draft(reply.conversation_id)
        return number

    def newest(self, conversation_id: int) -> LastReply | None:
        """Return the last reply of a conversation."""
        rows = self._store.tuples(
            "SELECT id, outcome FROM reply WHERE conversation_id = ? ORDER BY id DESC LIMIT 1", (conversation_id,)
        )
        # A newer program may know more outcomes than this one.
        return LastReply(rows[0][0], Outcome(rows[0][1]) if rows[0][1] in set(Outcome) else None) if rows else None

    def keep_draft(self, conversation_id: int, kept: KeptReply) -> None:
        self._store.execute(
            "INSERT INTO reply_draft(conversation_id, state, changed_at) VALUES (?, ?, ?)"
            " ON CONFLICT(conversation_id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at",
            (conversation_id, json.dumps(asdict(kept), ensure_ascii=False), self._clock()),
        )

    def drop_draft(self, conversation_id: int) -> None:
        self._store.execute("DELETE FROM reply_draft WHERE conversation_id = ?", (conversation_id,))

    def draft(self, conversation_id: int) -> KeptReply | None:
        """Return what was being written when the program ended; a draft that cannot be read is none."""
        rows = self._store.tuples("SELECT state FROM reply_draft WHERE conversation_id = ?", (conversation_id,))
        if not rows:
            return None
        try:
            kept = KeptReply(**json.loads(rows[0][0]))
            return replace(kept, quoted=tuple(map(int, kept.quoted)))
        except (TypeError, ValueError):
            return None


def edited_share(before: str, after: str) -> float:
    """Return how much of a text was changed: edit distance by the longer length, 0..1."""
    return round(float(Levenshtein.normalized_distance(before.strip(), after.strip())), 4)
