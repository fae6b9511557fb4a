"""Breaks, breathing and stress in a real window upon fake services and real logs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import settings as names
from desktop.domain.issue import Mood
from desktop.domain.triage import MoodGuess
from desktop.domain.wellbeing import (
    BreakKind,
    BreakOutcome,
    BreakPhase,
    BreathKind,
    Hold,
    PauseCause,
    StressKind,
)
from desktop.storage import backup
from desktop.storage.store import Store
from desktop.ui import motion, setting_texts, sound
from desktop.ui import wellbeing_texts as texts
from desktop.ui.dialogs.break_figures import BreakFiguresDialog
from desktop.ui.dialogs.breathing import BreathingDialog
from desktop.ui.dialogs.stress import StressDialog
from desktop.ui.idle import Bus, idle_source
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notice
from desktop.ui.presence import Presence
from desktop.ui.screen_use import ScreenUse, screen_source
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from desktop.ui.wellbeing import Wellbeing
from desktop.ui.widgets.break_chip import BreakChip
from desktop.ui.widgets.breathing_circle import BreathingCircle
from desktop.wellbeing import breathing, presets
from desktop.wellbeing.stress import Stress
from tests.fakes import FakeClock
from tests.ui.conftest import Reading

MINUTE = 60.0
Work = Callable[[float], None]


class Hands:
    """Says for how long nobody has touched anything; `away` counts on the fake clock."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.since: float | None = None

    def seconds(self) -> float:
        return 0.5 if self.since is None else self.clock.now - self.since


class Screen:
    def __init__(self) -> None:
        self.now = ScreenUse()

    def use(self) -> ScreenUse:
        return self.now


@pytest.fixture
def hands(clock: FakeClock) -> Hands:
    return Hands(clock)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def wellbeing(
    window: MainWindow, session: Session, clock: FakeClock, hands: Hands, screen: Screen, qtbot: QtBot
) -> Iterator[Wellbeing]:
    qtbot.waitUntil(lambda: window.wellbeing.keeper.running, timeout=3000)
    window.wellbeing.stop()  # the window's own goes by the real clock
    presence = Presence(window.composing, clock, idle=hands, screen=screen)
    presence.setParent(window)
    made = Wellbeing(session, window.composing, window, steady=clock, presence=presence)
    page = window.desk_page()
    chip = made.show_on(page.stack)
    cast("QBoxLayout", page.status.layout()).insertWidget(3, chip)
    qtbot.waitUntil(lambda: made.keeper.running, timeout=3000)
    made.keeper._timer.stop()  # the test is the clock
    yield made
    made.stop()


@pytest.fixture
def work(wellbeing: Wellbeing, clock: FakeClock) -> Work:
    """Let seconds of work pass."""

    def pass_by(seconds: float) -> None:
        for _ in range(round(seconds)):
            clock.move(1)
            wellbeing.keeper.tick()

    return pass_by


def rest(wellbeing: Wellbeing, hands: Hands, clock: FakeClock, work: Work, seconds: float) -> None:
    hands.since = clock.now
    wellbeing.presence._touch = clock.now
    work(seconds)
    hands.since = None


def phase(wellbeing: Wellbeing) -> BreakPhase:
    return wellbeing.keeper.state.phase


# --- when a break comes ---


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
    rest(wellbeing, hands, clock, work, 20)
    assert phase(wellbeing) is BreakPhase.REMINDING, "it begins only if she says so"
    assert offer.act is not None
    offer.act()
    assert phase(wellbeing) is BreakPhase.BREAKING
    assert wellbeing.screen is not None
    assert not wellbeing.screen.breathe.isHidden()


# --- what the window sees ---


def test_keys_count_as_typing_and_hold_a_break(
    wellbeing: Wellbeing, window: MainWindow, work: Work, clock: FakeClock, qtbot: QtBot
) -> None:
    window.activateWindow()
    field = window.desk_page().empty.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=3000)
    QTest.keyClick(field, Qt.Key.Key_A)
    assert wellbeing.presence.typing
    clock.move(3)
    assert not wellbeing.presence.typing
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    signals = wellbeing.presence.signals()
    assert signals.composing
    assert signals.typing
    assert not wellbeing.keeper.begin()
    QApplication.sendEvent(field, QInputMethodEvent())


def test_keys_on_the_break_itself_are_rest(
    wellbeing: Wellbeing, window: MainWindow, work: Work, clock: FakeClock, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=3000)
    work(MINUTE)
    wellbeing.break_now()
    assert wellbeing.screen is not None
    qtbot.waitUntil(wellbeing.screen.end.hasFocus, timeout=3000)
    QTest.keyClick(wellbeing.screen.end, Qt.Key.Key_Tab)
    assert not wellbeing.presence.typing
    work(5)
    assert phase(wellbeing) is BreakPhase.BREAKING
    QTest.keyClick(wellbeing.screen, Qt.Key.Key_Escape)
    assert phase(wellbeing) is BreakPhase.WORKING


def test_a_break_takes_no_focus_and_goes_when_she_writes_on(
    wellbeing: Wellbeing, window: MainWindow, work: Work, hands: Hands, clock: FakeClock, qtbot: QtBot
) -> None:
    window.activateWindow()
    field = window.desk_page().empty.field
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=3000)
    work(20 * MINUTE + 10)
    rest(wellbeing, hands, clock, work, 6)
    assert phase(wellbeing) is BreakPhase.BREAKING
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_A)
    work(1)
    assert phase(wellbeing) is BreakPhase.WORKING


def test_a_system_that_does_not_tell_leaves_the_own_window(qapp: QApplication) -> None:
    for platform, kind in (("linux", "offscreen"), ("plan9", "")):
        assert idle_source(platform=platform, window=kind).seconds() is None
        assert screen_source(platform=platform, window=kind).use() == ScreenUse()


def test_a_service_is_believed_once_its_count_has_moved(qapp: QApplication) -> None:
    clock = FakeClock(0.0)
    bus = Bus("org.example", "/", "org.example", "Idle", steady=clock)
    bus._failed = 3  # nobody is asked
    for count, expected in ((0.0, None), (0.0, None), (4000.0, 4.0), (0.0, 0.0)):
        clock.move(4)
        bus.take(count)
        assert bus.seconds() == expected
    bus.deleteLater()


# --- the chip ---


def test_the_chip_says_when_and_does_what_it_offers(
    wellbeing: Wellbeing, work: Work, clock: FakeClock, session: Session, language: str, qtbot: QtBot
) -> None:
    chip = wellbeing.chip
    assert chip is not None
    work(1)
    wellbeing.keeper.pause_for(3600)
    words = chip.accessibleName()
    assert datetime.fromtimestamp(clock.now + 3600).astimezone().strftime("%H:%M") in words
    assert wellbeing.keeper.state.cause is PauseCause.AGENT
    chip._fill()
    assert len([a for a in chip.menu().actions() if a.text()]) == 5
    work(3599)
    assert phase(wellbeing) is BreakPhase.PAUSED
    work(2)
    assert phase(wellbeing) is BreakPhase.WORKING, "it comes back by itself"
    wellbeing.keeper.pause_until_tomorrow()
    assert phase(wellbeing) is BreakPhase.PAUSED
    wellbeing.keeper.resume()
    work(1)
    assert phase(wellbeing) is BreakPhase.WORKING
    session.preferences.put(names.BREAKS, False)
    assert wellbeing.keeper.state.cause is PauseCause.OFF
    chip._fill()
    chip.switched_on.emit()
    assert session.preferences.get(names.BREAKS)


def test_the_one_line_bar_says_when_and_leads_to_the_break(
    wellbeing: Wellbeing, window: MainWindow, work: Work, qtbot: QtBot, language: str
) -> None:
    bar, chip = window.compact, wellbeing.another_chip()
    assert bar is not None
    for own in bar.findChildren(BreakChip):  # that one goes by the real clock
        own.setParent(None)
        own.deleteLater()
    bar.add(chip)
    chip.window_wanted.connect(window.come_back)
    window.toggle_compact()
    work(1)
    assert wellbeing.chip is not None
    assert chip.isVisible()
    assert "20" in chip.text()
    assert chip.text() == texts.chip(wellbeing.keeper.state, 0.0)[0]
    work(10 * MINUTE)
    assert "10" in chip.text()
    chip._fill()
    assert chip.menu().actions()[0].text()
    chip.menu().actions()[0].trigger()
    assert phase(wellbeing) is BreakPhase.BREAKING
    assert window.isVisible(), "the break's page lies in the window"
    assert bar.isHidden()


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


def test_the_presets_offered_are_those_of_the_file(resources: Path, language: str) -> None:
    known = tuple(preset.id for preset in presets.presets(resources / "wellbeing"))
    assert known == names.BREAK_PRESET.choices
    assert all(setting_texts.value("break_preset", one) != one for one in known)


# --- breathing ---


@pytest.mark.parametrize("calm", [False, True])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_breathing_at_three_phases(theme: Theme, resources: Path, qtbot: QtBot, calm: bool, colours: str) -> None:
    theme.apply(colours, 10)
    pattern = breathing.find(breathing.patterns(resources / "wellbeing"), "box")
    circle = BreathingCircle(theme, pattern, 1, language="en", calm=calm)
    qtbot.addWidget(circle)
    circle.resize(300, 300)
    pictures, kinds, words = [], [], []
    for elapsed in (0.5, 6.0, 11.5):
        circle.show_at(elapsed)
        kinds.append(circle.breath.step.kind)
        words.append(circle.words)
        pictures.append(circle.grab().toImage())
    assert kinds == [BreathKind.IN, BreathKind.HOLD, BreathKind.OUT]
    assert len(set(words)) == 3
    middle = [picture.pixelColor(150, 40).name() for picture in pictures]
    if calm:
        assert len(set(middle)) == 1, "nothing grows"
        assert pictures[0] != pictures[1]
    else:
        assert middle[0] == middle[2] != middle[1], "the circle is full only while the breath is held"


@pytest.mark.parametrize(("wanted", "calm"), [("on", True), ("off", False)])
def test_less_motion_is_a_setting(wanted: str, calm: bool, qapp: QApplication) -> None:
    assert motion.reduced(wanted) is calm
    assert motion.reduced("system") in (True, False)


def wait(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.lanes.store.busy, timeout=3000)


def labels_of(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if not one.isHidden()]


def test_an_exercise_with_both_questions(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    dialog = BreathingDialog(session, window, steady=clock)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.before is not None, timeout=3000)
    assert dialog.pattern.count() == 4
    assert dialog.before is not None
    QTest.keyClick(dialog.before.button(0), Qt.Key.Key_7)
    assert dialog.before.value == 7
    dialog.begin.click()
    assert dialog.circle is not None
    clock.move(120)
    dialog.circle._move()
    assert dialog.after is not None
    dialog.after.button(3).click()
    dialog.accept()
    wait(session, qtbot)
    assert session.context.exercise_log.counts(0, clock.now + 1) == {"cyclic_sighing": (1, 1)}
    assert session.context.stress.relief(7).count == 1


def test_esc_leaves_an_exercise_and_asks_nothing(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = BreathingDialog(session, window, steady=clock)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.before is not None, timeout=3000)
    dialog.start()
    clock.move(10)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait(session, qtbot)
    assert session.context.exercise_log.counts(0, clock.now + 1) == {"cyclic_sighing": (1, 0)}
    assert not isValid(dialog) or not dialog.isVisible()


class Ears:
    """What was played."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def play(self, path: Path) -> bool:
        assert path.read_bytes()[:4] == b"RIFF"
        self.heard.append(path.stem)
        return True


def test_a_soft_tone_only_for_who_wants_one(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    ears = Ears()
    dialog = BreathingDialog(session, window, steady=clock, player=ears)
    dialog.open()
    wait(session, qtbot)
    assert not dialog.tone.isChecked(), "off until she wants it"
    dialog.start()
    assert ears.heard == []
    QTest.keyClick(dialog.sounding, Qt.Key.Key_Space)
    wait(session, qtbot)
    assert session.preferences.get(names.BREATHING_TONE)
    for _ in range(3):  # cyclic sighing: in, in, out, and in again
        clock.move(3.4)
        assert dialog.circle is not None
        dialog.circle._move()
    assert ears.heard == ["tone-in", "tone-out", "tone-in"]
    dialog.sounding.click()
    clock.move(3.4)
    dialog.circle._move()
    assert len(ears.heard) == 3
    dialog.reject()
    again = BreathingDialog(session, window, steady=clock, player=ears)
    assert not again.tone.isChecked()
    again.tone.click()
    assert again.sounding.isChecked()
    assert session.preferences.get(names.BREATHING_TONE), "kept for the next time"
    again.reject()


def test_without_a_player_the_tone_is_not_offered(
    wellbeing: Wellbeing, session: Session, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session.preferences.put(names.BREATHING_TONE, True)
    monkeypatch.setattr(sound, "player", lambda: None)
    dialog = BreathingDialog(session, window)
    assert (dialog.tone.isEnabled(), dialog.tone.isChecked(), dialog.sounding.isHidden()) == (False, False, True)
    assert dialog.tone.toolTip()
    assert session.preferences.get(names.BREATHING_TONE), "another computer may have one"
    dialog.reject()


# --- stress ---


def test_the_question_can_be_passed_over_and_too_few_answers_say_nothing(
    wellbeing: Wellbeing, session: Session, clock: FakeClock, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    dialog = StressDialog(session, window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.scale is not None, timeout=3000)
    assert dialog.due is StressKind.DAILY
    assert dialog.scale is not None
    assert dialog.focusWidget() is dialog.scale.button(0), "Enter must not pass over"
    assert not dialog.keep.isEnabled()
    assert dialog.help.text()
    dialog.skip.click()
    qtbot.waitUntil(lambda: dialog.scale is None, timeout=3000)
    assert dialog.chart.isHidden()
    assert dialog.relief.isHidden()
    dialog.close()


def fill(session: Session, clock: FakeClock, days: int) -> None:
    for day in range(days):
        at = clock.now - 86_400.0 * (days - 1 - day)
        Stress(session.context.store, lambda at=at: at).answer(StressKind.DAILY, (3 + day * 7) % 9)  # type: ignore[misc]


def test_the_trend_the_export_and_the_deletion(
    wellbeing: Wellbeing,
    session: Session,
    clock: FakeClock,
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    told: list[Notice],
) -> None:
    fill(session, clock, 20)
    session.preferences.put(names.HELP_LINE, "李医生 12345")
    dialog = StressDialog(session, window)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.chart.isHidden(), timeout=3000)
    assert "20" in dialog.count.text()
    assert dialog.help.text() == "李医生 12345"
    blank = dialog.chart.grab().toImage()
    assert len({blank.pixelColor(x, y).name() for x in range(blank.width()) for y in range(blank.height())}) > 3
    path = tmp_path / "mine.csv"
    dialog.export_to(path)
    qtbot.waitUntil(path.exists, timeout=3000)
    assert len(path.read_text("utf-8-sig").splitlines()) == 21
    dialog.ask_delete()
    qtbot.waitUntil(lambda: bool(dialog.banner.text), timeout=3000)
    assert dialog.copies_too.isHidden(), "there is no backup"
    dialog._delete()
    qtbot.waitUntil(dialog.chart.isHidden, timeout=3000)
    dialog.close()


def test_backups_that_hold_answers_go_if_she_wants(
    wellbeing: Wellbeing,
    session: Session,
    clock: FakeClock,
    window: MainWindow,
    qtbot: QtBot,
    told: list[Notice],
    language: str,
) -> None:
    fill(session, clock, 6)
    context = session.context
    for day in (3, 1):
        context.store.backup(context.paths.backups, "daily", clock.now - 86_400 * day)
    dialog = StressDialog(session, window)
    dialog.open()
    for too, left in ((False, 2), (True, 1)):
        dialog.ask_delete()
        qtbot.waitUntil(lambda: bool(dialog.banner.text), timeout=3000)
        assert "2" in dialog.banner.accessibleName()
        assert not dialog.copies_too.isChecked()
        dialog.copies_too.setChecked(too)
        dialog.banner.pressed.emit()
        wait(session, qtbot)
        assert len(backup.copies(context.paths.backups)) == left
    (copy,) = backup.copies(context.paths.backups)
    kept = Store.open(copy.path)
    assert Stress(kept, clock).trend(30).count == 0
    kept.close()
    assert "2" in told[-1].text
    dialog.close()


def test_the_question_is_offered_once_a_day_after_a_break(
    wellbeing: Wellbeing, session: Session, work: Work, told: list[Notice], qtbot: QtBot
) -> None:
    for _ in range(2):
        work(MINUTE)
        assert wellbeing.keeper.begin(BreakKind.SHORT)
        work(21)
        wait(session, qtbot)
    assert len([notice for notice in told if notice.action]) == 1
    assert wellbeing.chip is not None
    assert wellbeing.chip.asking


# --- figures ---


def test_the_figures_are_those_of_the_log(
    wellbeing: Wellbeing, session: Session, work: Work, window: MainWindow, qtbot: QtBot, language: str
) -> None:
    work(20 * MINUTE + 10)
    wellbeing.keeper.postpone("meeting")
    assert wellbeing.keeper.begin(BreakKind.SHORT)
    work(21)
    dialog = BreakFiguresDialog(session, wellbeing.keeper.content, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.summary.text()), timeout=3000)
    assert dialog.rows.rowCount() == 1
    cells = [dialog.rows.data(dialog.rows.index(0, place)) for place in range(dialog.rows.columnCount())]
    assert cells[1:] == ["1", "1", "–", "1", "–", "–"]
    assert not dialog.chart.isHidden()
    dialog.close()


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_every_page_has_names_for_all_its_buttons(
    wellbeing: Wellbeing,
    session: Session,
    window: MainWindow,
    clock: FakeClock,
    theme: Theme,
    theme_name: str,
    qtbot: QtBot,
    language: str,
) -> None:
    theme.apply(theme_name, 10)
    for dialog in (
        BreathingDialog(session, window, steady=clock),
        StressDialog(session, window),
        BreakFiguresDialog(session, wellbeing.keeper.content, window),
    ):
        dialog.open()
        wait(session, qtbot)
        QApplication.processEvents()
        assert all(one.accessibleName() for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog))
        assert labels_of(dialog)
        dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
