"""Lanes: each one thread that does its jobs in order and answers on the window's thread.

A lane takes plain callables and hands back what they return (frozen dataclasses). `newest_wins` jobs drop
older answers; `queued` jobs are never dropped and are finished when the lane closes; `long` jobs report
progress and can be taken back.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import queue
import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled

log = logging.getLogger(__name__)

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[Exception], None]


class Progress(Protocol):
    """Called by a long job with what is done of how much; `total` 0 means that nobody knows."""

    def __call__(self, done: int, total: int, /) -> None: ...


class Task(QObject):
    """A long job seen from the window."""

    progressed = Signal(object, object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.token = CancelToken()

    def cancel(self) -> None:
        self.token.cancel()


@dataclass(eq=False, slots=True)
class _Job:
    work: Callable[[_Job], object]
    token: CancelToken
    done: Callable[[object], None] | None = None
    failed: Failed | None = None
    key: str = ""
    kept: bool = False
    task: Task | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    job: _Job
    result: object = None
    error: Exception | None = None


class Lane(QObject):
    """One thread with a queue of jobs; every method is called on the window's thread."""

    failed = Signal(object)
    """An exception that no job wanted to handle itself; never `Cancelled`."""
    busy_changed = Signal(bool)
    _answered = Signal(object)
    _moved = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._newest: dict[str, _Job] = {}
        self._open = 0
        self._closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._moved.connect(self._move, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=f"deskside-{name}", daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        return self._open > 0

    def newest_wins(
        self, key: str, work: Callable[[CancelToken], T], done: Done[T], failed: Failed | None = None
    ) -> CancelToken:
        """Do `work` and drop what was asked under the same key before, even if its answer is on the way."""
        job = _Job(lambda job: work(job.token), CancelToken(), done, failed, key)  # type: ignore[arg-type]
        self.drop(key)
        self._newest[key] = job
        self._add(job)
        return job.token

    def drop(self, key: str) -> None:
        """Take back what was asked under `key`."""
        older = self._newest.pop(key, None)
        if older is not None:
            older.token.cancel()

    def queued(self, work: Callable[[], T], done: Done[T] | None = None, failed: Failed | None = None) -> None:
        """Do `work` in any case: for what the agent would miss."""
        self._add(_Job(lambda _job: work(), CancelToken(), done, failed, kept=True))  # type: ignore[arg-type]

    def long(self, work: Callable[[Progress, CancelToken], T]) -> Task:
        """Do `work` with progress; `Task.cancel` takes it back. Failures go to `Task.failed` alone."""
        task = Task(self)

        def run(job: _Job) -> object:
            return work(lambda done, total: self._moved.emit(task, done, total), job.token)

        self._add(_Job(run, task.token, task.finished.emit, task.failed.emit, task=task))
        return task

    def close(self) -> None:
        """Finish the queued jobs, take back the others, and wait for the thread to end."""
        if self._closed:
            return
        self._closed = True
        for job in self._newest.values():
            job.token.cancel()
        for task in self.findChildren(Task):
            task.cancel()
        self._jobs.put(None)
        self._thread.join()

    def _add(self, job: _Job) -> None:
        if self._closed:
            log.warning("a job came after the lane had closed")
            return
        self._open += 1
        if self._open == 1:
            self.busy_changed.emit(True)
        self._jobs.put(job)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            answer = self._answer(job)
            if self._closed and answer.error is not None and job.kept:
                # Nobody is there to be told any more.
                log.error("not done while closing: %s", answer.error)
            self._answered.emit(answer)

    @staticmethod
    def _answer(job: _Job) -> _Answer:
        try:
            if not job.kept:
                job.token.raise_if_cancelled()
            return _Answer(job, job.work(job))
        except Exception as error:  # noqa: BLE001 - the lane must outlive any job; `_deliver` sorts it
            return _Answer(job, error=error)

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        if self._closed:
            return  # whoever asked is about to go
        job = answer.job
        self._open -= 1
        if self._open == 0:
            self.busy_changed.emit(False)
        if job.task is not None:
            job.task.deleteLater()
        if job.key and self._newest.get(job.key) is not job:
            return
        self._newest.pop(job.key, None)
        cancelled = isinstance(answer.error, Cancelled) or (job.token.cancelled and answer.error is None)
        if cancelled:
            if job.task is not None:
                job.task.cancelled.emit()
        elif answer.error is None:
            if job.done is not None and _alive(job.done):
                job.done(answer.result)
        elif job.failed is not None and _alive(job.failed):
            job.failed(answer.error)
        else:
            self.failed.emit(answer.error)

    @Slot(object, object, object)
    def _move(self, task: Task, done: int, total: int) -> None:
        if not task.token.cancelled:
            task.progressed.emit(done, total)


@contextlib.contextmanager
def uncollected() -> Generator[None]:
    """Let the collector rest while a job on one lane makes millions of small parts, none of them in a circle.

    Each round of it looks at all of them, and the window waits for as long: up to a second.
    """
    resting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if resting:
            gc.enable()


def _alive(callback: Callable[..., object]) -> bool:
    """Tell whether the object that waits for an answer still is: a dialog may have been closed meanwhile."""
    owner = getattr(getattr(callback, "func", callback), "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


@dataclass(frozen=True)
class Lanes:
    """The window's lanes: the store's, the engine's, one for files and downloads, and one for pages.

    What somebody looks at, an article's text and its pictures, waits behind no download.
    """

    store: Lane
    engine: Lane
    files: Lane
    pages: Lane

    @classmethod
    def start(cls, parent: QObject | None = None) -> Lanes:
        return cls(Lane("store", parent), Lane("engine", parent), Lane("files", parent), Lane("pages", parent))

    def all(self) -> tuple[Lane, ...]:
        return (self.pages, self.files, self.engine, self.store)

    def close(self) -> None:
        """End all; the store's lane comes last, since the others' answers may end in it."""
        for lane in self.all():
            lane.close()
