from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop.assist.vectors import UtteranceVectors, Vectors
from desktop.domain.cancel import CancelToken
from desktop.translation.encoder import UseEncoder, fingerprint
from desktop.triage.utterances import load_utterances, plain
from tests.vectors import FOLDER, PACK, known

REBUILD = "An utterance or the encoder was changed: run `make vectors` and commit resources/packs/starter/vectors."
LANGUAGES = ("zh", "en", "es", "pt", "fr", "de", "it", "ru", "ja", "ko")


class Counting:
    """Gives every text a direction of its own; counts what it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> Vectors:
        self.asked += len(texts)
        seeds = [sum(text.encode()) for text in texts]
        rows = np.stack([np.random.default_rng(seed).standard_normal(512) for seed in seeds])
        return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_the_vectors_that_are_brought_along_belong_to_these_texts_and_this_encoder() -> None:
    wanted = {known().file_name(language) for language in LANGUAGES}
    assert {path.name for path in FOLDER.iterdir()} == wanted, REBUILD


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_brought_along_is_what_the_encoder_says(tmp_path: Path, language: str, encoder: UseEncoder) -> None:
    asleep = Counting()
    vectors = UtteranceVectors(asleep, load_utterances(PACK / "utterances"), tmp_path, FOLDER)
    brought = vectors.of(language)
    assert asleep.asked == 0
    some = range(0, len(brought), 40)
    said = encoder.encode([plain(vectors.utterances[i].texts[language]) for i in some])
    assert np.abs(brought[list(some)] - said).max() < 0.002
    assert ((brought[list(some)] * said).sum(axis=1) > 0.9998).all(), REBUILD


@pytest.fixture(scope="module")
def encoder() -> UseEncoder:
    return UseEncoder()


def test_a_changed_utterance_is_encoded_anew_and_kept(tmp_path: Path) -> None:
    first, *others = load_utterances(PACK / "utterances")
    changed = (replace(first, texts=first.texts | {"es": "Quiero otra cosa."}), *others)
    encoder, cache = Counting(), tmp_path / "cache"
    made = UtteranceVectors(encoder, changed, cache, FOLDER).of("es")
    assert encoder.asked == len(changed)
    assert np.array_equal(made[0], Counting().encode(["Quiero otra cosa."])[0])
    again = Counting()
    assert np.array_equal(UtteranceVectors(again, changed, cache, FOLDER).of("es"), made)
    assert again.asked == 0


def test_another_encoder_makes_its_own(tmp_path: Path) -> None:
    utterances, encoder = load_utterances(PACK / "utterances"), Counting()
    for version in ("one", "two"):
        UtteranceVectors(encoder, utterances, tmp_path, FOLDER, lambda version=version: version).of("es")
    assert encoder.asked == 2 * len(utterances)


def test_a_damaged_file_is_not_taken(tmp_path: Path) -> None:
    brought, encoder, utterances = tmp_path / "brought", Counting(), load_utterances(PACK / "utterances")
    brought.mkdir()
    vectors = UtteranceVectors(encoder, utterances, tmp_path / "cache", brought)
    path = vectors.write(brought, "es")
    path.write_bytes(path.read_bytes()[:1000])
    encoder.asked = 0
    vectors.of("es")
    assert encoder.asked == len(utterances)


def test_what_an_older_program_kept_goes(tmp_path: Path) -> None:
    old, other = tmp_path / "utterances-es-0123456789abcdef.npy", tmp_path / "utterances-fr-0123456789abcdef.npy"
    old.touch()
    other.touch()
    UtteranceVectors(Counting(), load_utterances(PACK / "utterances"), tmp_path, FOLDER).of("es")
    assert not old.exists()
    assert other.exists()


def test_the_encoder_is_told_by_its_files() -> None:
    assert len(fingerprint()) == 64
    assert fingerprint() == fingerprint()


def test_without_an_encoder_there_is_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert fingerprint() == ""
