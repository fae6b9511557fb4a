from __future__ import annotations

import random
from dataclasses import replace

import pytest

from desktop.domain.article import ArticleText
from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled
from desktop.knowledge import index as index_module
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.index import LANGUAGES, ArticleIndex
from desktop.knowledge.search import ArticleSearch
from desktop.knowledge.snippets import plain
from desktop.knowledge.vocabulary import Vocabulary, rarity
from desktop.knowledge.words import folded
from desktop.storage.store import Store
from tests.asking import matching
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import CUSTOMS, RETURNS, article


@pytest.fixture
def vocabulary(store: Store) -> Vocabulary:
    return Vocabulary(store)


@pytest.fixture
def index(store: Store, vocabulary: Vocabulary) -> ArticleIndex:
    return ArticleIndex(store, vocabulary)


def test_only_what_is_missing_is_caught_up(index: ArticleIndex, library: ArticleLibrary, clock: FakeClock) -> None:
    first = library.save(RETURNS, "Li")
    second = library.save(CUSTOMS, "Li")
    assert index.missing() == [first, second]
    assert index.catch_up() == 2
    assert index.total == 3
    assert index.missing() == []
    clock.move(5)
    kept = library.get(first)
    assert kept is not None
    library.save(replace(kept, tags=("退",)), "Li")
    assert index.missing() == [first]
    assert index.catch_up() == 1
    assert index.catch_up() == 0


def test_what_an_older_program_indexed_is_indexed_again(
    index: ArticleIndex, library: ArticleLibrary, store: Store, vocabulary: Vocabulary
) -> None:
    number = library.save(replace(RETURNS, asked=()), "Li")
    library.save(CUSTOMS, "Li")
    index.catch_up()
    store.execute("DELETE FROM setting WHERE name = 'article_index'")
    store.execute("UPDATE article SET asked = '[\"Spain, Spain\"]' WHERE id = ?", (number,))
    assert index.missing() == []
    assert index.catch_up() == 1
    assert index.catch_up() == 0
    assert vocabulary.counts(["spain", "days", "关税"]) == {"spain": 1, "days": 1, "关税": 1}


def test_chunks_progress_and_cancelling(
    index: ArticleIndex, library: ArticleLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "CHUNK", 4)
    for number in range(10):
        library.save(article(f"第{number}篇"), "Li")
    seen: list[tuple[int, int]] = []
    cancel = CancelToken()

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 4:
            cancel.cancel()

    with pytest.raises(Cancelled):
        index.catch_up(progress, cancel)
    assert seen == [(0, 10), (4, 10)]
    assert len(index.missing()) == 2, "what was done stays"
    seen.clear()
    assert index.catch_up(lambda done, total: seen.append((done, total))) == 2
    assert seen == [(0, 2), (2, 2)]


def test_a_text_keeps_its_number_and_a_new_one_gets_a_free_one(
    index: ArticleIndex, library: ArticleLibrary, store: Store
) -> None:
    number = library.save(RETURNS, "Li")
    index.catch_up()
    before = dict(store.tuples("SELECT language, number FROM article_indexed"))
    assert {n // LANGUAGES for n in before.values()} == {number}
    kept = library.get(number)
    assert kept is not None
    library.save(replace(kept, texts={**kept.texts, "de": ArticleText("Widerruf", "14 Tage")}), "Li")
    index.refresh([number])
    after = dict(store.tuples("SELECT language, number FROM article_indexed"))
    assert {language: after[language] for language in before} == before
    assert len(set(after.values())) == 3


def test_words_are_counted_and_counted_anew(
    index: ArticleIndex, vocabulary: Vocabulary, library: ArticleLibrary, store: Store
) -> None:
    ids = [library.save(article("甲", f"parcel word{n} 退款 𠀋𠀌"), "Li") for n in range(6)]
    index.catch_up()
    assert vocabulary.counts(["parcel", "word3", "退款", "𠀋𠀌", "nothing"]) == {
        "parcel": 6,
        "word3": 1,
        "退款": 6,
        "𠀋𠀌": 6,
        "nothing": 0,
    }
    kept = library.get(ids[0])
    assert kept is not None
    library.save(replace(kept, texts={"zh": ArticleText("甲", "parcels")}), "Li")
    index.refresh(ids[:1])
    assert vocabulary.counts(["parcels"]) == {"parcels": 1}
    for number in ids[1:5]:
        store.execute("DELETE FROM article WHERE id = ?", (number,))
    index.catch_up()
    assert vocabulary.counts(["parcel", "word3", "𠀋𠀌"]) == {"parcel": 1, "word3": 0, "𠀋𠀌": 1}
    assert all(
        word[0] < "\ue000" or word[0] > "\ue0ff" for (word,) in store.tuples("SELECT word FROM article_word")
    )


def test_beginnings_and_slips(index: ArticleIndex, vocabulary: Vocabulary, library: ArticleLibrary) -> None:
    library.save(article("甲", "refund refunds refuse label"), "Li")
    library.save(article("乙", "refund"), "Li")
    index.catch_up()
    assert vocabulary.beginning("refu", 2) == [("refund", 2), ("refunds", 1)]
    assert vocabulary.longer("re", 3, 5) == ["ref"]
    assert vocabulary.nearest("refnud")[0] == "refund"
    assert vocabulary.nearest("erfund") == ["refund", "refunds"]
    assert vocabulary.nearest("refnu", growing=True)[0] in ("refund", "refunds", "refuse")
    assert vocabulary.nearest("labl", growing=True) == ["label"], "the last word may be a whole one"
    assert len(set(vocabulary.nearest("refun", growing=True))) == len(vocabulary.nearest("refun", growing=True))
    assert vocabulary.nearest("xyzzy") == vocabulary.nearest("lab") == vocabulary.nearest("退款流程") == []


def test_a_rare_word_tells_more() -> None:
    assert rarity(1, 100) > rarity(10, 100) > rarity(100, 100) > 0
    assert rarity(200, 100) > 0


def test_chinese_queries_find_exactly_what_a_scan_finds(
    store: Store, library: ArticleLibrary, clock: FakeClock
) -> None:
    rng = random.Random(4)
    signs = "退款物流关税延误包裹破损尺码保修电池优惠取消订单付海重发给客户，。 ab7カな환"
    with library.together():
        for _ in range(300):
            body = "".join(rng.choice(signs) for _ in range(rng.randint(20, 120)))
            title = "".join(rng.choice(signs[:30]) for _ in range(rng.randint(2, 8)))
            tag = "".join(rng.choice(signs[:30]) for _ in range(3))
            library.save(article(title, f"**{body}**", tags=(tag,)), "Li")
    search = ArticleSearch(store, clock)
    search.catch_up()
    texts = {
        number: folded(f"{title}\n{tags}\n{plain(body)}")
        for number, title, tags, body in store.tuples(
            "SELECT a.id, v.title, a.tags, v.body FROM article a JOIN article_version v ON v.article_id = a.id"
        )
    }
    queries = {
        "".join(rng.choice(signs[:30]) for _ in range(rng.randint(1, 2))).strip("，。 ") for _ in range(2_000)
    }
    for query in filter(None, queries):
        if " " in folded(query):
            continue
        expected = {number for number, text in texts.items() if query in text}
        assert matching(search, query) == expected, query
