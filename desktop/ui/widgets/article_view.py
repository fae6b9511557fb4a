"""An article's text: opens no file and no address, goes nowhere, and can be selected and copied."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QFocusEvent, QImage, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.domain.article import Article, ArticleKind
from desktop.errors import UserFacingError
from desktop.knowledge import comparison
from desktop.knowledge.rendering import SCHEME, attachment_name, render
from desktop.ui import theme
from desktop.ui.clipboard import OWN
from desktop.ui.theme import Theme

MARGIN = 12
_SMALLEST = 40
_MOUSE, _KEYS = Qt.TextInteractionFlag.TextSelectableByMouse, Qt.TextInteractionFlag.TextSelectableByKeyboard
_HEADING = re.compile("<(/?)h([1-6])>")
_PICTURE = re.compile(rf'src="({SCHEME}[^"]+)"')


class ArticleView(QTextBrowser):
    """Shows what it is given: HTML of `rendering`, and pictures that were read elsewhere (`show_pictures`)."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._html = ""
        self._language = ""
        self._pictures: dict[str, QImage] = {}
        self._width = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTextInteractionFlags(_MOUSE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabChangesFocus(True)
        self.setStyleSheet("QTextEdit, QTextEdit:focus { border: none; border-radius: 0; padding: 0; }")
        self.document().setDocumentMargin(MARGIN)
        self.setAccessibleName(self.tr("Text of the article"))
        colors.changed.connect(self._paint)

    def show_article(self, article: Article, language: str) -> None:
        """Show an article in a language, else in its base language; a comparison as ours beside theirs."""
        body = article.in_language(language).body
        names = frozenset(file.name for file in article.attachments)
        html = self._compared(body, names) if article.kind is ArticleKind.COMPARISON else ""
        self._language = language if language in article.texts else article.base_language
        self.show_html(html or render(body, names))

    @property
    def pictures(self) -> frozenset[str]:
        """Return the names of the attachments that stand in the text as pictures."""
        return frozenset(map(attachment_name, _PICTURE.findall(self._html)))

    def show_html(self, html: str) -> None:
        """Show HTML; whatever stands in it, nothing is opened."""
        self._html = html
        self._paint()
        self.verticalScrollBar().setValue(0)

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Show the pictures of the article, by the names of its attachments; others stay empty frames."""
        self._pictures = {name: picture for name, picture in pictures.items() if not picture.isNull()}
        self._paint_in_place()

    def _compared(self, body: str, names: frozenset[str]) -> str:
        """Return a comparison as HTML, "" where its table cannot be read: then it is shown as text."""
        try:
            found = comparison.parse(body)
        except UserFacingError:
            return ""
        ground, muted = self._theme.name("accent_soft"), self._theme.name("muted")
        head = found.header
        ours, theirs = head.ours or self.tr("Ours"), head.theirs or self.tr("Theirs")
        rows = [
            f"<tr><th width='26%'>{escape(head.point)}</th><th width='37%' bgcolor='{ground}'>"
            f"{escape(ours)}</th><th width='37%'>"
            f"<span style='color:{muted}'>{escape(theirs)}</span></th></tr>"
        ]
        for row in found.rows:
            point, ours, theirs = (render(cell, names) for cell in (row.point, row.ours, row.theirs))
            rows.append(f"<tr><th>{point}</th><td bgcolor='{ground}'>{ours}</td><td>{theirs}</td></tr>")
        look = "class='compared' width='100%' border='1' cellspacing='0' cellpadding='4'"
        table = f"<table {look}>{''.join(rows)}</table>"
        return render(found.before, names) + table + render(found.after, names)

    # --- nothing is loaded, nothing is left ---

    def loadResource(self, type_: int, name: QUrl | str, /) -> Any:
        """Return a picture that was given to the view; a frame for any other, a blank for what is no picture.

        Never nothing: Qt would then open a file of that name itself.
        """
        if type_ != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray(b" ")
        address = name.toString(QUrl.ComponentFormattingOption.FullyEncoded) if isinstance(name, QUrl) else name
        picture = self._pictures.get(attachment_name(address))
        return self._frame() if picture is None else self._fitted(picture)

    def doSetSource(
        self,
        _name: QUrl | str,
        /,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,  # noqa: A002 - Qt's own name
    ) -> None:
        """Stay: an article is no page that leads to others."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words alone, with our mark: they are no buyer's message."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText().replace("\ufffc", ""))
        data.setData(OWN, b"1")
        return data

    # --- look ---

    def _fitted(self, picture: QImage) -> QImage:
        room = max(self.viewport().width() - 2 * MARGIN - 4, _SMALLEST)
        if picture.width() <= room:
            return picture
        ratio = self.devicePixelRatioF()
        fitted = picture.scaledToWidth(
            min(int(room * ratio), picture.width()), Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(fitted.width() / room)
        return fitted

    def _frame(self) -> QImage:
        """Return the place of a picture that is not there (yet)."""
        image = QImage(32, 24, QImage.Format.Format_ARGB32)
        image.fill(self._theme.color("hover"))
        return image

    def _paint(self) -> None:
        name = self._theme.name
        self.setFont(theme.font(self._theme.size, self._language))
        self.document().setDefaultFont(self.font())
        small = max(self._theme.size - 1, theme.SMALLEST)
        self.document().setDefaultStyleSheet(
            " p, li { margin-top: 0; margin-bottom: 6px; }"
            " .head { font-weight: 600; margin-top: 10px; margin-bottom: 4px; }"
            f" .head1 {{ font-size: {self._theme.size + 2}pt; }} .head2 {{ font-size: {self._theme.size + 1}pt; }}"
            " th p, td p, .compared p { margin-top: 0; margin-bottom: 0; }"
            f" table {{ border-color: {name('line')}; border-collapse: collapse; margin-bottom: 8px; }}"
            f" th {{ background-color: {name('window')}; font-weight: 600; text-align: left; }}"
            f" blockquote {{ margin-left: 12px; margin-right: 0; background-color: {name('ok_soft')}; }}"
            f" pre, code {{ font-size: {small}pt; background-color: {name('hover')}; }}"
        )
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.color("text"))
        palette.setColor(QPalette.ColorRole.Base, self._theme.color("surface"))
        self.setPalette(palette)
        self._paint_in_place()

    def _paint_in_place(self) -> None:
        place = self.verticalScrollBar().value()
        self._width = self.viewport().width()
        self.setHtml(_HEADING.sub(_heading, self._html))
        self.verticalScrollBar().setValue(place)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        # A caret helps whoever came by Tab; for reading, the arrows scroll.
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.setTextInteractionFlags(_MOUSE | _KEYS if by_key else _MOUSE)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._pictures and self.viewport().width() != self._width:
            self._paint_in_place()


def _heading(found: re.Match[str]) -> str:
    """Return a heading as a paragraph: Qt makes headings larger than any style sheet says."""
    return "</p>" if found[1] else f'<p class="head head{found[2]}">'
