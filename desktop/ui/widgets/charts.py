"""Pictures of figures: lines, bars, heat map, funnel, each drawn once by pyqtgraph into an image and then let go.

Nothing of pyqtgraph stays alive: its objects hold each other, and where Python's collector frees such a circle on
another thread than the window's, Qt crashes. For the same reason it is loaded on the window's thread (`load`);
`warm` loads what it needs besides, and that any thread may do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.insights import Bars, Chart, Funnel, HeatMap, Kind, Line, Series
from desktop.ui import insight_texts as texts
from desktop.ui.widgets.chart_look import Entry, Legend, Look
from desktop.ui.widgets.chart_plot import Bar, Plot
from desktop.ui.widgets.parts import column

MOST_BARS: Final = 20
"""More are in the table alone."""

_PLOT: Final = 220
_BAR: Final = 24
_LABEL: Final = 190
"""Pixels for the words beside a bar; longer ones are cut."""

_BEYOND: Final = 1.22
"""Room behind the longest bar for its number."""

_SETTLED_MS: Final = 60
_SMALLEST: Final = 120


def warm() -> None:
    """Load what pyqtgraph needs besides Qt; any thread may do it."""
    import xml.etree.ElementTree  # noqa: F401 - pyqtgraph wants it; nothing is parsed

    import numpy  # noqa: F401


def load() -> None:
    """Load pyqtgraph, on the window's thread alone."""
    import pyqtgraph

    pyqtgraph.setConfigOptions(exitCleanup=False)


def drawable(chart: Chart) -> bool:
    """Tell whether there is anything to be seen in a picture."""
    if isinstance(chart, HeatMap):
        return any(value for row in chart.values for value in row)
    if isinstance(chart, Funnel):
        return any(count for _, count in chart.steps)
    return any(value is not None for one in chart.series for value in one.values) and chart.n > 0


class ChartView(QWidget):
    """One picture with its legend; takes neither mouse nor wheel: the page scrolls on over it."""

    def __init__(
        self, chart: Chart, look: Look, parent: QWidget | None = None, *, most_bars: int = MOST_BARS
    ) -> None:
        super().__init__(parent)
        self.chart = chart
        self._look = look
        self._most_bars = most_bars
        self._image = QImage()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self._draw_anew)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.legend = self._legend()
        layout = column(self, spacing=0)
        if self.legend is not None:
            layout.addWidget(self.legend)
        layout.addStretch()
        self.setFixedHeight(self._top + self._plot_height())
        words = self.legend.words if self.legend is not None else ""
        self.setAccessibleName(f"{texts.picture(chart.name)}. {words}".strip())

    @property
    def left_out(self) -> int:
        """How many bars are in the table alone."""
        return max(len(self.chart.labels) - self._most_bars, 0) if isinstance(self.chart, Bars) else 0

    def image(self, width: int, scale: float = 2.0) -> QImage:
        """Return the picture with its legend so many points wide, each of `scale` pixels."""
        image = QImage(QSize(width, self.height()) * scale, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(scale)
        image.fill(self._look.ground)
        painter = QPainter(image)
        if self.legend is not None:
            self.legend.paint(painter)
        painter.drawImage(0, self._top, self._draw(width, scale))
        painter.end()
        return image

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        if self._image.isNull():
            self._draw_anew()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.ground)
        painter.drawImage(0, self._top, self._image)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if not self._image.isNull():
            self._timer.start()

    @property
    def _top(self) -> int:
        return self.legend.height() if self.legend is not None else 0

    def _draw_anew(self) -> None:
        self._image = self._draw(max(self.width(), _SMALLEST), self.devicePixelRatioF())
        self.update()

    def _draw(self, width: int, scale: float) -> QImage:
        plot = Plot(self._look, QSize(width, self._plot_height()), scale)
        try:
            if isinstance(self.chart, Line):
                self._lines(plot, self.chart)
            elif isinstance(self.chart, HeatMap):
                self._heat(plot, self.chart)
            elif isinstance(self.chart, Funnel):
                self._funnel(plot, self.chart)
            else:
                self._bars(plot, self.chart)
            return plot.image()
        finally:
            plot.free()

    def _plot_height(self) -> int:
        if isinstance(self.chart, Bars):
            count = max(len(self.chart.series), 1)
            return int(self._shown * _BAR * (1 if count == 1 else 1.9)) + 56
        return len(self.chart.steps) * _BAR + 56 if isinstance(self.chart, Funnel) else _PLOT

    @property
    def _shown(self) -> int:
        return min(len(self.chart.labels), self._most_bars) if isinstance(self.chart, Bars) else 0

    # --- kinds ---

    def _lines(self, plot: Plot, chart: Line) -> None:
        most = _most(chart.series)
        factor, words = texts.scale(chart.kind, most)
        count = len(chart.labels)
        for place, series in enumerate(chart.series):
            plot.line([None if value is None else value / factor for value in series.values], place)
        plot.across((-0.5, max(count - 0.5, 0.5)))
        top = max(most / factor * 1.05, 1.0)
        plot.down((0.0, top))
        plot.left_axis(_ticks(top, whole=chart.kind is Kind.COUNT), words, grid=True)
        every = max(1, -(-count // 7))
        days = [(float(place), _day(chart.labels[place])) for place in range(0, count, every)]
        plot.bottom_axis(days, texts.grain(chart.grain))

    def _bars(self, plot: Plot, chart: Bars) -> None:
        names = [texts.bar(chart.of, label) for label in chart.labels[: self._shown]]
        factor, words = texts.scale(chart.kind, _most(chart.series))
        rows = [[_bar(series, number, factor) for series in chart.series] for number in range(self._shown)]
        self._sideways(plot, names, rows, (words, chart.kind), lambda v: texts.cell(chart.kind, v * factor))

    def _funnel(self, plot: Plot, chart: Funnel) -> None:
        first = chart.steps[0][1] if chart.steps else 0

        def said(value: float) -> str:
            return f"{value:,.0f}" + (f"  ({100 * value / first:.0f} %)" if first else "")

        names = [texts.bar(Kind.STEP, name) for name, _ in chart.steps]
        rows: list[list[Bar | None]] = [[Bar(float(count))] for _, count in chart.steps]
        self._sideways(plot, names, rows, (texts.scale(Kind.COUNT, first)[1], Kind.COUNT), said)

    def _sideways(
        self,
        plot: Plot,
        names: Sequence[str],
        rows: Sequence[Sequence[Bar | None]],
        axis: tuple[str, Kind],
        said: Callable[[float], str],
    ) -> None:
        """Draw bars from the left, the first at the top, each with its number behind it."""
        count = max((len(row) for row in rows), default=1)
        thick = 0.68 / count
        for number, row in enumerate(rows):
            for place, bar in enumerate(row):
                if bar is not None:
                    middle = number + (place - (count - 1) / 2) * thick
                    plot.bar(bar, (middle, thick), place, said(bar.value))
        most = max((bar.end for row in rows for bar in row if bar is not None), default=0.0)
        top = max(most * _BEYOND, 1.0)
        plot.across((0.0, top))
        plot.down((len(names) - 0.4, -0.6))
        words, kind = axis
        plot.bottom_axis(_ticks(top, whole=kind is Kind.COUNT), words, grid=True)
        metrics = QFontMetrics(self._look.font)
        cut = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LABEL) for name in names]
        plot.left_axis([(float(place), name) for place, name in enumerate(cut)])

    def _heat(self, plot: Plot, chart: HeatMap) -> None:
        most = _hottest(chart)
        for day, row in enumerate(chart.values):
            for hour, value in enumerate(row):
                if value is not None and (value or chart.kind is not Kind.COUNT):
                    plot.square(hour, day, value / most if most else 0.0)
        plot.across((0.0, 24.0))
        plot.down((7.0, 0.0))
        plot.left_axis([(day + 0.5, texts.weekday(day)) for day in range(7)], texts.column("weekday"))
        plot.bottom_axis([(hour + 0.5, str(hour)) for hour in range(0, 24, 3)], texts.column("hour"))

    def _legend(self) -> Legend | None:
        chart = self.chart
        if isinstance(chart, HeatMap):
            return Legend(self._look, ends=(texts.cell(chart.kind, 0.0), texts.cell(chart.kind, _hottest(chart))))
        if isinstance(chart, Funnel) or len(chart.series) < 2:
            return None
        filled = isinstance(chart, Bars)
        return Legend(
            self._look,
            [Entry(texts.column(one.name), place, filled) for place, one in enumerate(chart.series)],
        )


def _bar(series: Series, place: int, factor: float) -> Bar | None:
    """Return a bar in steps of its axis, None where nothing is known."""
    value = series.values[place]
    if value is None:
        return None
    low = series.low[place] if place < len(series.low) else None
    high = series.high[place] if place < len(series.high) else None
    if low is None or high is None:
        return Bar(value / factor)
    return Bar(value / factor, low / factor, high / factor)


def _most(series: Sequence[Series]) -> float:
    """Return the greatest value, ends of intervals among them."""
    return max((v for one in series for v in (*one.values, *one.high) if v is not None), default=0.0)


def _hottest(chart: HeatMap) -> float:
    return max((value for row in chart.values for value in row if value is not None), default=0.0)


def _day(label: str) -> str:
    """Return `11-23` of `2026-11-23`; a month stays as it is."""
    return label[5:] if len(label) == len("2026-11-23") else label


def _ticks(top: float, *, whole: bool) -> list[tuple[float, str]]:
    """Return four to eight ticks from 0 on, 1, 2 or 5 times a power of ten apart."""
    rough = top / 5
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * m for m in (1, 2, 5, 10) if power * m >= rough * 0.999)
    step = max(step, 1.0) if whole else step
    return [(step * n, f"{step * n:,.10g}") for n in range(int(top / step) + 1)]
