"""`deskside backup`: copies of the data file, made, listed and put back."""

from __future__ import annotations

import argparse
import os
import time
from datetime import UTC, datetime
from pathlib import Path

from desktop.commands.session import Session
from desktop.storage import backup, protection


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("backup", help="copy the data file, list the copies, put one back")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    make = actions.add_parser("make", help="copy the data file now, encrypted like the original")
    make.add_argument("--to", type=Path, help="folder for the copy (default: the data folder's own)")
    actions.add_parser("list", help="the copies that are there, newest first")
    restore = actions.add_parser("restore", help="put a copy in the place of the data file, which is kept aside")
    restore.add_argument("path", type=Path)
    restore.add_argument("--recovery-code", default="", metavar="CODE")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    return {"make": _make, "list": _list, "restore": _restore}[args.action](args, session)


def _make(args: argparse.Namespace, session: Session) -> int:
    folder = args.to or session.paths.backups
    path = session.context.store.backup(folder, "by-hand", time.time())
    session.show({"path": str(path), "bytes": path.stat().st_size}, str(path))
    return 0


def _list(args: argparse.Namespace, session: Session) -> int:
    for copy in backup.copies(session.paths.backups):
        made = datetime.fromtimestamp(copy.made, UTC).isoformat(timespec="seconds")
        row = {"path": str(copy.path), "made": made, "reason": copy.reason, "bytes": copy.path.stat().st_size}
        session.show(row, f"{made}  {copy.reason:12}  {copy.path}")
    return 0


def _restore(args: argparse.Namespace, session: Session) -> int:
    aside = protection.restore(
        session.paths,
        session.vault,
        args.path,
        passphrase=os.environ.get("DESKSIDE_PASSPHRASE", ""),
        recovery_code=args.recovery_code,
    )
    kept = f" The former file is kept as {aside}." if aside else ""
    session.show(
        {"restored": str(args.path), "aside": str(aside) if aside else None},
        f"{args.path} is the data file now.{kept}",
    )
    return 0
