"""`deskside script`: the library from the command line."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from desktop import settings as names
from desktop.commands.session import Session
from desktop.scripts import exchange
from desktop.scripts.effectiveness import read_outcomes


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("script", help="search, import and export scripts; take in outcomes")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    search = actions.add_parser("search", help="find scripts by words, pinyin or short code")
    search.add_argument("query", nargs="*", help="without words: all, the best first")
    search.add_argument("--limit", type=int, default=20)
    search.set_defaults(run=_search)
    take = actions.add_parser("import", help="take in a TOML or CSV file, all scripts or none")
    take.add_argument("file", type=Path)
    take.add_argument("--dry-run", action="store_true", help="only count")
    take.set_defaults(run=_import)
    give = actions.add_parser("export", help="write all scripts into a TOML or CSV file")
    give.add_argument("file", type=Path)
    give.set_defaults(run=_export)
    outcomes = actions.add_parser("outcomes", help="take in what became of replies, from a CSV file")
    outcomes.add_argument("file", type=Path)
    outcomes.set_defaults(run=_outcomes)


def _search(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    agent = services.settings.get(names.AGENT_LANGUAGE)
    hits = services.answers.pick(" ".join(args.query), None, agent, agent, limit=max(args.limit, 1))
    for hit in hits:
        script = hit.script
        result = {
            "id": script.id,
            "name": script.name,
            "code": script.code,
            "title": script.title(agent),
            "classes": [problem.value for problem in script.classes],
            "tiers": [tier.value for tier in script.tiers],
            "languages": list(script.versions),
            "score": hit.score,
        }
        session.show(result, f"{script.id:5} {script.code:5} {script.title(agent)}   {script.name}")
    if not hits:
        session.note("deskside: no script has these words.")
    return 0


def _import(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    author = services.settings.get(names.AGENT_NAME)
    counts = (
        exchange.preview_scripts(args.file, services.library)
        if args.dry_run
        else exchange.import_scripts(args.file, services.library, author)
    )
    words = f"{counts.new} new, {counts.changed} changed, {counts.same} the same"
    session.show({"new": counts.new, "changed": counts.changed, "same": counts.same}, words)
    return 0


def _export(args: argparse.Namespace, session: Session) -> int:
    count = exchange.export_scripts(args.file, session.context.library.all())
    session.show({"scripts": count, "file": str(args.file)}, f"{count} scripts written to {args.file}")
    return 0


def _outcomes(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    taken = services.effectiveness.import_outcomes(read_outcomes(args.file), time.time())
    session.show(
        {"marked": taken.marked, "unknown": [row.line for row in taken.unknown]},
        f"{taken.marked} replies marked, {len(taken.unknown)} unknown",
    )
    return 0
