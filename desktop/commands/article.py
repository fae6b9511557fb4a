"""`deskside article`: the knowledge base from the command line."""

from __future__ import annotations

import argparse
import datetime
from collections import defaultdict
from pathlib import Path

from desktop import settings as names
from desktop.commands import article_care
from desktop.commands.arguments import language
from desktop.commands.session import Session
from desktop.domain.article import Article, ArticleKind, ArticleState, ArticleText, Visibility
from desktop.domain.issue import Problem
from desktop.domain.languages import UNKNOWN
from desktop.errors import UserFacingError
from desktop.knowledge import links
from desktop.knowledge.export import export_articles
from desktop.knowledge.importers import ImportPlan, apply, plan, preview
from desktop.knowledge.importers.encoding import decode
from desktop.knowledge.names import language_code
from desktop.knowledge.review import review_list
from desktop.knowledge.rows import ArticleRow
from desktop.knowledge.uses import Feedback

NAMED = 200
"""Files at most that are named one by one as bad, skipped or incomplete; JSON has all."""


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("article", help="add, import, export, list and show articles of the knowledge base")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    new = actions.add_parser("add", help="add an article; its text is standard input, or a file")
    new.add_argument("title")
    new.add_argument("--file", type=Path, help="the text, as Markdown")
    new.add_argument("--lang", type=language, help="its language (default: told by the text)")
    new.add_argument("--name", default="", help="a short name by which it is known again")
    new.add_argument("--kind", choices=[kind.value for kind in ArticleKind], default=ArticleKind.TEXT.value)
    new.add_argument(
        "--also",
        action="append",
        nargs=3,
        default=[],
        metavar=("LANG", "TITLE", "FILE"),
        help="the same in another language; again for each",
    )
    new.add_argument("--asked", action="append", default=[], metavar="QUESTION", help="a question it answers")
    new.add_argument("--attach", action="append", type=Path, default=[], metavar="FILE", help="a picture or PDF")
    new.add_argument("--tag", action="append", default=[])
    new.add_argument("--class", action="append", default=[], dest="classes", metavar="CLASS", choices=list(Problem))
    new.add_argument("--sku", action="append", default=[])
    new.add_argument("--marketplace", action="append", default=[])
    new.add_argument("--owner", default="")
    new.add_argument("--review-on", default="", metavar="DATE", help="when to look at it again, like 2027-05-01")
    new.add_argument("--expires-on", default="", metavar="DATE")
    new.add_argument("--source", default="", help="where its facts come from, with the day")
    new.add_argument("--quotable", action="store_true", help="its words may be sent to a buyer")
    new.add_argument("--draft", action="store_true")
    new.set_defaults(run=_add)
    take = actions.add_parser(
        "import", help="take in Markdown, HTML, CSV, XLSX, DOCX, TXT and JSON files, or folders of them"
    )
    take.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    take.add_argument("--dry-run", action="store_true", help="only say what would come in")
    take.add_argument("--strict", action="store_true", help="take in nothing where a file cannot be read")
    take.set_defaults(run=_import)
    give = actions.add_parser("export", help="write all articles into a .csv or .jsonl file, or a new folder")
    give.add_argument("path", type=Path)
    give.set_defaults(run=_export)
    review = actions.add_parser("review", help="which articles want to be looked at, and why, with what was noted")
    review.add_argument("--owner", default=None, help="only that one's and those that nobody owns")
    review.set_defaults(run=_review)
    listing = actions.add_parser("list", help="all articles")
    listing.add_argument("--state", choices=[state.value for state in ArticleState])
    listing.set_defaults(run=_list)
    show = actions.add_parser("show", help="one article, by number, name or link")
    show.add_argument("article")
    show.add_argument("--lang", type=language, help="default: the agent's language")
    show.set_defaults(run=_show)
    article_care.add(actions, _found)


def _add(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    body = _text_of(args.file, session)
    others = {_code(code): ArticleText(title, _text_of(Path(file), session)) for code, title, file in args.also}
    agent = services.settings.get(names.AGENT_LANGUAGE)
    spoken = args.lang or services.detector.detect(body or args.title).code
    spoken = agent if spoken == UNKNOWN else spoken
    article = Article(
        texts=others | {spoken: ArticleText(args.title, body)},
        base_language=spoken,
        name=args.name,
        kind=ArticleKind(args.kind),
        asked=tuple(args.asked),
        attachments=tuple(services.attachments.add(path) for path in args.attach),
        tags=tuple(args.tag),
        classes=tuple(map(Problem, args.classes)),
        skus=tuple(args.sku),
        marketplaces=tuple(args.marketplace),
        owner=args.owner,
        source=args.source,
        review_on=args.review_on,
        expires_on=args.expires_on,
        visibility=Visibility.QUOTABLE if args.quotable else Visibility.INTERNAL,
        state=ArticleState.DRAFT if args.draft else ArticleState.PUBLISHED,
    )
    number = services.articles.save(article, services.settings.get(names.AGENT_NAME))
    session.show({"id": number, "language": spoken, "title": args.title}, f"{number:5} {spoken}  {args.title}")
    return 0


def _code(text: str) -> str:
    try:
        return language_code(text)
    except ValueError as error:
        raise UserFacingError(
            "article.language", f"{error}.", where="--also", how="Write its code: en, pt, zh."
        ) from error


def _text_of(path: Path | None, session: Session) -> str:
    """Return the text of a file, or of standard input."""
    try:
        return decode(path.read_bytes() if path is not None else session.standard_input())
    except OSError as error:
        raise UserFacingError(
            "import.unreadable",
            f"The file cannot be read: {error.strerror or error}.",
            where=str(path),
            how="Check its name, and that you may read it.",
        ) from error


def _import(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    agent = services.settings.get(names.AGENT_LANGUAGE)
    with session.progress("reading") as (shown, token):
        found = plan(args.paths, languages=services.detector, cancelled=token, progress=shown, base_language=agent)
    if found.bad and args.strict and not args.dry_run:
        _report(found, session)
        raise UserFacingError(
            "import.bad_files", f"{len(found.bad)} files or rows cannot be read; nothing was taken in.",
            how="Mend them, or leave out --strict.",
        )  # fmt: skip
    if args.dry_run:
        counts = preview(found, services.articles)
    else:
        author = services.settings.get(names.AGENT_NAME)
        with session.progress("keeping") as (shown, token):
            counts = apply(found, services.articles, services.attachments, author, cancelled=token, progress=shown)
        services.lookup.catch_up()  # a window that is open finds them at once
    would = "would be " if args.dry_run else ""
    session.show(
        {
            "dry_run": args.dry_run,
            "new": counts.new,
            "changed": counts.changed,
            "same": counts.same,
            "archived": counts.archived,
            "kinds": dict(found.counts),
            "bad": [{"file": b.file, "line": b.line, "code": b.code, "reason": b.reason} for b in found.bad],
            "skipped": list(found.skipped),
            "notices": [{"file": n.file, "line": n.line, "reason": n.reason} for n in found.notices],
        },
        f"{would}new {counts.new}, changed {counts.changed}, same {counts.same}"
        + (f" ({counts.archived} of them stay in the archive)" if counts.archived else ""),
    )
    _report(found, session)
    return 1 if found.bad else 0


def _report(found: ImportPlan, session: Session) -> None:
    """Name on standard error what does not come in, each file or row in a line."""
    if session.as_json:
        return
    lines = [f"cannot be read  {bad}" for bad in found.bad]
    lines += [f"no known kind   {name}" for name in found.skipped]
    lines += [f"left out        {notice}" for notice in found.notices]
    for line in lines[:NAMED]:
        session.note(line)
    if len(lines) > NAMED:
        session.note(f"… and {len(lines) - NAMED} more; --json names all")


def _export(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    ids = [row.id for row in services.articles.all()]
    with session.progress("writing") as (shown, token):
        told = export_articles(
            args.path,
            services.articles.get_many(ids),
            services.attachments,
            cancelled=token,
            progress=lambda done: shown(done, len(ids)),
        )
    for name in told.missing:
        session.note(f"deskside: this file is gone or damaged: {name}")
    session.show(
        {"articles": told.articles, "path": str(args.path), "missing": list(told.missing)},
        f"{told.articles} articles written to {args.path}",
    )
    return 1 if told.missing else 0


def _review(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    agent = services.settings.get(names.AGENT_LANGUAGE)
    items = review_list(services.store, datetime.date.today().isoformat(), args.owner)
    notes: dict[int, list[Feedback]] = defaultdict(list)
    for one in services.uses.feedback(args.owner):
        notes[one.article_id].append(one)
    for item in items:
        row = item.article
        reasons = [reason.value for reason in item.reasons]
        session.show(
            _row(row, agent)
            | {
                "reasons": reasons,
                "outdated": item.outdated,
                "stale": list(row.stale),
                "notes": [{"note": one.note, "at": one.at} for one in notes[row.id]],
            },
            _due(row, agent, reasons, notes[row.id]),
        )
    if not items:
        session.note("deskside: no article wants to be looked at.")
    return 0


def _due(row: ArticleRow, agent: str, reasons: list[str], notes: list[Feedback]) -> str:
    """Return what is to be looked at in lines: the article with its day and its owner, then what was noted."""
    owner = f"({row.owner})" if row.owner else ""
    parts = (f"{row.id:5} {row.title(agent)}  ", ", ".join(reasons), row.expires_on or row.review_on, owner)
    return "\n".join(["  ".join(filter(None, parts)), *(f"      {_day(one.at)}  {one.note}" for one in notes)])


def _list(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    agent = services.settings.get(names.AGENT_LANGUAGE)
    states = (ArticleState(args.state),) if args.state else tuple(ArticleState)
    for row in services.articles.all(states):
        state = "" if row.state is ArticleState.PUBLISHED else f"  ({row.state.value})"
        session.show(_row(row, agent), f"{row.id:5} {' '.join(row.titles)}  {row.title(agent)}{state}")
    return 0


def _show(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    article = _found(args.article, session)
    wanted = args.lang or services.settings.get(names.AGENT_LANGUAGE)
    text = article.in_language(wanted)
    row = services.articles.all(ids=[article.id])[0]
    session.show(
        _row(row, wanted)
        | {
            "link": links.link(article),
            "source": article.source,
            "attachments": [file.name for file in article.attachments],
            "changes": [
                {"at": one.changed_at, "by": one.changed_by, "fields": one.fields}
                for one in services.versions.changes(article.id)
            ],
            "texts": {code: {"title": one.title, "body": one.body} for code, one in article.texts.items()},
        },
        f"# {text.title}\n\n{text.body}",
    )
    return 0


def _found(wanted: str, session: Session) -> Article:
    found = links.find(session.context.articles, links.address(wanted) or wanted)
    if found is None:
        raise UserFacingError(
            "article.gone", f"There is no article “{wanted}”.", how="See `deskside article list`."
        )
    return found


def _day(at: float) -> str:
    return datetime.datetime.fromtimestamp(at).astimezone().date().isoformat()


def _row(row: ArticleRow, agent: str) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "title": row.title(agent),
        "languages": list(row.titles),
        "kind": row.kind.value,
        "state": row.state.value,
        "visibility": row.visibility.value,
        "tags": list(row.tags),
        "classes": [problem.value for problem in row.classes],
        "skus": list(row.skus),
        "marketplaces": list(row.marketplaces),
        "owner": row.owner,
        "review_on": row.review_on,
        "expires_on": row.expires_on,
        "pack": row.pack,
    }
