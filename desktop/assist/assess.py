"""What a message is about and how to answer it: joins classifier, mood, culture, escalation and tools."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from desktop.assist.vectors import UtteranceVectors, Vectors
from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Mood, Problem
from desktop.domain.reading import Recall
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.errors import UserFacingError
from desktop.language.entities import EntityFinder
from desktop.translation import slots
from desktop.triage.classifier import UNCLEAR, ProblemClassifier
from desktop.triage.culture import Culture
from desktop.triage.escalation import Escalations
from desktop.triage.examples import Example, ExampleStore
from desktop.triage.mood import MoodFinder
from desktop.triage.tools import ToolShelf


class Assessor:
    """`assess` works on the text alone, on the store's lane; `refine` asks the encoder, on the engine's."""

    def __init__(
        self,
        *,
        classifier: ProblemClassifier,
        moods: MoodFinder,
        culture: Culture,
        escalations: Escalations,
        tools: ToolShelf,
        examples: ExampleStore,
        vectors: UtteranceVectors,
        finder: EntityFinder,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._classifier = classifier
        self._moods = moods
        self._culture = culture
        self._escalations = escalations
        self._tools = tools
        self._examples = examples
        self._vectors = vectors
        self._finder = finder
        self._clock = clock

    def assess(self, recall: Recall) -> Triage:
        """Return what the words of a message tell."""
        return self._triage(recall, None)

    def refine(self, recall: Recall, *, cancel: CancelToken | None = None) -> Triage:
        """Return what words and sentence encoder tell together; without an encoder what the words tell.

        Raises only `Cancelled`.
        """
        try:
            column = self._vectors.column(recall.language.code)
            if not self._classifier.knows(column):
                vectors = self._vectors.of(column, cancel)
                self._classifier.learn(column, vectors)
                self._moods.learn(column, vectors)
            vector = self._vectors.encode([recall.message.text], cancel)[0]
        except UserFacingError:
            return recall.triage or self.assess(recall)
        return self._triage(recall, vector)

    def choose(self, triage: Triage, recall: Recall, problem: Problem | None, mood: Mood | None) -> Triage:
        """Return the triage as the agent says it is; `overrule` keeps it for the next message."""
        problems, chosen_problem = triage.problems, triage.chosen_problem
        if problem is not None:
            others = tuple(g for g in problems if g.problem is not problem)
            problems, chosen_problem = (ProblemGuess(problem, 1.0), *others), True
        guess, chosen_mood = triage.mood, triage.chosen_mood
        if mood is not None:
            guess, chosen_mood = MoodGuess(mood, 1.0, veiled=False), True
        changed = replace(
            triage,
            problems=problems,
            mood=guess,
            unclear=triage.unclear and not chosen_problem,
            chosen_problem=chosen_problem,
            chosen_mood=chosen_mood,
        )
        return self._completed(changed, recall)

    def overrule(self, recall: Recall, problem: Problem | None = None, mood: Mood | None = None) -> None:
        """Keep what the agent says of a message as an example, without the buyer's values."""
        language = recall.language.code
        text = slots.without_values(recall.message.text, language, self._finder)
        now = self._clock()
        if problem is not None:
            self._examples.add("problem", language, text, problem.value, now)
        if mood is not None:
            self._examples.add("mood", language, text, mood.value, now)

    def _triage(self, recall: Recall, vector: Vectors | None) -> Triage:
        text, language, agent = recall.message.text, recall.language.code, recall.agent_language
        known: tuple[Example, ...] = self._examples.all("problem")
        problems = self._classifier.classify(text, language, agent_language=agent, vector=vector, examples=known)
        mood = self._moods.find(
            text, language, vector=vector, examples=self._examples.all("mood"), problem=problems[0].problem
        )
        triage = Triage(problems, mood, unclear=problems[0].confidence < UNCLEAR, encoder=vector is not None)
        return self._completed(triage, recall)

    def _completed(self, triage: Triage, recall: Recall) -> Triage:
        """Add what follows from class and mood: notes, advice, path, tools."""
        text, language, agent = recall.message.text, recall.language.code, recall.agent_language
        mood, problem = triage.mood, triage.problem
        return replace(
            triage,
            notes=self._culture.notes(text, language, agent),
            advice=self._culture.advice(mood.mood, mood.veiled, language, agent, problem),
            path=self._escalations.path(problem, agent),
            tools=self._tools.for_problem(problem),
        )
