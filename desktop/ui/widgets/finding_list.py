"""What the gate has against a reply: the gravest first, each with its fix."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.domain.reply import GateFinding, Severity
from desktop.ui import answer_texts as texts
from desktop.ui.theme import Theme, set_state
from desktop.ui.widgets.parts import button, column, label, row

SHOWN = 4
"""More lines would push the reply out of sight; the rest is counted."""

_CHECKABLE = ("machine_unchecked", "machine_doubtful")
"""Rules that the agent answers for by saying that it was checked."""


class FindingList(QWidget):
    """Emits the finding whose fix is wanted; Alt+Enter takes the first."""

    fix_wanted = Signal(object)
    checked_wanted = Signal()
    """The agent has read the machine's translation and answers for it."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._findings: tuple[GateFinding, ...] = ()
        self._column = column(self, spacing=2)
        colors.changed.connect(self._build)
        self.hide()

    @property
    def lines(self) -> list[str]:
        return [texts.rule(found) for found in self._findings]

    def show_findings(self, findings: tuple[GateFinding, ...]) -> None:
        if findings != self._findings:
            self._findings = findings
            self._build()

    def fix_first(self) -> bool:
        """Ask for the first fix there is; False where there is none."""
        found = next((f for f in self._findings if f.fixable), None)
        if found is not None:
            self.fix_wanted.emit(found)
        elif any(f.rule in _CHECKABLE for f in self._findings):
            self.checked_wanted.emit()
        else:
            return False
        return True

    def _build(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        keyed = False
        for found in self._findings[:SHOWN]:
            can = found.fixable or found.rule in _CHECKABLE
            self._column.addWidget(self._line(found, with_key=can and not keyed))
            keyed = keyed or can
        rest = len(self._findings) - SHOWN
        if rest > 0:
            self._column.addWidget(label(self.tr("and %n more", "", rest), "small"))
        self.setVisible(bool(self._findings))

    def _line(self, found: GateFinding, *, with_key: bool) -> QFrame:
        box = QFrame()
        box.setObjectName("finding")
        set_state(box, "state", {Severity.BLOCK: "error", Severity.INFO: "info"}.get(found.severity, ""))
        inside = row(box, spacing=8)
        inside.setContentsMargins(8, 3, 8, 3)
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap(*texts.SEVERITY_ICONS[found.severity], 14, self))
        inside.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(label(texts.rule(found), "small"), 1)
        key = "  Alt+Enter" if with_key else ""
        if found.fixable:
            words = self.tr("Use “{fix}”").format(fix=found.fix) if found.fix else self.tr("Take it out")
            fix = button(words + key, "link")
            fix.clicked.connect(lambda: self.fix_wanted.emit(found))
            inside.addWidget(fix)
        elif found.rule in _CHECKABLE:
            checked = button(self.tr("I have checked it") + key, "link")
            checked.clicked.connect(self.checked_wanted)
            inside.addWidget(checked)
        return box
