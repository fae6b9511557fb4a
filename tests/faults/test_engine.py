"""The engine's process crashes, hangs, lies or loses its parent: the program goes on."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation import host as host_module
from desktop.translation.host import EngineHost, EngineState
from desktop.translation.models import ModelShelf
from desktop.translation.packages import read_models
from desktop.translation.wire import LARGEST, WireError, read_message, write_message
from tests.models import build_argos_model

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills by signal and looks into /proc")

# Runs the real engine process, but some texts and packages do harm.
FAULTY = """
import os, signal, socket, sys, time
from pathlib import Path
from desktop.translation import argos, engine_process

translate, load = argos.ArgosTranslator.translate, argos._load

def harmful(self, legs, texts, *, hypotheses=1, cancel=None):
    word, _, once = texts[0].partition(" ")
    if once and Path(once).exists():
        word = ""
    elif once:
        Path(once).touch()
    if word == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "hang":
        time.sleep(60)
    if word == "wait":
        while True:
            cancel.raise_if_cancelled()
            time.sleep(0.002)
    if word == "print":
        print("a library talks", flush=True)
        os.write(1, b"so does native code")
    if word == "connect":
        socket.create_connection(("127.0.0.1", 9))
    if word == "bug":
        raise KeyError("what the buyer wrote")
    return translate(self, legs, texts, hypotheses=hypotheses, cancel=cancel)

def deadly(folder, *, tagged_by_us):
    if "-6_6" in str(folder):
        os.abort()
    return load(folder, tagged_by_us=tagged_by_us)

argos.ArgosTranslator.translate, argos._load = harmful, deadly
sys.exit(engine_process.main(sys.argv[1:]))
"""


def faulty(data: Path) -> Sequence[str]:
    return [sys.executable, "-c", FAULTY, "--data", str(data)]


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


Make = Callable[..., EngineHost]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Hosts with one package (en → zh) and a process that can be harmed; closed afterwards."""
    ModelShelf(tmp_path / "m", None).install(build_argos_model(tmp_path, "en", "zh", {"hello": "你好"}))
    hosts: list[EngineHost] = []

    def made(**options: object) -> EngineHost:
        settings = {"command": faulty, "clock": Clock(), **options}
        hosts.append(EngineHost(tmp_path / "m", None, tmp_path / "data", **settings))  # type: ignore[arg-type]
        return hosts[-1]

    yield made
    for host in hosts:
        host.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("engine-")]


def ask(host: EngineHost, text: str, cancel: CancelToken | None = None) -> str:
    return host.translate([text], "en", "zh", cancel=cancel)[0][0].text


def in_background(work: Callable[[], object]) -> tuple[threading.Thread, list[BaseException]]:
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, raised


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


def gone(pid: int) -> bool:
    """True if no such process runs; one that waits for a foreign parent to be reaped does not run."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def test_a_crash_is_tried_once_more_unseen(make: Make, tmp_path: Path) -> None:
    host = make()
    first = host.describe()["pid"]
    assert ask(host, f"die {tmp_path / 'once'}").startswith("die")
    assert host.pid != first
    assert host.state is EngineState.READY


def test_killed_in_the_middle_of_a_request(make: Make, tmp_path: Path) -> None:
    host = make()
    pid = host.describe()["pid"]
    marker = tmp_path / "asked"
    thread, raised = in_background(lambda: ask(host, f"wait {marker}"))
    until(marker.exists)
    os.kill(pid, signal.SIGKILL)
    thread.join(5)
    assert not raised
    assert host.pid not in (None, pid)


def test_two_crashes_are_told_and_the_next_start_waits(make: Make) -> None:
    states: list[EngineState] = []
    clock = Clock()
    host = make(clock=clock, on_state=states.append)
    for pause in (1, 2, 4):
        with pytest.raises(UserFacingError) as caught:
            ask(host, "die")
        assert caught.value.code == "engine.crashed"
        assert host.state is EngineState.CRASHED
        count = len(states)
        clock.now += pause - 0.5
        with pytest.raises(UserFacingError):
            ask(host, "hello")
        assert len(states) == count  # nothing was started
        clock.now += 1
    assert ask(host, "hello") == "你好"
    assert states[-1] is EngineState.READY


def test_a_package_that_kills_the_process_is_named_and_others_go_on(make: Make, tmp_path: Path) -> None:
    ModelShelf(tmp_path / "m", None).install(
        build_argos_model(tmp_path, "en", "de", {"hello": "hallo"}, version="6.6")
    )
    clock = Clock()
    host = make(clock=clock)
    with pytest.raises(UserFacingError) as caught:
        host.translate(["hello"], "en", "de")
    assert caught.value.code == "model.damaged"
    assert "English → German 6.6" in caught.value.what
    clock.now += 100
    assert ask(host, "hello") == "你好"


def test_cancelling_returns_at_once_and_the_process_lives(make: Make, tmp_path: Path) -> None:
    host = make()
    pid = host.describe()["pid"]
    token, marker = CancelToken(), tmp_path / "asked"
    thread, raised = in_background(lambda: ask(host, f"wait {marker}", token))
    until(marker.exists)
    token.cancel()
    thread.join(5)
    assert [type(error) for error in raised] == [Cancelled]
    assert ask(host, "hello") == "你好"
    assert host.pid == pid


def test_a_process_that_does_not_hear_is_killed(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(host_module, "GRACE", 0.05)
    host = make()
    pid = host.describe()["pid"]
    token, marker = CancelToken(), tmp_path / "asked"
    thread, raised = in_background(lambda: ask(host, f"hang {marker}", token))
    until(marker.exists)
    token.cancel()
    thread.join(5)
    assert [type(error) for error in raised] == [Cancelled]
    assert ask(host, "hello") == "你好"
    assert host.pid != pid
    assert gone(pid)


def test_cancelling_while_another_waits_for_its_turn(make: Make, tmp_path: Path) -> None:
    host = make()
    first, second, marker = CancelToken(), CancelToken(), tmp_path / "asked"
    one, raised_one = in_background(lambda: ask(host, f"wait {marker}", first))
    until(marker.exists)
    two, raised_two = in_background(lambda: ask(host, "hello", second))
    second.cancel()
    two.join(5)
    assert [type(error) for error in raised_two] == [Cancelled]
    assert one.is_alive()
    first.cancel()
    one.join(5)
    assert [type(error) for error in raised_one] == [Cancelled]


def test_a_start_that_was_cancelled_serves_the_next(make: Make) -> None:
    starts: list[int] = []

    def slow(data: Path) -> Sequence[str]:
        starts.append(1)
        return [sys.executable, "-c", "import time; time.sleep(0.2)\n" + FAULTY, "--data", str(data)]

    host = make(command=slow)
    token = CancelToken()
    thread, raised = in_background(lambda: ask(host, "hello", token))
    until(lambda: host.state is EngineState.STARTING and starts)
    token.cancel()
    thread.join(5)
    assert [type(error) for error in raised] == [Cancelled]
    assert ask(host, "hello") == "你好"
    assert len(starts) == 1


def test_no_answer_in_time(make: Make) -> None:
    host = make(timeout=0.5)
    host.describe()
    with pytest.raises(UserFacingError) as caught:
        ask(host, "hang")
    assert caught.value.code == "engine.crashed"
    assert host.pid is None


def test_a_program_that_is_no_engine(make: Make) -> None:
    for command in (["/nowhere/engine"], [sys.executable, "-c", "print('hello, I am no engine')"]):
        host = make(command=lambda _data, command=command: command)
        with pytest.raises(UserFacingError) as caught:
            ask(host, "hello")
        assert caught.value.code == "engine.crashed"


def test_what_libraries_print_does_not_disturb(make: Make, tmp_path: Path) -> None:
    host = make()
    ask(host, "print")
    assert ask(host, "hello") == "你好"
    host.close()
    assert (tmp_path / "data" / "logs" / "engine.log").read_text().startswith("a library talks")


def test_the_process_has_no_network(make: Make) -> None:
    with pytest.raises(RuntimeError, match="PermissionError"):
        ask(make(), "connect")


def test_a_bug_is_reported_without_the_buyers_words(make: Make) -> None:
    host = make()
    with pytest.raises(RuntimeError, match="KeyError") as caught:
        ask(host, "bug")
    assert "harmful" in str(caught.value)
    assert "buyer" not in str(caught.value)
    assert ask(host, "hello") == "你好"


def test_closing_cancels_what_runs(make: Make, tmp_path: Path) -> None:
    host = make()
    marker = tmp_path / "asked"
    thread, raised = in_background(lambda: ask(host, f"hang {marker}"))
    until(marker.exists)
    pid = host.pid
    host.close()
    thread.join(5)
    assert [type(error) for error in raised] == [Cancelled]
    assert pid is not None
    assert gone(pid)


def test_the_engine_ends_with_the_program(tmp_path: Path) -> None:
    program = (
        "import sys, time\nfrom pathlib import Path\nfrom desktop.translation.host import EngineHost\n"
        f"host = EngineHost(Path('m'), None, Path({str(tmp_path)!r}))\n"
        "print(host.describe()['pid'], flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert not gone(pid)
        parent.kill()
    until(lambda: gone(pid))


def test_a_removed_folder_is_damage_not_a_bug(make: Make, tmp_path: Path) -> None:
    host = make()
    host.routes()
    (model,) = read_models(tmp_path / "m")
    (model.weights / "model.bin").unlink()
    with pytest.raises(UserFacingError) as caught:
        ask(host, "hello")
    assert caught.value.code == "model.damaged"


def test_messages_out_of_step() -> None:
    buffer = io.BytesIO()
    write_message(buffer, {"text": "你好"})
    whole = buffer.getvalue()
    assert read_message(io.BytesIO(whole)) == {"text": "你好"}
    assert read_message(io.BytesIO()) is None
    too_long = (LARGEST + 1).to_bytes(4, "big")
    for data in (whole[:2], whole[:-1], too_long, b"\0\0\0\2[]", b"\0\0\0\2{]"):
        with pytest.raises(WireError):
            read_message(io.BytesIO(data))
