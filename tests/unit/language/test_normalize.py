"""The keys under which texts count as the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.language.normalize import bare, fold, strip_diacritics


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


@pytest.mark.parametrize(
    ("text", "words", "asks"),
    [
        ("Where is my order? 😡", "where is my order", True),
        ("WHERE IS MY ORDER!!!", "where is my order", False),
        ("😡 ¿Ha llegado?!", "ha llegado", True),
        ("thanks :)", "thanks", False),
        ("언제 오나요 ㅠㅠ", "언제 오나요", False),
        ("I ❤️ it", "i ❤ it", False),
        ("Is it size:d", "is it size:d", False),
        ("😡😡", "😡😡", False),
        ("...", "...", False),
        ("", "", False),
    ],
)
def test_bare_words(text: str, words: str, asks: bool) -> None:
    assert bare(fold(text)) == (words, asks)


def test_a_long_run_of_marks_costs_nothing() -> None:
    assert bare("! " * 100_000 + "x")[0].endswith("x")
