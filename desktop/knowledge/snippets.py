"""Shows where an article has the words that were looked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.knowledge.words import folded, is_wide
from desktop.language.normalize import CJK_RUN

NARROW, WIDE = 150, 72
"""Characters of a snippet in Latin letters, and in Chinese."""

_LEAD = 0.25
"""Share of a snippet that stands before the first hit."""

_HITS = 400
"""Places of hits that are looked at."""

_EMPTY_CELLS = re.compile(r"^[ \t]*\|?[ \t:|-]*-[ \t:|-]*$", re.MULTILINE)
_TARGET = re.compile(r"(!?\[[^\[\]\n]{0,500}\])\([^()\n]{0,2000}\)")
_ADDRESS = re.compile(r"https?://[^\s<>()]{1,2000}")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,500}>")
_LINE_SIGNS = re.compile(r"^[ \t]{0,20}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)+", re.MULTILINE)
_SIGNS = "*_`~|\\[]"
_HALVES = re.compile("[\ud800-\udfff]+")
_WIDES = re.compile(f"[{CJK_RUN}]")
_LETTER = re.compile(rf"[^\W_{CJK_RUN}]")


def plain(body: str) -> str:
    """Return the words of a Markdown text in one line, without signs, addresses and tags."""
    text = shown(body)
    if "://" in text:
        text = _ADDRESS.sub(" ", text)
    if "|" in text or "---" in text:
        text = _EMPTY_CELLS.sub(" ", text)
    text = _LINE_SIGNS.sub("", text).replace("![", "[")
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    if not text.isascii():
        text = _HALVES.sub(" ", text)
    return " ".join(text.split())


def shown(body: str) -> str:
    """Return a Markdown text without the targets of its links and without tags; its signs stay."""
    text = _TARGET.sub(r"\1", body) if "](" in body else body
    return _TAG.sub(" ", text) if "<" in text else text


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text, and where in it the hits are."""

    text: str
    marks: tuple[tuple[int, int], ...]


class Shown:
    """A plain text beside its folded form, for finding and for counting words in it."""

    def __init__(self, text: str) -> None:
        self.text = unicodedata.normalize("NFC", text)
        self.folded = folded(self.text)

    @cached_property
    def _origins(self) -> Sequence[int]:
        """Where in the text each folded character comes from; one more for the end."""
        if len(self.folded) == len(self.text):
            return range(len(self.text) + 1)
        # Few characters are not one: each shifts what comes behind it.
        others = {c: len(folded(c)) for c in set(self.text)}
        others = {c: length for c, length in others.items() if length != 1}
        out: list[int] = []
        start = 0
        for place in [place for place, c in enumerate(self.text) if c in others]:
            out += range(start, place)
            out += [place] * others[self.text[place]]
            start = place + 1
        return [*out, *range(start, len(self.text) + 1)]

    @cached_property
    def _size(self) -> int:
        """Characters of a snippet of it."""
        return WIDE if _wide(self.text) else NARROW

    def hits(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Return where words (folded) stand in the text, in order, none inside another."""
        found: list[tuple[int, int]] = []
        for word in words:
            at = self.folded.find(word)
            while at >= 0 and len(found) < _HITS:
                end = at + len(word)
                before = self.folded[at - 1] if at else " "
                if before == " " or is_wide(word) or not _LETTER.match(before):
                    found.append((at, end))
                at = self.folded.find(word, end)
        found.sort(key=lambda hit: (hit[0], -hit[1]))
        origins = self._origins
        out: list[tuple[int, int]] = []
        for start, end in found:
            place = origins[start], origins[end - 1] + 1
            if out and place[0] <= out[-1][1]:  # pairs of signs overlap: one mark for the whole run
                out[-1] = out[-1][0], max(out[-1][1], place[1])
            else:
                out.append(place)
        return out

    def snippet(self, hits: Sequence[tuple[int, int]]) -> Snippet:
        """Return the piece with most hits; the beginning where there is none."""
        start, end = self._window(hits, self._size)
        text = self.text[start:end]
        before = "…" if start else ""
        marks = tuple(
            (max(a, start) - start + len(before), min(b, end) - start + len(before))
            for a, b in hits
            if a < end and b > start
        )
        return Snippet(before + text + ("…" if end < len(self.text) else ""), marks)

    def _window(self, hits: Sequence[tuple[int, int]], size: int) -> tuple[int, int]:
        if len(self.text) <= size:
            return 0, len(self.text)
        best, most = 0, 0
        last = signs = 0  # what the hits from the first up to the last are worth
        for first, (start, stop) in enumerate(hits):
            if last < first:
                last, signs = first, 0
            while last < len(hits) and hits[last][1] - start <= size * (1 - _LEAD):
                signs += hits[last][1] - hits[last][0] + 3
                last += 1
            if signs > most:
                best, most = start, signs
            if last > first:
                signs -= stop - start + 3
        start = max(0, min(best - int(size * _LEAD), len(self.text) - size))
        if start and not is_wide(self.text[start]):
            blank = self.text.find(" ", start, best)
            start = blank + 1 if blank >= 0 else start
        end = min(len(self.text), start + size)
        if end < len(self.text) and not is_wide(self.text[end]):
            blank = self.text.rfind(" ", start + size // 2, end)
            end = blank if blank >= 0 else end
        return start, end


def _wide(text: str) -> bool:
    """Tell whether most of a text's beginning is Han, kana or hangul."""
    head = text[:80]
    return 3 * len(_WIDES.findall(head)) > len(head)
