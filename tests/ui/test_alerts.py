"""What calls the agent back, in a real window upon fake services."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import settings as names
from desktop.domain.issue import Problem, Tier
from desktop.domain.triage import EscalationStep
from desktop.triage.card import EscalationCard
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Level, Notice
from desktop.ui.session import Session
from tests.fakes import FakeClock
from tests.ui.conftest import Reading

pytestmark = pytest.mark.usefixtures("window")


def two_conversations(session: Session, qtbot: QtBot, read: Reading) -> None:
    read("Where is my parcel?")
    first = session.desk.current
    qtbot.waitUntil(lambda: session.clocks.view(first) is not None, timeout=3000)
    session.desk.begin()
    read("Do you have it in blue?")


def test_a_reply_that_is_nearly_due_elsewhere_is_told_once(
    session: Session, window: MainWindow, qtbot: QtBot, read: Reading, told: list[Notice], clock: FakeClock
) -> None:
    two_conversations(session, qtbot, read)
    waiting = next(c for c in session.desk.conversations if c.message and "parcel" in c.message.text)
    clock.move(session.context.settings.get(names.CHAT_SECONDS) - 5)
    session.clocks.tick()
    session.clocks.tick()
    warnings = [notice for notice in told if "parcel" in notice.text]
    assert [notice.level for notice in warnings] == [Level.WARNING]
    assert "0:05" in warnings[0].text
    assert warnings[0].act is not None
    warnings[0].act()
    assert session.desk.current is waiting

    clock.move(60)
    session.desk.step(1)
    session.clocks.tick()
    assert any("parcel" in notice.text for notice in told[len(warnings) :]), "late is told, too"


def test_the_tray_speaks_only_where_the_window_is_not_in_front(
    session: Session, window: MainWindow, qtbot: QtBot, read: Reading, clock: FakeClock
) -> None:
    two_conversations(session, qtbot, read)
    spoken: list[str] = []
    window.edge.alerts.told.connect(spoken.append)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    clock.move(session.context.settings.get(names.CHAT_SECONDS) - 5)
    session.clocks.tick()
    assert not spoken
    window.hide()
    QApplication.processEvents()
    clock.move(60)
    session.clocks.tick()
    assert len(spoken) == 2, "both replies are late, and she may be looking at neither"


def test_open_cases_stand_in_the_lowest_line_and_call_when_due(
    session: Session, window: MainWindow, qtbot: QtBot, told: list[Notice], clock: FakeClock
) -> None:
    status = window.desk_page().status
    assert status.cases.isHidden()
    steps = (EscalationStep("logistics", 2.0, "查轨迹"), EscalationStep("agent", 1.0, "回复买家"))
    card = EscalationCard(
        "卡片", "zh", Problem.LOGISTICS_DELAY, Tier.ADVANCED, (), (), "", "", clock.now + 10_000, steps
    )
    session.context.cases.open(None, Problem.LOGISTICS_DELAY, card, None, clock.now)
    window.edge.alerts.look_at_cases()
    qtbot.waitUntil(lambda: not status.cases.isHidden(), timeout=3000)
    assert "1" in status.cases.text()
    assert not told

    clock.move(2 * 3600 + 1)
    for _ in range(2):
        with qtbot.waitSignal(window.edge.alerts.cases_changed, timeout=3000):
            window.edge.alerts.look_at_cases()
    assert len(told) == 1, "once for each due time"
    assert told[0].level is Level.WARNING

    session.context.cases.advance(1, clock.now)
    clock.move(3601)
    with qtbot.waitSignal(window.edge.alerts.cases_changed, timeout=3000):
        window.edge.alerts.look_at_cases()
    assert len(told) == 2, "the next step has an hour of its own"


def test_a_snooze_ends_when_the_reply_is_due(
    session: Session, qtbot: QtBot, read: Reading, told: list[Notice], clock: FakeClock
) -> None:
    two_conversations(session, qtbot, read)
    waiting = next(c for c in session.desk.conversations if c.message and "parcel" in c.message.text)
    assert session.clocks.snooze(waiting)
    clock.move(session.context.settings.get(names.CHAT_SECONDS) - 1)
    session.clocks.tick()
    assert not [notice for notice in told if "parcel" in notice.text]
    clock.move(2)
    session.clocks.tick()
    assert [notice for notice in told if "parcel" in notice.text], "late is told in spite of the snooze"
