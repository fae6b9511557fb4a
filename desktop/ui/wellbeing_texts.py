"""The words for breaks, exercises and stress; what stands in `resources/wellbeing` brings its own."""

from __future__ import annotations

import math
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.wellbeing import BreakKind, BreakOutcome, BreakPhase, BreakState, Hold, PauseCause
from desktop.ui.marking import QT_TRANSLATE_NOOP

_KINDS = {
    BreakKind.SHORT: QT_TRANSLATE_NOOP("wellbeing", "Short break"),
    BreakKind.LONG: QT_TRANSLATE_NOOP("wellbeing", "Long break"),
    BreakKind.AFTER_HARD: QT_TRANSLATE_NOOP("wellbeing", "A moment of rest"),
}

_OUTCOMES = {
    BreakOutcome.TAKEN: QT_TRANSLATE_NOOP("wellbeing", "Taken"),
    BreakOutcome.NATURAL: QT_TRANSLATE_NOOP("wellbeing", "By yourself"),
    BreakOutcome.POSTPONED: QT_TRANSLATE_NOOP("wellbeing", "Postponed"),
    BreakOutcome.SKIPPED: QT_TRANSLATE_NOOP("wellbeing", "Skipped"),
    BreakOutcome.LEFT: QT_TRANSLATE_NOOP("wellbeing", "Broken off"),
    BreakOutcome.LAPSED: QT_TRANSLATE_NOOP("wellbeing", "Lapsed"),
}

_HOLDS = {
    Hold.CLOCK: QT_TRANSLATE_NOOP("wellbeing", "A buyer's clock runs out; the break waits for the reply."),
    Hold.FULLSCREEN: QT_TRANSLATE_NOOP("wellbeing", "Another program has the whole screen; the break waits."),
    Hold.SHARING: QT_TRANSLATE_NOOP("wellbeing", "Your screen is being shown; the break waits."),
    Hold.COMPOSING: QT_TRANSLATE_NOOP("wellbeing", "You are writing; the break waits."),
    Hold.TYPING: QT_TRANSLATE_NOOP("wellbeing", "You are writing; the break waits."),
    Hold.CONVERSATION: QT_TRANSLATE_NOOP("wellbeing", "The buyer on the screen waits for a reply."),
    Hold.LATER: QT_TRANSLATE_NOOP("wellbeing", "The break was put off."),
}

_IN = QT_TRANSLATE_NOOP("wellbeing", "Break in {time}")
_NOW = QT_TRANSLATE_NOOP("wellbeing", "Break: now")
_SOON = QT_TRANSLATE_NOOP("wellbeing", "Break soon")
_OFFERED = QT_TRANSLATE_NOOP("wellbeing", "Rest?")
_WAITS = QT_TRANSLATE_NOOP("wellbeing", "Break waits")
_NONE = QT_TRANSLATE_NOOP("wellbeing", "No breaks")
_PAUSED = QT_TRANSLATE_NOOP("wellbeing", "Paused to {time}")
_UNTIL = QT_TRANSLATE_NOOP("wellbeing", "No breaks until {time}. Click for more.")
_SHIFT = QT_TRANSLATE_NOOP("wellbeing", "Off work until {time}: no breaks. Click for more.")
_MINUTES = QT_TRANSLATE_NOOP("wellbeing", "{minutes} min")
_SECONDS = QT_TRANSLATE_NOOP("wellbeing", "{seconds} s")
_NEXT = QT_TRANSLATE_NOOP("wellbeing", "{kind}, {length}, after {time} more of work. Click for more.")
_BEGINS = QT_TRANSLATE_NOOP(
    "wellbeing", "{kind}, {length}: it begins when you have sent a reply or rest your hands for a moment."
)
_OFFER = QT_TRANSLATE_NOOP("wellbeing", "That was a hard conversation. It begins only if you want it: click.")
_MORE = QT_TRANSLATE_NOOP("wellbeing", "Click for more.")


def say(text: str) -> str:
    return QCoreApplication.translate("wellbeing", text)


def kind(one: BreakKind) -> str:
    return say(_KINDS[one])


def outcome(one: BreakOutcome) -> str:
    return say(_OUTCOMES[one])


def hold(one: Hold) -> str:
    """Return why a break waits, "" where nothing stands against it."""
    return say(_HOLDS[one]) if one in _HOLDS else ""


def length(seconds: float) -> str:
    """Return a time as `5 min` or `20 s`."""
    if seconds >= 60:
        return say(_MINUTES).format(minutes=math.ceil(seconds / 60))
    return say(_SECONDS).format(seconds=max(0, math.ceil(seconds)))


def left(seconds: float) -> str:
    """Return a remaining time as `4:05`."""
    whole = max(0, math.ceil(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def until(at: float, now: float) -> str:
    """Return a moment of the wall clock; with its day where it is another one."""
    then, today = datetime.fromtimestamp(at).astimezone(), datetime.fromtimestamp(now).astimezone()
    return then.strftime("%H:%M" if then.date() == today.date() else "%m-%d %H:%M")


def chip_in_short(state: BreakState) -> str:
    """Return what the chip says where there is little room: the minutes, else nothing beside its icon."""
    if state.phase is BreakPhase.WORKING and state.kind is not None and state.to_next:
        return length(max(60.0, state.to_next))
    return ""


def chip(state: BreakState, now: float) -> tuple[str, str]:
    """Return the words of the chip and its tooltip; seconds do not stand there, so it does not flicker."""
    if state.phase is BreakPhase.PAUSED:
        if state.cause is PauseCause.OFF or state.until is None:
            return say(_NONE), say(_MORE)
        time = until(state.until, now)
        tip = _SHIFT if state.cause is PauseCause.HOURS else _UNTIL
        # The lowest line is short: a day stands in the tooltip alone.
        return say(_PAUSED).format(time=time) if " " not in time else say(_NONE), say(tip).format(time=time)
    if state.kind is None or state.to_next is None:
        return say(_NONE), say(_MORE)
    name, planned = kind(state.kind), length(state.total)
    if state.phase is BreakPhase.BREAKING:
        return say(_NOW), name
    if state.phase is BreakPhase.REMINDING:
        if state.kind is BreakKind.AFTER_HARD:
            return say(_OFFERED), say(_OFFER)
        return say(_SOON), say(_BEGINS).format(kind=name, length=planned)
    if state.to_next <= 0 and state.hold is not Hold.NONE:
        return say(_WAITS), f"{hold(state.hold)} {say(_MORE)}"
    time = length(max(60.0, state.to_next))
    return say(_IN).format(time=time), say(_NEXT).format(kind=name, length=planned, time=time)
