"""An article as pages of HTML: as much of it on each as a window lays out before anybody waits."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from html import escape
from typing import Final

from desktop.domain.article import ArticleKind
from desktop.domain.cancel import CancelToken
from desktop.errors import UserFacingError
from desktop.knowledge import comparison
from desktop.knowledge.rendering import render

ROOM: Final = 20_000
"""What a page holds: characters, and what is as dear as so many of them. Laid out in some 40 ms (RESULTS.md)."""

CELL: Final = 60
LINE: Final = 30
"""What a cell of a table, and a line or an item, costs beside its characters."""

_PIECE = re.compile(r'<[^<>"]*(?:"[^"]*"[^<>"]*)*>|[^<]+|<')
_NAME = re.compile(r"</?\s*([a-z0-9]*)", re.IGNORECASE)
_SIGN = re.compile(r"(?s)&[^&;\s]{1,10};|.")
_END = re.compile(r"(?s).*(?:\n|[.!?] |[。！？])")
_BLANK = re.compile(r"(?s).*\s")
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "tr", "table", "blockquote", "pre", "hr"}
)
_HOLDERS = frozenset({"blockquote", "ul", "ol", "table", "tbody"})
_EMPTY = frozenset({"br", "hr", "img"})
_COSTS = {"td": CELL, "th": CELL, **dict.fromkeys(("p", "li", "br", "h1", "h2", "h3", "h4", "h5", "h6"), LINE)}


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of a comparison are told: words where its table has none, colours as `#rrggbb`."""

    ours: str
    theirs: str
    ground: str
    muted: str


def pages(
    body: str,
    attachments: Collection[str] = (),
    columns: Columns | None = None,
    cancel: CancelToken | None = None,
) -> tuple[str, ...]:
    """Return a body as HTML, in pages; with `columns` as a comparison, where its table can be read.

    Raises only `Cancelled`.
    """
    html = _compared(body, attachments, columns, cancel) if columns is not None else ""
    return cut(html or render(body, attachments, cancel))


def length(body: str, kind: ArticleKind) -> int:
    """Return how much work a body is, about that of so many characters of a note."""
    return len(body) * (3 if kind is ArticleKind.COMPARISON else 1)


def cut(html: str, room: int = ROOM) -> tuple[str, ...]:
    """Return well-formed HTML in pages of about `room`, well-formed each; one alone where all of it fits.

    A page ends between paragraphs, items and rows; only what is longer than two pages by itself is cut within. A
    table that goes on has its head again, a numbered list its numbers.
    """
    if _at_most(html) <= room:
        return (html,)
    out = _Cutting(room)
    for match in _PIECE.finditer(html):
        piece = match[0]
        if piece.startswith("</"):
            out.close(piece)
        elif piece.startswith("<") and len(piece) > 1:
            out.open(piece)
        else:
            out.text(piece)
    return out.pages(html)


def _at_most(html: str) -> int:
    """Return what HTML costs at most, at a glance: nearly all articles are one page."""
    lines = sum(map(html.count, ("<p", "<li", "<br", "<h"))) + (html.count("\n") if "<pre" in html else 0)
    return len(html) + CELL * (html.count("<td") + html.count("<th")) + LINE * lines


@dataclass(slots=True)
class _Open:
    name: str
    tag: str
    items: int = 0
    head: str = ""


@dataclass(slots=True)
class _Cutting:
    room: int
    done: list[str] = field(default_factory=list)
    page: list[str] = field(default_factory=list)
    inside: list[_Open] = field(default_factory=list)
    cost: int = 0
    heading: bool = False
    head_from: int = -1
    head_cost: int = 0

    def open(self, tag: str) -> None:
        name = _NAME.match(tag)[1].lower()  # type: ignore[index]  # every piece that is a tag has it
        if name in _BLOCKS and self.cost and not self.heading:
            between = all(one.name in _HOLDERS for one in self.inside)
            if self.cost >= (self.room if between else 2 * self.room):
                self._turn()
        if name in _EMPTY:
            self.page.append(tag)
        else:
            if name == "li" and self.inside:
                self.inside[-1].items += 1
            if name == "thead":
                self.head_from, self.head_cost = len(self.page), self.cost
            self.page.append(tag)
            self.inside.append(_Open(name, tag))
        self.cost += _COSTS.get(name, 0)
        self.heading = name.startswith("h") and name[1:].isdigit()

    def close(self, tag: str) -> None:
        name = _NAME.match(tag)[1].lower()  # type: ignore[index]
        self.page.append(tag)
        if any(one.name == name for one in self.inside):
            while self.inside.pop().name != name:
                pass
        if name == "thead" and self.head_from >= 0:
            cost = self.cost - self.head_cost
            if self.inside and cost <= self.room // 4:
                self.inside[-1].head = "".join(self.page[self.head_from :])
            self.head_from = -1
        self.heading = name.startswith("h") and name[1:].isdigit()

    def text(self, words: str) -> None:
        code = any(one.name == "pre" for one in self.inside)
        most = self.room if code else 2 * self.room
        while self.cost + self._cost(words, code) > most:
            left = max(most - self.cost, 0)
            if code:  # lines are blocks of their own
                left = min(left, _lines_within(words, left))
            end = _end(words, left)
            if not end and not self.cost:
                end = len(_SIGN.match(words)[0])  # type: ignore[index]  # there are words
            if end >= len(words):
                break
            self._put(words[:end], code)
            words = words[end:]
            self._turn()
        self._put(words, code)

    def pages(self, html: str) -> tuple[str, ...]:
        if not self.done:
            return (html,)
        self.done.append("".join(self.page))
        return tuple(self.done)

    def _put(self, words: str, code: bool) -> None:
        self.page.append(words)
        self.cost += self._cost(words, code)

    @staticmethod
    def _cost(words: str, code: bool) -> int:
        return len(words) + (LINE * words.count("\n") if code else 0)

    def _turn(self) -> None:
        """End the page and begin the next one inside the same tags."""
        self.done.append("".join(self.page) + "".join(f"</{one.name}>" for one in reversed(self.inside)))
        self.page = []
        for one in self.inside:
            self.page.append(_numbered(one) if one.name == "ol" else one.tag)
            self.page.append(one.head)
        self.head_from = -1
        self.cost = 0


def _numbered(one: _Open) -> str:
    """Return the tag of a list that goes on with its numbers."""
    first = re.search(r'start="(\d+)"', one.tag)
    return f'<ol start="{int(first[1] if first else 1) + one.items}">'


def _lines_within(words: str, cost: int) -> int:
    """Return how many characters of code cost no more than `cost`."""
    place = 0
    for line in words.splitlines(keepends=True):
        cost -= len(line) + LINE
        if cost < 0:
            break
        place += len(line)
    return place or len(words)


def _end(words: str, most: int) -> int:
    """Return where to cut words: after a sentence, else after a blank, else anywhere but in `&amp;`."""
    near = max(most - 2_000, 0)
    for ending in (_END, _BLANK):
        if found := ending.match(words, near, most):
            return found.end()
    sign = words.rfind("&", max(most - 12, 0), most)
    return sign if sign >= 0 and ";" not in words[sign:most] else most


def _compared(body: str, attachments: Collection[str], columns: Columns, cancel: CancelToken | None) -> str:
    """Return a comparison as HTML, "" where its table cannot be read: then it is shown as text."""
    try:
        found = comparison.parse(body)
    except UserFacingError:
        return ""
    head = found.header
    top = (
        f"<tr><th width='26%'>{escape(head.point)}</th><th width='37%' bgcolor='{columns.ground}'>"
        f"{escape(head.ours or columns.ours)}</th><th width='37%'>"
        f"<span style='color:{columns.muted}'>{escape(head.theirs or columns.theirs)}</span></th></tr>"
    )

    def lines() -> Iterator[str]:
        for row in found.rows:
            point, ours, theirs = (render(cell, attachments, cancel) for cell in (row.point, row.ours, row.theirs))
            yield f"<tr><th>{point}</th><td bgcolor='{columns.ground}'>{ours}</td><td>{theirs}</td></tr>"

    look = "class='compared' width='100%' border='1' cellspacing='0' cellpadding='4'"
    table = f"<table {look}><thead>{top}</thead><tbody>{''.join(lines())}</tbody></table>"
    return render(found.before, attachments, cancel) + table + render(found.after, attachments, cancel)
