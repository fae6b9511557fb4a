"""The window's menu: everything that has a key and is not done every minute."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop import settings as names
from desktop.ui.keys import shown
from desktop.ui.preferences import Preferences
from desktop.ui.theme import Theme


class WindowMenu(QMenu):
    """Shows the keys but binds none: the window's shortcuts stand in `keys`."""

    def __init__(
        self,
        do: Callable[[str], object],
        preferences: Preferences,
        colors: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._do = do
        self._preferences = preferences
        self._theme = colors
        self._icons: list[tuple[QAction, str]] = []
        self._add("search", self.tr("Find everywhere …"), "find_all", "Ctrl+K")
        self._add("article", self.tr("Knowledge base …"), "knowledge", "Ctrl+Shift+K")
        self._add("script", self.tr("Script library …"), "library", "Ctrl+Shift+S")
        self._add("escalate", self.tr("Open cases …"), "cases", "Ctrl+Shift+E")
        self._add("warning", self.tr("Rules of the gate …"), "gate_rules")
        self._add("tool", self.tr("Tools by problem …"), "tools")
        self._add("memory", self.tr("Translation memory …"), "memory", "Ctrl+Shift+M")
        self._add("figures", self.tr("Figures …"), "figures", "Ctrl+Shift+F")
        self._add("break", self.tr("Break now"), "break", "Ctrl+Shift+B")
        self._add("breathing", self.tr("Breathing …"), "breathing", "Ctrl+B")
        self._add("mood", self.tr("Stress …"), "stress")
        self._add("model", self.tr("Language models …"), "models", "Ctrl+Shift+L")
        self.addSeparator()
        group = QActionGroup(self)
        self._edges = {}
        for edge, words in (
            ("left", self.tr("At the left edge")),
            ("right", self.tr("At the right edge")),
            ("free", self.tr("Free window")),
        ):
            action = self._add("", words, partial(preferences.put, names.EDGE, edge))
            action.setCheckable(True)
            group.addAction(action)
            self._edges[edge] = action
        self._top = self._add("", self.tr("Always on top"), "on_top", "Ctrl+T")
        self._top.setCheckable(True)
        self._add("compact", self.tr("One-line bar"), "compact", "Ctrl+M")
        self.addSeparator()
        self._add("settings", self.tr("Settings …"), "settings", "Ctrl+,")
        self._add("keys", self.tr("All keys"), "keys", "F1")
        self._add("info", self.tr("About Deskside"), "about")
        self.addSeparator()
        self._add("close", self.tr("Quit"), "quit", "Ctrl+Q")
        self.aboutToShow.connect(self._refresh)
        self._refresh()

    def _add(self, icon: str, text: str, do: str | Callable[[], object], key: str = "") -> QAction:
        """Add a line; `do` is a command's name, or what is to be done."""
        if key:
            text += "\t" + shown(key)
        action = self.addAction(text)
        action.triggered.connect(lambda _=False: self._do(do) if isinstance(do, str) else do())
        if icon:  # where there is none, a tick stands in its place
            self._icons.append((action, icon))
        return action

    def _refresh(self) -> None:
        for action, icon in self._icons:
            action.setIcon(self._theme.icon(icon))
        self._edges[self._preferences.get(names.EDGE)].setChecked(True)
        self._top.setChecked(self._preferences.get(names.ON_TOP))
