"""Positions: Python counts characters, Qt counts UTF-16 units, and a line end is one of them."""

from __future__ import annotations


class Offsets:
    """A text as Qt shows it, and where its characters went."""

    def __init__(self, text: str) -> None:
        self._to_qt: list[int] = []
        at = 0
        for here, following in zip(text, text[1:] + " ", strict=False):
            self._to_qt.append(at)
            if here != "\r" or following != "\n":
                at += 2 if ord(here) > 0xFFFF else 1
        self._to_qt.append(at)

    def to_qt(self, index: int) -> int:
        """Return Qt's position of a character; an index beyond the text is its end."""
        return self._to_qt[min(max(index, 0), len(self._to_qt) - 1)]

    def from_qt(self, position: int) -> int:
        """Return the index of the character at Qt's position."""
        low, high = 0, len(self._to_qt) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._to_qt[middle] <= position else (low, middle - 1)
        return low
