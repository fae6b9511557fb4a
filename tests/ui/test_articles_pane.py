"""The knowledge pane upon the real services: found, read, quoted, and nothing loaded behind one's back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QModelIndex, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QTextDocument
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from desktop import settings as names
from desktop.domain.article import (
    Article,
    ArticleHit,
    ArticleKind,
    ArticleText,
    Facet,
    SearchResult,
    UseKind,
    Visibility,
)
from desktop.domain.issue import Problem
from desktop.domain.reply import Severity
from desktop.ui import article_texts as texts
from desktop.ui.clipboard import is_own
from desktop.ui.consulting import Consulting
from desktop.ui.models.articles import ArticleHits
from desktop.ui.notices import Notice
from desktop.ui.panes.articles import ArticlesPane
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from desktop.ui.widgets.article_rows import marked
from tests.asking import uses_of
from tests.ui.conftest import Reading

SECRET = "仓库主管的私人电话是一二三四五六七，任何情况下都不要告诉买家。"
ZH = f"## 地址\n\n> 请把包裹寄到我们的德国仓库。\n\n{SECRET}\n\n> 收到后三个工作日内退款。"
ES = "## Dirección\n\n> Envíe el paquete a nuestro almacén en Alemania.\n\nInterno.\n\n> Reembolso en tres días."
ASK = "Hola, ¿puedo devolver el pedido y cuánto tarda el reembolso?"


def picture(color: str = "#2558d9", width: int = 64) -> bytes:
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    image.fill(color)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def article(**changes: object) -> Article:
    texts_ = {"zh": ArticleText("德国退货地址", ZH), "es": ArticleText("Devolver un pedido: reembolso", ES)}
    made = Article(texts_, tags=("退货",), classes=(Problem.PRODUCT_QUESTION,))
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def keep(session: Session) -> Callable[[Article], int]:
    def save(one: Article) -> int:
        return session.context.articles.save(one)

    return save


@pytest.fixture
def pane(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[ArticlesPane]:
    made = ArticlesPane(theme)
    made.consulting = Consulting(session, made)  # type: ignore[attr-defined]
    made.resize(440, 420)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    yield made
    made.hide()
    made.deleteLater()
    for one in (session.looking_up, session.clocks, session.outbox, session.desk):
        one.deleteLater()  # here: timers that run must not be left to a collector on another thread


def type_(qtbot: QtBot, session: Session, pane: ArticlesPane, words: str) -> None:
    with qtbot.waitSignal(session.looking_up.results_found, timeout=3000, check_params_cb=lambda q, _: q == words):
        pane.field.setText(words)
        pane.field.textEdited.emit(words)


def open_(qtbot: QtBot, session: Session, number: int) -> None:
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000):
        session.looking_up.open(number)


# --- the list ---


def test_the_models_rows_are_sound_and_speak(qtbot: QtBot) -> None:
    model = ArticleHits()
    tester = QAbstractItemModelTester(model)
    hit = ArticleHit(7, "退货", "怎么退货", ((2, 4),), reasons=("title", "pinned"), expired=True, pinned=True)
    model.show((hit, replace(hit, article_id=8, visibility=Visibility.QUOTABLE, expired=False, pinned=False)))
    assert model.rowCount() == 2
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("1. 退货. ")
    assert all(texts.badge(name) in spoken for name in ("pinned", "expired", "internal"))
    assert texts.badges(model.hit(1)) == ("quotable",)
    assert model.row_of(8) == 1
    assert model.row_of(9) == -1
    assert model.data(QModelIndex()) is None
    del tester


@pytest.mark.parametrize(
    "name", ["title", "tag", "asked", "body", "pinyin", "typo", "meaning", "class", "sku", "pinned"]
)
def test_every_reason_has_words(name: str) -> None:
    assert texts.reason(name) != name


def test_marks_are_set_off_and_nothing_else_is_html() -> None:
    assert marked("a<b>退货</b>", ((4, 6),), "#000") == "a&lt;b&gt;<b style='color:#000'>退货</b>&lt;/b&gt;"
    assert marked("abc", ((2, 9), (1, 1), (-3, 2)), "#000") == "abc"


def test_articles_for_the_message_are_offered_and_counted(
    pane: ArticlesPane, session: Session, qtbot: QtBot, read: Reading, keep: Callable[[Article], int]
) -> None:
    number = keep(article())
    with qtbot.waitSignal(pane.count_changed, timeout=3000, check_params_cb=lambda count: count == 1):
        read(ASK)
    assert pane.count
    assert pane.hits.hit(0).article_id == number
    assert not pane.reading, "it is offered, not opened"
    session.desk.begin()
    assert not pane.hits.rowCount()
    session.desk.step(1)
    assert pane.count


def test_better_articles_come_first_unless_one_was_chosen(pane: ArticlesPane) -> None:
    one, two, three = (ArticleHit(number, f"Article {number}", "…") for number in (1, 2, 3))
    pane.show_offered((one, two), placeable=True)
    pane.show_offered((three, two, one), placeable=True)
    assert pane.view.currentIndex().row() == 0, "nobody has chosen: what fits best now"
    QTest.keyClick(pane.field, Qt.Key.Key_Down)
    pane.show_offered((one, three, two), placeable=True)
    assert pane.hits.hit(pane.view.currentIndex().row()) == two, "Enter reads what was chosen"


def test_search_marks_facets_and_enter_opens(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    keep(article())
    keep(article(texts={"zh": ArticleText("退货运费谁付", "退货运费由我们付。")}, tags=("运费",)))
    type_(qtbot, session, pane, "退货")
    assert pane.hits.rowCount() == 2
    assert any(hit.marks for hit in pane.hits.hits)
    chip = next(c for c in pane.facets.widgets if isinstance(c, QToolButton) and c.property("filter") == "tag:运费")
    with qtbot.waitSignal(session.looking_up.results_found, timeout=3000):
        chip.click()
    assert pane.query == "tag:运费 退货"
    assert [hit.title for hit in pane.hits.hits] == ["退货运费谁付"]
    with qtbot.waitSignal(session.looking_up.article_opened, timeout=3000):
        QTest.keyClick(pane.field, Qt.Key.Key_Return)
    assert pane.reader.title.text() == "退货运费谁付"
    assert pane.reader.view.hasFocus()
    QTest.keyClick(pane.reader.view, Qt.Key.Key_Escape)
    assert not pane.reading
    assert pane.view.hasFocus()
    assert pane.query == "tag:运费 退货", "back to where it was"
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    QTest.keyClick(pane.field, Qt.Key.Key_Escape)
    assert not pane.query
    with qtbot.waitSignal(pane.left, timeout=1000):
        QTest.keyClick(pane.field, Qt.Key.Key_Escape)


def test_nothing_found_is_said_and_an_article_can_be_written(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    keep(
        article(
            texts={"zh": ArticleText("退款", "refund within three days"), "en": ArticleText("refund", "refund")}
        )
    )
    type_(qtbot, session, pane, "qqqqzzzz")
    assert pane.write_first.isVisible()
    with qtbot.waitSignal(pane.write_wanted, timeout=1000) as wanted:
        pane.write_first.click()
    assert wanted.args == ["qqqqzzzz"]

    type_(qtbot, session, pane, "refnud")
    assert pane.hits.rowCount() == 1
    assert pane.meant.isVisible()
    assert pane.write.isVisible(), "the nearest is not what was asked for"
    with qtbot.waitSignal(session.looking_up.results_found, timeout=3000):
        pane.meant.click()
    assert pane.query == "refund"
    assert not pane.write.isVisible()


def test_a_filter_that_means_nothing_is_named(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    keep(article())
    type_(qtbot, session, pane, "退货 expired:maybe")
    assert "expired:maybe" in pane._empty_head.text()
    assert not pane.write_first.isVisible(), "no article is missing"
    type_(qtbot, session, pane, "退货 语言:西班牙语")
    assert pane.hits.rowCount() == 1


def test_a_link_finds_its_article(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    keep(article(name="address_de"))
    type_(qtbot, session, pane, "deskside:article/address_de")
    assert [hit.title for hit in pane.hits.hits] == ["德国退货地址"]
    type_(qtbot, session, pane, "deskside:article/gone")
    assert not pane.hits.rowCount()
    assert not pane.write_first.isVisible()


def test_an_answer_to_an_older_query_is_left_out(pane: ArticlesPane) -> None:
    pane.field.setText("new")
    pane.show_result("old", SearchResult((ArticleHit(1, "t", "s"),), 1))
    assert not pane.hits.rowCount()


def test_an_empty_knowledge_base_says_so(pane: ArticlesPane, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.looking_up.results_found, timeout=3000):
        pane.begin_search()
    assert pane.field.hasFocus()
    assert pane.nothing.isVisible()
    assert pane.write_first.isVisible()


def test_what_all_share_is_no_facet(pane: ArticlesPane) -> None:
    facets = (Facet("tag", "all", 2), Facet("tag", "one", 1), Facet("other", "amazon", 1))
    pane.field.setText("x")
    pane.show_result("x", SearchResult((ArticleHit(1, "a", ""), ArticleHit(2, "b", "")), 2, facets))
    assert [chip.property("filter") for chip in pane.facets.widgets] == ["tag:one"]


# --- the reader ---


def test_quoting_a_picked_passage_puts_both_languages_into_the_reply(
    pane: ArticlesPane, session: Session, qtbot: QtBot, read: Reading, keep: Callable[[Article], int]
) -> None:
    number = keep(article())
    read(ASK)
    open_(qtbot, session, number)
    assert pane.reader.visibility.text() == texts.visibility(article())
    QTest.keyClick(pane.reader.view, Qt.Key.Key_Q)
    assert pane.reader.passages.list.count() == 2
    assert pane.reader.passages.list.hasFocus()
    assert SECRET not in pane.reader.passages.list.item(0).text()
    QTest.keyClick(pane.reader.passages.list, Qt.Key.Key_2)
    reply = session.desk.current.reply
    assert reply.source == "收到后三个工作日内退款。"
    assert reply.target == "Reembolso en tres días."
    qtbot.waitUntil(lambda: reply.draft is not None and bool(reply.draft.text), timeout=3000)
    qtbot.waitUntil(lambda: uses_of(session.context.store, number).get(UseKind.QUOTED) == 1, timeout=3000)
    assert not reply.red


def test_a_pasted_internal_sentence_is_blocked(
    pane: ArticlesPane, session: Session, qtbot: QtBot, read: Reading, keep: Callable[[Article], int]
) -> None:
    number = keep(article(texts={"zh": ArticleText("内部", f"{SECRET}\n\n> 请把包裹寄到我们的德国仓库。")}))
    read(ASK)
    open_(qtbot, session, number)
    view = pane.reader.view
    view.selectAll()
    view.copy()
    pasted = QGuiApplication.clipboard().text()
    assert SECRET in pasted
    assert is_own(QGuiApplication.clipboard()), "it must not come back as a buyer's message"
    reply = session.desk.current.reply
    reply.write_target(SECRET)
    qtbot.waitUntil(lambda: any(f.rule == "quote_internal" for f in reply.findings), timeout=15000)
    assert next(f for f in reply.findings if f.rule == "quote_internal").severity is Severity.BLOCK
    with qtbot.waitSignal(reply.blocked, timeout=3000):
        reply.copy()


def test_without_a_passage_for_buyers_there_is_nothing_to_quote(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    open_(qtbot, session, keep(article(texts={"zh": ArticleText("内部", SECRET)})))
    assert not pane.reader.quote.isEnabled()
    assert pane.reader.quote.toolTip()
    QTest.keyClick(pane.reader.view, Qt.Key.Key_Q)
    assert not pane.reader.passages.isVisible()
    assert not pane.reader.pin.isEnabled(), "there is no conversation to pin it to"


def test_one_passage_is_quoted_at_once_and_the_list_leaves_with_escape(
    pane: ArticlesPane, session: Session, qtbot: QtBot, read: Reading, keep: Callable[[Article], int]
) -> None:
    read(ASK)
    table = "| 码 | 胸围 |\n|---|---|\n| **M** | 96 厘米 |\n| L | 100 厘米 |"
    quotable = article(texts={"zh": ArticleText("说明", table)}, visibility=Visibility.QUOTABLE)
    open_(qtbot, session, keep(quotable))
    pane.reader.quote.click()
    assert session.desk.current.reply.source == "码 – 胸围\nM – 96 厘米\nL – 100 厘米"
    assert session.desk.current.reply.target is None, "there is no Spanish text: it is translated"
    open_(qtbot, session, keep(article()))
    pane.reader.begin_quote()
    QTest.keyClick(pane.reader.passages.list, Qt.Key.Key_Escape)
    assert pane.reading
    assert pane.reader.view.hasFocus()


def test_languages_are_switched(
    pane: ArticlesPane, session: Session, qtbot: QtBot, read: Reading, keep: Callable[[Article], int]
) -> None:
    read(ASK)
    open_(qtbot, session, keep(article()))
    codes = [chip.property("code") for chip in pane.reader.codes.widgets]
    assert codes == ["zh", "es"]
    QTest.keyClick(pane.reader.view, Qt.Key.Key_L)
    assert pane.reader.title.text() == "Devolver un pedido: reembolso"
    assert "almacén" in pane.reader.view.toPlainText()
    zh = pane.reader.codes.widgets[0]
    assert isinstance(zh, QToolButton)
    zh.click()
    assert pane.reader.language == "zh"
    assert zh.isChecked()


def test_what_is_done_is_kept(
    pane: ArticlesPane,
    session: Session,
    qtbot: QtBot,
    read: Reading,
    keep: Callable[[Article], int],
    told: list[Notice],
) -> None:
    number = keep(article(name="address_de"))
    read(ASK)
    qtbot.waitUntil(lambda: session.desk.current.ids[0] is not None and pane.count == 1, timeout=3000)
    open_(qtbot, session, number)
    reader = pane.reader
    reader.copy.click()
    assert QGuiApplication.clipboard().text() == "deskside:article/address_de"
    reader.good.click()
    assert not reader.good.isEnabled()
    reader.old.click()
    assert reader.note.hasFocus()
    QTest.keyClick(reader.note, Qt.Key.Key_Return)
    assert reader.note.isVisible(), "a note is wanted"
    QTest.keyClicks(reader.note, "quince dias")
    QTest.keyClick(reader.note, Qt.Key.Key_Return)
    assert not reader.note.isVisible()
    QTest.keyClick(reader.view, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: bool(pane.hits.rowCount()) and pane.hits.hit(0).pinned, timeout=3000)
    QTest.keyClick(reader.view, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: not pane.hits.hit(0).pinned, timeout=3000)
    assert not reader.pin.isChecked()
    counts = uses_of(session.context.store, number)
    assert {kind: counts.get(kind) for kind in (UseKind.LINKED, UseKind.HELPED, UseKind.OUTDATED)} == {
        UseKind.LINKED: 1,
        UseKind.HELPED: 1,
        UseKind.OUTDATED: 1,
    }
    assert [one.note for one in session.context.uses.feedback()] == ["quince dias"]

    reader.away.click()
    assert not pane.reading
    qtbot.waitUntil(lambda: pane.count == 0, timeout=3000)
    assert told[-1].act is not None
    told[-1].act()
    qtbot.waitUntil(lambda: pane.count == 1, timeout=3000)


def test_a_note_for_somebody_else_is_to_be_passed_on(
    pane: ArticlesPane,
    session: Session,
    qtbot: QtBot,
    keep: Callable[[Article], int],
    told: list[Notice],
) -> None:
    number = keep(article(name="address_de", owner="王芳"))
    open_(qtbot, session, number)
    pane.reader.outdated.emit(number, "电话变了")
    assert "王芳" in told[-1].text
    assert told[-1].act is not None
    told[-1].act()
    assert QGuiApplication.clipboard().text() == "德国退货地址 (deskside:article/address_de): 电话变了"
    session.preferences.put(names.AGENT_NAME, "王芳 ")
    pane.reader.outdated.emit(number, "地址变了")
    assert told[-1].act is None, "it is her own list"
    qtbot.waitUntil(lambda: len(session.context.uses.feedback("王芳")) == 2, timeout=3000)


def test_what_is_not_offered_is_found_and_can_be_offered_again(
    pane: ArticlesPane, session: Session, qtbot: QtBot, read: Reading, keep: Callable[[Article], int]
) -> None:
    number = keep(article())
    read(ASK)
    qtbot.waitUntil(lambda: session.desk.current.ids[0] is not None and pane.count == 1, timeout=3000)
    open_(qtbot, session, number)
    pane.reader.away.click()
    qtbot.waitUntil(lambda: pane.count == 0, timeout=3000)
    type_(qtbot, session, pane, "退货地址")
    (hit,) = pane.hits.hits
    assert texts.badges(hit)[0] == "hidden"
    open_(qtbot, session, number)
    assert pane.reader.away.isChecked()
    pane.reader.away.click()
    assert pane.reading
    assert not pane.reader.away.isChecked()
    qtbot.waitUntil(lambda: not pane.hits.hit(0).hidden and pane.count == 1, timeout=3000)
    assert session.context.searches.unanswered() == ()


def test_expired_is_said_before_quoting(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    open_(qtbot, session, keep(article(expires_on="2020-01-01")))
    assert pane.reader.warning.isVisible()
    assert "2020-01-01" in pane.reader.warning_text.text()


def test_a_comparison_is_ours_beside_theirs(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    body = "先问用途。\n\n| 点 | 我们 | 竞品 |\n|---|---|---|\n| 续航 | **7 小时** | 5 小时 |\n\n结尾。"
    made = article(texts={"zh": ArticleText("对比", body)}, kind=ArticleKind.COMPARISON)
    open_(qtbot, session, keep(made))
    html = pane.reader.view.toHtml()
    assert html.count("<table") == 1
    assert pane.reader.view.toPlainText().split() == [
        *("先问用途。", "点", "我们", "竞品", "续航", "7", "小时", "5", "小时", "结尾。")
    ]
    # One whose table was damaged is still to be read.
    pane.reader.view.show_article(replace(made, texts={"zh": ArticleText("对比", "没有表")}), "zh")
    assert pane.reader.view.toPlainText().strip() == "没有表"


# --- long articles ---

ROWS = 1_500
LONG = "\n".join(("| 型号 | 重量 |", "|---|---|", *(f"| B-{n} | {n} 克 |" for n in range(ROWS)))) + "\n\n最后一段。"


def test_a_long_article_is_made_ready_elsewhere_and_shown_page_by_page(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    held = threading.Event()
    session.lanes.pages.queued(lambda: held.wait(10))
    view = pane.reader.view
    made = article(texts={"zh": ArticleText("重量表", LONG)}, visibility=Visibility.QUOTABLE)
    open_(qtbot, session, keep(made))
    assert pane.reader.title.text() == "重量表", "the window does not wait for the text"
    assert not view.toPlainText()
    assert not pane.reader.quote.isEnabled()
    held.set()
    qtbot.waitUntil(pane.reader.quote.isEnabled, timeout=30_000)
    page, count = view.page
    assert page == 1
    assert count > 5
    assert "B-0" in view.toPlainText()
    assert view.turner.isVisible()
    assert view.viewport().geometry().bottom() < view.turner.geometry().top()
    seen = [view.toPlainText()]
    for _ in range(count - 1):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        QTest.keyClick(view, Qt.Key.Key_PageDown)
        seen.append(view.toPlainText())
        assert view.verticalScrollBar().value() == 0
    assert view.page == (count, count)
    assert all("型号" in one for one in seen), "a table goes on under its head"
    assert max(map(len, seen)) < 15_000
    words = "\n".join(seen).split()
    assert [w for w in words if w.startswith("B-")] == [f"B-{n}" for n in range(ROWS)]
    assert seen[-1].strip().endswith("最后一段。")
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == (count - 1, count)
    view.later.click()
    assert not view.later.isEnabled()
    # What is quoted comes from all of the article.
    QTest.keyClick(view, Qt.Key.Key_Q)
    assert pane.reader.passages.list.count() == 2
    QTest.keyClick(pane.reader.passages.list, Qt.Key.Key_2)
    assert session.desk.current.reply.source == "最后一段。"


def test_a_long_article_that_is_left_does_not_come_after_the_next_one(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    long = keep(article(texts={"zh": ArticleText("重量表", LONG)}, visibility=Visibility.QUOTABLE))
    short = keep(article(texts={"zh": ArticleText("短", "只有一句。")}))
    open_(qtbot, session, long)
    open_(qtbot, session, short)
    qtbot.waitUntil(lambda: not session.lanes.pages.busy, timeout=30_000)
    assert pane.reader.view.toPlainText().strip() == "只有一句。"
    assert pane.reader.view.page == (1, 1)
    assert not pane.reader.view.turner.isVisible()
    assert not pane.reader.quote.isEnabled(), "the passages of the other article are not offered"


def test_pictures_of_all_pages_are_known_on_the_first(
    pane: ArticlesPane, session: Session, qtbot: QtBot, keep: Callable[[Article], int]
) -> None:
    file = session.context.attachments.add(picture(), "size.png")
    texts_ = {"zh": ArticleText("重量表", LONG + "\n\n![](size.png)")}
    open_(qtbot, session, keep(article(texts=texts_, attachments=(file,))))
    view = pane.reader.view
    qtbot.waitUntil(lambda: view.page[1] > 5, timeout=30_000)
    assert view.pictures == {"size.png"}
    assert not pane.reader.files.widgets, "it stands in the text: no chip beside it"
    image, wanted = QTextDocument.ResourceType.ImageResource.value, QUrl("attachment:size.png")
    qtbot.waitUntil(lambda: view.loadResource(image, wanted).pixelColor(0, 0).name() == "#2558d9", timeout=3000)


# --- nothing is loaded but what belongs to the article ---


def test_attachments_are_shown_and_others_offered_to_be_saved(
    pane: ArticlesPane,
    session: Session,
    qtbot: QtBot,
    keep: Callable[[Article], int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shelf = session.context.attachments
    files = (shelf.add(picture(width=2000), "尺码 表.png"), shelf.add(b"a,b\n1,2\n", "sizes.csv"))
    gone = shelf.add(picture("#ff0000"), "gone.png")
    body = "![尺码](<尺码 表.png>)\n\n![gone](gone.png)\n\n![no](other.png)"
    number = keep(article(texts={"zh": ArticleText("尺码", body)}, attachments=(*files, gone)))
    session.context.store.execute("DELETE FROM article_file WHERE hash = ?", (gone.hash,))
    open_(qtbot, session, number)
    view = pane.reader.view
    assert view.pictures == {"尺码 表.png", "gone.png"}
    image = QTextDocument.ResourceType.ImageResource.value
    wanted = QUrl("attachment:%E5%B0%BA%E7%A0%81%20%E8%A1%A8.png")

    def shown() -> bool:
        found = view.loadResource(image, wanted)
        return isinstance(found, QImage) and found.pixelColor(0, 0).name() == "#2558d9"

    qtbot.waitUntil(shown, timeout=3000)
    assert view.loadResource(image, wanted).deviceIndependentSize().width() <= view.viewport().width()
    chips = [chip for chip in pane.reader.files.widgets if isinstance(chip, QToolButton)]
    assert [chip.property("file") for chip in chips] == ["sizes.csv"]
    saved = tmp_path / "saved.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    chips[0].click()
    qtbot.waitUntil(saved.exists, timeout=3000)
    qtbot.waitUntil(lambda: saved.read_bytes() == b"a,b\n1,2\n", timeout=3000)


def test_it_is_drawn_in_both_colours_and_languages(
    pane: ArticlesPane,
    session: Session,
    qtbot: QtBot,
    theme: Theme,
    keep: Callable[[Article], int],
    language: str,
) -> None:
    number = keep(article(expires_on="2020-01-01"))
    type_(qtbot, session, pane, "退货")
    for colours in ("dark", "light"):
        theme.apply(colours)
        assert not pane.grab().isNull()
    open_(qtbot, session, number)
    for colours in ("dark", "light"):
        theme.apply(colours)
        assert not pane.grab().isNull()
    assert language
