"""The body of a comparison article: a Markdown table of three columns, read into rows and written again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.errors import UserFacingError
from desktop.knowledge import fences

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*")
_PIPE = re.compile(r"(?<!\\)\|")
_BARS = re.compile(r"\\*\|")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One point of a comparison; the cells are Markdown, with line breaks as such."""

    point: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table with the Markdown `before` and `after` it; `header` names the three columns."""

    header: Row
    rows: tuple[Row, ...]
    before: str = ""
    after: str = ""


def parse(body: str) -> Comparison:
    """Read the first table of three columns in a body.

    Raises `UserFacingError` (`article.comparison`) without one, or with the line of a row that has more cells.
    """
    lines = body.split("\n")
    start = next(_tables(lines), None)
    if start is None:
        raise UserFacingError(
            "article.comparison",
            "A comparison needs a table of three columns: point, ours, theirs.",
            how="Write | point | ours | theirs | and under it | --- | --- | --- |.",
        )
    end = start + 2
    rows = []
    while end < len(lines) and lines[end].strip() and "|" in lines[end]:
        rows.append(_row(lines[end], end + 1))
        end += 1
    return Comparison(
        _row(lines[start], start + 1),
        tuple(row for row in rows if row != Row("", "", "")),
        "\n".join(lines[:start]).strip("\n"),
        "\n".join(lines[end:]).strip("\n"),
    )


def write(comparison: Comparison) -> str:
    """Write a comparison as `parse` reads it."""
    table = [_line(comparison.header), "| --- | --- | --- |", *map(_line, comparison.rows)]
    parts = (comparison.before.strip("\n"), "\n".join(table), comparison.after.strip("\n"))
    return "\n\n".join(part for part in parts if part)


def _tables(lines: list[str]) -> Iterator[int]:
    """Yield the lines on which a table of three columns begins, outside code."""
    for number in fences.outside(lines):
        if (
            "|" in lines[number]
            and number + 1 < len(lines)
            and _RULE.fullmatch(lines[number + 1])
            and len(_cells(lines[number])) == len(_cells(lines[number + 1])) == _COLUMNS
        ):
            yield number


def _row(line: str, number: int) -> Row:
    cells = _cells(line)
    if len(cells) > _COLUMNS:
        raise UserFacingError(
            "article.comparison",
            f"A row of the comparison has {len(cells)} cells in place of three.",
            where=f"line {number}",
            how="Write \\| for a | inside a cell.",
        )
    return Row(*(cells + [""] * (_COLUMNS - len(cells))))


def _cells(line: str) -> list[str]:
    text = line.strip()
    parts = _PIPE.split(text.removeprefix("|"))
    if len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    return [_BREAK.sub("\n", part.replace("\\|", "|").strip()).strip() for part in parts]


def _line(row: Row) -> str:
    return "| " + " | ".join(map(_written, (row.point, row.ours, row.theirs))) + " |"


def _written(cell: str) -> str:
    # A backslash before a bar would be read as the bar's.
    return _BARS.sub(r"\\|", "<br>".join(line.strip() for line in cell.strip().split("\n")))
