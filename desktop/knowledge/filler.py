"""Knows the words that say little about what a question is about: `how do I`, `怎么`, `wie kann ich`."""

from __future__ import annotations

from functools import cache

from desktop.knowledge.words import folded, is_wide
from desktop.language.lexicon import read_table, table
from desktop.paths import Paths

SIGN, PAIR, WORD = 0.3, 0.2, 0.12
"""What is left of a word's weight: of two signs one of which is filler, of filler signs, of a filler word."""


def share(word: str) -> float:
    """Return what a word of a question counts: 1, less for filler. `word` is folded, two signs or a word."""
    words, signs, pairs = _filler()
    if not is_wide(word):
        return WORD if word in words else 1.0
    if word in pairs or signs.issuperset(word):
        return PAIR
    return 1.0 if signs.isdisjoint(word) else SIGN


@cache
def _filler() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    lists = read_table(Paths.default().lexicons / "search.toml")

    def of(kind: str) -> str:
        return folded(" ".join(str(line) for line in table(lists, kind).values()))

    return frozenset(of("words").split()), frozenset(of("signs").replace(" ", "")), frozenset(of("pairs").split())
