"""How far a starter model's sentence can be trusted: by the model's own score, and by how near it stays in meaning.

A small model writes fluent sentences that say something else. Its own score notices most of them, the sentence
encoder some of the others: fitted on 411 sentences that were judged by reading (tests/data/starter_judged.jsonl;
figures in tests/bench/RESULTS.md, "Starter models"). New weights want new judgements.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.language.normalize import CJK_RUN
from desktop.translation.engine import Hypothesis, SentenceEncoder

# Logistic regression of "says the same" on the log-probability per token and the cosine of both sentences.
_BOTH = (-0.28, 5.83, 4.34)
_SCORE_ALONE = (2.98, 6.57)

_LEFT = 0.3
"""What is left of the chance where a plain word of the source stands in a Chinese or Japanese sentence ("请
moment"): 2 of the 9 that were judged are right. Names and addresses have capitals, digits or signs."""

_WIDE = re.compile(f"[{CJK_RUN}]")
_WORD = re.compile(r"(?<![\w@.#/_-])[a-zà-ÿ]{4,}(?![\w@./_-])")


class Trust:
    """Judges what a starter model wrote."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder

    def of(
        self,
        sources: Sequence[str],
        written: Sequence[Sequence[Hypothesis]],
        cancel: CancelToken | None = None,
    ) -> list[list[float]]:
        """Return for every hypothesis of every source the chance (0..1) that it says the same.

        Without the encoder by the model's score alone. Raises `Cancelled`.
        """
        texts = [
            text
            for source, row in zip(sources, written, strict=True)
            for text in (source, *(one.text for one in row))
        ]
        if not texts:
            return []
        whole = [[_whole(source, one.text) for one in row] for source, row in zip(sources, written, strict=True)]
        try:
            vectors = self._encoder.encode(texts, cancel=cancel)
        except UserFacingError:
            return [
                [share * _logistic(_SCORE_ALONE, one.score) for share, one in zip(shares, row, strict=True)]
                for shares, row in zip(whole, written, strict=True)
            ]
        out, at = [], 0
        for shares, row in zip(whole, written, strict=True):
            near = vectors[at + 1 : at + 1 + len(row)] @ vectors[at]
            out.append(
                [
                    share * _logistic(_BOTH, one.score, float(cosine))
                    for share, one, cosine in zip(shares, row, near, strict=True)
                ]
            )
            at += 1 + len(row)
        return out


def _whole(source: str, text: str) -> float:
    """Return what the chance is multiplied by: less where words of the source were left as they are."""
    if not _WIDE.search(text) or _WIDE.search(source):
        return 1.0
    return _LEFT if set(_WORD.findall(text)) & set(_WORD.findall(source)) else 1.0


def _logistic(weights: Sequence[float], *values: float) -> float:
    total = weights[0] + sum(weight * value for weight, value in zip(weights[1:], values, strict=True))
    return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))
