"""The team's scripts and those of content packs: kept, changed, brought up to date."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import replace
from uuid import uuid4

from desktop.domain.script import Script, ScriptVersion
from desktop.errors import UserFacingError
from desktop.scripts import rows
from desktop.scripts.body import plain
from desktop.storage.store import Store

_LOG = 2_000
"""Changes that are remembered one by one; after more of them an index is made anew."""


class ScriptLibrary:
    """The scripts of a store; belongs to the store's lane.

    A script of a pack that the team edits becomes the team's own under the same id, so that its figures go on;
    the pack's text stays below it and comes back when the own one is removed.
    """

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store = store
        self._clock = clock
        self._changes: list[int | None] = []
        self._dropped = 0
        self._version: int | None = None
        self._content: object = None
        self._seen = self._stamp()

    # --- reading ---

    @property
    def revision(self) -> int:
        """Goes up with each change, also with one that another process made."""
        stamp = self._stamp()
        if stamp != self._seen:
            self._changed(None)
        return self._dropped + len(self._changes)

    def changed_since(self, revision: int) -> frozenset[int] | None:
        """Return the ids of scripts changed, added or removed since; None where that is not known any more."""
        since = self._changes[max(revision - self._dropped, 0) :]
        if revision < self._dropped or None in since:
            return None
        return frozenset(number for number in since if number is not None)

    def all(self) -> tuple[Script, ...]:
        """Return all scripts, in the order in which they came."""
        return rows.scripts(self._store)

    def get(self, script_id: int) -> Script | None:
        """Return a script; None where it was removed, or the team's own stands in its place."""
        found = self.get_many([script_id])
        return found[0] if found else None

    def get_many(self, ids: Sequence[int]) -> tuple[Script, ...]:
        """Return scripts in the order of `ids`; those that are gone are left out."""
        found = {script.id: script for script in rows.scripts(self._store, ids)}
        return tuple(found[number] for number in ids if number in found)

    def by_name(self, name: str) -> Script | None:
        """Return the script of a name, the team's own before a pack's."""
        ids = self._store.tuples(
            f"SELECT id FROM script s WHERE name = ? AND {rows.SHOWN} ORDER BY pack LIMIT 1",  # noqa: S608
            (name,),
        )
        return self.get(ids[0][0]) if ids else None

    def summaries(self, ids: Iterable[int] | None = None) -> list[rows.Summary]:
        """Return what ranking needs of all scripts, or of some: everything but the texts."""
        return rows.summaries(self._store, ids)

    def bodies(self, language: str, ids: Iterable[int] | None = None) -> dict[int, str]:
        """Return the texts of one language by script."""
        return rows.bodies(self._store, language, ids)

    def states(self, language: str, ids: Iterable[int] | None = None) -> dict[int, bool]:
        """Return for each script that has a version in a language whether it is stale."""
        return rows.states(self._store, language, ids)

    # --- changing ---

    @contextlib.contextmanager
    def together(self) -> Generator[None]:
        """Keep all that is changed inside, or none of it."""
        try:
            with self._store.transaction():
                yield
        except BaseException:
            self._changed(None)  # what was logged inside did not come to pass
            raise

    def add(self, script: Script, author: str = "") -> int:
        """Keep a script of the team and return its id; id and pack of `script` do not count.

        One without a name gets one, by which it is known again in other libraries. Raises `UserFacingError`:
        `script.empty` without a text in the base language, `script.language`, `script.name`, `script.exists`
        where the team has one of that name.
        """
        script = rows.cleaned(replace(script, pack="", name=script.name or f"own_{uuid4().hex[:12]}"))
        with self._store.transaction():
            self._refuse_taken(script.name, 0)
            number = rows.insert(self._store, script, self._clock(), author)
        self._changed(number, script.name)
        return number

    def update(self, script: Script, author: str = "") -> None:
        """Keep a script as it is given; texts that differ from the kept ones count as written now.

        A text that stays while that of the base language changes is stale from then on. A script of a pack
        becomes the team's own. Raises `UserFacingError` as `add`, and `script.gone`.
        """
        script = rows.cleaned(replace(script, pack=""))
        kept = self._kept(script.id)
        now = self._clock()
        with self._store.transaction():
            self._refuse_taken(script.name, script.id)
            if kept.pack:
                self._keep_below(kept)
            rows.update(self._store, script, now)
            self._write_versions(script, kept, now, author)
        self._changed(script.id, kept.name, script.name)

    def set_version(self, script_id: int, language: str, body: str, author: str = "") -> None:
        """Keep a script's text in a language; an empty one removes the version.

        Another text in the base language makes the other versions stale. Raises as `update`.
        """
        kept = self._kept(script_id)
        versions = {code: version for code, version in kept.versions.items() if code != language}
        if plain(body):
            versions[language] = ScriptVersion(language, body)
        self.update(replace(kept, versions=versions), author)

    def confirm_version(self, script_id: int, language: str) -> None:
        """Say that a stale version still fits the base text. Raises `UserFacingError` (`script.gone`)."""
        kept = self._kept(script_id)
        if language not in kept.versions:
            raise _gone()
        with self._store.transaction():
            if kept.pack:
                self._refuse_taken(kept.name, script_id)
                self._keep_below(kept)
            rows.mark_version(self._store, script_id, language, rows.base_mark(kept))
        self._changed(script_id)

    def remove(self, script_id: int) -> None:
        """Take a script out of the lists; its uses keep their figures. A pack does not bring it back.

        Raises `UserFacingError` (`script.gone`).
        """
        kept = self._kept(script_id)
        self._store.execute("UPDATE script SET removed_at = ? WHERE id = ?", (self._clock(), script_id))
        self._changed(script_id, kept.name)

    def replace_pack(self, pack: str, scripts: Sequence[Script]) -> int:
        """Put the scripts of a content pack in the place of those it had, and return how many there are.

        All or nothing. One that stays keeps its id, what the team has changed, added or removed stays so. A
        script that the pack no longer has is removed; it stays in the figures.
        Raises `UserFacingError` (`script.empty`, `script.language`).
        """
        now = self._clock()
        ready = [rows.cleaned(replace(script, pack=pack)) for script in scripts]
        with self._store.transaction():
            left = dict(self._store.tuples("SELECT name, id FROM script WHERE pack = ? AND name <> ''", (pack,)))
            self._store.execute(
                "UPDATE script SET removed_at = ? WHERE pack = ? AND name = '' AND removed_at IS NULL", (now, pack)
            )
            for script in ready:
                number = left.pop(script.name, None)
                if number is None:
                    rows.insert(self._store, script, now, pack)
                else:
                    kept = replace(script, id=number)
                    rows.update(self._store, kept, now)
                    rows.replace_versions(self._store, kept, now, pack)
            # Without its name a later pack cannot take it for one that the team has removed.
            self._store.execute_many(
                "UPDATE script SET name = '', removed_at = coalesce(removed_at, ?) WHERE id = ?",
                [(now, number) for number in left.values()],
            )
        self._changed(None)
        return len(ready)

    # --- inside ---

    def _kept(self, script_id: int) -> Script:
        kept = self.get(script_id)
        if kept is None:
            raise _gone()
        return kept

    def _keep_below(self, kept: Script) -> None:
        """Leave a copy of a pack's script in the pack, and take the name of the row that becomes the team's."""
        self._store.execute("UPDATE script SET pack = '' WHERE id = ?", (kept.id,))
        if kept.name:  # else nothing would hide it
            rows.insert(self._store, kept, self._clock(), kept.pack)

    def _refuse_taken(self, name: str, script_id: int) -> None:
        taken = name and self._store.tuples(
            "SELECT id, removed_at FROM script WHERE pack = '' AND name = ? AND id <> ?", (name, script_id)
        )
        if not taken:
            return
        number, removed_at = taken[0]
        if removed_at is None:
            raise UserFacingError(
                "script.exists",
                f"There is a script “{name}” already.",
                how="Give it another name, or change that one.",
            )
        self._store.execute("UPDATE script SET name = '' WHERE id = ?", (number,))

    def _write_versions(self, script: Script, kept: Script, now: float, author: str) -> None:
        base = script.versions[script.base_language]
        moved = script.base_language != kept.base_language
        mark = rows.mark_of(base.body)
        for code in kept.versions.keys() - script.versions.keys():
            rows.delete_version(self._store, script.id, code)
        for code, version in script.versions.items():
            before = kept.versions.get(code)
            if before is None or before.body != version.body:
                rows.put_version(self._store, script.id, version, mark, now, author)
            elif code == script.base_language or (moved and not before.stale):
                rows.mark_version(self._store, script.id, code, mark)

    def _changed(self, script_id: int | None, *names: str) -> None:
        """Log a change; with `names` also of the scripts of a pack that are hidden by it, or seen again."""
        self._changes.append(script_id)
        for name in filter(None, names):
            found = self._store.tuples("SELECT id FROM script WHERE name = ? AND id <> ?", (name, script_id))
            self._changes += [number for (number,) in found]
        if len(self._changes) > _LOG:
            self._dropped += len(self._changes)
            self._changes = []
        self._version = None
        self._seen = self._stamp()

    def _stamp(self) -> object:
        """Return what changes when another connection has written scripts."""
        version = self._store.tuples("PRAGMA data_version")[0][0]
        if self._version != version:
            self._version = version
            self._content = self._store.tuples(
                "SELECT count(*), max(id), max(changed_at), count(removed_at) FROM script"
            )
        return self._content


def _gone() -> UserFacingError:
    return UserFacingError("script.gone", "This script was removed meanwhile.", how="Choose another one.")
