"""Decides what of the memory may be inserted without a person looking at it; where in doubt, nothing may."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from pathlib import Path

from desktop.domain.translation import TranslationUnit
from desktop.language.normalize import CJK_RUN
from desktop.language.similarity import Negation, Numbers, digits
from desktop.translation.memory_values import names_time
from desktop.translation.slots import SLOT

SURE_FUZZY = 95
"""Score from which a similar sentence may be inserted at all."""

_WORD = re.compile(rf"[{CJK_RUN}]|\d+|[^\W\d_{CJK_RUN}]+(?:['’-][^\W\d_{CJK_RUN}]+)*")
_NAME = re.compile(r"(?<![.!?。！？\w'’-])(?<=\w[ ,])\s*([A-ZÀ-ÞА-ЯЁ][\w'’-]*)|(?<=\w, )([A-ZÀ-ÞА-ЯЁ][\w'’-]*)")
_OUT_OF_TARGET = ("amount", "date")


class Judge:
    """Compares what a unit says with what a message says, by the words of their language."""

    def __init__(self, lexicons: Path) -> None:
        self._negation = Negation(lexicons)
        self._numbers = Numbers(lexicons)

    def asks(self, text: str, language: str) -> bool:
        """Tell whether the words of a text make it a question, also without its mark."""
        return self._negation.asks(text, language)

    def alike(self, known: str, asked: str, language: str) -> bool:
        """Tell whether nothing that a message says otherwise can matter.

        A word that came or went may be a politeness; a word in another's place, at another place or beside a
        number says something else, and so does a number, a negation or a name.
        """
        if self._numbers.count(known, language) != self._numbers.count(asked, language):
            return False
        if self._negation.negated(known, language) != self._negation.negated(asked, language):
            return False
        if _names(known) != _names(asked):
            return False
        left, right = _words(known), _words(asked)
        matcher = difflib.SequenceMatcher(None, left, right, autojunk=False)
        changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        if len({change[0] for change in changes}) > 1 or any(change[0] == "replace" for change in changes):
            return False
        for tag, i1, i2, j1, j2 in changes:
            words, first, last = (left, i1, i2) if tag == "delete" else (right, j1, j2)
            beside = (*words[max(0, first - 1) : first], *words[last : last + 1])
            if any(word.isdecimal() for word in beside):
                return False
            if self._negation.negated(" ".join(words[first:last]), language):
                return False
        return True

    def keeps_value(self, unit: TranslationUnit) -> bool:
        """Tell whether the target holds a value that goes with one value of the source alone.

        "20% off" may stand as 打了8折: its 8 is right for 20% and for nothing else.
        """
        source, target = SLOT.sub(" ", unit.source), SLOT.sub(" ", unit.target)
        explained = {number.lstrip("-") for number in self._numbers.count(source, unit.source_language)}
        if any(number not in explained for number in digits(target)):
            return True
        slots = {match["name"] or "" for match in SLOT.finditer(unit.source)}
        left = slots - {match["name"] for match in SLOT.finditer(unit.target)}
        if not any(name.startswith(_OUT_OF_TARGET) for name in left):
            return False
        said = self._numbers.count(target, unit.target_language)
        return any(n.lstrip("-") not in {*explained, "1"} for n in said) or names_time(target, unit.target_language)


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _names(text: str) -> Counter[str]:
    """Count the words with a capital that do not begin a sentence."""
    return Counter(first or second for first, second in _NAME.findall(text))
