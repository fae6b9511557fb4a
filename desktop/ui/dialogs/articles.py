"""The knowledge base as a whole: found, written, looked after; what is missing, outdated or there twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop import settings as names
from desktop.domain.article import Article, ArticleState
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.knowledge.query import parse
from desktop.knowledge.rows import ArticleRow
from desktop.ui import article_texts, labels
from desktop.ui.dialogs.article_views import View, Views, article_of, other_of, question_of, use_of
from desktop.ui.dialogs.table import TableDialog
from desktop.ui.models.rows import Row
from desktop.ui.session import Session
from desktop.ui.tasks import Progress, Task
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.parts import button, row, tool


class ArticlesDialog(TableDialog):
    """One table with several views; all reading and writing goes over the store's lane."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, view: View = View.PUBLISHED) -> None:
        super().__init__(session, parent)
        self.resize(760, 560)
        self._view = view
        self._task: Task | None = None
        self._views = Views(session)
        self._act: Callable[[], None] | None = None
        self.setWindowTitle(self.tr("Knowledge base"))
        self.chips = FlowBox()
        self.choices = QButtonGroup(self)
        for place, one in enumerate(View):
            chip = tool(self._views.title(one), text=self._views.title(one))
            chip.setCheckable(True)
            chip.setChecked(one is view)
            self.choices.addButton(chip, place)
            self.chips.add(chip)
        self.choices.idClicked.connect(self._choose)
        self.body.insertWidget(0, self.chips)
        self.banner = Banner(session.theme)
        self.banner.pressed.connect(self._confirmed)
        self.body.insertWidget(2, self.banner)
        self._build_progress()
        self._build_foot()
        self.searched.connect(self.look)
        self.view.doubleClicked.connect(self.edit)
        self.view.activated.connect(self.edit)
        self.selected_changed.connect(self._enable)
        self.show_view(view)

    def _build_progress(self) -> None:
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.halt = button(self.tr("Stop"))
        self.halt.clicked.connect(self._stop)
        self.working = QWidget()
        line = row(self.working, spacing=8)
        line.addWidget(self.progress, 1)
        line.addWidget(self.halt)
        self.working.hide()
        self.body.insertWidget(self.body.count() - 1, self.working)

    def _build_foot(self) -> None:
        self.new = button(self.tr("New …"))
        self.new.clicked.connect(self.write_new)
        self.change = button(self.tr("Edit …"))
        self.change.clicked.connect(self.edit)
        self.other = button(self.tr("Edit the newer …"))
        self.other.clicked.connect(self.edit_other)
        self.archive = button(self.tr("Archive"))
        self.archive.clicked.connect(self._archive)
        self.restore = button(self.tr("Publish"))
        self.restore.clicked.connect(self._publish)
        self.delete = button(self.tr("Delete"))
        self.delete.clicked.connect(self._ask)
        self.later = button(self.tr("Still right"), tip=self.tr("Look at it again in half a year"))
        self.later.clicked.connect(self._still_right)
        self.settle = button(self.tr("Done"))
        self.settle.clicked.connect(self._settle)
        self.mine = QCheckBox(self.tr("Only mine and nobody's"))
        self.mine.setToolTip(self.tr("Yours are those whose owner is your name in the settings."))
        self.mine.toggled.connect(self.look)
        self.body.insertWidget(1, self.mine)
        acts = FlowBox(spacing=8)
        self._acts: dict[QPushButton, tuple[View, ...]] = {
            self.new: (View.PUBLISHED, View.DRAFTS, View.ARCHIVED),
            self.change: tuple(View),
            self.other: (View.DUPLICATES,),
            self.archive: (View.PUBLISHED, View.REVIEW, View.OUTDATED, View.DUPLICATES),
            self.restore: (View.DRAFTS, View.ARCHIVED),
            self.delete: (View.DRAFTS,),
            self.later: (View.REVIEW,),
            self.settle: (View.OUTDATED, View.TO_WRITE),
        }
        for one in self._acts:
            acts.add(one)
        self._flow = acts
        self.body.addWidget(acts)
        foot = self.buttons()
        foot.addWidget(self._menu_button(self.tr("Import …"), self._import_menu()))
        foot.addWidget(self._menu_button(self.tr("Export …"), self._export_menu()))
        foot.addStretch()
        foot.addWidget(self.close_button())

    def _menu_button(self, words: str, menu: QMenu) -> QToolButton:
        made = tool(words, text=words, role="button")
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return made

    def _import_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("A folder …")).triggered.connect(self.choose_import_folder)
        menu.addAction(self.tr("Files …")).triggered.connect(self.choose_import_files)
        return menu

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("A folder of Markdown …")).triggered.connect(self.choose_export_folder)
        menu.addAction(self.tr("CSV or JSON lines …")).triggered.connect(self.choose_export_file)
        return menu

    # --- what is shown ---

    def _choose(self, place: int) -> None:
        self.show_view(list(View)[place])

    def show_view(self, view: View) -> None:
        """Show another view: its columns, its buttons, its rows."""
        self._stop()
        self._view = view
        self.choices.button(list(View).index(view)).setChecked(True)
        self.banner.hide()
        self.show_rows(())
        self.rows.name(self._views.columns(view))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        if view in (View.OUTDATED, View.DUPLICATES):
            header.setSectionResizeMode(1, header.ResizeMode.Stretch)
        searchable = view in (View.PUBLISHED, View.DRAFTS, View.ARCHIVED)
        self.field.setVisible(searchable)
        self.mine.setVisible(view in (View.REVIEW, View.OUTDATED))
        self.mine.setEnabled(bool(self._me))
        self.field.setPlaceholderText(self.tr("Search: words, pinyin, tag: class: sku: lang: expired:"))
        self.field.setAccessibleName(self.tr("Search articles"))
        self.view.setAccessibleName(self._views.title(view))
        self.change.setText(self.tr("Write it …") if view is View.TO_WRITE else self.tr("Edit …"))
        if view is View.DUPLICATES:
            self.change.setText(self.tr("Edit the older …"))
        self.archive.setText(self.tr("Archive the newer") if view is View.DUPLICATES else self.tr("Archive"))
        self.settle.setText(self.tr("Not wanted") if view is View.TO_WRITE else self.tr("Done"))
        for one, views in self._acts.items():
            one.setAccessibleName(one.text())
            self._flow.leave_out(one, view not in views)
            one.setVisible(view in views)
        self.look()

    def look(self) -> None:
        """Read what the view shows."""
        if self._view is View.DUPLICATES:
            self._compare()
            return
        owner = self._me if self.mine.isChecked() and self._me else None
        read = self._views.reader(self._view, self.field.text().strip(), owner)
        view = self._view

        def work(_cancel: CancelToken) -> tuple[View, Sequence[Row]]:
            return view, read()

        self.session.lanes.store.newest_wins("articles of the knowledge base", work, self._found, self._failed)

    def _found(self, answer: tuple[View, Sequence[Row]]) -> None:
        view, rows = answer
        if view is self._view:
            unknown = parse(self.field.text()).unknown if self.field.isVisible() else ()
            told = article_texts.no_filter(unknown) if unknown else self._views.count(view, len(rows))
            self.show_rows(rows, told)

    @property
    def _me(self) -> str:
        return self.session.preferences.get(names.AGENT_NAME).strip()

    def _enable(self) -> None:
        here = self.selected is not None
        for one in self._acts:
            one.setEnabled(here or one is self.new)

    # --- duplicates ---

    def _compare(self) -> None:
        self._stop()
        self.progress.setRange(0, 0)
        self.working.show()
        self.count.setText(self.tr("Comparing all articles …"))
        compare = self._views.duplicates

        def work(progress: Progress, cancel: CancelToken) -> tuple[View, Sequence[Row]]:
            return View.DUPLICATES, compare(progress, cancel)

        self._task = self.session.lanes.store.long(work)
        self._task.progressed.connect(self._moved)
        self._task.finished.connect(self._compared)
        self._task.failed.connect(self._failed)

    def _moved(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _compared(self, answer: tuple[View, Sequence[Row]]) -> None:
        self._task = None
        self.working.hide()
        self._found(answer)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.count.setText(self.tr("Stopped."))
        self.working.hide()

    def done(self, result: int, /) -> None:
        self._stop()
        super().done(result)

    # --- writing ---

    def write_new(self) -> None:
        self.open_editor(None)

    def edit(self) -> None:
        """Open the editor with the chosen article, or with the question that wants one."""
        question = question_of(self.selected)
        if question:
            self.open_editor(None, title=question)
        else:
            self._load(article_of(self.selected))

    def edit_other(self) -> None:
        self._load(other_of(self.selected))

    def _load(self, number: int) -> None:
        articles = self.session.context.articles
        if number:
            self.session.lanes.store.newest_wins("article to edit", lambda _: articles.get(number), self._loaded)

    def _loaded(self, article: Article | None) -> None:
        if article is None:
            self.look()
        else:
            self.open_editor(article)

    def open_editor(self, article: Article | None, *, title: str = "") -> None:
        """Open the editor; a question that an article now answers goes off the list."""
        from desktop.ui.dialogs.article import ArticleDialog

        dialog = ArticleDialog(self.session, article, self, title=title)
        self._answering = title
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, number: int) -> None:
        lookup, question = self.session.context.lookup, self._answering
        if question:
            self._do(lambda: lookup.answered(question, number))
        else:
            self.look()

    def _do(self, work: Callable[[], object]) -> None:
        self.session.lanes.store.queued(work, self._done, self._failed)

    def _done(self, _result: object) -> None:
        self.look()

    def _state(self, number: int, state: ArticleState) -> None:
        articles, author = self.session.context.articles, self.session.preferences.get(names.AGENT_NAME)
        if number:
            self._do(lambda: articles.set_state(number, state, author))

    def _archive(self) -> None:
        number = other_of(self.selected) or article_of(self.selected)
        self._state(number, ArticleState.ARCHIVED)

    def _publish(self) -> None:
        self._state(article_of(self.selected), ArticleState.PUBLISHED)

    def _ask(self) -> None:
        chosen = self.selected
        if not isinstance(chosen, ArticleRow):
            return
        articles, author = self.session.context.articles, self.session.preferences.get(names.AGENT_NAME)
        self._act = lambda: self._do(lambda: articles.remove(chosen.id, author))
        self.banner.tell(
            self.tr("Delete “{title}”?").format(
                title=chosen.title(self.session.preferences.get(names.AGENT_LANGUAGE))
            ),
            self.tr("A draft that was used or changed is archived instead, with its history."),
            self.tr("Delete it"),
            level="warning",
        )

    def _confirmed(self) -> None:
        act, self._act = self._act, None
        self.banner.hide()
        if act is not None:
            act()

    def _still_right(self) -> None:
        work = self._views.still_right(self.selected)
        if work is not None:
            self._do(work)

    def _settle(self) -> None:
        services, question, use = self.session.context, question_of(self.selected), use_of(self.selected)
        if question:
            self._do(lambda: services.searches.settle(question))
        elif use:
            self._do(lambda: services.uses.settle(use))

    def _failed(self, error: Exception) -> None:
        self.working.hide()
        self._task = None
        if isinstance(error, UserFacingError):
            told = labels.error(error)
            self.banner.tell(told.what, " ".join(t for t in (told.where, told.how) if t), level="error")
        else:
            self.session.notices.report(error)

    # --- in and out ---

    def choose_import_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Import a folder of articles"))
        if path:
            self.import_from([Path(path)])

    def choose_import_files(self) -> None:
        kinds = "*.md *.markdown *.html *.htm *.csv *.tsv *.xlsx *.docx *.txt *.jsonl *.json"
        paths, _ = QFileDialog.getOpenFileNames(self, self.tr("Import articles"), "", f"{kinds} ({kinds})")
        if paths:
            self.import_from([Path(path) for path in paths])

    def import_from(self, paths: Sequence[Path]) -> None:
        """Count first what the files would bring, then take them in."""
        from desktop.ui.dialogs.article_import import ArticleImportDialog

        dialog = ArticleImportDialog(self.session, paths, self)
        dialog.imported.connect(self.look)
        dialog.open()

    def choose_export_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Export into an empty folder"))
        if path:
            self.export_to(Path(path))

    def choose_export_file(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export articles"), "articles.jsonl", "JSON (*.jsonl);;CSV (*.csv)"
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        from desktop.ui.dialogs.article_import import ArticleExportDialog

        ArticleExportDialog(self.session, path, self).open()
