"""`deskside article history | duplicates | unanswered`: what a knowledge base needs from time to time."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime

from desktop import settings as names
from desktop.commands.session import Session
from desktop.domain.article import Article
from desktop.errors import UserFacingError
from desktop.knowledge.duplicates import duplicates

Find = Callable[[str, Session], Article]
"""Returns the article that was named. Raises `UserFacingError` (`article.gone`)."""


def add(actions: argparse._SubParsersAction[argparse.ArgumentParser], find: Find) -> None:
    """Add the three actions to those of `deskside article`."""
    history = actions.add_parser("history", help="what stood in an article before, newest first")
    history.add_argument("article", help="its number or name")
    history.add_argument("--restore", type=int, metavar="N", help="put this version in the place of today's")
    history.set_defaults(run=lambda args, session: _history(args, session, find))
    twins = actions.add_parser("duplicates", help="articles that say the same")
    twins.add_argument(
        "--threshold", type=float, default=0.8, metavar="X", help="similarity from 0.5 to 1 (default: 0.8)"
    )
    twins.set_defaults(run=_duplicates)
    missing = actions.add_parser("unanswered", help="what was looked for in vain, the most frequent first")
    missing.add_argument("--settle", metavar="QUERY", help="take a question off the list, and those like it")
    missing.set_defaults(run=_unanswered)


def _history(args: argparse.Namespace, session: Session, find: Find) -> int:
    services = session.context
    article = find(args.article, session)
    versions = services.versions
    old = [one for code in versions.languages(article.id) for one in versions.history(article.id, code)]
    if args.restore is not None:
        wanted = next((one for one in old if one.id == args.restore), None)
        if wanted is None:
            raise UserFacingError(
                "article.version_gone",
                f"This article has no version {args.restore}.",
                where=article.in_language(services.settings.get(names.AGENT_LANGUAGE)).title,
                how=f"See `deskside article history {args.article}`.",
            )
        versions.restore(article.id, wanted.language, wanted.id, services.settings.get(names.AGENT_NAME))
        session.show(
            {"id": article.id, "restored": wanted.id, "language": wanted.language},
            f"version {wanted.id} is the text in {wanted.language} again; what stood there is in the history.",
        )
        return 0
    for one in sorted(old, key=lambda one: -one.id):
        session.show(
            {
                "version": one.id,
                "language": one.language,
                "title": one.title,
                "body": one.body,
                "changed_at": _time(one.changed_at),
                "changed_by": one.changed_by,
            },
            f"{one.id:5} {one.language}  {_time(one.changed_at)[:16]}  {one.changed_by or '-'}  {one.title}",
        )
    if not old:
        session.note("deskside: this article has no earlier version.")
    return 0


def _duplicates(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    with session.progress("comparing") as (shown, token):
        pairs = duplicates(services.articles, args.threshold, progress=shown, cancel=token)
    agent = services.settings.get(names.AGENT_LANGUAGE)
    titles = {row.id: row.title(agent) for row in services.articles.all()}
    for pair in pairs:
        first, second = titles[pair.first], titles[pair.second]
        session.show(
            {
                "first": {"id": pair.first, "title": first},
                "second": {"id": pair.second, "title": second},
                "similarity": round(pair.similarity, 3),
                "language": pair.language,
            },
            f"{pair.similarity:4.0%}  {pair.first:5} {first}\n      {pair.second:5} {second}",
        )
    if not pairs:
        session.note("deskside: no two articles say the same.")
    return 0


def _unanswered(args: argparse.Namespace, session: Session) -> int:
    searches = session.context.searches
    if args.settle is not None:
        count = searches.settle(args.settle)
        session.show({"settled": count}, f"{count} searches taken off the list")
        return 0 if count else 1
    found = searches.unanswered()
    for one in found:
        session.show(
            {
                "query": one.query,
                "queries": list(one.queries),
                "count": one.count,
                "last_at": _time(one.last_at),
            },
            f"{one.count:5} {one.query}",
        )
    if not found:
        session.note("deskside: every search found something.")
    return 0


def _time(seconds: float) -> str:
    """Return a time on this computer's clock, ISO with its zone; "" for none."""
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds") if seconds else ""
