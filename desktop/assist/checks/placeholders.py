"""Placeholders and marks of a script that nobody filled or took out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.reply import Severity
from desktop.scripts import placeholders

_MARK: Final = re.compile(r"\[[STAR]\][ \t]*")
_EMPTY: Final = re.compile(
    r"\{\{[^{}\n]{1,60}\}\}|[｛][^｛｝{}\n]{1,60}[｝]|\{\s*\}"
    r"|[\[<＜]\s?(?i:name|date|amount|product|item|address|number|price|time|insert[^\]>\n]{0,30})\s?[\]>＞]"
    r"|\bDear (?:NAME|CUSTOMER NAME|BUYER|FIRST ?NAME)\b|(?<![A-Za-z])(?:TBD|TBC|TBA|T\.B\.D\.)(?![A-Za-z])"
    r"|[\[【<＜]\s?(?:buyer|agent|shop|order|tracking|case|customer|product|your)"
    r"[ _](?:name|no|number|id)\s?[\]】>＞]"
    r"|【(?:姓名|订单号|单号|日期|金额|产品|商品|店铺|运单号|客户姓名)】"
    r"|(?<![A-Za-z0-9])(?:X{3,}|x{3,}(?!\s*(?:[\n]|$)))(?![A-Za-z0-9]|[ -]?(?:L|S|XL|XS|large|Large|small|Small)\b)"
    r"|[Xx×ｘＸ]{2,}(?=\s?(?:月|日|号|元|先生|女士|様|さん|님|年))"
    r"|[＿_]{3,}|(?<![一二三四五六七八九〇])[〇○◯]{2,}(?![一二三四五六七八九])|%[sd](?![A-Za-z])"
)


class Placeholders:
    """Finds what would reach the buyer as `{order_no}` or `[S]`."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        filled = reply.context.filled
        values = dict(filled.values) if filled is not None else {}
        taken = []
        for place in placeholders.parse(reply.text):
            taken.append((place.start, place.end))
            there = reply.text[place.start : place.end]
            written = placeholders.fill_text(there, reply.language, values)
            yield reply.objection(
                "placeholder_empty", place.start, place.end, written if written != there else None
            )
        for pattern in (_EMPTY, _MARK):
            for match in pattern.finditer(reply.text):
                if not any(start < match.end() and match.start() < end for start, end in taken):
                    taken.append(match.span())
                    fix = "" if pattern is _MARK else None
                    yield reply.objection("placeholder_empty", *match.span(), fix, Severity.BLOCK)
