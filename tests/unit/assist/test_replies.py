from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.assist.replies import ReplyLog, edited_share
from desktop.domain.issue import Mood, Problem
from desktop.domain.reply import KeptReply, LastReply, Override, SentReply
from desktop.domain.script import Outcome
from desktop.scripts.effectiveness import Effectiveness
from desktop.storage.store import Store
from tests.fakes import FakeClock


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "deskside.db")
    yield opened
    opened.close()


@pytest.fixture
def log(store: Store) -> ReplyLog:
    return ReplyLog(store, FakeClock(1000.0))


@pytest.fixture
def conversation(store: Store) -> int:
    return store.execute("INSERT INTO conversation(opened_at) VALUES (0)")


def test_a_reply_is_recorded_with_all_that_was_known(store: Store, log: ReplyLog, conversation: int) -> None:
    reply = SentReply(
        conversation,
        None,
        "es",
        "很抱歉",
        "Lo siento 🙏",
        edited=0.25,
        seconds=21.5,
        machine=True,
        findings=("too_long", "promise_forbidden"),
        overrides=(Override("promise_forbidden", "agreed"), Override("too_long", "")),
    )
    number = log.send(reply, Problem.LOGISTICS_DELAY, Mood.ANGRY)
    row = store.rows("SELECT * FROM reply WHERE id = ?", (number,))[0]
    assert (row["language"], row["source"], row["text"]) == ("es", "很抱歉", "Lo siento 🙏")
    assert (row["edited"], row["seconds"], row["machine"]) == (0.25, 21.5, 1)
    assert (row["problem"], row["mood"], row["outcome"]) == ("logistics_delay", "angry", "")
    assert row["findings"] == '["too_long", "promise_forbidden"]'
    assert row["sent_at"] == 1000.0, "the clock's time where none is given"
    kept = store.tuples("SELECT rule, reason FROM gate_override WHERE reply_id = ? ORDER BY rule", (number,))
    assert kept == [("promise_forbidden", "agreed"), ("too_long", "")]


def test_all_of_a_reply_is_kept_or_nothing(store: Store, log: ReplyLog, conversation: int) -> None:
    log.keep_draft(conversation, KeptReply("草稿"))
    broken = SentReply(conversation, None, "es", "a", "b", overrides=(Override(None, "x"),))  # type: ignore[arg-type]
    with pytest.raises(Exception, match="NOT NULL"):
        log.send(broken)
    assert store.tuples("SELECT count(*) FROM reply") == [(0,)]
    assert log.draft(conversation) == KeptReply("草稿")


def test_the_newest_reply_and_its_outcome(store: Store, log: ReplyLog, conversation: int) -> None:
    assert log.newest(conversation) is None
    log.send(SentReply(conversation, None, "es", "一", "uno"))
    second = log.send(SentReply(conversation, None, "es", "二", "dos"))
    other = store.execute("INSERT INTO conversation(opened_at) VALUES (0)")
    log.send(SentReply(other, None, "es", "三", "tres"))
    assert log.newest(conversation) == LastReply(second)
    Effectiveness(store).mark(second, Outcome.BOUGHT, 2000.0)
    assert log.newest(conversation) == LastReply(second, Outcome.BOUGHT)
    store.execute("UPDATE reply SET outcome = 'framed' WHERE id = ?", (second,))
    assert log.newest(conversation) == LastReply(second), "an outcome of a newer program is none"


def test_a_draft_is_kept_replaced_and_dropped_when_the_reply_is_out(log: ReplyLog, conversation: int) -> None:
    assert log.draft(conversation) is None
    log.keep_draft(conversation, KeptReply("一"))
    full = KeptReply("二", "dos", 7, {"order_no": "8174520039", "date:+3d": "2026-12-01"})
    log.keep_draft(conversation, full)
    assert log.draft(conversation) == full
    log.send(SentReply(conversation, None, "es", "二", "dos"))
    assert log.draft(conversation) is None


@pytest.mark.parametrize("state", ["", "[]", "{", '{"newer": 1}', "null"])
def test_a_draft_that_cannot_be_read_is_none(store: Store, log: ReplyLog, conversation: int, state: str) -> None:
    store.execute(
        "INSERT INTO reply_draft(conversation_id, state, changed_at) VALUES (?, ?, 0)", (conversation, state)
    )
    assert log.draft(conversation) is None


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [("Hola", "Hola", 0.0), (" Hola \n", "Hola", 0.0), ("", "", 0.0), ("abcd", "abcx", 0.25), ("abcd", "", 1.0)],
)
def test_how_much_of_a_script_was_changed(before: str, after: str, share: float) -> None:
    assert edited_share(before, after) == share
