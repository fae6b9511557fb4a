"""What a message is about when no model can read it: the nearest known utterance of its class, for the agent."""

from __future__ import annotations

from desktop.assist.vectors import UtteranceVectors
from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Mood
from desktop.domain.languages import BRIDGE
from desktop.domain.reading import Gist
from desktop.domain.triage import Triage
from desktop.triage.utterances import SLOT, plain

LEAST = 0.5
"""Confidence below which nothing is said: a wrong gist is worse than none."""

NEAR = 0.5
"""Cosine from which on an utterance says something like it. Of the 40 English and Spanish messages in
tests/data/messages3.jsonl 20 have one so near: read by a person, 18 of these say what the buyer says (from 0.45
on 24 of 30)."""


class GistFinder:
    """Finds the nearest utterance."""

    def __init__(self, vectors: UtteranceVectors) -> None:
        self._vectors = vectors
        self._utterances = vectors.utterances

    def find(
        self, text: str, language: str, agent_language: str, triage: Triage, cancel: CancelToken | None = None
    ) -> Gist | None:
        """Return class and mood with the nearest utterance, if any is near; None where the class is not likely.

        A satisfied buyer's words never stand for an unsatisfied one's ("refund me" is near to "the refund came
        quickly, thanks"), nor the other way round.

        Raises `UserFacingError` (`encoder.missing`, `engine.crashed`) or `Cancelled`.
        """
        guess, glad = triage.problems[0], triage.mood.mood is Mood.SATISFIED
        alike = [i for i, utterance in enumerate(self._utterances) if utterance.problem is guess.problem]
        if guess.confidence < LEAST or not alike or not any(c.isalpha() for c in plain(text)):
            return None
        alike = [i for i in alike if (self._utterances[i].mood is Mood.SATISFIED) is glad] or alike
        column = self._vectors.column(language)
        likeness = self._vectors.of(column, cancel) @ self._vectors.encode([text], cancel)[0]
        nearest = max(alike, key=lambda i: float(likeness[i]))
        ours = theirs = ""
        if likeness[nearest] >= NEAR:
            texts = self._utterances[nearest].texts
            ours, theirs = texts.get(agent_language, texts[BRIDGE]), texts[column]
        mood = triage.mood.mood
        return Gist(SLOT.sub("…", ours), SLOT.sub("…", theirs), guess.problem, mood, guess.confidence)
