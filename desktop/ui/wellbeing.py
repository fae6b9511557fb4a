"""The window's side of breaks and stress: the chip, the break's page, the dialogs, the question of the day."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop import settings as names
from desktop.domain.wellbeing import BreakKind, BreakPhase, BreakState, StressKind
from desktop.sla import clock as sla
from desktop.ui import wellbeing_texts as texts
from desktop.ui.break_keeper import BreakKeeper
from desktop.ui.composing import Composing
from desktop.ui.dialogs.break_screen import BreakScreen
from desktop.ui.notices import Notice
from desktop.ui.presence import Presence
from desktop.ui.widgets.break_chip import BreakChip

if TYPE_CHECKING:
    from desktop.ui.session import Session

DAY: Final = 86_400.0
RAN_OUT: Final = 1.5
"""Seconds that may have been left when a break was last seen."""


class Wellbeing(QObject):
    """Lives as long as its window; the chip and the break's page are built anew with the panes (`show_on`)."""

    told = Signal(str)
    """A sentence for the tray: a break has begun and the window is not seen."""

    def __init__(
        self,
        session: Session,
        composing: Composing,
        window: QWidget,
        *,
        steady: Callable[[], float] = sla.steady,
        presence: Presence | None = None,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._steady = steady
        self.presence = presence if presence is not None else Presence(composing, steady, parent=self)
        self.keeper = BreakKeeper(session, self.presence, steady=steady, parent=self)
        self.chip: BreakChip | None = None
        self._chips: list[BreakChip] = []
        self.screen: BreakScreen | None = None
        self._asked: dict[StressKind, float] = {}
        self._asking = False
        """A question of the day or of the week waits."""
        self.keeper.reminded.connect(self._remind)
        self.keeper.began.connect(self._began)
        self.keeper.ended.connect(self._ended)

    @property
    def _language(self) -> str:
        return self._session.preferences.get(names.AGENT_LANGUAGE)

    def show_on(self, ground: QWidget) -> BreakChip:
        """Show breaks over `ground` from now on, and return the chip for the lowest line."""
        self.screen = BreakScreen(self.keeper, self._language, ground)
        self.screen.breathing_wanted.connect(self.show_breathing)
        self.presence.rest_on(self.screen)
        self.chip = self.another_chip()
        if self.keeper.state.phase is BreakPhase.BREAKING:
            self.screen.begin(self.keeper.state)
        return self.chip

    def another_chip(self) -> BreakChip:
        """Return a chip for one more line, such as the one the whole window can become."""
        chip = BreakChip(self.keeper, self._session.theme, self._session.clock, self._language)
        chip.break_wanted.connect(self.break_now)
        chip.resting_wanted.connect(self.break_now)
        chip.breathing_wanted.connect(self.show_breathing)
        chip.stress_wanted.connect(self.show_stress)
        chip.figures_wanted.connect(self.show_figures)
        chip.switched_on.connect(self._switch_on)
        self._chips = [one for one in self._chips if isValid(one)] + [chip]
        self._show_asking()
        return chip

    def stop(self) -> None:
        """Keep where breaks stand: the store is about to close."""
        self.keeper.stop()

    # --- what the agent asks for ---

    def break_now(self) -> None:
        """Begin a break, or take the keys into the one that runs."""
        if self.keeper.state.phase is not BreakPhase.BREAKING and not self.keeper.begin():
            self._session.notices.say(texts.hold(self.keeper.state.hold) or self.tr("The break waits."))
            return
        if self.screen is not None:
            self.screen.take_focus()

    def show_breathing(self) -> None:
        from desktop.ui.dialogs.breathing import BreathingDialog

        dialog = BreathingDialog(self._session, self._window, steady=self._steady)
        self.presence.rest_on(dialog)
        dialog.open()

    def show_stress(self) -> None:
        from desktop.ui.dialogs.stress import StressDialog

        dialog = StressDialog(self._session, self._window)
        dialog.answered.connect(self._answered)
        dialog.open()

    def show_figures(self) -> None:
        from desktop.ui.dialogs.break_figures import BreakFiguresDialog

        BreakFiguresDialog(self._session, self.keeper.content, self._window).open()

    def _switch_on(self) -> None:
        self._session.preferences.put(names.BREAKS, True)

    # --- what happens ---

    def _remind(self, state: BreakState) -> None:
        """Say quietly that a break comes; for a short one the chip's colour is enough."""
        if state.kind is BreakKind.AFTER_HARD:
            text = self.tr("That was a hard conversation. A minute of rest?")
            self._session.notices.tell(Notice(text, action=self.tr("Rest"), act=self.break_now, icon="break"))
        elif state.kind is BreakKind.LONG:
            text = self.tr("A long break begins at the next pause ({time}).").format(time=texts.length(state.total))
            later = self.tr("Postpone (%n left)", "", state.postpones_left)
            put_off = Notice(text, action=later, act=self.keeper.postpone, icon="break")
            self._session.notices.tell(put_off if state.postpones_left else Notice(text, icon="break"))

    def _began(self, state: BreakState) -> None:
        if state.kind is not None and not self._window.isVisible():
            self.told.emit(f"{texts.kind(state.kind)}: {texts.length(state.total)}")

    def _ended(self, state: BreakState) -> None:
        """After a break that ran out there is a moment for the question; after one that was left there is none."""
        if state.left <= RAN_OUT:
            self.look_for_question()

    # --- the question of the day ---

    def look_for_question(self) -> None:
        """Ask for what is due; each question is offered once a day and stands in the chip's menu until then."""
        kept, now = self._session.context.stress, self._session.clock()
        self._session.lanes.store.newest_wins("stress due", lambda _: kept.due(now), self._due)

    def _due(self, kind: StressKind | None) -> None:
        self._asking = kind is not None
        self._show_asking()
        now = self._session.clock()
        if kind is None or now - self._asked.get(kind, 0.0) < DAY:
            return
        self._asked[kind] = now
        text = self.tr("One question on stress; only you see the answer.")
        self._session.notices.tell(Notice(text, action=self.tr("Answer"), act=self.show_stress, icon="mood"))

    def _answered(self) -> None:
        self._asking = False
        self._show_asking()

    def _show_asking(self) -> None:
        for one in self._chips:
            if isValid(one):
                one.asking = self._asking
