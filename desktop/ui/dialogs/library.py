"""The script library: search, write, import, give out; what is stale or expired is seen at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.script import Script, ScriptHit
from desktop.scripts import exchange
from desktop.ui import answer_texts as texts
from desktop.ui import labels
from desktop.ui.dialogs.table import TableDialog
from desktop.ui.session import Session
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button

SHOWN = 500


class LibraryDialog(TableDialog):
    """All reading and writing goes over the store's lane."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(
            self.tr("Script library"),
            (self.tr("Script"), self.tr("Code"), self.tr("Problem"), self.tr("Languages"), self.tr("Outcome")),
            self.tr("Search: words, pinyin, short code"),
        )
        self.banner = Banner(session.theme)
        self.banner.pressed.connect(self._remove)
        self.body.insertWidget(1, self.banner)
        self.searched.connect(lambda _: self.look())
        foot = self.buttons()
        self.new = button(self.tr("New …"))
        self.new.clicked.connect(lambda: self.edit(None))
        self.change = button(self.tr("Edit …"))
        self.change.clicked.connect(lambda: self.edit(self._script))
        self.view.doubleClicked.connect(lambda _: self.edit(self._script))
        self.delete = button(self.tr("Delete"))
        self.delete.clicked.connect(self._ask)
        self.take_in = button(self.tr("Import …"), tip=self.tr("From a TOML or CSV file"))
        self.take_in.clicked.connect(self.choose_import)
        self.give_out = button(self.tr("Export …"), tip=self.tr("Into a TOML or CSV file"))
        self.give_out.clicked.connect(self.choose_export)
        for one in (self.new, self.change, self.delete, self.take_in, self.give_out):
            foot.addWidget(one)
        foot.addStretch()
        foot.addWidget(self.close_button())
        self.selected_changed.connect(self._enable)
        self.look()

    @property
    def _script(self) -> Script | None:
        hit = self.selected
        return hit.script if isinstance(hit, ScriptHit) else None

    def look(self) -> None:
        """Look for what stands in the search field."""
        answers, query = self.session.context.answers, self.field.text().strip()
        agent = self.session.preferences.get(names.AGENT_LANGUAGE)

        def find(_cancel: CancelToken) -> tuple[ScriptHit, ...]:
            return answers.pick(query, None, agent, agent, limit=SHOWN)

        self.session.lanes.store.newest_wins("library", find, self._found)

    def _found(self, hits: tuple[ScriptHit, ...]) -> None:
        agent = self.session.preferences.get(names.AGENT_LANGUAGE)
        self.show_rows([(hit, self._cells(hit, agent)) for hit in hits], self.tr("%n script(s)", "", len(hits)))

    def _cells(self, hit: ScriptHit, agent: str) -> tuple[str, ...]:
        script = hit.script
        stale = [code for code, version in script.versions.items() if version.stale]
        languages = str(len(script.versions)) + (f" · {self.tr('stale')}: {' '.join(stale)}" if stale else "")
        return (
            script.title(agent),
            script.code,
            " ".join(labels.problem(problem) for problem in script.classes[:1]),
            languages,
            texts.success(hit) or (str(hit.success.uses) if hit.success and hit.success.uses else ""),
            texts.success_long(hit),
        )

    def _enable(self) -> None:
        for one in (self.change, self.delete):
            one.setEnabled(self._script is not None)

    # --- writing ---

    def edit(self, script: Script | None) -> None:
        """Open the editor with a script, or with an empty one."""
        from desktop.ui.dialogs.script import ScriptDialog

        dialog = ScriptDialog(self.session, script, self)
        dialog.saved.connect(self.look)
        dialog.open()

    def _ask(self) -> None:
        script = self._script
        if script is not None:
            agent = self.session.preferences.get(names.AGENT_LANGUAGE)
            self.banner.tell(
                self.tr("Delete “{title}”?").format(title=script.title(agent)),
                self.tr("Figures of its uses stay."),
                self.tr("Delete it"),
                level="warning",
            )

    def _remove(self) -> None:
        script, library = self._script, self.session.context.library
        self.banner.hide()
        if script is not None:
            self.session.lanes.store.queued(lambda: library.remove(script.id), lambda _: self.look())

    # --- in and out ---

    def choose_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import scripts"), "", "Scripts (*.toml *.csv *.tsv)")
        if path:
            self.import_from(Path(path))

    def import_from(self, path: Path) -> None:
        """Take in a file's scripts, all or none."""
        library, author = self.session.context.library, self.session.preferences.get(names.AGENT_NAME)

        def taken(counts: exchange.Counts) -> None:
            self.banner.tell(
                self.tr("{new} new, {changed} changed, {same} the same").format(
                    new=counts.new, changed=counts.changed, same=counts.same
                )
            )
            self.look()

        self.session.lanes.store.queued(lambda: exchange.import_scripts(path, library, author), taken, self._failed)

    def choose_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export scripts"), "scripts.toml", "TOML (*.toml);;CSV (*.csv)"
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        library = self.session.context.library

        def done(count: int) -> None:
            self.banner.tell(self.tr("%n script(s) written", "", count), str(path))

        self.session.lanes.store.queued(lambda: exchange.export_scripts(path, library.all()), done, self._failed)

    def _failed(self, error: Exception) -> None:
        self.session.notices.report(error)
        from desktop.errors import UserFacingError

        if isinstance(error, UserFacingError):
            told = labels.error(error)
            self.banner.tell(told.what, " ".join(t for t in (told.where, told.how) if t), level="error")
