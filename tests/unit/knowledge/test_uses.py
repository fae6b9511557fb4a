from __future__ import annotations

import pytest

from desktop.domain.article import UseKind
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.uses import MAX_NOTE, Uses
from desktop.storage.store import Store
from tests.asking import uses_of
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import CUSTOMS, RETURNS, article, conversation


@pytest.fixture
def uses(store: Store, clock: FakeClock) -> Uses:
    return Uses(store, clock)


def test_uses_are_counted_by_kind(uses: Uses, library: ArticleLibrary, store: Store) -> None:
    first, second = library.save(RETURNS), library.save(CUSTOMS)
    talk = conversation(store)
    uses.record(first, UseKind.OPENED, talk, 3.0)
    uses.record(first, UseKind.OPENED)
    uses.record(first, UseKind.QUOTED, talk, 9.5)
    assert uses_of(store, first) == {UseKind.OPENED: 2, UseKind.QUOTED: 1}
    assert uses_of(store, second) == {}


def test_what_is_not_there_is_told_or_left_out(uses: Uses, library: ArticleLibrary, store: Store) -> None:
    number = library.save(RETURNS)
    with pytest.raises(UserFacingError) as told:
        uses.record(number + 1, UseKind.OPENED)
    assert told.value.code == "article.gone"
    with pytest.raises(UserFacingError) as told:
        uses.record(number, UseKind.PINNED)
    assert told.value.code == "article.conversation"
    uses.record(number, UseKind.HELPED, 99)
    assert uses_of(store, number) == {UseKind.HELPED: 1}, "the conversation was deleted, the help was one"
    uses.record(number, UseKind.PINNED, 99)
    assert uses_of(store, number) == {UseKind.HELPED: 1}


def test_pinned_and_hidden_are_of_one_conversation_and_the_later_counts(
    uses: Uses, library: ArticleLibrary, store: Store
) -> None:
    first, second = library.save(RETURNS), library.save(CUSTOMS)
    talk, other = conversation(store), conversation(store)
    for number in (second, first, first):
        uses.record(number, UseKind.PINNED, talk)
    assert uses.pinned(talk) == (second, first)
    assert (uses.pinned(other), uses.hidden(talk)) == ((), frozenset())
    uses.record(second, UseKind.HIDDEN, talk)
    assert (uses.pinned(talk), uses.hidden(talk)) == ((first,), {second})
    uses.release(second, talk)
    uses.release(first, talk)
    assert (uses.pinned(talk), uses.hidden(talk)) == ((), frozenset())


def test_outdated_reaches_the_owner_and_is_settled(
    uses: Uses, library: ArticleLibrary, store: Store, clock: FakeClock
) -> None:
    own, free = library.save(RETURNS), library.save(CUSTOMS)
    wang = library.save(article(owner="Wang"))
    talk = conversation(store)
    number = uses.record(own, UseKind.OUTDATED, talk, note=" 现在是 30 天\x00 ")
    clock.move(1)
    uses.record(free, UseKind.OUTDATED, note="x" * 5000)
    uses.record(wang, UseKind.OUTDATED)
    uses.record(own, UseKind.HELPED)
    found = uses.feedback("li ")
    assert [(one.article_id, one.title, one.owner) for one in found] == [
        (own, "欧盟：14 天撤回权", "Li"),
        (free, "英国关税", ""),
    ]
    assert (found[0].note, found[0].conversation_id, found[0].at) == ("现在是 30 天", talk, clock.now - 1)
    assert len(found[1].note) == MAX_NOTE
    assert len(uses.feedback()) == 3
    uses.settle(number)
    settled = store.tuples("SELECT settled_at FROM article_use WHERE id = ?", (number,))
    clock.move(60)
    uses.settle(number)
    assert store.tuples("SELECT settled_at FROM article_use WHERE id = ?", (number,)) == settled
    assert [one.article_id for one in uses.feedback("Li")] == [free]
    store.execute("DELETE FROM conversation")
    assert len(uses.feedback()) == 2


def test_a_time_that_is_none_is_not_kept(uses: Uses, library: ArticleLibrary, store: Store) -> None:
    number = library.save(RETURNS)
    for seconds in (4, 0.5, float("nan"), -1.0, None):
        uses.record(number, UseKind.OPENED, seconds=seconds)
    assert store.tuples("SELECT seconds FROM article_use ORDER BY id") == [(4,), (0.5,), (None,), (None,), (None,)]
