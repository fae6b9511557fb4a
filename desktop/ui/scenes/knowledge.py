"""The knowledge base: beside a message, read, written, looked after, and found from everywhere."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.article import ArticleDialog
from desktop.ui.dialogs.find_all import FindAllDialog
from desktop.ui.scenes import sample
from desktop.ui.scenes.stage import Scene, Stage


def _hits(stage: Stage) -> QWidget:
    stage.read(sample.SPANISH)
    page = stage.window.desk_page()
    stage.wait_for(lambda: page.articles.count > 0)
    page.show_articles()
    return stage.window


def _reader(stage: Stage) -> QWidget:
    _hits(stage)
    page, desk = stage.window.desk_page(), stage.session.desk
    first = stage.session.looking_up.hits(desk.current)[0]
    page.articles.open_wanted.emit(first.article_id)
    stage.wait_for(lambda: page.articles.reading)
    return stage.window


def _quote(stage: Stage) -> QWidget:
    _hits(stage)
    page = stage.window.desk_page()
    sizes = stage.context.store.tuples("SELECT id FROM article WHERE name = 'size_shoes'")[0][0]
    page.articles.open_wanted.emit(sizes)
    stage.wait_for(lambda: page.articles.reading)
    page.articles.reader.begin_quote()
    page.articles.reader.passages.list.setCurrentRow(1)  # the table
    return stage.window


def _editor(stage: Stage) -> QWidget:
    articles = stage.context.articles
    found = stage.context.store.tuples("SELECT min(id) FROM article")[0][0]
    ArticleDialog(stage.session, articles.get(found), stage.window).open()
    return stage.dialog("ArticleDialog")


def _manager(stage: Stage) -> QWidget:
    stage.window.doors.show_knowledge()
    return stage.dialog("ArticlesDialog")


def _find_all(stage: Stage) -> QWidget:
    stage.read(sample.SPANISH)
    stage.window.doors.find_all()
    dialog = stage.dialog("FindAllDialog")
    if isinstance(dialog, FindAllDialog):
        dialog.field.setText("退货")
        dialog.look()
    stage.settle()
    return dialog


SCENES: dict[str, Scene] = {
    "articles": _hits,
    "article": _reader,
    "article-quote": _quote,
    "article-editor": _editor,
    "knowledge": _manager,
    "find-all": _find_all,
}
