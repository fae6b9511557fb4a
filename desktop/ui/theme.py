"""Colours, fonts and icons: one place that turns tokens into Qt's palette and style sheet."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

GRID = 4
SMALLEST, LARGEST = 8, 20

# A family that is not there costs a search on macOS, so each system gets its own.
_FAMILIES = {
    "win32": ["Segoe UI", "Microsoft YaHei UI", "Yu Gothic UI", "Malgun Gothic"],
    "darwin": [".AppleSystemUIFont", "PingFang SC", "Hiragino Sans", "Apple SD Gothic Neo"],
    "linux": ["Noto Sans CJK SC", "Noto Sans", "DejaVu Sans"],
}
# Han signs look different in Japan and Korea: the buyer's words are shown as the buyer writes them.
_BUYER_FAMILIES = {
    "ja": {
        "win32": ["Yu Gothic UI", "Meiryo UI"],
        "darwin": ["Hiragino Sans"],
        "linux": ["Noto Sans CJK JP"],
    },
    "ko": {
        "win32": ["Malgun Gothic"],
        "darwin": ["Apple SD Gothic Neo"],
        "linux": ["Noto Sans CJK KR"],
    },
}


class Theme(QObject):
    """The colours in use; `changed` is emitted after every widget has the new style."""

    changed = Signal()

    def __init__(self, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        self._wanted = "system"
        self._size = 10
        self._tokens: dict[str, str] = {}
        self._icons: dict[tuple[str, str], QIcon] = {}
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)

    @property
    def dark(self) -> bool:
        if self._wanted != "system":
            return self._wanted == "dark"
        return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    @property
    def size(self) -> int:
        """Size of the text in points."""
        return self._size

    def apply(self, wanted: str | None = None, size: int | None = None) -> None:
        """Give the application these colours and this size of text."""
        self._wanted = wanted if wanted is not None else self._wanted
        self._size = min(max(size if size is not None else self._size, SMALLEST), LARGEST)
        name = "dark" if self.dark else "light"
        self._tokens = tomllib.loads((self._resources / "styles" / f"{name}.toml").read_text("utf-8"))
        self._icons.clear()
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        app.setFont(font(self._size))
        app.setPalette(self._palette())
        app.setStyleSheet(self._sheet())
        self.changed.emit()

    def color(self, token: str) -> QColor:
        return QColor(self._tokens[token])

    def name(self, token: str) -> str:
        """Return a colour as `#rrggbb`, for rich text."""
        return self._tokens[token]

    def icon(self, name: str, color: str = "text") -> QIcon:
        """Return the line icon `name` drawn in a colour of the theme."""
        key = (name, color)
        if key not in self._icons:
            self._icons[key] = self._draw(name, self._tokens[color])
        return self._icons[key]

    def pixmap(self, name: str, token: str, size: int, widget: QWidget) -> QPixmap:
        return self.icon(name, token).pixmap(QSize(size, size), widget.devicePixelRatioF())

    def _draw(self, name: str, color: str) -> QIcon:
        source = (self._resources / "icons" / f"{name}.svg").read_text("utf-8")
        renderer = QSvgRenderer(QByteArray(source.replace("#000", color).encode()))
        icon = QIcon()
        for size in (16, 24, 32, 48, 64):
            pixmap = QPixmap(size, size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(pixmap)
        return icon

    def _palette(self) -> QPalette:
        palette, role = QPalette(), QPalette.ColorRole
        for roles, token in (
            ((role.Window, role.Button), "window"),
            ((role.Base, role.AlternateBase, role.ToolTipBase), "surface"),
            ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.HighlightedText), "text"),
            ((role.PlaceholderText,), "muted"),
            ((role.Highlight,), "selection"),
            ((role.Link, role.LinkVisited, role.Accent), "accent"),
            ((role.Mid, role.Dark), "strong_line"),
            ((role.Light, role.Midlight), "line"),
        ):
            for one in roles:
                palette.setColor(one, self.color(token))
        for one in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, one, self.color("muted"))
        return palette

    def _sheet(self) -> str:
        sheet = (self._resources / "styles" / "deskside.qss").read_text("utf-8")
        values = {
            **self._tokens,
            "fs_small": f"{max(self._size - 1, SMALLEST)}pt",
            "fs_title": f"{self._size + 3}pt",
            "icon_down": self._drawn("down"),
            "icon_check": self._drawn("check"),
        }
        return re.sub(r"@(\w+)", lambda match: values[match[1]], sheet)

    def _drawn(self, stem: str) -> str:
        """Style sheets take no coloured icons: those that they name exist once per theme."""
        name = f"{stem}-dark" if self.dark else f"{stem}-light"
        return (self._resources / "icons" / f"{name}.svg").as_posix()

    def _follow_system(self) -> None:
        if self._wanted == "system":
            self.apply()


def font(size: int, language: str = "") -> QFont:
    """Return the window's font, with the letter shapes of `language` first."""
    system = sys.platform if sys.platform in _FAMILIES else "linux"
    families = _BUYER_FAMILIES.get(language, {}).get(system, []) + _FAMILIES[system]
    made = QFont(QApplication.font())
    made.setFamilies(families)
    made.setPointSize(size)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget one of the style sheet's roles."""
    widget.setProperty("role", role)


def set_state(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and have it looked at again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
