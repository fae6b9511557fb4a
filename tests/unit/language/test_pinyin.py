from __future__ import annotations

import pytest
from rapidfuzz.distance import OSA

from desktop.language.pinyin import alike, completions, is_pinyin, readings, reads, slips, spellings, spoken


def test_other_spellings_for_southern_ears() -> None:
    assert set(alike("shan")) == {"san", "sang", "shang"}
    assert len(alike("zhangshengchanzhangsheng")) < 40


def test_both_readings_of_a_character_count() -> None:
    assert set(readings(" 还重 ")) == {
        ("huan", "zhong"),
        ("hai", "zhong"),
        ("huan", "chong"),
        ("hai", "chong"),
    }
    assert readings(" delay ") == readings(" ") == []


def test_what_is_pinyin() -> None:
    assert is_pinyin("yanwu")
    assert not is_pinyin("yw1")
    assert not is_pinyin("é")
    assert spoken("延误") == "yanwu"


@pytest.mark.parametrize(
    ("typed", "fits"), [("yw", True), ("ywuzhiq", True), ("wzq", True), ("yq", False), ("yanwuzhiqianx", False)]
)
def test_beginnings_of_syllables_in_a_row(typed: str, fits: bool) -> None:
    assert reads(typed, ("yan", "wu", "zhi", "qian")) is fits


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tuikuan", [("tui", "kuan"), ("tui", "ku", "an")]),
        ("tuik", [("tui", "k")]),
        ("xian", [("xian",), ("xi", "an")]),
        ("t", [("t",)]),
        ("refund", []),
        ("", [()]),
    ],
)
def test_cut_into_syllables(typed: str, expected: list[tuple[str, ...]]) -> None:
    assert spellings(typed)[: len(expected)] == expected
    assert bool(spellings(typed)) == bool(expected)


def test_a_long_row_of_letters_has_few_ways() -> None:
    assert len(spellings("xian" * 40)) == 4


def test_how_a_syllable_may_go_on() -> None:
    assert completions("kua") == ("kua", "kuai", "kuan", "kuang")
    assert completions("x" * 9) == ()


def test_slips_are_one_key_away() -> None:
    found = slips("wuliu")
    assert len(found) == len(set(found))
    assert "wuliu" not in found
    assert {"wului", "wuli", "wulliu", "wuxiu", "xwuliu", "wuliuz"} <= set(found)
    assert all(OSA.distance("wuliu", other) == 1 for other in found)
