"""`deskside read`: a buyer's message as the agent would see it."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from desktop import settings as names
from desktop.commands.session import Session
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin, Reading, SegmentReading
from desktop.domain.translation import Match
from desktop.errors import UserFacingError

_MARKS = {
    Origin.MEMORY: "memory",
    Origin.FUZZY: "similar",
    Origin.MODEL: "model",
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
    for found in _messages(args):
        if isinstance(found, UserFacingError):
            session.fail(found)
            failed = True
            continue
        text, language = found
        message = BuyerMessage(text, time.time(), language=language)
        reading = services.reader.read(services.recaller.recall(message, target))
        session.show(as_json(reading), as_text(reading))
    return 1 if failed else 0


def _messages(args: argparse.Namespace) -> Iterator[tuple[str, str | None] | UserFacingError]:
    if args.text:
        yield from ((text, args.lang) for text in args.text)
    elif args.file is None:
        yield _input(sys.stdin.buffer.read()), args.lang
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


def as_json(reading: Reading) -> dict[str, object]:
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
        "note": reading.note,
        "seconds": round(reading.seconds, 4),
    }


def _segment(segment: SegmentReading) -> dict[str, object]:
    return {
        "source": segment.segment.text,
        "target": segment.target,
        "origin": segment.origin.value,
        "score": segment.score,
        "starter": segment.starter,
        "alternatives": list(segment.alternatives),
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


def as_text(reading: Reading) -> str:
    """Return a reading for a terminal."""
    recall = reading.recall
    out = [f"{recall.language.code} -> {recall.agent_language}   {recall.message.text}"]
    for segment in reading.segments:
        score = f" {segment.score}" if segment.score and segment.origin is not Origin.COPY else ""
        starter = ", starter model" if segment.starter else ""
        out.append(f"  {segment.target}   [{_MARKS[segment.origin]}{score}{starter}]")
        out += [f"    ! {f.kind.value}: {f.text} {'-> ' + f.fix if f.fix else ''}" for f in segment.findings[:3]]
    if recall.entities:
        out.append("  entities: " + ", ".join(f"{e.kind.value} {e.text}" for e in recall.entities))
    if recall.terms:
        out.append("  terms: " + ", ".join(f"{t.text} = {t.target}" for t in recall.terms))
    if reading.gist is not None:
        gist = reading.gist
        out.append(f"  gist ({gist.confidence:.0%}, {gist.problem.value}): {gist.text}")
    if reading.note:
        out.append(f"  note: {reading.note}")
    return "\n".join(out)
