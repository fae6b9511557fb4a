"""Where replies go: recorded, learned from, their drafts kept and brought back, their outcome marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop import settings as names
from desktop.domain.article import Article
from desktop.domain.reply import KeptReply, LastReply, Override, SentReply
from desktop.domain.script import Outcome, Picked
from desktop.ui.conversation import Conversation
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.context import AppContext


class Outbox(QObject):
    """Writes on the store's lane; what is written here is never dropped."""

    sent = Signal(object, int)
    """A conversation and the id of its recorded reply."""

    def __init__(
        self, context: AppContext, lanes: Lanes, clock: Callable[[], float], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._lanes = lanes
        self._clock = clock

    def watch(self, conversation: Conversation) -> None:
        """Serve a conversation's reply from now on."""
        reply = conversation.reply
        reply.sending.connect(lambda overrides: self._send(conversation, overrides))
        reply.draft_wanted.connect(lambda: self._keep(conversation))

    def _send(self, conversation: Conversation, overrides: tuple[Override, ...]) -> None:
        reply, triage, message = conversation.reply, conversation.triage, conversation.message
        replies, learner = self._context.replies, self._context.learner
        author, draft, text, source = (
            self._context.settings.get(names.AGENT_NAME),
            reply.translated or reply.draft,
            reply.text,
            reply.source,
        )
        script, filled, now = reply.script, reply.filled, self._clock()
        findings = tuple(dict.fromkeys(f.rule for f in reply.findings))
        languages = reply.languages
        seconds = now - message.received_at if message is not None else None
        machine = reply.draft.machine if reply.draft is not None else False
        work_log = self._context.work_log

        def send() -> int:
            from desktop.assist.replies import edited_share

            conversation_id, message_id = conversation.ids
            if draft is not None:
                learner.learn(draft, text, author)
            if conversation_id is None:
                return 0
            record = SentReply(
                conversation_id,
                message_id,
                languages[1],
                source,
                text,
                script_id=script.id if script is not None else None,
                edited=edited_share(filled.target or filled.source, text) if filled is not None else None,
                seconds=seconds,
                machine=machine,
                findings=findings,
                overrides=overrides,
                sent_at=now,
            )
            mood = triage.mood.mood if triage is not None else None
            number = replies.send(record, triage.problem if triage is not None else None, mood)
            work_log.sent(number, languages, source, text, draft)
            return number

        def sent(number: int) -> None:
            if number and isValid(reply):  # the conversation may have been closed meanwhile
                reply.know_last(LastReply(number))
            self.sent.emit(conversation, number)

        self._lanes.store.queued(send, sent)

    def read(self, conversation: Conversation) -> None:
        """Keep by whom a message was translated and how it was sorted, for the figures."""
        reading, triage, work_log = conversation.reading, conversation.triage, self._context.work_log
        if reading is None:
            return

        def keep() -> None:
            _, message_id = conversation.ids
            if message_id is not None:
                work_log.read(message_id, reading, triage)

        self._lanes.store.queued(keep)

    def mark(self, conversation: Conversation, reply_id: int, outcome: Outcome | None) -> None:
        """Keep what became of a reply; None takes the mark back."""
        effectiveness, now, reply = self._context.effectiveness, self._clock(), conversation.reply

        def marked(_: object) -> None:
            if isValid(reply) and reply.last is not None and reply.last.id == reply_id:
                reply.know_last(LastReply(reply_id, outcome))

        self._lanes.store.queued(lambda: effectiveness.mark(reply_id, outcome, now), marked)

    def _keep(self, conversation: Conversation) -> None:
        reply, replies = conversation.reply, self._context.replies
        values = {field.key: field.value for field in reply.fields if field.value}
        quoted = tuple(article.id for article in reply.quoted)
        kept = KeptReply(reply.source, reply.target, reply.script.id if reply.script else None, values, quoted)
        empty = reply.empty

        def keep() -> None:
            conversation_id, _ = conversation.ids
            if conversation_id is None:
                return
            if empty:
                replies.drop_draft(conversation_id)
            else:
                replies.keep_draft(conversation_id, kept)

        self._lanes.store.queued(keep)

    def restore(self, conversation: Conversation) -> None:
        """Bring back what was being written when the program ended, and the last reply, when a message is read."""
        reply, replies, answers = conversation.reply, self._context.replies, self._context.answers
        recall, (agent, buyer) = conversation.recall, reply.languages
        marketplace, country = conversation.marketplace, conversation.country
        articles = self._context.articles

        def find() -> tuple[LastReply | None, KeptReply | None, Picked | None, tuple[Article, ...]]:
            conversation_id, _ = conversation.ids
            if conversation_id is None:
                return None, None, None, ()
            last, kept, picked = replies.newest(conversation_id), replies.draft(conversation_id), None
            if kept is not None and kept.script_id is not None:
                picked = answers.open_named(
                    kept.script_id,
                    recall,
                    buyer,
                    agent,
                    given=kept.values,
                    marketplace=marketplace,
                    country=country,
                )
            return last, kept, picked, tuple(articles.get_many(kept.quoted)) if kept is not None else ()

        def found(answer: tuple[LastReply | None, KeptReply | None, Picked | None, tuple[Article, ...]]) -> None:
            last, kept, picked, quoted = answer
            if not isValid(reply):
                return
            reply.know_last(last)
            if kept is not None and reply.empty:
                reply.restore(kept.source, kept.target, picked, quoted)

        self._lanes.store.queued(find, found)
