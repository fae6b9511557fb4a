"""Marks texts for lupdate where a table holds them; Qt's own function is not typed."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return the text; lupdate finds it by this function's name."""
    return text
