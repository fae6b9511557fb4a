"""Copies of our own, and the watcher that opens what others copy: opt-in, visible, one click off."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import cast

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard

from desktop.knowledge.links import SCHEME

OWN = "application/x-deskside-own"
"""Marks our own copies, so that they never come back as a buyer's message."""

LONGEST = 5_000
"""Characters; no buyer's message is longer, but whole web pages are."""

DEBOUNCE_MS = 120
"""Some programs fill the clipboard in several steps."""

_KDE_HINT = "x-kde-passwordManagerHint"
_SECRET = ("ExcludeClipboardContentFromMonitorProcessing", "org.nspasteboard.ConcealedType")
_SECRET_TOO = ("org.nspasteboard.TransientType", "Clipboard Viewer Ignore")
_HISTORY = ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard")


class Rejection(StrEnum):
    """Why a copied text is no message."""

    OWN = "own"
    SECRET = "secret"  # noqa: S105 - the name of a reason
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"
    NO_LETTERS = "no_letters"
    AGENTS_LANGUAGE = "agents_language"
    REPEATED = "repeated"


_NO_HISTORY = {
    # Windows: clipboard history and its cloud; KDE's Klipper; macOS' clipboard keepers (nspasteboard.org)
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"1",
}


def put(clipboard: QClipboard, text: str, *, private: bool = False) -> None:
    """Copy `text` with our mark; `private` asks the histories of other programs to skip it."""
    data = QMimeData()
    data.setText(text)
    data.setData(OWN, b"1")
    for format_, value in _NO_HISTORY.items() if private else ():
        data.setData(format_, value)
    clipboard.setMimeData(data)


def is_own(clipboard: QClipboard) -> bool:
    """Tell whether what lies in the clipboard was put there by us."""
    data = cast("QMimeData | None", clipboard.mimeData())
    return data is not None and data.hasFormat(OWN)


def plain_text(clipboard: QClipboard) -> str:
    """Return the text in the clipboard, "" where it is a secret or no text: it may be brought back later."""
    data = cast("QMimeData | None", clipboard.mimeData())
    return "" if data is None or is_secret(data) or not data.hasText() else data.text()


def let_go(clipboard: QClipboard) -> None:
    """Leave our copy behind as plain text at the end of the program.

    Qt destroys the clipboard's data after Python has gone, and data made in Python does not survive that.
    """
    data = cast("QMimeData | None", clipboard.mimeData())
    if data is not None and data.hasFormat(OWN):
        clipboard.setText(clipboard.text())


def _format(data: QMimeData, name: str) -> bytes | None:
    """Return the data of a format; on Windows and macOS Qt wraps strange names into a MIME type."""
    for format_ in data.formats():
        if name.casefold() in format_.casefold():
            return bytes(data.data(format_).data())
    return None


def is_secret(data: QMimeData) -> bool:
    """Tell whether a password manager asks all others to look away."""
    if (_format(data, _KDE_HINT) or b"") == b"secret":
        return True
    if any(_format(data, name) is not None for name in _SECRET + _SECRET_TOO):
        return True
    for name in _HISTORY:
        value = _format(data, name)
        # A DWORD 0; some programs leave the data empty, which asks for the same.
        if value is not None and not value.strip(b"\0"):
            return True
    return False


def rejection(data: QMimeData, agent_language: str, language_of: Callable[[str], str]) -> Rejection | None:
    """Return why `data` is no buyer's message, or None if it may be one. Secrets are not even read."""
    if data.hasFormat(OWN):
        return Rejection.OWN
    if is_secret(data):
        return Rejection.SECRET
    if not data.hasText() or data.hasUrls():
        return Rejection.NO_TEXT
    text = data.text().strip()
    if not text:
        return Rejection.NO_TEXT
    if len(text) > LONGEST:
        return Rejection.TOO_LONG
    if text.lower().startswith(SCHEME):
        return Rejection.OWN  # a colleague's link to an article
    if not any(character.isalpha() for character in text):
        return Rejection.NO_LETTERS
    if language_of(text) == agent_language:
        return Rejection.AGENTS_LANGUAGE
    return None


class ClipboardWatcher(QObject):
    """Emits what others copy, as long as it is switched on."""

    message_copied = Signal(str)
    switched = Signal(bool)

    def __init__(
        self,
        clipboard: QClipboard,
        language_of: Callable[[str], str],
        agent_language: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._language_of = language_of
        self._agent_language = agent_language
        self._last = ""
        self._on = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self.look)

    @property
    def on(self) -> bool:
        return self._on

    def switch(self, on: bool) -> None:
        """Start or stop watching; what lay in the clipboard before is left alone."""
        if on == self._on:
            return
        self._on = on
        if on:
            self._clipboard.dataChanged.connect(self._timer.start)
        else:
            self._timer.stop()
            self._clipboard.dataChanged.disconnect(self._timer.start)
        self.switched.emit(on)

    def look(self) -> Rejection | None:
        """Read the clipboard now; emit a message or return why it is none."""
        if self._clipboard.ownsClipboard():
            return Rejection.OWN
        data = cast("QMimeData | None", self._clipboard.mimeData())  # None where another program holds it
        if data is None:
            return Rejection.NO_TEXT
        why = rejection(data, self._agent_language(), self._language_of)
        if why is not None:
            return why
        text = data.text().strip()
        if text == self._last:
            return Rejection.REPEATED
        self._last = text
        self.message_copied.emit(text)
        return None
