"""Forms of address that are too familiar for a shop: du, tú, ты, 你, 반말, plain Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.assist.checks.reply import Objection, Reply, cased

_SENTENCE: Final = re.compile(r"[^。！？!?\n.]+(?=[。！？!?\n.]|$)")
_FINISHED: Final = re.compile(r"[。！？!?.]")
_QUOTED: Final = re.compile(r"[「『“\"][^「」『』“”\"\n]*[」』”\"]|[（(][^（）()\n]*[）)]")
_TRAILING: Final = re.compile(r"[\s~〜…,、♪♡❤\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+$")


class Courtesy:
    """Finds familiar words by the language's list, and blunt ends of Japanese and Korean sentences."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        quoted = [match.span() for match in _QUOTED.finditer(reply.text)]
        shouted = reply.text.isupper()
        for said in reply.spoken.of("courtesy"):
            there = reply.text[said.start : said.end]
            if _inside(quoted, said.start) or (len(there) > 1 and there.isupper() and not shouted):
                continue  # a quotation, or an abbreviation like TI and OS
            fix = None if said.instead is None else cased(said.instead, there)
            yield reply.objection("courtesy_form", said.start, said.end, fix)
        if reply.words.blunt:
            yield from self._blunt(reply, quoted)

    def _blunt(self, reply: Reply, quoted: list[tuple[int, int]]) -> Iterator[Objection]:
        words = reply.words
        for match in _SENTENCE.finditer(reply.text):
            # A line without a stop may be a heading or an item of a list.
            if not _FINISHED.match(reply.text, match.end()):
                continue
            sentence = _TRAILING.sub("", match[0])
            end = match.start() + len(sentence)
            if not sentence or "：" in sentence or sentence.endswith(words.polite) or _inside(quoted, end - 1):
                continue
            blunt = max((len(one) for one in words.blunt if sentence.endswith(one)), default=0)
            if blunt:
                yield reply.objection("courtesy_form", end - blunt, end, None)


def _inside(places: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in places)
