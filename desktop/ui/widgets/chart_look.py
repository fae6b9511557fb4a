"""How pictures look: colours safe for colour-blind eyes (Okabe and Ito 2008), a legend, a scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import Theme

SYMBOLS: Final = ("o", "s", "t", "d")
"""Shapes of the points: series differ in more than their colour."""

_FAINT: Final = 70
"""Alpha of the second series' bars: full and framed differ in more than their colour, too."""

_STEPS: Final = 64
_SWATCH: Final = 14


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a picture. `series` in their order; `low` and `high` are the ends of the heat map's scale."""

    ground: QColor
    text: QColor
    muted: QColor
    grid: QColor
    series: tuple[QColor, ...]
    low: QColor
    high: QColor
    font: QFont

    @classmethod
    def of(cls, colors: Theme) -> Look:
        """Return the look of the window."""
        ground, text, muted, grid = (colors.color(name) for name in ("surface", "text", "muted", "line"))
        return cls(ground, text, muted, grid, *_scales(colors.dark), _font(colors.size))

    @classmethod
    def paper(cls, size: int = 10) -> Look:
        """Return the look of what leaves the window: dark on white, whatever the theme."""
        ground, text, muted, grid = (QColor(name) for name in ("#ffffff", "#1a2230", "#4a5566", "#d9dde4"))
        return cls(ground, text, muted, grid, *_scales(False), _font(size))

    def series_color(self, place: int) -> QColor:
        return self.series[place % len(self.series)]

    def shades(self) -> list[tuple[int, int, int]]:
        """Return the scale of the heat map: one hue, lightness alone tells more from less."""
        out = []
        for step in range(_STEPS):
            part = step / (_STEPS - 1)
            mixed = [
                round(a + (b - a) * part)
                for a, b in zip(self.low.getRgb()[:3], self.high.getRgb()[:3], strict=True)  # type: ignore[index]
            ]
            out.append((mixed[0], mixed[1], mixed[2]))
        return out


def _scales(dark: bool) -> tuple[tuple[QColor, ...], QColor, QColor]:
    if dark:
        series = ("#56b4e9", "#e69f00", "#009e73", "#cc79a7")
        return tuple(map(QColor, series)), QColor("#253042"), QColor("#8fd0ff")
    series = ("#0072b2", "#d55e00", "#009e73", "#cc79a7")
    return tuple(map(QColor, series)), QColor("#e3edf6"), QColor("#004a7c")


def _font(size: int) -> QFont:
    from desktop.ui.theme import SMALLEST, font

    return font(max(size - 1, SMALLEST))


def filling(color: QColor, place: int) -> QBrush:
    """Return what fills the bars of the series at a place: every second one is only tinted inside its frame."""
    if place % 2 == 0:
        return QBrush(color)
    faint = QColor(color)
    faint.setAlpha(_FAINT)
    return QBrush(faint)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a legend; `filled`: a bar and not a line."""

    text: str
    place: int
    filled: bool


class Legend(QWidget):
    """A row of marks with their names; of a heat map the scale from the least to the most."""

    def __init__(self, look: Look, entries: Sequence[Entry] = (), ends: tuple[str, str] | None = None) -> None:
        super().__init__()
        self._look = look
        self._entries = tuple(entries)
        self._ends = ends
        self.setFont(look.font)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedHeight(QFontMetrics(look.font).height() + 6)

    @property
    def words(self) -> str:
        return ", ".join(entry.text for entry in self._entries) or " – ".join(self._ends or ())

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font)
        metrics = QFontMetrics(self._look.font)
        middle, x = self.height() / 2, 4.0
        if self._ends is not None:
            self._paint_scale(painter, metrics, middle)
            return
        for entry in self._entries:
            self._paint_mark(painter, entry, QRectF(x, middle - 5, _SWATCH, 10))
            x += _SWATCH + 6
            painter.setPen(self._look.text)
            width = metrics.horizontalAdvance(entry.text)
            box = QRectF(x, 0, width + 2, self.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), entry.text)
            x += width + 18

    def _paint_mark(self, painter: QPainter, entry: Entry, box: QRectF) -> None:
        color = self._look.series_color(entry.place)
        painter.setPen(QPen(color, 2))
        if entry.filled:
            painter.setBrush(filling(color, entry.place))
            painter.drawRect(box)
            return
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()))
        painter.setBrush(color)
        spot = QRectF(box.center().x() - 3.5, box.center().y() - 3.5, 7, 7)
        (painter.drawRect if SYMBOLS[entry.place % len(SYMBOLS)] == "s" else painter.drawEllipse)(spot)

    def _paint_scale(self, painter: QPainter, metrics: QFontMetrics, middle: float) -> None:
        low, high = self._ends or ("", "")
        painter.setPen(self._look.text)
        x = 4.0
        width = metrics.horizontalAdvance(low)
        painter.drawText(QRectF(x, 0, width + 2, self.height()), int(Qt.AlignmentFlag.AlignVCenter), low)
        box = QRectF(x + width + 8, middle - 5, 120, 10)
        scale = QLinearGradient(box.topLeft(), box.topRight())
        scale.setColorAt(0, self._look.low)
        scale.setColorAt(1, self._look.high)
        painter.fillRect(box, scale)
        words = QRectF(box.right() + 8, 0, metrics.horizontalAdvance(high) + 2, self.height())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), high)
