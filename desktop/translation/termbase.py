"""The termbase: one term, one translation, in every language."""

from __future__ import annotations

import contextlib
import json
import re
from collections import defaultdict
from collections.abc import Container, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.languages import CJK, base_code
from desktop.domain.translation import Concept, Finding, FindingKind, Term, TermHit, TermStatus
from desktop.errors import UserFacingError
from desktop.language.normalize import CJK_RUN, fold
from desktop.storage.store import Store
from desktop.translation.exchange_parts import language_code
from desktop.translation.memory_rows import clean
from desktop.translation.stems import Inflections
from desktop.translation.term_matching import CharacterDictionary, Found, WordDictionary, dictionary, longest

_RANK = {
    TermStatus.VERBATIM: 0,
    TermStatus.PREFERRED: 1,
    TermStatus.ALLOWED: 2,
    TermStatus.ALIAS: 3,
    TermStatus.FORBIDDEN: 4,
}
"""Which of several terms of the same spelling a hit is taken for; the team's own go before a pack's."""

_RIGHT = (TermStatus.PREFERRED, TermStatus.ALLOWED)
_WRONG = (TermStatus.ALIAS, TermStatus.FORBIDDEN)
_MARKS = re.compile(r"[{@]|://|www\.")
_NO_WORDS = re.compile(
    r"\{[^{}\n]{1,60}\}|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]+|(?:[a-z]{3,6}://|www\.)[!-~]+", re.IGNORECASE
)
_IDEOGRAPH = re.compile(f"[{CJK_RUN}]")
_APART = 3
"""Characters that may stand inside a Chinese verb and its object: 退款 in 退了您的款."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A term in a dictionary."""

    concept: Concept
    term: Term
    own: bool


class Termbase:
    """The concepts of the store, and the dictionaries made from them. `hits` and `check` may come from any thread.

    The dictionaries are made when a language is asked for the first time after a change; 10,000 concepts take
    about half a second.
    """

    def __init__(self, store: Store, lexicons: Path, quiet_packs: Container[str] = ()) -> None:
        """Take packs whose terms are too general for their absence to be a fault (`quiet_packs`)."""
        self._store = store
        self._quiet = quiet_packs
        self._inflections = Inflections(lexicons)
        self._concepts: dict[int, Concept] | None = None
        self._packs: dict[int, str] = {}
        self._entries: dict[str, list[_Entry]] = {}
        self._dictionaries: dict[str, WordDictionary | CharacterDictionary] = {}

    # Keeping

    def add(self, concept: Concept) -> int:
        """Keep a concept of the team and return its id; that of `concept` does not count.

        Raises `UserFacingError`: `term.empty` for a concept without a term, `term.language` for a term of none.
        """
        with self._store.transaction():
            return self._insert(_cleaned(concept), "")

    def update(self, concept: Concept) -> None:
        """Keep a changed concept under its id; one of a pack becomes the team's own.

        Raises `UserFacingError` (`term.empty`, `term.language`, `term.gone`).
        """
        concept = _cleaned(concept)
        self._forget()
        with self._store.transaction():
            if not self._store.tuples("SELECT 1 FROM concept WHERE id = ?", (concept.id,)):
                raise _gone("Add it as a new one.")
            self._store.execute(
                "UPDATE concept SET definition = ?, domain = ?, pack = '' WHERE id = ?",
                (concept.definition, concept.domain, concept.id),
            )
            self._store.execute("DELETE FROM term WHERE concept_id = ?", (concept.id,))
            self._insert_terms(concept.id, concept)

    @contextlib.contextmanager
    def together(self) -> Generator[None]:
        """Keep all that is changed inside, or none of it."""
        try:
            with self._store.transaction():
                yield
        finally:
            self._forget()

    def remove(self, concept_id: int) -> None:
        """Remove a concept with its terms. Raises `UserFacingError` (`term.gone`) if there is none of this id."""
        with self._store.transaction():
            if not self._store.tuples("SELECT 1 FROM concept WHERE id = ?", (concept_id,)):
                raise _gone("There is nothing left to do.")
            self._forget()
            self._store.execute("DELETE FROM concept WHERE id = ?", (concept_id,))

    def replace_pack(self, pack: str, concepts: Iterable[Concept]) -> int:
        """Put the concepts of a content pack in the place of those it had, and return how many there are.

        What the team added or changed itself stays.
        """
        self._forget()
        with self._store.transaction():
            self._store.execute("DELETE FROM concept WHERE pack = ?", (pack,))
            return len([self._insert(_cleaned(concept), pack) for concept in concepts])

    def concepts(self) -> tuple[Concept, ...]:
        """Return all concepts, the oldest first."""
        return tuple(self._loaded().values())

    def search(self, text: str) -> tuple[Concept, ...]:
        """Return the concepts that hold a text in a term, a variant or the definition."""
        wanted = fold(text)
        return tuple(
            concept
            for concept in self.concepts()
            if wanted in fold(concept.definition)
            or any(wanted in fold(form) for term in concept.terms for form in (term.text, *term.variants))
        )

    # Finding

    def hits(self, text: str, language: str, target_language: str) -> tuple[TermHit, ...]:
        """Return the terms of a text in its order; of overlapping ones the longest.

        `target` is empty where the concept has no term in the target language.
        """
        with self._store.alone():
            return tuple(
                self._hit(text, found, base_code(language), base_code(target_language))
                for found in longest(self._found(text, base_code(language)))
                if found.entries
            )

    def check(self, hits: Sequence[TermHit], target_text: str, target_language: str) -> tuple[Finding, ...]:
        """Return what is wrong with the terms of a translation, given the hits of its source.

        A forbidden term is found also where the source has no hit. A concept is missing where none of its
        right terms stands in the target, nor an alias for an alias: a translation keeps the buyer's words. If
        another form of it does (an alias, a word left in the source's language), the finding has that place
        and a fix; else it has neither, for nothing says where the term belongs.
        """
        with self._store.alone():
            return self._check(hits, target_text, base_code(target_language))

    def _check(self, hits: Sequence[TermHit], target_text: str, language: str) -> tuple[Finding, ...]:
        everything = list(self._found(target_text, language))
        wanted = {hit.concept_id for hit in hits}
        aliases = {hit.concept_id for hit in hits if hit.status is TermStatus.ALIAS}
        findings, forbidden = [], set()
        for found in longest(everything):
            entry = self._forbidden(found, language, wanted)
            if entry is not None:
                forbidden.add(entry.concept.id)
                text = target_text[found.start : found.end]
                fix = _preferred(entry.concept, language)
                findings.append(Finding(FindingKind.TERM_FORBIDDEN, found.start, found.end, text, fix))
        entries = self._entries[language]
        present = {
            entries[number].concept.id
            for found in everything
            for number in found.entries
            if entries[number].term.status not in _WRONG
            or (entries[number].term.status is TermStatus.ALIAS and entries[number].concept.id in aliases)
        }
        folded = fold(target_text) if language in CJK else ""
        for hit in {hit.concept_id: hit for hit in reversed(hits)}.values():
            missing = self._missing(hit, target_text, language, present, folded)
            if missing and hit.concept_id not in forbidden:
                start, end = next(self._instead({hit.concept_id}, target_text, language), (0, 0))
                fix = missing if end else ""
                findings.append(Finding(FindingKind.TERM_MISSING, start, end, missing, fix))
        return tuple(findings)

    def apply(self, target_text: str, finding: Finding) -> str:
        """Put a finding's fix in its place, capitalised like what stood there.

        A text in which the place has changed meanwhile, or a finding without a place, comes back as it is.
        """
        start, end = finding.start, finding.end
        if finding.kind is FindingKind.TERM_MISSING:
            start, end = self._place(finding, target_text) if finding.fix else (0, 0)
        elif target_text[start:end] != finding.text:
            start = target_text.find(finding.text)
            end = start + len(finding.text)
            if finding.start == finding.end or start < 0:
                return target_text
        if not finding.fix or start == end:
            return target_text
        return target_text[:start] + _cased(finding.fix, target_text[start:end]) + target_text[end:]

    # Inside

    def _hit(self, text: str, found: Found, language: str, target_language: str) -> TermHit:
        entries = self._entries[language]
        entry = min((entries[number] for number in found.entries), key=lambda e: (not e.own, _RANK[e.term.status]))
        concept, status = entry.concept, entry.term.status
        verbatim = status is TermStatus.VERBATIM
        return TermHit(
            concept.id,
            text[found.start : found.end],
            found.start,
            found.end,
            status,
            entry.term.text if verbatim else _preferred(concept, language) or entry.term.text,
            entry.term.text if verbatim else _preferred(concept, target_language),
            concept.definition,
        )

    def _forbidden(self, found: Found, language: str, wanted: set[int]) -> _Entry | None:
        """Return the concept that forbids a term, unless the term is right for another concept."""
        entries = [self._entries[language][number] for number in found.entries]
        bad = [entry for entry in entries if entry.term.status is TermStatus.FORBIDDEN]
        if len(bad) < len(entries):
            bad = [entry for entry in bad if entry.concept.id in wanted]
            if any(entry.concept.id in wanted for entry in entries if entry not in bad):
                return None
        return bad[0] if bad else None

    def _missing(self, hit: TermHit, target_text: str, language: str, present: set[int], folded: str) -> str:
        """Return the term that should stand in the target and does not; `folded` is a target without blanks."""
        if hit.status is TermStatus.VERBATIM:
            return "" if hit.target in target_text or hit.text in target_text else hit.target
        concept = self._loaded().get(hit.concept_id)
        if concept is None or hit.concept_id in present or self._packs[concept.id] in self._quiet:
            return ""
        right = [term for term in concept.terms if term.language == language and term.status in _RIGHT]
        forms = (form for term in right for form in (term.text, *term.variants))
        if folded and any(_stands_in(fold(form), folded) for form in forms):
            return ""
        return _preferred(concept, language) if right else ""

    def _instead(self, concepts: Container[int], text: str, language: str) -> Iterator[tuple[int, int]]:
        """Yield where forms of concepts stand that are not right in a language, its own forms first.

        Words of other languages are known of those whose dictionaries are there: those of the source are.
        """
        taken: list[tuple[int, int]] = []
        for code in sorted(self._dictionaries, key=lambda code: code != language):
            # Words left in Latin letters stand in Chinese without blanks around them.
            bare = text if code == language or code in CJK else _IDEOGRAPH.sub(" ", text)
            for found in longest(self._found(bare, code)):
                entries = [self._entries[code][number] for number in found.entries]
                there = text[found.start : found.end]
                if code == language and any(e.term.status in _RIGHT for e in entries):
                    taken.append((found.start, found.end))
                elif any(start < found.end and found.start < end for start, end in taken):
                    continue
                elif any(
                    e.concept.id in concepts and (e.term.status is not TermStatus.VERBATIM or e.term.text != there)
                    for e in entries
                ):
                    yield found.start, found.end

    def _place(self, finding: Finding, text: str) -> tuple[int, int]:
        """Return where the term of a finding belongs in a text that may have changed; (0, 0) if nowhere."""
        with self._store.alone():
            for language in tuple(self._dictionaries):
                concepts = {
                    self._entries[language][number].concept.id
                    for found in self._found(finding.fix, language)
                    for number in found.entries
                    if self._entries[language][number].term.text == finding.fix
                    and self._entries[language][number].term.status not in _WRONG
                }
                places = list(self._instead(concepts, text, language))
                if places:
                    return (finding.start, finding.end) if (finding.start, finding.end) in places else places[0]
        return 0, 0

    def _found(self, text: str, language: str) -> Iterable[Found]:
        if language not in self._dictionaries:
            self._build(language)
        # Slots, links and addresses hold no words of the sentence; every character keeps its place.
        bare = _NO_WORDS.sub(lambda match: "\0" * len(match[0]), text) if _MARKS.search(text) else text
        return self._dictionaries[language].find(bare)

    def _build(self, language: str) -> None:
        entries: list[_Entry] = []
        terms = dictionary(language, self._inflections.of(language))
        for concept in self._loaded().values():
            own = not self._packs[concept.id]
            for term in concept.terms:
                if term.language == language or term.status is TermStatus.VERBATIM:
                    for form in dict.fromkeys((term.text, *term.variants)):
                        terms.add(form, len(entries))
                    entries.append(_Entry(concept, term, own))
        self._entries[language] = entries
        self._dictionaries[language] = terms

    def _loaded(self) -> dict[int, Concept]:
        if self._concepts is None:
            terms: dict[int, list[Term]] = defaultdict(list)
            for number, language, text, status, variants in self._store.tuples(
                "SELECT concept_id, language, text, status, variants FROM term ORDER BY concept_id, place"
            ):
                forms = tuple(json.loads(variants)) if variants != "[]" else ()
                terms[number].append(Term(language, text, TermStatus(status), forms))
            rows = self._store.tuples("SELECT id, definition, domain, pack FROM concept ORDER BY id")
            self._concepts = {row[0]: Concept(row[0], tuple(terms[row[0]]), row[1], row[2]) for row in rows}
            self._packs = {row[0]: row[3] for row in rows}
        return self._concepts

    def _insert(self, concept: Concept, pack: str) -> int:
        self._forget()
        number = self._store.execute(
            "INSERT INTO concept(definition, domain, pack) VALUES (?, ?, ?)",
            (concept.definition, concept.domain, pack),
        )
        self._insert_terms(number, concept)
        return number

    def _insert_terms(self, number: int, concept: Concept) -> None:
        self._store.execute_many(
            "INSERT INTO term(concept_id, place, language, text, status, variants) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (number, place, t.language, t.text, t.status.value, json.dumps(t.variants, ensure_ascii=False))
                for place, t in enumerate(concept.terms)
            ],
        )

    def _forget(self) -> None:
        self._concepts = None
        self._entries.clear()
        self._dictionaries.clear()


def _preferred(concept: Concept, language: str) -> str:
    """Return the term to use in a language; empty if there is none."""
    for status in (TermStatus.PREFERRED, TermStatus.VERBATIM, TermStatus.ALLOWED):
        for term in concept.terms:
            if term.status is status and (term.language == language or status is TermStatus.VERBATIM):
                return term.text
    return ""


def _stands_in(term: str, text: str) -> bool:
    """Tell whether a term stands in a text without blanks; one of two characters may be parted."""
    if term in text or len(term) != 2:
        return term in text
    first, last = map(re.escape, term)
    return re.search(rf"{first}\w{{1,{_APART}}}{last}", text) is not None


def _cleaned(concept: Concept) -> Concept:
    terms = []
    for term in concept.terms:
        text = " ".join(clean(term.text).split())
        forms = (" ".join(clean(form).split()) for form in term.variants)
        if text:
            variants = tuple(dict.fromkeys(form for form in forms if form))
            language = language_code(term.language)
            if not language:
                raise UserFacingError(
                    "term.language",
                    f"“{term.language}” is no language.",
                    where=text,
                    how="Write its code, for example en, zh or pt-BR.",
                )
            terms.append(Term(language, text, term.status, variants))
    if not terms:
        raise UserFacingError("term.empty", "A concept without a term cannot be kept.", how="Write a term.")
    return Concept(concept.id, tuple(terms), clean(concept.definition), clean(concept.domain))


def _gone(how: str) -> UserFacingError:
    return UserFacingError("term.gone", "This term was removed meanwhile.", how=how)


def _cased(fix: str, old: str) -> str:
    """Capitalise a fix like the text it replaces; capitals of its own stay, or are the very fix."""
    if fix.casefold() == old.casefold():
        return fix
    if len(old) > 1 and old.isupper() and not fix.isupper():
        return fix.upper()
    return fix[:1].upper() + fix[1:] if old[:1].isupper() else fix
