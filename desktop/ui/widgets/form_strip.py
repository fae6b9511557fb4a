"""The form of a script: one small field per placeholder, the empty ones first to be filled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from desktop.domain.script import FieldOrigin, FormField, PlaceholderKind
from desktop.ui import answer_texts as texts
from desktop.ui.theme import set_state
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.parts import label, row

Show = Callable[[PlaceholderKind, str], str]
Parse = Callable[[FormField, str], str | tuple[str, ...] | None]
"""Reads what was typed; several values where an amount may be in several currencies."""

NARROW, WIDE = 72, 160


class _Field(QWidget):
    """A label and its control; tells the language-neutral value."""

    changed = Signal(str, str)

    def __init__(self, field: FormField, show: Show, parse: Parse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._show, self._parse = show, parse
        layout: QHBoxLayout = row(self, spacing=4)
        words = label(texts.field(field.name), "small", wrap=False)
        layout.addWidget(words)
        self.control: QLineEdit | QComboBox = self._choice() if field.options else self._line()
        self.control.setAccessibleName(texts.field(field.name))
        words.setBuddy(self.control)
        layout.addWidget(self.control)
        self.currency = self._currency()
        layout.addWidget(self.currency)
        self.mark_state()

    @property
    def empty(self) -> bool:
        return not self.field.value

    @property
    def asks(self) -> bool:
        """True while the currency of an amount is to be chosen."""
        return not self.currency.isHidden()

    @property
    def has_focus(self) -> bool:
        return self.control.hasFocus() or self.currency.hasFocus()

    def _currency(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Currency"))
        box.activated.connect(self._chosen)
        box.hide()
        return box

    def _chosen(self) -> None:
        amount = str(self.currency.currentData() or "")
        if amount:
            self.changed.emit(self.field.key, amount)

    def _ask_currency(self, amounts: tuple[str, ...]) -> None:
        """Show the amount in every currency that it may be in."""
        self.currency.clear()
        self.currency.addItem(self.tr("which currency?"), "")
        for amount in amounts:
            self.currency.addItem(self._show(self.field.kind, amount), amount)
        self.currency.show()
        set_state(self.currency, "state", "empty")

    def _choice(self) -> QComboBox:
        box = QComboBox()
        if self.empty:
            box.addItem(self.tr("choose …"), "")
        for place, option in enumerate(self.field.options):
            box.addItem(option, str(place))
        box.setCurrentIndex(max(box.findData(self.field.value), 0))
        box.activated.connect(lambda _: self.changed.emit(self.field.key, str(box.currentData())))
        return box

    def _line(self) -> QLineEdit:
        line = QLineEdit(self._show(self.field.kind, self.field.value))
        line.setPlaceholderText(texts.hint(self.field.kind))
        width = line.fontMetrics().horizontalAdvance(line.text() or line.placeholderText()) + 28
        line.setFixedWidth(min(max(width, NARROW), WIDE))
        if self.field.suggestions:
            known = [self._show(self.field.kind, value) for value in self.field.suggestions]
            completer = QCompleter(line)
            completer.setModel(QStringListModel(known, completer))
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            line.setCompleter(completer)
            line.setToolTip("\n".join(known))
        line.editingFinished.connect(self._finished)
        return line

    def _finished(self) -> None:
        control = self.control
        if not isinstance(control, QLineEdit):
            return
        typed = control.text().strip()
        if typed == self._show(self.field.kind, self.field.value):
            return
        value = self._parse(self.field, typed) if typed else ""
        self.currency.hide()
        if isinstance(value, tuple):
            self._ask_currency(value)
            return
        if value is None:
            set_state(control, "state", "error")
            control.setToolTip(
                self.tr("This cannot be read. For example: {hint}").format(hint=texts.hint(self.field.kind))
            )
            return
        self.changed.emit(self.field.key, value)

    def mark_state(self) -> None:
        suggested = self.field.origin is FieldOrigin.RULE
        set_state(self.control, "state", "empty" if self.empty else "suggested" if suggested else "")
        if suggested:
            self.control.setToolTip(self.tr("Suggested by the script: check the date, or write another."))


class FormStrip(FlowBox):
    """All fields of a script in a line or two; Enter goes to the next empty one, then on."""

    value_given = Signal(str, str)
    finished = Signal()
    escaped = Signal()

    def __init__(self, show: Show, parse: Parse, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=6)
        self._show, self._parse = show, parse
        self._fields: tuple[FormField, ...] = ()
        self.hide()

    @property
    def fields(self) -> list[_Field]:
        return [w for w in self.widgets if isinstance(w, _Field)]

    def show_fields(self, fields: tuple[FormField, ...]) -> None:
        """Show a form; the field with the focus keeps it."""
        if fields == self._fields:
            return
        same = [f.key for f in fields] == [f.key for f in self._fields]
        focused = next((f.field.key for f in self.fields if f.has_focus), "") if same else ""
        self._fields = fields
        self.clear()
        for field in fields:
            made = _Field(field, self._show, self._parse)
            made.changed.connect(self.value_given)
            made.control.installEventFilter(self)
            made.currency.installEventFilter(self)
            self.add(made)
        self.setVisible(bool(fields))
        if focused:
            self.focus(focused)

    def focus(self, key: str) -> None:
        for one in self.fields:
            if one.field.key == key:
                one.control.setFocus()

    def focus_empty(self) -> bool:
        """Go to the first field that is still empty; False where none is."""
        for one in self.fields:
            if one.empty:
                one.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
                if isinstance(one.control, QComboBox):
                    one.control.showPopup()
                return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._next(watched)
                return True
            if plain and event.key() == Qt.Key.Key_Escape:
                self.escaped.emit()
                return True
        return super().eventFilter(watched, event)

    def _next(self, control: QObject) -> None:
        """Take what stands in a field and go to the next empty one behind it, or out of the form."""
        fields = self.fields
        place = next((i for i, f in enumerate(fields) if control in (f.control, f.currency)), -1)
        following = next((f.field.key for f in fields[place + 1 :] if f.empty), "")
        if isinstance(control, QLineEdit):
            control.editingFinished.emit()
            if 0 <= place < len(fields) and fields[place].asks:
                fields[place].currency.setFocus(Qt.FocusReason.TabFocusReason)
                fields[place].currency.showPopup()
                return
        if isinstance(control, QComboBox) and 0 <= place < len(fields):
            value = str(control.currentData() or "")
            if value:
                self.value_given.emit(fields[place].field.key, value)
        if following:
            self.focus(following)
        else:
            self.finished.emit()
