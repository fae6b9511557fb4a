from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.sla import ClockKind, StopReason
from desktop.sla.clock import Clocks, start
from desktop.sla.log import ClockLog
from desktop.sla.policy import policy_for
from desktop.storage.store import Store
from tests.unit.sla.conftest import Computer

CHAT = policy_for()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "deskside.db")
    for number in (1, 2, 3):
        opened.execute("INSERT INTO conversation(id, channel, opened_at) VALUES (?, 'chat', 0)", (number,))
    yield opened
    opened.close()


@pytest.fixture
def log(store: Store) -> ClockLog:
    return ClockLog(store)


def test_a_running_clock_comes_back_as_it_was(log: ClockLog) -> None:
    clock = replace(start(1, ClockKind.FIRST, 1000.5, CHAT), snoozed_until=1010.0)
    number = log.keep(clock)
    assert log.running() == (replace(clock, id=number),)


def test_changes_of_a_clock_without_an_id_go_to_the_one_that_runs(log: ClockLog, computer: Computer) -> None:
    desk = Clocks(clock=computer.wall, steady=computer.steady)
    number = log.keep(desk.received(1, computer.now, CHAT))
    computer.put(500)
    (moved,) = desk.tick()
    assert log.keep(moved) == number
    done = desk.stop(1)
    assert done is not None
    assert log.keep(done) == number
    assert log.running() == ()
    assert log.of_conversation(1) == (replace(done, id=number),)


def test_a_stop_that_was_taken_back_runs_in_its_row(log: ClockLog, computer: Computer) -> None:
    desk = Clocks(clock=computer.wall, steady=computer.steady)
    number = log.keep(desk.received(1, computer.now, CHAT))
    done = desk.stop(1, StopReason.NO_ANSWER_NEEDED)
    assert done is not None
    log.keep(done)
    again = desk.resume(done)
    assert again is not None
    assert log.keep(again) == number
    assert [clock.id for clock in log.running()] == [number]


def test_first_and_next_are_rows_of_their_own(log: ClockLog, computer: Computer) -> None:
    desk = Clocks(clock=computer.wall, steady=computer.steady)
    log.keep(desk.received(1, computer.now, CHAT))
    done = desk.stop(1)
    assert done is not None
    log.keep(done)
    computer.move(10)
    log.keep(desk.received(1, computer.now, CHAT))
    assert [(c.kind, c.reason) for c in log.of_conversation(1)] == [
        (ClockKind.FIRST, StopReason.REPLIED),
        (ClockKind.NEXT, None),
    ]


def test_a_restart_knows_the_clocks_and_who_had_an_answer(log: ClockLog, computer: Computer) -> None:
    desk = Clocks(clock=computer.wall, steady=computer.steady)
    log.keep(desk.received(1, computer.now, CHAT))
    log.keep(desk.received(2, computer.now - 100, CHAT))
    done = desk.stop(2)
    assert done is not None
    log.keep(done)
    computer.move(3600)
    again = Clocks(clock=computer.wall, steady=computer.steady)
    again.restore(log.running(), log.answered())
    assert [(v.clock.conversation_id, v.left) for v in again.views()] == [(1, 30 - 3600)]
    assert again.received(2, computer.now, CHAT).kind is ClockKind.NEXT
    assert again.received(3, computer.now, CHAT).kind is ClockKind.FIRST


def test_a_kept_reply_counts_as_an_answer_even_if_its_clock_was_lost(log: ClockLog, store: Store) -> None:
    store.execute(
        "INSERT INTO reply(conversation_id, language, source, text, sent_at) VALUES (3, 'es', '您好', 'Hola', 5)"
    )
    assert log.answered() == {3}


def test_clocks_of_closed_conversations_do_not_run_again(log: ClockLog, store: Store) -> None:
    log.keep(start(1, ClockKind.FIRST, 1000.0, CHAT))
    log.keep(start(2, ClockKind.FIRST, 900.0, CHAT))
    store.execute("UPDATE conversation SET closed_at = 1 WHERE id = 1")
    assert [clock.conversation_id for clock in log.running()] == [2]


def test_what_is_due_first_comes_first(log: ClockLog) -> None:
    for number, at in ((1, 300.0), (2, 100.0), (3, 200.0)):
        log.keep(start(number, ClockKind.FIRST, at, CHAT))
    assert [clock.conversation_id for clock in log.running()] == [2, 3, 1]
