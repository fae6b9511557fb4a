"""Writes text in the forms by which it is compared and searched."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from desktop.domain.languages import SPACELESS

CJK_RUN: Final = (
    r"\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    r"\uf900-\ufaff\U00020000-\U0003ffff\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3"
)
"""Han, kana and hangul, as the inside of a character class."""

_SINGLE: Final = CJK_RUN.replace(r"\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3", "")
_MAX_WORDS: Final = 64

_UNIFIED: Final = (
    dict.fromkeys(map(ord, "‘’‚‛`´ʼ′"), "'")
    | dict.fromkeys(map(ord, "“”„‟«»″「」『』《》〈〉‹›"), '"')
    | dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣～〜"), "-")
    | {ord("、"): ",", ord("。"): ".", ord("【"): "[", ord("】"): "]", ord("・"): " "}
)
# Emoji may be followed by a selector that changes their look alone; joiners hold words and emoji together unseen.
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_END: Final = re.compile(r"[\s.,;:!?~*-]+$")
_START: Final = re.compile(r"^[\s¿¡*]+")
_BLANKS: Final = re.compile(r"\s+")
_TOKEN: Final = re.compile(rf"[{_SINGLE}]|[^\W_{_SINGLE}]+(?:['’.-][^\W_{_SINGLE}]+)*")
_ELIDED: Final = re.compile(r"['’]")
_RUN: Final = re.compile(rf"[{CJK_RUN}]+")
_SEARCH_TOKEN: Final = re.compile(rf"[{CJK_RUN}]+|[^\W_{CJK_RUN}]+")
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
    end = _END.search(core)
    if end is None:
        return core or key
    mark = "?" if "?" in end[0] else ""
    return core[: end.start()] + mark if end.start() else key


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


def words(text: str, language: str = "") -> tuple[str, ...]:
    """Split into words in small letters; each Han and kana character is a word of its own.

    French and Italian elisions are two words (l'ordine → l, ordine).
    """
    found = _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())
    if language in ("fr", "it"):
        return tuple(part for word in found for part in _ELIDED.split(word) if part)
    if language in SPACELESS:
        return tuple(found)
    return tuple(word.replace("’", "'") for word in found)


def bigrams(text: str) -> str:
    """Write each CJK run as its bigrams and then its single characters, for FTS5's unicode61."""
    return _RUN.sub(_spelled, unicodedata.normalize("NFKC", text)).strip()


def match_query(text: str, *, any_word: bool = False, prefix: bool = False) -> str:
    """Build an FTS5 MATCH expression from what a user typed; empty where there is nothing to search.

    All words must occur, a CJK run as it stands; with `any_word` one word or bigram is enough. With `prefix`
    the last Latin word may go on: search while typing. Source of the syntax: sqlite.org/fts5.html, section 3.
    """
    tokens = _SEARCH_TOKEN.findall(unicodedata.normalize("NFKC", text))[:_MAX_WORDS]
    parts: dict[str, None] = {}
    for token in tokens:
        if not _RUN.fullmatch(token) or len(token) == 1:
            parts[f'"{token}"'] = None
        elif any_word:
            parts.update(dict.fromkeys(f'"{pair}"' for pair in _pairs(token)))
        else:
            parts[f'"{" ".join(_pairs(token))}"'] = None
    terms = list(parts)[:_MAX_WORDS]
    if prefix and terms and terms[-1] == f'"{tokens[-1]}"':
        terms[-1] += " *"
    return (" OR " if any_word else " ").join(terms)


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)]


def _spelled(match: re.Match[str]) -> str:
    run = match[0]
    return f" {' '.join((*_pairs(run), *run))} " if len(run) > 1 else f" {run} "
