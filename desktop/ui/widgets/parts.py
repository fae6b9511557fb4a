"""Small pieces that many panes and dialogs are put together from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.theme import set_role

ICON = 16


def label(text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label in one of the style sheet's roles; rich text only where somebody asks for it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        set_role(made, role)
    return made


def button(text: str, role: str = "", *, tip: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.setAccessibleName(text)
    made.setToolTip(tip)
    if role:
        set_role(made, role)
    return made


def tool(name: str, icon: QIcon | None = None, *, text: str = "", role: str = "", tip: str = "") -> QToolButton:
    """Return a tool button; `name` is what a screen reader says and, without `tip`, the tooltip."""
    made = QToolButton()
    made.setAccessibleName(name)
    made.setToolTip(tip or name)
    made.setIconSize(QSize(ICON, ICON))
    if icon is not None:
        made.setIcon(icon)
    if text:
        made.setText(text)
        made.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextOnly if icon is None else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
    if role:
        set_role(made, role)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def line() -> QFrame:
    made = QFrame()
    made.setObjectName("line")
    return made


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 4) -> QVBoxLayout:
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def row(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 4) -> QHBoxLayout:
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return layout


def stretch() -> QWidget:
    """Return an invisible widget that takes the space left over."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made
