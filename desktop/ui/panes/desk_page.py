"""What the agent looks at all day: the strip, the message, its translation, the tabs, the lowest line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QTabWidget, QWidget

from desktop.domain.message import Entity
from desktop.domain.reading import Recall
from desktop.ui import clipboard, labels
from desktop.ui.conversation import Conversation
from desktop.ui.desk import Desk
from desktop.ui.docking import WIDE
from desktop.ui.notices import Notices
from desktop.ui.panes.empty import EmptyPane
from desktop.ui.panes.message import MessagePane
from desktop.ui.panes.segments import SegmentsPane
from desktop.ui.panes.status import StatusBar
from desktop.ui.panes.strip import ConversationStrip
from desktop.ui.panes.terms import TermsPane
from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import column
from desktop.ui.widgets.segment_card import Mend


class DeskPage(QWidget):
    """Follows the desk's current conversation."""

    def __init__(
        self,
        desk: Desk,
        colors: Theme,
        notices: Notices,
        *,
        menu: QMenu,
        mend: Mend,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk = desk
        self._notices = notices
        self.strip = ConversationStrip(desk, colors, menu)
        self.empty = EmptyPane(colors)
        self.message = MessagePane(colors)
        self.segments = SegmentsPane(colors, mend)
        self.terms = TermsPane(colors)
        self.status = StatusBar(colors)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("What belongs to this message"))
        self.tabs.addTab(self.terms, "")

        reading = QWidget()
        above = column(reading, spacing=0)
        above.addWidget(self.message)
        above.addWidget(self.segments, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(reading)
        self.splitter.addWidget(self.tabs)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        self._set_wide(False)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.splitter)
        layout = column(self, spacing=0)
        layout.addWidget(self.strip)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.status)

        self.empty.message_entered.connect(desk.open)
        self.message.language_picked.connect(self._choose_language)
        self.message.entity_picked.connect(self.copy_entity)
        self.segments.segment_entered.connect(self.message.source.show_segment)
        self.segments.copy_wanted.connect(self.copy_translation)
        self.segments.left.connect(self.message.source.setFocus)
        self.terms.term_picked.connect(self.copy_text)
        desk.current_changed.connect(self.follow)
        desk.message_opened.connect(self._opened)
        desk.recall_ready.connect(self._recalled)
        desk.reading_ready.connect(self._read)
        desk.correction_saved.connect(self._saved)
        desk.correction_failed.connect(self._failed)
        desk.correction_taken_back.connect(self._taken_back)
        self.follow(desk.current)

    @property
    def wide(self) -> bool:
        return self.splitter.orientation() is Qt.Orientation.Horizontal

    def follow(self, conversation: Conversation) -> None:
        """Show a conversation as it is."""
        self.segments.follow(conversation)
        self._show_terms(conversation.recall)
        if conversation.message is None:
            self.stack.setCurrentWidget(self.empty)
            self.empty.field.setFocus()
            return
        self.stack.setCurrentWidget(self.splitter)
        self.message.open(conversation.message, conversation.chosen_language)
        if conversation.recall is not None:
            self.message.show_recall(conversation.recall, conversation.chosen_language)
        self.message.source.setFocus()

    def _opened(self, conversation: Conversation) -> None:
        if self._is_current(conversation) and conversation.message is not None:
            self.segments.clear()
            self._show_terms(None)
            self.stack.setCurrentWidget(self.splitter)
            self.message.open(conversation.message, conversation.chosen_language)
            self.message.source.setFocus()

    def _recalled(self, conversation: Conversation) -> None:
        if self._is_current(conversation) and conversation.recall is not None:
            self.message.show_recall(conversation.recall, conversation.chosen_language)
            self.segments.show_segments()
            self._show_terms(conversation.recall)

    def _read(self, conversation: Conversation) -> None:
        if self._is_current(conversation) and conversation.reading is not None:
            self.segments.show_reading(conversation.reading)

    def _saved(self, conversation: Conversation, index: int) -> None:
        if self._is_current(conversation):
            self.segments.show_state(index)

    def _failed(self, conversation: Conversation, index: int) -> None:
        if self._is_current(conversation):
            self.segments.show_state(index, failed=True)

    def _taken_back(self, conversation: Conversation, index: int) -> None:
        if self._is_current(conversation):
            self.segments.show_taken_back(index)

    def _is_current(self, conversation: Conversation) -> bool:
        return conversation is self._desk.current

    def _choose_language(self, code: str) -> None:
        self._desk.current.choose_language(code)

    def _show_terms(self, recall: Recall | None) -> None:
        count = self.terms.show_hits(recall.terms if recall is not None else ())
        title = self.tr("Terms")
        self.tabs.setTabText(0, f"{title} {count}" if count else title)

    def copy_entity(self, entity: Entity) -> None:
        """Copy an entity as the buyer wrote it."""
        clipboard.put(QGuiApplication.clipboard(), entity.text)
        self._notices.say(
            self.tr("Copied: {kind} {text}").format(kind=labels.entity(entity.kind), text=entity.text)
        )

    def copy_text(self, text: str) -> None:
        clipboard.put(QGuiApplication.clipboard(), text)
        self._notices.say(self.tr("Copied: {text}").format(text=text))

    def copy_translation(self) -> None:
        """Copy the whole translation as it stands in the segments."""
        text = self._desk.current.translation
        if text.strip():
            clipboard.put(QGuiApplication.clipboard(), text)
            self._notices.say(self.tr("Translation copied"))

    def show_terms(self) -> None:
        self.tabs.setCurrentWidget(self.terms)
        self.terms.view.setFocus()

    def step_pane(self) -> None:
        """Move the focus to the next part of the window."""
        parts: list[QWidget] = [self.message.source, self.segments, self.terms.view, self.strip.bar]
        inside = [p for p in parts if p.hasFocus() or p.isAncestorOf(self.focusWidget() or self)]
        place = parts.index(inside[0]) + 1 if inside else 0
        following = parts[place % len(parts)]
        if following is self.segments:
            self.segments.focus_first()
        else:
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        wide = event.size().width() > WIDE
        if wide != self.wide:
            self._set_wide(wide)

    def _set_wide(self, wide: bool) -> None:
        self.splitter.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)
        whole = max(self.width() if wide else self.height(), 100)
        share = 0.6 if wide else 0.76
        self.splitter.setSizes([int(whole * share), int(whole * (1 - share))])
