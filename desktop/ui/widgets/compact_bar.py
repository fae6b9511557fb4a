"""The window as one line at the edge of the screen: the clocks of buyers who wait, the next break, the way back."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from desktop.domain.sla import ClockView, Urgency
from desktop.ui import answer_texts, labels
from desktop.ui.clocks import Clocks
from desktop.ui.conversation import Conversation
from desktop.ui.desk import Desk
from desktop.ui.docking import screen_named
from desktop.ui.theme import Theme, set_state
from desktop.ui.widgets.parts import label, row, tool

HEIGHT = 36
MARGIN = 8
_KEPT = 120
"""Pixels beside the clocks that stay for the break's chip and for how many more there are."""

_STATES = {Urgency.SOON: "warning", Urgency.LATE: "error"}


class ClockMark(QToolButton):
    """One conversation: how long it may wait and its language; a click goes there."""

    def __init__(self, conversation: Conversation, colors: Theme) -> None:
        super().__init__()
        self.conversation = conversation
        self._theme = colors
        self._icon = ("", "")
        self.setProperty("role", "status")
        self.setIconSize(QSize(14, 14))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_view(self, view: ClockView | None, *, anew: bool = False) -> None:
        """Say how it stands; `anew`: in other colours, too."""
        recall = self.conversation.recall
        code = recall.language.code if recall is not None else ""
        left = answer_texts.left(view) if view is not None else ""
        self.setText(f"{left} {code.upper() if code not in ('', 'und') else '?'}".strip())
        icon = answer_texts.clock_icon(view) if view is not None else ("message", "muted")
        if anew or icon != self._icon:
            self._icon = icon
            self.setIcon(self._theme.icon(*icon))
            set_state(self, "state", _STATES.get(view.urgency, "") if view is not None else "")
        told = answer_texts.clock(view) if view is not None else ""
        words = "  ·  ".join(part for part in (told, labels.language(code) if code else "") if part)
        self.setToolTip(words)
        self.setAccessibleName(words or self.text())


class CompactBar(QFrame):
    """A small window of its own, always on top; can be drawn with the mouse."""

    expand_wanted = Signal()
    watch_toggled = Signal(bool)

    def __init__(self, desk: Desk, clocks: Clocks, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        )
        self._desk = desk
        self._clocks = clocks
        self._theme = colors
        self._grip: QPoint | None = None
        self.marks: list[ClockMark] = []
        self.setObjectName("compact")
        self.setWindowTitle("Deskside")
        self.setFixedHeight(HEIGHT)
        self.words = label(role="muted", wrap=False)
        self.watch = tool(self.tr("Watch the clipboard"))
        self.watch.setCheckable(True)
        self.watch.clicked.connect(self.watch_toggled)
        self.expand = tool(self.tr("Whole window (Ctrl+M)"))
        self.expand.clicked.connect(self.expand_wanted)
        self._row = layout = row(self, spacing=4)
        layout.setContentsMargins(8, 0, 4, 0)
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addWidget(self.watch)
        layout.addWidget(self.expand)
        QShortcut(QKeySequence("Ctrl+M"), self, self.expand_wanted.emit)
        for told in (desk.conversation_opened, desk.recall_ready, desk.conversation_closed, clocks.changed):
            told.connect(self.refresh)
        clocks.ticked.connect(self._tick)
        colors.changed.connect(self.refresh)
        self.refresh()

    def add(self, chip: QWidget) -> None:
        """Take in a chip of the lowest line, which is not seen now."""
        self._row.insertWidget(self._row.indexOf(self.watch), chip)

    def refresh(self, *_: object) -> None:
        """Show what lies open, the most urgent first; nothing is done while nobody sees it."""
        if self.isHidden():
            return
        self._mark([one for one in self._clocks.order() if not one.empty])
        on = self.watch.isChecked()
        self.watch.setIcon(self._theme.icon("clipboard" if on else "clipboard-off", "warning" if on else "muted"))
        self.expand.setIcon(self._theme.icon("expand"))
        self._fit()

    def _mark(self, open_: Iterable[Conversation]) -> None:
        """Have one mark a conversation, in their order; those that stay keep the focus."""
        before = {mark.conversation: mark for mark in self.marks}
        self.marks = [before.pop(one) if one in before else self._new_mark(one) for one in open_]
        for mark in before.values():
            mark.hide()
            mark.deleteLater()
        for place, mark in enumerate(self.marks):
            self._row.insertWidget(place, mark)
            mark.show_view(self._clocks.view(mark.conversation), anew=True)
        places = map(self._row.itemAt, range(self._row.count()))
        inside = [one for place in places if place is not None and isinstance(one := place.widget(), QToolButton)]
        for one, next_ in pairwise(inside):  # Tab goes as the eye does
            QWidget.setTabOrder(one, next_)

    def _new_mark(self, conversation: Conversation) -> ClockMark:
        mark = ClockMark(conversation, self._theme)
        mark.clicked.connect(self._go)
        return mark

    def _go(self) -> None:
        mark = self.sender()
        if isinstance(mark, ClockMark):
            self._desk.show(mark.conversation)
            self.expand_wanted.emit()

    def _tick(self) -> None:
        if self.isHidden():
            return
        for mark in self.marks:
            mark.show_view(self._clocks.view(mark.conversation))

    def _fit(self) -> None:
        """Show as many marks as have room; say how many more there are."""
        fixed = self.watch.sizeHint().width() + self.expand.sizeHint().width()
        room = self.width() - fixed - _KEPT
        shown = 0
        for mark in self.marks:
            room -= mark.sizeHint().width() + self._row.spacing()
            shown += room >= 0 or not shown
            mark.setVisible(room >= 0 or mark is self.marks[0])
        more = len(self.marks) - shown
        self.words.setText(self.tr("Nothing open") if not self.marks else f"+{more}" if more else "")
        self.words.setVisible(bool(self.words.text()))
        many = self.tr("%n conversation(s)", "", len(self.marks)) if self.marks else self.words.text()
        self.words.setToolTip(many)
        self.setAccessibleName(many)

    def show_watch(self, on: bool) -> None:
        self.watch.setChecked(on)
        self.refresh()

    def show_at(self, edge: str, screen: str, width: int) -> None:
        """Stand at the upper corner of the window's edge."""
        area = screen_named(screen).availableGeometry()
        self.setFixedWidth(min(width, area.width()))
        left = area.left() + MARGIN if edge == "left" else area.right() + 1 - self.width() - MARGIN
        self.move(left, area.top() + MARGIN)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show()
        self.refresh()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit()

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
