"""What a search must know of articles beside their texts: read for the found ones at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from desktop.domain.article import Facet
from desktop.knowledge.index import strings
from desktop.knowledge.query import Query
from desktop.knowledge.words import value
from desktop.storage.store import Store

VALUES = 12
"""Values a kind of facet shows."""


class About(NamedTuple):
    """An article without its texts, as the store has it: lists are read where they are needed."""

    id: int
    base_language: str
    classes: str
    skus: str
    marketplaces: str
    tags: str
    visibility: str
    state: str
    expires_on: str
    changed_at: float
    languages: str
    """Of its texts in the index, with blanks between."""
    numbers: str
    """Of the same texts."""

    def texts(self) -> dict[str, int]:
        """Return the rows of the index that hold its texts, by language."""
        return dict(zip(self.languages.split(), map(int, self.numbers.split()), strict=True))

    def expired(self, today: str) -> bool:
        """Tell whether it is over on the ISO date `today`."""
        return bool(self.expires_on) and self.expires_on < today

    def fits(self, query: Query, today: str) -> bool:
        """Tell whether a query's filters let it through (its languages aside)."""
        return (
            (not query.state or self.state == query.state)
            and (query.expired is None or self.expired(today) == query.expired)
            and _begin(self.tags, query.tags)
            and _begin(self.classes, query.classes)
            and _begin(self.skus, query.skus)
        )

    def is_about(self, skus: Iterable[str]) -> bool:
        """Tell whether it is about one of these products."""
        return self.skus != "[]" and not {value(sku) for sku in skus}.isdisjoint(map(value, strings(self.skus)))


def read(store: Store, ids: Iterable[int]) -> dict[int, About]:
    """Return articles by id; those that are gone are left out."""
    own = ", ".join(f"a.{name}" for name in About._fields[:-2])
    return {
        row[0]: About._make(row)
        for row in store.tuples(
            f"SELECT {own}, coalesce(group_concat(i.language, ' '), ''), coalesce(group_concat(i.number, ' '), '')"  # noqa: S608
            " FROM article a LEFT JOIN article_indexed i ON i.article_id = a.id"
            f" WHERE a.id IN ({','.join(map(str, ids))}) GROUP BY a.id"
        )
    }


def facets(found: Sequence[About]) -> tuple[Facet, ...]:
    """Return how many of the found articles carry each tag, class and language, most first."""
    counts = {
        "tag": _counted([about.tags for about in found], strings),
        "class": _counted([about.classes for about in found], strings),
        "language": _counted([about.languages for about in found], str.split),
    }
    return tuple(
        Facet(kind, name, count)
        for kind, counted in counts.items()
        for name, count in sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:VALUES]
    )


def _counted(lists: Iterable[str], read: Callable[[str], Iterable[str]]) -> Counter[str]:
    """Count the values of written lists: many articles have the same list."""
    out: Counter[str] = Counter()
    for written, count in Counter(lists).items():
        for one in read(written):
            out[one] += count
    return out


def _begin(written: str, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    have = [value(one) for one in strings(written)]
    return all(any(one.startswith(start) for one in have) for start in wanted)
