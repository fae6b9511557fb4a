"""Red findings stand against a reply: mend them, or say why it goes out all the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.reply import GateFinding, Override
from desktop.ui import answer_texts as texts
from desktop.ui.dialogs.base import Dialog
from desktop.ui.widgets.parts import button, label


class OverrideDialog(Dialog):
    """Going back is the default; an override needs a reason, which is kept with the reply."""

    overridden = Signal(object)

    def __init__(self, red: tuple[GateFinding, ...], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Not copied yet"), parent, width=420)
        self._red = red
        self.heading(self.tr("This should not be sent like this"))
        for line in dict.fromkeys(texts.rule(found) for found in red):
            self.body.addWidget(label(f"•  {line}"))
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setAccessibleName(self.tr("Why it goes out all the same"))
        self.reason.addItems(
            [
                "",
                self.tr("The buyer asked for exactly this"),
                self.tr("My lead has agreed"),
                self.tr("The finding is wrong"),
            ]
        )
        self.reason.editTextChanged.connect(self._typed)
        self.body.addWidget(
            label(self.tr("If it has to go out all the same, say why. The reason is kept:"), "muted")
        )
        self.body.addWidget(self.reason)
        foot = self.buttons()
        self.send = button(self.tr("Copy anyway"))
        self.send.setEnabled(False)
        self.send.clicked.connect(self._override)
        back = button(self.tr("Go back"), "primary")
        back.setDefault(True)
        back.clicked.connect(self.reject)
        foot.addWidget(self.send)
        foot.addStretch()
        foot.addWidget(back)

    def _typed(self, text: str) -> None:
        self.send.setEnabled(bool(text.strip()))

    def _override(self) -> None:
        reason = self.reason.currentText().strip()
        rules = dict.fromkeys(found.rule for found in self._red)
        self.overridden.emit(tuple(Override(rule, reason) for rule in rules))
        self.accept()
