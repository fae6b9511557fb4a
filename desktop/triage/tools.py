"""Which tool helps with which class of problem: a table that comes with the program and that a lead may change."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop.domain.issue import Problem
from desktop.domain.languages import base_code
from desktop.domain.triage import Tool
from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table, strings, table
from desktop.storage.store import Store

STARTER: Final = "starter"
"""The pack of the rows that came along; the team's own have none."""

_FILE: Final = "tools.toml"
_MARK: Final = "tools_pack"
_SETTLED: Final = "tools_settled"
"""Settings: the version that is in the table, and which tools that came along the team changed or removed."""

_LANGUAGES: Final = ("zh", "en")


@dataclass(frozen=True, slots=True)
class _Seed:
    """A tool for a class as the file has it; texts by language."""

    problem: Problem
    key: str
    names: dict[str, str]
    notes: dict[str, str]
    target: str

    @property
    def id(self) -> str:
        return f"{self.problem.value}/{self.key}"


class ToolShelf:
    """The tools by class (table `tool`); runs on the store's lane.

    A new version of the file replaces what came with the old one. What the team added or changed stays, and what
    it removed stays away.
    """

    def __init__(self, store: Store, folder: Path, language: str = "zh") -> None:
        """`language` is that in which the tools that come along are named: Chinese, else English."""
        self._store = store
        self._path = folder / _FILE
        self._language = "zh" if base_code(language) == "zh" else "en"
        self._tools: dict[Problem, tuple[Tool, ...]] | None = None
        self._seeds: tuple[_Seed, ...] | None = None

    def for_problem(self, problem: Problem) -> tuple[Tool, ...]:
        """Return the tools for a class in the team's order.

        Raises `UserFacingError` (`lexicon.damaged`) naming file and key of a damaged file.
        """
        return self._loaded().get(problem, ())

    def all(self) -> tuple[Tool, ...]:
        """Return all tools, class by class."""
        loaded = self._loaded()
        return tuple(tool for problem in Problem for tool in loaded.get(problem, ()))

    def add(self, problem: Problem, name: str, target: str = "", note: str = "") -> Tool:
        """Add a tool of the team's at the end of a class. Raises `UserFacingError` (`tool.empty`)."""
        tool = _cleaned(Tool(0, problem, name, target, note))
        with self._changing():
            number = self._store.execute(
                "INSERT INTO tool(problem, place, name, target, note) VALUES (?, ?, ?, ?, ?)",
                (problem.value, self._end(problem), tool.name, tool.target, tool.note),
            )
        return replace(tool, id=number)

    def update(self, tool: Tool, *, everywhere: bool = False) -> None:
        """Keep a changed tool, which is the team's own from then on; it may move to another class.

        `everywhere`: the tools of the same name in other classes take its name, target and note over.
        Raises `UserFacingError` (`tool.empty`, `tool.gone`).
        """
        tool = _cleaned(tool)
        with self._changing():
            before = self._row(tool.id)
            if before.problem is not tool.problem:
                self._settle(before)
                self._store.execute(
                    "UPDATE tool SET problem = ?, place = ? WHERE id = ?",
                    (tool.problem.value, self._end(tool.problem), tool.id),
                )
            same = [t for t in self._rows() if t.id == tool.id or (everywhere and t.name == before.name)]
            for one in same:
                if one.id != tool.id or before.problem is tool.problem:
                    self._settle(one)
                self._store.execute(
                    "UPDATE tool SET name = ?, target = ?, note = ?, pack = '' WHERE id = ?",
                    (tool.name, tool.target, tool.note, one.id),
                )

    def remove(self, tool_id: int) -> None:
        """Remove a tool for good. Raises `UserFacingError` (`tool.gone`)."""
        with self._changing():
            self._settle(self._row(tool_id))
            self._store.execute("DELETE FROM tool WHERE id = ?", (tool_id,))

    def reorder(self, problem: Problem, ids: Sequence[int]) -> None:
        """Put the tools of a class in the order of their ids; those that are not named follow as they stood."""
        with self._changing():
            known = [tool.id for tool in self._rows() if tool.problem is problem]
            wanted = list(dict.fromkeys(number for number in ids if number in known))
            order = [*wanted, *(number for number in known if number not in wanted)]
            self._store.execute_many(
                "UPDATE tool SET place = ? WHERE id = ?", [(place, number) for place, number in enumerate(order)]
            )

    # --- what comes along ---

    def _seed(self) -> None:
        """Put this version of the file into the table, once: rows that stay keep their id and place."""
        seeds = self._read_seeds()
        version = f"{self._language}:{hashlib.sha256(self._path.read_bytes()).hexdigest()[:16]}"
        if self._setting(_MARK) == version:
            return
        with self._store.transaction():
            settled = set(self._settled())
            rows = self._store.tuples("SELECT problem, name, id FROM tool WHERE pack = ?", (STARTER,))
            theirs: dict[tuple[str, str], int] = {(problem, name): number for problem, name, number in rows}
            for seed in seeds:
                if seed.id not in settled:
                    self._plant(seed, theirs)
            self._store.execute_many("DELETE FROM tool WHERE id = ?", [(number,) for number in theirs.values()])
            self._keep(_MARK, version)

    def _plant(self, seed: _Seed, theirs: dict[tuple[str, str], int]) -> None:
        """Write a tool over the row it had in `theirs` (which is taken out), in whatever language, or a new one."""
        texts = (seed.names[self._language], seed.target, seed.notes[self._language])
        for name in seed.names.values():
            kept = theirs.pop((seed.problem.value, name), None)
            if kept is not None:
                self._store.execute("UPDATE tool SET name = ?, target = ?, note = ? WHERE id = ?", (*texts, kept))
                return
        self._store.execute(
            "INSERT INTO tool(name, target, note, problem, place, pack) VALUES (?, ?, ?, ?, ?, ?)",
            (*texts, seed.problem.value, self._end(seed.problem), STARTER),
        )

    def _settle(self, tool: Tool) -> None:
        """Note that a tool which came along is the team's business now."""
        rows = self._store.tuples("SELECT pack FROM tool WHERE id = ?", (tool.id,))
        if not rows or rows[0][0] != STARTER:
            return
        for seed in self._read_seeds():
            if seed.problem is tool.problem and tool.name in seed.names.values():
                self._keep(_SETTLED, sorted({*self._settled(), seed.id}))

    def _settled(self) -> list[str]:
        kept = self._setting(_SETTLED)
        return [str(name) for name in kept] if isinstance(kept, list) else []

    def _read_seeds(self) -> tuple[_Seed, ...]:
        if self._seeds is None:
            self._seeds = _read(self._path)
        return self._seeds

    # --- the table ---

    def _loaded(self) -> dict[Problem, tuple[Tool, ...]]:
        if self._tools is None:
            self._seed()
            tools: dict[Problem, list[Tool]] = {}
            for tool in self._rows():
                tools.setdefault(tool.problem, []).append(tool)
            self._tools = {problem: tuple(each) for problem, each in tools.items()}
        return self._tools

    def _rows(self) -> list[Tool]:
        known = {problem.value for problem in Problem}
        return [
            Tool(number, Problem(problem), name, target, note)
            for number, problem, name, target, note in self._store.tuples(
                "SELECT id, problem, name, target, note FROM tool ORDER BY problem, place, id"
            )
            if problem in known
        ]

    def _row(self, tool_id: int) -> Tool:
        for tool in self._rows():
            if tool.id == tool_id:
                return tool
        raise UserFacingError("tool.gone", "This tool was removed meanwhile.", how="Add it as a new one.")

    @contextlib.contextmanager
    def _changing(self) -> Generator[None]:
        """Change the table all or nothing; what is known of it is read anew."""
        self._seed()
        try:
            with self._store.transaction():
                yield
        finally:
            self._tools = None

    def _setting(self, name: str) -> object:
        rows = self._store.tuples("SELECT value FROM setting WHERE name = ?", (name,))
        try:
            return json.loads(rows[0][0]) if rows else None
        except ValueError:
            return None

    def _keep(self, name: str, value: object) -> None:
        self._store.execute(
            "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            (name, json.dumps(value)),
        )

    def _end(self, problem: Problem) -> int:
        ((last,),) = self._store.tuples("SELECT max(place) FROM tool WHERE problem = ?", (problem.value,))
        return 0 if last is None else int(last) + 1


def _cleaned(tool: Tool) -> Tool:
    name, target, note = (" ".join(text.split()) for text in (tool.name, tool.target, tool.note))
    if not name:
        raise UserFacingError("tool.empty", "A tool without a name cannot be kept.", how="Write a name.")
    return replace(tool, name=name, target=target, note=note)


def _read(path: Path) -> tuple[_Seed, ...]:
    """Read the tools that come along, class by class."""
    found = read_table(path)
    tools, classes = table(found, "tool"), table(found, "class")
    if unknown := sorted(set(found) - {"tool", "class"}):
        raise _damaged(path, unknown[0], "this key is not known")
    seeds = []
    for name in classes:
        if name not in {problem.value for problem in Problem}:
            raise _damaged(path, f"class.{name}", "there is no such class")
        for key in strings(classes, name):
            if key not in tools:
                raise _damaged(path, f"class.{name}", f"there is no tool “{key}”")
            tool = table(tools, key)
            seeds.append(
                _Seed(
                    Problem(name),
                    key,
                    _texts(path, tool, key, "name"),
                    _texts(path, tool, key, "note"),
                    str(tool.get("target", "")),
                )
            )
    return tuple(seeds)


def _texts(path: Path, tool: Table, key: str, name: str) -> dict[str, str]:
    texts = table(tool, name)
    for language in _LANGUAGES:
        text = texts.get(language)
        if not isinstance(text, str) or not text.strip():
            raise _damaged(path, f"tool.{key}.{name}.{language}", "there is no text")
    return {language: str(texts[language]).strip() for language in _LANGUAGES}


def _damaged(path: Path, place: str, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The tools cannot be read: {cause}.",
        where=f"{path.name}, {place}",
        how="Install Deskside again, or restore the file.",
    )
