from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.knowledge.snippets import NARROW, WIDE, Shown, plain


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## 退货\n\n- **14 天**内\n- [ ] 检查", "退货 14 天 内 检查"),
        ("See [the page](https://x.example/a) and ![photo](attachment:a.png)", "See the page and photo"),
        ("Open https://x.example/a?b=1 now", "Open now"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a b 1 2"),
        ("<b>bold</b> 1 < 2 > 0", "bold 1 < 2 > 0"),
        ("> quoted\n\n1. first\n- 5-star", "quoted 1. first 5-star"),
        ("a\ud800b", "a b"),
    ],
)
def test_words_without_markdown(body: str, expected: str) -> None:
    assert plain(body) == expected


@pytest.mark.parametrize(
    "text", ["[" * 50_000, "[a](" * 20_000, "<a" * 40_000, "- " * 50_000, "|-" * 50_000, "#" * 90_000]
)
def test_hostile_markdown_takes_no_time(text: str) -> None:
    begin = time.thread_time()
    plain(text)
    assert time.thread_time() - begin < 2


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Die Straße nach Łódź", ["strasse"], ["Straße"]),
        ("a…b œuvre ﬁnal", ["oeuvre", "final"], ["œuvre", "ﬁnal"]),
        ("订单退款流程", ["退款", "款流"], ["退款流"]),
        ("party art", ["art"], ["art"]),
        ("用iPhone手机", ["iphone"], ["iPhone"]),
        ("カタカナ", ["かた"], ["カタ"]),
    ],
)
def test_where_the_words_stand(text: str, words: list[str], expected: list[str]) -> None:
    shown = Shown(text)
    assert [shown.text[a:b] for a, b in shown.hits(words)] == expected


def test_the_piece_with_most_hits() -> None:
    shown = Shown("refund " + "word " * 100 + "a refund label for the refund " + "word " * 100)
    snippet = shown.snippet(shown.hits(["refund", "label"]))
    assert "a refund label for the refund" in snippet.text
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) <= NARROW + 2
    assert {snippet.text[a:b] for a, b in snippet.marks} == {"refund", "label"}


def test_without_a_hit_the_beginning() -> None:
    snippet = Shown("甲" * 500).snippet(())
    assert snippet.text == "甲" * WIDE + "…"
    assert snippet.marks == ()


@given(st.text(), st.lists(st.text(min_size=1), max_size=3))
def test_marks_lie_in_the_snippet(text: str, words: list[str]) -> None:
    shown = Shown(plain(text))
    known = [word for word in words if word.strip()]
    snippet = shown.snippet(shown.hits(known))
    assert all(0 <= a < b <= len(snippet.text) for a, b in snippet.marks)
