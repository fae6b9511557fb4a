"""What is known of a buyer's message: at once (`Recall`), and when the engine has answered (`Reading`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import SPACELESS, base_code
from desktop.domain.message import BuyerMessage, Entity, LanguageGuess, Segment
from desktop.domain.translation import Finding, FindingKind, Match, TermHit
from desktop.domain.triage import Triage

NO_MODEL, STARTER_UNSURE, UNSAID = "engine.no_model", "engine.starter_unsure", "engine.unsaid"
"""Notes of a reading: no model translates the pair; a starter model, or a full one, could not say a sentence."""


class Origin(StrEnum):
    """Who wrote the target of a segment; the left edge of a segment shows it."""

    MEMORY = "memory"
    """A person's translation, exact (100) or re-fitted (99)."""
    FUZZY = "fuzzy"
    """A person's translation of a similar sentence; the score tells how similar."""
    MODEL = "model"
    SCRIPT = "script"
    """A sentence of a script, written by the team in both languages."""
    COPY = "copy"
    """Nothing to translate: numbers, emoji, a link, or already the agent's language."""
    UNTRANSLATED = "untranslated"
    PENDING = "pending"
    """The engine is still to answer."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a message is about, and the nearest known utterance in the agent's language, "" if none is near.

    `confidence` 0..1: the class's, calibrated.
    """

    text: str
    utterance: str
    """The known utterance in the buyer's language, as evidence; "" too."""
    problem: Problem
    mood: Mood
    confidence: float


@dataclass(frozen=True, slots=True)
class SegmentReading:
    """One segment with its target; `score` 0..100: similarity for memory, confidence for a model."""

    segment: Segment
    target: str
    origin: Origin
    score: int | None = None
    match: Match | None = None
    """The memory match behind the target, or the best one offered."""
    alternatives: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    starter: bool = False
    """Translated by a starter model: marked so in the window."""
    guesses: tuple[str, ...] = ()
    """What of target and alternatives a starter model wrote that may well say something else: greyed, and kept in
    the memory only where the agent says so."""

    @property
    def doubtful(self) -> bool:
        """Tell whether the target is such a guess: the gist stands before it."""
        return self.target in self.guesses

    @property
    def unmarked_findings(self) -> tuple[Finding, ...]:
        """What was found but for what origin and doubt say already."""
        said = {FindingKind.UNTRANSLATED} | ({FindingKind.LOW_CONFIDENCE} if self.doubtful else set())
        return tuple(found for found in self.findings if found.kind not in said)


@dataclass(frozen=True, slots=True)
class Recall:
    """What memory, rules and word lists know of a message, without a model: on the screen in under 50 ms."""

    message: BuyerMessage
    language: LanguageGuess
    agent_language: str
    entities: tuple[Entity, ...]
    segments: tuple[SegmentReading, ...]
    terms: tuple[TermHit, ...] = ()
    triage: Triage | None = None
    """What kind of problem, how the buyer feels; None for texts of the agent's own."""

    @property
    def complete(self) -> bool:
        """True if nothing is left for the engine."""
        return all(s.origin is not Origin.PENDING for s in self.segments)


@dataclass(frozen=True, slots=True)
class Reading:
    """The message as the agent reads it. `gist` only where a sentence is untranslated or doubtful."""

    recall: Recall
    segments: tuple[SegmentReading, ...]
    gist: Gist | None = None
    note: str = ""
    """Why a part is missing: `NO_MODEL`, `STARTER_UNSURE`, or the code of another `UserFacingError`."""
    seconds: float = field(default=0.0, compare=False)

    @property
    def translation(self) -> str:
        """The target text, put together with what stood between the segments of the source."""
        text, out, at = self.recall.message.text, [], 0
        blank = "" if base_code(self.recall.agent_language) in SPACELESS else " "
        for reading in self.segments:
            between = text[at : reading.segment.start]
            # Between Chinese sentences stands nothing; between others a blank.
            out.append(between or (blank if at and reading.target else ""))
            out.append(reading.target)
            at = reading.segment.end
        out.append(text[at:])
        return "".join(out)
