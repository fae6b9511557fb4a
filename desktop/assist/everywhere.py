"""One question to all that the team has written down: articles, scripts, terms and the memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.assist.answer import Answers
from desktop.assist.lookup import Lookup, Vectors
from desktop.domain.article import SearchResult
from desktop.domain.cancel import CancelToken
from desktop.domain.reading import Recall
from desktop.domain.script import ScriptHit
from desktop.domain.translation import Concept, TermStatus, TranslationUnit
from desktop.domain.triage import Triage
from desktop.language.normalize import fold
from desktop.translation.memory import TranslationMemory
from desktop.translation.termbase import Termbase

EACH = 5
"""Results of a kind."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A term or a remembered sentence: `found` has the words, `text` is the same in the other language."""

    id: int
    text: str
    language: str
    found: str
    found_language: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found for `query`, each kind the best first."""

    query: str = ""
    articles: SearchResult = field(default_factory=SearchResult)
    scripts: tuple[ScriptHit, ...] = ()
    terms: tuple[Pair, ...] = ()
    memory: tuple[Pair, ...] = ()

    @property
    def count(self) -> int:
        return len(self.articles.hits) + len(self.scripts) + len(self.terms) + len(self.memory)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the message that lies open while it is asked; `languages` are the agent's and the buyer's."""

    query: str
    languages: tuple[str, str]
    recall: Recall | None = None
    triage: Triage | None = None
    conversation_id: int | None = None
    marketplace: str = ""


class Everywhere:
    """On the store's lane."""

    def __init__(self, lookup: Lookup, answers: Answers, termbase: Termbase, memory: TranslationMemory) -> None:
        self._lookup = lookup
        self._answers = answers
        self._termbase = termbase
        self._memory = memory

    def find(self, asked: Asked, *, vector: Vectors | None = None, cancel: CancelToken | None = None) -> Findings:
        """Return what is found; without words the articles and scripts that fit the open message.

        Raises `Cancelled`.
        """
        query = asked.query.strip()
        articles = self.articles(asked, vector)
        _look_up(cancel)
        agent, buyer = asked.languages
        scripts = self._answers.pick(query, asked.triage, buyer, agent, marketplace=asked.marketplace, limit=EACH)
        _look_up(cancel)
        if not query:
            return Findings(query, articles, scripts)
        terms = tuple(_terms(self._termbase.search(query), query, asked.languages))[:EACH]
        _look_up(cancel)
        units = tuple(_unit(unit, query) for unit in self._memory.search(query, limit=EACH))
        return Findings(query, articles, scripts, terms, units)

    def articles(self, asked: Asked, vector: Vectors | None = None) -> SearchResult:
        """Return the articles alone."""
        context = self._lookup.context(asked.recall, asked.triage, asked.conversation_id, asked.marketplace)
        return self._lookup.search(
            asked.query.strip(), asked.languages[0], context=context, limit=EACH, vector=vector
        )


def _look_up(cancel: CancelToken | None) -> None:
    if cancel is not None:
        cancel.raise_if_cancelled()


def _terms(concepts: tuple[Concept, ...], query: str, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield concepts in two languages: the exact ones first, then those that begin so."""
    agent, buyer = languages
    wanted, found = fold(query), []
    for concept in concepts:
        named = next(
            (term for term in concept.terms if any(wanted in fold(form) for form in (term.text, *term.variants))),
            next((term for term in concept.terms if term.language == agent), None),
        )
        if named is None:
            continue
        other = buyer if named.language == agent else agent
        text = _preferred(concept, other) or _preferred(concept, agent) or named.text
        language = other if _preferred(concept, other) else agent
        key = fold(named.text)
        rank = 0 if key == wanted else 1 if key.startswith(wanted) else 2
        found.append((rank, len(key), Pair(concept.id, text, language, named.text, named.language)))
    for _, _, pair in sorted(found, key=lambda one: one[:2]):
        yield pair


def _preferred(concept: Concept, language: str) -> str:
    good = (TermStatus.PREFERRED, TermStatus.VERBATIM, TermStatus.ALLOWED)
    return next(
        (
            term.text
            for status in good
            for term in concept.terms
            if (term.language, term.status) == (language, status)
        ),
        "",
    )


def _unit(unit: TranslationUnit, query: str) -> Pair:
    words = fold(query).split()
    source, target = fold(unit.source), fold(unit.target)
    if sum(word in target for word in words) > sum(word in source for word in words):
        return Pair(unit.id, unit.source, unit.source_language, unit.target, unit.target_language)
    return Pair(unit.id, unit.target, unit.target_language, unit.source, unit.source_language)
