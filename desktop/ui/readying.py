"""What is made ready before anybody asks for it: the engine beside the opening of the data, all else after it."""

from __future__ import annotations

import logging
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop import program
from desktop import settings as names
from desktop.domain.languages import BRIDGE, UNKNOWN
from desktop.paths import Paths
from desktop.ui.session import Session
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.translation.host import EngineHost

log = logging.getLogger(__name__)

ROOM = 1 << 30
"""Bytes of free memory below which the engine waits until a message needs it; it takes a fifth of that."""

FIRST_MOMENT_MS = 1_000
"""What may wait begins so long after the window can be used: a message that is pasted at once goes first."""

BREATH_MS = 100

_KEY = "engine"


class Readying(QObject):
    """Does its work on the lanes; every method is called on the window's thread."""

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._session: Session | None = None
        self.engine: EngineHost | None = None
        """The engine of the data that is being opened, for `context.build`."""

    # --- before the data is open ---

    def import_services(self) -> None:
        """Load the modules of the services while the agent answers the questions of a first start."""
        self._lanes.store.queued(_import_services)

    def start_engine(self, paths: Paths) -> None:
        """Start the engine's process, so that the first message finds it with models and encoder in memory.

        What fails here is told with the first message. Unused, the process ends as after any other pause.
        """
        if self.engine is not None:
            return
        from desktop.translation.host import EngineHost

        engine = self.engine = EngineHost(paths.models, paths.starter_models, paths.data)
        free, lane = program.free_memory(), self._lanes.engine
        if free is not None and free < ROOM:
            log.info("%d MB are free: the engine waits for a message", free >> 20)
            return

        def encoder(_done: object) -> None:  # a job of its own: a message that needs no encoder goes before it
            lane.newest_wins(_KEY, lambda cancel: engine.encode(["1"], cancel=cancel), _nothing, _failed)

        lane.newest_wins(_KEY, engine.load_starters, encoder, _failed)

    def end_engine(self) -> None:
        """End the process: the program closes, or other data will be opened."""
        engine, self.engine = self.engine, None
        if engine is not None:
            self._lanes.engine.drop(_KEY)
            engine.close()

    # --- after it ---

    def go_on(self, session: Session) -> None:
        """Do what may wait until the window can be used: articles, starter sentences, languages, backup."""
        self._session = session
        QTimer.singleShot(FIRST_MOMENT_MS, self, self._begin)

    def stop(self) -> None:
        """Begin nothing more; what a lane has begun it finishes."""
        self._session = None

    def _begin(self) -> None:
        if self._session is not None:
            self._session.looking_up.begin()
            self._next_portion()

    def _next_portion(self, added: int | None = 0) -> None:
        """Put in the starter sentences by portions, each asked for when the last is done, and none while a message
        is being read: it waits for one at most."""
        session = self._session
        if session is None:
            return
        context, lane = session.context, self._lanes.store
        if added is None:
            lane.queued(context.recorder.usual_languages, self._prepare_languages)
        elif session.desk.current.waiting and self._lanes.engine.busy:
            QTimer.singleShot(BREATH_MS, self, self._next_portion)
        else:
            lane.queued(partial(next, context.starter_sentences, None), self._next_portion)

    def _prepare_languages(self, usual: tuple[str, ...]) -> None:
        """Make the languages ready that this agent meets, all ten would cost 40 MB; then the backup."""
        session = self._session
        if session is None:
            return
        context, lane = session.context, self._lanes.store
        agent = context.settings.get(names.AGENT_LANGUAGE)
        others = [language for language in usual or (BRIDGE,) if language not in (agent, UNKNOWN)]

        def next_one(_done: None = None) -> None:
            if others:
                lane.queued(partial(context.recaller.prepare, others.pop(0), agent), next_one)
            else:
                lane.queued(context.attachments.collect)  # before the copy, which need not carry them along
                lane.queued(lambda: context.store.backup_if_due(context.paths.backups, time.time()))

        next_one()


def _import_services() -> None:
    from desktop import context  # noqa: F401


def _nothing(_result: object) -> None:
    """What was asked for its effect alone needs no answer."""


def _failed(error: Exception) -> None:
    log.warning("the engine could not be made ready: %s", error)
