from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.translation import protect


def test_masks_and_puts_back() -> None:
    text = "Order 114-3941689-8772232 costs 29.90 €"
    spans = protect.spans_to_protect(text, [(6, 25), (32, 39)])
    masked = protect.mask(text, spans)
    assert masked is not None
    assert masked.text == "Order ｟0｠ costs ｟1｠"
    assert (
        protect.unmask("｟1｠ kostet die Bestellung ｟0｠", masked)
        == "29.90 € kostet die Bestellung 114-3941689-8772232"
    )


@pytest.mark.parametrize(
    "translated",
    ["Bestellung ｟0｠", "｟0｠ ｟1｠ ｟1｠", "｟0｠ ｟2｠", "｟0｠ ｟1", "0 1", "｟0｠ ｟1｠ ｟"],
    ids=["lost", "doubled", "invented", "torn", "bare", "stray"],
)
def test_refuses_masks_that_changed(translated: str) -> None:
    masked = protect.mask("a 1234 b 5678", ((2, 6), (9, 13)))
    assert masked is not None
    assert protect.unmask(translated, masked) is None


def test_long_numbers_are_protected_without_being_named() -> None:
    text = "I paid twice for 8174520039 on 12/2025, 2 pieces"
    kept = [text[a:b] for a, b in protect.spans_to_protect(text, [])]
    assert kept == ["8174520039", "12/2025"]


def test_signs_of_a_mask_in_the_buyers_words_are_masked_themselves() -> None:
    text = "what does ｟3｠ mean"
    spans = protect.spans_to_protect(text, [])
    masked = protect.mask(text, spans)
    assert masked is not None
    assert protect.unmask(masked.text, masked) == text


def test_more_spans_than_masks_are_left_to_cutting() -> None:
    text = " ".join(str(1000 + i) for i in range(11)) + " pieces"
    assert protect.mask(text, protect.spans_to_protect(text, [])) is None


def test_counts_what_went_in_the_clear() -> None:
    text = "order 2012 and 12.50 and 12.50"
    spans = ((6, 10), (15, 20), (25, 30))
    assert protect.survived("12.50, 2012, 12.50", text, spans)
    assert not protect.survived("12.50, 2012", text, spans)
    assert not protect.survived("12.50, 2012, 12.50, 9999", text, spans)
    assert not protect.survived("112.50, 2012, 12.50", text, spans), "a digit glued to it makes another number"


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(0, 80)), max_size=6))
def test_cutting_loses_nothing(text: str, spans: list[tuple[int, int]]) -> None:
    inside = [(a, min(b, len(text))) for a, b in spans if a < min(b, len(text))]
    ordered = protect.spans_to_protect(text, inside)
    pieces = protect.cut(text, ordered)
    assert "".join(piece.text for piece in pieces) == text
    masked = protect.mask(text, ordered)
    if masked is not None:
        assert protect.unmask(masked.text, masked) == text


def test_joins_with_blanks_only_where_words_would_grow_together() -> None:
    pieces = protect.cut("订单1234没到", ((2, 6),))
    assert protect.join(pieces, ["Order", "has not come"], spaced=True) == "Order 1234 has not come"
    pieces = protect.cut("Order 1234 late", ((6, 10),))
    assert protect.join(pieces, ["订单", "晚了"], spaced=False) == "订单 1234 晚了"
