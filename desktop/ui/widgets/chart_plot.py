"""One pyqtgraph plot: two axes, lines, bars or squares; drawn into an image, then freed to the last object."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QImage, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsRectItem
from shiboken6 import delete

from desktop.ui.widgets.chart_look import SYMBOLS, Look, filling

Ticks = Sequence[tuple[float, str]]

_PAD: Final = 12
_MANY: Final = 40
"""From so many points on they are small."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A value with the ends of its interval, in steps of the axis."""

    value: float
    low: float | None = None
    high: float | None = None

    @property
    def end(self) -> float:
        return max(self.value, self.high or 0.0)


class Plot:
    """Built, drawn and freed in one go on the window's thread; nobody keeps one."""

    def __init__(self, look: Look, size: QSize, scale: float) -> None:
        """Take the size in points, and how many pixels a point has: pyqtgraph's pens are in pixels."""
        import pyqtgraph as pg

        self._pg = pg
        self._look = look
        self._size = size
        self._scale = scale
        self._ends = {"across": (0.0, 1.0), "down": (0.0, 1.0)}
        self._metrics = QFontMetrics(look.font)
        self._words: list[tuple[float, float, str]] = []
        self._view = pg.GraphicsLayoutWidget(show=False)
        self._view.setBackground(look.ground)
        self._view.ci.setContentsMargins(0, 6, 10, 0)
        self._view.ci.setSpacing(0)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._left, self._bottom = pg.AxisItem("left"), pg.AxisItem("bottom")
        self._view.addItem(self._left, 0, 0)
        self._view.addItem(self._box, 0, 1)
        self._view.addItem(self._bottom, 1, 1)
        for axis in (self._left, self._bottom):
            axis.linkToView(self._box)
        self._sheet = QGraphicsRectItem()  # the box looks at each item that it gets: it gets all rectangles as one
        self._sheet.setPen(QPen(Qt.PenStyle.NoPen))
        self._box.addItem(self._sheet, ignoreBounds=True)

    # --- what is drawn ---

    def line(self, values: Sequence[float | None], place: int) -> None:
        """Draw a line over 0, 1, 2 …; it breaks off where nothing is known."""
        color = self._look.series_color(place)
        style = Qt.PenStyle.SolidLine if place == 0 else Qt.PenStyle.DashLine
        item = self._pg.PlotDataItem(
            list(range(len(values))),
            [math.nan if value is None else value for value in values],
            pen=self._pen(color, 2, style),
            symbol=SYMBOLS[place % len(SYMBOLS)],
            symbolSize=6 if len(values) < _MANY else 4,
            symbolBrush=color,
            symbolPen=color,
            connect="finite",
            antialias=True,
        )
        item.setZValue(10 - place)
        self._box.addItem(item, ignoreBounds=True)

    def bar(self, bar: Bar, where: tuple[float, float], place: int, words: str) -> None:
        """Draw a bar from the left; `where` is its middle and how thick it is."""
        middle, thick = where
        color = self._look.series_color(place)
        self._rectangle(QRectF(0, middle - thick / 2, bar.value, thick * 0.92), filling(color, place), color)
        if bar.low is not None and bar.high is not None:
            pen = self._pen(self._look.text, 1.5)
            whisker = self._pg.PlotDataItem([bar.low, bar.high], [middle, middle], pen=pen, antialias=True)
            whisker.setZValue(5)
            self._box.addItem(whisker, ignoreBounds=True)
        self._words.append((bar.end, middle, words))

    def square(self, column: int, row: int, part: float) -> None:
        """Draw a square of the heat map; `part` 0..1 of the hottest."""
        shades = self._look.shades()
        shade = QColor(*shades[round((len(shades) - 1) * min(max(part, 0.0), 1.0))])
        self._rectangle(QRectF(column + 0.04, row + 0.04, 0.92, 0.92), QBrush(shade), None)

    # --- axes ---

    def across(self, ends: tuple[float, float]) -> None:
        self._ends["across"] = ends
        self._box.setXRange(*ends, padding=0)

    def down(self, ends: tuple[float, float]) -> None:
        """Take the values at the bottom and at the top."""
        self._ends["down"] = ends
        self._box.invertY(ends[0] > ends[1])
        self._box.setYRange(min(ends), max(ends), padding=0)

    def left_axis(self, ticks: Ticks, words: str = "", *, grid: bool = False) -> None:
        self._axis(self._left, ticks, words)
        for at, _ in ticks if grid else ():
            self._grid_line(QLineF(self._ends["across"][0], at, self._ends["across"][1], at))
        widest = max((self._metrics.horizontalAdvance(text) for _, text in ticks), default=20)
        self._left.setWidth(widest + _PAD + (self._metrics.height() + 6 if words else 0))

    def bottom_axis(self, ticks: Ticks, words: str = "", *, grid: bool = False) -> None:
        self._axis(self._bottom, ticks, words)
        for at, _ in ticks if grid else ():
            self._grid_line(QLineF(at, self._ends["down"][0], at, self._ends["down"][1]))
        self._bottom.setHeight(self._metrics.height() * (2 if words else 1) + _PAD)

    # --- out ---

    def image(self) -> QImage:
        """Return the plot."""
        view = self._view
        view.resize(self._size)
        view.resizeEvent(QResizeEvent(self._size, self._size))  # Qt sends none to what is not shown
        view.ci.layout.activate()
        image = QImage(self._size * self._scale, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(self._scale)
        image.fill(self._look.ground)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view.render(painter, QRectF(0, 0, self._size.width(), self._size.height()), view.rect())
        self._write(painter)
        painter.end()
        return image

    def free(self) -> None:
        """Delete the view with all that belongs to it, now and on this thread."""
        delete(self._view)

    def _write(self, painter: QPainter) -> None:
        """Write the numbers behind the bars."""
        painter.setFont(self._look.font)
        painter.setPen(self._look.muted)
        for x, y, words in self._words:
            at = self._box.mapViewToScene(self._pg.Point(x, y))
            height = self._metrics.height()
            box = QRectF(at.x() + 5, at.y() - height / 2, self._size.width(), height)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _rectangle(self, box: QRectF, brush: QBrush, frame: QColor | None) -> None:
        item = QGraphicsRectItem(box, self._sheet)
        item.setBrush(brush)
        item.setPen(QPen(Qt.PenStyle.NoPen) if frame is None else self._pen(frame, 1))

    def _grid_line(self, line: QLineF) -> None:
        """Draw a line of the grid; pyqtgraph's own grid hides the word at the 0."""
        item = QGraphicsLineItem(line, self._sheet)
        item.setPen(self._pen(self._look.grid, 1))
        item.setZValue(-1)

    def _pen(self, color: QColor, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        pen: QPen = self._pg.mkPen(color, width=width * self._scale, style=style)
        return pen

    def _axis(self, axis: Any, ticks: Ticks, words: str) -> None:
        axis.setTickFont(self._look.font)
        axis.setPen(self._look.grid)
        axis.setTextPen(self._look.muted)
        axis.setStyle(tickLength=0, tickTextOffset=6, autoReduceTextSpace=False, hideOverlappingLabels=False)
        axis.enableAutoSIPrefix(False)
        axis.setTicks([list(ticks), []])
        if words:
            size = f"{self._look.font.pointSize()}pt"
            axis.setLabel(words, **{"color": self._look.muted.name(), "font-size": size})
        else:
            axis.showLabel(False)
