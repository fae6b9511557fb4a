"""Writes characters as they are searched: small, without accents, hiragana, everything else a blank."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.language.normalize import CJK_RUN

SHORT = 10_000
"""Characters from which on the table is worth making."""

_ACCENTS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]")
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_WIDE = re.compile(f"[{CJK_RUN}]")


def has_wide(text: str) -> bool:
    """Tell whether a text holds Han, kana or hangul."""
    return _WIDE.search(text) is not None


def simplified(text: str) -> str:
    """Replace each character by what it is compared as: a table of the few that occur, applied at once.

    A text in NFC keeps its length but for rare letters such as `ß` and `ﬁ`; `\\0` stays.
    """
    if len(text) < SHORT:
        return text.translate(_SIMPLE)
    becomes = {character: simple_character(character) for character in set(text)}
    for character, simple in becomes.items():
        if len(simple) != 1:
            text = text.replace(character, simple)
    table = np.arange(sys.maxunicode + 1, dtype=np.uint32)
    for character, simple in becomes.items():
        if len(simple) == 1:
            table[ord(character)] = ord(simple)
    replaced: str = table[code_points(text)].tobytes().decode("utf-32-le", "replace")
    return replaced


@cache
def simple_character(character: str) -> str:
    """Return what one character is compared as: letters and digits, or a blank; "" for accents alone."""
    if character == "\0":
        return character
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", character).casefold())
    kept = unicodedata.normalize("NFC", plain).translate(_KATAKANA)
    # Signs of vowels (Thai, Hindi) are marks, not letters.
    return "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in kept)


class _Simple(dict[int, str]):
    """What characters are compared as, found out when one is met."""

    def __missing__(self, code: int) -> str:
        simple = self[code] = simple_character(chr(code))
        return simple


_SIMPLE = _Simple()


def code_points(text: str) -> NDArray[Any]:
    """Return the characters of a text as numbers of 32 bits."""
    return np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
