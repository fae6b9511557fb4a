"""What every command gets: the services, built when first asked for, and a printer."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TextIO

from desktop import context
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.storage.protection import Opened, Protection, open_store, protection_of
from desktop.translation.packages import languages_in
from desktop.vault import Vault

_LINE_ENDS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass
class Session:
    """One run of the command line."""

    paths: Paths
    as_json: bool
    vault: Vault
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)
    recovery_code: str = ""

    @cached_property
    def context(self) -> context.AppContext:
        """The services. The first use opens the store, makes it where there is none, and never prompts."""
        return context.build(self.paths, self.open_store())

    def open_store(self) -> Opened:
        """Open or make the store; says on standard error what a person must know."""
        passphrase = os.environ.get("DESKSIDE_PASSPHRASE", "")
        new = protection_of(self.paths) is None
        create = Protection.PASSPHRASE if passphrase else Protection.NONE
        if not passphrase and new and self.vault.available():
            create = Protection.KEYRING
        opened = open_store(
            self.paths,
            self.vault,
            create=create,
            passphrase=passphrase,
            recovery_code=self.recovery_code or os.environ.get("DESKSIDE_RECOVERY_CODE", ""),
        )
        if new and opened.protection is Protection.NONE:
            self.note(
                f"This system has no keyring: the new data file is NOT encrypted ({self.paths.store})."
                " The window offers a passphrase instead."
            )
        if new:
            self.note_starters()
        if not opened.key_kept:
            self.note("The keyring does not take the key back: the recovery code is needed at the next start, too.")
        if opened.recovery_code:
            self.note(
                "The data is encrypted; its key is in the system's keyring. Recovery code, shown only once:"
                f"\n    {opened.recovery_code}\nWrite it down: without keyring and code the data cannot be read."
            )
        return opened

    def standard_input(self) -> bytes:
        """Read standard input to its end; in a terminal it says first how that is told."""
        if sys.stdin.isatty():
            end = "Ctrl+Z and Enter" if os.name == "nt" else "Ctrl+D"
            self.note(f"Write or paste the text; {end} on a new line ends it.")
        return sys.stdin.buffer.read()

    def marked(self, text: str, marks: Iterable[tuple[int, int]]) -> str:
        """Return a text with its hits in bold where a terminal shows it."""
        if (
            not self.out.isatty()
            or "NO_COLOR" in os.environ
            or (os.name == "nt" and "WT_SESSION" not in os.environ)
        ):
            return text
        for start, end in sorted(marks, reverse=True):
            text = f"{text[:start]}\x1b[1m{text[start:end]}\x1b[22m{text[end:]}"
        return text

    def note_starters(self) -> None:
        """Say which languages the starter models know, how weak they are, and what is better."""
        if codes := languages_in(self.paths.starter_models):
            self.note(
                f"The starter models know {', '.join(codes)} alone and are weak: most sentences come out marked as"
                " doubtful or stay in their own words. Full models are far better: 'deskside model index' lists"
                " them, 'deskside model download FROM-TO' or 'deskside model install FILE' takes one in."
            )

    def note(self, text: str) -> None:
        """Tell a person something that is not the result."""
        print(text, file=self.err, flush=True)

    def show(self, result: Mapping[str, object], text: str) -> None:
        """Print one result: as one line of JSON, or as `text`."""
        print(_line(result) if self.as_json else text, file=self.out, flush=True)

    def fail(self, error: UserFacingError) -> None:
        """Print a failure: JSON on standard output where it was asked for, the sentence on standard error."""
        if self.as_json:
            told = {"code": error.code, "what": error.what, "where": error.where, "how": error.how}
            print(_line({"error": told}), file=self.out, flush=True)
        self.note(f"deskside: {error}")

    @contextmanager
    def progress(self, what: str) -> Iterator[tuple[Progress, CancelToken]]:
        """Give a progress callback for long work; Ctrl+C cancels it."""
        token = CancelToken()
        shown = Progress(what, self.err)
        try:
            yield shown, token
        except KeyboardInterrupt:
            token.cancel()
            raise
        finally:
            shown.end()

    def close(self) -> None:
        if "context" in self.__dict__:
            self.context.close()


def _line(result: Mapping[str, object]) -> str:
    """Write JSON that stays one line for whoever reads it, also with signs that only some count as line ends."""
    text = json.dumps(result, ensure_ascii=False)
    return _LINE_ENDS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class Progress:
    """Writes `what  done/total` over itself, on a terminal only."""

    def __init__(self, what: str, err: TextIO) -> None:
        self._what = what
        self._err = err
        self._shown = False

    def __call__(self, done: int, total: int = 0) -> None:
        if self._err.isatty():
            self._shown = True
            print(f"\r{self._what}  {done}/{total or '?'}", end="", file=self._err, flush=True)

    def end(self) -> None:
        if self._shown:
            print(file=self._err)
