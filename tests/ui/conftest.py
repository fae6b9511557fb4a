"""A real window upon fake services; threads and windows that a test leaves behind fail it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QBoxLayout
from pytestqt.qtbot import QtBot

from desktop.domain.insights import Page, Subject
from desktop.insights.page import Insights
from desktop.ui.application import make_application
from desktop.ui.clipboard import let_go
from desktop.ui.i18n import Translations
from desktop.ui.main_window import MainWindow
from desktop.ui.notices import Notice, Notices
from desktop.ui.preferences import Appearance
from desktop.ui.presence import Presence
from desktop.ui.session import Session
from desktop.ui.tasks import Lane, Lanes
from desktop.ui.theme import Theme
from desktop.ui.wellbeing import Wellbeing
from tests.fakes import ROOT, FakeClock, FakeContext, fake_context
from tests.insights import put, read_rows
from tests.ui import figures
from tests.ui.resting import Hands, Screen, Work


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What the offscreen platform cannot do it says as a warning; all others fail a test.
    for item in items:
        if "/ui/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session")
def qapp(qapp_cls: type[QApplication], pytestconfig: pytest.Config) -> Iterator[QApplication]:
    app = make_application()
    yield app
    let_go(app.clipboard())


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread or a visible window behind."""
    before = set(threading.enumerate())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    for window in windows:
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    threads = [t for t in threading.enumerate() if t not in before and t.is_alive()]
    assert not windows, f"left open: {windows}"
    assert not threads, f"left running: {threads}"


@pytest.fixture(scope="session")
def resources() -> Path:
    return ROOT / "resources"


@pytest.fixture
def theme(qapp: QApplication, resources: Path) -> Iterator[Theme]:
    made = Theme(resources)
    made.apply("light", 10)
    yield made
    made.deleteLater()


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Speak each language in turn."""
    translations = Translations(ROOT / "translations")
    translations.use(request.param)
    yield request.param
    translations.remove()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def lane(qapp: QApplication) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def lanes(qapp: QApplication) -> Iterator[Lanes]:
    made = Lanes.start()
    yield made
    made.close()
    for one in made.all():
        one.deleteLater()


@pytest.fixture
def context(tmp_path: Path, clock: FakeClock, lanes: Lanes) -> Iterator[FakeContext]:
    made = fake_context(tmp_path / "data", clock)
    yield made
    lanes.close()
    made.close()


@pytest.fixture
def told(notices: Notices) -> list[Notice]:
    """Every notice that was raised."""
    seen: list[Notice] = []
    notices.raised.connect(seen.append)
    return seen


@pytest.fixture
def notices(tmp_path: Path, qapp: QApplication, lanes: Lanes) -> Iterator[Notices]:
    made = Notices(tmp_path)
    for one in lanes.all():
        one.failed.connect(made.report)
    yield made
    made.deleteLater()


@pytest.fixture
def session(
    context: FakeContext, lanes: Lanes, theme: Theme, notices: Notices, tmp_path: Path, clock: FakeClock
) -> Iterator[Session]:
    made = Session.start(
        context,  # type: ignore[arg-type]
        lanes,
        theme=theme,
        notices=notices,
        look=tmp_path / "window.json",
        clock=clock,
        steady=clock,
    )
    yield made
    # Without a parent they would be collected on any thread, with their timers.
    for owned in (made.looking_up, made.clocks, made.outbox, made.desk):
        owned.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, session: Session, theme: Theme, notices: Notices) -> Iterator[MainWindow]:
    made = MainWindow(theme, notices, Appearance())
    made.attach(session)
    made.resize(440, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.detach()
    made.hide()
    made.deleteLater()


Reading = Callable[[str], None]


@pytest.fixture
def read(qtbot: QtBot, session: Session) -> Reading:
    """Open a message and wait until it is read."""

    def open_and_wait(text: str) -> None:
        session.desk.open(text)
        qtbot.waitUntil(lambda: session.desk.current.reading is not None, timeout=3000)

    return open_and_wait


@pytest.fixture
def filled(context: FakeContext, clock: FakeClock) -> FakeContext:
    """Put the 200 events of the figures into the store."""
    clock.now = figures.NOW
    put(context.store, read_rows())
    return context


@pytest.fixture
def pages(filled: FakeContext) -> dict[Subject, Page]:
    return {page.subject: page for page in Insights(filled.store, lambda: figures.NOW).pages(figures.PERIOD)}


@pytest.fixture
def hands(clock: FakeClock) -> Hands:
    return Hands(clock)


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def wellbeing(
    window: MainWindow, session: Session, clock: FakeClock, hands: Hands, screen: Screen, qtbot: QtBot
) -> Iterator[Wellbeing]:
    qtbot.waitUntil(lambda: window.wellbeing.keeper.running, timeout=3000)
    window.wellbeing.stop()  # the window's own goes by the real clock
    presence = Presence(window.composing, clock, idle=hands, screen=screen)
    presence.setParent(window)
    made = Wellbeing(session, window.composing, window, steady=clock, presence=presence)
    page = window.desk_page()
    chip = made.show_on(page.stack)
    cast("QBoxLayout", page.status.layout()).insertWidget(3, chip)
    qtbot.waitUntil(lambda: made.keeper.running, timeout=3000)
    made.keeper._timer.stop()  # the test is the clock
    yield made
    made.stop()


@pytest.fixture
def work(wellbeing: Wellbeing, clock: FakeClock) -> Work:
    """Let seconds of work pass."""

    def pass_by(seconds: float) -> None:
        for _ in range(round(seconds)):
            clock.move(1)
            wellbeing.keeper.tick()

    return pass_by
