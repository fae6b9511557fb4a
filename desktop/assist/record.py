"""What the agent did, kept: corrections for the memory, conversations and drafts for the next start."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin, Recall
from desktop.domain.translation import TranslationUnit, UnitOrigin
from desktop.storage.store import Store
from desktop.translation.memory import TranslationMemory


@dataclass(frozen=True, slots=True)
class OpenConversation:
    """A conversation as it was left: its newest message and the drafts of its segments by index."""

    id: int
    message_id: int
    message: BuyerMessage
    drafts: dict[int, str]
    buyer: str = ""
    marketplace: str = ""
    country: str = ""


class Recorder:
    """Writes at once what the agent would miss after a crash; runs on the store's lane, never dropped."""

    def __init__(self, store: Store, memory: TranslationMemory, clock: Callable[[], float] = time.time) -> None:
        self._store = store
        self._memory = memory
        self._clock = clock

    def correct(self, recall: Recall, index: int, target: str, author: str = "") -> TranslationUnit:
        """Keep the agent's translation of one segment; the next reading uses it."""
        return self._memory.add(
            recall.segments[index].segment.text,
            target,
            recall.language.code,
            recall.agent_language,
            origin=UnitOrigin.CORRECTION,
            author=author,
        )

    def take_back(self, unit: TranslationUnit) -> None:
        """Undo a correction: the memory is as before it."""
        self._memory.restore(unit)

    def open(
        self, recall: Recall, conversation_id: int | None = None, where: tuple[str, str] = ("", "")
    ) -> tuple[int, int]:
        """Keep a message, in a new conversation (`where`: marketplace, country) or a named one; return both ids.

        The units of the memory that were put in count as used.
        """
        message = recall.message
        with self._store.transaction():
            for segment in recall.segments:
                if segment.origin is Origin.MEMORY and segment.match is not None:
                    self._memory.used(segment.match.unit.id)
            if conversation_id is None:
                conversation_id = self._store.execute(
                    "INSERT INTO conversation(language, channel, marketplace, country, opened_at)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (message.language or "", message.channel, *where, self._clock()),
                )
            message_id = self._store.execute(
                "INSERT INTO message(conversation_id, text, language, received_at) VALUES (?, ?, ?, ?)",
                (conversation_id, message.text, recall.language.code, message.received_at),
            )
        return conversation_id, message_id

    def choose_language(self, conversation_id: int, language: str) -> None:
        """Keep the agent's choice of the buyer's language; it wins over detection in this conversation."""
        self._store.execute("UPDATE conversation SET language = ? WHERE id = ?", (language, conversation_id))

    def place(self, conversation_id: int, marketplace: str, country: str) -> None:
        """Keep where the conversation is held and where the buyer lives."""
        self._store.execute(
            "UPDATE conversation SET marketplace = ?, country = ? WHERE id = ?",
            (marketplace, country, conversation_id),
        )

    def draft(self, message_id: int, segment: int, text: str) -> None:
        """Keep what stands in an editor, so that a crash does not take it."""
        self._store.execute(
            "INSERT INTO draft(message_id, segment, text, changed_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT(message_id, segment)"
            " DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at",
            (message_id, segment, text, self._clock()),
        )

    def drop_draft(self, message_id: int, segment: int) -> None:
        self._store.execute("DELETE FROM draft WHERE message_id = ? AND segment = ?", (message_id, segment))

    def close(self, conversation_id: int) -> None:
        self._store.execute("UPDATE conversation SET closed_at = ? WHERE id = ?", (self._clock(), conversation_id))

    def usual_languages(self, limit: int = 3) -> tuple[str, ...]:
        """Return the languages of the last messages, the most frequent first."""
        rows = self._store.tuples(
            "SELECT language, count(*) FROM (SELECT language FROM message ORDER BY id DESC LIMIT 200)"
            " GROUP BY language ORDER BY count(*) DESC, language LIMIT ?",
            (limit,),
        )
        return tuple(language for language, _ in rows)

    def open_conversations(self) -> tuple[OpenConversation, ...]:
        """Return the conversations that were not closed, oldest first, with their newest message."""
        rows = self._store.rows(
            "SELECT c.id, c.language AS chosen, c.channel, c.buyer, c.marketplace, c.country,"
            " m.id AS message_id, m.text, m.received_at"
            " FROM conversation c JOIN message m ON m.id ="
            " (SELECT id FROM message WHERE conversation_id = c.id ORDER BY received_at DESC, id DESC LIMIT 1)"
            " WHERE c.closed_at IS NULL ORDER BY c.opened_at"
        )
        out = []
        for row in rows:
            drafts = self._store.tuples(
                "SELECT segment, text FROM draft WHERE message_id = ?", (row["message_id"],)
            )
            message = BuyerMessage(row["text"], row["received_at"], row["channel"], row["chosen"] or None)
            where = (row["buyer"], row["marketplace"], row["country"])
            out.append(OpenConversation(row["id"], row["message_id"], message, dict(drafts), *where))
        return tuple(out)
