from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.knowledge.searches import MAX_QUERY, Searches, _joined
from desktop.storage.store import Store
from tests.fakes import FakeClock


@pytest.fixture
def searches(store: Store, clock: FakeClock) -> Searches:
    return Searches(store, clock)


def test_unanswered_are_listed_by_how_often(searches: Searches, clock: FakeClock) -> None:
    for query, hits in (("电池能空运吗", 0), ("退货", 3), ("carta de porte", 0), ("电池能空运吗？", 0), (" ", 0)):
        searches.searched(query, hits)
        clock.move(1)
    found = searches.unanswered()
    assert [(one.query, one.count) for one in found] == [("电池能空运吗？", 2), ("carta de porte", 1)]
    assert found[0].queries == ("电池能空运吗？", "电池能空运吗")
    assert found[0].last_at == clock.now - 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("battery shipping", "Shipping batteries"),
        ("refund delay", "refudn delay"),
        ("envío a México", "envio a mexico"),
        ("德国 退货地址", "退货地址德国"),
        ("ＩＯＳＳ 号码", "ioss号码"),
        ("where is {order_no}", "where is {order_no}??"),
    ],
)
def test_similar_queries_are_one(searches: Searches, one: str, other: str) -> None:
    searches.searched(one, 0)
    searches.searched(other, 0)
    assert [found.count for found in searches.unanswered()] == [2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("德国退货地址", "法国退货地址"),
        ("shipping to spain", "shipping to japan"),
        ("iphone 12 case", "iphone 13 case"),
        ("model a12", "model a13"),
        ("退货", "退货 运费"),
        ("where is {order_no}", "where is {tracking_no}"),
        ("?", "!"),
    ],
)
def test_other_questions_stay_apart(searches: Searches, one: str, other: str) -> None:
    searches.searched(one, 0)
    searches.searched(other, 0)
    assert len(searches.unanswered()) == 2


def test_settled_ones_go_with_all_their_forms_and_come_again(searches: Searches, clock: FakeClock) -> None:
    for query in ("battery shipping", "shipping batteries", "hazmat"):
        searches.searched(query, 0)
    assert searches.settle("shipping batteries ") == 2
    assert [one.query for one in searches.unanswered()] == ["hazmat"]
    assert searches.settle("battery shipping") == 0
    searches.searched("battery shipping", 0)
    assert searches.unanswered()[0].count == 1


def test_what_is_found_later_is_answered(searches: Searches, store: Store) -> None:
    searches.searched("hazmat", 0)
    searches.searched("hazmat", 2)
    assert searches.unanswered() == ()
    assert store.tuples("SELECT hits FROM article_search ORDER BY id") == [(0,), (2,)]


@given(st.lists(st.text() | st.text("ab 退1{}", max_size=8), max_size=8))
def test_any_queries_are_joined_and_none_is_lost(queries: list[str]) -> None:
    groups = _joined([(query, 1, 0.0) for query in dict.fromkeys(queries)])
    assert sorted(query for group in groups for query in group.queries) == sorted(set(queries))


def test_any_text_is_kept_in_bounds(searches: Searches) -> None:
    searches.searched("\ud800 x" * 1000 + "\x00", 0)
    assert 0 < len(searches.unanswered()[0].query) <= MAX_QUERY
