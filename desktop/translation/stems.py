"""Inflected forms of the words of terms, by rules per language (`resources/lexicons/stems`)."""

from __future__ import annotations

from pathlib import Path

from desktop.language.lexicon import Table, read_tables, strings, table
from desktop.language.normalize import strip_diacritics


def plain_word(word: str) -> str:
    """Write a word as it is compared: small, without accents."""
    return strip_diacritics(word.casefold()) if not word.isascii() else word.lower()


class Inflection:
    """The rules of one language; without a file there are no inflected forms."""

    def __init__(self, rules: Table) -> None:
        self._endings = {
            plain_word(str(ending)): strings(table(rules, "endings"), ending) for ending in _endings(rules)
        }
        self._longest = max(map(len, self._endings), default=0)
        self._shortest = int(rules.get("shortest", 2))
        self.exact = frozenset(map(plain_word, strings(rules, "exact")))
        """Words that are never an inflected form of a term."""
        self.cased = frozenset(map(plain_word, strings(rules, "cased")))
        """Words of which a name differs by its capital alone."""
        self.words = strings(rules, "words")
        """Longer words of a script without blanks that take their place before any term."""
        self.firm = strings(rules, "firm")
        """Such words that also win over a term of the same length that they cross."""
        self.particles = frozenset(strings(rules, "particles"))
        """What may follow a term inside the same word (Korean)."""
        self.goes_on = strings(rules, "goes_on")
        """Beginnings of what else may follow."""

    def forms(self, word: str) -> frozenset[str]:
        """Return the forms in which a word may occur, as `plain_word` writes them, itself included."""
        plain = plain_word(word)
        found = {plain}
        for length in range(min(self._longest, len(plain) - self._shortest), -1, -1):
            ending = plain[len(plain) - length :]
            if ending in self._endings:
                stem = plain[: len(plain) - length]
                found.update(stem + plain_word(other) for other in self._endings[ending])
                break
        return frozenset(found - (self.exact - {plain}))


class Inflections:
    """The rules of all languages, read once."""

    def __init__(self, lexicons: Path) -> None:
        folder = lexicons / "stems"
        self._rules = {code: Inflection(rules) for code, rules in read_tables(folder).items()}
        self._none = Inflection({})

    def of(self, language: str) -> Inflection:
        """Return the rules of a language."""
        return self._rules.get(language, self._none)


def _endings(rules: Table) -> tuple[str, ...]:
    return tuple(table(rules, "endings"))
