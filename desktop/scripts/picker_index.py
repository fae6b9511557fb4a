"""What the picker knows of many scripts: numbers for ranking, and words found in titles, tags, codes and texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import CJK
from desktop.domain.script import Reason
from desktop.language.letters import has_wide
from desktop.language.pinyin import is_pinyin, spoken
from desktop.scripts.effectiveness import ENOUGH, Figures
from desktop.scripts.picker_pinyin import PinyinIndex
from desktop.scripts.picker_text import Mask, TextIndex, folded
from desktop.scripts.rows import Summary

Floats = NDArray[np.float32]
Member = TypeVar("Member", bound=StrEnum)
Bodies = Callable[[str], Mapping[int, str]]
"""Gives the texts of a language by script."""
States = Callable[[str], Mapping[int, bool]]
"""Gives for the scripts that have a version in a language whether it is stale."""

CLASS_WEIGHTS = (1.0, 0.85, 0.75)
"""A script's classes, best first."""

ANY_CLASS = 0.3
ANY_MOOD = 0.5

_PROBLEMS = {problem: place for place, problem in enumerate(Problem)}
_MOODS = {mood: place for place, mood in enumerate(Mood)}
_KEPT = 60
"""Words whose finds are kept: a query is typed letter by letter, and taken back."""

_PART = 0.6
"""Share of a Chinese query's characters that must stand in a title for a near hit."""

_LONGEST = 24
"""Characters of a word without blanks that are looked at for a near hit."""


@dataclass(frozen=True, slots=True)
class Field:
    """Where a word may stand, and how much it is worth there: at the beginning of a word, and inside."""

    begins: float
    inside: float


CODE, CODE_BEGINS = 1.0, 0.9
TITLE, TAGS, SCENE, BODY = Field(0.95, 0.85), Field(0.8, 0.7), Field(0.5, 0.4), Field(0.5, 0.42)
PINYIN, INITIALS, MIXED, ONE_LETTER = 0.85, 0.8, 0.65, 0.4
SOUND, NEAR, SLIP, PARTLY = 0.62, 0.6, 0.58, 0.5


class Found:
    """How well each script fits one word (0..1), and why."""

    def __init__(self, count: int) -> None:
        self.weight: Floats = np.zeros(count, np.float32)
        self.reason = np.zeros(count, np.int8)
        self.words: tuple[str, ...] = ()
        """Words that stand in the texts where the typed one does not."""

    def take(self, mask: Mask, weight: float, reason: Reason) -> None:
        better = mask & (self.weight < weight)
        self.weight[better] = weight
        self.reason[better] = REASONS.index(reason)

    def __bool__(self) -> bool:
        return bool(self.weight.any())


REASONS = (Reason.WORDS, Reason.CODE, Reason.PINYIN, Reason.TYPO)


class ScriptIndex:
    """An index of some scripts; what a search needs is made at the first search, per language."""

    def __init__(self, summaries: Sequence[Summary], bodies: Bodies, states: States) -> None:
        self.summaries = summaries
        self._bodies = bodies
        self._states = states
        self.count = len(summaries)
        self.ids = np.array([s.id for s in summaries], np.int64)
        self.alive = np.ones(self.count, bool)
        self.classes = _weights([s.classes for s in summaries], _PROBLEMS, CLASS_WEIGHTS, ANY_CLASS)
        self.moods = _weights([s.moods for s in summaries], _MOODS, (1.0,), ANY_MOOD)
        self.expires = np.array([int(s.expires_on.replace("-", "") or 0) for s in summaries], np.int64)
        self.places = {s.name: place for place, s in enumerate(summaries) if s.name}
        self._versions: dict[str, tuple[Mask, Mask]] = {}
        self._texts: dict[str, TextIndex] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._beginnings: dict[tuple[str, int], list[str]] = {}
        self._found: dict[tuple[str, str, tuple[str, ...]], Found] = {}
        self._history: tuple[Figures, Floats, NDArray[np.float64]] | None = None

    def hide(self, ids: Iterable[int]) -> None:
        """Find some scripts no more: they have changed, and stand in a newer index."""
        self.alive &= ~np.isin(self.ids, list(ids))

    def versions(self, language: str) -> tuple[Mask, Mask]:
        """Return which scripts have a version in a language, and which of these versions are stale."""
        if language not in self._versions:
            states = self._states(language)
            there = np.isin(self.ids, list(states))
            stale = np.isin(self.ids, [number for number, old in states.items() if old])
            self._versions[language] = there, stale
        return self._versions[language]

    @cached_property
    def marketplaces(self) -> dict[str, Mask]:
        return self._masks(lambda s: s.marketplaces)

    @cached_property
    def tiers(self) -> dict[str, Mask]:
        return self._masks(lambda s: s.tiers)

    @cached_property
    def tiered(self) -> Mask:
        """Which scripts are for some tiers only."""
        return np.array([bool(s.tiers) for s in self.summaries], bool)

    @cached_property
    def tones(self) -> dict[str, Mask]:
        return self._masks(lambda s: (s.tone,))

    @cached_property
    def bound(self) -> Mask:
        """Which scripts are for some marketplaces only."""
        return np.array([bool(s.marketplaces) for s in self.summaries], bool)

    def none(self) -> Mask:
        return np.zeros(self.count, bool)

    def history(self, figures: Figures) -> tuple[Floats, NDArray[np.float64]]:
        """Return the lower bound of each script's success (NaN where too little is known) and its last use."""
        if self._history is None or self._history[0] is not figures:
            low = np.full(self.count, np.nan, np.float32)
            last = np.full(self.count, -np.inf)
            for place in np.flatnonzero(np.isin(self.ids, list(figures.last_uses))).tolist():
                number = int(self.ids[place])
                success = figures.successes[number]
                if success.n >= ENOUGH:
                    low[place] = success.low
                last[place] = figures.last_uses[number]
            self._history = figures, low, last
        return self._history[1:]

    def find(self, word: str, languages: Sequence[str]) -> Found:
        """Return how well each script fits a folded word; `languages` are those of the texts that count."""
        return self._once(self._find, word, tuple(languages))

    def nearly(self, word: str, languages: Sequence[str]) -> Found:
        """Return how well each script fits a word that stands nowhere: mistyped, misheard, or only in pieces."""
        return self._once(self._nearly, word, tuple(languages))

    def _once(self, look: Callable[[str, tuple[str, ...]], Found], word: str, languages: tuple[str, ...]) -> Found:
        """Look for a word: while one word is typed, those before it stay."""
        key = look.__name__, word, languages
        if key not in self._found:
            if len(self._found) >= _KEPT:
                self._found.clear()
            self._found[key] = look(word, languages)
        return self._found[key]

    def _find(self, word: str, languages: tuple[str, ...]) -> Found:
        found = Found(self.count)
        wide = has_wide(word)
        self._take(found, self._titles, word, TITLE, wide=wide)
        self._take(found, self._tags, word, TAGS, wide=wide)
        if len(word) > 1 or wide:
            self._take(found, self._scenes, word, SCENE, wide=wide)
            for language in languages:
                self._take(found, self._body(language), word, BODY, wide=wide)
        if not wide and word.isascii():
            found.take(self._codes.find(f" {word}"), CODE_BEGINS, Reason.CODE)
            found.take(self._codes.find(f" {word} "), CODE, Reason.CODE)
        if is_pinyin(word):
            initials = INITIALS if len(word) > 1 else ONE_LETTER
            found.take(self._pinyin.whole(word), PINYIN if len(word) > 1 else ONE_LETTER, Reason.PINYIN)
            found.take(self._pinyin.initials(word), initials, Reason.PINYIN)
            if len(word) > 2 and not found:
                found.take(self._pinyin.mixed(word), MIXED, Reason.PINYIN)
                if found:  # pieces of syllables in a row may as well be a slip: `ttuihuo`
                    slipped, found.words = self._pinyin.slipped(word)
                    found.take(slipped, SLIP, Reason.TYPO)
        return found

    def _nearly(self, word: str, languages: tuple[str, ...]) -> Found:
        found = Found(self.count)
        if has_wide(word):
            sound = spoken(word)
            if len(word) > 1 and is_pinyin(sound):
                found.take(self._pinyin.whole(sound), SOUND, Reason.TYPO)
            if len(word) > 2:
                found.take(_partly(self._titles, word), PARTLY, Reason.TYPO)
            return found
        if is_pinyin(word) and len(word) > 2:
            found.take(self._pinyin.nearly(word), SOUND, Reason.TYPO)
            slipped, found.words = self._pinyin.slipped(word)
            found.take(slipped, SLIP, Reason.TYPO)
        near = dict.fromkeys(chain.from_iterable(self._nearest(word, code) for code in ("", *languages)))
        found.words = (*near, *found.words)
        for other in near:
            self._take(found, self._titles, other, Field(NEAR, NEAR), wide=False, reason=Reason.TYPO)
            for language in languages:
                self._take(
                    found, self._body(language), other, Field(0.55 * NEAR, 0), wide=False, reason=Reason.TYPO
                )
        return found

    def _take(
        self,
        found: Found,
        index: TextIndex,
        word: str,
        field: Field,
        *,
        wide: bool,
        reason: Reason = Reason.WORDS,
    ) -> None:
        # Between Han nothing parts the words: inside is as good as the beginning.
        if wide or (field.inside and len(word) > 2):
            inside = index.find(word)
            if not inside.any():
                return
            found.take(inside, field.begins if wide else field.inside, reason)
        if not wide:
            found.take(index.find(f" {word}"), field.begins, reason)

    # --- made when it is needed ---

    @cached_property
    def _titles(self) -> TextIndex:
        return TextIndex(folded([" / ".join(s.titles.values()) for s in self.summaries]))

    @cached_property
    def _tags(self) -> TextIndex:
        return TextIndex(folded([" / ".join(s.tags) for s in self.summaries]))

    @cached_property
    def _scenes(self) -> TextIndex:
        return TextIndex(folded([f"{s.scene} / {s.name}" for s in self.summaries]))

    @cached_property
    def _codes(self) -> TextIndex:
        return TextIndex(folded([s.code for s in self.summaries]))

    @cached_property
    def _pinyin(self) -> PinyinIndex:
        return PinyinIndex([" / ".join((s.titles.get("zh", ""), *s.tags)) for s in self.summaries])

    def _body(self, language: str) -> TextIndex:
        if language not in self._texts:
            known = self._bodies(language)
            self._texts[language] = TextIndex(folded([known.get(s.id, "") for s in self.summaries]))
        return self._texts[language]

    def _vocabulary(self, language: str) -> tuple[str, ...]:
        """Return the words of all texts of a language, of the titles for an empty one."""
        if language not in self._words:
            # Han stands without blanks: there are no words to be mistyped.
            index = self._body(language) if language and language not in CJK else self._titles
            self._words[language] = tuple(word for word in index.words() if len(word) > 2 and not has_wide(word))
        return self._words[language]

    def _nearest(self, word: str, language: str) -> list[str]:
        key = language, len(word)
        if key not in self._beginnings:
            # What is typed is a beginning, so it is held against beginnings of the same length.
            words = self._vocabulary(language)
            self._beginnings[key] = list({other[: len(word)] for other in words if len(other) >= len(word) - 1})
        return nearest(word, self._beginnings[key])

    def prepare(self, languages: Sequence[str]) -> None:
        """Make all that a search needs."""
        for language in languages:
            self.versions(language)
        self.find("zz", languages)

    def _masks(self, values: Callable[[Summary], Iterable[str]]) -> dict[str, Mask]:
        places: dict[str, list[int]] = {}
        for place, summary in enumerate(self.summaries):
            for value in values(summary):
                places.setdefault(value, []).append(place)
        out = {}
        for value, found in places.items():
            out[value] = self.none()
            out[value][found] = True
        return out


def nearest(word: str, words: Sequence[str]) -> list[str]:
    """Return up to four words that are a slip of the keys away: one, two from six letters on.

    Fewer than four letters are too few to tell what was meant.
    """
    if len(word) < 4 or not words:
        return []
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    slips = 1 if len(word) < 6 else 2
    found = process.extract(word, words, scorer=OSA.distance, score_cutoff=slips, limit=4)
    return [other for other, _, _ in found]


def _partly(index: TextIndex, word: str) -> Mask:
    """Return the texts that have most characters of a Chinese query, two of them side by side at least."""
    word = word[:_LONGEST]
    together = np.any([index.find(word[at : at + 2]) for at in range(len(word) - 1)], axis=0)
    shared = np.sum([index.find(sign) for sign in word], axis=0)
    return np.asarray(together & (shared >= _PART * len(word)), bool)


def _weights(
    rows: Sequence[Sequence[Member]], places: Mapping[Member, int], weights: Sequence[float], empty: float
) -> Floats:
    """Return a row per script with a column per member; `empty` in all where a script names none."""
    out = np.zeros((len(rows), len(places)), np.float32)
    for row, members in enumerate(rows):
        if not members:
            out[row] = empty
        for place, member in enumerate(members):
            out[row, places[member]] = weights[min(place, len(weights) - 1)]
    return out
