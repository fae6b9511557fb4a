"""Languages of short, mixed and odd messages; the labelled set is measured in test_messages.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.languages import CORE, UNKNOWN
from desktop.errors import UserFacingError
from desktop.language.detect import LanguageDetector, find_model

LEXICONS = Path(__file__).parents[3] / "resources" / "lexicons"


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector(LEXICONS)


SHORT = {
    "zh": [
        "在吗",
        "多少钱",
        "包邮吗？",
        "质量怎么样",
        "何時發貨",
        "退款",
        "尺码偏大吗",
        "已付款",
        "謝謝",
        "还有货吗",
    ],
    "en": [
        "Hello",
        "Any news?",
        "Where is it",
        "Refund please",
        "Too small",
        "Thanks a lot",
        "Still waiting",
        "Wrong size",
        "It broke",
        "Hurry up!",
    ],
    "es": [
        "Hola?",
        "¿Cuándo llega?",
        "Muchas gracias",
        "No funciona",
        "Quiero devolverlo",
        "Buenas tardes",
        "Talla equivocada",
        "cuanto cuesta",
        "Sigo esperando",
        "Llegó roto",
    ],
    "pt": [
        "Obrigada",
        "Oi, tudo bem?",
        "Não chegou",
        "nao funciona",
        "Quero devolver",
        "Cadê meu pedido?",
        "Boa tarde",
        "Muito bom",
        "Veio errado",
        "Quando chega?",
    ],
    "fr": [
        "Bonjour",
        "Merci beaucoup",
        "Toujours rien",
        "Quel prix ?",
        "Ça marche pas",
        "Colis perdu",
        "Trop petit",
        "C'est cassé",
        "Je veux un remboursement",
        "D'accord",
    ],
    "de": [
        "Wo bleibt's?",
        "Danke schön",
        "Zu klein",
        "Noch nichts da",
        "Ist kaputt",
        "Guten Morgen",
        "Falsche Farbe",
        "Bitte stornieren",
        "Wie lange noch?",
        "Geld zurück",
    ],
    "it": [
        "Rimborso subito",
        "Buongiorno",
        "Grazie mille",
        "Non funziona",
        "Dov'è il pacco?",
        "Troppo piccolo",
        "Quando arriva?",
        "È rotto",
        "Ancora niente",
        "Quanto costa?",
    ],
    "ru": [
        "Где заказ?",
        "Спасибо",
        "Не работает",
        "Верните деньги",
        "Размер не тот",
        "Добрый день",
        "Когда придёт?",
        "Жду",
        "Сломано",
        "Сколько стоит",
    ],
    "ja": [
        "返品希望",
        "まだですか？",
        "ありがとう",
        "注文取消",
        "サイズ違い",
        "未着です",
        "領収書発行",
        "返金対応",
        "届きません",
        "在庫ありますか",
    ],
    "ko": [
        "언제 오나요?",
        "감사합니다",
        "환불",
        "안녕하세요",
        "사이즈 교환",
        "배송 언제",
        "고장났어요",
        "취소해 주세요",
        "아직이요?",
        "얼마예요",
    ],
}


def test_short_messages_of_ten_languages(detector: LanguageDetector) -> None:
    wrong = [
        (language, text, guess.code)
        for language, texts in SHORT.items()
        for text in texts
        if (guess := detector.detect(text)).code != language
    ]
    total = sum(map(len, SHORT.values()))
    assert len(wrong) <= total * 0.02, wrong


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("O pedido ainda não chegou, podem verificar?", "pt"),
        ("El pedido aún no ha llegado, ¿pueden verificarlo?", "es"),
        ("Ho ordinato tre settimane fa e non ho ricevuto nulla", "it"),
        ("Hace tres semanas que lo pedí y no he recibido nada", "es"),
        ("Faz três semanas que comprei e não recebi nada", "pt"),
        ("BUONGIORNO VORREI SAPERE QUANDO ARRIVA IL MIO ORDINE", "it"),
        ("hola cuando llega mi paquete lo necesito para el viernes", "es"),
        ("vcs enviaram o produto errado", "pt"),
        ("i need the invoice for order 8174520039", "en"),
        ("Ich hab das Paket nicht bekommen", "de"),
        ("Hi, 请问什么时候发货", "zh"),
        ("iPhone 15 Pro Max用ケースはありますか", "ja"),
        ("Galaxy S24 Ultra 케이스 있나요", "ko"),
        ("Bluetooth 5.0以降に対応していますか", "ja"),
        ("y.kuroda@example.jpの登録を削除してください", "ja"),
        ("我買了優の良品,什麼時候到貨", "zh"),
        ("Hello, I would like to return this. 我要退货", "en"),
        ("Hola, I want a refund for the shoes, they are too small", "en"),
        ("充电器着火了！", "zh"),
        ("ＨＥＬＬＯ ｗｈｅｒｅ ｉｓ ｍｙ ｏｒｄｅｒ", "en"),
        ("商品破損", "ja"),
        ("talla M", "es"),
        ("我的iPhone 15 Pro Max case没到", "zh"),
        ("請問可以退貨嗎", "zh"),
    ],
)
def test_tells(detector: LanguageDetector, text: str, language: str) -> None:
    assert detector.detect(text).code == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "12345",
        "👍👍",
        "#10482",
        "https://example.com/x",
        "a@b.example",
        "?!",
        "42 cm",
        "{name}",
        "\ud800",
    ],
)
def test_nothing_to_tell(detector: LanguageDetector, text: str) -> None:
    guess = detector.detect(text)
    assert (guess.code, guess.confidence) == (UNKNOWN, 0.0)


def test_the_agents_choice_wins(detector: LanguageDetector) -> None:
    guess = detector.detect("Hello there", chosen="pt")
    assert (guess.code, guess.confidence, guess.chosen) == ("pt", 1.0, True)


@pytest.mark.parametrize(
    "text",
    [
        "Ik heb mijn pakket nog steeds niet ontvangen",
        "Gdzie jest moja przesyłka, czekam od trzech tygodni",
        "أين طلبي؟",
        "สินค้ายังไม่มาเลย",
        "Πού είναι το πακέτο μου;",
    ],
)
def test_a_language_not_known_is_not_guessed(detector: LanguageDetector, text: str) -> None:
    assert detector.detect(text).code == UNKNOWN


def test_further_languages_are_known_when_asked_for() -> None:
    detector = LanguageDetector(LEXICONS, further=("nl", "ar", "uk"))
    assert detector.detect("Ik heb mijn pakket nog steeds niet ontvangen").code == "nl"
    assert detector.detect("أين طلبي؟").code == "ar"
    assert detector.detect("Де моє замовлення? Я чекаю вже три тижні").code == "uk"
    assert detector.detect("Где мой заказ? Жду уже три недели").code == "ru"
    assert detector.detect("สินค้ายังไม่มาเลย").code == UNKNOWN


def test_confidence_falls_with_doubt(detector: LanguageDetector) -> None:
    assert detector.detect("Where is my parcel? I have been waiting for weeks.").confidence > 0.95
    assert detector.detect("Material").confidence < 0.6


def test_model_is_found_without_importing_its_package() -> None:
    assert find_model().name == "lid.176.ftz"


def test_a_damaged_model_is_named(tmp_path: Path) -> None:
    model = tmp_path / "lid.176.ftz"
    model.write_bytes(b"nothing")
    with pytest.raises(UserFacingError, match="cannot be read"):
        LanguageDetector(LEXICONS, model=model)


def test_a_model_in_a_folder_that_cpp_cannot_open_is_loaded_from_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    import fasttext

    load, asked = fasttext.load_model, []

    def picky(path: str) -> object:
        asked.append(path)
        if len(asked) == 1:
            raise ValueError(f"{path} cannot be opened for loading!")
        return load(path)

    monkeypatch.setattr(fasttext, "load_model", picky)
    assert LanguageDetector(LEXICONS).detect("Where is my order?").code == "en"
    assert len(set(asked)) == 2


def test_a_missing_word_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        LanguageDetector(tmp_path)
    assert "scripts.toml" in caught.value.where


_DETECTOR = LanguageDetector(LEXICONS)


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text_gives_a_guess(text: str) -> None:
    guess = _DETECTOR.detect(text)
    assert guess.code in (*CORE, UNKNOWN)
    assert 0.0 <= guess.confidence <= 1.0
    assert (guess.code == UNKNOWN) == (guess.confidence == 0.0)
