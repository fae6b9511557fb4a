from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.article import Article, ArticleKind, ArticleState, ArticleText, Attachment
from desktop.errors import UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import CUSTOMS, PNG, RETURNS, article


def kept(library: ArticleLibrary, number: int) -> Article:
    found = library.get(number)
    assert found is not None
    return found


def with_text(one: Article, language: str, title: str, body: str) -> Article:
    return replace(one, texts=one.texts | {language: ArticleText(title, body)})


def test_what_was_saved_comes_back_whole(library: ArticleLibrary, clock: FakeClock) -> None:
    number = library.save(RETURNS, "Li")
    found = kept(library, number)
    assert replace(found, texts={}) == replace(
        RETURNS, id=number, texts={}, created_at=clock.now, changed_at=clock.now
    )
    assert found.texts["en"] == replace(RETURNS.texts["en"], changed_at=clock.now, changed_by="Li")
    assert library.by_name("starter", "return_eu") == found
    assert library.by_name("", "return_eu") == found
    assert library.by_name("", "") is None
    assert [one.id for one in library.get_many([99, number])] == [number]


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (article(" \u200b", "x"), "article.empty"),
        (article("x", " \n"), "article.empty"),
        (article(base_language="en"), "article.empty"),
        (article(en=("", "only a body")), "article.empty"),
        (article(name="X y"), "article.name"),
        (article(review_on="2027-02-30"), "article.date"),
        (article(body="x" * 500_001), "article.too_long"),
        (article(kind=ArticleKind.COMPARISON), "article.comparison"),
        (Article({"zh": ArticleText("a", "b"), "english!": ArticleText("a", "b")}), "article.language"),
        (article(attachments=(Attachment("a.png", "../../etc", 1),)), "article.attachment_name"),
        (article(attachments=(Attachment("a.png", "a" * 64, 60 << 20),)), "article.attachments_too_large"),
        (article(attachments=(Attachment("a.png", "a" * 64, 1, "image/png"),)), "article.attachment_gone"),
        (article(id=7), "article.gone"),
    ],
)
def test_what_cannot_be_kept_is_told_and_changes_nothing(library: ArticleLibrary, bad: Article, code: str) -> None:
    with pytest.raises(UserFacingError) as told:
        library.save(bad)
    assert told.value.code == code
    assert library.all() == []


def test_a_draft_may_lack_its_body_but_is_not_published_so(library: ArticleLibrary) -> None:
    number = library.save(article(body="", state=ArticleState.DRAFT))
    with pytest.raises(UserFacingError) as told:
        library.set_state(number, ArticleState.PUBLISHED)
    assert told.value.code == "article.empty"
    assert kept(library, number).state is ArticleState.DRAFT
    library.save(replace(kept(library, number), texts=article().texts))
    library.set_state(number, ArticleState.PUBLISHED)
    assert kept(library, number).state is ArticleState.PUBLISHED


def test_texts_no_file_can_hold_are_cleaned(library: ArticleLibrary) -> None:
    found = kept(library, library.save(article(" a\r\nb\ud800", "x\r\ny\x00\ufeff👨‍👩‍👧 ")))
    assert (found.texts["zh"].title, found.texts["zh"].body) == ("a b", "x\ny👨‍👩‍👧")


def test_two_of_the_teams_own_cannot_have_one_name(library: ArticleLibrary) -> None:
    library.save(RETURNS)
    with pytest.raises(UserFacingError) as told:
        library.save(RETURNS)
    assert told.value.code == "article.exists"
    assert library.save(article()) != library.save(article()), "without a name there is no clash"


def test_a_changed_base_text_makes_the_other_languages_stale(library: ArticleLibrary, clock: FakeClock) -> None:
    number = library.save(RETURNS, "Li")
    first = clock.now
    clock.move(60)
    library.save(with_text(kept(library, number), "zh", "欧盟：14 天撤回权", "**只有 14 天。**"), "Wang")
    found = kept(library, number)
    assert [found.texts[c].stale for c in ("zh", "en")] == [False, True]
    assert (found.texts["zh"].changed_by, found.texts["zh"].changed_at) == ("Wang", first + 60)
    assert (found.texts["en"].changed_by, found.texts["en"].changed_at) == ("Li", first)
    assert library.all()[0].stale == ("en",)
    library.confirm(number, "en")
    assert not kept(library, number).texts["en"].stale
    with pytest.raises(UserFacingError):
        library.confirm(number, "fr")


def test_another_title_counts_as_another_base_text_blanks_do_not(library: ArticleLibrary) -> None:
    number = library.save(RETURNS)
    body = RETURNS.texts["zh"].body
    library.save(with_text(kept(library, number), "zh", "欧盟：14 天撤回权", body.replace("\n\n", "\n\n\n")))
    assert not kept(library, number).texts["en"].stale
    library.save(with_text(kept(library, number), "zh", "欧盟退货", body))
    assert kept(library, number).texts["en"].stale
    library.save(RETURNS.__class__(**{**_fields(kept(library, number)), "texts": RETURNS.texts}))
    assert not kept(library, number).texts["en"].stale, "a change back makes fresh again"


def _fields(one: Article) -> dict[str, object]:
    return {name: getattr(one, name) for name in Article.__dataclass_fields__}


def test_another_base_language_keeps_what_was_fresh_fresh(library: ArticleLibrary) -> None:
    number = library.save(RETURNS)
    library.save(replace(kept(library, number), base_language="en"))
    assert [kept(library, number).texts[c].stale for c in ("zh", "en")] == [False, False]
    library.save(with_text(kept(library, number), "en", "New", "New."))
    assert [kept(library, number).texts[c].stale for c in ("zh", "en")] == [True, False]


def test_a_translation_of_an_import_can_come_stale(library: ArticleLibrary) -> None:
    old = replace(RETURNS, texts=RETURNS.texts | {"en": replace(RETURNS.texts["en"], stale=True)})
    assert kept(library, library.save(old)).texts["en"].stale


def test_saving_what_is_kept_already_changes_nothing(library: ArticleLibrary, clock: FakeClock) -> None:
    library.replace_pack("starter", [RETURNS])
    found = library.by_name("starter", "return_eu")
    assert found is not None
    revision = library.revision
    clock.move(60)
    assert library.save(found, "Li") == found.id
    assert library.revision == revision
    assert library.get(found.id) == found, "not even the team's own now"


def test_light_rows_have_all_but_the_bodies(library: ArticleLibrary) -> None:
    first, second = library.save(RETURNS), library.save(CUSTOMS)
    library.set_state(second, ArticleState.ARCHIVED)
    row, other = library.all()
    assert (row.id, row.title("en"), row.title("fr")) == (first, "EU: 14-day withdrawal", "欧盟：14 天撤回权")
    assert (row.skus, row.classes, row.owner, row.review_on) == (("CUP-01",), RETURNS.classes, "Li", "2027-05-01")
    assert other.state is ArticleState.ARCHIVED
    assert [one.id for one in library.all((ArticleState.ARCHIVED,))] == [second]
    assert [one.id for one in library.all(ids=iter([first]))] == [first]
    assert library.all(()) == []


def test_only_an_unused_draft_is_deleted(library: ArticleLibrary, store: Store) -> None:
    draft, used, published = (
        library.save(article(state=state))
        for state in (ArticleState.DRAFT, ArticleState.DRAFT, ArticleState.PUBLISHED)
    )
    store.execute("INSERT INTO article_use(article_id, kind, at) VALUES (?, 'opened', 0)", (used,))
    assert [library.remove(number) for number in (draft, used, published)] == [True, False, False]
    assert library.get(draft) is None
    assert {one.id: one.state for one in library.all()} == dict.fromkeys((used, published), ArticleState.ARCHIVED)
    with pytest.raises(UserFacingError) as told:
        library.remove(draft)
    assert told.value.code == "article.gone"


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(library: ArticleLibrary, clock: FakeClock) -> None:
    number = library.save(RETURNS, "Li")
    mine = kept(library, number)
    clock.move(60)
    library.save(replace(mine, owner="Wang"), "Wang")
    with pytest.raises(UserFacingError) as told:
        library.save(with_text(mine, "zh", "我的", "我的。"), "Li")
    assert (told.value.code, told.value.where) == ("article.changed", mine.texts["zh"].title)
    assert kept(library, number).texts == mine.texts
    library.save(with_text(kept(library, number), "zh", "我的", "我的。"), "Li")
    assert (kept(library, number).texts["zh"].title, kept(library, number).owner) == ("我的", "Wang")


def test_a_draft_with_a_history_is_archived_not_deleted(library: ArticleLibrary, clock: FakeClock) -> None:
    rewritten, published_once = (library.save(article(f"{n}", state=ArticleState.DRAFT)) for n in range(2))
    clock.move(60)
    library.save(with_text(kept(library, rewritten), "zh", "新标题", "新。"))
    library.set_state(published_once, ArticleState.PUBLISHED)
    library.set_state(published_once, ArticleState.DRAFT)
    assert [library.remove(number) for number in (rewritten, published_once)] == [False, False]
    assert {one.state for one in library.all()} == {ArticleState.ARCHIVED}


def test_a_review_day_is_moved_for_many_at_once(library: ArticleLibrary) -> None:
    library.replace_pack("starter", [RETURNS, CUSTOMS])
    ids = [one.id for one in library.all()]
    library.set_review(ids, "2028-01-31")
    assert {(one.review_on, one.pack) for one in library.all()} == {("2028-01-31", "starter")}
    with pytest.raises(UserFacingError):
        library.set_review([ids[0], 99], "")
    assert {one.review_on for one in library.all()} == {"2028-01-31"}, "all or none"


def test_a_pack_comes_goes_and_keeps_its_ids(library: ArticleLibrary, clock: FakeClock) -> None:
    own = library.save(article())
    assert library.replace_pack("starter", [RETURNS, CUSTOMS]) == 2
    returns = library.by_name("starter", "return_eu")
    assert returns is not None and returns.pack == "starter"
    clock.move(60)
    heard: list[frozenset[int]] = []
    library.on_change(heard.append)
    library.replace_pack("starter", [with_text(RETURNS, "zh", "新", "新。")])
    again = library.by_name("starter", "return_eu")
    assert again is not None
    assert (again.id, again.texts["zh"].title) == (returns.id, "新")
    assert not again.texts["en"].stale, "a pack's languages go together"
    assert library.by_name("starter", "customs_uk") is None
    states = {one.id: one.state for one in library.all()}
    assert states.pop(own) is ArticleState.PUBLISHED
    assert sorted(states.values()) == ["archived", "published"]
    assert heard == [frozenset(states)]
    library.replace_pack("starter", [with_text(RETURNS, "zh", "新", "新。")])
    assert len(heard) == 1, "nothing has changed"


def test_what_the_team_edited_or_archived_stays_so(library: ArticleLibrary) -> None:
    library.replace_pack("starter", [RETURNS, CUSTOMS])
    returns, customs = (library.by_name("starter", name) for name in ("return_eu", "customs_uk"))
    assert returns is not None and customs is not None
    library.save(with_text(returns, "zh", "我们的退货", "我们自己写的。"), "Li")
    library.remove(customs.id)
    library.replace_pack(
        "starter", [with_text(RETURNS, "zh", "包里的新版", "新。"), replace(CUSTOMS, tags=("新",))]
    )
    own = library.by_name("starter", "return_eu")
    assert own is not None
    assert (own.id, own.pack, own.texts["zh"].title) == (returns.id, "", "我们的退货")
    assert kept(library, customs.id).state is ArticleState.ARCHIVED
    assert kept(library, customs.id).tags == ("新",)
    assert len(library.all()) == 2


@pytest.mark.parametrize(
    ("bad", "code"), [(article(" "), "article.empty"), (article(), "article.name"), (RETURNS, "article.exists")]
)
def test_a_pack_is_taken_whole_or_not_at_all(library: ArticleLibrary, bad: Article, code: str) -> None:
    with pytest.raises(UserFacingError) as told:
        library.replace_pack("starter", [RETURNS, bad])
    assert told.value.code == code
    assert library.all() == []


def test_attachments_are_kept_with_the_article(library: ArticleLibrary, attachments: Attachments) -> None:
    files = (attachments.add(PNG + b"2", "b.png"), attachments.add(PNG, "a.png"))
    number = library.save(article(attachments=files))
    assert kept(library, number).attachments == files[::-1]
    revision = library.revision
    library.save(replace(kept(library, number), attachments=files))
    assert library.revision == revision, "their order is none"
    library.save(replace(kept(library, number), attachments=files[:1]))
    assert kept(library, number).attachments == files[:1]


def test_listeners_hear_once_of_what_was_changed_together(library: ArticleLibrary) -> None:
    heard: list[frozenset[int]] = []
    end = library.on_change(heard.append)
    with library.together():
        ids = {library.save(article(str(n))) for n in range(3)}
        assert heard == []
    assert heard == [ids]
    end()
    end()
    library.save(article())
    assert len(heard) == 1


def test_what_was_undone_nobody_hears_of(library: ArticleLibrary) -> None:
    heard: list[frozenset[int]] = []
    library.on_change(heard.append)
    revision = library.revision
    with pytest.raises(ValueError, match="bad file"), library.together():
        library.save(article())
        raise ValueError("bad file")
    assert (heard, library.revision, library.all()) == ([], revision, [])
    with library.together(), pytest.raises(UserFacingError):
        library.remove(5)
    assert heard == []


def test_changes_since_a_revision_are_told_also_those_of_another_process(
    library: ArticleLibrary, clock: FakeClock, tmp_path: Path
) -> None:
    start = library.revision
    number = library.save(article())
    assert (library.revision, library.changed_since(start)) == (start + 1, {number})
    middle = library.revision
    second = Store.open(tmp_path / "deskside.db")
    try:
        second.execute("INSERT INTO setting(name, value) VALUES ('x', '1')")
        assert library.changed_since(middle) == frozenset(), "it wrote no article"
        clock.move(60)
        ArticleLibrary(second, clock).set_state(number, ArticleState.ARCHIVED)
    finally:
        second.close()
    assert library.revision > middle
    assert library.changed_since(middle) is None
    assert library.changed_since(library.revision) == frozenset()
