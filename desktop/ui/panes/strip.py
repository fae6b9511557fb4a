"""The conversations in a line: language, first words, what goes on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QFrame, QMenu, QTabBar, QToolButton, QWidget

from desktop.ui import answer_texts, labels
from desktop.ui.clocks import Clocks
from desktop.ui.conversation import Conversation
from desktop.ui.desk import Desk
from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import row, tool

WORDS = 14
"""Characters of a message that a chip shows."""


class _Bar(QTabBar):
    """A tab bar whose middle click closes."""

    closing_wanted = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            place = self.tabAt(event.position().toPoint())
            if place >= 0:
                self.closing_wanted.emit(place)
            return
        super().mouseReleaseEvent(event)


class ConversationStrip(QFrame):
    """Follows the desk; clicks go back to it."""

    def __init__(
        self, desk: Desk, clocks: Clocks, colors: Theme, menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clocks = clocks
        self._theme = colors
        self.setObjectName("strip")
        self.bar = _Bar()
        self.bar.setObjectName("conversations")
        self.bar.setAccessibleName(self.tr("Conversations"))
        self.bar.setExpanding(False)
        self.bar.setDrawBase(False)
        self.bar.setUsesScrollButtons(True)
        self.bar.setElideMode(Qt.TextElideMode.ElideRight)
        self.bar.setIconSize(QSize(14, 14))
        self.bar.setMinimumWidth(0)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.bar.customContextMenuRequested.connect(self._show_menu)
        self.new = tool(self.tr("New conversation (Ctrl+N)"), colors.icon("plus"))
        self.new.clicked.connect(desk.begin)
        self.more = tool(self.tr("Menu"), colors.icon("menu"))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = row(self, spacing=4)
        layout.setContentsMargins(8, 4, 4, 0)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.new)
        layout.addWidget(self.more)

        for conversation in desk.conversations:
            self._add(conversation)
        self._show_current(desk.current)
        self.bar.currentChanged.connect(desk.show_at)
        self.bar.closing_wanted.connect(lambda place: desk.close(desk.conversations[place]))
        desk.conversation_opened.connect(self._add)
        desk.conversation_closed.connect(self._remove)
        desk.current_changed.connect(self._show_current)
        for told in (desk.message_opened, desk.recall_ready, desk.reading_ready):
            told.connect(self._show)
        desk.arranged.connect(self._arrange)
        clocks.ticked.connect(self._tick)
        clocks.changed.connect(self._sort)
        colors.changed.connect(self._repaint)

    def _arrange(self) -> None:
        """Move the chips to where their conversations stand."""
        self.bar.blockSignals(True)
        for place, conversation in enumerate(self._desk.conversations):
            now = self._place(conversation)
            if now not in (place, -1):
                self.bar.moveTab(now, place)
        self.bar.blockSignals(False)
        self._show_current(self._desk.current)

    def _sort(self) -> None:
        self._desk.arrange(self._clocks.order())

    def _tick(self) -> None:
        for conversation in self._desk.conversations:
            if self._clocks.view(conversation) is not None:
                self._show(conversation)

    def _add(self, conversation: Conversation) -> None:
        place = self._desk.conversations.index(conversation)
        self.bar.blockSignals(True)
        self.bar.insertTab(place, "")
        self.bar.setTabData(place, conversation)
        self.bar.blockSignals(False)
        self._show(conversation)

    def _remove(self, conversation: Conversation) -> None:
        place = self._place(conversation)
        self.bar.blockSignals(True)
        self.bar.removeTab(place)
        self.bar.blockSignals(False)
        self._show_current(self._desk.current)

    def _place(self, conversation: Conversation) -> int:
        places = range(self.bar.count())
        return next((p for p in places if self.bar.tabData(p) is conversation), -1)

    def _show_current(self, conversation: Conversation) -> None:
        self.bar.blockSignals(True)
        self.bar.setCurrentIndex(self._place(conversation))
        self.bar.blockSignals(False)

    def _show(self, conversation: Conversation) -> None:
        place = self._place(conversation)
        if place < 0:
            return
        message = conversation.message
        if message is None:
            self.bar.setTabText(place, self.tr("New"))
            self.bar.setTabIcon(place, self._theme.icon("message", "muted"))
            self.bar.setTabToolTip(place, self.tr("An empty conversation"))
            return
        first = " ".join(message.text.split())
        words = first if len(first) <= WORDS else first[:WORDS].rstrip() + "…"
        code = conversation.recall.language.code if conversation.recall else (message.language or "")
        known = labels.language(code) if code else ""
        badge = code.upper() if code and code != "und" else ""
        view = self._clocks.view(conversation)
        left = answer_texts.left(view) if view is not None else ""
        self.bar.setTabText(place, f"{left} {badge} {words}".strip().replace("&", "&&"))
        icon = ("pending", "accent") if conversation.waiting else ("message", "muted")
        if view is not None and not conversation.waiting:
            icon = answer_texts.clock_icon(view)
        self.bar.setTabIcon(place, self._theme.icon(*icon))
        color = answer_texts.CLOCK_TOKENS[view.urgency] if view is not None else ""
        self.bar.setTabTextColor(place, self._theme.color(color) if color not in ("", "muted") else QColor())
        told = answer_texts.clock(view) if view is not None else ""
        self.bar.setTabToolTip(place, "\n".join(t for t in (told, known, first[:200]) if t))
        self.bar.setAccessibleTabName(place, f"{told} {known} {words}".strip())

    def _repaint(self) -> None:
        self.new.setIcon(self._theme.icon("plus"))
        self.more.setIcon(self._theme.icon("menu"))
        for conversation in self._desk.conversations:
            self._show(conversation)

    def _show_menu(self, position: QPoint) -> None:
        place = self.bar.tabAt(position)
        if place >= 0:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            conversation = self._desk.conversations[place]
            menu.addAction(self.tr("Close conversation (Ctrl+W)"), lambda: self._desk.close(conversation))
            menu.popup(self.bar.mapToGlobal(position))
