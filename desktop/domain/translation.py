"""Translation memory, terms and the findings about a translation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class UnitOrigin(StrEnum):
    """Where a unit of the memory comes from; a correction goes before an import, an import before a pack."""

    CORRECTION = "correction"
    IMPORT = "import"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A pair that a person wrote. `source` and `target` hold slots (`{order_no}`) in place of entities."""

    id: int
    source_language: str
    target_language: str
    source: str
    target: str
    origin: UnitOrigin
    context: str = ""
    uses: int = 0
    changed_at: float = 0.0
    changed_by: str = ""


class DiffKind(StrEnum):
    SAME = "same"
    ADDED = "added"
    """Stands in the message, not in the unit."""
    REMOVED = "removed"
    """Stands in the unit, not in the message."""


@dataclass(frozen=True, slots=True)
class DiffPart:
    kind: DiffKind
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """A unit found for a segment.

    `score` 100 the same text, 99 the same but for entities that were re-fitted or for marks and emoji at the
    ends, 97 the same but for the question, 95 the same with values in doubt, else the fuzzy score (below 75 is
    not shown). `target` has this message's values, "…" for one that the message lacks.

    `insertable` is True for the same text whose values could be re-fitted without doubt, and for a similar one
    from 95 where no number, negation, name or unit differs and no word stands in another's place. Everything
    else is shown with its `difference`, never inserted by itself.
    """

    unit: TranslationUnit
    score: int
    target: str
    insertable: bool
    difference: tuple[DiffPart, ...] = ()


class TermStatus(StrEnum):
    """TBX's administrative statuses, in the words of this product."""

    PREFERRED = "preferred"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    ALIAS = "alias"
    """What buyers say though it is not the word: "shipping code" for "tracking number"."""
    VERBATIM = "do_not_translate"


@dataclass(frozen=True, slots=True)
class Term:
    language: str
    text: str
    status: TermStatus = TermStatus.PREFERRED
    variants: tuple[str, ...] = ()
    """Inflected forms that count as the same term."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning and its terms in every language; `definition` in the agent's language."""

    id: int
    terms: tuple[Term, ...]
    definition: str = ""
    domain: str = ""


@dataclass(frozen=True, slots=True)
class TermHit:
    """A term found in a text at `start:end`; `target` is the preferred term in the other language."""

    concept_id: int
    text: str
    start: int
    end: int
    status: TermStatus
    preferred: str
    """The preferred term in the language of the text ("tracking number" for "shipping code")."""
    target: str
    definition: str = ""


class FindingKind(StrEnum):
    TERM_FORBIDDEN = "term_forbidden"
    TERM_MISSING = "term_missing"
    ENTITY_CHANGED = "entity_changed"
    UNTRANSLATED = "untranslated"
    LOW_CONFIDENCE = "low_confidence"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: `start:end` in the target (0:0 if nowhere); `fix` replaces it."""

    kind: FindingKind
    start: int
    end: int
    text: str
    fix: str = ""
