"""What is known of an article beside its texts: kind, problems, products, who owns it, how long it holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.article import Article, ArticleKind, ArticleState, Visibility
from desktop.domain.issue import Problem
from desktop.ui import knowledge_texts as texts
from desktop.ui import labels
from desktop.ui.theme import Theme
from desktop.ui.widgets.check_menu import CheckMenu, listed

DAY = "2027-06-30"


class ArticleFields(QScrollArea):
    """Fields of an article; `taken` puts what stands in them into one."""

    changed = Signal()
    kind_changed = Signal(object)

    def __init__(self, article: Article, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.kind = _combo((one, texts.kind(one)) for one in ArticleKind)
        self.visibility = _combo((one, texts.visibility_choice(one)) for one in Visibility)
        self.state = _combo((one, texts.state(one)) for one in ArticleState)
        self.classes = CheckMenu(colors, self.tr("any"))
        self.classes.offer(((one.value, labels.problem(one)) for one in Problem), article.classes)
        self.marketplaces = CheckMenu(colors, self.tr("any"))
        self.marketplaces.offer(((one, one) for one in article.marketplaces), article.marketplaces)
        self.tags = QLineEdit(", ".join(article.tags))
        self.skus = QLineEdit(", ".join(article.skus))
        self.owner = QLineEdit(article.owner)
        self.review = QLineEdit(article.review_on)
        self.expires = QLineEdit(article.expires_on)
        for day in (self.review, self.expires):
            day.setPlaceholderText(DAY)
        self.source = QLineEdit(article.source)
        self.asked = QPlainTextEdit("\n".join(article.asked))
        self.asked.setTabChangesFocus(True)
        self.asked.setFixedHeight(96)
        for combo, value in (
            (self.kind, article.kind),
            (self.visibility, article.visibility),
            (self.state, article.state),
        ):
            combo.setCurrentIndex(combo.findData(value.value))
        inside = QWidget()
        inside.setObjectName("list")
        below = QVBoxLayout(inside)
        below.setContentsMargins(0, 8, 8, 8)
        below.addLayout(self._form())
        below.addStretch()
        self.setWidget(inside)
        self._listen()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for words, field in (
            (self.tr("May be quoted"), self.visibility),
            (self.tr("State"), self.state),
            (self.tr("Kind"), self.kind),
            (self.tr("Problems"), self.classes),
            (self.tr("Tags"), self.tags),
            (self.tr("Products (SKU)"), self.skus),
            (self.tr("Marketplaces"), self.marketplaces),
            (self.tr("Owner"), self.owner),
            (self.tr("Look at it again on"), self.review),
            (self.tr("Expires on"), self.expires),
            (self.tr("Source, with its day"), self.source),
            (self.tr("Questions it answers"), self.asked),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.tags.setPlaceholderText(self.tr("separated by commas"))
        self.skus.setPlaceholderText(self.tr("separated by commas"))
        self.asked.setPlaceholderText(self.tr("As buyers ask, one in a line, in any language"))
        return form

    def _listen(self) -> None:
        for line in (self.tags, self.skus, self.owner, self.review, self.expires, self.source):
            line.textEdited.connect(self.changed)
        for combo in (self.kind, self.visibility, self.state):
            combo.activated.connect(self.changed)
        for menu in (self.classes, self.marketplaces):
            menu.changed.connect(self.changed)
        self.asked.textChanged.connect(self.changed)
        self.kind.activated.connect(self._kind)

    def _kind(self) -> None:
        self.kind_changed.emit(ArticleKind(str(self.kind.currentData())))

    def taken(self, article: Article) -> Article:
        """Return an article with what stands in the fields."""
        return replace(
            article,
            kind=ArticleKind(str(self.kind.currentData())),
            visibility=Visibility(str(self.visibility.currentData())),
            state=ArticleState(str(self.state.currentData())),
            classes=tuple(map(Problem, self.classes.chosen)),
            marketplaces=self.marketplaces.chosen,
            tags=listed(self.tags.text()),
            skus=listed(self.skus.text()),
            owner=self.owner.text().strip(),
            review_on=self.review.text().strip(),
            expires_on=self.expires.text().strip(),
            source=self.source.text().strip(),
            asked=tuple(line.strip() for line in self.asked.toPlainText().splitlines() if line.strip()),
        )


def _combo(choices: Iterable[tuple[ArticleKind | ArticleState | Visibility, str]]) -> QComboBox:
    made = QComboBox()
    for value, words in choices:
        made.addItem(words, value.value)
    return made
