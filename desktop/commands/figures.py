"""`deskside figures`: the pages of figures from the command line."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Final

from desktop import settings as names
from desktop.commands.session import Session
from desktop.domain.insights import Cell, Figure, Filter, Kind, Page, Period, Subject, Table
from desktop.errors import UserFacingError
from desktop.insights import export
from desktop.insights.period import last_days

_ROWS: Final = 20
"""Rows of a table that are printed for a person."""


def add(parsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = parsers.add_parser("figures", help="count the work: response times, outcomes, translation and more")
    parser.add_argument(
        "--subject", action="append", choices=[s.value for s in Subject], help="only this page; may be given again"
    )
    parser.add_argument("--days", type=int, metavar="N", help="the last N days, today among them (default: 30)")
    parser.add_argument("--all", action="store_true", help="from the first event on")
    for field in fields(Filter):
        parser.add_argument(f"--{field.name}", default="", metavar="CODE", help="count only this, where a page can")
    out = parser.add_mutually_exclusive_group()
    out.add_argument("--csv", type=Path, metavar="DIR", help="write a file for each table into DIR")
    out.add_argument("--xlsx", type=Path, metavar="FILE", help="write one workbook")
    parser.set_defaults(run=_figures)


def _figures(args: argparse.Namespace, session: Session) -> int:
    services = session.context
    only = Filter(**{field.name: getattr(args, field.name) for field in fields(Filter)})
    period = _period(args, session)
    agent = services.settings.get(names.AGENT_LANGUAGE)
    wanted = dict.fromkeys(map(Subject, args.subject or Subject))
    pages = [services.insights.page(subject, period, only, agent) for subject in wanted]
    if args.csv is not None:
        paths = export.write_csv(export.preview(pages), args.csv)
        session.show({"files": [str(path) for path in paths]}, f"{len(paths)} files written to {args.csv}")
    elif args.xlsx is not None:
        sheets = export.preview(pages)
        export.write_xlsx(sheets, args.xlsx)
        session.show(
            {"sheets": len(sheets), "file": str(args.xlsx)}, f"{len(sheets)} sheets written to {args.xlsx}"
        )
    else:
        for page in pages:
            session.show(_as_data(page), _as_text(page))
    return 0


def _period(args: argparse.Namespace, session: Session) -> Period:
    if args.all:
        return session.context.insights.everything()
    days = 30 if args.days is None else args.days
    if not 1 <= days <= 36_500:
        raise UserFacingError("figures.days", f"“{days}” is no number of days.", how="Write a number from 1 on.")
    return last_days(days, time.time())


def _as_data(page: Page) -> dict[str, object]:
    """Return a page as plain values; what the agent typed is not among them."""
    return {
        "subject": page.title,
        "from": page.period.begin,
        "until": page.period.end,
        "filter": {f.name: getattr(page.filter, f.name) for f in fields(Filter) if getattr(page.filter, f.name)},
        "n": page.n,
        "notes": list(page.notes),
        "figures": [
            {"name": f.name, "kind": f.kind.value, "value": f.value, "n": f.n, "low": f.low, "high": f.high}
            for f in page.figures
        ],
        "tables": [
            {
                "name": table.name,
                "n": table.n,
                "columns": [{"name": column.name, "kind": column.kind.value} for column in table.columns],
                "rows": [list(row) for row in table.rows],
            }
            for table in _open(page)
        ],
    }


def _as_text(page: Page) -> str:
    lines = [f"{page.title}   n={page.n}" + "".join(f"   [{note}]" for note in page.notes)]
    lines += [f"  {figure.name:28} {_value(figure):>12}   n={figure.n}" for figure in page.figures]
    for table in _open(page):
        if table.rows:
            lines += ["", f"  {table.name}   n={table.n}", *_grid(table)]
    return "\n".join(lines) + "\n"


def _open(page: Page) -> list[Table]:
    return [table for table in page.tables if not table.private]


def _value(figure: Figure) -> str:
    interval = ""
    if figure.low is not None and figure.high is not None:
        interval = f" ({100 * figure.low:.0f}-{100 * figure.high:.0f})"
    return _cell(figure.kind, figure.value) + interval


def _grid(table: Table) -> list[str]:
    rows = [[column.name for column in table.columns]]
    rows += [
        [_cell(column.kind, cell) for column, cell in zip(table.columns, row, strict=True)]
        for row in table.rows[:_ROWS]
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["    " + _padded(row, widths) for row in rows]
    left = len(table.rows) - _ROWS
    return [*lines, f"    and {left} more"] if left > 0 else lines


def _padded(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _cell(kind: Kind, value: Cell) -> str:
    if value is None or value == "":
        return "-"
    if isinstance(value, str):
        return value
    if kind is Kind.SHARE:
        return f"{100 * value:.1f}%"
    if kind is Kind.SECONDS:
        return f"{value:.1f}s"
    if kind is Kind.TIME:
        return time.strftime("%Y-%m-%d %H:%M", time.localtime(value))
    return f"{value:.2f}".rstrip("0").rstrip(".") if kind is Kind.NUMBER else f"{value:.0f}"
