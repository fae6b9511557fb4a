"""Ninety days of made-up work, so that the figures have something to show."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

from desktop.storage.store import Store

T = TypeVar("T")

_DAY: Final = 86_400.0
_DAYS: Final = 90
_LANGUAGES: Final = {"en": 30, "es": 22, "de": 14, "fr": 10, "ja": 8, "pt": 6, "it": 5, "ko": 3, "ru": 2}
_PROBLEMS: Final = {
    "logistics_delay": 24,
    "order_status": 18,
    "return_refund": 15,
    "size_fit": 9,
    "damaged_item": 8,
    "not_received": 7,
    "wrong_or_missing_item": 6,
    "product_question": 5,
    "customs_tax": 3,
    "dispute_chargeback": 2,
    "safety": 1,
    "": 2,
}
_MOODS: Final = {
    "neutral": 40,
    "worried": 25,
    "impatient": 14,
    "disappointed": 10,
    "angry": 5,
    "satisfied": 5,
    "": 1,
}
_PLACES: Final = {("chat", "amazon"): 40, ("messages", "amazon"): 20, ("messages", "ebay"): 20, ("mail", ""): 20}
_OUTCOMES: Final = {"": 55, "solved": 30, "bought": 6, "reopened": 6, "escalated": 3}
_HOURS: Final = (0,) * 8 + (6, 9, 12, 10, 7, 8, 11, 12, 10, 8, 7, 9, 6, 3, 1, 0)
_RULES: Final = {
    "number_changed": 12,
    "term_missing": 10,
    "machine_unchecked": 9,
    "too_long": 5,
    "courtesy_form": 4,
    "promise_forbidden": 3,
    "contact_data": 2,
}
_MARKS: Final = {"entity_changed": 8, "term_missing": 6, "low_confidence": 5, "untranslated": 2}


def fill(store: Store, now: float, messages: int = 2400, seed: int = 7) -> None:
    """Write made-up work into a store, the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    scripts = [row[0] for row in store.tuples("SELECT id FROM script ORDER BY id LIMIT 24")]
    articles = [row[0] for row in store.tuples("SELECT id FROM article ORDER BY id LIMIT 12")]
    tables: dict[str, list[dict[str, Any]]] = {}

    def put(table: str, **row: Any) -> None:
        tables.setdefault(table, []).append(row)

    for number in range(1, messages + 1):
        _message(chance, put, number, _moment(chance, now), scripts)
    for _ in range(messages // 12):
        if articles:
            took = chance.lognormvariate(1.5, 0.8)
            kind = _pick(chance, {"opened": 50, "quoted": 22, "helped": 15, "linked": 9, "outdated": 4})
            put("article_use", article_id=chance.choice(articles), kind=kind, seconds=took, at=_moment(chance, now))
        words = ("退货地址", "西班牙 关税", "保修期", "尺码表", "CE 证书", "充电器 功率")
        hits = chance.choice((0, 2, 5, 5, 8))
        put("article_search", query=chance.choice(words), hits=hits, at=_moment(chance, now))
    with store.transaction():
        for table, rows in tables.items():
            _insert(store, table, rows)


def _message(chance: random.Random, put: Callable[..., None], number: int, at: float, scripts: list[int]) -> None:
    language, problem, mood = (_pick(chance, one) for one in (_LANGUAGES, _PROBLEMS, _MOODS))
    channel, marketplace = _pick(chance, _PLACES)
    put("conversation", id=number, opened_at=at, channel=channel, marketplace=marketplace, closed_at=at + 9000)
    put("message", id=number, conversation_id=number, text="…", language=language, received_at=at)
    memory = chance.choice((0, 1, 2, 2, 3))
    put(
        "message_reading",
        message_id=number,
        source_language=language,
        target_language="zh",
        problem=problem,
        mood=mood,
        memory=memory,
        fuzzy=chance.choice((0, 0, 1)),
        model=max(3 - memory, 0),
        at=at,
    )
    wait = chance.lognormvariate(3.4 if channel == "chat" else 6.4, 0.9)
    allowed = 60.0 if channel == "chat" else 3600.0
    put(
        "response_clock",
        conversation_id=number,
        kind="first",
        policy=f"{marketplace}/{channel}".lstrip("/"),
        started_at=at,
        due_at=at + allowed,
        warn_at=at + allowed * 0.8,
        stopped_at=at + wait,
        reason="replied",
    )
    script = scripts[int(len(scripts) * chance.random() ** 2)] if scripts and chance.random() < 0.6 else None
    _reply(chance, put, (number, at + wait, script), (language, problem, mood))
    if problem in ("safety", "dispute_chargeback"):
        opened = at + wait
        closed = None if chance.random() < 0.15 else opened + chance.lognormvariate(10.6, 0.6)
        put(
            "escalation_case",
            problem=problem,
            card="{}",
            opened_at=opened,
            due_at=opened + 2 * _DAY,
            closed_at=closed,
        )


def _reply(
    chance: random.Random,
    put: Callable[..., None],
    what: tuple[int, float, int | None],
    about: tuple[str, str, str],
) -> None:
    number, at, script = what
    language, problem, mood = about
    outcome = _pick(chance, _OUTCOMES)
    found = [_pick(chance, _RULES)] if chance.random() < 0.22 else []
    put(
        "reply",
        id=number,
        conversation_id=number,
        message_id=number,
        language=language,
        source="…",
        text="…",
        script_id=script,
        edited=chance.betavariate(1.2, 6) if script else None,
        machine=int(script is None),
        findings=json.dumps(found),
        problem=problem,
        mood=mood,
        outcome=outcome,
        sent_at=at,
    )
    put(
        "reply_work",
        reply_id=number,
        source_language="zh",
        target_language=language,
        script=3 if script else 0,
        memory=chance.choice((0, 1, 1)),
        model=0 if script else chance.choice((1, 2, 3)),
        written=int(chance.random() < 0.1),
        machine_edited=None if script else chance.betavariate(1.5, 7),
        terms_asked=2,
        terms_kept=chance.choice((1, 2, 2, 2)),
        at=at,
    )
    if script is None and chance.random() < 0.25:
        put(
            "reply_mark",
            reply_id=number,
            source_language="zh",
            target_language=language,
            kind=_pick(chance, _MARKS),
            gone=int(chance.random() < 0.86),
            at=at,
        )
    if found and chance.random() < 0.15:
        put("gate_override", reply_id=number, rule=found[0], reason="…")
    if outcome in ("solved", "bought") and chance.random() < 0.4:
        score = _pick(chance, {5: 46, 4: 30, 3: 13, 2: 6, 1: 5})
        put("outcome_import", **_result("csat", number, (language, problem), score, at))
        again = int(chance.random() < 0.3)
        put("outcome_import", **_result("repurchase", number, (language, problem), again, at))


def _result(kind: str, number: int, about: tuple[str, str], value: float, at: float) -> dict[str, Any]:
    return {
        "kind": kind,
        "reference": f"reply:{number}",
        "reply_id": number,
        "language": about[0],
        "problem": about[1],
        "value": float(value),
        "at": at + _DAY,
        "imported_at": at + _DAY,
    }


def _insert(store: Store, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    found = list(rows)
    columns = list(dict.fromkeys(name for row in found for name in row))
    marks = ", ".join("?" * len(columns))
    store.execute_many(
        f"INSERT INTO {table}({', '.join(columns)}) VALUES ({marks})",  # noqa: S608 - our own words
        [tuple(row.get(name) for name in columns) for row in found],
    )


def _pick(chance: random.Random, weights: Mapping[T, int]) -> T:
    return chance.choices(list(weights), list(weights.values()))[0]


def _moment(chance: random.Random, now: float) -> float:
    """Return a moment of the last ninety days: by day more than at night, on Sundays less."""
    while True:
        day = now - chance.random() * _DAYS * _DAY
        midnight = day - day % _DAY
        if (midnight // _DAY + 3) % 7 < 6 or chance.random() < 0.3:
            hour = chance.choices(range(24), _HOURS)[0]
            at = midnight + 3600.0 * (hour + chance.random())
            if at < now:
                return at
