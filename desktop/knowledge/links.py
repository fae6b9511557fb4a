"""Links to articles, to be handed to a colleague: by pack and name, which hold on every computer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain.article import Article

if TYPE_CHECKING:
    from desktop.knowledge.articles import ArticleLibrary

SCHEME = "deskside:article/"

_LINK = re.compile(r"<?deskside:/*article/([\w/-]+?)/?>?", re.IGNORECASE)


def link(article: Article) -> str:
    """Return a link to an article; by its number, good for this data file alone, where it has no name."""
    name = f"{article.pack}/{article.name}" if article.pack and article.name else article.name
    return SCHEME + (name or str(article.id))


def address(text: str) -> str:
    """Return what `find` takes where a text is a link and nothing else; "" for any other text."""
    found = _LINK.fullmatch(text.strip())
    return found[1] if found else ""


def find(library: ArticleLibrary, address: str) -> Article | None:
    """Return the article of a number, a name or `pack/name`: the team's own first, then that pack's, then any."""
    if address.isascii() and address.isdigit():
        return library.get(int(address)) if len(address) < 19 else None
    pack, _, name = address.rpartition("/")
    return library.named(name.lower(), pack)
