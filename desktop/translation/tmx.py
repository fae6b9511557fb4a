"""Translation memories as TMX 1.4 (Localization Industry Standards Association, 2005)."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop import __version__
from desktop.domain.cancel import CancelToken
from desktop.domain.languages import base_code
from desktop.domain.translation import TranslationUnit
from desktop.translation.exchange_parts import Elements, Problems, Reason, Steps, damaged, escaped, feed, writing
from desktop.translation.memory_rows import NewUnit

LONGEST = 20_000
"""Characters of a segment; what is longer is no sentence and is left out."""

TOOL = "deskside"
_CODES = frozenset({"bpt", "ept", "it", "ph", "ut", "sub"})
"""Elements whose content is markup of another program; `hi` alone holds text."""

_CODE = "\ue000"
_CUT_WORD = re.compile(rf"(?<=[A-Za-z0-9\u00c0-\u04ff]){_CODE}+(?=[A-Za-z0-9\u00c0-\u04ff])")


@dataclass(frozen=True, slots=True)
class Variants:
    """One `tu`: its texts by language, the language it was written in, and the line it ends at."""

    line: int
    source_language: str
    texts: dict[str, str]


class _Handler(Elements):
    """Collects the translation units of a file."""

    def __init__(self, problems: Problems) -> None:
        super().__init__()
        self.tool = ""
        self.units: deque[Variants] = deque()
        self.root = ""
        self._problems = problems
        self._header_language = ""
        self._source_language = ""
        self._language = ""
        self._texts: dict[str, str] = {}
        self._segment: list[str] | None = None
        self._codes = 0

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        self.root = self.root or name
        if name == "header":
            self.tool = attributes.get("creationtool", "")
            self._header_language = base_code(attributes.get("srclang", ""))
        elif name == "tu":
            self._source_language = base_code(attributes.get("srclang", "")) or self._header_language
            self._texts = {}
        elif name == "tuv":
            self._language = base_code(attributes.get("lang", ""))
        elif name == "seg":
            self._segment, self._codes = [], 0
        elif name in _CODES and self._segment is not None:
            self._codes += 1
            if name in ("ph", "it", "ut"):
                self._segment.append(_CODE)

    def closed(self, name: str) -> None:
        if name in _CODES and self._segment is not None:
            self._codes -= 1
        elif name == "seg" and self._segment is not None:
            text = _CUT_WORD.sub(" ", "".join(self._segment)).replace(_CODE, "")
            self._segment = None
            if len(text) > LONGEST:
                self._problems.add(self.line, Reason.TOO_LONG, text)
            elif text.strip():
                self._texts.setdefault(self._language, text)
        elif name == "tu":
            if "" in self._texts:
                self._problems.add(self.line, Reason.LANGUAGE, self._texts[""])
            elif len(self._texts) < 2:
                self._problems.add(self.line, Reason.EMPTY, next(iter(self._texts.values()), ""))
            else:
                self.units.append(Variants(self.line, self._source_language, self._texts))

    def text(self, content: str) -> None:
        if self._segment is not None and not self._codes:
            self._segment.append(content)


def read_tmx(
    path: Path, problems: Problems, agent_language: str = "", cancel: CancelToken | None = None
) -> Iterator[NewUnit]:
    """Yield the pairs of a file as it is read.

    A unit of several languages gives pairs of its source language (else of `agent_language`, else of its
    first) with each other, in both directions unless this program wrote the file. Raises `UserFacingError`
    as `exchange_parts.feed` does.
    """
    handler = _Handler(problems)
    for _ in feed(path, handler, cancel):
        if handler.root and handler.root != "tmx":
            raise damaged(path, 1, f"it begins with <{handler.root}>, not with <tmx>")
        while handler.units:
            yield from pairs(handler.units.popleft(), agent_language, both_ways=handler.tool != TOOL)
    if not handler.root:
        raise damaged(path, 1, "it is empty")


def pairs(unit: Variants, agent_language: str, *, both_ways: bool) -> Iterator[NewUnit]:
    """Yield the pairs between the pivot of a unit and its other languages."""
    texts = unit.texts
    pivot = next((code for code in (unit.source_language, agent_language) if code in texts), next(iter(texts)))
    for language, text in texts.items():
        if language != pivot:
            yield NewUnit(pivot, language, texts[pivot], text)
            if both_ways:
                yield NewUnit(language, pivot, text, texts[pivot])


def write_tmx(path: Path, units: Iterable[NewUnit | TranslationUnit], steps: Steps) -> int:
    """Write units to a file and return how many; slots stay as they are.

    Raises `UserFacingError` (`exchange.unwritable`) and `Cancelled`.
    """
    with writing(path) as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
            f'<header creationtool="{TOOL}" creationtoolversion="{__version__}" segtype="sentence" o-tmf="{TOOL}"'
            ' adminlang="en" srclang="*all*" datatype="plaintext"/>\n<body>\n'
        )
        for unit in units:
            steps.step()
            file.write(
                f'<tu srclang="{escaped(unit.source_language)}"{_attributes(unit)}>'
                + _variant(unit.source_language, unit.source)
                + _variant(unit.target_language, unit.target)
                + "</tu>\n"
            )
        file.write("</body>\n</tmx>\n")
    return steps.done


def _variant(language: str, text: str) -> str:
    return f'<tuv xml:lang="{escaped(language)}"><seg>{escaped(text)}</seg></tuv>'


def _attributes(unit: NewUnit | TranslationUnit) -> str:
    if isinstance(unit, NewUnit):
        return ""
    changed = datetime.fromtimestamp(unit.changed_at, UTC).strftime("%Y%m%dT%H%M%SZ")
    author = f' changeid="{escaped(unit.changed_by)}"' if unit.changed_by else ""
    return f' changedate="{changed}" usagecount="{unit.uses}"{author}'
