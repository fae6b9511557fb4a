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
from desktop.translation.termbase import Termbase

NAME = "starter"
_MARK = "starter_pack"


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
    version = f"{agent_language}:{_digest(folder)}"
    kept = store.tuples("SELECT value FROM setting WHERE name = ?", (_MARK,))
    if kept and kept[0][0] == f'"{version}"':
        return 0
    with store.transaction():
        memory.remove_all(UnitOrigin.PACK, context=NAME)
        count = memory.add_many(_units(folder, agent_language), UnitOrigin.PACK, context=NAME)
        terms = folder / "terms.tsv"
        if terms.exists():
            termbase.replace_pack(NAME, exchange.read_terms(terms).concepts)
        scripts = load_folder(folder / "scripts")
        (library or ScriptLibrary(store, time.time)).replace_pack(NAME, scripts)
        written = articles.load_folder(folder / "articles")
        (knowledge or ArticleLibrary(store, time.time)).replace_pack(NAME, written)
        store.execute(
            "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            (_MARK, f'"{version}"'),
        )
    return count


def _units(folder: Path, agent_language: str) -> Iterator[NewUnit]:
    """Yield every row in both directions between the agent's language and each other."""
    for path in sorted([*(folder / "memory").glob("*.tsv"), *(folder / "utterances").glob("*.tsv")]):
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
