"""Texts without the buyer's values: what is kept for later must not say who asked."""

from __future__ import annotations

from desktop.language.entities import EntityFinder
from desktop.translation import slots


def neutral(text: str, language: str, finder: EntityFinder) -> str:
    """Return a text with slots (`{order_no}`) in place of order numbers, names, amounts and the like."""
    return slots.neutral(text, slots.read(text, language, finder))
