"""All keys, as F1 shows them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from desktop.ui.dialogs.base import Dialog
from desktop.ui.keys import KEYS, group, shown
from desktop.ui.widgets.parts import label


class KeysDialog(Dialog):
    """One list, in three groups; nothing to set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("All keys"), parent, width=440)
        self.resize(440, 720)
        inside = QWidget()
        inside.setObjectName("list")
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        line = 0
        for words, keys in KEYS.items():
            grid.addWidget(label(group(words), "heading"), line, 0, 1, 2)
            line += 1
            for key in keys:
                grid.addWidget(
                    label("  ".join(map(shown, key.keys)), "muted", wrap=False), line, 0, Qt.AlignmentFlag.AlignTop
                )
                grid.addWidget(label(key.text), line, 1)
                line += 1
            grid.setRowMinimumHeight(line, 8)
            line += 1
        grid.setRowStretch(line, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self.tr("All keys"))
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        foot = self.buttons()
        foot.addStretch()
        close = self.close_button()
        close.setDefault(True)
        foot.addWidget(close)
