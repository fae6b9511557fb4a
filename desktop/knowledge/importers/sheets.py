"""Reads tables with an article and language a row: CSV, TSV and XLSX, with a header in English or Chinese."""

from __future__ import annotations

import csv
import io
import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from desktop.errors import UserFacingError
from desktop.knowledge.importers.archive import check_archive, damaged
from desktop.knowledge.importers.encoding import decode
from desktop.knowledge.importers.fields import field_name
from desktop.knowledge.importers.listed import listed_record
from desktop.knowledge.importers.records import MAX_LIST, MAX_TEXT, Broken, Record, Source

MAX_COLUMNS = 64
MAX_ROWS = 200_000

_GUARDED = re.compile(r"'+[=+\-@\t\r]")

Row = tuple[int, Sequence[object]]
"""The line on which a row begins, and its cells."""


def read_csv(source: Source, held: list[int]) -> list[Record | Broken]:
    """Read a CSV or TSV file. Raises `UserFacingError` (`import.*`) where it is no table of articles."""
    text = decode(source.data(MAX_LIST))
    return _records(source, held, _csv_rows(text, source.path))


def read_xlsx(source: Source, held: list[int]) -> list[Record | Broken]:
    """Read the sheets of a workbook that have a header. Raises as `read_csv`."""
    data = source.data()
    check_archive(data, "xl/workbook.xml")
    import openpyxl

    found: list[Record | Broken] = []
    failed: UserFacingError | None = None
    read = False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and the like, which are not looked at
        try:
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                if not hasattr(sheet, "reset_dimensions"):
                    continue  # a sheet that is a chart
                try:
                    found += _records(source, held, _cells(sheet))
                    read = True
                except UserFacingError as error:
                    if error.code not in ("import.columns", "import.empty"):
                        raise
                    failed = failed or error  # a sheet of notes beside the table
        except UserFacingError:
            raise
        except (RecursionError, MemoryError) as error:
            raise damaged("it is nested too deeply") from error
        except Exception as error:
            raise damaged(f"{type(error).__name__} {error}".strip()) from error
    if not read and failed is not None:
        raise failed
    return found


def _records(source: Source, held: list[int], rows: Iterator[Row]) -> list[Record | Broken]:
    columns: list[str] = []
    found: list[Record | Broken] = []
    for line, cells in rows:
        if not any(str(cell).strip() for cell in cells if cell is not None):
            continue
        if not columns:
            columns = [field_name(str(cell)) if cell is not None else "" for cell in cells]
            _check_header(columns, line)
            continue
        if any(str(cell).strip() for cell in cells[len(columns) :] if cell is not None):
            error = UserFacingError(
                "import.row", f"The row has {len(cells)} cells instead of {len(columns)}.", how="Mend that row."
            )
            found.append(Broken(line, error))
            continue
        raw: dict[str, object] = {}
        for name, cell in zip(columns, cells, strict=False):
            if name and not raw.get(name):  # two columns may mean the same
                raw[name] = "" if cell is None else cell
        found.append(listed_record(source, held, raw, line))
        if len(found) > MAX_ROWS:
            raise UserFacingError(
                "import.too_large", f"The table has more than {MAX_ROWS} rows.", how="Part it into several files."
            )
    if not columns:
        raise UserFacingError(
            "import.empty", "The table is empty.", how="Write a row for each article, or leave it out."
        )
    return found


def _check_header(columns: list[str], line: int) -> None:
    if not {"title", "body"} <= set(columns):
        raise UserFacingError(
            "import.columns",
            "The first row does not name the columns title and body.",
            where=f"line {line}",
            how="Write the names of the columns into it: title, body, language, tags …, or 标题, 正文, 语言, 标签.",
        )


def _csv_rows(text: str, path: Path) -> Iterator[Row]:
    head = next((line for line in text.split("\n") if line.strip()), "")
    delimiter = "\t" if path.suffix.lower() == ".tsv" else max(",;\t", key=head.count)
    limit = csv.field_size_limit(MAX_TEXT)  # a cell is an article; Python's own limit, for all, is short
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, [cell[1:] if _GUARDED.match(cell) else cell for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise UserFacingError(
            "import.row", f"A row cannot be read: {error}.", where=f"line {line}", how="Mend that row."
        ) from error
    finally:
        csv.field_size_limit(limit)


def _cells(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()  # what the file says of its size need not be true
    for line, cells in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True), 1):
        if line > MAX_ROWS:
            raise UserFacingError(
                "import.too_large", f"The table has more than {MAX_ROWS} rows.", how="Part it into several files."
            )
        yield line, cells
