"""The way of a case that the agent cannot close alone: who gets it, by when, and the card that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from functools import cached_property
from pathlib import Path
from typing import Final

from desktop.domain.issue import Problem, Tier
from desktop.domain.languages import base_code
from desktop.domain.message import Entity
from desktop.domain.triage import EscalationPath, EscalationStep, Triage
from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table, table
from desktop.triage.card import ROLES, CardWords, CaseFacts, EscalationCard, write

LANGUAGES: Final = ("zh", "en")
"""In which tasks and cards are written; other agents read the English ones."""

HOUR: Final = 3600.0
_LONGEST: Final = 24 * 30
_PATHS: Final = "paths.toml"
_WORDS: Final = "card.toml"

Steps = tuple[tuple[str, float, dict[str, str]], ...]


class Escalations:
    """The paths of a folder (`paths.toml`, `card.toml`), read when the first is asked for.

    Raises `UserFacingError` (`lexicon.damaged`), naming file and key.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, problem: Problem, agent_language: str = "zh") -> EscalationPath | None:
        """Return the fixed way of a class; None for a basic one, which the agent solves alone."""
        steps = self._classes.get(problem)
        if steps is None:
            return None if problem.tier is Tier.BASIC else self.on_request(problem, agent_language)
        return _path(problem, steps, agent_language)

    def on_request(self, problem: Problem, agent_language: str = "zh") -> EscalationPath:
        """Return a way for any class, for an agent who wants help: its own, or else that of its tier."""
        return _path(problem, self._classes.get(problem) or self._tiers[problem.tier], agent_language)

    def card(
        self,
        message: str,
        translation: str,
        triage: Triage,
        entities: Sequence[Entity],
        path: EscalationPath | None = None,
        *,
        tried: str,
        promised: str,
        due: float,
        now: float,
        language: str = "zh",
        buyer_language: str = "",
        since: float | None = None,
        zone: tzinfo | None = None,
    ) -> EscalationCard:
        """Return the card to paste into the team's chat, in Chinese or (for any other `language`) in English.

        `due` is when the buyer must have an answer, `since` when the message came; times are shown in `zone`, by
        default this computer's. E-mail addresses and phone numbers are left out: the team finds them in the
        console by the order number.
        """
        language = _written(language)
        known = CaseFacts(message, translation, triage, entities, tried, promised, due, now, buyer_language, since)
        return write(self._words, known, path or self.on_request(triage.problem, language), language, zone)

    @cached_property
    def _words(self) -> CardWords:
        return CardWords(self._folder / _WORDS)

    @cached_property
    def _read(self) -> Table:
        found = read_table(self._folder / _PATHS)
        if unknown := sorted(set(found) - {"tier", "class"}):
            raise _damaged(unknown[0], "this key is not known")
        return found

    @cached_property
    def _tiers(self) -> dict[Tier, Steps]:
        tiers = {_tier(name): _steps(found, f"tier.{name}") for name, found in table(self._read, "tier").items()}
        if missing := [tier.value for tier in Tier if tier not in tiers]:
            raise _damaged(f"tier.{missing[0]}", "there is no path")
        return tiers

    @cached_property
    def _classes(self) -> dict[Problem, Steps]:
        return {
            _problem(name): _steps(found, f"class.{name}") for name, found in table(self._read, "class").items()
        }


def due_of(path: EscalationPath, now: float) -> float:
    """Return when the buyer has the result at the latest, if every step takes its time."""
    return now + HOUR * sum(step.hours for step in path.steps)


def _path(problem: Problem, steps: Steps, language: str) -> EscalationPath:
    written = _written(language)
    return EscalationPath(
        problem, problem.tier, tuple(EscalationStep(role, hours, tasks[written]) for role, hours, tasks in steps)
    )


def _written(language: str) -> str:
    return "zh" if base_code(language) == "zh" else "en"


def _tier(name: str) -> Tier:
    try:
        return Tier(name)
    except ValueError as error:
        raise _damaged(f"tier.{name}", "there is no such tier") from error


def _problem(name: str) -> Problem:
    try:
        return Problem(name)
    except ValueError as error:
        raise _damaged(f"class.{name}", "there is no such class") from error


def _steps(found: object, place: str) -> Steps:
    if not isinstance(found, list) or len(found) < 2 or not all(isinstance(step, dict) for step in found):
        raise _damaged(place, "a path has two steps or more")
    steps = tuple(_step(step, f"{place}, step {number}") for number, step in enumerate(found, 1))
    if steps[0][0] != "agent" or steps[-1][0] != "agent":
        raise _damaged(place, "a path begins and ends with the agent")
    return steps


def _step(found: Table, place: str) -> tuple[str, float, dict[str, str]]:
    if unknown := sorted(set(found) - {"role", "hours", *LANGUAGES}):
        raise _damaged(f"{place}, {unknown[0]}", "this key is not known")
    role, hours = found.get("role"), found.get("hours")
    if role not in ROLES:
        raise _damaged(f"{place}, role", f"“{role}” is no role")
    if isinstance(hours, bool) or not isinstance(hours, int | float) or not 0 < hours <= _LONGEST:
        raise _damaged(f"{place}, hours", "it is no number of hours")
    tasks = {}
    for language in LANGUAGES:
        task = found.get(language)
        if not isinstance(task, str) or not task.strip():
            raise _damaged(f"{place}, {language}", "there is no task")
        tasks[language] = task.strip()
    return str(role), float(hours), tasks


def _damaged(place: str, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The escalation paths cannot be read: {cause}.",
        where=f"{_PATHS}, {place}",
        how="Install Deskside again, or restore the file.",
    )
