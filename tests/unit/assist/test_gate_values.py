from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.assist.gate import Gate, apply_fix
from desktop.domain.message import BuyerMessage, LanguageGuess
from desktop.domain.reading import Recall
from desktop.domain.reply import GateContext, Severity, Side
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from tests.replies import english, filled, named

Rules = tuple[LanguageDetector, Segmenter, EntityFinder]


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
