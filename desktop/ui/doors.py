"""The way to what is not looked at every minute: knowledge base, figures, memory, settings, breathing, keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop import settings as names
from desktop.domain.article import Article
from desktop.ui.session import Session
from desktop.ui.wellbeing import Wellbeing

if TYPE_CHECKING:
    from desktop.ui.dialogs.insights import InsightsDialog


class Doors(QObject):
    """Builds each dialog when it is wanted."""

    def __init__(self, session: Session, wellbeing: Wellbeing, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._wellbeing = wellbeing
        self._window = window

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the keys and the menu open, by the names of `keys`."""
        return {
            "find_all": self.find_all,
            "knowledge": self.show_knowledge,
            "figures": self.show_figures,
            "breathing": self._wellbeing.show_breathing,
            "break": self._wellbeing.break_now,
            "stress": self._wellbeing.show_stress,
            "memory": self.show_memory,
            "settings": self.show_settings,
            "keys": self.show_keys,
            "about": self.show_about,
            "breaks": self._wellbeing.show_figures,
        }

    def find_all(self) -> None:
        from desktop.ui.dialogs.find_all import FindAllDialog

        dialog = FindAllDialog(self._session, self._window)
        dialog.write_wanted.connect(self.write_article)
        dialog.open()

    def show_knowledge(self) -> None:
        from desktop.ui.dialogs.articles import ArticlesDialog

        ArticlesDialog(self._session, self._window).open()

    def write_article(self, title: str) -> None:
        """Open an empty article, with what was looked for as its title; published, it is missing no longer."""
        from desktop.ui.dialogs.article import ArticleDialog

        dialog = ArticleDialog(self._session, None, self._window, title=title)
        lookup, lane = self._session.context.lookup, self._session.lanes.store
        agent = self._session.preferences.get(names.AGENT_LANGUAGE)
        dialog.saved.connect(
            lambda number: lane.queued(lambda: lookup.answered(lookup.question(title, agent), number))
        )
        dialog.open()

    def edit_article(self, article_id: int) -> None:
        """Open the editor with an article as it is kept."""
        articles, lane = self._session.context.articles, self._session.lanes.store
        lane.newest_wins("article to edit", lambda _: articles.get(article_id), self._edit)

    def _edit(self, article: Article | None) -> None:
        from desktop.ui.dialogs.article import ArticleDialog

        if article is not None:
            ArticleDialog(self._session, article, self._window).open()

    def show_figures(self) -> InsightsDialog:
        from desktop.ui.dialogs.insights import InsightsDialog

        dialog = InsightsDialog(self._session, self._window)
        dialog.open()
        return dialog

    def show_memory(self) -> None:
        from desktop.ui.dialogs.memory import MemoryDialog

        MemoryDialog(self._session, self._window).open()

    def show_settings(self) -> None:
        from desktop.ui.dialogs.settings import SettingsDialog

        SettingsDialog(self._session.preferences, self._window).open()

    def show_keys(self) -> None:
        from desktop.ui.dialogs.keys import KeysDialog

        KeysDialog(self._window).open()

    def show_about(self) -> None:
        from desktop.ui.dialogs.about import AboutDialog

        session = self._session
        AboutDialog(session.theme, session.context, session.notices, self._window).open()
