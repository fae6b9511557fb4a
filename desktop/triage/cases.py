"""Escalated cases: kept open, step by step, until the buyer has the result."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from desktop.domain.issue import Problem
from desktop.domain.triage import EscalationStep
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.triage.card import EscalationCard

HOUR: Final = 3600.0
_COLUMNS: Final = "id, conversation_id, problem, step, card, opened_at, due_at, closed_at, result"


@dataclass(frozen=True, slots=True)
class CaseNote:
    """What happened with a case, and when (Unix seconds)."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Case:
    """A case. `step` is the index of the step that is at work, due at `due_at`; `started_at` is when it began."""

    id: int
    conversation_id: int | None
    problem: Problem
    step: int
    steps: tuple[EscalationStep, ...]
    text: str
    """The card as it was pasted."""
    facts: tuple[str, ...]
    tried: str
    promised: str
    answer_due: float
    """When the buyer must have an answer."""
    opened_at: float
    started_at: float
    due_at: float
    notes: tuple[CaseNote, ...] = ()
    closed_at: float | None = None
    result: str = ""

    @property
    def current(self) -> EscalationStep | None:
        """Whose turn it is."""
        return self.steps[self.step] if self.step < len(self.steps) else None

    @property
    def last(self) -> bool:
        """Whether only the buyer is left to be told."""
        return self.step >= len(self.steps) - 1


class Cases:
    """Keeps cases (table `escalation_case`); runs on the store's lane."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(
        self,
        conversation_id: int | None,
        problem: Problem,
        card: EscalationCard,
        due_at: float | None,
        now: float,
    ) -> Case:
        """Open a case with its card, at its first step; `due_at` None gives that step the hours of its path."""
        due = _due(card.steps, 0, now, card.due) if due_at is None else due_at
        kept = {
            "text": card.text,
            "facts": card.facts,
            "tried": card.tried,
            "promised": card.promised,
            "due": card.due,
            "steps": [(step.role, step.hours, step.task) for step in card.steps],
            "started": now,
            "notes": [],
        }
        number = self._store.execute(
            "INSERT INTO escalation_case(conversation_id, problem, step, card, opened_at, due_at)"
            " VALUES (?, ?, 0, ?, ?, ?)",
            (conversation_id, problem.value, json.dumps(kept, ensure_ascii=False), now, due),
        )
        return self.get(number)

    def advance(self, case_id: int, now: float, due_at: float | None = None) -> Case:
        """Hand a case on to its next step, due after the hours of its path; the last step stays until `close`.

        Raises `UserFacingError` (`case.gone`) for one that is closed or was removed.
        """
        with self._store.transaction():
            case, kept = self._open(case_id)
            step = min(case.step + 1, max(0, len(case.steps) - 1))
            if step == case.step:
                return case
            kept["started"] = now
            due = _due(case.steps, step, now, case.answer_due) if due_at is None else due_at
            self._store.execute(
                "UPDATE escalation_case SET step = ?, due_at = ?, card = ? WHERE id = ?",
                (step, due, json.dumps(kept, ensure_ascii=False), case_id),
            )
        return self.get(case_id)

    def note(self, case_id: int, text: str, now: float) -> Case:
        """Keep what was heard or done. Raises `UserFacingError` (`case.gone`)."""
        if text.strip():
            with self._store.transaction():
                _, kept = self._open(case_id)
                kept["notes"] = [*kept.get("notes", []), (now, text.strip())]
                self._store.execute(
                    "UPDATE escalation_case SET card = ? WHERE id = ?",
                    (json.dumps(kept, ensure_ascii=False), case_id),
                )
        return self.get(case_id)

    def close(self, case_id: int, result: str, now: float) -> Case:
        """Close a case whose result the buyer has.

        Raises `UserFacingError`: `case.no_result` without one, `case.gone` for a case that is not open.
        """
        if not result.strip():
            raise UserFacingError(
                "case.no_result",
                "A case stays open until the buyer has the result.",
                how="Write what the buyer was told.",
            )
        with self._store.transaction():
            self._open(case_id)
            self._store.execute(
                "UPDATE escalation_case SET closed_at = ?, result = ? WHERE id = ?", (now, result.strip(), case_id)
            )
        return self.get(case_id)

    def get(self, case_id: int) -> Case:
        """Return a case, open or closed. Raises `UserFacingError` (`case.gone`)."""
        rows = self._store.tuples(f"SELECT {_COLUMNS} FROM escalation_case WHERE id = ?", (case_id,))  # noqa: S608
        if not rows:
            raise _gone()
        return _case(rows[0])

    def open_cases(self) -> tuple[Case, ...]:
        """Return the cases that are open, what is due first."""
        rows = self._store.tuples(
            f"SELECT {_COLUMNS} FROM escalation_case WHERE closed_at IS NULL ORDER BY due_at, id"  # noqa: S608
        )
        return tuple(map(_case, rows))

    def of_conversation(self, conversation_id: int) -> tuple[Case, ...]:
        """Return all cases of a conversation, the newest first."""
        rows = self._store.tuples(
            f"SELECT {_COLUMNS} FROM escalation_case WHERE conversation_id = ?"  # noqa: S608
            " ORDER BY opened_at DESC, id DESC",
            (conversation_id,),
        )
        return tuple(map(_case, rows))

    def _open(self, case_id: int) -> tuple[Case, dict[str, Any]]:
        case = self.get(case_id)
        if case.closed_at is not None:
            raise _gone()
        (text,) = self._store.tuples("SELECT card FROM escalation_case WHERE id = ?", (case_id,))[0]
        return case, _card(text)


def _due(steps: tuple[EscalationStep, ...], step: int, now: float, otherwise: float) -> float:
    return now + HOUR * steps[step].hours if step < len(steps) else max(now, otherwise)


def _card(text: str) -> dict[str, Any]:
    """Read a kept card; one that cannot be read costs its texts, never the list of open cases."""
    try:
        kept = json.loads(text)
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _case(row: tuple[Any, ...]) -> Case:
    number, conversation, problem, step, text, opened, due, closed, result = row
    kept: Mapping[str, Any] = _card(text)
    return Case(
        id=number,
        conversation_id=conversation,
        problem=Problem(problem),
        step=step,
        steps=tuple(EscalationStep(role, hours, task) for role, hours, task in kept.get("steps", [])),
        text=kept.get("text", ""),
        facts=tuple(kept.get("facts", [])),
        tried=kept.get("tried", ""),
        promised=kept.get("promised", ""),
        answer_due=kept.get("due", due),
        opened_at=opened,
        started_at=kept.get("started", opened),
        due_at=due,
        notes=tuple(CaseNote(at, said) for at, said in kept.get("notes", [])),
        closed_at=closed,
        result=result,
    )


def _gone() -> UserFacingError:
    return UserFacingError("case.gone", "This case is no longer open.", how="Open a new one with Ctrl+E.")
