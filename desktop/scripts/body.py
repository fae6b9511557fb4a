"""What stands in a script's text beside its words: the marks of its parts, and placeholders."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.domain.script import Part, PartKind, Placeholder, PlaceholderKind

# Blanks behind a mark are the writer's; those before it part two sentences.
_MARK = re.compile(r"\[([STAR])\][ \t]*")
_BRACES = re.compile(r"\{([^{}\n]{1,2000})\}")
_NAME = re.compile(r"\s*(\w[\w .-]*?)\s*(?::\s*(.*?)\s*)?", re.DOTALL)
_DAYS = re.compile(r"([+-]\d{1,3})\s*d?", re.IGNORECASE)

_KINDS = {
    "date": PlaceholderKind.DATE,
    "amount": PlaceholderKind.MONEY,
    "quantity": PlaceholderKind.NUMBER,
    "percent": PlaceholderKind.NUMBER,
    "choice": PlaceholderKind.CHOICE,
}


def parts(body: str) -> tuple[Part, ...]:
    """Return the parts of a body without their marks; text before the first mark is `PLAIN`."""
    found = ((kind, text.strip()) for kind, text in pieces(body))
    return tuple(Part(kind, text) for kind, text in found if text)


def pieces(body: str) -> list[tuple[PartKind, str]]:
    """Cut a body at its marks; joined again the texts are the body without marks, blanks included."""
    out, kind, at = [], PartKind.PLAIN, 0
    for mark in _MARK.finditer(body):
        if mark.start() > at:
            out.append((kind, body[at : mark.start()]))
        kind, at = PartKind(mark[1]), mark.end()
    if at < len(body):
        out.append((kind, body[at:]))
    return out


def marks(body: str) -> tuple[str, ...]:
    """Return the letters of the marks in the order of the body."""
    return tuple(mark[1] for mark in _MARK.finditer(body))


def plain(body: str) -> str:
    """Return a body as a buyer would read it: without marks; placeholders stay."""
    return _MARK.sub("", body).strip()


def parse(body: str) -> tuple[Placeholder, ...]:
    """Return the placeholders of a text in its order."""
    return tuple(found for match in _BRACES.finditer(body) if (found := _placeholder(match)) is not None)


def unfilled(text: str) -> tuple[tuple[int, int], ...]:
    """Return where placeholders still stand in a text, braces included."""
    return tuple((found.start, found.end) for found in parse(text))


def shape(body: str) -> Sequence[tuple[str, int]]:
    """Return what must be the same in all languages of a script: names of placeholders, days, options."""
    return sorted((p.name, len(p.options) if p.options else p.days or 0) for p in parse(body))


def _placeholder(match: re.Match[str]) -> Placeholder | None:
    found = _NAME.fullmatch(match[1])
    if found is None:
        return None
    name, argument = found[1], found[2] or ""
    kind = _KINDS.get(name, PlaceholderKind.TEXT)
    options: tuple[str, ...] = ()
    days = None
    if kind is PlaceholderKind.CHOICE:
        options = tuple(option.strip() for option in argument.split("|"))
    elif kind is PlaceholderKind.DATE and (rule := _DAYS.fullmatch(argument)):
        days = int(rule[1])
    return Placeholder(match[1], name, kind, match.start(), match.end(), options, days)
