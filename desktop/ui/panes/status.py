"""The lowest line: engine, network, models, open cases, clipboard."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from desktop.domain.sla import ClockView, Urgency
from desktop.ui import answer_texts
from desktop.ui.theme import Theme, set_state
from desktop.ui.widgets.parts import row, tool


class StatusBar(QFrame):
    """Says how things are, each with an icon and a word; every part can be clicked."""

    models_wanted = Signal()
    watch_toggled = Signal(bool)
    offline_explained = Signal()
    cases_wanted = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._engine = ("model", "muted")
        self._offline = ("offline", "ok")
        self._case = ("escalate", "muted")
        self.setObjectName("status")
        self.engine = self._part()
        self.engine.clicked.connect(self.models_wanted)
        self.offline = self._part()
        self.offline.clicked.connect(self.offline_explained)
        self.cases = self._part()
        self.cases.clicked.connect(self.cases_wanted)
        self.watch = self._part()
        self.watch.setCheckable(True)
        self.watch.clicked.connect(self.watch_toggled)
        self._row = layout = row(self, spacing=4)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.addWidget(self.engine)
        layout.addWidget(self.offline)
        layout.addWidget(self.cases)
        layout.addStretch(1)
        layout.addWidget(self.watch)
        self.show_engine("none", 0)
        self.show_offline(True)
        self.show_cases(0, None)
        self.show_watch(False)
        colors.changed.connect(self._repaint)

    def add(self, chip: QWidget) -> None:
        """Put a part of another's before the clipboard's."""
        self._row.insertWidget(self._row.indexOf(self.watch), chip)

    def _part(self) -> QToolButton:
        part = tool("", self._theme.icon("info", "muted"), text=" ", role="status")
        part.setIconSize(QSize(14, 14))
        return part

    def show_engine(self, state: str, models: int) -> None:
        """Show the engine: `none`, `ready`, `busy`, `crashed`; `models` that can be used."""
        words = {
            "none": self.tr("No models"),
            "ready": self.tr("%n model(s)", "", models),
            "busy": self.tr("Translating …"),
            "crashed": self.tr("Engine restarting"),
        }
        tips = {
            "none": self.tr("No language model is installed. Memory and terms work. Click to install one."),
            "ready": self.tr("The engine is ready. Click for the language models."),
            "busy": self.tr("The engine is translating."),
            "crashed": self.tr("The engine stopped and starts again with the next message."),
        }
        tokens = {"none": "warning", "ready": "muted", "busy": "accent", "crashed": "warning"}
        states = {"none": "warning", "busy": "busy", "crashed": "warning"}
        self._engine = ("warning" if state in ("none", "crashed") else "model", tokens[state])
        self._tell(self.engine, words[state], tips[state])
        set_state(self.engine, "state", states.get(state, ""))
        self._repaint()

    def show_offline(self, offline: bool) -> None:
        """Show that no network is used, or that a download runs right now."""
        self._offline = ("offline", "ok") if offline else ("online", "accent")
        tip = (
            self.tr("Nothing leaves this computer.")
            if offline
            else self.tr("A model is being downloaded; no message leaves this computer.")
        )
        self._tell(self.offline, self.tr("Offline") if offline else self.tr("Downloading"), tip)
        self._repaint()

    def show_cases(self, number: int, first: ClockView | None) -> None:
        """Show how many escalated cases are open, coloured by the one that is due first."""
        self._case = ("escalate", answer_texts.CLOCK_TOKENS[first.urgency] if first is not None else "muted")
        self.cases.setVisible(number > 0)
        left = answer_texts.left(first) if first is not None else ""
        tip = self.tr("The first is due in {left}. Click for the open cases (Ctrl+Shift+E).").format(left=left)
        if first is not None and first.urgency is Urgency.LATE:
            tip = self.tr("The first is late. Click for the open cases (Ctrl+Shift+E).")
        self._tell(self.cases, self.tr("%n open case(s)", "", number), tip)
        set_state(self.cases, "state", "warning" if self._case[1] in ("warning", "error") else "")
        self._repaint()

    def show_watch(self, on: bool) -> None:
        self.watch.setChecked(on)
        tip = (
            self.tr("Copied messages open by themselves. Click to switch it off (Ctrl+L).")
            if on
            else self.tr("The clipboard is not watched. Click to open copied messages by themselves (Ctrl+L).")
        )
        self._tell(self.watch, self.tr("Clipboard watched") if on else self.tr("Clipboard off"), tip)
        self._repaint()

    @staticmethod
    def _tell(part: QToolButton, text: str, tip: str) -> None:
        part.setText(text)
        part.setToolTip(tip)
        part.setAccessibleName(f"{text}. {tip}")

    def _repaint(self) -> None:
        self.engine.setIcon(self._theme.icon(*self._engine))
        self.offline.setIcon(self._theme.icon(*self._offline))
        self.cases.setIcon(self._theme.icon(*self._case))
        on = self.watch.isChecked()
        self.watch.setIcon(self._theme.icon("clipboard" if on else "clipboard-off", "warning" if on else "muted"))
