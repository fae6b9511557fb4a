"""Ctrl+K: one field that searches articles, scripts, terms and memory at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.assist.everywhere import Asked, Everywhere, Findings, Pair
from desktop.assist.lookup import Vectors
from desktop.domain.article import ArticleHit, SearchResult
from desktop.domain.cancel import CancelToken
from desktop.domain.script import ScriptHit
from desktop.knowledge import links
from desktop.knowledge.query import parse
from desktop.scripts.body import plain
from desktop.ui import answer_texts, article_texts, clipboard, labels
from desktop.ui.dialogs.base import Dialog
from desktop.ui.looking_up import SETTLED_MS
from desktop.ui.models.found import FoundRow, FoundRows
from desktop.ui.session import Session
from desktop.ui.widgets.found_list import FoundList
from desktop.ui.widgets.parts import label

SEARCH_MS = 80
WRITE = "write"
PAGE = 5
"""Results that Page Down goes on."""


class FindAllDialog(Dialog):
    """The keyboard stays in the field: arrows choose, Enter takes, Esc leaves."""

    write_wanted = Signal(str)
    """An article is missing; with the words that were looked for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Find everywhere"), parent, width=520)
        self.resize(520, 520)
        self._session = session
        services = session.context
        self._everywhere = Everywhere(services.lookup, services.answers, services.termbase, services.memory)
        self._findings = Findings()
        self._take_first = False
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Articles, scripts, terms and memory"))
        self.field.setAccessibleName(self.tr("Find everywhere"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(session.theme.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.installEventFilter(self)
        self.body.addWidget(self.field)
        self.rows = FoundRows(self)
        self.view = FoundList(session.theme)
        self.view.setModel(self.rows)
        self.view.setAccessibleName(self.tr("What was found"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(self._clicked)
        self.body.addWidget(self.view, 1)
        self.said = label(role="small")
        self.body.addWidget(self.said)
        self.keys = label(self.tr("↑ ↓ choose · Tab next kind · Enter take · Esc close"), "small")
        self.body.addWidget(self.keys)
        self._timer = self._single(SEARCH_MS, self.look)
        self._settled = self._single(SETTLED_MS, self._keep_search)
        self.field.textChanged.connect(self._timer.start)
        self.field.setFocus()
        self.look()

    def _single(self, milliseconds: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(do)
        return timer

    # --- looking ---

    def look(self) -> None:
        """Look for what stands in the field: words at once, the meaning where they find no article."""
        self._timer.stop()
        self._settled.stop()
        conversation = self._session.desk.current
        asked = Asked(
            self.field.text().strip(),
            conversation.reply.languages,
            conversation.recall,
            conversation.triage,
            conversation.ids[0],
            conversation.marketplace,
        )
        everywhere, lookup, lanes = self._everywhere, self._session.context.lookup, self._session.lanes

        def find(cancel: CancelToken) -> Findings:
            return everywhere.find(asked, cancel=cancel)

        lanes.engine.drop("meaning of all")
        lanes.store.newest_wins("find all", find, self._found)
        self._asked = asked

        def meaning(cancel: CancelToken) -> tuple[str, Vectors | None]:
            return asked.query, lookup.vector(asked.query, cancel)

        if asked.query:
            lanes.engine.newest_wins("meaning of all", meaning, self._meant)

    def _meant(self, meant: tuple[str, Vectors | None]) -> None:
        """Where no article has the words, those that mean the same come in their place."""
        query, vector = meant
        asked, everywhere = self._asked, self._everywhere
        if vector is None or query != asked.query:
            return

        def look(_cancel: CancelToken) -> tuple[str, SearchResult]:
            return query, everywhere.articles(asked, vector)

        self._session.lanes.store.newest_wins("articles of all", look, self._add_meant)

    def _add_meant(self, meant: tuple[str, SearchResult]) -> None:
        query, articles = meant
        found = self._findings
        if query == found.query == self.field.text().strip() and (
            found.articles.nearest or not found.articles.hits
        ):
            self._show(Findings(query, articles, found.scripts, found.terms, found.memory))

    def _found(self, found: Findings) -> None:
        self._show(found)
        if found.query:
            self._settled.start()
        if self._take_first:
            self._take_first = False
            self.take()

    def _show(self, found: Findings) -> None:
        """Show other results; what was chosen stays so where it is still there."""
        same = found.query == self._findings.query
        chosen = self.rows.row(self._place).key if same and self._place >= 0 else ""
        self._findings = found
        self.rows.show(self._rows(found))
        place = self.rows.place_of(chosen)
        if place >= 0 and self.rows.row(place).key == WRITE != chosen:
            place = -1  # that is not what Enter was pressed for
        self._choose(place)
        self.said.setText(self._words(found))
        self.said.setVisible(bool(self.said.text()))

    def _words(self, found: Findings) -> str:
        if found.articles.unknown:
            return article_texts.no_filter(found.articles.unknown)
        if links.address(found.query) and not found.articles.hits:
            return article_texts.no_article()
        if found.query and not found.count:
            return self.tr("Nothing found. Try fewer or other words.")
        if found.articles.did_you_mean:
            return self.tr("Articles for “{words}”.").format(words=found.articles.did_you_mean)
        if found.query and found.articles.nearest and found.articles.hits:
            return self.tr("No article has these words: the nearest are shown.")
        return ""

    def _rows(self, found: Findings) -> list[FoundRow]:
        kinds = (
            (self.tr("Articles"), [self._article(hit) for hit in found.articles.hits]),
            (self.tr("Scripts"), [self._script(hit) for hit in found.scripts]),
            (self.tr("Terms"), [self._pair(pair, "term", "language") for pair in found.terms]),
            (self.tr("Translation memory"), [self._pair(pair, "unit", "memory") for pair in found.memory]),
        )
        out = [row for name, rows in kinds if rows for row in (FoundRow(name), *rows)]
        words = "" if links.address(found.query) else parse(found.query).text
        if words and not found.articles.unknown and (found.articles.nearest or not found.articles.hits):
            out += [
                FoundRow(self.tr("Not there?")),
                FoundRow(self.tr("Write an article"), words, "edit", WRITE, words),
            ]
        return out

    def _article(self, hit: ArticleHit) -> FoundRow:
        badges = " · ".join(article_texts.badge(name) for name in article_texts.badges(hit))
        detail = "  ".join(part for part in (badges, " ".join(hit.snippet.split())) if part)
        return FoundRow(hit.title, detail, "article", f"article {hit.article_id}", hit)

    def _script(self, hit: ScriptHit) -> FoundRow:
        agent, _ = self._session.desk.current.reply.languages
        script = hit.script
        version = script.versions.get(agent) or next(iter(script.versions.values()), None)
        body = " ".join(plain(version.body).split()) if version is not None else ""
        detail = " · ".join(part for part in (script.code, answer_texts.success(hit), body) if part)
        return FoundRow(script.title(agent), detail, "script", f"script {script.id}", hit)

    def _pair(self, pair: Pair, kind: str, icon: str) -> FoundRow:
        """Show above what will be copied."""
        detail = f"{labels.language(pair.language)} ← {labels.language(pair.found_language)}: {pair.found}"
        return FoundRow(" ".join(pair.text.split()), " ".join(detail.split()), icon, f"{kind} {pair.id}", pair)

    def _keep_search(self) -> None:
        """Keep a query that was asked to its end, so that a lead sees what is missing."""
        lookup, found = self._session.context.lookup, self._findings
        if not found.query or found.query != self.field.text().strip():
            return
        hits = 0 if found.articles.nearest else found.articles.total
        if hits or not found.count:  # what a script or a term answers is not missing
            language = self._asked.languages[0]
            self._session.lanes.store.queued(lambda: lookup.searched(found.query, hits, language))

    # --- choosing ---

    @property
    def _place(self) -> int:
        return self.view.currentIndex().row()

    def _choose(self, place: int) -> None:
        index = self.rows.index(max(place, 0))
        if place >= 0:
            self.view.setCurrentIndex(index)
            # The heading above belongs to the first result.
            above = place - 1 if place and self.rows.row(place - 1).heading else place
            self.view.scrollTo(self.rows.index(above))
            self.view.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        if not self.rows.row(index.row()).heading:
            self._choose(index.row())
            self.take()

    def take(self) -> None:
        """Open the article, take the script, or copy the term or sentence that is chosen."""
        if self._timer.isActive() or self._findings.query != self.field.text().strip():
            self._take_first = True  # Enter came before the answer
            self.look()
            return
        if self._place < 0:
            return
        what = self.rows.row(self._place).what
        self._settled.stop()
        self.accept()
        if isinstance(what, ArticleHit):
            self._keep_search()
            self._session.looking_up.open(what.article_id)
        elif isinstance(what, ScriptHit):
            self._session.desk.current.reply.pick(what.script)
        elif isinstance(what, str):
            self.write_wanted.emit(what)
        elif isinstance(what, Pair):
            clipboard.put(QGuiApplication.clipboard(), what.text)
            self._session.notices.say(self.tr("Copied: {text}").format(text=what.text))

    def done(self, result: int, /) -> None:
        self._timer.stop()
        self._settled.stop()
        for lane in (self._session.lanes.engine, self._session.lanes.store):
            for key in ("find all", "articles of all", "meaning of all"):
                lane.drop(key)
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._act(event)
        return super().eventFilter(watched, event)

    def _act(self, event: QKeyEvent) -> bool:
        key, place = event.key(), self._place
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: PAGE,
            Qt.Key.Key_PageUp: -PAGE,
        }
        if key in steps:
            self._choose(self.rows.step(place, steps[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._choose(self.rows.next_kind(place, 1 if key == Qt.Key.Key_Tab else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            return False
        return True

    def focusNextPrevChild(self, _next: bool, /) -> bool:
        """Tab goes to the next kind; there is nothing else to go to."""
        return False
