"""What the schema itself keeps: where a conversation stands, also for those from before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from desktop.storage import migrations
from desktop.storage.store import Store


def steps(first: int, last: int) -> Iterator[str]:
    for path in sorted((Path(migrations.__file__).parent / "schema").glob("*.sql")):
        if first <= int(path.name[:4]) <= last:
            yield from migrations._statements(path.read_text("utf-8"))


def stands(connection: Any) -> list[tuple[Any, ...]]:
    return list(connection.execute("SELECT id, spoken, problem, mood, stage FROM conversation ORDER BY id"))


def test_conversations_from_before_know_where_they_stand() -> None:
    connection = dbapi2.connect(":memory:")
    for statement in steps(1, 6):
        connection.execute(statement)
    connection.executemany("INSERT INTO conversation(id, opened_at) VALUES (?, 0)", [(n,) for n in (1, 2, 3, 4)])
    connection.executemany(
        "INSERT INTO message(conversation_id, text, language, received_at) VALUES (?, '', ?, ?)",
        [(1, "es", 1.0), (1, "pt", 3.0), (1, "und", 4.0), (2, "de", 1.0), (3, "und", 1.0)],
    )
    connection.executemany(
        "INSERT INTO reply(conversation_id, language, source, text, problem, mood, outcome, sent_at)"
        " VALUES (?, '', '', '', ?, ?, ?, 0)",
        [
            (1, "praise", "neutral", "bought"),
            (1, "safety", "angry", "reopened"),
            (1, "", "", ""),
            (2, "size_fit", "neutral", "escalated"),
            (3, "", "", ""),
        ],
    )
    for statement in steps(7, 7):
        connection.execute(statement)
    assert stands(connection) == [
        (1, "pt", "safety", "angry", 3),
        (2, "de", "size_fit", "neutral", 2),
        (3, "", "", "", 1),
        (4, "", "", "", 0),
    ]


@pytest.mark.parametrize(
    ("outcomes", "stage"),
    [((), 0), (("",), 1), (("", "reopened"), 2), (("solved", "reopened"), 3), (("bought",), 3)],
)
def test_a_conversation_stands_where_its_best_reply_is(outcomes: tuple[str, ...], stage: int, empty: Store) -> None:
    empty.execute("INSERT INTO conversation(id, opened_at) VALUES (1, 0)")
    for outcome in outcomes:
        empty.execute(
            "INSERT INTO reply(conversation_id, language, source, text, outcome, sent_at)"
            " VALUES (1, 'es', '', '', ?, 0)",
            (outcome,),
        )
    assert empty.tuples("SELECT stage FROM conversation") == [(stage,)]


def test_a_mark_and_its_taking_back_move_it(empty: Store) -> None:
    empty.execute("INSERT INTO conversation(id, opened_at) VALUES (1, 0)")
    reply = empty.execute(
        "INSERT INTO reply(conversation_id, language, source, text, sent_at) VALUES (1, 'es', '', '', 0)"
    )
    for outcome, stage in (("solved", 3), ("escalated", 2), ("", 1)):
        empty.execute("UPDATE reply SET outcome = ? WHERE id = ?", (outcome, reply))
        assert empty.tuples("SELECT stage FROM conversation") == [(stage,)]
