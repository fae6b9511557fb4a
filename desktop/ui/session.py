"""What the window works with once the store is open: built by `app.py` (or by a test) and handed on."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop import settings as names
from desktop.sla import clock as sla
from desktop.ui.clipboard import ClipboardWatcher
from desktop.ui.clocks import Clocks
from desktop.ui.desk import Desk
from desktop.ui.looking_up import LookingUp
from desktop.ui.notices import Notices
from desktop.ui.outbox import Outbox
from desktop.ui.preferences import Preferences
from desktop.ui.tasks import Lanes
from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from desktop.context import AppContext


@dataclass(frozen=True)
class Session:
    """The open store's services, and the window's own things upon them."""

    context: AppContext
    lanes: Lanes
    theme: Theme
    notices: Notices
    preferences: Preferences
    desk: Desk
    watcher: ClipboardWatcher
    outbox: Outbox
    clocks: Clocks
    looking_up: LookingUp
    clock: Callable[[], float]

    @classmethod
    def start(
        cls,
        context: AppContext,
        lanes: Lanes,
        *,
        theme: Theme,
        notices: Notices,
        look: Path,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = sla.steady,
        parent: QObject | None = None,
    ) -> Session:
        preferences = Preferences(context.settings, lanes.store, look, parent)
        watcher = ClipboardWatcher(
            QGuiApplication.clipboard(),
            lambda text: context.detector.detect(text).code,
            lambda: preferences.get(names.AGENT_LANGUAGE),
            parent,
        )
        desk = Desk(context, lanes, clock, parent)
        outbox = Outbox(context, lanes, clock, parent)
        for conversation in desk.conversations:
            outbox.watch(conversation)
        desk.conversation_opened.connect(outbox.watch)
        clocks = Clocks(context, lanes, desk, outbox, clock=clock, steady=steady, parent=parent)
        desk.reading_ready.connect(outbox.read)
        desk.triage_ready.connect(outbox.read)
        looking_up = LookingUp(context, lanes, desk, clock=clock, parent=parent)
        return cls(context, lanes, theme, notices, preferences, desk, watcher, outbox, clocks, looking_up, clock)
