"""Every dialog opens in both languages; what is asked in it is done."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import settings as names
from desktop.domain.translation import TermHit, TermStatus, TranslationUnit, UnitOrigin
from desktop.errors import UserFacingError
from desktop.storage.protection import Protection
from desktop.translation.models import ModelShelf
from desktop.translation.packages import read_models
from desktop.ui.dialogs.about import AboutDialog
from desktop.ui.dialogs.closing import ClosingDialog
from desktop.ui.dialogs.first_start import Answers, FirstStartDialog
from desktop.ui.dialogs.keys import KeysDialog
from desktop.ui.dialogs.memory import MemoryDialog
from desktop.ui.dialogs.memory_import import MemoryExportDialog, MemoryImportDialog
from desktop.ui.dialogs.models import ModelsDialog
from desktop.ui.dialogs.recovery_code import RecoveryCodeDialog
from desktop.ui.dialogs.settings import SettingsDialog
from desktop.ui.dialogs.store_problem import StoreProblemDialog
from desktop.ui.models.models import InstalledModels
from desktop.ui.models.terms import TermHits
from desktop.ui.models.units import Units
from desktop.ui.session import Session
from desktop.ui.theme import Theme
from tests.fakes import FakeContext
from tests.models import build_argos_model, build_bundle

CODE = "7K2M-QX9D-0H4T-VB6N-R8WE-3JYC-51ZS-GPA7-F"
PROBLEMS = (
    "store.key",
    "store.too_new",
    "store.foreign",
    "store.locked",
    "store.full",
    "store.damaged",
    "store.unreachable",
    "store.passphrase_needed",
    "vault.key_missing",
    "vault.closed",
    "recovery.mistyped",
    "some.new_code",
)
UNITS = tuple(
    TranslationUnit(n, "es", "zh", f"Frase {n}", f"句子{n}", UnitOrigin.CORRECTION, changed_by="王芳")
    for n in range(1, 6)
)


class Memory:
    """Answers searches from a list."""

    def __init__(self) -> None:
        self.units_kept = list(UNITS)

    def search(self, text: str, *, limit: int = 50) -> tuple[TranslationUnit, ...]:
        return tuple(u for u in self.units_kept if text in u.source or text in u.target)[:limit]

    def count(self) -> int:
        return len(self.units_kept)

    def remove(self, unit_id: int) -> None:
        self.units_kept = [u for u in self.units_kept if u.id != unit_id]

    def units(self) -> Any:
        return iter(self.units_kept)

    def states(self, units: Any, _origin: object, _context: str) -> list[Any]:
        from desktop.translation.memory import UnitState

        return [UnitState.NEW for _ in units]

    def add_many(self, units: Any, _origin: object, _context: str, **_: Any) -> int:
        taken = list(units)
        self.units_kept += [
            TranslationUnit(100 + n, u.source_language, u.target_language, u.source, u.target, UnitOrigin.IMPORT)
            for n, u in enumerate(taken)
        ]
        return len(taken)


class Shelf:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.removed: list[str] = []
        self.failure: UserFacingError | None = None
        self.installed: list[tuple[Path, bool]] = []

    def list(self) -> tuple[Any, ...]:
        return tuple(m for m in read_models(self.folder) if m.id not in self.removed)

    def remove(self, model_id: str) -> None:
        self.removed.append(model_id)

    def install(self, path: Path, *, replace: bool = False, **_: Any) -> tuple[Any, ...]:
        if self.failure is not None and not replace:
            raise self.failure
        self.installed.append((path, replace))
        return ()


@pytest.fixture
def shelf(context: FakeContext, tmp_path: Path) -> Shelf:
    for pair, files in (("es_en", ("model/model.bin", "sentencepiece.model")), ("ja_en", ())):
        place = tmp_path / "models" / f"translate-{pair}-1_0"
        (place / "model").mkdir(parents=True)
        source, target = pair.split("_")
        about = {"from_code": source, "to_code": target, "package_version": "1.0"}
        (place / "metadata.json").write_text(json.dumps(about))
        for name in files:
            (place / name).write_bytes(b"0" * 10)
    context.models = Shelf(tmp_path / "models")
    return context.models


@pytest.fixture
def memory(context: FakeContext) -> Memory:
    context.memory = Memory()
    return context.memory


def idle(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not any(lane.busy for lane in session.lanes.all()), timeout=3000)


def words(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


DIALOGS: dict[str, Callable[[Session, Any], QWidget]] = {
    "keys": lambda s, _: KeysDialog(),
    "about": lambda s, c: AboutDialog(s.theme, c, s.notices),
    "closing": lambda s, _: ClosingDialog(),
    "settings": lambda s, _: SettingsDialog(s.preferences),
    "models": lambda s, _: ModelsDialog(s),
    "memory": lambda s, _: MemoryDialog(s),
    "first start": lambda s, c: FirstStartDialog(c.paths, "zh"),
    "recovery code": lambda s, _: RecoveryCodeDialog(CODE),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_opens_in_both_languages(
    qtbot: QtBot, session: Session, context, shelf: Shelf, memory: Memory, language: str, name: str
) -> None:
    dialog = DIALOGS[name](session, context)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    idle(qtbot, session)
    assert dialog.windowTitle()
    chinese = any("\u4e00" <= c <= "\u9fff" for c in dialog.windowTitle())
    assert chinese is (language == "zh_CN")
    for button in dialog.findChildren(QPushButton):
        assert button.accessibleName() or button.text() or not button.isVisible()
    dialog.hide()


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_failure_to_open_has_its_window(
    qtbot: QtBot, theme: Theme, context, language: str, code: str
) -> None:
    error = UserFacingError(code, "The English sentence.", where="/data/deskside.db", how="Go on.")
    dialog = StoreProblemDialog(error, context.paths, Protection.KEYRING, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "/data/deskside.db" in words(dialog)
    assert ("The English sentence." in words(dialog)) is (code == "some.new_code")
    defaults = [b for b in dialog.findChildren(QPushButton) if b.isDefault()]
    assert len(defaults) == 1
    dialog.hide()


# --- opening the data ---


def test_a_recovery_code_is_handed_on(qtbot: QtBot, theme: Theme, context) -> None:
    dialog = StoreProblemDialog(UserFacingError("vault.key_missing", "x"), context.paths, Protection.KEYRING, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setText(f" {CODE} ")
    with qtbot.waitSignal(dialog.retry_wanted) as wanted:
        dialog.go.click()
    assert wanted.args == ["", CODE]


def test_a_passphrase_is_handed_on_hidden(qtbot: QtBot, theme: Theme, context) -> None:
    error = UserFacingError("store.passphrase_needed", "x")
    dialog = StoreProblemDialog(error, context.paths, Protection.PASSPHRASE, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.field.echoMode() is dialog.field.EchoMode.Password
    dialog.field.setText("correct horse ")
    with qtbot.waitSignal(dialog.retry_wanted) as wanted:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert wanted.args == ["correct horse ", ""]


def test_escape_from_a_failure_quits(qtbot: QtBot, theme: Theme, context) -> None:
    dialog = StoreProblemDialog(UserFacingError("store.locked", "x"), context.paths, None, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.quit_wanted):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


# --- first start ---


def test_enter_goes_through_all_five_steps(qtbot: QtBot, context) -> None:
    dialog = FirstStartDialog(context.paths, "zh")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    with qtbot.waitSignal(dialog.answered) as answered:
        for _ in range(5):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert answered.args == [Answers("zh", "right", True, None, Protection.KEYRING, "")]


def test_without_a_keyring_a_passphrase_is_asked_twice(qtbot: QtBot, context) -> None:
    dialog = FirstStartDialog(context.paths, "zh")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_keyring(False)
    dialog.show_step(4)
    assert not dialog.next.isEnabled()
    dialog.phrase.setText("correct horse")
    dialog.again.setText("correct hors")
    assert not dialog.next.isEnabled()
    dialog.again.setText("correct horse")
    with qtbot.waitSignal(dialog.answered) as answered:
        dialog.next.click()
    assert answered.args[0].protection is Protection.PASSPHRASE
    assert answered.args[0].passphrase == "correct horse"


def test_other_answers(qtbot: QtBot, context) -> None:
    dialog = FirstStartDialog(context.paths, "en")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.edge.button(1).setChecked(True)
    dialog.starter.button(1).setChecked(True)
    dialog.protection.button(2).setChecked(True)
    assert dialog.answers() == Answers("en", "left", False, None, Protection.NONE, "")
    dialog.show_step(2)
    dialog.back.click()
    assert dialog.stack.currentIndex() == 1


def test_the_first_start_names_the_starters_languages(qtbot: QtBot, context: FakeContext, tmp_path: Path) -> None:
    paths = replace(context.paths, resources=tmp_path)
    dialog = FirstStartDialog(paths, "zh")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_step(3)
    assert "starter" not in words(dialog)
    dictionaries = {("en", "zh"): {"a": "一"}, ("zh", "en"): {"一": "a"}, ("es", "en"): {"a": "a"}}
    ModelShelf(paths.starter_models, None).install(build_bundle(tmp_path, dictionaries))
    dialog = FirstStartDialog(paths, "zh")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_step(3)
    assert "for Chinese · English · Spanish alone. It is weak" in words(dialog)


def test_leaving_the_first_start_quits(qtbot: QtBot, context) -> None:
    dialog = FirstStartDialog(context.paths, "zh")
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.quit_wanted):
        dialog.reject()


def test_the_recovery_code_stays_until_it_is_written_down(qtbot: QtBot) -> None:
    dialog = RecoveryCodeDialog(CODE)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.go.isEnabled()
    dialog.kept.setChecked(True)
    with qtbot.waitSignal(dialog.accepted):
        dialog.go.click()
    assert CODE in dialog._document().toPlainText()


# --- memory ---


def test_memory_is_searched_and_a_unit_deleted(qtbot: QtBot, session: Session, memory: Memory) -> None:
    dialog = MemoryDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.units.rowCount() == 5)
    dialog.search.setText("句子3")
    qtbot.waitUntil(lambda: dialog.units.rowCount() == 1)
    dialog.view.selectRow(0)
    dialog.delete.click()
    assert memory.count() == 5
    assert not dialog.banner.isHidden()
    dialog.banner.pressed.emit()
    qtbot.waitUntil(lambda: dialog.units.rowCount() == 0)
    assert memory.count() == 4
    dialog.hide()


def test_an_answer_to_a_closed_dialog_harms_nobody(qtbot: QtBot, session: Session, memory: Memory) -> None:
    dialog = MemoryDialog(session)
    dialog.show()
    dialog.look()
    dialog.close()
    idle(qtbot, session)


def test_import_counts_before_it_takes_in(qtbot: QtBot, session: Session, memory: Memory, tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text("es,zh\nHola,您好\nGracias,谢谢\n,\n", encoding="utf-8")
    dialog = MemoryImportDialog(session, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.go.isEnabled)
    assert "4" in dialog.words.text()  # each pair in both directions
    assert memory.count() == 5
    with qtbot.waitSignal(dialog.imported):
        dialog.go.click()
    assert memory.count() == 9


def test_a_file_that_cannot_be_read_says_so(qtbot: QtBot, session: Session, memory: Memory, tmp_path: Path) -> None:
    path = tmp_path / "broken.tmx"
    path.write_text("<tmx><body><tu>", encoding="utf-8")
    dialog = MemoryImportDialog(session, path)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.banner.isHidden())
    assert not dialog.go.isEnabled()
    dialog.hide()


def test_export_writes_a_file(qtbot: QtBot, session: Session, memory: Memory, tmp_path: Path) -> None:
    dialog = MemoryExportDialog(session, tmp_path / "out.tmx")
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted):
        dialog.show()
    assert "Frase 1" in (tmp_path / "out.tmx").read_text("utf-8")


# --- models ---


@pytest.fixture
def models(qtbot: QtBot, session: Session, shelf: Shelf) -> ModelsDialog:
    dialog = ModelsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    return dialog


def test_damaged_models_are_listed_with_their_reason(models: ModelsDialog) -> None:
    states = [models.table.index(row, 3).data() for row in range(2)]
    assert "model.bin" in states[1]
    assert "model.bin" not in states[0]


def test_a_model_is_removed_after_a_question(qtbot: QtBot, models: ModelsDialog, shelf: Shelf) -> None:
    models.view.selectRow(1)
    models.remove.click()
    assert shelf.removed == []
    with qtbot.waitSignal(models.models_changed):
        models.banner.pressed.emit()
    assert shelf.removed == ["translate-ja_en-1_0"]
    qtbot.waitUntil(lambda: models.table.rowCount() == 1)


def test_a_starter_model_stays_and_the_button_says_why(
    qtbot: QtBot, session: Session, context: FakeContext, shelf: Shelf, tmp_path: Path
) -> None:
    context.models = ModelShelf(tmp_path / "own", shelf.folder)
    dialog = ModelsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    assert not dialog.remove.isEnabled()
    assert "came with Deskside" in dialog.remove.toolTip()
    assert dialog.table.index(0, 3).data() == "Starter model, in use"
    dialog.hide()


def test_who_serves_a_pair_is_told_and_what_comes_after_a_model_that_goes(
    qtbot: QtBot, session: Session, context: FakeContext, shelf: Shelf, tmp_path: Path
) -> None:
    context.models = ModelShelf(tmp_path / "own", shelf.folder)
    for source, target in (("es", "en"), ("de", "en")):
        context.models.install(build_argos_model(tmp_path, source, target, {"hola": "hello"}, version="2.0"))
    dialog = ModelsDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 4)
    states = [dialog.table.index(row, 3).data() for row in range(3)]
    assert states == ["In use", "In use", "Starter model, set aside by Spanish → English 2.0"]
    told = []
    for row in range(2):
        dialog.view.selectRow(row)
        dialog.remove.click()
        told.append(words(dialog.banner))
    assert "no model translates this pair" in told[0]
    assert "starter model then translates" in told[1]
    dialog.hide()


def test_an_older_version_replaces_only_when_wanted(qtbot: QtBot, models: ModelsDialog, shelf: Shelf) -> None:
    shelf.failure = UserFacingError("model.exists", "It is there.")
    models.install_from(Path("es.argosmodel"))
    qtbot.waitUntil(lambda: not models.banner.isHidden())
    assert shelf.installed == []
    with qtbot.waitSignal(models.models_changed):
        models.banner.pressed.emit()
    assert shelf.installed == [(Path("es.argosmodel"), True)]


def test_a_damaged_file_is_told_in_the_dialog(qtbot: QtBot, models: ModelsDialog, shelf: Shelf, told) -> None:
    shelf.failure = UserFacingError("model.wrong_file", "No model.", where="a.zip")
    models.install_from(Path("a.zip"))
    qtbot.waitUntil(lambda: not models.banner.isHidden())
    assert told == []


def test_the_network_is_shown_while_it_is_used(qtbot: QtBot, session: Session, shelf: Shelf) -> None:
    class Source:
        def available(self) -> tuple[Any, ...]:
            raise UserFacingError("download.offline", "No network.")

    dialog = ModelsDialog(session, source=lambda _proxy: Source())  # type: ignore[arg-type,return-value]
    qtbot.addWidget(dialog)
    dialog.show()
    shown: list[bool] = []
    dialog.download_running.connect(shown.append)
    dialog.fetch_index()
    qtbot.waitUntil(lambda: not dialog.banner.isHidden())
    assert shown == [True, False]
    dialog.hide()


# --- settings ---


def test_settings_hold_at_once_and_are_kept(qtbot: QtBot, session: Session, context: FakeContext) -> None:
    dialog = SettingsDialog(session.preferences)
    qtbot.addWidget(dialog)
    dialog.show()
    theme, watch = dialog.controls["theme"], dialog.controls["clipboard_watch"]
    assert isinstance(theme, QComboBox)
    assert isinstance(watch, QCheckBox)
    theme.setCurrentIndex(theme.findData("dark"))
    watch.setChecked(True)
    assert session.preferences.get(names.THEME) == "dark"
    idle(qtbot, session)
    kept = dict(context.store.tuples("SELECT name, value FROM setting"))
    assert kept == {"theme": '"dark"', "clipboard_watch": "true"}
    dialog.hide()


# --- item models ---


def test_item_models_keep_qts_rules(qapp: QApplication, theme: Theme, shelf: Shelf) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    hits, units, models = TermHits(), Units(), InstalledModels(theme)
    testers = [QAbstractItemModelTester(model, mode) for model in (hits, units, models)]
    hits.show((TermHit(1, "pedido", 0, 6, TermStatus.PREFERRED, "pedido", "订单"),))
    hits.show(())
    units.show(UNITS)
    units.drop(3)
    units.drop(99)
    models.show(shelf.list())
    models.show(())
    assert units.rowCount() == 4
    assert units.unit(2).id == 4
    assert all(testers)


def test_copying_the_code_marks_it_as_our_own(qtbot: QtBot) -> None:
    from desktop.ui.clipboard import OWN

    dialog = RecoveryCodeDialog(CODE)
    qtbot.addWidget(dialog)
    dialog._copy()
    assert QGuiApplication.clipboard().mimeData().hasFormat(OWN)
