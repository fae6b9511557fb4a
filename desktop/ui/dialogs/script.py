"""One script in all its languages: its texts, which of them are older than the base, and what is known of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QStackedWidget, QTabBar, QTabWidget, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.languages import CORE
from desktop.domain.script import Script, ScriptVersion
from desktop.errors import UserFacingError
from desktop.ui import labels
from desktop.ui.dialogs.writing import WritingDialog
from desktop.ui.session import Session
from desktop.ui.theme import font
from desktop.ui.widgets.parts import button, column, label
from desktop.ui.widgets.script_fields import ScriptFields

TEXT, FIELDS = range(2)


class _Page(QWidget):
    """Title and text in one language."""

    def __init__(self, language: str, title: str, version: ScriptVersion | None, size: int) -> None:
        super().__init__()
        self.title = QLineEdit(title)
        self.title.setFont(font(size, language))
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title, {language}").format(language=labels.language(language)))
        self.body = QPlainTextEdit(version.body if version is not None else "")
        self.body.setFont(font(size, language))
        self.body.setTabChangesFocus(True)
        self.body.setPlaceholderText(self.tr("What the buyer reads"))
        self.body.setAccessibleName(self.tr("Text, {language}").format(language=labels.language(language)))
        layout = column(self, spacing=8)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.body, 1)
        layout.addWidget(
            label(self.tr("Placeholders: {order_no} {date:+3d} {choice:one|two}. Parts: [S] [T] [A] [R]."), "small")
        )


class ScriptDialog(WritingDialog):
    """A changed base text makes the other languages stale until somebody has looked at them."""

    saved = Signal()

    def __init__(self, session: Session, script: Script | None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Script"), session.theme, parent, width=560)
        self.resize(560, 680)
        self._session = session
        self._agent = session.preferences.get(names.AGENT_LANGUAGE)
        owner = session.preferences.get(names.AGENT_NAME)
        self._script = script or Script(0, "", "", {}, {}, base_language=self._agent, owner=owner)
        self._confirmed: set[str] = set()
        self._build_languages()
        self.fields = ScriptFields(self._script, session.theme)
        self.fields.changed.connect(self._touched)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.texts, self.tr("Text"))
        self.tabs.addTab(self.fields, self.tr("About it"))
        self.body.addWidget(self.tabs, 1)
        self._build_foot()
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        self._tell_language()
        self._look_up()
        self._page.title.setFocus()
        self._before = self.made()

    # --- building ---

    def _build_languages(self) -> None:
        script = self._script
        self.languages = list(dict.fromkeys((script.base_language, *CORE, *script.versions, *script.titles)))
        self.bar = QTabBar()
        self.bar.setDocumentMode(True)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("Language"))
        self.pages: dict[str, _Page] = {}
        self.stack = QStackedWidget()
        for place, code in enumerate(self.languages):
            page = _Page(code, script.titles.get(code, ""), script.versions.get(code), self._session.theme.size)
            page.title.textEdited.connect(self._touched)
            page.body.textChanged.connect(self._touched)
            self.pages[code] = page
            self.stack.addWidget(page)
            self.bar.addTab(self._mark(code))
            self.bar.setTabToolTip(place, labels.language(code))
        self.bar.currentChanged.connect(self._switch)
        self.texts = QWidget()
        below = column(self.texts)
        below.setContentsMargins(0, 4, 0, 0)
        below.addWidget(self.bar)
        below.addWidget(self.stack, 1)

    def _build_foot(self) -> None:
        foot = self.buttons()
        self.confirm = button(self.tr("This language is up to date"))
        self.confirm.clicked.connect(self._confirm)
        foot.addWidget(self.confirm)
        foot.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = button(self.tr("Save"), "primary")
        self.keep.clicked.connect(self.save)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)

    def _look_up(self) -> None:
        """Ask files and store for what may be chosen: marketplaces, scenes, other scripts."""
        context, agent = self._session.context, self._agent
        markets, library = context.marketplaces, context.library

        def read(_cancel: CancelToken) -> list[tuple[str, str]]:
            return [(market.id, market.name(agent)) for market in markets.all()]

        def find(_cancel: CancelToken) -> tuple[set[str], list[tuple[str, str]]]:
            known = library.summaries()
            titles = [(s.name, s.titles.get(agent) or next(iter(s.titles.values()), s.name)) for s in known]
            return {s.scene for s in known}, [(name, title) for name, title in titles if name]

        def found(answer: tuple[set[str], list[tuple[str, str]]]) -> None:
            self.fields.offer(*answer)

        lanes = self._session.lanes
        lanes.files.newest_wins("marketplaces of a script", read, self.fields.marketplaces.offer)
        lanes.store.newest_wins("scenes of a script", find, found)

    # --- languages ---

    @property
    def language(self) -> str:
        return self.languages[self.bar.currentIndex()]

    @property
    def _page(self) -> _Page:
        return self.pages[self.language]

    def show_language(self, code: str) -> None:
        self.bar.setCurrentIndex(self.languages.index(code))

    def _switch(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self._tell_language()

    def _stale(self, code: str) -> bool:
        version = self._script.versions.get(code)
        return version is not None and version.stale and code not in self._confirmed

    def _mark(self, code: str) -> str:
        written = self.pages[code].body.document().characterCount() > 1
        return code.upper() + (" ●" if self._stale(code) else "" if written else " –")

    def _tell_language(self) -> None:
        stale = self._stale(self.language)
        self.confirm.setVisible(stale)
        if stale:
            self.banner.tell(self.tr("The base text changed after this language was written."), level="warning")
        else:
            self.banner.hide()

    def _touched(self) -> None:
        self.leaving = False
        self.bar.setTabText(self.bar.currentIndex(), self._mark(self.language))

    def _confirm(self) -> None:
        self._confirmed.add(self.language)
        self._touched()
        self._tell_language()

    # --- saving and leaving ---

    def made(self) -> Script:
        """Return the script as it stands in the dialog."""
        titles, versions, known = {}, {}, self._script.versions
        for code, page in self.pages.items():
            title, body = page.title.text().strip(), page.body.toPlainText().strip()
            if title:
                titles[code] = title
            if body:
                versions[code] = replace(known.get(code, ScriptVersion(code, "")), body=body)
        return replace(self.fields.taken(self._script), titles=titles, versions=versions)

    @property
    def changed(self) -> bool:
        return bool(self._confirmed) or self.made() != self._before

    def save(self) -> None:
        """Keep the script; what cannot be kept is said here, and nothing is lost."""
        if not self.keep.isEnabled():
            return
        script, library = self.made(), self._session.context.library
        base = script.base_language
        if not script.titles or base not in script.versions:
            self.tabs.setCurrentIndex(TEXT)
            self.show_language(base)
            self.banner.tell(
                self.tr("A script needs a title and a text in {language}.").format(language=labels.language(base)),
                level="error",
            )
            (self._page.body if script.titles else self._page.title).setFocus()
            return
        wrong = self.fields.wrong_day()
        if wrong is not None:
            self.tabs.setCurrentIndex(FIELDS)
            self.banner.tell(
                self.tr("“{text}” is no date. Write 2027-06-30.").format(text=wrong.text()), level="error"
            )
            wrong.setFocus()
            self.fields.ensureWidgetVisible(wrong)
            return
        author, confirmed = self._session.preferences.get(names.AGENT_NAME), set(self._confirmed)

        def keep() -> None:
            with library.together():
                number = script.id
                if number:
                    library.update(script, author)
                else:
                    number = library.add(script, author)
                for code in confirmed & script.versions.keys():
                    library.confirm_version(number, code)

        self.keep.setEnabled(False)
        self._session.lanes.store.queued(keep, self._kept, self._refused)

    def _kept(self, _: object) -> None:
        self.leaving = True
        self.saved.emit()
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.keep.setEnabled(True)
        if isinstance(error, UserFacingError):
            told = labels.error(error)
            self.banner.tell(told.what, told.how, level="error")
        else:
            self._session.notices.report(error)
