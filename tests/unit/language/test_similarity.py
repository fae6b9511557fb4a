"""Fuzzy scores, differences, numbers and negations as the translation memory needs them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import DiffKind
from desktop.errors import Cancelled
from desktop.language.normalize import fold
from desktop.language.similarity import CHUNK, Negation, Numbers, best, difference, digits, numbers

LEXICONS = Path(__file__).parents[3] / "resources" / "lexicons"


def similarity(a: str, b: str) -> int:
    return best(a, [b], cutoff=0)[0].score


@pytest.mark.parametrize(
    ("a", "b", "low", "high"),
    [
        ("Where is my order?", "where is my order ?", 100, 100),
        ("Where is my order?", "Where is my order", 95, 99),
        ("Where is my order?", "Where is my parcel?", 75, 85),
        (
            "I have not received the blue jacket yet, please help.",
            "I have not received the red jacket yet, please help.",
            85,
            95,
        ),
        ("请问什么时候发货？", "请问什么时候可以发货？", 80, 95),
        ("まだ届いていません。", "まだ商品が届いていません。", 70, 90),
        ("배송은 언제 되나요?", "배송 언제 되나요?", 75, 95),
        ("Где мой заказ?", "Где моя посылка?", 30, 70),
        ("hello", "hallo", 0, 60),
        ("Thank you!", "Where is my refund?", 0, 40),
        ("", "x", 0, 0),
        ("", "", 100, 100),
    ],
)
def test_score(a: str, b: str, low: int, high: int) -> None:
    assert low <= similarity(a, b) <= high
    assert similarity(a, b) == similarity(b, a)


@settings(max_examples=150)
@given(st.text(max_size=60), st.text(max_size=60))
def test_score_is_100_for_the_same_key_alone(a: str, b: str) -> None:
    score = similarity(a, b)
    assert 0 <= score <= 100
    assert (score == 100) == (fold(a) == fold(b))


def test_best_gives_the_nearest_first() -> None:
    choices = ["Where is my refund?", "where is my order", "Where is my order?", "Something else"]
    found = best("Where is my order?", choices, cutoff=75, limit=2)
    assert [(similar.index, similar.score) for similar in found] == [(2, 100), (1, 97)]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(alphabet="ab c好", max_size=12), max_size=12),
    st.text(alphabet="ab c好", max_size=12),
    st.integers(1, 100),
)
def test_the_sieve_of_best_loses_nothing(choices: list[str], query: str, cutoff: int) -> None:
    expected = {n for n, choice in enumerate(choices) if similarity(query, choice) >= cutoff}
    assert {similar.index for similar in best(query, choices, cutoff=cutoff, limit=100)} == expected


def test_best_can_be_cancelled() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        best("x", ["x"] * (CHUNK + 1), cancel=token)


def test_difference_goes_by_words() -> None:
    parts = difference("Where is my order?", "Where is my blue parcel?")
    assert [(part.kind, part.text) for part in parts] == [
        (DiffKind.SAME, "Where is my "),
        (DiffKind.REMOVED, "order"),
        (DiffKind.ADDED, "blue parcel"),
        (DiffKind.SAME, "?"),
    ]
    assert [part.text for part in difference("请发货", "请退货") if part.kind is not DiffKind.SAME] == ["发", "退"]


@given(st.text(max_size=50), st.text(max_size=50))
def test_difference_holds_both_texts(a: str, b: str) -> None:
    parts = difference(a, b)
    assert "".join(part.text for part in parts if part.kind is not DiffKind.ADDED) == a
    assert "".join(part.text for part in parts if part.kind is not DiffKind.REMOVED) == b


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.299,00 €", ["1299"]),
        ("$1,299.50", ["1299.5"]),
        ("29,90", ["29.9"]),
        ("１２３個", ["123"]),
        ("三天", ["3"]),
        ("二十三个", ["23"]),
        ("三万五千元", ["35000"]),
        ("两件", ["2"]),
        ("3週間", ["3"]),
        ("一直没到", []),
        ("03.04.2025", ["3", "4", "2025"]),
        ("10:30", ["10", "30"]),
        ("order 00123", ["00123"]),
        ("٣ أيام", ["3"]),
        ("no digits", []),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert numbers(text) == Counter(expected)


@settings(max_examples=150)
@given(st.one_of(st.text(), st.text(alphabet="一二三十百千万〇0123.,' ²個天")))
def test_numbers_of_any_text(text: str) -> None:
    assert all(count > 0 for count in numbers(text).values())


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "two of the THREE items, the first and a half", ["2", "3", "1", "0.5"]),
        ("es", "dos de las tres piezas, una", ["2", "3", "1"]),
        ("pt", "duas de três", ["2", "3"]),
        ("fr", "le deuxième de quatre", ["2", "4"]),
        ("de", "zwei statt der dritten, fünfzehn", ["2", "3", "15"]),
        ("it", "sei di sette", ["6", "7"]),
        ("ru", "два из трёх, вторник", ["2", "3"]),
        ("ja", "ふたつと三点、一つ目", ["2", "3", "1"]),
        ("ko", "두 개와 세개, 다섯 번, 한국 이유", ["2", "3", "5"]),
        ("zh", "第一个，下午五点，半天", ["1", "5", "0.5"]),
        ("en", "It is -5 C, in 3-5 days, AB-12", ["-5", "3", "5", "12"]),
        ("nl", "twee van 3", ["3"]),
    ],
)
def test_numbers_in_words(language: str, text: str, expected: list[str]) -> None:
    assert Numbers(LEXICONS).count(text, language) == Counter(expected)


def test_digits_are_counted_without_words() -> None:
    assert digits("3天，三天, 1.299,00") == Counter(["3", "1299"])


@pytest.mark.parametrize(
    ("language", "text", "asks"),
    [
        ("en", "Hi, where is it", True),
        ("en", "It is late", False),
        ("es", "Ha llegado", False),
        ("ru", "можно ли вернуть", True),
        ("ja", "いつ届きますか", True),
        ("ko", "반품 되나요", True),
        ("zh", "收到了", False),
        ("nl", "waar", False),
    ],
)
def test_words_of_a_question(negation: Negation, language: str, text: str, asks: bool) -> None:
    assert negation.asks(text, language) is asks


@pytest.fixture(scope="module")
def negation() -> Negation:
    return Negation(LEXICONS)


DENYING = [
    ("en", "It doesn't work"),
    ("en", "I have NOT received it"),
    ("en", "it cant be"),
    ("en", "Don’t send it"),
    ("es", "No funciona"),
    ("es", "nunca llegó"),
    ("pt", "não chegou"),
    ("pt", "nao quero"),
    ("fr", "Je n'ai rien reçu"),
    ("fr", "ça marche pas"),
    ("de", "Ich habe keine Ware"),
    ("de", "kam nie an"),
    ("it", "Non arriva"),
    ("ru", "не пришло"),
    ("ru", "Нет, спасибо"),
    ("ja", "まだ届いていません"),
    ("ja", "使えない"),
    ("ja", "未着です"),
    ("ko", "안 왔어요"),
    ("ko", "안왔어요"),
    ("ko", "못 받았습니다"),
    ("ko", "재고가 없나요"),
    ("zh", "没收到"),
    ("zh", "不想要了"),
    ("zh", "還沒收到"),
]
PLAIN = [
    ("en", "It works"),
    ("en", "No problem"),
    ("en", "Order No. 5 arrived"),
    ("en", "I know it is noted"),
    ("es", "De nada, llegó"),
    ("pt", "chegou"),
    ("fr", "j'ai reçu le colis"),
    ("de", "Es ist da"),
    ("it", "è arrivato"),
    ("ru", "пришло"),
    ("ja", "届きました"),
    ("ja", "申し訳ありません"),
    ("ja", "すみません"),
    ("ja", "少ないです"),
    ("ko", "안녕하세요"),
    ("ko", "배송 안내 부탁해요"),
    ("zh", "收到了"),
    ("zh", "不好意思，收到了"),
    ("zh", "有没有货"),
    ("zh", "是不是坏了"),
    ("zh", "质量不错"),
    ("nl", "niet"),
]


@pytest.mark.parametrize(("language", "text"), DENYING)
def test_negated(negation: Negation, language: str, text: str) -> None:
    assert negation.negated(text, language)


@pytest.mark.parametrize(("language", "text"), PLAIN)
def test_not_negated(negation: Negation, language: str, text: str) -> None:
    assert not negation.negated(text, language)
