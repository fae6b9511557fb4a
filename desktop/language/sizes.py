"""Finds sizes and measures: a number or letter with the word, standard or unit beside it.

The normal form holds no word of the language: `M`, `EU 38`, `38.5`, `180x200 cm`, `256 GB`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
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

        names = table(measures, "names")
        self._units = {name: str(short) for short in names for name in strings(names, short)}
        self._words = re.compile(rf"(?i:{word})\.?(?:\s?[:#]\s?|\s*)|\s?(?i:{after})\Z")
        self._worn = re.compile(rf"({standard})?\s?(.+?)(?:\s({standard}))?")
        self._piece = re.compile(rf"({number})({unit})?\s?([-–~×*]|{by})?")
        self._named = re.compile(rf"(?i:{word})\.?(?:\s?[:#]\s?|\s*)(?:{standard}\s?)?{value}")
        self._has_word = re.compile(f"{word}|{after}")
        self._standard = re.compile(
            rf"(?<![A-Za-z0-9_.-])(?:{standard}\s?{figure}{edge}|{figure}\s{standard}{edge})"
        )
        self._followed = re.compile(rf"{BEFORE}(?:{letter}|{figure})\s?(?i:{after})")
        self._alone = re.compile(r"(?<![A-Za-zÀ-ÿ0-9_-])(?:[2-9]?X{1,4}[SL]|x{1,3}l|x{1,2}s)(?![A-Za-zÀ-ÿ0-9_-])")
        self._letter = re.compile(rf"(?<![A-Za-zÀ-ÿ0-9_'’&.-])({'|'.join(letters)})(?![A-Za-zÀ-ÿ0-9_'’&-]|\.\w)")
        self._measure = re.compile(
            rf"{BEFORE}(?<!\d['’])(?:{number}{unit}?\s?(?:[-–~×*]|{by})\s?){{0,3}}{number}{unit}(?!-?[A-Za-z0-9])"
        )
        self._plane = re.compile(rf"{BEFORE}\d{{2,4}}\s?[x×*]\s?\d{{2,4}}(?:\s?[x×*]\s?\d{{2,4}})?{edge}")

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield the sizes of a text that `spans.plain` has gone over; `low` is the same in small letters."""
        quotes = _Quotes(text)
        for pattern in (self._named, self._standard, self._followed, self._alone, self._measure, self._plane):
            for match in pattern.finditer(low if pattern is self._measure else text):
                raw = text[match.start() : match.end()]
                if not quotes.closed_by(match) and raw not in _NETWORKS:
                    measured = pattern in (self._measure, self._plane)
                    normal = self._measured(match[0]) if measured else self._bare(raw)
                    yield candidate(Rank.PHRASE, EntityKind.SIZE, text, match.span(), normal or raw)
        # A single letter is a size only where the sentence speaks of sizes or sets two letters side by side.
        singles = list(self._letter.finditer(text))
        named = bool(singles) and bool(self._has_word.search(low) or self._alone.search(text))
        for place, match in enumerate(singles):
            beside = (*singles[max(0, place - 1) : place], *singles[place + 1 : place + 2])
            if named or any(_paired(text, match, other) for other in beside):
                yield candidate(Rank.PHRASE, EntityKind.SIZE, text, match.span(), match[0].upper())

    def _bare(self, raw: str) -> str:
        """Write a size without the word beside it: "Größe L" as L, "38,5 EU" as EU 38.5."""
        match = self._worn.fullmatch(self._words.sub("", raw).strip())
        if match is None:
            return ""
        value = re.sub(r"\s", "", match[2]).upper().replace(",", ".").replace("½", ".5")
        return f"{match[1] or match[3] or ''} {value}".upper().strip()

    def _measured(self, raw: str) -> str:
        """Write a measure with the short name of its unit: "180 by 200 centimetres" as 180x200 cm."""
        pieces = list(self._piece.finditer(raw))
        units = [self._units.get(unit := " ".join((piece[2] or "").split()), unit) for piece in pieces]
        signs = ["" if not piece[3] else "-" if piece[3] in "-–~" else "x" for piece in pieces[:-1]]
        numbers = [piece[1].replace(",", ".") for piece in pieces]
        if len({unit for unit in units if unit}) > 1:
            numbers = [f"{number} {unit}".strip() for number, unit in zip(numbers, units, strict=True)]
            return "".join(f"{number} {sign} " for number, sign in zip(numbers, signs, strict=False)) + numbers[-1]
        joined = "".join(f"{number}{sign}" for number, sign in zip(numbers, [*signs, ""], strict=True))
        return f"{joined} {units[-1]}".strip() if units else ""


class _Quotes:
    """Tells the inch sign from the end of a quotation: 'I chose "10"' is no length."""

    def __init__(self, text: str) -> None:
        self._opened = "“" in text
        self._places = {sign: [at for at, c in enumerate(text) if c == sign] for sign in '"”' if sign in text}

    def closed_by(self, match: re.Match[str]) -> bool:
        sign = match[0][-1]
        return sign in self._places and (self._opened or bisect_left(self._places[sign], match.start()) % 2 == 1)


def _paired(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    first, second = sorted((one, other), key=lambda match: match.start())
    return first.end() < second.start() and bool(_AGAINST.fullmatch(text, first.end(), second.start()))
