"""What this is, which version, where the data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget

import desktop
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.notices import Notices
from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import button, column, label, row

if TYPE_CHECKING:
    from desktop.context import AppContext


class AboutDialog(Dialog):
    """Short; the two folders can be opened."""

    def __init__(self, colors: Theme, context: AppContext, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Deskside"), parent, width=440)
        head = row(spacing=16)
        sign = QLabel()
        sign.setPixmap(colors.pixmap("app", "accent", 48, self))
        words = column(spacing=4)
        words.addWidget(label(f"Deskside {desktop.__version__}", "title"))
        words.addWidget(label(self.tr("The desktop assistant beside your seller console.")))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.body.addWidget(
            label(self.tr("Messages are read and translated on this computer. Nothing is sent anywhere."), "muted")
        )
        protection = labels.protection(context.protection)
        self.body.addWidget(label(self.tr("Your data: {protection}").format(protection=protection)))
        place = label(str(context.paths.data), "small")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(place)
        self.body.addWidget(
            label(
                self.tr("Apache License 2.0. Qt is used under the LGPL; Argos models have licences of their own."),
                "small",
            )
        )
        foot = self.buttons()
        data = button(self.tr("Open data folder"))
        data.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(context.paths.data))))
        logs = button(self.tr("Open log folder"))
        logs.clicked.connect(notices.open_logs)
        foot.addWidget(data)
        foot.addWidget(logs)
        foot.addStretch()
        close = self.close_button()
        close.setDefault(True)
        foot.addWidget(close)
        close.setFocus()
