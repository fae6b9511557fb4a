"""The command line: the same services as the window's, without Qt.

Exit status: 0 done, 1 something the user was told, 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import desktop
from desktop.commands import (
    article,
    backup,
    check,
    doctor,
    figures,
    memory,
    model,
    read,
    reply,
    script,
    search,
    term,
)
from desktop.commands.session import Session
from desktop.errors import Cancelled, UserFacingError
from desktop.paths import Paths
from desktop.vault import KeyringVault, Vault

DONE, TOLD, INTERRUPTED = 0, 1, 130


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; without a command the window opens."""
    out = argparse.ArgumentParser(
        "deskside",
        description="Reads buyers' messages without a network. Without a command the window opens.",
        epilog="Also: 'deskside screenshots DIR' renders the window's scenes into pictures.",
    )
    out.add_argument("--version", action="version", version=f"deskside {desktop.__version__}")
    out.add_argument("--data-dir", type=_folder, metavar="DIR", help="keep all data of this run in DIR")
    out.add_argument("--json", action="store_true", help="print one JSON object per result")
    parsers = out.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (read, reply, check, script, article, search, figures, memory, term, model, backup, doctor):
        command.add(parsers)
    # `--json` is wanted behind the command, too, where people type it.
    for command_parser in _all_parsers(parsers):
        command_parser.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
        command_parser.add_argument("--data-dir", type=_folder, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return out


def _folder(text: str) -> Path:
    """Refuse the empty text of a shell variable that was not set: it would mean the current folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a folder is wanted, not an empty text")
    return Path(text)


def _all_parsers(
    parsers: argparse._SubParsersAction[argparse.ArgumentParser],
) -> list[argparse.ArgumentParser]:
    out = []
    for child in parsers.choices.values():
        out.append(child)
        for action in child._actions:
            if isinstance(action, argparse._SubParsersAction):
                out += _all_parsers(action)
    return out


def main(arguments: Sequence[str], vault: Vault | None = None) -> int:
    """Run one command and return its exit status; `vault` is the system's keyring unless a test brings another."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A Windows console in cp936 has no é: a replaced sign is better than a lost answer.
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")
    args = parser().parse_args(arguments)
    session = Session(
        Paths.default(args.data_dir),
        args.json,
        vault=vault or KeyringVault(),
        recovery_code=getattr(args, "recovery_code", ""),
    )
    try:
        return int(args.run(args, session))
    except UserFacingError as error:
        session.fail(error)
        return TOLD
    except (KeyboardInterrupt, Cancelled):
        session.note("deskside: cancelled; nothing half-done was kept.")
        return INTERRUPTED
    except BrokenPipeError:
        return DONE  # `deskside … | head` closed the pipe
    finally:
        session.close()
