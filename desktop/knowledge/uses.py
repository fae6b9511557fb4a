"""What was done with articles: opened, quoted, found helpful or outdated, pinned to a conversation."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.article import UseKind
from desktop.errors import UserFacingError
from desktop.knowledge.articles import gone
from desktop.knowledge.checking import clean
from desktop.storage.store import Store

MAX_NOTE = 2_000
"""Characters of a note."""


_PLACED = (UseKind.PINNED, UseKind.HIDDEN)


@dataclass(frozen=True, slots=True)
class Feedback:
    """Somebody found an article outdated; `id` is that of the use."""

    id: int
    article_id: int
    title: str
    owner: str
    note: str
    conversation_id: int | None
    at: float


class Uses:
    """Keeps what was done with articles; belongs to the store's lane."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock

    def record(
        self,
        article_id: int,
        kind: UseKind,
        conversation_id: int | None = None,
        seconds: float | None = None,
        note: str = "",
    ) -> int:
        """Keep a use and return its id; `seconds` is the time from the question on the screen to it.

        Pinned and hidden belong to a conversation, and the later one counts. Raises `UserFacingError`:
        `article.gone`, `article.conversation` where it needs one.
        """
        if kind in _PLACED and conversation_id is None:
            raise UserFacingError(
                "article.conversation", "An article is pinned or hidden for a conversation.", how="Open a message."
            )
        if seconds is not None and not (math.isfinite(seconds) and seconds >= 0):
            seconds = None  # a clock that was set back tells nothing
        with self._store.transaction():
            if not self._store.tuples("SELECT 1 FROM article WHERE id = ?", (article_id,)):
                raise gone(article_id)
            if conversation_id is not None and not self._store.tuples(
                "SELECT 1 FROM conversation WHERE id = ?", (conversation_id,)
            ):
                conversation_id = None  # it was deleted meanwhile; the use is one all the same
                if kind in _PLACED:
                    return 0
            if conversation_id is not None and kind in _PLACED:
                self.release(article_id, conversation_id)
            return self._store.execute(
                "INSERT INTO article_use(article_id, conversation_id, kind, note, seconds, at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (article_id, conversation_id, kind.value, clean(note)[:MAX_NOTE], seconds, self._clock()),
            )

    def release(self, article_id: int, conversation_id: int) -> None:
        """Take an article's pin back, or show it again, in a conversation."""
        self._store.execute(
            "DELETE FROM article_use WHERE article_id = ? AND conversation_id = ? AND kind IN ('pinned', 'hidden')",
            (article_id, conversation_id),
        )

    def pinned(self, conversation_id: int) -> tuple[int, ...]:
        """Return the articles pinned to a conversation, in the order in which they were."""
        return self._placed(conversation_id, UseKind.PINNED)

    def hidden(self, conversation_id: int) -> frozenset[int]:
        """Return the articles that are not wanted in a conversation."""
        return frozenset(self._placed(conversation_id, UseKind.HIDDEN))

    def feedback(self, owner: str | None = None) -> tuple[Feedback, ...]:
        """Return who found which article outdated and was not answered yet, oldest first.

        With `owner` only of that one's articles and of those that nobody owns.
        """
        rows = self._store.tuples(
            "SELECT u.id, u.article_id, coalesce(v.title, ''), a.owner, u.note, u.conversation_id, u.at"
            " FROM article_use u JOIN article a ON a.id = u.article_id"
            " LEFT JOIN article_version v ON v.article_id = a.id AND v.language = a.base_language"
            " WHERE u.kind = 'outdated' AND u.settled_at IS NULL ORDER BY u.at, u.id"
        )
        wanted = None if owner is None else ("", owner.strip().casefold())
        return tuple(Feedback(*row) for row in rows if wanted is None or row[3].casefold() in wanted)

    def settle(self, use_id: int) -> None:
        """Say that an article found outdated was dealt with; twice is once."""
        self._store.execute(
            "UPDATE article_use SET settled_at = ? WHERE id = ? AND kind = 'outdated' AND settled_at IS NULL",
            (self._clock(), use_id),
        )

    def _placed(self, conversation_id: int, kind: UseKind) -> tuple[int, ...]:
        rows = self._store.tuples(
            "SELECT article_id FROM article_use WHERE conversation_id = ? AND kind = ? ORDER BY id",
            (conversation_id, kind.value),
        )
        return tuple(number for (number,) in rows)
