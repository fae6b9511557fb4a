"""Pages of HTML: nothing is lost between them, each is well formed, none is much larger than the others."""

from __future__ import annotations

import re
import threading
import time
from html.parser import HTMLParser

import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled
from desktop.knowledge.pages import CELL, LINE, Columns, cut, pages
from desktop.knowledge.rendering import render
from tests.unit.knowledge.hostile import SHAPES

ROOM = 600
_EMPTY = ("br", "hr", "img")


class Reader(HTMLParser):
    """Reads HTML as it is written: complains where a tag is not closed or closes another one."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inside: list[str] = []
        self.words: list[str] = []
        self.cost = 0
        self.feed(html)
        self.close()
        assert not self.inside

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.cost += CELL if tag in ("td", "th") else LINE if tag in ("p", "li") else 0
        if tag not in _EMPTY:
            self.inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.inside.pop() == tag

    def handle_data(self, data: str) -> None:
        self.cost += len(data)
        if "thead" not in self.inside:
            self.words.append(data)


def words(*html: str) -> str:
    return "".join("".join("".join(Reader(one).words).split()) for one in html)


TABLE = "| a | b |\n|---|---|\n" + "\n".join(f"| x{n} | **y{n}** &amp; |" for n in range(60))
PROSE = "\n\n".join(f"## Heading {n}\n\n" + "Some words of it. " * 9 for n in range(12))
LONG = {
    "prose": PROSE,
    "table": TABLE,
    "quoted table": "\n".join(f"> {line}" for line in TABLE.split("\n")),
    "list": "\n".join(f"- item {n}\n  - inner {n}" for n in range(60)),
    "numbers": "\n".join(f"{n}. step {n}" for n in range(7, 70)),
    "paragraph": "One sentence & another. " * 200,
    "no blanks": "退货请寄到德国仓库" * 500,
    "signs": "&" * 4_000,
    "code": "```\n" + "\n".join(f"line {n} < {n}" for n in range(200)) + "\n```",
    "code in one line": "```\n" + "x&y" * 2_000 + "\n```",
    "wide table": f"|{' a |' * 90}\n|{'---|' * 90}\n|{' b |' * 90}",
    "cell": f"| a | b |\n|---|---|\n| {'word ' * 900} | c |\n| d | e |",
}


@pytest.mark.parametrize("name", LONG)
def test_nothing_is_lost_and_no_page_is_too_large(name: str) -> None:
    html = render(LONG[name])
    found = cut(html, ROOM)
    assert len(found) > 2
    assert words(*found) == words(html)
    assert all(Reader(page).cost <= 3 * ROOM + CELL for page in found)


@pytest.mark.parametrize("body", SHAPES)
def test_any_text_can_be_cut_anywhere(body: str) -> None:
    html = render(body.format("http://evil.example/a.png"))
    for room in (1, 7, 50):
        assert words(*cut(html, room)) == words(html)


def test_what_fits_is_one_page_untouched() -> None:
    html = "<p>a<img src='x'>"
    assert cut(html) == (html,)


def test_a_table_goes_on_under_its_head_between_rows() -> None:
    found = cut(render(TABLE), ROOM)
    assert all(page.lstrip().startswith("<table") and page.count("<thead>") == 1 for page in found[:-1])
    assert all(re.search("<tbody>\\s*<tr>\\s*<td>x", page) for page in found[:-1])


def test_a_list_goes_on_with_its_numbers() -> None:
    found = cut(render(LONG["numbers"]), ROOM)
    for page in found:
        first = re.search(r'<ol start="(\d+)">\s*<li>step (\d+)', page)
        assert first
        assert first[1] == first[2]


def test_a_heading_stays_with_what_follows() -> None:
    assert not [page for page in cut(render(PROSE), 300) if page.rstrip().endswith("</h2>")]


def test_a_comparison_has_pages_too() -> None:
    rows = "\n".join(f"| p{n} | **o{n}** | t{n} |" for n in range(300))
    body = f"Before.\n\n| | | |\n|---|---|---|\n{rows}\n\nAfter."
    found = pages(body, columns=Columns("Ours", "Theirs", "#eeeeff", "#888888"))
    assert len(found) > 1
    assert all("Ours" in page and "Theirs" in page for page in found)
    assert words(*found) == "Before." + "".join(f"p{n}o{n}t{n}" for n in range(300)) + "After."
    assert pages("No table.", columns=Columns("a", "b", "", "")) == ("<p>No table.</p>\n",)


def test_it_is_taken_back_in_the_middle() -> None:
    token, body = CancelToken(), "\n\n".join("**word** " * 50 for _ in range(5_000))
    timer = threading.Timer(0.05, token.cancel)
    timer.start()
    begun = time.perf_counter()
    with pytest.raises(Cancelled):
        pages(body, cancel=token)
    assert time.perf_counter() - begun < 5
    timer.join()
