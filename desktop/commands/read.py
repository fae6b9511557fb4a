"""`deskside read`: a buyer's message as the agent would see it."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from desktop import settings as names
from desktop.commands.session import Session
from desktop.commands.untranslated import told
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin, Reading, SegmentReading
from desktop.domain.script import ScriptHit
from desktop.domain.translation import Match
from desktop.domain.triage import Evidence, Triage
from desktop.errors import UserFacingError

SCRIPTS = 5
"""Scripts named for a message."""

_MARKS = {
    Origin.MEMORY: "memory",
    Origin.FUZZY: "similar",
    Origin.MODEL: "model",
    Origin.SCRIPT: "script",
    Origin.COPY: "=",
    Origin.UNTRANSLATED: "NOT TRANSLATED",
}


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("read", help="read buyers' messages: language, entities, translation, terms")
    parser.add_argument("text", nargs="*", help="messages; without any, standard input is one message")
    parser.add_argument("--file", type=Path, help="one message a line, or JSON lines with 'text' and maybe 'lang'")
    parser.add_argument("--lang", default=None, help="the buyer's language, if you know it better")
    parser.add_argument("--to", default=None, help="the agent's language (default: the setting, zh at first)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace, session: Session) -> int:
    """Print one reading per message; a line that cannot be read is told and the next one follows."""
    if args.text and args.file is not None:
        raise UserFacingError(
            "read.two_sources", "Texts and --file cannot be read together.", how="Give one of them."
        )
    services = session.context
    target = args.to or services.settings.get(names.AGENT_LANGUAGE)
    failed = False
    for found in _messages(args, session):
        if isinstance(found, UserFacingError):
            session.fail(found)
            failed = True
            continue
        text, language = found
        message = BuyerMessage(text, time.time(), language=language)
        recall = services.recaller.recall(message, target)
        triage = services.assessor.refine(recall)
        reading = services.reader.read(replace(recall, triage=triage))
        hits = services.answers.pick("", triage, recall.language.code, target, limit=SCRIPTS)
        session.show(as_json(reading, hits), as_text(reading, hits))
    return 1 if failed else 0


def _messages(args: argparse.Namespace, session: Session) -> Iterator[tuple[str, str | None] | UserFacingError]:
    if args.text:
        yield from ((text, args.lang) for text in args.text)
    elif args.file is None:
        yield _input(session.standard_input()), args.lang
    else:
        yield from _lines(args.file, args.lang)


def _input(data: bytes) -> str:
    """Decode what a pipe brought: UTF-8, else GB18030, which Windows consoles in China send."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace")


def _lines(path: Path, lang: str | None) -> Iterator[tuple[str, str | None] | UserFacingError]:
    try:
        # Not splitlines(): a message may hold U+2028 and other signs that also count as line ends there.
        lines = _input(path.read_bytes()).replace("\r\n", "\n").split("\n")
    except OSError as error:
        raise UserFacingError(
            "read.no_file",
            f"The file cannot be read: {error.strerror}.",
            where=str(path),
            how="Check the name and that you may read it.",
        ) from error
    as_json = next((line.lstrip().startswith("{") for line in lines if line.strip()), False)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        if not as_json:
            yield line, lang
            continue
        try:
            row = json.loads(line)
            text, own = row["text"], row.get("lang")
            if not isinstance(text, str) or not isinstance(own, str | None):
                raise TypeError
            yield text, lang or own
        except (ValueError, KeyError, TypeError, AttributeError):
            yield UserFacingError(
                "read.bad_line",
                "This line is no JSON object with a 'text'.",
                where=f"{path}, line {number}",
                how='Write {"text": "…", "lang": "es"} in one line, or plain text in every line.',
            )


def as_json(reading: Reading, hits: Sequence[ScriptHit] = ()) -> dict[str, object]:
    """Return a reading with the stable keys that README documents."""
    recall, gist = reading.recall, reading.gist
    return {
        "text": recall.message.text,
        "language": recall.language.code,
        "language_confidence": round(recall.language.confidence, 3),
        "translation": reading.translation,
        "segments": [_segment(segment) for segment in reading.segments],
        "entities": [
            {"kind": e.kind.value, "text": e.text, "start": e.start, "end": e.end, "normal": e.normal}
            for e in recall.entities
        ],
        "terms": [
            {
                "text": t.text,
                "start": t.start,
                "end": t.end,
                "status": t.status.value,
                "preferred": t.preferred,
                "target": t.target,
                "definition": t.definition,
            }
            for t in recall.terms
        ],
        "gist": None
        if gist is None
        else {
            "text": gist.text,
            "utterance": gist.utterance,
            "problem": gist.problem.value,
            "mood": gist.mood.value,
            "confidence": round(gist.confidence, 3),
        },
        **(triage_as_json(recall.triage) if recall.triage is not None else {}),
        "scripts": [
            {
                "id": hit.script.id,
                "name": hit.script.name,
                "code": hit.script.code,
                "title": hit.script.title(recall.agent_language),
                "score": hit.score,
                "reasons": [reason.value for reason, _ in hit.reasons],
            }
            for hit in hits
        ],
        "note": reading.note,
        "seconds": round(reading.seconds, 4),
    }


def triage_as_json(triage: Triage) -> dict[str, object]:
    """Return what a message is about, with the stable keys that README documents."""
    first, mood = triage.problems[0], triage.mood
    path = triage.path
    return {
        "problem": first.problem.value,
        "problems": [{"problem": g.problem.value, "confidence": round(g.confidence, 3)} for g in triage.problems],
        "unclear": triage.unclear,
        "tier": triage.tier.value,
        "confidence": round(first.confidence, 3),
        "evidence": [_evidence(one) for one in (*first.evidence, *mood.evidence)],
        "mood": mood.mood.value,
        "veiled": mood.veiled,
        "culture": [{"phrase": n.phrase, "text": n.text, "source": n.source} for n in triage.notes],
        "advice": None
        if triage.advice is None
        else {"tone": triage.advice.tone, "do": list(triage.advice.do), "dont": list(triage.advice.dont)},
        "escalation": None
        if path is None
        else [{"role": step.role, "hours": step.hours, "task": step.task} for step in path.steps],
        "tools": [{"name": tool.name, "target": tool.target} for tool in triage.tools],
    }


def _evidence(one: Evidence) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "text": one.text,
        "start": one.start,
        "end": one.end,
        "meaning": one.meaning,
    }


def _segment(segment: SegmentReading) -> dict[str, object]:
    return {
        "source": segment.segment.text,
        "target": segment.target,
        "origin": segment.origin.value,
        "score": segment.score,
        "starter": segment.starter,
        "doubtful": segment.doubtful,
        "alternatives": list(segment.alternatives),
        "guesses": list(segment.guesses),
        "findings": [{"kind": f.kind.value, "text": f.text, "fix": f.fix} for f in segment.findings],
        "match": None if segment.match is None else match_as_json(segment.match),
    }


def match_as_json(match: Match) -> dict[str, object]:
    """Return a unit of the memory with how the message differs from it."""
    return {
        "score": match.score,
        "target": match.target,
        "insertable": match.insertable,
        "difference": [{"kind": part.kind.value, "text": part.text} for part in match.difference],
    }


def as_text(reading: Reading, hits: Sequence[ScriptHit] = ()) -> str:
    """Return a reading for a terminal."""
    recall = reading.recall
    out = [f"{recall.language.code} -> {recall.agent_language}   {recall.message.text}"]
    if reading.gist is not None:
        gist = reading.gist
        out.append(f"  gist ({gist.confidence:.0%}, {gist.problem.value}){': ' * bool(gist.text)}{gist.text}")
    for segment in reading.segments:
        score = f" {segment.score}" if segment.score and segment.origin is not Origin.COPY else ""
        starter = (", starter model" if segment.starter else "") + (", doubtful" if segment.doubtful else "")
        out.append(f"  {segment.target}   [{_MARKS[segment.origin]}{score}{starter}]")
        found = segment.unmarked_findings[:3]
        out += [f"    ! {f.kind.value}: {f.text} {'-> ' + f.fix if f.fix else ''}" for f in found]
        if segment.origin is Origin.UNTRANSLATED and segment.guesses:
            out.append(f"    the starter model's guess, maybe wrong: {segment.guesses[0]}")
    if recall.entities:
        out.append("  entities: " + ", ".join(f"{e.kind.value} {e.text}" for e in recall.entities))
    if recall.terms:
        out.append("  terms: " + ", ".join(f"{t.text} = {t.target}" for t in recall.terms))
    triage = recall.triage
    if triage is not None:
        veiled = ", veiled" if triage.mood.veiled else ""
        sure = f"{triage.problems[0].confidence:.0%}" + (", unclear" if triage.unclear else "")
        out.append(
            f"  problem: {triage.problem.value} ({triage.tier.value}, {sure})"
            f"   mood: {triage.mood.mood.value}{veiled}"
        )
        out += [f"  culture: {note.phrase}: {note.text}" for note in triage.notes]
        if triage.path is not None:
            out.append("  escalation: " + " -> ".join(step.role for step in triage.path.steps))
    if hits:
        titles = (f"{hit.script.code} {hit.script.title(recall.agent_language)}" for hit in hits)
        out.append("  scripts: " + ", ".join(titles))
    if reading.note:
        out.append(f"  note: {told(reading.note, recall.language.code, recall.agent_language)}")
    return "\n".join(out)
