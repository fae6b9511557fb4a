from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.article import ArticleState, Visibility
from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Problem
from desktop.errors import Cancelled, UserFacingError
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.importers import Counts, apply, preview
from desktop.storage.store import Store
from tests.unit.knowledge.conftest import PNG
from tests.unit.knowledge.importers.conftest import Plan
from tests.unit.knowledge.importers.documents import put


def test_a_folder_is_looked_through_and_nothing_is_written(
    tmp_path: Path, planned: Plan, library: ArticleLibrary
) -> None:
    put(tmp_path, "kb/欧洲/01-退货.md", "# 退货流程\n\n买家 14 天内可以退货。")
    put(tmp_path, "kb/shipping/customs_fees.html", "<p>Who pays customs? The buyer pays them to the carrier.</p>")
    put(tmp_path, "kb/notes.txt", "Tallas\n\nMida el pecho antes de pedir la camiseta, por favor.")
    put(tmp_path, "kb/old.doc", "x")
    put(tmp_path, "kb/.git/config.md", "# no")
    put(tmp_path, "kb/~$open.docx", "x")
    found = planned(tmp_path / "kb")
    assert found.counts == {"markdown": 1, "html": 1, "text": 1}
    assert (found.bad, found.skipped) == ((), ("old.doc",))
    texts = {draft.file: draft.article for draft in found.drafts}
    first = texts["欧洲/01-退货.md"]
    assert (first.base_language, first.texts["zh"].title, first.tags) == ("zh", "退货流程", ("欧洲",))
    assert first.texts["zh"].body == "买家 14 天内可以退货。"
    second = texts["shipping/customs_fees.html"]
    assert (second.base_language, second.texts["en"].title, second.tags) == ("en", "customs fees", ("shipping",))
    assert (texts["notes.txt"].base_language, texts["notes.txt"].texts["es"].title) == ("es", "Tallas")
    assert library.all() == []
    assert preview(found, library) == Counts(new=3)


def test_an_import_is_kept_and_comes_again_as_the_same(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    put(tmp_path, "kb/a.md", "---\nname: size_table\ntags: [尺码]\n---\n# 尺码表\n\n先量胸围。")
    put(tmp_path, "kb/b.md", "# 关税\n\n由买家支付。")
    assert apply(planned(tmp_path / "kb"), library, attachments, "Li") == Counts(new=2)
    assert apply(planned(tmp_path / "kb"), library, attachments, "Li") == Counts(same=2)
    number = library.by_name("", "size_table").id  # type: ignore[union-attr]
    put(tmp_path, "kb/a.md", "---\nname: size_table\n---\n# 尺码表\n\n先量腰围。")
    again = planned(tmp_path / "kb")
    assert preview(again, library) == Counts(changed=1, same=1)
    assert apply(again, library, attachments, "Wang") == Counts(changed=1, same=1)
    kept = library.get(number)
    assert kept is not None
    assert (kept.texts["zh"].body, kept.texts["zh"].changed_by) == ("先量腰围。", "Wang")
    assert kept.tags == ("尺码",), "what the file does not name stays"


def test_texts_of_one_article_in_several_files(tmp_path: Path, planned: Plan) -> None:
    put(tmp_path, "kb/returns.zh.md", "# 退货\n\n14 天。")
    put(tmp_path, "kb/returns.en.md", "# Returns\n\n14 days.")
    put(tmp_path, "kb/x/a.md", "---\nname: duty\nlanguage: en\n---\n# Duty\n\nThe buyer pays.")
    put(tmp_path, "kb/y/b.md", "---\nname: duty\nlanguage: zh-CN\n---\n# 关税\n\n买家付。")
    found = planned(tmp_path / "kb")
    assert [sorted(article.texts) for article in found.articles] == [["en", "zh"], ["en", "zh"]]
    assert [article.base_language for article in found.articles] == ["zh", "zh"]


def test_a_bad_part_keeps_its_article_out_and_is_named(tmp_path: Path, planned: Plan) -> None:
    put(tmp_path, "kb/a.md", "---\nname: duty\nlanguage: zh\n---\n# 关税\n\n买家付。")
    put(tmp_path, "kb/b.md", "---\nname: duty\nlanguage: zh\n---\n# 税\n\n买家付。")
    put(tmp_path, "kb/c.md", "---\ntitle: 退货\nclasses: [late]\n---\n好")
    put(tmp_path, "kb/d.md", "---\ntitle: a\n  b: [\n---\n好")
    put(tmp_path, "kb/e.md", "")
    put(tmp_path, "kb/f.csv", "name,language,title,body,review_on\ng,zh,甲,乙,\ng,en,A,B,soon\nh,zh,丙,丁,\n")
    put(tmp_path, "kb/g.md", "# 只有标题")
    found = planned(tmp_path / "kb")
    assert [article.name for article in found.articles] == ["h"]
    assert [(bad.file, bad.line, bad.code) for bad in found.bad] == [
        ("a.md", 5, "import.twice"),
        ("c.md", 0, "import.value"),
        ("d.md", 3, "import.front_matter"),
        ("e.md", 0, "import.empty"),
        ("f.csv", 2, "import.part"),
        ("f.csv", 3, "import.value"),
        ("g.md", 1, "article.empty"),
    ]
    assert str(found.bad[1]).startswith("c.md: classes: “late” is none of product_question")


def test_nothing_is_half_imported(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments, store: Store
) -> None:
    for number in range(5):
        put(tmp_path, f"kb/{number}.md", f"---\nname: a{number}\n---\n# 标题 {number}\n\n![图](p.png)")
    (tmp_path / "kb/p.png").write_bytes(PNG)
    found = planned(tmp_path / "kb")
    heard: list[frozenset[int]] = []
    library.on_change(heard.append)
    store.execute(
        "CREATE TRIGGER full BEFORE INSERT ON article WHEN new.name = 'a3' BEGIN SELECT RAISE(FAIL, 'x'); END"
    )
    with pytest.raises(Exception, match="x"):
        apply(found, library, attachments)
    assert (library.all(), heard) == ([], [])
    assert store.tuples("SELECT count(*) FROM article_attachment") == [(0,)], "its picture waits to be tidied"
    store.execute("DROP TRIGGER full")

    def stop(done: int, total: int) -> None:
        if done == 3:
            token.cancel()

    token = CancelToken()
    with pytest.raises(Cancelled):
        apply(found, library, attachments, cancelled=token, progress=stop)
    assert (library.all(), heard) == ([], [])
    assert apply(found, library, attachments) == Counts(new=5)
    assert [len(ids) for ids in heard] == [5]


def test_looking_through_can_be_cancelled_and_tells_how_far_it_is(tmp_path: Path, planned: Plan) -> None:
    for number in range(4):
        put(tmp_path, f"kb/{number}.md", "# 标题\n\n正文。")
    seen: list[tuple[int, int]] = []
    planned(tmp_path / "kb", progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        planned(tmp_path / "kb", cancelled=token)


def test_pictures_become_attachments(
    tmp_path: Path, planned: Plan, library: ArticleLibrary, attachments: Attachments
) -> None:
    put(tmp_path, "kb/img/size table.png", PNG)
    put(tmp_path, "kb/other/size table.png", PNG + b"2")
    body = "![表](img/size%20table.png) ![again](<img/size table.png>) <img src='other/size table.png' alt=b>"
    put(tmp_path, "kb/a.md", f"# 尺码\n\n{body}\n\n先量胸围。`![no](img/x.png)`\n\n```\n![no](img/x.png)\n```")
    found = planned(tmp_path / "kb")
    assert found.notices == ()
    apply(found, library, attachments)
    kept = library.get(library.all()[0].id)
    assert kept is not None
    assert kept.texts["zh"].body.split("\n")[0] == (
        "![表](size-table.png) ![again](size-table.png) ![b](size-table-2.png)"
    )
    assert "`![no](img/x.png)`" in kept.texts["zh"].body
    assert [(one.name, one.media_type) for one in kept.attachments] == [
        ("size-table-2.png", "image/png"),
        ("size-table.png", "image/png"),
    ]
    assert attachments.read(kept.attachments[1]) == PNG


def test_pictures_outside_of_the_folder_are_never_opened(
    tmp_path: Path, planned: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = put(tmp_path, "secret.png", PNG)
    put(tmp_path, "kb/x.txt", "名\n\n文字").with_name("link.png").symlink_to(secret)
    addresses = (
        "../secret.png",
        "..\\secret.png",
        "%2e%2e/secret.png",
        str(secret),
        f"file://{secret}",
        "link.png",
        "http://evil.example/a.png",
        "//evil.example/a.png",
        "\\\\evil\\a.png",
        "gone.png",
        "x.txt",
        "a" * 5_000 + ".png",
    )
    put(tmp_path, "kb/a.md", "# 标题\n\n" + "\n".join(f'![p]({one}) <img src="{one}">' for one in addresses))
    put(tmp_path, "kb/b.html", "<h1>标题</h1>" + "".join(f'<p>好<img src="{one}">' for one in addresses))
    opened: list[Path] = []
    original = Path.open

    def noting(path: Path, *arguments: object, **named: object) -> object:
        opened.append(path)
        return original(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", noting)
    found = planned(tmp_path / "kb")
    assert {path.name for path in opened} <= {"a.md", "b.html", "x.txt"}
    assert [article.attachments for article in found.articles] == [(), (), ()]
    assert any("gone.png" in notice.reason for notice in found.notices)


def test_front_matter_says_all_there_is(tmp_path: Path, planned: Plan) -> None:
    put(
        tmp_path,
        "kb/x/a.md",
        "---\ntitle: 退货\n标签: [欧盟, 退货]\nclasses:\n  - return_refund\n  - 关税\n"
        "marketplaces: TikTok Shop, amazon\n"
        "visibility: 可引用\nreview_on: 2027/5/1\nexpires_on: 31.12.2027\nowner: Li\nskus: [CUP-01]\n"
        "draft: true\nsource: house rule\nlayout: page\n---\n\n---\n\n正文\n",
    )
    (article,) = planned(tmp_path / "kb").articles
    assert article.texts["zh"].title == "退货"
    assert article.texts["zh"].body == "---\n\n正文"
    assert article.tags == ("欧盟", "退货")
    assert article.classes == (Problem.RETURN_REFUND, Problem.CUSTOMS_TAX)
    assert article.marketplaces == ("tiktok_shop", "amazon")
    assert (article.visibility, article.state) == (Visibility.QUOTABLE, ArticleState.DRAFT)
    assert (article.review_on, article.expires_on, article.owner) == ("2027-05-01", "2027-12-31", "Li")
    assert (article.skus, article.source) == (("CUP-01",), "house rule")


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("# 退货 **流程** #\n\n文字", "退货 流程", "文字"),
        ("退货流程\n=====\n文字", "退货流程", "文字"),
        ("文字\n\n# 退货\n\n更多", "退货", "文字\n\n# 退货\n\n更多"),
        ("文字\n\n```\n# no\n```", "01 a b", "文字\n\n```\n# no\n```"),
        (
            "怎么退货\n\n```\n```js\n#no\n# 1\n```\n# 退货流程",
            "退货流程",
            "怎么退货\n\n```\n```js\n#no\n# 1\n```\n# 退货流程",
        ),
        ('+++\ntitle = "甲"\ntags = ["乙"]\n+++\n文字', "甲", "文字"),
        ("<!-- note -->\n## 小节\n文字", "小节", "文字"),
    ],
)
def test_where_a_title_comes_from(tmp_path: Path, planned: Plan, text: str, title: str, body: str) -> None:
    put(tmp_path, "kb/01 a_b.md", text)
    (article,) = planned(tmp_path / "kb").articles
    wanted = "a b" if title == "01 a b" else title
    assert (article.texts["zh"].title, article.texts["zh"].body) == (wanted, body)


def test_a_missing_folder_and_too_many_files_are_told(
    tmp_path: Path, planned: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserFacingError, match="no such file"):
        planned(tmp_path / "gone")
    monkeypatch.setattr("desktop.knowledge.importers.folder.MAX_FILES", 2)
    for number in range(3):
        put(tmp_path, f"kb/{number}.md", "x")
    with pytest.raises(UserFacingError, match="more than 2 files"):
        planned(tmp_path / "kb")


def test_too_large_a_file_is_bad_and_not_read_whole(
    tmp_path: Path, planned: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(tmp_path, "kb/a.md", "x")
    with path.open("r+b") as file:
        file.truncate(21 * 1024 * 1024)
    put(tmp_path, "kb/b.md", "# 标题\n\n" + "长" * 600_000)
    found = planned(tmp_path / "kb")
    assert [bad.code for bad in found.bad] == ["import.too_large", "article.too_long"]


def test_several_paths_and_single_files(tmp_path: Path, planned: Plan) -> None:
    one, other = put(tmp_path, "x/a.md", "# 甲\n\n文"), put(tmp_path, "y/b.txt", "乙乙\n\n文字")
    found = planned([one, other])
    assert [draft.file for draft in found.drafts] == ["a.md", "b.txt"]
    assert [article.tags for article in found.articles] == [(), ()]


def test_aliases_in_front_matter_cannot_blow_up(tmp_path: Path, planned: Plan) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    put(tmp_path, "kb/a.md", "---\n" + "\n".join(lines) + "\ntags: *a29\n---\n# 标题\n\n文字")
    put(tmp_path, "kb/b.md", "---\ntags: " + "[" * 5_000 + "\n---\n# 标题\n\n文字")
    put(tmp_path, "kb/c.md", "---\ntags: !!python/object/apply:os.system [ls]\n---\n# 标题\n\n文字")
    found = planned(tmp_path / "kb")
    assert [(bad.file, bad.code) for bad in found.bad] == [
        ("a.md", "import.front_matter"),
        ("b.md", "import.front_matter"),
    ]
    assert found.articles[0].tags == ("ls",), "a tag of YAML is no program"


def test_a_text_in_no_known_language_counts_as_the_base_language(tmp_path: Path, planned: Plan) -> None:
    put(tmp_path, "a.md", "# 42\n\n1 2 3")
    assert planned(tmp_path / "a.md").articles[0].base_language == "zh"
    assert planned(tmp_path / "a.md", base_language="en").articles[0].base_language == "en"
