"""The window as one line at the edge of the screen: what lies open, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui import labels
from desktop.ui.desk import Desk
from desktop.ui.docking import screen_named
from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import label, row, tool

HEIGHT = 36
MARGIN = 8


class CompactBar(QFrame):
    """A small window of its own, always on top; can be drawn with the mouse."""

    expand_wanted = Signal()
    watch_toggled = Signal(bool)

    def __init__(self, desk: Desk, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self._desk = desk
        self._theme = colors
        self._grip: QPoint | None = None
        self.setObjectName("compact")
        self.setWindowTitle("Deskside")
        self.setFixedHeight(HEIGHT)
        self.words = label(wrap=False)
        self.words.setMinimumWidth(0)
        self.watch = tool(self.tr("Watch the clipboard"))
        self.watch.setCheckable(True)
        self.watch.clicked.connect(self.watch_toggled)
        self.expand = tool(self.tr("Whole window (Ctrl+M)"))
        self.expand.clicked.connect(self.expand_wanted)
        self._row = layout = row(self, spacing=4)
        layout.setContentsMargins(12, 0, 4, 0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.watch)
        layout.addWidget(self.expand)
        QShortcut(QKeySequence("Ctrl+M"), self, self.expand_wanted.emit)
        for told in (desk.current_changed, desk.recall_ready, desk.conversation_closed):
            told.connect(self.refresh)
        self.refresh()

    def add(self, chip: QWidget) -> None:
        """Take in a chip of the lowest line, which is not seen now."""
        self._row.insertWidget(1, chip)

    def refresh(self, *_: object) -> None:
        """Say what lies open."""
        open_ = [c for c in self._desk.conversations if not c.empty]
        parts = []
        for conversation in open_:
            code = conversation.recall.language.code if conversation.recall is not None else ""
            parts.append(code.upper() if code and code != "und" else "?")
        many = self.tr("%n conversation(s)", "", len(open_)) if open_ else self.tr("Nothing open")
        self.words.setText(f"{many}   {'  '.join(parts)}".strip())
        self.words.setToolTip("\n".join(labels.language(p.lower()) for p in parts if p != "?"))
        self.setAccessibleName(self.words.text())
        on = self.watch.isChecked()
        self.watch.setIcon(self._theme.icon("clipboard" if on else "clipboard-off", "warning" if on else "muted"))
        self.expand.setIcon(self._theme.icon("expand"))

    def show_watch(self, on: bool) -> None:
        self.watch.setChecked(on)
        self.refresh()

    def show_at(self, edge: str, screen: str, width: int) -> None:
        """Stand at the upper corner of the window's edge."""
        area = screen_named(screen).availableGeometry()
        self.setFixedWidth(min(width, area.width()))
        left = area.left() + MARGIN if edge == "left" else area.right() + 1 - self.width() - MARGIN
        self.move(left, area.top() + MARGIN)
        self.refresh()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show()
        self.setFocus()

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._grip = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._grip is not None:
            self.move(event.globalPosition().toPoint() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        self._grip = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        super().mouseDoubleClickEvent(event)
        self.expand_wanted.emit()
