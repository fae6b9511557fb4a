"""Markdown as HTML that a text browser may show: nothing in it makes it open a file or reach out to a network."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from desktop.domain.cancel import CancelToken
from desktop.language.normalize import CJK_RUN

if TYPE_CHECKING:
    import nh3
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SCHEME = "attachment:"
"""What an image's address begins with in the HTML; the rest is the attachment's name, percent-encoded."""

_ATTRIBUTES = {
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"align"},
    "th": {"align"},
    "table": {"border", "cellspacing", "cellpadding"},
}
_TAGS = {
    *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ul", "ol", "li"),
    *("strong", "em", "s", "table", "thead", "tbody", "tr", "th", "td", "img"),
}
_TABLE = {"table": {"border": "1", "cellspacing": "0", "cellpadding": "4"}}
_ALIGN = re.compile(r"text-align:(left|right|center)")
SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_WIDE = re.compile(rf"[{CJK_RUN}\u3000-\u303f\uff00-\uffef]")
_SHOWN = re.compile(r"\s|^(?:mailto:|https?://)|/$", re.IGNORECASE)


def render(body: str, attachments: Collection[str] = (), cancel: CancelToken | None = None) -> str:
    """Return a Markdown text as HTML; `attachments` are the names of the article's files.

    Images come from these files alone (`attachment:<name>`), others are told by their words and address. Links are
    text, their address behind it. HTML in the text is shown as it is written, but for `<br>`. Raises
    only `Cancelled`.
    """
    text = SURROGATE.sub("\ufffd", body)
    html: str = parser().render(text, {"attachments": frozenset(attachments), "cancel": cancel})
    if cancel is not None:
        cancel.raise_if_cancelled()
    return _cleaner().clean(html)


def attachment_name(address: str) -> str:
    """Return the attachment that an address in rendered HTML names; "" for every other address."""
    return unquote(address[len(SCHEME) :]) if address.startswith(SCHEME) else ""


@cache
def parser() -> MarkdownIt:
    """Return what reads the Markdown of articles; its `env` needs the names of `attachments`."""
    from markdown_it import MarkdownIt

    markdown = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    markdown.inline.ruler.before("html_inline", "line_break", _line_break)
    markdown.core.ruler.at("inline", _inline)
    markdown.core.ruler.push("alignment", _alignment)
    for name, rule in (
        ("link_open", _link_open),
        ("link_close", _link_close),
        ("image", _image),
        ("softbreak", _soft_break),
    ):
        markdown.add_render_rule(name, rule)
    return markdown


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3

    def checked(tag: str, attribute: str, value: str) -> str | None:
        return value if attribute != "src" or (tag == "img" and value.startswith(SCHEME)) else None

    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=checked,
        set_tag_attribute_values=_TABLE,
        url_schemes={SCHEME.rstrip(":")},
        link_rel=None,
    )


def _inline(state: Any) -> None:
    """Read what stands within the blocks, as markdown-it does, until somebody takes it back."""
    cancel: CancelToken | None = state.env.get("cancel")
    for token in state.tokens:
        if token.type == "inline":
            if cancel is not None:
                cancel.raise_if_cancelled()
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def _line_break(state: Any, silent: bool) -> bool:
    """Read `<br>`, the one tag that people write into cells of a table."""
    found = _BREAK.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push("hardbreak", "br", 0)
    state.pos = found.end()
    return True


def _alignment(state: Any) -> None:
    for token in state.tokens:
        if token.type in ("th_open", "td_open") and (found := _ALIGN.search(str(token.attrs.pop("style", "")))):
            token.attrs["align"] = found[1]


def _link_open(renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]) -> str:
    address = str(tokens[place].attrs.get("href", ""))
    end = next(n for n in range(place, len(tokens)) if tokens[n].type == "link_close")
    words = "".join(token.content for token in tokens[place:end])
    told = _SHOWN.sub("", words).lower() in (_SHOWN.sub("", a).lower() for a in (address, unquote(address)))
    env["address"] = "" if told or not address or address.startswith("#") else address
    return ""


def _link_close(renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]) -> str:
    address = env.pop("address", "")
    return f" ({escape(address)})" if address else ""


def _image(renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]) -> str:
    token = tokens[place]
    address = str(token.attrs.get("src", ""))
    words = renderer.renderInlineAsText(token.children or [], options, env)
    for name in (address, unquote(address)):
        if (name := name.removeprefix(SCHEME)) in env["attachments"]:
            return f'<img src="{SCHEME}{quote(name, safe="")}" alt="{escape(words)}">'
    return escape(" ".join(filter(None, (words, f"({address})" if address else ""))))


def _soft_break(renderer: Any, tokens: Sequence[Token], place: int, options: Any, env: dict[str, Any]) -> str:
    """Join lines: Chinese and Japanese without the blank that a browser would put there."""
    before = next((tokens[n].content for n in range(place - 1, -1, -1) if tokens[n].content), "")
    after = next((tokens[n].content for n in range(place + 1, len(tokens)) if tokens[n].content), "")
    return "" if _WIDE.match(before[-1:]) and _WIDE.match(after[:1]) else "\n"
