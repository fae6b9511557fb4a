"""The limit and the peer of the engine benchmark, each in a process like the engine's own: JSON lines, niceness 5.

    python -m tests.bench.bare_engine bare|argos FOLDER

`bare` is `ctranslate2.Translator.translate_batch` alone, timed inside, on tokens that were made before.
`argos` is `argostranslate.translate.PackageTranslation` as it stands, one segment after the other.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from desktop.translation.argos import BATCH_TEXTS, BEAM, set_library_folders
from desktop.translation.translator import HYPOTHESES

NICENESS = 5
"""That of the engine's process: under load the bare limit must not be served before it."""

Timer = Callable[[list[str]], dict[str, float]]


class BareProcess:
    """Runs the limit or the peer and asks it."""

    def __init__(self, way: str, folder: Path) -> None:
        """Start it; `started` are the seconds until it had its model in memory."""
        begin = time.perf_counter()
        command = [sys.executable, "-m", "tests.bench.bare_engine", way, str(folder)]
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        self._answer()
        self.started = time.perf_counter() - begin

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, texts: Sequence[str]) -> dict[str, float]:
        """Translate and return the seconds by the way it was done."""
        if self._process.stdin is None:
            raise RuntimeError("no pipe")
        self._process.stdin.write(json.dumps(list(texts)) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.communicate()

    def _answer(self) -> dict[str, float]:
        if self._process.stdout is None:
            raise RuntimeError("no pipe")
        answer: dict[str, float] = json.loads(self._process.stdout.readline())
        return answer


def _bare(folder: Path) -> Timer:
    import ctranslate2
    from argostranslate.package import Package

    tokenizer = Package(folder).tokenizer
    translator = ctranslate2.Translator(
        str(folder / "model"), device="cpu", compute_type="default", inter_threads=1, intra_threads=1
    )

    def batch(tokens: list[list[str]]) -> None:
        translator.translate_batch(
            tokens,
            beam_size=max(BEAM, HYPOTHESES),
            num_hypotheses=HYPOTHESES,
            length_penalty=1,
            return_scores=True,
            replace_unknowns=True,
            max_input_length=0,
            max_decoding_length=min(512, 3 * max(map(len, tokens)) + 20),
        )

    def timer(texts: list[str]) -> dict[str, float]:
        tokens = [tokenizer.encode(text) for text in texts]
        begin, begin_busy = time.perf_counter(), time.process_time()
        batch(tokens)
        once, once_busy = time.perf_counter(), time.process_time()
        tokens.sort(key=len)
        for at in range(0, len(tokens), BATCH_TEXTS):
            batch(tokens[at : at + BATCH_TEXTS])
        return {
            "one call": once - begin,
            "our batches": time.perf_counter() - once,
            "one call, busy": once_busy - begin_busy,
            "our batches, busy": time.process_time() - once_busy,
        }

    return timer


def _argos(folder: Path) -> Timer:
    os.environ["ARGOS_INTRA_THREADS"] = os.environ["ARGOS_INTER_THREADS"] = "1"
    import argostranslate.translate
    from argostranslate.package import Package

    class Whole:
        """Stands for the sentence splitter, which would be downloaded."""

        def split_sentences(self, text: str) -> list[str]:
            return [text]

    either = argostranslate.translate.Language("en", "English")
    peer: Any = argostranslate.translate.PackageTranslation(either, either, Package(folder))
    peer.sentencizer = Whole()

    def timer(texts: list[str]) -> dict[str, float]:
        begin = time.perf_counter()
        for text in texts:
            peer.hypotheses(text, 1)
        return {"argos": time.perf_counter() - begin}

    return timer


def main() -> None:
    """Answer each line of texts with a line of seconds."""
    way, folder = sys.argv[1], Path(sys.argv[2])
    with contextlib.suppress(OSError, AttributeError):
        os.nice(NICENESS)
    with tempfile.TemporaryDirectory() as home:
        set_library_folders(Path(home))
        answer = {"bare": _bare, "argos": _argos}[way](folder)
        answer(["Hello."])
        print("{}", flush=True)
        for line in sys.stdin:
            print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
