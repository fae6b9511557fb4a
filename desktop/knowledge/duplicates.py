"""Finds articles that say the same, by their titles and the words of their bodies."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from operator import add

from rapidfuzz import fuzz

from desktop.domain.article import ArticleState
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.language.normalize import CJK_RUN, fold, strip_diacritics

LOWEST = 0.5
"""The least threshold: below it everything is like everything."""
PARTNERS = 5
"""Pairs in which an article is named as the later one; more tell nothing new."""

_TITLE = 0.3
"""Share of the title in a similarity; the rest is the body's."""
_SAME_TITLE = 0.9
"""Similarity of two articles with the same title, whatever their bodies."""
_LATIN = re.compile(rf"[^\W_{CJK_RUN}]+")
_WIDE = re.compile(f"[{CJK_RUN}]+")
_ROUNDING = 1e-9
_STEP = 200
"""Texts after which progress is told and cancelling is possible."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles (`first` the older one) that may be one; similarities are 0..1, `language` that in which."""

    first: int
    second: int
    similarity: float
    title: float
    body: float
    language: str


@dataclass(frozen=True, slots=True)
class _Text:
    article: int
    title: str
    words: frozenset[int]


def duplicates(
    library: ArticleLibrary,
    threshold: float = 0.8,
    *,
    states: Collection[ArticleState] = (ArticleState.DRAFT, ArticleState.PUBLISHED),
    progress: Callable[[int, int], None] | None = None,
    cancel: CancelToken | None = None,
) -> tuple[Pair, ...]:
    """Return pairs of articles at least as similar as `threshold`, the most similar first.

    A similarity is 0.3 of the titles' (order of words and small slips do not count) and 0.7 of the bodies' (the
    share of common words: Jaccard), in the language in which the two are most alike; the same title gives 0.9 at
    least. An article is named as the later one of a pair at most `PARTNERS` times. `progress` is told how much of
    how much was done: each article is read, then compared. Raises `Cancelled`, and `UserFacingError`
    (`article.threshold`).
    """
    if not LOWEST <= threshold <= 1:
        raise UserFacingError(
            "article.threshold", f"A similarity is from {LOWEST} to 1, not {threshold}.", how="Take 0.8."
        )
    ids = [row.id for row in library.all(states)]

    def step(done: float) -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        if progress is not None:
            progress(int(done), 2 * len(ids))

    texts = _texts(library, ids, step)
    each = len(ids) / max(1, sum(map(len, texts.values())))  # articles a text
    compared = 0
    best: dict[tuple[int, int], Pair] = {}
    for language, found in texts.items():
        for pair in _pairs(found, language, threshold):
            if pair is None:
                compared += _STEP
                step(len(ids) + compared * each)
                continue
            key = pair.first, pair.second
            if key not in best or best[key].similarity < pair.similarity:
                best[key] = pair
    step(2 * len(ids))
    return tuple(sorted(best.values(), key=lambda pair: (-pair.similarity, pair.first, pair.second)))


def _texts(library: ArticleLibrary, ids: Sequence[int], step: Callable[[float], None]) -> dict[str, list[_Text]]:
    numbers: dict[str, int] = defaultdict(count().__next__)
    texts: dict[str, list[_Text]] = defaultdict(list)
    for place, article in enumerate(library.get_many(ids)):
        if place % _STEP == 0:
            step(place)
        for language, text in article.texts.items():
            words = frozenset(map(numbers.__getitem__, _words(text.body)))
            title = _title(text.title)
            texts[language].append(_Text(article.id, title, words))
    return texts


def _title(text: str) -> str:
    """Return the words of a title in one order, so that their order does not count."""
    key = strip_diacritics(fold(text))
    return " ".join(sorted(_LATIN.findall(key)) + _WIDE.findall(key))


def _words(text: str) -> set[str]:
    """Return the words without case and accents; of Chinese, Japanese and Korean pairs of signs."""
    text = unicodedata.normalize("NFKC", text).casefold()
    words = {word if word.isascii() else strip_diacritics(word) for word in set(_LATIN.findall(text))}
    for run in _WIDE.findall(text):
        words.update(map(add, run, run[1:]) if len(run) > 1 else run)
    return words


def _pairs(texts: Sequence[_Text], language: str, threshold: float) -> Iterator[Pair | None]:
    """Yield the pairs of one language, and None after each `_STEP` texts."""
    least = (threshold - _TITLE) / (1 - _TITLE)
    order = sorted(texts, key=lambda text: (len(text.words), text.article))
    whole: dict[tuple[str, frozenset[int]], _Text] = {}
    for text in order:
        if text.words:
            whole.setdefault((text.title, text.words), text)
    kept = [text for text in order if whole.get((text.title, text.words), text) is text]
    index = _Index([text.words for text in kept], least)
    titled: dict[str, list[int]] = defaultdict(list)
    place = 0
    for number, text in enumerate(order, 1):
        if number % _STEP == 0:
            yield None
        twin = whole.get((text.title, text.words), text)
        if twin is not text:  # the one it repeats stands for it
            yield _pair(twin, text, 1.0, 1.0, language)
            continue
        named = titled[text.title] if text.title and threshold <= _SAME_TITLE else []
        partners = 0
        for other in dict.fromkeys([*named[-PARTNERS:], *index.like(place)]):
            found = _compared(kept[other], text, language, threshold, least)
            if found is not None:
                yield found
                partners += 1
                if partners >= PARTNERS:
                    break
        named.append(place)
        place += 1


class _Index:
    """Finds the sets that may have a Jaccard similarity of at least `least`; they come in the order of their size.

    If n words of a set must be common, any two such sets have l words in common among the |x| - n + l rarest of
    each. The word l = 1 is the prefix filter of Chaudhuri 2006; more words (Wang, Li and Feng 2012, "Can we
    beat the prefix filtering?") leave few to be compared where words are not rare.
    """

    def __init__(self, sets: Sequence[frozenset[int]], least: float) -> None:
        import numpy as np

        counts = Counter(word for words in sets for word in words)
        rank = {word: place for place, word in enumerate(sorted(counts, key=lambda word: (counts[word], word)))}
        self._least = least
        self._lengths = np.array([len(words) for words in sets], np.int64)
        common = np.ceil(least * self._lengths - _ROUNDING).astype(np.int64)
        self._shared = np.minimum(common, 4 + self._lengths // 20)
        prefixes = self._lengths - common + self._shared
        self._rare = [
            sorted(map(rank.__getitem__, words))[:length]
            for words, length in zip(sets, prefixes.tolist(), strict=True)
        ]
        words = np.array([word for rare in self._rare for word in rare], np.int64)
        places = np.repeat(np.arange(len(sets)), [len(rare) for rare in self._rare])
        self._places = places[np.argsort(words, kind="stable")]
        self._starts = np.concatenate(([0], np.cumsum(np.bincount(words, minlength=len(rank))))).tolist()

    def like(self, place: int) -> list[int]:
        """Return the places before `place` whose sets may be similar to its set, the likeliest first."""
        import numpy as np

        rare = self._rare[place]
        if not rare:
            return []
        first = int(np.searchsorted(self._lengths, self._least * self._lengths[place] - _ROUNDING))
        posted = np.concatenate([self._places[self._starts[word] : self._starts[word + 1]] for word in rare])
        shared = np.bincount(posted, minlength=place)[first:place]
        found = np.flatnonzero(shared >= np.minimum(self._shared[first:place], self._shared[place]))
        likeliest = found[np.argsort(-shared[found], kind="stable")]
        return [int(one) for one in likeliest + first]


def _compared(one: _Text, other: _Text, language: str, threshold: float, least: float) -> Pair | None:
    common = len(one.words & other.words)
    union = len(one.words) + len(other.words) - common
    body = common / union if union else 0.0
    same = bool(one.title) and one.title == other.title
    if body < least and not same:
        return None
    title = 1.0 if same else fuzz.ratio(one.title, other.title) / 100
    pair = _pair(one, other, title, body, language)
    return pair if pair.similarity >= threshold else None


def _pair(one: _Text, other: _Text, title: float, body: float, language: str) -> Pair:
    first, second = sorted((one.article, other.article))
    similarity = max(_TITLE * title + (1 - _TITLE) * body, _SAME_TITLE if title == 1.0 else 0.0)
    return Pair(first, second, round(similarity, 4), round(title, 4), round(body, 4), language)
