"""One term, one translation, in ten languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.translation import Concept, Finding, FindingKind, Term, TermStatus
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.translation.stems import Inflections
from desktop.translation.termbase import Termbase

LEXICONS = Path(__file__).resolve().parents[3] / "resources" / "lexicons"
PREFERRED, ALLOWED, FORBIDDEN, ALIAS, VERBATIM = (
    TermStatus.PREFERRED,
    TermStatus.ALLOWED,
    TermStatus.FORBIDDEN,
    TermStatus.ALIAS,
    TermStatus.VERBATIM,
)


def concept(definition: str = "", **terms: str) -> Concept:
    """Build a concept of `en="tracking number; ?shipping code; -track no; ~trace no; !Anker"`."""
    marks = {"?": ALIAS, "-": FORBIDDEN, "~": ALLOWED, "!": VERBATIM}
    out = []
    for language, texts in terms.items():
        for text in texts.split("; "):
            status = marks.get(text[0], PREFERRED)
            out.append(Term(language, text if status is PREFERRED else text[1:], status))
    return Concept(0, tuple(out), definition)


TRACKING = concept(
    "包裹的查询号",
    zh="物流单号; ~追踪号; -运输代码",
    en="tracking number; ?shipping code",
    es="número de seguimiento; ?código de envío",
    pt="código de rastreio",
    fr="numéro de suivi",
    de="Sendungsnummer",
    it="numero di tracking",
    ru="трек-номер",
    ja="追跡番号",
    ko="운송장 번호",
)
PARCEL = concept(
    zh="包裹", en="parcel", es="paquete", pt="encomenda", fr="colis", de="Paket", it="pacco", ru="посылка",
    ja="荷物", ko="택배",
)  # fmt: skip
REFUND = concept(
    zh="退款", en="refund", es="reembolso", pt="devolução", fr="remboursement", de="Rückerstattung", it="rimborso",
    ru="возврат денег", ja="返金", ko="환불",
)  # fmt: skip
SIZE = concept(
    zh="尺码", en="size", es="talla", pt="tamanho", fr="taille", de="Größe", it="taglia", ru="размер",
    ja="サイズ", ko="사이즈",
)  # fmt: skip
GOODS = concept(zh="货", en="goods", de="Ware")
VAT = concept(zh="增值税", en="VAT", de="MwSt")
COMMERCE = concept(zh="电子商务; -电子商业", en="e-commerce", fr="commerce électronique")


@pytest.fixture
def termbase(tmp_path: Path) -> Iterator[Termbase]:
    store = Store.open(tmp_path / "terms.db")
    termbase = Termbase(store, LEXICONS)
    with termbase.together():
        for one in (TRACKING, PARCEL, REFUND, SIZE, GOODS, VAT, COMMERCE, concept(en="!Anker")):
            termbase.add(one)
    yield termbase
    store.close()


def found(termbase: Termbase, text: str, language: str, target: str = "zh") -> list[tuple[str, str]]:
    hits = termbase.hits(text, language, target)
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    return [(hit.text, hit.target) for hit in hits]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "My PARCELS: where is the refund?", ["PARCELS", "refund"]),
        ("en", "VAT and the parcel's size", ["VAT", "parcel", "size"]),
        ("en", "a vat of paint, oversized, parcelling", []),
        ("es", "Los paquetes y las tallas, numero de seguimiento", ["paquetes", "tallas", "numero de seguimiento"]),
        ("pt", "As encomendas e duas devoluções", ["encomendas", "devoluções"]),
        ("fr", "Les numéros de suivi de l'envoi, remboursements", ["numéros de suivi", "remboursements"]),
        ("de", "Die Pakete und Größen der Sendungsnummern", ["Pakete", "Größen", "Sendungsnummern"]),
        ("de", "Paketzustellung, Übergröße, wir waren da", []),
        ("it", "I pacchi, le taglie e i rimborsi", ["pacchi", "taglie", "rimborsi"]),
        ("ru", "Посылку не получил, верните, возврата денег нет", ["Посылку", "возврата денег"]),
        ("ja", "荷物の追跡番号、サイズは？", ["荷物", "追跡番号", "サイズ"]),
        ("ja", "オーバーサイズのコート", []),
        ("ko", "운송장번호가 없어요. 택배를 환불해주세요", ["운송장번호", "택배", "환불"]),
        ("ko", "환불금이 궁금", []),
        ("zh", "包裹的物流单号，退款吧", ["包裹", "物流单号", "退款"]),
        ("zh", "货币和缺货", []),
        ("zh", "这批货呢", ["货"]),
    ],
)
def test_terms_are_found_in_every_form_and_not_inside_words(
    termbase: Termbase, language: str, text: str, wanted: list[str]
) -> None:
    assert [text for text, _ in found(termbase, text, language, "en" if language == "zh" else "zh")] == wanted


def test_the_longest_wins(termbase: Termbase) -> None:
    termbase.add(concept(en="tracking number request", zh="单号申请"))
    assert found(termbase, "a tracking number request please", "en") == [("tracking number request", "单号申请")]
    termbase.add(concept(zh="单号", en="number"))
    assert found(termbase, "物流单号", "zh", "en") == [("物流单号", "tracking number")]


def test_an_alias_tells_the_right_word(termbase: Termbase) -> None:
    (hit,) = termbase.hits("I need the Shipping  Code", "en-US", "zh-CN")
    assert (hit.status, hit.preferred, hit.target, hit.definition) == (
        ALIAS,
        "tracking number",
        "物流单号",
        "包裹的查询号",
    )


def test_capitals_are_abbreviations_only_where_nobody_shouts(termbase: Termbase) -> None:
    termbase.add(concept(en="IT", zh="信息技术"))
    assert found(termbase, "our IT people, is it there?", "en") == [("IT", "信息技术")]
    assert found(termbase, "WHERE IS IT? THE VAT!", "en") == [("VAT", "增值税")]


def test_a_name_that_is_a_word_too_is_found_as_it_is_written(termbase: Termbase) -> None:
    termbase.add(concept(en="!Visa"))
    assert found(termbase, "my visa expired", "en") == []
    assert found(termbase, "MY VISA EXPIRED", "en") == []
    assert found(termbase, "I paid with Visa, not VISA Debit", "en") == [("Visa", "Visa"), ("VISA", "Visa")]
    assert found(termbase, "我的visa过期了，VISA卡", "zh", "en") == [("VISA", "Visa")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("上海关门了", []),
        ("海关扣了，上海海关", ["海关", "海关"]),
        ("质量变差评价", []),
        ("给你差评", ["差评"]),
        ("质量差评价差", []),
        ("请问包邮件", []),
        ("请问包邮吗", ["包邮"]),
        ("有货币", []),
        ("有货吗", ["有货"]),
        ("优惠券商", []),
        ("使用优惠券商家不认", ["优惠券"]),
        ("打开价格，建议价格", []),
        ("组合单品，发现货少", []),
        ("等了五星期", []),
        ("五星好评", ["五星"]),
    ],
)
def test_words_that_cross_a_term(termbase: Termbase, text: str, wanted: list[str]) -> None:
    for term in ("海关", "差评", "包邮", "有货", "优惠券", "开价", "议价", "合单", "现货", "五星"):
        termbase.add(concept(zh=term, en=f"en {term}"))
    assert [hit for hit, _ in found(termbase, text, "zh", "en") if hit != "货"] == wanted


def test_a_sentence_ends_a_term(termbase: Termbase) -> None:
    assert found(termbase, "I sent the tracking. Number 5 is here", "en") == []
    assert found(termbase, "tracking-number", "en") == [("tracking-number", "物流单号")]


def check(termbase: Termbase, source: str, target: str, languages: str = "en zh") -> list[tuple[str, str, str]]:
    ours, theirs = languages.split()
    findings = termbase.check(termbase.hits(source, ours, theirs), target, theirs)
    return [(f.kind.value.removeprefix("term_"), f.text, f.fix) for f in findings]


@pytest.mark.parametrize(
    ("source", "target", "wanted"),
    [
        ("the tracking number", "物流单号", []),
        ("the shipping code", "追踪号", []),
        ("the tracking number", "运输代码", [("forbidden", "运输代码", "物流单号")]),
        ("the tracking number", "编号", [("missing", "物流单号", "")]),
        ("hello", "电子商业", [("forbidden", "电子商业", "电子商务")]),
        ("tracking number, tracking number", "编号", [("missing", "物流单号", "")]),
        ("an Anker charger", "安克充电器", [("missing", "Anker", "")]),
        ("an Anker charger", "anker充电器", [("missing", "Anker", "Anker")]),
        ("an ANKER charger", "ANKER充电器", []),
        ("my refund", "申请退款单", []),
        ("my refund", "退了您的款", []),
        ("my refund", "退货吧，收款人是我", [("missing", "退款", "")]),
        ("ask {parcel} or parcel@post.example, https://x.example/parcel", "问", []),
    ],
)
def test_check_of_a_translation(
    termbase: Termbase, source: str, target: str, wanted: list[tuple[str, str, str]]
) -> None:
    assert check(termbase, source, target) == wanted


def test_inflected_targets_count(termbase: Termbase) -> None:
    assert check(termbase, "包裹和退款", "We have your parcels and refunds", "zh en") == []
    assert check(termbase, "包裹", "Ваших посылок нет", "zh ru") == []
    assert check(termbase, "退款", "환불을 도와드릴게요", "zh ko") == []


def test_a_word_that_is_right_elsewhere_is_not_forbidden(termbase: Termbase) -> None:
    termbase.add(concept(en="freight; -goods", zh="货运"))
    assert check(termbase, "货", "your goods", "zh en") == []
    assert check(termbase, "你好", "your goods", "zh en") == []
    assert check(termbase, "货运", "your goods", "zh en") == [("forbidden", "goods", "freight")]


def test_a_fix_takes_the_place_and_its_capitals(termbase: Termbase) -> None:
    termbase.add(concept(en="online shop; -web store", de="Onlineshop; -Webladen"))
    for text, wanted in (
        ("Web store is open", "Online shop is open"),
        ("our web store", "our online shop"),
        ("OUR WEB STORE!", "OUR ONLINE SHOP!"),
    ):
        (finding,) = termbase.check((), text, "en")
        assert termbase.apply(text, finding) == wanted
        assert termbase.apply("so: " + text, finding) == "so: " + wanted
        assert termbase.apply("changed", finding) == "changed"
    (finding,) = termbase.check((), "unser Webladen", "de")
    assert termbase.apply("unser Webladen", finding) == "unser Onlineshop"
    nowhere = Finding(FindingKind.TERM_MISSING, 0, 0, "物流单号")
    assert termbase.apply("编号", nowhere) == "编号"


@pytest.mark.parametrize(
    ("languages", "source", "target", "mended"),
    [
        ("en zh", "the tracking number", "您的tracking numbers在这", "您的物流单号在这"),
        ("en zh", "the tracking number", "您的运单码在这", "您的物流单号在这"),
        ("zh en", "物流单号", "Shipping codes are here", "Tracking number are here"),
        ("zh en", "物流单号", "Your 物流单号 is here", "Your tracking number is here"),
        ("en de", "your Anker parcel", "Das ANKER-Paket", "Das Anker-Paket"),
        ("en es", "the parcel", "El parcel del número de seguimiento", "El paquete del número de seguimiento"),
    ],
)
def test_a_missing_term_takes_the_place_of_another_form(
    termbase: Termbase, languages: str, source: str, target: str, mended: str
) -> None:
    termbase.update(
        replace(TRACKING, id=termbase.concepts()[0].id, terms=(*TRACKING.terms, Term("zh", "运单码", ALIAS)))
    )
    ours, theirs = languages.split()
    (finding,) = termbase.check(termbase.hits(source, ours, theirs), target, theirs)
    assert finding.kind is FindingKind.TERM_MISSING
    assert finding.text == finding.fix
    assert target[finding.start : finding.end] != finding.fix
    assert termbase.apply(target, finding) == mended
    assert termbase.apply("- " + target, finding) == "- " + mended
    assert termbase.apply(mended, finding) == mended
    assert termbase.apply("...", finding) == "..."


def test_an_alias_is_right_for_an_alias_alone(termbase: Termbase) -> None:
    assert check(termbase, "código de envío", "the shipping code", "es en") == []
    assert check(termbase, "número de seguimiento", "the shipping code", "es en") == [
        ("missing", "tracking number", "tracking number")
    ]


def test_a_right_word_of_another_concept_is_not_replaced(termbase: Termbase) -> None:
    termbase.add(concept(en="freight; -goods", zh="货运"))
    assert check(termbase, "货和货运", "your goods", "zh en") == [("missing", "freight", "")]


def test_a_language_is_one(termbase: Termbase) -> None:
    for language in ("xx y", "xx", "german", "", "e", "qqq"):
        with pytest.raises(UserFacingError) as caught:
            termbase.add(Concept(0, (Term(language, "foo"),)))
        assert caught.value.code == "term.language"
    number = termbase.add(Concept(0, (Term("PT-br", "foo"), Term("fil", "bar"), Term("NL", "baz"))))
    assert [t.language for t in termbase.concepts()[-1].terms] == ["pt", "fil", "nl"]
    with pytest.raises(UserFacingError) as caught:
        termbase.update(Concept(number, (Term("xx y", "foo"),)))
    assert caught.value.code == "term.language"
    assert [t.text for t in termbase.concepts()[-1].terms] == ["foo", "bar", "baz"]


def test_changes_are_seen_at_once(termbase: Termbase) -> None:
    number = termbase.add(concept(en="coupon", zh="优惠券"))
    assert found(termbase, "a coupon", "en") == [("coupon", "优惠券")]
    termbase.update(Concept(number, concept(en="coupon; voucher", zh="代金券").terms, "x"))
    assert found(termbase, "two vouchers", "en") == [("vouchers", "代金券")]
    assert termbase.concepts()[-1].definition == "x"
    termbase.remove(number)
    assert found(termbase, "a coupon", "en") == []
    with pytest.raises(UserFacingError) as caught:
        termbase.remove(number)
    assert caught.value.code == "term.gone"
    with pytest.raises(UserFacingError, match="removed") as caught:
        termbase.update(Concept(number, concept(en="coupon").terms))
    assert caught.value.code == "term.gone"
    with pytest.raises(UserFacingError) as caught:
        termbase.add(Concept(0, (Term("en", "  "),)))
    assert caught.value.code == "term.empty"


def test_a_pack_is_replaced_and_the_teams_own_terms_stay(termbase: Termbase) -> None:
    before = len(termbase.concepts())
    assert (
        termbase.replace_pack("starter", [concept(en="coupon", zh="折扣券"), concept(en="warranty", zh="质保")])
        == 2
    )
    own = termbase.concepts()[-1]
    termbase.update(replace(own, terms=concept(en="warranty", zh="保修").terms))
    assert termbase.replace_pack("starter", [concept(en="warranty", zh="质保")]) == 1
    assert found(termbase, "coupon, warranty", "en") == [("warranty", "保修")]
    assert len(termbase.concepts()) == before + 2


def test_search(termbase: Termbase) -> None:
    assert [c.terms[0].text for c in termbase.search("查询")] == ["物流单号"]
    assert [c.terms[0].text for c in termbase.search("SENDUNGS")] == ["物流单号"]
    assert termbase.search("nowhere") == ()


def test_variants_and_a_language_without_rules(termbase: Termbase) -> None:
    termbase.add(
        Concept(0, (Term("en", "refund request", variants=("asked for a refund",)), Term("zh", "退款申请")))
    )
    termbase.add(concept(nl="pakketje", zh="小包裹"))
    assert found(termbase, "She asked for a refund", "en") == [("asked for a refund", "退款申请")]
    assert found(termbase, "Mijn Pakketje", "nl") == [("Pakketje", "小包裹")]
    assert found(termbase, "Mijn pakketjes", "nl") == []


@pytest.mark.parametrize(
    ("language", "word", "forms"),
    [
        ("en", "delivery", {"deliveries"}),
        ("en", "address", {"addresses"}),
        ("es", "devolución", {"devoluciones"}),
        ("es", "defectuoso", {"defectuosa", "defectuosos", "defectuosas"}),
        ("pt", "cartão", {"cartoes"}),
        ("pt", "opcional", {"opcionais"}),
        ("fr", "cadeau", {"cadeaux"}),
        ("fr", "défectueux", {"defectueuse", "defectueuses"}),
        ("de", "Kunde", {"kunden"}),
        ("de", "Bestellung", {"bestellungen"}),
        ("it", "spedizione", {"spedizioni"}),
        ("ru", "доставка", {"доставки", "доставке", "доставку", "доставкой"}),
        ("ru", "заказ", {"заказа", "заказу", "заказом", "заказы", "заказов"}),
        ("ru", "покупатель", {"покупателя", "покупателем", "покупателей"}),
        ("zz", "word", set()),
    ],
)
def test_inflection(language: str, word: str, forms: set[str]) -> None:
    made = Inflections(LEXICONS).of(language).forms(word)
    assert forms <= made
    assert len(made) < 30


def test_a_quiet_pack_does_not_demand_its_terms(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "deskside.db")
    termbase = Termbase(store, LEXICONS, quiet_packs={"starter"})
    termbase.replace_pack("starter", [Concept(0, (Term("en", "shipping fee"), Term("zh", "运费")))])
    termbase.add(Concept(0, (Term("en", "voucher"), Term("zh", "代金券"))))
    hits = termbase.hits("The shipping fee and my voucher", "en", "zh")
    assert len(hits) == 2
    assert [f.text for f in termbase.check(hits, "邮费和我的优惠", "zh")] == ["代金券"]
    store.close()
