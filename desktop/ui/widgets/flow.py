"""A row of widgets that goes on in the next line, as text does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class FlowBox(QWidget):
    """Left to right, then down; its height depends on its width. `lines` of them at most, 0 for all."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 4, lines: int = 0) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._lines = lines
        self._widgets: list[QWidget] = []
        self._out: set[QWidget] = set()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def widgets(self) -> list[QWidget]:
        return list(self._widgets)

    def add(self, widget: QWidget) -> None:
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        self._changed()

    def leave_out(self, widget: QWidget, out: bool = True) -> None:
        """Let a widget take no place for now."""
        (self._out.add if out else self._out.discard)(widget)
        if out:
            widget.hide()
        self._changed()

    def clear(self) -> None:
        """Take out and delete all widgets."""
        self._out.clear()
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets.clear()
        self._changed()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 120)
        return QSize(width, self._place(width, move=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._changed()

    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self.setMinimumHeight(self._place(max(self.width(), 1), move=True))
        self.updateGeometry()

    def _place(self, width: int, *, move: bool) -> int:
        x = y = line = 0
        number = 1
        for widget in self._widgets:
            if widget in self._out:
                continue
            size = widget.sizeHint().boundedTo(QSize(max(width, 1), 10_000))
            if x > 0 and x + size.width() > width:
                if number == self._lines:
                    x = width + 1  # and all that come after it
                else:
                    x, y, line, number = 0, y + line + self._spacing, 0, number + 1
            fits = x <= width
            if move:
                widget.setVisible(fits)
            if not fits:
                continue
            if move:
                widget.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._spacing
            line = max(line, size.height())
        return y + line
