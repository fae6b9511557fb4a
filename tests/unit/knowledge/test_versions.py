from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.article import ArticleState, ArticleText, Visibility
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.versions import Change, ChangeKind, Versions, difference
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import PNG, RETURNS

EQUAL, INSERT, DELETE = ChangeKind


@pytest.fixture
def versions(store: Store, library: ArticleLibrary) -> Versions:
    return Versions(store, library)


def write(library: ArticleLibrary, number: int, title: str, body: str, by: str) -> None:
    found = library.get(number)
    assert found is not None
    library.save(replace(found, texts=found.texts | {"zh": ArticleText(title, body)}), by)


def test_every_change_of_title_or_body_leaves_the_text_before_it(
    library: ArticleLibrary, versions: Versions, clock: FakeClock
) -> None:
    first = clock.now
    number = library.save(RETURNS, "Li")
    assert versions.history(number, "zh") == ()
    clock.move(60)
    write(library, number, "欧盟：14 天撤回权", "二", "Wang")
    clock.move(60)
    write(library, number, "三", "二", "Zhao")
    found = versions.history(number, "zh")
    assert [(one.title, one.body, one.changed_by, one.changed_at) for one in found] == [
        ("欧盟：14 天撤回权", "二", "Wang", first + 60),
        ("欧盟：14 天撤回权", RETURNS.texts["zh"].body, "Li", first),
    ]
    assert versions.history(number, "en") == (), "that text was not changed"
    assert versions.languages(number) == ("zh",)


def test_a_text_comes_back_and_that_of_today_is_kept(
    library: ArticleLibrary, versions: Versions, clock: FakeClock
) -> None:
    number = library.save(RETURNS, "Li")
    clock.move(60)
    write(library, number, "二", "二", "Wang")
    (old,) = versions.history(number, "zh")
    clock.move(60)
    versions.restore(number, "zh", old.id, "Zhao")
    found = library.get(number)
    assert found is not None
    assert found.texts["zh"] == ArticleText(old.title, old.body, False, clock.now, "Zhao")
    assert not found.texts["en"].stale, "it fits the old base text"
    assert [one.title for one in versions.history(number, "zh")] == ["二", "欧盟：14 天撤回权"]


def test_a_language_that_was_taken_out_comes_back(library: ArticleLibrary, versions: Versions) -> None:
    number = library.save(RETURNS)
    found = library.get(number)
    assert found is not None
    library.save(replace(found, texts={"zh": found.texts["zh"]}))
    (old,) = versions.history(number, "en")
    versions.restore(number, "en", old.id)
    again = library.get(number)
    assert again is not None
    assert again.texts["en"].body == RETURNS.texts["en"].body


def test_what_is_not_there_cannot_come_back(library: ArticleLibrary, versions: Versions) -> None:
    number = library.save(RETURNS)
    write(library, number, "二", "二", "")
    (old,) = versions.history(number, "zh")
    for article_id, language, code in ((99, "zh", "article.gone"), (number, "en", "article.version_gone")):
        with pytest.raises(UserFacingError) as told:
            versions.restore(article_id, language, old.id)
        assert told.value.code == code


def test_a_pack_leaves_history_too(library: ArticleLibrary, versions: Versions) -> None:
    library.replace_pack("starter", [RETURNS])
    library.replace_pack("starter", [replace(RETURNS, texts=RETURNS.texts | {"zh": ArticleText("新", "新")})])
    number = library.all()[0].id
    assert [(one.title, one.changed_by) for one in versions.history(number, "zh")] == [
        ("欧盟：14 天撤回权", "starter")
    ]


def test_every_change_beside_the_texts_says_who_when_and_what(
    library: ArticleLibrary, versions: Versions, attachments: Attachments, clock: FakeClock
) -> None:
    number = library.save(RETURNS, "Li")
    assert versions.changes(number) == ()

    def write(by: str, **fields: object) -> None:
        clock.move(60)
        found = library.get(number)
        assert found is not None
        library.save(replace(found, **fields), by)  # type: ignore[arg-type]

    write("Eve", visibility=Visibility.INTERNAL, expires_on="2027-01-01", tags=("退货",))
    write("Eve", texts=RETURNS.texts | {"zh": ArticleText("二", "二")})
    one, other = attachments.add(PNG, "a.png"), attachments.add(PNG + b"1", "a.png")
    write("Wang", attachments=(one,))
    write("Wang", attachments=(other,))
    library.set_state(number, ArticleState.DRAFT, "Zhao")
    library.set_state(number, ArticleState.DRAFT, "Zhao")
    library.set_review([number], "2028-01-31", "Zhao")
    library.confirm(number, "en", "Eve")
    told = [(one.changed_by, one.fields) for one in versions.changes(number)]
    assert told == [
        ("Eve", {"confirmed": ("", "en")}),
        ("Zhao", {"review_on": ("2027-05-01", "2028-01-31")}),
        ("Zhao", {"state": ("published", "draft")}),
        ("Wang", {"attachments": (["a.png"], ["a.png"])}),
        ("Wang", {"attachments": ([], ["a.png"])}),
        (
            "Eve",
            {
                "tags": (["退货", "欧盟"], ["退货"]),
                "visibility": ("quotable", "internal"),
                "expires_on": ("", "2027-01-01"),
            },
        ),
    ]
    assert [one.changed_at for one in versions.changes(number)][-2:] == [clock.now - 60, clock.now - 180]


def test_a_pack_tells_what_it_changes_too(library: ArticleLibrary, versions: Versions) -> None:
    library.replace_pack("starter", [RETURNS, replace(RETURNS, name="other")])
    library.replace_pack("starter", [replace(RETURNS, owner="Wang")])
    first, second = library.all()
    assert [(one.changed_by, one.fields) for one in versions.changes(first.id)] == [
        ("starter", {"owner": ("Li", "Wang")})
    ]
    assert [one.fields for one in versions.changes(second.id)] == [{"state": ("published", "archived")}]


def test_a_difference_is_told_by_words_and_chinese_characters() -> None:
    assert difference("订单 3 天内发货。", "订单 5 天内全部发货。") == (
        Change(EQUAL, "订单 "),
        Change(DELETE, "3"),
        Change(INSERT, "5"),
        Change(EQUAL, " 天内"),
        Change(INSERT, "全部"),
        Change(EQUAL, "发货。"),
    )
    assert difference("Ship within three days.", "Ship within ten days.")[1:3] == (
        Change(DELETE, "three"),
        Change(INSERT, "ten"),
    )


def test_changed_words_in_turn_are_one_passage() -> None:
    assert difference("the red car stops", "the blue bus stops")[1:3] == (
        Change(DELETE, "red car"),
        Change(INSERT, "blue bus"),
    )


def test_nothing_and_the_same_differ_in_nothing() -> None:
    assert difference("", "") == ()
    assert difference("a\n", "a\n") == (Change(EQUAL, "a\n"),)
    assert difference("", "新") == (Change(INSERT, "新"),)


def test_long_passages_without_anything_common_are_told_as_a_whole() -> None:
    old, new = " ".join(f"a{n}" for n in range(5000)), " ".join(f"b{n}" for n in range(5000))
    assert difference(old, new) == (Change(DELETE, old), Change(INSERT, new))


texts = st.text() | st.text("ab 退货\n.", max_size=40)


@given(texts, texts)
def test_passages_together_are_the_texts(old: str, new: str) -> None:
    found = difference(old, new)
    assert "".join(one.text for one in found if one.kind is not INSERT) == old
    assert "".join(one.text for one in found if one.kind is not DELETE) == new
    assert all(one.text for one in found)
    assert not any(a.kind is b.kind for a, b in pairwise(found))
