"""One sentence of the translation: mark of its origin, text, findings, and what the memory knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QToolButton, QWidget

from desktop.domain.reading import Origin, SegmentReading
from desktop.domain.translation import DiffKind, Finding, FindingKind
from desktop.ui import labels
from desktop.ui.theme import Theme, set_role, set_state
from desktop.ui.widgets.parts import button, column, label, row
from desktop.ui.widgets.segment_editor import SegmentEditor

Mend = Callable[[str, Finding], str]
"""Puts the replacement of a finding into a text: `Termbase.apply`."""

EDGE = 4
MARK_ICON = 14
MORE = " ▾"
"""Behind the mark of a sentence that has other versions: a click shows them."""


class SegmentCard(QFrame):
    """Shows a `SegmentReading`; what the agent wants is told by signals, nothing is decided here."""

    text_edited = Signal(int, str)
    entered = Signal(int)
    left = Signal(int)
    confirmed = Signal(int)
    take_back_wanted = Signal(int)
    escaped = Signal()

    def __init__(self, index: int, colors: Theme, mend: Mend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = index
        self._mend = mend
        self._theme = colors
        self._reading: SegmentReading | None = None
        self._choice = 0
        self._saved = False
        self.setObjectName("segment")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

        self.mark = QToolButton()
        set_role(self.mark, "mark")
        self.mark.setIconSize(QSize(MARK_ICON, MARK_ICON))
        self.mark.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.mark.clicked.connect(self.show_alternatives)
        self.count = label(role="small", wrap=False)
        self.count.setIndent(MARK_ICON + 4)

        self.editor = SegmentEditor(colors)
        self.editor.text_edited.connect(self._edited)
        self.editor.entered.connect(lambda: self.entered.emit(self.index))
        self.editor.left.connect(lambda: self.left.emit(self.index))
        self.editor.confirmed.connect(lambda: self.confirmed.emit(self.index))
        self.editor.undo_wanted.connect(self._undo)
        self.editor.alternative_wanted.connect(self.step_alternative)
        self.editor.fix_wanted.connect(self.apply_fix)
        self.editor.escaped.connect(self.escaped)

        self._difference = QLabel()
        set_role(self._difference, "small")
        self._difference.setWordWrap(True)
        self._difference.setTextFormat(Qt.TextFormat.RichText)
        self._findings = column(spacing=4)
        self._build_state()
        self._lay_out()

    def _build_state(self) -> None:
        self._state = label(role="ok", wrap=False)
        self.take_back = button(
            self.tr("Take back"), "link", tip=self.tr("Take it out of the memory again (Ctrl+Z)")
        )
        self.take_back.clicked.connect(lambda: self.take_back_wanted.emit(self.index))
        self._state_row = QWidget()
        state = row(self._state_row, spacing=8)
        state.addWidget(self._state)
        state.addWidget(self.take_back)
        state.addStretch()

    def _lay_out(self) -> None:
        self._gutter = QWidget()
        gutter = column(self._gutter, spacing=0)
        gutter.addWidget(self.mark)
        gutter.addWidget(self.count)
        gutter.addStretch()
        words = column(spacing=4)
        words.addWidget(self.editor)
        words.addLayout(self._findings)
        words.addWidget(self._difference)
        words.addWidget(self._state_row)
        words.addStretch()
        layout = row(self, spacing=4)
        layout.setContentsMargins(EDGE, 8, 12, 8)
        layout.addWidget(self._gutter, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    @property
    def reading(self) -> SegmentReading | None:
        return self._reading

    @property
    def state_text(self) -> str:
        return self._state.text() if not self._state_row.isHidden() else ""

    def show_reading(self, reading: SegmentReading, text: str, *, editable: bool = True) -> None:
        """Show a segment; `text` is its target as the agent left it."""
        self._reading = reading
        self._choice = 0
        self._saved = False
        self.editor.show_text(text)
        pending = reading.origin is Origin.PENDING
        self.editor.setReadOnly(not editable)
        self.editor.setPlaceholderText(self.tr("Translating …") if pending and not text else "")
        self.editor.setAccessibleName(
            self.tr("Sentence {number}: {origin}").format(number=self.index + 1, origin=labels.origin(reading))
        )
        self.editor.setAccessibleDescription(reading.segment.text)
        self._show_mark()
        self._show_findings()
        self._show_difference(reading)
        self.show_state()

    def show_state(self, *, edited: bool = False, saved: bool = False, failed: bool = False) -> None:
        """Tell quietly what became of the agent's change."""
        self._saved = saved
        self.editor.undo_takes_back = saved
        if saved:
            # Qt joins what is typed after this to what was typed before only while the text is "modified".
            self.editor.document().setModified(False)
        text, role = "", "ok"
        if saved:
            text = self.tr("✓ Saved in the memory")
        elif failed:
            text, role = self.tr("Not saved"), "small"
        elif edited:
            text, role = self.tr("✎ Changed – Ctrl+S saves it in the memory"), "small"
        self._state.setText(text)
        set_state(self._state, "role", role)
        self.take_back.setVisible(saved)
        self._state_row.setVisible(bool(text))
        self._show_mark()

    def set_current(self, current: bool) -> None:
        set_state(self, "current", "true" if current else "false")
        self.update()

    def repaint_theme(self) -> None:
        """Take over new colours."""
        if self._reading is not None:
            self._show_mark()
            self._show_difference(self._reading)

    # --- mark and alternatives ---

    def _token(self) -> str:
        if self._reading is None:
            return "pending"
        if self._doubtful():
            return "warning"
        return "memory" if self._saved else labels.ORIGIN_COLORS[self._standing(self._reading).origin]

    def _show_mark(self) -> None:
        reading = self._reading
        if reading is None:
            return
        token = self._token()
        reading = self._standing(reading)
        icon = "memory" if self._saved else labels.origin_icon(reading)
        words = self.tr("Saved in the memory by you.") if self._saved else labels.origin(reading)
        self.mark.setIcon(self._theme.icon(icon, token))
        choices = self.alternatives()
        several = MORE if len(choices) > 1 else ""
        self.mark.setText(("100" if self._saved else labels.mark(reading)) + several)
        self.mark.setStyleSheet(f"color: {self._theme.name(token)};")
        self.mark.ensurePolished()
        widest = max(self.mark.fontMetrics().horizontalAdvance(words + MORE) for words in labels.marks())
        self._gutter.setFixedWidth(MARK_ICON + 12 + widest)
        if several:
            words += "\n" + self.tr("%n other version(s): Alt+Down", "", len(choices) - 1)
        self.mark.setToolTip(words)
        self.mark.setAccessibleName(words)
        self.count.setText(f"{self._choice + 1}/{len(choices)} ↓" if several else "")
        self.count.setVisible(self._choice > 0)  # no line of its own for a sentence that nobody has touched
        self.editor.show_doubt(self._doubtful())
        self.update()

    def _doubtful(self) -> bool:
        """Tell whether the text is a model's guess that nobody has touched or saved."""
        reading = self._reading
        return reading is not None and not self._saved and self.editor.toPlainText() in reading.guesses

    def _standing(self, reading: SegmentReading) -> SegmentReading:
        """Return the segment with the version that stands in the editor as its target, for the mark."""
        text, match = self.editor.toPlainText(), reading.match
        if text == reading.target:
            return reading
        if match is not None and text == match.target:
            return replace(reading, target=text, origin=Origin.FUZZY, score=match.score, starter=False)
        if text in reading.guesses:
            return replace(reading, target=text, origin=Origin.MODEL, score=None, starter=True)
        return reading

    def alternatives(self) -> tuple[str, ...]:
        """Return the shown target and all others, without repetition."""
        if self._reading is None:
            return ()
        offered = [self._reading.target, *self._reading.alternatives]
        match = self._reading.match
        if match is not None and match.insertable:
            offered.append(match.target)
        return tuple(dict.fromkeys(text for text in offered if text))

    def step_alternative(self, by: int) -> None:
        """Put the next version into the editor, as if typed; Ctrl+Z goes back."""
        choices = self.alternatives()
        if len(choices) > 1 and not self.editor.isReadOnly():
            self._choice = (self._choice + by) % len(choices)
            self.editor.type_text(choices[self._choice])
            self._show_mark()

    def show_alternatives(self) -> None:
        """Open a small menu with all versions."""
        menu = self.alternatives_menu()
        if menu is not None:
            menu.popup(self.mark.mapToGlobal(self.mark.rect().bottomLeft()))

    def alternatives_menu(self) -> QMenu | None:
        choices = self.alternatives()
        if len(choices) < 2 or self.editor.isReadOnly():
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, text in enumerate(choices):
            action = QAction(text.replace("&", "&&"), menu)
            action.triggered.connect(lambda _=False, number=number: self._choose(number))
            menu.addAction(action)
        return menu

    def _choose(self, number: int) -> None:
        self._choice = number
        self.editor.type_text(self.alternatives()[number])
        self.editor.setFocus()
        self._show_mark()

    # --- findings and difference ---

    def apply_fix(self) -> None:
        """Replace the place of the first finding that has a replacement."""
        found = self._fixable()
        if found is not None and not self.editor.isReadOnly():
            self.editor.type_text(self._mend(self.editor.toPlainText(), found))

    def _open_findings(self) -> tuple[Finding, ...]:
        """Return the findings that still hold for the text as it stands, but for what the mark says already."""
        if self._reading is None:
            return ()
        text = self.editor.toPlainText()
        changed = text != self._reading.target
        return tuple(f for f in self._reading.unmarked_findings if _holds(f, text, changed=changed))

    def _fixable(self) -> Finding | None:
        text = self.editor.toPlainText()
        return next((f for f in self._open_findings() if f.fix and self._mend(text, f) != text), None)

    def _edited(self, text: str) -> None:
        if self._reading is not None and self._reading.findings:
            self._show_findings()
        self.editor.show_doubt(self._doubtful())
        self.text_edited.emit(self.index, text)

    def _show_findings(self) -> None:
        findings = self._open_findings()
        while (item := self._findings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        unchanged = self._reading is not None and self.editor.toPlainText() == self._reading.target
        self.editor.underline(findings if unchanged else ())
        fixable = self._fixable()
        for found in findings:
            box = QFrame()
            box.setObjectName("finding")
            inside = row(box, spacing=8)
            inside.setContentsMargins(8, 4, 8, 4)
            icon = QLabel()
            icon.setPixmap(self._theme.pixmap("warning", "warning", 14, self))
            inside.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            inside.addWidget(label(labels.finding(found), "small"), 1)
            if found is fixable:
                fix = button(self.tr("Use “{fix}”  Alt+Enter").format(fix=found.fix), "link")
                fix.clicked.connect(self.apply_fix)
                inside.addWidget(fix)
            self._findings.addWidget(box)

    def _show_difference(self, reading: SegmentReading) -> None:
        match = reading.match
        shown = match is not None and match.score < 99 and bool(match.difference)
        self._difference.setVisible(shown)
        if match is None or not shown:
            return
        parts = []
        for part in match.difference:
            text = _escape(part.text)
            if part.kind is DiffKind.ADDED:
                text = f'<b style="color:{self._theme.name("ok")}">+{text}</b>'
            elif part.kind is DiffKind.REMOVED:
                text = f'<s style="color:{self._theme.name("error")}">{text}</s>'
            parts.append(text)
        known = self.tr("Memory {score} %:").format(score=match.score)
        target = "" if match.target == reading.target else f"<br>→ {_escape(match.target)}"
        self._difference.setText(f"{_escape(known)} {''.join(parts)}{target}")

    def _undo(self) -> None:
        if self._saved:
            self.take_back_wanted.emit(self.index)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 0, EDGE, self.height() - 1), self._theme.color(self._token()))
        painter.end()


def _holds(finding: Finding, text: str, *, changed: bool) -> bool:
    """Tell whether a finding is about the text as it stands."""
    if finding.kind is FindingKind.TERM_MISSING:
        return finding.text.casefold() not in text.casefold()
    if finding.kind is FindingKind.TERM_FORBIDDEN:
        return finding.text in text
    return not changed


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
