"""A token by which work is taken back."""

from __future__ import annotations

import threading

from desktop.errors import Cancelled


class CancelToken:
    """Set once by the one who asked; read now and then by the one who works. Safe across threads."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        if self._event.is_set():
            raise Cancelled
