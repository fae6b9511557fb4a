"""Keeps the agent's breaks: asks the scheduler each second, writes down what happened, remembers over a restart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop import settings as names
from desktop.domain.issue import Mood, Tier
from desktop.domain.wellbeing import BreakKind, BreakPhase, BreakPlan, BreakState, Exercise, Preset, Reason
from desktop.sla import clock as sla
from desktop.ui.clocks import hours_of
from desktop.ui.conversation import Conversation
from desktop.ui.presence import Presence
from desktop.wellbeing import due, exercises, holds, presets
from desktop.wellbeing.breaks import Breaks

if TYPE_CHECKING:
    from desktop.ui.session import Session

TICK_MS: Final = 1_000
SAVE_SECONDS: Final = 60.0
HARD_MOODS: Final = frozenset({Mood.ANGRY, Mood.THREATENING})
_PLANNED_BY: Final = frozenset(
    setting.name for setting in (names.BREAKS, names.BREAK_PRESET, names.BREAK_AFTER_HARD, names.WORK_HOURS)
)


@dataclass(frozen=True, slots=True)
class BreakContent:
    """What lies in `resources/wellbeing` for breaks."""

    presets: tuple[Preset, ...] = ()
    reasons: tuple[Reason, ...] = ()
    exercises: tuple[Exercise, ...] = ()


class BreakKeeper(QObject):
    """Nothing is counted before the file was read; `stop` keeps what the next start goes on with."""

    state_changed = Signal(object)
    """A `BreakState` other than the last one: each second while time runs."""
    reminded = Signal(object)
    began = Signal(object)
    ended = Signal(object)
    """The last `BreakState` of a break: what was `left` tells whether it ran out or was left."""

    def __init__(
        self,
        session: Session,
        presence: Presence,
        *,
        steady: Callable[[], float] = sla.steady,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._presence = presence
        self._steady = steady
        self._saved_at = steady()
        self.content = BreakContent()
        self.turns: Counter[BreakKind] = Counter()
        """How many breaks of a kind have begun: each one brings another exercise."""
        self._hours = hours_of(session.preferences.get(names.WORK_HOURS))
        self._breaks = Breaks(self._plan(), session.clock, steady, hours=self._hours)
        self.state = BreakState(BreakPhase.WORKING)
        self.running = False
        """Only once the file was read, and until `stop`."""
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        session.outbox.sent.connect(self._sent)
        session.preferences.changed.connect(self._changed)
        self._read()

    @property
    def plan(self) -> BreakPlan:
        return self._breaks.plan

    # --- each second ---

    def tick(self) -> BreakState:
        """Look at the agent and at the clocks: once a second, and in tests."""
        session = self._session
        lefts = [view.left for one in session.desk.conversations if (view := session.clocks.view(one)) is not None]
        waits = session.clocks.view(session.desk.current) is not None
        signals = self._presence.signals(holds.hottest(lefts), conversation_open=waits)
        return self._take(self._breaks.tick(session.clock(), signals))

    def _take(self, state: BreakState) -> BreakState:
        before, self.state = self.state, state
        self._write(before)
        if state != before:
            self.state_changed.emit(state)
        if state.phase is not before.phase:
            if before.phase is BreakPhase.BREAKING:
                self.ended.emit(before)
            if state.phase is BreakPhase.REMINDING:
                self.reminded.emit(state)
            elif state.phase is BreakPhase.BREAKING:
                self.turns.update((state.kind,) if state.kind is not None else ())
                self.began.emit(state)
        return state

    # --- what the agent does ---

    def begin(self, kind: BreakKind | None = None) -> bool:
        """Begin a break; False where a buyer's clock or an input method stands against it."""
        self.tick()
        return self._take(self._breaks.begin(kind)).phase is BreakPhase.BREAKING

    def end(self) -> None:
        self._take(self._breaks.end())

    def postpone(self, reason: str = "") -> None:
        self._take(self._breaks.postpone(reason))

    def skip(self, reason: str = "") -> None:
        self._take(self._breaks.skip(reason))

    def pause_for(self, seconds: float) -> None:
        self._take(self._breaks.pause_for(seconds))

    def pause_until_tomorrow(self) -> None:
        self._take(self._breaks.pause(due.tomorrow(self._session.clock(), self._hours)))

    def resume(self) -> None:
        self._take(self._breaks.resume())

    # --- what happens ---

    def _sent(self, conversation: Conversation, _number: int) -> None:
        """A reply is a natural pause; one to a hard conversation wants a short rest."""
        triage = conversation.triage
        if triage is not None and (triage.mood.mood in HARD_MOODS or triage.tier is Tier.SENIOR):
            self._breaks.hard_conversation()
        self._breaks.reply_sent()
        if self.running:
            self.tick()

    def _changed(self, name: str) -> None:
        if name in _PLANNED_BY:
            self._hours = hours_of(self._session.preferences.get(names.WORK_HOURS))
            self._breaks.replan(self._plan(), self._hours)
            if self.running:
                self.tick()

    def _plan(self) -> BreakPlan:
        preferences = self._session.preferences
        wanted = preferences.get(names.BREAK_PRESET)
        plan = next((preset.plan for preset in self.content.presets if preset.id == wanted), BreakPlan())
        hard = plan.after_hard and preferences.get(names.BREAK_AFTER_HARD)
        return replace(plan, enabled=preferences.get(names.BREAKS), after_hard=hard)

    # --- the file ---

    def _read(self) -> None:
        log, folder = self._session.context.break_log, self._session.context.paths.wellbeing

        def content() -> BreakContent:
            return BreakContent(presets.presets(folder), presets.reasons(folder), exercises.exercises(folder))

        store = self._session.lanes.store
        store.queued(content, self._filled)  # a damaged file is told; breaks go on with the usual plan
        store.queued(log.saved, self._restored, self._unreadable)

    def _filled(self, content: BreakContent) -> None:
        self.content = content
        self._breaks.replan(self._plan(), self._hours)

    def _restored(self, text: str) -> None:
        if text:
            self._breaks.restore(text)
        self.running = True
        self._timer.start()
        self.tick()

    def _unreadable(self, error: Exception) -> None:
        self._session.notices.report(error)
        self._restored("")

    def _write(self, before: BreakState) -> None:
        events, log = self._breaks.take_events(), self._session.context.break_log
        if events:
            self._session.lanes.store.queued(lambda: log.keep(events))
        # The end of a pause is computed anew each second: less than one apart, it is the same.
        moved = abs((self.state.until or 0.0) - (before.until or 0.0)) > 1.0
        turned = moved or self.state.phase is not before.phase
        if events or turned or self._steady() - self._saved_at >= SAVE_SECONDS:
            self._save()

    def _save(self) -> None:
        self._saved_at = self._steady()
        text, now, log = self._breaks.saved(), self._session.clock(), self._session.context.break_log
        self._session.lanes.store.queued(lambda: log.save(text, now))

    def stop(self) -> None:
        """Keep where breaks stand: the program ends."""
        if self.running:
            self.running = False
            self._timer.stop()
            self._save()
