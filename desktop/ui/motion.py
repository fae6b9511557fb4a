"""Whether things may move: the agent's setting, else what the system says."""

from __future__ import annotations

import ctypes
import sys
from typing import Any, Final

from PySide6.QtWidgets import QApplication, QStyle

_CLIENT_AREA_ANIMATION: Final = 0x1042


def reduced(wanted: str) -> bool:
    """Tell whether motion is to be reduced; `wanted` is the setting `reduced_motion`."""
    return wanted == "on" if wanted in ("on", "off") else _system()


def _system() -> bool:
    try:
        if sys.platform == "win32":
            return _windows()
        if sys.platform == "darwin":
            return _mac()
    except (OSError, AttributeError):
        return False
    # Qt's style knows of desktops that switch animations off.
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def _windows() -> bool:
    loader: Any = ctypes
    moves = ctypes.c_int(1)
    asked = loader.windll.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return bool(asked) and not moves.value


def _mac() -> bool:
    ctypes.CDLL("/System/Library/Frameworks/AppKit.framework/AppKit")
    objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
    told = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    asked = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    space = told(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    return bool(asked(space, objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")))
