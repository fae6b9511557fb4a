"""Splits a message into sentences, by rules per language that stand in `resources/lexicons/segment`.

Segments and the blanks between them give the text again, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.message import Segment
from desktop.language.lexicon import Table, read_tables, strings

MAX_LENGTH: Final = 400
"""A longer sentence is cut at a comma or blank: engines truncate what is longer."""

_LINE: Final = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# "(11) 98765-4321" and "12. 03. 2026" begin with no marker: a number in brackets is one before a word.
_WORDY: Final = r"(?=\s*[^\w\s+]*[^\W\d_])"
_DOTTED: Final = r"\(?\d{1,2}\.(?=\s+(?:[^\d\s+]|\d+\s+[^\W\d_]))"
_MARKER: Final = re.compile(
    r"(?:>\s?)+(?=\s|[^\s>])|(?:[-*+•·●○■□▪▫◆◇►▶➤➢✓✔☑–—]"
    rf"|{_DOTTED}|[（(]?\d{{1,2}}[)）]{_WORDY}|\(?[a-zA-Z]\)|[①-⑳]|[（(]?\d{{1,2}}、)(?=\s)\s*(?=\S)"
)
_HAN_MARKER: Final = re.compile(rf"[①-⑳]|[（(]\d{{1,2}}[）)]{_WORDY}|\d{{1,2}}、(?!\d)|・(?=\S)")
_EMOJI: Final = (
    r"[\u00a9\u00ae\u203c\u2049\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u27bf\u2934\u2935\u2b05-\u2b55\u3030"
    r"\U0001f000-\U0001faff\U000e0020-\U000e007f\ufe0e\ufe0f\u200d\u20e3]"
)
_FACE: Final = r"[:;=8][-'’]?[)(DPpoO/|\\*3]+(?!\w)|\^[_.-]?\^|<3|[xX]D\b|T_T|ㅠ+|ㅜ+|ㅎ+|ㅋ+|[wｗ]+(?!\w)"
_CLOSING: Final = "\"'”’»›)\\]}」』）】〉》〕］｝"
_STOP: Final = re.compile(
    rf"[.!?…。！？｡．؟۔।‼⁇⁈⁉]+(?:[{_CLOSING}]|[ \u00a0\u202f]»(?=\s|$|[.,;]))*(?:\s*(?:{_EMOJI}|{_FACE})+)*"
)
_EMOJI_RUN: Final = re.compile(rf"(?:(?<!{_EMOJI}){_EMOJI}|(?<=\s):-?[)(D])(?:\s*{_EMOJI})*(?=\s)")
_HEARTS: Final = "\u2764\u2665💙💚💛💜🧡🖤🤍🤎💕💖💗"
# Nothing inside is an end: links, mail addresses, numbers with dots, placeholders.
_ATOM: Final = re.compile(
    r"https?://\S*[^\s.,;:!?…。！？、，)\]}”\"'»]|www\.\S*[^\s.,;:!?…。！？、，)\]}”\"'»]"
    r"|(?<![A-Za-z0-9.+_-])[A-Za-z0-9.+_-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|\{[^{}\n]{1,60}\}|(?<!\d)\d+(?:[.,:]\d+)+"
    r"|(?<![A-Za-z0-9.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,6}(?:/\S*[^\s.,;:!?)])?(?![A-Za-z0-9_.])"
)
_HARD: Final = frozenset("。！？｡؟۔।‼⁇⁈⁉")
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_WORD_BEFORE: Final = re.compile(r"[^\s(\[\"'“„«¿¡]+$")
_WORD_AFTER: Final = re.compile(r"\s*[\"'“„«(\[¿¡]*([^\s.,;:!?]+)")
_SOFT: Final = re.compile(r"[;；](?:\s|(?<=；))|[,，、](?:\s|(?<=[，、]))|[:：](?:\s|(?<=：))")
_SIZES: Final = frozenset("SMLX")
_NEAR: Final = 100
"""How far to look around a stop, so that a long line is not copied at each of its dots."""
_SHORT_THOUGHT: Final = 6
"""A CJK ellipsis after fewer characters is a pause, not an end."""


@dataclass(frozen=True, slots=True)
class _Rules:
    abbreviations: frozenset[str]
    spaced: tuple[str, ...]
    """Abbreviations of several pieces: "z. b."."""
    may_end: frozenset[str]
    before_number: frozenset[str]
    ordinal_dot: bool
    ordinal_before: frozenset[str]
    ordinal_after: frozenset[str]
    size_words: frozenset[str]
    quote_goes_on: tuple[str, ...]


class Segmenter:
    """Splits texts; `lexicons` is the folder `resources/lexicons`."""

    def __init__(self, lexicons: Path) -> None:
        tables = read_tables(lexicons / "segment")
        common = tables.pop("common", {})
        self._rules = {language: _rules(common, own) for language, own in tables.items()}
        self._common = _rules(common, {})

    def segment(self, text: str, language: str) -> tuple[Segment, ...]:
        """Split a text into sentences; markers of lists and quotes ("-", "1.", ">") are segments of their own."""
        rules = self._rules.get(language, self._common)
        segments: list[Segment] = []
        for line in _LINE.finditer(text):
            for start, end in self._line(text, line.start(), line.end(), rules):
                segments.extend(_cut(text, *_stripped(text, start, end)))
        return tuple(segments)

    def _line(self, text: str, start: int, end: int, rules: _Rules) -> Iterator[tuple[int, int]]:
        start, end = _stripped(text, start, end)
        if start == end:
            return
        line = text[start:end]
        if "\t" in line or line.count("|") >= 2:
            yield start, end  # a row of a table
            return
        at = 0
        while marker := _MARKER.match(line, at) or _HAN_MARKER.match(line, at):
            ahead = _WORD_AFTER.match(line, marker.end())
            if ahead is None or ahead[1].lower() in rules.ordinal_after:
                break  # "3. März" begins no list
            yield start + at, start + marker.end()
            at = marker.end()
        for first, last in _sentences(line, at, rules):
            yield start + first, start + last


def _sentences(line: str, at: int, rules: _Rules) -> Iterator[tuple[int, int]]:
    atoms = [match.span() for match in _ATOM.finditer(line)]
    place, first = 0, at
    stops = sorted((*_STOP.finditer(line, at), *_EMOJI_RUN.finditer(line, at)), key=lambda match: match.start())
    for stop in stops:
        if stop.start() < first:
            continue
        while place < len(atoms) and atoms[place][1] <= stop.start():
            place += 1
        if place < len(atoms) and atoms[place][0] < stop.start():
            continue
        if stop.end() < len(line) and _ends(line, first, stop, rules):
            yield first, stop.end()
            first = stop.end()
    yield first, len(line)


def _ends(line: str, first: int, stop: re.Match[str], rules: _Rules) -> bool:
    """Tell whether a sentence that began at `first` ends with this stop."""
    mark, after = stop[0], line[stop.end() : stop.end() + _NEAR]
    follows = after.lstrip()
    if not follows:
        return False
    blank = after[0].isspace()
    if not blank and not line[first : min(stop.start(), first + _NEAR)].strip():
        return False
    signs = mark.rstrip(_CLOSING)
    if mark[0] not in ".!?…。！？｡．؟۔।‼⁇⁈⁉":
        # "I ❤️ Paris" is one sentence.
        enough = 3 if mark[0] in _HEARTS else 1
        return follows[0].isupper() and len(line[max(first, stop.start() - _NEAR) : stop.start()].split()) >= enough
    closed = len(signs) < len(mark) and mark[-1] in _CLOSING
    if any(c in _HARD for c in mark):
        return not (closed and follows.startswith(rules.quote_goes_on or ("\0",)))
    if "!" in mark or "?" in mark:
        return _ends_loudly(closed, blank, follows)
    if "…" in mark or mark.startswith(".."):
        return _ends_in_dots(line[max(first, stop.start() - _NEAR) : stop.start()], blank, follows)
    return _ends_with_dot(line[max(0, stop.start() - _NEAR) : stop.start()], blank, closed, follows, rules)


def _ends_loudly(closed: bool, blank: bool, follows: str) -> bool:
    if closed and follows[0].islower():
        return False  # “When?” he asked
    return blank or follows[0].isalpha() or follows[0] in '¿¡"“„«「『'


def _ends_in_dots(before: str, blank: bool, follows: str) -> bool:
    if _CJK.search(before[-1:]) and _CJK.match(follows):
        return len(before.strip()) >= _SHORT_THOUGHT
    return (blank or not before[-1:].isdigit()) and (follows[0].isupper() or follows[0] in "¿¡")


def _ends_with_dot(before: str, blank: bool, closed: bool, follows: str, rules: _Rules) -> bool:
    found = _WORD_BEFORE.search(before)
    word = found[0] if found else ""
    if not blank and not closed:
        return _is_forgotten_blank(word, follows)
    if closed and follows[0].islower():
        return False
    low = word.lower()
    if low and low[-1].isdigit():
        return not _is_ordinal(before, low, follows, rules)
    return not _is_abbreviated(before, word, follows, rules)


def _is_forgotten_blank(word: str, follows: str) -> bool:
    """Tell "Thanks.When" and "감사합니다.언제" from "Node.js" and "z.B."."""
    if _CJK.search(word[-1:]):
        return bool(_CJK.match(follows)) or follows[0].isupper()
    bare = word.isalpha() and len(word) >= 3 and word[-2:].islower()
    return bare and (follows[0] in "¿¡" or (follows[0].isupper() and follows[1:2].islower()))


def _is_ordinal(before: str, low: str, follows: str, rules: _Rules) -> bool:
    """Tell whether a dot behind digits goes on: "am 12.03. bestellt", "3. März", "im 2. Stock"."""
    dated = "." in low
    if low.isdigit() and not before[: -len(low)].strip():
        return True  # "1. First", at the start of a line
    if _DAY_MONTH.search(before) and _YEAR.match(follows):
        return True  # "12. 03. 2026"
    if not rules.ordinal_dot or not low.replace(".", "").isdigit() or len(low) > 5:
        return dated and follows[0].islower()
    if follows[0].islower() or follows[0] in "-–":
        return True
    ahead = _WORD_AFTER.match(follows)
    if ahead and ahead[1].lower() in rules.ordinal_after:
        return True
    previous = _WORD_BEFORE.search(before[: -len(low)].rstrip())
    return not dated and len(low) <= 2 and previous is not None and previous[0].lower() in rules.ordinal_before


def _is_abbreviated(before: str, word: str, follows: str, rules: _Rules) -> bool:
    """Tell whether the word before a dot is a shortened one, so that the sentence goes on."""
    low = word.lower()
    # "z. B", "p. ej", "c. t. c": up to three pieces count as one.
    pieces = before.lower().split()[-3:]
    tails = {low, *(" ".join(pieces[-count:]) for count in (2, 3) if len(pieces) >= count)}
    if any(f"{low}. {follows.lower()}".startswith(spaced) for spaced in rules.spaced):
        return True  # between "z." and "B."
    capital = follows[0].isupper() or follows[0] in '¿¡"“„«'
    if tails & rules.may_end and (follows[0].islower() or not capital):
        return True
    if low in rules.before_number and (follows[0].isdigit() or follows[0] in "#№"):
        return True
    if any(tail in rules.abbreviations and tail not in rules.may_end for tail in tails):
        return not (word in _SIZES and len(pieces) > 1 and pieces[-2] in rules.size_words)
    if "." in word and re.fullmatch(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}", word):
        return not (tails & rules.may_end)
    if len(word) == 1 and word.isupper() and word not in _SIZES and capital:
        name = _WORD_BEFORE.search(before[:-1].rstrip())
        return name is None or name[0][:1].isupper() or name[0][-1] in ".!?"  # John F. Kennedy
    # A short word without a vowel before a small letter is an abbreviation nobody listed.
    return follows[0].islower() and 1 < len(word) <= 4 and word.isalpha() and not _VOWEL.search(low)


def _cut(text: str, start: int, end: int) -> Iterator[Segment]:
    """Yield a sentence, in pieces where it is very long."""
    while end - start > MAX_LENGTH:
        limit = start + MAX_LENGTH
        soft = [match.end() for match in _SOFT.finditer(text, start + MAX_LENGTH // 4, limit)]
        blanks = [at for at in range(limit, start, -1) if text[at - 1].isspace()][:1]
        at = soft[-1] if soft else blanks[0] if blanks else _whole_character(text, limit)
        first, last = _stripped(text, start, at)
        if first < last:
            yield Segment(text[first:last], first, last)
        start, end = _stripped(text, at, end)
    if start < end:
        yield Segment(text[start:end], start, end)


def _whole_character(text: str, at: int) -> int:
    """Step back from the middle of an emoji or an accented letter."""
    for place in range(at, at - 20, -1):
        if not _JOINED.match(text, place) and text[place - 1] != "\u200d":
            return place
    return at


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _rules(common: Table, own: Table) -> _Rules:
    def both(key: str) -> frozenset[str]:
        return frozenset((*strings(common, key), *strings(own, key)))

    return _Rules(
        abbreviations=both("abbreviations"),
        spaced=tuple(f"{name}." for name in both("abbreviations") | both("may_end") if ". " in name),
        may_end=both("may_end"),
        before_number=both("before_number"),
        ordinal_dot=bool(own.get("ordinal_dot", False)),
        ordinal_before=both("ordinal_before"),
        ordinal_after=both("ordinal_after"),
        size_words=both("size_words"),
        quote_goes_on=strings(own, "quote_goes_on"),
    )


_DAY_MONTH: Final = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}$")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?!\d)")
_VOWEL: Final = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüœаеёиоуыэюяіїє]")
_JOINED: Final = re.compile(r"[\u0300-\u036f\u200d\u20e3\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\u3099\u309a]")
