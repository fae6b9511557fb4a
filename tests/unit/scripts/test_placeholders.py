from __future__ import annotations

import datetime
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.message import Entity, EntityKind
from desktop.domain.script import FieldOrigin, FilledScript, FormField, PlaceholderKind, Script
from desktop.scripts import placeholders
from tests.unit.scripts.conftest import DELAY, REFUND, script

TODAY = datetime.date(2026, 11, 28)


def entity(kind: EntityKind, normal: str) -> Entity:
    return Entity(kind, normal, 0, len(normal), normal)


def fields(one: Script, *entities: Entity, target: str = "en", **known: str) -> dict[str, FormField]:
    return {f.key: f for f in placeholders.form(one, target, "zh", entities, known, TODAY)}


def fill(one: Script, target: str = "en", **values: str) -> FilledScript:
    return placeholders.fill(one, values, "zh", target)


def test_the_only_order_number_of_a_message_is_taken() -> None:
    found = fields(DELAY, entity(EntityKind.ORDER, "A-17"), entity(EntityKind.ORDER, "A-17"))["order_no"]
    assert (found.value, found.origin, found.suggestions) == ("A-17", FieldOrigin.MESSAGE, ())


def test_of_two_order_numbers_none_is_guessed() -> None:
    found = fields(DELAY, entity(EntityKind.ORDER, "A-17"), entity(EntityKind.ORDER, "B-2"))["order_no"]
    assert (found.value, found.origin, found.suggestions) == ("", FieldOrigin.EMPTY, ("A-17", "B-2"))


def test_what_the_conversation_knows_stands_in() -> None:
    found = fields(DELAY, order_no="C-3")["order_no"]
    assert (found.value, found.origin) == ("C-3", FieldOrigin.CONVERSATION)
    both = fields(DELAY, entity(EntityKind.ORDER, "A-17"), order_no="C-3")["order_no"]
    assert (both.value, both.origin, both.suggestions) == ("A-17", FieldOrigin.MESSAGE, ("C-3",))


def test_a_ruled_date_is_counted_from_today_and_may_be_changed() -> None:
    found = fields(DELAY)["date:+5d"]
    assert (found.value, found.origin, found.kind) == ("2026-12-03", FieldOrigin.RULE, PlaceholderKind.DATE)


def test_a_date_of_the_message_is_only_offered() -> None:
    one = script(
        "x",
        "{date} {amount} {size} {tracking_no} {sku} {buyer_name}",
        en="{date}{amount}{size}{tracking_no}{sku}{buyer_name}",
    )
    found = fields(
        one,
        entity(EntityKind.DATE, "--12-05"),
        entity(EntityKind.MONEY, "EUR 29.90"),
        entity(EntityKind.SIZE, "EU 38"),
        entity(EntityKind.TRACKING, "LP1"),
        entity(EntityKind.SKU, "K4"),
        buyer_name="Ana",
    )
    assert (found["date"].value, found["date"].suggestions) == ("", ("2026-12-05",))
    assert [found[k].value for k in ("amount", "size", "tracking_no", "sku", "buyer_name")] == [
        "EUR 29.90",
        "EU 38",
        "LP1",
        "K4",
        "Ana",
    ]


def test_a_choice_is_asked_in_the_agents_language() -> None:
    (found,) = placeholders.form(REFUND, "en", "zh", (), {}, TODAY)
    assert (found.key, found.name, found.options, found.value) == (
        "choice:退款|补发",
        "choice",
        ("退款", "补发"),
        "",
    )


def test_a_placeholder_that_only_the_buyers_text_has_is_asked_too() -> None:
    assert list(fields(script("x", "您好 {order_no}", en="{order_no} {carrier}"))) == ["order_no", "carrier"]


def test_each_key_is_asked_once() -> None:
    assert list(fields(script("x", "{order_no}…{order_no}", en="{order_no} {order_no}"))) == ["order_no"]


def test_both_texts_are_filled_each_in_its_own_way() -> None:
    filled = fill(DELAY, "es", **{"order_no": "A-17", "date:+5d": "2026-12-03"})
    assert filled.source == "抱歉，订单 A-17 晚了。新的送达日是 2026年12月3日。"
    assert filled.target == "Disculpe, el pedido A-17 se retrasa. Llegará el 3 de diciembre de 2026."
    assert filled.missing == ()
    assert filled.pairs == (
        ("抱歉，订单 A-17 晚了。", "Disculpe, el pedido A-17 se retrasa."),
        ("新的送达日是 2026年12月3日。", "Llegará el 3 de diciembre de 2026."),
    )


@pytest.mark.parametrize("index", ["0", "1"])
def test_a_choice_is_the_same_option_in_both_languages(index: str) -> None:
    filled = fill(REFUND, **{"choice:退款|补发": index})
    assert filled.source == f"可以为您{('退款', '补发')[int(index)]}，请选一种。"
    assert filled.target == f"We can {('refund you', 'send it again')[int(index)]}. Which do you prefer?"


def test_a_choice_may_be_named_shortly_or_by_its_words() -> None:
    assert "send it again" in fill(REFUND, choice="1").target
    assert "send it again" in fill(REFUND, choice="补发").target
    assert fill(REFUND, choice="2").missing == fill(REFUND, choice="x").missing == ("choice:退款|补发",)


def test_two_choices_in_another_order_are_told_apart_by_their_options() -> None:
    one = script(
        "x", "{choice:红|蓝|绿}的{choice:大|小}号", en="the {choice:big|small} one in {choice:red|blue|green}"
    )
    filled = fill(one, **{"choice:红|蓝|绿": "2", "choice:大|小": "1"})
    assert (filled.source, filled.target) == ("绿的小号", "the small one in green")


def test_a_missing_value_stays_a_placeholder_on_both_sides() -> None:
    filled = fill(DELAY, order_no=" ")
    assert filled.missing == ("order_no", "date:+5d")
    assert "{order_no}" in filled.source and "{date:+5d}" in filled.source
    assert "{order_no}" in filled.target and "{date:+5d}" in filled.target
    assert len(placeholders.unfilled(filled.target)) == 2


def test_a_value_that_looks_like_a_placeholder_is_not_filled_again() -> None:
    filled = fill(
        script("x", "{buyer_name} {order_no}", en="{buyer_name} {order_no}"), buyer_name="{order_no}", order_no="7"
    )
    assert filled.target == "{order_no} 7"


def test_without_the_buyers_language_the_target_is_empty() -> None:
    filled = fill(DELAY, "ko", order_no="A")
    assert (filled.target, filled.pairs) == ("", ())
    assert filled.source.startswith("抱歉，订单 A")


def test_without_the_agents_language_the_base_text_stands_in() -> None:
    filled = placeholders.fill(DELAY, {"order_no": "A"}, "ru", "es")
    assert filled.source_language == "zh"
    assert filled.source.startswith("抱歉")


def test_regional_codes_find_their_language() -> None:
    assert fill(DELAY, "es-MX", order_no="A").target.startswith("Disculpe")


def test_parts_whose_sentences_differ_in_number_are_a_pair_as_a_whole() -> None:
    one = script("x", "[S]一。二。[A]三。", en="[S]One and two. [A]Three.")
    assert fill(one).pairs == (("一。二。", "One and two."), ("三。", "Three."))


def test_texts_with_other_marks_are_paired_sentence_by_sentence() -> None:
    one = script("x", "[S]一。[A]二。", en="One. Two.")
    assert fill(one).pairs == (("一。", "One."), ("二。", "Two."))


def test_any_text_is_filled_where_values_are_known() -> None:
    values = {"order_no": "A-17", "date:+3d": "2026-12-01", "choice:退款|补发": "1", "percent": "10"}
    text = "订单 {order_no}：{choice:退款|补发}，{date:+3d}，{percent}，{carrier}"
    assert placeholders.fill_text(text, "zh", values) == "订单 A-17：补发，2026年12月1日，10%，{carrier}"
    assert placeholders.fill_text("{date:+3d}", "de", values) == "1. Dezember 2026"


@given(st.text(), st.dictionaries(st.sampled_from(["order_no", "date", "amount", "choice:a|b"]), st.text()))
def test_no_text_and_no_value_is_too_strange(text: str, values: dict[str, str]) -> None:
    filled = placeholders.fill(script("x", text or "x", en=f"{{order_no}}{text}{{choice:a|b}}"), values, "zh", "en")
    for key in filled.missing:
        assert f"{{{key}}}" in filled.source + filled.target
    assert set(filled.values) <= set(values)


def _words(texts: Iterable[str]) -> str:
    return "".join("".join(text.split()) for text in texts)


def test_the_pairs_are_the_whole_text() -> None:
    filled = fill(DELAY, **{"order_no": "A-17", "date:+5d": "2026-12-03"})
    assert _words(ours for ours, _ in filled.pairs) == _words([filled.source])
    assert _words(theirs for _, theirs in filled.pairs) == _words([filled.target])
