"""`deskside term`: the team's terms, found in a text, listed, added, taken in and handed on."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop import settings as names
from desktop.commands.exchanging import show_counts
from desktop.commands.session import Session
from desktop.domain.translation import Concept, Term, TermStatus
from desktop.errors import UserFacingError
from desktop.translation import exchange


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("term", help="the termbase: find, add, import, export")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    hits = actions.add_parser("hits", help="the terms of a text")
    hits.add_argument("text")
    hits.add_argument("--lang", default=None, help="language of the text (default: as detected)")
    hits.add_argument("--to", default=None, help="the agent's language (default: the setting)")
    new = actions.add_parser("add", help="add a concept: zh=物流单号 en='tracking number' en:alias='shipping code'")
    new.add_argument("terms", nargs="+", metavar="LANG[:STATUS]=TERM")
    new.add_argument("--definition", default="")
    search = actions.add_parser("search", help="concepts with these words")
    search.add_argument("text")
    actions.add_parser("list", help="all concepts")
    take = actions.add_parser("import", help="take in a TBX, CSV or TSV file")
    take.add_argument("path", type=Path)
    take.add_argument("--dry-run", action="store_true", help="only say what would be new, changed, the same, bad")
    give = actions.add_parser("export", help="write all concepts to a TBX, CSV or TSV file")
    give.add_argument("path", type=Path)
    remove = actions.add_parser("remove", help="remove a concept by its id")
    remove.add_argument("id", type=int)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    actions = {
        "hits": _hits,
        "add": _add,
        "search": _search,
        "list": _list,
        "import": _import,
        "export": _export,
        "remove": _remove,
    }
    return actions[args.action](args, session)


def _hits(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    language = services.detector.detect(args.text, args.lang).code
    target = args.to or services.settings.get(names.AGENT_LANGUAGE)
    for hit in services.termbase.hits(args.text, language, target):
        row = {
            "concept": hit.concept_id,
            "text": hit.text,
            "start": hit.start,
            "end": hit.end,
            "status": hit.status.value,
            "preferred": hit.preferred,
            "target": hit.target,
            "definition": hit.definition,
        }
        session.show(row, f"{hit.text} = {hit.target}  [{hit.status.value}]  {hit.definition}")
    return 0


def _add(args: argparse.Namespace, session: Session) -> int:
    concept = Concept(0, tuple(_term(text) for text in args.terms), args.definition)
    number = session.context.termbase.add(concept)
    session.show({"concept": number}, f"added as {number}")
    return 0


def _term(text: str) -> Term:
    """Read `LANG[:STATUS]=TERM`."""
    place, _, word = text.partition("=")
    language, _, status = place.partition(":")
    known = [s.value for s in TermStatus]
    if not word or not language or (status and status not in known):
        raise UserFacingError(
            "term.mistyped",
            f"This is no term: {text}.",
            how=f"Write LANG=TERM or LANG:STATUS=TERM; statuses: {', '.join(known)}.",
        )
    return Term(language, word, TermStatus(status) if status else TermStatus.PREFERRED)


def _search(args: argparse.Namespace, session: Session) -> int:
    for concept in session.context.termbase.search(args.text):
        _show(concept, session)
    return 0


def _list(args: argparse.Namespace, session: Session) -> int:
    for concept in session.context.termbase.concepts():
        _show(concept, session)
    return 0


def _import(args: argparse.Namespace, session: Session) -> int:
    termbase = session.context.termbase
    with session.progress("importing") as (_, cancel):
        if args.dry_run:
            counts = exchange.preview_terms(args.path, termbase, cancel)
        else:
            counts = exchange.import_terms(args.path, termbase, cancel)
    show_counts(counts, session, dry_run=args.dry_run)
    return 0


def _export(args: argparse.Namespace, session: Session) -> int:
    count = exchange.export_terms(args.path, session.context.termbase.concepts())
    session.show({"path": str(args.path), "concepts": count}, f"{count} concepts written to {args.path}")
    return 0


def _remove(args: argparse.Namespace, session: Session) -> int:
    session.context.termbase.remove(args.id)
    session.show({"removed": args.id}, f"removed {args.id}")
    return 0


def _show(concept: Concept, session: Session) -> None:
    row = {
        "concept": concept.id,
        "definition": concept.definition,
        "terms": [
            {"language": t.language, "status": t.status.value, "term": t.text, "variants": list(t.variants)}
            for t in concept.terms
        ],
    }
    preferred = [f"{t.language} {t.text}" for t in concept.terms if t.status is TermStatus.PREFERRED]
    session.show(row, f"{concept.id:6}  {' | '.join(preferred)}  {concept.definition}")
