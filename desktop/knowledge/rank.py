"""Judges how well articles fit a query, by their texts: the few that were found, not all there are."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.knowledge.snippets import Shown, plain
from desktop.knowledge.words import is_wide, pairs
from desktop.language.pinyin import Reading, is_pinyin, readings, reads

TITLE, TAGS, ASKED, BODY = 8.0, 5.0, 4.0, 1.0
"""Weights of a word in the title, in a tag, in the questions that are answered, in the body."""

SOUND = 4.0
"""Weight of a title that sounds so."""

PARTS = 0.75
"""What the pairs of a run of signs are worth where the run itself is not there."""

_SATURATION = 4.0
"""Weight at which a word brings half: a title brings 67 %, a body that has it once 20 %, five times 56 %."""

_LENGTH = 1_200
"""Characters of a body of usual length; in a longer one a word says less."""

_LENGTH_SHARE = 0.3

_TITLE_SHARE, _TOGETHER = 0.15, 0.08
"""What a title brings that has no other words, and words that stand together as they were typed."""

_READ = 8_000
"""Characters of a body that are read for ranking."""

_ENOUGH, _ENOUGH_ASKED = 20, 2
"""Times a word is counted in the body, and in the questions."""

_TRIES = 50
"""Places of a word inside others that are looked at."""


@dataclass(frozen=True)
class Unit:
    """A word, a run of signs or several words in a row, to be counted in texts; `weight` is its rarity."""

    text: str
    weight: float
    growing: bool = False
    texts: int = 0
    """In how many texts it is, about."""
    sound: bool = False
    """Whether it may be pinyin."""
    reason: str = ""
    """`typo` where it stands for another word."""

    def count(self, folded: str) -> int:
        """Return how often it is in a folded text, as whole words; up to some."""
        first = self.first
        if first not in folded:
            return 0
        if self._signs:
            return folded.count(first)
        if len(self._words) > 1:
            return sum(self._stands(folded, *match.span()) for match in self._pattern.finditer(folded))
        found = folded.count(self._alone)
        if found:
            return found
        if folded.isascii():  # no signs: at an end of the text then
            text = self.text
            if self.growing:
                return int(folded.startswith(text))
            return folded.startswith(f"{text} ") + folded.endswith(f" {text}") or int(folded == text)
        # At an end of the text, or beside signs of another script.
        at = folded.find(first)
        for _ in range(_TRIES):
            end = at + len(first)
            found += self._stands(folded, at, end)
            at = folded.find(first, end)
            if at < 0:
                break
        return found

    def _stands(self, folded: str, at: int, end: int) -> bool:
        """Tell whether no letter before or behind makes it another word; between signs there are no other words."""
        first, last = self._words[0], self._words[-1]
        return (at == 0 or is_wide(first) or folded[at - 1] == " " or is_wide(folded[at - 1])) and (
            self.growing or end == len(folded) or is_wide(last) or folded[end] == " " or is_wide(folded[end])
        )

    @cached_property
    def first(self) -> str:
        """Its first word."""
        return self._words[0]

    @cached_property
    def _words(self) -> list[str]:
        return self.text.split()

    @cached_property
    def _alone(self) -> str:
        return f" {self.text}" if self.growing else f" {self.text} "

    @cached_property
    def _signs(self) -> bool:
        return is_wide(self.text) and len(self._words) == 1

    @cached_property
    def parts(self) -> list[Unit]:
        """The pairs of signs of a run of three or more."""
        return [Unit(pair, 1.0) for pair in pairs(self.text)] if is_wide(self.text) and len(self.text) > 2 else []

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        out = ""
        for word, following in itertools.pairwise([*self._words, ""]):
            apart = " +" if following and not is_wide(word) and not is_wide(following) else " *"
            out += re.escape(word) + (apart if following else "")
        return re.compile(out)


class Document:
    """The text of one article in one language, as it is ranked."""

    def __init__(  # noqa: PLR0917 - the parts of a text
        self, article_id: int, language: str, title: str, body: str, tags: Sequence[str], asked: str = ""
    ) -> None:
        self.article_id = article_id
        self.language = language
        self.title = Shown(title)
        self.body = Shown(plain(body))
        self.tags = Shown(" / ".join(tags))
        self.asked = asked
        """The questions it answers, folded."""
        self.read = self.body.folded[:_READ]
        """The part of the body by which it is ranked."""
        self.everything = "\n".join((self.title.folded, self.tags.folded, self.asked, self.body.folded))
        """All of it, folded: what is not in here is in none of its parts."""

    @cached_property
    def length(self) -> int:
        """Letters of the title."""
        return max(len("".join(self.title.folded.split())), 1)

    @cached_property
    def readings(self) -> list[Reading]:
        return readings(self.title.folded) + readings(self.tags.folded)

    def sounds_like(self, word: str) -> bool:
        """Tell whether title or tags are read so, each syllable begun at least."""
        return is_pinyin(word) and any(reads(word, reading) for reading in self.readings)

    def has(self, term: Unit) -> bool:
        """Tell whether a term is there: of a run of signs each one beside one of its neighbours."""
        if term.first in self.everything:
            texts = self.title.folded, self.tags.folded, self.body.folded, self.asked
            if any(term.count(text) for text in texts):
                return True
        if not term.parts:
            return term.sound and self.sounds_like(term.text)
        there = [pair.text in self.everything for pair in term.parts]
        return all(a or b for a, b in zip([False, *there], [*there, False], strict=True))


@dataclass(slots=True)
class Judged:
    """How well a document fits (about 0..1), and what each cause (`title` …) brings.

    `complete`: all words are there; `words` are those that stand in it.
    """

    score: float
    reasons: dict[str, float]
    complete: bool
    words: tuple[str, ...]


def judge(document: Document, units: Sequence[Unit], whole: Unit | None, beyond: float = 0.0) -> Judged:
    """Return how well a document fits the units of a query; `whole` is the query in one piece.

    `beyond` is the weight of words of the query that are no units: where most of a question is in no article, the
    one word that is in some tells little. BM25F with the weights above: what a word is worth grows with its rarity
    and ever less with its number.
    """
    norm = 1 - _LENGTH_SHARE + _LENGTH_SHARE * len(document.read) / _LENGTH
    reasons: dict[str, float] = {}
    total, score = beyond, 0.0
    covered = 0
    complete = True
    words: list[str] = []
    for unit in units:
        total += unit.weight
        share, why, here = _worth(document, unit, norm)
        if not here:
            complete = False
            continue
        words += here
        covered += min(sum([len(word) for word in here if word in document.title.folded]), len(unit.text))
        score += unit.weight * share
        for reason, part in why.items():
            reasons[reason] = reasons.get(reason, 0.0) + unit.weight * part
            if unit.reason:
                reasons[unit.reason] = reasons.get(unit.reason, 0.0) + unit.weight * part / 2
    if total:
        score /= total
    if covered:
        score += _TITLE_SHARE * min(covered / document.length, 1)
    if whole is not None and len(units) > 1:
        if whole.count(document.title.folded):
            score += _TOGETHER
        elif whole.count(document.read):
            score += _TOGETHER / 2
    return Judged(score, reasons, complete and bool(units), tuple(dict.fromkeys(words)))


def _worth(document: Document, unit: Unit, norm: float) -> tuple[float, dict[str, float], tuple[str, ...]]:
    """Return what a unit brings (0..1), by causes, and the words of it that are there."""
    found = _counted(document, unit, norm)
    if found:
        weight = sum(found.values())
        share = weight / (weight + _SATURATION)
        return share, {reason: share * part / weight for reason, part in found.items()}, (unit.text,)
    if unit.parts:
        return _in_parts(document, unit, norm)
    if unit.sound and document.sounds_like(unit.text):
        share = SOUND / (SOUND + _SATURATION)
        return share, {"pinyin": share}, (unit.text,)
    return 0.0, found, ()


def _counted(document: Document, unit: Unit, norm: float) -> dict[str, float]:
    found: dict[str, float] = {}
    if unit.first not in document.everything:
        return found
    if unit.count(document.title.folded):
        found["title"] = TITLE
    if unit.count(document.tags.folded):
        found["tag"] = TAGS
    if count := unit.count(document.asked):
        found["asked"] = ASKED * min(count, _ENOUGH_ASKED)
    if count := unit.count(document.read):
        found["body"] = BODY * min(count, _ENOUGH) / norm
    return found


def _in_parts(document: Document, unit: Unit, norm: float) -> tuple[float, dict[str, float], tuple[str, ...]]:
    """Judge a run of signs by its pairs: nobody types blanks between Chinese words."""
    share = 0.0
    reasons: dict[str, float] = {}
    here: list[str] = []
    for pair in unit.parts:
        found = _counted(document, pair, norm)
        if found:
            here.append(pair.text)
            weight = sum(found.values())
            one = PARTS * weight / (weight + _SATURATION) / len(unit.parts)
            share += one
            for reason, part in found.items():
                reasons[reason] = reasons.get(reason, 0.0) + one * part / weight
    return share, reasons, tuple(here)


def strongest(reasons: dict[str, float]) -> tuple[str, ...]:
    """Return causes, the strongest first."""
    return tuple(sorted(reasons, key=lambda reason: -reasons[reason]))
