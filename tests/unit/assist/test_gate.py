from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop.assist.checks.banned import weight
from desktop.assist.gate import Gate, GateSwitches, apply_fix
from desktop.assist.rules import read_rules
from desktop.domain.issue import Mood, Problem
from desktop.domain.reply import GateContext, GateFinding, Severity, Side
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.errors import UserFacingError
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.storage.store import Store
from desktop.translation.termbase import Termbase
from tests.replies import LEXICONS, RULES, english, filled, make_gate, named

Rules = tuple[LanguageDetector, Segmenter, EntityFinder]


@dataclass(frozen=True)
class Facts:
    limit: int | None = None
    banned: frozenset[str] | None = frozenset()


STRICT = frozenset({"contact_data", "external_links", "coupons", "review_incentive", "off_platform_payment"})
PLACES = {
    "strict": Facts(100, STRICT),
    "amazon": Facts(2000, STRICT),
    "own_shop": Facts(),
    "unsure": Facts(banned=None),
}


@pytest.fixture(scope="module")
def placed(rules: Rules, starter_terms: Termbase) -> Gate:
    """A gate that knows some marketplaces."""
    return make_gate(starter_terms, rules[2], rules[0], dict(PLACES))


# --- marketplaces ---


BANNED = {
    "contact_data": "Write to service@nordlicht-shop.com please.",
    "external_link": "See www.nordlicht-shop.com for more.",
    "coupon_forbidden": "Here is a coupon for your next order.",
    "review_incentive": "Give us five stars and we'll send a gift.",
    "off_platform_payment": "It's cheaper if you pay outside the platform.",
}


@pytest.mark.parametrize(("rule", "text"), BANNED.items())
def test_what_a_marketplace_bans_is_red_there(placed: Gate, rule: str, text: str) -> None:
    assert named(placed.check(english(text, marketplace="strict"))) == [(rule, Severity.BLOCK)]


@pytest.mark.parametrize(("rule", "text"), BANNED.items())
def test_what_it_allows_is_no_finding(placed: Gate, rule: str, text: str) -> None:
    expected = [(rule, Severity.WARN)] if rule == "review_incentive" else []
    assert named(placed.check(english(text, marketplace="own_shop"))) == expected


@pytest.mark.parametrize("marketplace", ["", "unsure", "never heard of"])
@pytest.mark.parametrize(("rule", "text"), BANNED.items())
def test_without_a_known_marketplace_only_the_gravest_are_red(
    placed: Gate, rule: str, text: str, marketplace: str
) -> None:
    severity = Severity.BLOCK if rule in ("review_incentive", "off_platform_payment") else Severity.WARN
    assert named(placed.check(english(text, marketplace=marketplace))) == [(rule, severity)]


def test_a_marketplaces_own_pages_are_no_links_out(placed: Gate) -> None:
    assert not placed.check(english("See https://www.amazon.de/gp/help.", marketplace="amazon"))
    assert named(placed.check(english("See https://www.ebay.de/help.", marketplace="amazon")))
    assert named(placed.check(english("See https://www.amazon.de.evil.example/help.", marketplace="amazon")))


def test_the_limit_of_a_marketplace(placed: Gate) -> None:
    assert (placed.limit("strict"), placed.limit("own_shop"), placed.limit("nowhere")) == (100, None, None)
    words = "It is fine. " * 10
    assert not placed.check(english(words[:100], marketplace="strict"))
    (found,) = placed.check(english(f"\n{words[:107]} ", marketplace="strict"))
    assert (found.rule, found.severity, found.values) == ("too_long", Severity.BLOCK, {"over": 7, "limit": 100})
    assert (found.start, found.end) == (101, 108)
    assert not placed.check(english(words, marketplace="own_shop"))


def test_a_text_of_any_length_is_read_or_refused(placed: Gate) -> None:
    long = "Thank you. " * 1500 + "Here is a coupon for your next order."
    assert named(placed.check(english(long))) == [("coupon_forbidden", Severity.WARN)]
    assert named(placed.check(english("Thank you. " * 2000)))[0] == ("too_long", Severity.BLOCK)


def test_a_carriers_number_only_warns(placed: Gate) -> None:
    text = "You can reach DHL by phone on +1 800 225 5345 to arrange the delivery."
    assert named(placed.check(english(text, marketplace="strict"))) == [("contact_data", Severity.WARN)]
    ours = "Please call us on 1-800-225-5345."
    assert named(placed.check(english(ours, marketplace="strict"))) == [("contact_data", Severity.BLOCK)]


def test_asking_for_contact_data_is_red_where_it_is_banned(placed: Gate) -> None:
    text = "Reply here with your email address please."
    assert named(placed.check(english(text, marketplace="strict"))) == [("contact_data", Severity.BLOCK)]
    assert not placed.check(english(text, marketplace="own_shop"))


def test_the_weight_of_a_rule_is_that_of_the_marketplace() -> None:
    assert weight("contact_data", STRICT) is Severity.BLOCK
    assert weight("contact_data", frozenset()) is None
    assert weight("contact_data", None) is Severity.WARN
    assert weight("off_platform_payment", None) is Severity.BLOCK
    assert weight("review_incentive", frozenset()) is Severity.WARN


# --- switches ---


def test_a_rule_is_switched_for_one_marketplace_or_for_all(rules: Rules, tmp_path: Path) -> None:
    with contextlib.closing(Store.open(tmp_path / "deskside.db")) as store:
        switches = GateSwitches(store)
        gate = Gate(rules[2], Termbase(store, LEXICONS), LEXICONS, RULES, dict(PLACES), switches)
        text = BANNED["coupon_forbidden"]
        assert gate.check(english(text, marketplace="strict"))
        switches.switch("coupon_forbidden", False, "strict")
        assert not gate.check(english(text, marketplace="strict"))
        assert gate.check(english(text))
        switches.switch("coupon_forbidden", False)
        assert not gate.check(english(text))
        switches.switch("coupon_forbidden", True, "strict")
        assert gate.check(english(text, marketplace="strict"))
        switches.switch("coupon_forbidden", None)
        assert gate.check(english(text))
        assert dict(GateSwitches(store)()) == {("strict", "coupon_forbidden"): True}


def test_every_rule_can_be_switched_off(gate: Gate, rules: Rules, starter_terms: Termbase) -> None:
    off = {("", info.name): False for info in gate.rules()}
    quiet = Gate(rules[2], starter_terms, LEXICONS, RULES, {}, lambda: off, rules[0])
    for text in ("", "Give us five stars! {order_no} 您好 http://a.example 100% safe"):
        context = replace(english(text, "订单 114-3941689-8772232"), machine=True)
        assert gate.check(context)
        assert not quiet.check(context)


def test_the_file_switches_too(tmp_path: Path, rules: Rules, starter_terms: Termbase) -> None:
    path = tmp_path / "rules.toml"
    changed = RULES.read_text(encoding="utf-8").replace(
        "[rule.coupon_forbidden]", "[rule.coupon_forbidden]\nmarketplaces = { strict = false }"
    )
    path.write_text(changed, encoding="utf-8")
    gate = Gate(rules[2], starter_terms, LEXICONS, path, dict(PLACES), dict)
    assert not gate.check(english(BANNED["coupon_forbidden"], marketplace="strict"))
    assert gate.check(english(BANNED["coupon_forbidden"]))


def test_rules_say_what_they_are_about(gate: Gate) -> None:
    for info in gate.rules():
        assert info.explanation("zh") != info.explanation("en")
        assert info.explanation("pt") == info.explanation("en")


@pytest.mark.parametrize(
    "damage",
    ['severity = "grave"', 'severity = "warn"\nshade = 1\nzh = "一"\nen = "a"', 'severity = "warn"\nen = "a"'],
)
def test_a_damaged_rule_is_named(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "rules.toml"
    path.write_text(f"[rule.odd]\n{damage}\n", encoding="utf-8")
    with pytest.raises(UserFacingError) as error:
        read_rules(path)
    assert error.value.where == "rules.toml"


# --- order and fixes ---


def test_the_gravest_comes_first_then_the_place(gate: Gate) -> None:
    text = "We guarantee it for order {order_no}. Write to service@nordlicht-shop.com, {agent_name}"
    found = gate.check(replace(english(text), machine=True))
    assert [finding.rule for finding in found] == [
        "placeholder_empty",
        "placeholder_empty",
        "promise_forbidden",
        "contact_data",
        "machine_unchecked",
    ]
    assert found[0].text == "{order_no}"


def fix(text: str, start: int, fix: str) -> GateFinding:
    return GateFinding("rule", Severity.WARN, Side.TARGET, start, start + len(text), text, fix, True)


def test_a_fix_finds_its_place_again() -> None:
    assert apply_fix("Ta commande", fix("Ta", 0, "Votre")) == "Votre commande"
    assert apply_fix("Oui ! Ta commande", fix("Ta", 0, "Votre")) == "Oui ! Votre commande"
    assert apply_fix("Ta robe, Ta jupe", fix("Ta", 10, "Votre")) == "Ta robe, Votre jupe"
    assert apply_fix("Votre commande", fix("Ta", 0, "Votre")) == "Votre commande"


def test_a_word_that_goes_takes_its_blank_along() -> None:
    assert apply_fix("It will definitely work.", fix("definitely", 8, "")) == "It will work."
    assert apply_fix("It works for sure.", fix("for sure", 9, "")) == "It works."
    assert apply_fix("我绝对没问题", fix("绝对", 1, "")) == "我没问题"


def test_what_cannot_be_fixed_stays() -> None:
    finding = replace(fix("Ta", 0, "Votre"), fixable=False)
    assert apply_fix("Ta commande", finding) == "Ta commande"
    assert apply_fix("Ta commande", replace(finding, fixable=True, side=Side.SOURCE)) == "Ta commande"


# --- empty, machine, script ---


@pytest.mark.parametrize("text", ["", " \n", "\u200b\ufeff", "\u3164"])
def test_nothing_to_read_is_the_only_finding(gate: Gate, text: str) -> None:
    assert named(gate.check(english(text, "订单已发出"))) == [("empty_text", Severity.BLOCK)]


def triage(problem: Problem) -> Triage:
    return Triage((ProblemGuess(problem, 0.9),), MoodGuess(Mood.NEUTRAL, 0.9))


@pytest.mark.parametrize(
    ("problem", "severity"),
    [
        (Problem.SAFETY, Severity.BLOCK),
        (Problem.DATA_PRIVACY, Severity.BLOCK),
        (Problem.ORDER_STATUS, Severity.INFO),
    ],
)
def test_an_unread_translation_blocks_senior_cases(gate: Gate, problem: Problem, severity: Severity) -> None:
    context = replace(english("Thank you for telling us."), machine=True, triage=triage(problem))
    assert named(gate.check(context)) == [("machine_unchecked", severity)]
    assert not gate.check(replace(context, machine=False))


def test_what_a_starter_model_guessed_is_held_back_until_it_is_checked(gate: Gate) -> None:
    context = replace(english("Thank you for telling us."), machine=True, doubtful=True)
    assert named(gate.check(context)) == [("machine_doubtful", Severity.BLOCK)]
    assert named(gate.check(replace(context, doubtful=False))) == [("machine_unchecked", Severity.INFO)]


def test_what_a_starter_model_is_sure_of_is_still_more_than_a_remark(gate: Gate) -> None:
    context = replace(english("Thank you for telling us."), machine=True, starter=True)
    assert named(gate.check(context)) == [("machine_unchecked", Severity.WARN)]
    senior = replace(context, triage=triage(Problem.SAFETY))
    assert named(gate.check(senior)) == [("machine_unchecked", Severity.BLOCK)]


def test_a_script_past_its_date(gate: Gate) -> None:
    (found,) = gate.check(replace(english("Thank you."), filled=filled("2026-11-27")))
    assert (found.rule, found.severity, found.text) == ("script_expired", Severity.WARN, "2026-11-27")
    assert not gate.check(replace(english("Thank you."), filled=filled("2026-11-28")))
    assert not gate.check(replace(english("Thank you."), filled=filled("2026-11-27"), today=""))


def test_a_version_older_than_its_base(gate: Gate) -> None:
    found = gate.check(replace(english("Thank you."), filled=filled(stale=True)))
    assert named(found) == [("script_stale", Severity.WARN)]
    untranslated = replace(filled(stale=True), target="")
    assert not gate.check(replace(english("Thank you."), filled=untranslated))


def test_a_language_without_word_lists_is_still_held_against_the_source(gate: Gate) -> None:
    context = GateContext("订单号114-3941689-8772232", "zh", "Beställning 114-3941689-8772233 {order_no}", "sv")
    assert {finding.rule for finding in gate.check(context)} == {"placeholder_empty", "order_changed"}


def test_damaged_words_are_named(tmp_path: Path, rules: Rules, starter_terms: Termbase) -> None:
    folder = tmp_path / "lexicons"
    folder.mkdir()
    for path in LEXICONS.iterdir():
        if path.name != "gate":
            (folder / path.name).symlink_to(path)
    (folder / "gate").mkdir()
    (folder / "gate" / "en.toml").write_text('[promise]\nsay = ["(never closed"]\n', encoding="utf-8")
    gate = Gate(rules[2], starter_terms, folder, RULES, {}, dict)
    with pytest.raises(UserFacingError, match="never closed") as error:
        gate.check(english("Hello"))
    assert error.value.where == "en.toml"
