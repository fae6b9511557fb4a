"""Markdown as plain text for a box that knows neither marks nor columns, such as a console's chat."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import unescape
from itertools import chain
from typing import TYPE_CHECKING, Final

from desktop.knowledge.rendering import SURROGATE, parser

if TYPE_CHECKING:
    from markdown_it.token import Token

NARROW: Final = 3
"""Columns up to which the head is named once, on top; in a wider row nobody can tell which cell is which."""

_BREAK: Final = re.compile(r"<br ?/?>")
_TAG: Final = re.compile(r"<[^<>]*>")
_NOTHING: Final = re.compile(r"[\s/\-\u2012-\u2015]*")
_HAN: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_LISTS: Final = ("bullet_list_open", "ordered_list_open")


@lru_cache(maxsize=256)  # read once when an article is opened, and again when a passage of it is quoted
def blocks(body: str, *, headings: bool = False) -> tuple[str, ...]:
    """Return the paragraphs, lists, tables and codes of a Markdown text as the reader shows them, without marks.

    An item of a list and a row of a table is a line. Never raises.
    """
    return tuple(_blocks(body, headings))


def _blocks(body: str, headings: bool) -> Iterator[str]:
    tokens = parser().parse(SURROGATE.sub("\ufffd", body), {"attachments": frozenset()})
    start = 0
    for place, token in enumerate(tokens, 1):
        if token.level == 0 and token.nesting <= 0:
            block, start = tokens[start:place], place
            if headings or block[0].type != "heading_open":
                text = "\n".join(_table(block) if block[0].type == "table_open" else _lines(block)).strip()
                if text:
                    yield text


def _lines(block: Sequence[Token]) -> Iterator[str]:
    numbers: list[int | None] = []
    before = ""
    for place, token in enumerate(block):
        if token.type in _LISTS:
            numbers.append(int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            numbers.pop()
        elif token.type == "list_item_open":
            number = numbers[-1]
            before = "  " * (len(numbers) - 1) + ("• " if number is None else f"{number}. ")
            numbers[-1] = None if number is None else number + 1
        elif token.type == "table_open":  # within a quotation or an item
            end = next(at for at in range(place, len(block)) if block[at].type == "table_close")
            yield from _table(block[place : end + 1])
        elif token.type == "inline" and block[place - 1].type not in ("th_open", "td_open"):
            yield before + _words(token, "\n")
            before = ""
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip()


def _words(inline: Token, line_break: str) -> str:
    children = inline.children or []
    if all(child.type == "text" for child in children):  # most cells: the renderer takes ten times as long
        return " ".join("".join(child.content for child in children).split())
    for child in children:
        if child.type == "image":
            child.type = "text"  # its words: a picture goes into no chat box
    markdown = parser()
    html: str = markdown.renderer.render([inline], markdown.options, {"attachments": frozenset()})
    return line_break.join(" ".join(unescape(_TAG.sub("", line)).split()) for line in _BREAK.split(html))


# --- tables ---


def _table(block: Sequence[Token]) -> Iterator[str]:
    """Yield a line for each row; empty cells are left out.

    Up to `NARROW` columns stand under their head; in wider ones each cell has its head before it. Where a script
    runs from right to left, unseen marks set the direction of the lines and keep the cells apart (Unicode UAX 9).
    """
    table: list[list[str]] = []
    for token in block:
        if token.type == "tr_open":
            table.append([])
        elif token.type == "inline":
            text = _words(token, "; ")
            table[-1].append("" if _NOTHING.fullmatch(text) else text)
    head, *rows = table
    first = _direction("".join(chain(head, *rows)))
    beside = len(head) > NARROW or not all(head)
    colon = "：" if any(map(_HAN.search, head)) else ": "
    lines = [] if beside else [head]
    lines += [_row(head, row, colon, beside=beside) for row in rows]
    for line in filter(None, lines):
        yield first + " – ".join(f"\u2068{cell}\u2069" for cell in line) if first else " – ".join(line)


def _row(head: Sequence[str], row: Sequence[str], colon: str, *, beside: bool) -> list[str]:
    said: list[str] = []
    for place, (name, cell) in enumerate(zip(head, row, strict=True)):
        if not cell:
            beside = True  # what follows would be taken for the cell that is missing
        elif name and beside and (place or not any(c.isalpha() for c in cell)):
            said.append(f"{name}{colon}{cell}")
        else:
            said.append(cell)  # a row's first words are its name
    return said


def _direction(text: str) -> str:
    """Return the mark that begins a line of the text: "" where all of it runs from left to right."""
    sides = Counter(map(unicodedata.bidirectional, text))
    right = sides["R"] + sides["AL"]
    return "" if not right else "\u200f" if right > sides["L"] else "\u200e"
