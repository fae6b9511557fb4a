"""What the dialogs share in which somebody writes: nothing written is lost by a slip of the Esc key."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.base import Dialog
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner


class WritingDialog(Dialog):
    """Asks once before it leaves what is `changed` and not saved; `leaving` lets it go without."""

    def __init__(self, title: str, colors: Theme, parent: QWidget | None = None, *, width: int) -> None:
        super().__init__(title, parent, width=width)
        self.leaving = False
        self.banner = Banner(colors)
        self.banner.pressed.connect(self._discard)
        self.body.addWidget(self.banner)

    @property
    def changed(self) -> bool:
        """Tell whether anything would be lost; each dialog knows for itself."""
        return False

    def reject(self) -> None:
        """Leave; what was written and not saved is asked for once."""
        if self.leaving or not self.changed:
            super().reject()
            return
        self.leaving = True  # Esc once more leaves
        self.banner.tell(
            self.tr("What you wrote is not saved."),
            self.tr("Esc once more leaves without it."),
            self.tr("Leave without saving"),
            level="warning",
        )

    def _discard(self) -> None:
        self.leaving = True
        self.reject()
