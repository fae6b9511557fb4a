"""A month may be a number on one side and a name on the other; which month it is must not change."""

from __future__ import annotations

import pytest

from desktop.assist.gate import Gate
from desktop.domain.reply import GateContext

SAME = [
    ("en", "Please order before late November.", "zh", "请在 11 月下旬前下单。"),
    ("en", "It is back in stock in December.", "ja", "12月に再入荷いたします。"),
    ("en", "It is back in stock in May.", "ko", "5월에 다시 입고됩니다."),
    ("de", "Im Oktober sind wir im Betriebsurlaub.", "zh", "10月我们放假。"),
    ("ru", "В декабре доставка медленнее.", "zh", "12 月派送较慢。"),
    ("zh", "请在 11 月下旬前下单。", "en", "Please order before late November."),
    ("zh", "8 月派送较慢。", "es", "En agosto las entregas van más lentas."),
]


def changed(gate: Gate, source_language: str, source: str, language: str, text: str) -> list[str]:
    context = GateContext(source, source_language, text, language, today="2026-11-28")
    return [finding.text for finding in gate.check(context) if finding.rule in ("number_changed", "date_changed")]


@pytest.mark.parametrize(("source_language", "source", "language", "text"), SAME)
def test_a_month_in_figures_is_its_name(
    gate: Gate, source_language: str, source: str, language: str, text: str
) -> None:
    assert changed(gate, source_language, source, language, text) == []


def test_another_month_is_found(gate: Gate) -> None:
    assert changed(gate, "en", "Please order before late November.", "zh", "请在 12 月下旬前下单。") == ["12"]
    assert changed(gate, "zh", "请在 12 月下旬前下单。", "en", "Please order before late November.") == ["12"]


def test_the_name_of_a_month_stands_for_no_other_number(gate: Gate) -> None:
    assert changed(gate, "en", "Please order in November.", "zh", "请在 11 月下单，一共 11 件。") == ["11"]
    assert changed(gate, "en", "Please order in November.", "zh", "请下单 11 件。") == ["11"]
    assert changed(gate, "en", "It may be late.", "zh", "可能晚 5 个月。") != []
