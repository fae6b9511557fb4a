"""The first start: five short steps, each with a good default; Enter goes through all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from desktop.domain.languages import CORE
from desktop.paths import Paths
from desktop.storage.protection import Protection
from desktop.translation.packages import languages_in
from desktop.ui import labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.theme import set_role
from desktop.ui.widgets.parts import button, column, label, row

STEPS = 5


@dataclass(frozen=True, slots=True)
class Answers:
    """What the agent chose; `model` is a file or folder to install, `passphrase` only for that protection."""

    agent_language: str = "zh"
    edge: str = "right"
    starter: bool = True
    model: Path | None = None
    protection: Protection = Protection.KEYRING
    passphrase: str = ""


class FirstStartDialog(Dialog):
    """Emits the answers at the end; Esc before that ends the program without a trace."""

    answered = Signal(object)
    quit_wanted = Signal()

    def __init__(
        self, paths: Paths, agent_language: str, parent: QWidget | None = None, *, problem: str = ""
    ) -> None:
        super().__init__(self.tr("Welcome to Deskside"), parent, width=420)
        self._paths = paths
        self._model: Path | None = None
        self._done = False
        self._groups: list[QButtonGroup] = []
        self.count = label(role="small")
        self.body.addWidget(self.count)
        self.stack = QStackedWidget()
        self.body.addWidget(self.stack, 1)
        self._problem = label(problem, "small")
        self._problem.setVisible(bool(problem))
        self.body.addWidget(self._problem)
        self._add_language(agent_language)
        self._add_edge()
        self._add_starter()
        self._add_models()
        self._add_protection()
        foot = self.buttons()
        self.back = button(self.tr("Back"))
        self.back.clicked.connect(lambda: self.show_step(self.stack.currentIndex() - 1))
        self.next = button("", "primary")
        self.next.clicked.connect(self.go_on)
        foot.addWidget(self.back)
        foot.addStretch()
        foot.addWidget(self.next)
        for radio in self.findChildren(QRadioButton):
            radio.installEventFilter(self)
        for field in self.findChildren(QLineEdit):
            field.installEventFilter(self)
        self.language.installEventFilter(self)
        self.resize(440, 460)
        self.show_step(0)

    # --- steps ---

    def _step(self, title: str, below: str) -> QWidget:
        page = QWidget()
        layout = column(page, spacing=8)
        layout.addWidget(label(title, "title"))
        layout.addWidget(label(below, "muted"))
        layout.addSpacing(4)
        self.stack.addWidget(page)
        return page

    def _cards(self, page: QWidget, choices: tuple[tuple[object, str, str], ...]) -> QButtonGroup:
        """Add radio buttons; the first is the default."""
        group = QButtonGroup(page)
        layout = page.layout()
        for place, (value, text, below) in enumerate(choices):
            card = QRadioButton(f"{text}\n{below}" if below else text)
            set_role(card, "card")
            card.setProperty("value", value)
            card.setAccessibleName(f"{text}. {below}")
            card.setChecked(place == 0)
            group.addButton(card, place)
            if layout is not None:
                layout.addWidget(card)
        self._groups.append(group)
        return group

    def _add_language(self, agent_language: str) -> None:
        page = self._step(
            self.tr("Which language do you read?"),
            self.tr("Buyers' messages are translated into it. Everything stays on this computer."),
        )
        self.language = QComboBox()
        for code in CORE:
            self.language.addItem(labels.language_with_code(code), code)
        self.language.setCurrentIndex(max(self.language.findData(agent_language), 0))
        self.language.setAccessibleName(self.tr("Your language"))
        self._finish(page, self.language)

    def _add_edge(self) -> None:
        page = self._step(
            self.tr("Where shall the window stand?"),
            self.tr("Beside the browser with your seller console, over the full height."),
        )
        self.edge = self._cards(
            page,
            (
                ("right", self.tr("At the right edge"), ""),
                ("left", self.tr("At the left edge"), ""),
                ("free", self.tr("Free window"), ""),
            ),
        )
        self._finish(page)

    def _add_starter(self) -> None:
        page = self._step(
            self.tr("Begin with known sentences?"),
            self.tr("Sentences that buyers write again and again, and the approved terms."),
        )
        self.starter = self._cards(
            page,
            (
                (True, self.tr("Yes, with the starter content"), self.tr("Your team's content goes before it.")),
                (False, self.tr("No, empty"), self.tr("The memory learns from your corrections alone.")),
            ),
        )
        self._finish(page)

    def _add_models(self) -> None:
        starters = languages_in(self._paths.starter_models)
        about = (
            self.tr(
                "A small starter model came along, for {languages} alone. It is weak: most sentences come out"
                " greyed or stay in the buyer's words. A full model is far better: from a file now, or online from"
                " the menu later."
            ).format(languages=" · ".join(map(labels.language, starters)))
            if starters
            else self.tr(
                "A model translates what the memory does not know. Memory, terms and the gist work without."
            )
        )
        page = self._step(self.tr("Language models"), about)
        later = self.tr("Later") if not starters else self.tr("The starter models are enough for now")
        self.models = self._cards(
            page,
            (
                (False, later, self.tr("Menu → Language models, at any time.")),
                (True, self.tr("From a file I was given …"), self.tr("An .argosmodel file.")),
            ),
        )
        self.models.button(1).clicked.connect(self._choose_model)
        self.model_name = label(role="small")
        self._finish(page, self.model_name)

    def _add_protection(self) -> None:
        page = self._step(
            self.tr("Protect your data"),
            self.tr("Buyers' words and your corrections lie in one file on this computer."),
        )
        self.protection = self._cards(
            page,
            (
                (
                    Protection.KEYRING,
                    self.tr("Encrypted, opens by itself"),
                    self.tr("The key lies in this system's keyring; you get a recovery code."),
                ),
                (
                    Protection.PASSPHRASE,
                    self.tr("Encrypted with a passphrase"),
                    self.tr("Asked at each start. Without it the data is lost."),
                ),
                (
                    Protection.NONE,
                    self.tr("Not encrypted"),
                    self.tr("Whoever can read the file reads the messages."),
                ),
            ),
        )
        self.phrase, self.again = QLineEdit(), QLineEdit()
        phrases = QWidget()
        both = row(phrases, spacing=8)
        for field, words in ((self.phrase, self.tr("Passphrase")), (self.again, self.tr("Once more"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.textChanged.connect(self._enable)
            both.addWidget(field)
        phrases.hide()
        self._phrases = phrases
        self.protection.idToggled.connect(self._protection_toggled)
        self._finish(page, phrases)

    def _protection_toggled(self, _place: int, _on: bool) -> None:
        self._phrases.setVisible(self._chosen(self.protection) == Protection.PASSPHRASE)
        self._enable()

    def _finish(self, page: QWidget, *widgets: QWidget) -> None:
        layout = page.layout()
        for widget in widgets:
            if layout is not None:
                layout.addWidget(widget)
        page.layout().addStretch()  # type: ignore[union-attr]

    # --- going on ---

    def show_keyring(self, available: bool) -> None:
        """Take the keyring out of the choice where the system has none."""
        card = self.protection.button(0)
        card.setEnabled(available)
        if not available:
            card.setText(self.tr("Encrypted, opens by itself") + "\n" + self.tr("This system has no keyring."))
            if card.isChecked():
                self.protection.button(1).setChecked(True)

    def show_step(self, step: int) -> None:
        self.stack.setCurrentIndex(min(max(step, 0), STEPS - 1))
        step = self.stack.currentIndex()
        self.count.setText(self.tr("Step {step} of {steps}").format(step=step + 1, steps=STEPS))
        self.back.setVisible(step > 0)
        last = self.tr("Start")
        self.next.setText(last if step == STEPS - 1 else self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self._enable()
        group = {1: self.edge, 2: self.starter, 3: self.models, 4: self.protection}.get(step)
        first = group.checkedButton() if group is not None else self.language
        if first is not None:
            first.setFocus()

    def go_on(self) -> None:
        """Go to the next step, or hand the answers over."""
        step = self.stack.currentIndex()
        if step < STEPS - 1:
            self.show_step(step + 1)
        elif self.next.isEnabled():
            self._done = True
            self.accept()
            self.answered.emit(self.answers())

    def answers(self) -> Answers:
        protection = Protection(str(self._chosen(self.protection)))
        return Answers(
            str(self.language.currentData()),
            str(self._chosen(self.edge)),
            bool(self._chosen(self.starter)),
            self._model if self._chosen(self.models) else None,
            protection,
            self.phrase.text() if protection is Protection.PASSPHRASE else "",
        )

    @staticmethod
    def _chosen(group: QButtonGroup) -> object:
        chosen = group.checkedButton()
        return chosen.property("value") if chosen is not None else None

    def _enable(self) -> None:
        by_phrase = self._chosen(self.protection) == Protection.PASSPHRASE
        sound = bool(self.phrase.text()) and self.phrase.text() == self.again.text()
        self.next.setEnabled(self.stack.currentIndex() < STEPS - 1 or not by_phrase or sound)

    def _choose_model(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Install a language model"), "", self.tr("Argos models (*.argosmodel *.zip)")
        )
        self._model = Path(path) if path else None
        self.model_name.setText(self._model.name if self._model else "")
        if not path:
            self.models.button(0).setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Enter goes on from wherever the focus is."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        if watched is self.phrase:
            self.again.setFocus()
        else:
            self.go_on()
        return True

    def done(self, result: int, /) -> None:
        super().done(result)
        if not self._done:
            self._done = True
            self.quit_wanted.emit()
