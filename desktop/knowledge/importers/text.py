"""Reads plain text as it was written: line by line, its signs as signs."""

from __future__ import annotations

import re

from desktop.knowledge.importers.encoding import decode
from desktop.knowledge.importers.escaping import escaped
from desktop.knowledge.importers.markdown import language_of_name, named
from desktop.knowledge.importers.records import Record, Source, checked_length

_LONGEST_TITLE = 80
_ENDS = tuple(".。!！?？:：;；,，")
_RULE = re.compile(r"[=\-_*~]{3,}")
_BULLET = re.compile(r"(?:[-+*•·●▪◦]|[（(]?\d{1,3}[.)）、])\s{0,9}(?=\S)")
_AT_START = re.compile(r"^(?:[#>|=]|[-+](?=\s|$)|~~~|\d{1,9}[.)](?=\s|$))")


def read(source: Source, held: list[int]) -> list[Record]:
    """Read the one article of a file. Raises `UserFacingError` (`import.*`)."""
    text = checked_length(decode(source.data()))
    stem, language = language_of_name(source.path.stem)
    title, rest, line = _titled(text)
    return [Record(title=title or named(stem), body=as_markdown(rest), line=line, language=language)]


def as_markdown(text: str) -> str:
    """Return a plain text as Markdown that shows it as it was: line ends stay, nothing becomes a mark."""
    out: list[str] = []
    for raw in text.expandtabs(4).split("\n"):
        line = raw.strip()
        bullet = _BULLET.match(line)
        if not line or _RULE.fullmatch(line):
            out.append("")
        elif bullet is not None and bullet[0][0] in "-+*•·●▪◦" and bullet[0][-1:].isspace():
            out.append(f"- {escaped(line[bullet.end() :])}")
        elif bullet is not None and re.fullmatch(r"\d{1,3}[.)]\s+", bullet[0]):
            out.append(f"{bullet[0].rstrip()} {escaped(line[bullet.end() :])}")
        else:
            out.append(_AT_START.sub(lambda mark: f"{mark[0][:-1]}\\{mark[0][-1]}", escaped(line), count=1))
    ended = [
        f"{line}\\" if line and after and not _listed(after) else line
        for line, after in zip(out, [*out[1:], ""], strict=True)
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(ended)).strip()


def _titled(text: str) -> tuple[str, str, int]:
    """Return the first line as a title where it looks like one, the rest, and the line on which that begins."""
    lines = text.split("\n")
    place = next((n for n, line in enumerate(lines) if line.strip()), 0)
    first = lines[place].strip()
    after = [line.strip() for line in lines[place + 1 : place + 3]]
    underlined = bool(after) and len(after[0]) >= 3 and _RULE.fullmatch(after[0]) is not None
    alone = bool(after) and not after[0] and not first.endswith(_ENDS)
    fits = 0 < len(first) <= _LONGEST_TITLE and not _BULLET.match(first)
    if not (fits and (underlined or alone)) or not any(line.strip() for line in lines[place + 1 + underlined :]):
        return "", text, 1
    start = place + 1 + underlined
    return " ".join(first.strip("#*=【】").split()) or first, "\n".join(lines[start:]), start + 1


def _listed(line: str) -> bool:
    return line.startswith("- ") or re.match(r"\d{1,3}[.)] ", line) is not None
