"""`deskside memory`: what people translated, looked up, added, taken in and handed on."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop import settings as names
from desktop.commands.exchanging import show_counts
from desktop.commands.read import match_as_json
from desktop.commands.session import Session
from desktop.domain.translation import TranslationUnit, UnitOrigin
from desktop.errors import UserFacingError
from desktop.translation import exchange


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("memory", help="the translation memory: look up, add, import, export")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    lookup = actions.add_parser("lookup", help="what the memory knows for a sentence")
    new = actions.add_parser("add", help="keep a translation, as a correction in the window does")
    search = actions.add_parser("search", help="units with these words")
    take = actions.add_parser("import", help="take in a TMX, CSV or TSV file")
    give = actions.add_parser("export", help="write all units to a TMX, CSV or TSV file")
    remove = actions.add_parser("remove", help="remove a unit by its id")
    actions.add_parser("count", help="how many units there are")
    for action in (lookup, new):
        action.add_argument("source", help="the buyer's sentence")
    new.add_argument("target", help="the translation")
    for action in (lookup, new):
        action.add_argument("--lang", default=None, help="language of the sentence (default: as detected)")
        action.add_argument("--to", default=None, help="the agent's language (default: the setting)")
    search.add_argument("text")
    search.add_argument("--limit", type=int, default=20)
    take.add_argument("path", type=Path)
    take.add_argument("--dry-run", action="store_true", help="only say what would be new, changed, the same, bad")
    give.add_argument("path", type=Path)
    give.add_argument("--origin", choices=[origin.value for origin in UnitOrigin], help="only units of this origin")
    remove.add_argument("id", type=int)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    actions = {
        "lookup": _lookup,
        "add": _add,
        "search": _search,
        "import": _import,
        "export": _export,
        "remove": _remove,
        "count": _count,
    }
    return actions[args.action](args, session)


def _pair(args: argparse.Namespace, session: Session) -> tuple[str, str]:
    services = session.context
    language = services.detector.detect(args.source, args.lang).code
    return language, args.to or services.settings.get(names.AGENT_LANGUAGE)


def _lookup(args: argparse.Namespace, session: Session) -> int:
    language, target = _pair(args, session)
    for match in session.context.memory.lookup(args.source, language, target):
        row = {**match_as_json(match), **_unit(match.unit)}
        mark = "" if match.insertable else "  (offered only: it differs)"
        session.show(row, f"{match.score:3}  {match.target}{mark}\n     {match.unit.source}")
    return 0


def _add(args: argparse.Namespace, session: Session) -> int:
    language, target = _pair(args, session)
    services = session.context
    author = services.settings.get(names.AGENT_NAME)
    unit = services.memory.add(
        args.source, args.target, language, target, origin=UnitOrigin.CORRECTION, author=author
    )
    session.show(_unit(unit), f"kept as {unit.id}: {unit.source} = {unit.target}")
    return 0


def _search(args: argparse.Namespace, session: Session) -> int:
    for unit in session.context.memory.search(args.text, limit=args.limit):
        session.show(
            _unit(unit),
            f"{unit.id:6}  {unit.source_language}-{unit.target_language}  {unit.source} = {unit.target}",
        )
    return 0


def _import(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    agent = services.settings.get(names.AGENT_LANGUAGE)
    with session.progress("reading") as (progress, cancel):
        counts = exchange.preview_units(args.path, services.memory, agent, progress=progress, cancel=cancel)
    if not args.dry_run:
        author = services.settings.get(names.AGENT_NAME)
        with session.progress("importing") as (progress, cancel):
            exchange.import_units(
                args.path, services.memory, agent, author=author, progress=progress, cancel=cancel
            )
    show_counts(counts, session, dry_run=args.dry_run)
    return 0


def _export(args: argparse.Namespace, session: Session) -> int:
    origin = UnitOrigin(args.origin) if args.origin else None
    with session.progress("exporting") as (progress, cancel):
        count = exchange.export_units(
            args.path, session.context.memory.units(origin=origin), progress=progress, cancel=cancel
        )
    session.show({"path": str(args.path), "units": count}, f"{count} units written to {args.path}")
    return 0


def _remove(args: argparse.Namespace, session: Session) -> int:
    if not session.context.memory.remove(args.id):
        raise UserFacingError(
            "memory.unknown", f"No unit has the id {args.id}.", how="'deskside memory search WORDS' shows the ids."
        )
    session.show({"removed": args.id}, f"removed {args.id}")
    return 0


def _count(args: argparse.Namespace, session: Session) -> int:
    count = session.context.memory.count()
    session.show({"units": count}, str(count))
    return 0


def _unit(unit: TranslationUnit) -> dict[str, object]:
    return {
        "id": unit.id,
        "source_language": unit.source_language,
        "target_language": unit.target_language,
        "unit_source": unit.source,
        "unit_target": unit.target,
        "origin": unit.origin.value,
        "uses": unit.uses,
        "changed_by": unit.changed_by,
    }
