"""What the window tells without a dialog: one line, sometimes with a button."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from desktop.errors import Cancelled, UserFacingError
from desktop.ui import labels

log = logging.getLogger(__name__)


class Level(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """`action` is the word on the button, `act` what it does; `other` and `act_other` are a second one; `icon`
    stands in the place of its level's."""

    text: str
    level: Level = Level.INFO
    detail: str = ""
    action: str = ""
    act: Callable[[], object] | None = None
    other: str = ""
    act_other: Callable[[], object] | None = None
    icon: str = ""


class Notices(QObject):
    """Turns failures into notices: the three kinds of `desktop.errors`."""

    raised = Signal(object)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._known: set[str] = set()

    def say(self, text: str) -> None:
        self.raised.emit(Notice(text))

    def tell(self, notice: Notice) -> None:
        self.raised.emit(notice)

    @Slot(object)
    def report(self, error: BaseException) -> None:
        """Tell the user, say nothing, or log a bug (once) with a button that opens the log folder."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, UserFacingError):
            sentence = labels.error(error)
            detail = " ".join(part for part in (sentence.how, error.where) if part)
            self.raised.emit(Notice(sentence.what, Level.WARNING, detail))
            log.info("told the user: %s [%s]", error, error.code)
            return
        last = traceback.extract_tb(error.__traceback__)[-1:]
        key = f"{type(error).__name__} {last[0].filename}:{last[0].lineno}" if last else repr(error)
        if key in self._known:
            return
        self._known.add(key)
        log.error("a bug", exc_info=error)
        self.raised.emit(
            Notice(
                self.tr("Something went wrong inside Deskside. Your work is safe."),
                Level.ERROR,
                self.tr("The log says what happened; please send it to your team lead."),
                self.tr("Open log folder"),
                self.open_logs,
            )
        )

    def open_logs(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._logs)))
