"""Why the data cannot be opened: what, where, how to go on, and the one thing that helps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget

from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.storage.protection import Protection
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import button, column, label, row

_BY_CODE = ("vault.key_missing", "vault.closed", "recovery.mistyped")
_BY_FOLDER = ("store.too_new", "store.foreign", "store.unreachable")


class StoreProblemDialog(Dialog):
    """One action stands out; which one follows from the code of the failure."""

    retry_wanted = Signal(str, str)
    """A passphrase and a recovery code, either may be empty."""
    folder_chosen = Signal(object)
    quit_wanted = Signal()

    def __init__(
        self,
        error: UserFacingError,
        paths: Paths,
        protection: Protection | None,
        colors: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Deskside cannot open its data"), parent, width=460)
        self._answered = False
        self._paths = paths
        sentence = labels.error(error)
        head = row(spacing=12)
        sign = QLabel()
        locked = error.code in _BY_CODE or error.code in ("store.key", "store.passphrase_needed")
        sign.setPixmap(colors.pixmap("lock" if locked else "warning", "accent" if locked else "warning", 32, self))
        words = column(spacing=8)
        words.addWidget(label(sentence.what, "title"))
        words.addWidget(label(sentence.how))
        where = label(sentence.where or str(paths.store), "small")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(where)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.body.addLayout(head)

        by_phrase = protection is Protection.PASSPHRASE and error.code in ("store.key", "store.passphrase_needed")
        by_code = not by_phrase and (error.code in _BY_CODE or error.code == "store.key")
        self.field = QLineEdit()
        if by_phrase:
            self.field.setEchoMode(QLineEdit.EchoMode.Password)
            self.field.setPlaceholderText(self.tr("Passphrase"))
            self.field.setAccessibleName(self.tr("Passphrase"))
        elif by_code:
            self.field.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-X")
            self.field.setAccessibleName(self.tr("Recovery code"))
        self.field.setVisible(by_phrase or by_code)
        self._by_phrase = by_phrase
        self.body.addWidget(self.field)

        foot = self.buttons()
        leave = button(self.tr("Quit"))
        leave.clicked.connect(self._quit)
        foot.addWidget(leave)
        foot.addStretch()
        self.folder = button(self.tr("Other folder …"))
        self.folder.clicked.connect(self._choose_folder)
        self.backups = button(self.tr("Open backups"))
        self.backups.clicked.connect(self._open_backups)
        self.backups.setVisible(error.code in ("store.damaged", "store.key"))
        self.go = button(self.tr("Open") if by_phrase or by_code else self.tr("Try again"))
        self.go.clicked.connect(self._retry)
        foot.addWidget(self.backups)
        foot.addWidget(self.folder)
        foot.addWidget(self.go)
        first = self.folder if error.code in ("store.too_new", "store.foreign") else self.go
        if error.code == "store.damaged":
            first = self.backups
        first.setDefault(True)
        (self.field if by_phrase or by_code else first).setFocus()

    def _retry(self) -> None:
        text = self.field.text().strip() if not self._by_phrase else self.field.text()
        self._answer()
        self.retry_wanted.emit(text if self._by_phrase else "", "" if self._by_phrase else text)

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder for Deskside's data"))
        if path:
            self._answer()
            self.folder_chosen.emit(Path(path))

    def _open_backups(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._paths.backups)))

    def _quit(self) -> None:
        self._answer()
        self.quit_wanted.emit()

    def _answer(self) -> None:
        self._answered = True
        self.accept()

    def done(self, result: int, /) -> None:
        super().done(result)
        if not self._answered:  # Esc, or the frame's cross
            self._answered = True
            self.quit_wanted.emit()
