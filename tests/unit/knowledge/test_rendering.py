from __future__ import annotations

import builtins
import io
import os
import socket
from html.parser import HTMLParser
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.knowledge.rendering import attachment_name, render
from tests.unit.knowledge import hostile

FILES = ("photo.png", "尺码 表.png", "100%25.png")
HARMLESS = frozenset(
    {
        *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ul", "ol", "li"),
        *("strong", "em", "s", "table", "thead", "tbody", "tr", "th", "td", "img"),
    }
)
ATTRIBUTES = frozenset({"src", "alt", "align", "start", "border", "cellspacing", "cellpadding"})


class Seen(HTMLParser):
    """Gathers the tags and attributes that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_decl(self, decl: str) -> None:
        self.tags.add(decl)

    def handle_pi(self, data: str) -> None:
        self.tags.add(data)


def assert_harmless(html: str) -> None:
    seen = Seen(html)
    assert seen.tags <= HARMLESS
    for tag, name, value in seen.attributes:
        assert name in ATTRIBUTES, (tag, name, value)
        if name == "src":
            assert tag == "img"
            assert attachment_name(value) in FILES, value


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a file nor a socket can be opened."""
    render("![a](photo.png)")  # libraries are loaded before

    def refuse(*arguments: object, **_: object) -> NoReturn:
        raise AssertionError(f"opened: {arguments}")

    for place, name in (
        (builtins, "open"),
        (io, "open"),
        (os, "open"),
        (socket, "socket"),
        (socket, "getaddrinfo"),
    ):
        monkeypatch.setattr(place, name, refuse)


@pytest.mark.usefixtures("closed")
def test_five_hundred_hostile_articles_reach_nothing() -> None:
    bodies = list(hostile.articles())
    assert len(set(bodies)) >= 500
    shown = [render(body, FILES) for body in bodies]
    for html in shown:
        assert_harmless(html)
    assert any("attachment:photo.png" in html for html in shown), "an article's own picture is shown"


@given(st.text())
def test_any_text_renders(text: str) -> None:
    assert_harmless(render(text, FILES))


@given(st.lists(st.sampled_from([*"[]()!<>`*_~#|\\\n \"'&;:/", "img", "src=", "![a](", "photo.png", "http://x"])))
def test_any_marks_render(parts: list[str]) -> None:
    assert_harmless(render("".join(parts), FILES))


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("![尺码](photo.png)", '<img src="attachment:photo.png" alt="尺码">'),
        ("![a](<尺码 表.png>)", '<img src="attachment:%E5%B0%BA%E7%A0%81%20%E8%A1%A8.png" alt="a">'),
        ("![a](attachment:photo.png)", '<img src="attachment:photo.png" alt="a">'),
        ("![a](other.png)", "a (other.png)"),
        ("![a](https://x.example/p.png)", "a (https://x.example/p.png)"),
        ("[条款](https://x.example/a_b)", "条款 (https://x.example/a_b)"),
        ("<https://x.example>", "https://x.example"),
        ("[x.example](https://x.example/)", "x.example"),
        ("[write](mailto:a@x.example)", "write (mailto:a@x.example)"),
        ("[above](#top)", "above"),
        ("a<br>b <b>c</b>", "a<br>\nb &lt;b&gt;c&lt;/b&gt;"),
        ("第一行\n第二行", "第一行第二行"),
        ("one\ntwo", "one\ntwo"),
        ("~~old~~ **new**", "<s>old</s> <strong>new</strong>"),
    ],
)
def test_what_is_shown(body: str, html: str) -> None:
    assert render(body, FILES) == f"<p>{html}</p>\n"


def test_a_table_keeps_its_borders_and_alignment() -> None:
    html = render("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<td align="right">2</td>' in html
    assert ("table", "border", "1") in Seen(html).attributes


def test_the_address_of_an_image_names_its_attachment() -> None:
    for name in FILES:
        html = render(f"![a](<{name}>)", FILES)
        sources = [value for _, key, value in Seen(html).attributes if key == "src"]
        assert [attachment_name(source) for source in sources] == [name]
    assert attachment_name("file:///etc/passwd") == attachment_name("photo.png") == ""
