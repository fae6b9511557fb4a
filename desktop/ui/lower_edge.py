"""What the lowest line of the window says: engine, models, network, open cases."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.sla import ClockView
from desktop.ui.alerts import Alerts
from desktop.ui.panes.status import StatusBar
from desktop.ui.session import Session


class LowerEdge(QObject):
    """Lives as long as its window; the line itself is built anew with the page (`show_on`)."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._status: StatusBar | None = None
        self._models = 0
        self._cases: tuple[int, ClockView | None] = (0, None)
        self.alerts = Alerts(session, window)
        self.alerts.cases_changed.connect(self._show_cases)
        session.lanes.engine.busy_changed.connect(self._show_engine)

    def show_on(self, status: StatusBar) -> None:
        """Speak on this line from now on."""
        self._status = status
        status.offline_explained.connect(self._explain_offline)
        status.cases_wanted.connect(self.alerts.cases_wanted)
        self._show_engine()
        self._show_cases(*self._cases)

    def count_models(self) -> None:
        """Look at the shelf on the files' lane and show how many models can be used."""
        shelf = self._session.context.models

        def count(_cancel: object) -> int:
            return sum(1 for model in shelf.list() if not model.problem)

        self._session.lanes.files.newest_wins("count models", count, self._counted)

    def _counted(self, number: int) -> None:
        self._models = number
        self._show_engine()

    def _show_engine(self, _busy: bool = False) -> None:
        lane = self._session.lanes.engine
        crashed = str(self._session.context.engine.state) == "crashed"
        state = "crashed" if crashed else "busy" if lane.busy else "ready" if self._models else "none"
        if self._status is not None:
            self._status.show_engine(state, self._models)

    def _show_cases(self, number: int, first: ClockView | None) -> None:
        self._cases = (number, first)
        if self._status is not None:
            self._status.show_cases(number, first)

    def _explain_offline(self) -> None:
        self._session.notices.say(self.tr("Nothing leaves this computer: messages are read and translated here."))
