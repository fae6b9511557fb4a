from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.languages import CORE
from desktop.errors import UserFacingError
from desktop.sla.buyer_time import BuyerTimes
from desktop.sla.holiday_names import holiday, is_known, works_instead
from desktop.sla.marketplaces import Marketplaces
from tests.fakes import ROOT
from tests.unit.sla.conftest import utc

FOLDER = ROOT / "resources" / "sla"
TIMES = BuyerTimes(FOLDER)
NOON = utc("2026-03-11T12:00")


@pytest.mark.parametrize(
    ("language", "country", "zone", "text"),
    [
        ("en", "US", "America/New_York", "2026-03-11T08:00-04:00"),
        ("es", "ES", "Europe/Madrid", "2026-03-11T13:00+01:00"),
        ("pt", "BR", "America/Sao_Paulo", "2026-03-11T09:00-03:00"),
        ("ru", "RU", "Europe/Moscow", "2026-03-11T15:00+03:00"),
        ("ja", "JP", "Asia/Tokyo", "2026-03-11T21:00+09:00"),
        ("zh", "CN", "Asia/Shanghai", "2026-03-11T20:00+08:00"),
    ],
)
def test_a_language_tells_the_likeliest_country(language: str, country: str, zone: str, text: str) -> None:
    time = TIMES.at(language, NOON)
    assert time is not None
    assert (time.country, time.zone, time.text, time.guessed) == (country, zone, text, True)


def test_the_agents_choice_is_no_guess() -> None:
    time = TIMES.at("es", NOON, "mx")
    assert time is not None
    assert (time.country, time.zone, time.guessed) == ("MX", "America/Mexico_City", False)


def test_a_marketplace_and_a_region_narrow_the_guess() -> None:
    markets = Marketplaces(ROOT / "resources" / "packs" / "starter" / "marketplaces")
    assert TIMES.country("es", markets["mercado_libre"].countries) == "MX"
    assert TIMES.country("en", markets["shopee"].countries) == "SG"
    assert TIMES.country("ja", markets["etsy"].countries) == "JP"
    assert TIMES.country("pt-PT") == "PT"
    assert TIMES.country("und") == ""
    assert TIMES.at("und", NOON) is None
    assert TIMES.at("es", NOON, "XX") is None


def test_summer_time_there_is_not_summer_time_here() -> None:
    before, after = TIMES.at("en", utc("2026-03-08T12:00")), TIMES.at("en", utc("2026-03-07T12:00"))
    assert before is not None
    assert after is not None
    assert (before.text[11:], after.text[11:]) == ("08:00-04:00", "07:00-05:00")
    berlin = TIMES.at("de", utc("2026-03-08T12:00"))
    assert berlin is not None
    assert berlin.text[11:] == "13:00+01:00"


@pytest.mark.parametrize(
    ("at", "night"),
    [("21:59", False), ("22:00", True), ("03:00", True), ("07:59", True), ("08:00", False)],
)
def test_night_is_from_ten_to_eight_there(at: str, night: bool) -> None:
    time = TIMES.at("ja", utc(f"2026-03-11T{at}+09:00"))
    assert time is not None
    assert time.night is night


def test_a_holiday_is_that_of_the_buyers_day_and_named_for_the_agent() -> None:
    new_year = utc("2025-12-31T16:00")  # past midnight in Tokyo, New Year's Eve in London
    tokyo, london = TIMES.at("ja", new_year, agent_language="ja"), TIMES.at("en", new_year, "GB")
    assert tokyo is not None
    assert london is not None
    assert (tokyo.holiday, london.holiday) == ("元日", "")
    china = TIMES.at("zh", utc("2026-10-01T02:00"))
    assert china is not None
    assert china.holiday == "国庆节"


def test_names_fall_back_to_english_then_to_the_countrys_own_language() -> None:
    assert holiday("DE", date(2026, 10, 3), "zh") == "German Unity Day"
    assert holiday("DE", date(2026, 10, 3), "de") == "Tag der Deutschen Einheit"
    assert holiday("DE", date(2026, 10, 5), "de") == ""


def test_a_country_that_the_library_does_not_know_has_no_holidays() -> None:
    assert not is_known("ZZ")
    assert holiday("ZZ", date(2026, 1, 1)) == ""
    assert not works_instead("ZZ", date(2026, 1, 1))


def test_only_the_countries_asked_for_are_imported() -> None:
    code = (
        "import sys, datetime; from desktop.sla.holiday_names import holiday;"
        "assert holiday('FR', datetime.date(2026, 7, 14), 'fr') == 'Fête nationale';"
        "assert holiday('US', datetime.date(2026, 7, 4), 'en');"
        "print(sum(name.startswith('holidays.countries.') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) < 10


def test_the_places_name_zones_and_all_languages_of_the_product() -> None:
    for language in CORE:
        country = TIMES.country(language)
        assert TIMES.zone(country) is not None, language
    for country in ("AU", "CA", "ID", "KZ", "FR", "GB", "KR", "TR", "PL", "SA", "TW", "HK"):
        assert isinstance(TIMES.zone(country), ZoneInfo)


def test_every_country_that_a_marketplace_serves_has_a_time() -> None:
    for market in Marketplaces(ROOT / "resources" / "packs" / "starter" / "marketplaces").all():
        for country in market.countries:
            assert TIMES.at("en", NOON, country) is not None, country


def test_a_wrong_zone_is_named(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "places.toml", tmp_path)
    path = tmp_path / "places.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("Europe/Kyiv", "Europe/Kyjiw"), encoding="utf-8")
    with pytest.raises(UserFacingError) as caught:
        BuyerTimes(tmp_path).at("uk", NOON)
    assert caught.value.where == "places.toml, zones.UA"


@settings(deadline=None)
@given(st.sampled_from(CORE), st.floats(0, 4e9))
def test_a_time_is_there_at_any_moment(language: str, now: float) -> None:
    time = TIMES.at(language, now)
    assert time is not None
    assert utc(time.text) == pytest.approx(now, abs=60)
