"""What a message is about and how the buyer feels: each can be overruled, each shows its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.sla import BuyerTime
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.ui import answer_texts as texts
from desktop.ui import labels
from desktop.ui.theme import Theme, set_role, set_state
from desktop.ui.widgets.flow import FlowBox

_TIER_TOKENS = {Tier.BASIC: "muted", Tier.ADVANCED: "warning", Tier.SENIOR: "error"}
_MOOD_TOKENS = {
    Mood.SATISFIED: "ok",
    Mood.NEUTRAL: "muted",
    Mood.WORRIED: "warning",
    Mood.DISAPPOINTED: "warning",
    Mood.IMPATIENT: "warning",
    Mood.ANGRY: "error",
    Mood.THREATENING: "error",
}
SHOWN_GUESSES = 3


class TriageBar(FlowBox):
    """Chips for problem, mood and the buyer's time; a click or a key opens the list to choose from."""

    problem_picked = Signal(object)
    mood_picked = Signal(object)
    marketplace_picked = Signal(str)
    country_picked = Signal(str)

    def __init__(self, colors: Theme, first: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._triage: Triage | None = None
        self.problem = self._chip(self.tr("Problem"))
        self.mood = self._chip(self.tr("Mood"))
        self.place = self._chip(self.tr("Marketplace and country"))
        self._places: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]] = ((), ())
        self._chosen = ("", "")
        self._night = False
        self.problem.menu().aboutToShow.connect(self._fill_problems)
        self.mood.menu().aboutToShow.connect(self._fill_moods)
        self.place.menu().aboutToShow.connect(self._fill_places)
        for chip in (*first, self.problem, self.mood, self.place):
            self.add(chip)
        self.clear_triage()
        colors.changed.connect(self._repaint)

    def _chip(self, name: str) -> QToolButton:
        chip = QToolButton()
        set_role(chip, "chip")
        chip.setAccessibleName(name)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setIconSize(QSize(14, 14))
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(chip)
        menu.setToolTipsVisible(True)
        chip.setMenu(menu)
        return chip

    # --- what is shown ---

    def clear_triage(self) -> None:
        self._triage = None
        self.leave_out(self.problem)
        self.leave_out(self.mood)
        self.leave_out(self.place)

    def show_triage(self, triage: Triage) -> None:
        """Show the guesses, with a question mark where they are none to rely on."""
        self._triage = triage
        first, mood = triage.problems[0], triage.mood
        words = labels.problem(first.problem)
        if triage.unclear and len(triage.problems) > 1:
            words = self.tr("Unclear: {first} or {second}?").format(
                first=words, second=labels.problem(triage.problems[1].problem)
            )
        else:
            words = f"{words} · {labels.tier(first.problem.tier)}"
        self.problem.setText(words)
        self.problem.setToolTip(self._why(first, triage.chosen_problem))
        self.problem.setAccessibleName(self.tr("Problem: {problem}").format(problem=words))
        veiled = self.tr("{mood}, veiled").format(mood=labels.mood(mood.mood))
        feeling = veiled if mood.veiled else labels.mood(mood.mood)
        self.mood.setText(feeling)
        self.mood.setToolTip(self._why(mood, triage.chosen_mood))
        self.mood.setAccessibleName(self.tr("Mood: {mood}").format(mood=feeling))
        self._repaint()
        self.leave_out(self.problem, False)
        self.leave_out(self.mood, False)

    def show_place(
        self,
        chosen: tuple[str, str],
        time: BuyerTime | None,
        marketplaces: Sequence[tuple[str, str]],
        countries: Sequence[tuple[str, str]],
    ) -> None:
        """Show where the conversation is held, what time it is at the buyer's, and whether it is a holiday there.

        `chosen` are ids of marketplace and country or "", `marketplaces` and `countries` ids with names.
        """
        self._chosen, self._places = chosen, (tuple(marketplaces), tuple(countries))
        market = dict(marketplaces).get(chosen[0], "")
        words, tip = [market] if market else [], []
        self._night = time is not None and time.night
        if time is not None:
            words.append(f"{time.country} {time.text[11:16]}" + (f" · {time.holiday}" if time.holiday else ""))
            guessed = (
                self.tr("country guessed from the language") if time.guessed else self.tr("country chosen by you")
            )
            night = self.tr("night there") if time.night else ""
            tip = [f"{time.text[:10]} {time.text[11:16]} {time.zone}", guessed, time.holiday, night]
        self.place.setText(" · ".join(words) or self.tr("Marketplace …"))
        self.place.setToolTip("\n".join(t for t in (market, *tip, self.tr("Click to choose.")) if t))
        self.place.setAccessibleName(f"{self.tr('Marketplace and country')}: {self.place.text()}")
        self._repaint()
        self.leave_out(self.place, False)

    def _why(self, guess: ProblemGuess | MoodGuess, chosen: bool) -> str:
        if chosen:
            return self.tr("Chosen by you.")
        sure = self.tr("{percent} % sure").format(percent=round(100 * guess.confidence))
        lines = [sure, *(texts.evidence(found) for found in guess.evidence[:5])]
        return "\n".join(lines)

    def _repaint(self) -> None:
        night = self._night
        self.place.setIcon(self._theme.icon("night" if night else "duration", "warning" if night else "muted"))
        triage = self._triage
        if triage is None:
            return
        tier, mood = triage.tier, triage.mood.mood
        self.problem.setIcon(
            self._theme.icon("pin" if triage.chosen_problem else f"tier-{tier}", _TIER_TOKENS[tier])
        )
        self.mood.setIcon(self._theme.icon("pin" if triage.chosen_mood else "mood", _MOOD_TOKENS[mood]))
        set_state(self.problem, "state", {Tier.SENIOR: "error", Tier.ADVANCED: "warning"}.get(tier, ""))
        set_state(self.mood, "state", {"error": "error", "warning": "warning"}.get(_MOOD_TOKENS[mood], ""))

    # --- choosing ---

    def show_problem_menu(self) -> None:
        if self._triage is not None:
            self.problem.setFocus()
            self.problem.showMenu()

    def show_mood_menu(self) -> None:
        if self._triage is not None:
            self.mood.setFocus()
            self.mood.showMenu()

    def _fill_problems(self) -> None:
        menu, triage = self.problem.menu(), self._triage
        menu.clear()
        if triage is None:
            return
        guesses = {g.problem: g for g in triage.problems[:SHOWN_GUESSES]}
        for place, guess in enumerate(guesses.values(), 1):
            sure = f"{round(100 * guess.confidence)} %"
            action = self._action(
                menu, f"&{place}  {labels.problem(guess.problem)}\t{sure}", guess.problem is triage.problem
            )
            action.setToolTip(self._why(guess, chosen=False))
            action.triggered.connect(lambda _=False, p=guess.problem: self.problem_picked.emit(p))
        menu.addSeparator()
        for tier in Tier:
            for problem in (p for p in Problem if p.tier is tier and p not in guesses):
                action = self._action(menu, f"{labels.problem(problem)}\t{labels.tier(tier)}", checked=False)
                action.triggered.connect(lambda _=False, p=problem: self.problem_picked.emit(p))

    def _fill_moods(self) -> None:
        menu, triage = self.mood.menu(), self._triage
        menu.clear()
        if triage is None:
            return
        for place, mood in enumerate(Mood, 1):
            action = self._action(menu, f"&{place}  {labels.mood(mood)}", mood is triage.mood.mood)
            action.triggered.connect(lambda _=False, m=mood: self.mood_picked.emit(m))

    def _fill_places(self) -> None:
        menu = self.place.menu()
        menu.clear()
        for title, chosen, places, picked in (
            (self.tr("Marketplace"), self._chosen[0], self._places[0], self.marketplace_picked),
            (self.tr("The buyer's country"), self._chosen[1], self._places[1], self.country_picked),
        ):
            inside = menu.addMenu(title)
            for code, name in (("", self.tr("not chosen")), *places):
                action = self._action(inside, name, code == chosen)
                action.triggered.connect(lambda _=False, code=code, picked=picked: picked.emit(code))

    @staticmethod
    def _action(menu: QMenu, text: str, checked: bool) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(checked)
        return action
