from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.languages import CORE
from desktop.domain.message import EntityKind
from desktop.domain.script import PlaceholderKind
from desktop.language.entities import EntityFinder
from desktop.scripts.formats import country_written, date_written, money_written, number_written, seam, written

LEXICONS = Path(__file__).parents[3] / "resources" / "lexicons"
NB = "\u00a0"
CURRENCIES = (
    *("EUR 29.90", "USD 1299.00", "GBP 5.50", "JPY 3000", "KRW 29000", "CNY 88.00", "RUB 1500.00", "BRL 99.90"),
    *("MXN 1899.00", "PLN 10.00", "CAD 12.50", "AUD 12.50", "CHF 9.95", "INR 450.00", "TRY 100.00", "SEK 99.00"),
    *("SGD 7.00", "HKD 7.00", "TWD 300.00", "THB 99.00", "CLP 9900", "COP 45000.00", "VND 150000"),
)


@pytest.fixture(scope="module")
def finder() -> EntityFinder:
    return EntityFinder(LEXICONS)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", "2026年12月3日"),
        ("en", "3 December 2026"),
        ("es", "3 de diciembre de 2026"),
        ("pt", "3 de dezembro de 2026"),
        ("pt-BR", "3 de dezembro de 2026"),
        ("fr", "3 décembre 2026"),
        ("de", "3. Dezember 2026"),
        ("it", "3 dicembre 2026"),
        ("ru", "3 декабря 2026 года"),
        ("ja", "2026年12月3日"),
        ("ko", "2026년 12월 3일"),
        ("xx", "2026-12-03"),
    ],
)
def test_dates_stand_in_full_and_without_a_dot_that_ends_sentences(language: str, expected: str) -> None:
    assert date_written("2026-12-03", language) == expected


def test_the_first_of_a_month_has_its_own_way() -> None:
    assert date_written("2026-05-01", "fr") == "1er mai 2026"
    assert date_written("2026-05-01", "pt") == "1º de maio de 2026"
    assert date_written("2026-05-11", "fr") == "11 mai 2026"


@pytest.mark.parametrize(
    ("language", "euros", "dollars"),
    [
        ("zh", "€29.90", "US$1,299.00"),
        ("en", "€29.90", "$1,299.00"),
        ("de", f"29,90{NB}€", f"1.299,00{NB}$"),
        ("fr", f"29,90{NB}€", f"1{NB}299,00{NB}$US"),
        ("pt", f"€{NB}29,90", f"US${NB}1.299,00"),
        ("ru", f"29,90{NB}€", f"1{NB}299,00{NB}$"),
        ("ja", "€29.90", "$1,299.00"),
    ],
)
def test_money_has_the_signs_of_the_language(language: str, euros: str, dollars: str) -> None:
    assert money_written("EUR 29.90", language) == euros
    assert money_written("USD 1299.00", language) == dollars


@pytest.mark.parametrize("language", CORE)
def test_what_is_written_is_read_again_as_the_same(finder: EntityFinder, language: str) -> None:
    """The gate compares amounts and dates of both sides: no value may change by being written well."""
    for value in CURRENCIES:
        found = finder.find(f"{money_written(value, language)}.", language)
        assert [(e.kind, e.normal) for e in found] == [(EntityKind.MONEY, value)], money_written(value, language)
    for month in range(1, 13):
        value = f"2026-{month:02}-{2 * month - 1:02}"
        found = finder.find(f"({date_written(value, language)})", language)
        assert [(e.kind, e.normal) for e in found] == [(EntityKind.DATE, value)], date_written(value, language)


def test_a_percentage_brings_its_sign() -> None:
    assert [written(PlaceholderKind.NUMBER, "percent", "10", c) for c in ("en", "de", "fr", "zh", "es")] == [
        "10%",
        f"10{NB}%",
        f"10{NB}%",
        "10%",
        f"10{NB}%",
    ]
    assert number_written("12.5", "de", percent=True) == f"12,5{NB}%"
    assert number_written("10%", "en", percent=True) == "10%"


def test_numbers_have_the_separators_of_the_language() -> None:
    assert [number_written("12500.5", c) for c in ("en", "de", "fr")] == ["12,500.5", "12.500,5", f"12{NB}500,5"]
    assert number_written("3", "ja") == "3"


def test_a_country_is_named_in_the_language_of_the_text() -> None:
    assert [country_written("西班牙", c) for c in ("zh", "es", "de", "ru", "ja")] == [
        "西班牙",
        "España",
        "Spanien",
        "Испания",
        "スペイン",
    ]
    assert country_written("germany", "fr") == "Allemagne"
    assert country_written("BR", "pt") == "Brasil"
    assert country_written("UK", "zh") == "英国"
    assert country_written("Atlantis", "es") == "Atlantis"


@pytest.mark.parametrize("value", ["bald", "2026-13-40", "EUR viel", "12..5", "NaN"])
def test_what_cannot_be_read_stays_as_it_is(value: str) -> None:
    for kind in (PlaceholderKind.DATE, PlaceholderKind.MONEY, PlaceholderKind.NUMBER):
        assert written(kind, "percent", value, "de") == value


@pytest.mark.parametrize(
    ("text", "value", "language", "expected"),
    [
        ("entro il {x}.", "8 dicembre 2026", "it", "entro l'8 dicembre 2026."),
        ("Dal {x} in poi", "11 maggio 2026", "it", "Dall'11 maggio 2026 in poi"),
        ("entro il {x}.", "18 dicembre 2026", "it", "entro il 18 dicembre 2026."),
        ("entro il {x}.", "80 euro", "it", "entro il 80 euro."),
        ("在 {x} 附近", "洛杉矶", "zh", "在洛杉矶附近"),
        ("在 {x} 前", "2026年12月3日", "zh", "在 2026年12月3日前"),
        ("订单 {x} 已发", "A-17", "zh", "订单 A-17 已发"),
        ("in {x} now", "洛杉矶", "en", "in 洛杉矶 now"),
        ("{x}", "洛杉矶", "zh", "洛杉矶"),
    ],
)
def test_a_value_and_the_words_beside_it_go_together(text: str, value: str, language: str, expected: str) -> None:
    at = text.index("{x}")
    start, end, shown = seam(text, at, at + 3, value, language)
    assert text[:start] + shown + text[end:] == expected
