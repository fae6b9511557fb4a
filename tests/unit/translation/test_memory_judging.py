"""What the memory inserts by itself is right; where in doubt, it only offers."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.translation import UnitOrigin
from desktop.language.entities import EntityFinder
from desktop.storage.store import Store
from desktop.translation.memory import NewUnit, TranslationMemory

LEXICONS = Path(__file__).resolve().parents[3] / "resources" / "lexicons"
FINDER = EntityFinder(LEXICONS)
CORRECTION, IMPORT, PACK = UnitOrigin.CORRECTION, UnitOrigin.IMPORT, UnitOrigin.PACK


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "memory.db")
    yield opened
    opened.close()


@pytest.fixture
def memory(store: Store) -> TranslationMemory:
    ticks = itertools.count(1000.0)
    return TranslationMemory(store, FINDER, LEXICONS, clock=lambda: next(ticks))


def correct(memory: TranslationMemory, source: str, target: str, languages: str = "en zh", **more: str) -> int:
    return memory.add(source, target, *languages.split(), origin=CORRECTION, **more).id


def targets(memory: TranslationMemory, text: str, languages: str = "en zh") -> list[tuple[int, str, bool]]:
    return [(m.score, m.target, m.insertable) for m in memory.lookup(text, *languages.split())]


@pytest.mark.parametrize(
    ("language", "source", "other"),
    [
        (
            "en",
            "I received two of the three items in this parcel",
            "I received one of the three items in this parcel",
        ),
        ("es", "Recibí dos de las tres piezas del paquete", "Recibí una de las tres piezas del paquete"),
        ("de", "Ich habe drei Stück statt der Menge erhalten", "Ich habe zwei Stück statt der Menge erhalten"),
        ("en", "The first parcel arrived with a broken lamp", "The second parcel arrived with a broken lamp"),
        ("en", "half the order is missing from the parcel", "third of the order is missing from the parcel"),
        ("en", "Please deliver it by 5 pm to the address", "Please deliver it by 5 am to the address"),
        ("zh", "请在下午5点前送到我的新地址", "请在上午5点前送到我的新地址"),
        ("en", "The lamp should be here in some days at last", "The lamp should be here in some weeks at last"),
        ("en", "Please send it before Monday at the latest", "Please send it after Monday at the latest"),
        ("en", "The lamp is unusable in the bathroom", "The lamp is usable in the bathroom"),
        (
            "en",
            "Exchange the black one for the white one please",
            "Exchange the white one for the black one please",
        ),
        ("en", "I did not order it but I received it", "I ordered it but I did not receive it"),
        ("en", "It is -5 C in my freezer now", "It is 5 C in my freezer now"),
        ("en", "Hi Anna, your parcel left our house", "Hi Bob, your parcel left our house"),
    ],
)
def test_a_decisive_word_is_never_inserted_however_long_the_sentence(
    memory: TranslationMemory, language: str, source: str, other: str
) -> None:
    target = "zh" if language != "zh" else "en"
    tail = {
        "en": " because my family waits for it here every day and would be happy to have news of it from you soon",
        "es": " porque mi familia espera aquí cada día y se alegraría de tener noticias de ustedes pronto",
        "de": " weil meine Familie hier jeden Tag darauf wartet und sich über baldige Nachricht freuen würde",
        "zh": "因为我的家人每天都在这里等着非常希望能够尽快得到您的回复谢谢您的帮助和理解",
    }[language]
    for text, asked in ((source, other), (source + tail, other + tail)):
        correct(memory, text, "x", f"{language} {target}")
        assert [m.insertable for m in memory.lookup(asked, language, target)] in ([], [False])
        memory.remove_all(CORRECTION)


def test_a_long_sentence_with_a_politeness_more_is_inserted(memory: TranslationMemory) -> None:
    long = "Can you send the broken lamp back to me because my family waits for it here every day of the week"
    correct(memory, long, "x")
    (match,) = memory.lookup(long.replace("Can you", "Can you please"), "en", "zh")
    assert (match.insertable, match.score >= 95) == (True, True)
    (match,) = memory.lookup(long.replace("to me", "to Anna"), "en", "zh")
    assert not match.insertable
    (match,) = memory.lookup(long.replace("back to me", "never back to me"), "en", "zh")
    assert not match.insertable


@pytest.mark.parametrize(
    ("language", "stored", "asked"),
    [
        ("en", "Where is my order?", "Where is my order"),
        ("en", "Where is my order?", "WHERE IS MY ORDER!!!"),
        ("en", "Where is my order?", "Where is my order? 😡"),
        ("en", "Where is my order? 😡😡", "Where is my order"),
        ("en", "Where is my order", "😡 Where is my order ??? :("),
        ("en", "Can you help me", "Can you help me?"),
        ("es", "¿Dónde está mi pedido?", "Dónde está mi pedido"),
        ("pt", "Cadê meu pedido?", "Cadê meu pedido"),
        ("fr", "Où est mon colis ?", "Où est mon colis"),
        ("de", "Wo ist mein Paket?", "wo ist mein paket"),
        ("it", "Dov'è il mio pacco?", "Dov’è il mio pacco..."),
        ("ru", "Где мой заказ?", "Где мой заказ!!"),
        ("ja", "いつ届きますか？", "いつ届きますか"),
        ("ko", "언제 오나요?", "언제 오나요 ㅠㅠ"),
        ("zh", "什么时候发货？", "什么时候发货"),
        ("es", "Gracias.", "gracias 🙏"),
    ],
)
def test_the_same_words_are_corrected_once(
    memory: TranslationMemory, language: str, stored: str, asked: str
) -> None:
    correct(memory, stored, "x?", f"{language} {'en' if language == 'zh' else 'zh'}")
    assert targets(memory, asked, f"{language} {'en' if language == 'zh' else 'zh'}") == [(99, "x?", True)]


@pytest.mark.parametrize(
    ("language", "stored", "asked"),
    [
        ("es", "Ha llegado", "¿Ha llegado?"),
        ("es", "¿Ha llegado?", "Ha llegado"),
        ("it", "È arrivato.", "È arrivato?"),
        ("zh", "收到了。", "收到了？"),
    ],
)
def test_a_question_is_no_statement(memory: TranslationMemory, language: str, stored: str, asked: str) -> None:
    correct(memory, stored, "x", f"{language} ja")
    assert targets(memory, asked, f"{language} ja") == [(97, "x", False)]


def test_the_text_with_the_same_marks_goes_first(memory: TranslationMemory) -> None:
    correct(memory, "Thanks", "谢谢")
    correct(memory, "Thanks 😊", "谢谢😊")
    assert targets(memory, "Thanks")[0] == (100, "谢谢", True)
    assert targets(memory, "thanks 😊")[0] == (100, "谢谢😊", True)


def test_a_target_with_a_number_of_its_own_serves_its_values_alone(memory: TranslationMemory) -> None:
    correct(memory, "20% off", "打了8折，优惠20%")
    assert targets(memory, "20% off") == [(100, "打了8折，优惠20%", True)]
    assert targets(memory, "30% off") == [(95, "打了8折，优惠30%", False)]
    correct(memory, "I paid $29.90 here", "我在这里付了三十美元")
    assert targets(memory, "I paid $29.90 here")[0][2]
    assert not targets(memory, "I paid $45 here")[0][2]
    correct(memory, "I ordered on March 3, 2026", "我上周二下的单")
    assert not targets(memory, "I ordered on May 9, 2026")[0][2]
    correct(memory, "Two lamps of order 4711-22815", "订单4711-22815的2盏灯")
    assert targets(memory, "Two lamps of order 9900-10000") == [(99, "订单9900-10000的2盏灯", True)]
    correct(memory, "I paid $31 there", "已付款")
    assert targets(memory, "I paid $77.50 there")[0] == (99, "已付款", True)
    correct(memory, "Es kostet 1.299,00 €", "价格是1299欧元", "de zh")
    assert targets(memory, "Es kostet 35,00 €", "de zh") == [(99, "价格是35欧元", True)]


def test_no_answer_holds_a_slot_of_the_unit(memory: TranslationMemory) -> None:
    memory.add_many(
        [NewUnit("en", "zh", "I ordered {number} lamps for {amount}", "花{amount:USD N美元}订{number}盏")], PACK
    )
    (match,) = memory.lookup("I ordered these lamps for my flat", "en", "zh") or memory.lookup(
        "I ordered 3 lamps for it", "en", "zh"
    )
    assert (match.target, match.insertable) == ("花…订3盏", False)


def test_words_in_a_slot_are_the_same_text(memory: TranslationMemory) -> None:
    memory.add_many([NewUnit("en", "zh", "Hi {name}, thanks", "{name}您好，谢谢")], PACK)
    assert targets(memory, "Hi Anna, thanks!") == [(99, "Anna您好，谢谢", True)]
