"""`deskside doctor`: is everything there, does it work, and where is it?"""

from __future__ import annotations

import argparse
import platform
import sys
from datetime import UTC, datetime

import desktop
from desktop import settings as names
from desktop.commands.session import Session
from desktop.errors import UserFacingError
from desktop.translation.models import InstalledModel


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser(
        "doctor", help="check the data file, the models and the engine, and say where all is"
    )
    parser.add_argument("--recovery-code", default="", metavar="CODE", help="open the data when its key is lost")
    parser.add_argument(
        "--quick", action="store_true", help="do not read the whole data file, do not start the engine"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    """Print what was found; exit status 1 if something needs a hand."""
    services = session.context
    health = services.store.health(services.paths.backups)
    problems = [] if args.quick else [f"data file: {line}" for line in services.store.check()]
    files, lost = services.attachments.problems(quick=args.quick)
    problems += [f"file {line}" for line in lost]
    if left := sum(path.is_file() for path in services.paths.attachments.glob("*/*/*")):
        problems.append(
            f"{left} files of an older version are damaged and were left in {services.paths.attachments};"
            " attach them again where they are missed, then delete that folder"
        )
    models = services.models.list()
    problems += [f"model {model.id}: {model.problem}" for model in models if model.problem]
    engine, encoder = "not asked", "not asked"
    if not args.quick:
        engine, encoder = _ask_engine(session, problems)
        for model in models:
            if not model.problem:
                _load(model, session, problems)
    usable = sorted({(r.source, r.target) for r in services.engine.routes()})
    result: dict[str, object] = {
        "version": desktop.__version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()}",
        "frozen": bool(getattr(sys, "frozen", False)),
        "data": str(services.paths.data),
        "protection": services.protection.value,
        "encrypted": health.encrypted,
        "keyring": session.vault.available(),
        "schema": health.schema,
        "sqlite": health.sqlite,
        "sqlcipher": health.cipher,
        "bytes": health.size + health.wal_size,
        "backups": health.backups,
        "last_backup": None if health.last_backup is None else _day(health.last_backup),
        "agent_language": services.settings.get(names.AGENT_LANGUAGE),
        "memory_units": services.memory.count(),
        "attachments": files,
        "concepts": len(services.termbase.concepts()),
        "models": [model.id for model in models if not model.problem],
        "pairs": [f"{source}-{target}" for source, target in usable],
        "engine": engine,
        "encoder": encoder,
        "problems": problems,
    }
    width = max(map(len, result))
    session.show(result, "\n".join(f"{key:{width}}  {_plain(value)}" for key, value in result.items()))
    return 1 if problems else 0


def _ask_engine(session: Session, problems: list[str]) -> tuple[str, str]:
    """Start the engine's process and let it encode a word."""
    try:
        size = session.context.engine.encode(["hello"]).shape[1]
        return "works", f"works, {size} dimensions"
    except UserFacingError as error:
        problems.append(f"engine: {error}")
        missing = error.code == "encoder.missing"
        return ("works" if missing else error.code), error.code


def _load(model: InstalledModel, session: Session, problems: list[str]) -> None:
    """Let the engine load a model: a flipped bit shows only then."""
    try:
        session.context.engine.check(model.path)
    except UserFacingError as error:
        problems.append(f"model {model.id}: {error}")


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value)
