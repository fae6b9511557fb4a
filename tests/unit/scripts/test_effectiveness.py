from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.script import Outcome, Success
from desktop.errors import UserFacingError
from desktop.scripts.effectiveness import Effectiveness, OutcomeRow, read_outcomes, wilson
from desktop.scripts.library import ScriptLibrary
from desktop.storage.store import Store
from tests.unit.scripts.conftest import DELAY, REFUND

HEADER = "订单号,结果\n"


class Desk:
    def __init__(self, store: Store, library: ScriptLibrary) -> None:
        self.store = store
        self.figures = Effectiveness(store)
        self.delay, self.refund = library.add(DELAY), library.add(REFUND)

    def conversation(self, message: str = "") -> int:
        number = self.store.execute("INSERT INTO conversation(opened_at) VALUES (0)")
        self.store.execute(
            "INSERT INTO message(conversation_id, text, language, received_at) VALUES (?, ?, 'en', 0)",
            (number, message),
        )
        return number

    def reply(
        self,
        script: int | None,
        outcome: str = "",
        *,
        edited: float | None = None,
        conversation: int = 0,
        text: str = "ok",
        sent_at: float = 1.0,
    ) -> int:
        return self.store.execute(
            "INSERT INTO reply(conversation_id, language, source, text, script_id, edited, outcome, sent_at)"
            " VALUES (?, 'en', '', ?, ?, ?, ?, ?)",
            (conversation or self.conversation(), text, script, edited, outcome, sent_at),
        )

    def outcome(self, reply: int) -> str:
        return str(self.store.tuples("SELECT outcome FROM reply WHERE id = ?", (reply,))[0][0])


@pytest.fixture
def desk(store: Store, library: ScriptLibrary) -> Desk:
    return Desk(store, library)


def test_uses_outcomes_and_edits_are_counted_by_script(desk: Desk) -> None:
    for outcome, edited in (("solved", 0.1), ("bought", 0.3), ("reopened", 0.2), ("", None)):
        desk.reply(desk.delay, outcome, edited=edited)
    desk.reply(None, "solved")
    found = desk.figures.success(desk.delay)
    assert (found.n, found.good, found.uses, found.edited) == (3, 2, 4, 0.2)
    assert (found.low, found.high) == wilson(2, 3)
    assert desk.figures.success(desk.refund) == Success(0, 0, 0.0, 1.0, 0, None)
    assert list(desk.figures.all_successes()) == [desk.delay]


def test_new_replies_and_marks_are_seen(desk: Desk) -> None:
    assert desk.figures.success(desk.delay).uses == 0
    reply = desk.reply(desk.delay, sent_at=7.0)
    assert desk.figures.success(desk.delay).uses == 1
    assert desk.figures.figures().last_uses == {desk.delay: 7.0}
    desk.figures.mark(reply, Outcome.SOLVED, 10.0)
    assert desk.figures.success(desk.delay).good == 1
    desk.figures.mark(reply, None, 11.0)
    assert (desk.figures.success(desk.delay).n, desk.outcome(reply)) == (0, "")


def test_the_figures_are_not_counted_again_without_need(desk: Desk) -> None:
    desk.reply(desk.delay)
    assert desk.figures.figures() is desk.figures.figures()


def test_marking_a_reply_that_is_gone_is_told(desk: Desk) -> None:
    with pytest.raises(UserFacingError) as told:
        desk.figures.mark(99, Outcome.SOLVED, 1.0)
    assert told.value.code == "reply.gone"


@pytest.mark.parametrize(
    ("good", "n", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
        (1, 1, 0.2065, 1.0),
    ],
)
def test_the_interval_is_wilsons(good: int, n: int, low: float, high: float) -> None:
    """Against Newcombe 1998 (81 of 263) and the closed form at the edges."""
    assert wilson(good, n) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share(good: int, bad: int) -> None:
    low, high = wilson(good, good + bad)
    share = good / (good + bad) if good + bad else 0.5
    assert 0 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1


def test_outcomes_come_from_a_chinese_spreadsheet(desk: Desk, tmp_path: Path) -> None:
    talk = desk.conversation("Where is 114-3941689-8772232?")
    first = desk.reply(desk.delay, conversation=talk)
    free = desk.reply(None, conversation=talk)
    other = desk.reply(desk.refund, text="Your order #70012 is refunded")
    path = tmp_path / "o.csv"
    path.write_bytes((HEADER + "114-3941689-8772232,已解决\n70012,Reopened\n88888,solved\n").encode("gb18030"))
    taken = desk.figures.import_outcomes(read_outcomes(path), 50.0)
    assert taken.marked == 2
    assert [row.line for row in taken.unknown] == [4]
    assert [desk.outcome(r) for r in (first, free, other)] == ["solved", "", "reopened"]
    assert desk.figures.success(desk.delay).good == 1


def test_outcomes_by_reply(desk: Desk, tmp_path: Path) -> None:
    reply = desk.reply(desk.delay)
    path = tmp_path / "o.tsv"
    path.write_text(f"Reply\tOutcome\n{reply}\tescalated\n", "utf-8-sig")
    assert read_outcomes(path) == (OutcomeRow(2, Outcome.ESCALATED, reply),)
    desk.figures.import_outcomes(read_outcomes(path), 1.0)
    assert desk.outcome(reply) == "escalated"


@pytest.mark.parametrize(
    ("text", "where", "code"),
    [
        ("a,b\n1,2\n", "o.csv, line 1", "exchange.columns"),
        (HEADER + "1,solved\n2,maybe\n", "o.csv, line 3", "exchange.damaged"),
        (HEADER + "1,solved\n\n,solved\n", "o.csv, line 4", "exchange.damaged"),
        (HEADER + "1,solved,x\n", "o.csv, line 2", "exchange.damaged"),
        ("reply,outcome\nx7,solved\n", "o.csv, line 2", "exchange.damaged"),
        (HEADER + '"1,solved\n', "o.csv, line 2", "exchange.damaged"),
    ],
)
def test_a_bad_row_is_named_by_its_line(tmp_path: Path, text: str, where: str, code: str) -> None:
    path = tmp_path / "o.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(UserFacingError) as told:
        read_outcomes(path)
    assert (told.value.where, told.value.code) == (where, code)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_bytes(b"\xff\xff\x00\x80")
    with pytest.raises(UserFacingError) as told:
        read_outcomes(path)
    assert told.value.code == "exchange.encoding"
    with pytest.raises(UserFacingError) as told:
        read_outcomes(tmp_path / "none.csv")
    assert told.value.code == "exchange.unreadable"
