"""How well scripts fit a message: its problem and mood, the language, the marketplace, and earlier uses."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import UNKNOWN, base_code
from desktop.domain.script import Reason
from desktop.domain.triage import Triage
from desktop.scripts.effectiveness import Figures
from desktop.scripts.picker_index import ANY_CLASS, ANY_MOOD, Floats, ScriptIndex

PROBLEM, MOOD, LANGUAGE, MARKETPLACE, TIER, SUCCESS, RECENT = 0.50, 0.14, 0.10, 0.06, 0.04, 0.10, 0.06
"""Shares of the whole; they add up to 1."""

NO_LANGUAGE, STALE, EXPIRED, ELSEWHERE, OTHER_TIER, CLASH = 0.10, 0.04, 0.20, 0.30, 0.15, 0.06
"""What is taken off."""

UNPROVEN = 0.4
"""Success of a script of which too little is known: between one that fails and one that works."""

WORKS = 0.5
"""Lower bound of the share from which on success is a reason."""

HALF_LIFE = 7.0
"""Days after which a use counts half as recent; up to then it is a reason."""

GUESSES = 3

_NEAR_MOODS = {
    Mood.WORRIED: (Mood.IMPATIENT, Mood.DISAPPOINTED),
    Mood.IMPATIENT: (Mood.WORRIED, Mood.ANGRY),
    Mood.DISAPPOINTED: (Mood.WORRIED, Mood.ANGRY),
    Mood.ANGRY: (Mood.DISAPPOINTED, Mood.IMPATIENT, Mood.THREATENING),
    Mood.THREATENING: (Mood.ANGRY,),
    Mood.SATISFIED: (Mood.NEUTRAL,),
    Mood.NEUTRAL: (),
}
_NEAR = 0.6
_DARK = frozenset({Mood.DISAPPOINTED, Mood.ANGRY, Mood.THREATENING})
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Wish:
    """What a script is looked for; `language` is the buyer's."""

    triage: Triage | None
    language: str
    agent_language: str
    marketplace: str
    today: datetime.date


@dataclass(frozen=True, slots=True)
class Context:
    """How well each script fits (0..1) and what each reason brings; warnings bring nothing."""

    total: Floats
    reasons: Mapping[Reason, Floats]


def context(index: ScriptIndex, wish: Wish, figures: Figures) -> Context:
    """Return how well the scripts of an index fit."""
    reasons: dict[Reason, Floats] = {}
    total = np.zeros(index.count, np.float32)
    if wish.triage is not None:
        by_class = _by_class(index, wish.triage)
        by_mood = _by_mood(index, wish.triage)
        total += PROBLEM * by_class + MOOD * by_mood
        reasons[Reason.PROBLEM] = np.where(by_class > ANY_CLASS, PROBLEM * by_class, 0)
        reasons[Reason.MOOD] = np.where(by_mood > ANY_MOOD, MOOD * by_mood, 0)
        total -= CLASH * _clash(index, wish.triage)
    _tier(index, wish, total, reasons)
    _language(index, wish, total, reasons)
    _marketplace(index, wish, total, reasons)
    _history(index, wish, figures, total, reasons)
    today = int(wish.today.strftime("%Y%m%d"))
    expired = (index.expires > 0) & (index.expires < today)
    total -= EXPIRED * expired
    reasons[Reason.EXPIRED] = expired.astype(np.float32)
    return Context(np.clip(total, 0, 1), reasons)


def guesses(triage: Triage) -> dict[Problem, float]:
    """Return what each guessed class is worth: the first by its confidence, the next by how near they come."""
    first = triage.problems[0]
    worth = 1.0 if triage.chosen_problem else 0.75 + 0.25 * min(first.confidence, 1.0)
    out = {first.problem: worth}
    for place, guess in enumerate(triage.problems[1:GUESSES], 1):
        near = min(guess.confidence / first.confidence, 1.0) if first.confidence > 0 else 1.0
        share = 0.2 if triage.chosen_problem else 0.3 + 0.5 * near
        out.setdefault(guess.problem, worth * share / place)
    return out


def _by_class(index: ScriptIndex, triage: Triage) -> Floats:
    members = list(Problem)
    best = np.zeros(index.count, np.float32)
    for problem, worth in guesses(triage).items():
        np.maximum(best, worth * index.classes[:, members.index(problem)], out=best)
    return best


def _by_mood(index: ScriptIndex, triage: Triage) -> Floats:
    members = list(Mood)
    mood = triage.mood.mood
    near = dict.fromkeys(_NEAR_MOODS[mood], _NEAR)
    if triage.mood.veiled:
        near[Mood.DISAPPOINTED] = 1.0
    best = index.moods[:, members.index(mood)].copy()
    for other, worth in near.items():
        np.maximum(best, worth * index.moods[:, members.index(other)], out=best)
    return best


def _clash(index: ScriptIndex, triage: Triage) -> Floats:
    """Return where a script's tone goes against the buyer's mood."""
    wrong: tuple[str, ...] = ()
    if triage.mood.mood in _DARK or triage.mood.veiled:
        wrong = ("cheerful",)
    elif triage.mood.mood is Mood.SATISFIED:
        wrong = ("apologetic", "firm")
    out = index.none()
    for tone in wrong:
        out |= index.tones.get(tone, index.none())
    return out.astype(np.float32)


def _language(index: ScriptIndex, wish: Wish, total: Floats, reasons: dict[Reason, Floats]) -> None:
    if wish.language == UNKNOWN:
        total += LANGUAGE
        return
    there, stale = index.versions(wish.language)
    if wish.language != (base := base_code(wish.language)):
        there, stale = there | index.versions(base)[0], stale | index.versions(base)[1]
    total += np.where(there, LANGUAGE, -NO_LANGUAGE) - STALE * stale
    reasons[Reason.NO_LANGUAGE] = (~there).astype(np.float32)
    reasons[Reason.STALE] = stale.astype(np.float32)


def _marketplace(index: ScriptIndex, wish: Wish, total: Floats, reasons: dict[Reason, Floats]) -> None:
    if not wish.marketplace:
        total += np.where(index.bound, 0, MARKETPLACE / 2)
        return
    here = index.marketplaces.get(wish.marketplace, index.none())
    total += np.where(here, MARKETPLACE, np.where(index.bound, -ELSEWHERE, MARKETPLACE / 2))
    reasons[Reason.MARKETPLACE] = MARKETPLACE * here.astype(np.float32)


def _tier(index: ScriptIndex, wish: Wish, total: Floats, reasons: dict[Reason, Floats]) -> None:
    if wish.triage is None:
        total += TIER / 2
        return
    here = index.tiers.get(wish.triage.tier, index.none())
    total += np.where(here, TIER, np.where(index.tiered, -OTHER_TIER, TIER / 2))
    reasons[Reason.TIER] = TIER * here.astype(np.float32)


def _history(
    index: ScriptIndex, wish: Wish, figures: Figures, total: Floats, reasons: dict[Reason, Floats]
) -> None:
    """Add what is known of earlier uses; a script with few outcomes is neither better nor worse for them."""
    low, last = index.history(figures)
    success = np.where(np.isnan(low), np.float32(UNPROVEN), low)
    evening = datetime.datetime.combine(wish.today, datetime.time.max, datetime.UTC).timestamp()
    recent = np.exp2(-np.maximum(evening - last, 0) / (_DAY * HALF_LIFE)).astype(np.float32)
    total += SUCCESS * success + RECENT * recent
    reasons[Reason.SUCCESS] = np.where(success >= WORKS, SUCCESS * success, 0)
    reasons[Reason.RECENT] = np.where(recent >= 0.5, RECENT * recent, 0)
