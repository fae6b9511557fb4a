"""Tables that people make with a spreadsheet: read with the line of each row, written so that none is a formula."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.errors import UserFacingError

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")

Row = tuple[int, dict[str, str]]
"""The line on which a row begins, and its cells by column."""


def read_sheet(path: Path) -> tuple[tuple[str, ...], list[Row]]:
    """Return the columns of a CSV or TSV file (in small letters) and its rows; blank rows are passed over.

    UTF-8, UTF-16 with its mark, or GB18030 as Chinese spreadsheets write it. Raises `UserFacingError`
    (`exchange.unreadable`, `.encoding`, `.damaged`) with file and line.
    """
    text = _text(path)
    head = text.partition("\n")[0]
    delimiter = "\t" if path.suffix.lower() == ".tsv" else max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: tuple[str, ...] = ()
    rows: list[Row] = []
    before = 0
    try:
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = tuple(cell.strip().lower() for cell in cells)
                continue
            if len(cells) != len(columns):
                raise _damaged(path, line, f"it has {len(cells)} cells instead of {len(columns)}")
            rows.append((line, {name: _unguarded(cell) for name, cell in zip(columns, cells, strict=True)}))
    except csv.Error as error:
        raise _damaged(path, before + 1, str(error)) from error
    return columns, rows


def sheet_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV; write it as UTF-8 with its mark, or a spreadsheet takes it for the old code page."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserFacingError(
            "exchange.unreadable", f"The file cannot be read: {error}.", where=path.name
        ) from error
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UserFacingError(
        "exchange.encoding", "The file is written in an unknown encoding.", where=path.name, how="Save it as UTF-8."
    )


def _damaged(path: Path, line: int, what: str) -> UserFacingError:
    return UserFacingError(
        "exchange.damaged",
        f"A row cannot be read: {what}.",
        where=f"{path.name}, line {line}",
        how="Mend that row.",
    )


def _guarded(cell: str) -> str:
    return "'" + cell if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell
