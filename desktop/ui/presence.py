"""What the window sees of the agent: idle, typing, composing, a screen that belongs to something else."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop.domain.wellbeing import Signals
from desktop.ui.composing import Composing
from desktop.ui.idle import IdleSource, idle_source
from desktop.ui.screen_use import ScreenSource, screen_source

TYPING_SECONDS: Final = 2.0
"""A key counts as typing for so long."""

_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.InputMethod})
_MOVES: Final = frozenset(
    {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)


class Presence(QObject):
    """Watches the window and the widget with the focus, not the whole application: that would slow every repaint.

    Keys that go to a `leisure` widget (the break's own page) are no typing.
    """

    def __init__(
        self,
        composing: Composing,
        steady: Callable[[], float],
        *,
        idle: IdleSource | None = None,
        screen: ScreenSource | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._composing = composing
        self._steady = steady
        platform = QGuiApplication.platformName()
        self._idle = idle if idle is not None else idle_source(self, window=platform)
        self._screen = screen if screen is not None else screen_source(window=platform)
        self._key = -math.inf
        self._touch = steady()
        self._leisure: list[QWidget] = []
        self._watched: dict[str, QObject | None] = {"window": None, "focus": None}
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch_window)
            app.focusObjectChanged.connect(self._watch_focus)
            self._watch_window(app.focusWindow())
            self._watch_focus(app.focusObject())

    @property
    def typing(self) -> bool:
        """True while a key was pressed in our windows a moment ago."""
        return self._steady() - self._key < TYPING_SECONDS

    def signals(self, hottest: float | None = None, *, conversation_open: bool = False) -> Signals:
        """Return what is seen now; `hottest` is the least time left of the response clocks."""
        told, own = self._idle.seconds(), max(0.0, self._steady() - self._touch)
        use = self._screen.use()
        return Signals(
            idle_seconds=own if told is None else min(told, own),
            typing=self.typing,
            composing=self._composing.active,
            hottest_clock_seconds=hottest,
            fullscreen=use.fullscreen,
            sharing=use.sharing,
            conversation_open=conversation_open,
            idle_known=told is not None,
        )

    def rest_on(self, widget: QWidget) -> None:
        """Take keys on this widget for rest."""
        self._leisure = [one for one in self._leisure if isValid(one)] + [widget]

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        kind = event.type()
        if kind in _KEYS:
            self._touch = self._steady()
            if not self._resting():
                self._key = self._touch
        elif kind in _MOVES:
            self._touch = self._steady()
        return False

    def _resting(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and any(
            isValid(one) and (one is focus or one.isAncestorOf(focus)) for one in self._leisure
        )

    def _watch_window(self, window: QWindow | None) -> None:
        self._watch("window", window)

    def _watch_focus(self, target: QObject | None) -> None:
        self._watch("focus", target)

    def _watch(self, which: str, target: QObject | None) -> None:
        before = self._watched[which]
        if before is not None and isValid(before) and before not in self._others(which):
            before.removeEventFilter(self)
        self._watched[which] = target
        if target is not None:
            target.installEventFilter(self)

    def _others(self, which: str) -> tuple[QObject | None, ...]:
        return tuple(target for name, target in self._watched.items() if name != which)
