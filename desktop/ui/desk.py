"""The conversations that lie on the desk, and the one that is looked at."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.conversation import Conversation
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.assist.record import OpenConversation
    from desktop.context import AppContext


class Desk(QObject):
    """All open conversations; there is always one, be it empty."""

    conversation_opened = Signal(object)
    conversation_closed = Signal(object)
    current_changed = Signal(object)
    message_opened = Signal(object)
    """This and the following pass on what a conversation says of itself, with the conversation first."""
    recall_ready = Signal(object)
    reading_ready = Signal(object)
    triage_ready = Signal(object)
    scripts_found = Signal(object)
    script_opened = Signal(object)
    draft_ready = Signal(object, object)
    reply_blocked = Signal(object, object)
    reply_copied = Signal(str)
    message_kept = Signal(object, int)
    restored = Signal()
    """What lay open when the program ended is back."""
    arranged = Signal()
    """The conversations stand in another order."""
    correction_saved = Signal(object, int)
    correction_failed = Signal(object, int)
    correction_taken_back = Signal(object, int)

    def __init__(
        self,
        context: AppContext,
        lanes: Lanes,
        clock: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._lanes = lanes
        self._clock = clock
        self.conversations: list[Conversation] = []
        self.current = self._add(None)

    def restore(self) -> None:
        """Bring back what lay open when the program ended."""
        self._lanes.store.queued(self._context.recorder.open_conversations, self._restored)

    def open(self, text: str, *, new: bool = False) -> None:
        """Open a message in the current conversation, or in a new one; a text that is open is shown again."""
        for conversation in self.conversations:
            if conversation.message is not None and conversation.message.text == text:
                self.show(conversation)
                return
        if new and not self.current.empty:
            self.begin()
        self.current.open(text)

    def take(self, text: str) -> None:
        """Open what was copied elsewhere; where the agent is writing, it waits in a conversation of its own."""
        if self.current.unsaved:
            self._add(None).open(text)
        else:
            self.open(text)

    def begin(self) -> None:
        """Show an empty conversation."""
        empty = next((c for c in self.conversations if c.empty), None)
        self.show(empty if empty is not None else self._add(None))

    def show(self, conversation: Conversation) -> None:
        if conversation is not self.current:
            self.current.leave()
            self.current = conversation
            self.current_changed.emit(conversation)
        conversation.wake()

    def show_at(self, place: int) -> None:
        """Show the conversation at a place; places beyond the end are none."""
        if 0 <= place < len(self.conversations):
            self.show(self.conversations[place])

    def step(self, by: int) -> None:
        place = self.conversations.index(self.current) + by
        self.show_at(place % len(self.conversations))

    def close(self, conversation: Conversation) -> None:
        """Close a conversation; its neighbour is shown, or an empty one."""
        if conversation.empty and len(self.conversations) == 1:
            return
        place = self.conversations.index(conversation)
        conversation.close()
        if len(self.conversations) == 1:
            self._add(None)
        if conversation is self.current:
            self.show(self.conversations[place - 1 if place else 1])
        self.conversations.remove(conversation)
        self.conversation_closed.emit(conversation)
        conversation.deleteLater()

    def keep_drafts(self) -> None:
        for conversation in self.conversations:
            conversation.keep_drafts()

    def _add(self, kept: OpenConversation | None) -> Conversation:
        conversation = Conversation(self._context, self._lanes, self._clock, kept, self)
        conversation.message_opened.connect(lambda _: self.message_opened.emit(conversation))
        conversation.recall_ready.connect(lambda _: self.recall_ready.emit(conversation))
        conversation.reading_ready.connect(lambda _: self.reading_ready.emit(conversation))
        reply = conversation.reply
        reply.offer.found.connect(lambda _: self.scripts_found.emit(conversation))
        reply.fields_changed.connect(lambda: self.script_opened.emit(conversation))
        reply.draft_ready.connect(lambda draft: self.draft_ready.emit(conversation, draft))
        reply.blocked.connect(lambda red: self.reply_blocked.emit(conversation, red))
        reply.copied.connect(self.reply_copied)
        conversation.message_kept.connect(lambda number: self.message_kept.emit(conversation, number))
        conversation.assessing.triage_ready.connect(lambda _: self.triage_ready.emit(conversation))
        conversation.correction_saved.connect(lambda index: self.correction_saved.emit(conversation, index))
        conversation.correction_failed.connect(lambda index: self.correction_failed.emit(conversation, index))
        conversation.correction_taken_back.connect(
            lambda index: self.correction_taken_back.emit(conversation, index)
        )
        self.conversations.append(conversation)
        self.conversation_opened.emit(conversation)
        return conversation

    def _restored(self, found: tuple[OpenConversation, ...]) -> None:
        if not found:
            return
        untouched = self.current.empty
        added = [self._add(kept) for kept in found]
        if untouched:
            empty = self.current
            self.show(added[-1])
            self.conversations.remove(empty)
            self.conversation_closed.emit(empty)
            empty.deleteLater()
        self.restored.emit()

    def arrange(self, order: list[Conversation]) -> None:
        """Put the conversations in an order: the most urgent first."""
        if order != self.conversations and set(order) == set(self.conversations):
            self.conversations = order
            self.arranged.emit()
