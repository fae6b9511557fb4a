"""A guided breathing exercise: choose, breathe, and say how it was. It can be left at any moment with Esc."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.sla import Urgency
from desktop.domain.wellbeing import Breath, BreathKind, ExerciseKind, Pattern, Question, StressKind
from desktop.ui import answer_texts, motion, sound
from desktop.ui import wellbeing_texts as texts
from desktop.ui.dialogs.base import Dialog
from desktop.ui.widgets.breathing_circle import BreathingCircle
from desktop.ui.widgets.parts import button, column, label, row
from desktop.ui.widgets.scale import Scale
from desktop.wellbeing import breathing, stress, tone
from desktop.wellbeing.content import in_language

if TYPE_CHECKING:
    from desktop.ui.session import Session

USUAL_MINUTES: Final = 1
Found = tuple[tuple[Pattern, ...], dict[StressKind, Question]]


class BreathingDialog(Dialog):
    """Three pages; both questions can be passed over, and leaving asks nothing."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        steady: Callable[[], float] = time.monotonic,
        player: sound.Player | None = None,
    ) -> None:
        super().__init__(self.tr("Breathing"), parent, width=400)
        self.resize(400, 560)
        self._session = session
        self._steady = steady
        self._language = session.preferences.get(names.AGENT_LANGUAGE)
        self._patterns: tuple[Pattern, ...] = ()
        self._questions: dict[StressKind, Question] = {}
        self._number: list[int] = []
        """The exercise's number in the log; filled and read on the store's lane alone."""
        self._running = False
        self._player = player if player is not None else sound.player()
        self._tones: dict[BreathKind, Path] = {}
        self.circle: BreathingCircle | None = None
        self.before: Scale | None = None
        self.after: Scale | None = None
        self.pages = QStackedWidget()
        for make in (self._choice, self._exercise, self._end):
            self.pages.addWidget(make())
        self.body.addWidget(self.pages, 1)
        session.clocks.ticked.connect(self._warn)
        self._look()
        self._sound(self._player is not None and session.preferences.get(names.BREATHING_TONE))

    # --- what there is ---

    def _look(self) -> None:
        folder = self._session.context.paths.wellbeing

        def read(_cancel: CancelToken) -> Found:
            return breathing.patterns(folder), stress.questions(folder)

        self._session.lanes.store.newest_wins("breathing", read, self._found)

    def _found(self, found: Found) -> None:
        self._patterns, self._questions = found
        for pattern in self._patterns:
            self.pattern.addItem(in_language(pattern.names, self._language), pattern.id)
        self.before = Scale(self._questions[StressKind.BEFORE], self._language)
        self._asked.addWidget(self.before)
        self.begin.setEnabled(True)
        self._describe()

    @property
    def chosen(self) -> Pattern | None:
        place = self.pattern.currentIndex()
        return self._patterns[place] if 0 <= place < len(self._patterns) else None

    @property
    def minutes(self) -> int:
        return self._minutes.checkedId()

    # --- choosing ---

    def _choice(self) -> QWidget:
        page = QWidget()
        layout = column(page, spacing=12)
        self.pattern = QComboBox()
        self.pattern.setAccessibleName(self.tr("Way of breathing"))
        self.pattern.currentIndexChanged.connect(self._describe)
        layout.addWidget(self.pattern)
        self.about, self.caution = label(), label(role="small")
        layout.addWidget(self.about)
        layout.addWidget(self.caution)
        times = row(spacing=4)
        self._minutes = QButtonGroup(self)
        for minutes in breathing.MINUTES:
            made = QToolButton()
            made.setText(texts.length(60.0 * minutes))
            made.setAccessibleName(made.text())
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.setProperty("role", "number")
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._minutes.addButton(made, minutes)
            times.addWidget(made, 1)
        self._minutes.button(USUAL_MINUTES).setChecked(True)
        self._minutes.idClicked.connect(self._describe)
        layout.addLayout(times)
        self.takes = label(role="small")
        layout.addWidget(self.takes)
        self.tone = QCheckBox(self.tr("A soft tone at each step"))
        self.tone.setAccessibleName(self.tone.text())
        if self._player is None:
            self.tone.setEnabled(False)
            self.tone.setToolTip(self.tr("This computer has no player for sounds."))
        self.tone.toggled.connect(self._sound)
        layout.addWidget(self.tone)
        self._asked = column()
        layout.addLayout(self._asked)
        layout.addStretch(1)
        foot = row(spacing=8)
        foot.addStretch()
        leave = button(self.tr("Not now"))
        leave.clicked.connect(self.reject)
        self.begin = button(self.tr("Begin"), "primary")
        self.begin.setDefault(True)
        self.begin.setAutoDefault(True)
        self.begin.setEnabled(False)
        self.begin.clicked.connect(self.start)
        foot.addWidget(leave)
        foot.addWidget(self.begin)
        layout.addLayout(foot)
        return page

    def _describe(self, _number: int = 0) -> None:
        pattern = self.chosen
        if pattern is None:
            return
        self.about.setText(in_language(pattern.texts, self._language))
        self.about.setToolTip(pattern.source)
        self.caution.setText(in_language(pattern.cautions, self._language))
        count = breathing.cycles(pattern, self.minutes)
        takes = texts.left(breathing.length(pattern, self.minutes))
        self.takes.setText(
            self.tr("%n breath(s), {time} in all. Esc leaves at any moment.", "", count).format(time=takes)
        )

    # --- breathing ---

    def _exercise(self) -> QWidget:
        page = QWidget()
        self._breathing = column(page, spacing=12)
        self.words = label(role="title")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMinimumHeight(52)  # two lines: nothing hops when the words grow
        self.rest = label(role="muted")
        self.rest.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.buyer = label(role="small")
        self.buyer.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.calm = QToolButton()
        self.calm.setText(self.tr("Less motion"))
        self.calm.setAccessibleName(self.calm.text())
        self.calm.setCheckable(True)
        self.calm.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.calm.toggled.connect(self._be_calm)
        self.sounding = QToolButton()
        self.sounding.setText(self.tr("Tone"))
        self.sounding.setAccessibleName(self.tone.text())
        self.sounding.setCheckable(True)
        self.sounding.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sounding.setVisible(self._player is not None)
        self.sounding.toggled.connect(self._sound)
        self.leave = button(self.tr("Leave"))
        self.leave.setToolTip(self.tr("Esc"))
        self.leave.clicked.connect(self.reject)
        for one in (self.words, self.rest, self.buyer):
            self._breathing.addWidget(one)
        foot = row(spacing=8)
        foot.addWidget(self.calm)
        foot.addWidget(self.sounding)
        foot.addStretch()
        foot.addWidget(self.leave)
        self._breathing.addLayout(foot)
        return page

    def start(self) -> None:
        """Begin the exercise; what was answered before it is kept with it."""
        pattern = self.chosen
        if pattern is None or self._running:
            return
        calm = motion.reduced(self._session.preferences.get(names.REDUCED_MOTION))
        self.circle = circle = BreathingCircle(
            self._session.theme, pattern, self.minutes, language=self._language, calm=calm, steady=self._steady
        )
        self.calm.setChecked(calm)
        circle.step_changed.connect(self._say)
        circle.moved.connect(self._tell_rest)
        circle.finished.connect(self._finish)
        self._breathing.insertWidget(0, circle, 1)
        self._running = True
        log, number = self._session.context.exercise_log, self._number
        planned = breathing.length(pattern, self.minutes)
        self._session.lanes.store.queued(
            lambda: number.append(log.begin(pattern.id, ExerciseKind.BREATHING, planned))
        )
        self._keep(StressKind.BEFORE, self.before)
        self.pages.setCurrentIndex(1)
        self.leave.setFocus()
        circle.start()

    def _say(self, breath: Breath) -> None:
        if self.circle is not None:
            self.words.setText(self.circle.words)
        path = self._tones.get(breath.step.kind)
        if self.tone.isChecked() and self._player is not None and path is not None:
            self._player.play(path)

    def _sound(self, on: bool) -> None:
        """Sound at each step from now on, or be silent; kept for the next time."""
        for one in (self.tone, self.sounding):
            one.setChecked(on)
        preferences, folder = self._session.preferences, self._session.context.paths.data / "cache"
        if self._player is not None and on is not preferences.get(names.BREATHING_TONE):
            preferences.put(names.BREATHING_TONE, on)
        if on and not self._tones:
            self._session.lanes.store.newest_wins("tones", lambda _: _tones(folder), self._tuned)

    def _tuned(self, tones: dict[BreathKind, Path]) -> None:
        self._tones = tones

    def _tell_rest(self, breath: Breath) -> None:
        told = self.tr("Breath {number} of {count}  ·  {left} left").format(
            number=breath.number, count=breath.count, left=texts.left(breath.left)
        )
        if told != self.rest.text():
            self.rest.setText(told)

    def _be_calm(self, calm: bool) -> None:
        if self.circle is not None:
            self.circle.be_calm(calm)

    def _warn(self) -> None:
        """Say quietly that a buyer waits, for as long as one does: whether to leave is hers."""
        urgent = self._session.clocks.most_urgent()
        view = urgent[1] if urgent is not None else None
        told = ""
        if view is not None and view.urgency is Urgency.SOON:
            told = self.tr("A reply is due in {left}.").format(left=answer_texts.left(view))
        elif view is not None and view.urgency is Urgency.LATE:
            told = self.tr("A reply is late ({left}).").format(left=answer_texts.left(view))
        if told != self.buyer.text():
            self.buyer.setText(told)

    # --- the end ---

    def _end(self) -> QWidget:
        page = QWidget()
        self._closing = column(page, spacing=12)
        self._closing.addWidget(label(self.tr("Done"), "title"))
        self.done_words = label(self.tr("Breathe as usual again."), "muted")
        self._closing.addWidget(self.done_words)
        self._closing.addStretch(1)
        foot = row(spacing=8)
        foot.addStretch()
        again = button(self.tr("Once more"))
        again.clicked.connect(self._again)
        close = button(self.tr("Close"), "primary")
        close.clicked.connect(self.accept)
        foot.addWidget(again)
        foot.addWidget(close)
        self._closing.addLayout(foot)
        self._close = close
        return page

    def _finish(self) -> None:
        self._ended(finished=True)
        self.after = Scale(self._questions[StressKind.AFTER], self._language)
        self._closing.insertWidget(2, self.after)
        self.pages.setCurrentIndex(2)
        self._close.setFocus()

    def _again(self) -> None:
        self._keep_after()
        self._number = []
        for one in (self.circle, self.after):
            if one is not None:
                one.setParent(None)
                one.deleteLater()
        self.circle = self.after = None
        self.buyer.clear()
        self.before = None  # the answer after the last one stands for it
        self.start()

    def _ended(self, *, finished: bool) -> None:
        if not self._running:
            return
        self._running = False
        log, number = self._session.context.exercise_log, self._number

        def end() -> None:
            if number:
                log.end(number[0], finished=finished)

        self._session.lanes.store.queued(end)

    def _keep_after(self) -> None:
        if self.after is not None:
            self._keep(StressKind.AFTER, self.after)

    def _keep(self, kind: StressKind, scale: Scale | None) -> None:
        """Keep an answer, or that there was none, beside its exercise."""
        value, number, kept = (
            (scale.value if scale is not None else None),
            self._number,
            self._session.context.stress,
        )

        def keep() -> None:
            if not number:
                return
            if value is None:
                kept.skip(kind, number[0])
            else:
                kept.answer(kind, value, number[0])

        self._session.lanes.store.queued(keep)

    def done(self, result: int, /) -> None:
        if self.circle is not None:
            self.circle.stop()
        self._ended(finished=False)
        self._keep_after()
        super().done(result)


def _tones(folder: Path) -> dict[BreathKind, Path]:
    try:
        return tone.write(folder)
    except OSError:
        return {}  # a full disk is told by what matters; the exercise goes on without a tone
