"""What tests and benchmarks ask of the knowledge base, and the program never does."""

from __future__ import annotations

from desktop.domain.article import UseKind
from desktop.knowledge.index import LANGUAGES
from desktop.knowledge.query import parse
from desktop.knowledge.search import ArticleSearch
from desktop.storage.store import Store

ALL = 2**40


def matching(search: ArticleSearch, query: str) -> frozenset[int]:
    """Return all articles that have the words of a query, however many; unranked."""
    asked, finding = parse(query), search._finding
    found = finding.find(asked, ALL) if asked.terms else finding.browse(asked, ALL)
    return frozenset() if found.loose or found.meant else frozenset(n // LANGUAGES for n in found.rows)


def uses_of(store: Store, article_id: int) -> dict[UseKind, int]:
    """Return how often each was done with an article; what was not is left out."""
    rows = store.tuples("SELECT kind, count(*) FROM article_use WHERE article_id = ? GROUP BY kind", (article_id,))
    return {UseKind(kind): count for kind, count in rows}
