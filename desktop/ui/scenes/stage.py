"""A real window upon a new data folder with sample data: what every scene is played on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop import settings as names
from desktop.domain.translation import UnitOrigin
from desktop.paths import Paths
from desktop.storage.protection import Protection, open_store
from desktop.ui.clipboard import let_go
from desktop.ui.i18n import Translations
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notices
from desktop.ui.preferences import Appearance
from desktop.ui.scenes import sample
from desktop.ui.session import Session
from desktop.ui.tasks import Lanes
from desktop.ui.theme import Theme
from desktop.vault import NoVault

if TYPE_CHECKING:
    from desktop.assist.reading import Reader

NOW = 1_795_420_800.0
PATIENCE_MS = 15_000


class Stage:
    """The real window upon a new data folder, with sample data in the real memory and termbase."""

    def __init__(self, folder: Path, theme: str) -> None:
        from desktop import context

        home = Paths.default(folder)
        self.paths = home
        opened = open_store(home, NoVault(), create=Protection.NONE, clock=lambda: NOW)
        built = context.build(home, opened, clock=lambda: NOW)
        self.context = replace(built, reader=cast("Reader", sample.SampleReader(built.reader)))
        self.theme = Theme(home.resources)
        self.theme.apply(theme, 10)
        self.lanes = Lanes.start()
        self.notices = Notices(home.logs)
        for lane in self.lanes.all():
            lane.failed.connect(self.notices.report)
        self.window = MainWindow(self.theme, self.notices, Appearance())
        self.session = Session.start(
            self.context,
            self.lanes,
            theme=self.theme,
            notices=self.notices,
            look=home.data / "window.json",
            clock=lambda: NOW,
            parent=self.window,
        )
        self.session.preferences.put(names.AGENT_NAME, "王芳")
        self.window.attach(self.session)
        self.session.looking_up.begin()
        self.window.resize(440, 860)
        self.window.show()
        self.settle()

    def read(self, text: str, *, new: bool = False) -> None:
        """Open a message and wait for its reading."""
        self.session.desk.open(text, new=new)
        self.wait_for(lambda: self.session.desk.current.reading is not None)
        self.settle()

    def wait_for(self, ready: Callable[[], bool]) -> None:
        loop, timer, limit = QEventLoop(), QTimer(), QTimer()
        timer.setInterval(5)
        timer.timeout.connect(lambda: loop.quit() if ready() else None)
        limit.setSingleShot(True)
        limit.timeout.connect(loop.quit)
        timer.start()
        limit.start(PATIENCE_MS)
        loop.exec()

    def settle(self) -> None:
        """Let the lanes and the layouts come to rest."""
        self.wait_for(lambda: not any(lane.busy for lane in self.lanes.all()))
        loop = QEventLoop()
        QTimer.singleShot(30, loop.quit)
        loop.exec()

    def dialog(self, kind: str) -> QWidget:
        """Return the dialog that is open."""
        self.settle()
        return next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == kind and w.isVisible())

    def close(self) -> None:
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window:
                widget.hide()
                widget.deleteLater()
        self.window.detach()
        let_go(QApplication.clipboard())
        self.window.hide()
        self.lanes.close()
        self.context.close()
        self.window.deleteLater()


Scene = Callable[[Stage], QWidget]
"""Plays on a stage and returns what is to be drawn."""


@contextmanager
def stage(folder: Path, theme: str, language: str) -> Iterator[Stage]:
    translations = Translations(Paths.default().translations)
    translations.use(language)
    built = Stage(folder, theme)
    try:
        yield built
    finally:
        built.close()
        translations.remove()


def fill(paths: Paths) -> None:
    """Make a data folder with the starter pack, the sample memory and terms; each scene gets a copy."""
    from desktop import context

    _make_models(paths)
    built = context.build(paths, open_store(paths, NoVault(), create=Protection.NONE, clock=lambda: NOW))
    for source, target, theirs, ours in sample.MEMORY:
        built.memory.add(theirs, ours, source, target, origin=UnitOrigin.CORRECTION, author="王芳")
    for concept in sample.CONCEPTS:
        built.termbase.add(concept)
    built.close()


def _make_models(paths: Paths) -> None:
    """Put two sound and two damaged packages on the shelf; no scene speaks the sound ones' French."""
    for source, target, files in (
        ("fr", "en", ("model/model.bin", "sentencepiece.model")),
        ("en", "fr", ("model/model.bin", "sentencepiece.model")),
        ("ja", "en", ("sentencepiece.model",)),
        ("de", "en", ("model/model.bin",)),
    ):
        place = paths.models / f"translate-{source}_{target}-1_9"
        (place / "model").mkdir(parents=True)
        described = {"from_code": source, "to_code": target, "package_version": "1.9", "type": "translate"}
        (place / "metadata.json").write_text(json.dumps(described), "utf-8")
        for name in files:
            (place / name).write_bytes(b"\0" * 1_200_000)
