"""`deskside reply`: a script filled, or Chinese put into the buyer's language; checked by the gate."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from desktop import settings as names
from desktop.commands.session import Session
from desktop.commands.untranslated import told
from desktop.context import AppContext
from desktop.domain.reply import GateContext, GateFinding, ReplyDraft, ReplyRequest, Severity
from desktop.domain.script import FilledScript, PlaceholderKind, Script, ScriptHit
from desktop.errors import UserFacingError

NEAREST = 5
"""Scripts that are named where free text cannot be translated."""

_EXAMPLES = {PlaceholderKind.DATE: "2026-12-31", PlaceholderKind.MONEY: "'EUR 29.90'", PlaceholderKind.NUMBER: "12"}


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("reply", help="write a reply in the buyer's language: from a script or free text")
    parser.add_argument("text", nargs="?", default="", help="what to say, in the agent's language")
    parser.add_argument("--script", default="", metavar="ID", help="a script's id, name or short code")
    parser.add_argument("--to", required=True, metavar="LANG", help="the buyer's language")
    parser.add_argument("--from", dest="source", default=None, metavar="LANG", help="the agent's language")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="fill a placeholder")
    parser.add_argument("--channel", default="", metavar="MARKETPLACE", help="whose rules the gate applies")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    """Print the reply with its findings; status 1 where a red one stands against it."""
    services = session.context
    agent = args.source or services.settings.get(names.AGENT_LANGUAGE)
    if bool(args.script) == bool(args.text):
        raise UserFacingError(
            "reply.what", "Either a text or --script is wanted.", how='deskside reply "您好" --to es'
        )
    script, filled = None, None
    if args.script:
        script = _script(services, args.script)
        filled = _filled(services, script, _values(args.set), args.to, agent, args.channel)
    text = filled.source if filled is not None else args.text
    request = ReplyRequest(text, agent, args.to, filled)
    draft = services.composer.complete(services.composer.recall(request))
    context = GateContext(
        source=text,
        source_language=agent,
        text=draft.text,
        language=args.to,
        marketplace=args.channel,
        filled=filled,
        machine=draft.machine,
        starter=draft.starter,
        doubtful=draft.doubtful,
    )
    findings = services.answers.check(context)
    nearest = _nearest(services, draft, args.channel) if (draft.note or draft.doubtful) and script is None else ()
    session.show(_as_json(draft, script, filled, findings, nearest), _as_text(draft, findings, nearest))
    return 1 if any(f.severity is Severity.BLOCK for f in findings) else 0


def _script(services: AppContext, wanted: str) -> Script:
    found = services.library.get(int(wanted)) if wanted.isdigit() else services.library.by_name(wanted)
    if found is None:
        found = next((s for s in services.library.all() if s.code and s.code == wanted), None)
    if found is None:
        raise UserFacingError(
            "script.unknown",
            f"There is no script {wanted!r}.",
            how="'deskside script search WORDS' lists ids, names and short codes.",
        )
    return found


def _nearest(services: AppContext, draft: ReplyDraft, marketplace: str) -> tuple[ScriptHit, ...]:
    """Return the scripts that say most of what cannot be translated, or only guessed."""
    request = draft.request
    # The agent's own words tell, too, what they are about.
    triage = services.assessor.assess(draft.recall) if draft.recall is not None else None
    return services.answers.nearest(
        request.source, triage, request.target_language, request.source_language, marketplace=marketplace
    )[:NEAREST]


def _values(pairs: Sequence[str]) -> dict[str, str]:
    values = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise UserFacingError(
                "reply.set", f"{pair!r} is no NAME=VALUE.", how="--set order_no=114-3941689-8772232"
            )
        values[name.strip()] = value.strip()
    return values


def _filled(  # noqa: PLR0917 - the options of the command
    services: AppContext, script: Script, given: dict[str, str], language: str, agent: str, marketplace: str
) -> FilledScript:
    """Fill what was given; typed values are read as in the window's form, `choice` takes number or words."""
    if language not in script.versions:
        raise UserFacingError(
            "script.language",
            f"The script {script.name or script.id} has no text in {language}.",
            how="Languages: " + " ".join(script.versions),
        )
    picked = services.answers.open_script(script, None, language, agent, known={}, marketplace=marketplace)
    values = {field.key: field.value for field in picked.fields if field.value}
    keys = {field.name: field for field in picked.fields} | {field.key: field for field in picked.fields}
    for name, typed in given.items():
        field = keys.get(name)
        if field is None:
            known = " ".join(dict.fromkeys(f.name for f in picked.fields))
            raise UserFacingError(
                "reply.placeholder", f"The script has no placeholder {name!r}.", how=f"It has: {known or 'none'}"
            )
        if field.options:
            value: str | tuple[str, ...] | None = (
                typed if typed.isdigit() else str(field.options.index(typed)) if typed in field.options else None
            )
        else:
            value = services.answers.read_value(field, typed)
        if value is None:
            raise UserFacingError(
                "reply.value",
                f"{typed!r} cannot be read for {name}.",
                where=field.kind.value,
                how=f"Write it like {_EXAMPLES.get(field.kind) or ', '.join(field.options) or 'abc'}.",
            )
        if isinstance(value, tuple):
            raise UserFacingError(
                "reply.currency",
                f"{typed!r} has no currency, and nothing tells which it is.",
                how=f"--set {name}={value[0]!r}, or one of {', '.join(v.partition(' ')[0] for v in value[1:])}",
            )
        values[field.key] = value
    return services.answers.fill(script, values, language, agent)


def _as_json(
    draft: ReplyDraft,
    script: Script | None,
    filled: FilledScript | None,
    findings: Sequence[GateFinding],
    nearest: Sequence[ScriptHit],
) -> dict[str, object]:
    return {
        "text": draft.text,
        "source": draft.request.source,
        "language": draft.request.target_language,
        "back_translation": draft.back,
        "machine": draft.machine,
        "script": script.id if script is not None else None,
        "missing": list(filled.missing) if filled is not None else [],
        "findings": [finding_as_json(f) for f in findings],
        "note": draft.note,
        "scripts": [
            {
                "id": hit.script.id,
                "name": hit.script.name,
                "code": hit.script.code,
                "title": hit.script.title(draft.request.source_language),
                "score": hit.score,
            }
            for hit in nearest
        ],
    }


def finding_as_json(found: GateFinding) -> dict[str, object]:
    """Return a finding with the stable keys that README documents."""
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "side": found.side.value,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "fix": found.fix if found.fixable else None,
    }


def _as_text(draft: ReplyDraft, findings: Sequence[GateFinding], nearest: Sequence[ScriptHit]) -> str:
    out = [draft.text or "(no text in the buyer's language)"]
    if draft.back and draft.back != draft.text:
        out.append(f"  read back: {draft.back}")
    out += [finding_as_text(f) for f in findings]
    if draft.note:
        what = "Not all of this is translated" if draft.text else "This cannot be translated"
        why = told(draft.note, draft.request.source_language, draft.request.target_language)
        out.append(f"  {what}: {why}")
    if nearest:
        out.append("  The nearest scripts, for 'deskside reply --script ID':")
        out += [
            f"    {hit.script.id:5} {hit.script.code:5} {hit.script.title(draft.request.source_language)}"
            for hit in nearest
        ]
    elif draft.note and not draft.text:
        out.append("  No script says anything like it: 'deskside script search' lists them all.")
    return "\n".join(out)


def finding_as_text(found: GateFinding) -> str:
    fix = f" -> {found.fix or '(take out)'}" if found.fixable else ""
    return f"  ! {found.severity.value} {found.rule}: {found.text}{fix}"
