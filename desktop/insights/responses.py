"""How long buyers waited for an answer, against what was promised to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from desktop.domain.insights import Column, Figure, HeatMap, Kind, Line, Page, Series, Subject, Table
from desktop.insights.figures import interval, notes, rank, share, share_figure
from desktop.insights.period import hours_of_week
from desktop.insights.views import Asked

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_POLICIES: Final = "SELECT DISTINCT policy, kind FROM response_clock WHERE reason = 'replied' AND kind <> 'case'"
_WAITS: Final = (
    "SELECT (CAST(min(max(wait, 0.0) * 100 + 0.5, 4294967295) AS INTEGER) << 23) | (CAST(at / 900 AS INTEGER) << 1)"
    " | (wait > allowed) FROM insight_wait WHERE policy = :policy AND kind = :kind AND {where}"
)
"""Hundredths of a second, the quarter of an hour of the beginning, late or not, in one number: of hundreds of
thousands of rows one column is fetched in half the time of three, and it sorts by the wait."""

_ALLOWED: Final = (
    "SELECT allowed FROM insight_wait WHERE policy = :policy AND kind = :kind AND {where} ORDER BY at DESC LIMIT 1"
)
_RUNNING: Final = (
    "SELECT policy, due_at FROM response_clock AS r INDEXED BY response_clock_running"
    " WHERE stopped_at IS NULL AND kind <> 'case'"
    " AND (SELECT closed_at FROM conversation WHERE id = r.conversation_id) IS NULL"
)
_SLOTS: Final = 7 * 24
_PLACES: Final = 8
"""Bits for the place of a policy and kind of clock: more than 256 of them no shop has."""


@dataclass(frozen=True, slots=True)
class _Waits:
    """Waits from the shortest to the longest; those that were late are negative."""

    signed: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.signed)

    @property
    def ranks(self) -> tuple[float | None, float | None]:
        middle, most = rank(self.signed, 50), rank(self.signed, 90)
        return (None, None) if middle is None or most is None else (abs(middle), abs(most))

    @property
    def in_time(self) -> int:
        return int((self.signed >= 0).sum())

    @property
    def kept(self) -> float | None:
        return share(self.in_time, len(self))

    def groups(self, keys: NDArray[np.int16]) -> Iterator[tuple[int, _Waits]]:
        """Yield the waits of each key, still in order; small keys are sorted without comparing them."""
        import numpy as np

        if not len(keys):
            return
        signed = self.signed[np.argsort(keys, kind="stable")]
        ends = np.cumsum(np.bincount(keys))
        for key, (start, end) in enumerate(zip((0, *ends[:-1]), ends, strict=True)):
            if end > start:
                yield key, _Waits(signed[start:end])


@dataclass(frozen=True, slots=True)
class _Found:
    """All waits; of each, when it began (to the quarter of an hour) and the place of its policy in `policies`."""

    waits: _Waits
    at: NDArray[np.float64]
    place: NDArray[np.int16]
    policies: tuple[tuple[str, str], ...]
    """Name and kind of clock."""


def page(asked: Asked) -> Page:
    """Return the page. A wait is the buyer's own: from message to reply, nights included.

    Only clocks count that a reply has stopped, in the period in which they started; late is what came after the
    clock's due time, which knows of business hours. `allowed` is the newest clock's time, unknown where it
    depends on business hours.
    """
    found = _read(asked)
    waits, n = found.waits, len(found.waits)
    slots = hours_of_week(found.at, asked.period).astype("int16")
    by_slot, heat = _by_slot(waits, slots)
    over_time, line = _over_time(asked, found)
    middle, most = waits.ranks
    waiting, overdue = _waiting(asked)
    return Page(
        Subject.RESPONSES,
        asked.period,
        asked.applied("channel", "marketplace"),
        n,
        figures=(
            Figure("wait_p50", Kind.SECONDS, middle, n),
            Figure("wait_p90", Kind.SECONDS, most, n),
            share_figure("in_time", waits.in_time, n),
            Figure("waiting_now", Kind.COUNT, waiting, waiting),
            Figure("overdue_now", Kind.COUNT, overdue, waiting),
        ),
        tables=(
            Table(
                "per_policy",
                (
                    Column("marketplace", Kind.MARKETPLACE),
                    Column("channel", Kind.CHANNEL),
                    Column("clock", Kind.CLOCK),
                    Column("business_hours", Kind.FLAG),
                    *_WAIT_COLUMNS,
                    Column("allowed", Kind.SECONDS),
                    Column("in_time", Kind.SHARE),
                    Column("low", Kind.SHARE),
                    Column("high", Kind.SHARE),
                ),
                _by_policy(asked, found),
                n,
            ),
            _by_hour(found, slots),
            by_slot,
            over_time,
        ),
        charts=(line, heat),
        notes=notes(n),
    )


_WAIT_COLUMNS: Final = (
    Column("n", Kind.COUNT),
    Column("wait_p50", Kind.SECONDS),
    Column("wait_p90", Kind.SECONDS),
)


def _read(asked: Asked) -> _Found:
    import numpy as np

    policies: list[tuple[str, str]] = []
    parts = [np.empty(0, np.int64)]
    for policy, kind in sorted(asked.store.tuples(_POLICIES)):
        rows = asked.rows(_WAITS, policy=policy, kind=kind) if _wanted(asked, *_named(policy)[:2]) else []
        if rows:
            packed = np.fromiter(chain.from_iterable(rows), np.int64, count=len(rows))
            parts.append(packed << _PLACES | len(policies))
            policies.append((policy, kind))
    packed = np.sort(np.concatenate(parts))
    place = (packed & ((1 << _PLACES) - 1)).astype(np.int16)
    packed >>= _PLACES
    wait = (packed >> 23) / 100
    at = np.maximum((packed >> 1 & ((1 << 22) - 1)) * 900.0, asked.period.begin)
    return _Found(_Waits(np.where(packed & 1, -wait, wait)), at, place, tuple(policies))


def _by_policy(asked: Asked, found: _Found) -> tuple[tuple[Any, ...], ...]:
    rows = []
    for place, part in found.waits.groups(found.place):
        policy, kind = found.policies[place]
        marketplace, channel, hours = _named(policy)
        allowed = None if hours else asked.one(_ALLOWED, policy=policy, kind=kind)[0]
        kept = part.kept, *interval(part.in_time, len(part))
        rows.append((marketplace, channel, kind, int(hours), len(part), *part.ranks, allowed, *kept))
    return tuple(rows)


def _named(policy: str) -> tuple[str, str, bool]:
    """Take a policy's name apart (`sla.policy.policy_name`): marketplace, channel, business hours."""
    name = policy.removesuffix("/hours")
    marketplace, _, channel = name.rpartition("/")
    return marketplace, channel, name != policy


def _wanted(asked: Asked, marketplace: str, channel: str) -> bool:
    wanted = asked.filter
    return wanted.channel in ("", channel) and wanted.marketplace in ("", marketplace)


def _by_hour(found: _Found, slots: NDArray[np.int16]) -> Table:
    import numpy as np

    names = [_named(policy)[1] for policy, _ in found.policies]
    channels = sorted(set(names))
    channel = np.array([channels.index(name) for name in names], np.int16)[found.place]
    rows = [
        (channels[key // 24], key % 24, len(part), *part.ranks, part.kept)
        for key, part in found.waits.groups((channel * 24 + slots % 24).astype(np.int16))
    ]
    columns = (Column("channel", Kind.CHANNEL), Column("hour", Kind.HOUR), *_WAIT_COLUMNS)
    return Table("per_hour", (*columns, Column("in_time", Kind.SHARE)), tuple(rows), len(found.waits))


def _by_slot(waits: _Waits, slots: NDArray[np.int16]) -> tuple[Table, HeatMap]:
    values: list[float | None] = [None] * _SLOTS
    rows = []
    for slot, part in waits.groups(slots):
        values[slot] = part.ranks[1]
        rows.append((slot // 24, slot % 24, len(part), *part.ranks))
    columns = (Column("weekday", Kind.WEEKDAY), Column("hour", Kind.HOUR), *_WAIT_COLUMNS)
    table = Table("per_weekday_and_hour", columns, tuple(rows), len(waits))
    days = tuple(tuple(values[day * 24 : day * 24 + 24]) for day in range(7))
    return table, HeatMap("wait_p90_by_hour", table.name, days, Kind.SECONDS, len(waits))


def _over_time(asked: Asked, found: _Found) -> tuple[Table, Line]:
    import numpy as np

    spans, waits = asked.spans, found.waits
    numbers = np.searchsorted(np.array(spans.edges), found.at, side="right") - 1
    parts = dict(waits.groups(numbers.astype(np.int16)))
    rows: list[tuple[str, int, float | None, float | None, float | None]] = []
    for number, label in enumerate(spans.labels):
        part = parts.get(number)
        if part is None:
            rows.append((label, 0, None, None, None))
        else:
            rows.append((label, len(part), *part.ranks, part.kept))
    columns = (Column("span", Kind.SPAN), *_WAIT_COLUMNS, Column("in_time", Kind.SHARE))
    table = Table("over_time", columns, tuple(rows), len(waits))
    series = (
        Series("wait_p50", tuple(row[2] for row in rows)),
        Series("wait_p90", tuple(row[3] for row in rows)),
    )
    return table, Line("wait_over_time", table.name, spans.labels, series, Kind.SECONDS, len(waits), spans.grain)


def _waiting(asked: Asked) -> tuple[int, int]:
    """Count the clocks that run now, and those of them that are overdue."""
    running = [due for policy, due in asked.store.tuples(_RUNNING) if _wanted(asked, *_named(policy)[:2])]
    return len(running), sum(due < asked.now for due in running)
