"""Forms of address that are too familiar for a shop: du, tú, ты, 你, 반말, plain Japanese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.assist.checks.reply import Objection, Reply, cased

_SENTENCE: Final = re.compile(r"[^。！？!?\n.]+(?=[。！？!?\n.]|$)")
_FINISHED: Final = re.compile(r"[。！？!?.]")
_QUOTED: Final = re.compile(r"[「『“\"][^「」『』“”\"\n]*[」』”\"]|[（(][^（）()\n]*[）)]")
_CURT: Final = re.compile(r"(?:발송|확인|처리|환불|완료|배송|도착|접수|필요|가능|불가|교환)(?:함|됨)$")
_YEAH: Final = re.compile(r"\s*응(?=[\s,~]|$)")
_RIEUL, _PAST, _EOPS = 8, 20, 18
"""Final consonants of a Korean syllable: ㄹ, ㅆ, ㅄ."""
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
        words, korean = reply.words, reply.language == "ko"
        for match in _SENTENCE.finditer(reply.text):
            sentence = _TRAILING.sub("", match[0])
            finished = bool(_FINISHED.match(reply.text, match.end()))
            # A line without a stop may be a heading or an item of a list.
            if not finished and not korean:
                continue
            end = match.start() + len(sentence)
            if korean and (yeah := _YEAH.match(sentence)) and not _inside(quoted, match.start() + yeah.end() - 1):
                yield reply.objection("courtesy_form", match.start() + yeah.end() - 1, match.start() + yeah.end())
            if not sentence or "：" in sentence or sentence.endswith(words.polite) or _inside(quoted, end - 1):
                continue
            ends = words.blunt if finished else ()
            blunt = max((len(one) for one in ends if sentence.endswith(one)), default=0)
            if korean:
                blunt = blunt or _familiar(sentence)
            if blunt:
                yield reply.objection("courtesy_form", end - blunt, end, None)


def _familiar(sentence: str) -> int:
    """Return how long the 반말 at the end of a Korean sentence is, which needs no stop: 했어, 보낼게, 받았음."""
    if len(sentence) < 3:
        return 0
    last, before = sentence[-1], (ord(sentence[-2]) - 0xAC00) % 28 if "가" <= sentence[-2] <= "힣" else 0
    if (last == "어" and before in (_PAST, _EOPS)) or (last == "게" and before == _RIEUL):
        return 2
    if len(sentence.split()) < 2:
        return 0  # one word alone is a heading
    if last == "음" and before in (_PAST, _EOPS):
        return 2
    match = _CURT.search(sentence)
    return len(match[0]) if match else 0


def _inside(places: list[tuple[int, int]], at: int) -> bool:
    return any(start <= at < end for start, end in places)
