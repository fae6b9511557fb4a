from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.knowledge import links
from desktop.knowledge.articles import ArticleLibrary
from tests.unit.knowledge.conftest import CUSTOMS, RETURNS, article


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("deskside:article/7", "7"),
        (" Deskside:article/starter/return_eu\n", "starter/return_eu"),
        ("<deskside:article/return_eu>", "return_eu"),
        ("deskside://article/return_eu/", "return_eu"),
        ("see deskside:article/7", ""),
        ("deskside:article/", ""),
        ("deskside:article/7 8", ""),
        ("article/7", ""),
        ("7", ""),
    ],
)
def test_what_is_a_link(text: str, address: str) -> None:
    assert links.address(text) == address


def test_a_link_finds_its_article_also_in_another_data_file(library: ArticleLibrary) -> None:
    library.save(article("anything"))
    library.replace_pack("starter", [RETURNS])
    own, bare = library.save(CUSTOMS), library.save(article("no name"))
    for number, wanted in (
        (library.all()[1].id, "deskside:article/starter/return_eu"),
        (own, "deskside:article/customs_uk"),
        (bare, f"deskside:article/{bare}"),
    ):
        kept = library.get(number)
        assert kept is not None
        assert links.link(kept) == wanted
        assert links.find(library, links.address(wanted)) == kept
    assert links.find(library, "9" * 30) is None
    assert links.find(library, "starter/nothing") is None

    pack = library.by_name("starter", "return_eu")
    assert pack is not None
    library.save(replace(pack, owner="Wang"))
    for address in ("starter/return_eu", "return_eu", "other/RETURN_EU"):
        found = links.find(library, address)
        assert found is not None
        assert (found.id, found.pack) == (pack.id, ""), "the team has made it its own"
