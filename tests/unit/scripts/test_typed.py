from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.languages import CORE
from desktop.domain.script import PlaceholderKind
from desktop.scripts.placeholders import parse_value, show_value
from desktop.scripts.typed import nearest

TODAY = datetime.date(2026, 11, 27)  # a Friday
DATE, MONEY, NUMBER = PlaceholderKind.DATE, PlaceholderKind.MONEY, PlaceholderKind.NUMBER


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("12-05", "zh", "2026-12-05"),
        ("5/12", "zh", "2027-05-12"),
        ("5/12", "de", "2026-12-05"),
        ("5/12", "en", "2027-05-12"),
        ("25/12", "en", "2026-12-25"),
        ("5.12.", "de", "2026-12-05"),
        ("5.12.2026", "zh", "2026-05-12"),
        ("24.12.26", "ru", "2026-12-24"),
        ("2026-12-5", "ja", "2026-12-05"),
        ("2026/12/05", "zh", "2026-12-05"),
        ("20261205", "zh", "2026-12-05"),
        ("12月5日", "zh", "2026-12-05"),
        ("12月5号", "zh", "2026-12-05"),
        ("5 Dec", "zh", "2026-12-05"),
        ("December 5", "en", "2026-12-05"),
        ("5 de diciembre", "es", "2026-12-05"),
        ("12월 5일", "ko", "2026-12-05"),
        ("１２月５日", "ja", "2026-12-05"),
        ("3 января", "ru", "2027-01-03"),
        ("11-20", "zh", "2026-11-20"),
        ("明天", "zh", "2026-11-28"),
        ("大后天", "zh", "2026-11-30"),
        ("昨天", "zh", "2026-11-26"),
        ("Tomorrow", "en", "2026-11-28"),
        ("übermorgen", "de", "2026-11-29"),
        ("pasado mañana", "es", "2026-11-29"),
        ("aujourd’hui", "fr", "2026-11-27"),
        ("내일", "ko", "2026-11-28"),
        ("+3", "zh", "2026-11-30"),
        ("＋3天", "zh", "2026-11-30"),
        ("-2", "zh", "2026-11-25"),
        ("3天后", "zh", "2026-11-30"),
        ("in 3 days", "en", "2026-11-30"),
        ("2周", "zh", "2026-12-11"),
        ("10 Tage", "de", "2026-12-07"),
        ("周一", "zh", "2026-11-30"),
        ("周五", "zh", "2026-12-04"),
        ("下周五", "zh", "2026-12-04"),
        ("星期日", "zh", "2026-11-29"),
        ("Monday", "en", "2026-11-30"),
        ("29 Feb", "en", "2028-02-29"),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, language: str, expected: str) -> None:
    assert parse_value(DATE, typed, language, TODAY) == expected


@pytest.mark.parametrize(
    "typed", ["soon", "3", "32/13", "2026-02-30", "明天或者后天", "5 of them", "31-31", "+9999"]
)
def test_what_is_no_day_is_not_guessed(typed: str) -> None:
    assert parse_value(DATE, typed, "zh", TODAY) is None


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("29.9 eur", "zh", "EUR 29.90"),
        ("29,90 €", "zh", "EUR 29.90"),
        ("€29.90", "de", "EUR 29.90"),
        ("1.299,00 EUR", "zh", "EUR 1299.00"),
        ("29.9欧元", "zh", "EUR 29.90"),
        ("￥30", "zh", "CNY 30.00"),
        ("$5", "zh", "USD 5.00"),
        ("３０ USD", "ja", "USD 30.00"),
        ("100 dollars", "zh", "USD 100.00"),
        ("3000円", "ja", "JPY 3000"),
    ],
)
def test_amounts_are_read_with_their_currency(typed: str, language: str, expected: str) -> None:
    assert parse_value(MONEY, typed, language, TODAY) == expected


@pytest.mark.parametrize("typed", ["29.90", "free", "€", "€5 or €6", "5 euro and a bit"])
def test_an_amount_without_a_currency_is_none(typed: str) -> None:
    assert parse_value(MONEY, typed, "zh", TODAY) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("10", "10"),
        ("10%", "10"),
        ("10 ％", "10"),
        ("12,5", "12.5"),
        ("1,200", "1200"),
        ("２", "2"),
        ("two", None),
        ("-", None),
    ],
)
def test_numbers(typed: str, expected: str | None) -> None:
    assert parse_value(NUMBER, typed, "zh", TODAY) == expected


def test_texts_and_choices() -> None:
    assert parse_value(PlaceholderKind.TEXT, "  DHL ", "zh", TODAY) == "DHL"
    assert parse_value(PlaceholderKind.TEXT, "  ", "zh", TODAY) is None
    assert parse_value(PlaceholderKind.CHOICE, "2", "zh", TODAY) == "2"
    assert parse_value(PlaceholderKind.CHOICE, "退款", "zh", TODAY) is None


@pytest.mark.parametrize("language", CORE)
def test_what_the_form_shows_is_read_back(language: str) -> None:
    for day in range(-150, 150, 7):
        value = (TODAY + datetime.timedelta(days=day)).isoformat()
        assert parse_value(DATE, show_value(DATE, value, language), language, TODAY) == value
    for value in ("EUR 29.90", "USD 1299.00", "JPY 3000", "CNY 88.00", "BRL 12.50"):
        assert parse_value(MONEY, show_value(MONEY, value, language), language, TODAY) == value
    for value in ("3", "12.5", "1200", "25000"):
        assert parse_value(NUMBER, show_value(NUMBER, value, language), language, TODAY) == value
    assert show_value(DATE, "", language) == ""


def test_a_date_without_a_year_is_the_nearest() -> None:
    assert nearest("--12-05", TODAY) == "2026-12-05"
    assert nearest("--11-20", TODAY) == "2026-11-20"
    assert nearest("--03-01", TODAY) == "2027-03-01"
    assert nearest("2025-03-01", TODAY) == "2025-03-01"
    assert nearest("2026-12", TODAY) == nearest("--12", TODAY) == ""
    assert nearest("--12-03/--12-05", TODAY) == nearest("2026-12-03/2026-12-05", TODAY) == ""


@given(st.sampled_from(list(PlaceholderKind)), st.text(max_size=40), st.sampled_from([*CORE, "nl", "und"]))
def test_no_typing_is_too_strange(kind: PlaceholderKind, typed: str, language: str) -> None:
    value = parse_value(kind, typed, language, TODAY)
    if value is not None and kind is DATE:
        datetime.date.fromisoformat(value)
