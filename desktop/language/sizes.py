"""Finds sizes and measures: a number or letter with the word, standard or unit beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.domain.message import EntityKind
from desktop.language.lexicon import Table, strings, table
from desktop.language.spans import BEFORE, Candidate, Rank, alternation, candidate, unless

_LETTERS = ("S", "M", "L")
_NETWORKS = frozenset({"2G", "3G", "4G", "5G", "6G"})
_AGAINST = re.compile(r"\s?(?:/|-|–|、|・)\s?")


class SizeFinder:
    """Finds sizes in texts of one language."""

    def __init__(self, common: Table, words: Table, english: Table) -> None:
        sizes, more = table(words, "sizes"), table(english, "sizes")
        measures = table(common, "measures")
        touching = strings(measures, "touching")
        units = {*strings(measures, "units"), *strings(sizes, "units"), *strings(more, "units")}
        near = alternation(unit for unit in units if unit not in touching)
        tight = alternation(unit for unit in units if unit in touching)
        word = alternation({*strings(sizes, "words"), *strings(more, "words")})
        after = alternation(strings(sizes, "after"))
        standard = rf"(?:{'|'.join(strings(measures, 'standards'))})"
        letters = (*_LETTERS, *strings(sizes, "letters"))
        letter = rf"(?:[2-9]?X{{1,4}}[SL]|{'|'.join(sorted(letters, key=len, reverse=True))})"
        edge = r"(?![A-Za-z0-9_])"
        figure = r"\d{1,3}(?:[.,]\d(?!\d))?(?:\s?½)?(?:[/x-]\d{1,3}(?:[.,]\d)?)?[A-Z]?"
        value = rf"(?:{letter}(?:/{letter})?|{figure}){edge}(?![.,]\d)"
        by = alternation(strings(sizes, "by"))
        number = r"\d{1,5}(?:[.,]\d{1,2})?"
        stop = unless(strings(words, "not_words"))
        unit = rf"(?:\s?{stop}{near}|{tight}|(?<=[.,]\d)\s{tight})"

        self._named = re.compile(rf"(?i:{word})\.?(?:\s?[:#]\s?|\s*)(?:{standard}\s?)?{value}")
        self._has_word = re.compile(f"{word}|{after}")
        self._standard = re.compile(
            rf"(?<![A-Za-z0-9_.-])(?:{standard}\s?{figure}{edge}|{figure}\s{standard}{edge})"
        )
        self._followed = re.compile(rf"{BEFORE}(?:{letter}|{figure})\s?(?i:{after})")
        self._alone = re.compile(r"(?<![A-Za-z0-9_-])(?:[2-9]?X{1,4}[SL]|x{1,3}l|x{1,2}s)(?![A-Za-z0-9_-])")
        self._letter = re.compile(rf"(?<![A-Za-zÀ-ÿ0-9_'’&.-])({'|'.join(letters)})(?![A-Za-z0-9_'’&-]|\.\w)")
        self._measure = re.compile(
            rf"{BEFORE}(?<!\d['’])(?:{number}{unit}?\s?(?:[-–~×*]|{by})\s?){{0,3}}{number}{unit}(?!-?[A-Za-z0-9])"
        )
        self._plane = re.compile(rf"{BEFORE}\d{{2,4}}\s?[x×*]\s?\d{{2,4}}(?:\s?[x×*]\s?\d{{2,4}})?{edge}")

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield the sizes of a text that `spans.plain` has gone over; `low` is the same in small letters."""
        for pattern in (self._named, self._standard, self._followed, self._alone, self._measure, self._plane):
            for match in pattern.finditer(low if pattern is self._measure else text):
                if not _is_quote(text, match) and text[match.start() : match.end()] not in _NETWORKS:
                    yield _size(text, match.start(), match.end())
        # A single letter is a size only where the sentence speaks of sizes or sets two letters side by side.
        singles = list(self._letter.finditer(text))
        named = bool(singles) and bool(self._has_word.search(low) or self._alone.search(text))
        for place, match in enumerate(singles):
            beside = (*singles[max(0, place - 1) : place], *singles[place + 1 : place + 2])
            if named or any(_paired(text, match, other) for other in beside):
                yield _size(text, match.start(), match.end())


def _paired(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    first, second = sorted((one, other), key=lambda match: match.start())
    return first.end() < second.start() and bool(_AGAINST.fullmatch(text, first.end(), second.start()))


def _is_quote(text: str, match: re.Match[str]) -> bool:
    # The inch sign of 10" closes a quotation where one is open: "I chose 10" is no length.
    return match[0][-1] in '"”' and (text.count(match[0][-1], 0, match.start()) % 2 == 1 or "“" in text)


def _size(text: str, start: int, end: int) -> Candidate:
    normal = re.sub(r"\s+", "", text[start:end]).upper().replace("×", "X")
    return candidate(Rank.PHRASE, EntityKind.SIZE, text, (start, end), normal)
