"""What is known of a message's problem and mood: first from its words, then the encoder, then the agent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Mood, Problem
from desktop.domain.reading import Recall
from desktop.domain.triage import Triage
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.context import AppContext


class Assessing(QObject):
    """Holds the triage of one conversation's newest message."""

    triage_ready = Signal(object)

    def __init__(self, context: AppContext, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lanes = lanes
        self._recall: Recall | None = None
        self.triage: Triage | None = None

    def clear(self) -> None:
        """Forget the older message; its answer is dropped."""
        self._recall = self.triage = None
        self._lanes.store.drop(self._key)
        self._lanes.engine.drop(self._key)

    def recalled(self, recall: Recall) -> None:
        """Ask what the words tell, then the encoder; the models are at work on the sentences meanwhile."""
        self._recall = recall
        assessor = self._context.assessor

        def refine(cancel: CancelToken) -> Triage:
            return assessor.refine(replace(recall, triage=self.triage), cancel=cancel)

        def told(triage: Triage) -> None:
            self._take(triage)
            self._lanes.engine.newest_wins(self._key, refine, self._take)

        self._lanes.store.newest_wins(self._key, lambda _: assessor.assess(recall), told)

    def choose(self, problem: Problem | None = None, mood: Mood | None = None) -> None:
        """Let the agent's word hold, and keep it for the next message like this one."""
        recall, triage, assessor = self._recall, self.triage, self._context.assessor
        if recall is None or triage is None:
            return
        self._lanes.engine.drop(self._key)

        def keep() -> Triage:
            assessor.overrule(recall, problem, mood)
            return assessor.choose(triage, recall, problem, mood)

        def kept(chosen: Triage) -> None:
            if recall is self._recall:
                self._take(chosen)

        self._lanes.store.queued(keep, kept)

    def _take(self, triage: Triage) -> None:
        self.triage = triage
        self.triage_ready.emit(triage)

    @property
    def _key(self) -> str:
        return f"triage {id(self)}"
