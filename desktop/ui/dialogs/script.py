"""One script in all its languages: what it is for, its texts, and which of them are older than the base."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from desktop import settings as names
from desktop.domain.issue import Problem
from desktop.domain.languages import CORE
from desktop.domain.script import Script, ScriptVersion
from desktop.errors import UserFacingError
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.session import Session
from desktop.ui.theme import font
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, label

TONES = ("plain", "warm", "apologetic", "firm", "cheerful")


class ScriptDialog(Dialog):
    """A changed base text makes the other languages stale until somebody has looked at them."""

    saved = Signal()

    def __init__(self, session: Session, script: Script | None, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Script"), parent, width=560)
        self.resize(560, 640)
        self._session = session
        agent = session.preferences.get(names.AGENT_LANGUAGE)
        self._script = script or Script(0, "", "", {}, {}, base_language=agent)
        self.banner = Banner(session.theme)
        self.body.addWidget(self.banner)
        self.title = QLineEdit(self._script.title(agent) if script else "")
        self.code = QLineEdit(self._script.code)
        self.problem = QComboBox()
        self.problem.addItem(self.tr("any"), "")
        for problem in Problem:
            self.problem.addItem(labels.problem(problem), problem.value)
        first = self._script.classes[0].value if self._script.classes else ""
        self.problem.setCurrentIndex(max(self.problem.findData(first), 0))
        self.tags = QLineEdit(" ".join(self._script.tags))
        self.expires = QLineEdit(self._script.expires_on)
        self.expires.setPlaceholderText("2027-06-30")
        self.review = QLineEdit(self._script.review_on)
        self.review.setPlaceholderText("2027-06-30")
        form = QFormLayout()
        for words, field in (
            (self.tr("Title"), self.title),
            (self.tr("Short code"), self.code),
            (self.tr("Problem"), self.problem),
            (self.tr("Tags"), self.tags),
            (self.tr("Look at it again on"), self.review),
            (self.tr("Expires on"), self.expires),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.body.addLayout(form)
        self.body.addWidget(
            label(self.tr("Placeholders: {order_no} {date:+3d} {choice:one|two}. Parts: [S] [T] [A] [R]."), "small")
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.editors: dict[str, QPlainTextEdit] = {}
        for language in self._languages():
            self._add_language(language)
        self.tabs.currentChanged.connect(lambda _: self._tell_stale())
        self.body.addWidget(self.tabs, 1)
        foot = self.buttons()
        self.confirm = button(self.tr("This language is up to date"))
        self.confirm.clicked.connect(self._confirm)
        foot.addWidget(self.confirm)
        foot.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.keep = button(self.tr("Save"), "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.save)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        self._confirmed: set[str] = set()
        self._tell_stale()

    def _languages(self) -> list[str]:
        base = self._script.base_language
        return list(dict.fromkeys((base, *CORE, *self._script.versions)))

    def _add_language(self, language: str) -> None:
        version = self._script.versions.get(language)
        editor = QPlainTextEdit(version.body if version is not None else "")
        editor.setFont(font(self._session.theme.size, language))
        editor.setTabChangesFocus(True)
        editor.setAccessibleName(labels.language(language))
        mark = " ●" if version is not None and version.stale else "" if version is not None else " –"
        self.tabs.addTab(editor, language.upper() + mark)
        self.tabs.setTabToolTip(self.tabs.count() - 1, labels.language(language))
        self.editors[language] = editor

    @property
    def _language(self) -> str:
        return list(self.editors)[self.tabs.currentIndex()]

    def _tell_stale(self) -> None:
        version = self._script.versions.get(self._language)
        stale = version is not None and version.stale and self._language not in self._confirmed
        self.confirm.setVisible(stale)
        if stale:
            self.banner.tell(self.tr("The base text changed after this language was written."), level="warning")
        else:
            self.banner.hide()

    def _confirm(self) -> None:
        self._confirmed.add(self._language)
        self.tabs.setTabText(self.tabs.currentIndex(), self._language.upper())
        self._tell_stale()

    # --- saving ---

    def save(self) -> None:
        """Keep the script; what cannot be kept is said here, and nothing is lost."""
        bodies = {code: editor.toPlainText().strip() for code, editor in self.editors.items()}
        base = self._script.base_language
        if not self.title.text().strip() or not bodies[base]:
            self.banner.tell(
                self.tr("A script needs a title and a text in {language}.").format(language=labels.language(base)),
                level="error",
            )
            return
        for field in (self.review, self.expires):
            if field.text().strip() and not _is_date(field.text().strip()):
                self.banner.tell(
                    self.tr("“{text}” is no date. Write 2027-06-30.").format(text=field.text()), level="error"
                )
                field.setFocus()
                return
        library, author, confirmed = (
            self._session.context.library,
            self._session.preferences.get(names.AGENT_NAME),
            set(self._confirmed),
        )
        agent = self._session.preferences.get(names.AGENT_LANGUAGE)
        known = self._script
        picked = str(self.problem.currentData())
        classes = known.classes if known.classes and known.classes[0].value == picked else ()
        changed = replace(
            known,
            code=self.code.text().strip(),
            titles=known.titles | {agent: self.title.text().strip()},
            classes=classes or ((Problem(picked),) if picked else ()),
            tags=tuple(self.tags.text().split()),
            review_on=self.review.text().strip(),
            expires_on=self.expires.text().strip(),
            versions={
                code: replace(known.versions.get(code, ScriptVersion(code, "")), body=body)
                for code, body in bodies.items()
                if body
            },
        )

        def keep() -> None:
            with library.together():
                number = known.id
                if number:
                    library.update(changed, author)
                else:
                    number = library.add(changed, author)
                for code in confirmed:
                    library.confirm_version(number, code)

        self.keep.setEnabled(False)
        self._session.lanes.store.queued(keep, self._kept, self._refused)

    def _kept(self, _: object) -> None:
        self.saved.emit()
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.keep.setEnabled(True)
        if isinstance(error, UserFacingError):
            told = labels.error(error)
            self.banner.tell(told.what, told.how, level="error")
        else:
            self._session.notices.report(error)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
