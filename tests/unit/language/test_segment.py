"""Sentences of ten languages, and the promise that nothing of a text is lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.languages import CORE
from desktop.language.segment import MAX_LENGTH, Segmenter

LEXICONS = Path(__file__).parents[3] / "resources" / "lexicons"
_SEGMENTER = Segmenter(LEXICONS)


def split(language: str, text: str) -> list[str]:
    return [segment.text for segment in _SEGMENTER.segment(text, language)]


CASES = [
    ("de", ["Ich habe z. B. am 3. März bestellt.", "Bis heute nichts!", "Wo bleibt's?"]),
    ("de", ["Am 12.03. bestellt, Nr. 4711.", "Die Sendung liegt bzw. hängt im 2. Stock."]),
    ("de", ["Geliefert am 12.03.", "Die Ware ist kaputt.", "Das kostet 3.480,50 Euro."]),
    ("de", ["Ich brauche Größe L.", "Danke für Ihre Hilfe usw.", "Mit freundlichen Grüßen"]),
    ("de", ['"Ihr Paket wird in 3 Tagen zugestellt."', "Heute ist der 6. März.", "Was nun?"]),
    ("en", ["No.", "I don't want it.", "Order No. 5 is late."]),
    ("en", ["See https://x.example/a.b?c=d.", "Mail me at a.b@c.example.", "Thanks..."]),
    ("en", ["The size is 10.5.", 'He said "stop."', "Then left (really.) and went."]),
    ("en", ["It comes at 5 p.m.", "Tomorrow is fine.", "J. Smith and John F. Kennedy wait."]),
    ("en", ["Really?!", "i want a refund.", "please answer."]),
    ("en", ["I love it ❤️", "Thank you so much! 😊🙏", "Bye :)", "When will it ship?"]),
    ("en", ["I ❤️ Paris"]),
    ("en", ["Mr. Brown, e.g. the red one, vs. the blue one, etc. is fine."]),
    ("en", ["So... I wait".replace("I", "we")]),
    ("es", ["El Sr. Pérez, p. ej. Juan, dijo que no.", "¿Dónde está?", "¡Llevo 3 semanas!"]),
    ("es", ["Vivo en la Av. Juárez, núm. 5.", "Gracias"]),
    ("pt", ["Olá Sra. Silva.", "O pedido nº 12 não chegou!!!", "Obrigada"]),
    ("fr", ["Bonjour M. Dupont, c'est « urgent ! » dit-il.", "Merci !", "A bientôt"]),
    ("fr", ["Je prends la taille M.", "Merci"]),
    ("it", ["Buongiorno Sig. Rossi.", "L'ordine n. 123 ecc. non è arrivato.", "Grazie"]),
    ("ru", ["Т. е. вы не отправили?", "Заказ от 12.03.2025 г. не пришёл.", "Заплатил 500 руб.", "Жду."]),
    ("ja", ["「届きません。」と言われました。", "返品希望。", "お願いします｡"]),
    ("zh", ["您好！", "我等了三个星期……", "到底什么时候到？", "这个……不太好。", "谢谢👍"]),
    ("ko", ["안녕하세요.", "주문했는데요.", "언제 오나요?ㅠㅠ", "빨리요..."]),
]


@pytest.mark.parametrize(("language", "sentences"), CASES, ids=[f"{c[0]}: {c[1][0][:30]}" for c in CASES])
def test_splits(language: str, sentences: list[str]) -> None:
    glue = "" if language in ("ja", "zh") else " "
    assert split(language, glue.join(sentences)) == sentences


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("en", "Thanks.When will it ship?I need it", ["Thanks.", "When will it ship?", "I need it"]),
        ("es", "Hola.¿Dónde está?¡Rápido!", ["Hola.", "¿Dónde está?", "¡Rápido!"]),
        ("ko", "안녕하세요.언제 오나요?", ["안녕하세요.", "언제 오나요?"]),
        ("en", "Node.js and shop.example.com stay", ["Node.js and shop.example.com stay"]),
        ("en", "one\ntwo\r\n\r\nthree", ["one", "two", "three"]),
        ("en", "- first. Second\n* third\n1. fourth", ["-", "first.", "Second", "*", "third", "1.", "fourth"]),
        ("en", "> You wrote. This", [">", "You wrote.", "This"]),
        ("en", "Size\tQty. A\nL | 2. | x", ["Size\tQty. A", "L | 2. | x"]),
        ("de", "3. März ist gut", ["3. März ist gut"]),
        ("pt", "(11) 98765-4321 é meu número", ["(11) 98765-4321 é meu número"]),
        ("zh", "（11）98765", ["（11）98765"]),
        ("zh", "（1）有货吗", ["（1）", "有货吗"]),
        ("en", "(1) first", ["(1)", "first"]),
        ("en", "1. 2 pairs of shoes", ["1.", "2 pairs of shoes"]),
        ("de", "12. 03. 2026 bestellt", ["12. 03. 2026 bestellt"]),
        ("en", "???", ["???"]),
        ("en", " \n\t ", []),
        ("th", "One. Two", ["One.", "Two"]),
    ],
)
def test_lines_and_slips(language: str, text: str, sentences: list[str]) -> None:
    assert split(language, text) == sentences


def test_a_very_long_sentence_is_cut_at_a_comma_or_blank() -> None:
    commas = "this part goes on, " * 60
    pieces = split("en", commas)
    assert all(len(piece) <= MAX_LENGTH for piece in pieces)
    assert all(piece.endswith(",") for piece in pieces)
    assert all(len(piece) <= MAX_LENGTH for piece in split("en", "word " * 300))
    assert "".join(split("zh", "好" * 1000)) == "好" * 1000


def test_time_grows_with_the_length_and_not_with_its_square() -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        _SEGMENTER.segment("\u200d" * length, "en")
        return time.process_time() - start

    assert seconds(20_000) / max(seconds(5_000), 0.003) < 8


TEXTS = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            [
                "Hi",
                " ",
                ".",
                "。",
                "!",
                "?",
                "…",
                "\n",
                "3",
                "z. B.",
                "»",
                "”",
                "😊",
                "No",
                "- ",
                "> ",
                "|",
                "\t",
                "好",
                "ü",
                "¿",
                "\u200d",
                "\x85",
            ]
        ),
        max_size=40,
    ).map("".join),
)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from((*CORE, "und")))
def test_nothing_is_lost(text: str, language: str) -> None:
    segments = _SEGMENTER.segment(text, language)
    end = 0
    for segment in segments:
        assert text[end : segment.start].strip() == ""
        assert end <= segment.start < segment.end
        assert segment.text == text[segment.start : segment.end]
        assert segment.text == segment.text.strip()
        assert len(segment.text) <= MAX_LENGTH
        end = segment.end
    assert text[end:].strip() == ""
