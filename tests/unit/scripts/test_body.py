from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.script import Part, PartKind, PlaceholderKind
from desktop.scripts.body import marks, parse, parts, pieces, plain, shape, unfilled


def test_marks_cut_a_body_into_its_parts() -> None:
    body = "您好！[S]抱歉，晚了。[T] 我查了。\n[R]明天到。"
    assert parts(body) == (
        Part(PartKind.PLAIN, "您好！"),
        Part(PartKind.SITUATION, "抱歉，晚了。"),
        Part(PartKind.TASK, "我查了。"),
        Part(PartKind.RESULT, "明天到。"),
    )
    assert marks(body) == ("S", "T", "R")


def test_a_buyer_reads_no_marks_and_no_double_blanks() -> None:
    assert plain("[S]Sorry. [T] I asked.\n[R]Soon.") == "Sorry. I asked.\nSoon."
    assert plain("\n[A]X\n") == "X"


def test_square_brackets_that_are_no_marks_stay() -> None:
    assert plain("[S]See [note] and [s] and [ST]") == "See [note] and [s] and [ST]"


@pytest.mark.parametrize(
    ("body", "kind", "name"),
    [
        ("{order_no}", PlaceholderKind.TEXT, "order_no"),
        ("{订单号}", PlaceholderKind.TEXT, "订单号"),
        ("{amount}", PlaceholderKind.MONEY, "amount"),
        ("{quantity}", PlaceholderKind.NUMBER, "quantity"),
        ("{percent}", PlaceholderKind.NUMBER, "percent"),
        ("{date}", PlaceholderKind.DATE, "date"),
        ("{date:+3d}", PlaceholderKind.DATE, "date"),
        ("{choice:退款|补发}", PlaceholderKind.CHOICE, "choice"),
    ],
)
def test_kinds_follow_the_name(body: str, kind: PlaceholderKind, name: str) -> None:
    (found,) = parse(f"a {body} b")
    assert (found.kind, found.name, found.start, found.end) == (kind, name, 2, 2 + len(body))
    assert f"{{{found.key}}}" == body


def test_days_and_options_are_read() -> None:
    later, chosen = parse("{date:+14d} {choice: a b |c}")
    assert (later.days, chosen.options) == (14, ("a b", "c"))
    assert parse("{date}")[0].days is None


def test_the_longest_choice_of_a_customs_script_is_one_placeholder() -> None:
    option = "los impuestos de importación no están incluidos en el precio " * 5
    (found,) = parse(f"{{choice:{option}|{option}}}")
    assert len(found.options) == 2


def test_unfilled_tells_every_place_also_in_words_of_people() -> None:
    text = "Hola {buyer_name}, {{order_no}} { date } {} { } {,} {a\nb}"
    assert [text[start:end] for start, end in unfilled(text)] == ["{buyer_name}", "{order_no}", "{ date }"]


def test_shape_ignores_order_and_the_words_of_options() -> None:
    assert shape("{a} {date:+3d} {choice:x|y}") == shape("{choice:uno|dos} {a} {date:+3d}")
    assert shape("{date:+3d}") != shape("{date:+5d}")
    assert shape("{choice:x|y}") != shape("{choice:x|y|z}")
    assert shape("{a} {a}") != shape("{a}")


@given(st.text())
def test_no_text_is_too_strange(text: str) -> None:
    assert "".join(piece for _, piece in pieces(text)).strip() == plain(text)
    for found in parse(text):
        assert text[found.start : found.end] == f"{{{found.key}}}"
