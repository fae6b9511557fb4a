"""A reply as the checks look at it, and what they have to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Protocol

from desktop.assist.checks.lexicon import GateLexicons, GateWords, Spoken
from desktop.assist.checks.spans import WordedSpans
from desktop.domain.languages import base_code
from desktop.domain.message import Entity
from desktop.domain.reply import GateContext, Severity, Side
from desktop.language.entities import EntityFinder
from desktop.language.similarity import Negation

READ: Final = 20_000
"""Characters of a reply that are read; a longer one is refused for its length."""

_REMEMBERED: Final = 4

_STOP: Final = re.compile(r"[。！？；\n]+|[.!?…;]+(?=\s|$)")
_PAUSE: Final = re.compile(r"[，、]|[,:–—](?=\s|$)|：")


@dataclass(frozen=True, slots=True)
class Objection:
    """What a check finds; `severity` stands in place of the rule's own where it is milder or graver here."""

    rule: str
    side: Side = Side.NOWHERE
    start: int = 0
    end: int = 0
    text: str = ""
    fix: str = ""
    fixable: bool = False
    values: dict[str, str | int] | None = None
    severity: Severity | None = None


class Check(Protocol):
    """A family of rules."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        """Yield what stands against a reply."""
        ...


class MarketplaceFacts(Protocol):
    """What the gate needs to know of a marketplace."""

    @property
    def limit(self) -> int | None:
        """The most characters a message may have."""

    @property
    def banned(self) -> frozenset[str] | None:
        """What must not be in a message (`contact_data external_links coupons review_incentive …`)."""


class Services:
    """What finds things in a text, shared by all checks."""

    def __init__(self, finder: EntityFinder, lexicons: GateLexicons, negation: Negation) -> None:
        self._finder = finder
        self.lexicons = lexicons
        self.negation = negation
        self.spans = WordedSpans(lexicons.folder.parent)
        self._entities: dict[tuple[str, str], tuple[Entity, ...]] = {}
        self._sources: dict[tuple[str, str], Spoken] = {}

    def entities(self, text: str, language: str) -> tuple[Entity, ...]:
        """Return the entities of a text; the last texts are remembered, for an agent writes in one of two."""
        key = (text, language)
        if key not in self._entities:
            found = self._finder.find(text, language)
            self._entities = dict([*self._entities.items(), (key, found)][-_REMEMBERED:])
        return self._entities[key]

    def source_spoken(self, text: str, language: str) -> Spoken:
        """Return what an agent's text says; it is remembered while the reply to it changes."""
        key = (text, language)
        if key not in self._sources:
            found = self.lexicons.of(language).spoken_of_source(text)
            self._sources = dict([*self._sources.items(), (key, found)][-_REMEMBERED:])
        return self._sources[key]


class Reply:
    """A reply with all that the checks share, each part made when it is first asked for.

    `source` is the agent's text, that of the script where there is no other; languages are without region.
    """

    def __init__(self, context: GateContext, services: Services) -> None:
        filled = context.filled
        self.context = context
        self.text = context.text[:READ]
        self.language = base_code(context.language)
        if context.source.strip() or filled is None:
            self.source, self.source_language = context.source[:READ], base_code(context.source_language)
        else:
            self.source, self.source_language = filled.source[:READ], base_code(filled.source_language)
        self._services = services

    @property
    def words(self) -> GateWords:
        """The word lists of the buyer's language."""
        return self._services.lexicons.of(self.language)

    @property
    def source_words(self) -> GateWords:
        return self._services.lexicons.of(self.source_language)

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        return self._services.entities(self.text, self.language)

    @cached_property
    def source_entities(self) -> tuple[Entity, ...]:
        return self._services.entities(self.source, self.source_language)

    @cached_property
    def spoken(self) -> Spoken:
        """What the text says by the word lists; the lines in which it quotes the buyer say nothing."""
        return self.words.spoken(self.text)

    @cached_property
    def source_spoken(self) -> Spoken:
        """What the agent's text says by the word lists of its language."""
        return self._services.source_spoken(self.source, self.source_language)

    @cached_property
    def worded(self) -> tuple[Entity, ...]:
        """The spans of time in words."""
        return self._services.spans.find(self.text, self.language, self.words, self.spoken)

    @cached_property
    def source_worded(self) -> tuple[Entity, ...]:
        return self._services.spans.find(self.source, self.source_language, self.source_words, self.source_spoken)

    def negated(self, text: str, language: str) -> bool:
        """Tell whether a text holds a negation of a language."""
        return self._services.negation.negated(text, language)

    @cached_property
    def _stops(self) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in _STOP.finditer(self.text))

    @cached_property
    def _pauses(self) -> tuple[tuple[int, int], ...]:
        return tuple(sorted((*self._stops, *(match.span() for match in _PAUSE.finditer(self.text)))))

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence (or sentences) around a place begins and ends."""
        return _around(self._stops, start, end, len(self.text))

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Return where what stands around a place between commas begins and ends."""
        return _around(self._pauses, start, end, len(self.text))

    def denied(self, start: int, end: int) -> bool:
        """Tell whether the clause around a place holds a negation, or its sentence a refusal.

        "We cannot guarantee" promises nothing, and "a gift for a review is against the rules" offers nothing.
        """
        first, last = self.clause(start, end)
        beside = f"{self.text[first:start]} {self.text[end:last]}"
        if self._services.negation.negated(beside, self.language):
            return True
        first, last = self.sentence(start, end)
        return any(
            first <= said.start < last and not start <= said.start < end for said in self.spoken.of("denied")
        )

    def objection(
        self, rule: str, start: int, end: int, fix: str | None = None, severity: Severity | None = None
    ) -> Objection:
        """Object to a place of the text; `fix` is what replaces it, "" deletes it."""
        return Objection(
            rule, Side.TARGET, start, end, self.text[start:end], fix or "", fix is not None, None, severity
        )


def cased(fix: str, old: str) -> str:
    """Begin a wording with a capital where the one it replaces does."""
    return fix[:1].upper() + fix[1:] if old[:1].isupper() else fix


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends."""
    start = 0
    for match in _STOP.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _around(breaks: tuple[tuple[int, int], ...], start: int, end: int, length: int) -> tuple[int, int]:
    first = max((last for _, last in breaks if last <= start), default=0)
    last = min((begin for begin, _ in breaks if begin >= end), default=length)
    return first, last
