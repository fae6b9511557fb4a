"""The host and its child process when all goes well: routes, batches, idling, states, threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.child import engine_command
from desktop.translation.engine import Route, SentenceEncoder, TranslationEngine
from desktop.translation.host import EngineHost, EngineState
from desktop.translation.models import ModelShelf
from tests.models import build_argos_model, build_bundle, with_weights_cut

EN_ZH = {"hello": "你好", "order": "订单"}
ZH_EN = {"你好": "hello", "订单": "order"}


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EngineHost]:
    """A host for tests that change nothing: packages of the user's, and a starter bundle."""
    home = tmp_path_factory.mktemp("host")
    starter = {("zh", "en"): ZH_EN, ("zh", "es"): {"你好": "hola"}, ("en", "zh"): EN_ZH}
    ModelShelf(home / "starter", None).install(build_bundle(home, starter))
    ModelShelf(home / "models", None).install(build_argos_model(home, "en", "zh", {"hello": "您好"}))
    host = EngineHost(home / "models", home / "starter", home / "data")
    yield host
    host.close()


def running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_is_an_engine_and_an_encoder(shared: EngineHost) -> None:
    engine: TranslationEngine = shared
    encoder: SentenceEncoder = shared
    assert engine and encoder


def test_routes_need_no_process(tmp_path: Path) -> None:
    ModelShelf(tmp_path / "m", None).install(build_argos_model(tmp_path, "en", "zh", EN_ZH))
    host = EngineHost(tmp_path / "m", tmp_path / "none", tmp_path / "data")
    assert host.routes() == (Route("en", "zh", masks=True),)
    ModelShelf(tmp_path / "m", None).install(build_argos_model(tmp_path, "zh", "en", ZH_EN, masks=False))
    assert len(host.routes()) == 1
    host.refresh()
    assert host.routes() == (Route("en", "zh", masks=True), Route("zh", "en"))
    assert host.state is EngineState.STOPPED
    assert host.pid is None
    host.close()


def test_the_users_package_goes_before_the_starters(shared: EngineHost) -> None:
    assert {(r.source, r.target, r.starter) for r in shared.routes()} == {
        ("en", "zh", False),
        ("zh", "en", True),
        ("zh", "es", True),
        ("en", "es", True),
    }
    assert shared.translate(["hello"], "en", "zh")[0][0].text == "您好"


def test_a_batch_over_all_kinds_of_routes(shared: EngineHost) -> None:
    rows = shared.translate(["你好订单", "订单", "", "你好"], "zh", "en", hypotheses=2)
    assert [row[0].text for row in rows] == ["hello order", "order", "", "hello"]
    assert all(1 <= len(row) <= 2 for row in rows)
    assert shared.translate(["你好"], "zh", "es")[0][0].text == "hola"
    assert shared.translate([], "zh", "es") == []


def test_starter_weights_are_loaded_once(shared: EngineHost) -> None:
    for source, target, text in (("zh", "en", "你好"), ("zh", "es", "你好"), ("en", "zh", "hello")):
        shared.translate([text], source, target)
    assert shared.describe()["loaded"] == 2  # the bundle's, and the user's


def test_the_start_loads_starter_weights_alone_and_none_where_full_models_serve_their_pairs(tmp_path: Path) -> None:
    starter = {("en", "es"): {"hello": "hola"}}
    ModelShelf(tmp_path / "starter", None).install(build_bundle(tmp_path, starter))
    shelf = ModelShelf(tmp_path / "models", None)
    shelf.install(build_argos_model(tmp_path, "de", "en", {"hallo": "hello"}))
    host = EngineHost(tmp_path / "models", tmp_path / "starter", tmp_path / "data")
    host.load_starters()
    assert host.describe()["loaded"] == 1
    host.close()
    shelf.install(build_argos_model(tmp_path, "en", "es", {"hello": "buenas"}))
    host = EngineHost(tmp_path / "models", tmp_path / "starter", tmp_path / "data")
    host.load_starters()
    assert host.pid is None
    host.close()


def test_the_child_imports_no_minisbd_no_window_and_reaches_no_network(shared: EngineHost) -> None:
    shared.translate(["hello"], "en", "zh")
    names = ["minisbd", "argostranslate.translate", "onnxruntime", "stanza", "torch", "PySide6"]
    assert shared.describe([*names, "argostranslate.package"])["modules"] == ["argostranslate.package"]


def test_vectors_come_through_whole(shared: EngineHost) -> None:
    rows = shared.encode(["Where is my order?", "我的订单在哪里？", "Quiero un reembolso"])
    assert rows.shape == (3, 512)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)
    assert rows[0] @ rows[1] > rows[0] @ rows[2]
    assert shared.encode([]).shape == (0, 512)


def test_no_model_is_said(shared: EngineHost) -> None:
    with pytest.raises(UserFacingError) as caught:
        shared.translate(["x"], "ko", "zh")
    assert caught.value.code == "engine.no_model"


def test_a_cancelled_question_is_never_sent(shared: EngineHost) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        shared.translate(["hello"], "en", "zh", cancel=token)


def test_threads_take_turns(shared: EngineHost) -> None:
    answers: dict[int, str] = {}

    def ask(n: int) -> None:
        answers[n] = shared.translate([f"hello {n}"], "en", "zh")[0][0].text

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {n: f"您好 {n}" for n in range(8)}


def test_checking_a_package_before_it_is_installed(shared: EngineHost, tmp_path: Path) -> None:
    whole = build_argos_model(tmp_path, "de", "zh", {"hallo": "你好"})
    cut = with_weights_cut(whole, tmp_path / "cut.argosmodel")
    shelf = ModelShelf(tmp_path / "m", None)
    with pytest.raises(UserFacingError) as caught:
        shelf.install(cut, verify=shared.check)
    assert caught.value.code == "model.damaged"
    assert shelf.list() == ()
    loaded = shared.describe()["loaded"]
    shelf.install(whole, verify=shared.check)
    assert [m.pair for m in shelf.list()] == [("de", "zh")]
    assert shared.describe()["loaded"] == loaded


def test_idle_frees_the_process_and_the_next_question_starts_it_again(tmp_path: Path) -> None:
    ModelShelf(tmp_path / "m", None).install(build_argos_model(tmp_path, "en", "zh", EN_ZH))
    clock, states = Clock(), []
    host = EngineHost(tmp_path / "m", None, tmp_path / "d", idle_seconds=600, clock=clock, on_state=states.append)
    host.translate(["hello"], "en", "zh")
    first = host.pid
    clock.now += 599
    assert not host.unload_if_idle()
    clock.now += 2
    assert host.unload_if_idle()
    assert first is not None
    assert not running(first)
    assert host.pid is None
    assert host.translate(["hello"], "en", "zh")[0][0].text == "你好"
    assert host.pid not in (None, first)
    host.close()
    once = [EngineState.STARTING, EngineState.READY, EngineState.STOPPED]
    assert states == once * 2


def test_idling_is_watched_by_a_thread_that_ends_with_the_process(tmp_path: Path) -> None:
    stopped = threading.Event()

    def heard(state: EngineState) -> None:
        if state is EngineState.STOPPED:
            stopped.set()

    before = set(threading.enumerate())
    host = EngineHost(tmp_path, None, tmp_path / "d", idle_seconds=0.05, on_state=heard)
    host.describe()
    assert stopped.wait(5)
    host.close()
    assert set(threading.enumerate()) == before


def test_closing_leaves_no_process_and_no_thread(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    host = EngineHost(tmp_path, None, tmp_path / "d")
    pid = host.describe()["pid"]
    assert pid == host.pid
    assert len(threading.enumerate()) > len(before)
    host.close()
    assert not running(pid)
    assert set(threading.enumerate()) == before
    host.close()
    with pytest.raises(Cancelled):
        host.describe()


def test_a_replaced_package_is_used_after_refresh(tmp_path: Path) -> None:
    shelf = ModelShelf(tmp_path / "m", None)
    shelf.install(build_argos_model(tmp_path, "en", "zh", {"hello": "喂"}))
    host = EngineHost(tmp_path / "m", None, tmp_path / "d")
    assert host.translate(["hello"], "en", "zh")[0][0].text == "喂"
    shelf.update(build_argos_model(tmp_path, "en", "zh", EN_ZH, version="1.1"))
    host.refresh()
    assert host.translate(["hello"], "en", "zh")[0][0].text == "你好"
    assert host.describe()["loaded"] == 1
    shelf.remove(shelf.list()[0].id)
    host.refresh()
    with pytest.raises(UserFacingError):
        host.translate(["hello"], "en", "zh")
    host.close()


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/deskside/deskside")
    command = engine_command(Path("data"))
    assert command == ["/opt/deskside/deskside", "--engine", "--data", "data"]
