"""What leaves the window as a picture or on one sheet of paper: dark on white, with n, period and filter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QLibraryInfo,
    QMarginsF,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from desktop.domain.insights import Chart, Page
from desktop.insights.figures import FEW
from desktop.ui import insight_texts as texts
from desktop.ui.marking import QT_TRANSLATE_NOOP
from desktop.ui.theme import font
from desktop.ui.widgets.chart_look import Look
from desktop.ui.widgets.charts import ChartView, drawable

PICTURES: Final = 3
"""So many pictures are on the sheet: one of each kind first."""

_MARGIN_MM: Final = 15
_DPI: Final = 300
_POINTS: Final = 72
_GAP: Final = 10.0
_CHART_WIDTH: Final = 690
"""Pixels of the window that become the width of the paper."""

_MOST_BARS: Final = 10
_BORDER: Final = 16


def _say(text: str) -> str:
    return QCoreApplication.translate("report", text)


class _Source(QTranslator):
    """Says every text as it stands in the code, in English, before the window's own language is asked."""

    def translate(self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1, /) -> str:
        return text


@contextmanager
def speaking(language: str, folder: Path) -> Iterator[None]:
    """Speak `zh_CN` or `en` for as long as it lasts, whatever the window speaks."""
    installed: list[QTranslator] = [_Source()]
    QCoreApplication.installTranslator(installed[0])
    for place, stem in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
        (str(folder), f"deskside_{language}"),
    ):
        translator = QTranslator()
        if translator.load(stem, place):
            QCoreApplication.installTranslator(translator)
            installed.append(translator)
    try:
        yield
    finally:
        for translator in installed:
            QCoreApplication.removeTranslator(translator)


# --- a picture ---


def picture_bytes(page: Page, name: str, width: int) -> bytes:
    """Return a picture of a page as PNG, with its title above and n, period and filter below it."""
    chart = next(chart for chart in page.charts if chart.name == name)
    look = Look.paper()
    view = ChartView(chart, look)
    drawn = view.image(width - 2 * _BORDER)
    left_out = view.left_out
    view.deleteLater()
    bold = QFont(look.font)
    bold.setPointSize(look.font.pointSize() + 2)
    bold.setBold(True)
    title, foot = QFontMetrics(bold).height() + 8, QFontMetrics(look.font).height() + 6
    height = _BORDER * 2 + title + round(drawn.height() / drawn.devicePixelRatio()) + foot
    scale = drawn.devicePixelRatio()
    image = QImage(QSize(width, height) * scale, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(scale)
    image.fill(look.ground)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.text)
    painter.setFont(bold)
    room = width - 2 * _BORDER
    words = QFontMetrics(bold).elidedText(texts.picture(name), Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(_BORDER, _BORDER + QFontMetrics(bold).ascent()), words)
    painter.drawImage(QPointF(_BORDER, _BORDER + title), drawn)
    painter.setFont(look.font)
    painter.setPen(look.muted)
    painter.drawText(QPointF(_BORDER, height - _BORDER), _caption(page, chart, left_out))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _caption(page: Page, chart: Chart, left_out: int) -> str:
    words = texts.scope(page, chart.n)
    if left_out:
        words += "  ·  " + _say(QT_TRANSLATE_NOOP("report", "{count} more in the table")).format(count=left_out)
    if 0 < chart.n < FEW:
        words += "  ·  " + _say(QT_TRANSLATE_NOOP("report", "few: do not judge by it"))
    return words


# --- a sheet of paper ---


def report_bytes(page: Page, language: str, translations: Path, now: float) -> bytes:
    """Return a page as a PDF of one sheet (A4): its figures, up to three pictures, n, period and filter."""
    with speaking(language, translations):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_DPI)
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Portrait,
                margins,
                QPageLayout.Unit.Millimeter,
            )
        )
        writer.setTitle(f"{texts.subject(page.title)} {texts.period(page.period)}")
        writer.setCreator("Deskside")
        painter = QPainter(writer)
        factor = _DPI / _POINTS
        try:
            painter.scale(factor, factor)
            _paint(painter, page, writer.width() / factor, writer.height() / factor, now)
        finally:
            painter.end()  # Qt crashes where a sheet goes that is still being painted
    return bytes(buffer.data().data())


def chosen(page: Page, most: int = PICTURES) -> tuple[Chart, ...]:
    """Return the pictures for the sheet: one of each kind, then others, in the page's order."""
    found = [chart for chart in page.charts if drawable(chart)]
    first = list({type(chart): chart for chart in reversed(found)}.values())
    wanted = sorted(first, key=found.index)[:most]
    wanted += [chart for chart in found if chart not in wanted][: most - len(wanted)]
    return tuple(sorted(wanted, key=found.index))


def _paint(painter: QPainter, page: Page, width: float, height: float, now: float) -> None:
    look = Look.paper()
    head = _document(_head(page, look), width)
    foot = _document(_foot(look, now), width)
    y = _draw(painter, head, 0.0) + _GAP
    views = [ChartView(chart, look, most_bars=_MOST_BARS) for chart in chosen(page)]
    for view in views:
        view.setFixedWidth(_CHART_WIDTH)
    words = []
    for view in views:
        title = f"<b>{escape(texts.picture(view.chart.name))}</b>"
        told = texts.told(view.chart.name)
        note = f"<br><span style='color:{look.muted.name()}; font-size:7px'>{escape(told)}</span>" if told else ""
        below = escape(_caption(page, view.chart, view.left_out))
        words.append(
            (
                _document(title + note, width),
                _document(f"<span style='color:{look.muted.name()}; font-size:7px'>{below}</span>", width),
            )
        )
    room = height - y - foot.size().height() - _GAP
    room -= sum(a.size().height() + b.size().height() + _GAP for a, b in words)
    whole = sum(view.height() for view in views)
    scale = min(width / _CHART_WIDTH, room / whole) if whole else 1.0
    for view, (above, under) in zip(views, words, strict=True):
        y = _draw(painter, above, y)
        image = view.image(_CHART_WIDTH, 3.0)
        box = QRectF(0, y, _CHART_WIDTH * scale, view.height() * scale)
        painter.drawImage(box, image)
        y = _draw(painter, under, box.bottom()) + _GAP
        view.deleteLater()
    _draw(painter, foot, height - foot.size().height())


def _head(page: Page, look: Look) -> str:
    muted = look.muted.name()
    parts = [
        f"<p style='font-size:18px; margin:0'><b>{escape(texts.subject(page.title))}</b></p>",
        f"<p style='color:{muted}; margin:2px 0 6px 0'>{escape(texts.scope(page, page.n))}</p>",
    ]
    for name in page.notes:
        parts.append(f"<p style='margin:0 0 6px 0'><b>{escape(texts.note(name))}</b></p>")
    cells = []
    for figure in page.figures:
        below = "  ·  ".join(part for part in (texts.count(figure.n), texts.interval(figure)) if part)
        cells.append(
            f"<td width='33%'><span style='font-size:14px'><b>{escape(texts.figure_value(figure))}</b></span><br>"
            f"{escape(texts.figure(figure.name))}<br>"
            f"<span style='color:{muted}; font-size:7px'>{escape(below)}</span></td>"
        )
    cells += ["<td width='33%'></td>"] * (-len(cells) % 3)
    rows = "".join("<tr>" + "".join(cells[at : at + 3]) + "</tr>" for at in range(0, len(cells), 3))
    parts.append(f"<table width='100%' cellspacing='0' cellpadding='4'>{rows}</table>")
    return "".join(parts)


def _foot(look: Look, now: float) -> str:
    made = datetime.fromtimestamp(now).astimezone().strftime("%Y-%m-%d")
    words = _say(QT_TRANSLATE_NOOP("report", "Deskside, {date}. Figures only: no words of buyers.")).format(
        date=made
    )
    return f"<span style='color:{look.muted.name()}; font-size:7px'>{escape(words)}</span>"


def _document(html: str, width: float) -> QTextDocument:
    """Return words for the paper; pixels are points of it."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    base = font(9)
    base.setPixelSize(9)
    document.setDefaultFont(base)
    document.setDefaultStyleSheet("body { color: #1a2230; }")
    document.setHtml(f"<body>{html}</body>")
    document.setTextWidth(width)
    return document


def _draw(painter: QPainter, document: QTextDocument, y: float) -> float:
    """Draw words and return where they end."""
    painter.save()
    painter.translate(0, y)
    document.drawContents(painter)
    painter.restore()
    return y + document.size().height()
