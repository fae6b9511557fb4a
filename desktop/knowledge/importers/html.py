"""Reads pages of HTML: plain ones, and those that Zendesk and Confluence export."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from desktop.errors import UserFacingError
from desktop.knowledge.importers.encoding import decode
from desktop.knowledge.importers.escaping import escaped
from desktop.knowledge.importers.fields import words
from desktop.knowledge.importers.markdown import language_of_name, named
from desktop.knowledge.importers.pictures import Pictures
from desktop.knowledge.importers.records import Record, Source, checked_length
from desktop.knowledge.names import language_code

if TYPE_CHECKING:
    import nh3
    from bs4 import BeautifulSoup, Tag

MAX_DEPTH: Final = 150
"""Elements inside each other; more take minutes to be read, and nobody writes so."""

MAX_TAGS: Final = 100_000

_TAGS: Final = {
    *("article", "aside", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em"),
    *(
        "figcaption",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "i",
        "img",
        "kbd",
        "li",
    ),
    *("main", "nav", "ol", "p", "pre", "s", "samp", "section", "span", "strike", "strong", "sub", "sup", "table"),
    *("tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "a"),
}
_ATTRIBUTES: Final = {
    "*": {"id", "class"},
    "a": {"href"},
    "img": {"src", "alt", "data-linked-resource-default-alias"},
    "td": {"colspan"},
    "th": {"colspan"},
    "ol": {"start"},
}
_DROPPED: Final = {
    *("script", "style", "title", "head", "template", "noscript", "iframe", "object", "embed", "svg", "math"),
    *("form", "button", "select", "textarea", "audio", "video", "canvas"),
}
_MAIN: Final = (
    *("#main-content", ".article-body", ".article__body"),  # Confluence, Zendesk
    *("#article-body", "article", "main", "#content"),
)
_TITLES: Final = ("#title-text", ".article-title", ".article__title", "h1")
_CRUMBS: Final = ("#breadcrumbs", ".breadcrumbs")
_WASTE: Final = frozenset(
    {
        *("nav", "footer", "#breadcrumb-section", "#footer", ".breadcrumbs", ".page-metadata", ".article-votes"),
        *(".article-share", ".article-relatives", ".article-more-questions", ".article-footer", ".hidden"),
        *(".article-comments", ".toc-macro", ".expand-control-icon", ".aui-icon", ".greybox"),
        "#likes-and-labels-container",
    }
)
_VOID: Final = frozenset(
    {
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"),
        "wbr",
    }
)
_CLOSED_BY_NEXT: Final = frozenset(
    {
        *("p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup"),
        *("html", "head", "body"),
    }
)
_ELEMENT: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)")
_HEAD_TITLE: Final = re.compile(r"<title[^<>]*>([^<]*)<", re.IGNORECASE)
_HEAD_LANGUAGE: Final = re.compile(r"<html\s[^<>]*?\blang\s*=\s*[\"']?([A-Za-z][A-Za-z0-9-]{1,11})", re.IGNORECASE)
_META: Final = re.compile(r"<meta\s[^<>]*>", re.IGNORECASE)
_KEYWORDS: Final = re.compile(r"\bname\s*=\s*[\"']?keywords\b", re.IGNORECASE)
_CONTENT: Final = re.compile(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_INLINE_DATA: Final = re.compile(
    r"data:image/[a-z0-9.+-]+(?:;[a-z0-9=-]+)*,(?:[A-Za-z0-9+/=%._~-]+|\n[ \t]*)*", re.IGNORECASE
)
_BLANKS: Final = 80
_LONG_BLANK: Final = re.compile(rf"\s{{{_BLANKS},}}")
_SAFE_LINK: Final = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)

Take = Callable[[str, str], str]
"""Gives the name of the attachment for a picture's address and the name it is known by; "" for none."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is of use in a page: its heading ("" without one), its text as Markdown, the sections it stands in."""

    title: str
    body: str
    tags: tuple[str, ...] = ()


def read(source: Source, held: list[int]) -> list[Record]:
    """Read the one article of a page; none from the list of pages that Confluence adds.

    Raises `UserFacingError` (`import.*`).
    """
    text = decode(source.data())
    if source.path.name.lower() == "index.html" and "pageSectionTitle" in text:
        return []
    pictures = Pictures(source, held)
    page = converted(text, pictures.take)
    if not page.body.strip():
        raise UserFacingError(
            "import.empty", "The page has no text.", how="Save the page with its text, or leave it out."
        )
    head = text[:20_000]
    stem, language = language_of_name(source.path.stem)
    if not language and (found := _HEAD_LANGUAGE.search(head)):
        language = _code(found[1])
    tags = (*page.tags, *_keywords(head))
    return [
        Record(
            title=page.title or _head_title(head) or named(stem),
            body=page.body,
            language=language,
            fields={"tags": tags} if tags else {},
            files=pictures.files,
        )
    ]


def converted(text: str, take: Take) -> Page:
    """Return what is of use in a page of HTML.

    Scripts, styles, forms and what a site puts around an article are left out. Raises `UserFacingError`
    (`import.nested`, `import.too_long`).
    """
    text, data = _without_data(text)
    checked_length(text)
    if _depth(text) > MAX_DEPTH or text.count("<") > MAX_TAGS:
        raise _nested()
    try:
        return _page(text, lambda address, called: take(data.get(address, address), called))
    except RecursionError as error:
        raise _nested() from error


def _page(text: str, take: Take) -> Page:
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(_cleaner().clean(text), "html.parser")
    first: dict[str, Tag] = {}
    waste = []
    for tag in soup.find_all(True):
        marks = _marks(tag)
        for mark in marks:
            first.setdefault(mark, tag)
        if not _WASTE.isdisjoint(marks):
            waste.append(tag)
    crumbs = [
        " ".join(link.get_text(" ").split())
        for mark in _CRUMBS
        if mark in first
        for link in first[mark].find_all("a")
    ]
    for tag in waste:
        tag.decompose()
    main = next((first[mark] for mark in _MAIN if mark in first and not first[mark].decomposed), soup)
    heading = next((first[mark] for mark in _TITLES if mark in first and not first[mark].decomposed), None)
    title = " ".join(heading.get_text(" ").split()) if heading is not None else ""
    if heading is not None and heading.get("id") == "title-text":
        title = title.partition(" : ")[2] or title  # Confluence puts the space before it
    begins = next((string for string in main.strings if string.strip()), None)
    if heading is not None and begins is not None and heading in begins.parents:
        heading.decompose()
    _prepare(soup, main, take)
    return Page(
        title, _tidy(_writer().convert_soup(main)), tuple(filter(None, crumbs[1:]))
    )  # the first is the site


def _marks(tag: Tag) -> tuple[str, ...]:
    """Return by what an element is known: `h1`, `#content`, `.article-body`."""
    name, classes = tag.get("id"), tag.get("class")
    known = [f"#{name}"] if name else []
    return (tag.name, *known, *(f".{one}" for one in classes or ()))


def _nested() -> UserFacingError:
    return UserFacingError(
        "import.nested",
        f"It has more than {MAX_TAGS} tags, or elements more than {MAX_DEPTH} deep in each other.",
        how="Save it in a simpler form, or as Markdown.",
    )


# --- before it is read ---


def _without_data(page: str) -> tuple[str, dict[str, str]]:
    """Put short addresses in the place of pictures that stand inside the page."""
    data: dict[str, str] = {}

    def short(found: re.Match[str]) -> str:
        key = f"inline-picture:{len(data)}"
        data[key] = re.sub(r"\s", "", found[0])
        return key

    return (_INLINE_DATA.sub(short, page) if "data:image" in page.lower() else page), data


def _depth(page: str) -> int:
    """Return how deep elements may stand in each other, at a cost that grows with the page alone.

    Elements that the next of their kind ends are not counted, but inside of drawings, where nothing ends them.
    """
    opened: Counter[str] = Counter()
    depth = deepest = 0
    skipped = ""
    for closing, name in _ELEMENT.findall(page):
        tag = name.lower()
        if skipped:
            skipped = "" if closing and tag == skipped else skipped
        elif closing and opened[tag]:
            opened[tag] -= 1
            depth -= 1
        elif closing or tag in _VOID:
            continue
        elif tag in ("script", "style"):
            skipped = tag
        elif tag not in _CLOSED_BY_NEXT or opened["svg"] or opened["math"]:
            opened[tag] += 1
            depth += 1
            deepest = max(deepest, depth)
    return deepest


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3

    return nh3.Cleaner(
        tags=_TAGS,
        clean_content_tags=_DROPPED,
        attributes=_ATTRIBUTES,
        url_schemes={"http", "https", "mailto", "inline-picture"},
        link_rel=None,
    )


def _prepare(soup: BeautifulSoup, main: Tag, take: Take) -> None:
    """Name pictures by their attachments and leave only links that a person could open."""
    for string in main.find_all(string=_LONG_BLANK):  # which would take the writer minutes
        string.replace_with(soup.new_string(_LONG_BLANK.sub(lambda run: run[0][:_BLANKS], str(string))))
    for image in main.find_all("img"):
        address = str(image.get("src") or "")
        alias = str(image.get("data-linked-resource-default-alias") or "")
        name = take(address, alias) if address else ""
        if name:
            image["src"] = name
        elif _SAFE_LINK.fullmatch(address):
            image["src"] = address
        else:
            image.replace_with(soup.new_string(str(image.get("alt") or "")))
    for ordered in main.find_all("ol"):
        start = str(ordered.get("start") or "1")
        first = int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 1
        for number, item in enumerate(ordered.find_all("li", recursive=False), first):
            item["id"] = str(number)
    for link in main.find_all("a"):
        if not _SAFE_LINK.fullmatch(str(link.get("href") or "")):
            link.unwrap()


# --- Markdown ---


@cache
def _writer() -> Any:
    from markdownify import MarkdownConverter

    class Writer(MarkdownConverter):
        """Writes Markdown with no more escapes than it needs: they stand in the way of searching."""

        def escape(self, text: str, parent_tags: set[str]) -> str:
            text = escaped(text)
            text = _AT_START.sub(lambda found: f"{found[1]}\\{found[2]}", text)
            text = _NUMBERED.sub(r"\1\\\2", text)
            return text.replace("|", "\\|") if parent_tags & {"td", "th"} else text

        def convert_li(self, el: Any, text: str, parent_tags: set[str]) -> str:
            mark = f"{el['id']}. " if el.parent is not None and el.parent.name == "ol" else "- "
            lines = [" " * len(mark) + line if line else "" for line in text.strip().split("\n")]
            return f"{mark}{lines[0].strip()}\n" + "".join(f"{line}\n" for line in lines[1:])

        def convert_figure(self, el: Any, text: str, parent_tags: set[str]) -> str:
            return f"\n\n{text.strip()}\n\n" if text.strip() else ""

        def convert_table(self, el: Any, text: str, parent_tags: set[str]) -> str:
            if parent_tags & {"td", "th"}:  # Markdown has no table in a table
                return " " + " ".join(text.replace("|", " ").replace("---", " ").split()) + " "
            return f"\n\n{text.strip()}\n\n"

    return Writer(
        heading_style="atx",
        bullets="-",
        table_infer_header=True,
        keep_inline_images_in=["td", "th", "a", "h1", "h2", "h3", "h4", "h5", "h6"],
        newline_style="backslash",
    )


_AT_START: Final = re.compile(r"(^|\n)[ \t]{0,9}(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|~~~|={2,}(?=\s*$))")
_NUMBERED: Final = re.compile(r"((?:^|\n)[ \t]{0,9}\d{1,9})([.)](?=\s|$))")


def _tidy(text: str) -> str:
    lines = [line.rstrip() for line in text.replace("\u00a0", " ").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _head_title(head: str) -> str:
    found = _HEAD_TITLE.search(head)
    title = " ".join(unescape(found[1]).split()) if found else ""
    return re.split(r"\s+[|–—]\s+", title)[0]  # the site's name stands behind it


def _keywords(head: str) -> tuple[str, ...]:
    for meta in _META.findall(head):
        if _KEYWORDS.search(meta) and (found := _CONTENT.search(meta)):
            return words(unescape(found[1] or found[2] or ""))
    return ()


def _code(text: str) -> str:
    try:
        return language_code(text)
    except ValueError:
        return ""
