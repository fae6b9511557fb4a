"""The scripts offered for a conversation: those for its message, those searched for, those nearest to a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.cancel import CancelToken
from desktop.domain.script import Script, ScriptHit
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.context import AppContext
    from desktop.ui.conversation import Conversation


class ScriptOffer(QObject):
    """Looks on the store's lane; the newest question wins."""

    found = Signal(object)

    def __init__(
        self,
        conversation: Conversation,
        context: AppContext,
        lanes: Lanes,
        languages: Callable[[], tuple[str, str]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self._context = context
        self._lanes = lanes
        self._languages = languages
        self.hits: tuple[ScriptHit, ...] = ()
        self.query = ""
        """What the agent searched for; "" where the scripts are those for the message."""

    def search(self, query: str = "", *, nearest: bool = False) -> None:
        """Look for scripts; an empty query ranks them for the message.

        `nearest` asks for those that say what the agent has written, even if no word is the same.
        """
        self.query = "" if nearest else query
        agent, buyer = self._languages()
        triage, marketplace, answers = (
            self._conversation.triage,
            self._conversation.marketplace,
            self._context.answers,
        )

        def pick(_cancel: CancelToken) -> tuple[ScriptHit, ...]:
            near = answers.nearest(query, triage, buyer, agent, marketplace=marketplace) if nearest else ()
            # Where none says anything like it, those for the message stay.
            return near or answers.pick("" if nearest else query, triage, buyer, agent, marketplace=marketplace)

        self._lanes.store.newest_wins(f"scripts {id(self)}", pick, self._take)

    def at(self, place: int) -> Script | None:
        """Return the script at a place of the list, from 0."""
        return self.hits[place].script if 0 <= place < len(self.hits) else None

    def _take(self, hits: tuple[ScriptHit, ...]) -> None:
        self.hits = hits
        self.found.emit(hits)
