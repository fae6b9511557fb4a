"""Entities of real messages in ten languages: what is found, as what, and what must not be found."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.languages import CORE
from desktop.domain.message import EntityKind
from desktop.language.entities import EntityFinder

LEXICONS = Path(__file__).parents[3] / "resources" / "lexicons"


@pytest.fixture(scope="module")
def finder() -> EntityFinder:
    return EntityFinder(LEXICONS)


def found(finder: EntityFinder, language: str, text: str) -> list[tuple[str, str]]:
    return [(entity.kind.value, entity.text) for entity in finder.find(text, language)]


FOUND = [
    # order numbers of the marketplaces need no word beside them
    ("en", "My Amazon order 114-3941689-8772232 is late", [("order", "114-3941689-8772232")]),
    ("de", "Bestellung 302-1234567-7654321 fehlt", [("order", "302-1234567-7654321")]),
    ("en", "It is about 12-08847-61234, thanks", [("order", "12-08847-61234")]),
    ("pt", "Meu pedido da Shopee é 240918KX7B2M4Q", [("order", "240918KX7B2M4Q")]),
    ("en", "8174520039123456 when will it ship", [("order", "8174520039123456")]),
    ("en", "576481234567890123 still waiting", [("order", "576481234567890123")]),
    ("en", "Walmart 2000114-12345678 cancelled?", [("order", "2000114-12345678")]),
    # others by the word before or behind
    ("en", "Where is order #10482?", [("order", "#10482")]),
    ("en", "Order No. 8174520039 has not arrived", [("order", "8174520039")]),
    ("en", "my order number is 55201 thanks", [("order", "55201")]),
    ("en", "5540219 is my order number", [("order", "5540219")]),
    ("en", "orders 10482 and 10483 are missing", [("order", "10482"), ("order", "10483")]),
    ("de", "Meine Bestellnummer lautet 7730418.", [("order", "7730418")]),
    ("de", "Bestell-Nr.: AB123456", [("order", "AB123456")]),
    ("es", "El número de pedido es 5540219", [("order", "5540219")]),
    ("es", "Pedido nº 88213, sin noticias", [("order", "88213")]),
    ("pt", "O número do pedido é 6618204.", [("order", "6618204")]),
    ("fr", "Numéro de commande : 4482906", [("order", "4482906")]),
    ("fr", "ma commande n°4482906 n'arrive pas", [("order", "4482906")]),
    ("it", "L'ordine n. 663201 non arriva", [("order", "663201")]),
    ("ru", "Заказ №9047713 не пришёл", [("order", "9047713")]),
    ("ru", "Номер моего заказа 9047713", [("order", "9047713")]),
    ("ja", "注文番号は8186029473です。", [("order", "8186029473")]),
    ("ja", "注文番号：１２３４５６", [("order", "１２３４５６")]),
    ("ko", "주문번호 92507번입니다", [("order", "92507")]),
    ("zh", "订单号8174520039，还没发货", [("order", "8174520039")]),
    ("zh", "我的訂單 #66203 呢", [("order", "#66203")]),
    # tracking numbers
    ("en", "RB123456785CN has not moved", [("tracking", "RB123456785CN")]),
    ("en", "LX 123 456 789 CN stuck", [("tracking", "LX 123 456 789 CN")]),
    ("en", "1Z999AA10123456784 says delivered", [("tracking", "1Z999AA10123456784")]),
    (
        "en",
        "YT2412345678901234 and LP00123456789012",
        [("tracking", "YT2412345678901234"), ("tracking", "LP00123456789012")],
    ),
    ("en", "JD014600001234567890 from DHL", [("tracking", "JD014600001234567890")]),
    ("en", "tracking number: 9400 1118 9956 2837 4615 25", [("tracking", "9400 1118 9956 2837 4615 25")]),
    ("en", "USPS 9400111899562837461525 stuck", [("tracking", "9400111899562837461525")]),
    ("en", "the tracking no is 794644792798 but nothing", [("tracking", "794644792798")]),
    ("de", "Sendungsnummer 00340434162109473823", [("tracking", "00340434162109473823")]),
    ("fr", "Mon colis 6A12345678901 est perdu", [("tracking", "6A12345678901")]),
    ("it", "Numero di tracking 1234567890", [("tracking", "1234567890")]),
    ("ru", "Трек-номер 80086012345678 не отслеживается", [("tracking", "80086012345678")]),
    ("ja", "追跡番号は1234-5678-9012です", [("tracking", "1234-5678-9012")]),
    ("ko", "운송장번호 612345678901 조회가 안돼요", [("tracking", "612345678901")]),
    ("zh", "快递单号SF1234567890123", [("tracking", "SF1234567890123")]),
    ("zh", "物流单号 774180269352 一直没更新", [("tracking", "774180269352")]),
    (
        "en",
        "Order 8174520039123456, tracking 794644792798.",
        [("order", "8174520039123456"), ("tracking", "794644792798")],
    ),
    # addresses, links, phones
    ("en", "Write to jo.doe+x@mail.example.co.uk.", [("email", "jo.doe+x@mail.example.co.uk")]),
    ("en", "see https://www.17track.net/en?nums=RB1&a=b).", [("url", "https://www.17track.net/en?nums=RB1&a=b")]),
    ("de", "auf www.beispiel.de/hilfe, danke", [("url", "www.beispiel.de/hilfe")]),
    ("en", "I saw it on example-shop.com/item/12 cheaper", [("url", "example-shop.com/item/12")]),
    ("zh", "请看https://a.example.cn/x这个链接", [("url", "https://a.example.cn/x")]),
    ("en", "Call me at +44 20 7946 0958", [("phone", "+44 20 7946 0958")]),
    ("en", "my number is (212) 555-0182", [("phone", "(212) 555-0182")]),
    ("de", "Tel. 030 12345678", [("phone", "030 12345678")]),
    ("fr", "appelez-moi au 06 12 34 56 78", [("phone", "06 12 34 56 78")]),
    ("es", "mi teléfono 612 345 678", [("phone", "612 345 678")]),
    ("pt", "whatsapp (11) 98765-4321", [("phone", "(11) 98765-4321")]),
    ("it", "cell. 347 1234567", [("phone", "347 1234567")]),
    ("ru", "Позвоните +7 912 345-67-89", [("phone", "+7 912 345-67-89")]),
    ("ja", "電話090-1234-5678まで", [("phone", "090-1234-5678")]),
    ("zh", "我的手机13800138000", [("phone", "13800138000")]),
    # money
    ("en", "it was $1,299.99 then", [("money", "$1,299.99")]),
    ("en", "US$20 or 20 USD?", [("money", "US$20"), ("money", "20 USD")]),
    ("en", "I paid 20 euros", [("money", "20 euros")]),
    ("de", "29,90 € statt 1.299,00 EUR", [("money", "29,90 €"), ("money", "1.299,00 EUR")]),
    ("pt", "R$ 159,90 no pix", [("money", "R$ 159,90")]),
    ("es", "me cobraron 450 pesos", [("money", "450 pesos")]),
    ("fr", "12,90€ de port", [("money", "12,90€")]),
    ("ru", "заплатил 1 299 ₽ и 500 рублей", [("money", "1 299 ₽"), ("money", "500 рублей")]),
    ("ja", "3.480円でした", [("money", "3.480円")]),
    ("ja", "１，２００円のクーポン", [("money", "１，２００円")]),
    ("ko", "35000원 환불해 주세요", [("money", "35000원")]),
    ("zh", "花了200块，¥199的那个", [("money", "200块"), ("money", "¥199")]),
    ("it", "20,- € di spese", [("money", "20,- €")]),
    # dates
    ("de", "am 12.03. bestellt", [("date", "12.03.")]),
    ("de", "vom 12.03.2026 und 3. März", [("date", "12.03.2026"), ("date", "3. März")]),
    ("en", "since March 3rd, or 3/14/2025", [("date", "March 3rd"), ("date", "3/14/2025")]),
    ("es", "el 3 de marzo de 2025", [("date", "3 de marzo de 2025")]),
    ("pt", "dia 15/02", [("date", "15/02")]),
    ("fr", "le 1er mai", [("date", "1er mai")]),
    ("ru", "3 марта, потом 05.04.2025", [("date", "3 марта"), ("date", "05.04.2025")]),
    ("ja", "3月5日に注文", [("date", "3月5日")]),
    ("ko", "5월 3일까지", [("date", "5월 3일")]),
    ("zh", "2026年3月12日下单", [("date", "2026年3月12日")]),
    ("en", "2026-03-12 is the date", [("date", "2026-03-12")]),
    # durations
    (
        "en",
        "3 weeks, 48h, 5 business days",
        [("duration", "3 weeks"), ("duration", "48h"), ("duration", "5 business days")],
    ),
    ("en", "takes 3-5 days", [("duration", "3-5 days")]),
    ("es", "hace 10 días", [("duration", "10 días")]),
    ("pt", "7 dias úteis", [("duration", "7 dias úteis")]),
    ("ja", "3週間待って、5日以内に", [("duration", "3週間"), ("duration", "5日")]),
    ("zh", "等了15天，3个月了", [("duration", "15天"), ("duration", "3个月")]),
    ("ko", "2주 지났어요, 3일", [("duration", "2주"), ("duration", "3일")]),
    ("ru", "жду 12 дней", [("duration", "12 дней")]),
    # sizes
    ("en", "size 42 or EU 38?", [("size", "size 42"), ("size", "EU 38")]),
    ("en", "the XL is 180x200 cm", [("size", "XL"), ("size", "180x200 cm")]),
    ("en", "a 10 inch tablet with 256GB", [("size", "10 inch"), ("size", "256GB")]),
    ("es", "talla M", [("size", "talla M")]),
    ("fr", "taille 40 et 26 cm", [("size", "taille 40"), ("size", "26 cm")]),
    ("de", "Größe L statt M", [("size", "Größe L"), ("size", "M")]),
    ("ru", "размер 44", [("size", "размер 44")]),
    ("ja", "サイズMか、Lサイズ", [("size", "サイズM"), ("size", "Lサイズ")]),
    ("zh", "尺码L还是42码", [("size", "尺码L"), ("size", "42码")]),
    ("ko", "사이즈 M", [("size", "사이즈 M")]),
    ("pt", "tamanho GG", [("size", "tamanho GG")]),
    # hyphens, blanks and signs nobody sees
    ("en", "order 114‑1234567‑1234567", [("order", "114‑1234567‑1234567")]),
    ("en", "order 114—1234567–1234567 — late", [("order", "114—1234567–1234567")]),
    ("en", "order 114\u200b-1234567-12345\ufeff67 😊", [("order", "114\u200b-1234567-12345\ufeff67")]),
    ("en", "order number is 114 1234567 1234567", [("order", "114 1234567 1234567")]),
    ("en", "order number 1234 567890", []),
    ("en", "1Z 999 AA1 0123 4567 84 is late", [("tracking", "1Z 999 AA1 0123 4567 84")]),
    ("en", "UPS 1Z 12345E 02 0527 103 9 please", [("tracking", "1Z 12345E 02 0527 103 9")]),
    # a slip of the finger stays a tracking number, unless the word beside it says otherwise
    (
        "en",
        "LB123456784CN and 1Z999AA10123456785",
        [("tracking", "LB123456784CN"), ("tracking", "1Z999AA10123456785")],
    ),
    ("en", "order number LB123456784CN", [("order", "LB123456784CN")]),
    ("en", "order number LB123456785CN", [("tracking", "LB123456785CN")]),
    # links of other scripts
    ("ja", "https://例え.jp/パス を見て", [("url", "https://例え.jp/パス")]),
    ("zh", "看https://x.com/路径?a=1", [("url", "https://x.com/路径?a=1")]),
    ("zh", "https://x.com/路径/文件.html打不开", [("url", "https://x.com/路径/文件.html")]),
    ("en", "on March 3 I ordered", [("date", "March 3")]),
    # article numbers and placeholders
    ("en", "the AB_2192-X cable", [("sku", "AB_2192-X")]),
    ("en", "SKU: KT7720 please", [("sku", "KT7720")]),
    ("en", "the AB-1234-X cable", [("sku", "AB-1234-X")]),
    (
        "en",
        "Hi {name}, by {date:+3d} {{x}}",
        [("placeholder", "{name}"), ("placeholder", "{date:+3d}"), ("placeholder", "{{x}}")],
    ),
    ("zh", "您好{订单号}", [("placeholder", "{订单号}")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), FOUND, ids=[f"{c[0]}: {c[1][:40]}" for c in FOUND])
def test_finds(finder: EntityFinder, language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(finder, language, text) == expected


NOTHING = [
    ("en", "I need 12 of them, 3 blue and 2 red"),
    ("en", "a 3D printer, 100% cotton, COVID-19, 4K"),
    ("en", "I ordered in 2024 and it was fine"),
    ("en", "rated 9/10, works 24/7"),
    ("en", "See you on Monday."),
    ("en", "I'm in the US and it's OK"),
    ("en", "Mr. T and Plan B"),
    ("en", "two weeks ago"),
    ("en", "ZIP code 90210-1234"),
    ("de", "PLZ 10115, Kundennummer 88213"),
    ("en", "my order 12345 pieces"),
    ("zh", "订单12345个"),
    ("en", "in March 3 of them broke"),
    ("en", "Thanks.It works"),
    ("es", "Muchas gracias.es muy bonito"),
    ("de", "14-tägig, 2. Stock, 5 Sterne"),
    ("de", "Frau L. Meier"),
    ("fr", "J'ai 2 enfants"),
    ("ja", "3つください。2個目です。"),
    ("ko", "2개 주문했어요. 3번째예요."),
    ("zh", "买了3个，第2次了"),
    ("zh", "元旦快乐"),
    ("ru", "купил 2 штуки"),
    ("en", "%s and %d stay"),
    ("en", "1234 5678 9012 3456"),
    ("en", ""),
    ("en", "😊👍"),
]


@pytest.mark.parametrize(("language", "text"), NOTHING, ids=[f"{c[0]}: {c[1][:40]}" for c in NOTHING])
def test_finds_nothing(finder: EntityFinder, language: str, text: str) -> None:
    assert found(finder, language, text) == []


NORMAL = [
    ("en", "I paid 29,90 €", EntityKind.MONEY, "EUR 29.90"),
    ("en", "$1,299", EntityKind.MONEY, "USD 1299.00"),
    ("en", "$1,899 MXN", EntityKind.MONEY, "MXN 1899.00"),
    ("ja", "¥2,700", EntityKind.MONEY, "JPY 2700"),
    ("zh", "¥199", EntityKind.MONEY, "CNY 199.00"),
    ("ko", "3만원", EntityKind.MONEY, "KRW 30000"),
    ("ru", "7 890 рублей", EntityKind.MONEY, "RUB 7890.00"),
    ("de", "am 12.03.2026", EntityKind.DATE, "2026-03-12"),
    ("de", "am 3. März", EntityKind.DATE, "--03-03"),
    ("en", "03/04/2025", EntityKind.DATE, "2025-03-04"),
    ("fr", "03/04/2025", EntityKind.DATE, "2025-04-03"),
    ("de", "am 12. 03. 2026", EntityKind.DATE, "2026-03-12"),
    ("en", "25/12/2025", EntityKind.DATE, "2025-12-25"),
    ("ja", "2024年8月", EntityKind.DATE, "2024-08"),
    ("ko", "5월 3일", EntityKind.DATE, "--05-03"),
    ("en", "12-15 March", EntityKind.DATE, "--03-12/--03-15"),
    ("en", "3 weeks", EntityKind.DURATION, "P21D"),
    ("en", "48h", EntityKind.DURATION, "PT48H"),
    ("es", "3 años", EntityKind.DURATION, "P3Y"),
    ("zh", "3-5个工作日", EntityKind.DURATION, "P3D/P5D"),
    ("en", "+44 20 7946 0958", EntityKind.PHONE, "+442079460958"),
    ("fr", "tél 06 12 34 56 78", EntityKind.PHONE, "+33612345678"),
    ("en", "rb 123 456 785 cn", EntityKind.TRACKING, "RB123456785CN"),
    ("en", "A.B@Example.COM", EntityKind.EMAIL, "a.b@example.com"),
    ("en", "180 x 200 cm", EntityKind.SIZE, "180x200 cm"),
    ("es", "180 por 200 centímetros", EntityKind.SIZE, "180x200 cm"),
    ("en", "2m x 50 cm", EntityKind.SIZE, "2 m x 50 cm"),
    ("en", "10-12 inches", EntityKind.SIZE, "10-12 in"),
    ("en", "256GB", EntityKind.SIZE, "256 GB"),
    ("fr", "taille M", EntityKind.SIZE, "M"),
    ("ja", "サイズはL", EntityKind.SIZE, "L"),
    ("zh", "42码", EntityKind.SIZE, "42"),
    ("en", "size: 38.5", EntityKind.SIZE, "38.5"),
    ("de", "Größe 38,5", EntityKind.SIZE, "38.5"),
    ("en", "38 EU", EntityKind.SIZE, "EU 38"),
    ("en", "114 1234567 1234567", EntityKind.ORDER, "114-1234567-1234567"),
    ("en", "1Z 999 AA1 0123 4567 84", EntityKind.TRACKING, "1Z999AA10123456784"),
]


@pytest.mark.parametrize(("language", "text", "kind", "normal"), NORMAL, ids=[f"{c[1]} ({c[0]})" for c in NORMAL])
def test_normal_form(finder: EntityFinder, language: str, text: str, kind: EntityKind, normal: str) -> None:
    assert [(e.kind, e.normal) for e in finder.find(text, language)] == [(kind, normal)]


def test_region_settles_dollars_and_dates() -> None:
    mexico, britain = EntityFinder(LEXICONS, "MX"), EntityFinder(LEXICONS, "GB")
    assert mexico.find("$450", "es")[0].normal == "MXN 450.00"
    assert britain.find("03/04/2025", "en")[0].normal == "2025-04-03"


def test_unknown_language_still_finds_codes(finder: EntityFinder) -> None:
    assert found(finder, "und", "114-3941689-8772232 a@b.example") == [
        ("order", "114-3941689-8772232"),
        ("email", "a@b.example"),
    ]


ROW = "{0}\t#{1}\t2026-03-{2:02}\tBlue shirt L, order {1}\ttracking 1Z999AA1012345{0:04}\t$ {0}.99\n"
HOSTILE: dict[str, Callable[[int], str]] = {
    "cues": lambda n: "order 1 " * (n // 8),
    "slashes": lambda n: "12/" * (n // 3),
    "brackets": lambda n: "(1" * (n // 2),
    "phones": lambda n: "call 212 555 0182 " * (n // 18),
    "quotes": lambda n: '10" ' * (n // 4),
    "hyphens": lambda n: "a-" * (n // 2),
    "dates": lambda n: "12.3. " * (n // 6),
    "unseen": lambda n: "1\u200b" * (n // 2),
    "table": lambda n: "".join(ROW.format(i, 10_000 + i, i % 28 + 1) for i in range(n // 70)),
}


@pytest.mark.parametrize("shape", HOSTILE)
def test_time_grows_with_the_length_and_not_with_its_square(finder: EntityFinder, shape: str) -> None:
    def seconds(text: str) -> float:
        taken = []
        for _ in range(3):
            start = time.process_time()
            finder.find(text, "en")
            taken.append(time.process_time() - start)
        return min(taken)

    seconds("order 5 of size M")
    assert seconds(HOSTILE[shape](40_000)) / max(seconds(HOSTILE[shape](10_000)), 0.003) < 8


SHARDS = st.sampled_from(
    [
        "12",
        "3",
        "#",
        "order ",
        "tracking ",
        "€",
        " ",
        "-",
        ".",
        "/",
        "月",
        "日",
        "x",
        "cm",
        "XL",
        "@",
        "{",
        "}",
        "1Z",
        "万",
        "\n",
        "İ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(), st.lists(SHARDS, max_size=30).map("".join)), st.sampled_from((*CORE, "und", "th")))
def test_any_text_gives_ordered_entities_of_its_own_words(text: str, language: str) -> None:
    end = 0
    for entity in _FINDER.find(text, language):
        assert end <= entity.start < entity.end
        assert entity.text == text[entity.start : entity.end]
        assert entity.normal
        end = entity.end


_FINDER = EntityFinder(LEXICONS)


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Welche Größe? Die Länge stört."), ("fr", "La taille ? Mélange.")]
)
def test_the_first_letter_of_a_word_with_an_umlaut_is_no_size(language: str, text: str) -> None:
    assert not [e for e in _FINDER.find(text, language) if e.kind is EntityKind.SIZE]
