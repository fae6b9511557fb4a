"""Keeps the engine's process: starts it when needed, restarts it after a crash, ends it when idle."""

from __future__ import annotations

import base64
import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.child import Child, ChildGone, engine_command
from desktop.translation.engine import DIMENSIONS, Hypothesis, Route
from desktop.translation.packages import (
    Legs,
    damaged,
    from_wire,
    plan,
    read_models,
    read_package,
    routes_of,
    to_wire,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

GLANCE = 0.02  # seconds between two looks at a cancel token
GRACE = 1.0  # seconds a cancelled request may go on before its process is killed
START_LIMIT = 30.0  # seconds until a new process must have said that it is ready
LONGEST_BACK_OFF = 60.0
ENCODE_AT_ONCE = 128


class EngineState(StrEnum):
    STOPPED = "stopped"
    STARTING = "starting"
    READY = "ready"
    CRASHED = "crashed"
    """Crashed twice in a row; the next request after a pause tries again."""


class EngineHost:
    """A `TranslationEngine` and `SentenceEncoder` whose work is done by a child process.

    Safe to call from several threads; one request runs at a time. `on_state` is called from whichever
    thread caused the change and must return at once.
    """

    def __init__(
        self,
        models: Path,
        starter: Path | None,
        data: Path,
        *,
        command: Callable[[Path], Sequence[str]] = engine_command,
        idle_seconds: float = 600.0,
        timeout: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
        on_state: Callable[[EngineState], None] = lambda _state: None,
    ) -> None:
        """Take the user's folder of models and the starter's; nothing is read or started yet.

        `idle_seconds` without a request free the models' memory, 0 keeps it (the attribute may be set later, for
        the next start of the process it counts from there); `timeout` in seconds is for
        one request; `clock` (seconds) rules over idling and back-off.
        """
        self._folders = [(models, False)] + ([(starter, True)] if starter is not None else [])
        self._data = data
        self._command = command
        self.idle_seconds = idle_seconds
        self._timeout = timeout
        self._clock = clock
        self._on_state = on_state
        self._state = EngineState.STOPPED
        self._turn = threading.Lock()
        self._plan: Mapping[tuple[str, str], Legs] | None = None
        self._paths: list[str] = []
        self._revision = 0  # of the folders' content, and the one the process was told of
        self._told = 0
        self._child: Child | None = None
        self._number = 0
        self._owed: tuple[int, float] | None = None
        self._loading: dict[str, Any] | None = None
        self._last_used = 0.0
        self._crashes = 0
        self._not_before = 0.0
        self._start_limit = 0.0
        self._closed = threading.Event()
        self._rest: threading.Event | None = None
        self._keeper: threading.Thread | None = None

    # --- what the program asks ---

    @property
    def state(self) -> EngineState:
        return self._state

    @property
    def pid(self) -> int | None:
        """Process id of the engine while it runs."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def routes(self) -> tuple[Route, ...]:
        """Return every pair that can be translated, from the packages' metadata alone."""
        return routes_of(self._planned())

    def refresh(self) -> Mapping[tuple[str, str], Legs]:
        """Look at the model folders again, after a package was installed or removed; return the plan."""
        models = [model for folder, starter in self._folders for model in read_models(folder, starter=starter)]
        self._paths = [str(model.path) for model in models]
        self._revision += 1
        self._plan = planned = plan(models)
        return planned

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Return for each text its hypotheses, best first (at least one, at most `hypotheses`).

        Raises `UserFacingError` (`engine.no_model`, `engine.crashed`, `model.damaged`, `model.starter_damaged`) or
        `Cancelled`.
        """
        legs = self._planned().get((source, target))
        if legs is None:
            raise UserFacingError(
                "engine.no_model",
                f"No installed model translates from {source} to {target}.",
                how="Install one in the settings, or hand in its file.",
            )
        if not texts:
            return []
        request = {
            "op": "translate",
            "legs": [to_wire(leg) for leg in legs],
            "texts": list(texts),
            "hypotheses": max(1, hypotheses),
        }
        result = self._ask(request, cancel)
        return [tuple(Hypothesis(text, score) for text, score in row) for row in result["rows"]]

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> NDArray[np.float32]:
        """Return rows of unit length, shape (len(texts), 512).

        Raises `UserFacingError` (`encoder.missing`, `engine.crashed`) or `Cancelled`.
        """
        import numpy as np

        rows = [np.zeros((0, DIMENSIONS), np.float32)]
        for start in range(0, len(texts), ENCODE_AT_ONCE):
            part = list(texts[start : start + ENCODE_AT_ONCE])
            result = self._ask({"op": "encode", "texts": part}, cancel)
            values = np.frombuffer(base64.b64decode(result["float32"]), "<f4").astype(np.float32)
            rows.append(values.reshape(result["shape"]))
        return np.vstack(rows)

    def load_starters(self, cancel: CancelToken | None = None) -> None:
        """Start the process and load the starter models' weights, which they share, before a message needs them.

        Does nothing where full models serve every pair of theirs. Raises what `translate` raises.
        """
        planned = self._planned()
        starter = next((legs[0] for legs in planned.values() if len(legs) == 1 and legs[0].starter), None)
        if starter is not None:
            self.translate(["1"], starter.source, starter.target, cancel=cancel)

    def check(self, package: Path, *, cancel: CancelToken | None = None) -> None:
        """Load the package of a folder once, in the engine's process, and forget it.

        Raises `UserFacingError` (`model.damaged`, `engine.crashed`) or `Cancelled`.
        """
        self._ask({"op": "check", "model": to_wire(read_package(package))}, cancel)

    def describe(self, modules: Sequence[str] = ()) -> dict[str, Any]:
        """Return `pid`, number of `loaded` model files, and which of `modules` the process has imported."""
        return self._ask({"op": "describe", "modules": list(modules)}, None)

    def unload_if_idle(self) -> bool:
        """End the process if nobody asked for `idle_seconds`; True if it did."""
        if not self.idle_seconds or not self._turn.acquire(blocking=False):
            return False
        try:
            if self._child is None or self._clock() - self._last_used < self.idle_seconds:
                return False
            self._stop()
            return True
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the process and its threads; a request under way is cancelled."""
        self._closed.set()
        child = self._child
        if child is not None and self._turn.locked():
            child.kill()
        with self._turn:
            self._stop()

    # --- one request ---

    def _planned(self) -> Mapping[tuple[str, str], Legs]:
        planned = self._plan
        return planned if planned is not None else self.refresh()

    def _ask(self, request: dict[str, Any], cancel: CancelToken | None) -> dict[str, Any]:
        """Send a request and wait for its answer; a crash is tried once more."""
        token = cancel or CancelToken()
        with self._my_turn(token):
            if self._clock() < self._not_before:
                raise self._crashed("it crashed a moment ago")
            suspects = []
            for attempt in (1, 2):
                token.raise_if_cancelled()
                try:
                    result = self._exchange(self._ready_child(token), request, token)
                except ChildGone as gone:
                    self._bury()
                    if self._closed.is_set():
                        raise Cancelled from gone
                    log.warning("the engine's process ended (attempt %d): %s", attempt, gone)
                    suspects.append(self._loading)
                    continue
                self._crashes = 0
                return result
            self._back_off()
            first, last = suspects
            if last is not None and last == first:
                raise damaged(from_wire(last), "the engine crashed on it")
            raise self._crashed("it crashed twice")

    @contextmanager
    def _my_turn(self, token: CancelToken) -> Iterator[None]:
        while not self._turn.acquire(timeout=GLANCE):
            token.raise_if_cancelled()
        try:
            if self._closed.is_set():
                raise Cancelled
            token.raise_if_cancelled()
            yield
        finally:
            self._last_used = self._clock()
            self._turn.release()

    def _exchange(self, child: Child, request: dict[str, Any], token: CancelToken) -> dict[str, Any]:
        self._loading = None
        self._settle(child, token)
        self._number += 1
        number = self._number
        revision = self._revision
        if request["op"] == "translate" and self._told != revision:
            request = {**request, "keep": self._paths}
        child.send({**request, "id": number})
        deadline = time.monotonic() + self._timeout
        while True:
            message = child.receive(GLANCE)
            if message is None:
                if token.cancelled:
                    child.send({"op": "cancel", "id": number})
                    self._owed = number, time.monotonic() + GRACE
                    raise Cancelled
                if time.monotonic() > deadline:
                    self._bury()
                    self._back_off()
                    raise self._crashed(f"it did not answer for {self._timeout:.0f} s")
            elif message.get("event") == "loading":
                self._loading = message["model"]
            elif message.get("id") == number:
                self._told = revision if "keep" in request else self._told
                return _result(message)

    def _settle(self, child: Child, token: CancelToken) -> None:
        """Wait for the end of a request that was cancelled; raises `ChildGone` when it takes too long."""
        while self._owed is not None:
            number, deadline = self._owed
            message = child.receive(GLANCE)
            if message is not None and message.get("id") == number:
                self._owed = None
            elif time.monotonic() > deadline:
                raise ChildGone("a cancelled request went on")
            elif token.cancelled:
                raise Cancelled

    # --- the process ---

    def _ready_child(self, token: CancelToken) -> Child:
        child = self._child
        if child is not None and child.alive and self._state is EngineState.READY:
            return child
        if child is None or not child.alive:
            self._bury()
            self._enter(EngineState.STARTING)
            self._child = child = Child(self._command(self._data), self._data / "logs" / "engine.log")
            self._start_limit = time.monotonic() + START_LIMIT
            self._watch_idle()
        # A start that a cancelled request began is waited for by the next one.
        while (message := child.receive(GLANCE)) is None:
            if self._closed.is_set():
                raise ChildGone("closed while it started")
            if time.monotonic() > self._start_limit:
                raise ChildGone("it did not start in time")
            token.raise_if_cancelled()
        if message.get("event") != "ready":
            raise ChildGone("it said something else than ready")
        self._enter(EngineState.READY)
        return child

    def _bury(self) -> None:
        """End what is left of the process after a crash."""
        child, self._child, self._owed = self._child, None, None
        if child is not None:
            child.kill()
        self._enter(EngineState.STOPPED)

    def _stop(self) -> None:
        child, self._child, self._owed = self._child, None, None
        if self._rest is not None:
            self._rest.set()
            self._rest = None
        if self._keeper is not None and self._keeper is not threading.current_thread():
            self._keeper.join()  # never blocks on the turn, so it ends at once
            self._keeper = None
        if child is not None:
            child.stop()
        self._enter(EngineState.STOPPED)

    def _back_off(self) -> None:
        self._crashes += 1
        self._not_before = self._clock() + min(LONGEST_BACK_OFF, 2.0 ** (self._crashes - 1))
        self._enter(EngineState.CRASHED)

    def _crashed(self, why: str) -> UserFacingError:
        return UserFacingError(
            "engine.crashed",
            f"The translation engine does not work: {why}.",
            how="It starts again by itself with the next message; memory and scripts go on working.",
        )

    def _enter(self, state: EngineState) -> None:
        if state is not self._state:
            self._state = state
            self._on_state(state)

    def _watch_idle(self) -> None:
        """Start the thread that looks, a few times per idle time, whether the process is still needed."""
        if self.idle_seconds and self._rest is None:
            self._rest = threading.Event()
            self._keeper = threading.Thread(
                target=self._keep, args=(self._rest,), name="engine-keeper", daemon=True
            )
            self._keeper.start()

    def _keep(self, rest: threading.Event) -> None:
        while not rest.wait(min(30.0, self.idle_seconds / 4 or 30.0)):
            self.unload_if_idle()


def _result(message: dict[str, Any]) -> dict[str, Any]:
    """Return what was asked for, or raise what the process raised."""
    if message.get("cancelled"):
        raise Cancelled
    if (error := message.get("error")) is not None:
        raise UserFacingError(error["code"], error["what"], where=error["where"], how=error["how"])
    if (bug := message.get("bug")) is not None:
        raise RuntimeError(f"in the engine's process: {bug}")
    result: dict[str, Any] = message["result"]
    return result
