"""Breaks, breathing and stress."""

from __future__ import annotations

import json
import random
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.wellbeing import BreakEvent, BreakKind, BreakOutcome, BreakPhase, StressKind
from desktop.ui.dialogs.breathing import BreathingDialog
from desktop.ui.scenes.stage import NOW, Scene, Stage
from desktop.ui.wellbeing import Wellbeing
from desktop.wellbeing import keeping
from desktop.wellbeing.stress import Stress

_DAY = 86_400.0
_MOMENTS = {"in": 2.0, "hold": 6.5, "out": 9.5}
"""Seconds after the beginning of the second pattern (four in, four held, four out), for its three phases."""


def _reminder(stage: Stage) -> QWidget:
    """Go on with a long break that was offered before a restart; no buyer waits, so it may come."""
    first = stage.window.wellbeing
    first.stop()
    if first.chip is not None:
        first.chip.hide()
    offered = {
        "format": keeping.FORMAT,
        "at": NOW,
        "short": 0.0,
        "long": 3600.0,
        "quiet": 0.0,
        "postponed": {},
        "offer": [BreakKind.LONG.value, NOW],
        "running": None,
        "pause": None,
    }
    log, text = stage.context.break_log, json.dumps(offered)
    stage.lanes.store.queued(lambda: log.save(text, NOW))
    stage.settle()  # now: the notice goes after a while
    made = Wellbeing(stage.session, stage.window.composing, stage.window)
    page = stage.window.desk_page()
    page.status.add(made.show_on(page.stack))
    stage.wait_for(lambda: made.keeper.state.phase is BreakPhase.REMINDING)
    made.stop()
    return stage.window


def _break(kind: BreakKind, stage: Stage) -> QWidget:
    stage.window.wellbeing.keeper.begin(kind)
    stage.settle()
    return stage.window


def _choosing(stage: Stage) -> QWidget:
    stage.window.wellbeing.show_breathing()
    return stage.dialog("BreathingDialog")


def _breathing(moment: float, stage: Stage) -> QWidget:
    steady = [0.0]
    dialog = BreathingDialog(stage.session, stage.window, steady=lambda: steady[0])
    dialog.open()
    stage.settle()
    dialog.pattern.setCurrentIndex(1)
    dialog.start()
    steady[0] = moment
    stage.settle()
    return dialog


def _stress(stage: Stage) -> QWidget:
    chance = random.Random(3)  # noqa: S311 - no secret
    store = stage.context.store

    def answer() -> None:
        for days in range(60, 0, -1):
            kept = Stress(store, lambda at=NOW - days * _DAY: at)  # type: ignore[misc]
            if chance.random() < 0.8:
                kept.answer(StressKind.DAILY, min(max(round(chance.gauss(4 + days / 30, 1.6)), 0), 10))

    stage.lanes.store.queued(answer)
    stage.settle()
    stage.window.wellbeing.show_stress()
    return stage.dialog("StressDialog")


def _break_figures(stage: Stage) -> QWidget:
    chance = random.Random(3)  # noqa: S311 - no secret
    outcomes = {
        BreakOutcome.TAKEN: 9,
        BreakOutcome.NATURAL: 5,
        BreakOutcome.POSTPONED: 3,
        BreakOutcome.SKIPPED: 1,
        BreakOutcome.LEFT: 1,
    }
    events = []
    for day in range(7):
        for hour in range(9, 18):
            ended = NOW - NOW % _DAY - day * _DAY + 3600.0 * hour
            outcome = chance.choices(list(outcomes), list(outcomes.values()))[0]
            kind = chance.choice((BreakKind.SHORT, BreakKind.LONG))
            reason = "buyer_waits" if outcome is BreakOutcome.POSTPONED else ""
            events.append(BreakEvent(kind, outcome, ended, ended - 60, ended - 20, 20.0, 0, reason, False))
    log = stage.context.break_log
    stage.lanes.store.queued(lambda: log.keep(event for event in events if event.ended_at < NOW))
    stage.settle()
    stage.window.wellbeing.show_figures()
    return stage.dialog("BreakFiguresDialog")


SCENES: dict[str, Scene] = {
    "break-reminder": _reminder,
    "break": partial(_break, BreakKind.LONG),
    "break-short": partial(_break, BreakKind.SHORT),
    "breathing": _choosing,
    **{f"breathing-{phase}": partial(_breathing, moment) for phase, moment in _MOMENTS.items()},
    "stress": _stress,
    "break-figures": _break_figures,
}
