"""What a search must know of articles beside their texts: read for the found ones at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    return {
        row[0]: About._make(row)
        for row in store.tuples(
            f"SELECT {', '.join(About._fields)} FROM article WHERE id IN ({','.join(map(str, ids))})"  # noqa: S608
        )
    }


def facets(found: Sequence[About], texts: Mapping[int, Mapping[str, int]]) -> tuple[Facet, ...]:
    """Return how many of the found articles carry each tag, class, marketplace and language, most first.

    `texts` has the languages of each.
    """
    counts = {
        "tag": _counted([about.tags for about in found]),
        "class": _counted([about.classes for about in found]),
        "marketplace": _counted([about.marketplaces for about in found]),
        "language": Counter(language for about in found for language in texts.get(about.id, ())),
    }
    return tuple(
        Facet(kind, name, count)
        for kind, counted in counts.items()
        for name, count in sorted(counted.items(), key=lambda one: (-one[1], one[0]))[:VALUES]
    )


def _counted(lists: Iterable[str]) -> Counter[str]:
    """Count the values of JSON lists: many articles have the same list."""
    out: Counter[str] = Counter()
    for written, count in Counter(lists).items():
        for one in strings(written):
            out[one] += count
    return out


def _begin(written: str, wanted: Sequence[str]) -> bool:
    if not wanted:
        return True
    have = [value(one) for one in strings(written)]
    return all(any(one.startswith(start) for one in have) for start in wanted)
