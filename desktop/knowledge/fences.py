"""Lines of Markdown that are code: between fences nothing is a heading, a table or a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")


def outside(lines: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines that are neither code nor a fence; `lines` may change meanwhile."""
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
        elif mark:
            fence = mark[1]
        else:
            yield number
