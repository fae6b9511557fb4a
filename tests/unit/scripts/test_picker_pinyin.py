from __future__ import annotations

import numpy as np
import pytest

from desktop.scripts.picker_pinyin import PinyinIndex

TITLES = ("延误致歉＋新的送达日", "还款到账时间", "重发一件", "VAT 发票", "Delay", "换长裤尺码", "")


@pytest.fixture(scope="module")
def index() -> PinyinIndex:
    return PinyinIndex(TITLES)


def places(mask: object) -> list[int]:
    return [int(place) for place in np.flatnonzero(mask)]  # type: ignore[call-overload]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("yanwu", [0]),
        ("yanwuz", [0]),
        ("wuzhi", [0]),
        ("anwu", []),
        ("huankuan", [1]),
        ("haikuan", [1]),
        ("chongfa", [2]),
        ("zhongfa", [2]),
        ("vatfap", [3]),
        ("changku", [5]),
        ("delay", []),
    ],
)
def test_whole_syllables_the_last_one_growing(index: PinyinIndex, typed: str, expected: list[int]) -> None:
    assert places(index.whole(typed)) == expected


@pytest.mark.parametrize(("typed", "expected"), [("yw", [0]), ("xdsd", [0]), ("cf", [2]), ("zf", [2]), ("qq", [])])
def test_initials_in_a_row(index: PinyinIndex, typed: str, expected: list[int]) -> None:
    assert places(index.initials(typed)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"), [("ywzhi", [0]), ("yanwzq", [0]), ("hkuan", [1]), ("yanxq", []), ("xdsongd", [0])]
)
def test_mixed(index: PinyinIndex, typed: str, expected: list[int]) -> None:
    assert places(index.mixed(typed)) == expected


def test_southern_ears(index: PinyinIndex) -> None:
    assert places(index.nearly("zhongfa")) == [], "said rightly it is no near hit"
    assert places(index.nearly("cicima")) == []
    assert places(index.nearly("huancang")) == [5]


@pytest.mark.parametrize(
    ("typed", "meant", "expected"),
    [
        ("yanuw", "yanwu", [0]),
        ("yanwwu", "yanwu", [0]),
        ("yawu", "yanwu", [0]),
        ("ywu", "", []),
        ("huankuqn", "huankuan", [1]),
        ("chongfq", "chongfa", [2]),
        ("delaay", "", []),
    ],
)
def test_a_slip_of_the_keys(index: PinyinIndex, typed: str, meant: str, expected: list[int]) -> None:
    found, words = index.slipped(typed)
    assert places(found) == expected
    assert meant in words if meant else words == ()


def test_nothing_is_meant_where_there_is_nothing() -> None:
    found, words = PinyinIndex(("Delay", "")).slipped("yanwu")
    assert places(found) == []
    assert words == ()
