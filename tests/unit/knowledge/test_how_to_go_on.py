"""Each failure of the knowledge base says what, and how to go on."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.importers.fields import read_fields

DESKTOP = Path(__file__).parents[3] / "desktop"
FILES = sorted(
    [*(DESKTOP / "knowledge").rglob("*.py"), *(DESKTOP / "commands").glob("*.py"), DESKTOP / "ui" / "consulting.py"]
)


def raised() -> Iterator[tuple[str, ast.Call]]:
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "UserFacingError":
                yield f"{path.relative_to(DESKTOP)}:{node.lineno}", node


def test_no_failure_leaves_its_reader_alone() -> None:
    found = list(raised())
    assert len(found) > 70
    alone = []
    for place, call in found:
        how = next((keyword.value for keyword in call.keywords if keyword.arg == "how"), ast.Constant(""))
        if isinstance(how, ast.Constant) and not how.value:
            alone.append(place)
    assert alone == []


@pytest.mark.parametrize(
    ("field", "value", "how"),
    [
        ("expires_on", "31/12/2026", "2026-12-31"),
        ("language", "klingonese", "en, pt, zh"),
        ("visibility", "secret", "one of these"),
    ],
)
def test_a_value_that_does_not_fit_says_how_it_would(field: str, value: str, how: str) -> None:
    with pytest.raises(UserFacingError, match=value) as told:
        read_fields({field: value})
    assert told.value.code == "import.value"
    assert how in told.value.how


def test_an_article_that_is_gone_is_named(library: ArticleLibrary) -> None:
    with pytest.raises(UserFacingError) as told:
        library.remove(4711)
    assert (told.value.code, told.value.where) == ("article.gone", "article 4711")
