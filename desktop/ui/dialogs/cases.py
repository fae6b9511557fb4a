"""The escalated cases that are still open: whose turn it is, until when, what has been heard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QLineEdit, QWidget

from desktop.domain.cancel import CancelToken
from desktop.domain.sla import Urgency
from desktop.errors import UserFacingError
from desktop.sla import clock as sla
from desktop.triage.cases import Case
from desktop.ui import answer_texts as texts
from desktop.ui import clipboard, labels
from desktop.ui.dialogs.table import TableDialog
from desktop.ui.session import Session
from desktop.ui.widgets.parts import button


class CasesDialog(TableDialog):
    """A case leaves the list when its result was told to the buyer."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(
            self.tr("Open cases"),
            (self.tr("Case"), self.tr("Whose turn"), self.tr("Left"), self.tr("Due")),
        )
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("What was heard or done; Enter keeps it"))
        self.note.setAccessibleName(self.tr("Note for the case"))
        self.note.returnPressed.connect(self._keep_note)
        self.body.addWidget(self.note)
        foot = self.buttons()
        self.forward = button(self.tr("Hand on"), tip=self.tr("To the next step of the path"))
        self.forward.clicked.connect(lambda: self._do(lambda cases, case, now: cases.advance(case.id, now)))
        self.card = button(self.tr("Copy the card"))
        self.card.clicked.connect(self._copy)
        self.finish = button(self.tr("The buyer has the result …"))
        self.finish.clicked.connect(self._close)
        for one in (self.forward, self.card, self.finish):
            foot.addWidget(one)
        foot.addStretch()
        foot.addWidget(self.close_button())
        self.selected_changed.connect(self._enable)
        self.look()

    @property
    def _case(self) -> Case | None:
        return self.selected if isinstance(self.selected, Case) else None

    def look(self) -> None:
        cases = self.session.context.cases

        def read(_cancel: CancelToken) -> tuple[Case, ...]:
            return cases.open_cases()

        self.session.lanes.store.newest_wins("open cases", read, self._found)

    def _found(self, cases: tuple[Case, ...]) -> None:
        now = self.session.clock()
        rows = []
        for case in cases:
            view = sla.view(sla.case_clock(case.conversation_id or 0, case.id, case.started_at, case.due_at), now)
            late = f"  {self.tr('late')}" if view.urgency is Urgency.LATE else ""
            turn = texts.role(case.current.role) if case.current is not None else "–"
            due = datetime.fromtimestamp(case.due_at).astimezone().strftime("%m-%d %H:%M")
            notes = "\n".join(note.text for note in case.notes)
            cells = (
                labels.problem(case.problem),
                turn,
                texts.left(view) + late,
                due,
                f"{case.text}\n{notes}".strip(),
            )
            rows.append((case, cells))
        self.show_rows(rows, self.tr("%n open case(s)", "", len(rows)))

    def _enable(self) -> None:
        case = self._case
        for one in (self.note, self.card, self.finish):
            one.setEnabled(case is not None)
        self.forward.setEnabled(case is not None and not case.last)

    def _do(self, act: Callable[..., object]) -> None:
        case, cases, now = self._case, self.session.context.cases, self.session.clock()
        if case is not None:
            self.session.lanes.store.queued(lambda: act(cases, case, now), lambda _: self.look(), self._failed)

    def _failed(self, error: Exception) -> None:
        self.session.notices.report(error)
        if isinstance(error, UserFacingError):
            self.look()

    def _keep_note(self) -> None:
        text = self.note.text().strip()
        if text:
            self.note.clear()
            self._do(lambda cases, case, now: cases.note(case.id, text, now))

    def _copy(self) -> None:
        case = self._case
        if case is not None:
            clipboard.put(QGuiApplication.clipboard(), case.text, private=True)
            self.session.notices.say(self.tr("Card copied"))

    def _close(self) -> None:
        """Ask for what the buyer was told: without it a case stays open."""
        ask = QInputDialog(self)
        ask.setWindowTitle(self.tr("Close the case"))
        ask.setLabelText(self.tr("What was the buyer told?"))
        ask.textValueSelected.connect(
            lambda text: (
                self._do(lambda cases, case, now: cases.close(case.id, text, now)) if text.strip() else None
            )
        )
        ask.open()

    def _told(self, text: str) -> None:
        if text.strip():
            self._do(lambda cases, case, now: cases.close(case.id, text, now))
