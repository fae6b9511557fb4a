"""The words by which articles are found: Latin ones whole, Han, kana and hangul in pairs of signs."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from desktop.language.letters import simple_character
from desktop.language.normalize import CJK_RUN
from desktop.language.pinyin import readings

LONGEST_WORD = 60
"""Characters of a word that count; a longer one is a key, a picture in letters, or an attack."""

_LONGEST_TITLE = 40
"""Signs of a title that are read aloud."""

_SPECIAL = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "\0": " "})


class _Folded(dict[int, str]):
    """What characters are compared as, found out when one is met."""

    def __missing__(self, code: int) -> str:
        simple = self[code] = simple_character(chr(code)).translate(_SPECIAL)
        return simple


_FOLDED = _Folded()
_ITSELF: set[str] = set()
"""Characters met so far that are compared as they are."""

_HEAD = 40
"""Characters at the beginning of a text that tell whether it is one of signs."""

_REPLACED = 40
"""Different characters of a text up to which replacing each is quicker than looking all of the text up."""

_PIECE = re.compile(f"[{CJK_RUN}]+|[^\\s{CJK_RUN}]+")
_FIRST_WIDE = "\u1100"
_WIDE = re.compile(f"[{CJK_RUN}]")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


class Mark(StrEnum):
    """What stands before a word of the index to say where it is from; no text has these signs."""

    TITLE = "\ue000"
    TAG = "\ue001"
    PINYIN = "\ue002"
    INITIALS = "\ue003"
    BEGUN = "\ue004"
    IS_TAG = "\ue010"
    IS_CLASS = "\ue011"
    IS_SKU = "\ue012"
    IS_LANGUAGE = "\ue013"
    IS_STATE = "\ue014"
    EXPIRES = "\ue015"
    GAP = "\ue0fe"


MARKS = "\ue000", "\ue0ff"
"""Between these begin the words of the index that have a mark."""


def folded(text: str) -> str:
    """Return a text as it is compared: small letters without accents, blanks for all that is no letter."""
    text = unicodedata.normalize("NFC", text)
    if text.isascii() or _WIDE.search(text, 0, _HEAD):  # signs are many, and few of them twice in a text
        return text.translate(_FOLDED)
    small = text.lower()
    others = [character for character in set(small).difference(_ITSELF) if not _is_itself(character)]
    if len(others) > _REPLACED:
        return text.translate(_FOLDED)
    for character in others:
        small = small.replace(character, _FOLDED[ord(character)])
    return small


def _is_itself(character: str) -> bool:
    if _FOLDED[ord(character)] != character:
        return False
    _ITSELF.add(character)
    return True


def pieces(text: str) -> list[str]:
    """Return the words of a folded text; signs in a row that stand without blanks are one."""
    found = _PIECE.findall(text)
    if any(len(piece) > LONGEST_WORD for piece in found):
        return [piece if is_wide(piece) else piece[:LONGEST_WORD] for piece in found]
    return found


def is_wide(piece: str) -> bool:
    """Tell whether a piece is Han, kana or hangul."""
    return piece >= _FIRST_WIDE and _WIDE.match(piece) is not None


def has_han(text: str) -> bool:
    return _HAN.search(text) is not None


def written(found: Iterable[str]) -> Iterator[str]:
    """Yield the words of pieces as the index has them: each sign with the next one, the last alone."""
    for piece in found:
        if piece < _FIRST_WIDE or not _WIDE.match(piece):
            yield piece
        else:
            yield from [piece[at : at + 2] for at in range(len(piece))]


def pairs(run: str) -> list[str]:
    """Return two signs each of a run."""
    return [run[at : at + 2] for at in range(len(run) - 1)]


def marked(mark: Mark, words: Iterable[str]) -> list[str]:
    return [mark + word for word in words]


@lru_cache(maxsize=8192)
def value(text: str) -> str:
    """Return what a filter compares: a tag, an SKU or a name without blanks and signs."""
    return "".join(folded(text).split())[:LONGEST_WORD]


def sounds(text: str) -> list[str]:
    """Return the pinyin of a folded text as marked words: its syllables in a row, and its initials in pairs.

    A text that can be read in several ways has several rows, with a gap between.
    """
    out: list[str] = []
    for reading in readings(text):
        syllables = [syllable[:LONGEST_WORD] for syllable in reading[:_LONGEST_TITLE]]
        first = "".join([syllable[0] for syllable in syllables])
        out += [
            *marked(Mark.PINYIN, syllables),
            *marked(Mark.BEGUN, begun(syllables)),
            *marked(Mark.INITIALS, [*pairs(first), first[-1]]),
            Mark.GAP,
        ]
    return out


def begun(syllables: Sequence[str]) -> list[str]:
    """Return each syllable with the first letter of the next one: rarer than the syllables themselves."""
    return [one + following[0] for one, following in itertools.pairwise(syllables)]


def filters(
    *,
    tags: Sequence[str],
    classes: Sequence[str],
    skus: Sequence[str],
    language: str,
    state: str,
    expires: bool,
) -> list[str]:
    """Return the marked words that `tag:`, `class:` and the others ask for."""
    out = [
        *marked(Mark.IS_TAG, map(value, tags)),
        *marked(Mark.IS_CLASS, map(value, classes)),
        *marked(Mark.IS_SKU, map(value, skus)),
        Mark.IS_LANGUAGE + value(language),
        Mark.IS_STATE + value(state),
    ]
    return [*out, Mark.EXPIRES.value] if expires else out
