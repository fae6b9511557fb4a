"""What a translation engine and a sentence encoder must do, whoever they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.domain.cancel import CancelToken

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 512
"""Length of a sentence encoder's vectors."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One translation; `score` is the log-probability per token (≤ 0; over a pivot: the sum of both legs)."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Route:
    """A pair the engine can translate, over `pivot` (or ""); `starter` marks our own models."""

    source: str
    target: str
    pivot: str = ""
    starter: bool = False
    masks: bool = False
    """The vocabulary has the pieces ｟0｠ … ｟9｠, so masks pass through."""


class TranslationEngine(Protocol):
    """Translates plain segments; knows nothing of memory, terms or masks."""

    def routes(self) -> tuple[Route, ...]:
        """Every pair that can be translated now, best route only."""
        ...

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Return for each text its hypotheses, best first (at least one).

        Raises `UserFacingError` (`engine.no_model`, `engine.crashed`, `model.damaged`, `model.starter_damaged`) or
        `Cancelled`.
        """
        ...

    def close(self) -> None: ...


class SentenceEncoder(Protocol):
    """Maps sentences of any of its languages into one space, where near means alike in meaning."""

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> NDArray[np.float32]:
        """Return an array of shape (len(texts), dimensions), rows of unit length.

        Raises `UserFacingError` (`encoder.missing`, `engine.crashed`) or `Cancelled`.
        """
        ...
