"""From the keys to the answer: scripts, copying, escalating, overruling, outcomes. Wires page and conversations."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.reading import NO_MODEL, STARTER_UNSURE, UNSAID
from desktop.domain.reply import GateFinding, ReplyDraft
from desktop.domain.script import Outcome, Script
from desktop.domain.sla import BuyerTime
from desktop.sla.marketplaces import Marketplace
from desktop.ui import clipboard
from desktop.ui.conversation import Conversation
from desktop.ui.notices import Notice
from desktop.ui.reply import Reply
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.ui.panes.desk_page import DeskPage

RESTORE_MS = 60_000
"""After so long the former content of the clipboard comes back, where the agent wants that."""


class Answering(QObject):
    """Lives as long as its page."""

    cases_changed = Signal()
    """A case may have been opened, handed on or closed."""

    def __init__(self, session: Session, page: DeskPage, window: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._desk = session.desk
        self._page = page
        self._window = window
        self._ask_form = False
        self._restore = QTimer(self)
        self._restore.setSingleShot(True)
        self._restore.setInterval(RESTORE_MS)
        self._restore.timeout.connect(self.restore_clipboard)
        self._former = ""

        page.scripts.searched.connect(self._search)
        page.scripts.picked.connect(self.pick)
        page.reply.copy_wanted.connect(self.copy)
        page.reply.outcome_chosen.connect(self._mark)
        page.message.triage.problem_picked.connect(lambda p: self._desk.current.assessing.choose(problem=p))
        page.message.triage.mood_picked.connect(lambda m: self._desk.current.assessing.choose(mood=m))
        page.message.triage.marketplace_picked.connect(lambda code: self._place(marketplace=code))
        page.message.triage.country_picked.connect(lambda code: self._place(country=code))
        page.guidance.card_wanted.connect(self.escalate)
        page.guidance.tools_wanted.connect(self.show_tools)
        # Methods, not lambdas: a page that is built anew takes its connections along.
        self._desk.scripts_found.connect(page.show_scripts)
        self._desk.script_opened.connect(self._opened)
        self._desk.draft_ready.connect(self._offer)
        self._desk.reply_blocked.connect(self._blocked)
        self._desk.reply_copied.connect(self._put)
        self._desk.recall_ready.connect(session.outbox.restore)
        self._desk.triage_ready.connect(self._find_scripts)
        self._desk.triage_ready.connect(self._show_place)
        self._desk.current_changed.connect(self._show_place)
        session.outbox.sent.connect(self._sent)

    @property
    def _reply(self) -> Reply:
        return self._desk.current.reply

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the answer's keys do, by the names of `keys`."""
        triage = self._page.message.triage
        return {
            "scripts": self._page.search_scripts,
            "guidance": self._page.show_guidance,
            "reply": self._page.reply.focus_form,
            "copy_reply": self.copy,
            "problem": triage.show_problem_menu,
            "mood": triage.show_mood_menu,
            "outcome": self.show_outcomes,
            "escalate": self.escalate,
            "cases": self.show_cases,
            "library": self.show_library,
            "gate_rules": self.show_rules,
            "tools": self.show_tools,
            "no_answer": self.no_answer,
            "snooze": self.snooze,
        }

    # --- conversations ---

    def _is_current(self, conversation: Conversation) -> bool:
        return conversation is self._desk.current

    def _find_scripts(self, conversation: Conversation) -> None:
        """Rank the scripts anew: the triage has told more."""
        if not conversation.reply.offer.query:
            conversation.reply.offer.search()

    # --- where ---

    def _place(self, marketplace: str | None = None, country: str | None = None) -> None:
        conversation = self._desk.current
        conversation.place(marketplace, country)
        self._session.clocks.recount(conversation)
        if marketplace is not None:
            self._session.preferences.put(names.MARKETPLACE, marketplace)  # the next one is likely held there, too
        self._show_place(conversation)
        conversation.reply.recheck()

    def _show_place(self, conversation: Conversation) -> None:
        """Look up the buyer's time off the window's thread: calendars of holidays are large."""
        recall = conversation.recall
        if recall is None or not self._is_current(conversation):
            return
        agent, now = recall.agent_language, self._session.clock()
        language, country = recall.language.code, conversation.country
        markets, times = self._session.context.marketplaces, self._session.context.buyer_times
        served = markets[conversation.marketplace].countries if conversation.marketplace in markets else ()

        def look(_cancel: CancelToken) -> tuple[BuyerTime | None, list[tuple[str, str]], list[tuple[str, str]]]:
            names_ = [(market.id, market.name(agent)) for market in markets.all()]
            time = times.at(language, now, country, served=served, agent_language=agent)
            return time, names_, _countries(markets.all(), agent)

        def show(
            found: tuple[BuyerTime | None, list[tuple[str, str]], list[tuple[str, str]]],
        ) -> None:
            if self._is_current(conversation):
                chosen = (conversation.marketplace, conversation.country)
                self._page.message.triage.show_place(chosen, *found)

        self._session.lanes.files.newest_wins("buyer's time", look, show)

    # --- scripts ---

    def _search(self, query: str) -> None:
        self._reply.offer.search(query)

    def pick_at(self, place: int) -> None:
        """Take the script at a place of the list, from 0, and go where the next keystroke belongs."""
        self._ask_form = self._reply.pick_at(place)

    def pick(self, script: Script) -> None:
        self._ask_form = True
        self._reply.pick(script)
        self._page.scripts.reset()

    def _opened(self, conversation: Conversation) -> None:
        if self._ask_form and self._is_current(conversation):
            self._ask_form = False
            QTimer.singleShot(0, self._page.reply, self._page.reply.focus_form)  # when the form is there

    def _offer(self, conversation: Conversation, draft: ReplyDraft) -> None:
        """Where free text cannot be translated, or is only guessed, look for scripts that say the same."""
        reply = conversation.reply
        unsaid = draft.doubtful or draft.note in (NO_MODEL, STARTER_UNSURE, UNSAID)
        if unsaid and self._is_current(conversation) and reply.script is None:
            reply.offer.search(reply.source.strip()[:60], nearest=True)

    # --- copying ---

    def copy(self) -> None:
        if self._reply.empty:
            self._session.notices.say(self.tr("There is no reply yet: pick a script (Alt+1 … 9) or write one."))
            return
        self._reply.copy()

    def _put(self, text: str) -> None:
        board = QGuiApplication.clipboard()
        self._former = clipboard.plain_text(board)
        clipboard.put(board, text, private=True)
        if self._session.preferences.get(names.RESTORE_CLIPBOARD) and self._former:
            self._restore.start()

    def restore_clipboard(self) -> None:
        """Bring back what lay in the clipboard before the reply, unless something newer lies there."""
        board = QGuiApplication.clipboard()
        if self._former and clipboard.is_own(board):
            clipboard.put(board, self._former)
        self._former = ""

    def _blocked(self, conversation: Conversation, red: tuple[GateFinding, ...]) -> None:
        if not self._is_current(conversation):
            return
        if not red or any(f.rule == "empty_text" for f in red):
            self._session.notices.say(self.tr("There is nothing to copy in the buyer's language yet."))
            return
        from desktop.ui.dialogs.override import OverrideDialog

        dialog = OverrideDialog(red, self._window)
        dialog.overridden.connect(conversation.reply.copy)
        dialog.open()

    def _sent(self, conversation: Conversation, reply_id: int) -> None:
        """Say that it is out, and ask what became of it with one click."""
        conversation.reply.clear()
        if not self._is_current(conversation):
            return
        self._page.message.source.setFocus()
        self._session.notices.tell(
            Notice(
                self.tr("Reply copied. Paste it into the console."),
                action=self.tr("Mark as solved"),
                act=lambda: self._session.outbox.mark(conversation, reply_id, Outcome.SOLVED),
                other=self.tr("Other outcome  Alt+O"),
                act_other=self.show_outcomes,
            )
        )

    def show_outcomes(self) -> None:
        """Open the menu in which the last reply is marked."""
        if not self._page.reply.outcome.open_menu():
            self._session.notices.say(self.tr("No reply has gone out in this conversation yet."))

    def _mark(self, outcome: Outcome | None) -> None:
        last = self._reply.last
        if last is not None:
            self._session.outbox.mark(self._desk.current, last.id, outcome)

    # --- clocks and cases ---

    def no_answer(self) -> None:
        """Stop the clock: this message needs no answer."""
        clocks = self._session.clocks
        if clocks.no_answer(self._desk.current):
            self._session.notices.tell(
                Notice(
                    self.tr("No answer needed: the clock stands."),
                    action=self.tr("Take back"),
                    act=clocks.take_back,
                )
            )

    def snooze(self) -> None:
        """Keep the clock quiet for five minutes."""
        if self._session.clocks.snooze(self._desk.current):
            self._session.notices.say(self.tr("The clock keeps quiet for five minutes, or until the reply is due."))

    def escalate(self) -> None:
        """Open the card for the colleagues."""
        conversation = self._desk.current
        if conversation.triage is None or conversation.recall is None:
            self._session.notices.say(self.tr("Open a message first."))
            return
        from desktop.ui.dialogs.escalation import EscalationDialog

        self._open_cases_dialog(EscalationDialog(self._session, conversation, self._window))

    def show_cases(self) -> None:
        from desktop.ui.dialogs.cases import CasesDialog

        self._open_cases_dialog(CasesDialog(self._session, self._window))

    def _open_cases_dialog(self, dialog: QDialog) -> None:
        dialog.finished.connect(self.cases_changed)
        dialog.open()

    def show_tools(self) -> None:
        from desktop.ui.dialogs.tools import ToolsDialog

        ToolsDialog(self._session, self._window).open()

    def show_rules(self) -> None:
        from desktop.ui.dialogs.gate_rules import GateRulesDialog

        GateRulesDialog(self._session, self._desk.current.marketplace, self._window).open()

    def show_library(self) -> None:
        from desktop.ui.dialogs.library import LibraryDialog

        LibraryDialog(self._session, self._window).open()


def _countries(markets: Iterable[Marketplace], language: str) -> list[tuple[str, str]]:
    """Return the countries that the marketplaces serve, with their names in a language."""
    from babel import Locale

    known = Locale.parse(language).territories
    codes = {code for market in markets for code in market.countries}
    return sorted(((code, known.get(code, code)) for code in codes), key=lambda pair: pair[1])
