"""Writes text in the forms by which it is compared."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

CJK_RUN: Final = (
    r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\U00020000-\U0003ffff\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
)
"""Han, kana and hangul, as the inside of a character class."""


_UNIFIED: Final = (
    dict.fromkeys(map(ord, "‘’‚‛`´ʼ′"), "'")
    | dict.fromkeys(map(ord, "“”„‟«»″「」『』《》〈〉‹›"), '"')
    | dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣～〜"), "-")
    | {ord("、"): ",", ord("。"): ".", ord("【"): "[", ord("】"): "]", ord("・"): " "}
)
# Emoji may be followed by a selector that changes their look alone; joiners hold words and emoji together unseen.
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_END: Final = re.compile(r"[\s.,;:!?~*-]+")
_START: Final = re.compile(r"^[\s¿¡*]+")
_BLANKS: Final = re.compile(r"\s+")
_PICTURES: Final = "\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\U000e0020-\U000e007f"
_OPENING: Final = re.compile(rf"[\s¡¿*{_PICTURES}]*")
# Read backwards, so that a long run of marks inside a text costs nothing.
_ENDING: Final = re.compile(
    rf"(?:[\s.,;:!?~*\-…^ㅠㅜㅋㅎ\u1172\u116e\u110f\u1112{_PICTURES}]|[()dp]{{1,4}}['-]?[:;=](?!\w)|t_t(?!\w))*",
    re.IGNORECASE,
)
_PLAIN_LETTERS: Final = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
    }
)


def fold(text: str) -> str:
    """Give the key under which two segments count as the same text.

    Compatible forms (NFKC), case, quotes, dashes and blanks are made one; "¿¡" at the start and the marks at
    the end fall away, but a question stays a question. Folding a key gives the key again.
    """
    key = text
    if not text.isascii():
        for _ in range(4):  # folding case can undo the normal form of rare letters, and the reverse
            before = key
            key = unicodedata.normalize("NFKC", key).translate(_UNIFIED).casefold()
            if key == before:
                break
        key = _UNSEEN.sub("", key)
    else:
        key = key.casefold().replace("`", "'")
    key = _BLANKS.sub(" ", key).strip()
    core = _START.sub("", key)
    end = _END.match(core[::-1])  # backwards: a search for the end takes minutes over a long run of marks
    if end is None:
        return core or key
    mark = "?" if "?" in end[0] else ""
    length = len(core) - end.end()
    return core[:length] + mark if length else key


def bare(key: str) -> tuple[str, bool]:
    """Take emoji, smileys and marks off both ends of a key, and say whether it asks.

    Two texts with the same words have the same bare key, whatever the mood in which they were typed.
    """
    start = _OPENING.match(key)
    core = key[start.end() :] if start else key
    end = _ENDING.match(core[::-1])
    length = len(core) - (end.end() if end else 0)
    return (core[:length], "?" in core[length:]) if length else (key, False)


def strip_diacritics(text: str) -> str:
    """Write Latin, Greek and Cyrillic letters without accents; й, kana and hangul stay whole."""
    if text.isascii():
        return text
    kept: list[str] = []
    for c in unicodedata.normalize("NFD", text):
        if "\u0300" <= c <= "\u036f" and not (c == "\u0306" and kept and kept[-1] in "иИ"):
            continue
        kept.append(c)
    return unicodedata.normalize("NFC", "".join(kept)).translate(_PLAIN_LETTERS)
