"""A soft tone for each step of a breathing exercise, computed and written as small WAV files."""

from __future__ import annotations

import io
import wave
from pathlib import Path
from typing import Final

from desktop.domain.wellbeing import BreathKind

RATE: Final = 22_050
"""Samples a second."""

SECONDS: Final = 1.4
LOUDEST: Final = 0.22
"""Of what the file could hold: it is to be noticed, not to startle."""

HERTZ: Final = {BreathKind.IN: 392.0, BreathKind.HOLD: 329.6, BreathKind.OUT: 261.6}
"""G, E and C: the breath in is the highest, the breath out the lowest."""

_RISE: Final = 0.12
_FALL: Final = 0.45
_OVERTONE: Final = 0.18


def samples(kind: BreathKind) -> bytes:
    """Return the tone as 16-bit mono samples at `RATE`: it swells, dies away, and ends in silence."""
    import numpy as np  # takes a tenth of a second, and most agents want no tone

    at = np.arange(round(RATE * SECONDS)) / RATE
    turn = 2 * np.pi * HERTZ[kind] * at
    wave_form = (np.sin(turn) + _OVERTONE * np.sin(2 * turn)) / (1 + _OVERTONE)
    swell = np.sin(np.pi / 2 * np.minimum(at / _RISE, 1.0)) ** 2
    end = np.minimum((SECONDS - at) / _RISE, 1.0)
    loud = swell * np.exp(-np.maximum(at - _RISE, 0.0) / _FALL) * end
    return bytes((32_767 * LOUDEST * loud * wave_form).astype("<i2").tobytes())


def write(folder: Path) -> dict[BreathKind, Path]:
    """Have the tones lie in `folder` and return where; those that are there already stay. Raises `OSError`."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    paths = {}
    for kind in HERTZ:
        paths[kind] = path = folder / f"tone-{kind.value}.wav"
        whole = _wav(samples(kind))
        if not path.is_file() or path.read_bytes() != whole:
            part = path.with_suffix(".part")
            part.write_bytes(whole)
            part.replace(path)
    return paths


def _wav(frames: bytes) -> bytes:
    told = io.BytesIO()
    with wave.open(told, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)
    return told.getvalue()
