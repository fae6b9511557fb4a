"""Units of the memory as rows of the store."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar

from desktop.domain.languages import base_code
from desktop.domain.message import Entity
from desktop.domain.translation import UnitOrigin
from desktop.language.normalize import fold
from desktop.translation.memory_fitting import mask_pair
from desktop.translation.slots import Finder, bare_neutral

_T = TypeVar("_T")
_UNHELD = re.compile("[\0\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A pair on its way into the memory; both texts may hold slots (`{order_no}`) already."""

    source_language: str
    target_language: str
    source: str
    target: str


class UnitState(StrEnum):
    """What taking in a pair would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BAD = "bad"
    """Without a source or a target."""


@dataclass(frozen=True, slots=True)
class Row:
    """A masked pair with what it is found by."""

    source_language: str
    target_language: str
    source: str
    target: str
    folded: str
    key: int
    check: int | None

    @property
    def same_as(self) -> tuple[int, str]:
        """Equal for pairs whose sources are the same text, with the same values outside of slots."""
        return self.key, fold(bare_neutral(self.source))

    def values(
        self, origin: UnitOrigin, context: str, changed_at: float, author: str, revision: int
    ) -> tuple[Any, ...]:
        """Return what `INSERT` wants."""
        return (
            self.source_language,
            self.target_language,
            self.source,
            self.target,
            self.folded,
            self.key,
            self.check,
            origin.value,
            context,
            changed_at,
            author,
            revision,
        )


class Remembering:
    """A finder that remembers: content packs hold the same sentence once per language and direction."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._found: dict[tuple[str, str], tuple[Entity, ...]] = {}

    def find(self, text: str, language: str) -> tuple[Entity, ...]:
        """Find the entities of a text, once."""
        key = text, language
        if key not in self._found:
            self._found[key] = self._finder.find(text, language)
        return self._found[key]


def row_of(unit: NewUnit, finder: Finder) -> Row | None:
    """Mask a pair; None where a text is empty."""
    source, target = clean(unit.source).strip(), clean(unit.target).strip()
    if not source or not target:
        return None
    ours, theirs = base_code(unit.source_language), base_code(unit.target_language)
    masked = mask_pair(source, target, ours, theirs, finder)
    folded = fold(masked.neutral)
    return Row(ours, theirs, masked.source, masked.target, folded, key_of(ours, theirs, folded), masked.check)


def key_of(source_language: str, target_language: str, folded: str) -> int:
    """Give the exact key of a folded source: 63 bits."""
    text = f"{source_language}\0{target_language}\0{folded}"
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest) >> 1


def clean(text: str) -> str:
    """Drop what no file can hold: halves of surrogate pairs and NUL."""
    return _UNHELD.sub("", text) if _UNHELD.search(text) else text


def chunks(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    """Cut a stream into lists of at most `size`."""
    stream = iter(items)
    while chunk := list(islice(stream, size)):
        yield chunk
