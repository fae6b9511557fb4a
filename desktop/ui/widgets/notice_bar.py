"""A notice over the lower edge of the window: moves nothing, takes no focus, goes by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.ui.notices import Level, Notice
from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import ICON, button, column, label, row, tool

SHOWN_MS = 4_000
"""An information goes by itself; a failure stays until it is closed or a newer notice comes."""

ASKING_MS = 12_000
"""One that offers something stays longer: it wants to be read, and the way to the button takes a moment."""

_ICONS = {Level.INFO: ("check", "ok"), Level.WARNING: ("warning", "warning"), Level.ERROR: ("error", "error")}


class NoticeBar(QFrame):
    """Lies over `parent`, `above` pixels from its lower edge."""

    def __init__(self, colors: Theme, parent: QWidget, above: int = 40) -> None:
        super().__init__(parent)
        self._theme = colors
        self._above = above
        self._notice: Notice | None = None
        self._ground = parent
        self.setObjectName("notice")
        self._icon = QLabel()
        self._text = label()
        self._detail = label(role="small")
        self._button = button("")
        self._button.clicked.connect(lambda: self._act(other=False))
        self._other = button("")
        self._other.clicked.connect(lambda: self._act(other=True))
        self._close = tool(self.tr("Close this notice"), colors.icon("close", "muted"))
        self._close.clicked.connect(self.hide)
        layout = row(self, margin=8, spacing=8)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=4)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        buttons = row(spacing=8)
        buttons.addWidget(self._button)
        buttons.addWidget(self._other)
        buttons.addStretch()
        words.addLayout(buttons)
        layout.addLayout(words, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        return self._notice if not self.isHidden() else None

    def tell(self, notice: Notice) -> None:
        self._notice = notice
        name, token = (notice.icon, "accent") if notice.icon else _ICONS[notice.level]
        self._icon.setPixmap(self._theme.pixmap(name, token, ICON, self))
        self._close.setIcon(self._theme.icon("close", "muted"))
        self._text.setText(notice.text)
        self._detail.setText(notice.detail)
        self._detail.setVisible(bool(notice.detail))
        for one, text in ((self._button, notice.action), (self._other, notice.other)):
            one.setText(text)
            one.setAccessibleName(text)
            one.setVisible(bool(text))
        self.setAccessibleName(f"{notice.text} {notice.detail}")
        self._timer.stop()
        if notice.level is Level.INFO:
            self._timer.start(ASKING_MS if notice.action else SHOWN_MS)
        self.show()
        self.raise_()
        self._place()

    def _act(self, *, other: bool) -> None:
        notice = self._notice
        self.hide()
        act = notice and (notice.act_other if other else notice.act)
        if act:
            act()

    def _place(self) -> None:
        parent = self._ground
        width = min(parent.width() - 16, 560)
        self.setFixedWidth(width)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        self.resize(width, max(height, self.minimumSizeHint().height()))
        self.move((parent.width() - width) // 2, parent.height() - self.height() - self._above)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)
