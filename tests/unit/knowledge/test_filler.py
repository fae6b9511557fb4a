from __future__ import annotations

import pytest

from desktop.knowledge.filler import PAIR, SIGN, WORD, share


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("how", WORD),
        ("fur", WORD),
        ("как", WORD),
        ("refund", 1.0),
        ("退款", 1.0),
        ("款的", SIGN),
        ("怎么", PAIR),
        ("可以", PAIR),
        ("ます", PAIR),
        ("습니", PAIR),
        ("환불", 1.0),
    ],
)
def test_how_much_a_word_of_a_question_tells(word: str, expected: float) -> None:
    assert share(word) == expected
