"""The figures' window upon the 200 events: pages, periods, filters, ways out and ways in, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.domain.insights import Filter, Page, Subject
from desktop.insights.page import Insights
from desktop.ui import insight_texts as texts
from desktop.ui.dialogs.insights import InsightsDialog
from desktop.ui.dialogs.lead import LeadDialog
from desktop.ui.dialogs.results_import import ResultsImportDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from desktop.ui.widgets.charts import ChartView, drawable
from desktop.ui.widgets.figure_page import FigureTable
from desktop.ui.widgets.figure_question import KNOWN
from tests.fakes import FakeContext
from tests.insights import read_rows
from tests.ui.figures import NOW, PERIOD, idle, shown


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, filled: FakeContext) -> Iterator[InsightsDialog]:
    made = InsightsDialog(session)
    made.show()
    shown(qtbot, made, Subject.RESPONSES)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def plain(cell: object) -> str:
    """Return a cell as a workbook gives it back: it knows no difference between 45 and 45.0."""
    return "" if cell is None else str(cell).removesuffix(".0")


def words(dialog: InsightsDialog) -> str:
    return "\n".join(one.text() for one in dialog.page.widget().findChildren(QLabel))


# --- the dialog ---


def test_the_filter_of_a_page_is_what_it_knows(filled: FakeContext) -> None:
    everything = Filter(**{field.name: "x" for field in fields(Filter)})
    insights = Insights(filled.store, lambda: NOW)
    for subject in Subject:
        applied = insights.page(subject, PERIOD, everything).filter
        assert {f.name for f in fields(Filter) if getattr(applied, f.name)} == set(KNOWN[subject]), subject


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_every_page_opens(qtbot: QtBot, dialog: InsightsDialog, theme: Theme, colours: str) -> None:
    theme.apply(colours)
    for subject in Subject:
        dialog.show_subject(subject)
        page = shown(qtbot, dialog, subject)
        sheet = dialog.page.widget()
        assert len(sheet.findChildren(ChartView)) == sum(drawable(chart) for chart in page.charts)
        assert len(sheet.findChildren(FigureTable)) == sum(bool(table.rows) for table in page.tables)
        for name, combo in dialog.asked.filters.items():
            assert combo.isHidden() is (name not in KNOWN[subject] or combo.count() < 2)
        text = words(dialog)
        for chart in page.charts:
            if drawable(chart):
                assert texts.scope(page, chart.n) in text


def test_it_speaks_both_languages(qtbot: QtBot, session: Session, filled: FakeContext, language: str) -> None:
    dialog = InsightsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    shown(qtbot, dialog, Subject.RESPONSES)
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName() or button.text() or not button.isVisible()
    dialog.hide()


def test_periods_and_filters(qtbot: QtBot, dialog: InsightsDialog) -> None:
    dialog.show_subject(Subject.CONVERSATIONS)
    whole = shown(qtbot, dialog, Subject.CONVERSATIONS)

    def asked(act: Callable[[], object]) -> Page:
        before = dialog.page.page
        act()
        qtbot.waitUntil(lambda: dialog.page.page is not before and dialog.page.ready, timeout=15_000)
        assert dialog.page.page is not None
        return dialog.page.page

    spanish = asked(
        lambda: dialog.asked.filters["language"].setCurrentIndex(dialog.asked.filters["language"].findData("es"))
    )
    assert spanish.filter == Filter(language="es")
    assert 0 < spanish.n < whole.n
    assert "Spanish" in words(dialog)
    for code in ("7", "90", "month", "all"):
        assert (
            asked(lambda code=code: dialog.asked.period.setCurrentIndex(dialog.asked.period.findData(code))).n >= 0
        )
    asked(lambda: dialog.asked.period.setCurrentIndex(dialog.asked.period.findData("own")))
    assert not dialog.asked.first.isHidden()
    asked(lambda: dialog.asked.first.setDate(QDate(2026, 3, 20)))  # after the last day: the two change places
    page = asked(lambda: dialog.asked.last.setDate(QDate(2026, 3, 9)))
    assert texts.period(page.period) == "2026-03-09 – 2026-03-20"


def test_a_narrow_window_has_a_chooser(qtbot: QtBot, dialog: InsightsDialog) -> None:
    assert dialog.chooser.isHidden()
    dialog.resize(440, 700)
    assert dialog.list.isHidden()
    assert not dialog.chooser.isHidden()
    dialog.chooser.setCurrentIndex(tuple(Subject).index(Subject.GATE))
    shown(qtbot, dialog, Subject.GATE)
    assert dialog.subject is Subject.GATE
    assert dialog.page.widget().width() <= dialog.page.viewport().width()
    dialog.resize(1000, 700)
    assert not dialog.list.isHidden()


def test_nothing_and_too_few_are_told(qtbot: QtBot, session: Session) -> None:
    dialog = InsightsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    shown(qtbot, dialog, Subject.RESPONSES)
    assert texts.note("none") in words(dialog)
    assert "Nothing to draw in this period." in words(dialog)
    dialog.hide()


def test_all_rows_are_one_key_away(qtbot: QtBot, dialog: InsightsDialog) -> None:
    sheet = dialog.page.widget()
    more = next(b for b in sheet.findChildren(QPushButton) if b.text().startswith("All "))
    table = next(t for t in sheet.findChildren(FigureTable) if t.model().rowCount() == 10)
    height = table.height()
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert table.model().rowCount() > 10
    assert table.height() > height
    assert more.isHidden()


def test_an_answer_to_a_closed_dialog_harms_nobody(qtbot: QtBot, session: Session, filled: FakeContext) -> None:
    dialog = InsightsDialog(session)
    dialog.show()
    dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    idle(qtbot, session)


def test_a_table_is_as_wide_as_its_columns(qtbot: QtBot, dialog: InsightsDialog) -> None:
    dialog.resize(1200, 700)
    widths = []
    for table in dialog.page.widget().findChildren(FigureTable):
        wanted = min(table.horizontalHeader().length(), dialog.page.widget().width() - 32)
        qtbot.waitUntil(lambda table=table, wanted=wanted: abs(table.width() - wanted) < 8)
        widths.append(table.width())
    assert len(set(widths)) == len(widths) > 1


def test_the_window_opens_it(qtbot: QtBot, window: MainWindow, filled: FakeContext) -> None:
    window._commands()["figures"]()
    dialog = window.findChild(InsightsDialog)
    shown(qtbot, dialog, Subject.RESPONSES)
    dialog.close()


# --- ways out ---


def test_a_picture_is_saved(qtbot: QtBot, dialog: InsightsDialog, tmp_path: Path) -> None:
    path = tmp_path / "wait.png"
    dialog.save_picture("wait_over_time", path)
    qtbot.waitUntil(path.exists)
    assert QImage(str(path)).width() == 1440
    idle(qtbot, dialog.session)
    assert "wait.png" in dialog.banner.text


def test_tables_are_saved(qtbot: QtBot, dialog: InsightsDialog, tmp_path: Path) -> None:
    dialog.show_subject(Subject.KNOWLEDGE)
    shown(qtbot, dialog, Subject.KNOWLEDGE)
    dialog.save_csv(tmp_path / "out")
    dialog.save_xlsx(tmp_path / "out.xlsx")
    idle(qtbot, dialog.session)
    assert len(list((tmp_path / "out").iterdir())) == 4  # about, uses, lookups, articles: not what was typed
    assert len(load_workbook(tmp_path / "out.xlsx").sheetnames) == 4


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, dialog: InsightsDialog, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    dialog.save_xlsx(tmp_path / "file" / "out.xlsx")
    qtbot.waitUntil(lambda: bool(dialog.banner.text))


def test_a_report_is_saved(qtbot: QtBot, dialog: InsightsDialog, tmp_path: Path) -> None:
    dialog.save_report("en", tmp_path / "report.pdf")
    qtbot.waitUntil((tmp_path / "report.pdf").exists)
    idle(qtbot, dialog.session)


def test_the_lead_gets_what_was_seen(qtbot: QtBot, session: Session, filled: FakeContext, tmp_path: Path) -> None:
    lead = LeadDialog(session, PERIOD, Filter())
    qtbot.addWidget(lead)
    lead.show()
    qtbot.waitUntil(lambda: bool(lead.sheets), timeout=15_000)
    typed = {row[0] for row in read_rows()["searches"]}
    seen = {}
    for place, sheet in enumerate(lead.sheets):
        lead.list.setCurrentRow(place)
        model = lead.view.model()
        cells = [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
        assert not typed & {cell for row in cells for cell in row}
        seen[sheet.name] = cells
    lead.save_xlsx(tmp_path / "lead.xlsx")
    idle(qtbot, session)
    book = load_workbook(tmp_path / "lead.xlsx")
    saved = {sheet.title: [[*map(plain, row)] for row in sheet.iter_rows(2, values_only=True)] for sheet in book}
    assert saved == {name: [[*map(plain, row)] for row in rows] for name, rows in seen.items()}
    whole = len(lead.sheets)
    lead.pages.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert len(lead.sheets) < whole
    lead.save_csv(tmp_path / "lead")
    idle(qtbot, session)
    assert len(list((tmp_path / "lead").iterdir())) == len(lead.sheets)
    for place in range(lead.pages.count()):
        lead.pages.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert not lead.xlsx.isEnabled()
    lead.hide()


# --- ways in ---


def test_outcomes_are_looked_at_and_taken_in(
    qtbot: QtBot, session: Session, filled: FakeContext, tmp_path: Path
) -> None:
    path = tmp_path / "results.csv"
    path.write_text("reply,csat,repurchase\n1,5,yes\n2,11,\n999,4,\n", "utf-8")
    before = filled.store.tuples("SELECT count(*) FROM outcome_import")[0][0]
    dialog = ResultsImportDialog(session, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.go.isEnabled)
    assert "2 answer" in dialog.words.text()
    assert "1 line" in dialog.banner.text
    assert "Line 3: “11” is no satisfaction" in dialog.lines.toPlainText()
    assert filled.store.tuples("SELECT count(*) FROM outcome_import")[0][0] == before
    with qtbot.waitSignal(dialog.imported):
        dialog.go.click()
    assert dialog.words.text().startswith("3 outcome")
    assert "Line 4: 999" in dialog.lines.toPlainText()
    dialog.hide()


def test_a_file_without_outcomes_is_told(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "results.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    dialog = ResultsImportDialog(session, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: bool(dialog.banner.text))
    assert not dialog.go.isEnabled()
    dialog.hide()
