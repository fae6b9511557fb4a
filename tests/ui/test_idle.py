"""What each system is asked, and what its answer is taken for; the systems themselves are not here."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.ui import idle, screen_use
from desktop.ui.idle import Mac, Untold, Wayland, Windows, idle_source
from desktop.ui.screen_use import ScreenUse, screen_source


class Function:
    """A foreign function: what is declared on it is kept, as `ctypes` does."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.restype: Any = None
        self.argtypes: Any = None

    def __call__(self, *arguments: Any) -> Any:
        return self.answer(*arguments)


@pytest.mark.parametrize(
    ("tick", "last", "seconds"),
    [(90_000, 30_000, 60.0), (5_000, 5_000, 0.0), (4_000, 0xFFFF_FFFF - 5_999, 10.0)],  # after 49.7 days: from 0
)
def test_windows_tells_the_last_input(
    monkeypatch: pytest.MonkeyPatch, tick: int, last: int, seconds: float
) -> None:
    def last_input(asked: Any) -> int:
        info = asked._obj
        assert (info.size, ctypes.sizeof(info)) == (8, 8)  # LASTINPUTINFO: UINT cbSize, DWORD dwTime
        info.time = last
        return 1

    dlls = SimpleNamespace(
        user32=SimpleNamespace(GetLastInputInfo=Function(last_input)),
        kernel32=SimpleNamespace(GetTickCount=Function(lambda: tick)),
    )
    monkeypatch.setattr(ctypes, "windll", dlls, raising=False)
    found = idle_source(platform="win32")
    assert isinstance(found, Windows)
    assert dlls.kernel32.GetTickCount.restype is ctypes.c_uint, "signed, it is negative after 24 days"
    assert found.seconds() == pytest.approx(seconds)
    dlls.user32.GetLastInputInfo.answer = lambda _: 0
    assert found.seconds() is None


@pytest.mark.parametrize(("told", "seconds"), [(12.5, 12.5), (0.0, 0.0), (-1.0, None)])
def test_macos_tells_the_last_event(monkeypatch: pytest.MonkeyPatch, told: float, seconds: float | None) -> None:
    asked: list[tuple[int, int]] = []

    def since(state: int, kind: int) -> float:
        asked.append((state, kind))
        return told

    services = SimpleNamespace(CGEventSourceSecondsSinceLastEventType=Function(since))
    monkeypatch.setattr(ctypes, "CDLL", lambda name: services if "ApplicationServices" in name else None)
    found = idle_source(platform="darwin")
    assert isinstance(found, Mac)
    assert found.seconds() == seconds
    function = services.CGEventSourceSecondsSinceLastEventType
    # double CGEventSourceSecondsSinceLastEventType(CGEventSourceStateID: int32, CGEventType: uint32)
    assert (function.restype, function.argtypes) == (ctypes.c_double, [ctypes.c_int32, ctypes.c_uint32])
    assert asked == [(0, 0xFFFF_FFFF)]  # kCGEventSourceStateCombinedSessionState, kCGAnyInputEventType


def test_an_x_server_under_wayland_is_not_asked(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    parent = QObject()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(idle, "X11", lambda: pytest.fail("it sees its own windows alone"))
    assert isinstance(idle_source(parent, "linux", "xcb"), Wayland)
    assert isinstance(idle_source(parent, "linux", "wayland"), Wayland)
    assert isinstance(idle_source(parent, "linux", "offscreen"), Untold)


def test_wayland_asks_the_next_service_once_one_is_gone(qapp: QApplication) -> None:
    parent = QObject()
    found = Wayland(parent)
    mutter, saver = found._services
    assert mutter._call == (
        "org.gnome.Mutter.IdleMonitor",
        "/org/gnome/Mutter/IdleMonitor/Core",
        "org.gnome.Mutter.IdleMonitor",
        "GetIdletime",
    )
    assert saver._call[0] == saver._call[2] == "org.freedesktop.ScreenSaver"
    for service in found._services:
        service._failed = 0
        service.ask = lambda: None  # type: ignore[method-assign]
    mutter.take(61_000)
    assert found.seconds() == pytest.approx(61, abs=1)
    mutter._failed = 3
    assert found.seconds() is None, "a count that has not moved yet is no answer"


def test_without_its_libraries_a_system_does_not_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: object) -> None:
        raise OSError("no such library")

    monkeypatch.setattr(ctypes, "CDLL", missing)
    monkeypatch.delattr(ctypes, "windll", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for platform, window in (("win32", ""), ("darwin", "cocoa"), ("linux", "xcb")):
        assert idle_source(platform=platform, window=window).seconds() is None
        assert screen_source(platform, window).use() == ScreenUse()


@pytest.mark.parametrize(
    ("state", "use"),
    [
        (1, ScreenUse()),  # QUNS_NOT_PRESENT: the screen saver
        (2, ScreenUse(fullscreen=True)),  # QUNS_BUSY: a program has the whole screen
        (3, ScreenUse(fullscreen=True)),  # QUNS_RUNNING_D3D_FULL_SCREEN
        (4, ScreenUse(sharing=True)),  # QUNS_PRESENTATION_MODE
        (5, ScreenUse()),  # QUNS_ACCEPTS_NOTIFICATIONS
    ],
)
def test_windows_tells_whether_it_would_keep_quiet(
    monkeypatch: pytest.MonkeyPatch, state: int, use: ScreenUse
) -> None:
    def query(asked: Any) -> int:
        asked._obj.value = state
        return 0

    shell = SimpleNamespace(SHQueryUserNotificationState=Function(query))
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    found = screen_source("win32")
    assert isinstance(found, screen_use.Windows)
    assert found.use() == use
    shell.SHQueryUserNotificationState.answer = lambda _: -1
    assert found.use() == ScreenUse()


@pytest.fixture
def display() -> Iterator[str]:
    """A real X server without a screen."""
    program = shutil.which("Xvfb")
    if program is None or ctypes.util.find_library("Xss") is None:
        pytest.skip("no Xvfb or no libXss here")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def test_a_real_x_server_tells(display: str) -> None:
    source = idle.X11(display)
    first = source.seconds()
    assert first is not None
    assert 0 <= first < 60
    later = source.seconds()
    assert later is not None
    assert later >= first
    assert screen_use.X11(display).use() == ScreenUse(), "there is no window manager, and nothing is told"
