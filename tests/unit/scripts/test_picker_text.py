from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.language import letters
from desktop.scripts.picker_index import nearest
from desktop.scripts.picker_text import TextIndex, folded

LETTERS = st.text(st.sampled_from("ab é退款物 きキ보내{}|-_\0"), max_size=12)


def found(index: TextIndex, word: str) -> list[int]:
    return [int(place) for place in np.flatnonzero(index.find(word))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Größe: Ｌ サイズ", " grosse l さいず "),
        ("[S]Déjà  vu – «oui» don’t", " deja vu oui don t "),
        ("退款{choice:退款|补发}，{order_no}。", " 退款退款 补发 "),
        ("№ ﬁx_it ё Й İ", " no fix it е и i "),
        ("배송 조회", " 배송 조회 "),
        ("", "  "),
    ],
)
def test_texts_are_compared_without_what_does_not_matter(text: str, expected: str) -> None:
    assert folded([text]) == [expected]


def test_many_texts_are_folded_as_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Größe {order_no}", "[S]退款，ＡＢＣ", "", "x\0y", "Ölß ﬃ ½ ㎏"]
    alone = [folded([text])[0] for text in texts]
    assert folded(texts) == alone
    monkeypatch.setattr(letters, "SHORT", 0)
    assert folded(texts) == alone


def test_words_are_found_by_their_beginnings_and_inside() -> None:
    index = TextIndex(folded(["refund soon", "no fund", "延误致歉", "f"]))
    assert found(index, " fund") == [1]
    assert found(index, "fund") == [0, 1]
    assert found(index, " f") == [1, 3]
    assert found(index, "延") == found(index, "延误致歉") == [2]
    assert found(index, "误延") == found(index, "退") == found(index, "") == []


def test_runs_of_a_word_that_stand_apart_are_no_word() -> None:
    index = TextIndex(folded(["abc bcd", "abcd"]))
    assert found(index, "abcd") == [1]


@given(st.lists(LETTERS, max_size=8), LETTERS)
def test_the_index_finds_what_a_scan_finds(texts: list[str], word: str) -> None:
    texts = folded(texts)
    index = TextIndex(texts)
    for wanted in (word, folded([word])[0].strip(), folded([word])[0].rstrip()):
        if wanted and "\0" not in wanted:
            assert found(index, wanted) == [place for place, text in enumerate(texts) if wanted in text]


def test_a_large_alphabet_has_room_too() -> None:
    texts = folded(["".join(map(chr, range(0x4E00 + 90 * n, 0x4E00 + 90 * n + 90))) for n in range(200)])
    index = TextIndex(texts)
    for place in (0, 77, 199):
        assert found(index, texts[place][5:9]) == [place]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("refnud", ["refund"]),
        ("trakcing", ["tracking"]),
        ("refnu", ["refun"]),
        ("deliverry", ["delivery"]),
        ("ref", []),
        ("zzzzzz", []),
    ],
)
def test_slips_of_the_keys_are_forgiven(typed: str, expected: list[str]) -> None:
    words = [word[: len(typed)] for word in ("refund", "tracking", "delivery", "parcel")]
    assert nearest(typed, words) == expected
