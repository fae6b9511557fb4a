"""What the tests of the figures' window share: the 200 events, and how to wait for a page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.domain.insights import Page, Period, Subject
from desktop.ui.dialogs.insights import InsightsDialog
from desktop.ui.session import Session
from tests.insights import ZONE, at

PERIOD = Period(at("2026-03-02 00:00:00"), at("2026-03-16 00:00:00"), ZONE)
NOW = at("2026-03-16 12:00:00")


def shown(qtbot: QtBot, dialog: InsightsDialog, subject: Subject) -> Page:
    """Wait until a page stands and return it."""

    def there() -> bool:
        page = dialog.page.page
        return page is not None and page.subject is subject and dialog.page.ready and dialog.busy.isHidden()

    qtbot.waitUntil(there, timeout=15_000)
    idle(qtbot, dialog.session)
    assert dialog.page.page is not None
    return dialog.page.page


def idle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not any(lane.busy for lane in session.lanes.all()), timeout=15_000)
