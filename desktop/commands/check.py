"""`deskside check`: the gate over replies in a file or on standard input."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop import settings as names
from desktop.commands.reply import finding_as_json, finding_as_text
from desktop.commands.session import Session
from desktop.domain.reply import GateContext, Severity
from desktop.errors import UserFacingError


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("check", help="hold a reply against the gate's rules")
    parser.add_argument("file", nargs="?", type=Path, help="a text; without it standard input is read")
    parser.add_argument("--to", required=True, metavar="LANG", help="the buyer's language")
    parser.add_argument("--channel", default="", metavar="MARKETPLACE", help="whose rules apply (shopee, amazon …)")
    parser.add_argument("--source", default="", help="the agent's text it was made from, to compare numbers")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    """Print the findings; status 1 where a red one stands against the reply."""
    services = session.context
    known = {market.id for market in services.marketplaces.all()}
    if args.channel and args.channel not in known:
        raise UserFacingError(
            "check.channel", f"There is no marketplace {args.channel!r}.", how="Known: " + " ".join(sorted(known))
        )
    context = GateContext(
        source=args.source,
        source_language=services.settings.get(names.AGENT_LANGUAGE),
        text=_read(args.file, session),
        language=args.to,
        marketplace=args.channel,
    )
    findings = services.answers.check(context)
    text = "\n".join(finding_as_text(f) for f in findings) or "  nothing stands against it"
    session.show({"findings": [finding_as_json(f) for f in findings]}, text)
    return 1 if any(f.severity is Severity.BLOCK for f in findings) else 0


def _read(path: Path | None, session: Session) -> str:
    try:
        data = path.read_bytes() if path is not None else session.standard_input()
    except OSError as error:
        raise UserFacingError(
            "check.no_file", f"The file cannot be read: {error.strerror}.", where=str(path), how="Check its name."
        ) from error
    return data.decode("utf-8-sig", "replace").strip()
