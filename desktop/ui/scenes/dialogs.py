"""Menu, dialogs, the way in, and what is said when the store cannot be opened."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.errors import UserFacingError
from desktop.storage.protection import Protection
from desktop.ui.scenes.stage import Scene, Stage


def _library(stage: Stage) -> QWidget:
    if stage.window.answering is not None:
        stage.window.answering.show_library()
    stage.settle()
    return stage.dialog("LibraryDialog")


def _script(stage: Stage) -> QWidget:
    from desktop.ui.dialogs.script import ScriptDialog

    script = stage.context.library.by_name("delay_new_date")
    ScriptDialog(stage.session, script, stage.window).open()
    return stage.dialog("ScriptDialog")


def _script_about(stage: Stage) -> QWidget:
    dialog = _script(stage)
    tabs = dialog.findChild(QTabWidget)
    if tabs is not None:
        tabs.setCurrentIndex(1)
    return dialog


def _rules(stage: Stage) -> QWidget:
    if stage.window.answering is not None:
        stage.window.answering.show_rules()
    stage.settle()
    return stage.dialog("GateRulesDialog")


def _menu(stage: Stage) -> QWidget:
    from desktop.ui.window_menu import WindowMenu

    menu = stage.window.findChild(WindowMenu)
    if menu is None:
        return stage.window
    menu.popup(stage.window.pos())
    return menu


def _models(stage: Stage) -> QWidget:
    stage.window.show_models()
    return stage.dialog("ModelsDialog")


def _memory(stage: Stage) -> QWidget:
    stage.window.doors.show_memory()
    return stage.dialog("MemoryDialog")


def _settings(stage: Stage) -> QWidget:
    stage.window.doors.show_settings()
    return stage.dialog("SettingsDialog")


def _keys(stage: Stage) -> QWidget:
    stage.window.doors.show_keys()
    return stage.dialog("KeysDialog")


def _about(stage: Stage) -> QWidget:
    stage.window.doors.show_about()
    return stage.dialog("AboutDialog")


def _closing(stage: Stage) -> QWidget:
    from desktop.ui.dialogs.closing import ClosingDialog

    ClosingDialog(stage.window).open()
    return stage.dialog("ClosingDialog")


def _first_start(step: int) -> Scene:
    def scene(stage: Stage) -> QWidget:
        from desktop.ui.dialogs.first_start import FirstStartDialog

        dialog = FirstStartDialog(stage.paths, "zh", stage.window)
        dialog.open()
        dialog.show_step(step)
        return dialog

    return scene


def _recovery(stage: Stage) -> QWidget:
    from desktop.ui.dialogs.recovery_code import RecoveryCodeDialog

    RecoveryCodeDialog("7K2M-QX9D-0H4T-VB6N-R8WE-3JYC-51ZS-GPA7-F", stage.window).open()
    return stage.dialog("RecoveryCodeDialog")


def _problem(code: str, protection: Protection) -> Scene:
    def scene(stage: Stage) -> QWidget:
        from desktop.ui.dialogs.store_problem import StoreProblemDialog

        error = UserFacingError(code, code, where="/home/wangfang/.local/share/deskside/deskside.db")
        StoreProblemDialog(error, stage.paths, protection, stage.theme, stage.window).open()
        return stage.dialog("StoreProblemDialog")

    return scene


def _opening(stage: Stage) -> QWidget:
    stage.window.opening.setParent(None)
    stage.window.opening.resize(440, 860)
    stage.window.opening.show()
    return stage.window.opening


SCENES: dict[str, Scene] = {
    "opening": _opening,
    "library": _library,
    "script": _script,
    "script-about": _script_about,
    "rules": _rules,
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
