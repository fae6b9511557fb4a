"""Questions on stress. The answers belong to the agent: they leave this module to her eyes and her own file only.

No value stands in a message, an error, a log line or the printed form of an object; `tests/unit/wellbeing/
test_privacy.py` holds that no other part of the program names the table.
"""

from __future__ import annotations

import csv
import json
import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Final

from desktop.domain.wellbeing import Question, Relief, StressKind, Trend, TrendPoint
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.wellbeing.content import Entry, in_language, read

FILE: Final = "questions.toml"
HELP_FILE: Final = "help.toml"

ENOUGH: Final = 5
"""Of fewer answers nothing is said."""

WINDOW: Final = 7
"""Days whose answers make a mean."""

WINDOW_ENOUGH: Final = 3
"""Of fewer answers in these days there is no mean."""

APART: Final = 3600.0
"""Seconds between two questions."""

_RANGES: Final = {kind: (1, 5) if kind is StressKind.WEEKLY else (0, 10) for kind in StressKind}
_KEYS: Final = ("kind", "zh", "en", "note_zh", "note_en", "source", "label")


def questions(folder: Path) -> dict[StressKind, Question]:
    """Return the questions of a folder, one a kind. Raises `UserFacingError` (`lexicon.damaged`)."""
    found = _file(folder)
    asked = {question.kind: question for question in map(_question, found.entries("question", _KEYS))}
    if missing := [kind.value for kind in StressKind if kind not in asked]:
        found.fail("question", f"there is none of the kind “{missing[0]}”")
    return asked


def help_line(folder: Path, agent_language: str, own: str = "", pack: Path | None = None) -> str:
    """Return where to get help: what is set here, else what the lead's pack says (`help.toml`), else general words.

    Raises `UserFacingError` (`lexicon.damaged`).
    """
    if own.strip():
        return own.strip()
    led = pack / HELP_FILE if pack is not None else None
    found = read(led, ("help",)) if led is not None and led.exists() else _file(folder)
    (entry,) = found.entries("help", ("zh", "en"))[:1]
    return in_language(entry.texts(), agent_language)


class Stress:
    """Asks, keeps and shows answers (table `stress_answer`); runs on the store's lane.

    Days are those of the agent's calendar in `zone`, by default this computer's.
    """

    def __init__(self, store: Store, clock: Callable[[], float], zone: tzinfo | None = None) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone

    def due(self, now: float) -> StressKind | None:
        """Return the question to ask, if any: the one of the day, later the one of the week, never two at once.

        A skipped question is one that was asked. Answers of days to come (the clock was put back) do not count.
        """
        today = self._day(now)
        last = self._store.tuples(
            "SELECT max(at) FROM stress_answer WHERE kind IN ('daily', 'weekly') AND at <= ?", (now,)
        )[0][0]
        if last is not None and now - last < APART:
            return None
        if not self._asked(StressKind.DAILY, today, today):
            return StressKind.DAILY
        if not self._asked(StressKind.WEEKLY, today - timedelta(days=6), today):
            return StressKind.WEEKLY
        return None

    def answer(self, kind: StressKind, value: int, exercise_id: int | None = None) -> None:
        """Keep an answer; another one of the same day (or to the same exercise) takes its place.

        Raises `UserFacingError` (`stress.value`) for one that the question does not know.
        """
        least, most = _RANGES[kind]
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise UserFacingError(
                "stress.value", "This is no answer to the question.", how=f"Answer from {least} to {most}."
            )
        self._keep(kind, value, exercise_id)

    def skip(self, kind: StressKind, exercise_id: int | None = None) -> None:
        """Remember that the question was asked and left without an answer."""
        self._keep(kind, None, exercise_id)

    def trend(self, days: int, kind: StressKind = StressKind.DAILY) -> Trend:
        """Return the answers of the last `days` with their moving mean; no points where they are too few.

        The mean is that of the answers of the `WINDOW` days until each one, where there are `WINDOW_ENOUGH`.
        """
        today = self._day(self._clock())
        first = today - timedelta(days=max(1, days) - 1)
        found = self._answers(kind, first - timedelta(days=WINDOW - 1), today)
        inside = [(day, value) for day, value in found if day >= first]
        if len(inside) < ENOUGH:
            return Trend(kind, len(inside), ENOUGH)
        points = tuple(TrendPoint(day, value, _mean(found, day, kind)) for day, value in inside)
        return Trend(kind, len(inside), ENOUGH, points)

    def relief(self, days: int) -> Relief:
        """Return by how much exercises of the last `days` changed the answer, where both were given."""
        first = self._day(self._clock()) - timedelta(days=max(1, days) - 1)
        count, change = self._store.tuples(
            "SELECT count(*), avg(a.value - b.value) FROM stress_answer a JOIN stress_answer b"
            " ON b.exercise_id = a.exercise_id AND b.kind = 'before' AND b.value IS NOT NULL"
            " WHERE a.kind = 'after' AND a.value IS NOT NULL AND a.day >= ?",
            (first.isoformat(),),
        )[0]
        return Relief(count, ENOUGH, None if count < ENOUGH else float(change))

    def export(self, path: Path) -> int:
        """Write all answers to a file of the agent's own, CSV or (`.json`) JSON, and return how many there are.

        Only her account of this computer can read it. Raises `UserFacingError` (`export.failed`).
        """
        rows = self._store.tuples("SELECT kind, day, value, at FROM stress_answer ORDER BY at, id")
        try:
            _write(path, rows, self._zone)
        except OSError as error:
            raise UserFacingError(
                "export.failed",
                f"The file cannot be written: {error.strerror or 'it failed'}.",
                where=str(path),
                how="Choose another place.",
            ) from error
        return len(rows)

    def delete_all(self) -> int:
        """Delete all answers, and overwrite where they stood; return how many there were.

        Copies of the whole file (backups, protected like it) still hold them: `Store.renew_backups`.
        """
        self._store.execute("PRAGMA secure_delete = ON")
        try:
            with self._store.transaction():
                count = int(self._store.tuples("SELECT count(*) FROM stress_answer")[0][0])
                self._store.execute("DELETE FROM stress_answer")
            self._store.empty_log()
        finally:
            self._store.execute("PRAGMA secure_delete = FAST")
        return count

    def _keep(self, kind: StressKind, value: int | None, exercise_id: int | None) -> None:
        now = self._clock()
        day = self._day(now)
        with self._store.transaction():
            if exercise_id is not None:
                self._store.execute(
                    "DELETE FROM stress_answer WHERE kind = ? AND exercise_id = ?", (kind.value, exercise_id)
                )
            elif kind in (StressKind.DAILY, StressKind.WEEKLY):
                self._store.execute(
                    "DELETE FROM stress_answer WHERE kind = ? AND day = ?", (kind.value, day.isoformat())
                )
            self._store.execute(
                "INSERT INTO stress_answer(kind, day, value, exercise_id, at) VALUES (?, ?, ?, ?, ?)",
                (kind.value, day.isoformat(), value, exercise_id, now),
            )

    def _asked(self, kind: StressKind, first: date, last: date) -> bool:
        return bool(
            self._store.tuples(
                "SELECT 1 FROM stress_answer WHERE kind = ? AND day BETWEEN ? AND ? LIMIT 1",
                (kind.value, first.isoformat(), last.isoformat()),
            )
        )

    def _answers(self, kind: StressKind, first: date, last: date) -> list[tuple[date, int]]:
        rows = self._store.tuples(
            "SELECT day, value FROM stress_answer WHERE kind = ? AND value IS NOT NULL AND day BETWEEN ? AND ?"
            " ORDER BY day, at, id",
            (kind.value, first.isoformat(), last.isoformat()),
        )
        return [(date.fromisoformat(day), int(value)) for day, value in rows]

    def _day(self, at: float) -> date:
        return datetime.fromtimestamp(at, self._zone).date()


def _mean(found: Sequence[tuple[date, int]], day: date, kind: StressKind) -> float | None:
    if kind is StressKind.WEEKLY:  # one in seven days: the answer itself
        return None
    first = day - timedelta(days=WINDOW - 1)
    values = [value for at, value in found if first <= at <= day]
    return sum(values) / len(values) if len(values) >= WINDOW_ENOUGH else None


def _write(path: Path, rows: Sequence[tuple[str, str, int | None, float]], zone: tzinfo | None) -> None:
    """Write beside the file first: one that breaks off leaves what was there."""
    told = [
        (kind, day, value, datetime.fromtimestamp(at, zone).astimezone(zone).isoformat(timespec="seconds"))
        for kind, day, value, at in rows
    ]
    names = ("kind", "day", "value", "at")
    number, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")  # readable by this account only
    try:
        with os.fdopen(
            number, "w", encoding="utf-8-sig" if path.suffix != ".json" else "utf-8", newline=""
        ) as file:
            if path.suffix == ".json":
                json.dump([dict(zip(names, row, strict=True)) for row in told], file, indent=1)
            else:
                writer = csv.writer(file)
                writer.writerows([names, *told])
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _file(folder: Path) -> Entry:
    return read(folder / FILE, ("question", "help"))


def _question(entry: Entry) -> Question:
    try:
        kind = StressKind(entry.text("kind"))
    except ValueError:
        entry.fail("kind", "there is no such question")
    least, most = _RANGES[kind]
    labels = {
        int(label.number("value", least=least, most=most)): label.texts()
        for label in entry.entries("label", ("value", "zh", "en"))
    }
    return Question(kind, entry.texts(), least, most, labels, entry.text("source"), entry.texts("note"))
