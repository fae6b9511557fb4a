"""Words, tables and pictures of the figures, in light and dark, on the screen and on paper."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QGraphicsItem
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.domain.insights import Chart, Kind, Page, Subject
from desktop.ui import insight_texts as texts
from desktop.ui.models.figures import FigureRows
from desktop.ui.report import chosen, report_bytes, speaking
from desktop.ui.theme import Theme
from desktop.ui.widgets.chart_look import Look
from desktop.ui.widgets.charts import ChartView, drawable
from tests.fakes import ROOT
from tests.insights import ZONE
from tests.ui.figures import NOW

# --- words ---


def test_every_name_has_words(pages: dict[Subject, Page]) -> None:
    from desktop.ui import insight_names as names

    for page in pages.values():
        assert page.title in names.SUBJECTS
        assert {figure.name for figure in page.figures} <= set(names.FIGURES)
        assert {table.name for table in page.tables} <= set(names.TABLES)
        assert {chart.name for chart in page.charts} <= set(names.PICTURES)
        assert {column.name for table in page.tables for column in table.columns} <= set(names.COLUMNS)
        assert {one.name for chart in page.charts for one in getattr(chart, "series", ())} <= set(names.COLUMNS)
        assert set(page.notes) <= set(names.NOTES)
    assert set(names.TOLD) <= {*names.PICTURES, *names.TABLES}


def test_every_code_has_words(pages: dict[Subject, Page]) -> None:
    plain = (Kind.TITLE, Kind.WORDS, Kind.SPAN, Kind.MOOD)
    for page in pages.values():
        for table in page.tables:
            for place, column in enumerate(table.columns):
                for row in table.rows:
                    code = row[place]
                    if isinstance(code, str) and code not in ("", "no_apology") and column.kind not in plain:
                        assert texts.wording(column.kind, code) != code, (column.kind, code)


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Kind.SHARE, None, "–"),
        (Kind.SHARE, 0.0, "0 %"),
        (Kind.SHARE, 0.026, "2.6 %"),
        (Kind.SHARE, 0.5, "50 %"),
        (Kind.SHARE, 0.99999, "100 %"),
        (Kind.SHARE, 0.996, "99.6 %"),
        (Kind.SECONDS, 3.44, "3.4 s"),
        (Kind.SECONDS, 185.0, "3 min 05 s"),
        (Kind.SECONDS, 60.0, "1 min"),
        (Kind.SECONDS, 3600.0 * 5 + 720, "5 h 12 min"),
        (Kind.SECONDS, 86400.0 * 3.2, "3.2 d"),
        (Kind.COUNT, 12345, "12,345"),
        (Kind.NUMBER, 4.5, "4.5"),
        (Kind.WEEKDAY, 6, "Sun"),
        (Kind.HOUR, 8, "8:00"),
        (Kind.MARKETPLACE, "ebay", "eBay"),
        (Kind.PROBLEM, "", "(not known)"),
        (Kind.LANGUAGE, "zh>es", "Chinese → Spanish"),
        (Kind.RULE, "number_changed", "A number is not the same on both sides"),
        (Kind.RULE, "promise_forbidden", "Promises too much"),
        (Kind.RULE, "order_changed", "Another order number"),
        (Kind.RULE, "brand_new", "brand_new"),
    ],
)
def test_cells(qapp: QApplication, kind: Kind, value: str | float | None, said: str) -> None:
    assert texts.cell(kind, value) == said


def test_bad_lines_are_told_by_their_pattern(tmp_path: Path) -> None:
    from desktop.scripts.results import read_results
    from desktop.ui.insight_names import BAD_LINES

    path = tmp_path / "results.csv"
    path.write_text(
        "reply,order,csat,repurchase,date\nx,,5,,\n,,5,,\n1,,,,\n1,,9,,\n1,,,perhaps,\n1,,5,,soon\n", "utf-8"
    )
    bad = read_results(path).bad
    assert len(bad) == len(BAD_LINES)
    for pattern, line in zip(BAD_LINES, bad, strict=True):
        before, _, after = pattern.partition("{text}")
        assert line.why.startswith(before)
        assert line.why.endswith(after)
        assert texts.bad_line(line.why) == line.why  # in English it stays as it is


# --- tables ---


def test_every_rule_has_words_without_a_hole(qapp: QApplication) -> None:
    from desktop.ui.answer_texts import _RULES

    for code in _RULES:
        assert "…" not in texts.wording(Kind.RULE, code), code


def test_the_last_step_of_a_distribution_is_open(pages: dict[Subject, Page]) -> None:
    table = pages[Subject.KNOWLEDGE].table("lookup_seconds")
    rows = FigureRows(table, ZONE)
    assert rows.index(rows.rowCount() - 1, 0).data() == "longer"


def test_rows_are_sorted_and_cut(qtbot: QtBot, pages: dict[Subject, Page]) -> None:
    table = pages[Subject.RESPONSES].table("over_time")
    rows = FigureRows(table, ZONE, limit=3)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert (rows.rowCount(), rows.hidden) == (3, len(table.rows) - 3)
    rows.show_all()
    assert rows.hidden == 0
    place = [column.name for column in table.columns].index("n")
    rows.sort(place, Qt.SortOrder.DescendingOrder)
    counts = [int(rows.index(row, place).data().replace(",", "")) for row in range(rows.rowCount())]
    assert counts == sorted(counts, reverse=True)
    wait = place + 1
    rows.sort(wait)
    assert rows.index(rows.rowCount() - 1, wait).data() == "–"  # what is not known stays at the end
    rows.sort(-1)
    assert rows.index(0, 0).data() == table.rows[0][0]


# --- pictures ---


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_picture_is_drawn(qtbot: QtBot, theme: Theme, pages: dict[Subject, Page], colours: str) -> None:
    theme.apply(colours)
    drawn: list[Chart] = [chart for page in pages.values() for chart in page.charts if drawable(chart)]
    assert len({type(chart) for chart in drawn}) == 4
    for chart in drawn:
        view = ChartView(chart, Look.of(theme))
        image = view.image(500, 1.0)
        colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        assert len(colors) > 3, chart.name
        assert view.accessibleName()
        assert view.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.deleteLater()


def test_nothing_of_pyqtgraph_stays_alive(qtbot: QtBot, theme: Theme, pages: dict[Subject, Page]) -> None:
    def alive() -> set[int]:
        kinds = (QObject, QGraphicsItem)
        return {id(one) for one in gc.get_objects() if isinstance(one, kinds) and isValid(one)}

    charts = [chart for page in pages.values() for chart in page.charts if drawable(chart)]
    views = [ChartView(chart, Look.of(theme)) for chart in charts]
    views[0].image(400)
    gc.collect()
    gc.disable()  # what a circle still holds would be freed by whatever thread comes along
    try:
        before = alive()
        images = [view.image(400) for view in views]
        assert len(images) == len(views)
        assert alive() <= before
    finally:
        gc.enable()
        for view in views:
            view.deleteLater()


def test_series_differ_in_more_than_hue(qtbot: QtBot, theme: Theme) -> None:
    for look in (Look.of(theme), Look.paper()):
        light = [color.lightness() for color in look.series]
        assert len({color.name() for color in look.series}) == len(look.series) == 4
        assert all(abs(value - look.ground.lightness()) > 40 for value in light)
    shades = [sum(shade) for shade in Look.paper().shades()]
    assert shades == sorted(shades, reverse=True)


# --- paper ---


@pytest.mark.parametrize("spoken", ["zh_CN", "en"])
def test_a_report_is_one_sheet(qtbot: QtBot, pages: dict[Subject, Page], spoken: str) -> None:
    for page in pages.values():
        content = report_bytes(page, spoken, ROOT / "translations", NOW)
        assert content.startswith(b"%PDF-")
        assert content.count(b"/Type /Page\n") == 1
        assert len(chosen(page)) <= 3
    assert texts.column("weekday") == "Weekday"  # the other language is taken out again


def test_paper_speaks_its_own_language(qapp: QApplication, language: str) -> None:
    said = {}
    for spoken in ("en", "zh_CN"):
        with speaking(spoken, ROOT / "translations"):
            said[spoken] = texts.wording(Kind.PROBLEM, "safety")
    assert said["en"].isascii()
    assert not said["zh_CN"].isascii()
    assert texts.wording(Kind.PROBLEM, "safety") == said[language]


def test_the_window_starts_without_the_library_of_pictures() -> None:
    script = "import sys, desktop.app, desktop.ui.main_window, desktop.ui.dialogs.insights; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "desktop.ui.widgets.charts" in done.stdout.split()
    assert "pyqtgraph" not in done.stdout.split()
