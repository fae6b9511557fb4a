"""Articles that are kept all at once end up as if each had been saved by itself, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.article import Article, ArticleText, Attachment
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import CUSTOMS, PNG, RETURNS, article

TABLES = ("article", "article_version", "article_history", "article_attachment")
FILE = Attachment("a.png", "0" * 64, len(PNG), "image/png")
OTHER = replace(FILE, name="b.png")
Save = Callable[[Article, Article | None], None]


def changes(first: Article, second: Article, save: Save) -> None:
    """Make articles new, changed in all that can change, changed twice, and left as they are."""
    save(article("新的", "正文"), None)
    save(replace(article("带文件", "正文", name="with_file"), attachments=(FILE,)), None)
    texts = {"zh": ArticleText("退货", "改了"), "es": ArticleText("Devolver", "Nuevo")}
    once = replace(first, texts=texts, tags=("新",), attachments=(OTHER,), base_language="zh")
    save(once, first)
    save(replace(once, texts={"zh": ArticleText("退货", "改回")}, attachments=(FILE,)), once)
    save(replace(second, owner="Wang"), second)


def _rows(store: Store, table: str) -> list[tuple[object, ...]]:
    found = store.tuples(f"SELECT * FROM {table}")  # noqa: S608
    return [row[1:] for row in found] if table == "article_history" else found  # in which order is no matter


@pytest.fixture
def make(tmp_path: Path, clock: FakeClock) -> Callable[[str], tuple[Store, ArticleLibrary, Article, Article]]:
    def made(name: str) -> tuple[Store, ArticleLibrary, Article, Article]:
        store = Store.open(tmp_path / name)
        library = ArticleLibrary(store, clock)
        gone = library.save(article("Draft", "x", state="draft"), "Li")  # its number is not given again
        store.execute("DELETE FROM article WHERE id = ?", (gone,))
        first, second = library.get_many([library.save(RETURNS, "Li"), library.save(CUSTOMS, "Li")])
        return store, library, first, second

    return made


def test_it_is_as_if_each_were_saved(
    make: Callable[[str], tuple[Store, ArticleLibrary, Article, Article]], clock: FakeClock
) -> None:
    found = []
    begun = clock.now
    for name in ("one by one", "later"):
        clock.now = begun
        store, library, first, second = make(name)
        heard: list[frozenset[int]] = []
        library.on_change(heard.append)
        clock.now = begun + 1_000
        if name == "later":
            later = library.later()
            changes(first, second, lambda new, kept, to=later: to.save(new, kept and to.now(kept), "Wang"))
            assert heard == []
            assert later.keep()
        else:
            with library.together():
                changes(first, second, lambda new, kept, to=library: to.save(replace(new, changed_at=0.0), "Wang"))
        found.append(({table: sorted(_rows(store, table)) for table in TABLES}, heard))
        store.close()
    for table in TABLES:
        assert found[0][0][table] == found[1][0][table]
    assert found[0][1] == found[1][1] == [frozenset({2, 3, 4, 5})]
    assert len(found[0][0]["article_history"]) == 4


def test_nothing_is_written_where_the_library_was_changed_meanwhile(store: Store, library: ArticleLibrary) -> None:
    later = library.later()
    later.save(article("Mine", "x"), None)
    library.save(article("Theirs", "x"))
    assert not later.keep()
    assert [row.title("zh") for row in library.all()] == ["Theirs"]


def test_nothing_is_written_where_writing_fails(store: Store, library: ArticleLibrary) -> None:
    later = library.later()
    for number in range(9):
        later.save(article(f"Article {number}", "x"), None)
    later._layers[0].execute("INSERT INTO article(id) VALUES (?)", (1,))  # the last of them fails
    heard: list[frozenset[int]] = []
    library.on_change(heard.append)
    with pytest.raises(Exception, match="UNIQUE"):
        later.keep()
    assert library.all() == []
    assert heard == []


def test_a_name_is_taken_once(library: ArticleLibrary) -> None:
    library.save(article("A", "x", name="taken"))
    later = library.later()
    later.save(article("B", "x", name="free"), None)
    for name in ("taken", "free"):
        with pytest.raises(UserFacingError) as caught:
            later.save(article("C", "x", name=name), None)
        assert caught.value.code == "article.exists"
