"""Composition root of the window: paints first, opens the data in the background, ends in good order."""

from __future__ import annotations

import argparse
import contextlib
import gc
import linecache
import logging
import signal
import sys
from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

import desktop
from desktop import settings as names
from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.ui import log_file
from desktop.ui.application import make_application
from desktop.ui.clipboard import let_go
from desktop.ui.i18n import Translations, resolve
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notices
from desktop.ui.preferences import Appearance
from desktop.ui.readying import Readying
from desktop.ui.session import Session
from desktop.ui.single import SingleInstance
from desktop.ui.tasks import Lanes
from desktop.ui.theme import Theme
from desktop.ui.tray import Tray

if TYPE_CHECKING:
    from desktop.context import AppContext
    from desktop.domain.cancel import CancelToken
    from desktop.ui.dialogs.first_start import Answers
    from desktop.vault import Vault

log = logging.getLogger(__name__)

SWITCH_SECONDS = 0.0005
"""How long a lane may keep Python while the window wants it. One repaint asks dozens of times: with the usual
5 ms each it stands still."""

COLLECT_AFTER = 5_000, 20, 200
"""Thresholds of the garbage collector: a full collection stops every thread, 0.2 s with the word lists of some
languages in memory, so it must be rare. Measured as gaps between the window's events (tests/bench/RESULTS.md)."""


class App(QObject):
    """Builds the window, then the services behind it, and takes both down again."""

    opened = Signal()
    closed = Signal()

    def __init__(self, app: QApplication, paths: Paths, vault: Vault | None = None) -> None:
        super().__init__()
        self._app = app
        self._paths = paths
        self._vault = vault
        self._context: AppContext | None = None
        self._closing = False
        sys.setswitchinterval(SWITCH_SECONDS)
        gc.set_threshold(*COLLECT_AFTER)
        self._look = Appearance.load(self._look_path)
        self.translations = Translations(paths.translations, self)
        self.translations.use(self._look.ui_language)
        self.theme = Theme(paths.resources, self)
        self.theme.apply(self._look.theme, self._look.font_size)
        self.lanes = Lanes.start(self)
        self._readying = Readying(self.lanes, self)
        self.notices = Notices(paths.logs, self)
        self.window = MainWindow(self.theme, self.notices, self._look)
        self.tray: Tray | None = None
        for lane in self.lanes.all():
            lane.failed.connect(self.notices.report)
        self.window.quit_wanted.connect(self.close)
        self.window.language_picked.connect(self._speak)
        sys.excepthook = self._bug

    @property
    def context(self) -> AppContext | None:
        return self._context

    @property
    def _look_path(self) -> Path:
        return self._paths.data / "window.json"

    # --- opening ---

    def start(self) -> None:
        """Show the window and open the data, or ask the five questions of a first start."""
        self.window.appear()
        self.lanes.store.newest_wins("protection", lambda _: self._protection(), self._begin, self._fail)

    def _protection(self) -> str | None:
        from desktop.storage.protection import protection_of

        return protection_of(self._paths)

    def _begin(self, protection: str | None) -> None:
        if protection is None:
            self._readying.import_services()
            self._ask_first()
        else:
            self.open()

    def open(self, passphrase: str = "", recovery_code: str = "", answers: Answers | None = None) -> None:
        """Open the data and build the services, on the store's lane."""

        def work(_cancel: CancelToken) -> AppContext:
            return self._build(passphrase, recovery_code, answers)

        self._readying.start_engine(self._paths)
        self.lanes.store.newest_wins("open", work, lambda context: self._opened(context, answers), self._fail)

    def _build(self, passphrase: str, recovery_code: str, answers: Answers | None) -> AppContext:
        from desktop import context
        from desktop.settings import Settings
        from desktop.storage.protection import Protection, open_store

        opened = open_store(
            self._paths,
            self._keyring(),
            create=answers.protection if answers else Protection.KEYRING,
            passphrase=passphrase or (answers.passphrase if answers else ""),
            recovery_code=recovery_code,
        )
        try:
            if answers is not None:
                settings = Settings(opened.store)
                settings.save(names.AGENT_LANGUAGE, answers.agent_language)
                settings.save(names.EDGE, answers.edge)
                settings.save(names.FIRST_START_DONE, True)
            built = context.build(
                self._paths,
                opened,
                starter_pack=answers is None or answers.starter,
                sentences_later=True,
                engine=self._readying.engine,
            )
        except BaseException:
            opened.store.close()
            raise
        return built

    def _keyring(self) -> Vault:
        from desktop.vault import KeyringVault

        return self._vault if self._vault is not None else KeyringVault()

    def _opened(self, context: AppContext, answers: Answers | None) -> None:
        self._context = context
        self._take_look(Appearance.of(context.settings))
        session = Session.start(
            context,
            self.lanes,
            theme=self.theme,
            notices=self.notices,
            look=self._look_path,
            parent=self.window,
        )
        self.window.attach(session)
        self._make_tray(session)
        if context.recovery_code:
            from desktop.ui.dialogs.recovery_code import RecoveryCodeDialog

            RecoveryCodeDialog(context.recovery_code, self.window).open()
        if answers is not None and answers.model is not None:
            self.window.install_model(answers.model)
        linecache.clearcache()  # PySide read the source of every module; nobody needs it again
        self._readying.go_on(session)
        self.opened.emit()

    def _take_look(self, look: Appearance) -> None:
        """Correct what the first paint took from the copy of the settings."""
        if look == self._look:
            return
        if look.ui_language != self._look.ui_language:
            self.translations.use(look.ui_language)
        if (look.theme, look.font_size) != (self._look.theme, self._look.font_size):
            self.theme.apply(look.theme, look.font_size)
        moved = (look.edge, look.width, look.screen) != (self._look.edge, self._look.width, self._look.screen)
        self._look = look
        look.save(self._look_path)
        if moved:
            self.window.move_to(look)

    def _make_tray(self, session: Session) -> None:
        if not Tray.available():
            return
        tray = Tray(self.theme.icon("app"), self)
        tray.window_wanted.connect(self.window.come_back)
        tray.quit_wanted.connect(self.close)
        tray.watch_toggled.connect(self.window.switch_watch)
        session.watcher.switched.connect(tray.show_watch)
        tray.show_watch(session.watcher.on)
        self.window.tray_available = lambda: True
        self.window.edge.alerts.told.connect(tray.tell)
        self.window.wellbeing.told.connect(tray.tell)
        tray.show()
        self.tray = tray

    # --- first start and failures ---

    def _ask_first(self, problem: str = "") -> None:
        from desktop.ui.dialogs.first_start import FirstStartDialog

        language = "zh" if resolve(self._look.ui_language) == "zh_CN" else "en"
        dialog = FirstStartDialog(self._paths, language, self.window, problem=problem)
        dialog.answered.connect(lambda answers: self.open(answers=answers))
        dialog.quit_wanted.connect(self.close)
        dialog.open()
        vault = self._keyring()
        # Looking for a keyring may take a second where D-Bus does not answer.
        self.lanes.files.newest_wins("keyring", lambda _: vault.available(), dialog.show_keyring)

    def _fail(self, error: Exception) -> None:
        """Show why the data cannot be opened; the window behind keeps saying that it is opening."""
        from desktop.storage.protection import protection_of
        from desktop.ui.dialogs.store_problem import StoreProblemDialog

        if not isinstance(error, UserFacingError):
            self.notices.report(error)
            error = UserFacingError(
                "open.bug",
                str(error) or type(error).__name__,
                where=str(self._paths.logs),
                how="The log says more.",
            )
        elif error.code in ("vault.forgets", "vault.missing"):
            from desktop.ui import labels

            self._ask_first(labels.error(error).what)
            return
        try:
            protection = protection_of(self._paths)
        except UserFacingError:
            protection = None
        dialog = StoreProblemDialog(error, self._paths, protection, self.theme, self.window)
        dialog.retry_wanted.connect(self._retry)
        dialog.folder_chosen.connect(self._change_folder)
        dialog.quit_wanted.connect(self.close)
        dialog.open()

    def _retry(self, passphrase: str, recovery_code: str) -> None:
        self.open(passphrase, recovery_code)

    def _change_folder(self, folder: Path) -> None:
        self._readying.end_engine()
        self._paths = replace(self._paths, data=folder)
        self.lanes.store.newest_wins("protection", lambda _: self._protection(), self._begin, self._fail)

    # --- while it runs ---

    def _speak(self, wanted: str) -> None:
        if self.translations.use(wanted):
            self.window.rebuild()

    def _bug(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self.close()
            return
        self.notices.report(error.with_traceback(trace))

    def close(self) -> None:
        """Finish what must not be lost, end the lanes, the engine and the store, then the program."""
        if self._closing:
            return
        self._closing = True
        self._readying.stop()
        self.window.detach()
        self.window.quit()
        if self.tray is not None:
            self.tray.close()
        self.lanes.close()
        self._readying.end_engine()
        if self._context is not None:
            self._context.close()
        let_go(self._app.clipboard())
        self.translations.remove()
        sys.excepthook = sys.__excepthook__
        self.closed.emit()
        self._app.quit()


def parser() -> argparse.ArgumentParser:
    out = argparse.ArgumentParser("deskside", description="Open Deskside's window.")
    out.add_argument("--version", action="version", version=f"deskside {desktop.__version__}")
    out.add_argument("--data-dir", type=Path, metavar="DIR", help="keep all data of this run in DIR")
    commands = out.add_subparsers(dest="command", metavar="COMMAND")
    pictures = commands.add_parser("screenshots", help="render the window's scenes into pictures")
    pictures.add_argument("folder", type=Path, metavar="DIR")
    pictures.add_argument("--scene", help="only this scene")
    pictures.add_argument("--theme", choices=("light", "dark"), help="only these colours")
    pictures.add_argument("--scale", type=int, metavar="PERCENT", help="only this scale, in this process")
    return out


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return when it is closed; a second start raises the first one's window."""
    args = parser().parse_args(argv)
    if args.command == "screenshots":
        return _render(args)
    paths = Paths.default(args.data_dir)
    app = make_application()
    single = SingleInstance(paths.data)
    if not single.claim():
        return 0
    log_file.start(paths.logs)
    running = App(app, paths)
    single.raise_wanted.connect(running.window.come_back)
    running.start()
    with _ending_on_signals(running):
        code = app.exec()
    running.close()
    single.release()
    return code


@contextlib.contextmanager
def _ending_on_signals(running: App) -> Generator[None]:
    """Close in good order when the session ends or Ctrl+C is pressed.

    Python's handlers run between bytecodes only, so a timer gives them a moment while Qt waits.
    """
    kinds = (signal.SIGINT, signal.SIGTERM)
    before = {kind: signal.signal(kind, lambda *_: running.close()) for kind in kinds}
    timer = QTimer()
    timer.timeout.connect(lambda: None)
    timer.start(500)
    try:
        yield
    finally:
        timer.stop()
        for kind, handler in before.items():
            signal.signal(kind, handler)


def _render(args: argparse.Namespace) -> int:
    """Draw scenes; without `--scale` at each scale, in a process of its own."""
    from desktop.ui import scenes

    if args.scene not in (None, *scenes.SCENES):
        parser().error(f"there is no scene {args.scene}; known: {', '.join(scenes.SCENES)}")
    pictures = (
        scenes.render(args.folder, args.scene, args.theme)
        if args.scale is None
        else scenes.render_at(args.folder, args.scale, args.scene, args.theme)
    )
    for picture in pictures:
        sys.stdout.write(f"{picture}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
