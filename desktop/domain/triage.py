"""What is known of a message beside its words: the problem, the mood, how to answer, and why we think so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.issue import Mood, Problem, Tier


class EvidenceKind(StrEnum):
    CUE = "cue"
    """Words of the message that a word list knows."""
    RULE = "rule"
    """Words of the message that decide whatever else is said (safety, dispute, policy, privacy)."""
    SIGN = "sign"
    """Capitals, punctuation, emoji, repetition."""
    UTTERANCE = "utterance"
    """The nearest known utterance; `text` is not in the message."""
    EXAMPLE = "example"
    """A message that the agent sorted by hand; `text` is not in the message."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a guess was made. `start:end` in the message, -1:-1 where `text` does not stand in it."""

    kind: EvidenceKind
    text: str
    start: int = -1
    end: int = -1
    meaning: str = ""
    """The same in the agent's language, where known."""


@dataclass(frozen=True, slots=True)
class ProblemGuess:
    """A class with its confidence (0..1, calibrated: the share of such guesses that are right)."""

    problem: Problem
    confidence: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class MoodGuess:
    """How the buyer feels; `veiled` where displeasure is wrapped in politeness."""

    mood: Mood
    confidence: float
    veiled: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CultureNote:
    """What a phrase may mean in its culture: tied to words and languages, never to a person."""

    id: str
    phrase: str
    start: int
    end: int
    text: str
    """In the agent's language."""
    source: str
    """Where it is known from, or "house rule"."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One cell of the response matrix (mood x culture), in the agent's language."""

    tone: str
    do: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class EscalationStep:
    """Who gets the case, and within how many hours an answer is due from there."""

    role: str
    """`agent supervisor warehouse logistics product legal`."""
    hours: float
    task: str
    """What is asked of that role, in the agent's language."""


@dataclass(frozen=True, slots=True)
class EscalationPath:
    """The fixed way of a hard case: agent -> ... -> back to the buyer."""

    problem: Problem
    tier: Tier
    steps: tuple[EscalationStep, ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """What helps with a class of problem: a page, a console, a table. `target` is a URL, a path or ""."""

    id: int
    problem: Problem
    name: str
    target: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Triage:
    """The whole of it. `problems` are ranked, the first decides; never empty.

    `unclear` where the first is below the threshold: the two best are offered. `encoder` tells whether the
    sentence encoder took part. `chosen_*`: the agent said so.
    """

    problems: tuple[ProblemGuess, ...]
    mood: MoodGuess
    unclear: bool = False
    notes: tuple[CultureNote, ...] = ()
    advice: Advice | None = None
    path: EscalationPath | None = None
    tools: tuple[Tool, ...] = ()
    encoder: bool = False
    chosen_problem: bool = False
    chosen_mood: bool = False

    @property
    def problem(self) -> Problem:
        return self.problems[0].problem

    @property
    def tier(self) -> Tier:
        return self.problem.tier
