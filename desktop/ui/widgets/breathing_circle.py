"""A circle that grows with the breath in and shrinks with the breath out; with less motion, a ring that fills."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.wellbeing import Breath, BreathKind, Pattern
from desktop.ui.theme import Theme
from desktop.wellbeing import breathing
from desktop.wellbeing.content import in_language

SMOOTH_MS: Final = 33
CALM_MS: Final = 200
"""With less motion a few steps a second are enough."""

SMALLEST: Final = 0.42
"""The circle's radius with empty lungs, as a share of that with full ones: the words inside stay readable."""


class BreathingCircle(QWidget):
    """Shows a moment of a pattern; `start` lets it run. The words stand below, so that nothing hops."""

    step_changed = Signal(object)
    """A `Breath` with another step."""
    moved = Signal(object)
    """A `Breath`, with each picture."""
    finished = Signal()

    def __init__(
        self,
        colors: Theme,
        pattern: Pattern,
        minutes: float,
        *,
        language: str = "zh",
        calm: bool = False,
        steady: Callable[[], float] = time.monotonic,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = colors
        self.pattern = pattern
        self.minutes = minutes
        self._language = language
        self._steady = steady
        self._began: float | None = None
        self._said: tuple[int, int] = (-1, -1)
        self._finished = False
        self.calm = calm
        """Without growth: text and a filling ring."""
        self.breath: Breath = breathing.at(pattern, minutes, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(220, 220)
        colors.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, 300)

    @property
    def words(self) -> str:
        """What to do now."""
        return in_language(self.breath.step.texts, self._language)

    def start(self) -> None:
        self._began = self._steady()
        self._timer.start(CALM_MS if self.calm else SMOOTH_MS)
        self.show_at(0.0)

    def stop(self) -> None:
        self._timer.stop()

    def be_calm(self, calm: bool) -> None:
        """Grow or do not."""
        self.calm = calm
        if self._timer.isActive():
            self._timer.setInterval(CALM_MS if calm else SMOOTH_MS)
        self.update()

    def show_at(self, elapsed: float) -> None:
        """Show the moment so many seconds into the exercise."""
        self.breath = breath = breathing.at(self.pattern, self.minutes, elapsed)
        step = (breath.number, breath.index)
        if step != self._said:
            self._said = step
            self._say()
            self.step_changed.emit(breath)
        self.moved.emit(breath)
        self.update()
        if breath.done and not self._finished:
            self._finished = True
            self._timer.stop()
            self.finished.emit()

    def _move(self) -> None:
        self.show_at(self._steady() - (self._began or 0.0))

    def _say(self) -> None:
        """Tell a screen reader what to do: she who breathes need not look."""
        self.setAccessibleName(self.words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words))

    def hideEvent(self, event: QHideEvent, /) -> None:
        self._timer.stop()
        super().hideEvent(event)

    # --- the picture ---

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.rect().center())
        full = min(self.width(), self.height()) / 2 - 12
        self._paint_ring(painter, middle, full)
        inner = full - 14
        size = 0.72 if self.calm else SMALLEST + (1 - SMALLEST) * self.breath.size
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent_soft"))
        painter.drawEllipse(middle, inner * size, inner * size)
        if not self.calm:
            edge = QColor(self._theme.color("accent"))
            edge.setAlphaF(0.55)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(edge, 2))
            painter.drawEllipse(middle, inner * size, inner * size)
        self._paint_number(painter, middle)
        painter.end()

    def _paint_ring(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        """The way of the circle or, with less motion, how much of this step is done."""
        thick = 6.0 if self.calm else 1.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("line"), thick))
        painter.drawEllipse(middle, radius, radius)
        if not self.calm:
            return
        step = self.breath.step
        share = 1 - self.breath.step_left / step.seconds
        token = "muted" if step.kind is BreathKind.HOLD else "accent"
        pen = QPen(self._theme.color(token), thick)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        place = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        painter.drawArc(place, 90 * 16, -round(share * 360 * 16))

    def _paint_number(self, painter: QPainter, middle: QPointF) -> None:
        number = QFont(self.font())
        number.setPointSize(self._theme.size + 14)
        number.setWeight(QFont.Weight.Light)
        painter.setFont(number)
        painter.setPen(self._theme.color("text"))
        left = max(1, math.ceil(self.breath.step_left))
        place = QRectF(middle.x() - 60, middle.y() - 40, 120, 80)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "" if self.breath.done else str(left))
