"""Writes plain words so that Markdown shows them as they are, with no more escapes than it needs."""

from __future__ import annotations

import re

_SPECIAL = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"  # an escape already
    r"|[*`]|(?<![^\W_])_|_(?![^\W_])|~(?=~)"  # marks; an underscore inside a word is none
    r"|(?<=\])(?=[(\[:])|<(?=[A-Za-z/!?])|&(?=#?[A-Za-z0-9]{1,40};)"  # links, tags, entities
)


def escaped(words: str) -> str:
    """Return words of one paragraph; what only the start of a line makes a mark is not looked at."""
    return _SPECIAL.sub(r"\\\g<0>", words)
