"""Where the window stands: at an edge of a screen, full height, or free."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

NARROWEST, WIDEST = 380, 640
WIDE = 900
"""From this width on the panes stand in two columns."""


def place(available: QRect, edge: str, width: int, frame: QMargins) -> QRect:
    """Return the geometry (without the frame) of a window of `width` at an edge of the `available` area."""
    inside = available.marginsRemoved(frame)
    wanted = min(max(width, NARROWEST), WIDEST, inside.width())
    left = inside.left() if edge == "left" else inside.right() + 1 - wanted
    return QRect(left, inside.top(), wanted, inside.height())


def screen_named(name: str) -> QScreen:
    """Return the screen of that name, or the main one where it was taken away."""
    return next((s for s in QGuiApplication.screens() if s.name() == name), QGuiApplication.primaryScreen())


def dock(window: QWidget, edge: str, width: int, screen: str) -> None:
    """Put a window at its edge; a free one only gets its width back."""
    if window.isFullScreen() or window.isMaximized():
        window.showNormal()
    outer, inner = window.frameGeometry(), window.geometry()
    frame = QMargins(
        inner.left() - outer.left(),
        inner.top() - outer.top(),
        outer.right() - inner.right(),
        outer.bottom() - inner.bottom(),
    )
    area = screen_named(screen).availableGeometry()
    if edge == "free":
        if not area.intersects(window.frameGeometry()) or not window.isVisible():
            height = min(area.height() - 80, 900)
            window.resize(min(max(width, NARROWEST), area.width()), height)
            window.move(area.center() - window.rect().center())
        return
    window.setGeometry(place(area, edge, width, frame))
