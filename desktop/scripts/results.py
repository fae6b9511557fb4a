"""What buyers said or did after a reply: satisfaction and repurchase, from the tables of a console."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, strings, table
from desktop.paths import Paths
from desktop.scripts.effectiveness import Effectiveness, order_key
from desktop.scripts.sheets import read_sheet
from desktop.storage.store import Store

CSAT: Final = "csat"
REPURCHASE: Final = "repurchase"
_KINDS: Final = (CSAT, REPURCHASE)
_NUMBER: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:/\s*5)?")
_BEST: Final = 5.0
_DATE: Final = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?", re.ASCII
)
_LONGEST_ID: Final = 18


@dataclass(frozen=True, slots=True)
class Result:
    """One thing told of a reply or an order; `value` 1..5 for `csat`, 0 or 1 for `repurchase`; `at` 0: not told."""

    line: int
    kind: str
    value: float
    reply_id: int = 0
    order_no: str = ""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of which nothing can be taken, with the reason."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """What a file tells, to be looked at before it is taken."""

    results: tuple[Result, ...]
    bad: tuple[BadLine, ...]


@dataclass(frozen=True, slots=True)
class ResultsTaken:
    """How many results were kept, how many of them took the place of an older one, and those without their reply.

    The latter are kept, too: they count for the shop, only not for a class or a language.
    """

    kept: int
    replaced: int
    unknown: tuple[Result, ...]


class Results:
    """Keeps results (table `outcome_import`); belongs to the store's lane."""

    def __init__(self, store: Store, effectiveness: Effectiveness) -> None:
        self._store = store
        self._effectiveness = effectiveness

    def take(self, results: Iterable[Result], now: float) -> ResultsTaken:
        """Keep results, all or none; of a reply or an order only the newest of a kind counts."""
        kept: dict[tuple[str, str], tuple[object, ...]] = {}
        unknown: list[Result] = []
        with self._store.transaction():
            found = list(results)
            numbers = self._effectiveness.replies_of((r.reply_id, r.order_no) for r in found)
            about = self._about(set(numbers.values()))
            before = self._store.tuples("SELECT count(*) FROM outcome_import")[0][0]
            for result in found:
                number = numbers.get((result.reply_id, result.order_no), 0)
                if number not in about:
                    unknown.append(result)
                language, problem, sent = about.get(number, ("", "", now))
                reference = f"reply:{result.reply_id}" if result.reply_id else f"order:{order_key(result.order_no)}"
                kept[result.kind, reference] = (
                    *(result.kind, reference, number if number in about else None, language, problem),
                    *(result.value, result.at or sent, now),
                )
            self._store.execute_many(
                "INSERT INTO outcome_import(kind, reference, reply_id, language, problem, value, at, imported_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(kind, reference) DO UPDATE SET"
                " reply_id = excluded.reply_id, language = excluded.language, problem = excluded.problem,"
                " value = excluded.value, at = excluded.at, imported_at = excluded.imported_at",
                list(kept.values()),
            )
            after = self._store.tuples("SELECT count(*) FROM outcome_import")[0][0]
        return ResultsTaken(len(kept), len(kept) - (after - before), tuple(unknown))

    def _about(self, numbers: set[int]) -> dict[int, tuple[str, str, float]]:
        """Return language, class and time of the replies that are there."""
        out = {}
        for number in numbers:
            for language, problem, sent in self._store.tuples(
                "SELECT language, problem, sent_at FROM reply WHERE id = ?", (number,)
            ):
                out[number] = (language, problem, sent)
        return out


def read_results(path: Path, zone: tzinfo | None = None) -> ResultSheet:
    """Read a table with a column for order or reply and one for satisfaction, repurchase or both.

    Lines that cannot be read are named, all of them; days are those of `zone`, None is this computer's. Raises
    `UserFacingError` (`exchange.columns` and what reading a table raises) where the file is no such table.
    """
    words = read_table(Paths.default().lexicons / "results.toml")
    named = {name: key for key in table(words, "columns") for name in strings(table(words, "columns"), key)}
    answers = {
        word.casefold(): 1.0 if key == "yes" else 0.0
        for key in table(words, "answers")
        for word in strings(table(words, "answers"), key)
    }
    columns, rows = read_sheet(path)
    found = {named[name]: name for name in reversed(columns) if name in named}
    if not found.keys() & {"order", "reply"} or not found.keys() & set(_KINDS):
        raise UserFacingError(
            "exchange.columns",
            "The header does not have a column “order” or “reply” and a column “csat” or “repurchase”.",
            where=f"{path.name}, line 1",
            how="Write them into the first line.",
        )
    results: list[Result] = []
    bad: list[BadLine] = []
    for line, row in rows:
        try:
            results += _line(line, row, found, answers, zone)
        except ValueError as error:
            bad.append(BadLine(line, str(error)))
    return ResultSheet(tuple(results), tuple(bad))


def _line(
    line: int, row: Mapping[str, str], found: Mapping[str, str], answers: Mapping[str, float], zone: tzinfo | None
) -> list[Result]:
    """Return what a line tells; a `ValueError` says what is wrong with it."""
    cells = {key: row[name].strip() for key, name in found.items()}
    reply, order = cells.get("reply", ""), cells.get("order", "")
    if reply and not (reply.isascii() and reply.isdecimal() and len(reply) <= _LONGEST_ID and int(reply)):
        raise ValueError(f"“{reply}” is no number of a reply")
    if not reply and not order_key(order):
        raise ValueError("there is neither an order nor a reply")
    at = _moment(cells.get("at", ""), zone)
    values = {kind: cells.get(kind, "") for kind in _KINDS}
    if not any(values.values()):
        raise ValueError("nothing is told: no satisfaction, no repurchase")
    out = []
    for kind, text in values.items():
        if text:
            value = _score(text) if kind == CSAT else _answer(text, answers)
            out.append(Result(line, kind, value, int(reply or 0), "" if reply else order, at))
    return out


def _score(text: str) -> float:
    match = _NUMBER.fullmatch(text)
    value = float(match[1].replace(",", ".")) if match else math.nan
    if not 1 <= value <= _BEST:
        raise ValueError(f"“{text}” is no satisfaction from 1 to 5")
    return value


def _answer(text: str, answers: Mapping[str, float]) -> float:
    if text.casefold() not in answers:
        raise ValueError(f"“{text}” is neither yes nor no")
    return answers[text.casefold()]


def _moment(text: str, zone: tzinfo | None) -> float:
    """Return Unix seconds of an ISO date or time, 0 of an empty cell; a day counts from its noon."""
    if not text:
        return 0.0
    try:
        parts = _DATE.fullmatch(text)
        if parts is None:
            moment = datetime.fromisoformat(text)
        else:
            year, month, day, *time = (int(part) if part else 0 for part in parts.groups())
            hours, minutes, seconds = time if parts[4] else (12, 0, 0)
            moment = datetime(year, month, day, hours, minutes, seconds)
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).timestamp()
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"“{text}” is no date; write 2026-03-31") from error
