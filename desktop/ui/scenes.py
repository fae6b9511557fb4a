"""Named scenes of the real window, rendered into pictures: what a person looks at before a release."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop import program
from desktop import settings as names
from desktop.domain.translation import UnitOrigin
from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.storage.protection import Protection, open_store
from desktop.ui import scene_data as data
from desktop.ui.application import make_application
from desktop.ui.clipboard import let_go
from desktop.ui.i18n import Translations
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notices
from desktop.ui.preferences import Appearance
from desktop.ui.session import Session
from desktop.ui.tasks import Lanes
from desktop.ui.theme import Theme
from desktop.vault import NoVault

if TYPE_CHECKING:
    from desktop.assist.reading import Reader

SCALES = (100, 150)
"""Per cent."""
THEMES = ("light", "dark")
NOW = 1_795_420_800.0
PATIENCE_MS = 15_000


def render(folder: Path, only: str | None = None, theme: str | None = None) -> list[Path]:
    """Render every scene (or `only` one) at each scale and theme and return the pictures' paths.

    Each scale wants a process of its own: Qt reads it once.
    """
    pictures = []
    for scale in SCALES:
        chosen = [
            word for name, value in (("--scene", only), ("--theme", theme)) if value for word in (name, value)
        ]
        done = subprocess.run(
            program.command("screenshots", str(folder), "--scale", str(scale), *chosen),
            env={**os.environ, "QT_SCALE_FACTOR": str(scale / 100), "QT_QPA_PLATFORM": "offscreen"},
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        pictures += [Path(line) for line in done.stdout.splitlines()]
    return pictures


def render_at(folder: Path, scale: int, only: str | None = None, theme: str | None = None) -> list[Path]:
    """Render scenes, or `only` the one of that name, at the scale that this process was started with."""
    make_application()
    folder = folder.expanduser().absolute()
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    with tempfile.TemporaryDirectory(prefix="deskside-scenes-", ignore_cleanup_errors=True) as place:
        sample = Path(place) / "sample"
        _fill(Paths.default(sample))
        for colours in (theme,) if theme else THEMES:
            for name in (only,) if only else SCENES:
                data_folder = Path(place) / f"{name}-{colours}"
                shutil.copytree(sample, data_folder)
                with _stage(data_folder, colours, "en" if name.endswith("-en") else "zh_CN") as stage:
                    picture = SCENES[name](stage)
                    stage.settle()
                    pictures.append(folder / f"{name}-{colours}-{scale}.png")
                    picture.grab().save(str(pictures[-1]))
    return pictures


def _fill(paths: Paths) -> None:
    """Make a data folder with the starter pack, the sample memory and terms; each scene gets a copy."""
    from desktop import context

    _make_models(paths)
    built = context.build(paths, open_store(paths, NoVault(), create=Protection.NONE, clock=lambda: NOW))
    for source, target, theirs, ours in data.MEMORY:
        built.memory.add(theirs, ours, source, target, origin=UnitOrigin.CORRECTION, author="王芳")
    for concept in data.CONCEPTS:
        built.termbase.add(concept)
    built.close()


class _Stage:
    """The real window upon a new data folder, with sample data in the real memory and termbase."""

    def __init__(self, folder: Path, theme: str) -> None:
        from desktop import context

        home = Paths.default(folder)
        self.paths = home
        opened = open_store(home, NoVault(), create=Protection.NONE, clock=lambda: NOW)
        built = context.build(home, opened, clock=lambda: NOW)
        self.context = replace(built, reader=cast("Reader", data.SampleReader()))
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


@contextmanager
def _stage(folder: Path, theme: str, language: str) -> Iterator[_Stage]:
    translations = Translations(Paths.default().translations)
    translations.use(language)
    stage = _Stage(folder, theme)
    try:
        yield stage
    finally:
        stage.close()
        translations.remove()


def _make_models(paths: Paths) -> None:
    """Put a sound and two damaged packages on the shelf; none of them is ever loaded."""
    for source, target, files in (
        ("es", "en", ("model/model.bin", "sentencepiece.model")),
        ("en", "zh", ("model/model.bin", "sentencepiece.model")),
        ("ja", "en", ("sentencepiece.model",)),
        ("de", "en", ("model/model.bin",)),
    ):
        place = paths.models / f"translate-{source}_{target}-1_9"
        (place / "model").mkdir(parents=True)
        described = {"from_code": source, "to_code": target, "package_version": "1.9", "type": "translate"}
        (place / "metadata.json").write_text(json.dumps(described), "utf-8")
        for name in files:
            (place / name).write_bytes(b"\0" * 1_200_000)


# --- the scenes ---


def _empty(stage: _Stage) -> QWidget:
    return stage.window


def _spanish(stage: _Stage) -> QWidget:
    stage.read(data.JAPANESE)
    stage.read(data.GERMAN, new=True)
    stage.read(data.SPANISH, new=True)
    return stage.window


def _corrected(stage: _Stage) -> QWidget:
    stage.read(data.SPANISH)
    page = stage.window.desk_page()
    segments = page.segments
    stage.window.activateWindow()
    segments.cards[2].editor.setFocus()
    segments.cards[2].apply_fix()
    stage.window.save()
    stage.settle()
    segments.cards[1].editor.setFocus()
    segments.cards[1].editor.type_text("我三周前订购的背包（订单 8174520039）到现在还没收到。")
    page.copy_translation()
    return stage.window


def _message(text: str) -> Callable[[_Stage], QWidget]:
    def scene(stage: _Stage) -> QWidget:
        stage.read(text)
        return stage.window

    return scene


def _picked(stage: _Stage) -> QWidget:
    stage.read(data.SPANISH)
    stage.window.activateWindow()
    answering = stage.window.answering
    if answering is not None:
        answering.pick_at(0)
    stage.settle()
    stage.settle()
    return stage.window


def _filled(stage: _Stage) -> QWidget:
    _picked(stage)
    reply = stage.session.desk.current.reply
    for field in reply.fields:
        if not field.value:
            reply.set_value(field.key, "Madrid" if not field.options else "0")
            stage.settle()
    return stage.window


def _gate(stage: _Stage) -> QWidget:
    _filled(stage)
    reply = stage.session.desk.current.reply
    reply.write_target(
        reply.text.replace("8174520039", "8174520030") + " Se lo garantizo. WhatsApp +34 600 123 456"
    )
    stage.wait_for(lambda: len(reply.findings) > 2)
    return stage.window


def _guidance(stage: _Stage) -> QWidget:
    stage.read(data.JAPANESE)
    stage.window.desk_page().show_guidance()
    return stage.window


def _escalation(stage: _Stage) -> QWidget:
    stage.read(data.SPANISH)
    if stage.window.answering is not None:
        stage.window.answering.escalate()
    stage.settle()
    return stage.dialog("EscalationDialog")


def _library(stage: _Stage) -> QWidget:
    if stage.window.answering is not None:
        stage.window.answering.show_library()
    stage.settle()
    return stage.dialog("LibraryDialog")


def _script(stage: _Stage) -> QWidget:
    from desktop.ui.dialogs.script import ScriptDialog

    script = stage.context.library.by_name("delay_new_date")
    ScriptDialog(stage.session, script, stage.window).open()
    return stage.dialog("ScriptDialog")


def _rules(stage: _Stage) -> QWidget:
    if stage.window.answering is not None:
        stage.window.answering.show_rules()
    stage.settle()
    return stage.dialog("GateRulesDialog")


def _wide(stage: _Stage) -> QWidget:
    stage.window.resize(1080, 760)
    stage.read(data.GERMAN)
    return stage.window


def _large_text(stage: _Stage) -> QWidget:
    stage.theme.apply(size=14)
    stage.read(data.SPANISH)
    return stage.window


def _compact(stage: _Stage) -> QWidget:
    stage.read(data.JAPANESE)
    stage.read(data.SPANISH, new=True)
    stage.window.toggle_compact()
    return stage.window.compact or stage.window


def _menu(stage: _Stage) -> QWidget:
    from desktop.ui.window_menu import WindowMenu

    menu = stage.window.findChild(WindowMenu)
    if menu is None:
        return stage.window
    menu.popup(stage.window.pos())
    return menu


def _models(stage: _Stage) -> QWidget:
    stage.window.show_models()
    return stage.dialog("ModelsDialog")


def _memory(stage: _Stage) -> QWidget:
    stage.window.doors.show_memory()
    return stage.dialog("MemoryDialog")


def _settings(stage: _Stage) -> QWidget:
    stage.window.doors.show_settings()
    return stage.dialog("SettingsDialog")


def _keys(stage: _Stage) -> QWidget:
    stage.window.doors.show_keys()
    return stage.dialog("KeysDialog")


def _about(stage: _Stage) -> QWidget:
    stage.window.doors.show_about()
    return stage.dialog("AboutDialog")


def _closing(stage: _Stage) -> QWidget:
    from desktop.ui.dialogs.closing import ClosingDialog

    ClosingDialog(stage.window).open()
    return stage.dialog("ClosingDialog")


def _first_start(step: int) -> Callable[[_Stage], QWidget]:
    def scene(stage: _Stage) -> QWidget:
        from desktop.ui.dialogs.first_start import FirstStartDialog

        dialog = FirstStartDialog(stage.paths, "zh", stage.window)
        dialog.open()
        dialog.show_step(step)
        return dialog

    return scene


def _recovery(stage: _Stage) -> QWidget:
    from desktop.ui.dialogs.recovery_code import RecoveryCodeDialog

    RecoveryCodeDialog("7K2M-QX9D-0H4T-VB6N-R8WE-3JYC-51ZS-GPA7-F", stage.window).open()
    return stage.dialog("RecoveryCodeDialog")


def _problem(code: str, protection: Protection) -> Callable[[_Stage], QWidget]:
    def scene(stage: _Stage) -> QWidget:
        from desktop.ui.dialogs.store_problem import StoreProblemDialog

        error = UserFacingError(code, code, where="/home/wangfang/.local/share/deskside/deskside.db")
        StoreProblemDialog(error, stage.paths, protection, stage.theme, stage.window).open()
        return stage.dialog("StoreProblemDialog")

    return scene


def _opening(stage: _Stage) -> QWidget:
    stage.window.opening.setParent(None)
    stage.window.opening.resize(440, 860)
    stage.window.opening.show()
    return stage.window.opening


SCENES: dict[str, Callable[[_Stage], QWidget]] = {
    "empty": _empty,
    "opening": _opening,
    "spanish": _spanish,
    "spanish-en": _spanish,
    "corrected": _corrected,
    "picked": _picked,
    "filled": _filled,
    "gate": _gate,
    "guidance": _guidance,
    "escalation": _escalation,
    "library": _library,
    "script": _script,
    "rules": _rules,
    "japanese": _message(data.JAPANESE),
    "german": _message(data.GERMAN),
    "no-model": _message(data.KOREAN),
    "large-text": _large_text,
    "wide": _wide,
    "compact": _compact,
    "menu": _menu,
    "models": _models,
    "memory": _memory,
    "settings": _settings,
    "keys": _keys,
    "about": _about,
    "closing": _closing,
    **{f"first-start-{step + 1}": _first_start(step) for step in range(5)},
    "recovery-code": _recovery,
    "store-locked": _problem("store.locked", Protection.KEYRING),
    "store-key-missing": _problem("vault.key_missing", Protection.KEYRING),
    "store-passphrase": _problem("store.passphrase_needed", Protection.PASSPHRASE),
    "store-full": _problem("store.full", Protection.NONE),
    "store-damaged": _problem("store.damaged", Protection.KEYRING),
}
