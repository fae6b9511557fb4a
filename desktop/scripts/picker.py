"""Offers the scripts for a message: ranked by what is known of it, searched as the agent types."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from desktop.domain.languages import UNKNOWN, base_code
from desktop.domain.script import Reason, Script, ScriptHit
from desktop.domain.triage import Triage
from desktop.scripts.effectiveness import Effectiveness, Figures
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.picker_index import CODE, REASONS, Floats, Found, ScriptIndex
from desktop.scripts.picker_rank import Context, Wish, context
from desktop.scripts.picker_text import Mask, folded

WORDS_SHARE = 0.62
"""How much the typed words count beside what is known of the message."""

CODE_SCORE = 96.0
"""A short code typed in full stands above all else."""

OVERLAY = 400
"""Changed scripts that are kept in an index of their own before all are indexed anew."""

_CACHE = 1000
_WORDS = 8
"""Words of a query that are looked at."""

_WARNINGS = (Reason.NO_LANGUAGE, Reason.STALE, Reason.EXPIRED)


@dataclass(frozen=True, slots=True, eq=False)
class _Ranked:
    """The scripts of one index that fit, with their scores."""

    index: ScriptIndex
    context: Context
    words: list[Found]
    fits: Mask
    score: Floats


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    ranked: _Ranked
    place: int
    score: float

    @property
    def name(self) -> str:
        return self.ranked.index.summaries[self.place].name

    @property
    def variant_of(self) -> str:
        return self.ranked.index.summaries[self.place].variant_of


class Picker:
    """Ranks and searches a library; belongs to the store's lane.

    The index is made at the first call and follows changes. 10,000 scripts take one to two seconds once, then a
    key press takes some milliseconds.
    """

    def __init__(self, library: ScriptLibrary, effectiveness: Effectiveness) -> None:
        self._library = library
        self._effectiveness = effectiveness
        self._revision = -1
        self._indexes: list[ScriptIndex] = []
        self._changed: set[int] = set()
        self._scripts: dict[int, Script] = {}
        self._kept: tuple[list[ScriptIndex], Figures, Wish, list[Context]] | None = None

    def prepare(self, language: str, agent_language: str) -> None:
        """Make what the first search of a language would wait for."""
        for index in self._refreshed():
            index.prepare(_languages(language, agent_language))

    def pick(
        self,
        query: str,
        *,
        triage: Triage | None,
        language: str,
        agent_language: str,
        marketplace: str = "",
        limit: int = 20,
        today: datetime.date,
    ) -> tuple[ScriptHit, ...]:
        """Return the best scripts for a message, with reasons, the strongest first.

        Without a query all scripts are ranked; with one those that hold each of its words: in titles, tags,
        code and texts of both languages, by pinyin, or nearly. Variants follow their script, which counts as
        much as the best of them.
        """
        wish = Wish(triage, language, agent_language, marketplace, today)
        figures = self._effectiveness.figures()
        words = folded([query])[0].split()[:_WORDS]
        ranked = self._ranked(words, wish, figures)
        chosen = _grouped(ranked, max(limit, 0))
        scripts = self._loaded([int(c.ranked.index.ids[c.place]) for c, _ in chosen])
        hits = []
        for candidate, score in chosen:
            script = scripts.get(int(candidate.ranked.index.ids[candidate.place]))
            if script is not None:
                reasons = _reasons(candidate, words, script, wish, figures)
                hits.append(ScriptHit(script, round(score, 1), reasons, figures.successes.get(script.id)))
        return tuple(hits)

    # --- ranking ---

    def _ranked(self, words: Sequence[str], wish: Wish, figures: Figures) -> list[_Ranked]:
        indexes = self._refreshed()
        languages = _languages(wish.language, wish.agent_language)
        found: list[list[Found]] = [[] for _ in indexes]
        for word in words:
            each = [index.find(word, languages) for index in indexes]
            if not any((one.weight[index.alive] > 0).any() for one, index in zip(each, indexes, strict=True)):
                each = [index.nearly(word, languages) for index in indexes]
            for kept, one in zip(found, each, strict=True):
                kept.append(one)
        known = self._contexts(indexes, wish, figures)
        return [_score(*each) for each in zip(indexes, known, found, strict=True)]

    def _contexts(self, indexes: list[ScriptIndex], wish: Wish, figures: Figures) -> list[Context]:
        """Return what is known without the query: the same for all keys that are pressed for one message."""
        kept = self._kept
        if kept is None or kept[0] is not indexes or kept[1] is not figures or kept[2] != wish:
            kept = indexes, figures, wish, [context(index, wish, figures) for index in indexes]
            self._kept = kept
        return kept[3]

    # --- the index ---

    def _refreshed(self) -> list[ScriptIndex]:
        """Return the indexes: of all scripts as they were, and of those that have changed since."""
        revision = self._library.revision
        if revision == self._revision:
            return self._indexes
        changed = self._library.changed_since(self._revision) if self._indexes else None
        self._scripts.clear()
        if changed is None or len(self._changed | changed) > OVERLAY:
            self._changed = set()
            self._indexes = [self._index(None)]
        else:
            self._changed |= changed
            self._indexes[0].hide(self._changed)
            self._indexes = [self._indexes[0], self._index(sorted(self._changed))]
        self._revision = revision
        return self._indexes

    def _index(self, ids: Iterable[int] | None) -> ScriptIndex:
        kept = None if ids is None else list(ids)
        library = self._library
        return ScriptIndex(
            library.summaries(kept),
            lambda language: library.bodies(language, kept),
            lambda language: library.states(language, kept),
        )

    def _loaded(self, ids: Sequence[int]) -> dict[int, Script]:
        if len(self._scripts) > _CACHE:
            self._scripts.clear()
        missing = [number for number in ids if number not in self._scripts]
        self._scripts |= {script.id: script for script in self._library.get_many(missing)} if missing else {}
        return self._scripts


def _languages(language: str, agent_language: str) -> tuple[str, ...]:
    """Return the languages whose texts are searched: the agent's, then the buyer's."""
    codes = (base_code(agent_language), base_code(language))
    return tuple(code for code in dict.fromkeys(codes) if code != UNKNOWN)


def _score(index: ScriptIndex, known: Context, words: list[Found]) -> _Ranked:
    fits = index.alive.copy()
    if not words:
        return _Ranked(index, known, words, fits, 100 * known.total)
    for found in words:
        fits &= found.weight > 0
    match = np.mean([found.weight for found in words], axis=0, dtype=np.float32)
    score = 100 * (WORDS_SHARE * match + (1 - WORDS_SHARE) * known.total)
    if len(words) == 1:
        exact = (words[0].weight >= CODE) & (words[0].reason == REASONS.index(Reason.CODE))
        score = np.where(exact, CODE_SCORE + (100 - CODE_SCORE) * known.total, np.minimum(score, CODE_SCORE))
    return _Ranked(index, known, words, fits, score.astype(np.float32))


def _grouped(ranked: Sequence[_Ranked], limit: int) -> list[tuple[_Candidate, float]]:
    """Return the best scripts, variants behind the script they belong to; a group has its best one's score."""
    candidates: list[_Candidate] = []
    for one in ranked:
        places = np.flatnonzero(one.fits)
        if len(places) > 2 * limit:
            places = places[np.argpartition(-one.score[places], 2 * limit)[: 2 * limit + 1]]
        candidates += [_Candidate(one, place, float(one.score[place])) for place in places.tolist()]
    candidates.sort(key=lambda c: (-c.score, int(c.ranked.index.ids[c.place])))
    groups: dict[str, list[_Candidate]] = {}
    for candidate in candidates:
        head = candidate.variant_of or candidate.name or f"#{candidate.ranked.index.ids[candidate.place]}"
        groups.setdefault(head, []).append(candidate)
    chosen: list[tuple[_Candidate, float]] = []
    for head, members in groups.items():
        best = members[0].score
        main = next((m for m in members if m.name == head), None) or _main(ranked, head)
        others = [m for m in members if main is None or m.ranked is not main.ranked or m.place != main.place]
        chosen += [(main, best)] if main is not None else []
        chosen += [(member, min(member.score, best)) for member in others]
        if len(chosen) >= limit:
            break
    return chosen[:limit]


def _main(ranked: Sequence[_Ranked], name: str) -> _Candidate | None:
    """Return the script of a name where it fits too, though it is not among the best."""
    for one in ranked:
        place = one.index.places.get(name)
        if place is not None and one.fits[place]:
            return _Candidate(one, place, float(one.score[place]))
    return None


def _reasons(
    candidate: _Candidate, words: Sequence[str], script: Script, wish: Wish, figures: Figures
) -> tuple[tuple[Reason, str], ...]:
    """Return why a script stands where it stands, the strongest first, warnings last."""
    known, place = candidate.ranked.context, candidate.place
    worth = {reason: float(values[place]) for reason, values in known.reasons.items() if values[place] > 0}
    details: dict[Reason, list[str]] = {}
    for word, found in zip(words, candidate.ranked.words, strict=True):
        reason = REASONS[int(found.reason[place])]
        worth[reason] = worth.get(reason, 0) + WORDS_SHARE * float(found.weight[place]) / len(words)
        details.setdefault(reason, []).append((found.words or (word,))[0] if reason is Reason.TYPO else word)
    ordered = sorted(worth, key=lambda reason: (reason in _WARNINGS, -worth[reason]))
    return tuple((reason, _detail(reason, script, wish, figures, details)) for reason in ordered)


def _detail(reason: Reason, script: Script, wish: Wish, figures: Figures, details: dict[Reason, list[str]]) -> str:
    """Return what a reason speaks of, in data: a class, a mood, words, a share, a date."""
    if reason in details:
        return " ".join(dict.fromkeys(details[reason]))
    triage, success = wish.triage, figures.successes.get(script.id)
    if reason is Reason.PROBLEM and triage is not None:
        return next((g.problem.value for g in triage.problems if g.problem in script.classes), "")
    if reason is Reason.MOOD and triage is not None:
        return triage.mood.mood.value
    if reason is Reason.TIER and triage is not None:
        return triage.tier.value
    if reason is Reason.SUCCESS and success is not None:
        return f"{success.good}/{success.n}"
    if reason is Reason.RECENT:
        used = datetime.datetime.fromtimestamp(figures.last_uses[script.id], datetime.UTC)
        return used.date().isoformat()
    return {Reason.MARKETPLACE: wish.marketplace, Reason.EXPIRED: script.expires_on}.get(reason, wish.language)
