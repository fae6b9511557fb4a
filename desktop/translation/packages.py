"""Read what lies in a folder of models and plan the routes over it; no model is loaded for that."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeGuard

from desktop.domain.languages import CORE
from desktop.errors import UserFacingError
from desktop.translation.engine import Route

RECORD = "deskside.json"
"""Our own file beside an installed package: checksums, and where shared weights lie."""
WEIGHTS_PREFIX = "weights-"
"""Folders of weights that several packages share; no packages themselves."""
TOKENIZERS = ("sentencepiece.model", "bpe.model")
CODE = re.compile(r"[a-z]{2,3}([_-][A-Za-z0-9]{2,8})?")
"""ISO 639 codes, and Argos' own such as `zt` and `pt_BR`."""
_MASKS = (rb'"\uff5f0\uff60"', "\uff5f0\uff60".encode())
_LARGEST_JSON = 1 << 20
_LARGEST_VOCABULARY = 16 << 20


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One package: a folder with a direction, or a folder that cannot be used (`problem` says why).

    `size` is in bytes, shared weights counted with the first package that has them. Problems:
    `metadata_missing`, `metadata_unreadable`, `no_translation`, `weights_missing`, `tokenizer_missing`.
    """

    id: str
    path: Path
    source: str = ""
    target: str = ""
    source_name: str = ""
    target_name: str = ""
    version: str = ""
    size: int = 0
    starter: bool = False
    problem: str = ""
    weights: Path = Path()
    """The folder with model.bin; several packages may name the same."""
    tokenizer: Path = Path()
    tag: str = ""
    """Source tag to be set by us, where packages with different tags share their weights."""
    weights_id: str = ""
    """The same for packages whose model.bin is the same; another one when the file changes."""
    masks: bool = False

    @property
    def pair(self) -> tuple[str, str]:
        return self.source, self.target

    @property
    def name(self) -> str:
        return f"{self.source_name or self.source} → {self.target_name or self.target} {self.version}".strip()


def damaged(model: InstalledModel, reason: str) -> UserFacingError:
    """Return the error that names a package which cannot be used (`model.damaged`, `model.starter_damaged`)."""
    code, how = "model.damaged", "Remove it and install it again."
    if model.starter:
        code, how = "model.starter_damaged", "Install the program again, or install a full model for this pair."
    what = f"The language model {model.name} cannot be used ({reason})."
    return UserFacingError(code, what, where=str(model.path), how=how)


def to_wire(model: InstalledModel) -> dict[str, Any]:
    """Return a model as JSON values."""
    return {k: str(v) if isinstance(v, Path) else v for k, v in asdict(model).items()}


def from_wire(values: Mapping[str, Any]) -> InstalledModel:
    """Return the model that `to_wire` wrote."""
    paths = {k: Path(values[k]) for k in ("path", "weights", "tokenizer")}
    return InstalledModel(**{**values, **paths})


def version_key(version: str) -> tuple[int, ...]:
    """Return the numbers of a version, for comparison: 1.10 comes after 1.9."""
    return tuple(int(number) for number in re.findall(r"\d+", version)) or (0,)


def read_models(folder: Path, *, starter: bool = False) -> tuple[InstalledModel, ...]:
    """Return every package of a folder, sorted by name; a folder that is not there has none."""
    return tuple(_with_masks(_with_tags(_with_sizes(_read(folder, starter)))))


def languages_in(folder: Path) -> tuple[str, ...]:
    """Return the codes of the languages that a folder's usable packages know; reads their metadata alone."""
    codes = {code for model in _read(folder) if not model.problem for code in model.pair}
    return tuple(sorted(codes, key=lambda code: (CORE.index(code) if code in CORE else len(CORE), code)))


def _read(folder: Path, starter: bool = False) -> list[InstalledModel]:
    try:
        places = sorted(p for p in folder.iterdir() if p.is_dir() and not _ours(p.name))
    except OSError:
        return []
    return [read_package(place, starter=starter) for place in places]


def read_package(path: Path, *, starter: bool = False) -> InstalledModel:
    """Return the package of one folder; never raises, `problem` says what is wrong with it."""
    model = InstalledModel(path.name, path, starter=starter)
    if not (path / "metadata.json").is_file():
        return replace(model, problem="metadata_missing")
    metadata = read_json(path / "metadata.json")
    if metadata is None:
        return replace(model, problem="metadata_unreadable")
    source, target = metadata.get("from_code"), metadata.get("to_code")
    kind = metadata.get("type", "translate")
    if kind != "translate" or not (_is_code(source) and _is_code(target)) or source == target:
        return replace(model, problem="no_translation")
    record = read_json(path / RECORD) or {}
    shared = record.get("weights")
    weights = path / "model"
    if isinstance(shared, str) and shared.startswith(WEIGHTS_PREFIX) and Path(shared).name == shared:
        weights = path.parent / shared
    home = weights if weights.parent == path.parent else path
    tokenizer = next((home / name for name in TOKENIZERS if (home / name).is_file()), None)
    model = replace(
        model,
        source=source,
        target=target,
        source_name=str(metadata.get("from_name") or source),
        target_name=str(metadata.get("to_name") or target),
        version=str(metadata.get("package_version") or "0"),
    )
    if not (weights / "model.bin").is_file():
        return replace(model, problem="weights_missing")
    if tokenizer is None:
        return replace(model, problem="tokenizer_missing")
    config = read_json(path / "model" / "config.json") or {}
    tag = config.get("bos_token", "<s>") if config.get("add_source_bos") else ""
    stat = (weights / "model.bin").stat()
    return replace(
        model,
        weights=weights,
        tokenizer=tokenizer,
        tag=str(tag),
        # Inode and time tell hard links from copies, and a replaced file from the old one.
        weights_id=f"{stat.st_dev:x}-{stat.st_ino:x}-{stat.st_size:x}-{stat.st_mtime_ns:x}",
    )


def read_json(path: Path) -> dict[str, Any] | None:
    """Return the object in a small JSON file, or None where there is none."""
    try:
        if path.stat().st_size > _LARGEST_JSON:
            return None
        value = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def knows_masks(weights: Path) -> bool:
    """Tell whether the vocabulary beside the weights holds the piece ｟0｠, and so all ten."""
    for name in ("shared_vocabulary", "target_vocabulary"):
        for ending in (".json", ".txt"):
            path = weights / (name + ending)
            try:
                data = path.read_bytes() if path.stat().st_size <= _LARGEST_VOCABULARY else b""
            except OSError:
                continue
            # A look at the bytes: parsing 32,000 entries would take 20 times as long.
            return any(mask in data for mask in _MASKS)
    return False


def neutral_config(weights: Path) -> dict[str, Any]:
    """Return config.json beside the weights without its source tag: so it serves every direction."""
    config = read_json(weights / "config.json") or {}
    return config | {"add_source_bos": False, "bos_token": "<s>"} if config.get("add_source_bos") else config


def _ours(name: str) -> bool:
    return name.startswith((".", WEIGHTS_PREFIX))


def _is_code(code: object) -> TypeGuard[str]:
    return isinstance(code, str) and CODE.fullmatch(code) is not None


def _with_sizes(models: Iterable[InstalledModel]) -> list[InstalledModel]:
    seen: set[tuple[int, int]] = set()
    out = []
    for model in models:
        places = [model.path] + ([model.weights] if model.weights.parent == model.path.parent else [])
        size = 0
        for place in places:
            for file in place.rglob("*"):
                stat = file.lstat()
                if file.is_file() and (stat.st_dev, stat.st_ino) not in seen:
                    seen.add((stat.st_dev, stat.st_ino))
                    size += stat.st_size
        out.append(replace(model, size=size))
    return out


def _with_tags(models: Sequence[InstalledModel]) -> list[InstalledModel]:
    """Leave the tag only where it differs among packages with the same weights.

    Elsewhere config.json makes CTranslate2 set it, and the file can be loaded as it is.
    """
    tags: dict[str, set[str]] = {}
    for model in models:
        tags.setdefault(model.weights_id, set()).add(model.tag)
    return [
        model if _shared(model) or len(tags[model.weights_id]) > 1 else replace(model, tag="") for model in models
    ]


def _with_masks(models: Iterable[InstalledModel]) -> Iterable[InstalledModel]:
    known: dict[str, bool] = {}
    for model in models:
        if model.tokenizer.name == TOKENIZERS[0]:
            if model.weights_id not in known:
                known[model.weights_id] = knows_masks(model.weights)
            yield replace(model, masks=known[model.weights_id])
        else:
            yield model


def _shared(model: InstalledModel) -> bool:
    return model.weights.name.startswith(WEIGHTS_PREFIX)


# --- routes ---

Legs = tuple[InstalledModel, ...]


def plan(models: Iterable[InstalledModel]) -> dict[tuple[str, str], Legs]:
    """Return for every pair the packages to go through: one, or two over a common language.

    What goes without a starter package goes first, even over two packages; then one package before two, the
    newer before the older, English before another language between. Packages with a problem are left out.
    """
    direct: dict[tuple[str, str], InstalledModel] = {}
    for model in models:
        known = direct.get(model.pair)
        if not model.problem and (known is None or _rank(model) < _rank(known)):
            direct[model.pair] = model
    routes: dict[tuple[str, str], Legs] = {pair: (model,) for pair, model in direct.items()}
    for (source, middle), first in direct.items():
        for (between, target), second in direct.items():
            if between != middle or target == source:
                continue
            legs = (first, second)
            best = routes.get((source, target))
            if best is None or _route_rank(legs) < _route_rank(best):
                routes[source, target] = legs
    return dict(sorted(routes.items()))


def set_aside(models: Sequence[InstalledModel]) -> dict[Path, Legs]:
    """Return by the path of every usable package that does not serve its own pair those that do."""
    planned = plan(models)
    return {m.path: planned[m.pair] for m in models if not m.problem and m not in planned[m.pair]}


def with_shared_weights(models: Iterable[InstalledModel]) -> frozenset[Path]:
    """Return the paths of the packages whose weights count with one before them."""
    seen: set[str] = set()
    shared = set()
    for model in models:
        if model.weights_id in seen:
            shared.add(model.path)
        elif model.weights_id:
            seen.add(model.weights_id)
    return frozenset(shared)


def routes_of(planned: Mapping[tuple[str, str], Legs]) -> tuple[Route, ...]:
    """Return the plan as the window shows it."""
    return tuple(
        Route(
            source,
            target,
            pivot=legs[0].target if len(legs) > 1 else "",
            starter=any(leg.starter for leg in legs),
            masks=all(leg.masks for leg in legs),
        )
        for (source, target), legs in planned.items()
    )


def _rank(model: InstalledModel) -> tuple[object, ...]:
    return model.starter, tuple(-number for number in version_key(model.version)), model.id


def _route_rank(legs: Legs) -> tuple[object, ...]:
    starters, middle = sum(leg.starter for leg in legs), legs[0].target
    return starters > 0, len(legs), starters, middle != "en", middle
