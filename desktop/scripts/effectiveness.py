"""Which script works: uses, how much they were edited, and what became of them, with an honest interval."""

from __future__ import annotations

import math
import re
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from desktop.domain.script import Outcome, Success
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, strings, table
from desktop.paths import Paths
from desktop.scripts.sheets import read_sheet
from desktop.storage.store import Store

GOOD = (Outcome.SOLVED, Outcome.BOUGHT)

ENOUGH = 5
"""Uses with an outcome from which on a script's success may rank it."""

_Z = 1.959964
"""Standard normal quantile for 95 %."""

_NUMBER = re.compile(r"[A-Z0-9][A-Z0-9-]{2,}[A-Z0-9]")
"""What may be an order number in a text."""


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What a console says of an order or of a reply; one of the two is empty."""

    line: int
    outcome: Outcome
    reply_id: int = 0
    order_no: str = ""


@dataclass(frozen=True, slots=True)
class OutcomesTaken:
    """How many replies were marked, and the rows for which there was none."""

    marked: int
    unknown: tuple[OutcomeRow, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What ranking needs of the replies: success and the time of the last use, by script."""

    successes: Mapping[int, Success]
    last_uses: Mapping[int, float]


class Effectiveness:
    """Counts replies by script; belongs to the store's lane."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._marks = 0
        self._kept: tuple[object, Figures] = (None, Figures(MappingProxyType({}), MappingProxyType({})))

    def mark(self, reply_id: int, outcome: Outcome | None, now: float) -> None:
        """Keep what became of a reply; None takes the mark back. Raises `UserFacingError` (`reply.gone`)."""
        with self._store.transaction():
            if not self._store.tuples("SELECT 1 FROM reply WHERE id = ?", (reply_id,)):
                raise UserFacingError("reply.gone", "This reply is no longer there.")
            self._mark([(reply_id, outcome)], now)

    def import_outcomes(self, rows: Iterable[OutcomeRow], now: float) -> OutcomesTaken:
        """Mark the replies that rows speak of, all or nothing.

        Of an order the newest reply counts that came from a script, else the newest one.
        """
        rows = list(rows)
        marks: dict[int, Outcome] = {}
        unknown: list[OutcomeRow] = []
        with self._store.transaction():
            replies = {number for (number,) in self._store.tuples("SELECT id FROM reply")}
            numbers = self.replies_of((row.reply_id, row.order_no) for row in rows)
            for row in rows:
                number = numbers.get((row.reply_id, row.order_no), 0)
                if number in replies:
                    marks[number] = row.outcome
                else:
                    unknown.append(row)
            self._mark(list(marks.items()), now)
        return OutcomesTaken(len(marks), tuple(unknown))

    def replies_of(self, named: Iterable[tuple[int, str]]) -> dict[tuple[int, str], int]:
        """Return the replies that ids or order numbers mean (one of the two is empty); an id is not looked up."""
        named = list(named)
        orders = self._orders() if any(order for _, order in named) else {}
        found = {(reply, order): reply or orders.get(order_key(order), 0) for reply, order in named}
        return {key: number for key, number in found.items() if number}

    def success(self, script_id: int) -> Success:
        """Return the figures of one script."""
        return self.successes([script_id])[script_id]

    def successes(self, ids: Sequence[int]) -> dict[int, Success]:
        """Return the figures of some scripts, with the share that was edited; all zero without uses."""
        known = self.figures().successes
        used = [str(int(number)) for number in ids if number in known]
        edits: dict[int, list[float]] = defaultdict(list)
        for number, edited in self._store.tuples(
            "SELECT script_id, edited FROM reply WHERE edited IS NOT NULL"  # noqa: S608 - our own numbers
            f" AND script_id IN ({','.join(used)})"
        ):
            edits[number].append(edited)
        out = {}
        for number in ids:
            found = known.get(number, _NONE)
            edited = statistics.median(edits[number]) if edits[number] else None
            out[number] = Success(found.n, found.good, found.low, found.high, found.uses, edited)
        return out

    def all_successes(self) -> dict[int, Success]:
        """Return the figures of all scripts that were used."""
        return self.successes(list(self.figures().successes))

    def figures(self) -> Figures:
        """Return figures for ranking; counted anew only when a reply or a mark has come."""
        stamp = (
            self._marks,
            self._store.tuples("SELECT max(id) FROM reply")[0][0],
            self._store.tuples("PRAGMA data_version")[0][0],
        )
        if self._kept[0] != stamp:
            self._kept = (stamp, self._counted())
        return self._kept[1]

    def _counted(self) -> Figures:
        good = ", ".join(f"'{outcome.value}'" for outcome in GOOD)
        rows = self._store.tuples(
            "SELECT script_id, count(*), total(outcome <> ''), total(outcome IN"  # noqa: S608 - our own words
            f" ({good})), max(sent_at) FROM reply WHERE script_id IS NOT NULL GROUP BY script_id"
        )
        successes = {}
        for number, uses, n, right, _ in rows:
            low, high = wilson(int(right), int(n))
            successes[number] = Success(int(n), int(right), low, high, uses)
        return Figures(successes, {row[0]: row[4] for row in rows})

    def _mark(self, marks: Sequence[tuple[int, Outcome | None]], now: float) -> None:
        self._store.execute_many(
            "UPDATE reply SET outcome = ?, outcome_at = ? WHERE id = ?",
            [(outcome.value if outcome else "", now if outcome else None, number) for number, outcome in marks],
        )
        self._marks += 1

    def _orders(self) -> dict[str, int]:
        """Return for every number that stands in a conversation the reply that answered it."""
        best: dict[int, tuple[bool, int]] = {}
        conversations: dict[str, set[int]] = defaultdict(set)
        for number, conversation, script, source, text in self._store.tuples(
            "SELECT id, conversation_id, script_id, source, text FROM reply ORDER BY id"
        ):
            best[conversation] = max(best.get(conversation, (False, 0)), (script is not None, number))
            for key in _numbers(f"{source}\n{text}"):
                conversations[key].add(conversation)
        for conversation, text in self._store.tuples("SELECT conversation_id, text FROM message"):
            if conversation in best:
                for key in _numbers(text):
                    conversations[key].add(conversation)
        return {key: max(best[c] for c in found)[1] for key, found in conversations.items()}


def wilson(good: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share after `good` of `n` (Wilson 1927); 0 to 1 where nothing is known.

    Unlike share ± error it stays within 0..1 and is honest for few cases.
    """
    if n <= 0:
        return 0.0, 1.0
    share, z2 = good / n, _Z * _Z
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = _Z * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def read_outcomes(path: Path) -> tuple[OutcomeRow, ...]:
    """Read a table with a column for order or reply and one for the outcome.

    Raises `UserFacingError` (`exchange.columns`, `exchange.damaged` and what reading a table raises) with file
    and line; nothing is taken from a table with a bad row.
    """
    words = read_table(Paths.default().lexicons / "outcomes.toml")
    named = {name: key for key in table(words, "columns") for name in strings(table(words, "columns"), key)}
    outcomes = {
        word.casefold(): Outcome(key)
        for key in table(words, "outcomes")
        for word in strings(table(words, "outcomes"), key)
    }
    columns, rows = read_sheet(path)
    found = {named[name]: name for name in reversed(columns) if name in named}
    if "outcome" not in found or not {"order", "reply"} & found.keys():
        raise UserFacingError(
            "exchange.columns",
            "The header does not have a column “order” or “reply” and a column “outcome”.",
            where=f"{path.name}, line 1",
            how="Write them into the first line.",
        )
    return tuple(_outcome_row(path, line, row, found, outcomes) for line, row in rows)


def _outcome_row(
    path: Path, line: int, row: dict[str, str], found: Mapping[str, str], outcomes: Mapping[str, Outcome]
) -> OutcomeRow:
    word = row[found["outcome"]].strip()
    order = row[found["order"]].strip() if "order" in found else ""
    reply = row[found["reply"]].strip() if "reply" in found else ""
    what = ""
    if word.casefold() not in outcomes:
        what = f"“{word}” is no outcome; write one of {', '.join(Outcome)}"
    elif reply and not (reply.isascii() and reply.isdecimal()):
        what = f"“{reply}” is no number of a reply"
    elif not reply and not order:
        what = "there is neither an order nor a reply"
    if what:
        raise UserFacingError(
            "exchange.damaged", f"A row cannot be read: {what}.", where=f"{path.name}, line {line}"
        )
    return OutcomeRow(line, outcomes[word.casefold()], int(reply or 0), "" if reply else order)


def _numbers(text: str) -> Iterator[str]:
    for match in _NUMBER.finditer(text.upper()):
        if any(c.isdecimal() for c in match[0]):
            yield order_key(match[0])


def order_key(text: str) -> str:
    """Return an order's number as it is compared: letters and digits, whatever stands between them."""
    return re.sub(r"[^A-Z0-9]", "", text.upper())


_NONE = Success(0, 0, 0.0, 1.0)
