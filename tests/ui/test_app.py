"""The program as it is started: first start, failures, closing. The services are fakes, the store is real."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop import context as context_module
from desktop import program
from desktop.app import App
from desktop.domain.cancel import CancelToken
from desktop.paths import Paths
from desktop.storage.protection import Opened, Protection, open_store, protection_of
from desktop.translation.host import EngineHost, EngineState
from desktop.ui import readying
from desktop.ui.dialogs.first_start import Answers, FirstStartDialog
from desktop.ui.dialogs.recovery_code import RecoveryCodeDialog
from desktop.ui.dialogs.store_problem import StoreProblemDialog
from desktop.ui.preferences import Appearance
from desktop.ui.single import SingleInstance
from tests.fakes import ROOT, FakeVault, fake_services


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", ROOT / "resources", ROOT / "translations")


@pytest.fixture
def vault() -> FakeVault:
    return FakeVault()


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Build fake services upon the real store; the list holds every context that was built.

    There is too little memory to start the engine before a message needs it.
    """
    made: list[Any] = []

    def build(
        paths: Paths,
        opened: Opened,
        *,
        starter_pack: bool = True,
        sentences_later: bool = False,
        engine: EngineHost | None = None,
    ) -> Any:
        made.append(fake_services(paths, opened.store))
        made[-1].extra["starter_pack"] = starter_pack
        made[-1].extra["sentences_later"] = sentences_later
        made[-1].extra["engine"] = engine
        made[-1].starter_sentences = iter([3, 2, 1])
        made[-1].protection, made[-1].recovery_code = opened.protection, opened.recovery_code
        return made[-1]

    monkeypatch.setattr(context_module, "build", build)
    monkeypatch.setattr(program, "free_memory", lambda: 0)
    return made


@pytest.fixture
def app(qapp: QApplication, paths: Paths, vault: FakeVault, built, qtbot: QtBot) -> Iterator[App]:
    hook = sys.excepthook
    running = App(qapp, paths, vault)
    yield running
    with qtbot.waitSignal(running.closed, raising=False, timeout=100):
        running.close()
    running.window.deleteLater()
    running.deleteLater()
    sys.excepthook = hook


def dialog(kind: type[Any]) -> Any:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def appears(qtbot: QtBot, kind: type[Any]) -> Any:
    def there() -> bool:
        return any(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets())

    qtbot.waitUntil(there, timeout=3000)
    return dialog(kind)


def test_the_first_start_makes_an_encrypted_store(qtbot: QtBot, app: App, paths: Paths, vault, built) -> None:
    app.start()
    assert app.window.isVisible()
    first = appears(qtbot, FirstStartDialog)
    with qtbot.waitSignal(app.opened, timeout=5000):
        first.show_step(4)
        first.go_on()
    assert protection_of(paths) is Protection.KEYRING
    assert vault.secrets
    shown = appears(qtbot, RecoveryCodeDialog)
    assert built[0].recovery_code.replace("-", "") in shown.code.text().replace("-", "").replace("\n", "")
    shown.kept.setChecked(True)
    shown.go.click()
    assert app.window.page is not None


def test_the_starter_sentences_come_when_the_window_can_be_used(qtbot: QtBot, app: App, built) -> None:
    with qtbot.waitSignal(app.opened, timeout=5000):
        app.open(answers=Answers("zh", "right", True, None, Protection.NONE))
    assert built[0].extra["sentences_later"]
    portions = built[0].starter_sentences
    qtbot.waitUntil(lambda: portions.__length_hint__() == 0, timeout=3000)


def test_the_starter_sentences_wait_while_a_message_is_read(qtbot: QtBot, app: App, built) -> None:
    with qtbot.waitSignal(app.opened, timeout=5000):
        app.open(answers=Answers("zh", "right", True, None, Protection.NONE))
    reached, go = threading.Event(), threading.Event()

    def slow(_cancel: CancelToken | None) -> None:
        reached.set()
        assert go.wait(10)

    engine, portions = built[0].engine, built[0].starter_sentences
    engine.before, engine.pairs = slow, [("es", "zh")]
    app.window._need().desk.open("Hola, mi pedido no ha llegado.")
    qtbot.waitUntil(reached.is_set)
    qtbot.wait(readying.FIRST_MOMENT_MS + 5 * readying.BREATH_MS)
    assert portions.__length_hint__() == 3
    go.set()
    qtbot.waitUntil(lambda: portions.__length_hint__() == 0, timeout=3000)


def test_with_little_memory_the_engine_waits_for_a_message(qtbot: QtBot, app: App, built) -> None:
    with qtbot.waitSignal(app.opened, timeout=5000):
        app.open(answers=Answers("zh", "right", True, None, Protection.NONE))
    engine = built[0].extra["engine"]
    assert isinstance(engine, EngineHost)
    qtbot.waitUntil(lambda: not app.lanes.engine.busy)
    assert engine.state is EngineState.STOPPED


def test_another_folder_gets_another_engine(
    qtbot: QtBot, app: App, built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[EngineHost] = []

    def close(engine: EngineHost) -> None:
        ended.append(engine)

    monkeypatch.setattr(EngineHost, "close", close)
    (tmp_path / "other").mkdir()
    app.open(answers=Answers("zh", "right", True, None, Protection.NONE))
    with qtbot.waitSignal(app.opened, timeout=5000):
        pass
    first = built[0].extra["engine"]
    app._change_folder(tmp_path / "other")
    assert ended == [first]
    appears(qtbot, FirstStartDialog).reject()


def test_files_that_no_article_names_go_when_the_window_can_be_used(
    qtbot: QtBot, app: App, built, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = context_module.build

    def with_a_loose_file(*given: Any, **named: Any) -> Any:
        made = build(*given, **named)
        made.store.execute("INSERT INTO article_file VALUES ('ab', 0.0, x'00')")
        return made

    monkeypatch.setattr(context_module, "build", with_a_loose_file)
    with qtbot.waitSignal(app.opened, timeout=5000):
        app.open(answers=Answers("zh", "right", True, None, Protection.NONE))
    store = built[0].store
    qtbot.waitUntil(lambda: not store.tuples("SELECT 1 FROM article_file"), timeout=3000)


def test_answers_of_the_first_start_are_kept(qtbot: QtBot, app: App, built) -> None:
    with qtbot.waitSignal(app.opened, timeout=5000):
        app.open(answers=Answers("en", "left", False, None, Protection.NONE))
    settings = built[0].settings
    from desktop import settings as names

    assert settings.get(names.AGENT_LANGUAGE) == "en"
    assert settings.get(names.EDGE) == "left"
    assert built[0].extra["starter_pack"] is False


def test_a_second_start_opens_at_once(qtbot: QtBot, app: App, paths: Paths, vault: FakeVault) -> None:
    open_store(paths, vault, create=Protection.KEYRING).store.close()
    with qtbot.waitSignal(app.opened, timeout=5000):
        app.start()
    assert app.window.page is not None


def test_a_lost_key_asks_for_the_recovery_code(qtbot: QtBot, app: App, paths: Paths, vault: FakeVault) -> None:
    opened = open_store(paths, vault, create=Protection.KEYRING)
    opened.store.close()
    vault.secrets.clear()
    app.start()
    problem = appears(qtbot, StoreProblemDialog)
    problem.field.setText("XXXX")
    problem.go.click()
    problem = appears(qtbot, StoreProblemDialog)
    problem.field.setText(opened.recovery_code)
    with qtbot.waitSignal(app.opened, timeout=5000):
        problem.go.click()
    assert vault.secrets


def test_a_wrong_passphrase_is_asked_again(qtbot: QtBot, app: App, paths: Paths, vault: FakeVault) -> None:
    open_store(paths, vault, create=Protection.PASSPHRASE, passphrase="right").store.close()
    app.start()
    problem = appears(qtbot, StoreProblemDialog)
    problem.field.setText("wrong")
    problem.go.click()
    qtbot.waitUntil(lambda: not any(lane.busy for lane in app.lanes.all()), timeout=5000)
    problem = appears(qtbot, StoreProblemDialog)
    assert problem.field.isVisible()
    problem.field.setText("right")
    with qtbot.waitSignal(app.opened, timeout=5000):
        problem.go.click()


def test_another_folder_can_be_chosen(
    qtbot: QtBot, app: App, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "other"))
    paths.data.mkdir()
    paths.store.write_bytes(b"SQLite format 3\0" + b"\0" * 100)
    app.start()
    problem = appears(qtbot, StoreProblemDialog)
    problem.folder.click()
    appears(qtbot, FirstStartDialog)


def test_a_keyring_that_forgets_asks_again(qtbot: QtBot, app: App, vault: FakeVault) -> None:
    vault.forgets = True
    app.open(answers=Answers())
    first = appears(qtbot, FirstStartDialog)
    assert first.isVisible()


def test_a_bug_while_opening_is_no_traceback(qtbot: QtBot, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def bad(*_: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr(context_module, "build", bad)
    app.open(answers=Answers(protection=Protection.NONE))
    appears(qtbot, StoreProblemDialog)
    assert app.window.notice_bar.notice is not None


def test_closing_stops_everything_in_order(qtbot: QtBot, app: App, built) -> None:
    with qtbot.waitSignal(app.opened, timeout=5000):
        app.open(answers=Answers(protection=Protection.NONE))
    context = built[0]
    done: list[str] = []
    app.lanes.store.queued(lambda: done.append("kept"))
    app.window.quit_wanted.emit()
    assert done == ["kept"]
    assert context.engine.closed
    assert not app.window.isVisible()


def test_a_bug_in_the_window_is_reported_once(qtbot: QtBot, app: App) -> None:
    seen: list[Any] = []
    app.notices.raised.connect(seen.append)
    for _ in range(3):
        try:
            raise ValueError("a bug")
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
    assert len(seen) == 1
    assert seen[0].action


def test_the_look_is_there_before_the_store(qtbot: QtBot, paths: Paths, qapp, vault, built) -> None:
    Appearance(ui_language="en", theme="dark", font_size=12, edge="left", width=500).save(
        paths.data / "window.json"
    )
    running = App(qapp, paths, vault)
    assert running.theme.dark
    assert running.theme.size == 12
    assert running.translations.current == "en"
    running.window.appear()
    assert running.window.width() == 500
    running.close()
    running.window.deleteLater()
    running.deleteLater()


@pytest.mark.parametrize("text", ["", "[]", '{"width": "wide", "theme": 3}', '{"edge": "left"}'])
def test_a_strange_look_is_no_hindrance(tmp_path: Path, text: str) -> None:
    (tmp_path / "window.json").write_text(text)
    look = Appearance.load(tmp_path / "window.json")
    assert look.width == 440
    assert look.edge == ("left" if "left" in text else "right")


def test_a_second_start_raises_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second, other = (SingleInstance(tmp_path / name) for name in ("a", "a", "b"))
    assert first.claim()
    with qtbot.waitSignal(first.raise_wanted, timeout=2000):
        assert not second.claim()
    assert other.claim()
    for one in (first, other):
        one.release()


def test_the_crashed_ones_name_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance(tmp_path)
    assert first.claim()
    first.release()
    second = SingleInstance(tmp_path)
    assert second.claim()
    second.release()
