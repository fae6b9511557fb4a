"""One page of figures: the numbers first, then each picture with its table, n, period and filter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScrollArea, QTableView, QVBoxLayout, QWidget

from desktop.domain.insights import Chart, Figure, Page, Table
from desktop.insights.figures import FEW
from desktop.ui import insight_texts as texts
from desktop.ui.models.figures import FigureRows
from desktop.ui.theme import Theme
from desktop.ui.widgets import charts
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.chart_look import Look
from desktop.ui.widgets.flow import FlowBox
from desktop.ui.widgets.parts import button, column, label, line, row

FIRST_ROWS: Final = 10
"""Rows of a table that are shown at once."""

_TILE: Final = 176


class FigurePage(QScrollArea):
    """Builds its sections one after the other, so that the window stays quick; `built` comes after the last."""

    picture_wanted = Signal(str)
    """Somebody wants the picture of that name in a file."""
    built = Signal()

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._page: Page | None = None
        self._steps: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._build_next)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Figures"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column: QVBoxLayout = self._new_sheet()
        colors.changed.connect(self._repaint)

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def ready(self) -> bool:
        """Whether all sections stand."""
        return self._page is not None and not self._steps

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning; the same subject stays where it was scrolled to."""
        place = self.verticalScrollBar().value() if self._page and self._page.subject is page.subject else 0
        self._page = page
        self._column = self._new_sheet()
        self._add_head(page)
        shown: set[str] = set()
        self._steps = []
        for chart in page.charts:
            with_table = chart.table not in shown
            shown.add(chart.table)
            self._steps.append(self._section(page, page.table(chart.table), chart, with_table))
        self._steps += [self._section(page, table, None, True) for table in page.tables if table.name not in shown]
        self._steps.append(self._end(place))
        self._timer.start()

    def _new_sheet(self) -> QVBoxLayout:
        sheet = QWidget()
        sheet.setObjectName("list")
        made = column(sheet, margin=16, spacing=8)
        self.setWidget(sheet)
        return made

    def _build_next(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        if not self._steps:
            self._timer.stop()
            self.built.emit()

    def _end(self, place: int) -> Callable[[], None]:
        def end() -> None:
            self._column.addStretch()
            if place:
                self._column.activate()
                self.verticalScrollBar().setValue(place)

        return end

    def _repaint(self) -> None:
        if self._page is not None:
            self.show_page(self._page)

    # --- head ---

    def _add_head(self, page: Page) -> None:
        self._column.addWidget(label(texts.subject(page.title), "title"))
        self._column.addWidget(label(texts.scope(page, page.n), "small"))
        for name in page.notes:
            banner = Banner(self._theme)
            banner.tell(texts.note(name), level="info" if name == "none" else "warning")
            self._column.addWidget(banner)
        tiles = FlowBox(spacing=8)
        made = [Tile(figure) for figure in page.figures]
        height = max((tile.wanted for tile in made), default=0)
        for tile in made:
            tile.setFixedSize(_TILE, height)
            tiles.add(tile)
        self._column.addWidget(tiles)

    # --- sections ---

    def _section(self, page: Page, table: Table, chart: Chart | None, with_table: bool) -> Callable[[], None]:
        def build() -> None:
            self._column.addSpacing(8)
            self._column.addWidget(line())
            self._column.addWidget(
                label(texts.picture(chart.name) if chart is not None else texts.table(table.name), "heading")
            )
            told = texts.told(chart.name if chart is not None else table.name)
            if told:
                self._column.addWidget(label(told, "small"))
            if chart is not None:
                self._add_picture(page, chart)
            if not with_table:
                above = self.tr("Its table stands above: {name}").format(name=texts.table(table.name))
                self._column.addWidget(label(above, "small"))
            elif table.rows:
                self._add_table(page, table)
            elif chart is None:
                self._column.addWidget(label(self.tr("Nothing in this period."), "muted"))
            if chart is None and table.rows:
                self._column.addWidget(label(self._scope(page, table.n), "small"))

        return build

    def _scope(self, page: Page, n: int) -> str:
        few = self.tr("few: do not judge by it")
        return texts.scope(page, n) + (f"  ·  {few}" if 0 < n < FEW else "")

    def _add_picture(self, page: Page, chart: Chart) -> None:
        if not charts.drawable(chart):
            self._column.addWidget(label(self.tr("Nothing to draw in this period."), "muted"))
            return
        view = charts.ChartView(chart, Look.of(self._theme))
        self._column.addWidget(view)
        foot = row(spacing=8)
        words = self._scope(page, chart.n)
        if view.left_out:
            words += "  ·  " + self.tr("%n more in the table", "", view.left_out)
        foot.addWidget(label(words, "small"), 1)
        save = button(self.tr("Save picture …"), "link")
        save.setAccessibleName(f"{save.text()} {texts.picture(chart.name)}")
        save.clicked.connect(lambda _=False, name=chart.name: self.picture_wanted.emit(name))
        foot.addWidget(save, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(foot)

    def _add_table(self, page: Page, table: Table) -> None:
        rows = FigureRows(table, page.period.zone, FIRST_ROWS if len(table.rows) > FIRST_ROWS + 2 else 0)
        view = FigureTable(rows)
        view.setAccessibleName(texts.table(table.name))
        self._column.addWidget(view, 0, Qt.AlignmentFlag.AlignLeft)
        if rows.hidden:
            more = button(self.tr("All %n row(s)", "", len(table.rows)), "link")
            more.clicked.connect(rows.show_all)
            more.clicked.connect(more.hide)
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)


class Tile(QFrame):
    """One number with what it counts, its n and its interval."""

    def __init__(self, figure: Figure) -> None:
        super().__init__()
        self.setObjectName("card")
        words = column(self, margin=8, spacing=2)
        value = label(texts.figure_value(figure), "title")
        words.addWidget(value)
        words.addWidget(label(texts.figure(figure.name)))
        below = "  ·  ".join(part for part in (texts.count(figure.n), texts.interval(figure)) if part)
        words.addWidget(label(below, "small"))
        words.addStretch()
        self._words = words
        self.setAccessibleName(f"{texts.figure(figure.name)}: {value.text()}, {below}")

    @property
    def wanted(self) -> int:
        """The height that its words want."""
        self.ensurePolished()
        return max(self._words.totalHeightForWidth(_TILE), _TILE // 2)

    def sizeHint(self) -> QSize:
        return self.maximumSize() if self.maximumWidth() == _TILE else super().sizeHint()


class FigureTable(QTableView):
    """As high as its rows and as wide as its columns: the page scrolls, the table does not."""

    def __init__(self, rows: FigureRows) -> None:
        super().__init__()
        rows.setParent(self)
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        rows.modelReset.connect(self.fit)
        header.geometriesChanged.connect(self.fit)
        self.horizontalScrollBar().installEventFilter(self)
        self.fit()

    def sizeHint(self) -> QSize:
        return QSize(self.horizontalHeader().length() + 2 * self.frameWidth() + 2, self.height())

    def fit(self) -> None:
        """Take the height that the rows need, and the bar below them where they are too wide."""
        rows = sum(self.rowHeight(place) for place in range(self.model().rowCount()))
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.isVisible() else 0
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + below + 2 * self.frameWidth() + 2)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.fit()
        return super().eventFilter(watched, event)
