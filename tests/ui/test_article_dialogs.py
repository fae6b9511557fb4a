"""Articles are written, looked after, taken in and given out, upon the real services."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop import settings as names
from desktop.domain.article import Article, ArticleKind, ArticleState, ArticleText, UseKind, Visibility
from desktop.domain.issue import Problem
from desktop.ui import knowledge_texts, labels
from desktop.ui.dialogs.article import FILES, HISTORY, PREVIEW, TEXT, ArticleDialog
from desktop.ui.dialogs.article_import import ArticleExportDialog, ArticleImportDialog
from desktop.ui.dialogs.article_views import View
from desktop.ui.dialogs.articles import ArticlesDialog
from desktop.ui.notices import Notice
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from tests.fakes import FakeClock, FakeContext

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
Open = Callable[[QDialog], None]


def article(title: str = "退货地址", body: str = "寄到**杭州**。", **changes: object) -> Article:
    texts = {"zh": ArticleText(title, body), "en": ArticleText("Return address", "Send it to Hangzhou.")}
    return replace(Article(texts), **changes)  # type: ignore[arg-type]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Open]:
    """Open a dialog; it is closed at the end, whatever is not saved."""
    shown: list[QDialog] = []

    def open_(dialog: QDialog) -> None:
        shown.append(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()

    yield open_
    for dialog in shown:
        if isValid(dialog):
            dialog.done(0)


@pytest.fixture
def kept(context: FakeContext) -> Article:
    number = context.articles.save(article(classes=(Problem.RETURN_REFUND,), tags=("退货", "地址"), skus=("B-17",)))
    found: Article = context.articles.get(number)
    return found


def gone(dialog: QDialog) -> bool:
    return not isValid(dialog) or not dialog.isVisible()


def opened(kind: type[QDialog]) -> QDialog | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


# --- the editor ---


def test_a_new_article_is_written_and_kept(
    qtbot: QtBot, session: Session, context: FakeContext, show: Open
) -> None:
    dialog = ArticleDialog(session, None, title="怎么退到西班牙")
    show(dialog)
    assert dialog.pages["zh"].title.text() == "怎么退到西班牙"
    dialog.pages["zh"].body.setPlainText("寄到马德里。")
    dialog.show_language("es")
    dialog.pages["es"].title.setText("Devolver desde España")
    dialog.pages["es"].body.setPlainText("A Madrid.")
    fields = dialog.fields
    fields.tags.setText("退货，西班牙、 地址;")
    fields.skus.setText("B-17, C-3")
    fields.classes.offer((), [Problem.RETURN_REFUND.value])
    fields.expires.setText("2030-01-31")
    fields.visibility.setCurrentIndex(fields.visibility.findData("quotable"))
    fields.asked.setPlainText("¿Cómo devuelvo?\n\n怎么退\n")
    with qtbot.waitSignal(dialog.saved, timeout=3000) as saved:
        qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved.args is not None
    made = context.articles.get(saved.args[0])
    assert {code: text.title for code, text in made.texts.items()} == {
        "zh": "怎么退到西班牙",
        "es": "Devolver desde España",
    }
    assert (made.tags, made.skus) == (("退货", "西班牙", "地址"), ("B-17", "C-3"))
    assert (made.classes, made.expires_on) == ((Problem.RETURN_REFUND,), "2030-01-31")
    assert (made.visibility, made.state) == (Visibility.QUOTABLE, ArticleState.PUBLISHED)
    assert made.asked == ("¿Cómo devuelvo?", "怎么退")


def test_what_cannot_be_kept_is_said_and_stays(qtbot: QtBot, session: Session, kept: Article, show: Open) -> None:
    dialog = ArticleDialog(session, kept)
    show(dialog)
    dialog.pages["zh"].title.clear()
    dialog.show_language("en")
    dialog.save()
    assert dialog.language == "zh"
    assert dialog.banner.text
    dialog.pages["zh"].title.setText("退货地址")
    dialog.fields.review.setText("soon")
    dialog.save()
    qtbot.waitUntil(dialog.keep.isEnabled, timeout=3000)
    assert dialog.isVisible()
    assert dialog.banner.text
    assert dialog.fields.review.text() == "soon"


def test_leaving_asks_once_for_what_is_not_saved(session: Session, kept: Article, show: Open) -> None:
    untouched = ArticleDialog(session, kept)
    show(untouched)
    untouched.reject()
    assert gone(untouched)
    dialog = ArticleDialog(session, kept)
    show(dialog)
    dialog.pages["zh"].body.setPlainText("新的")
    dialog.reject()
    assert dialog.isVisible()
    dialog.pages["zh"].body.setPlainText("更新的")
    dialog.reject()
    assert dialog.isVisible(), "what was written since is asked for again"
    dialog.banner.pressed.emit()
    assert gone(dialog)


def test_a_language_is_marked_stale_and_confirmed(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Article, show: Open
) -> None:
    texts = kept.texts | {"zh": ArticleText("退货地址", "寄到宁波。")}
    context.articles.save(replace(kept, texts=texts))
    dialog = ArticleDialog(session, context.articles.get(kept.id))
    show(dialog)
    assert dialog.bar.tabText(dialog.languages.index("en")) == "EN ●"
    assert dialog.bar.tabText(dialog.languages.index("es")) == "ES –"
    assert not dialog.confirm.isVisible()
    dialog.show_language("en")
    assert dialog.banner.text
    dialog.confirm.click()
    assert dialog.bar.tabText(dialog.languages.index("en")) == "EN"
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    assert not context.articles.get(kept.id).texts["en"].stale


def test_the_preview_is_what_the_reader_shows(session: Session, kept: Article, show: Open) -> None:
    dialog = ArticleDialog(session, kept)
    show(dialog)
    dialog.tabs.setCurrentIndex(PREVIEW)
    assert dialog.view.toPlainText().strip() == "寄到杭州。"
    dialog.show_language("en")
    assert "Hangzhou" in dialog.view.toPlainText()
    dialog.show_language("ja")
    assert not dialog.view.toPlainText().strip()
    dialog.tabs.setCurrentIndex(TEXT)
    dialog.fields.kind.setCurrentIndex(1)
    dialog.fields.kind.activated.emit(1)
    assert dialog.pages["ja"].body.toPlainText().count("|") == 12
    assert dialog.made().kind is ArticleKind.COMPARISON


def test_history_differs_and_comes_back(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Article, show: Open
) -> None:
    context.articles.save(replace(kept, texts=kept.texts | {"zh": ArticleText("退货地址", "寄到宁波。")}), "王芳")
    dialog = ArticleDialog(session, context.articles.get(kept.id))
    show(dialog)
    dialog.tabs.setCurrentIndex(HISTORY)
    qtbot.waitUntil(lambda: "杭州" in dialog.history.shown.toPlainText(), timeout=3000)
    assert "宁波" in dialog.history.shown.toPlainText()
    assert dialog.history.list.count() == 1
    dialog.history.back.click()
    assert dialog.tabs.currentIndex() == TEXT
    assert dialog.pages["zh"].body.toPlainText() == "寄到**杭州**。"
    dialog.pages["zh"].body.undo()
    assert dialog.pages["zh"].body.toPlainText() == "寄到宁波。"
    dialog.pages["zh"].body.redo()
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    assert context.articles.get(kept.id).texts["zh"].body == "寄到**杭州**。"
    assert [one.body for one in context.versions.history(kept.id, "zh")] == ["寄到宁波。", "寄到**杭州**。"]


def test_history_says_who_changed_what_beside_the_text(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Article, show: Open, clock: FakeClock
) -> None:
    context.articles.save(replace(kept, texts=kept.texts | {"zh": ArticleText("退货地址", "寄到宁波。")}), "王芳")
    clock.move(60)
    found = context.articles.get(kept.id)
    context.articles.save(
        replace(found, visibility=Visibility.QUOTABLE, classes=(Problem.CUSTOMS_TAX,), expires_on="2027-01-01"),
        "Eve",
    )
    dialog = ArticleDialog(session, context.articles.get(kept.id))
    show(dialog)
    dialog.tabs.setCurrentIndex(HISTORY)
    history = dialog.history
    qtbot.waitUntil(lambda: history.list.count() == 2, timeout=3000)
    first = history.list.item(0).text()
    assert "Eve" in first and knowledge_texts.field("visibility") in first
    told = history.shown.toPlainText()
    for words in (
        knowledge_texts.visibility_choice(Visibility.INTERNAL),
        knowledge_texts.visibility_choice(Visibility.QUOTABLE),
        labels.problem(Problem.CUSTOMS_TAX),
        "2027-01-01",
    ):
        assert words in told
    assert history.back.isHidden(), "it is no text"
    history.list.setCurrentRow(1)
    qtbot.waitUntil(lambda: "杭州" in history.shown.toPlainText(), timeout=3000)
    assert not history.back.isHidden()


def test_two_editors_do_not_overwrite_each_other_unawares(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Article, show: Open, clock: FakeClock
) -> None:
    dialog = ArticleDialog(session, kept)
    show(dialog)
    clock.move(60)
    context.articles.save(replace(kept, texts=kept.texts | {"zh": ArticleText("退货地址", "寄到宁波。")}), "王芳")
    dialog.pages["zh"].body.setPlainText("寄到苏州。")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.banner.text) and dialog.keep.isEnabled(), timeout=3000)
    assert context.articles.get(kept.id).texts["zh"].body == "寄到宁波。"
    dialog.tabs.setCurrentIndex(HISTORY)
    qtbot.waitUntil(lambda: "宁波" in dialog.history.shown.toPlainText(), timeout=3000)
    assert "王芳" in dialog.history.list.item(0).text(), "the text that was saved meanwhile"
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    assert context.articles.get(kept.id).texts["zh"].body == "寄到苏州。"
    assert [one.changed_by for one in context.versions.history(kept.id, "zh")] == ["王芳", ""]


def test_an_unchanged_text_has_no_history(qtbot: QtBot, session: Session, kept: Article, show: Open) -> None:
    dialog = ArticleDialog(session, kept)
    show(dialog)
    dialog.tabs.setCurrentIndex(HISTORY)
    qtbot.waitUntil(lambda: not session.lanes.store.busy, timeout=3000)
    assert dialog.history.list.isHidden()
    assert dialog.history.said.text()


def test_files_come_and_go(
    qtbot: QtBot, session: Session, context: FakeContext, kept: Article, show: Open, tmp_path: Path
) -> None:
    picture = tmp_path / "size.png"
    picture.write_bytes(PNG)
    dialog = ArticleDialog(session, kept)
    show(dialog)
    dialog.files.add_files([picture, picture])
    qtbot.waitUntil(lambda: dialog.files.list.count() == 1, timeout=3000)
    assert dialog.tabs.tabText(FILES).endswith(" 1")
    dialog.files.insert.click()
    assert dialog.pages["zh"].body.toPlainText().startswith("![size](<size.png>)")
    dialog.tabs.setCurrentIndex(PREVIEW)
    assert dialog.view.pictures == {"size.png"}
    with qtbot.waitSignal(dialog.saved, timeout=3000):
        dialog.save()
    assert [one.name for one in context.articles.get(kept.id).attachments] == ["size.png"]
    again = ArticleDialog(session, context.articles.get(kept.id))
    show(again)
    again.files.remove.click()
    assert not again.files.remove.isEnabled()
    assert again.made().attachments == ()
    bad = tmp_path / "run.exe"
    bad.write_bytes(b"MZ")
    good = tmp_path / "other.png"
    good.write_bytes(PNG + b"1")
    again.files.add_files([bad, good, tmp_path / "none.png"])
    qtbot.waitUntil(lambda: bool(again.banner.text), timeout=3000)
    assert [one.name for one in again.made().attachments] == ["other.png"], "one refused leaves the others"
    assert all(name in again.banner.accessibleName() for name in ("run.exe", "none.png"))


# --- the knowledge base ---


@pytest.fixture
def base(qtbot: QtBot, session: Session, kept: Article, context: FakeContext, show: Open) -> ArticlesDialog:
    context.articles.save(article("订单怎么改", state=ArticleState.DRAFT))
    context.articles.save(article("尺码表", expires_on="2020-01-01", owner="王芳"))
    made = ArticlesDialog(session)
    show(made)
    qtbot.waitUntil(lambda: made.rows.rowCount() == 2, timeout=3000)
    return made


def cells(dialog: ArticlesDialog) -> list[str]:
    return [str(dialog.rows.index(n, 0).data()) for n in range(dialog.rows.rowCount())]


def turn(qtbot: QtBot, dialog: ArticlesDialog, view: View) -> None:
    dialog.show_view(view)
    qtbot.waitUntil(lambda: not dialog.session.lanes.store.busy, timeout=3000)


def test_articles_are_found_by_state_and_words(qtbot: QtBot, base: ArticlesDialog) -> None:
    assert sorted(cells(base)) == ["尺码表", "退货地址"]
    base.field.setText("chima")
    qtbot.waitUntil(lambda: cells(base) == ["尺码表"], timeout=3000)
    base.field.clear()
    base.choices.button(1).click()
    qtbot.waitUntil(lambda: cells(base) == ["订单怎么改"], timeout=3000)
    base.field.setText("dingdan")
    base.look()
    qtbot.waitUntil(lambda: not base.session.lanes.store.busy, timeout=3000)
    assert cells(base) == ["订单怎么改"]


def test_states_change_and_drafts_are_deleted(qtbot: QtBot, base: ArticlesDialog, context: FakeContext) -> None:
    base.view.selectRow(cells(base).index("尺码表"))
    base.archive.click()
    qtbot.waitUntil(lambda: cells(base) == ["退货地址"], timeout=3000)
    turn(qtbot, base, View.ARCHIVED)
    assert cells(base) == ["尺码表"]
    assert not base.archive.isVisible()
    base.restore.click()
    qtbot.waitUntil(lambda: cells(base) == [], timeout=3000)
    turn(qtbot, base, View.DRAFTS)
    base.delete.click()
    assert base.banner.text
    base.banner.pressed.emit()
    qtbot.waitUntil(lambda: cells(base) == [], timeout=3000)
    assert not context.articles.all((ArticleState.DRAFT,))


def test_review_is_put_off_and_feedback_settled(
    qtbot: QtBot, base: ArticlesDialog, context: FakeContext, kept: Article
) -> None:
    context.articles.set_review([kept.id], "2020-01-01")
    context.uses.record(kept.id, UseKind.OUTDATED, note="电话变了")
    context.uses.record(kept.id, UseKind.OUTDATED, note="地址变了")
    turn(qtbot, base, View.OUTDATED)
    assert [base.rows.index(n, 1).data() for n in range(2)] == ["电话变了", "地址变了"]
    base.settle.click()
    qtbot.waitUntil(lambda: base.rows.rowCount() == 1, timeout=3000)
    turn(qtbot, base, View.REVIEW)
    assert cells(base) == ["尺码表", "退货地址"], "expired before found outdated"
    base.view.selectRow(1)
    base.later.click()
    qtbot.waitUntil(lambda: cells(base) == ["尺码表"], timeout=3000)
    assert not context.uses.feedback()
    assert context.articles.get(kept.id).review_on > context.lookup.today()


def test_only_what_is_mine_is_shown(
    qtbot: QtBot, base: ArticlesDialog, context: FakeContext, kept: Article
) -> None:
    other = context.articles.save(article("王芳的", owner="王芳"))
    mine = context.articles.save(article("李的", owner="Li"))
    for number in (other, mine, kept.id):
        context.uses.record(number, UseKind.OUTDATED, note="?")
    turn(qtbot, base, View.OUTDATED)
    assert sorted(cells(base)) == ["李的", "王芳的", "退货地址"]
    assert not base.mine.isEnabled(), "without a name nothing is mine"
    base.session.preferences.put(names.AGENT_NAME, " li")
    turn(qtbot, base, View.OUTDATED)
    base.mine.click()
    qtbot.waitUntil(lambda: sorted(cells(base)) == ["李的", "退货地址"], timeout=3000)
    turn(qtbot, base, View.REVIEW)
    assert sorted(cells(base)) == ["李的", "退货地址"]
    turn(qtbot, base, View.PUBLISHED)
    assert not base.mine.isVisible()
    assert "王芳的" in cells(base)


def test_what_was_not_found_is_written(qtbot: QtBot, base: ArticlesDialog, context: FakeContext) -> None:
    context.searches.searched("电池能空运吗", 0)
    context.searches.searched("abc", 0)
    turn(qtbot, base, View.TO_WRITE)
    base.view.selectRow(cells(base).index("abc"))
    base.settle.click()
    qtbot.waitUntil(lambda: cells(base) == ["电池能空运吗"], timeout=3000)
    base.change.click()
    qtbot.waitUntil(lambda: opened(ArticleDialog) is not None, timeout=3000)
    editor = opened(ArticleDialog)
    assert isinstance(editor, ArticleDialog)
    assert editor.pages["zh"].title.text() == "电池能空运吗"
    editor.pages["zh"].body.setPlainText("看瓦时。")
    editor.save()
    qtbot.waitUntil(lambda: cells(base) == [], timeout=3000)
    assert base.count.text()


def test_editing_opens_the_chosen_one(qtbot: QtBot, base: ArticlesDialog) -> None:
    base.view.selectRow(cells(base).index("退货地址"))
    qtbot.keyClick(base.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened(ArticleDialog) is not None, timeout=3000)
    editor = opened(ArticleDialog)
    assert isinstance(editor, ArticleDialog)
    assert editor.pages["zh"].body.toPlainText() == "寄到**杭州**。"
    editor.reject()
    base.new.click()
    new = opened(ArticleDialog)
    assert isinstance(new, ArticleDialog)
    new.reject()


def test_duplicates_are_found_and_archived(qtbot: QtBot, base: ArticlesDialog, context: FakeContext) -> None:
    twin = context.articles.save(article("退货地址"))
    turn(qtbot, base, View.DUPLICATES)
    qtbot.waitUntil(lambda: base.rows.rowCount() > 0 and base.working.isHidden(), timeout=3000)
    place = next(n for n in range(base.rows.rowCount()) if base.rows.index(n, 1).data() == cells(base)[n])
    base.view.selectRow(place)
    base.archive.click()
    qtbot.waitUntil(lambda: context.articles.get(twin).state is ArticleState.ARCHIVED, timeout=3000)
    base.show_view(View.DUPLICATES)
    base.halt.click()
    assert base.working.isHidden()
    assert base.count.text()


# --- in and out ---


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "articles"
    made.mkdir()
    (made / "one.md").write_text("# 新的一篇\n\n正文。\n", "utf-8")
    (made / "two.md").write_text("# 另一篇\n\n正文。\n", "utf-8")
    (made / "empty.md").write_text("", "utf-8")
    (made / "movie.mp4").write_bytes(b"x")
    return made


def test_a_folder_is_counted_then_taken_in(
    qtbot: QtBot, base: ArticlesDialog, folder: Path, context: FakeContext, told: list[Notice]
) -> None:
    base.import_from([folder])
    dialog = opened(ArticleImportDialog)
    assert isinstance(dialog, ArticleImportDialog)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=5000)
    assert len(context.articles.all()) == 3, "nothing is kept yet"
    assert dialog.details.isVisible()
    named = dialog.details.toPlainText()
    assert "empty.md" in named
    assert "movie.mp4" in named
    assert dialog.banner.text
    dialog.go.click()
    qtbot.waitUntil(lambda: "新的一篇" in cells(base), timeout=5000)
    assert len(context.articles.all()) == 5
    assert told
    qtbot.waitUntil(lambda: not session_busy(base.session), timeout=5000)
    number = next(row.id for row in context.articles.all() if row.title("zh") == "新的一篇")
    context.articles.set_state(number, ArticleState.ARCHIVED)
    base.import_from([folder])
    again = opened(ArticleImportDialog)
    assert isinstance(again, ArticleImportDialog)
    qtbot.waitUntil(lambda: again.words.text().count("\n") == 3, timeout=5000)
    again.close()


def session_busy(session: Session) -> bool:
    return any(lane.busy for lane in session.lanes.all())


def test_an_import_is_stopped(
    qtbot: QtBot, session: Session, folder: Path, context: FakeContext, show: Open
) -> None:
    dialog = ArticleImportDialog(session, [folder])
    show(dialog)
    dialog.stop.click()
    qtbot.waitUntil(lambda: not session_busy(session), timeout=5000)
    assert context.articles.all() == []
    missing = ArticleImportDialog(session, [folder / "nothing"])
    show(missing)
    qtbot.waitUntil(lambda: bool(missing.banner.text), timeout=5000)


MANY = 1_100


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.jsonl"
    lines = ({"title": f"第 {n} 篇", "language": "zh", "body": f"正文 {n}。" * 20} for n in range(MANY))
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    return path


def test_a_message_does_not_wait_for_a_large_import(
    qtbot: QtBot, session: Session, many: Path, context: FakeContext, show: Open
) -> None:
    dialog = ArticleImportDialog(session, [many])
    show(dialog)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    held = threading.Event()
    session.lanes.files.queued(lambda: held.wait(20))  # the articles are being made ready
    dialog.go.click()
    session.desk.open("Hola, ¿dónde está mi pedido?")
    qtbot.waitUntil(lambda: session.desk.current.recall is not None, timeout=5000)
    assert context.articles.all() == [], "the message is read before any of them is written"
    held.set()
    left: list[int] = []
    asked: list[int] = []
    session.looking_up.index_moved.connect(left.append)

    def ask() -> None:
        session.lanes.store.newest_wins(
            "a question", lambda _: len(context.articles.all()), lambda count: asked.extend((count, len(left)))
        )

    dialog.written.connect(ask)
    shown: list[int] = []
    dialog.progress.valueChanged.connect(shown.append)
    qtbot.waitUntil(lambda: gone(dialog), timeout=30_000)
    assert asked == [MANY, 0], "all of them are there, and a question is answered before the first is indexed"
    assert len(left) > 3, "they are indexed in portions"
    assert left == sorted(left, reverse=True)
    assert left[-1] == 0
    steps = [n for n in shown if n > 0]
    assert steps == sorted(steps), "one bar for all steps"
    assert steps[-1] == 2 * MANY
    assert context.lookup.search("第 700 篇", "zh").hits[0].title == "第 700 篇"


def test_an_import_cannot_be_closed_while_it_is_written_and_waits_for_nobody_after(
    qtbot: QtBot, session: Session, many: Path, context: FakeContext, show: Open
) -> None:
    dialog = ArticleImportDialog(session, [many])
    show(dialog)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    held = threading.Event()
    session.lanes.store.queued(lambda: held.wait(20))
    dialog.go.click()
    qtbot.waitUntil(lambda: not dialog.stop.isEnabled(), timeout=20_000)
    dialog.reject()
    assert dialog.isVisible(), "nobody is to believe that it was stopped"
    dialog.written.connect(dialog.stop.click)
    held.set()
    qtbot.waitUntil(lambda: gone(dialog), timeout=20_000)
    assert len(context.articles.all()) == MANY
    qtbot.waitUntil(lambda: not session.lanes.store.busy, timeout=30_000)
    assert context.lookup.search("第 700 篇", "zh").hits[0].title == "第 700 篇", "it is indexed all the same"


def test_an_import_is_made_ready_again_where_the_library_was_changed_meanwhile(
    qtbot: QtBot, session: Session, folder: Path, context: FakeContext, show: Open
) -> None:
    dialog = ArticleImportDialog(session, [folder])
    show(dialog)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=5000)
    held = threading.Event()
    session.lanes.store.queued(lambda: held.wait(20))
    dialog.go.click()
    qtbot.waitUntil(lambda: not dialog.stop.isEnabled(), timeout=5000)
    context.articles.save(article("同时写的"))
    held.set()
    qtbot.waitUntil(lambda: gone(dialog), timeout=5000)
    assert sorted(row.title("zh") for row in context.articles.all()) == ["另一篇", "同时写的", "新的一篇"]


def test_articles_are_given_out(
    qtbot: QtBot, base: ArticlesDialog, tmp_path: Path, told: list[Notice], show: Open
) -> None:
    base.export_to(tmp_path / "out.jsonl")
    qtbot.waitUntil(lambda: opened(ArticleExportDialog) is None, timeout=5000)
    assert (tmp_path / "out.jsonl").read_text("utf-8").count("\n") >= 3
    assert told
    full = tmp_path / "full"
    full.mkdir()
    (full / "x").write_text("x")
    dialog = ArticleExportDialog(base.session, full)
    show(dialog)
    qtbot.waitUntil(lambda: bool(dialog.banner.text), timeout=5000)


def test_they_are_drawn_in_both_colours_and_languages(
    qtbot: QtBot, base: ArticlesDialog, kept: Article, theme: Theme, language: str, show: Open
) -> None:
    editor = ArticleDialog(base.session, kept)
    show(editor)
    editor.resize(420, 600)
    base.resize(420, 600)
    for colours in ("dark", "light"):
        theme.apply(colours)
        for view in View:
            turn(qtbot, base, view)
            assert not base.grab().isNull()
        for tab in range(editor.tabs.count()):
            editor.tabs.setCurrentIndex(tab)
            assert not editor.grab().isNull()
    qtbot.waitUntil(lambda: not session_busy(base.session), timeout=5000)
    assert language
