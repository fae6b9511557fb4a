from __future__ import annotations

from pathlib import Path

from tests.unit.commands.conftest import Run
from tests.unit.commands.test_article import PNG


def test_an_article_has_kind_questions_files_and_a_second_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "en.md").write_text("| point | ours | theirs |\n|---|---|---|\n| weight | 2 kg | 3 kg |", "utf-8")
    (tmp_path / "a.png").write_bytes(PNG)
    body = "| 点 | 我们 | 别家 |\n|---|---|---|\n| 重量 | 2 kg | 3 kg |"
    given = ("--kind", "comparison", "--asked", "¿Cuánto pesa?", "--attach", str(tmp_path / "a.png"))
    also = ("--also", "en", "Weights compared", str(tmp_path / "en.md"))
    (added,) = run("article", "add", "重量对比", "--lang", "zh", *given, *also, "--json", stdin=body.encode()).rows
    (shown,) = run("article", "show", str(added["id"]), "--json").rows
    assert (shown["kind"], shown["attachments"]) == ("comparison", ["a.png"])
    assert set(shown["texts"]) == {"zh", "en"}
    assert shown["texts"]["en"]["title"] == "Weights compared"
    found = run("search", "Cuánto pesa", "--words-only", "--json").rows[0]["articles"]
    assert found[0]["id"] == added["id"]
    ran = run("article", "add", "甲", "--also", "en", "X", str(tmp_path / "gone.md"), "--json", stdin=b"x")
    assert (ran.status, ran.rows[0]["error"]["code"]) == (1, "import.unreadable")
    assert ran.rows[0]["error"]["how"]
    ran = run("article", "add", "甲", "--also", "klingonese", "X", str(tmp_path / "en.md"), "--json", stdin=b"x")
    assert (ran.status, ran.rows[0]["error"]["code"]) == (1, "article.language")


def test_an_earlier_version_is_shown_and_comes_back(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "kb"
    folder.mkdir()
    for body in ("先装前轮。", "先装后轮。"):
        (folder / "bike.md").write_text(f"---\nname: bike\n---\n# 自行车\n\n{body}", "utf-8")
        assert run("article", "import", str(folder)).status == 0
    (old,) = run("article", "history", "bike", "--json").rows
    assert (old["language"], old["title"], old["body"]) == ("zh", "自行车", "先装前轮。")
    assert old["changed_at"][:2] == "20"
    assert "自行车" in run("article", "history", "bike").out
    (done,) = run("article", "history", "bike", "--restore", str(old["version"]), "--json").rows
    assert done["restored"] == old["version"]
    assert run("article", "show", "bike", "--json").rows[0]["texts"]["zh"]["body"] == "先装前轮。"
    assert len(run("article", "history", "bike", "--json").rows) == 2, "what stood there is kept"
    ran = run("article", "history", "bike", "--restore", "99999", "--json")
    assert (ran.status, ran.rows[0]["error"]["code"]) == (1, "article.version_gone")
    assert "article history bike" in ran.rows[0]["error"]["how"]


def test_articles_that_say_the_same_are_paired(run: Run) -> None:
    assert "no two articles" in run("article", "duplicates", "--threshold", "1").err
    body = "折叠自行车收到后先把前轮装好，再检查刹车和链条，最后给轮胎打气。".encode()
    ids = [
        run("article", "add", title, "--json", stdin=body).rows[0]["id"] for title in ("折叠车安装", "折叠车组装")
    ]
    pairs = run("article", "duplicates", "--json").rows
    pair = next(pair for pair in pairs if pair["first"]["id"] == ids[0])
    assert pair["second"] == {"id": ids[1], "title": "折叠车组装"}
    assert 0.8 <= pair["similarity"] <= 1
    assert run("article", "duplicates", "--threshold", "7").status == 1


def test_what_is_looked_for_in_vain_is_collected_until_it_is_settled(run: Run) -> None:
    for query in ("qqxxyyzz", "QQXXYYZZ", "退货"):
        run("search", query, "--words-only")
    (asked,) = run("article", "unanswered", "--json").rows
    assert (asked["query"].casefold(), asked["count"]) == ("qqxxyyzz", 2)
    assert asked["last_at"]
    assert "qqxxyyzz" in run("article", "unanswered").out.casefold()
    assert run("article", "unanswered", "--settle", asked["query"]).status == 0
    assert run("article", "unanswered", "--json").rows == []
    assert run("article", "unanswered", "--settle", asked["query"]).status == 1
