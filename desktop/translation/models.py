"""Install, list, update and remove language models: whole or not at all, one never harms another."""

from __future__ import annotations

import contextlib
import errno
import json
import re
import shutil
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.translation.packages import (
    RECORD,
    TOKENIZERS,
    WEIGHTS_PREFIX,
    InstalledModel,
    neutral_config,
    read_json,
    read_models,
    read_package,
    version_key,
)
from desktop.translation.unpack import (
    FileSum,
    Limits,
    Progress,
    as_json,
    damaged_file,
    disk_full,
    unpack,
    wrong_file,
)

__all__ = ["InstalledModel", "ModelShelf", "Verify"]

Verify = Callable[[Path], None]
"""Tries to load the package of a folder, for example `EngineHost.check`; raises `UserFacingError`."""
Moves = list[tuple[Path, Path]]
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,31}")
_STAGING = ".staging-"
_STALE = 3600.0  # seconds after which a staging folder is what a crash left behind
_WRONG = {"metadata_missing": "it holds no metadata.json", "no_translation": "it is not for translating"}


@dataclass(frozen=True, slots=True)
class _Overlap:
    new: InstalledModel
    old: InstalledModel

    @property
    def newer(self) -> bool:
        return version_key(self.new.version) > version_key(self.old.version)


class ModelShelf:
    """The user's folder of models, which is written, and the starter's, which is only read.

    Packages that came with common weights keep them once, in a folder `weights-<sha256>` beside them.
    """

    def __init__(
        self,
        folder: Path,
        starter: Path | None,
        *,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._folder = folder
        self._starter = starter
        self._limits = limits or Limits()
        self._clock = clock

    def list(self) -> tuple[InstalledModel, ...]:
        """Return every package, the user's first; one that cannot be used says why in `problem`."""
        starter = read_models(self._starter, starter=True) if self._starter is not None else ()
        return read_models(self._folder) + starter

    def install(
        self,
        path: Path,
        *,
        progress: Progress = lambda _done, _total: None,
        cancel: CancelToken | None = None,
        replace: bool = False,
        verify: Verify | None = None,
    ) -> tuple[InstalledModel, ...]:
        """Install the package or packages of a file (.argosmodel) or folder; `replace` takes any version.

        Raises `UserFacingError` (`model.unreadable`, `model.wrong_file`, `model.damaged`, `model.too_big`,
        `model.foreign_path`, `model.exists`, `model.disk_full`, or what `verify` raises) or `Cancelled`;
        the models are as before then.
        """
        return self._install(path, progress, cancel, verify, lambda _overlap: replace)

    def update(
        self,
        path: Path,
        *,
        progress: Progress = lambda _done, _total: None,
        cancel: CancelToken | None = None,
        verify: Verify | None = None,
    ) -> tuple[InstalledModel, ...]:
        """Install like `install`, over older versions only; raises the same."""
        return self._install(path, progress, cancel, verify, lambda overlap: overlap.newer)

    def remove(self, model_id: str) -> None:
        """Remove a package of the user's; raises `UserFacingError` (`model.unknown`, `model.starter`)."""
        own = {model.id: not model.starter for model in reversed(self.list())}  # the user's go before the starter's
        if not own.get(model_id, True):
            raise UserFacingError(
                "model.starter",
                f"The language model {model_id} came with Deskside and cannot be removed.",
                how="A full model for the pair goes before it.",
            )
        if model_id not in own:
            raise UserFacingError(
                "model.unknown",
                f"No language model is called {model_id}.",
                how="'deskside model list' shows what is installed.",
            )
        with self._staging() as staging:
            (self._folder / model_id).replace(staging / model_id)
        self._drop_unused_weights()

    # --- installing ---

    def _install(
        self,
        path: Path,
        progress: Progress,
        cancel: CancelToken | None,
        verify: Verify | None,
        may_replace: Callable[[_Overlap], bool],
    ) -> tuple[InstalledModel, ...]:
        token = cancel or CancelToken()
        try:
            with self._staging() as staging:
                arrived, ready = staging / "arrived", staging / "ready"
                arrived.mkdir()
                ready.mkdir()
                sums = unpack(path, arrived, self._limits, progress, token)
                _make_ready(path, arrived, ready, sums)
                models = read_models(ready)
                overlaps = self._overlaps(models)
                _check_overlaps(path, [o for o in overlaps if not may_replace(o)])
                # One of those with the same weights stands for all: loading takes its time.
                for model in {model.weights_id: model for model in models}.values() if verify else ():
                    token.raise_if_cancelled()
                    verify(model.path)  # type: ignore[misc]
                token.raise_if_cancelled()
                self._commit(staging, models, [overlap.old for overlap in overlaps])
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise disk_full(self._folder) from error
            raise
        self._drop_unused_weights()
        installed = {model.id for model in models}
        return tuple(model for model in read_models(self._folder) if model.id in installed)

    def _overlaps(self, models: tuple[InstalledModel, ...]) -> tuple[_Overlap, ...]:
        known: dict[tuple[str, str], tuple[InstalledModel, ...]] = {}
        for old in read_models(self._folder):
            if not old.problem:
                known[old.pair] = (*known.get(old.pair, ()), old)
        return tuple(_Overlap(new, old) for new in models for old in known.get(new.pair, ()))

    def _commit(self, staging: Path, models: tuple[InstalledModel, ...], old: Sequence[InstalledModel]) -> None:
        """Move what is ready into its place and what it replaces out of it, or leave all as it was."""
        trash = staging / "old"
        trash.mkdir()
        moves: Moves = []

        def move(source: Path, target: Path) -> None:
            source.replace(target)
            moves.append((source, target))

        try:
            for weights in (staging / "ready").glob(WEIGHTS_PREFIX + "*"):
                place = self._folder / weights.name
                if place.exists():  # the same by name, but perhaps what is there was damaged since
                    move(place, trash / weights.name)
                move(weights, place)
            for model in models:
                place = self._folder / model.id
                if place.exists():
                    move(place, trash / model.id)
                move(staging / "ready" / model.id, place)
            for model in old:
                if model.path.exists() and not (trash / model.id).exists():
                    move(model.path, trash / model.id)
        except OSError:
            for source, target in reversed(moves):
                target.replace(source)
            raise

    @contextlib.contextmanager
    def _staging(self) -> Iterator[Path]:
        """Give an empty folder on the same disk, removed afterwards with all that is left in it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for left in self._folder.glob(_STAGING + "*"):
            if self._clock() - left.stat().st_mtime > _STALE:
                self._clean_up(left)
        staging = self._folder / f"{_STAGING}{uuid.uuid4().hex}"
        staging.mkdir()
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _clean_up(self, left: Path) -> None:
        """Remove what a crash left; a package it had just moved away goes back."""
        for package in (left / "old").glob("*"):
            if not (self._folder / package.name).exists():
                package.replace(self._folder / package.name)
        shutil.rmtree(left, ignore_errors=True)

    def _drop_unused_weights(self) -> None:
        used = {(read_json(p) or {}).get("weights") for p in self._folder.glob(f"*/{RECORD}")}
        for weights in self._folder.glob(WEIGHTS_PREFIX + "*"):
            if weights.name not in used:
                shutil.rmtree(weights, ignore_errors=True)


def _make_ready(path: Path, arrived: Path, ready: Path, sums: Mapping[str, FileSum]) -> None:
    """Turn what was unpacked into folders as they are installed, each with its record."""
    roots = sorted(place for place in arrived.iterdir() if (place / "metadata.json").is_file())
    if not roots:
        raise wrong_file(path, "it holds no metadata.json")
    names: dict[str, Path] = {}
    for root in roots:
        model = _checked(path, root)
        name = f"translate-{model.source}_{model.target}-{model.version.replace('.', '_')}"
        if name.casefold() in (known.casefold() for known in names):
            raise damaged_file(path, f"it holds {model.name} twice")
        names[name] = root
    shared = ""
    if any(not (root / "model" / "model.bin").is_file() for root in roots):
        shared = _share_weights(path, roots, ready, sums)
    for name, root in names.items():
        own = {n.split("/", 1)[1]: s for n, s in sums.items() if n.split("/", 1)[0] == root.name}
        kept = {n: s for n, s in own.items() if (root / n).is_file()}
        record: dict[str, object] = {"format": 1, "from": path.name, "files": as_json(kept)}
        if shared:
            record["weights"] = shared
        (root / RECORD).write_text(json.dumps(record, indent=1), "utf-8")
        root.replace(ready / name)
        # Read again in its place, where shared weights lie beside it.
        problem = read_package(ready / name).problem
        if problem:
            raise damaged_file(path, {"weights_missing": "model.bin is missing"}.get(problem, problem))


def _checked(path: Path, root: Path) -> InstalledModel:
    """Return what metadata.json says, or raise why it cannot be taken."""
    model = read_package(root)
    if model.problem in _WRONG:
        raise wrong_file(path, _WRONG[model.problem])
    if model.problem == "metadata_unreadable":
        raise damaged_file(path, "metadata.json cannot be read")
    if not _VERSION.fullmatch(model.version):
        raise damaged_file(path, f"{model.version[:40]!r} is no version")
    # Weights and tokeniser may lie in a sister package: looked at when all is in its place.
    return replace(model, problem="")


def _share_weights(path: Path, roots: list[Path], ready: Path, sums: Mapping[str, FileSum]) -> str:
    """Move the weights of a bundle into a folder of their own and return its name."""
    first = next((root for root in roots if (root / "model" / "model.bin").is_file()), None)
    tokenizer = next((first / n for n in TOKENIZERS if (first / n).is_file()), None) if first else None
    if first is None or tokenizer is None:
        raise damaged_file(path, "model.bin or the tokeniser is missing")
    name = WEIGHTS_PREFIX + sums[f"{first.name}/model/model.bin"].sha256[:16]
    place = ready / name
    place.mkdir()
    kept: dict[str, FileSum] = {}
    for file in [tokenizer, *(p for p in (first / "model").iterdir() if p.name != "config.json")]:
        kept[file.name] = sums[file.relative_to(first.parent).as_posix()]
        file.replace(place / file.name)
    # Without a tag of its own this config serves every direction; the engine sets the tag.
    (place / "config.json").write_text(json.dumps(neutral_config(first / "model")), "utf-8")
    record = {"format": 1, "from": path.name, "files": as_json(kept)}
    (place / RECORD).write_text(json.dumps(record, indent=1), "utf-8")
    return name


def _check_overlaps(path: Path, refused: list[_Overlap]) -> None:
    if not refused:
        return
    first = refused[0]
    relation = "newer" if first.newer else "older"
    if version_key(first.new.version) == version_key(first.old.version):
        relation = "same"
    more = f" and {len(refused) - 1} more" if len(refused) > 1 else ""
    raise UserFacingError(
        "model.exists",
        f"{first.old.name}{more} is installed already; {path.name} holds the {relation} version"
        f" {first.new.version}.",
        where=str(path),
        how="Update it." if first.newer else "Keep it, or replace it if that is what you want.",
    )
