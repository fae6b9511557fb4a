"""How long a page of figures takes after a million recorded events: the whole time and the last 90 days.

Three years of one desk: conversations, messages and how they were read, clocks, replies and what they were made
of, marks, overrides, searches, uses of articles, corrections, cases, results. In an encrypted file, each page first
on a file that was just opened (nothing cached), then again.
"""

from __future__ import annotations

import json
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain.insights import Filter, Period, Subject
from desktop.domain.issue import Mood, Problem
from desktop.insights.page import Insights
from desktop.insights.period import last_days
from desktop.storage.store import Store
from tests.bench.measure import Result, Table, Target, timed

EVENTS = 1_000_000
LIMIT_MS = 300.0
NOW = 1_796_000_000.0
YEARS = 3
ZONE = ZoneInfo("Europe/Berlin")
ROUNDS = 5

SHARES = {
    "conversation": 0.115,
    "message": 0.21,
    "message_reading": 0.21,
    "reply": 0.17,
    "response_clock": 0.17,
    "reply_work": 0.05,
    "reply_mark": 0.02,
    "gate_override": 0.005,
    "article_search": 0.015,
    "article_use": 0.015,
    "unit": 0.01,
    "escalation_case": 0.002,
    "outcome_import": 0.008,
}
"""How the events are spread over the tables; a message that is read, answered and timed is one of each."""

_LANGUAGES = ("en", "es", "pt", "fr", "de", "it", "ru", "ja", "ko")
_WHERE = (("chat", ""), ("chat", "amazon"), ("messages", "ebay"), ("messages", "amazon"), ("mail", ""))
_POLICIES = ("chat", "amazon/chat", "ebay/messages/hours", "amazon/messages", "mail")
_RULES = ("number_changed", "term_missing", "too_long", "promise", "no_apology", "placeholder_empty")
_OUTCOMES = ("", "", "", "solved", "bought", "reopened", "escalated")
_PROBLEMS = tuple(p.value for p in Problem)
_MOODS = tuple(m.value for m in Mood)


def run(*, quick: bool = False) -> Result:
    """Measure every page; `quick` on a tenth of the events."""
    events = EVENTS // 10 if quick else EVENTS
    result = Result()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        store = _open(path)
        filled = timed(lambda: fill(store, events))
        count = sum(store.tuples(f"SELECT count(*) FROM {name}")[0][0] for name in SHARES)  # noqa: S608
        store.close()
        rows, worst = [], 0.0
        for subject in Subject:
            first, *others = _measure(path, subject)
            worst = max(worst, first, *others[1:])
            rows.append((subject.value, first, *others))
        size = path.stat().st_size / 1e6
        columns = (
            *("page", "whole time, just opened ms", "of it processor ms", "again ms", "last 90 days ms"),
            "one language ms",
        )
        note = (
            f"{count:,} events in {size:.0f} MB, written in {filled:.0f} s. Medians of {ROUNDS}; “just opened” is a"
            " new connection each time, so that SQLite has read no page and made no view."
        )
        result.tables.append(Table(f"A page of figures after {count:,} events", columns, rows, note))
        result.targets.append(Target("slowest page", worst, LIMIT_MS, "ms"))
    return result


def _open(path: Path) -> Store:
    return Store.open(path, key=b"k" * 32)


def _measure(path: Path, subject: Subject) -> list[float]:
    """Return milliseconds: just opened, its processor time, again, 90 days, one language."""
    took: tuple[list[float], ...] = ([], [], [], [])
    busy = []
    for _ in range(ROUNDS):
        store = _open(path)
        insights = Insights(store, lambda: NOW)
        whole, recent = insights.everything(ZONE), last_days(90, NOW, ZONE)
        asks: tuple[tuple[Period, Filter], ...] = (
            (whole, Filter()),
            (whole, Filter()),
            (recent, Filter()),
            (whole, Filter(language="es")),
        )
        for number, (times, (period, only)) in enumerate(zip(took, asks, strict=True)):
            before = time.thread_time()
            times.append(1000 * timed(partial(insights.page, subject, period, only)))
            if not number:
                busy.append(1000 * (time.thread_time() - before))
        store.close()
    first, *others = (statistics.median(times) for times in took)
    return [first, statistics.median(busy), *others]


def fill(store: Store, events: int, seed: int = 1) -> None:
    """Write about `events` events, the same for the same seed."""
    rng = random.Random(seed)
    counts = {name: round(share * events) for name, share in SHARES.items()}
    texts = [" ".join(f"word{rng.randrange(500)}" for _ in range(20)) for _ in range(2000)]
    span = YEARS * 365 * 86400.0
    opened = sorted(NOW - rng.random() * span for _ in range(counts["conversation"]))
    spoken = [rng.choice(_LANGUAGES) for _ in opened]
    where = [rng.randrange(len(_WHERE)) for _ in opened]
    received = sorted(
        (opened[c] + rng.random() * 5000, c) for c in rng.choices(range(len(opened)), k=counts["message"])
    )

    def moments(name: str) -> Iterator[float]:
        return (NOW - rng.random() * span for _ in range(counts[name]))

    def put(name: str, columns: str, rows: Iterator[tuple[object, ...]]) -> None:
        marks = ", ".join("?" * (columns.count(",") + 1))
        store.execute_many(f"INSERT INTO {name}({columns}) VALUES ({marks})", rows)  # noqa: S608

    put(
        "conversation",
        "id, opened_at, channel, marketplace, closed_at",
        ((n + 1, at, *_WHERE[where[n]], at + 9000) for n, at in enumerate(opened)),
    )
    put(
        "message",
        "id, conversation_id, text, language, received_at",
        ((n + 1, c + 1, rng.choice(texts), spoken[c], at) for n, (at, c) in enumerate(received)),
    )
    put(
        "message_reading",
        "message_id, source_language, target_language, problem, mood, memory, model, at",
        (
            (
                n + 1,
                spoken[c],
                "zh",
                rng.choice(_PROBLEMS),
                rng.choice(_MOODS),
                rng.randrange(4),
                rng.randrange(4),
                at,
            )
            for n, (at, c) in enumerate(received)
        ),
    )
    put("script", "id, name", ((n + 1, f"script_{n}") for n in range(400)))
    put(
        "reply",
        "id, conversation_id, message_id, language, source, text, script_id, edited, machine, findings, problem,"
        " mood, outcome, sent_at",
        (
            (
                *(n + 1, c + 1, n + 1, spoken[c], *rng.sample(texts, 2), *_script(rng), n % 2, _findings(rng)),
                *(rng.choice(_PROBLEMS), rng.choice(_MOODS), rng.choice(_OUTCOMES), at + 60),
            )
            for n, (at, c) in enumerate(received[: counts["reply"]])
        ),
    )
    put(
        "response_clock",
        "conversation_id, kind, policy, started_at, due_at, warn_at, stopped_at, reason",
        (
            (
                *(c + 1, rng.choice(("first", "next")), _POLICIES[where[c]], at, at + 60, at + 50),
                *(at + rng.expovariate(1 / 40), "replied" if rng.random() < 0.95 else "no_answer_needed"),
            )
            for at, c in received[: counts["response_clock"]]
        ),
    )
    put(
        "reply_work",
        "reply_id, source_language, target_language, script, memory, model, machine_edited, terms_asked,"
        " terms_kept, at",
        (
            (n + 1, "zh", spoken[c], rng.randrange(3), 1, 1, rng.random() if n % 2 else None, 2, n % 3, at + 60)
            for n, (at, c) in enumerate(received[: counts["reply_work"]])
        ),
    )
    kinds = ("entity_changed", "low_confidence", "term_missing")
    put(
        "reply_mark",
        "reply_id, source_language, target_language, kind, gone, at",
        (
            (n + 1, "zh", spoken[c], rng.choice(kinds), n % 2, at + 60)
            for n, (at, c) in enumerate(received[: counts["reply_mark"]])
        ),
    )
    put(
        "gate_override",
        "reply_id, rule, reason",
        ((rng.randint(1, counts["reply"]), rng.choice(_RULES), "x") for _ in range(counts["gate_override"])),
    )
    put(
        "article_search",
        "query, hits, at",
        ((f"query {rng.randrange(5000)}", rng.choice((0, 3, 8)), at) for at in moments("article_search")),
    )
    put("article", "id", ((n + 1,) for n in range(500)))
    put(
        "article_use",
        "article_id, kind, seconds, at",
        (
            (rng.randint(1, 500), rng.choice(("opened", "quoted", "helped")), rng.expovariate(1 / 5), at)
            for at in moments("article_use")
        ),
    )
    put(
        "unit",
        "source_language, target_language, source, target, folded, key, origin, changed_at, revision",
        ((rng.choice(_LANGUAGES), "zh", "a", "b", "a", 1, "correction", at, 1) for at in moments("unit")),
    )
    put(
        "escalation_case",
        "problem, card, opened_at, due_at, closed_at",
        (
            (rng.choice(_PROBLEMS), "{}", at, at + 86400, None if rng.random() < 0.05 else at + 80000)
            for at in moments("escalation_case")
        ),
    )
    put(
        "outcome_import",
        "kind, reference, reply_id, language, problem, value, at, imported_at",
        (
            (
                "csat",
                f"reply:{n + 1}",
                n + 1,
                rng.choice(_LANGUAGES),
                rng.choice(_PROBLEMS),
                rng.randint(1, 5),
                at,
                0,
            )
            for n, at in enumerate(moments("outcome_import"))
        ),
    )


def _script(rng: random.Random) -> tuple[int | None, float | None]:
    return (rng.randint(1, 400), rng.random()) if rng.random() < 0.6 else (None, None)


def _findings(rng: random.Random) -> str:
    return json.dumps(rng.sample(_RULES, rng.choice((0, 0, 0, 1, 2))))


if __name__ == "__main__":
    for table in run().tables:
        print(table.markdown())
