"""Messages that the agent has sorted by hand: they decide for others like them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process, utils

from desktop.storage.store import Store

ALIKE: Final = 88.0
"""Similarity (0..100) from which an example decides for a message."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sorted message; `text` has slots in place of the buyer's values, `value` is a class or a mood."""

    id: int
    kind: str
    language: str
    text: str
    value: str


class ExampleStore:
    """Keeps examples (table `example`); runs on the store's lane, `all` from any."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[str, tuple[Example, ...]] = {}

    def add(self, kind: str, language: str, text: str, value: str, now: float) -> None:
        """Keep an example; the same text sorted again takes the new value."""
        self._store.execute(
            "INSERT INTO example(kind, language, text, value, created_at) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT(kind, language, text)"
            " DO UPDATE SET value = excluded.value, created_at = excluded.created_at",
            (kind, language, text, value, now),
        )
        self._read = {}

    def remove(self, example_id: int) -> None:
        self._store.execute("DELETE FROM example WHERE id = ?", (example_id,))
        self._read = {}

    def all(self, kind: str) -> tuple[Example, ...]:
        """Return the examples of a kind, the newest first."""
        found = self._read.get(kind)
        if found is None:
            with self._store.alone():
                rows = self._store.tuples(
                    "SELECT id, kind, language, text, value FROM example WHERE kind = ?"
                    " ORDER BY created_at DESC, id DESC",
                    (kind,),
                )
                found = self._read[kind] = tuple(Example(*row) for row in rows)
        return found


def nearest(text: str, language: str, examples: Sequence[Example]) -> tuple[Example, float] | None:
    """Return the example most like a text and its similarity (0..100), None where none is alike.

    `text` should have its values taken out as the examples have.
    """
    same = [example for example in examples if example.language == language]
    if not same:
        return None
    found = process.extractOne(
        text, [e.text for e in same], scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=ALIKE
    )
    return None if found is None else (same[found[2]], float(found[1]))
