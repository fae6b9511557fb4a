from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.ui.tasks import Lane, Progress, Task


class Gate:
    """Holds a lane's thread until it is opened."""

    def __init__(self) -> None:
        self._open = threading.Event()
        self.reached = threading.Event()

    def __call__(self, _cancel: CancelToken | None = None) -> str:
        self.reached.set()
        assert self._open.wait(5)
        return "first"

    def open(self) -> None:
        self._open.set()


def test_newest_question_wins_though_the_older_is_answered_later(qtbot: QtBot, lane: Lane) -> None:
    gate, answers = Gate(), []
    older = lane.newest_wins("q", gate, answers.append)
    assert gate.reached.wait(5)
    lane.newest_wins("q", lambda _: "second", answers.append)
    assert older.cancelled
    gate.open()
    qtbot.waitUntil(lambda: not lane.busy)
    assert answers == ["second"]


def test_a_question_that_waits_is_not_even_asked(qtbot: QtBot, lane: Lane) -> None:
    gate, asked = Gate(), []
    lane.queued(gate)
    for number in range(50):
        lane.newest_wins("q", lambda _, number=number: asked.append(number), lambda _: None)
    gate.open()
    qtbot.waitUntil(lambda: not lane.busy)
    assert asked == [49]


def test_keys_do_not_disturb_each_other(qtbot: QtBot, lane: Lane) -> None:
    answers: list[str] = []
    lane.newest_wins("a", lambda _: "a", answers.append)
    lane.newest_wins("b", lambda _: "b", answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["a", "b"]


def test_queued_jobs_are_never_dropped_not_even_at_close(lane: Lane) -> None:
    gate, done = Gate(), []
    lane.queued(gate)
    for number in range(100):
        lane.queued(lambda number=number: done.append(number))
    lane.newest_wins("q", lambda _: done.append("question"), lambda _: None)
    threading.Timer(0.02, gate.open).start()
    lane.close()
    assert done == list(range(100))


def test_a_failed_job_does_not_end_the_lane(qtbot: QtBot, lane: Lane) -> None:
    failures: list[Exception] = []
    lane.failed.connect(failures.append)

    def bad() -> None:
        raise UserFacingError("x.y", "bad luck")

    answers: list[int] = []
    lane.queued(bad)
    lane.queued(lambda: 7, answers.append)
    qtbot.waitUntil(lambda: answers == [7])
    assert [str(f) for f in failures] == ["bad luck"]


def test_cancelled_is_silent(qtbot: QtBot, lane: Lane) -> None:
    failures: list[Exception] = []
    lane.failed.connect(failures.append)

    def work(_cancel: CancelToken) -> None:
        raise Cancelled

    lane.newest_wins("q", work, lambda _: pytest.fail("no answer wanted"))
    qtbot.waitUntil(lambda: not lane.busy)
    assert failures == []


def test_answers_come_on_the_windows_thread(qtbot: QtBot, lane: Lane) -> None:
    seen: list[threading.Thread] = []
    lane.queued(lambda: None, lambda _: seen.append(threading.current_thread()))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [threading.main_thread()]


def test_long_job_tells_its_progress_and_its_end(qtbot: QtBot, lane: Lane) -> None:
    steps: list[tuple[int, int]] = []

    def work(progress: Progress, _cancel: CancelToken) -> str:
        progress(1, 2)
        progress(2, 2)
        return "done"

    task = lane.long(work)
    task.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(task.finished) as finished:
        pass
    assert finished.args == ["done"]
    assert steps == [(1, 2), (2, 2)]


def test_long_job_is_taken_back(qtbot: QtBot, lane: Lane) -> None:
    reached = threading.Event()

    def work(_progress: Progress, cancel: CancelToken) -> None:
        reached.set()
        while True:
            cancel.raise_if_cancelled()
            threading.Event().wait(0.001)

    task: Task = lane.long(work)
    assert reached.wait(5)
    with qtbot.waitSignal(task.cancelled):
        task.cancel()


def test_long_jobs_failure_is_its_own(qtbot: QtBot, lane: Lane) -> None:
    others: list[Exception] = []
    lane.failed.connect(others.append)

    def work(_progress: Progress, _cancel: CancelToken) -> None:
        raise UserFacingError("model.damaged", "damaged")

    task = lane.long(work)
    with qtbot.waitSignal(task.failed) as failed:
        pass
    assert failed.args[0].code == "model.damaged"
    assert others == []


def test_busy_is_told_once_for_many_jobs(qtbot: QtBot, lane: Lane) -> None:
    changes: list[bool] = []
    lane.busy_changed.connect(changes.append)
    gate = Gate()
    lane.queued(gate)
    lane.queued(lambda: None)
    gate.open()
    qtbot.waitUntil(lambda: not lane.busy)
    assert changes == [True, False]
