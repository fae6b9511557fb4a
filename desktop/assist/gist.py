"""What a message is about when no model can read it: the nearest known utterance, in the agent's language."""

from __future__ import annotations

import numpy as np

from desktop.assist.vectors import UtteranceVectors, Vectors
from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import BRIDGE
from desktop.domain.reading import Gist
from desktop.domain.triage import Triage
from desktop.triage.utterances import SLOT, plain

VOTERS = 7
"""Nearest utterances that vote for what a message is about, each with the fourth power of its cosine."""

# Share of the votes for the winning class to the share of right classes, from the utterances of six languages,
# each held against all others of its language (tests/bench/RESULTS.md, "Gist"); straight lines between.
_VOTES = (0.15, 0.35, 0.50, 0.65, 0.85, 1.00)
_RIGHT = (0.17, 0.38, 0.52, 0.68, 0.86, 0.92)

LEAST = 0.5
"""Confidence below which nothing is said: a wrong gist is worse than none."""


class GistFinder:
    """Finds the nearest utterance."""

    def __init__(self, vectors: UtteranceVectors) -> None:
        self._vectors = vectors
        self._utterances = vectors.utterances

    def find(
        self,
        text: str,
        language: str,
        agent_language: str,
        cancel: CancelToken | None = None,
        *,
        triage: Triage | None = None,
    ) -> Gist | None:
        """Return the nearest utterance of the likeliest class, or None where that is not likely enough.

        The class is that of `triage`, which is right for 9 of 10 messages; without one the nearest utterances vote
        (8 of 10). With it a satisfied buyer's words never stand for an unsatisfied one's ("refund me" is near to
        "the refund came quickly, thanks"), nor the other way round.

        Raises `UserFacingError` (`encoder.missing`, `engine.crashed`) or `Cancelled`.
        """
        if not any(character.isalpha() for character in plain(text)) or not self._utterances:
            return None
        column = self._vectors.column(language)
        likeness = self._vectors.of(column, cancel) @ self._vectors.encode([text], cancel)[0]
        if triage is not None:
            problem, confidence = triage.problems[0].problem, triage.problems[0].confidence
        else:
            problem, share = self._vote(likeness)
            confidence = float(np.interp(share, _VOTES, _RIGHT))
        alike = [i for i, utterance in enumerate(self._utterances) if utterance.problem is problem]
        if confidence < LEAST or not alike:
            return None
        if triage is not None:
            glad = triage.mood.mood is Mood.SATISFIED
            alike = [i for i in alike if (self._utterances[i].mood is Mood.SATISFIED) is glad] or alike
        nearest = max(alike, key=lambda i: float(likeness[i]))
        found = self._utterances[nearest]
        return Gist(
            SLOT.sub("…", found.texts.get(agent_language, found.texts[BRIDGE])),
            SLOT.sub("…", found.texts[column]),
            found.problem,
            found.mood,
            confidence,
        )

    def _vote(self, likeness: Vectors) -> tuple[Problem, float]:
        """Return the class that the nearest utterances speak for, and its share of their votes (0..1)."""
        votes: dict[Problem, float] = {}
        for i in np.argsort(-likeness)[:VOTERS]:
            problem = self._utterances[i].problem
            votes[problem] = votes.get(problem, 0.0) + max(float(likeness[i]), 0.0) ** 4
        winner = max(votes, key=lambda problem: votes[problem])
        return winner, votes[winner] / (sum(votes.values()) or 1.0)
