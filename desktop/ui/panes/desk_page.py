"""What the agent looks at all day: strip, message, its translation, tabs, reply, the lowest line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QSplitter, QStackedWidget, QTabWidget, QWidget

from desktop.domain.message import Entity
from desktop.domain.reading import Recall
from desktop.ui import clipboard, labels
from desktop.ui.clocks import Clocks
from desktop.ui.conversation import Conversation
from desktop.ui.desk import Desk
from desktop.ui.docking import WIDE
from desktop.ui.notices import Notices
from desktop.ui.panes.articles import ArticlesPane
from desktop.ui.panes.empty import EmptyPane
from desktop.ui.panes.guidance import GuidancePane
from desktop.ui.panes.message import MessagePane
from desktop.ui.panes.reply import ReplyPane
from desktop.ui.panes.scripts import ScriptsPane
from desktop.ui.panes.segments import SegmentsPane
from desktop.ui.panes.status import StatusBar
from desktop.ui.panes.strip import ConversationStrip
from desktop.ui.panes.terms import TermsPane
from desktop.ui.theme import Theme
from desktop.ui.widgets.form_strip import Parse, Show
from desktop.ui.widgets.parts import column
from desktop.ui.widgets.segment_card import Mend

TABS = 148
"""Pixels that tabs, search field and one line of a list keep."""


class DeskPage(QWidget):
    """Follows the desk's current conversation."""

    def __init__(
        self,
        desk: Desk,
        clocks: Clocks,
        colors: Theme,
        notices: Notices,
        *,
        menu: QMenu,
        mend: Mend,
        show: Show,
        parse: Parse,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk = desk
        self._notices = notices
        self.strip = ConversationStrip(desk, clocks, colors, menu)
        self.empty = EmptyPane(colors)
        self.message = MessagePane(colors)
        self.segments = SegmentsPane(colors, mend)
        self.scripts = ScriptsPane(colors)
        self.articles = ArticlesPane(colors)
        self.terms = TermsPane(colors)
        self.guidance = GuidancePane(colors)
        self.reply = ReplyPane(colors, show, parse)
        self.status = StatusBar(colors)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        # What the reply leaves: its words must be seen.
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.tabs.setMinimumHeight(TABS)
        self.tabs.setAccessibleName(self.tr("What belongs to this message"))
        for pane in (self.scripts, self.guidance, self.articles, self.terms):
            self.tabs.addTab(pane, "")

        self._lay_out()
        self._connect(desk)
        self.follow(desk.current)

    def _lay_out(self) -> None:
        reading = QWidget()
        above = column(reading, spacing=0)
        above.addWidget(self.message)
        above.addWidget(self.segments, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(reading)
        self.answer = QWidget()
        beside = column(self.answer, spacing=0)
        beside.addWidget(self.tabs, 1)
        beside.addWidget(self.reply)
        self.splitter.addWidget(self.answer)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        self._set_wide(False)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.splitter)
        layout = column(self, spacing=0)
        layout.addWidget(self.strip)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.status)

    def _connect(self, desk: Desk) -> None:
        self.empty.message_entered.connect(desk.open)
        self.message.language_picked.connect(self._choose_language)
        self.message.entity_picked.connect(self.copy_entity)
        self.segments.segment_entered.connect(self.message.source.show_segment)
        self.segments.copy_wanted.connect(self.copy_translation)
        self.segments.left.connect(self.message.source.setFocus)
        self.terms.term_picked.connect(self.copy_text)
        self.scripts.left.connect(self.message.source.setFocus)
        self.articles.left.connect(self.message.source.setFocus)
        self.articles.count_changed.connect(self._name_tabs)
        self.reply.left.connect(self.message.source.setFocus)
        desk.current_changed.connect(self.follow)
        desk.triage_ready.connect(self._assessed)
        desk.message_opened.connect(self._opened)
        desk.recall_ready.connect(self._recalled)
        desk.reading_ready.connect(self._read)
        desk.correction_saved.connect(self._saved)
        desk.correction_failed.connect(self._failed)
        desk.correction_taken_back.connect(self._taken_back)

    @property
    def wide(self) -> bool:
        return self.splitter.orientation() is Qt.Orientation.Horizontal

    def follow(self, conversation: Conversation) -> None:
        """Show a conversation as it is."""
        self.segments.follow(conversation)
        self._show_terms(conversation.recall)
        self.reply.follow(conversation)
        self._show_triage(conversation)
        self.scripts.show_hits(conversation.reply.offer.hits, conversation.reply.languages)
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
            self._show_triage(conversation)
            self.stack.setCurrentWidget(self.splitter)
            self.message.open(conversation.message, conversation.chosen_language)
            self.message.source.setFocus()

    def _recalled(self, conversation: Conversation) -> None:
        if self._is_current(conversation) and conversation.recall is not None:
            self.message.show_recall(conversation.recall, conversation.chosen_language)
            self.segments.show_segments()
            self._show_terms(conversation.recall)
            self.reply.show_languages()

    def _read(self, conversation: Conversation) -> None:
        if self._is_current(conversation) and conversation.reading is not None:
            self.segments.show_reading(conversation.reading)

    def _assessed(self, conversation: Conversation) -> None:
        if self._is_current(conversation):
            self._show_triage(conversation)

    def _show_triage(self, conversation: Conversation) -> None:
        triage = conversation.triage
        if triage is None:
            self.message.triage.clear_triage()
        else:
            self.message.triage.show_triage(triage)
        self.guidance.show_triage(triage)
        self._name_tabs()

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
        self.terms.show_hits(recall.terms if recall is not None else ())
        self._name_tabs()

    def _name_tabs(self, _count: int = 0) -> None:
        """Write how much there is behind each tab."""
        scripts, terms = self.scripts.hits.rowCount(), self.terms.hits.rowCount()
        counts = (scripts, self.guidance.count, self.articles.count, terms)
        titles = (self.tr("Scripts"), self.tr("Guidance"), self.tr("Knowledge"), self.tr("Terms"))
        for place, (title, count) in enumerate(zip(titles, counts, strict=True)):
            self.tabs.setTabText(place, f"{title} {count}" if count else title)

    def show_scripts(self, conversation: Conversation) -> None:
        """Show the scripts that a conversation's reply has found."""
        if self._is_current(conversation):
            self.scripts.show_hits(conversation.reply.offer.hits, conversation.reply.languages)
            self._name_tabs()

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

    def search_scripts(self) -> None:
        self.tabs.setCurrentWidget(self.scripts)
        self.scripts.begin_search()

    def search_articles(self) -> None:
        self.tabs.setCurrentWidget(self.articles)
        self.articles.begin_search()

    def show_articles(self) -> None:
        """Show the article that lies open."""
        self.tabs.setCurrentWidget(self.articles)
        self.articles.reader.view.setFocus()

    def show_guidance(self) -> None:
        self.tabs.setCurrentWidget(self.guidance)
        self.guidance.setFocus()

    def show_terms(self) -> None:
        self.tabs.setCurrentWidget(self.terms)
        self.terms.view.setFocus()

    def step_pane(self) -> None:
        """Move the focus to the next part of the window."""
        reading = self.articles.reader.view if self.articles.reading else self.articles.field
        tab = {self.scripts: self.scripts.field, self.terms: self.terms.view, self.articles: reading}
        shown = self.tabs.currentWidget()
        parts: list[QWidget] = [
            self.message.source,
            self.segments,
            tab.get(shown, shown),
            self.reply.source,
            self.strip.bar,
        ]
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
        share = 0.5 if wide else 0.54
        self.splitter.setSizes([int(whole * share), int(whole * (1 - share))])
