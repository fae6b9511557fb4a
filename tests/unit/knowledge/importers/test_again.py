"""Files that come in a second time: which article each one is, and what its file says by naming no value."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop.domain.article import ArticleState
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.export import export_articles
from desktop.knowledge.importers import Counts, ImportPlan, apply, preview
from tests.unit.knowledge.conftest import RETURNS, article
from tests.unit.knowledge.importers.conftest import Plan
from tests.unit.knowledge.importers.documents import put


def again(found: ImportPlan, library: ArticleLibrary, attachments: Attachments) -> Counts:
    """Take a plan in; what it was said to bring is what it brings."""
    foretold = preview(found, library)
    assert apply(found, library, attachments) == foretold
    return foretold


def bodies(library: ArticleLibrary) -> set[str]:
    return {one.texts["zh"].body for one in library.get_many([row.id for row in library.all()])}


def test_an_edited_file_without_a_name_is_the_same_article(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    put(tmp_path, "kb/power/battery.md", "# 电池\n\n旧的说法。")
    put(tmp_path, "kb/tent.md", "# 帐篷\n\n先抽杆。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(new=2)
    number = next(row.id for row in library.all() if row.tags)
    mine = library.get(number)
    assert mine is not None and mine.tags == ("power",)
    library.save(replace(mine, tags=("power", "锂电"), owner="Li"))
    put(tmp_path, "kb/power/battery.md", "# 电池\n\n新的说法。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(changed=1, same=1)
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(same=2)
    found = library.get(number)
    assert found is not None
    assert (found.texts["zh"].body, found.tags, found.owner) == ("新的说法。", ("power", "锂电"), "Li")


def test_files_of_one_title_are_told_apart_by_their_folders_or_are_new(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    for shop in "ab":
        put(tmp_path, f"kb/{shop}/faq.md", f"# 常见问题\n\n{shop} 店。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(new=2)
    put(tmp_path, "kb/a/faq.md", "# 常见问题\n\n甲店。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(changed=1, same=1)
    assert bodies(library) == {"甲店。", "b 店。"}
    for name in ("one", "two"):
        put(tmp_path, f"more/{name}.md", f"# 常见问题\n\n另一家 {name}。")
    assert again(planned(tmp_path / "more"), library, attachments) == Counts(new=2), "neither takes another's place"


def test_a_title_never_takes_the_place_of_a_packs_article(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    library.replace_pack("starter", [article("电池", "包里的说法。", name="battery")])
    put(tmp_path, "kb/battery.md", "# 电池\n\n我们的说法。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(new=1)


def test_what_lies_in_the_archive_is_told_and_stays_there(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    put(tmp_path, "kb/battery.md", "# 电池\n\n旧的说法。")
    again(planned(tmp_path / "kb"), library, attachments)
    library.set_state(1, ArticleState.ARCHIVED)
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(same=1, archived=1)
    put(tmp_path, "kb/battery.md", "# 电池\n\n新的说法。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(changed=1, archived=1)
    put(tmp_path, "kb/battery.md", "---\nstate: published\n---\n# 电池\n\n新的说法。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(changed=1)
    assert [row.state for row in library.all()] == [ArticleState.PUBLISHED]


def test_a_field_can_be_emptied(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    full = "---\nname: a\ntags: [电池]\nowner: Li\nexpires_on: 2027-01-01\nsource: x\n---\n# 电池\n\n说法。"
    put(tmp_path, "kb/a.md", full)
    again(planned(tmp_path / "kb"), library, attachments)
    put(tmp_path, "kb/a.md", "---\nname: a\ntags: []\nexpires_on:\nowner: ''\n---\n# 电池\n\n说法。")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(changed=1)
    found = library.get(1)
    assert found is not None
    assert (found.tags, found.owner, found.expires_on, found.source) == ((), "", "", "x"), "source is not named"
    put(tmp_path, "kb/a.md", full)
    again(planned(tmp_path / "kb"), library, attachments)
    (tmp_path / "kb/a.md").unlink()
    put(
        tmp_path,
        "kb/a.csv",
        "name,language,title,body,owner,author,tags,expires_on\n"
        "a,zh,电池,说法。,,Wang,,\na,en,Battery,Said.,,,power,\n",
    )
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(changed=1)
    found = library.get(1)
    assert found is not None
    assert (found.tags, found.owner, found.expires_on, found.source) == (("power",), "Wang", "", "x")


def test_a_line_taken_out_of_an_export_empties_its_field(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    library.save(RETURNS, "Li")
    export_articles(tmp_path / "kb", library.get_many([1]), attachments)
    (english,) = (tmp_path / "kb").glob("*.en.md")
    assert again(planned(english), library, attachments) == Counts(same=1), "one language alone says nothing of it"
    (chinese,) = (tmp_path / "kb").glob("*.zh.md")
    lines = chinese.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(("tags:", "review_on:"))]
    assert len(kept) == len(lines) - 2
    chinese.write_text("".join(kept), "utf-8")
    assert again(planned(tmp_path / "kb"), library, attachments) == Counts(changed=1)
    found = library.get(1)
    assert found is not None
    assert (found.tags, found.review_on, found.owner) == ((), "", "Li")
