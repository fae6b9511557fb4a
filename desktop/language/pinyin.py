"""How Chinese is read aloud: syllables without tones, and what sounds alike."""

from __future__ import annotations

import os
import re
import string
from collections.abc import Callable, Iterator
from functools import cache

from desktop.language.letters import has_wide
from desktop.language.lexicon import read_table, strings, table
from desktop.paths import Paths

VARIANTS = 4
"""Ways of reading one text that are kept."""

_SPELLINGS = 16

_LONGEST = 6
"""Letters of `zhuang`."""

_LETTERS = re.compile(r"[a-z]+")
_RUN = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]")
_SOUNDS = re.compile("[zcs]h?|(?<=[aei])ng?")

Reading = tuple[str, ...]


def is_pinyin(word: str) -> bool:
    """Tell whether a word may be pinyin: Latin letters alone, no accents."""
    return _LETTERS.fullmatch(word) is not None


def alike(word: str) -> list[str]:
    """Return other spellings of a pinyin word for ears that do not tell zh from z or ang from an."""
    out = [""]
    at = 0
    for sound in _SOUNDS.finditer(word):
        other = sound[0][:-1] if sound[0][-1] in "hg" else sound[0] + ("h" if sound[0] in "zcs" else "g")
        endings = (sound[0], other) if len(out) < _SPELLINGS else (sound[0],)
        out = [start + word[at : sound.start()] + ending for start in out for ending in endings]
        at = sound.end()
    return [found for start in out if (found := start + word[at:]) != word]


def slips(word: str) -> list[str]:
    """Return what may have been meant by one slip of the keys: letters swapped, wrong, one too few or too many."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = [a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1]
    wrong = [a + letter + b[1:] for a, b in halves if b for letter in string.ascii_lowercase]
    missing = [a + letter + b for a, b in halves for letter in string.ascii_lowercase]
    extra = [a + b[1:] for a, b in halves if b]
    return [other for other in dict.fromkeys((*swapped, *wrong, *missing, *extra)) if other != word]


def readings(text: str) -> list[Reading]:
    """Return the ways of reading a folded text, as syllables; Latin words and numbers count as one."""
    if not has_wide(text):
        return []
    ways = [_syllables(piece) for piece in _RUN.findall(text)]
    out = [tuple([way[0] for way in ways])]
    for place, others in enumerate(ways):
        if len(others) > 1 and len(out) < VARIANTS:
            out += [(*one[:place], other, *one[place + 1 :]) for one in out for other in others[1:]]
    return out[:VARIANTS] if out[0] else []


def spoken(word: str) -> str:
    """Return the usual reading of a Chinese word without blanks: `延误` is `yanwu`."""
    return "".join(_syllables(piece)[0] for piece in _RUN.findall(word))


def spellings(word: str) -> list[Reading]:
    """Return the ways of cutting pinyin into syllables, the last perhaps not finished: `xian` is also `xi an`.

    Empty where it is no pinyin; the fewest syllables first, `VARIANTS` ways at most.
    """
    whole, begun = _all_syllables()
    # The ways to each place: every piece but the last is a whole syllable.
    ways: list[list[Reading]] = [[] for _ in range(len(word) + 1)]
    ways[0] = [()]
    for at in range(len(word)):
        if not ways[at]:
            continue
        for end in range(at + 1, min(at + _LONGEST, len(word)) + 1):
            piece = word[at:end]
            if piece in whole or (end == len(word) and piece in begun):
                ways[end] += [(*way, piece) for way in ways[at][:VARIANTS]]
    return sorted(ways[len(word)], key=len)[:VARIANTS]


def is_syllable(piece: str) -> bool:
    """Tell whether a piece is a whole syllable."""
    return piece in _all_syllables()[0]


def completions(beginning: str) -> tuple[str, ...]:
    """Return the syllables that begin so."""
    return _all_syllables()[1].get(beginning, ())


def reads(word: str, reading: Reading) -> bool:
    """Tell whether a word is made of beginnings of syllables in a row: `ywzhiq` reads `yan wu zhi qian`."""
    return any(_goes_on(word, reading, at) for at in range(len(reading)) if reading[at][0] == word[0])


def _goes_on(word: str, reading: Reading, at: int) -> bool:
    if not word:
        return True
    if at == len(reading):
        return False
    return any(_goes_on(word[length:], reading, at + 1) for length in _shared(word, reading[at]))


def _shared(word: str, syllable: str) -> Iterator[int]:
    """Yield the lengths of common beginnings, the longest first."""
    length = 0
    while length < min(len(word), len(syllable)) and word[length] == syllable[length]:
        length += 1
    yield from range(length, 0, -1)


@cache
def _syllables(piece: str) -> tuple[str, ...]:
    if piece.isascii():
        return (piece,)
    known = strings(table(_own_readings(), "readings"), piece)
    if known:
        return known
    return (_lazy_pinyin()(piece)[0],)


@cache
def _lazy_pinyin() -> Callable[[str], list[str]]:
    # We ask for single characters; its 47,000 phrases would take half a second and 20 MB.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    from pypinyin import lazy_pinyin

    return lazy_pinyin


@cache
def _own_readings() -> dict[str, object]:
    return dict(read_table(Paths.default().lexicons / "pinyin.toml"))


@cache
def _all_syllables() -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """Return all syllables, and those that begin with given letters."""
    whole = str(_own_readings().get("syllables", "")).split()
    begun: dict[str, list[str]] = {}
    for syllable in whole:
        for end in range(1, len(syllable) + 1):
            begun.setdefault(syllable[:end], []).append(syllable)
    return frozenset(whole), {start: tuple(found) for start, found in begun.items()}
