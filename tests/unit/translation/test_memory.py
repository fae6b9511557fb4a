"""A sentence that a person translated once is there from that second on."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import DiffKind, UnitOrigin
from desktop.errors import Cancelled, UserFacingError
from desktop.language.entities import EntityFinder
from desktop.storage.store import Store
from desktop.translation.memory import NewUnit, TranslationMemory, UnitState

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
    ("language", "source", "target", "again", "wanted"),
    [
        (
            "en",
            "Where is order 4711-22815?",
            "订单4711-22815在哪？",
            "where is order 9900-10000 ?",
            "订单9900-10000在哪？",
        ),
        (
            "es",
            "¿Dónde está mi pedido 4711-22815?",
            "我的订单4711-22815在哪？",
            "¿Dónde está mi pedido 5811-33815?",
            "我的订单5811-33815在哪？",
        ),
        ("pt", "Comprei 3 unidades.", "我买了3个。", "Comprei 5 unidades!", "我买了5个。"),
        ("fr", "J'attends depuis 3 semaines.", "我等了3周。", "J’attends depuis 6 semaines.", "我等了6周。"),
        ("de", "Passt Größe 42 oder 43?", "42码还是43码合适？", "Passt Größe 38 oder 39?", "38码还是39码合适？"),
        (
            "it",
            "Il codice LP00123456789012 non funziona.",
            "单号LP00123456789012查不到。",
            "Il codice LP00999999999999 non funziona.",
            "单号LP00999999999999查不到。",
        ),
        ("ru", "Прошло 12 дней.", "已经12天了。", "Прошло 15 дней.", "已经15天了。"),
        ("ja", "3日前に注文しました。", "我3天前下的单。", "5日前に注文しました。", "我5天前下的单。"),
        ("ko", "2개 주문했어요.", "我订了2个。", "4개 주문했어요.", "我订了4个。"),
    ],
)
def test_the_same_sentence_with_other_values_needs_no_second_correction(
    memory: TranslationMemory, language: str, source: str, target: str, again: str, wanted: str
) -> None:
    correct(memory, source, target, f"{language} zh")
    assert targets(memory, source, f"{language} zh")[0] == (100, target, True)
    assert targets(memory, again, f"{language} zh")[0] == (99, wanted, True)


def test_the_next_lookup_sees_a_similar_sentence_too(memory: TranslationMemory) -> None:
    assert memory.lookup("Can you please replace the broken lamp for me?", "en", "zh") == ()
    correct(memory, "Can you replace the broken lamp for me?", "能帮我换坏掉的灯吗？")
    (match,) = memory.lookup("Can you please replace the broken lamp for me?", "en", "zh")
    assert 85 <= match.score < 95
    assert not match.insertable
    assert [p.text.strip() for p in match.difference if p.kind is DiffKind.ADDED] == ["please"]


def test_nothing_below_75_and_nothing_of_another_pair(memory: TranslationMemory) -> None:
    correct(memory, "Can you replace the broken lamp?", "能换坏掉的灯吗？")
    assert targets(memory, "Can I have a new charger?") == []
    assert targets(memory, "Can you replace the broken lamp?", "en ja") == []
    assert targets(memory, "能换坏掉的灯吗？", "zh en") == []
    assert targets(memory, "   ") == []


def test_regions_are_the_same_language(memory: TranslationMemory) -> None:
    correct(memory, "Thanks!", "谢谢！", "en-GB zh-CN")
    assert targets(memory, "Thanks.", "en-US zh")[0] == (100, "谢谢！", True)


@pytest.mark.parametrize(
    ("language", "source", "other"),
    [
        (
            "en",
            "The lamp was delivered on time by the courier",
            "The lamp was not delivered on time by the courier",
        ),
        (
            "en",
            "Please send the USB3 cable to my new address soon",
            "Please send the USB2 cable to my new address soon",
        ),
        ("de", "Das Paket wurde von Ihnen gestern geliefert", "Das Paket wurde von Ihnen gestern nicht geliefert"),
        ("zh", "我昨天已经收到你们寄来的包裹了", "我昨天没有收到你们寄来的包裹"),
        (
            "en",
            "I have ordered two lamps from your shop last week",
            "I have ordered 2 lamps from your shop last week",
        ),
    ],
)
def test_a_negation_or_number_that_differs_is_shown_and_not_inserted(
    memory: TranslationMemory, language: str, source: str, other: str
) -> None:
    target = "zh" if language != "zh" else "en"
    correct(memory, source, "x", f"{language} {target}")
    found = memory.lookup(other, language, target)
    assert found and not found[0].insertable


def test_correction_before_import_before_pack_then_the_newest(memory: TranslationMemory) -> None:
    correct(memory, "Thank you", "corrected")
    for origin, target in ((IMPORT, "imported"), (PACK, "old pack"), (PACK, "new pack")):
        memory.add_many([NewUnit("en", "zh", "Thank you", target)], origin, context=target)
    assert [t for _, t, _ in targets(memory, "thank you!")] == ["corrected", "imported", "new pack"]


def test_the_same_context_goes_first(memory: TranslationMemory) -> None:
    correct(memory, "It does not work", "chat", context="chat")
    correct(memory, "It does not work", "mail", context="mail")
    assert [m.target for m in memory.lookup("It does not work", "en", "zh", context="chat")] == ["chat", "mail"]
    assert memory.count() == 2


def test_a_doubtful_unit_goes_behind_one_that_fits(memory: TranslationMemory) -> None:
    correct(memory, "I waited 3 weeks", "我等了三周")
    memory.add_many([NewUnit("en", "zh", "I waited {days} weeks", "我等了{days}周")], PACK)
    assert targets(memory, "I waited 5 weeks")[:2] == [(99, "我等了5周", True), (95, "我等了三周", False)]
    assert targets(memory, "I waited 3 weeks")[0] == (100, "我等了三周", True)


def test_a_new_correction_takes_the_place_and_restore_brings_it_back(
    memory: TranslationMemory, store: Store
) -> None:
    first = memory.add("Order 4711-22815 is late", "订单4711-22815晚了", "en", "zh", origin=CORRECTION, author="li")
    memory.used(first.id)
    before = store.tuples(
        "SELECT id, source, target, uses, changed_at, changed_by FROM unit WHERE replaced_by IS NULL"
    )
    second = memory.add("Order 9900-10000 is late", "订单9900-10000迟到", "en", "zh", origin=CORRECTION)
    assert memory.count() == 1
    assert targets(memory, "order 1234-56789 is late")[0][1] == "订单1234-56789迟到"
    third = memory.add("Order 9900-10000 is late", "第三版9900-10000", "en", "zh", origin=CORRECTION)
    memory.restore(second)
    assert targets(memory, "Order 1-22222 is late")[0][1] == "第三版1-22222"
    memory.restore(third)
    assert before == store.tuples(
        "SELECT id, source, target, uses, changed_at, changed_by FROM unit WHERE replaced_by IS NULL"
    )
    assert targets(memory, "Order 1-22222 was late")[0][1] == "订单1-22222晚了"
    memory.restore(first)
    memory.restore(first)
    assert memory.count() == 0
    assert store.tuples("SELECT count(*) FROM unit") == [(0,)]


def test_remove_takes_the_former_versions_along(memory: TranslationMemory, store: Store) -> None:
    for target in ("a", "b", "c"):
        number = correct(memory, "Hello", target)
    memory.remove(number)
    assert store.tuples("SELECT count(*) FROM unit") == [(0,)]
    assert targets(memory, "Hello") == []


def test_many_come_at_once_and_all_of_an_origin_go_at_once(memory: TranslationMemory) -> None:
    told: list[int] = []
    units = [
        NewUnit("en", "zh", f"Sentence {'abcdefghij'[i % 10]} {'xyz'[i // 10 % 3]} is here", "句")
        for i in range(2500)
    ]
    assert memory.add_many([*units, NewUnit("en", "zh", " ", "x")], PACK, context="a", progress=told.append) == 30
    assert told == [2000, 2501]
    memory.add_many([NewUnit("en", "zh", "Other", "别的")], PACK, context="b")
    assert memory.remove_all(PACK, context="a") == 30
    assert [t for _, t, _ in targets(memory, "Other")] == ["别的"]
    assert targets(memory, "Sentence a x is here") == []


def test_a_second_import_changes_what_changed(memory: TranslationMemory) -> None:
    def units(word: str) -> list[NewUnit]:
        return [NewUnit("en", "zh", "Good morning", word), NewUnit("en", "zh", "Good night", "晚安")]

    assert memory.states(units("早"), IMPORT, "f") == [UnitState.NEW, UnitState.NEW]
    assert memory.add_many(units("早"), IMPORT, "f") == 2
    assert memory.states(units("早安"), IMPORT, "f") == [UnitState.CHANGED, UnitState.SAME]
    assert memory.add_many(units("早安"), IMPORT, "f") == 1
    assert targets(memory, "Good morning") == [(100, "早安", True)]
    assert memory.count() == 2
    assert memory.states([NewUnit("en", "zh", "", "x")], IMPORT, "f") == [UnitState.BAD]


def test_a_cancelled_or_failed_import_leaves_nothing(memory: TranslationMemory, store: Store) -> None:
    token = CancelToken()

    def units() -> Iterator[NewUnit]:
        for number in itertools.count():
            if number == 2000:
                token.cancel()
            yield NewUnit("en", "zh", "word " * (number % 50) + "abc", f"{number}")

    with pytest.raises(Cancelled):
        memory.add_many(units(), IMPORT, cancel=token)
    assert memory.count() == 0
    with pytest.raises(ZeroDivisionError), store.transaction():
        correct(memory, "Good morning dear", "早")
        assert targets(memory, "Good morning my dear")
        _ = 1 / 0
    assert targets(memory, "Good morning my dear") == []
    correct(memory, "Good evening dear", "晚")
    correct(memory, "Good evening all", "晚2")
    assert targets(memory, "Good evening my dear")[0][1] == "晚"


def test_a_lookup_can_be_cancelled(memory: TranslationMemory) -> None:
    correct(memory, "Good morning dear customer", "早")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        memory.lookup("Good morning customer", "en", "zh", cancel=token)


def test_search_finds_words_in_both_texts(memory: TranslationMemory) -> None:
    correct(memory, "The Lamp is broken", "灯坏了，100%")
    correct(memory, "Посылка потерялась", "Das Paket ist weg", "ru de")
    assert [u.target for u in memory.search("lamp")] == ["灯坏了，100%"]
    assert [u.source for u in memory.search("坏")] == ["The Lamp is broken"]
    assert [u.source for u in memory.search("посылка paket")] == ["Посылка потерялась"]
    assert memory.search("lamp", "ru") == ()
    assert memory.search("lamp", "en", "zh", limit=0) == ()
    assert [u.source for u in memory.search("%")] == ["The Lamp is broken"]
    assert memory.search("_") == ()


def test_units_are_walked_while_the_memory_is_written(memory: TranslationMemory) -> None:
    correct(memory, "One", "一")
    memory.add_many([NewUnit("de", "zh", "Zwei", "二")], PACK, context="starter")
    seen = []
    for unit in memory.units():
        memory.used(unit.id)
        seen.append(unit.source)
    assert seen == ["One", "Zwei"]
    assert [u.source for u in memory.units("de", "zh", PACK, "starter")] == ["Zwei"]
    assert list(memory.units(origin=IMPORT)) == []


def test_empty_texts_are_refused(memory: TranslationMemory) -> None:
    with pytest.raises(UserFacingError, match="without a translation") as caught:
        correct(memory, "Hello", " \n")
    assert caught.value.code == "memory.empty"


def test_strange_characters_do_no_harm(memory: TranslationMemory) -> None:
    correct(memory, "Hello\0 wo\ud83drld 👋🏽", "你\0好\udc00")
    assert targets(memory, "Hello wo\ud83drld 👋🏽")[0][1] == "你好"
    assert memory.lookup("\0", "en", "zh") == ()


def test_a_message_of_ten_thousand_numbers_is_looked_up(memory: TranslationMemory) -> None:
    correct(memory, "I want 3 and 4", "我要3和4")
    assert memory.lookup("I want " + "3 and 4, " * 5000, "en", "zh") == ()
    assert memory.lookup("a" * 100_000 + "@", "en", "zh") == ()
