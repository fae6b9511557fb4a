"""One conversation: what is known of its message and what the agent did. State and signals, no widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin, Reading, Recall, SegmentReading
from desktop.domain.translation import TranslationUnit
from desktop.domain.triage import Triage
from desktop.ui.assessing import Assessing
from desktop.ui.reply import Reply
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.assist.record import OpenConversation
    from desktop.context import AppContext

DRAFT_MS = 500
"""Rest of the keyboard after which a draft is kept."""


@dataclass(slots=True)
class _Kept:
    """Ids in the store; written and read on the store's lane alone, whose order makes them safe."""

    conversation_id: int | None = None


@dataclass(slots=True)
class _KeptMessage:
    message_id: int | None = None


@dataclass(slots=True)
class _Correction:
    """A saved correction; `unit` is filled on the store's lane before a later job there can ask for it."""

    target: str
    before: str
    unit: list[TranslationUnit] = field(default_factory=list)
    answered: bool = False


class Conversation(QObject):
    """A buyer's newest message with its reading; signals tell what happened."""

    message_opened = Signal(object)
    """A `BuyerMessage` came: panes clear at once."""
    message_kept = Signal(int)
    """The message lies in the store, in the conversation of this id."""
    recall_ready = Signal(object)
    reading_ready = Signal(object)
    language_chosen = Signal(str)
    placed = Signal()
    """Another marketplace or country was chosen."""
    correction_saved = Signal(int)
    correction_failed = Signal(int)
    correction_taken_back = Signal(int)

    def __init__(
        self,
        context: AppContext,
        lanes: Lanes,
        clock: Callable[[], float],
        kept: OpenConversation | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._lanes = lanes
        self._clock = clock
        self._kept = _Kept(kept.id if kept else None)
        self._kept_message = _KeptMessage(kept.message_id if kept else None)
        self._unread = kept is not None
        self.marketplace = kept.marketplace if kept else context.settings.get(names.MARKETPLACE)
        self.country = kept.country if kept else ""
        self.buyer = kept.buyer if kept else ""
        self.assessing = Assessing(context, lanes, self)
        self.reply = Reply(self, context, lanes, clock, self)
        self._language = (kept.message.language or "") if kept else ""
        self.message: BuyerMessage | None = kept.message if kept else None
        self.recall: Recall | None = None
        self.reading: Reading | None = None
        self._texts: dict[int, str] = dict(kept.drafts) if kept else {}
        self._corrections: dict[int, _Correction] = {}
        self._undrafted: set[int] = set()
        self._touched: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DRAFT_MS)
        self._timer.timeout.connect(self.keep_drafts)

    # --- what is known ---

    @property
    def triage(self) -> Triage | None:
        return self.assessing.triage

    @property
    def ids(self) -> tuple[int | None, int | None]:
        """Ids of conversation and message in the store; to be asked for on the store's lane alone."""
        return self._kept.conversation_id, self._kept_message.message_id

    @property
    def empty(self) -> bool:
        return self.message is None

    @property
    def chosen_language(self) -> str:
        """The agent's choice for this conversation, or "" for detection."""
        return self._language

    @property
    def segments(self) -> tuple[SegmentReading, ...]:
        if self.reading is not None:
            return self.reading.segments
        return self.recall.segments if self.recall is not None else ()

    @property
    def waiting(self) -> bool:
        """True while an answer is on its way."""
        return self.message is not None and self.reading is None

    @property
    def correctable(self) -> bool:
        """False where buyer and agent write the same language, or the buyer's is not known."""
        recall = self.recall
        return recall is not None and recall.language.code not in (recall.agent_language, "und")

    def text(self, index: int) -> str:
        """Return the target of a segment as it stands in the window."""
        return self._texts.get(index, self.segments[index].target)

    def edited(self, index: int) -> bool:
        """True if the agent changed the target and it is not saved."""
        known = index in self._texts and index < len(self.segments)
        return known and self._texts[index] != self._settled(index)

    @property
    def unsaved(self) -> bool:
        """True while the agent is writing: nothing may come in between."""
        return any(self.edited(i) and self.text(i) not in self.segments[i].guesses for i in self._touched)

    def saved(self, index: int) -> bool:
        """True if the target as it stands is a saved correction."""
        correction = self._corrections.get(index)
        return correction is not None and correction.answered and self.text(index) == correction.target

    @property
    def translation(self) -> str:
        """The whole target text with the agent's changes."""
        reading = self.reading
        if reading is None:
            if self.recall is None:
                return ""
            reading = Reading(self.recall, self.recall.segments)
        now = tuple(replace(s, target=self.text(i)) for i, s in enumerate(reading.segments))
        return replace(reading, segments=now).translation

    # --- reading ---

    def open(self, text: str, channel: str = "chat") -> None:
        """Open a message; whatever was asked for an older one is dropped. A reply in the making stays."""
        self._leave_message()
        self.message = BuyerMessage(text, self._clock(), channel, self._language or None)
        self._kept_message = _KeptMessage()
        self._ask(keep=True)

    def wake(self) -> None:
        """Read a message from the last run, when it is looked at for the first time."""
        if self._unread and self.message is not None:
            self._unread = False
            drafts = dict(self._texts)
            self._ask(keep=False)
            self._texts = drafts

    def read_again(self) -> None:
        """Ask memory and engine again: a model was installed, the engine is back."""
        if self.message is not None:
            texts = dict(self._texts)
            self._ask(keep=False)
            self._texts = texts

    def choose_language(self, code: str) -> None:
        """Let the agent's choice win in this conversation; "" goes back to detection."""
        if code == self._language:
            return
        self._language = code
        kept, recorder = self._kept, self._context.recorder

        def keep() -> None:
            if kept.conversation_id is not None:
                recorder.choose_language(kept.conversation_id, code)

        self._lanes.store.queued(keep)
        self.language_chosen.emit(code)
        if self.message is not None:
            self._drop_drafts()
            self.message = replace(self.message, language=code or None)
            self._ask(keep=False)

    def place(self, marketplace: str | None = None, country: str | None = None) -> None:
        """Take where the conversation is held, or where the buyer lives."""
        self.marketplace = self.marketplace if marketplace is None else marketplace
        self.country = self.country if country is None else country
        kept, recorder, where = self._kept, self._context.recorder, (self.marketplace, self.country)

        def keep() -> None:
            if kept.conversation_id is not None:
                recorder.place(kept.conversation_id, *where)

        self._lanes.store.queued(keep)
        self.placed.emit()

    def leave(self) -> None:
        """Save what the agent wrote and did not save yet; a draft of the last run stays a draft."""
        for index in sorted(self._touched):
            self.correct(index)
        self.keep_drafts()

    def _leave_message(self) -> None:
        self.leave()
        self._texts.clear()
        self._corrections.clear()
        self._unread = False

    def _ask(self, *, keep: bool) -> None:
        message = self.message
        if message is None:
            return
        self.recall = self.reading = None
        self._texts.clear()
        self._touched.clear()
        self._corrections.clear()
        self._lanes.engine.drop(self._key("reading"))
        self.assessing.clear()
        self.message_opened.emit(message)
        context, agent = self._context, self._context.settings.get(names.AGENT_LANGUAGE)

        def recall(cancel: CancelToken) -> Recall:
            return context.recaller.recall(message, agent, cancel=cancel)

        self._lanes.store.newest_wins(self._key("recall"), recall, lambda found: self._recalled(found, keep))

    def _recalled(self, recall: Recall, keep: bool) -> None:
        self.recall = recall
        if keep:
            self._keep_message(recall)
        if not recall.complete:  # before all else that the engine is asked for: this is what the agent waits for
            reader = self._context.reader
            self._lanes.engine.newest_wins(
                self._key("reading"), lambda cancel: reader.read(recall, cancel=cancel), self._read
            )
        self.assessing.recalled(recall)
        self.recall_ready.emit(recall)
        if recall.complete:
            self._read(Reading(recall, recall.segments))

    def _read(self, reading: Reading) -> None:
        self.reading = reading
        self.reading_ready.emit(reading)

    def _keep_message(self, recall: Recall) -> None:
        kept, kept_message, recorder = self._kept, self._kept_message, self._context.recorder
        where = (self.marketplace, self.country)

        def keep() -> None:
            kept.conversation_id, kept_message.message_id = recorder.open(recall, kept.conversation_id, where)

        self._lanes.store.queued(keep, self._tell_kept)

    def _tell_kept(self, _done: None) -> None:
        # A lane asks a method's object whether it still is; a signal's `emit` would not say.
        self.message_kept.emit(self._kept.conversation_id)

    # --- correcting ---

    def edit(self, index: int, text: str) -> None:
        """Take over what stands in an editor; kept as a draft when the keyboard rests."""
        if text == self.text(index):
            return
        self._texts[index] = text
        self._undrafted.add(index)
        self._touched.add(index)
        self._timer.start()

    def correct(self, index: int, *, confirm: bool = False) -> bool:
        """Save the target of a segment into the memory; `confirm` saves an unchanged one too, and a guess.

        Returns False where there is nothing to save.
        """
        if index >= len(self.segments):
            return False
        text = self.text(index)
        unchanged = not self.edited(index)
        if not self.correctable or not text.strip() or (unchanged and not confirm):
            return False
        if self.segments[index].origin is Origin.PENDING and unchanged:
            return False
        if not confirm and text in self.segments[index].guesses:
            return False  # looked at with Alt+Down: that makes it nobody's translation
        correction = _Correction(text, self._settled(index))
        self._corrections[index] = correction
        self._undrafted.discard(index)
        recall, recorder, kept = self.recall, self._context.recorder, self._kept_message
        author = self._context.settings.get(names.AGENT_NAME)
        if recall is None:
            return False

        def save() -> None:
            correction.unit.append(recorder.correct(recall, index, text, author))
            if kept.message_id is not None:
                recorder.drop_draft(kept.message_id, index)

        def saved(_: None) -> None:
            correction.answered = True
            if self._corrections.get(index) is correction:
                self.correction_saved.emit(index)

        def failed(error: Exception) -> None:
            if self._corrections.get(index) is correction:
                del self._corrections[index]
                self.correction_failed.emit(index)
            self._lanes.store.failed.emit(error)

        self._lanes.store.queued(save, saved, failed)
        return True

    def take_back(self, index: int) -> bool:
        """Take a saved correction out of the memory again and show what stood there before."""
        correction = self._corrections.pop(index, None)
        if correction is None:
            return False
        recorder = self._context.recorder

        def restore() -> None:
            if correction.unit:
                recorder.take_back(correction.unit[-1])

        self._lanes.store.queued(restore)
        self._texts[index] = correction.before
        self._undrafted.discard(index)
        self.correction_taken_back.emit(index)
        return True

    def _settled(self, index: int) -> str:
        """Return the target that needs no saving: the reading's, or the newest correction."""
        correction = self._corrections.get(index)
        return correction.target if correction is not None else self.segments[index].target

    # --- drafts ---

    def keep_drafts(self) -> None:
        """Write what stands in the editors, so that a crash does not take it."""
        self._timer.stop()
        kept, recorder = self._kept_message, self._context.recorder
        for index in sorted(self._undrafted):
            text = self._texts.get(index, "")

            def keep(index: int = index, text: str = text) -> None:
                if kept.message_id is not None:
                    recorder.draft(kept.message_id, index, text)

            self._lanes.store.queued(keep)
        self._undrafted.clear()

    def _drop_drafts(self) -> None:
        kept, recorder, indexes = self._kept_message, self._context.recorder, sorted(self._texts)
        self._undrafted.clear()

        def drop() -> None:
            if kept.message_id is not None:
                for index in indexes:
                    recorder.drop_draft(kept.message_id, index)

        if indexes:
            self._lanes.store.queued(drop)

    def close(self) -> None:
        """End the conversation: it does not come back at the next start."""
        self.keep_drafts()
        self._lanes.store.drop(self._key("recall"))
        self._lanes.engine.drop(self._key("reading"))
        kept, recorder = self._kept, self._context.recorder

        def end() -> None:
            if kept.conversation_id is not None:
                recorder.close(kept.conversation_id)

        self._lanes.store.queued(end)

    def _key(self, what: str) -> str:
        return f"{what} {id(self)}"
