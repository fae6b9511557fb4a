"""For how long nobody has touched keys or mouse anywhere on this computer, as the system tells it."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
import time
from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_ANY_EVENT: Final = 0xFFFFFFFF
_COMBINED_SESSION: Final = 0
_TRIES: Final = 3
"""A service that has not answered so often is not there."""

_MILLISECONDS: Final = 50.0
"""A count that grows by more in a second cannot be one of seconds."""


class IdleSource(Protocol):
    """Asked about once a second on the window's thread; never waits."""

    def seconds(self) -> float | None:
        """Return the idle seconds, None where the system does not tell."""


class Untold:
    """A system that does not tell."""

    def seconds(self) -> float | None:
        return None


class Windows:
    """GetLastInputInfo; its tick count begins anew after 49.7 days."""

    def __init__(self) -> None:
        class LastInput(ctypes.Structure):
            _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))

        self._info = LastInput()
        self._info.size = ctypes.sizeof(LastInput)
        loader: Any = ctypes
        self._user, self._kernel = loader.windll.user32, loader.windll.kernel32
        self._kernel.GetTickCount.restype = ctypes.c_uint

    def seconds(self) -> float | None:
        if not self._user.GetLastInputInfo(ctypes.byref(self._info)):
            return None
        return ((int(self._kernel.GetTickCount()) - int(self._info.time)) & 0xFFFFFFFF) / 1000


class Mac:
    """CGEventSourceSecondsSinceLastEventType; needs no permission."""

    def __init__(self) -> None:
        services = ctypes.CDLL("/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices")
        self._since = services.CGEventSourceSecondsSinceLastEventType
        self._since.restype = ctypes.c_double
        self._since.argtypes = [ctypes.c_int32, ctypes.c_uint32]

    def seconds(self) -> float | None:
        found = float(self._since(_COMBINED_SESSION, _ANY_EVENT))
        return found if found >= 0 else None


class X11:
    """The MIT-SCREEN-SAVER extension, on a connection of its own: one question to the local server."""

    def __init__(self, display: str | None = None) -> None:
        class Info(ctypes.Structure):
            _fields_ = (
                ("window", ctypes.c_ulong),
                ("state", ctypes.c_int),
                ("kind", ctypes.c_int),
                ("since", ctypes.c_ulong),
                ("idle", ctypes.c_ulong),
                ("mask", ctypes.c_ulong),
            )

        lib, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
        lib.XOpenDisplay.restype = ctypes.c_void_p
        lib.XOpenDisplay.argtypes = [ctypes.c_char_p]
        lib.XDefaultRootWindow.restype = ctypes.c_ulong
        lib.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        saver.XScreenSaverQueryExtension.argtypes = [
            ctypes.c_void_p,
            ctypes.POINTER(ctypes.c_int),
            ctypes.POINTER(ctypes.c_int),
        ]
        saver.XScreenSaverQueryInfo.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(Info)]
        self._display = lib.XOpenDisplay(display.encode() if display else None)
        if not self._display:
            raise OSError("no X server")
        event, error = ctypes.c_int(), ctypes.c_int()
        if not saver.XScreenSaverQueryExtension(self._display, ctypes.byref(event), ctypes.byref(error)):
            raise OSError("no MIT-SCREEN-SAVER")
        self._root, self._info, self._query = (
            lib.XDefaultRootWindow(self._display),
            Info(),
            saver.XScreenSaverQueryInfo,
        )

    def seconds(self) -> float | None:
        if not self._query(self._display, self._root, ctypes.byref(self._info)):
            return None
        return float(self._info.idle) / 1000


class Bus(QObject):
    """A service on the session's bus; asked without waiting, so an answer is that of a moment ago.

    A count that has never moved from 0 is no answer: Plasma's service on Wayland always tells 0. Some services
    count seconds, others milliseconds, whatever the specification says; how fast the count grows tells which.
    """

    def __init__(
        self,
        service: str,
        path: str,
        interface: str,
        method: str,
        *,
        milliseconds: bool | None = None,
        bus: QDBusConnection | None = None,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._call = (service, path, interface, method)
        self._milliseconds = milliseconds
        self._bus = bus if bus is not None else QDBusConnection.sessionBus()
        self._steady = steady
        self._watcher: QDBusPendingCallWatcher | None = None
        self._failed = 0 if self._bus.isConnected() else _TRIES
        self._last: tuple[float, float] | None = None
        """The count and when it came."""
        self._moved = milliseconds is not None

    @property
    def there(self) -> bool:
        """False once it has not answered a few times."""
        return self._failed < _TRIES

    def seconds(self) -> float | None:
        self.ask()
        if self._last is None or self._milliseconds is None or not self._moved:
            return None
        count, at = self._last
        return (count / 1000 if self._milliseconds else count) + max(0.0, self._steady() - at)

    def ask(self) -> None:
        """Ask anew, unless an answer is on its way."""
        if self._watcher is None and self.there:
            message = QDBusMessage.createMethodCall(*self._call)
            self._watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message, 2_000), self)
            self._watcher.finished.connect(self._answered)

    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        reply = watcher.reply()
        self._watcher = None
        watcher.deleteLater()
        arguments = reply.arguments()
        if reply.type() is not QDBusMessage.MessageType.ReplyMessage or not arguments:
            self._failed += 1
            self._last = None
            return
        self._failed = 0
        self.take(float(arguments[0]))

    def take(self, count: float) -> None:
        """Take in a count."""
        now = self._steady()
        if self._last is not None:
            before, at = self._last
            if count > before and now > at:
                self._moved = True
                if self._milliseconds is None:
                    self._milliseconds = (count - before) / (now - at) > _MILLISECONDS
        self._last = (count, now)


class Wayland(QObject):
    """The compositors that tell: GNOME's (Mutter), else the screen saver's service."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        mutter = "org.gnome.Mutter.IdleMonitor"
        saver = "org.freedesktop.ScreenSaver"
        self._services = (
            Bus(
                mutter,
                "/org/gnome/Mutter/IdleMonitor/Core",
                mutter,
                "GetIdletime",
                milliseconds=True,
                parent=self,
            ),
            Bus(saver, "/org/freedesktop/ScreenSaver", saver, "GetSessionIdleTime", parent=self),
        )

    def seconds(self) -> float | None:
        return next((service.seconds() for service in self._services if service.there), None)


def idle_source(parent: QObject | None = None, platform: str = sys.platform, window: str = "") -> IdleSource:
    """Return what this system tells; `window` is Qt's own name for what it draws on (`xcb`, `wayland`, …)."""
    try:
        if platform == "win32":
            return Windows()
        if platform == "darwin":
            return Mac()
        if window == "wayland" or (window == "xcb" and os.environ.get("WAYLAND_DISPLAY")):
            return Wayland(parent)  # an X server under Wayland sees its own windows alone
        if window == "xcb":
            return X11()
    except (OSError, AttributeError):
        return Untold()
    return Untold()
