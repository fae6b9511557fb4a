"""The tab that says how to answer: tone, culture, who must know, which tool helps."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.triage import Advice, CultureNote, EscalationPath, Tool, Triage
from desktop.ui import answer_texts as texts
from desktop.ui import labels
from desktop.ui.theme import Theme, set_role
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.parts import button, column, label, row, tool


class GuidancePane(QScrollArea):
    """Shows a triage's advice; a card for the colleagues is one key away."""

    card_wanted = Signal()
    tools_wanted = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._triage: Triage | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How to answer"))
        self.card: QWidget | None = None
        colors.changed.connect(self._build)
        self._build()

    @property
    def count(self) -> int:
        """Return what deserves a look: notes, and a path beyond the agent."""
        triage = self._triage
        return 0 if triage is None else len(triage.notes) + (1 if triage.path is not None else 0)

    def show_triage(self, triage: Triage | None) -> None:
        if triage != self._triage:
            self._triage = triage
            self._build()

    def _build(self) -> None:
        page = QWidget()
        page.setObjectName("list")
        layout = column(page, margin=12, spacing=12)
        self.card = None
        triage = self._triage
        if triage is None:
            layout.addWidget(label(self.tr("Opens with the message."), "muted"))
        else:
            if triage.path is not None:
                self._add_path(layout, triage.path)
            if triage.advice is not None:
                self._add_advice(layout, triage.advice)
            self._add_notes(layout, triage.notes)
            self._add_tools(layout, triage.tools)
            if triage.path is None:
                self._add_card(layout)
        layout.addStretch()
        self.setWidget(page)  # deletes the former one

    def _add_advice(self, layout: QVBoxLayout, advice: Advice) -> None:
        ok, error = self._theme.name("ok"), self._theme.name("error")
        lines = [f"<b>{html.escape(advice.tone)}</b>"]
        lines += [f"<span style='color:{ok}'>✓</span> {html.escape(text)}" for text in advice.do]
        lines += [f"<span style='color:{error}'>✗</span> {html.escape(text)}" for text in advice.dont]
        self._section(layout, self.tr("Tone"), lines, advice.source)

    def _add_notes(self, layout: QVBoxLayout, notes: Iterable[CultureNote]) -> None:
        for note in notes:
            self._section(
                layout,
                self.tr("“{phrase}” can mean more than it says").format(phrase=note.phrase),
                [html.escape(note.text)],
                note.source,
            )

    def _add_path(self, layout: QVBoxLayout, path: EscalationPath) -> None:
        way = " → ".join(texts.role(step.role) for step in path.steps)
        lines = [f"<b>{html.escape(way)}</b>"]
        for step in path.steps:
            hours = self.tr("{hours} h").format(hours=f"{step.hours:g}") if step.hours else ""
            role = html.escape(texts.role(step.role))
            lines.append(
                f"{role}: {html.escape(step.task)} <span style='color:{self._theme.name('muted')}'>{hours}</span>"
            )
        head = self.tr("Escalation · {tier}").format(tier=labels.tier(path.tier))
        self._section(layout, head, lines, "")
        self._add_card(layout)

    def _add_card(self, layout: QVBoxLayout) -> None:
        card = button(self.tr("Escalate: copy the card  (Ctrl+E)"))
        card.setIcon(self._theme.icon("escalate"))
        card.clicked.connect(self.card_wanted)
        self.card = card
        line = row(spacing=8)
        line.addWidget(card)
        line.addStretch()
        layout.addLayout(line)

    def _add_tools(self, layout: QVBoxLayout, tools: Iterable[Tool]) -> None:
        known = list(tools)
        if not known:
            return
        box = FlowBox()
        for one in known:
            tip = "\n".join(t for t in (one.note, one.target or self.tr("Your lead can fill in the address.")) if t)
            chip = tool(one.name, self._theme.icon("tool", "accent"), text=one.name, role="chip", tip=tip)
            chip.clicked.connect(lambda _=False, target=one.target: self._open(target))
            box.add(chip)
        layout.addWidget(label(self.tr("Tools"), "heading"))
        layout.addWidget(box)

    def _open(self, target: str) -> None:
        """Open a tool that the team set up, or the table in which its address is filled in."""
        if target:
            QDesktopServices.openUrl(QUrl.fromUserInput(target))
        else:
            self.tools_wanted.emit()

    def _section(self, layout: QVBoxLayout, head: str, lines: list[str], source: str) -> None:
        layout.addWidget(label(head, "heading"))
        words = QLabel("<br>".join(lines))
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(words)
        if source:
            shown = label(self.tr("Source: {source}").format(source=source), "small")
            set_role(shown, "small")
            layout.addWidget(shown)
