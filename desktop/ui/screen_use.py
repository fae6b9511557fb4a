"""Whether another program has the whole screen, or the screen is shown to others; where the system tells."""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import dataclass
from typing import Any, Final, Protocol

_BUSY, _FULLSCREEN, _PRESENTING = 2, 3, 4  # QUNS_BUSY, QUNS_RUNNING_D3D_FULL_SCREEN, QUNS_PRESENTATION_MODE
_ANY_TYPE: Final = 0
_LONGS: Final = 1024


@dataclass(frozen=True, slots=True)
class ScreenUse:
    fullscreen: bool = False
    sharing: bool = False


class ScreenSource(Protocol):
    """Asked about once a second on the window's thread; never waits."""

    def use(self) -> ScreenUse: ...


class Untold:
    """A system that does not tell: macOS, Wayland."""

    def use(self) -> ScreenUse:
        return ScreenUse()


class Windows:
    """SHQueryUserNotificationState: whether Windows itself would keep quiet now."""

    def __init__(self) -> None:
        loader: Any = ctypes
        self._query = loader.windll.shell32.SHQueryUserNotificationState

    def use(self) -> ScreenUse:
        state = ctypes.c_int()
        if self._query(ctypes.byref(state)) != 0:
            return ScreenUse()
        return ScreenUse(state.value in (_BUSY, _FULLSCREEN), state.value == _PRESENTING)


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Reply(ctypes.Structure):
    """The head that all replies of an X server share, then those of InternAtom and GetProperty."""

    _fields_ = (
        ("response", ctypes.c_uint8),
        ("format", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("atom", ctypes.c_uint32),
        ("bytes_after", ctypes.c_uint32),
        ("count", ctypes.c_uint32),
        ("pad", ctypes.c_uint8 * 12),
    )


class X11:
    """_NET_WM_STATE of the active window, by xcb: a window that is gone is an answer there, not the end of us."""

    def __init__(self, display: str | None = None) -> None:
        lib, libc = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL(None)
        self._lib, self._free = lib, libc.free
        self._free.argtypes = [ctypes.c_void_p]
        self._declare()
        self._connection = lib.xcb_connect(display.encode() if display else None, None)
        if lib.xcb_connection_has_error(self._connection):
            lib.xcb_disconnect(self._connection)
            raise OSError("no X server")
        # The root of the first screen: xcb_screen_iterator_t begins with a pointer to it, and it with its id.
        self._root = lib.xcb_setup_roots_iterator(lib.xcb_get_setup(self._connection)).screen[0]
        names = ("_NET_ACTIVE_WINDOW", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN", "_NET_WM_PID")
        self._active, self._state, self._fullscreen, self._pid = map(self._atom, names)

    def _declare(self) -> None:
        class Screens(ctypes.Structure):
            _fields_ = (
                ("screen", ctypes.POINTER(ctypes.c_uint32)),
                ("rest", ctypes.c_int),
                ("index", ctypes.c_int),
            )

        lib, pointer, number = self._lib, ctypes.c_void_p, ctypes.c_uint32
        reply = ctypes.POINTER(_Reply)
        for name, result, arguments in (
            ("xcb_connect", pointer, [ctypes.c_char_p, pointer]),
            ("xcb_connection_has_error", ctypes.c_int, [pointer]),
            ("xcb_disconnect", None, [pointer]),
            ("xcb_get_setup", pointer, [pointer]),
            ("xcb_setup_roots_iterator", Screens, [pointer]),
            ("xcb_intern_atom", _Cookie, [pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p]),
            ("xcb_intern_atom_reply", reply, [pointer, _Cookie, pointer]),
            ("xcb_get_property", _Cookie, [pointer, ctypes.c_uint8, number, number, number, number, number]),
            ("xcb_get_property_reply", reply, [pointer, _Cookie, ctypes.POINTER(pointer)]),
            ("xcb_get_property_value", ctypes.POINTER(number), [reply]),
        ):
            function = getattr(lib, name)
            function.restype, function.argtypes = result, arguments

    def use(self) -> ScreenUse:
        if self._lib.xcb_connection_has_error(self._connection):
            return ScreenUse()
        active = self._numbers(self._root, self._active)
        if not active or not active[0] or self._numbers(active[0], self._pid) == (os.getpid(),):
            return ScreenUse()
        return ScreenUse(self._fullscreen in self._numbers(active[0], self._state))

    def _atom(self, name: str) -> int:
        text = name.encode()
        cookie = self._lib.xcb_intern_atom(self._connection, 0, len(text), text)
        reply = self._lib.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            raise OSError("the X server has gone")
        number = int(reply.contents.atom)
        self._free(reply)
        return number

    def _numbers(self, window: int, name: int) -> tuple[int, ...]:
        """Return a window's property, nothing where it or the window is not there."""
        lib, error = self._lib, ctypes.c_void_p()
        cookie = lib.xcb_get_property(self._connection, 0, window, name, _ANY_TYPE, 0, _LONGS)
        reply = lib.xcb_get_property_reply(self._connection, cookie, ctypes.byref(error))
        if error:
            self._free(error)
        if not reply:
            return ()
        values = lib.xcb_get_property_value(reply)
        found = tuple(values[place] for place in range(reply.contents.count)) if reply.contents.format == 32 else ()
        self._free(reply)
        return found


def screen_source(platform: str = sys.platform, window: str = "") -> ScreenSource:
    """Return what this system tells; `window` is Qt's own name for what it draws on."""
    try:
        if platform == "win32":
            return Windows()
        if platform == "linux" and window == "xcb":
            return X11()
    except (OSError, AttributeError):
        return Untold()
    return Untold()
