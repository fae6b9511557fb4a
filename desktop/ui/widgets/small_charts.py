"""Small pictures of the agent's own figures: answers over days, breaks over the hours of a day."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.wellbeing import BreakFigures, BreakOutcome, StressKind, Trend
from desktop.ui.theme import Theme, font

RESTED: Final = (BreakOutcome.TAKEN, BreakOutcome.NATURAL)
NOT_RESTED: Final = (BreakOutcome.POSTPONED, BreakOutcome.SKIPPED, BreakOutcome.LEFT)
_LEFT, _BELOW, _ABOVE = 28, 20, 8
"""Pixels for the numbers beside the picture."""


class _Chart(QWidget):
    def __init__(self, colors: Theme, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._height = height
        self.setMinimumHeight(height)
        colors.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, self._height)

    def _place(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _ABOVE, -8, -_BELOW)

    def _begin(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small: QFont = font(max(8, self._theme.size - 1))
        painter.setFont(small)
        return painter

    def _scale(self, painter: QPainter, place: QRectF, marks: tuple[tuple[float, str], ...]) -> None:
        """Draw thin lines across, with their numbers; a mark is its share of the height."""
        for share, words in marks:
            height = place.bottom() - share * place.height()
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(place.left(), height), QPointF(place.right(), height))
            painter.setPen(self._theme.color("muted"))
            painter.drawText(
                QRectF(0, height - 8, _LEFT - 6, 16),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                words,
            )


class TrendLine(_Chart):
    """Dots are answers, the line is their mean over seven days; a day without an answer is a gap of its width."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(colors, 150, parent)
        self.trend: Trend | None = None

    def show_trend(self, trend: Trend, words: str) -> None:
        """Show a trend; `words` say the same for a screen reader."""
        self.trend = trend
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        trend = self.trend
        if trend is None or not trend.points:
            return
        painter, place = self._begin(), self._place()
        weekly = trend.kind is StressKind.WEEKLY
        least, most = (1, 5) if weekly else (0, 10)
        middle = (least + most) // 2
        marks = tuple(((value - least) / (most - least), str(value)) for value in (least, middle, most))
        self._scale(painter, place, marks)
        first, last = trend.points[0].day, trend.points[-1].day
        days = max(1, (last - first).days)

        def at(day_number: int, value: float) -> QPointF:
            across = place.left() + place.width() * day_number / days
            return QPointF(across, place.bottom() - place.height() * (value - least) / (most - least))

        means = [(p.value if weekly else p.average, (p.day - first).days) for p in trend.points]
        line = [at(day, mean) for mean, day in means if mean is not None]
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.drawPolyline(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("muted"))
        for point in trend.points:
            painter.drawEllipse(at((point.day - first).days, point.value), 2.5, 2.5)
        painter.setPen(self._theme.color("muted"))
        below = QRectF(place.left(), place.bottom() + 4, place.width(), 16)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first.strftime("%m-%d"))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, last.strftime("%m-%d"))
        painter.end()


class HourBars(_Chart):
    """Above the line what was rested, below it what was put off, skipped or broken off."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(colors, 130, parent)
        self.figures: BreakFigures | None = None

    def show_figures(self, figures: BreakFigures, words: str) -> None:
        """Show the hours; `words` say the same for a screen reader."""
        self.figures = figures
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        figures = self.figures
        if figures is None:
            return
        painter, place = self._begin(), self._place()
        up = [sum(hour.get(one, 0) for one in RESTED) for hour in figures.by_hour]
        down = [sum(hour.get(one, 0) for one in NOT_RESTED) for hour in figures.by_hour]
        highest, lowest = max(1, *up), max(0, *down)
        unit = place.height() / (highest + lowest)
        ground = place.top() + highest * unit
        self._scale(painter, place, ((1.0, str(highest)), (lowest / (highest + lowest), "0")))
        width = place.width() / 24
        painter.setPen(Qt.PenStyle.NoPen)
        for hour in range(24):
            across = place.left() + hour * width + 2
            painter.setBrush(self._theme.color("accent"))
            painter.drawRect(QRectF(across, ground - up[hour] * unit, width - 4, up[hour] * unit))
            painter.setBrush(self._theme.color("strong_line"))
            painter.drawRect(QRectF(across, ground, width - 4, down[hour] * unit))
        painter.setPen(self._theme.color("muted"))
        for hour in range(0, 24, 6):
            painter.drawText(
                QRectF(place.left() + hour * width, place.bottom() + 4, 40, 16),
                Qt.AlignmentFlag.AlignLeft,
                str(hour),
            )
        painter.end()
