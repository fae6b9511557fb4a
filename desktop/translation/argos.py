"""Translate with Argos packages: the only module that touches argostranslate, ctranslate2, sentencepiece.

Runs in the engine's process. `argostranslate.translate` is never imported: it pulls in minisbd (AGPL),
which downloads a model at the first translation.
"""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import SPACELESS
from desktop.errors import UserFacingError
from desktop.translation.engine import Hypothesis
from desktop.translation.packages import RECORD, InstalledModel, damaged, neutral_config, read_json

BEAM = 2
BATCH_TEXTS, BATCH_TOKENS = 16, 512  # a batch takes a few tenths of a second: cancelling waits for no more
LONGEST = 160  # tokens; Argos trains on sentences up to about that length and drops what is longer
_CLAUSE_ENDS = tuple(",;:.!?，；：。！？、…")

Hypotheses = tuple[Hypothesis, ...]


def set_library_folders(home: Path) -> None:
    """Point argostranslate's settings, which make folders on import, into the program's own data."""
    os.environ["ARGOS_PACKAGES_DIR"] = str(home / "packages")
    for name in ("DATA", "CONFIG", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home)
    os.environ.pop("ARGOS_DEBUG", None)  # would print buyers' words


@dataclass(frozen=True, slots=True)
class _Weights:
    translator: Any
    size: int


@dataclass(frozen=True, slots=True)
class _Direction:
    tokenizer: Any
    prefix: str
    weights_key: tuple[str, bool]


@dataclass(frozen=True, slots=True)
class _Job:
    text: int
    part: int
    tokens: list[str]


class ArgosTranslator:
    """Translates over installed packages; weights are loaded at first use, once for all that share them."""

    def __init__(
        self,
        home: Path,
        *,
        cached_segments: int = 4096,
        weights_limit: int = 1 << 30,
        loading: Callable[[InstalledModel | None], None] = lambda _model: None,
    ) -> None:
        """Hold up to `weights_limit` bytes of weights; `loading` hears of a load and of its end (None)."""
        set_library_folders(home)
        self._home = home
        self._directions: dict[Path, tuple[InstalledModel, _Direction]] = {}
        self._weights: OrderedDict[tuple[str, bool], _Weights] = OrderedDict()
        self._cache: OrderedDict[tuple[Path, str, str, int], Hypotheses] = OrderedDict()
        self._cached_segments = cached_segments
        self._weights_limit = weights_limit
        self._loading = loading

    @property
    def loaded(self) -> int:
        """Number of model files in memory."""
        return len(self._weights)

    def translate(
        self,
        legs: Sequence[InstalledModel],
        texts: Sequence[str],
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[Hypotheses]:
        """Translate texts over one package, or two; best hypothesis first, all of one text different.

        Raises `UserFacingError` (`model.damaged`, `model.starter_damaged`) or `Cancelled`.
        """
        token = cancel or CancelToken()
        out: list[Hypotheses] = [(Hypothesis(text, 0.0),) for text in texts]
        for leg in legs:
            inputs = list(dict.fromkeys(h.text for row in out for h in row))
            done = dict(zip(inputs, self._leg(leg, inputs, hypotheses, token), strict=True))
            out = [_joined(row, done, hypotheses) for row in out]
        return out

    def check(self, model: InstalledModel) -> None:
        """Load a package and translate a word, keeping nothing; raises `UserFacingError` (`model.damaged`)."""
        spare = ArgosTranslator(self._home, loading=self._loading)
        spare.translate([model], ["1"])

    def keep(self, paths: Iterable[Path]) -> None:
        """Drop all packages but these, and what was translated with the others."""
        kept = set(paths)
        for path in set(self._directions) - kept:
            self._drop(path)

    # --- one package ---

    def _leg(
        self, model: InstalledModel, texts: Sequence[str], hypotheses: int, cancel: CancelToken
    ) -> list[Hypotheses]:
        direction = self._direction(model)
        found: dict[str, Hypotheses] = {}
        for text in texts:
            key = (model.path, model.weights_id, text, hypotheses)
            if not text.strip():
                found[text] = (Hypothesis(text, 0.0),)
            elif key in self._cache:
                self._cache.move_to_end(key)
                found[text] = self._cache[key]
        missing = [text for text in dict.fromkeys(texts) if text not in found]
        for text, row in self._run(model, direction, missing, hypotheses, cancel):
            found[text] = row
            self._cache[model.path, model.weights_id, text, hypotheses] = row
            if len(self._cache) > self._cached_segments:
                self._cache.popitem(last=False)
        return [found[text] for text in texts]

    def _run(
        self,
        model: InstalledModel,
        direction: _Direction,
        texts: Sequence[str],
        hypotheses: int,
        cancel: CancelToken,
    ) -> Iterator[tuple[str, Hypotheses]]:
        """Yield each text with its hypotheses; long ones are cut and put together again."""
        with _damage_named(model):
            parts = [_cut(direction.tokenizer.encode(_speakable(text)), LONGEST) for text in texts]
        jobs = [_Job(at, n, part) for at, row in enumerate(parts) for n, part in enumerate(row) if part]
        jobs.sort(key=lambda job: len(job.tokens))  # neighbours of one length: little padding
        done: dict[tuple[int, int], Hypotheses] = {}
        for batch in _batches(jobs):
            cancel.raise_if_cancelled()
            with _damage_named(model):
                rows = self._batch(model, direction, [job.tokens for job in batch], hypotheses)
            done |= {(job.text, job.part): row for job, row in zip(batch, rows, strict=True)}
        glue = "" if model.target.split("_")[0] in SPACELESS | {"zt"} else " "
        for at, text in enumerate(texts):
            pieces = [done[at, n] for n in range(len(parts[at])) if (at, n) in done]
            yield text, _glued(pieces, glue) or (Hypothesis(text, 0.0),)

    def _batch(
        self, model: InstalledModel, direction: _Direction, batch: list[list[str]], hypotheses: int
    ) -> list[Hypotheses]:
        tag = [model.tag] if direction.weights_key[1] else []
        longest = max(len(tokens) for tokens in batch)
        results = self._translator(model, direction.weights_key).translate_batch(
            [tag + tokens for tokens in batch],
            target_prefix=[[direction.prefix]] * len(batch) if direction.prefix else None,
            beam_size=max(BEAM, hypotheses),
            num_hypotheses=hypotheses,
            length_penalty=1,  # makes the score the log-probability per token
            return_scores=True,
            replace_unknowns=True,  # an emoji the model does not know is copied
            max_input_length=0,  # never cut silently: we have cut ourselves
            max_decoding_length=min(512, 3 * longest + 20),  # ends a model that repeats itself
        )
        return [
            _different(
                Hypothesis(_decoded(direction, tokens), min(0.0, score))
                for tokens, score in zip(result.hypotheses, result.scores, strict=True)
            )
            for result in results
        ]

    # --- loading ---

    def _direction(self, model: InstalledModel) -> _Direction:
        known = self._directions.get(model.path)
        if known is not None and known[0] == model:
            return known[1]
        self._drop(model.path)
        with _damage_named(model):
            from argostranslate.package import Package

            package = Package(model.path)
            tokenizer = getattr(package, "tokenizer", None) or _tokenizer(model)
            direction = _Direction(tokenizer, package.target_prefix, (model.weights_id, bool(model.tag)))
            self._translator(model, direction.weights_key)
            tokenizer.encode("1")  # both tokenisers read their file at first use
        self._directions[model.path] = (model, direction)
        return direction

    def _translator(self, model: InstalledModel, key: tuple[str, bool]) -> Any:
        if key in self._weights:
            self._weights.move_to_end(key)
            return self._weights[key].translator
        self._loading(model)
        size = (model.weights / "model.bin").stat().st_size
        _check_weights(model, size)
        self._weights[key] = _Weights(_load(model.weights, tagged_by_us=key[1]), size)
        while len(self._weights) > 1 and sum(w.size for w in self._weights.values()) > self._weights_limit:
            self._weights.popitem(last=False)
        self._loading(None)
        return self._weights[key].translator

    def _drop(self, path: Path) -> None:
        gone = self._directions.pop(path, None)
        if gone is None:
            return
        used = {direction.weights_key for _, direction in self._directions.values()}
        if gone[1].weights_key not in used:
            self._weights.pop(gone[1].weights_key, None)
        for key in [key for key in self._cache if key[0] == path]:
            del self._cache[key]


def _load(folder: Path, *, tagged_by_us: bool) -> Any:
    """Load weights on the CPU, one thread, quantised as the package's author chose."""
    import ctranslate2

    options = {"device": "cpu", "compute_type": "default", "inter_threads": 1, "intra_threads": 1}
    if tagged_by_us and (read_json(folder / "config.json") or {}).get("add_source_bos"):
        # A package's own config names one language; from memory it can be given another config. The
        # weights lie in memory twice then, so our own installation writes a neutral config instead.
        files = {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file() and p.name != "config.json"}
        files["config.json"] = json.dumps(neutral_config(folder)).encode()
        return ctranslate2.Translator(str(folder), files=files, **options)
    if str(folder).isascii():
        return ctranslate2.Translator(str(folder), **options)
    # CTranslate2 opens files by narrow names, which Windows reads in its own code page.
    with contextlib.chdir(folder):
        return ctranslate2.Translator(".", **options)


def _tokenizer(model: InstalledModel) -> Any:
    """Return the tokeniser that lies with shared weights."""
    from argostranslate.tokenizer import BPETokenizer, SentencePieceTokenizer

    if model.tokenizer.name.startswith("bpe"):
        return BPETokenizer(model.tokenizer, model.source, model.target)
    return SentencePieceTokenizer(model.tokenizer)


def _check_weights(model: InstalledModel, size: int) -> None:
    """Compare model.bin with what was installed, before native code reads it (1 GB takes about 1 s)."""
    home = model.weights if model.weights.parent == model.path.parent else model.path
    files = (read_json(home / RECORD) or {}).get("files", {})
    known = files.get("model.bin" if home == model.weights else "model/model.bin")
    if known is None:
        return
    crc = 0
    if size == known["size"]:
        with (model.weights / "model.bin").open("rb") as file:
            while block := file.read(1 << 20):
                crc = zlib.crc32(block, crc)
    if size != known["size"] or crc != known["crc32"]:
        raise ValueError("model.bin is not the file that was installed")


@contextlib.contextmanager
def _damage_named(model: InstalledModel) -> Iterator[None]:
    """Turn what a library says of a bad file into `damaged` with the package's name."""
    try:
        yield
    except UserFacingError:
        raise
    except (Exception, SystemExit) as error:  # apply_bpe answers a bad file with sys.exit
        raise damaged(model, f"{type(error).__name__}: {error}") from error


# --- texts and tokens ---


def _speakable(text: str) -> str:
    """Replace halves of surrogate pairs, which SentencePiece cannot take."""
    return text.encode("utf-8", "replace").decode()


def _cut(tokens: list[str], longest: int) -> list[list[str]]:
    """Cut after the last end of a clause in the second half, else before a word, else where it must be."""
    parts = []
    while len(tokens) > longest:
        half = range(longest - 1, longest // 2, -1)
        at = next((n + 1 for n in half if tokens[n].endswith(_CLAUSE_ENDS)), 0)
        at = at or next((n for n in half if tokens[n].startswith("\u2581")), longest)
        parts.append(tokens[:at])
        tokens = tokens[at:]
    return [*parts, tokens]


def _batches(jobs: list[_Job]) -> Iterator[list[_Job]]:
    """Yield neighbours of a list sorted by length, few enough for one short call."""
    batch: list[_Job] = []
    for job in jobs:
        if batch and (len(batch) == BATCH_TEXTS or (len(batch) + 1) * len(job.tokens) > BATCH_TOKENS):
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch


def _decoded(direction: _Direction, tokens: list[str]) -> str:
    """Decode as Argos does, which also turns `_` into a blank: mask what contains one."""
    if direction.prefix and tokens[:1] == [direction.prefix]:
        tokens = tokens[1:]
    text: str = direction.tokenizer.decode(tokens)
    text = text.removeprefix(direction.prefix) if direction.prefix else text
    return text.strip()


def _different(rows: Iterable[Hypothesis]) -> Hypotheses:
    """Return hypotheses best first, each text once."""
    best: dict[str, Hypothesis] = {}
    for row in sorted(rows, key=lambda h: -h.score):
        best.setdefault(row.text, row)
    return tuple(best.values())


def _glued(parts: Sequence[Hypotheses], glue: str) -> Hypotheses:
    """Join the k-th hypotheses of all parts; a part that has fewer lends its best."""
    if len(parts) <= 1:
        return parts[0] if parts else ()
    count = max(len(part) for part in parts)
    rows = [[part[k] if k < len(part) else part[0] for part in parts] for k in range(count)]
    return _different(
        Hypothesis(glue.join(h.text for h in row), sum(h.score for h in row) / len(row)) for row in rows
    )


def _joined(row: Hypotheses, done: dict[str, Hypotheses], limit: int) -> Hypotheses:
    """Continue every hypothesis with those of the next package; scores add up, the best `limit` stay."""
    return _different(Hypothesis(next_.text, h.score + next_.score) for h in row for next_ in done[h.text])[:limit]
