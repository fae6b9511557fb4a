"""Finds what must reach the other side unchanged: numbers, amounts, dates, sizes, addresses, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from desktop.domain.message import Entity, EntityKind
from desktop.language.carriers import TrackingFormats
from desktop.language.codes import CodeFinder
from desktop.language.contacts import ContactFinder
from desktop.language.dates import DateFinder
from desktop.language.durations import DurationFinder
from desktop.language.lexicon import Table, read_tables, table
from desktop.language.money import MoneyFinder
from desktop.language.sizes import SizeFinder
from desktop.language.spans import Candidate, Rank, candidate, lowered, plain, resolve, visible

_PLACEHOLDER = re.compile(r"\{\{\s*[\w.:+\- ]{1,60}\}\}|\{[\w][\w.:+\- ]{0,60}\}")
_SPARSE = re.compile(r"[\d@{]|\.\w|(?<![A-Za-z])[XSMLPG]|x[sl]", re.IGNORECASE)


class EntityFinder:
    """Finds the entities of a message.

    `lexicons` is the folder `resources/lexicons`; `region` (ISO 3166, "MX") is the buyer's country where the
    shop knows it: it settles dates (3/4), dollars and phone numbers.
    """

    def __init__(self, lexicons: Path, region: str = "") -> None:
        tables = read_tables(lexicons / "entities")
        self._common = tables.pop("common", {})
        self._tables = tables
        self._region = region.upper()
        self._formats = TrackingFormats(table(self._common, "trackings"))
        self._finders: dict[str, _Finders] = {}

    def prepare(self, languages: Iterable[str]) -> None:
        """Build the rules of these languages now: the first message of a language would wait for it."""
        for language in languages:
            self._of(language)

    def find(self, text: str, language: str) -> tuple[Entity, ...]:
        """Find the entities of a text in the order of the text; none overlaps another."""
        if not _SPARSE.search(text):
            return ()
        if (seen := visible(text)) is None:
            return self._in(text, language)
        # A copied number may hold a zero-width space: it is read without it and keeps it.
        shown, places = seen
        spans = ((entity, places[entity.start], places[entity.end - 1] + 1) for entity in self._in(shown, language))
        return tuple(replace(one, text=text[start:end], start=start, end=end) for one, start, end in spans)

    def _in(self, text: str, language: str) -> tuple[Entity, ...]:
        seen = plain(text)
        found = resolve(self._candidates(seen, lowered(seen), language))
        if seen is text:
            return found
        return tuple(replace(entity, text=text[entity.start : entity.end]) for entity in found)

    def _candidates(self, text: str, low: str, language: str) -> Iterator[Candidate]:
        for match in _PLACEHOLDER.finditer(text):
            yield candidate(Rank.FIXED, EntityKind.PLACEHOLDER, text, match.span(), match[0])
        finders = self._of(language)
        yield from finders.contacts.find(text, low)
        yield from finders.sizes.find(text, low)
        if any(c.isdecimal() for c in text):
            yield from finders.codes.find(text, low)
            yield from finders.money.find(text, low)
            yield from finders.dates.find(text, low)
            yield from finders.durations.find(text, low)

    def _of(self, language: str) -> _Finders:
        """Build the finders of a language when it is met for the first time."""
        key = language if language in self._tables else "en"
        if key not in self._finders:
            self._finders[key] = _Finders(self._common, self._tables, key, self._region, self._formats)
        return self._finders[key]


class _Finders:
    """The finders of one language."""

    def __init__(
        self, common: Table, tables: dict[str, Table], language: str, region: str, formats: TrackingFormats
    ) -> None:
        english = tables.get("en", {})
        words = tables.get(language, english)
        self.codes = CodeFinder(common, words, english, formats)
        self.contacts = ContactFinder(common, words, english, region)
        self.dates = DateFinder(words, english, region)
        self.durations = DurationFinder(words)
        self.money = MoneyFinder(common, words, language, region)
        self.sizes = SizeFinder(common, words, english)
