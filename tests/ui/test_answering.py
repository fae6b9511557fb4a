"""From the message to the copied reply, in the real window upon the real library, picker and gate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.issue import Problem
from desktop.domain.script import Outcome, Script, ScriptVersion
from desktop.ui import answer_texts as texts
from desktop.ui import labels
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notice
from desktop.ui.panes.desk_page import DeskPage
from desktop.ui.reply import Reply
from desktop.ui.session import Session
from desktop.ui.widgets.notice_bar import NoticeBar
from tests.fakes import FakeContext

Reading = Callable[[str], None]
HOLA = "Hola, ¿dónde está mi pedido 81745?"


def script(name: str, title: str, zh: str, es: str, **more: object) -> Script:
    versions = {"zh": ScriptVersion("zh", zh), "es": ScriptVersion("es", es)}
    return Script(0, name, "", {"zh": title}, versions, **more)  # type: ignore[arg-type]


@pytest.fixture
def page(context: FakeContext, window: MainWindow, read: Reading) -> DeskPage:
    """A window with two scripts and a Spanish message."""
    late = (Problem.LOGISTICS_DELAY,)
    context.library.add(script("delay", "延误", "抱歉，晚了。", "Disculpe, el paquete se retrasa.", classes=late))
    context.library.add(
        script("refund", "退款", "订单 {order_no} 退您 {amount}。", "Le devolvemos {amount} del pedido {order_no}.")
    )
    read(HOLA)
    return window.desk_page()


@pytest.fixture
def reply(page: DeskPage, session: Session) -> Reply:
    return session.desk.current.reply


def test_where_nothing_can_translate_the_nearest_scripts_are_offered(
    qtbot: QtBot, page: DeskPage, reply: Reply
) -> None:
    qtbot.waitUntil(lambda: len(reply.offer.hits) == 2, timeout=3000)
    reply.write_source("我们马上给您退款")
    qtbot.waitUntil(lambda: [h.script.name for h in reply.offer.hits] == ["refund"], timeout=5000)
    assert page.scripts.hits.rowCount() == 1
    assert reply.draft is not None
    assert (reply.draft.text, reply.draft.note) == ("", "engine.no_model")
    assert page.reply.back.isVisible()
    reply.write_source("苹果很好吃")
    qtbot.waitUntil(lambda: len(reply.offer.hits) == 2, timeout=5000)


@pytest.mark.parametrize("note", ["engine.starter_unsure", "engine.crashed", "model.damaged"])
def test_the_reply_says_what_stood_in_its_way(qtbot: QtBot, page: DeskPage, reply: Reply, note: str) -> None:
    reply.write_source("苹果很好吃")
    qtbot.waitUntil(lambda: reply.draft is not None and reply.draft.note == "engine.no_model", timeout=5000)
    assert reply.draft is not None
    missing = page.reply.back.text()
    reply.draft_ready.emit(replace(reply.draft, note=note))
    sentence = labels.code_sentence(note)
    assert sentence is not None
    assert page.reply.back.text() == f"{sentence.what} {sentence.how}" != missing


def test_another_version_of_a_guess_is_held_back_like_the_first(
    qtbot: QtBot, page: DeskPage, reply: Reply, context: FakeContext
) -> None:
    context.engine.pairs = [("zh", "es")]
    reply.write_source("苹果很好吃")
    qtbot.waitUntil(lambda: reply.draft is not None and reply.draft.text.startswith("[es]"), timeout=5000)
    draft = reply.draft
    assert draft is not None
    assert draft.reading is not None
    versions = (draft.text, "Peras.", "Uvas.")
    segment = replace(draft.reading.segments[0], alternatives=versions[1:], starter=True, guesses=versions)
    reply._show(replace(draft, reading=replace(draft.reading, segments=(segment,))))
    for text in versions:
        assert reply.text == text
        qtbot.waitUntil(lambda: "machine_doubtful" in {f.rule for f in reply.findings}, timeout=5000)
        page.reply._step_alternative(1)
        qtbot.waitUntil(lambda: reply.draft is not None and reply.draft.text == reply.text, timeout=5000)
    reply.write_target("Las manzanas son ricas.")
    qtbot.waitUntil(lambda: "machine_doubtful" not in {f.rule for f in reply.findings}, timeout=5000)


def test_a_script_at_a_place_is_picked_and_beyond_the_list_none_is(
    qtbot: QtBot, page: DeskPage, reply: Reply
) -> None:
    qtbot.waitUntil(lambda: len(reply.offer.hits) == 2, timeout=3000)
    assert not reply.pick_at(2)
    assert reply.pick_at(0)
    qtbot.waitUntil(lambda: reply.script is not None, timeout=3000)
    assert reply.script == reply.offer.hits[0].script


def pick_refund(qtbot: QtBot, page: DeskPage, reply: Reply, context: FakeContext) -> QLineEdit:
    """Pick the script with an amount and return its field."""
    refund = context.library.by_name("refund")
    assert refund is not None
    reply.pick(refund)
    qtbot.waitUntil(lambda: len(page.reply.form.fields) == 2, timeout=3000)
    control = next(f.control for f in page.reply.form.fields if f.field.name == "amount")
    assert isinstance(control, QLineEdit)
    return control


def test_an_amount_without_a_currency_is_in_the_one_of_the_country(
    qtbot: QtBot, page: DeskPage, reply: Reply, session: Session, context: FakeContext
) -> None:
    session.desk.current.place(country="MX")
    control = pick_refund(qtbot, page, reply, context)
    control.setFocus()
    QTest.keyClicks(control, "25")
    QTest.keyClick(control, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reply.fields[-1].value == "MXN 25.00", timeout=3000)
    qtbot.waitUntil(lambda: "25" in reply.text, timeout=3000)


def test_where_several_currencies_are_likely_one_is_chosen(
    qtbot: QtBot, page: DeskPage, reply: Reply, context: FakeContext
) -> None:
    control = pick_refund(qtbot, page, reply, context)
    control.setFocus()
    QTest.keyClicks(control, "25")
    QTest.keyClick(control, Qt.Key.Key_Return)
    field = next(f for f in page.reply.form.fields if f.field.name == "amount")
    assert field.asks
    assert [field.currency.itemData(place) for place in range(3)] == ["", "EUR 25.00", "MXN 25.00"]
    popup = field.currency.view()
    qtbot.waitUntil(popup.isVisible, timeout=3000)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reply.fields[-1].value == "EUR 25.00", timeout=3000)
    qtbot.waitUntil(lambda: not any(f.asks for f in page.reply.form.fields), timeout=3000)
    assert "€" in next(f.control.text() for f in page.reply.form.fields if f.field.name == "amount")  # type: ignore[union-attr]


def test_leaving_the_field_asks_for_the_currency_without_a_popup(
    qtbot: QtBot, page: DeskPage, reply: Reply, context: FakeContext
) -> None:
    control = pick_refund(qtbot, page, reply, context)
    control.setFocus()
    QTest.keyClicks(control, "25")
    page.reply.source.setFocus()
    field = next(f for f in page.reply.form.fields if f.field.name == "amount")
    assert field.asks
    assert not field.currency.view().isVisible()
    assert page.reply.source.hasFocus()
    control.setFocus()
    control.setText("25 USD")
    QTest.keyClick(control, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reply.fields[-1].value == "USD 25.00", timeout=3000)


# --- what became of it ---


@pytest.fixture
def sent(qtbot: QtBot, page: DeskPage, reply: Reply, session: Session) -> int:
    """Send a reply and return its id."""
    reply.write_target("Disculpe la demora.")
    qtbot.waitUntil(lambda: reply.draft is not None and reply.text == "Disculpe la demora.", timeout=3000)
    with qtbot.waitSignal(session.outbox.sent, timeout=5000) as signal:
        reply.copy()
    assert signal.args is not None
    return int(signal.args[1])


def outcome_of(context: FakeContext, reply_id: int) -> str:
    return str(context.store.tuples("SELECT outcome FROM reply WHERE id = ?", (reply_id,))[0][0])


def test_every_outcome_is_marked_by_keys(
    qtbot: QtBot, page: DeskPage, window: MainWindow, sent: int, session: Session, context: FakeContext
) -> None:
    button = page.reply.outcome
    assert button.isVisible()

    def press_alt_o() -> None:
        window.activateWindow()  # the offscreen platform gives the focus of a popup to nobody
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(button.menu().isVisible, timeout=3000)

    for key, outcome in zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), Outcome, strict=True):
        press_alt_o()
        QTest.keyClick(button.menu(), key)
        qtbot.waitUntil(lambda outcome=outcome: outcome_of(context, sent) == outcome.value, timeout=3000)
        qtbot.waitUntil(lambda outcome=outcome: button.text() == texts.outcome(outcome), timeout=3000)
    press_alt_o()
    back = button.menu().actions()[-1]
    assert [action.isChecked() for action in button.menu().actions()[:4]] == [False, False, False, True]
    button.menu().close()
    back.trigger()
    qtbot.waitUntil(lambda: outcome_of(context, sent) == "", timeout=3000)
    qtbot.waitUntil(lambda: button.text() != texts.outcome(Outcome.ESCALATED), timeout=3000)


def test_the_notice_marks_it_as_solved_or_opens_the_others(
    qtbot: QtBot, page: DeskPage, window: MainWindow, sent: int, context: FakeContext
) -> None:
    bar = window.findChild(NoticeBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.notice is not None and bool(bar.notice.other), timeout=3000)
    bar._other.click()
    assert page.reply.outcome.menu().isVisible()
    page.reply.outcome.menu().close()
    assert bar.notice is None
    assert outcome_of(context, sent) == ""


def test_the_last_reply_can_be_marked_after_the_next_message(
    qtbot: QtBot, page: DeskPage, sent: int, reply: Reply, read: Reading, context: FakeContext
) -> None:
    assert reply.last is not None
    assert reply.last.id == sent
    read("Gracias, pero el pedido no llega.")
    page.reply.outcome.chosen.emit(Outcome.REOPENED)
    qtbot.waitUntil(lambda: outcome_of(context, sent) == "reopened", timeout=3000)
    qtbot.waitUntil(lambda: reply.last is not None and reply.last.outcome is Outcome.REOPENED, timeout=3000)


def test_another_conversation_has_no_reply_to_mark(
    qtbot: QtBot, page: DeskPage, sent: int, session: Session, told: list[Notice], window: MainWindow
) -> None:
    session.desk.begin()
    assert not page.reply.outcome.isVisible()
    told.clear()
    assert window.answering is not None
    window.answering.show_outcomes()
    assert len(told) == 1
