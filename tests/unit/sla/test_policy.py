from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop.errors import UserFacingError
from desktop.sla.marketplaces import Marketplaces
from desktop.sla.policy import counts_hours, policy_for, policy_name
from tests.fakes import ROOT

MARKETS = Marketplaces(ROOT / "resources" / "packs" / "starter" / "marketplaces")
DAY = 86_400.0


def test_live_chat_is_answered_in_thirty_seconds_then_sixty() -> None:
    policy = policy_for()
    assert (policy.channel, policy.first, policy.next, policy.warn) == ("chat", 30, 60, 10)
    assert policy_for(MARKETS["shopee"], "chat").first == 30


def test_mail_is_answered_in_a_day_and_warns_two_hours_before() -> None:
    policy = policy_for(channel="mail")
    assert (policy.first, policy.next, policy.warn, policy.business_hours) == (DAY, DAY, 7200, False)


def test_mail_is_as_strict_as_the_marketplace_and_never_laxer() -> None:
    assert policy_for(MARKETS["shopee"], "mail").first == DAY / 2
    assert policy_for(MARKETS["walmart"], "mail").first == DAY


def test_a_message_centre_goes_by_its_marketplace() -> None:
    policy = policy_for(MARKETS["walmart"], "messages")
    assert (policy.first, policy.marketplace) == (2 * DAY, "walmart")
    assert policy.source == MARKETS["walmart"].reply.source
    short = policy_for(MARKETS["lazada"], "messages")
    assert (short.first, short.warn) == (3600, 900)


def test_a_message_centre_of_no_marketplace_goes_by_the_mail() -> None:
    assert policy_for(None, "messages").first == DAY


def test_own_values_go_before_all_others_the_narrower_first() -> None:
    own = {
        ("", ""): {"warn": 5},
        ("", "chat"): {"first": 60},
        ("amazon", ""): {"first": 120, "next": 240},
        ("amazon", "chat"): {"first": 45},
    }
    assert policy_for(None, "chat", own).first == 60
    policy = policy_for(MARKETS["amazon"], "chat", own)
    assert (policy.first, policy.next, policy.warn) == (45, 240, 5)
    assert policy.source == "house rule"
    assert policy_for(MARKETS["ebay"], "messages", own).next == DAY


def test_a_policys_name_says_whether_nights_stop_its_clocks() -> None:
    plain = policy_for(MARKETS["amazon"], "messages")
    assert (policy_name(plain), counts_hours(policy_name(plain))) == ("amazon/messages", False)
    own = policy_for(None, "mail", {("", "mail"): {"business_hours": True}})
    assert (policy_name(own), counts_hours(policy_name(own))) == ("mail/hours", True)
    assert policy_name(replace(own, marketplace="etsy")) == "etsy/mail/hours"


@pytest.mark.parametrize(
    "own",
    [
        {"first": 0},
        {"first": -5},
        {"next": float("inf")},
        {"next": float("nan")},
        {"first": True},
        {"warn": "10"},
        {"warn": -1},
        {"business_hours": 1},
        {"second": 10},
    ],
)
def test_values_that_no_clock_can_have_are_refused(own: dict[str, Any]) -> None:
    with pytest.raises(UserFacingError) as caught:
        policy_for(MARKETS["etsy"], "chat", {("etsy", ""): own})
    assert caught.value.code == "setting.invalid"
    assert caught.value.where == "etsy/*"
    assert next(iter(own)) in caught.value.what
