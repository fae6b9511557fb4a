"""The window upon the real services: memory, terms, and a real engine in its own process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from desktop import context as services
from desktop.context import AppContext
from desktop.domain.reading import Origin
from desktop.paths import Paths
from desktop.storage.protection import Protection, open_store
from desktop.ui import scenes
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notices
from desktop.ui.preferences import Appearance
from desktop.ui.scenes.stage import Stage, fill, stage
from desktop.ui.session import Session
from desktop.ui.tasks import Lanes
from desktop.ui.theme import Theme
from desktop.vault import NoVault
from tests.fakes import ROOT
from tests.models import build_argos_model

WORDS = {"Mi": "我的", "paquete": "包裹", "llegó": "到了", "roto": "破损", "nunca": "从未", "Pedido": "订单"}
MESSAGE = "Mi paquete llegó roto. Pedido 8174520039."


@pytest.fixture
def real(tmp_path: Path, lanes: Lanes) -> Iterator[AppContext]:
    paths = Paths(tmp_path / "data", ROOT / "resources", ROOT / "translations")
    built = services.build(paths, open_store(paths, NoVault(), create=Protection.NONE))
    yield built
    lanes.close()
    built.close()


@pytest.fixture
def window(
    qtbot: QtBot, real: AppContext, lanes: Lanes, theme: Theme, notices: Notices, tmp_path: Path
) -> Iterator[MainWindow]:
    made = MainWindow(theme, notices, Appearance())
    session = Session.start(real, lanes, theme=theme, notices=notices, look=tmp_path / "window.json", parent=made)
    made.attach(session)
    made.show()
    yield made
    made.detach()
    made.hide()
    made.deleteLater()


def test_from_the_clipboard_to_the_memory(
    qtbot: QtBot, window: MainWindow, real: AppContext, tmp_path: Path
) -> None:
    page, desk = window.desk_page(), window._need().desk
    QGuiApplication.clipboard().setText(MESSAGE)
    window.paste(new=False)
    desk.current.choose_language("es")
    qtbot.waitUntil(lambda: desk.current.reading is not None, timeout=20_000)
    assert not page.segments.banner.isHidden()

    dialog = window.show_models()
    model = build_argos_model(tmp_path, "es", "zh", WORDS)
    with qtbot.waitSignal(dialog.models_changed, timeout=30_000):
        dialog.install_from(model)
    qtbot.waitUntil(lambda: desk.current.reading is not None, timeout=20_000)
    dialog.close()
    assert page.segments.banner.isHidden()
    first = page.segments.cards[0]
    assert first.reading is not None
    assert first.reading.origin is Origin.MODEL
    assert "包裹" in first.editor.toPlainText()

    window.activateWindow()
    first.editor.setFocus()
    qtbot.waitUntil(first.editor.hasFocus)
    first.editor.type_text("我的包裹到货时已经破损。")
    window.save()
    qtbot.waitUntil(lambda: desk.current.saved(0))
    desk.open("Mi paquete llegó roto. Gracias.")
    qtbot.waitUntil(lambda: desk.current.reading is not None, timeout=20_000)
    assert page.segments.cards[0].editor.toPlainText() == "我的包裹到货时已经破损。"
    assert page.segments.cards[0].mark.text() == "100"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of all scenes: the starter pack takes most of its time."""
    folder = tmp_path_factory.mktemp("scenes") / "sample"
    fill(Paths.default(folder))
    return folder


HALVES = [("light", "zh_CN", 0), ("dark", "en", 1)]


@pytest.mark.parametrize(("colours", "spoken", "first"), HALVES)
def test_every_scene_can_be_played(
    sample: Path, tmp_path: Path, qapp: QApplication, colours: str, spoken: str, first: int
) -> None:
    """One after the other on one stage, half of them in either language: a stage takes longer than a scene."""
    with stage(Path(shutil.copytree(sample, tmp_path / "data")), colours, spoken) as set_up:
        for name in list(scenes.SCENES)[first::2]:
            picture = scenes.SCENES[name](set_up)
            set_up.settle()
            drawn = picture.grab().toImage()
            seen = {drawn.pixel(x, y) for x in range(0, drawn.width(), 4) for y in range(0, drawn.height(), 4)}
            assert len(seen) > 8, f"{name} is blank"
            clear(set_up)


def clear(set_up: Stage) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu):
            widget.close()
            widget.deleteLater()
    set_up.window.come_back()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_can_be_trusted_stands_side_by_side(sample: Path, tmp_path: Path) -> None:
    """The starter model itself: a sentence from the memory, one shown, one greyed, one withheld, under the gist."""
    with stage(Path(shutil.copytree(sample, tmp_path / "data")), "light", "zh_CN") as set_up:
        scenes.SCENES["starter"](set_up)
        segments = set_up.window.desk_page().segments
        known, sure, doubtful, withheld = (card.reading for card in segments.cards)
        assert known is not None
        assert known.origin is Origin.MEMORY
        assert sure is not None
        assert (sure.starter, sure.doubtful) == (True, False)
        assert doubtful is not None
        assert (doubtful.starter, doubtful.doubtful) == (True, True)
        assert withheld is not None
        assert (withheld.origin, withheld.target) == (Origin.UNTRANSLATED, withheld.segment.text)
        seen = [card.visibleRegion().boundingRect().height() for card in segments.cards]
        assert min(seen) >= segments.cards[0].editor.height()  # a line of each, without scrolling


def test_a_scene_becomes_a_picture(
    sample: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication
) -> None:
    monkeypatch.setattr(scenes, "fill", lambda paths: shutil.copytree(sample, paths.data, dirs_exist_ok=True))
    (picture,) = scenes.render_at(tmp_path, 100, "compact", "dark")
    assert picture == tmp_path / "compact-dark-100.png"
    assert QImage(str(picture)).pixelColor(200, 4).lightness() < 60
