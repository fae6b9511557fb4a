"""What calls the agent back: a reply that is nearly due elsewhere, an escalated case whose hour has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.sla import ClockView, Urgency
from desktop.sla import clock as sla
from desktop.ui import answer_texts, labels
from desktop.ui.conversation import Conversation
from desktop.ui.notices import Level, Notice
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.triage.cases import Case

CASES_MS = 30_000
WORDS = 24
"""Characters of the message that a warning quotes."""


class Alerts(QObject):
    """One line in the window, and one from the tray where the window is not in front; nothing takes the focus."""

    told = Signal(str)
    """A sentence for the tray: the window is not in front."""
    cases_wanted = Signal()
    cases_changed = Signal(int, object)
    """How many cases are open, and the `ClockView` of the one that is due first (None without any)."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._told: dict[int, float] = {}
        session.clocks.warned.connect(self._warn)
        self._timer = QTimer(self)
        self._timer.setInterval(CASES_MS)
        self._timer.timeout.connect(self.look_at_cases)
        self._timer.start()
        self.look_at_cases()

    def stop(self) -> None:
        """Call nobody any more: the store is about to close."""
        self._timer.stop()
        self._session.clocks.warned.disconnect(self._warn)

    def _warn(self, conversation: Conversation, view: ClockView) -> None:
        in_front = self._window.isActiveWindow()
        if in_front and conversation is self._session.desk.current:
            return  # it lies before her eyes; the strip has coloured it
        message = conversation.message
        words = " ".join(message.text.split())[:WORDS] if message is not None else ""
        late = view.urgency is Urgency.LATE
        text = self.tr("Reply is late: “{words}”") if late else self.tr("Reply due in {left}: “{words}”")
        text = text.format(words=words, left=answer_texts.left(view))
        self._tell(text, self.tr("Show"), lambda: self._show(conversation))

    def _show(self, conversation: Conversation) -> None:
        if conversation in self._session.desk.conversations:
            self._session.desk.show(conversation)

    def _tell(self, text: str, action: str, act: Callable[[], object]) -> None:
        self._session.notices.tell(Notice(text, Level.WARNING, action=action, act=act))
        if not self._window.isActiveWindow():
            self.told.emit(text)

    # --- cases ---

    def look_at_cases(self) -> None:
        """Read the open cases off the window's thread: twice a minute, and after one was opened or closed."""
        cases = self._session.context.cases
        self._session.lanes.store.newest_wins("due cases", lambda _: cases.open_cases(), self._looked)

    def _looked(self, cases: tuple[Case, ...]) -> None:
        now = self._session.clock()
        first: ClockView | None = None
        for case in cases:
            view = sla.view(sla.case_clock(case.conversation_id or 0, case.id, case.started_at, case.due_at), now)
            first = first if first is not None and first.left <= view.left else view
            # Once for each due time: a step that was handed on has a new one.
            if view.urgency is Urgency.LATE and self._told.get(case.id) != case.due_at:
                self._told[case.id] = case.due_at
                role = answer_texts.role(case.current.role) if case.current is not None else ""
                text = self.tr("An open case is due: {problem} ({role})")
                self._tell(
                    text.format(problem=labels.problem(case.problem), role=role),
                    self.tr("Open cases"),
                    self.cases_wanted.emit,
                )
        self.cases_changed.emit(len(cases), first)
