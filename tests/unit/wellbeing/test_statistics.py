from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.domain.wellbeing import BreakEvent, BreakKind, BreakOutcome
from desktop.storage.store import Store
from desktop.wellbeing.statistics import BreakLog, figures
from tests.unit.wellbeing.conftest import Desk

SHANGHAI = ZoneInfo("Asia/Shanghai")
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI).timestamp()
SHORT, LONG = BreakKind.SHORT, BreakKind.LONG

DAY = (
    BreakEvent(SHORT, BreakOutcome.TAKEN, NINE + 40, NINE, NINE + 20, 20),
    BreakEvent(SHORT, BreakOutcome.POSTPONED, NINE + 3610, NINE + 3600, None, 20, 0, "meeting"),
    BreakEvent(SHORT, BreakOutcome.POSTPONED, NINE + 3910, NINE + 3900, None, 20, 1, "meeting"),
    BreakEvent(SHORT, BreakOutcome.SKIPPED, NINE + 4210, NINE + 4200, None, 20, 2, "not_now"),
    BreakEvent(LONG, BreakOutcome.NATURAL, NINE + 7600, None, NINE + 7200, 300),
    BreakEvent(LONG, BreakOutcome.LEFT, NINE + 10_900, NINE + 10_800, NINE + 10_850, 300, 0, "clock"),
    BreakEvent(SHORT, BreakOutcome.LAPSED, NINE + 14_400, NINE + 14_300, None, 20, 0, "hours"),
)


def test_a_day_by_hand() -> None:
    found = figures(DAY, SHANGHAI)
    assert (found.offered, found.taken, found.natural, found.postponed) == (4, 1, 1, 2)
    assert (found.skipped, found.left, found.lapsed, found.seconds) == (1, 1, 1, 20 + 400 + 50)
    assert found.by_hour[9] == {BreakOutcome.TAKEN: 1}
    assert found.by_hour[10] == {BreakOutcome.POSTPONED: 2, BreakOutcome.SKIPPED: 1}
    assert found.by_hour[11] == {BreakOutcome.NATURAL: 1}
    assert found.by_hour[12] == {BreakOutcome.LEFT: 1, BreakOutcome.LAPSED: 1}
    assert sum(map(len, found.by_hour)) == 6
    assert {hour: count for hour, count in enumerate(found.offered_by_hour) if count} == {9: 1, 10: 1, 12: 2}
    assert found.reasons == (("meeting", 2), ("not_now", 1))


def test_what_was_offered_was_taken_left_skipped_lapsed_or_became_natural(store: Store) -> None:
    """The count of offers is that of the breaks, not of the reminders."""
    log = BreakLog(store)
    log.keep(DAY)
    assert log.events(0, NINE * 2) == DAY
    assert log.figures(0, NINE * 2, SHANGHAI) == figures(DAY, SHANGHAI)
    assert log.figures(NINE + 3600, NINE + 4000, SHANGHAI).postponed == 2


def test_nothing_happened() -> None:
    found = figures(())
    assert (found.offered, found.seconds, len(found.by_hour)) == (0, 0, 24)


def test_the_scheduler_is_kept_and_goes_on(store: Store) -> None:
    log = BreakLog(store)
    assert log.saved() == ""
    desk = Desk()
    desk.run(1000)
    log.save(desk.breaks.saved(), desk.now)
    desk.run(100)
    log.save(desk.breaks.saved(), desk.now)
    fresh = desk.start()
    assert fresh.restore(log.saved())
    assert fresh.work.short == desk.breaks.work.short
    assert store.tuples("SELECT count(*) FROM break_state") == [(1,)]


def test_what_the_scheduler_tells_can_all_be_kept(store: Store) -> None:
    desk = Desk()
    desk.run(1200)
    desk.breaks.postpone("buyer_waits")
    desk.state = desk.breaks.begin(LONG)
    desk.run(2)
    desk.state = desk.breaks.end()
    desk.run(1300)
    desk.breaks.pause_for(60)
    events = (*desk.events, *desk.breaks.take_events())
    log = BreakLog(store)
    log.keep(events)
    assert log.events(0, desk.now + 1) == events
    outcomes = [event.outcome for event in events]
    assert outcomes == [BreakOutcome.POSTPONED, BreakOutcome.LEFT, BreakOutcome.LAPSED]
