from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from desktop.assist.work_log import WorkLog
from desktop.domain.issue import Mood, Problem
from desktop.domain.message import BuyerMessage, LanguageGuess, Segment
from desktop.domain.reading import Origin, Reading, Recall, SegmentReading
from desktop.domain.reply import ReplyDraft, ReplyRequest
from desktop.domain.translation import Concept, Finding, FindingKind, Term, TermStatus
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.storage.store import Store
from desktop.translation.termbase import Termbase
from tests.unit.assist.conftest import LEXICONS

TRIAGE = Triage((ProblemGuess(Problem.SAFETY, 0.9),), MoodGuess(Mood.ANGRY, 0.9))


@dataclass
class Log:
    store: Store
    log: WorkLog

    def work(self) -> dict[str, Any]:
        return self.store.rows("SELECT * FROM reply_work")[0]

    def marks(self) -> dict[str, int]:
        return dict(self.store.tuples("SELECT kind, gone FROM reply_mark"))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Log]:
    store = Store.open(tmp_path / "deskside.db")
    store.execute("INSERT INTO conversation(id, opened_at) VALUES (1, 0)")
    store.execute(
        "INSERT INTO message(id, conversation_id, text, language, received_at) VALUES (7, 1, 'Hola', 'es', 5)"
    )
    store.execute(
        "INSERT INTO reply(id, conversation_id, language, source, text, sent_at) VALUES (3, 1, 'es', '', '', 9)"
    )
    termbase = Termbase(store, LEXICONS)
    termbase.add(
        Concept(
            0, (Term("zh", "物流单号"), Term("es", "número de seguimiento", variants=("números de seguimiento",)))
        )
    )
    termbase.add(
        Concept(0, (Term("zh", "退款"), Term("es", "reembolso"), Term("es", "devolver", TermStatus.FORBIDDEN)))
    )
    yield Log(store, WorkLog(store, termbase))
    store.close()


def reading(*segments: SegmentReading, language: str = "es", into: str = "zh") -> Reading:
    message = BuyerMessage("".join(s.segment.text for s in segments), 0.0)
    recall = Recall(message, LanguageGuess(language, 1.0), into, (), segments)
    return Reading(recall, segments)


def segment(origin: Origin, target: str = "x", *findings: Finding) -> SegmentReading:
    return SegmentReading(Segment("…", 0, 1), target, origin, findings=findings)


def draft(*segments: SegmentReading, machine: bool = True) -> ReplyDraft:
    made = reading(*segments, language="zh", into="es")
    text = " ".join(s.target for s in segments)
    return ReplyDraft(ReplyRequest("源", "zh", "es"), text, made, made.recall, complete=True, machine=machine)


def test_a_message_is_kept_by_origin_and_sorts_its_conversation(kept: Log) -> None:
    origins = (Origin.MEMORY, Origin.FUZZY, Origin.MODEL, Origin.MODEL, Origin.COPY, Origin.UNTRANSLATED)
    starters = (replace(segment(Origin.MODEL), starter=True), replace(segment(Origin.UNTRANSLATED), guesses=("y",)))
    kept.log.read(7, reading(*map(segment, origins), *starters), TRIAGE)
    row = kept.store.rows("SELECT * FROM message_reading")[0]
    assert [row[n] for n in ("memory", "fuzzy", "model", "gist", "copied", "untranslated")] == [1, 1, 2, 1, 1, 2]
    assert (row["problem"], row["mood"], row["at"]) == ("safety", "angry", 5.0)
    assert kept.store.tuples("SELECT spoken, problem, mood FROM conversation") == [("es", "safety", "angry")]


def test_the_last_word_counts_and_a_message_that_is_gone_does_not(kept: Log) -> None:
    kept.log.read(7, reading(segment(Origin.MODEL)))
    kept.log.read(7, reading(segment(Origin.MEMORY)), TRIAGE)
    kept.log.read(8, reading(segment(Origin.MEMORY)), TRIAGE)
    assert kept.store.tuples("SELECT message_id, memory, model, problem FROM message_reading") == [
        (7, 1, 0, "safety")
    ]


def test_a_reply_is_kept_by_origin_with_how_much_was_changed(kept: Log) -> None:
    made = draft(
        segment(Origin.SCRIPT, "Hola."), segment(Origin.FUZZY, "Gracias."), segment(Origin.MODEL, "Adios.")
    )
    kept.log.sent(3, ("zh", "es"), "你好", "Hola. Gracias. Adiós.", made)
    row = kept.work()
    names = ("script", "memory", "model", "copied", "untranslated", "written")
    assert [row[name] for name in names] == [1, 1, 1, 0, 0, 0]
    assert row["machine_edited"] == pytest.approx(1 / 21, abs=1e-4)
    assert (row["source_language"], row["target_language"], row["at"]) == ("zh", "es", 9.0)


def test_without_a_machine_nothing_was_changed_of_it(kept: Log) -> None:
    kept.log.sent(3, ("zh", "es"), "你好", "Hola", None)
    assert (kept.work()["machine_edited"], kept.work()["written"]) == (None, 1)
    kept.log.sent(3, ("zh", "es"), "你好", "Hola", draft(segment(Origin.MEMORY, "Hola"), machine=False))
    assert (kept.work()["machine_edited"], kept.work()["memory"], kept.work()["written"]) == (None, 1, 0)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Su número de seguimiento y el reembolso.", 2),
        ("Los NÚMEROS DE SEGUIMIENTO.", 1),
        ("Vamos a devolver el dinero.", 0),
        ("", 0),
    ],
)
def test_terms_count_where_their_approved_word_was_sent(kept: Log, text: str, right: int) -> None:
    kept.log.sent(3, ("zh", "es"), "物流单号和退款。退款！", text, None)
    assert (kept.work()["terms_asked"], kept.work()["terms_kept"]) == (2, right)


@pytest.mark.parametrize(
    ("kind", "marked", "wrong", "right"),
    [
        (FindingKind.ENTITY_CHANGED, "29,90", "Son 29 euros", "Son 29,90 euros"),
        (FindingKind.LOW_CONFIDENCE, "Son 29 euros", "Hola. Son 29 euros.", "Le cuesta 29 euros"),
        (FindingKind.UNTRANSLATED, "源", "Hola Son 29 euros", "Hola"),
        (FindingKind.TERM_FORBIDDEN, "devolver", "Quiero DEVOLVER", "Quiero un reembolso"),
        (FindingKind.TERM_MISSING, "número de seguimiento", "Su código", "Sus números de seguimiento"),
    ],
)
def test_a_marked_error_is_gone_when_the_sent_text_is_without_it(
    kept: Log, kind: FindingKind, marked: str, wrong: str, right: str
) -> None:
    made = draft(segment(Origin.MODEL, "Son 29 euros", Finding(kind, 0, 0, marked)))
    kept.log.sent(3, ("zh", "es"), "", wrong, made)
    assert kept.marks() == {kind.value: 0}
    kept.log.sent(3, ("zh", "es"), "", right, made)
    assert kept.marks() == {kind.value: 1}, "a second call takes the place of the first"


def test_a_reply_that_is_gone_is_passed_over(kept: Log) -> None:
    made = draft(segment(Origin.MODEL, "Hola", Finding(FindingKind.LOW_CONFIDENCE, 0, 0, "Hola")))
    kept.log.sent(99, ("zh", "es"), "", "Hola", made)
    assert kept.store.tuples("SELECT count(*) FROM reply_work") == [(0,)]
    assert kept.marks() == {}


def test_marks_of_what_people_wrote_are_none(kept: Log) -> None:
    finding = Finding(FindingKind.TERM_MISSING, 0, 0, "reembolso")
    kept.log.sent(3, ("zh", "es"), "", "Hola", draft(segment(Origin.MEMORY, "Hola", finding)))
    assert kept.marks() == {}


def test_no_word_of_anybody_is_written(kept: Log) -> None:
    kept.log.read(7, reading(segment(Origin.MODEL, "geheim")), TRIAGE)
    made = draft(segment(Origin.MODEL, "secreto", Finding(FindingKind.LOW_CONFIDENCE, 0, 0, "secreto")))
    kept.log.sent(3, ("zh", "es"), "秘密", "secreto", made)
    everything = [
        kept.store.tuples(f"SELECT * FROM {n}")  # noqa: S608 - our own words
        for n in ("message_reading", "reply_work", "reply_mark")
    ]
    assert not any(word in str(everything) for word in ("geheim", "secreto", "秘密"))
