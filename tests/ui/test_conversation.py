from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.cancel import CancelToken
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin, Recall
from desktop.domain.triage import Triage
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.ui.notices import Notice
from desktop.ui.session import Session
from desktop.ui.tasks import Lanes
from tests.fakes import FakeContext

HOLA = "Hola, mi pedido 8174520039 no ha llegado. Gracias."


def drafts(store: Store) -> dict[int, str]:
    return dict(store.tuples("SELECT segment, text FROM draft"))


def idle(qtbot: QtBot, lanes: Lanes) -> None:
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes.all()), timeout=3000)


def test_recall_comes_before_the_reading(qtbot: QtBot, session: Session) -> None:
    conversation, order = session.desk.current, []
    conversation.message_opened.connect(lambda _: order.append("message"))
    conversation.recall_ready.connect(lambda _: order.append("recall"))
    conversation.reading_ready.connect(lambda _: order.append("reading"))
    conversation.open(HOLA)
    assert order == ["message"]
    assert conversation.waiting
    qtbot.waitUntil(lambda: conversation.reading is not None)
    assert order == ["message", "recall", "reading"]
    assert conversation.translation == "[zh] Hola, mi pedido 8174520039 no ha llegado. [zh] Gracias."


def test_the_translation_does_not_wait_for_the_class(
    qtbot: QtBot, session: Session, context: FakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, assess = threading.Event(), context.assessor.assess

    def slow(recall: Recall) -> Triage:
        assert go.wait(5)
        return assess(recall)

    monkeypatch.setattr(context.assessor, "assess", slow)
    conversation, told = session.desk.current, []
    conversation.assessing.triage_ready.connect(told.append)
    conversation.open(HOLA)
    qtbot.waitUntil(lambda: conversation.reading is not None)
    assert told == []
    go.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert [triage.encoder for triage in told] == [False, True]


def test_an_answer_to_an_older_message_is_dropped(qtbot: QtBot, session: Session, context: FakeContext) -> None:
    reached, go = threading.Event(), threading.Event()

    def slow(cancel: CancelToken | None) -> None:
        if not reached.is_set():
            reached.set()
            assert go.wait(5)
            assert cancel is not None
            assert cancel.cancelled

    context.engine.before = slow
    conversation, readings = session.desk.current, []
    conversation.reading_ready.connect(readings.append)
    conversation.open(HOLA)
    qtbot.waitUntil(reached.is_set)
    conversation.open("Hola, gracias.")
    go.set()
    qtbot.waitUntil(lambda: bool(readings))
    assert [r.recall.message.text for r in readings] == ["Hola, gracias."]


def test_a_recall_of_an_older_message_is_dropped(qtbot: QtBot, session: Session, context: FakeContext) -> None:
    reached, go = threading.Event(), threading.Event()

    def slow(message: BuyerMessage) -> None:
        if message.text == HOLA:
            reached.set()
            assert go.wait(5)

    context.recaller.before = slow
    conversation, recalls = session.desk.current, []
    conversation.recall_ready.connect(recalls.append)
    conversation.open(HOLA)
    qtbot.waitUntil(reached.is_set)
    conversation.open("Hola, gracias.")
    go.set()
    qtbot.waitUntil(lambda: conversation.reading is not None)
    assert [r.message.text for r in recalls] == ["Hola, gracias."]


def test_a_correction_is_memory_at_once(qtbot: QtBot, session: Session, read) -> None:
    read(HOLA)
    conversation = session.desk.current
    conversation.edit(1, "谢谢。")
    assert conversation.edited(1)
    with qtbot.waitSignal(conversation.correction_saved):
        assert conversation.correct(1)
    assert conversation.saved(1)
    read("Hola de nuevo. Gracias.")
    assert [s.origin for s in conversation.segments] == [Origin.MODEL, Origin.MEMORY]
    assert conversation.text(1) == "谢谢。"


def test_nothing_is_saved_where_nothing_was_changed(session: Session, context: FakeContext, read) -> None:
    read(HOLA)
    assert not session.desk.current.correct(0)
    session.desk.current.edit(0, "   ")
    assert not session.desk.current.correct(0)
    assert context.memory.done == []


def test_confirming_saves_what_the_model_wrote(qtbot: QtBot, session: Session, context: FakeContext, read) -> None:
    read(HOLA)
    assert session.desk.current.correct(1, confirm=True)
    qtbot.waitUntil(lambda: session.desk.current.saved(1))
    assert context.memory.done == ["add [zh] Gracias."]


def test_a_guess_that_was_only_looked_at_is_nobodys_translation(
    qtbot: QtBot, session: Session, context: FakeContext, read
) -> None:
    read(HOLA)
    conversation = session.desk.current
    assert conversation.reading is not None
    words = replace(conversation.segments[1], target="Gracias.", origin=Origin.UNTRANSLATED, guesses=("狗",))
    conversation.reading = replace(conversation.reading, segments=(conversation.segments[0], words))
    conversation.edit(1, "狗")
    assert not conversation.correct(1)
    assert not conversation.unsaved, "nobody is writing"
    conversation.leave()
    idle(qtbot, session.lanes)
    assert context.memory.done == []
    assert conversation.correct(1, confirm=True)
    qtbot.waitUntil(lambda: conversation.saved(1))
    assert context.memory.done == ["add 狗"]


def test_a_saved_correction_is_taken_back(qtbot: QtBot, session: Session, context: FakeContext, read) -> None:
    read(HOLA)
    conversation = session.desk.current
    conversation.edit(1, "谢谢。")
    conversation.correct(1)
    assert conversation.take_back(1)  # asked before the lane has answered
    idle(qtbot, session.lanes)
    assert context.memory.done == ["add 谢谢。", "restore 谢谢。"]
    assert conversation.text(1) == "[zh] Gracias."
    assert not conversation.take_back(1)


def test_corrections_survive_the_closing(session: Session, context: FakeContext, read) -> None:
    read(HOLA)
    conversation = session.desk.current
    for index, text in ((0, "您好。"), (1, "谢谢。")):
        conversation.edit(index, text)
        conversation.correct(index)
    session.lanes.close()
    assert context.memory.done == ["add 您好。", "add 谢谢。"]


def test_a_correction_that_cannot_be_written_is_told(
    qtbot: QtBot, session: Session, context: FakeContext, told: list[Notice], read
) -> None:
    read(HOLA)

    def full(*_: object, **__: object) -> None:
        raise UserFacingError("store.full", "The disk is full.")

    context.memory.add = full
    conversation = session.desk.current
    conversation.edit(1, "谢谢。")
    with qtbot.waitSignal(conversation.correction_failed):
        conversation.correct(1)
    assert not conversation.saved(1)
    assert conversation.edited(1)
    assert conversation.text(1) == "谢谢。"
    assert len(told) == 1


def test_the_chosen_language_is_kept_for_the_conversation(qtbot: QtBot, session: Session, context, read) -> None:
    read(HOLA)
    conversation = session.desk.current
    conversation.choose_language("de")
    qtbot.waitUntil(lambda: conversation.reading is not None)
    assert conversation.recall is not None
    assert conversation.recall.language.code == "de"
    read("Gracias otra vez, hola.")
    assert conversation.recall.language.code == "de"
    idle(qtbot, session.lanes)
    assert context.store.tuples("SELECT language FROM conversation") == [("de",)]
    conversation.choose_language("")
    qtbot.waitUntil(lambda: conversation.reading is not None)
    assert conversation.recall.language.code == "es"


def test_drafts_are_kept_and_come_back(qtbot: QtBot, session: Session, context: FakeContext, read) -> None:
    read(HOLA)
    session.desk.current.edit(1, "谢")
    session.desk.keep_drafts()
    idle(qtbot, session.lanes)
    assert drafts(context.store) == {1: "谢"}

    later = Session.start(
        context,  # type: ignore[arg-type]
        session.lanes,
        theme=session.theme,
        notices=session.notices,
        look=context.paths.data / "window.json",
    )
    later.desk.restore()
    qtbot.waitUntil(lambda: later.desk.current.reading is not None)
    assert later.desk.current.text(1) == "谢"
    assert later.desk.current.edited(1)
    assert context.memory.done == []


def test_a_saved_correction_leaves_no_draft(qtbot: QtBot, session: Session, context: FakeContext, read) -> None:
    read(HOLA)
    session.desk.current.edit(1, "谢谢。")
    session.desk.keep_drafts()
    session.desk.current.correct(1)
    idle(qtbot, session.lanes)
    assert drafts(context.store) == {}


def test_leaving_a_message_saves_what_was_written(qtbot: QtBot, session: Session, context, read) -> None:
    read(HOLA)
    session.desk.current.edit(1, "谢谢。")
    read("Hola, otra cosa.")
    idle(qtbot, session.lanes)
    assert context.memory.done == ["add 谢谢。"]


def test_messages_of_one_conversation_are_kept_together(qtbot: QtBot, session: Session, context, read) -> None:
    session.desk.current.open("Hola, uno.")
    read("Hola, dos.")
    read("Hola, tres.")
    session.desk.open("Hola, cuatro.", new=True)
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    idle(qtbot, session.lanes)
    assert context.store.tuples("SELECT count(*) FROM conversation") == [(2,)]


def test_the_agents_own_language_is_not_for_the_memory(session: Session, context: FakeContext, read) -> None:
    read("我的包裹在哪里？")
    assert not session.desk.current.correctable
    session.desk.current.edit(0, "另一句")
    assert not session.desk.current.correct(0)


def test_a_copied_message_waits_while_the_agent_writes(qtbot: QtBot, session: Session, read) -> None:
    read(HOLA)
    session.desk.take("Hola, nuevo mensaje.")
    assert len(session.desk.conversations) == 1
    qtbot.waitUntil(lambda: session.desk.current.reading is not None)
    writing = session.desk.current
    writing.edit(0, "还没写完")
    session.desk.take("Hallo, wo ist meine Bestellung?")
    assert session.desk.current is writing
    assert len(session.desk.conversations) == 2
    assert writing.edited(0)


def test_an_open_text_is_shown_again_instead_of_twice(session: Session, read) -> None:
    read(HOLA)
    first = session.desk.current
    session.desk.begin()
    session.desk.open(HOLA)
    assert session.desk.current is first


def test_closing_goes_to_the_neighbour_and_never_to_nothing(qtbot: QtBot, session: Session, context, read) -> None:
    read(HOLA)
    session.desk.open("Hola, dos.", new=True)
    second = session.desk.current
    session.desk.close(second)
    assert session.desk.current.message is not None
    session.desk.close(session.desk.current)
    assert session.desk.current.empty
    session.desk.close(session.desk.current)
    assert len(session.desk.conversations) == 1
    idle(qtbot, session.lanes)
    assert context.recorder.open_conversations() == ()
