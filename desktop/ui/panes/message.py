"""The buyer's message: its language, its words, what must survive."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from desktop.domain.languages import CORE, UNKNOWN
from desktop.domain.message import BuyerMessage, Entity
from desktop.domain.reading import Recall
from desktop.ui import labels
from desktop.ui.panes.triage import TriageBar
from desktop.ui.theme import Theme, set_role
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.parts import column, label, tool
from desktop.ui.widgets.source_view import SourceView

TALLEST = 0.24
"""Share of the window that the buyer's words may take before they scroll."""

UNSURE = 0.6
"""Confidence below which the language is shown with a question mark."""


class MessagePane(QFrame):
    """Shows a message at once and its recall when it comes."""

    language_picked = Signal(str)
    entity_picked = Signal(object)

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._recall: Recall | None = None
        self._chosen = ""
        self.setObjectName("source")
        self.language = QToolButton()
        set_role(self.language, "chip")
        self.language.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.language.setIconSize(QSize(14, 14))
        self.language.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.language.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu = QMenu(self.language)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.language.setMenu(self.menu)
        self.evidence = label(role="small", wrap=False)
        self.source = SourceView(colors)
        self.source.height_wanted.connect(self._fit)
        self.source.entity_picked.connect(self.entity_picked)
        self.triage = TriageBar(colors, (self.language, self.evidence))
        self.entities = FlowBox(lines=2)

        layout = column(self, spacing=6)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.triage)
        layout.addWidget(self.source)
        layout.addWidget(self.entities)
        colors.changed.connect(self._repaint)

    def open(self, message: BuyerMessage, chosen: str) -> None:
        """Show a message of which nothing is known yet."""
        self._recall = None
        self._chosen = chosen
        self.source.show_text(message.text, chosen)
        self.entities.clear()
        self.entities.hide()
        self._show_language()

    def show_recall(self, recall: Recall, chosen: str) -> None:
        self._recall = recall
        self._chosen = chosen
        self.source.show_recall(recall)
        self._show_language()
        self._show_entities()
        self._fit()

    def show_language_menu(self) -> None:
        self.language.setFocus()
        self.language.showMenu()

    def _show_language(self) -> None:
        self.language.setIcon(self._theme.icon("pin" if self._chosen else "language", "accent"))
        recall = self._recall
        if recall is None:
            self.language.setText(labels.language(self._chosen) if self._chosen else self.tr("Language …"))
            self.evidence.setText("")
            self.triage.leave_out(self.evidence)
            return
        guess = recall.language
        code = "" if guess.code == UNKNOWN else f" {guess.code.upper()}"
        self.language.setText(f"{labels.language(guess.code)}{code}")
        if guess.chosen:
            why = self.tr("chosen by you")
        elif guess.code == UNKNOWN:
            why = self.tr("please choose (Alt+L)")
        elif guess.confidence < UNSURE:
            why = self.tr("unsure, {percent} %").format(percent=round(100 * guess.confidence))
        else:
            why = self.tr("detected, {percent} %").format(percent=round(100 * guess.confidence))
        self.evidence.setText(why)
        # Where there is no doubt the tooltip says enough.
        self.triage.leave_out(
            self.evidence, guess.confidence >= UNSURE and not guess.chosen and guess.code != UNKNOWN
        )
        self.language.setAccessibleName(
            self.tr("The buyer's language: {language}").format(language=self.language.text())
        )
        self.language.setToolTip(
            f"{labels.pair(guess.code, recall.agent_language)}\n"
            + self.tr("{why}. Alt+L or a click chooses another one.").format(why=why)
        )

    def _fill_menu(self) -> None:
        self.menu.clear()
        group = QActionGroup(self.menu)
        now = self._recall.language.code if self._recall is not None else self._chosen
        action = QAction(self.tr("As detected"), self.menu)
        action.setCheckable(True)
        action.setChecked(not self._chosen)
        action.triggered.connect(lambda: self.language_picked.emit(""))
        group.addAction(action)
        self.menu.addAction(action)
        self.menu.addSeparator()
        agent = self._recall.agent_language if self._recall is not None else ""
        for place, code in enumerate(c for c in CORE if c != agent):
            key = "&" + str((place + 1) % 10)
            one = QAction(f"{key}  {labels.language_with_code(code)}", self.menu)
            one.setCheckable(True)
            one.setChecked(bool(self._chosen) and code == now)
            one.triggered.connect(lambda _=False, code=code: self.language_picked.emit(code))
            group.addAction(one)
            self.menu.addAction(one)

    def _show_entities(self) -> None:
        self.entities.clear()
        shown: dict[str, Entity] = {}
        for entity in self._recall.entities if self._recall is not None else ():
            shown.setdefault(f"{entity.kind} {entity.normal or entity.text}", entity)
        for entity in shown.values():
            self.entities.add(self._chip(entity))
        self.entities.setVisible(bool(shown))

    def _chip(self, entity: Entity) -> QToolButton:
        kind = labels.entity(entity.kind)
        name = self.tr("{kind} {text}: copy").format(kind=kind, text=entity.text)
        text = entity.text if len(entity.text) <= 32 else entity.text[:31] + "…"
        chip = tool(name, self._theme.icon(entity.kind.value, "entity"), text=text.replace("&", "&&"), role="chip")
        chip.setIconSize(QSize(14, 14))
        normal = f"\n{entity.normal}" if entity.normal and entity.normal != entity.text else ""
        chip.setToolTip(self.tr("{kind}: {text}\nClick to copy").format(kind=kind, text=entity.text + normal))
        chip.clicked.connect(lambda: self.entity_picked.emit(entity))
        return chip

    def _fit(self) -> None:
        """Give the text its height, up to a share of the window."""
        window = self.window()
        most = max(int(window.height() * TALLEST), 96) if window is not self else 320
        wanted = max(self.source.wanted_height(), self.source.fontMetrics().height() + 4)
        line = max(self.source.fontMetrics().lineSpacing(), 1)
        height = wanted if wanted <= most else most // line * line  # no line is cut in half
        if height != self.source.height():
            self.source.setFixedHeight(height)

    def _repaint(self) -> None:
        self.source.repaint_marks()
        self._show_language()
        self._show_entities()
