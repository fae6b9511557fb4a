"""An article's text: opens no file and no address, goes nowhere, and can be selected and copied."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from desktop.domain.article import Article, ArticleKind
from desktop.domain.cancel import CancelToken
from desktop.knowledge.pages import Columns, cut, length, pages
from desktop.knowledge.rendering import SCHEME, attachment_name
from desktop.ui import theme
from desktop.ui.clipboard import OWN
from desktop.ui.tasks import Lane, uncollected
from desktop.ui.theme import Theme
from desktop.ui.widgets.parts import label, row, tool

AT_ONCE = 4_000
"""Length of a text that is made ready on the window's thread: some 10 ms. The lane makes the longer ones."""

MARGIN = 12
_SMALLEST = 40
_MOUSE, _KEYS = Qt.TextInteractionFlag.TextSelectableByMouse, Qt.TextInteractionFlag.TextSelectableByKeyboard
_HEADING = re.compile("<(/?)h([1-6])>")
_PICTURE = re.compile(rf'src="({SCHEME}[^"]+)"')


class ArticleView(QTextBrowser):
    """Shows an article page by page, and pictures that were read elsewhere (`show_pictures`).

    Most have one page. Page Down at the end of one turns to the next.
    """

    rendered = Signal()
    """A text stands there now, and `pictures` is known."""

    def __init__(self, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._lane: Lane | None = None
        self._pages: tuple[str, ...] = ()
        self._page = 0
        self._language = ""
        self._looks: tuple[object, ...] = ()
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
        self._build_turner()
        colors.changed.connect(self._paint)

    def _build_turner(self) -> None:
        self.turner = QWidget(self)
        self.earlier = tool(self.tr("The page before  (Page Up)"))
        self.earlier.clicked.connect(self._turn_back)
        self.told = label(role="small", wrap=False)
        self.later = tool(self.tr("The next page  (Page Down)"))
        self.later.clicked.connect(self._turn_on)
        inside = row(self.turner)
        inside.addStretch()
        for widget in (self.earlier, self.told, self.later):
            inside.addWidget(widget)
        inside.addStretch()
        self.turner.hide()

    def work_on(self, lane: Lane) -> None:
        """Make long texts ready on a lane: one on which nothing long waits before them."""
        self._lane = lane

    def show_article(self, article: Article, language: str) -> None:
        """Show an article in a language, else in its base language; a comparison as ours beside theirs."""
        body = article.in_language(language).body
        names = frozenset(file.name for file in article.attachments)
        name = self._theme.name
        columns = (
            Columns(self.tr("Ours"), self.tr("Theirs"), name("accent_soft"), name("muted"))
            if article.kind is ArticleKind.COMPARISON
            else None
        )
        self._language = language if language in article.texts else article.base_language
        lane, key = self._lane, f"text {id(self)}"
        if lane is not None:
            lane.drop(key)
        if lane is None or length(body, article.kind) <= AT_ONCE:
            self._show(pages(body, names, columns))
            return

        def work(cancel: CancelToken) -> tuple[str, ...]:
            with uncollected():
                return pages(body, names, columns, cancel)

        self._show(())  # a text that is no longer meant is not to be read, nor copied
        lane.newest_wins(key, work, self._show)

    @property
    def pictures(self) -> frozenset[str]:
        """Return the names of the attachments that stand in the text as pictures."""
        return frozenset(attachment_name(found) for page in self._pages for found in _PICTURE.findall(page))

    def show_html(self, html: str) -> None:
        """Show HTML; whatever stands in it, nothing is opened."""
        self._show(cut(html))

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """Show the pictures of the article, by the names of its attachments; others stay empty frames."""
        before = self._pictures
        self._pictures = {name: picture for name, picture in pictures.items() if not picture.isNull()}
        if before or self._pictures:
            self._paint_in_place()

    def forget_pictures(self) -> None:
        """Leave the pictures of the article that was shown: another one follows."""
        self._pictures = {}

    # --- pages ---

    @property
    def page(self) -> tuple[int, int]:
        """Return which page is shown, from 1, and of how many."""
        return self._page + 1, max(len(self._pages), 1)

    def turn(self, pages: int) -> bool:
        """Turn on by some pages, back where it is negative; tell whether there was one."""
        page = self._page + pages
        if not 0 <= page < len(self._pages):
            return False
        self._page = page
        self._tell_page()
        self._paint()
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if pages < 0 else 0)
        return True

    def _show(self, found: tuple[str, ...]) -> None:
        self._pages, self._page = found, 0
        self._tell_page()
        self._paint()
        self.verticalScrollBar().setValue(0)
        if found:
            self.rendered.emit()

    def _tell_page(self) -> None:
        page, count = self.page
        self.turner.setVisible(count > 1)
        self.told.setText(self.tr("Page {page} of {count}").format(page=page, count=count))
        self.earlier.setEnabled(page > 1)
        self.later.setEnabled(page < count)
        self.setViewportMargins(0, 0, 0, self.turner.sizeHint().height() if count > 1 else 0)
        self._place_turner()

    def _place_turner(self) -> None:
        inside, height = self.contentsRect(), self.turner.sizeHint().height()
        self.turner.setGeometry(inside.left(), inside.bottom() + 1 - height, inside.width(), height)

    def _turn_on(self) -> None:
        self.turn(1)

    def _turn_back(self) -> None:
        self.turn(-1)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        bar = self.verticalScrollBar()
        on = event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum() and self.turn(1)
        back = event.key() == Qt.Key.Key_PageUp and bar.value() == bar.minimum() and self.turn(-1)
        if not (on or back):
            super().keyPressEvent(event)

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
        """Lay the page out; where only the text is another one, the look stays: each change of it is a layout."""
        name = self._theme.name
        looks = (self._theme.size, self._language, *map(name, ("text", "surface", "line", "window", "hover")))
        if looks != self._looks:
            self._looks = looks
            self.document().clear()  # not once more in a new look
            self._dress()
        self._paint_in_place()

    def _dress(self) -> None:
        name = self._theme.name
        for widget, icon in ((self.earlier, "left"), (self.later, "right")):
            widget.setIcon(self._theme.icon(icon))
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

    def _paint_in_place(self) -> None:
        place = self.verticalScrollBar().value()
        self._width = self.viewport().width()
        self.setHtml(_HEADING.sub(_heading, self._pages[self._page]) if self._pages else "")
        self.verticalScrollBar().setValue(place)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        # A caret helps whoever came by Tab; for reading, the arrows scroll.
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.setTextInteractionFlags(_MOUSE | _KEYS if by_key else _MOUSE)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_turner()
        if self._pictures and self.viewport().width() != self._width:
            self._paint_in_place()


def _heading(found: re.Match[str]) -> str:
    """Return a heading as a paragraph: Qt makes headings larger than any style sheet says."""
    return "</p>" if found[1] else f'<p class="head head{found[2]}">'
