"""A question on stress with its answers: a row of numbers, or a list where each answer has its own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.domain.wellbeing import Question
from desktop.ui.widgets.parts import column, label, row
from desktop.wellbeing.content import in_language


class Scale(QWidget):
    """Nothing is chosen at first; arrows move, Space chooses, a digit chooses its number."""

    chosen = Signal(int)

    def __init__(self, question: Question, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._language = language
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        words = in_language(question.texts, language)
        self.setAccessibleName(words)
        layout = column(self, spacing=8)
        layout.addWidget(label(words))
        if len(question.labels) == question.most - question.least + 1:
            for value, texts in sorted(question.labels.items()):
                layout.addWidget(self._radio(value, in_language(texts, language)))
        else:
            numbers = row(spacing=2)
            for value in range(question.least, question.most + 1):
                numbers.addWidget(self._number(value))
            layout.addLayout(numbers)
            layout.addLayout(self._ends())
        note = label(in_language(question.notes, language), "small")
        note.setToolTip(question.source)
        layout.addWidget(note)

    @property
    def value(self) -> int | None:
        number = self._group.checkedId()
        return None if number < 0 else number

    def button(self, value: int) -> QAbstractButton:
        return self._group.button(value)

    def take_focus(self) -> None:
        self.button(self.question.least).setFocus()

    def _radio(self, value: int, words: str) -> QRadioButton:
        made = QRadioButton(words)
        made.setAccessibleName(words)
        self._group.addButton(made, value)
        return made

    def _number(self, value: int) -> QToolButton:
        made = QToolButton()
        made.setText(str(value))
        made.setCheckable(True)
        made.setMinimumHeight(32)
        made.setAutoExclusive(True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setProperty("role", "number")
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        texts = self.question.labels.get(value)
        meaning = f": {in_language(texts, self._language)}" if texts else ""
        made.setAccessibleName(self.tr("{value} of {most}").format(value=value, most=self.question.most) + meaning)
        self._group.addButton(made, value)
        return made

    def _ends(self) -> QHBoxLayout:
        """Say what the least and the most mean, below their ends."""
        ends = row()
        for value, side in (
            (self.question.least, Qt.AlignmentFlag.AlignLeft),
            (self.question.most, Qt.AlignmentFlag.AlignRight),
        ):
            texts = self.question.labels.get(value)
            words = label(in_language(texts, self._language) if texts else "", "small")
            words.setAlignment(side)
            ends.addWidget(words, 1)
        return ends

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Choose by a digit (0 to 9; the last one of eleven by arrow)."""
        number = event.text()
        if number.isdecimal() and self._group.button(int(number)) is not None:
            chosen = self._group.button(int(number))
            chosen.setFocus()
            chosen.click()
            return
        super().keyPressEvent(event)
