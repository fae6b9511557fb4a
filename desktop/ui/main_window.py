"""The window: keys, menu, edge of the screen, and the way in and out. What it shows is the panes' business."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desktop import settings as names
from desktop.knowledge import links
from desktop.ui.answering import Answering
from desktop.ui.composing import Composing
from desktop.ui.consulting import Consulting
from desktop.ui.docking import NARROWEST, WIDEST, dock
from desktop.ui.doors import Doors
from desktop.ui.keys import all_keys
from desktop.ui.lower_edge import LowerEdge
from desktop.ui.notices import Notice, Notices
from desktop.ui.panes.desk_page import DeskPage
from desktop.ui.panes.opening import OpeningPage
from desktop.ui.preferences import Appearance
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from desktop.ui.wellbeing import Wellbeing
from desktop.ui.widgets.compact_bar import CompactBar
from desktop.ui.widgets.notice_bar import NoticeBar
from desktop.ui.window_menu import WindowMenu

if TYPE_CHECKING:
    from desktop.ui.dialogs.models import ModelsDialog

SETTLED_MS = 400
"""The width is kept when the mouse has let go of the frame."""


class MainWindow(QMainWindow):
    """Opens at once; `attach` fills it when the store is open."""

    quit_wanted = Signal()
    hidden_away = Signal()
    language_picked = Signal(str)
    watch_switched = Signal(bool)

    def __init__(self, theme: Theme, notices: Notices, look: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notices = notices
        self._look = look
        self._session: Session | None = None
        self._quitting = False
        self.edge: LowerEdge
        self.wellbeing: Wellbeing
        self.doors: Doors
        self.page: DeskPage | None = None
        self.compact: CompactBar | None = None
        self.answering: Answering | None = None
        self.tray_available: Callable[[], bool] = lambda: False
        self.composing = Composing(self)
        self.setWindowTitle("Deskside")
        self.setWindowIcon(theme.icon("app"))
        self.setMinimumSize(QSize(NARROWEST, 480))
        self.resize(look.width, 820)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, look.on_top)
        self.opening = OpeningPage(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.opening)
        self.setCentralWidget(self._stack)
        self.notice_bar = NoticeBar(theme, self)
        notices.raised.connect(self._tell)
        self._shortcuts: list[QShortcut] = []
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_MS)
        self._settle.timeout.connect(self._keep_width)

    # --- in and out ---

    def appear(self) -> None:
        """Show the window at its edge, for the first time."""
        dock(self, self._look.edge, self._look.width, self._look.screen)
        self.show()

    def move_to(self, look: Appearance) -> None:
        """Stand elsewhere than at the first paint."""
        self._look = look
        dock(self, look.edge, look.width, look.screen)

    def come_back(self) -> None:
        """Raise the window, from the tray, the bar, or because a second one was started."""
        if self.compact is not None and not self.compact.isHidden():
            self.compact.hide()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def attach(self, session: Session) -> None:
        """Fill the window: the store is open."""
        self._session = session
        session.watcher.message_copied.connect(session.desk.take)
        session.watcher.switched.connect(self._show_watch)
        session.preferences.changed.connect(self._apply)
        self.edge = LowerEdge(session, self)
        self.wellbeing = Wellbeing(session, self.composing, self)
        self.doors = Doors(session, self.wellbeing, self)
        self.edge.alerts.cases_wanted.connect(self._show_cases)
        self._build()
        self._make_shortcuts()
        self.edge.count_models()
        session.watcher.switch(session.preferences.get(names.CLIPBOARD_WATCH))
        session.desk.restore()

    def rebuild(self) -> None:
        """Build the panes anew: the language of the window has changed."""
        if self._session is not None:
            self._build()
            self._show_watch(self._session.watcher.on)
            self.edge.count_models()

    def detach(self) -> None:
        """Let go of the session: the store is about to close."""
        if self._session is not None:
            self._session.watcher.switch(False)
            self.wellbeing.stop()
            self.edge.alerts.stop()
            self._session.clocks.stop_ticking()
            self._session.desk.keep_drafts()

    def _build(self) -> None:
        session = self._need()
        old, old_bar = self.page, self.compact
        menu = WindowMenu(lambda name: self._commands()[name](), session.preferences, self._theme, self)
        page = DeskPage(
            session.desk,
            session.clocks,
            self._theme,
            self._notices,
            menu=menu,
            mend=session.context.termbase.apply,
            show=session.context.answers.show_value,
            parse=session.context.answers.read_value,
        )
        self.page = page
        self.answering = Answering(session, page, self)
        self.answering.cases_changed.connect(self.edge.alerts.look_at_cases)
        self.consulting = Consulting(session, page.articles)
        self.consulting.article_shown.connect(page.show_articles)
        self.consulting.quoted.connect(page.reply.source.setFocus)
        page.status.models_wanted.connect(self.show_models)
        page.status.watch_toggled.connect(self.switch_watch)
        self.edge.show_on(page.status)
        page.status.add(self.wellbeing.show_on(page.stack))
        page.articles.write_wanted.connect(self.doors.write_article)
        page.articles.edit_wanted.connect(self.doors.edit_article)
        page.segments.models_wanted.connect(self.show_models)
        page.empty.watch_wanted.connect(lambda: self.switch_watch(True))
        self.compact = CompactBar(session.desk, session.clocks, self._theme, self)
        self.compact.add(chip := self.wellbeing.another_chip())
        chip.window_wanted.connect(self.come_back)
        self.compact.expand_wanted.connect(self.toggle_compact)
        self.compact.watch_toggled.connect(self.switch_watch)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        for widget in (old, old_bar):
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        page.follow(session.desk.current)

    def _need(self) -> Session:
        if self._session is None:
            raise RuntimeError("the window has no session yet")
        return self._session

    # --- keys and menu ---

    def _commands(self) -> dict[str, Callable[[], object]]:
        desk = self._need().desk
        return (
            {
                "paste": lambda: self.paste(new=False),
                "paste_new": lambda: self.paste(new=True),
                "new": desk.begin,
                "close_conversation": lambda: desk.close(desk.current),
                "next": lambda: desk.step(1),
                "previous": lambda: desk.step(-1),
                "language": self.show_languages,
                "watch": lambda: self.switch_watch(not self._need().watcher.on),
                "translation": self.show_translation,
                "save": self.save,
                "copy": lambda: self.desk_page().copy_translation(),
                "terms": lambda: self.desk_page().show_terms(),
                "articles": lambda: self.desk_page().search_articles(),
                "models": self.show_models,
                "compact": self.toggle_compact,
                "on_top": self.toggle_on_top,
                "larger": lambda: self.change_size(1),
                "smaller": lambda: self.change_size(-1),
                "panes": lambda: self.desk_page().step_pane(),
                "quit": self.quit_wanted.emit,
            }
            | self.doors.commands()
            | (self.answering.commands() if self.answering is not None else {})
        )

    def _make_shortcuts(self) -> None:
        for key in all_keys():
            for text in key.keys if key.name else ():
                # By name: the page behind the command is another one after the language has changed.
                shortcut = QShortcut(QKeySequence(text), self, lambda name=key.name: self._commands()[name]())
                self._shortcuts.append(shortcut)
        for place in range(9):
            self._shortcuts.append(
                QShortcut(
                    QKeySequence(f"Ctrl+{place + 1}"), self, lambda place=place: self._need().desk.show_at(place)
                )
            )
            self._shortcuts.append(
                QShortcut(QKeySequence(f"Alt+{place + 1}"), self, lambda place=place: self._pick(place))
            )

    def _pick(self, place: int) -> None:
        if self.answering is not None:
            self.answering.pick_at(place)

    def desk_page(self) -> DeskPage:
        if self.page is None:
            raise RuntimeError("the window has no page yet")
        return self.page

    # --- what the keys do ---

    def paste(self, *, new: bool) -> None:
        """Open what lies in the clipboard as a message; a link to an article opens that."""
        text = QGuiApplication.clipboard().text().strip()
        if address := links.address(text):
            self.consulting.open_link(address)
        elif text:
            self._need().desk.open(text, new=new)
        else:
            self._notices.say(self.tr("The clipboard holds no text."))

    def show_languages(self) -> None:
        self.desk_page().message.show_language_menu()

    def show_translation(self) -> None:
        self.desk_page().segments.focus_first()

    def save(self) -> None:
        if not self.desk_page().segments.save_current():
            self._notices.say(self.tr("Go to a sentence first (F2), then save it."))

    def switch_watch(self, on: bool) -> None:
        self._need().preferences.put(names.CLIPBOARD_WATCH, on)
        self._need().watcher.switch(on)
        self._show_watch(on)

    def change_size(self, by: int) -> None:
        size = min(max(self._theme.size + by, 8), 20)
        self._need().preferences.put(names.FONT_SIZE, size)

    def toggle_on_top(self) -> None:
        preferences = self._need().preferences
        preferences.put(names.ON_TOP, not preferences.get(names.ON_TOP))

    def toggle_compact(self) -> None:
        """Become one line, or the whole window again."""
        bar, preferences = self.compact, self._need().preferences
        if bar is None:
            return
        if bar.isHidden():
            bar.show_watch(self._need().watcher.on)
            bar.show_at(preferences.get(names.EDGE), preferences.get(names.SCREEN), preferences.get(names.WIDTH))
            self.hide()
        else:
            self.come_back()

    def _apply(self, name: str) -> None:
        """Do what a changed setting says."""
        preferences = self._need().preferences
        if name in (names.THEME.name, names.FONT_SIZE.name):
            self._theme.apply(preferences.get(names.THEME), preferences.get(names.FONT_SIZE))
        elif name == names.EDGE.name:
            screen = self.screen().name()
            dock(self, preferences.get(names.EDGE), preferences.get(names.WIDTH), screen)
            preferences.put(names.SCREEN, screen)
        elif name == names.ON_TOP.name:
            on, visible = preferences.get(names.ON_TOP), self.isVisible()
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)
            self.setVisible(visible)
        elif name == names.CLIPBOARD_WATCH.name:
            self.switch_watch(preferences.get(names.CLIPBOARD_WATCH))
        elif name == names.UI_LANGUAGE.name:
            self.language_picked.emit(preferences.get(names.UI_LANGUAGE))
        elif name == names.AGENT_LANGUAGE.name:
            self._need().desk.current.read_again()

    # --- models: what their dialog does shows in the window ---

    def install_model(self, path: Path) -> None:
        """Install a model that was chosen before there was a window."""
        self.show_models().install_from(path)

    def show_models(self) -> ModelsDialog:
        from desktop.ui.dialogs.models import ModelsDialog

        dialog = ModelsDialog(self._need(), self)
        dialog.models_changed.connect(self._models_changed)
        dialog.download_running.connect(lambda on: self.desk_page().status.show_offline(not on))
        dialog.open()
        return dialog

    def _models_changed(self) -> None:
        self.edge.count_models()
        conversation = self._need().desk.current
        if conversation.reading is not None and conversation.reading.note:
            conversation.read_again()

    # --- what is shown at the lower edge ---

    def _show_watch(self, on: bool) -> None:
        self.desk_page().status.show_watch(on)
        self.desk_page().empty.show_watch(on)
        if self.compact is not None:
            self.compact.show_watch(on)
        self.watch_switched.emit(on)

    def _show_cases(self) -> None:
        if self.answering is not None:
            self.come_back()
            self.answering.show_cases()

    def _tell(self, notice: Notice) -> None:
        self.notice_bar.tell(notice)

    # --- closing ---

    def quit(self) -> None:
        """Let the next closing be the last one."""
        self._quitting = True
        self.close()

    def closeEvent(self, event: QCloseEvent, /) -> None:
        if self._quitting or self._session is None:
            event.accept()
            self.quit_wanted.emit()
            return
        event.ignore()
        choice = self._session.preferences.get(names.CLOSE_HIDES)
        if not self.tray_available() or choice == "quit":
            self.quit_wanted.emit()
        elif choice == "hide":
            self._hide_away()
        else:
            from desktop.ui.dialogs.closing import ClosingDialog

            dialog = ClosingDialog(self)
            dialog.hide_chosen.connect(lambda: self._remember_closing("hide"))
            dialog.quit_chosen.connect(lambda: self._remember_closing("quit"))
            dialog.open()

    def _remember_closing(self, choice: str) -> None:
        self._need().preferences.put(names.CLOSE_HIDES, choice)
        if choice == "hide":
            self._hide_away()
        else:
            self.quit_wanted.emit()

    def _hide_away(self) -> None:
        self._need().desk.keep_drafts()
        self.hide()
        self.hidden_away.emit()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._session is not None and event.oldSize().width() != event.size().width():
            self._settle.start()

    def _keep_width(self) -> None:
        if NARROWEST <= self.width() <= WIDEST:
            self._need().preferences.put(names.WIDTH, self.width())
