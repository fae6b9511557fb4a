"""The icon in the tray: the way back to a hidden window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

MESSAGE_MS = 10_000


class Tray(QObject):
    """Shows the icon where the system has a tray."""

    window_wanted = Signal()
    watch_toggled = Signal(bool)
    quit_wanted = Signal()

    def __init__(self, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = QMenu()
        self._menu.addAction(self.tr("Show Deskside"), self.window_wanted.emit)
        self._watch = self._menu.addAction(self.tr("Watch the clipboard"))
        self._watch.setCheckable(True)
        self._watch.triggered.connect(self.watch_toggled)
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Quit Deskside"), self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(icon, self)
        self._icon.setToolTip("Deskside")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.window_wanted)

    @staticmethod
    def available() -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        self._icon.show()

    def show_watch(self, on: bool) -> None:
        self._watch.setChecked(on)
        self._icon.setToolTip(self.tr("Deskside: the clipboard is watched") if on else "Deskside")

    def tell(self, text: str) -> None:
        """Show a line beside the tray for ten seconds; a click brings the window back."""
        self._icon.showMessage("Deskside", text, self._icon.icon(), MESSAGE_MS)

    def close(self) -> None:
        self._icon.hide()
        self._menu.deleteLater()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.window_wanted.emit()
