from __future__ import annotations

from pathlib import Path

import pytest

from desktop.assist.checks.reply import MarketplaceFacts
from desktop.errors import UserFacingError
from desktop.sla.marketplaces import BANNABLE, Marketplaces, said
from tests.fakes import ROOT

SHIPPED = ROOT / "resources" / "packs" / "starter" / "marketplaces"
NAMES = (
    *("aliexpress", "allegro", "amazon", "coupang", "ebay", "etsy", "lazada", "mercado_libre", "own_shop", "ozon"),
    *("rakuten", "shopee", "temu", "tiktok_shop", "walmart"),
)
FILE = """
channel = "chat"
languages = ["en"]
countries = ["GB"]
[name]
zh = "市场"
en = "Market"
[limit]
characters = 500
source = "Manual"
dated = "2026-01"
check = true
[attachments]
zh = "图片"
en = "Pictures"
source = "Manual"
dated = "2026-01"
[reply]
first_hours = 12
next_hours = 24
source = "Manual"
dated = "2026-01"
[banned]
contact_data = { banned = true, source = "Manual", dated = "2026-01" }
external_links = { banned = true, source = "Manual", dated = "2026-01" }
coupons = { banned = false, source = "Manual", dated = "2026-01", check = true }
review_incentive = { banned = true, source = "Manual", dated = "2026-01" }
off_platform_payment = { banned = true, source = "Manual", dated = "2026-01" }
marketing = { banned = false, source = "Manual", dated = "2026-01" }
[[note]]
zh = "注意"
en = "Mind"
source = "Manual"
dated = "2026-01"
"""


def written(folder: Path, text: str = FILE) -> Marketplaces:
    (folder / "market.toml").write_text(text, encoding="utf-8")
    return Marketplaces(folder)


def test_a_file_becomes_a_marketplace(tmp_path: Path) -> None:
    market = written(tmp_path)["market"]
    assert (market.limit, market.channel, market.languages, market.countries) == (500, "chat", ("en",), ("GB",))
    assert market.banned == {"contact_data", "external_links", "review_incentive", "off_platform_payment"}
    assert (market.reply.value.first, market.reply.value.next, market.reply.value.business_hours) == (12, 24, False)
    assert market.unchecked == ("limit", "banned.coupons")
    assert market.name("zh-CN") == "市场"
    assert market.name("es") == "Market"
    assert said(market.notes[0].value, "zh") == "注意"


def test_the_gate_can_read_a_marketplace(tmp_path: Path) -> None:
    facts: MarketplaceFacts | None = written(tmp_path).get("market")
    assert facts is not None
    assert facts.limit == 500
    assert written(tmp_path).get("") is None


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("characters = 500", "characters = -1", "limit.characters"),
        ("characters = 500", 'characters = "500"', "limit.characters"),
        ("characters = 500", "letters = 500", "limit.letters"),
        ('channel = "chat"', 'channel = "pigeon"', "channel"),
        ('languages = ["en"]', 'languages = ["English"]', "languages"),
        ('countries = ["GB"]', 'countries = ["gb"]', "countries"),
        ('zh = "市场"', 'zh = " "', "name.zh"),
        ("first_hours = 12", "first_hours = 0", "reply.first_hours"),
        ("next_hours = 24", "next_hours = true", "reply.next_hours"),
        ("coupons = {", "cupons = {", "banned.cupons"),
        ("{ banned = false,", "{ banned = 0,", "banned.coupons.banned"),
        ('dated = "2026-01"\ncheck', 'dated = "Jan 2026"\ncheck', "limit.dated"),
        ('source = "Manual"\ndated = "2026-01"\ncheck', 'dated = "2026-01"\ncheck', "limit.source"),
        (
            'source = "Manual"\ndated = "2026-01"\ncheck',
            'source = "https://x.y"\ndated = "2026-01"\ncheck',
            "limit.source",
        ),
        ("check = true\n", 'check = "yes"\n', "limit.check"),
        ('en = "Mind"', 'de = "Achtung"', "note 1.de"),
        ("[reply]", "[answer]", "answer"),
    ],
)
def test_a_wrong_key_is_named_with_its_file(tmp_path: Path, old: str, new: str, place: str) -> None:
    assert old in FILE
    with pytest.raises(UserFacingError) as caught:
        written(tmp_path, FILE.replace(old, new, 1)).all()
    assert caught.value.code == "pack.damaged"
    assert caught.value.where == f"market.toml, {place}"


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match=r"market\.toml"):
        written(tmp_path, "[limit").all()


def test_every_marketplace_comes_along_with_all_of_its_facts() -> None:
    markets = Marketplaces(SHIPPED)
    assert tuple(sorted(markets)) == NAMES
    assert markets.all()[-1].id == "own_shop"
    for market in markets.all():
        assert set(market.bans) == set(BANNABLE)
        assert market.notes
        assert market.id == "own_shop" or (market.languages and market.countries)
        for text in (market.names, market.attachments.value, *(note.value for note in market.notes)):
            assert any("\u4e00" <= sign <= "\u9fff" for sign in text["zh"]) or text["zh"] == text["en"]
            assert not any("\u4e00" <= sign <= "\u9fff" for sign in text["en"])


def test_a_house_rule_for_a_marketplaces_fact_wants_to_be_checked() -> None:
    for market in Marketplaces(SHIPPED).all():
        facts = {"limit": market.length, "reply": market.reply} | {f"banned.{k}": v for k, v in market.bans.items()}
        for key, fact in facts.items():
            guessed = fact.source.startswith("house rule") and market.id != "own_shop"
            assert not guessed or key in market.unchecked, (market.id, key)


def test_reviews_are_bought_nowhere() -> None:
    assert all("review_incentive" in market.banned for market in Marketplaces(SHIPPED).all())


def test_the_shop_of_ones_own_has_no_limit() -> None:
    assert Marketplaces(SHIPPED)["own_shop"].limit is None
