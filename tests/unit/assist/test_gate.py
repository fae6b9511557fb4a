from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop.assist.checks.banned import weight
from desktop.assist.gate import Gate, GateSwitches, apply_fix
from desktop.assist.rules import read_rules
from desktop.domain.issue import Mood, Problem
from desktop.domain.message import BuyerMessage, LanguageGuess
from desktop.domain.reading import Recall
from desktop.domain.reply import GateContext, GateFinding, Severity, Side
from desktop.domain.script import FilledScript, Script, ScriptVersion
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.errors import UserFacingError
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.storage.store import Store
from desktop.translation.termbase import Termbase
from tests.replies import LEXICONS, RULES, make_gate

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


def english(text: str, source: str = "", marketplace: str = "") -> GateContext:
    return GateContext(source, "zh", text, "en", marketplace=marketplace, today="2026-11-28")


def named(findings: tuple[GateFinding, ...]) -> list[tuple[str, Severity]]:
    return [(finding.rule, finding.severity) for finding in findings]


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


def filled(expires: str = "", *, stale: bool = False, **values: str) -> FilledScript:
    versions = {"zh": ScriptVersion("zh", "谢谢。"), "en": ScriptVersion("en", "Thank you.", stale)}
    script = Script(1, "thanks", "xx1", {}, versions, expires_on=expires)
    return FilledScript(script, "zh", "en", "谢谢。", "Thank you.", values=values)


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


# --- values of message and script ---


def recall(finder: EntityFinder, text: str) -> Recall:
    message = BuyerMessage(text, 0.0, language="en")
    return Recall(message, LanguageGuess("en", 1.0), "zh", finder.find(text, "en"), ())


ORDER = "114-3941689-8772232"


def test_what_the_buyer_wrote_may_be_said_though_the_agent_did_not(gate: Gate, rules: Rules) -> None:
    text = f"Thank you, your order {ORDER} was sent on 3 December 2026."
    context = english(text, "谢谢，您的订单已发出。")
    assert {finding.rule for finding in gate.check(context)} == {"order_changed", "date_changed"}
    message = recall(rules[2], f"Where is order {ORDER}? It was due on 3 December 2026.")
    assert not gate.check(replace(context, message=message))


def test_a_numeric_date_of_the_buyer_may_be_read_either_way(gate: Gate, rules: Rules) -> None:
    message = recall(rules[2], "Was it sent on 05/12/2026?")
    context = replace(english("It was sent on 5 December 2026.", "已发出。"), message=message)
    assert not gate.check(context)
    assert not gate.check(replace(context, text="It was sent on 12 May 2026."))
    assert gate.check(replace(context, text="It was sent on 6 December 2026."))


def test_a_mistyped_order_number_of_the_message(gate: Gate, rules: Rules) -> None:
    message = recall(rules[2], f"Where is order {ORDER}?")
    context = replace(english("Your order 114-3941689-8772223 was sent."), message=message)
    (found,) = gate.check(context)
    assert (found.rule, found.severity, found.fix) == ("order_changed", Severity.WARN, ORDER)
    assert not gate.check(replace(context, text=apply_fix(context.text, found)))
    assert not gate.check(replace(context, text="Your order 206-1111111-2222222 was sent."))


def test_an_empty_placeholder_is_filled_where_its_value_is_known(gate: Gate) -> None:
    context = replace(
        english("Order {order_no}, {buyer_name}: {date:+3d}"),
        filled=filled(**{"order_no": ORDER, "date:+3d": "2026-12-01"}),
    )
    fixes = [(f.text, f.fixable, f.fix) for f in gate.check(context) if f.rule == "placeholder_empty"]
    assert fixes == [
        ("{order_no}", True, ORDER),
        ("{buyer_name}", False, ""),
        ("{date:+3d}", True, "1 December 2026"),
    ]


def test_without_the_agents_text_the_script_is_the_measure(gate: Gate) -> None:
    script = replace(filled(), source="已退款29.90欧元。", target="We refunded EUR 29.90.")
    assert not gate.check(replace(english("We refunded EUR 29.90."), filled=script))
    found = gate.check(replace(english("We refunded EUR 39.90."), filled=script))
    assert named(found) == [("amount_changed", Severity.BLOCK)]
    assert found[0].fix == "EUR 29.90"


def test_a_number_that_the_reply_leaves_out_is_a_warning_in_the_source(gate: Gate) -> None:
    (found,) = gate.check(english("We have refunded you.", "已退款29.90欧元。"))
    assert (found.rule, found.severity, found.side) == ("amount_changed", Severity.WARN, Side.SOURCE)
    assert found.text == "29.90欧元"


Pairs = list[tuple[str, str, str]]
SAME: Pairs = [
    ("en", "下午3点前发货", "It ships before 15:00."),
    ("en", "下午3点前发货", "It ships before 3 pm."),
    ("de", "48小时内", "Bis zum 30. November 2026 (2 Tage)"),
    ("de", "最晚明天", "Spätestens am 29. November 2026"),
    ("en", "尺码38，两双", "Two pairs in size 38"),
    ("en", "打8.5折", "15% off"),
    ("ja", "单号LX123456785CN", "追跡番号：LX 123 456 785 CN"),
    ("en", "110-240V，重1.5公斤", "110-240 V, weighs 1.5 kg"),
    ("fr", "1.充电\n2.重启", "1. Chargez-le\n2. Redémarrez-le"),
    ("pt", "一共2,5米", "No total, 2,5 metros"),
    ("ko", "半年质保", "6개월 무상 보증"),
    ("ru", "尺码M，3件", "Размер M, три штуки"),
    ("it", "退款1299欧元", "Rimborso di 1.299,00 €"),
    ("en", "¥500", "JPY 500"),
    ("en", "配送需要3到5天。", "Delivery takes 72 to 120 hours."),
    ("fr", "12月5日送达", "Livraison le 05/12."),
    ("de", "2026年12月5日送达", "Zustellung am 05.12.2026."),
    ("en", "退款一半", "We refund 50%."),
    ("es", "退款50%", "Le devolvemos la mitad."),
    ("pt", "退款50%", "Devolvemos metade do valor."),
    ("fr", "退款50%", "Nous remboursons la moitié."),
    ("de", "退款50%", "Wir erstatten die Hälfte."),
    ("it", "退款50%", "Rimborsiamo la metà."),
    ("ru", "退款50%", "Вернём половину стоимости."),
    ("ja", "退款50%", "半額を返金いたします。"),
    ("ko", "退款50%", "절반을 환불해 드리겠습니다."),
    ("en", "包裹明天到", "The parcel arrives on Sunday."),
    ("es", "明天上午到", "Llegará mañana por la mañana."),
    ("fr", "后天到", "Il arrive après-demain."),
    ("de", "您好，包裹今天到", "Guten Morgen, Ihr Paket kommt heute an."),
    ("de", "包裹周六到", "Ihr Paket kommt am 5. Dezember an."),
    ("de", "我们周一到周五在线", "Wir sind Montag bis Freitag da."),
    ("en", "我们9点到17点在线", "We are open from 9 to 5 pm."),
    ("fr", "我们9点到17点在线", "Nous sommes là de 9 h à 17 h."),
    ("ko", "我们9点到17点在线", "오전 9시부터 오후 5시까지 상담합니다."),
    ("ru", "我们9点到17点在线", "Мы работаем с 9 до 17 часов."),
    ("ja", "请告诉我以下三点", "次の3点をお知らせください。"),
    ("en", "两周内回复您", "We'll reply within a fortnight."),
    ("en", "祝您一天愉快，三天内回复", "Have a nice day! We'll reply within three days."),
    ("fr", "两周内回复您", "Nous répondons sous quinze jours."),
    ("ru", "两周内回复您", "Ответим в течение двух недель."),
    ("ja", "两周内回复您", "二週間以内にご回答いたします。"),
    ("ko", "两个月内回复您", "두 달 안에 답변드리겠습니다."),
]


@pytest.mark.parametrize(("language", "source", "text"), SAME)
def test_the_same_value_in_the_habit_of_another_language(gate: Gate, language: str, source: str, text: str) -> None:
    changed = {"number_changed", "order_changed", "date_changed", "amount_changed", "url_changed"}
    found = gate.check(GateContext(source, "zh", text, language, today="2026-11-28"))
    assert not changed & {finding.rule for finding in found}


OTHER: Pairs = [
    ("en", "3天内发货", "It ships within 3 weeks."),
    ("en", "请等三天", "Please wait five days."),
    ("de", "尺码38", "Größe 39"),
    ("ja", "12月3日", "12月13日"),
    ("es", "退款15%", "Reembolso del 50 %"),
    ("ko", "尺码M", "사이즈 L"),
    ("en", "配送需要3到5天。", "Delivery takes 3 to 70 days."),
    ("de", "配送需要3到5天。", "Die Lieferung dauert 2 bis 5 Tage."),
    ("fr", "包裹12月5日到。", "Votre colis arrive le 12/05."),
    ("de", "包裹12月5日到。", "Ihr Paket kommt am 12.05.2026."),
    ("es", "包裹12月5日到。", "Su paquete llega el 12/05/2026."),
    ("en", "12月5日送达", "It arrives on 05/12/2026."),
    ("es", "退款30%", "Le devolvemos la mitad."),
    ("en", "退款一半", "We refund 30%."),
    ("en", "包裹周二到", "The parcel arrives on Wednesday."),
    ("en", "包裹明天到", "The parcel arrives on Monday."),
    ("en", "包裹明天到", "It arrives today."),
    ("ja", "明天发货", "本日発送いたします。"),
    ("ko", "明天发货", "오늘 발송해 드리겠습니다."),
    ("es", "明天上午到", "Llegará hoy por la mañana."),
    ("pt", "周三到", "Chega na terça-feira."),
    ("fr", "后天到", "Il arrive aujourd'hui."),
    ("ru", "包裹周二到", "Посылка придёт в среду."),
    ("it", "包裹后天到", "Arriverà domani."),
    ("de", "我们周一到周五在线", "Wir sind Montag bis Samstag da."),
    ("en", "我们9点开门", "We open at 10 am."),
    ("en", "我们上午9点开门", "We open at 9 pm."),
    ("en", "我们9点到17点在线", "We are open from 9 am to 6 pm."),
    ("de", "我们9点到17点在线", "Wir sind von 9 bis 18 Uhr da."),
    ("ja", "我们9点到17点在线", "9時から18時まで承っております。"),
    ("en", "两周内回复您", "We'll reply within three weeks."),
    ("en", "两个月内回复您", "We'll reply within two weeks."),
    ("en", "2个月内回复您", "We'll reply within two weeks."),
    ("en", "两个月内回复您", "We'll reply within 2 weeks."),
    ("es", "两周内回复您", "Le responderemos en tres meses."),
    ("pt", "两周内回复您", "Respondemos em três semanas."),
    ("fr", "两周内回复您", "Nous répondons sous trois jours."),
    ("de", "两年质保", "Drei Jahre Garantie."),
    ("it", "两周内回复您", "Rispondiamo entro due mesi."),
    ("ru", "两周内回复您", "Ответим через неделю."),
    ("ja", "两周内回复您", "三週間以内にご回答いたします。"),
    ("ko", "三天内回复您", "이틀 안에 답변드리겠습니다."),
]


@pytest.mark.parametrize(("language", "source", "text"), OTHER)
def test_another_value_is_found_in_any_form(gate: Gate, language: str, source: str, text: str) -> None:
    found = gate.check(GateContext(source, "zh", text, language, today="2026-11-28"))
    assert any(finding.rule.endswith("_changed") for finding in found)


def test_what_is_quoted_from_the_buyer_is_no_promise(gate: Gate) -> None:
    assert not gate.check(english("> You said it is 100% safe and guaranteed by Friday\nLet me check that."))


def test_han_that_the_buyer_wrote_may_stand(gate: Gate, rules: Rules) -> None:
    context = english("The label says 福.")
    assert [f.rule for f in gate.check(context)] == ["source_left_over"]
    assert not gate.check(replace(context, message=recall(rules[2], "What does 福 mean?")))


def test_english_words_that_were_left_in_another_language(gate: Gate) -> None:
    source = "Please charge the device before first use and keep it dry."
    for language, text, left in (
        ("ja", "初回使用前に charge してください。", "charge"),
        ("es", "Cargue el dispositivo before first use y manténgalo seco.", "before first use"),
    ):
        found = [f for f in gate.check(GateContext(source, "en", text, language)) if f.rule == "source_left_over"]
        assert [f.text for f in found] == [left]


SPANS = {
    "Wir antworten innerhalb von 2 Tagen.": "Wir antworten bis zum 30. November 2026.",
    "Wir erstatten binnen einer Woche.": "Wir erstatten bis zum 5. Dezember 2026.",
    "Wir liefern innerhalb von 5 Werktagen.": "Wir liefern bis zum 4. Dezember 2026.",
    "Es kommt in zwei bis drei Werktagen an.": "Es kommt bis zum 2. Dezember 2026 an.",
    "Ihr Paket kommt in zwei Wochen an.": "Ihr Paket kommt am 12. Dezember 2026 an.",
}


@pytest.mark.parametrize(("text", "fixed"), SPANS.items())
def test_a_span_becomes_a_date_for_german_buyers(gate: Gate, text: str, fixed: str) -> None:
    context = GateContext("", "zh", text, "de", today="2026-11-28")
    (found,) = gate.check(context)
    assert apply_fix(text, found) == fixed


@pytest.mark.parametrize(
    "text", ["Es kommt in etwa 3 Tagen an.", "Es kommt in einigen Tagen an.", "Wir erstatten binnen eines Monats."]
)
def test_no_date_is_offered_that_might_be_false(gate: Gate, text: str) -> None:
    (found,) = gate.check(GateContext("", "zh", text, "de", today="2026-11-28"))
    assert (found.rule, found.fixable) == ("german_exact_date", False)


def test_holidays_of_the_buyers_country_are_no_working_days(gate: Gate) -> None:
    context = GateContext("", "zh", "Wir liefern innerhalb von 2 Werktagen.", "de", today="2026-12-24")
    (found,) = gate.check(context)
    assert found.fix == "bis zum 28. Dezember 2026"
    (found,) = gate.check(replace(context, filled=replace(filled(country="DE"), source="")))
    assert found.fix == "bis zum 29. Dezember 2026"


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
