from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.article import ArticleState, ArticleText, UseKind
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.review import ReviewReason, review_list
from desktop.knowledge.uses import Uses
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import RETURNS, article

TODAY = "2026-11-28"


def test_an_article_is_listed_for_each_reason_the_urgent_first(
    store: Store, library: ArticleLibrary, clock: FakeClock
) -> None:
    due = library.save(article("due", review_on=TODAY))
    soon = library.save(article("soon", expires_on="2026-12-12", owner="Li"))
    over = library.save(article("over", expires_on="2026-11-27", review_on="2026-01-01"))
    library.save(article("fine", expires_on="2026-12-13", review_on="2026-11-29"))
    library.save(article("draft", review_on="2026-01-01", state=ArticleState.DRAFT))
    stale = library.save(article("stale", en=("stale", "text"), owner="Wang"))
    found = library.get(stale)
    assert found is not None
    library.save(replace(found, texts=found.texts | {"zh": ArticleText("stale", "new")}))
    told = library.save(article("told"))
    uses = Uses(store, clock)
    number = uses.record(told, UseKind.OUTDATED)
    uses.record(told, UseKind.OUTDATED)
    assert [(one.article.id, one.reasons, one.outdated) for one in review_list(store, TODAY)] == [
        (over, (ReviewReason.EXPIRED, ReviewReason.REVIEW_DUE), 0),
        (told, (ReviewReason.OUTDATED,), 2),
        (soon, (ReviewReason.EXPIRES_SOON,), 0),
        (due, (ReviewReason.REVIEW_DUE,), 0),
        (stale, (ReviewReason.STALE,), 0),
    ]
    assert [one.article.id for one in review_list(store, TODAY, "li")] == [over, told, soon, due]
    uses.settle(number)
    assert review_list(store, TODAY)[1].outdated == 1


def test_an_article_is_over_the_day_after_its_last(store: Store, library: ArticleLibrary) -> None:
    number = library.save(replace(RETURNS, expires_on=TODAY))
    found = library.get(number)
    assert found is not None
    assert not found.expired(TODAY)
    assert found.expired("2026-11-29")
    assert review_list(store, TODAY)[0].reasons[0] is ReviewReason.EXPIRES_SOON
    assert review_list(store, "2026-11-29")[0].reasons[0] is ReviewReason.EXPIRED


@pytest.mark.parametrize("today", ["", "28.11.2026", "2026-13-01"])
def test_what_is_no_date_is_told(store: Store, today: str) -> None:
    with pytest.raises(UserFacingError) as told:
        review_list(store, today)
    assert told.value.code == "article.date"
