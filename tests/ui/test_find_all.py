"""One field for all that the team has written down, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.assist.everywhere import Asked, Everywhere
from desktop.assist.lookup import Version
from desktop.domain.article import Article, ArticleText, UseKind
from desktop.domain.issue import Problem
from desktop.domain.script import Script, ScriptVersion
from desktop.domain.translation import Concept, Term, TermStatus, TranslationUnit, UnitOrigin
from desktop.translation.termbase import Termbase
from desktop.ui.dialogs.find_all import FindAllDialog
from desktop.ui.models.found import FoundRow, FoundRows
from desktop.ui.notices import Notice
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from tests.asking import uses_of
from tests.fakes import FakeContext
from tests.ui.conftest import Reading

UNITS = (
    TranslationUnit(1, "es", "zh", "¿Dónde está mi reembolso?", "我的退款在哪里？", UnitOrigin.CORRECTION),
    TranslationUnit(2, "es", "zh", "Gracias", "谢谢", UnitOrigin.CORRECTION),
)
CONCEPTS = (
    Concept(0, (Term("zh", "退款"), Term("en", "refund"), Term("es", "reembolso")), "把钱退回去"),
    Concept(0, (Term("zh", "退款单"), Term("en", "refund form"))),
    Concept(0, (Term("en", "refund"), Term("en", "money back", TermStatus.FORBIDDEN))),
)


class Memory:
    def search(self, text: str, *, limit: int = 50) -> tuple[TranslationUnit, ...]:
        words = text.casefold().split()
        return tuple(u for u in UNITS if all(w in f"{u.source}\n{u.target}".casefold() for w in words))[:limit]


@pytest.fixture
def filled(session: Session, context: FakeContext) -> FakeContext:
    """Write an article, two scripts and some terms, all about refunds."""
    context.memory = Memory()
    context.termbase = Termbase(context.store, context.paths.lexicons)
    for concept in CONCEPTS:
        context.termbase.add(concept)
    for title, code in (("退款已办理", "tk1"), ("退款说明", "tk2")):
        bodies = {
            "zh": ScriptVersion("zh", "[S]收到您的申请。[T]您的退款已办理。"),
            "es": ScriptVersion("es", "[S]Reembolso pedido. [T]Reembolso hecho."),
        }
        context.library.add(Script(0, "", code, {"zh": title}, bodies, classes=(Problem.RETURN_REFUND,)))
    texts = {
        "zh": ArticleText("退款要多久", "信用卡三到五个工作日。"),
        "en": ArticleText("How long refunds take", "3 days."),
    }
    context.articles.save(Article(texts))
    return context


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, filled: FakeContext) -> Iterator[FindAllDialog]:
    made = FindAllDialog(session)
    with qtbot.waitExposed(made):
        made.open()
    made.activateWindow()
    yield made
    if isValid(made):
        made.reject()


def type_(qtbot: QtBot, dialog: FindAllDialog, words: str) -> None:
    dialog.field.setText(words)
    qtbot.waitUntil(lambda: dialog._findings.query == words, timeout=3000)


def titles(dialog: FindAllDialog) -> list[str]:
    return [str(dialog.rows.index(n).data()) for n in range(dialog.rows.rowCount())]


def gone(dialog: FindAllDialog) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def chosen(dialog: FindAllDialog) -> FoundRow:
    return dialog.rows.row(dialog.view.currentIndex().row())


def test_rows_are_sound_and_headings_are_stepped_over() -> None:
    model = FoundRows()
    tester = QAbstractItemModelTester(model)
    model.show([FoundRow("A"), FoundRow("a", "x", "article", "1"), FoundRow("B"), FoundRow("b", key="2")])
    assert (model.step(-1, 1), model.step(1, 1), model.step(3, 1), model.step(1, -1)) == (1, 3, 3, 1)
    assert (model.next_kind(1), model.next_kind(3), model.next_kind(1, -1)) == (3, 1, 3)
    assert (model.place_of("2"), model.place_of("gone")) == (3, 1)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "a. x"
    model.show([])
    assert (model.place_of(""), model.step(0, 1), model.next_kind(0)) == (-1, -1, -1)
    del tester


def test_all_four_kinds_are_found_at_once(qtbot: QtBot, dialog: FindAllDialog) -> None:
    type_(qtbot, dialog, "退款")
    keys = [dialog.rows.row(n).key.split(" ")[0] for n in range(dialog.rows.rowCount())]
    assert keys == ["", "article", "", "script", "script", "", "term", "term", "", "unit"]
    assert chosen(dialog).title == "退款要多久"
    assert not dialog.said.isVisible()


def test_enter_opens_the_article(
    qtbot: QtBot, dialog: FindAllDialog, session: Session, read: Reading, context: FakeContext
) -> None:
    read("Hola, ¿mi pedido?")
    type_(qtbot, dialog, "tuikuan")
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000) as opened:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].texts["zh"].title == "退款要多久"
    assert gone(dialog)
    qtbot.waitUntil(lambda: uses_of(context.store, opened.args[0].id) == {UseKind.OPENED: 1}, timeout=3000)


def test_enter_before_the_answer_takes_its_first(qtbot: QtBot, dialog: FindAllDialog, session: Session) -> None:
    qtbot.waitUntil(lambda: dialog.rows.rowCount() > 0, timeout=3000)
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000):
        dialog.field.setText("How long refunds")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_a_script_goes_into_the_reply(qtbot: QtBot, dialog: FindAllDialog, session: Session, read: Reading) -> None:
    read("Hola, ¿mi reembolso?")
    type_(qtbot, dialog, "退款")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Tab)
    assert chosen(dialog).key.startswith("script")
    assert "收到您的申请。您的退款已办理。" in chosen(dialog).detail, "as it will be read: without marks"
    title = chosen(dialog).title
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    reply = session.desk.current.reply
    qtbot.waitUntil(lambda: reply.script is not None, timeout=3000)
    assert reply.script is not None
    assert reply.script.title("zh") == title
    qtbot.waitUntil(lambda: reply.text == "Reembolso pedido. Reembolso hecho.", timeout=3000)


def test_terms_and_sentences_are_copied_in_the_other_language(
    qtbot: QtBot, dialog: FindAllDialog, session: Session, read: Reading, told: list[Notice]
) -> None:
    read("Hola, ¿mi reembolso?")
    type_(qtbot, dialog, "退款")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Tab)
    assert chosen(dialog).title == "reembolso"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Backtab)
    qtbot.keyClick(dialog.field, Qt.Key.Key_PageDown)
    assert chosen(dialog).title == "¿Dónde está mi reembolso?"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "reembolso"
    assert "reembolso" in told[-1].text


def test_what_was_chosen_stays_chosen_and_the_newest_query_wins(qtbot: QtBot, dialog: FindAllDialog) -> None:
    type_(qtbot, dialog, "退款")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    before = chosen(dialog)
    dialog.look()
    qtbot.waitUntil(lambda: not dialog._session.lanes.store.busy, timeout=3000)
    assert chosen(dialog).key == before.key
    dialog.field.setText("谢")
    dialog.look()
    dialog.field.setText("退款单")
    dialog.look()
    qtbot.waitUntil(lambda: "refund form" in titles(dialog), timeout=3000)
    qtbot.waitUntil(lambda: not dialog._session.lanes.store.busy, timeout=3000)
    assert dialog._findings.query == "退款单"


def test_without_words_it_shows_what_fits_the_message(qtbot: QtBot, dialog: FindAllDialog) -> None:
    qtbot.waitUntil(lambda: dialog.rows.rowCount() > 0, timeout=3000)
    assert {dialog.rows.row(n).key.split(" ")[0] for n in range(dialog.rows.rowCount())} == {
        "",
        "article",
        "script",
    }


def test_what_is_not_there_is_said_and_kept_for_the_lead(
    qtbot: QtBot, dialog: FindAllDialog, context: FakeContext
) -> None:
    type_(qtbot, dialog, "qqxxyyzz")
    assert dialog.said.isVisible()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible(), "nothing was found, so nothing is taken"
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    dialog._settled.setInterval(0)
    dialog._settled.start()
    qtbot.waitUntil(lambda: [one.query for one in context.searches.unanswered()] == ["qqxxyyzz"], timeout=3000)
    type_(qtbot, dialog, "Gracias")  # a sentence of the memory answers it
    dialog._keep_search()
    qtbot.waitUntil(lambda: not dialog._session.lanes.store.busy, timeout=3000)
    assert len(context.searches.unanswered()) == 1
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert gone(dialog)


def test_what_is_missing_can_be_written(qtbot: QtBot, dialog: FindAllDialog) -> None:
    type_(qtbot, dialog, "退款")
    assert dialog.rows.place_of("write") == 1, "an article has the words"
    type_(qtbot, dialog, "qqxxyyzz tag:退款")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.write_wanted, timeout=1000) as wanted:
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert wanted.args == ["qqxxyyzz"]
    assert gone(dialog)


def test_a_link_finds_its_article_and_nothing_is_written_for_one(
    qtbot: QtBot, dialog: FindAllDialog, context: FakeContext
) -> None:
    type_(qtbot, dialog, f"deskside:article/{context.articles.all()[0].id}")
    assert titles(dialog)[1:] == ["退款要多久"]
    type_(qtbot, dialog, "deskside:article/gone")
    assert dialog.rows.rowCount() == 0
    assert dialog.said.isVisible()


def test_where_words_find_nothing_the_meaning_does(
    qtbot: QtBot, dialog: FindAllDialog, context: FakeContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = context.articles.all()[0]
    vector = np.ones((1, 4), np.float32) / 2
    context.lookup.learn({Version(row.id, row.changed_at): vector})
    monkeypatch.setattr(context.engine, "encode", lambda *_, **__: vector)
    dialog.field.setText("ile trwa zwrot")
    qtbot.waitUntil(lambda: dialog._findings.articles.nearest and "退款要多久" in titles(dialog), timeout=3000)
    assert dialog.said.isVisible()


def test_clicks_take_results_but_no_headings(qtbot: QtBot, dialog: FindAllDialog, session: Session) -> None:
    type_(qtbot, dialog, "退款")
    dialog._clicked(dialog.rows.index(0))
    assert dialog.isVisible()
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000):
        dialog._clicked(dialog.rows.index(1))


def test_it_is_drawn_in_both_colours_and_languages(
    qtbot: QtBot, dialog: FindAllDialog, theme: Theme, language: str
) -> None:
    type_(qtbot, dialog, "退款")
    dialog.resize(360, 520)
    for colours in ("dark", "light"):
        theme.apply(colours)
        assert not dialog.grab().isNull()
    assert language


def test_pairs_name_what_is_copied(filled: FakeContext) -> None:
    everywhere = Everywhere(filled.lookup, filled.answers, filled.termbase, filled.memory)
    found = everywhere.find(Asked("Reembolso", ("zh", "es")))
    assert [(pair.text, pair.found) for pair in found.terms] == [("退款", "reembolso")]
    assert [(pair.text, pair.language) for pair in found.memory] == [("我的退款在哪里？", "zh")]
    asked = Asked("refund", ("zh", "ru"))
    # A forbidden term is never offered, and where the agent's language has none the found word stands.
    assert [pair.text for pair in everywhere.find(asked).terms] == ["退款", "refund", "退款单"]
    assert everywhere.find(replace(asked, query="把钱")).terms[0].found == "退款", "by its definition"
    assert everywhere.find(replace(asked, query="money back")).terms[0].text == "money back"


def test_any_text_is_a_question(filled: FakeContext) -> None:
    everywhere: Any = Everywhere(filled.lookup, filled.answers, filled.termbase, filled.memory)
    for query in ('"', "*", "(", "tag:", "\ud800", "\0", "🙂", " "):
        everywhere.find(Asked(query, ("zh", "es")))
