"""Keys, words and search expressions; the expressions are run against the real FTS5."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import sqlcipher3
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.language.normalize import bigrams, fold, match_query, strip_diacritics, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Where is my order?", "where  is my order ??"),
        ("Thanks!!!", "thanks."),
        ("Ｔｈａｎｋｓ", "Thanks"),
        ("¿Dónde está?", "Dónde está?"),
        ("It’s “late” – really", 'It\'s "late" - really'),
        ("谢谢。", "谢谢！"),
        ("ｶﾒﾗ", "カメラ"),
        ("29,90\u00a0€", "29,90 €"),
        ("STRASSE", "straße"),
        ("❤️", "❤"),
    ],
)
def test_same_text(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("It arrived", "It arrived?"),
        ("esta", "está"),
        ("Thanks", "Thanks 😊"),
        ("10", "100"),
        ("...", "?"),
        ("A-B", "AB"),
    ],
)
def test_different_text(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_a_key_gives_the_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_strip_diacritics() -> None:
    assert strip_diacritics("Größe, você, où, ñ, ł") == "Grosse, voce, ou, n, l"
    assert strip_diacritics("ёлка, мой") == "елка, мой"
    assert strip_diacritics("が 한국 漢字") == "が 한국 漢字"


def test_words() -> None:
    assert words("Don't ship the AB-12!", "en") == ("don't", "ship", "the", "ab-12")
    assert words("L’ordine non c'è", "it") == ("l", "ordine", "non", "c", "è")
    assert words("我的iPhone坏了", "zh") == ("我", "的", "iphone", "坏", "了")
    assert words("주문번호 확인", "ko") == ("주문번호", "확인")
    assert words("", "en") == ()


def test_bigrams() -> None:
    assert bigrams("退货") == "退货 退 货"
    assert bigrams("iPhone手机壳").split() == ["iPhone", "手机", "机壳", "手", "机", "壳"]
    assert bigrams("plain text") == "plain text"
    assert bigrams("壳") == "壳"


@pytest.fixture
def index() -> Iterator[Any]:
    connection = sqlcipher3.connect(":memory:")
    connection.execute("create virtual table t using fts5(text, tokenize='unicode61 remove_diacritics 2')")
    rows = [
        "我们的退货政策是三十天",
        "Return policy: você paga",
        "手机壳 iPhone 15",
        "배송 조회 방법",
        "返品のご案内",
        "drop table AND so",
    ]
    connection.executemany(
        "insert into t(rowid, text) values (?, ?)", [(n, bigrams(r)) for n, r in enumerate(rows, 1)]
    )
    yield connection
    connection.close()


def search(index: Any, query: str) -> list[int]:
    return [row[0] for row in index.execute("select rowid from t where t match ? order by rowid", (query,))]


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("退货", [1]),
        ("退", [1]),
        ("退货政策", [1]),
        ("货退", []),
        ("voce", [2]),
        ("RETURN policy", [2]),
        ("iphone手机", [3]),
        ("송 조", [4]),
        ("배송", [4]),
        ("ご案内", [5]),
        ('drop "AND" (so*', [6]),
        ("return nowhere", []),
    ],
)
def test_search_finds(index: Any, typed: str, rows: list[int]) -> None:
    assert search(index, match_query(typed)) == rows


def test_search_by_any_word_and_while_typing(index: Any) -> None:
    assert search(index, match_query("return nowhere 退货", any_word=True)) == [1, 2]
    assert search(index, match_query("return pol", prefix=True)) == [2]
    assert search(index, match_query("return pol")) == []


def test_nothing_to_search() -> None:
    assert match_query("") == match_query("?! 😊 \ud800 \0") == ""


@settings(max_examples=150, deadline=None)
@given(st.text(), st.booleans(), st.booleans())
def test_any_input_is_a_valid_query(text: str, any_word: bool, prefix: bool) -> None:
    query = match_query(text, any_word=any_word, prefix=prefix)
    if query:
        search(_INDEX, query)


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_bigrams_keep_every_character_searchable(text: str) -> None:
    assert bigrams(text).isspace() or bigrams(text) == bigrams(text).strip()


_INDEX = sqlcipher3.connect(":memory:")
_INDEX.execute("create virtual table t using fts5(text)")
