"""A year of shifts in seconds: from one moment at which something can happen to the next."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.domain.wellbeing import BreakKind, BreakOutcome, BreakPhase, BreakPlan
from desktop.sla.hours import read_hours
from desktop.wellbeing.due import tomorrow
from tests.unit.wellbeing.conftest import BUSY
from tests.unit.wellbeing.watching import Watched

BERLIN = ZoneInfo("Europe/Berlin")
DAYS = ("mon", "tue", "wed", "thu", "fri")
OFFICE = read_hours({"zone": "Europe/Berlin", **dict.fromkeys(DAYS, "09:00-12:30 13:15-18:00")})
EVERY = 4
"""Every so many working days a shift is looked at: 66 in a year. 1 looks at all of them, in 15 s of a processor."""

KINDS = 7
"""Of unusual things."""

TYPES = replace(BUSY, typing=True)
COMPOSES = replace(BUSY, composing=True, typing=True)
FULL = replace(BUSY, fullscreen=True)
SHARES = replace(BUSY, sharing=True)
OPEN = replace(BUSY, conversation_open=True)


class Agent:
    """Somebody at work: buyers come, some at peaks, and now and then something unusual happens."""

    def __init__(self, desk: Watched, dice: random.Random) -> None:
        self.desk = desk
        self.dice = dice
        self.load = 0.5
        self.unusual_kinds: Counter[int] = Counter()

    def shift(self, until: float) -> None:
        self.load = self.dice.choice((0.2, 0.5, 0.9))
        while self.desk.now < until:
            self.step()
            if self.dice.random() < 0.02:
                self.unusual()
            self.answer_the_reminder()
            self.desk.compare()

    def step(self) -> None:
        desk, dice = self.desk, self.dice
        if math.isinf(desk.due_at) and dice.random() < self.load:
            desk.due_at = desk.steady + dice.choice((30, 60, 120, 900, 86_400))
        kind = dice.random()
        if kind < 0.35:
            desk.spend(dice.uniform(5, 150), dice.choice((TYPES, COMPOSES)))
        elif kind < 0.6:
            desk.spend(dice.uniform(3, 55), OPEN, touching=False)  # reads
        elif kind < 0.97:
            desk.spend(dice.uniform(5, 150))
        else:
            desk.away(dice.choice((61, 70, 150, 299, 301, 900)))
        if not math.isinf(desk.due_at) and dice.random() < 0.7:
            desk.due_at, desk.replied = math.inf, desk.steady
            desk.breaks.reply_sent()
            if dice.random() < 0.05:
                desk.breaks.hard_conversation()

    def answer_the_reminder(self) -> None:
        desk, dice = self.desk, self.dice
        if desk.state.phase is BreakPhase.REMINDING and dice.random() < 0.15:
            breaks = desk.breaks
            act = dice.choice((breaks.begin, breaks.skip, breaks.postpone, breaks.postpone))
            desk.act(act())
        elif desk.state.phase is BreakPhase.BREAKING and dice.random() < 0.1:
            desk.act(desk.breaks.end())

    def unusual(self) -> None:
        desk, dice = self.desk, self.dice
        kind = dice.randrange(KINDS)
        self.unusual_kinds[kind] += 1
        if kind == 0:
            desk.sleep(dice.uniform(61, 5000))
        elif kind == 1:
            desk.reopen(dice.choice((1, 30, 400, 4000)))
        elif kind == 2:
            jump = dice.choice((-3600, 3600, -90, 90, -86_400 * 400))
            desk.put_clock(jump)
            desk.spend(dice.uniform(10, 600))
            desk.put_clock(-jump)
        elif kind == 3:
            desk.spend(dice.uniform(60, 1200), dice.choice((FULL, SHARES)))
        elif kind == 4:
            desk.act(desk.breaks.pause_for(600))
            desk.spend(601)
            assert desk.state.phase is not BreakPhase.PAUSED or desk.state.cause == "hours"
        elif kind == 5 and desk.state.phase is BreakPhase.WORKING:
            desk.act(desk.breaks.begin(dice.choice(tuple(BreakKind))))
        else:
            desk.breaks.hard_conversation()


@pytest.mark.parametrize("seed", [20260101])
def test_a_year_of_shifts(seed: int) -> None:
    dice = random.Random(seed)
    desk = Watched(hours=OFFICE)
    agent = Agent(desk, dice)
    days = [datetime(2026, 1, 1, 8, 55, tzinfo=BERLIN) + timedelta(days=number) for number in range(365)]
    shifts = [day for day in days if day.weekday() <= 4][::EVERY]
    for day in shifts:
        desk.sleep(max(3600.0, day.timestamp() - desk.now))
        desk.now = day.timestamp()  # wherever the wall clock was put on the way
        agent.shift((day + timedelta(hours=9)).timestamp())
        if dice.random() < 0.1:  # goes home early
            desk.act(desk.breaks.pause(tomorrow(desk.now, OFFICE, BERLIN)))
    assert set(agent.unusual_kinds) == set(range(KINDS)), "everything that can happen has happened"
    told = Counter(event.outcome for event in desk.events)
    assert desk.offers > 5 * len(shifts)
    assert told[BreakOutcome.TAKEN] > 4 * len(shifts)
    assert min(told[outcome] for outcome in BreakOutcome) > len(shifts) / 5, told
    offered = Counter(event.offered_at for event in desk.events if event.outcome is BreakOutcome.TAKEN)
    assert max(count for at, count in offered.items() if at is not None) == 1


ACTS = st.sampled_from(
    ["works", "works", "works", "types", "composes", "ponders", "reads", "clicks", "away", "long", "sleeps",
     "reopens", "back", "forward", "full", "shares", "buyer", "reply", "hard", "begin", "end", "skip",
     "postpone", "pause", "resume"]
)  # fmt: skip


@given(
    acts=st.lists(st.tuples(ACTS, st.floats(1, 59)), min_size=8, max_size=60),
    plan=st.builds(
        BreakPlan,
        short_every=st.sampled_from([120.0, 0.0, 1200.0]),
        short_seconds=st.sampled_from([20.0, 90.0]),
        long_every=st.sampled_from([3600.0, 300.0, 0.0]),
        postpones=st.integers(0, 3),
    ),
)
@example(
    # The end of the break was rounded to a hair behind its whole length.
    acts=[("types", 1.0), ("types", 1.0), ("long", 1.82850537824687), ("works", 1.0), ("reopens", 23.0),
          ("reads", 5.0), ("works", 1.0), ("works", 1.0)],
    plan=BreakPlan(short_every=0.0, short_seconds=20.0, long_every=300.0, postpones=0),
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_whatever_happens_in_whatever_order(acts: list[tuple[str, float]], plan: BreakPlan) -> None:
    desk = Watched(plan)
    for act, seconds in acts:
        do(desk, act, seconds)
    assert desk.breaks.work.short <= desk.breaks.work.long + 1e-6


@given(
    acts=st.lists(
        st.tuples(
            st.sampled_from(["works", "works", "types", "reads", "clicks", "away", "long", "sleeps", "reopens",
                             "back", "forward", "buyer", "reply", "begin", "end", "skip", "postpone"]),
            st.floats(1, 59),
        ),
        max_size=60,
    ),
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_work_is_counted_without_drift(acts: list[tuple[str, float]]) -> None:
    """Whatever is put to the wall clock, however long the computer slept: after each act the counts agree."""
    desk = Watched()
    for act, seconds in acts:
        do(desk, act, seconds)
        desk.compare()


def do(desk: Watched, act: str, seconds: float) -> None:
    breaks = desk.breaks
    kinds = {"types": TYPES, "composes": COMPOSES, "clicks": BUSY, "full": FULL, "shares": SHARES}
    if act == "works":  # until a break is due: otherwise few of these days would come to one
        desk.spend((desk.state.to_next or 0.0) + seconds / 10)
    elif act in kinds:
        desk.spend(seconds, kinds[act])
    elif act in ("begin", "end", "skip", "postpone", "resume"):
        if act in ("skip", "postpone") and desk.state.phase is BreakPhase.WORKING:
            desk.spend(desk.state.to_next or 0.0)
        desk.look(BUSY, 0.0, worked=False)
        desk.act(getattr(breaks, act)())
    elif act == "reads":
        desk.spend(seconds, touching=False)
    elif act == "ponders":  # what is being put together stands there while the hands rest
        desk.spend(seconds, replace(COMPOSES, typing=False), touching=False)
    elif act in ("away", "long"):
        desk.away(seconds + (61 if act == "away" else 300))
    elif act == "sleeps":
        desk.sleep(seconds * 60 + 61)
    elif act == "reopens":
        desk.reopen(seconds * 100)
    elif act in ("back", "forward"):
        desk.put_clock(seconds * (-1000 if act == "back" else 1000))
    elif act == "buyer":
        desk.due_at = desk.steady + seconds * 2
    elif act == "reply":
        desk.due_at, desk.replied = math.inf, desk.steady
        breaks.reply_sent()
    elif act == "hard":
        breaks.hard_conversation()
    else:
        desk.act(breaks.pause_for(seconds * 10))
