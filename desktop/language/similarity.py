"""How like two segments are, and in what they differ."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Indel, Levenshtein

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import DiffKind, DiffPart
from desktop.language.lexicon import Table, read_table, strings, table
from desktop.language.normalize import CJK_RUN, fold

CHUNK: Final = 10_000
"""rapidfuzz holds the interpreter's lock for one call; a chunk of this size keeps that under a few ms."""

_SPACELESS: Final = re.compile(r"[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORDS: Final = re.compile(rf"[{CJK_RUN}]|[^\W_]+(?:['-][^\W_]+)*|[^\w\s]|_")
_PARTS: Final = re.compile(
    r"\s+|[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]|\d+|[^\W\d_\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]+|.",
    re.DOTALL,
)
_HANGUL: Final = re.compile(r"[\uac00-\ud7a3]")
_MARKS_DIFFER: Final = 97
_HAN_DIGITS: Final = {c: value for value, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_HAN_UNITS: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000}
_HAN_NUMBER: Final = re.compile(
    r"[〇零一二三四五六七八九两兩十百千万萬]{1,16}(?=[个個件天日月年号號周週小时時分秒元块塊円圆度台本枚人次层條条套双雙只隻斤米厘毫公寸倍折箱包回ヶか箇カ歳点點つ目番%])"
    r"|(?<=第)[一二三四五六七八九十百]{1,16}"
    r"|[〇零一二三四五六七八九两兩十百千万萬]{2,16}"
)
_MINUS: Final = re.compile(r"(?<![\w.,:/)])[-−]$")
_DIGITS: Final = re.compile(r"\d+(?:[.,'’\u00a0\u202f]\d+)*")


@dataclass(frozen=True, slots=True)
class Similar:
    """A choice that is like the query; `index` is its place among the choices."""

    index: int
    score: int


def best(
    query: str, choices: Sequence[str], cutoff: int = 75, limit: int = 5, cancel: CancelToken | None = None
) -> tuple[Similar, ...]:
    """Find the choices most like the query, the best first; choices may be keys of `fold` already.

    A score is 0..100, 100 the same text but for case, blanks and marks at the end: half of it is the edit
    distance in words, half in characters; Chinese and Japanese count by character. A changed word of four
    gives about 75–80, of ten about 90.

    Goes chunk by chunk and looks at `cancel` between them.
    """
    key = fold(query)
    # The word half is at most 100, so the character half must reach this: the sieve loses nothing.
    floor = max(0, 2 * cutoff - 101)
    found: list[Similar] = []
    for first in range(0, len(choices), CHUNK):
        if cancel is not None:
            cancel.raise_if_cancelled()
        chunk = [fold(choice) for choice in choices[first : first + CHUNK]]
        rough = process.extract(
            key, chunk, scorer=Indel.normalized_similarity, score_cutoff=floor / 100, limit=None
        )
        for choice, _, place in rough:
            score = _score(key, choice)
            if score >= cutoff:
                found.append(Similar(first + place, score))
    found.sort(key=lambda similar: (-similar.score, similar.index))
    return tuple(found[:limit])


def difference(a: str, b: str) -> tuple[DiffPart, ...]:
    """Show what makes `a` (the unit's text) into `b` (the message's): by words, in CJK by characters.

    The parts that are not added give `a`, those that are not removed give `b`.
    """
    left, right = _PARTS.findall(a), _PARTS.findall(b)
    parts: list[DiffPart] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(DiffPart(DiffKind.SAME, "".join(left[i1:i2])))
            continue
        if i2 > i1:
            parts.append(DiffPart(DiffKind.REMOVED, "".join(left[i1:i2])))
        if j2 > j1:
            parts.append(DiffPart(DiffKind.ADDED, "".join(right[j1:j2])))
    return tuple(parts)


def digits(text: str, *, signed: bool = False) -> Counter[str]:
    """Count the numbers written in digits, in one form: "1.299,00", "1,299" and "１２９９" are all 1299."""
    found: Counter[str] = Counter()
    plain = unicodedata.normalize("NFKC", text)
    for match in _DIGITS.finditer(plain):
        sign = "-" if signed and _MINUS.search(plain, max(0, match.start() - 2), match.start()) else ""
        found.update(f"{sign}{number}" for number in _numbers_of(_ascii_digits(match[0])))
    return found


def numbers(text: str, *, signed: bool = False) -> Counter[str]:
    """Count the numbers in digits and in Han: "三天" holds 3."""
    found = digits(text, signed=signed)
    for match in _HAN_NUMBER.finditer(unicodedata.normalize("NFKC", text)):
        found[str(_han_value(match[0]))] += 1
    return found


class Numbers:
    """Counts the numbers of a text with their signs, those in words too: "three" and "third" hold 3."""

    def __init__(self, lexicons: Path) -> None:
        rules = read_table(lexicons / "numbers.toml")
        self._rules = {language: _NumberWords(table(rules, language)) for language in rules}

    def count(self, text: str, language: str) -> Counter[str]:
        """Count the numbers of a text; without a list for the language those in digits and Han."""
        found = numbers(text, signed=True)
        if language in self._rules:
            found.update(self._rules[language].find(_low(text)))
        return found


class _NumberWords:
    def __init__(self, rule: Table) -> None:
        counters = "|".join(map(re.escape, strings(rule, "counters")))
        words = [(word, value) for value in rule if value != "counters" for word in strings(rule, value)]
        words.sort(key=lambda pair: -len(pair[0]))
        self._values = [value for _, value in words]
        patterns = []
        for word, _ in words:
            one = bool(counters) and len(word) == 1
            counted = rf"(?<!\w){re.escape(word)}" + (rf"(?=\s?(?:{counters}))" if one else "")
            patterns.append(f"({counted if counters else _cue_pattern(word)})")
        self._words = re.compile("|".join(patterns) or r"(?!)")

    def find(self, plain: str) -> Iterator[str]:
        for match in self._words.finditer(plain):
            yield self._values[(match.lastindex or 1) - 1]


class Negation:
    """Tells whether a text denies or asks something, by the words of its language."""

    def __init__(self, lexicons: Path) -> None:
        rules = read_table(lexicons / "negation.toml")
        self._rules = {language: _NegationRule(table(rules, language)) for language in rules}

    def negated(self, text: str, language: str) -> bool:
        """Tell whether a text holds a negation; False for a language without cues."""
        rule = self._rules.get(language)
        return rule is not None and rule.negated(text)

    def asks(self, text: str, language: str) -> bool:
        """Tell whether the words of a text make it a question, also without its mark."""
        rule = self._rules.get(language)
        return rule is not None and rule.asks(text)


class _NegationRule:
    def __init__(self, rule: Table) -> None:
        cues = strings(rule, "cues")
        anywhere = [re.escape(cue) for cue in strings(rule, "anywhere")]
        suffixes = [rf"(?<=\w){re.escape(suffix)}(?!\w)" for suffix in strings(rule, "suffixes")]
        self._cue = re.compile("|".join((*map(_cue_pattern, cues), *anywhere, *suffixes)) or r"(?!)")
        first = "|".join(map(_cue_pattern, strings(rule, "asks"))) or r"(?!)"
        within = [
            re.escape(cue) if _HANGUL.search(cue) else _cue_pattern(cue) for cue in strings(rule, "asks_anywhere")
        ]
        asking = (rf"(?:^|[,.!;:])[\W_]*(?:{first})", *within)
        self._asks = re.compile("|".join(asking))
        excepted = [re.escape(words) for words in strings(rule, "except")]
        question = str(rule.get("question", ""))
        self._except = re.compile("|".join(filter(None, (*excepted, question))) or r"(?!)")

    def negated(self, text: str) -> bool:
        return bool(self._cue.search(self._except.sub("\0", _low(text))))

    def asks(self, text: str) -> bool:
        return bool(self._asks.search(_low(text)))


def _low(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'")


def _cue_pattern(cue: str) -> str:
    stem, goes_on = cue.rstrip("*"), cue.endswith("*")
    escaped = re.escape(stem)
    if _SPACELESS.search(stem):
        return escaped
    return rf"(?<!\w){escaped}" + ("" if goes_on else r"(?!\w)")


def _score(a: str, b: str) -> int:
    """Score two folded texts."""
    if a == b:
        return 100
    if a.rstrip("?") == b.rstrip("?"):
        return _MARKS_DIFFER
    characters = Indel.normalized_similarity(a, b)
    spaceless = len(_SPACELESS.findall(a)) * 3 > len(a)
    words = Levenshtein.normalized_similarity(a, b) if spaceless else _by_words(a, b)
    return min(99, round(50 * (characters + words)))


def _by_words(a: str, b: str) -> float:
    return float(Levenshtein.normalized_similarity(_WORDS.findall(a), _WORDS.findall(b)))


def _ascii_digits(text: str) -> str:
    return text if text.isascii() else "".join(str(unicodedata.digit(c, c)) for c in text)


def _numbers_of(text: str) -> list[str]:
    """Read one run of digits and separators; a date or a version is several numbers."""
    groups = re.split(r"[^\d]+", text)
    separators = re.findall(r"[^\d]+", text)
    if not separators:
        return [_bare(text)]
    kinds = set(separators)
    grouped = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    if len(kinds) == 1 and grouped:
        return [_bare("".join(groups))]
    last = separators[-1]
    if last in ".," and separators.count(last) == 1 and all(len(group) == 3 for group in groups[1:-1]):
        fraction = groups[-1].rstrip("0")
        return [_bare("".join(groups[:-1])) + (f".{fraction}" if fraction else "")]
    return [_bare(group) for group in groups]


def _bare(digits: str) -> str:
    # A short number may be padded (03.04.), a long one is a code whose zeros count.
    return digits.lstrip("0") or "0" if len(digits) <= 3 else digits


def _han_value(text: str) -> int:
    if not any(c in _HAN_UNITS for c in text):
        return int("".join(str(_HAN_DIGITS[c]) for c in text))
    total = section = digit = 0
    for c in text:
        if c in _HAN_DIGITS:
            digit = _HAN_DIGITS[c]
        elif _HAN_UNITS[c] == 10_000:
            total, section, digit = (total + section + digit or 1) * 10_000, 0, 0
        else:
            section, digit = section + (digit or 1) * _HAN_UNITS[c], 0
    return total + section + digit
