"""The break: a quiet page over the panes, with something to do for the eyes, the neck or the hands.

It lies in our own window, so it covers no other program, and takes no focus: who goes on writing writes on, and the
break goes by itself.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QMenu, QProgressBar, QToolButton, QVBoxLayout, QWidget

from desktop.domain.wellbeing import BreakKind, BreakState, Exercise
from desktop.ui import wellbeing_texts as texts
from desktop.ui.break_keeper import BreakKeeper
from desktop.ui.widgets.parts import button, column, label, row
from desktop.wellbeing import exercises
from desktop.wellbeing.content import in_language

WIDEST = 420


class BreakScreen(QFrame):
    """Covers `ground` while a break runs; `take_focus` is for her who wants the keys."""

    breathing_wanted = Signal()

    def __init__(self, keeper: BreakKeeper, language: str, ground: QWidget) -> None:
        super().__init__(ground)
        self._keeper = keeper
        self._ground = ground
        self._language = language
        self._exercise: Exercise | None = None
        self._step = -1
        self.setObjectName("break")
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        self._fill(column(inside, spacing=12))
        layout = column(self, margin=24)
        layout.addStretch(1)
        centred = row()
        centred.addStretch(1)
        centred.addWidget(inside, 100)
        centred.addStretch(1)
        layout.addLayout(centred)
        layout.addStretch(2)
        keeper.state_changed.connect(self.show_state)
        keeper.began.connect(self.begin)
        keeper.ended.connect(self._leave)
        ground.installEventFilter(self)
        self.hide()

    def _fill(self, layout: QVBoxLayout) -> None:
        self.name = label(role="muted")
        self.left = label(role="code")
        self.title = label(role="title")
        self.step = label()
        self.step.setMinimumHeight(64)  # three lines: nothing hops when the next step is longer
        self.step.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How much of the break is over"))
        head = row(spacing=8)
        head.addWidget(self.name, 1)
        head.addWidget(self.left)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.title)
        layout.addWidget(self.step)
        self.breathe = button(self.tr("Breathing …"))
        self.breathe.clicked.connect(self.breathing_wanted)
        layout.addWidget(self.breathe, 0, Qt.AlignmentFlag.AlignLeft)
        self.postpone = QToolButton()
        self.postpone.setProperty("role", "button")
        self.postpone.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.postpone.setMenu(QMenu(self.postpone))
        self.skip = button(self.tr("Skip"), tip=self.tr("Do without this break"))
        self.skip.clicked.connect(self._skip)
        self.end = button(self.tr("Back to work"), tip=self.tr("End the break now"))
        self.end.clicked.connect(self._keeper.end)
        layout.addSpacing(12)
        foot = row(spacing=8)
        for one in (self.postpone, self.skip):
            foot.addWidget(one)
        foot.addStretch()
        foot.addWidget(self.end)
        layout.addLayout(foot)
        for widget in (self.breathe, self.postpone, self.skip, self.end):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    # --- what it shows ---

    def begin(self, state: BreakState) -> None:
        """Show the break; the focus stays where it is."""
        if state.kind is None:
            return
        keeper = self._keeper
        turn = max(0, keeper.turns[state.kind] - 1)
        self._exercise = exercises.suggested(keeper.content.exercises, state.kind, state.total, turn)
        self._step = -1
        self.name.setText(texts.kind(state.kind))
        title = in_language(self._exercise.names, self._language) if self._exercise else ""
        self.title.setText(title or self.tr("Look away from the screen"))
        self.title.setToolTip(self._exercise.source if self._exercise else "")
        self.breathe.setVisible(state.kind is not BreakKind.SHORT)
        self.bar.setRange(0, max(1, round(state.total)))
        self._offer_to_postpone(state)
        self.show_state(state)
        self.setGeometry(self._ground.rect())
        self.show()
        self.raise_()

    def show_state(self, state: BreakState) -> None:
        """Show how much of the break is left and what to do now."""
        if state.total <= 0 or state.kind is None:
            return
        elapsed = state.total - state.left
        self.left.setText(texts.left(state.left))
        self.bar.setValue(round(elapsed))
        exercise = self._exercise
        step, rest = exercises.step_at(exercise, elapsed) if exercise is not None else (-1, 0.0)
        if exercise is None or rest <= 0:
            step = -2
        if step != self._step:
            self._step = step
            words = self.tr("Stand up, drink something, look out of the window.")
            if exercise is not None and step >= 0:
                words = in_language(exercise.steps[step].texts, self._language)
            self.step.setText(words)
            self.setAccessibleName(f"{self.name.text()}. {self.title.text()}. {words}")

    def _offer_to_postpone(self, state: BreakState) -> None:
        """Offer to put it off, with the count that is left and the reasons."""
        words = self.tr("Postpone (%n left)", "", state.postpones_left)
        self.postpone.setText(words)
        self.postpone.setAccessibleName(words)
        self.postpone.setEnabled(state.postpones_left > 0 and not state.by_agent)
        menu = self.postpone.menu()
        menu.clear()
        fill_reasons(menu, self._keeper, self._language)

    def _skip(self) -> None:
        self._keeper.skip()

    def _leave(self, _state: BreakState) -> None:
        self.hide()

    # --- keys and place ---

    def take_focus(self) -> None:
        """Take the keys: she asked for it."""
        self.end.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._keeper.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._ground.rect())
        return super().eventFilter(watched, event)


def fill_reasons(menu: QMenu, keeper: BreakKeeper, language: str) -> None:
    """Put the reasons to postpone into a menu; none has to be given."""
    for reason in keeper.content.reasons:
        action = menu.addAction(in_language(reason.texts, language))
        action.triggered.connect(lambda _=False, name=reason.id: keeper.postpone(name))
    menu.addSeparator()
    menu.addAction(QCoreApplication.translate("BreakScreen", "Without a reason")).triggered.connect(
        lambda _=False: keeper.postpone()
    )
