"""The engine's own process: reads requests from stdin, answers on stdout, ends with the program.

Native code of models runs here and nowhere else. Nothing is logged of what is translated.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import faulthandler
import os
import queue
import sys
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.encoder import UseEncoder
from desktop.translation.packages import InstalledModel, from_wire, to_wire
from desktop.translation.wire import WireError, read_message, write_message

Values = dict[str, Any]
_NICENESS = 5
_NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.bind")


class EngineProcess:
    """Answers one request after the other; a thread beside it hears of cancelling and of the end."""

    def __init__(self, stdin: BinaryIO, stdout: BinaryIO, data: Path) -> None:
        self._stdin = stdin
        self._stdout = stdout
        self._data = data
        self._requests: queue.SimpleQueue[Values] = queue.SimpleQueue()
        self._tokens: dict[int, CancelToken] = {}
        self._guard = threading.Lock()
        self._translator: Any = None
        self._encoder = UseEncoder()
        self._operations: dict[str, Callable[[Values, CancelToken], Values]] = {
            "translate": self._translate,
            "check": self._check,
            "encode": self._encode,
            "describe": self._describe,
        }

    def serve(self) -> None:
        """Answer until the process ends."""
        threading.Thread(target=self._listen, daemon=True).start()
        self._send({"event": "ready", "pid": os.getpid()})
        while True:
            request = self._requests.get()
            self._send({"id": request["id"], **self._answer(request)})
            with self._guard:
                self._tokens.pop(request["id"], None)

    def _listen(self) -> None:
        with contextlib.suppress(WireError, OSError):
            while (message := read_message(self._stdin)) is not None:
                with self._guard:
                    if message["op"] == "cancel":
                        if message["id"] in self._tokens:
                            self._tokens[message["id"]].cancel()
                        continue
                    self._tokens[message["id"]] = CancelToken()
                self._requests.put(message)
        os._exit(0)  # the program is gone: end at once, even within native code

    def _answer(self, request: Values) -> Values:
        with self._guard:
            token = self._tokens[request["id"]]
        try:
            token.raise_if_cancelled()
            return {"result": self._operations[request["op"]](request, token)}
        except Cancelled:
            return {"cancelled": True}
        except UserFacingError as error:
            values = {"code": error.code, "what": error.what, "where": error.where, "how": error.how}
            return {"error": values}
        except Exception as error:  # noqa: BLE001 - a bug here is a bug report there
            # Frames alone: an exception's text may hold what the buyer wrote.
            frames = "".join(traceback.format_tb(error.__traceback__))
            return {"bug": f"{type(error).__name__}\n{frames}"}

    def _send(self, message: Mapping[str, Any]) -> None:
        try:
            write_message(self._stdout, message)
        except OSError:
            os._exit(0)

    # --- operations ---

    def _translate(self, request: Values, token: CancelToken) -> Values:
        translator = self._argos()
        if request.get("keep") is not None:
            translator.keep([Path(path) for path in request["keep"]])
        legs = [from_wire(leg) for leg in request["legs"]]
        rows = translator.translate(legs, request["texts"], hypotheses=request["hypotheses"], cancel=token)
        return {"rows": [[[h.text, h.score] for h in row] for row in rows]}

    def _check(self, request: Values, _token: CancelToken) -> Values:
        self._argos().check(from_wire(request["model"]))
        return {}

    def _encode(self, request: Values, token: CancelToken) -> Values:
        rows = self._encoder.encode(request["texts"], cancel=token)
        return {"shape": rows.shape, "float32": base64.b64encode(rows.astype("<f4").tobytes()).decode()}

    def _describe(self, request: Values, _token: CancelToken) -> Values:
        """Tell of this process: models in memory, and which of some modules are imported."""
        loaded = self._translator.loaded if self._translator is not None else 0
        names = [name for name in request.get("modules", ()) if name in sys.modules]
        return {"pid": os.getpid(), "loaded": loaded, "modules": names}

    def _argos(self) -> Any:
        if self._translator is None:
            from desktop.translation.argos import ArgosTranslator

            self._translator = ArgosTranslator(self._data / "engine", loading=self._loading)
        return self._translator

    def _loading(self, model: InstalledModel | None) -> None:
        """Say beforehand what is loaded: should native code crash, the program can name the package."""
        self._send({"event": "loading", "model": to_wire(model) if model is not None else None})


def _own_channel() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for messages alone; whatever prints, prints to stderr."""
    stdin = os.fdopen(os.dup(0), "rb")
    stdout = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(2, 1)
    return stdin, stdout


def _refuse_network(event: str, _arguments: tuple[Any, ...]) -> None:
    if event in _NETWORK:
        raise PermissionError("the engine has no business in the network")


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until stdin ends; `--data` is the folder of the user's data."""
    parser = argparse.ArgumentParser(prog="deskside --engine")
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args(arguments)
    stdin, stdout = _own_channel()
    faulthandler.enable()  # a crash in native code leaves its frames in the log
    sys.addaudithook(_refuse_network)
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)
    EngineProcess(stdin, stdout, options.data).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
