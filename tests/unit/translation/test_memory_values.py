"""Dates, amounts and numbers as another language writes them."""

from __future__ import annotations

import pytest

from desktop.translation.memory_values import (
    date_form,
    date_written,
    money_form,
    money_written,
    names_time,
    number_normal,
    number_written,
)


@pytest.mark.parametrize(
    ("raw", "normal", "source", "target", "wanted"),
    [
        ("March 12", "--03-12", "en", "zh", "3月12日"),
        ("12 mars 2026", "2026-03-12", "fr", "ja", "2026年3月12日"),
        ("12 марта", "--03-12", "ru", "ko", "3월 12일"),
        ("3月12日", "--03-12", "zh", "de", "12. März"),
        ("2026年3月12日", "2026-03-12", "zh", "pt", "12 de março de 2026"),
        ("2026年3月12日", "2026-03-12", "zh", "ru", "12 марта 2026 г."),
        ("marzo de 2026", "2026-03", "es", "it", "marzo 2026"),
        ("12.03.", "--03-12", "de", "zh", "3月12日"),
        ("13/03/2026", "2026-03-13", "es", "zh", "2026年3月13日"),
        ("12/03/2026", "2026-03-12", "es", "zh", "12/03/2026"),
        ("12 March", "--03-12", "en", "th", "12 March"),
        ("12-15 March", "--03-12/--03-15", "en", "zh", "12-15 March"),
    ],
)
def test_dates_follow_the_habit_of_the_language(
    raw: str, normal: str, source: str, target: str, wanted: str
) -> None:
    assert date_written(raw, normal, "", source, target) == wanted


def test_a_form_of_a_date_is_used_where_it_says_as_much() -> None:
    assert date_form("--03-12", "3月12号", "zh") == "M月d号"
    assert date_written("April 5", "--04-05", "M月d号", "en", "zh") == "4月5号"
    assert date_written("April 5 2026", "2026-04-05", "M月d号", "en", "zh") == "2026年4月5日"
    assert date_written("April 2026", "2026-04", "M月d号", "en", "zh") == "2026年4月"
    assert date_form("--03-12", "十二号", "zh") == ""
    assert date_form("2026-02-31", "2月31日", "zh") == ""


def test_amounts_keep_the_words_of_the_target_and_the_value_of_the_message() -> None:
    form = money_form("$29.90", "USD 29.90", "29.90美元", "zh")
    assert form == "USD N美元"
    assert money_written("$1,200", "USD 1200.00", form, "zh") == "1200美元"
    assert money_written("35 €", "EUR 35.00", form, "zh") == "35 €"
    assert money_form("$1,299.00", "USD 1299.00", "1,299.00美元", "zh") == "USD G美元"
    assert money_form("1299 $", "USD 1299.00", "1.299 US-Dollar", "de") == "USD G US-Dollar"
    assert money_form("$29.90", "USD 29.90", "30美元", "zh") == ""
    round_form = money_form("1.299,00 €", "EUR 1299.00", "1299欧元", "zh")
    assert round_form == "EUR N0欧元"
    assert money_written("35,00 €", "EUR 35.00", round_form, "zh") == "35欧元"
    assert money_written("35,50 €", "EUR 35.50", round_form, "zh") == "35.50欧元"
    assert money_form("1.299,00 €", "EUR 1299.00", "1,299欧元", "zh") == "EUR G0欧元"
    assert money_written("29.90欧元", "EUR 29.90", "", "en") == "€29.90"
    assert money_written("35欧元", "EUR 35.00", "", "de") == "35 €".replace(" ", "\u00a0")
    assert money_written("29,90 euros", "EUR 29.90", "", "zh") == "29,90 euros"
    assert money_written("EUR 29", "EUR 29.00", "", "zh") == "EUR 29"


@pytest.mark.parametrize(
    ("text", "source", "target", "wanted"),
    [
        ("2,5", "de", "zh", "2.5"),
        ("2.5", "zh", "fr", "2,5"),
        ("1.500", "es", "zh", "1500"),
        ("1.500", "es", "de", "1.500"),
        ("12:30", "de", "zh", "12:30"),
        ("3", "de", "zh", "3"),
        ("３", "ja", "en", "3"),
    ],
)
def test_numbers(text: str, source: str, target: str, wanted: str) -> None:
    assert number_written(text, source, target) == wanted


def test_numbers_of_either_style_are_the_same() -> None:
    assert number_normal("2,50") == number_normal("2.5")
    assert number_normal("1.299") == number_normal("1,299") == "1299"
    assert number_normal("007") == "007"


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("zh", "上周二下的单", True),
        ("zh", "订单号没找到", False),
        ("de", "seit Anfang Mai", True),
        ("fr", "une maison", False),
        ("en", "since Tuesday", True),
        ("th", "May", False),
    ],
)
def test_names_of_months_and_days(language: str, text: str, named: bool) -> None:
    assert names_time(text, language) is named
