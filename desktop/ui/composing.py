"""Knows whether an input method composes: then no key of ours does anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from shiboken6 import isValid


class Composing(QObject):
    """Watches the widget with the focus; blocks shortcuts while letters are not yet committed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watched: QObject | None = None
        self._active = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.connect(self._watch)
            self._watch(app.focusObject())

    @property
    def active(self) -> bool:
        return self._active

    def _watch(self, target: QObject | None) -> None:
        # The focus leaves a dying widget before it says that it is destroyed.
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._active = False
        self._watched = target
        if target is not None:
            target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._active = bool(event.preeditString())
        elif event.type() is QEvent.Type.ShortcutOverride and self._active:
            event.accept()  # the widget gets the key as text; no shortcut sees it
            return True
        return False
