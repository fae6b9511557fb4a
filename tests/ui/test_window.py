"""The whole window by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as names
from desktop.domain.issue import Mood, Problem
from desktop.domain.reading import Gist, Origin, Reading, SegmentReading
from desktop.domain.translation import Finding, FindingKind, TermHit, TermStatus
from desktop.errors import UserFacingError
from desktop.ui import labels
from desktop.ui.keys import all_keys
from desktop.ui.main_window import MainWindow
from desktop.ui.panes.desk_page import DeskPage
from desktop.ui.session import Session
from tests.fakes import FakeContext

HOLA = "Hola, mi pedido 8174520039 no ha llegado. Gracias."
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> DeskPage:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window.desk_page()


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def read_copied(qtbot: QtBot, session: Session, text: str = HOLA) -> None:
    copy(text)
    press(Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)


def test_the_main_job_by_keyboard_alone(qtbot: QtBot, session: Session, page: DeskPage, context) -> None:
    read_copied(qtbot, session)
    assert page.message.source.toPlainText() == HOLA
    press(Qt.Key.Key_F2)
    assert page.segments.cards[0].editor.hasFocus()
    press(Qt.Key.Key_Tab)
    assert page.segments.cards[1].editor.hasFocus()
    press(Qt.Key.Key_A, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "Xie xie")
    assert "Ctrl+S" in page.segments.cards[1].state_text
    press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: session.desk.current.saved(1))
    assert page.segments.cards[1].state_text.startswith("✓")
    press(Qt.Key.Key_Z, CTRL)
    assert page.segments.cards[1].editor.toPlainText() == "[zh] Gracias."
    assert page.segments.cards[1].state_text == ""
    QTest.keyClicks(QApplication.focusWidget(), "!")
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(context.memory.done) == 3)
    press(Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text() == session.desk.current.translation


def test_enter_saves_and_goes_on(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    read_copied(qtbot, session)
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "A ")
    press(Qt.Key.Key_Return)
    assert page.segments.cards[1].editor.hasFocus()
    qtbot.waitUntil(lambda: session.desk.current.saved(0))
    press(Qt.Key.Key_Return)
    assert page.segments.copy.hasFocus()


def test_undo_takes_typing_back_before_it_takes_a_correction_back(qtbot, session: Session, page: DeskPage) -> None:
    read_copied(qtbot, session)
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "A")
    press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: session.desk.current.saved(0))
    QTest.keyClicks(QApplication.focusWidget(), "B")
    assert not session.desk.current.saved(0)
    press(Qt.Key.Key_Z, CTRL)
    assert page.segments.cards[0].editor.toPlainText().startswith("A[zh]")
    assert session.desk.current.saved(0)


def test_conversations_by_key(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    read_copied(qtbot, session)
    copy("Hola, dos.")
    press(Qt.Key.Key_V, CTRL | SHIFT)
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    assert page.strip.bar.count() == 2
    press(Qt.Key.Key_1, CTRL)
    assert session.desk.current.message.text == HOLA
    assert page.message.source.toPlainText() == HOLA
    assert len(page.segments.cards) == 2
    press(Qt.Key.Key_Tab, CTRL)
    assert session.desk.current.message.text == "Hola, dos."
    press(Qt.Key.Key_N, CTRL)
    assert page.empty.field.hasFocus()
    press(Qt.Key.Key_W, CTRL)
    press(Qt.Key.Key_W, CTRL)
    assert page.strip.bar.count() == 1


def test_a_typed_message_opens_with_enter(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    assert page.empty.field.hasFocus()
    QTest.keyClicks(page.empty.field, "Hola, gracias")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    assert session.desk.current.message.text == "Hola, gracias"


def test_paste_belongs_to_the_sentence_while_the_agent_writes_in_it(
    qtbot, session: Session, page: DeskPage
) -> None:
    read_copied(qtbot, session)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_End)
    copy(" 谢谢")
    press(Qt.Key.Key_V, CTRL)
    assert page.segments.cards[0].editor.toPlainText().endswith(" 谢谢")
    assert session.desk.current.message.text == HOLA


def test_back_from_the_browser_paste_opens_a_message(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent

    read_copied(qtbot, session)
    press(Qt.Key.Key_F2)
    editor = page.segments.cards[0].editor
    reason = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusOut, reason))
    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusIn, reason))
    copy("Hola, otra pregunta.")
    press(Qt.Key.Key_V, CTRL)
    assert session.desk.current.message.text == "Hola, otra pregunta."


def test_going_to_the_browser_saves_nothing(qtbot: QtBot, session: Session, page: DeskPage, context) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent

    read_copied(qtbot, session)
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "A")
    leaving = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(page.segments.cards[0].editor, leaving)
    qtbot.waitUntil(lambda: not session.lanes.store.busy)
    assert context.memory.done == []


def test_no_key_acts_while_an_input_method_composes(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    read_copied(qtbot, session)
    press(Qt.Key.Key_F2)
    editor = page.segments.cards[0].editor
    QApplication.sendEvent(editor, QInputMethodEvent("xie", []))
    assert page.window().composing.active
    press(Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_S, CTRL)
    assert not session.desk.current.empty
    assert len(session.desk.conversations) == 1
    done = QInputMethodEvent()
    done.setCommitString("谢")
    QApplication.sendEvent(editor, done)
    assert not page.window().composing.active
    press(Qt.Key.Key_N, CTRL)
    assert session.desk.current.empty


def test_reading_does_not_disturb_what_the_agent_writes(qtbot: QtBot, session: Session, page: DeskPage, context):
    import threading

    go = threading.Event()
    context.memory.add("Gracias.", "谢谢。", "es", "zh")
    context.engine.before = lambda _cancel: go.wait(5)
    copy(HOLA)
    press(Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(page.segments.cards) == 2)
    assert page.segments.cards[0].reading.origin is Origin.PENDING
    page.segments.cards[1].editor.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "A")
    go.set()
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    assert page.segments.cards[1].editor.toPlainText() == "A谢谢。"
    assert page.segments.cards[1].editor.hasFocus()
    assert page.segments.cards[0].editor.toPlainText().startswith("[zh]")


def test_without_a_model_it_says_what_works_and_offers_one(qtbot: QtBot, session: Session, page, context) -> None:
    context.engine.pairs = []
    read_copied(qtbot, session)
    assert not page.segments.banner.isHidden()
    assert {card.reading.origin for card in page.segments.cards} == {Origin.UNTRANSLATED}
    with qtbot.waitSignal(page.segments.models_wanted):
        page.segments.banner.pressed.emit()
    dialog = QApplication.activeModalWidget()
    assert type(dialog).__name__ == "ModelsDialog"
    qtbot.waitUntil(lambda: not session.lanes.files.busy)
    dialog.close()


def test_a_crash_of_the_engine_offers_to_read_again(qtbot: QtBot, session: Session, page, context) -> None:
    def crash(_cancel: object) -> None:
        raise UserFacingError("engine.crashed", "crashed")

    context.engine.before = crash
    read_copied(qtbot, session)
    assert not page.segments.banner.isHidden()
    context.engine.before = lambda _cancel: None
    page.segments.banner.pressed.emit()
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    assert page.segments.banner.isHidden()


def test_what_a_full_model_cannot_say_is_told_and_nothing_is_asked_again(
    qtbot: QtBot, session: Session, page, context
) -> None:
    def silent(_cancel: object) -> None:
        raise UserFacingError("engine.unsaid", "unsaid")

    context.engine.before = silent
    read_copied(qtbot, session)
    banner = page.segments.banner
    assert not banner.isHidden()
    assert [b.text() for b in banner.findChildren(QAbstractButton) if b.isVisibleTo(banner) and b.text()] == []


def test_damaged_starter_weights_lead_to_another_model(qtbot: QtBot, session: Session, page, context) -> None:
    def damaged(_cancel: object) -> None:
        raise UserFacingError("model.starter_damaged", "damaged")

    context.engine.before = damaged
    read_copied(qtbot, session)
    with qtbot.waitSignal(page.segments.models_wanted):
        page.segments.banner.pressed.emit()
    QApplication.activeModalWidget().close()


def test_alternatives_and_the_fix_by_key(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    read_copied(qtbot, session)
    conversation = session.desk.current
    first = conversation.segments[0]
    finding = Finding(FindingKind.TERM_FORBIDDEN, 2, 5, "快递码", "物流单号")
    segment = SegmentReading(
        first.segment, "请发快递码给我", Origin.MODEL, 60, alternatives=("另一种",), findings=(finding,)
    )
    conversation.reading = Reading(conversation.recall, (segment, conversation.segments[1]))
    page.segments.show_reading(conversation.reading)
    press(Qt.Key.Key_F2)
    editor = page.segments.cards[0].editor
    press(Qt.Key.Key_Down, ALT)
    assert editor.toPlainText() == "另一种"
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Return, ALT)
    assert editor.toPlainText() == "请发物流单号给我"
    menu = page.segments.cards[0].alternatives_menu()
    assert [action.text() for action in menu.actions()] == ["请发快递码给我", "另一种"]


def test_terms_are_listed_and_explained(qtbot: QtBot, session: Session, page: DeskPage, context) -> None:
    context.recaller.terms = (
        TermHit(1, "pedido", 9, 15, TermStatus.ALIAS, "número de pedido", "订单号", "平台编号"),
        TermHit(1, "Pedido", 30, 36, TermStatus.ALIAS, "número de pedido", "订单号", "平台编号"),
    )
    read_copied(qtbot, session)
    assert page.tabs.tabText(3).endswith("1")
    press(Qt.Key.Key_T, ALT)
    assert page.terms.view.hasFocus()
    assert "número de pedido" in page.terms.hits.explain(page.terms.hits.hit(0))


def test_entities_are_copied_by_a_click(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    read_copied(qtbot, session)
    (chip,) = page.message.entities.widgets
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "8174520039"


def test_language_is_overruled_from_the_menu(qtbot: QtBot, session: Session, page: DeskPage) -> None:
    read_copied(qtbot, session)
    page.message.menu.aboutToShow.emit()
    german = next(action for action in page.message.menu.actions() if "DE" in action.text())
    german.trigger()
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    assert page.message.language.text().startswith(("德语", "German"))


def test_the_wide_window_has_two_columns(qtbot: QtBot, page: DeskPage, window: MainWindow) -> None:
    assert not page.wide
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: page.wide)
    window.resize(440, 700)
    qtbot.waitUntil(lambda: not page.wide)


def test_text_size_theme_and_on_top_are_kept(qtbot: QtBot, window: MainWindow, page, session: Session) -> None:
    press(Qt.Key.Key_Plus, CTRL)
    assert session.preferences.get(names.FONT_SIZE) == 11
    assert window.font().pointSize() == 11
    session.preferences.put(names.THEME, "dark")
    assert session.theme.dark
    window.toggle_on_top()
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_the_clipboard_watch_is_always_visible_and_one_click_off(qtbot, page: DeskPage, session: Session) -> None:
    press(Qt.Key.Key_L, CTRL)
    assert session.watcher.on
    assert page.status.watch.isChecked()
    qtbot.mouseClick(page.status.watch, Qt.MouseButton.LeftButton)
    assert not session.watcher.on
    assert session.preferences.get(names.CLIPBOARD_WATCH) is False


def test_closing_asks_once_and_then_hides(qtbot: QtBot, window: MainWindow, page, session: Session) -> None:
    window.tray_available = lambda: True
    window.close()
    dialog = QApplication.activeModalWidget()
    assert type(dialog).__name__ == "ClosingDialog"
    dialog.hide_chosen.emit()
    dialog.close()
    assert not window.isVisible()
    assert session.preferences.get(names.CLOSE_HIDES) == "hide"
    window.come_back()
    window.close()
    assert not window.isVisible()


def test_without_a_tray_closing_quits(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.quit_wanted):
        window.close()


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, page, session: Session, language: str) -> None:
    window.rebuild()
    read_copied(qtbot, session)
    controls = [
        widget
        for kind in (QAbstractButton, QTextEdit, QLineEdit)
        for widget in window.findChildren(kind)
        if widget.isVisible() and widget.objectName() not in ("ScrollLeftButton", "ScrollRightButton")
    ]
    assert controls
    nameless = [w for w in controls if not w.accessibleName() and not w.toolTip()]
    assert nameless == []


def test_the_focus_goes_where_the_eye_goes(qtbot: QtBot, window: MainWindow, page, session: Session) -> None:
    read_copied(qtbot, session)
    page.strip.bar.setFocus()
    seen: list[QWidget] = []
    for _ in range(30):
        press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    wanted = [
        page.message.language,
        page.message.source,
        page.segments.cards[0].editor,
        page.segments.cards[1].editor,
        page.segments.copy,
    ]
    places = [seen.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_the_key_table_has_no_double(qapp: QApplication) -> None:
    bound = [text for key in all_keys() for text in key.keys if key.name]
    assert len(bound) == len(set(bound))
    assert not {"Ctrl+Space", "Ctrl+Shift", "Shift"} & set(bound)


def test_the_language_of_the_window_changes_at_once(qtbot: QtBot, window, page, session, context: FakeContext):
    from desktop.ui.i18n import Translations
    from tests.fakes import ROOT

    translations = Translations(ROOT / "translations")
    read_copied(qtbot, session)
    translations.use("zh_CN")
    window.rebuild()
    assert window.desk_page().tabs.tabText(0).startswith("话术")
    assert len(window.desk_page().segments.cards) == 2
    translations.remove()


def test_sessions_signals_reach_the_page_only_once_after_a_rebuild(
    qtbot, window: MainWindow, page, session
) -> None:
    window.rebuild()
    read_copied(qtbot, session)
    assert len(window.desk_page().segments.cards) == 2
    qtbot.waitUntil(lambda: not session.lanes.files.busy)


def test_how_sure_the_gist_is_stands_with_the_class_that_it_is_about(page: DeskPage) -> None:
    gist = Gist("拉链第一次拉就掉了。", "The zipper came off.", Problem.RETURN_REFUND, Mood.ANGRY, 0.97)
    page.segments._show_gist(gist)
    about = page.segments.gist.text
    parts = (labels.problem(gist.problem), "97", labels.mood(gist.mood))
    assert sorted(parts, key=about.index) == list(parts)
