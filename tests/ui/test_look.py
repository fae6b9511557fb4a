"""Colours, places and small parts."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QRect
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.docking import place
from desktop.ui.notices import Level, Notice, Notices
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.offsets import Offsets

STYLES = Path(__file__).parents[2] / "resources" / "styles"


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_can_be_read(theme: str) -> None:
    tokens = tomllib.loads((STYLES / f"{theme}.toml").read_text("utf-8"))
    pairs = [(text, ground) for text in ("text", "muted", "accent") for ground in ("window", "surface", "raised")]
    pairs += [(t, "surface") for t in ("ok", "error", "warning", "entity", "term")]
    pairs += [(t, "surface") for t in ("memory", "fuzzy", "model", "gist", "same", "untranslated")]
    pairs += [
        ("accent_text", "accent"),
        ("warning", "warning_soft"),
        ("text", "selection"),
        ("text", "accent_soft"),
    ]
    poor = {pair: round(contrast(tokens[pair[0]], tokens[pair[1]]), 1) for pair in pairs}
    assert {pair: value for pair, value in poor.items() if value < 4.5} == {}


def test_both_themes_name_the_same_colours_and_the_style_uses_no_others() -> None:
    light, dark = (set(tomllib.loads((STYLES / f"{name}.toml").read_text("utf-8"))) for name in ("light", "dark"))
    assert light == dark
    used = set(re.findall(r"@(\w+)", (STYLES / "deskside.qss").read_text("utf-8")))
    assert used - light <= {"fs_small", "fs_title", "icon_down", "icon_check"}


def test_the_system_is_followed_until_the_agent_decides(qapp: QApplication, theme: Theme) -> None:
    theme.apply("dark")
    assert theme.dark
    theme.apply("light")
    assert not theme.dark
    theme.apply("light", 99)
    assert theme.size == 20


@pytest.mark.parametrize("name", [p.stem for p in (STYLES.parent / "icons").glob("*.svg")])
def test_every_icon_can_be_drawn(theme: Theme, name: str) -> None:
    image = theme.icon(name, "accent").pixmap(24, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


AREA = QRect(0, 0, 1920, 1040)


@pytest.mark.parametrize(
    ("edge", "width", "wanted"),
    [
        ("right", 440, QRect(1480, 0, 440, 1040)),
        ("left", 440, QRect(0, 0, 440, 1040)),
        ("right", 100, QRect(1540, 0, 380, 1040)),
        ("right", 2000, QRect(1280, 0, 640, 1040)),
    ],
)
def test_docking(edge: str, width: int, wanted: QRect) -> None:
    assert place(AREA, edge, width, QMargins()) == wanted


def test_docking_leaves_room_for_the_frame_and_small_screens() -> None:
    framed = place(AREA, "right", 440, QMargins(4, 30, 4, 4))
    assert framed == QRect(1476, 30, 440, 1006)
    assert place(QRect(0, 0, 300, 600), "left", 440, QMargins()).width() == 300


@pytest.mark.parametrize("text", ["", "abc", "a😊b", "a\r\nb", "😊😊\r\n\r\n中", "a\rb"])
def test_positions_are_those_of_qt(text: str) -> None:
    offsets = Offsets(text)
    shown = text.replace("\r\n", "\n")
    assert offsets.to_qt(len(text)) == len(shown.encode("utf-16-le")) // 2
    for index, character in enumerate(text):
        if character != "\r" or text[index : index + 2] != "\r\n":
            assert text[offsets.from_qt(offsets.to_qt(index))] in (character, "\r", "\n")


def test_positions_beyond_the_text() -> None:
    assert Offsets("ab").to_qt(99) == 2
    assert Offsets("ab").to_qt(-1) == 0


def test_chips_go_on_in_the_next_line(qtbot: QtBot) -> None:
    box = FlowBox(lines=2)
    qtbot.addWidget(box)
    for number in range(12):
        box.add(QPushButton(f"number {number}"))
    box.resize(300, 200)
    box.show()
    tops = {w.y() for w in box.widgets if w.isVisible()}
    assert len(tops) == 2
    assert box.heightForWidth(10_000) < box.heightForWidth(300)
    box.clear()
    assert box.heightForWidth(300) == 0
    box.hide()


def test_a_bug_is_told_once_and_a_wish_never(notices: Notices, told: list[Notice]) -> None:
    from desktop.errors import Cancelled

    notices.report(Cancelled())
    for _ in range(2):
        notices.report(ValueError("x"))
    assert [notice.level for notice in told] == [Level.ERROR]


def test_qt_keeps_the_references_of_none(qapp: QApplication) -> None:
    """PySide6 6.12.0 on Python 3.11 loses one at each call that returns None: the window would die in minutes."""
    import sys

    button = QPushButton()
    before = sys.getrefcount(None)
    for _ in range(500):
        button.setToolTip("x")
    assert sys.getrefcount(None) > before - 250
    button.deleteLater()


def test_a_slim_banner_keeps_to_one_line_and_tells_the_rest_when_asked(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.tell("The starter model cannot read all", "A full one can.", "Install …")
    tall = banner.sizeHint().height()
    banner.tell("The starter model cannot read all", "A full one can.", "Install …", slim=True)
    assert banner.sizeHint().height() < tall / 2
    assert banner.toolTip() == "A full one can."
    assert "A full one can." in banner.accessibleName()
    banner.tell("The engine crashed", "It starts again.", "Read again", level="warning")
    assert banner.sizeHint().height() == tall
    assert banner.toolTip() == ""
