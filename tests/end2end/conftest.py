"""The whole program: real window, store, memory and engine process; only the model is built by code."""

from __future__ import annotations

import gc
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import context
from desktop.app import App
from desktop.paths import Paths
from desktop.storage.protection import Protection, open_store
from desktop.translation.models import ModelShelf
from desktop.ui.application import make_application
from desktop.ui.clipboard import let_go
from tests.fakes import FakeVault
from tests.models import build_argos_model

SPANISH = {
    "¿Dónde": "哪里",
    "está": "在",
    "mi": "我的",
    "pedido": "订单",
    "hola": "你好",
    "Hola": "你好",
    "gracias": "谢谢",
    "Gracias": "谢谢",
}

Start = Callable[..., App]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "/end2end/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    app = make_application()
    yield app
    let_go(app.clipboard())


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the starter pack and one small model, as after a first start; no message was read."""
    folder = tmp_path_factory.mktemp("untouched")
    paths = Paths.default(folder / "data")
    context.build(paths, open_store(paths, FakeVault(usable=False), create=Protection.NONE)).close()
    ModelShelf(paths.models, None).install(build_argos_model(folder, "es", "zh", SPANISH))
    return paths.data


@pytest.fixture(scope="module")
def prepared(untouched: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the tests of a file share, with what one leaves to the next."""
    return Path(shutil.copytree(untouched, tmp_path_factory.mktemp("end2end") / "data"))


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, prepared: Path) -> Iterator[Start]:
    """Open the program upon the prepared folder, or upon another; several times in a row are several runs."""
    running: list[App] = []
    before = set(threading.enumerate())

    def run(folder: Path = prepared) -> App:
        app = App(qapp, Paths.default(folder), FakeVault(usable=False))
        running.append(app)
        with qtbot.waitSignal(app.opened, timeout=90_000):
            app.start()
        app.window.activateWindow()
        return app

    yield run
    for app in running:
        app.close()
        app.window.deleteLater()  # a window that stays takes every change of style and language with it
    running.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not [t for t in threading.enumerate() if t not in before and t.is_alive()]
