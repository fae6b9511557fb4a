from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from desktop.domain.wellbeing import BreathKind
from desktop.wellbeing.tone import HERTZ, LOUDEST, RATE, SECONDS, samples, write


@pytest.mark.parametrize("kind", list(BreathKind))
def test_a_tone_is_soft_and_has_its_pitch(kind: BreathKind) -> None:
    found = np.frombuffer(samples(kind), "<i2").astype(float) / 32_767
    assert len(found) == round(RATE * SECONDS)
    assert 0.1 < np.abs(found).max() <= LOUDEST
    assert np.abs(found[:20]).max() < 0.001, "it swells from nothing"
    assert np.abs(found[-20:]).max() < 0.001, "and ends in nothing: no click"
    assert np.abs(np.diff(found)).max() < 0.05
    loudest = np.abs(found).argmax() / RATE
    assert 0.05 < loudest < 0.3, "then it dies away"
    spectrum = np.abs(np.fft.rfft(found))
    assert spectrum.argmax() * RATE / len(found) == pytest.approx(HERTZ[kind], abs=1)


def test_in_is_higher_than_hold_and_hold_than_out() -> None:
    assert HERTZ[BreathKind.IN] > HERTZ[BreathKind.HOLD] > HERTZ[BreathKind.OUT]


def test_the_files_can_be_read_and_are_written_once(tmp_path: Path) -> None:
    paths = write(tmp_path / "cache")
    assert set(paths) == set(BreathKind)
    for kind, path in paths.items():
        with wave.open(str(path)) as file:
            assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
            assert file.readframes(file.getnframes()) == samples(kind)
    before = {path: path.stat().st_mtime_ns for path in paths.values()}
    damaged = paths[BreathKind.OUT]
    damaged.write_bytes(b"half")
    assert write(tmp_path / "cache") == paths
    assert [p.name for p in paths.values() if p.stat().st_mtime_ns != before[p]] == ["tone-out.wav"]
    assert damaged.stat().st_size > 50_000
    assert sorted(tmp_path.rglob("*.part")) == []
