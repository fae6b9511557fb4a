"""Memory and terms in and out: TMX, TBX, CSV and TSV, with a dry run before anything is written.

The format is told by the file's ending. Values of buyers do not leave the memory, since they are not in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import Concept, TermStatus, TranslationUnit, UnitOrigin
from desktop.errors import UserFacingError
from desktop.language.normalize import fold
from desktop.translation.exchange_parts import Problem, Problems, Reason, Steps
from desktop.translation.memory import CHUNK, NewUnit, TranslationMemory, UnitState
from desktop.translation.memory_rows import chunks
from desktop.translation.tables import read_term_table, read_unit_table, write_term_table, write_unit_table
from desktop.translation.tbx import read_tbx, write_tbx
from desktop.translation.termbase import Termbase
from desktop.translation.tmx import read_tmx, write_tmx

__all__ = [
    "Counts",
    "Problem",
    "Reason",
    "TermFile",
    "export_terms",
    "export_units",
    "import_terms",
    "import_units",
    "preview_terms",
    "preview_units",
    "read_terms",
    "read_units",
]

UNIT_SUFFIXES = (".tmx", ".csv", ".tsv", ".txt")
TERM_SUFFIXES = (".tbx", ".xml", ".csv", ".tsv", ".txt")

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import would do or did. `bad` counts what is left out; `problems` names the first of these.

    `columns` are those of a memory's table that were taken for languages, as they are written there.
    """

    new: int = 0
    changed: int = 0
    same: int = 0
    bad: int = 0
    problems: tuple[Problem, ...] = ()
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermFile:
    """The concepts of a file, numbered from 1, and what could not be read."""

    concepts: tuple[Concept, ...]
    problems: tuple[Problem, ...]
    bad: int = 0


def read_units(
    path: Path, problems: Problems, agent_language: str = "", cancel: CancelToken | None = None
) -> Iterator[NewUnit]:
    """Yield the pairs of a memory file while it is read; what cannot be used goes to `problems`.

    Raises `UserFacingError` (`exchange.unreadable`, `.damaged`, `.encoding`, `.hostile`, `.columns`,
    `.format`), with file and line, and `Cancelled`.
    """
    _check_suffix(path, UNIT_SUFFIXES)
    read = read_tmx if path.suffix.lower() == ".tmx" else read_unit_table
    return read(path, problems, agent_language, cancel)


def preview_units(
    path: Path,
    memory: TranslationMemory,
    agent_language: str = "",
    *,
    context: str | None = None,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> Counts:
    """Say what `import_units` would do; nothing is written. Raises what `read_units` raises."""
    problems, steps = Problems(), Steps(progress, cancel)
    states: Counter[UnitState] = Counter()
    for chunk in chunks(read_units(path, problems, agent_language, cancel), CHUNK):
        states.update(memory.states(chunk, UnitOrigin.IMPORT, _context(path, context)))
        for _ in chunk:
            steps.step()
    bad = states[UnitState.BAD] + problems.count
    return Counts(
        states[UnitState.NEW],
        states[UnitState.CHANGED],
        states[UnitState.SAME],
        bad,
        tuple(problems.kept),
        problems.columns,
    )


def import_units(
    path: Path,
    memory: TranslationMemory,
    agent_language: str = "",
    *,
    context: str | None = None,
    author: str = "",
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> int:
    """Take a file into the memory, all or nothing, and return how many pairs were new or changed.

    `context` names the source of the pairs, by itself the file's name; pairs of the same context with the
    same source are replaced. Raises what `read_units` raises.
    """
    units = read_units(path, Problems(), agent_language, cancel)
    return memory.add_many(
        units, UnitOrigin.IMPORT, _context(path, context), author=author, progress=progress, cancel=cancel
    )


def export_units(
    path: Path,
    units: Iterable[NewUnit | TranslationUnit],
    *,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> int:
    """Write units (`memory.units(...)`) to a new file and return how many.

    Raises `UserFacingError` (`exchange.unwritable`, `.format`) and `Cancelled`; no half file is left.
    """
    _check_suffix(path, UNIT_SUFFIXES[:3])
    write = write_tmx if path.suffix.lower() == ".tmx" else write_unit_table
    return write(path, units, Steps(progress, cancel))


def read_terms(path: Path, cancel: CancelToken | None = None) -> TermFile:
    """Read a term file. Raises what `read_units` raises."""
    _check_suffix(path, TERM_SUFFIXES)
    problems = Problems()
    read = read_tbx if path.suffix.lower() in (".tbx", ".xml") else read_term_table
    return TermFile(read(path, problems, cancel), tuple(problems.kept), problems.count)


def preview_terms(path: Path, termbase: Termbase, cancel: CancelToken | None = None) -> Counts:
    """Say what `import_terms` would do; nothing is written. Raises what `read_units` raises."""
    found = read_terms(path, cancel)
    states = Counter(state for state, _ in _matched(found.concepts, termbase))
    return Counts(
        states[UnitState.NEW], states[UnitState.CHANGED], states[UnitState.SAME], found.bad, found.problems
    )


def import_terms(path: Path, termbase: Termbase, cancel: CancelToken | None = None) -> Counts:
    """Take the concepts of a file into the termbase, all or nothing, and say what was done.

    A concept takes the place of the one whose preferred terms it shares. Raises what `read_units` raises.
    """
    found = read_terms(path, cancel)
    states: Counter[UnitState] = Counter()
    with termbase.together():
        for state, concept in _matched(found.concepts, termbase):
            if cancel is not None:
                cancel.raise_if_cancelled()
            states[state] += 1
            if state is UnitState.NEW:
                termbase.add(concept)
            elif state is UnitState.CHANGED:
                termbase.update(concept)
    return Counts(
        states[UnitState.NEW], states[UnitState.CHANGED], states[UnitState.SAME], found.bad, found.problems
    )


def export_terms(
    path: Path,
    concepts: Iterable[Concept],
    *,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> int:
    """Write concepts to a new TBX, CSV or TSV file and return how many. Raises as `export_units` does."""
    _check_suffix(path, (".tbx", ".csv", ".tsv"))
    write = write_tbx if path.suffix.lower() == ".tbx" else write_term_table
    return write(path, concepts, Steps(progress, cancel))


def _matched(concepts: Sequence[Concept], termbase: Termbase) -> list[tuple[UnitState, Concept]]:
    """Find for each concept the one it would replace; a changed concept has that one's id."""
    known = {concept.id: concept for concept in termbase.concepts()}
    by_term: dict[tuple[str, str], list[int]] = {}
    for concept in known.values():
        for key in _names(concept).items():
            by_term.setdefault(key, []).append(concept.id)
    out = []
    for concept in concepts:
        names = _names(concept)
        shared = Counter(number for key in names.items() for number in by_term.get(key, ()))
        # Homonyms share a word in one language and differ in the others.
        fitting = [
            number
            for number, count in shared.most_common()
            if 2 * count > len(names.keys() & _names(known[number]).keys())
            and _same_domain(known[number].domain, concept.domain)
        ]
        if not fitting:
            out.append((UnitState.NEW, concept))
            continue
        same = _content(known[fitting[0]]) == _content(concept)
        out.append((UnitState.SAME if same else UnitState.CHANGED, replace(concept, id=fitting[0])))
    return out


def _same_domain(one: str, other: str) -> bool:
    return not one or not other or one == other


def _names(concept: Concept) -> dict[str, str]:
    """Return the preferred term of each language, as it is compared."""
    right = (TermStatus.PREFERRED, TermStatus.VERBATIM)
    return {term.language: fold(term.text) for term in reversed(concept.terms) if term.status in right}


def _content(concept: Concept) -> object:
    return frozenset((t.language, t.text, t.status, t.variants) for t in concept.terms), concept.definition


def _context(path: Path, context: str | None) -> str:
    return path.name if context is None else context


def _check_suffix(path: Path, known: Sequence[str]) -> None:
    if path.suffix.lower() not in known:
        raise UserFacingError(
            "exchange.format",
            f"Files ending in “{path.suffix}” are not known here.",
            where=path.name,
            how=f"Use one of {', '.join(known)}.",
        )
