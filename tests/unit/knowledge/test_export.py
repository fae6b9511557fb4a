from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.article import Article, ArticleKind, ArticleState, ArticleText
from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Problem
from desktop.errors import Cancelled, UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.checking import cleaned
from desktop.knowledge.export import Exported, export_articles
from desktop.knowledge.importers import Counts, apply, plan, preview
from desktop.language.detect import LanguageDetector
from desktop.paths import Paths
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import CUSTOMS, PNG, RETURNS, article

PLACES = ("kb", "kb.csv", "kb.jsonl")
ODD = article(
    '=标题："甲" # 乙',
    "---\n\n# 正文不是标题\n\n<img src='photo.png'> ![a](photo.png) ![b](other.png)\n\n```\n---\n```\n\n"
    "\\*x\\*\u2028\x85完",
    en=("- dash: [a, b]", "<p>no page</p>\n\n'=1"),
    es=("{0}", "true"),
    tags=("甲, 乙", "a|b", "[c]", "yes"),
    skus=("0012", "1e5"),
    classes=(Problem.CUSTOMS_TAX, Problem.OTHER),
    owner="null",
    source="a: b",
    state=ArticleState.ARCHIVED,
    expires_on="2027-01-01",
)
COMPARISON = article(
    "我们与别家",
    "| 点 | 我们 | 他们 |\n| --- | --- | --- |\n| 价 | 9 | 10 |",
    kind=ArticleKind.COMPARISON,
    base_language="zh",
)
DRAFT = article("草稿", "", state=ArticleState.DRAFT)
STALE = Article(
    {"en": ArticleText("Duty", "The buyer pays."), "zh": ArticleText("关税", "买家付。", stale=True)},
    "en",
    name="duty",
)


@pytest.fixture(scope="module")
def languages() -> LanguageDetector:
    return LanguageDetector(Paths.default().lexicons)


@pytest.fixture
def filled(library: ArticleLibrary, attachments: Attachments) -> ArticleLibrary:
    picture, sheet = attachments.add(PNG, "photo.png"), attachments.add(b"a,b\n1,2\n", "size table.csv")
    notes = attachments.add("退货\n\n十四天。".encode(), "说明, 1=2.txt")
    for one in (
        replace(RETURNS, attachments=(picture, sheet)),
        CUSTOMS,
        replace(ODD, attachments=(notes, picture)),
        COMPARISON,
        DRAFT,
        STALE,
        article("同名", "甲。"),
        article("同名", "乙。", en=("Same", "B.")),
    ):
        library.save(one, "Li")
    return library


def everything(library: ArticleLibrary) -> list[Article]:
    return list(library.get_many([row.id for row in library.all()]))


def contents(articles: Sequence[Article]) -> list[Article]:
    """Return what an article says, without what only one library knows of it."""
    bare = [
        replace(
            one,
            id=0,
            created_at=0.0,
            changed_at=0.0,
            texts={
                code: ArticleText(text.title, text.body, text.stale) for code, text in sorted(one.texts.items())
            },
        )
        for one in articles
    ]
    return sorted(bare, key=lambda one: (one.name, str(one.texts)))


@pytest.mark.parametrize("place", PLACES)
def test_what_goes_out_comes_in_the_same(
    filled: ArticleLibrary, attachments: Attachments, languages: LanguageDetector, tmp_path: Path, place: str
) -> None:
    before = everything(filled)
    assert export_articles(tmp_path / place, before, attachments) == Exported(8)
    found = plan(tmp_path / place, languages=languages)
    assert (found.bad, found.notices, found.skipped) == ((), (), ())
    assert preview(found, filled) == Counts(same=8)

    store = Store.open(tmp_path / "other.db")
    shelf = Attachments(store, FakeClock())
    other = ArticleLibrary(store, FakeClock(), shelf)
    assert apply(found, other, shelf) == Counts(new=8)
    assert contents(everything(other)) == contents(before)
    for one in everything(other):
        for file in one.attachments:
            assert shelf.read(file) == attachments.read(file)
    store.close()
    assert not list(tmp_path.glob("*.part"))


LINES = st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@given(title=LINES, body=LINES, tags=st.lists(LINES, max_size=3), owner=LINES, en=LINES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@pytest.mark.parametrize("place", PLACES)
def test_any_words_come_in_as_they_went_out(
    languages: LanguageDetector,
    attachments: Attachments,
    tmp_path_factory: pytest.TempPathFactory,
    place: str,
    title: str,
    body: str,
    tags: list[str],
    owner: str,
    en: str,
) -> None:
    one = Article({"zh": ArticleText(title, body), "en": ArticleText(en, body)}, tags=tuple(tags), owner=owner)
    try:
        one = cleaned(one)
    except UserFacingError:
        return  # nothing but blanks
    path = tmp_path_factory.mktemp("any") / place
    export_articles(path, [one], attachments)
    found = plan(path, languages=languages)
    assert found.bad == ()
    assert found.articles == (one,)


def test_the_folder_is_fit_for_people(filled: ArticleLibrary, attachments: Attachments, tmp_path: Path) -> None:
    export_articles(tmp_path / "kb", everything(filled), attachments)
    names = {
        path.relative_to(tmp_path / "kb").as_posix() for path in (tmp_path / "kb").rglob("*") if path.is_file()
    }
    assert {
        "customs_uk.zh.md",
        "return_eu/return_eu.en.md",
        "return_eu/photo.png",
        "同名.zh.md",
        "同名-2.en.md",
    } <= names
    text = (tmp_path / "kb" / "customs_uk.zh.md").read_text("utf-8")
    assert text.startswith('---\ntitle: "英国关税"\nlanguage: "zh"\nname: "customs_uk"\n')
    assert text.endswith("---\n\n低于 135 英镑的包裹由平台代收增值税。\n")


def test_no_cell_is_a_formula(filled: ArticleLibrary, attachments: Attachments, tmp_path: Path) -> None:
    export_articles(tmp_path / "kb.csv", everything(filled), attachments)
    with (tmp_path / "kb.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert '\'=标题："甲" # 乙' in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_folder_with_something_in_it_is_left_alone(
    filled: ArticleLibrary, attachments: Attachments, tmp_path: Path
) -> None:
    (tmp_path / "kb").mkdir()
    assert export_articles(tmp_path / "kb", everything(filled), attachments).articles == 8
    for path, code in ((tmp_path / "kb", "export.exists"), (tmp_path / "kb.pdf", "export.format")):
        with pytest.raises(UserFacingError) as caught:
            export_articles(path, everything(filled), attachments)
        assert caught.value.code == code
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserFacingError) as caught:
        export_articles(tmp_path / "file" / "kb.csv", everything(filled), attachments)
    assert caught.value.code == "export.unwritable"


@pytest.mark.parametrize("place", PLACES)
def test_a_cancelled_export_leaves_nothing(
    filled: ArticleLibrary, attachments: Attachments, tmp_path: Path, place: str
) -> None:
    token = CancelToken()
    (tmp_path / "x").mkdir()
    with pytest.raises(Cancelled):
        export_articles(
            tmp_path / "x" / place,
            everything(filled),
            attachments,
            cancelled=token,
            progress=lambda done: token.cancel() if done == 2 else None,
        )
    assert [path.name for path in (tmp_path / "x").iterdir() if not path.name.endswith(".files")] == []


def test_files_that_are_gone_are_told(
    filled: ArticleLibrary, attachments: Attachments, store: Store, tmp_path: Path
) -> None:
    store.execute("DELETE FROM article_file WHERE hash = ?", (_hash(filled),))
    told = export_articles(tmp_path / "kb.jsonl", everything(filled), attachments)
    assert told.missing == ("欧盟：14 天撤回权: photo.png", '=标题："甲" # 乙: photo.png')


def _hash(library: ArticleLibrary) -> str:
    return next(file.hash for one in everything(library) for file in one.attachments if file.name == "photo.png")
