"""Promises that nobody can keep: "guaranteed", "100 %", "will never happen again"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.assist.checks.reply import Objection, Reply, cased

_WHOLE: Final = re.compile(
    r"(?<![\d.,])(?:100|１００)\s?(?:[%％]|per ?cent\b|por ciento|por cento|pour cent|prozent(?:ig\w*)?|percento"
    r"|per cento|процентн?\w*|パーセント|퍼센트|프로(?![가-힣]))"
    r"|百分之百|百分百|百パーセント|백\s?퍼센트|сто процентов",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"(?:^|\n)[ \t]*[>＞][^\n]*\Z")
_NEAR: Final = 3
"""Words around "100 %" that may say what it is a share of: "100 % cotton", "a refund of 100 %"."""


class Promises:
    """Finds promises by the words of the language, unless the clause denies them."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        taken = []
        for said in reply.spoken.of("promise"):
            if not reply.denied(said.start, said.end):
                taken.append((said.start, said.end))
                fix = None if said.instead is None else cased(said.instead, reply.text[said.start : said.end])
                yield reply.objection("promise_forbidden", said.start, said.end, fix)
        matches = [
            match for match in _WHOLE.finditer(reply.text) if not _QUOTED.search(reply.text, 0, match.start())
        ]
        if not matches:
            return
        right = reply.spoken.of("whole_right")
        for match in matches:
            start, end = match.span()
            if any(first < end and start < last for first, last in taken) or reply.denied(start, end):
                continue
            if not any(self._belongs(reply.text, said.start, said.end, start, end) for said in right):
                yield reply.objection("promise_forbidden", start, end, None)

    def _belongs(self, text: str, first: int, last: int, start: int, end: int) -> bool:
        """Tell whether words stand right beside "100 %"."""
        between = text[end:first] if first >= end else text[last:start] if last <= start else ""
        return (
            len(between.split()) <= _NEAR and len(between) <= 8 * _NEAR and not re.search(r"[.!?。！？\n]", between)
        )
