"""What every installation begins with: sentences, terms, scripts, articles; put in once per version."""

from __future__ import annotations

import csv
import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

from desktop.domain.translation import UnitOrigin
from desktop.errors import UserFacingError
from desktop.knowledge import reading as articles
from desktop.knowledge.articles import ArticleLibrary
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.reading import load_folder
from desktop.storage.store import Store
from desktop.translation import exchange
from desktop.translation.memory import NewUnit, TranslationMemory
from desktop.translation.memory_rows import chunks
from desktop.translation.termbase import Termbase

NAME = "starter"
_MARK, _SENTENCES_MARK = "starter_pack", "starter_sentences"
_PORTION = 1_000
"""Sentence pairs of one step: 0.2 s, so that a message that comes meanwhile hardly waits."""


def install(  # noqa: PLR0917 - every service that a pack fills
    folder: Path,
    store: Store,
    memory: TranslationMemory,
    termbase: Termbase,
    agent_language: str,
    library: ScriptLibrary | None = None,
    knowledge: ArticleLibrary | None = None,
) -> int:
    """Put the starter pack of `folder` into the store and return how many sentence pairs it brought.

    Does nothing if this version of the pack is there for this language. All or nothing; corrections, imports
    and the team's own scripts and articles stay untouched. A library that is in use must be given: its search has
    to know. Raises `UserFacingError` (`pack.damaged`, `script.damaged`, `article.damaged`) with file and line.
    """
    with store.transaction():
        version = install_content(folder, store, termbase, agent_language, library, knowledge)
        return sum(sentences(folder, store, memory, agent_language, version))


def install_content(  # noqa: PLR0917 - every service that a pack fills
    folder: Path,
    store: Store,
    termbase: Termbase,
    agent_language: str,
    library: ScriptLibrary | None = None,
    knowledge: ArticleLibrary | None = None,
) -> str:
    """Put in terms, scripts and articles alone, a tenth of the work, and return the version for `sentences`.

    Raises what `install` raises.
    """
    version = f"{agent_language}:{_digest(folder)}"
    if _kept(store, _MARK) == version:
        return version
    with store.transaction():
        terms = folder / "terms.tsv"
        if terms.exists():
            termbase.replace_pack(NAME, exchange.read_terms(terms).concepts)
        scripts = load_folder(folder / "scripts")
        (library or ScriptLibrary(store, time.time)).replace_pack(NAME, scripts)
        written = articles.load_folder(folder / "articles")
        (knowledge or ArticleLibrary(store, time.time)).replace_pack(NAME, written)
        _keep(store, _MARK, version)
    return version


def sentences(
    folder: Path, store: Store, memory: TranslationMemory, agent_language: str, version: str
) -> Iterator[int]:
    """Put the sentence pairs into the memory, a portion at each step; yields how many were new.

    `version` is what `install_content` returned. A start that ends before the last step begins anew the next
    time. Raises `UserFacingError` (`pack.damaged`).
    """
    if _kept(store, _SENTENCES_MARK) == version:
        return
    memory.remove_all(UnitOrigin.PACK, context=NAME)
    for path in sorted([*(folder / "memory").glob("*.tsv"), *(folder / "utterances").glob("*.tsv")]):
        # One language after the other: the rules of a language are made when it is first met, 0.2 s each.
        units = sorted(_units(path, agent_language), key=lambda unit: _other(unit, agent_language))
        for portion in chunks(units, _PORTION):
            yield memory.add_many(portion, UnitOrigin.PACK, context=NAME)
    _keep(store, _SENTENCES_MARK, version)


def _other(unit: NewUnit, agent_language: str) -> str:
    return unit.target_language if unit.source_language == agent_language else unit.source_language


def _kept(store: Store, mark: str) -> str:
    rows = store.tuples("SELECT value FROM setting WHERE name = ?", (mark,))
    return rows[0][0].strip('"') if rows else ""


def _keep(store: Store, mark: str, version: str) -> None:
    store.execute(
        "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (mark, f'"{version}"'),
    )


def _units(path: Path, agent_language: str) -> Iterator[NewUnit]:
    """Yield every row of a file in both directions between the agent's language and each other."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for number, row in enumerate(rows, 2):
            if None in row or None in row.values():
                raise UserFacingError(
                    "pack.damaged",
                    "A row of the starter pack has the wrong number of columns.",
                    where=f"{path.name}, line {number}",
                    how="Install the program again.",
                )
            ours = row.get(agent_language)
            if not ours:
                continue
            for code, text in row.items():
                if len(code) == 2 and code != agent_language and text:
                    yield NewUnit(code, agent_language, text, ours)
                    yield NewUnit(agent_language, code, ours, text)


def _digest(folder: Path) -> str:
    """Tell versions apart by what the files say: two megabytes, a few milliseconds."""
    state = hashlib.sha256()
    written = (path for part in ("scripts", "articles") for path in (folder / part).glob("*.toml"))
    for path in sorted([*folder.rglob("*.tsv"), *written]):
        state.update(path.relative_to(folder).as_posix().encode())
        state.update(path.read_bytes())
    return state.hexdigest()[:16]
