"""The recovery code, shown once and kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.ui import clipboard
from desktop.ui.dialogs.base import Dialog
from desktop.ui.theme import set_role
from desktop.ui.widgets.parts import button, label


class RecoveryCodeDialog(Dialog):
    """Closes when the agent says that the code is written down."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Recovery code"), parent, width=460)
        self._code = code
        self.heading(
            self.tr("Write down your recovery code"),
            self.tr(
                "The key of your data lies in this computer's keyring. If the keyring is lost, only this code opens"
                " the data. It is shown this once and kept nowhere."
            ),
        )
        groups = code.split("-")
        self.code = label("-".join(groups[:4]) + "-\n" + "-".join(groups[4:]), "code", wrap=False)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.code.setAccessibleDescription(code)
        self.body.addWidget(self.code)
        tools = self.buttons()
        copy = button(self.tr("Copy"))
        copy.clicked.connect(self._copy)
        print_ = button(self.tr("Print …"))
        print_.clicked.connect(self._print)
        tools.addStretch()
        tools.addWidget(copy)
        tools.addWidget(print_)
        tools.addStretch()
        self.kept = QCheckBox(self.tr("I have written it down or printed it"))
        set_role(self.kept, "plain")
        self.body.addWidget(self.kept)
        foot = self.buttons()
        foot.addStretch()
        self.go = button(self.tr("Go on"))
        self.go.setDefault(True)
        self.go.setEnabled(False)
        self.go.clicked.connect(self.accept)
        self.kept.toggled.connect(self.go.setEnabled)
        foot.addWidget(self.go)
        self.kept.setFocus()

    def _copy(self) -> None:
        clipboard.put(QGuiApplication.clipboard(), self._code)

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec():  # Qt's print dialog knows no other way on Windows and macOS
            self._document().print_(printer)

    def _document(self) -> QTextDocument:
        document = QTextDocument()
        title, words = self.tr("Deskside: recovery code"), self.tr("Keep this sheet where your other papers lie.")
        document.setHtml(f"<h2>{title}</h2><p style='font-family:monospace'>{self._code}</p><p>{words}</p>")
        return document

    def reject(self) -> None:
        if self.kept.isChecked():
            super().reject()
