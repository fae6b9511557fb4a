from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.issue import Mood, Problem
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.triage.card import EscalationCard
from desktop.triage.cases import Case, CaseNote, Cases
from desktop.triage.escalation import Escalations
from tests.fakes import ROOT

NOW = 1_780_000_000.0
HOUR = 3600.0
PATHS = Escalations(ROOT / "resources" / "escalation")


def card(problem: Problem = Problem.LOGISTICS_DELAY) -> EscalationCard:
    triage = Triage((ProblemGuess(problem, 0.9),), MoodGuess(Mood.WORRIED, 0.9))
    return PATHS.card(
        "¿Dónde está?", "在哪里？", triage, (), tried="查了物流", promised="周五", due=NOW + 9 * HOUR, now=NOW
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "deskside.db")
    for number in (1, 2):
        opened.execute("INSERT INTO conversation(id, channel, opened_at) VALUES (?, 'chat', 0)", (number,))
    yield opened
    opened.close()


@pytest.fixture
def cases(store: Store) -> Cases:
    return Cases(store)


def opened(cases: Cases, conversation: int | None = 1, due: float | None = None) -> Case:
    return cases.open(conversation, Problem.LOGISTICS_DELAY, card(), due, NOW)


def test_a_case_begins_with_the_first_step_and_its_hours(cases: Cases) -> None:
    case = opened(cases)
    path = PATHS.path(Problem.LOGISTICS_DELAY)
    assert path is not None
    assert case.steps == path.steps
    assert (case.step, case.due_at, case.opened_at) == (0, NOW + HOUR * path.steps[0].hours, NOW)
    assert (case.tried, case.promised, case.answer_due) == ("查了物流", "周五", NOW + 9 * HOUR)
    assert case.text == card().text
    assert cases.open_cases() == (case,)


def test_a_due_time_that_is_given_goes_before_the_path(cases: Cases) -> None:
    assert opened(cases, due=NOW + 60).due_at == NOW + 60


def test_each_step_is_due_after_its_own_hours(cases: Cases) -> None:
    case = cases.advance(opened(cases).id, NOW + 500)
    assert case.current is not None
    assert (case.current.role, case.started_at) == ("logistics", NOW + 500)
    assert case.due_at == NOW + 500 + HOUR * case.current.hours


def test_the_last_step_stays_until_the_buyer_has_the_result(cases: Cases) -> None:
    case = opened(cases)
    for turn in range(1, 10):
        case = cases.advance(case.id, NOW + turn)
    assert case.last
    assert case.step == len(case.steps) - 1
    assert case.started_at == NOW + len(case.steps) - 1
    with pytest.raises(UserFacingError) as caught:
        cases.close(case.id, "  ", NOW + 99)
    assert caught.value.code == "case.no_result"
    assert cases.open_cases() == (case,)
    done = cases.close(case.id, " 已退款 ", NOW + 99)
    assert (done.result, done.closed_at) == ("已退款", NOW + 99)
    assert cases.open_cases() == ()


def test_notes_are_kept_with_their_times(cases: Cases) -> None:
    case = opened(cases)
    cases.note(case.id, "承运商已受理", NOW + 5)
    cases.note(case.id, "   ", NOW + 6)
    cases.advance(case.id, NOW + 7)
    assert cases.note(case.id, "找到了", NOW + 8).notes == (
        CaseNote(NOW + 5, "承运商已受理"),
        CaseNote(NOW + 8, "找到了"),
    )


def test_a_closed_case_takes_nothing_more(cases: Cases) -> None:
    case = opened(cases)
    cases.close(case.id, "ok", NOW)
    for act in (
        lambda: cases.advance(case.id, NOW),
        lambda: cases.note(case.id, "late", NOW),
        lambda: cases.close(case.id, "again", NOW),
        lambda: cases.advance(999, NOW),
    ):
        with pytest.raises(UserFacingError) as caught:
            act()
        assert caught.value.code == "case.gone"
    assert cases.get(case.id).result == "ok"


def test_open_cases_survive_a_restart_and_stand_by_what_is_due(tmp_path: Path, store: Store, cases: Cases) -> None:
    late, soon = opened(cases, 1, NOW + 500), opened(cases, 2, NOW + 50)
    store.close()
    again = Store.open(tmp_path / "deskside.db")
    assert Cases(again).open_cases() == (soon, late)
    again.close()


def test_a_case_outlives_its_conversation(store: Store, cases: Cases) -> None:
    case = opened(cases, 2)
    assert [found.id for found in cases.of_conversation(2)] == [case.id]
    store.execute("DELETE FROM conversation WHERE id = 2")
    assert cases.get(case.id).conversation_id is None
    assert len(cases.open_cases()) == 1


def test_a_damaged_card_costs_its_texts_and_not_the_list(store: Store, cases: Cases) -> None:
    case = opened(cases)
    store.execute("UPDATE escalation_case SET card = '{' WHERE id = ?", (case.id,))
    (found,) = cases.open_cases()
    assert (found.text, found.steps, found.current, found.due_at) == ("", (), None, case.due_at)
    assert cases.advance(case.id, NOW).step == 0
    assert cases.close(case.id, "ok", NOW).closed_at == NOW
