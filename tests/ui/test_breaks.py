"""Breaks in a real window upon fake services and a real log: when one comes, and what takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop import settings as names
from desktop.domain.issue import Mood
from desktop.domain.triage import MoodGuess
from desktop.domain.wellbeing import (
    BreakKind,
    BreakOutcome,
    BreakPhase,
    Hold,
)
from desktop.ui import wellbeing_texts as texts
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notice
from desktop.ui.screen_use import ScreenUse
from desktop.ui.session import Session
from desktop.ui.wellbeing import Wellbeing
from desktop.ui.widgets.notice_bar import SHOWN_MS
from tests.fakes import FakeClock
from tests.ui.conftest import Reading
from tests.ui.resting import MINUTE, Hands, Screen, Work, phase, rest


def test_a_reminder_then_the_break_at_a_natural_pause(
    wellbeing: Wellbeing, hands: Hands, clock: FakeClock, work: Work, qtbot: QtBot, session: Session
) -> None:
    work(20 * MINUTE - 1)
    assert phase(wellbeing) is BreakPhase.WORKING
    work(2)
    assert phase(wellbeing) is BreakPhase.REMINDING
    assert wellbeing.chip is not None
    assert wellbeing.chip.property("state") == "busy"
    assert wellbeing.screen is not None
    work(30)
    assert phase(wellbeing) is BreakPhase.REMINDING, "hands that work on are not interrupted"
    assert wellbeing.screen.isHidden()
    rest(wellbeing, hands, clock, work, 6)
    assert phase(wellbeing) is BreakPhase.BREAKING
    assert not wellbeing.screen.isHidden()
    assert wellbeing.screen.title.text()
    assert wellbeing.screen.step.text()
    rest(wellbeing, hands, clock, work, 21)
    assert phase(wellbeing) is BreakPhase.WORKING
    assert wellbeing.screen.isHidden()
    log = session.context.break_log
    qtbot.waitUntil(lambda: not session.lanes.store.busy, timeout=3000)
    assert [event.outcome for event in log.events(0, clock.now + 1)] == [BreakOutcome.TAKEN]


def test_a_reply_that_was_sent_is_a_natural_pause(wellbeing: Wellbeing, session: Session, work: Work) -> None:
    work(20 * MINUTE + 10)
    assert phase(wellbeing) is BreakPhase.REMINDING
    session.outbox.sent.emit(session.desk.current, 1)
    assert phase(wellbeing) is BreakPhase.BREAKING


def test_never_while_a_clock_is_under_a_minute(
    wellbeing: Wellbeing, session: Session, work: Work, read: Reading, hands: Hands, clock: FakeClock, qtbot: QtBot
) -> None:
    session.preferences.put(names.CHAT_SECONDS, 120)
    work(20 * MINUTE - 90)
    read("Where is my parcel?")
    conversation = session.desk.current
    qtbot.waitUntil(lambda: session.clocks.view(conversation) is not None, timeout=3000)
    seen = set()
    for second in range(300):
        if second % 20 == 0:
            hands.since = clock.now  # many natural pauses, none long enough to be a rest of her own
        work(1)
        view = session.clocks.view(conversation)
        assert view is not None
        if view.left < 60:
            seen.add(phase(wellbeing))
            assert not wellbeing.keeper.begin()
            assert wellbeing.screen is not None
            assert wellbeing.screen.isHidden()
    assert seen == {BreakPhase.WORKING}
    assert wellbeing.keeper.state.hold is Hold.CLOCK
    assert wellbeing.chip is not None
    assert texts.hold(Hold.CLOCK) in wellbeing.chip.toolTip()
    session.outbox.sent.emit(conversation, 1)
    hands.since = clock.now
    work(7)
    assert phase(wellbeing) is BreakPhase.BREAKING, "the reply is out: now she may rest"


def test_a_buyer_ends_a_break_at_once(
    wellbeing: Wellbeing, session: Session, work: Work, read: Reading, qtbot: QtBot
) -> None:
    work(MINUTE)
    assert wellbeing.keeper.begin(BreakKind.LONG)
    read("Where is my parcel?")  # thirty seconds to answer
    qtbot.waitUntil(lambda: session.clocks.view(session.desk.current) is not None, timeout=3000)
    work(1)
    assert phase(wellbeing) is BreakPhase.WORKING
    assert wellbeing.screen is not None
    assert wellbeing.screen.isHidden()


def test_other_programs_fullscreen_and_a_shown_screen_hold_it(
    wellbeing: Wellbeing, work: Work, screen: Screen, hands: Hands, clock: FakeClock
) -> None:
    for use, hold in (
        (ScreenUse(fullscreen=True), Hold.FULLSCREEN),
        (ScreenUse(sharing=True), Hold.SHARING),
    ):
        screen.now = use
        work(21 * MINUTE)
        assert phase(wellbeing) is BreakPhase.WORKING
        assert wellbeing.keeper.state.hold is hold
    assert wellbeing.chip is not None
    assert texts.hold(Hold.SHARING) in wellbeing.chip.toolTip()
    screen.now = ScreenUse()
    work(1)
    assert phase(wellbeing) is BreakPhase.REMINDING


def test_after_a_hard_conversation_a_pause_is_offered_and_never_forced(
    wellbeing: Wellbeing,
    session: Session,
    work: Work,
    read: Reading,
    hands: Hands,
    clock: FakeClock,
    told: list[Notice],
    window: MainWindow,
    qtbot: QtBot,
) -> None:
    read("I am furious!")
    conversation = session.desk.current
    qtbot.waitUntil(lambda: conversation.triage is not None, timeout=3000)
    triage = conversation.triage
    assert triage is not None
    conversation.assessing.triage = replace(triage, mood=MoodGuess(Mood.THREATENING, 0.9))
    session.outbox.sent.emit(conversation, 1)
    work(2)
    assert phase(wellbeing) is BreakPhase.REMINDING
    assert wellbeing.keeper.state.kind is BreakKind.AFTER_HARD
    offer = [notice for notice in told if notice.act is not None][-1]
    assert window.notice_bar.notice is offer
    assert window.notice_bar._timer.interval() > SHOWN_MS, "what offers something stays longer than a message"
    rest(wellbeing, hands, clock, work, 20)
    assert phase(wellbeing) is BreakPhase.REMINDING, "it begins only if she says so"
    assert offer.act is not None
    offer.act()
    assert phase(wellbeing) is BreakPhase.BREAKING
    assert wellbeing.screen is not None
    assert not wellbeing.screen.breathe.isHidden()


def test_each_long_break_brings_another_exercise_however_many_short_ones_lie_between(
    wellbeing: Wellbeing, work: Work
) -> None:
    seen = []
    for kind in (BreakKind.SHORT, BreakKind.SHORT, BreakKind.LONG) * 4:
        work(1)
        assert wellbeing.keeper.begin(kind)
        assert wellbeing.screen is not None
        if kind is BreakKind.LONG:
            seen.append(wellbeing.screen.title.text())
        wellbeing.keeper.end()
    assert len(set(seen)) == 4


def test_postponing_counts_and_keeps_the_reason(
    wellbeing: Wellbeing, work: Work, session: Session, clock: FakeClock, qtbot: QtBot
) -> None:
    work(20 * MINUTE + 10)
    session.outbox.sent.emit(session.desk.current, 1)
    screen = wellbeing.screen
    assert screen is not None
    assert "3" in screen.postpone.text()
    reasons = [action for action in screen.postpone.menu().actions() if action.text()]
    assert len(reasons) == len(wellbeing.keeper.content.reasons) + 1
    reasons[0].trigger()
    assert phase(wellbeing) is BreakPhase.WORKING
    assert wellbeing.keeper.state.postpones_left == 2
    qtbot.waitUntil(lambda: not session.lanes.store.busy, timeout=3000)
    (event,) = session.context.break_log.events(0, clock.now + 1)
    assert (event.outcome, event.reason) == (BreakOutcome.POSTPONED, wellbeing.keeper.content.reasons[0].id)


def test_breaks_go_on_where_they_stood(
    wellbeing: Wellbeing, work: Work, session: Session, window: MainWindow, clock: FakeClock, qtbot: QtBot
) -> None:
    work(15 * MINUTE)
    wellbeing.stop()
    clock.move(30)
    again = Wellbeing(session, window.composing, window, steady=clock, presence=wellbeing.presence)
    qtbot.waitUntil(lambda: again.keeper.running, timeout=3000)
    left = again.keeper.state.to_next
    assert left == pytest.approx(5 * MINUTE, abs=35)
    again.stop()
