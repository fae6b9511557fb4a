from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import clipboard
from desktop.ui.clipboard import LONGEST, ClipboardWatcher, Rejection, rejection
from tests.fakes import FakeDetector


def language_of(text: str) -> str:
    return FakeDetector().detect(text).code


def data(text: str = "Hola, ¿dónde está mi pedido?", **formats: bytes) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    for name, value in formats.items():
        made.setData(name, value)
    return made


def with_format(name: str, value: bytes) -> QMimeData:
    made = data()
    made.setData(name, value)
    return made


def test_a_foreign_text_is_a_message(qapp: QApplication) -> None:
    assert rejection(data(), "zh", language_of) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-kde-passwordManagerHint", b"secret"),
        ("ExcludeClipboardContentFromMonitorProcessing", b"\1\0\0\0"),
        ("ExcludeClipboardContentFromMonitorProcessing", b""),
        ("CanIncludeInClipboardHistory", b"\0\0\0\0"),
        ("CanUploadToCloudClipboard", b"\0\0\0\0"),
        ("org.nspasteboard.ConcealedType", b""),
        ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"\0"),
        ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
    ],
)
def test_password_managers_are_left_alone(qapp: QApplication, name: str, value: bytes) -> None:
    def never(_text: str) -> str:
        raise AssertionError("a secret was read")

    assert rejection(with_format(name, value), "zh", never) is Rejection.SECRET


@pytest.mark.parametrize(
    ("name", "value"), [("CanIncludeInClipboardHistory", b"\1\0\0\0"), ("x-kde-passwordManagerHint", b"public")]
)
def test_a_hint_that_says_no_secret_is_none(qapp: QApplication, name: str, value: bytes) -> None:
    assert rejection(with_format(name, value), "zh", language_of) is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", Rejection.NO_TEXT),
        ("  \n ", Rejection.NO_TEXT),
        ("8174520039", Rejection.NO_LETTERS),
        ("29,90 € 👍", Rejection.NO_LETTERS),
        ("hola " * LONGEST, Rejection.TOO_LONG),
        ("您的包裹在路上", Rejection.AGENTS_LANGUAGE),
    ],
)
def test_what_is_no_message(qapp: QApplication, text: str, why: Rejection) -> None:
    assert rejection(data(text), "zh", language_of) is why


def test_a_colleagues_link_to_an_article_is_no_message() -> None:
    assert rejection(data("deskside:article/starter/return_eu"), "zh", language_of) is Rejection.OWN


def test_files_are_no_message(qapp: QApplication) -> None:
    copied = data("file:///home/wangfang/a.txt")
    copied.setUrls([QUrl("file:///home/wangfang/a.txt")])
    assert rejection(copied, "zh", language_of) is Rejection.NO_TEXT


def test_own_copies_carry_a_mark(qapp: QApplication) -> None:
    board = QGuiApplication.clipboard()
    clipboard.put(board, "Hola, gracias")
    assert rejection(board.mimeData(), "zh", language_of) is Rejection.OWN
    assert board.text() == "Hola, gracias"
    clipboard.let_go(board)
    assert board.text() == "Hola, gracias"
    assert not board.mimeData().hasFormat(clipboard.OWN)


class Board(QObject):
    """A clipboard that others fill."""

    dataChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.data = data("")
        self.own = False

    def ownsClipboard(self) -> bool:
        return self.own

    def mimeData(self) -> QMimeData:
        return self.data

    def copy(self, text: str) -> None:
        self.data = data(text)
        self.dataChanged.emit()


@pytest.fixture
def board(qapp: QApplication) -> Board:
    return Board()


@pytest.fixture
def watcher(board: Board) -> ClipboardWatcher:
    return ClipboardWatcher(board, language_of, lambda: "zh", board)  # type: ignore[arg-type]


def test_nothing_is_read_until_the_agent_wants_it(qtbot: QtBot, board: Board, watcher: ClipboardWatcher) -> None:
    with qtbot.assertNotEmitted(watcher.message_copied, wait=200):
        board.copy("Hola, gracias")
    assert not watcher.on


def test_several_steps_of_one_copy_make_one_message(qtbot: QtBot, board: Board, watcher: ClipboardWatcher) -> None:
    watcher.switch(True)
    seen: list[str] = []
    watcher.message_copied.connect(seen.append)
    with qtbot.waitSignal(watcher.message_copied, timeout=1000):
        board.copy("Hola")
        board.copy("Hola, gracias")
    assert seen == ["Hola, gracias"]
    assert watcher.look() is Rejection.REPEATED


def test_one_click_ends_it(qtbot: QtBot, board: Board, watcher: ClipboardWatcher) -> None:
    watcher.switch(True)
    board.copy("Hola, gracias")
    with qtbot.assertNotEmitted(watcher.message_copied, wait=200):
        watcher.switch(False)


def test_what_we_own_is_not_looked_at(board: Board, watcher: ClipboardWatcher) -> None:
    board.own = True
    assert watcher.look() is Rejection.OWN
