"""The reply to a conversation: script, values, both texts, what stands against it. State, no widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop import settings as names
from desktop.domain.article import Article
from desktop.domain.cancel import CancelToken
from desktop.domain.reply import GateContext, GateFinding, LastReply, Override, ReplyDraft, ReplyRequest, Severity
from desktop.domain.script import FilledScript, FormField, Picked, Script
from desktop.ui.script_offer import ScriptOffer
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.context import AppContext
    from desktop.ui.conversation import Conversation

TYPING_MS = 250
"""Rest of the keyboard after which the reply is translated and checked again."""

DRAFT_MS = 800


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """What Ctrl+Z brings back after a script was applied."""

    script: Script | None
    fields: tuple[FormField, ...]
    source: str
    target: str | None


class Reply(QObject):
    """Follows its conversation; every text goes through memory, model and gate off the window's thread."""

    fields_changed = Signal()
    """Another script, or another value in its form."""
    source_changed = Signal(str)
    """The agent's text was changed by a script, a fix or an undo; not by typing."""
    draft_ready = Signal(object)
    """A `ReplyDraft`, first from memory, then whole."""
    findings_ready = Signal(object)
    blocked = Signal(object)
    """Copying was wanted, but red findings stand against it."""
    sending = Signal(object)
    """The reply goes out with these overrides: to be recorded."""
    last_changed = Signal()
    """Another reply is the last one, or its outcome was marked."""
    draft_wanted = Signal()
    """The keyboard rests: what stands here is to be kept."""
    copied = Signal(str)
    """The text to be put into the clipboard; it is recorded already."""

    def __init__(
        self,
        conversation: Conversation,
        context: AppContext,
        lanes: Lanes,
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._conversation = conversation
        self._context = context
        self._lanes = lanes
        self._clock = clock
        self.offer = ScriptOffer(conversation, context, lanes, lambda: self.languages, self)
        self.script: Script | None = None
        self.fields: tuple[FormField, ...] = ()
        self.filled: FilledScript | None = None
        self.source = ""
        self.target: str | None = None
        """Set where the agent wrote the buyer's text herself."""
        self.draft: ReplyDraft | None = None
        self.translated: ReplyDraft | None = None
        """The last draft with sentences side by side: what is learned from, and measured against."""
        self.findings: tuple[GateFinding, ...] = ()
        self.quoted: tuple[Article, ...] = ()
        """Articles that were quoted in it; the gate tells when one has expired."""
        self.last: LastReply | None = None
        """The reply that went out before this one."""
        self._checked = ""
        self._copy: tuple[Override, ...] | None = None
        self._reviewed = False
        self._undo: list[_Snapshot] = []
        self._timer = self._single(TYPING_MS, self._compose)
        self._keeper = self._single(DRAFT_MS, self.keep_draft)

    def _single(self, milliseconds: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    # --- what is known ---

    @property
    def empty(self) -> bool:
        return not self.source.strip() and not (self.target or "").strip()

    @property
    def text(self) -> str:
        """The buyer's text as it stands."""
        if self.target is not None:
            return self.target
        return self.draft.text if self.draft is not None else ""

    @property
    def languages(self) -> tuple[str, str]:
        """The agent's language and the buyer's."""
        recall = self._conversation.recall
        agent = self._context.settings.get(names.AGENT_LANGUAGE)
        if recall is None or recall.language.code == "und":
            return agent, self._conversation.chosen_language or "en"
        return recall.agent_language, recall.language.code

    @property
    def red(self) -> tuple[GateFinding, ...]:
        return tuple(f for f in self.findings if f.severity is Severity.BLOCK)

    @property
    def limit(self) -> int | None:
        """Characters that the marketplace allows in a message, None where there is no limit."""
        return self._context.gate.limit(self._conversation.marketplace)

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    # --- scripts ---

    def pick(self, script: Script) -> None:
        """Take a script; what stood in the editor comes back with `take_back`."""
        agent, buyer = self.languages
        answers, recall, known = self._context.answers, self._conversation.recall, self._known()
        marketplace, country = self._conversation.marketplace, self._conversation.country

        def open_(_cancel: CancelToken) -> Picked:
            return answers.open_script(
                script, recall, buyer, agent, known=known, marketplace=marketplace, country=country
            )

        self._lanes.store.newest_wins(self._key("script"), open_, self._opened)

    def pick_at(self, place: int) -> bool:
        """Take the script at a place of the list, from 0."""
        script = self.offer.at(place)
        if script is not None:
            self.pick(script)
        return script is not None

    def _opened(self, picked: Picked) -> None:
        self._undo.append(_Snapshot(self.script, self.fields, self.source, self.target))
        self.script, self.fields = picked.script, picked.fields
        self._take_filled(picked.filled)

    def set_value(self, key: str, value: str) -> None:
        """Fill a placeholder; `value` is language-neutral (ISO date, `EUR 29.90`, index of a choice)."""
        self.fields = tuple(replace(f, value=value) if f.key == key else f for f in self.fields)
        script, filled = self.script, self.filled
        if script is None or filled is None:
            return
        agent, buyer = self.languages
        answers, values = self._context.answers, {f.key: f.value for f in self.fields if f.value}
        edited = None if self.source.strip() == filled.source.strip() else self.source

        def fill(_cancel: CancelToken) -> tuple[FilledScript, str | None]:
            made = answers.fill(script, values, buyer, agent)
            return made, None if edited is None else answers.fill_text(edited, agent, values)

        self._lanes.store.newest_wins(self._key("script"), fill, self._filled)

    def _filled(self, made: tuple[FilledScript, str | None]) -> None:
        filled, edited = made
        self._take_filled(filled, edited)

    def _take_filled(self, filled: FilledScript, source: str | None = None) -> None:
        self.filled = filled
        self.target = None
        self._reviewed = False
        self.source = filled.source if source is None else source
        self.fields_changed.emit()
        self.source_changed.emit(self.source)
        self._compose()

    def take_back(self) -> bool:
        """Bring back what stood here before the last script."""
        if not self._undo:
            return False
        kept = self._undo.pop()
        self.script, self.fields, self.source, self.target = kept.script, kept.fields, kept.source, kept.target
        self.filled = None
        self.fields_changed.emit()
        self.source_changed.emit(self.source)
        self._compose()
        return True

    def _known(self) -> dict[str, str]:
        agent = self._context.settings.get(names.AGENT_NAME)
        shop = self._context.settings.get(names.SHOP_NAME)
        known = {"agent_name": agent, "shop_name": shop, "buyer_name": self._conversation.buyer}
        return {name: value for name, value in known.items() if value}

    # --- writing ---

    def write_source(self, text: str) -> None:
        """Take what the agent types; translated when the keyboard rests."""
        if text == self.source:
            return
        self.source = text
        self.target = None
        self._reviewed = False
        self._timer.start()

    def write_target(self, text: str, *, read: bool = True) -> None:
        """Take what the agent writes in the buyer's language; unless she only looked at a version, it is `read`."""
        if text == self.text:
            return
        self.target = text
        self._reviewed = read
        self._timer.start()

    def quote(self, article: Article, passage: str, translated: str = "") -> None:
        """Add a passage of an article; `translated` is the same in the buyer's language, where it is known."""
        before = self.text.strip() if translated else ""
        self.quoted = tuple({**{a.id: a for a in self.quoted}, article.id: article}.values())
        self.source = f"{self.source.rstrip()}\n{passage}".strip()
        whole = translated and (before or self.source == passage)
        self.target = f"{before}\n{translated}".strip() if whole else None
        self._reviewed = False
        self.source_changed.emit(self.source)
        self._compose()

    def reviewed(self) -> None:
        """The agent has looked at a machine's translation and takes it as it is."""
        self._reviewed = True
        self._check()

    def apply_fix(self, finding: GateFinding) -> None:
        """Put a finding's fix in its place."""
        if not finding.fixable:
            return
        text = self._context.answers.fixed(self.text, finding)
        self.target = text
        self._compose()

    def _compose(self) -> None:
        self._timer.stop()
        self._keeper.start()
        agent, buyer = self.languages
        request = ReplyRequest(self.source, agent, buyer, self.filled, self.target)
        composer = self._context.composer

        def recall(cancel: CancelToken) -> ReplyDraft:
            return composer.recall(request, cancel=cancel)

        self._lanes.engine.drop(self._key("reply"))
        self._lanes.store.newest_wins(self._key("reply"), recall, self._recalled)

    def _recalled(self, draft: ReplyDraft) -> None:
        self._show(draft)
        if draft.complete:
            return
        composer = self._context.composer

        def complete(cancel: CancelToken) -> ReplyDraft:
            return composer.complete(draft, cancel=cancel)

        self._lanes.engine.newest_wins(self._key("reply"), complete, self._show)

    def _show(self, draft: ReplyDraft) -> None:
        if self.target is not None and draft.request.target is None:
            return  # an answer to what stood here before the agent wrote herself
        self.draft = draft
        if draft.reading is not None:
            self.translated = draft
        self.draft_ready.emit(draft)
        self._check()

    # --- the gate ---

    def recheck(self) -> None:
        """Look again: other rules may hold by now."""
        self._check()

    def _check(self) -> None:
        draft = self.draft
        if draft is None:
            return
        text, answers = self.text, self._context.answers
        agent, buyer = self.languages
        guessed = self.target is not None and self.translated is not None and self.translated.guessed_in(text)
        context = GateContext(
            source=self.source,
            source_language=agent,
            text=text,
            language=buyer,
            marketplace=self._conversation.marketplace,
            channel=self._conversation.message.channel if self._conversation.message else "chat",
            message=self._conversation.recall,
            triage=self._conversation.triage,
            filled=self.filled,
            machine=(draft.machine or guessed) and not self._reviewed,
            starter=draft.starter and not self._reviewed,
            doubtful=(draft.doubtful or guessed) and not self._reviewed,
            quoted=self.quoted,
        )

        def check(_cancel: CancelToken) -> tuple[str, tuple[GateFinding, ...]]:
            return text, answers.check(context) if text.strip() or context.source.strip() else ()

        self._lanes.store.newest_wins(self._key("gate"), check, self._judged)

    def _judged(self, judged: tuple[str, tuple[GateFinding, ...]]) -> None:
        self._checked, self.findings = judged
        self.findings_ready.emit(self.findings)
        if self._copy is not None and self._settled:
            overrides, self._copy = self._copy, None
            self._send(overrides)

    @property
    def _settled(self) -> bool:
        """Nothing is on its way that could change text or findings."""
        done = self.draft is not None and (self.draft.complete or self.target is not None)
        return done and not self._timer.isActive() and self._checked == self.text

    # --- out of the house ---

    def copy(self, overrides: tuple[Override, ...] = ()) -> None:
        """Copy the reply once it is translated and checked; red findings need an override each."""
        if self.empty:
            return
        if self._settled:
            self._send(overrides)
            return
        self._copy = overrides
        if self._timer.isActive():
            self._compose()

    def _send(self, overrides: tuple[Override, ...]) -> None:
        allowed = {override.rule for override in overrides}
        red = tuple(f for f in self.red if f.rule not in allowed)
        if red or not self.text.strip():
            self.blocked.emit(red)
            return
        self.sending.emit(overrides)
        self.copied.emit(self.text)

    def clear(self) -> None:
        """Begin anew: the reply is out, or a newer message wants another one."""
        for key in ("script", "reply", "gate"):
            self._lanes.store.drop(self._key(key))
        self._lanes.engine.drop(self._key("reply"))
        self._timer.stop()
        self._keeper.stop()
        self.script, self.fields, self.filled = None, (), None
        self.source, self.target, self.draft, self.translated, self.quoted = "", None, None, None, ()
        self.findings, self._checked, self._copy, self._undo = (), "", None, []
        self.fields_changed.emit()
        self.source_changed.emit("")
        self.findings_ready.emit(())

    def know_last(self, last: LastReply | None) -> None:
        """Take what is known of the reply before this one."""
        if last != self.last:
            self.last = last
            self.last_changed.emit()

    # --- drafts ---

    def keep_draft(self) -> None:
        """Write what stands here, so that a crash does not take it."""
        self._keeper.stop()
        self.draft_wanted.emit()

    def restore(
        self, source: str, target: str | None, picked: Picked | None, quoted: tuple[Article, ...] = ()
    ) -> None:
        """Show what was being written when the program ended."""
        self.source, self.target, self.quoted = source, target, quoted
        if picked is not None:
            self.script, self.fields, self.filled = picked.script, picked.fields, picked.filled
        self.fields_changed.emit()
        self.source_changed.emit(source)
        self._compose()

    def _key(self, what: str) -> str:
        return f"{what} {id(self)}"
