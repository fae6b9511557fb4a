"""Texts that are empty, and texts that a marketplace would cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from desktop.assist.checks.reply import READ, Objection, Reply
from desktop.domain.reply import Side

_UNSEEN: Final = re.compile(
    r"[\s\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufe00-\ufe0f\ufeff]+"
)


def is_empty(text: str) -> bool:
    """Tell whether nobody would see anything of a text."""
    return not _UNSEEN.sub("", text)


class Length:
    """Counts characters as marketplaces do: those of the text without blanks around it."""

    def find(self, reply: Reply, limit: int | None) -> Iterator[Objection]:
        """Yield how many characters are too many; `limit` None is no limit but our own."""
        text = reply.context.text
        most = READ if limit is None else min(limit, READ)
        stripped = text.strip()
        over = len(stripped) - most
        if over > 0:
            start = len(text) - len(text.lstrip()) + most
            yield Objection(
                "too_long", Side.TARGET, start, len(text.rstrip()), values={"over": over, "limit": most}
            )
