"""The schema's history: SQL files in `schema/`, numbered, only ever appended to."""

from __future__ import annotations

from importlib import resources
from typing import Any

from sqlcipher3 import dbapi2

LATEST = 9
"""The number of the newest file in `schema/`; a constant, so that a current file needs none of them."""


def apply(connection: Any, application_id: int) -> int:
    """Bring the schema up to `LATEST`, all steps or none, and return the version found before.

    Foreign keys must be off in `connection`: a step may rebuild a table that others point to. They are
    checked at the end.
    """
    if _version(connection) == LATEST:
        return LATEST
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: a second start at the same moment may have done it.
        before = _version(connection)
        for version, sql in _steps(before):
            for statement in _statements(sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(f"PRAGMA application_id = {application_id}")
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"migration {before} to {LATEST} broke {len(broken)} references: {broken[0]}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return before


def _version(connection: Any) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _steps(after: int) -> list[tuple[int, str]]:
    folder = resources.files("desktop.storage") / "schema"
    found = {int(f.name[:4]): f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".sql")}
    # A KeyError here is a broken installation: better none than a schema with a hole.
    return [(version, found[version]) for version in range(after + 1, LATEST + 1)]


def _statements(sql: str) -> list[str]:
    """Split a script where statements end; `executescript` would commit behind our back."""
    out, lines = [], ""
    for line in sql.splitlines():
        if not lines and (not line.strip() or line.lstrip().startswith("--")):
            continue
        lines += line + "\n"
        if dbapi2.complete_statement(lines):  # knows comments, strings, and the inside of triggers
            out.append(lines.strip())
            lines = ""
    if lines.strip():
        raise ValueError(f"a statement has no end: {lines.strip()[:80]}")
    return out
