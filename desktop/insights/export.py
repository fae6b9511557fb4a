"""Figures on their way to the lead: seen before they leave, without a word of a buyer."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop.domain.insights import Cell, Column, Kind, Page, Table
from desktop.errors import UserFacingError
from desktop.scripts.sheets import sheet_text

Wording = Callable[[Kind, str], str]
"""Turns a code of a kind (`Kind.PROBLEM`, `safety`) into words."""

Label = Callable[[str, str], str]
"""Turns a name into words; asked with `column`, `table` or `subject` and the name (`wait_p50`)."""

_CODES: Final = frozenset(
    {
        *(Kind.PROBLEM, Kind.MOOD, Kind.LANGUAGE, Kind.CHANNEL, Kind.MARKETPLACE, Kind.CLOCK, Kind.ORIGIN),
        *(Kind.OUTCOME, Kind.RULE, Kind.MARK, Kind.USE, Kind.STEP),
    }
)
_ROUNDED: Final = {Kind.SHARE: 4, Kind.SECONDS: 1, Kind.NUMBER: 2}
_ABOUT: Final = ("sheet", "n", "from", "until", "language", "channel", "marketplace", "problem")
_SHEET_NAME: Final = 31
"""Letters that a spreadsheet allows in the name of a sheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table as it leaves: a header and rows of plain values."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def _same(_kind: object, code: str) -> str:
    return code


def preview(pages: Sequence[Page], wording: Wording = _same, label: Label = _same) -> tuple[Sheet, ...]:
    """Return everything that would leave, to the last cell: the first sheet says what the others are.

    Tables with words that the agent typed are not among them; whoever writes CSV or XLSX writes these sheets.
    """
    leaving = [(page, table) for page in pages for table in page.tables if not table.private]
    first, *sheets = _named(
        [
            label("table", "about"),
            *(f"{label('subject', page.title)} {label('table', table.name)}" for page, table in leaving),
        ]
    )
    about = tuple(
        (name, table.n, *_scope(page, wording)) for name, (page, table) in zip(sheets, leaving, strict=True)
    )
    header = tuple(label("column", name) for name in _ABOUT)
    return (
        Sheet(first, header, about),
        *(
            Sheet(name, _header(table, label), _rows(table, page, wording))
            for name, (page, table) in zip(sheets, leaving, strict=True)
        ),
    )


def write_csv(sheets: Sequence[Sheet], folder: Path) -> tuple[Path, ...]:
    """Write one file a sheet into a folder and return their paths, all or none.

    Raises `UserFacingError` (`exchange.unwritable`).
    """
    parts: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for sheet in sheets:
            path = folder / f"{_file_name(sheet.name)}.csv"
            part = path.with_name(path.name + ".part")
            parts.append((part, path))
            rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.rows]
            part.write_text(sheet_text(sheet.header, rows), "utf-8-sig", newline="")
        for part, path in parts:
            part.replace(path)
    except OSError as error:
        for part, _ in parts:
            part.unlink(missing_ok=True)
        raise _unwritable(folder, error) from error
    return tuple(path for _, path in parts)


def write_xlsx(sheets: Sequence[Sheet], path: Path) -> None:
    """Write all sheets into one workbook, or nothing. Raises `UserFacingError` (`exchange.unwritable`)."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        page = book.create_sheet(sheet.name[:_SHEET_NAME])
        page.freeze_panes = "A2"
        for number, row in enumerate((sheet.header, *sheet.rows), 1):
            for column, value in enumerate(row, 1):
                cell = page.cell(number, column, value)
                if isinstance(value, str):
                    cell.data_type = "s"  # a title that begins with = is a title, not a formula
                if number == 1:
                    cell.font = Font(bold=True)
        for column, title in enumerate(sheet.header, 1):
            page.column_dimensions[get_column_letter(column)].width = max(10, len(title) + 4)
    book.properties.creator = ""
    content = io.BytesIO()
    book.save(content)
    write_bytes(content.getvalue(), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file, or nothing. Raises `UserFacingError` (`exchange.unwritable`)."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _header(table: Table, label: Label) -> tuple[str, ...]:
    return tuple(label("column", column.name) for column in table.columns)


def _rows(table: Table, page: Page, wording: Wording) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        tuple(_cell(column, cell, page, wording) for column, cell in zip(table.columns, row, strict=True))
        for row in table.rows
    )


def _cell(column: Column, cell: Cell, page: Page, wording: Wording) -> Cell:
    if cell is None:
        return None
    if column.kind is Kind.TIME:
        return _time(float(cell), page)
    if column.kind in _CODES:
        return _code(column.kind, str(cell), wording)
    if column.kind in _ROUNDED and not isinstance(cell, str):
        return round(cell, _ROUNDED[column.kind])
    return cell


def _code(kind: Kind, code: str, wording: Wording) -> str:
    return wording(kind, code) if code else ""


def _time(at: float, page: Page) -> str:
    return datetime.fromtimestamp(at, page.period.zone).strftime("%Y-%m-%d %H:%M")


def _scope(page: Page, wording: Wording) -> tuple[Cell, ...]:
    """Return a page's period and filter, as `_ABOUT` names them."""
    chosen = page.filter
    return (
        _time(page.period.begin, page),
        _time(page.period.end, page),
        _code(Kind.LANGUAGE, chosen.language, wording),
        _code(Kind.CHANNEL, chosen.channel, wording),
        _code(Kind.MARKETPLACE, chosen.marketplace, wording),
        _code(Kind.PROBLEM, chosen.problem, wording),
    )


def _named(names: Sequence[str]) -> list[str]:
    """Make names that a workbook takes, each another one."""
    taken: set[str] = set()
    out = []
    for text in names:
        base = "".join("-" if c in r"[]:*?/\'" else c for c in text)[:_SHEET_NAME].strip() or "-"
        name, number = base, 2
        while name.casefold() in taken:
            name = f"{base[: _SHEET_NAME - 3].strip()} {number}"
            number += 1
        taken.add(name.casefold())
        out.append(name)
    return out


def _file_name(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_" else "-" for c in name).strip("-") or "table"


def _unwritable(path: Path, error: OSError) -> UserFacingError:
    return UserFacingError(
        "exchange.unwritable",
        f"The file cannot be written: {error}.",
        where=path.name,
        how="Choose another place.",
    )
