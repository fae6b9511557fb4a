"""The one `QApplication`, with what all windows share."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication


def make_application() -> QApplication:
    """Return the one application of this process, with what all of its windows share."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication([])
    app.setApplicationName("deskside")
    app.setApplicationDisplayName("Deskside")
    app.setDesktopFileName("deskside")
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    return app
