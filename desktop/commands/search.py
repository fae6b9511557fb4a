"""`deskside search`: the knowledge base asked from the command line."""

from __future__ import annotations

import argparse

from desktop import settings as names
from desktop.assist.lookup import Lookup, Version
from desktop.commands.arguments import language, up_to
from desktop.commands.session import Session
from desktop.domain.article import ArticleHit, SearchResult
from desktop.errors import UserFacingError

MOST = 1_000
"""Articles that are shown at most."""


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser(
        "search",
        help="find articles by words, pinyin or meaning, in any language",
        epilog="Words narrow it down: tag:退货 class:return_refund (or 问题:退货退款) sku:B-17 lang:en expired:yes"
        " state:draft."
        ' What stands in "quotes" must stand there so.',
    )
    parser.add_argument("query", nargs="*", help="without words: the newest articles")
    parser.add_argument("--limit", type=up_to(MOST), default=10, help="articles at most (default: 10)")
    parser.add_argument("--lang", type=language, help="of the titles (default: the agent's language)")
    parser.add_argument("--words-only", action="store_true", help="do not ask the sentence encoder")
    parser.set_defaults(run=_search)


def _search(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    lookup, query = services.lookup, " ".join(args.query)
    with session.progress("indexing") as (_, token):
        lookup.catch_up(token)
    vector = None
    if query.strip() and not args.words_only and _learn(lookup, session):
        vector = lookup.vector(query)
    titles = args.lang or services.settings.get(names.AGENT_LANGUAGE)
    found = lookup.search(query, titles, limit=args.limit, vector=vector)
    session.show(
        {
            "articles": [_article(hit) for hit in found.hits],
            "did_you_mean": found.did_you_mean,
            "nearest": found.nearest,
            "total": found.total,
            "unknown": list(found.unknown),
            "more": found.more,
            "facets": [{"kind": one.kind, "value": one.value, "count": one.count} for one in found.facets],
        },
        _text(found, session),
    )
    lookup.searched(query, 0 if found.nearest else found.total, services.settings.get(names.AGENT_LANGUAGE))
    if not session.as_json:
        _comment(found, session)
    return 0


def _learn(lookup: Lookup, session: Session) -> bool:
    """Learn what new articles mean, once for all; tell whether there is an encoder at all."""
    done, before = 0, frozenset[Version]()
    with session.progress("learning what articles mean") as (shown, token):
        while (texts := lookup.unlearned()) and texts.keys() != before:
            before = frozenset(texts)
            try:
                lookup.learn(lookup.encode(texts, token))
            except UserFacingError:
                return False  # words alone find articles, too
            done += len(texts)
            shown(done)
    return True


def _article(hit: ArticleHit) -> dict[str, object]:
    return {
        "id": hit.article_id,
        "title": hit.title,
        "score": hit.score,
        "snippet": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
        "language": hit.language,
        "visibility": hit.visibility.value,
        "expired": hit.expired,
        "reasons": list(hit.reasons),
    }


def _text(found: SearchResult, session: Session) -> str:
    lines = []
    for hit in found.hits:
        marks = [hit.visibility.value, *(["expired"] if hit.expired else [])]
        lines.append(f"{hit.article_id:5} {hit.title}   ({', '.join(marks)})")
        lines.append(f"      {' '.join(session.marked(hit.snippet, hit.marks).split())}")
    return "\n".join(lines)


def _comment(found: SearchResult, session: Session) -> None:
    """Say on standard error what a person should know of the answer."""
    if found.did_you_mean:
        session.note(f"deskside: did you mean “{found.did_you_mean}”?")
    if found.unknown:
        session.note(f"deskside: there is no filter {' '.join(found.unknown)}; see `deskside search --help`.")
    elif not found.hits:
        session.note("deskside: no article has these words.")
    elif found.nearest:
        session.note("deskside: no article has these words; these are the nearest.")
    elif found.total > len(found.hits) or found.more:
        session.note(
            f"deskside: {len(found.hits)} of {found.total}{'+' if found.more else ''}; --limit shows more."
        )
