"""The clocks of the open conversations: they start with a message, stop with the reply, survive a restart."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop import settings as names
from desktop.domain.sla import ClockView, ResponseClock, ResponsePolicy, StopReason, Urgency
from desktop.errors import UserFacingError
from desktop.sla import clock as sla
from desktop.sla.hours import DAYS, BusinessHours, read_hours
from desktop.sla.policy import Overrides, policy_for
from desktop.ui.conversation import Conversation
from desktop.ui.desk import Desk
from desktop.ui.outbox import Outbox
from desktop.ui.tasks import Lanes

if TYPE_CHECKING:
    from desktop.context import AppContext

TICK_MS = 1_000
SNOOZE_SECONDS = 300.0
_WORK_HOURS = re.compile(r"\s*([a-z]{3})\s*-\s*([a-z]{3})\s+(.+)")


class Clocks(QObject):
    """Pure arithmetic on the window's thread, writing on the store's lane."""

    ticked = Signal()
    """A second has passed and some clock runs."""
    warned = Signal(object, object)
    """A conversation and its `ClockView`: the warning time has begun, or the reply is late."""
    changed = Signal()
    """A clock started or stopped: the order of urgency may be another one."""

    def __init__(
        self,
        context: AppContext,
        lanes: Lanes,
        desk: Desk,
        outbox: Outbox,
        *,
        clock: Callable[[], float],
        steady: Callable[[], float] = sla.steady,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._lanes = lanes
        self._desk = desk
        self._clock = clock
        self._clocks = sla.Clocks(hours_of(context.settings.get(names.WORK_HOURS)), clock=clock, steady=steady)
        self._ids: dict[Conversation, int] = {}
        self._told: dict[int, Urgency] = {}
        self._stopped: ResponseClock | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        desk.message_kept.connect(self._received)
        desk.restored.connect(self._restore)
        desk.conversation_closed.connect(self._closed)
        outbox.sent.connect(lambda conversation, _: self.stop(conversation, StopReason.REPLIED))

    def stop_ticking(self) -> None:
        """Look at the clocks no more: the store is about to close."""
        self._timer.stop()

    # --- what is shown ---

    def view(self, conversation: Conversation) -> ClockView | None:
        """Return a conversation's clock as it stands now, None where none runs."""
        clock = self._clocks.running(self._ids.get(conversation, 0))
        return sla.view(clock, self._clock(), self._clocks.hours) if clock is not None else None

    def most_urgent(self) -> tuple[Conversation, ClockView] | None:
        """Return the conversation that has to be answered first."""
        views = self._clocks.views()
        by_id = {number: conversation for conversation, number in self._ids.items()}
        return next(((by_id[v.clock.conversation_id], v) for v in views if v.clock.conversation_id in by_id), None)

    def order(self) -> list[Conversation]:
        """Return the conversations as the strip shows them: those with a clock by urgency, then the others."""
        by_id = {number: conversation for conversation, number in self._ids.items()}
        running = [by_id[v.clock.conversation_id] for v in self._clocks.views() if v.clock.conversation_id in by_id]
        known = [c for c in running if c in self._desk.conversations]
        return [*known, *(c for c in self._desk.conversations if c not in known)]

    # --- what happens ---

    def _received(self, conversation: Conversation, number: int) -> None:
        message = conversation.message
        if message is None or not number:
            return
        self._ids[conversation] = number
        self._keep(self._clocks.received(number, message.received_at, self._policy(conversation)))
        self._run()

    def stop(self, conversation: Conversation, reason: StopReason) -> ResponseClock | None:
        """Stop a clock; the next message starts one anew."""
        stopped = self._clocks.stop(self._ids.get(conversation, 0), reason)
        if stopped is not None:
            self._keep(stopped)
            self._told.pop(stopped.conversation_id, None)
            self._run()
        return stopped

    def no_answer(self, conversation: Conversation) -> bool:
        """Stop the clock because the message wants no answer; `take_back` lets it run again."""
        self._stopped = self.stop(conversation, StopReason.NO_ANSWER_NEEDED)
        return self._stopped is not None

    def take_back(self) -> None:
        """Let the clock that was stopped last run again, as if it had never stood."""
        again = self._clocks.resume(self._stopped) if self._stopped is not None else None
        if again is not None:
            self._keep(again)
            self._run()
        self._stopped = None

    def snooze(self, conversation: Conversation, seconds: float = SNOOZE_SECONDS) -> bool:
        """Keep a clock quiet for a while, but not beyond the moment when it is due."""
        now, number = self._clock(), self._ids.get(conversation, 0)
        running = self._clocks.running(number)
        until = now + seconds
        if running is not None and now < running.due_at:
            until = min(until, running.due_at)
        clock = self._clocks.snooze(number, until)
        if clock is not None:
            self._keep(clock)
            self._run()
        return clock is not None

    def recount(self, conversation: Conversation) -> None:
        """Count by another policy: the marketplace was changed."""
        clock = self._clocks.changed(self._ids.get(conversation, 0), self._policy(conversation))
        if clock is not None:
            self._keep(clock)
            self._run()

    def _closed(self, conversation: Conversation) -> None:
        self.stop(conversation, StopReason.CLOSED)
        self._ids.pop(conversation, None)

    def tick(self) -> None:
        """Look at all clocks: once a second, and in tests."""
        for moved in self._clocks.tick():
            self._keep(moved)
        for conversation in list(self._ids):
            view = self.view(conversation)
            if view is None:
                continue
            number, before = view.clock.conversation_id, self._told.get(view.clock.conversation_id)
            if view.urgency is not before:
                self._told[number] = view.urgency
                if view.urgency in (Urgency.SOON, Urgency.LATE):
                    self.warned.emit(conversation, view)
                self.changed.emit()
        self.ticked.emit()

    def _run(self) -> None:
        """Tick only while a clock runs: an idle window wakes nobody."""
        running = bool(self._clocks.views())
        if running and not self._timer.isActive():
            self._timer.start()
        elif not running:
            self._timer.stop()
        self.changed.emit()
        self.ticked.emit()

    # --- policy and store ---

    def _policy(self, conversation: Conversation) -> ResponsePolicy:
        message = conversation.message
        channel = message.channel if message is not None else "chat"
        seconds = float(self._context.settings.get(names.CHAT_SECONDS))
        own: Overrides = {("", "chat"): {"first": seconds, "next": 2 * seconds, "warn": seconds / 3}}
        market = self._context.marketplaces.get(conversation.marketplace)
        # Pasted texts come as chat; where a marketplace has no live chat its message centre's times hold.
        usual = market.channel if market is not None and channel == "chat" else channel
        policy = policy_for(market, usual, own)
        return replace(policy, business_hours=usual != "chat" and self._clocks.hours is not None)

    def _keep(self, clock: ResponseClock) -> None:
        log = self._context.clock_log
        self._lanes.store.queued(lambda: log.keep(clock))

    def _restore(self) -> None:
        log = self._context.clock_log

        def read() -> tuple[tuple[ResponseClock, ...], frozenset[int]]:
            return log.running(), log.answered()

        self._lanes.store.queued(read, self._restored)

    def _restored(self, found: tuple[tuple[ResponseClock, ...], frozenset[int]]) -> None:
        running, answered = found
        self._clocks.restore(running, answered)
        for conversation in self._desk.conversations:
            number, _ = conversation.ids
            if number is not None:
                self._ids[conversation] = number
        self._run()


def hours_of(text: str) -> BusinessHours | None:
    """Read the setting `Mon-Fri 09:00-18:00`; None where it is empty or cannot be read: then clocks never pause."""
    match = _WORK_HOURS.fullmatch(text.strip().lower())
    if match is None or match[1] not in DAYS or match[2] not in DAYS:
        return None
    first, last = DAYS.index(match[1]), DAYS.index(match[2])
    days = DAYS[first : last + 1] if first <= last else (*DAYS[first:], *DAYS[: last + 1])
    try:
        return read_hours({"zone": _zone(), **dict.fromkeys(days, match[3])})
    except UserFacingError:
        return None


def _zone() -> str:
    """Return the name of this computer's time zone."""
    from babel.dates import LOCALTZ

    return str(getattr(LOCALTZ, "key", "") or getattr(LOCALTZ, "zone", "") or "UTC")
