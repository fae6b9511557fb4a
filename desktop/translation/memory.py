"""The translation memory: what a person translated once need not be translated again, also with another number.

No value of a buyer is kept: order and tracking numbers, addresses, handles, links, codes, long numbers, amounts
and dates become slots before anything is written. At a lookup the message's own values go into the slots, where
each has exactly one. `memory_judging` says what may be inserted. Candidates come by an exact key first, else by
the signatures of `memory_index`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import base_code
from desktop.domain.translation import Match, TranslationUnit, UnitOrigin
from desktop.errors import UserFacingError
from desktop.language.entities import EntityFinder
from desktop.language.normalize import bare, fold
from desktop.language.similarity import best, difference
from desktop.storage.store import Store
from desktop.translation.memory_fitting import Asked, fit
from desktop.translation.memory_index import PairIndex
from desktop.translation.memory_judging import SURE_FUZZY, Judge
from desktop.translation.memory_rows import (
    NewUnit,
    Remembering,
    Row,
    UnitState,
    chunks,
    clean,
    key_of,
    row_of,
)
from desktop.translation.memory_table import INSERT, Pair, UnitTable, of_origin
from desktop.translation.slots import neutral, read

__all__ = ["NewUnit", "TranslationMemory", "UnitState"]

LOWEST = 75
"""Fuzzy score below which nothing is shown."""

DOUBTFUL = 95
"""Score of the same text with values that could not be re-fitted."""

ASKS_OTHERWISE = 97
"""Score of the same words where one text is a question and the other may be none."""

BEST_FUZZY = 98
"""99 and 100 say that the text is the same."""

CANDIDATES = 120
"""Units that pass the sieve; more of them found nothing more (tests/bench/bench_memory.py)."""

CHUNK = 2_000
"""Pairs per step of an import: between two, progress is told and cancelling is possible."""

_LOAD = 20_000
_LAST = 2**62
_ORIGINS = tuple(UnitOrigin)


@dataclass(frozen=True, slots=True)
class _Question:
    """A segment to look up and what is wanted of the answer; `words` and `asks` are what `bare` tells of it."""

    segment: Asked
    folded: str
    words: str
    asks: bool
    context: str
    limit: int

    @property
    def pair(self) -> Pair:
        return self.segment.languages

    @property
    def said(self) -> str:
        """Return the words of the segment with its values."""
        return bare(fold(self.segment.text))[0]

    @property
    def plain(self) -> str:
        """Return the folded text without emoji at its ends."""
        return self.words + "?" if self.asks else self.words


class TranslationMemory:
    """The units of the store. Belongs to the lane that owns the store."""

    def __init__(
        self, store: Store, finder: EntityFinder, lexicons: Path, clock: Callable[[], float] = time.time
    ) -> None:
        self._store = store
        self._table = UnitTable(store)
        self._finder = finder
        self._judge = Judge(lexicons)
        self._clock = clock
        self._indexes: dict[Pair, PairIndex] = {}

    # Asking

    def lookup(
        self,
        segment_text: str,
        source_language: str,
        target_language: str,
        *,
        limit: int = 3,
        context: str = "",
        cancel: CancelToken | None = None,
    ) -> tuple[Match, ...]:
        """Return the units for a segment, the best first, with this segment's values in their targets.

        A correction goes before an import, an import before a pack, then a unit of the same `context`, then
        the newest. Similar units are looked for only where no unit fits exactly. Raises `Cancelled`.
        """
        pair = base_code(source_language), base_code(target_language)
        text = clean(segment_text)
        pieces = read(text, pair[0], self._finder)
        folded = fold(neutral(text, pieces))
        if not folded:
            return ()
        asked = _Question(Asked(text, pieces, pair), folded, *bare(folded), context, limit)
        found = self._exact(asked)
        if not any(match.insertable for match in found):
            fuzzy = self._fuzzy(asked, {match.unit.id for match in found}, cancel)
            found = sorted((*found, *fuzzy), key=lambda match: (-match.score, *_rank(match.unit, context)))
        different: dict[str, Match] = {}
        for match in found:
            different.setdefault(match.target, match)
        return tuple(different.values())[:limit]

    def prepare(self, source_language: str, target_language: str, cancel: CancelToken | None = None) -> int:
        """Load what similar sentences are found by and return the number of units.

        The first lookup of a pair does the same (about a third of a second for 100,000 units).
        """
        return len(self._index((base_code(source_language), base_code(target_language)), cancel))

    def search(
        self, text: str, source_language: str = "", target_language: str = "", limit: int = 50
    ) -> tuple[TranslationUnit, ...]:
        """Return units with all words of `text` in source or target, the newest first.

        An empty language stands for any.
        """
        return tuple(self._table.search(text.split(), (source_language, target_language), limit))

    def count(self) -> int:
        """Return the number of units."""
        return self._table.count()

    def units(
        self,
        source_language: str = "",
        target_language: str = "",
        origin: UnitOrigin | None = None,
        context: str | None = None,
    ) -> Iterator[TranslationUnit]:
        """Yield units in the order in which they came; the memory may be written meanwhile."""
        return self._table.walk((source_language, target_language), origin, context)

    def states(self, units: Sequence[NewUnit], origin: UnitOrigin, context: str = "") -> list[UnitState]:
        """Say for each pair what `add_many` would do with it; nothing is written."""
        rows = [row_of(unit, self._finder) for unit in units]
        known = self._table.known([row for row in rows if row is not None], origin, context)
        states = []
        for row in rows:
            if row is None:
                states.append(UnitState.BAD)
                continue
            targets = known.setdefault(row.same_as, {})
            same = row.target in targets
            states.append(UnitState.SAME if same else UnitState.CHANGED if targets else UnitState.NEW)
        return states

    # Writing

    def add(
        self,
        source_text: str,
        target_text: str,
        source_language: str,
        target_language: str,
        *,
        origin: UnitOrigin,
        context: str = "",
        author: str = "",
    ) -> TranslationUnit:
        """Keep a pair and return it as it is kept; the next lookup finds it.

        It takes the place of the pair with the same source, origin and context; `restore` brings that back.
        Raises `UserFacingError` (`memory.empty`) where a text is empty.
        """
        row = row_of(NewUnit(source_language, target_language, source_text, target_text), self._finder)
        if row is None:
            raise UserFacingError(
                "memory.empty", "A sentence without a translation cannot be kept.", how="Write the translation."
            )
        now = self._clock()
        with self._store.transaction():
            former = self._table.known([row], origin, context).get(row.same_as, {})
            revision = self._table.newest((row.source_language, row.target_language)) + 1
            number = self._store.execute(INSERT, row.values(origin, context, now, author, revision))
            for old, _ in former.values():
                self._store.execute("UPDATE unit SET replaced_by = ? WHERE id = ?", (number, old))
        return TranslationUnit(
            number,
            row.source_language,
            row.target_language,
            row.source,
            row.target,
            origin,
            context,
            changed_at=now,
            changed_by=author,
        )

    def add_many(
        self,
        units: Iterable[NewUnit],
        origin: UnitOrigin,
        context: str = "",
        *,
        author: str = "",
        progress: Callable[[int], None] | None = None,
        cancel: CancelToken | None = None,
    ) -> int:
        """Keep many pairs, all or none, and return how many were new or changed.

        A pair that came earlier with the same source, origin and context and another target goes. `progress`
        is told the number of pairs read so far. Raises `Cancelled`; nothing is written then.
        """
        now, done, written = self._clock(), 0, 0
        revisions: dict[Pair, int] = {}
        with self._store.transaction():
            fresh = not self._table.count(origin, context)
            seen: set[int] = set()
            for chunk in chunks(units, CHUNK):
                if cancel is not None:
                    cancel.raise_if_cancelled()
                finder = Remembering(self._finder)
                rows = [row for unit in chunk if (row := row_of(unit, finder)) is not None]
                for row in rows:
                    pair = row.source_language, row.target_language
                    if pair not in revisions:
                        revisions[pair] = self._table.newest(pair) + 1
                known = {} if fresh else self._table.known(rows, origin, context)
                unseen = [row for row in rows if _first(row, seen)]
                written += self._table.write(unseen, known, (origin, context, now, author), revisions)
                done += len(chunk)
                if progress is not None:
                    progress(done)
        return written

    def used(self, unit_id: int) -> None:
        """Count that the agent took this unit."""
        self._store.execute("UPDATE unit SET uses = uses + 1 WHERE id = ?", (unit_id,))

    def remove(self, unit_id: int) -> bool:
        """Remove a unit and the versions it replaced; False if there is none of this id."""
        with self._store.transaction():
            there = bool(self._store.tuples("SELECT 1 FROM unit WHERE id = ?", (unit_id,)))
            self._store.execute(
                "WITH RECURSIVE gone(id) AS"
                " (VALUES (?) UNION SELECT u.id FROM unit u JOIN gone g ON u.replaced_by = g.id)"
                " DELETE FROM unit WHERE id IN (SELECT id FROM gone)",
                (unit_id,),
            )
        return there

    def restore(self, unit: TranslationUnit) -> None:
        """Take an `add` back: the memory is as it was before, with the pair that was replaced then.

        Does nothing for a unit that is no longer there.
        """
        with self._store.transaction():
            found = self._store.tuples("SELECT replaced_by FROM unit WHERE id = ?", (unit.id,))
            if not found:
                return
            revision = self._table.newest((unit.source_language, unit.target_language)) + 1
            # Where it was replaced itself, its former version waits behind the one that replaced it.
            self._store.execute(
                "UPDATE unit SET replaced_by = ?, revision = ? WHERE replaced_by = ?",
                (found[0][0], revision, unit.id),
            )
            self._store.execute("DELETE FROM unit WHERE id = ?", (unit.id,))

    def remove_all(self, origin: UnitOrigin, context: str | None = None) -> int:
        """Remove all units of an origin (and context, if named) and return how many went."""
        self._indexes.clear()
        where, values = of_origin(origin, context)
        with self._store.transaction():
            count = self._table.count(origin, context)
            self._store.execute(f"DELETE FROM unit WHERE true{where}", values)  # noqa: S608 - names of columns
        return count

    # Inside

    def _exact(self, asked: _Question) -> list[Match]:
        """Return the units whose source is the same but for values and the marks at its end."""
        out = []
        for folded in dict.fromkeys((asked.folded, asked.plain, asked.words, f"{asked.words}?")):
            for unit, check in self._table.exact(key_of(*asked.pair, folded), folded):
                out.append((folded != asked.folded, self._same(asked, unit, folded, check)))
        out.sort(key=lambda found: _order(found[0], found[1], asked.context))
        return [match for _, match in out]

    def _same(self, asked: _Question, unit: TranslationUnit, folded: str, check: int | None = None) -> Match:
        """Judge a unit whose words are those of the segment; `check` is the byte of its values, if known."""
        fitted = fit(unit.source, unit.target, asked.segment, self._finder, same_text=True)
        same_values = fitted.check == check
        text, languages = asked.segment.text, asked.pair
        if bare(folded)[1] != asked.asks and not self._judge.asks(text, languages[0]):
            return Match(unit, ASKS_OTHERWISE, fitted.target, False, difference(fitted.source, text))
        if not fitted.sure or (not same_values and self._judge.keeps_value(unit)):
            return Match(unit, DOUBTFUL, fitted.target, False, difference(fitted.source, text))
        return Match(unit, 100 if same_values and folded == asked.folded else 99, fitted.target, True)

    def _fuzzy(self, asked: _Question, known: set[int], cancel: CancelToken | None) -> list[Match]:
        """Return up to `limit` units with similar sources and different targets, the best first."""
        near = self._index(asked.pair, cancel).nearest(asked.plain, CANDIDATES, cancel)
        near = [(number, text) for number, text in near if number not in known]
        similar = best(asked.plain, [text for _, text in near], cutoff=LOWEST, limit=8 * asked.limit, cancel=cancel)
        scores = {near[found.index][0]: min(BEST_FUZZY, found.score) for found in similar}
        same = {number: text for number, text in near if bare(text)[0] == asked.words}
        scores |= dict.fromkeys(same, BEST_FUZZY)
        units = self._table.by_ids(scores)
        units.sort(key=lambda unit: (-scores[unit.id], *_rank(unit, asked.context)))
        out: dict[str, Match] = {}
        for unit in units:
            if unit.id in same:
                match = self._same(asked, unit, same[unit.id])
            else:
                match = self._similar(asked, unit, scores[unit.id])
            out.setdefault(match.target, match)
            if len(out) == asked.limit:
                break
        return list(out.values())

    def _similar(self, asked: _Question, unit: TranslationUnit, score: int) -> Match:
        text, language = asked.segment.text, asked.pair[0]
        fitted = fit(unit.source, unit.target, asked.segment, self._finder, same_text=False)
        if fitted.sure and bare(fold(fitted.source))[0] == asked.said and not self._judge.keeps_value(unit):
            # Words in a slot: {name} of the unit is Ana in the message, all else is the same.
            return Match(unit, 99, fitted.target, True)
        insertable = (
            score >= SURE_FUZZY
            and fitted.sure
            and self._judge.alike(fitted.source, text, language)
            and not self._judge.keeps_value(unit)
        )
        return Match(unit, score, fitted.target, insertable, difference(fitted.source, text))

    def _index(self, pair: Pair, cancel: CancelToken | None) -> PairIndex:
        """Return the index of a pair with all that was written since it was asked last."""
        newest = self._table.newest(pair)
        index = self._indexes.get(pair)
        # An older state than the one in memory: a transaction was rolled back.
        if index is None or newest < index.cursor[0]:
            index = self._indexes[pair] = PairIndex(pair[0])
        while newest > index.cursor[0] or index.loading:
            if cancel is not None:
                cancel.raise_if_cancelled()
            rows = self._table.since(pair, index.cursor, _LOAD)
            index.extend([(number, folded) for _, number, folded in rows])
            index.loading = len(rows) == _LOAD
            index.cursor = (rows[-1][0], rows[-1][1]) if index.loading else (newest, _LAST)
        return index


def _rank(unit: TranslationUnit, context: str) -> tuple[int, bool, float, int]:
    return _ORIGINS.index(unit.origin), unit.context != context, -unit.changed_at, -unit.id


def _order(differs: bool, match: Match, context: str) -> tuple[object, ...]:
    """Order units of the same words: the origin first, then the text with the same marks."""
    origin, *rest = _rank(match.unit, context)
    return not match.insertable, origin, differs, *rest, -match.score


def _first(row: Row, seen: set[int]) -> bool:
    """Tell whether this run has not met the pair yet, and remember it."""
    mark = hash((row.key, row.source, row.target))
    if mark in seen:
        return False
    seen.add(mark)
    return True
