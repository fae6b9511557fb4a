"""Finds amounts of money: signs, codes and words, on either side of the number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.message import EntityKind
from desktop.language.lexicon import Table, strings, table
from desktop.language.spans import BEFORE, NUMBER, Candidate, Rank, alternation, candidate, decimal, unless

_MULTIPLIERS = {"万": 10_000, "萬": 10_000, "만": 10_000, "千": 1000, "천": 1000, "億": 10**8, "亿": 10**8}
_TIMES = "".join(_MULTIPLIERS)
_AMOUNT = rf"((?:\d{{1,4}}\s?[{_TIMES}]\s?){{0,2}}{NUMBER}(?:,[-–])?(?:\s?[{_TIMES}])?)"
_NUMBER = re.compile(BEFORE + _AMOUNT)
_PIECE = re.compile(rf"({NUMBER})\s?([{_TIMES}])?")


class MoneyFinder:
    """Finds money in texts of one language; `region` settles "$" and "kr"."""

    def __init__(self, common: Table, words: Table, language: str, region: str) -> None:
        codes = table(common, "codes")
        renamed = table(codes, "renamed")
        self._no_decimals = frozenset(strings(codes, "no_decimals"))
        self._names: dict[str, str] = dict(table(common, "signs"))
        self._names |= table(table(common, "sign_by_language"), language)
        self._names |= table(table(common, "sign_by_region"), region)
        for code in (*strings(codes, "capitals"), *strings(codes, "small")):
            self._names[code] = str(renamed.get(code.upper(), code.upper()))
        money = table(words, "money")
        self._words = {name: str(currency) for currency in money for name in strings(money, currency)}
        sign = alternation(self._names)
        stop = unless(strings(words, "not_words"))
        self._before = re.compile(rf"(?<![A-Za-z0-9_])({sign})\s?{_AMOUNT}")
        self._sign = re.compile(rf"\s?{stop}({sign})")
        self._word = re.compile(rf"\s?{stop}({alternation(self._words)})")

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield the amounts of a text that `spans.plain` has gone over; `low` is the same in small letters."""
        for match in self._before.finditer(text):
            # "$1,899 MXN": the code behind says which dollar.
            currency, end = self._behind(text, low, match.end()) or (self._names[match[1]], match.end())
            yield from self._candidate(text, (match.start(), end), _amount(match[2]), currency)
        for match in _NUMBER.finditer(text):
            if behind := self._behind(text, low, match.end()):
                yield from self._candidate(text, (match.start(), behind[1]), _amount(match[1]), behind[0])

    def _behind(self, text: str, low: str, at: int) -> tuple[str, int] | None:
        """Read the sign, code or word that stands behind a number."""
        if sign := self._sign.match(text, at):
            return self._names[sign[1]], sign.end()
        word = self._word.match(low, at)
        return (self._words[" ".join(word[1].split())], word.end()) if word else None

    def _candidate(
        self, text: str, span: tuple[int, int], amount: Decimal | None, currency: str
    ) -> Iterator[Candidate]:
        if amount is not None:
            normal = f"{currency} {self._written(amount, currency)}"
            yield candidate(Rank.PHRASE, EntityKind.MONEY, text, span, normal)

    def _written(self, amount: Decimal, currency: str) -> str:
        whole = currency in self._no_decimals and amount == amount.to_integral_value()
        return f"{amount:.0f}" if whole else f"{amount:.2f}"


def _amount(text: str) -> Decimal | None:
    """Read "1,299.00", "20,-" and "2万5千"."""
    total = Decimal(0)
    for piece in _PIECE.finditer(text):
        value = decimal(piece[1])
        if value is None:
            return None
        total += value * _MULTIPLIERS.get(piece[2] or "", 1)
    return total
