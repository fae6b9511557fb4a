"""The view of an article: whatever stands in it, no file and no address is opened."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.knowledge.rendering import render
from desktop.ui.theme import Theme
from desktop.ui.widgets.article_view import ArticleView
from tests.ui.test_articles_pane import picture


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[str]]]:
    """Tell which files of a folder, which is also the working one, the kernel has seen opened or read."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the kernel's own list of opened files")
    folder = tmp_path / "bait"
    folder.mkdir()
    for name in ("secret.png", "secret@2x.png", "secret.css", "attachment:secret.png", "secret.html"):
        (folder / name).write_bytes(picture() if name.endswith("png") else b"p { color: red }")
    monkeypatch.chdir(folder)
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert libc.inotify_add_watch(watch, os.fsencode(folder), 0x00000020 | 0x00000001) > 0  # IN_OPEN | IN_ACCESS

    def seen() -> list[str]:
        try:
            raw = os.read(watch, 65_536)
        except BlockingIOError:
            return []
        out, at = [], 0
        while at < len(raw):
            *_, length = struct.unpack_from("iIII", raw, at)
            if name := raw[at + 16 : at + 16 + length].rstrip(b"\0").decode():
                out.append(name)
            at += 16 + length
        return out

    yield seen
    os.close(watch)


@pytest.fixture
def server(qapp: QApplication) -> Iterator[QTcpServer]:
    made = QTcpServer()
    assert made.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))
    yield made
    made.close()


def hostile(folder: Path, port: int) -> list[str]:
    """Return addresses in all the ways in which HTML asks for something to be loaded."""
    where = [f"file://{folder}/secret", "secret", f"{folder}/secret", "attachment:secret", f"qrc:{folder}/secret"]
    where += [f"{scheme}//127.0.0.1:{port}/secret" for scheme in ("http:", "https:", "")]
    out = []
    for at in where:
        out += [
            f'<img src="{at}.png">',
            f'<img src="{at}.png" width="9" height="9">',
            f'<link rel="stylesheet" type="text/css" href="{at}.css">x',
            f'<style>@import url("{at}.css"); body {{ background-image: url({at}.png) }}</style><p>x</p>',
            f'<table background="{at}.png" style="background: url({at}.png)"><tr><td>x</td></tr></table>',
            f'<ul style="list-style-image: url({at}.png)"><li>x</li></ul>',
            f'<body background="{at}.png">x</body>',
            f'<iframe src="{at}.html"></iframe><object data="{at}.html"></object><embed src="{at}.html">',
            f'<script src="{at}.js"></script><base href="{at}"><img src="secret.png">',
            f'<a href="{at}.html">x</a>',
        ]
    return out


def test_hostile_html_opens_no_file_and_no_socket(
    qtbot: QtBot, theme: Theme, opened: Callable[[], list[str]], server: QTcpServer
) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    opened()
    (Path.cwd() / "secret.html").read_bytes()
    assert "secret.html" in opened(), "the guard sees what is opened"
    names = frozenset({"mine.png"})
    for one in hostile(Path.cwd(), server.serverPort()):
        for html in (
            one,
            render(one, names),
            render(f"![x]({one}) [x]({one})", names),
        ):  # raw, as if all else failed
            view.show_html(html)
            view.grab()
            assert opened() == [], html
    view.show_html(f'<a href="file://{Path.cwd()}/secret.html">{"link " * 40}</a>')
    before = view.toPlainText()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().topLeft() / 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect().center())
    view.setSource(QUrl.fromLocalFile(str(Path.cwd() / "secret.html")))
    view.reload()
    view.backward()
    view.grab()
    QApplication.processEvents()
    assert view.toPlainText() == before, "links lead nowhere"
    assert opened() == []
    assert not server.waitForNewConnection(50)[0]


@pytest.mark.parametrize("kind", list(QTextDocument.ResourceType))
def test_a_resource_is_a_picture_of_the_article_or_nothing(
    qtbot: QtBot, theme: Theme, kind: QTextDocument.ResourceType
) -> None:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    mine = QImage(4, 4, QImage.Format.Format_RGB32)
    mine.fill("#ff0000")
    view.show_pictures({"mine.png": mine})
    # An empty answer, and Qt opens the file of that name itself.
    for address in ("file:///etc/passwd", "mine.png", "attachment:other.png", "", "data:text/html,x"):
        found = view.loadResource(kind.value, QUrl(address))
        if kind is QTextDocument.ResourceType.ImageResource:
            assert found.pixelColor(0, 0).name() != "#ff0000"
        else:
            assert bytes(found.data()) == b" "
    if kind is QTextDocument.ResourceType.ImageResource:
        assert view.loadResource(kind.value, QUrl("attachment:mine.png")).pixelColor(0, 0).name() == "#ff0000"
