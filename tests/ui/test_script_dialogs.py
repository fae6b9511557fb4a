"""Scripts are written, described and kept, upon the real library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import settings as names
from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.script import Script, ScriptVersion
from desktop.ui.dialogs.script import FIELDS, TEXT, ScriptDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from tests.fakes import FakeContext

Open = Callable[[ScriptDialog], ScriptDialog]

FULL = Script(
    0,
    "delay_full",
    "yw1",
    {"zh": "延误致歉", "en": "Delay"},
    {"zh": ScriptVersion("zh", "抱歉，晚了。"), "en": ScriptVersion("en", "Sorry, it is late.")},
    scene="delay",
    classes=(Problem.NOT_RECEIVED, Problem.LOGISTICS_DELAY, Problem.ORDER_STATUS),
    moods=(Mood.WORRIED, Mood.ANGRY),
    marketplaces=("amazon", "our_shop"),
    tone="apologetic",
    tags=("致歉", "物流 跟进"),
    owner="Li",
    review_on="2027-01-31",
    expires_on="2027-06-30",
    variant_of="delay_other",
    variant="short",
    attachments=("C:\\docs\\size.pdf", "/srv/photo.jpg"),
    tiers=(Tier.ADVANCED, Tier.SENIOR),
)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Open]:
    """Open a dialog; it is closed at the end, whatever is not saved."""
    shown: list[QDialog] = []

    def open_(dialog: ScriptDialog) -> ScriptDialog:
        shown.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        qtbot.waitUntil(lambda: not any(lane.busy for lane in dialog._session.lanes.all()), timeout=5000)
        return dialog

    yield open_
    for dialog in shown:
        if isValid(dialog):
            dialog.done(0)


@pytest.fixture
def kept(context: FakeContext) -> Script:
    found = context.library.get(context.library.add(FULL))
    assert found is not None
    return found


def gone(dialog: QDialog) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def test_what_the_store_holds_goes_through_the_dialog_unchanged(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Script, show: Open
) -> None:
    dialog = show(ScriptDialog(session, kept))
    assert dialog.made() == kept
    assert not dialog.changed
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    assert context.library.get(kept.id) == kept


def test_a_new_script_is_written_and_kept(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Script, show: Open
) -> None:
    session.preferences.put(names.AGENT_NAME, "王芳")
    dialog = show(ScriptDialog(session, None))
    dialog.pages["zh"].title.setText("新话术")
    dialog.pages["zh"].body.setPlainText("您好，{order_no} 已发出。")
    dialog.show_language("es")
    dialog.pages["es"].title.setText("Guion")
    dialog.pages["es"].body.setPlainText("Su pedido {order_no} ya salió.")
    fields = dialog.fields
    fields.code.setText("XX9")
    fields.problem.setCurrentIndex(fields.problem.findData("order_status"))
    fields.also.offer((), ["logistics_delay"])
    fields.moods.offer((), ["impatient"])
    fields.tiers.offer((), ["senior"])
    fields.marketplaces.offer((), ["amazon"])
    fields.tone.setCurrentIndex(fields.tone.findData("warm"))
    assert fields.scene.findText(fields.scene.itemText(0)) == 0, "the library's scenes are offered"
    fields.scene.setEditText("发货")
    fields.tags.setText("发货，进度")
    fields.variant_of.setCurrentIndex(fields.variant_of.findData("delay_full"))
    fields.variant.setText("简短")
    fields.expires.setText("2030-01-31")
    fields.files.add_paths(["/a/b.pdf", "/a/b.pdf", "/c/d.png"])
    fields.files.list.setCurrentRow(1)
    fields.files.remove.click()
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    made = next(s for s in context.library.all() if s.code == "xx9")
    assert made.titles == {"zh": "新话术", "es": "Guion"}
    assert set(made.versions) == {"zh", "es"}
    assert made.classes == (Problem.ORDER_STATUS, Problem.LOGISTICS_DELAY)
    assert (made.moods, made.tiers, made.tone) == ((Mood.IMPATIENT,), (Tier.SENIOR,), "warm")
    assert (made.marketplaces, made.scene, made.tags) == (("amazon",), "发货", ("发货", "进度"))
    assert (made.variant_of, made.variant, made.owner) == ("delay_full", "简短", "王芳")
    assert (made.expires_on, made.attachments) == ("2030-01-31", ("/a/b.pdf",))


def test_a_known_scene_is_shown_in_words_and_kept_by_its_name(
    session: Session, kept: Script, show: Open, language: str
) -> None:
    dialog = show(ScriptDialog(session, kept))
    shown = dialog.fields.scene.currentText()
    assert shown == {"en": "Delay", "zh_CN": QCoreApplication.translate("scripts", "Delay")}[language]
    assert dialog.made().scene == "delay"


def test_another_first_problem_keeps_the_order_of_the_rest(session: Session, kept: Script, show: Open) -> None:
    dialog = show(ScriptDialog(session, kept))
    problem = dialog.fields.problem
    problem.setCurrentIndex(problem.findData("order_status"))
    assert dialog.made().classes == (Problem.ORDER_STATUS, Problem.LOGISTICS_DELAY)


def test_what_cannot_be_kept_is_said_where_it_is_wrong(session: Session, kept: Script, show: Open) -> None:
    dialog = show(ScriptDialog(session, kept))
    dialog.tabs.setCurrentIndex(FIELDS)
    dialog.show_language("en")
    dialog.pages["zh"].body.clear()
    dialog.save()
    assert (dialog.tabs.currentIndex(), dialog.language) == (TEXT, "zh")
    assert dialog.banner.text
    dialog.pages["zh"].body.setPlainText("抱歉。")
    dialog.fields.review.setText("soon")
    dialog.save()
    assert dialog.tabs.currentIndex() == FIELDS
    assert "soon" in dialog.banner.text
    assert dialog.isVisible()


def test_leaving_asks_once_for_what_is_not_saved(session: Session, kept: Script, show: Open) -> None:
    untouched = show(ScriptDialog(session, kept))
    untouched.reject()
    assert gone(untouched)
    dialog = show(ScriptDialog(session, kept))
    dialog.fields.moods.offer((), ["impatient"])
    dialog.reject()
    assert dialog.isVisible()
    dialog.banner.pressed.emit()
    assert gone(dialog)


def test_a_language_is_marked_stale_and_confirmed(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Script, show: Open
) -> None:
    context.library.set_version(kept.id, "zh", "非常抱歉，晚了。")
    dialog = show(ScriptDialog(session, context.library.get(kept.id)))
    assert dialog.bar.tabText(dialog.languages.index("en")) == "EN ●"
    assert not dialog.confirm.isVisible()
    dialog.show_language("en")
    assert dialog.banner.text
    dialog.confirm.click()
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    found = context.library.get(kept.id)
    assert found is not None
    assert not found.versions["en"].stale


def test_nothing_is_cut_off_when_it_is_narrow(
    session: Session, kept: Script, show: Open, theme: Theme, language: str
) -> None:
    dialog = show(ScriptDialog(session, kept))
    dialog.resize(420, 600)
    for colours in ("dark", "light"):
        theme.apply(colours)
        for tab in (TEXT, FIELDS):
            dialog.tabs.setCurrentIndex(tab)
            assert not dialog.grab().isNull()
    inside, room = dialog.fields.widget(), dialog.fields.viewport().width()
    assert inside.minimumSizeHint().width() <= room, language


def test_a_picked_script_names_the_files_to_send_along(
    qtbot: QtBot, session: Session, window: MainWindow, kept: Script, read: Callable[[str], None]
) -> None:
    read("Where is my parcel?")
    session.desk.current.reply.pick(replace(kept, moods=()))
    title = window.page.reply._title  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "size.pdf" in title.text(), timeout=3000)
    assert "photo.jpg" in title.text()
    assert "C:\\docs\\size.pdf" in title.toolTip()
