"""The way to the articles: what another process changes is seen, and looking for it costs nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop.assist.lookup import MODEL, Lookup, Version
from desktop.domain.article import Article, ArticleState, ArticleText
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.search import ArticleSearch
from desktop.knowledge.searches import Searches
from desktop.knowledge.uses import Uses
from desktop.language.entities import EntityFinder
from desktop.storage.store import Store
from tests.fakes import FakeClock, FakeEngine
from tests.unit.assist.conftest import LEXICONS


class Desk:
    """A process with its own connection to the same file."""

    def __init__(self, path: Path, clock: FakeClock) -> None:
        self.store = Store.open(path)
        self.articles = ArticleLibrary(self.store, clock)
        self.uses, self.searches = Uses(self.store, clock), Searches(self.store, clock)
        self.search = ArticleSearch(self.store, clock)
        finder = EntityFinder(LEXICONS)
        engine = FakeEngine()
        self.lookup = Lookup(self.search, self.articles, self.uses, self.searches, engine, finder, clock)  # type: ignore[arg-type]
        self.lookup.catch_up()

    def titles(self, query: str, vector: np.ndarray | None = None) -> list[str]:  # type: ignore[type-arg]
        return [hit.title for hit in self.lookup.search(query, "zh", vector=vector).hits]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desks(tmp_path: Path, clock: FakeClock) -> Iterator[tuple[Desk, Desk]]:
    here, there = (Desk(tmp_path / "deskside.db", clock) for _ in range(2))
    yield here, there
    here.store.close()
    there.store.close()


def article(title: str, body: str = "十四天内。", **more: object) -> Article:
    return Article({"zh": ArticleText(title, body)}, **more)  # type: ignore[arg-type]


def test_what_another_process_writes_is_found(desks: tuple[Desk, Desk], clock: FakeClock) -> None:
    here, there = desks
    heard: list[frozenset[int] | None] = []
    end = here.lookup.on_change(heard.append)
    first = here.articles.save(article("退货地址"))
    assert heard == [frozenset({first})]
    assert here.titles("退货") == ["退货地址"]
    assert here.titles("refundpolicy") == []

    clock.move(60)
    number = there.articles.save(article("退货运费", "refundpolicy"))
    assert set(here.titles("退货")) == {"退货地址", "退货运费"}, "the same words, asked a moment ago"
    assert here.titles("refundpolicy") == ["退货运费"]
    assert here.titles("refundpolcy ") == ["退货运费"], "its words are known, too"
    assert heard[1:] == [None]

    clock.move(60)
    old = there.articles.get(number)
    assert old is not None
    there.articles.save(replace(old, texts={"zh": ArticleText("退货运费谁付", "我们付。")}))
    assert set(here.titles("退货")) == {"退货地址", "退货运费谁付"}
    clock.move(60)
    there.articles.set_state(number, ArticleState.ARCHIVED)
    assert here.titles("退货") == ["退货地址"]
    assert len(heard) == 4
    end()
    here.articles.save(article("第三"))
    assert len(heard) == 4


def test_what_another_process_has_not_indexed_yet_is_caught_up(desks: tuple[Desk, Desk], clock: FakeClock) -> None:
    here, there = desks
    clock.move(60)
    ArticleLibrary(there.store, clock).save(article("退货地址"))  # nobody listens to this one
    assert here.titles("退货") == []
    assert here.lookup.catch_up() == 1
    assert here.titles("退货") == ["退货地址"]


def test_meanings_that_another_process_changed_are_read_anew(desks: tuple[Desk, Desk], clock: FakeClock) -> None:
    here, there = desks
    number = here.articles.save(article("退货地址"))
    here.lookup.learn({Version(number, clock.now): np.array([[1, 0]], np.float32)})
    bicycle = np.array([0, 1], np.float32)
    assert here.titles("bicicleta", bicycle) == []
    clock.move(60)
    other = there.articles.save(article("自行车"))
    there.lookup.learn({Version(other, clock.now): np.array([[0, 1]], np.float32)})
    assert here.titles("bicicleta", bicycle)[0] == "自行车"
    assert here.search.unlearned(MODEL) == []


def test_an_article_that_was_changed_while_it_was_encoded_is_learned_again(
    desks: tuple[Desk, Desk], clock: FakeClock
) -> None:
    here, _ = desks
    number = here.articles.save(article("退货地址"))
    waiting = here.lookup.unlearned()
    kept = here.articles.get(number)
    assert kept is not None
    clock.move(60)
    here.articles.save(replace(kept, texts={"zh": ArticleText("自行车", "先装前轮。")}))
    here.lookup.learn(dict.fromkeys(waiting, np.array([[1, 0]], np.float32)))
    assert list(here.lookup.unlearned()) == [Version(number, clock.now)]
    here.lookup.learn({Version(number, clock.now): np.array([[0, 1]], np.float32)})
    assert here.lookup.unlearned() == {}


def test_looking_for_changes_costs_a_key_press_nothing(desks: tuple[Desk, Desk]) -> None:
    here, _ = desks
    here.articles.save(article("退货地址"))
    times = []
    for _ in range(200):
        start = time.perf_counter()
        here.lookup.follow()
        times.append(time.perf_counter() - start)
    assert sorted(times)[100] < 0.0005


def test_a_link_finds_its_article_and_is_no_search(desks: tuple[Desk, Desk]) -> None:
    here, _ = desks
    here.articles.save(article("退货地址", name="returns", state=ArticleState.DRAFT))
    here.articles.save(article("deskside article returns"))
    found = here.lookup.search("deskside:article/returns", "zh")
    assert ([hit.title for hit in found.hits], found.total, found.nearest) == (["退货地址"], 1, False)
    assert here.lookup.search("deskside:article/gone", "zh").hits == ()
    here.lookup.searched("deskside:article/gone", 0, "zh")
    assert here.searches.unanswered() == ()


def test_a_question_is_missing_until_an_article_on_it_is_published(desks: tuple[Desk, Desk]) -> None:
    here, _ = desks
    query = "订单 114-3941689-8772232 电池能空运吗"
    here.lookup.searched(query, 0, "zh")
    (missing,) = here.searches.unanswered()
    assert "8772232" not in missing.query
    question = here.lookup.question(query, "zh")
    number = here.articles.save(article("电池空运", state=ArticleState.DRAFT))
    here.lookup.answered(question, number)
    assert len(here.searches.unanswered()) == 1, "a draft answers nobody"
    here.articles.set_state(number, ArticleState.PUBLISHED)
    here.lookup.answered(question, number)
    assert here.searches.unanswered() == ()


def test_filters_are_no_words_of_a_question(desks: tuple[Desk, Desk]) -> None:
    here, _ = desks
    for query in ("海运 lang:fr", "tag:电池", "海运 expired:maybe", "state:draft 海运"):
        here.lookup.searched(query, 0, "zh")
    assert here.searches.unanswered() == (), "without the filter there may be an article"
    here.lookup.searched("海运", 0, "zh")
    here.lookup.searched("海运 lang:zh", 2, "zh")
    assert here.searches.unanswered() == ()
