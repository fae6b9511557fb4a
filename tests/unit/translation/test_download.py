"""Downloads from a real server on this computer: whole, broken off, resumed, refused."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.download import ARGOS_INDEX, AvailableModel, ModelSource, parse_index

BODY = bytes(range(256)) * 2048


class Server(ThreadingHTTPServer):
    """Serves BODY under any name; the attributes say how."""

    daemon_threads = True
    tag = '"one"'
    breaks_after = 0
    status = 200
    moved_to = ""
    ranges = True
    asked: list[dict[str, str]]

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append({"path": self.path, **dict(self.headers)})
        if self.path.endswith("index.json"):
            self._answer(200, index_of(self.server.address))
        elif self.server.moved_to:
            self.send_response(302)
            self.send_header("Location", self.server.moved_to)
            self.end_headers()
        elif self.server.status != 200:
            self._answer(self.server.status, b"")
        else:
            self._file()

    def _file(self) -> None:
        start = 0
        wanted = self.headers.get("Range")
        if wanted and self.server.ranges and self.headers.get("If-Range") == self.server.tag:
            start = int(wanted.removeprefix("bytes=").rstrip("-"))
        if start > len(BODY):
            self._answer(416, b"")
            return
        data = BODY[start:]
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(BODY) - 1}/{len(BODY)}")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("ETag", self.server.tag)
        self.end_headers()
        self.wfile.write(data[: self.server.breaks_after or None])

    def _answer(self, status: int, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


def index_of(address: str) -> bytes:
    def entry(source: str, target: str, version: str, **more: object) -> dict[str, object]:
        link = f"{address}translate-{source}_{target}.argosmodel"
        codes = {"from_code": source, "to_code": target, "from_name": source.upper(), "to_name": target}
        return {**codes, "package_version": version, "links": [link], **more}

    return json.dumps(
        [
            entry("en", "zh", "1.9"),
            entry("en", "zh", "1.10"),
            entry("en", "zh", "1.2"),
            entry("de", "en", "1.0", type="translate"),
            entry("en", "x", "1.0"),
            entry("en", "fr", "1.0", type="sbd"),
            entry("en", "it", "../1"),
            entry("en", "ja", "1.0", links=["ipfs://x", "http://example.org/x", "ftp://x"]),
            entry("en", "ko", "1.0", links=None),
            "nonsense",
        ]
    ).encode()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, socket_enabled: None) -> Iterator[Server]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    server = Server(("127.0.0.1", 0), Handler)
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def model(server: Server) -> AvailableModel:
    return AvailableModel("en", "zh", "English", "Chinese", "1.9", (server.address + "x.argosmodel",))


def code_of(source: ModelSource, model: AvailableModel, folder: Path) -> str:
    with pytest.raises(UserFacingError) as caught:
        source.download(model, folder)
    return caught.value.code


def test_the_index_gives_the_newest_of_each_pair(server: Server) -> None:
    models = ModelSource(server.address).available()
    assert [(m.source, m.target, m.version) for m in models] == [("de", "en", "1.0"), ("en", "zh", "1.10")]
    assert models[1].file_name == "translate-en_zh-1_10.argosmodel"


def test_an_index_that_is_none() -> None:
    for data in (b"{}", b"<html>", b"[" * 9 + b"", b"null"):
        with pytest.raises(UserFacingError) as caught:
            parse_index(data)
        assert caught.value.code == "download.bad_index"
    assert parse_index(b"[]") == ()


def test_a_whole_download(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = ModelSource().download(model, tmp_path / "d", progress=lambda *p: seen.append(p))
    assert path.read_bytes() == BODY
    assert seen[-1] == (len(BODY), len(BODY))
    assert [p.name for p in (tmp_path / "d").iterdir()] == ["translate-en_zh-1_9.argosmodel"]
    assert server.asked[0]["User-Agent"] == "Deskside"


def test_a_broken_download_goes_on_where_it_stopped(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    source = ModelSource()
    server.breaks_after = 100_000
    assert code_of(source, model, tmp_path) == "download.interrupted"
    server.breaks_after = 0
    assert source.download(model, tmp_path).read_bytes() == BODY
    assert server.asked[-1]["Range"] == "bytes=100000-"
    assert server.asked[-1]["If-Range"] == '"one"'


def test_a_file_that_changed_begins_again(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    server.breaks_after = 1000
    assert code_of(ModelSource(), model, tmp_path) == "download.interrupted"
    server.breaks_after, server.tag = 0, '"two"'
    assert ModelSource().download(model, tmp_path).read_bytes() == BODY


def test_a_part_that_is_too_long_begins_again(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    server.breaks_after = 1000
    assert code_of(ModelSource(), model, tmp_path) == "download.interrupted"
    (tmp_path / f"{model.file_name}.part").write_bytes(BODY + b"more")
    server.breaks_after = 0
    assert ModelSource().download(model, tmp_path).read_bytes() == BODY


def test_a_server_without_ranges_begins_again(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    server.breaks_after = 1000
    assert code_of(ModelSource(), model, tmp_path) == "download.interrupted"
    server.breaks_after, server.ranges = 0, False
    assert ModelSource().download(model, tmp_path).read_bytes() == BODY


def test_cancelling_keeps_the_part(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    token = CancelToken()
    with pytest.raises(Cancelled):
        ModelSource().download(model, tmp_path, progress=lambda *_: token.cancel(), cancel=token)
    part = tmp_path / f"{model.file_name}.part"
    assert 0 < part.stat().st_size < len(BODY)
    assert ModelSource().download(model, tmp_path).read_bytes() == BODY
    assert server.asked[-1]["Range"].startswith("bytes=")


def test_a_file_above_the_limit(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    assert code_of(ModelSource(largest=1000), model, tmp_path) == "download.too_big"


def test_the_next_link_is_tried(server: Server, tmp_path: Path) -> None:
    links = ("http://127.0.0.1:1/x", server.address + "x")
    model = AvailableModel("en", "zh", "English", "Chinese", "1.9", links)
    assert ModelSource(timeout=1).download(model, tmp_path).read_bytes() == BODY


def test_refusals(server: Server, model: AvailableModel, tmp_path: Path) -> None:
    server.status = 404
    assert code_of(ModelSource(), model, tmp_path) == "download.refused"
    server.moved_to = "http://example.org/x"
    assert code_of(ModelSource(), model, tmp_path) == "download.insecure"
    server.moved_to = "file:///etc/passwd"
    assert code_of(ModelSource(), model, tmp_path) == "download.refused"
    assert not list(tmp_path.iterdir())


def test_only_https_but_for_this_computer(tmp_path: Path) -> None:
    for link in ("http://example.org/x", "file:///etc/passwd", "ftp://example.org/x", "http://[bad"):
        model = AvailableModel("en", "zh", "English", "Chinese", "1.9", (link,))
        assert code_of(ModelSource(), model, tmp_path) == "download.insecure"
    assert ARGOS_INDEX.startswith("https://")


def test_a_proxy_is_used(server: Server, tmp_path: Path) -> None:
    model = AvailableModel("en", "zh", "English", "Chinese", "1.9", ("http://127.0.0.1:1/far.argosmodel",))
    source = ModelSource(proxy=server.address.rstrip("/"))
    assert source.download(model, tmp_path).read_bytes() == BODY
    assert server.asked[-1]["path"] == "http://127.0.0.1:1/far.argosmodel"


def test_no_network(server: Server, tmp_path: Path) -> None:
    model = AvailableModel("en", "zh", "English", "Chinese", "1.9", ("http://127.0.0.1:1/x",))
    assert code_of(ModelSource(timeout=1), model, tmp_path) == "download.offline"
