"""Events for the pages of figures: readable rows put into a store as the features write them."""

from __future__ import annotations

import json
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desktop.storage.store import Store

ROWS = Path(__file__).parent / "data" / "insights.toml"
ZONE = ZoneInfo("Asia/Shanghai")


def at(text: str) -> float:
    """Return the Unix seconds of a local time."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).timestamp()


def read_rows() -> dict[str, Any]:
    """Read events and figures; "-" is None."""

    def known(value: Any) -> Any:
        if isinstance(value, list):
            return [known(one) for one in value]
        if isinstance(value, dict):
            return {name: known(one) for name, one in value.items()}
        return None if value == "-" else value

    rows: dict[str, Any] = known(tomllib.loads(ROWS.read_text("utf-8")))
    return rows


def put(store: Store, rows: dict[str, Any]) -> None:
    """Write the events."""
    many = store.execute_many
    many(
        "INSERT INTO script(id, name, titles, owner) VALUES (?, ?, ?, ?)",
        [(n, name, json.dumps({"zh": title}), owner) for n, name, title, owner in rows["scripts"]],
    )
    many("INSERT INTO article(id) VALUES (?)", [(n,) for n, _ in rows["articles"]])
    many(
        "INSERT INTO article_version(article_id, language, title, body) VALUES (?, 'zh', ?, '只给同事看')",
        rows["articles"],
    )
    many(
        "INSERT INTO conversation(id, opened_at, channel, marketplace, buyer) VALUES (?, ?, ?, ?, ?)",
        [(n, at(opened), *more) for n, opened, *more in rows["conversations"]],
    )
    many(
        "INSERT INTO message(id, conversation_id, received_at, language, text) VALUES (?, ?, ?, ?, ?)",
        [(n, c, at(received), language, text) for n, c, received, language, text in rows["messages"]],
    )
    spoken = {n: language for n, _, _, language, _ in rows["messages"]}
    many(
        "INSERT INTO message_reading(message_id, source_language, target_language, problem, mood, memory, fuzzy,"
        " model, gist, copied, untranslated, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(n, spoken[n], *more, at(when)) for n, *more, when in rows["readings"]],
    )
    many(
        "INSERT INTO reply(id, conversation_id, message_id, language, source, text, script_id, edited, machine,"
        " findings, problem, mood, outcome, sent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (*row[:9], json.dumps(row[9].split(",") if row[9] else []), *row[10:13], at(row[13]))
            for row in rows["replies"]
        ],
    )
    sent = {row[0]: at(row[13]) for row in rows["replies"]}
    about = {row[0]: (row[3], row[10]) for row in rows["replies"]}
    many("INSERT INTO gate_override(reply_id, rule, reason) VALUES (?, ?, ?)", rows["overrides"])
    many(
        "INSERT INTO response_clock(conversation_id, kind, policy, started_at, due_at, warn_at, stopped_at, reason)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (c, kind, policy, at(s), at(s) + due, at(s), None if took is None else at(s) + took, reason)
            for c, kind, policy, s, due, took, reason in rows["clocks"]
        ],
    )
    many(
        "INSERT INTO reply_work(reply_id, source_language, target_language, script, memory, model, copied,"
        " untranslated, written, machine_edited, terms_asked, terms_kept, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(*row, sent[row[0]]) for row in rows["work"]],
    )
    into = {row[0]: row[3] for row in rows["replies"]}
    many(
        "INSERT INTO reply_mark(reply_id, source_language, target_language, kind, gone, at)"
        " VALUES (?, 'zh', ?, ?, ?, ?)",
        [(n, into[n], kind, gone, sent[n]) for n, kind, gone in rows["marks"]],
    )
    many(
        "INSERT INTO article_search(query, hits, settled_at, at) VALUES (?, ?, ?, ?)",
        [(q, hits, settled and at(settled), at(when)) for q, hits, settled, when in rows["searches"]],
    )
    many(
        "INSERT INTO article_use(article_id, kind, note, seconds, at) VALUES (?, ?, ?, ?, ?)",
        [(*row[:4], at(row[4])) for row in rows["uses"]],
    )
    many(
        "INSERT INTO unit(source_language, target_language, source, target, folded, key, origin, changed_at,"
        " changed_by, revision) VALUES (?, ?, '包裹丢了 {order_no}', ?, '', 0, 'correction', ?, '王丽', 1)",
        [(*row[:3], at(row[3])) for row in rows["corrections"]],
    )
    many(
        "INSERT INTO escalation_case(problem, step, card, opened_at, due_at, closed_at, result)"
        ' VALUES (?, ?, \'{"text": "插座起火 Anna Keller"}\', ?, ?, ?, ?)',
        [(p, step, at(o), at(d), closed and at(closed), res) for p, step, o, d, closed, res in rows["cases"]],
    )
    many(
        "INSERT INTO outcome_import(kind, reference, reply_id, language, problem, value, at, imported_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
        [
            (kind, reference, reply, *about.get(reply, ("", "")), value, at(when))
            for kind, reference, reply, value, when in rows["results"]
        ],
    )
