"""Generated buyers' messages with every kind of entity, for rates that two hundred written ones cannot show."""

from __future__ import annotations

import random
from collections.abc import Iterator

SENTENCES = {
    "zh": ("我的订单{}还没有收到。", "请把{}改成{}，谢谢。", "{}到现在没有更新，{}之前能到吗？"),
    "en": (
        "My order {} has not arrived.",
        "Please change {} to {}, thanks.",
        "{} is stuck, will it be here by {}?",
    ),
    "es": ("Mi pedido {} no ha llegado.", "Cambien {} por {}, gracias.", "{} no avanza, ¿llega antes de {}?"),
    "pt": ("Meu pedido {} não chegou.", "Troquem {} por {}, obrigado.", "{} está parado, chega até {}?"),
    "fr": ("Ma commande {} n'est pas arrivée.", "Changez {} en {}, merci.", "{} est bloqué, il arrive avant {} ?"),
    "de": ("Meine Bestellung {} ist nicht da.", "Bitte {} in {} ändern, danke.", "{} hängt fest, kommt es bis {}?"),
    "it": ("Il mio ordine {} non è arrivato.", "Cambiate {} con {}, grazie.", "{} è fermo, arriva entro {}?"),
    "ru": ("Мой заказ {} не пришёл.", "Поменяйте {} на {}, спасибо.", "{} не движется, придёт до {}?"),
    "ja": ("注文{}がまだ届きません。", "{}を{}に変更してください。", "{}が動きません。{}までに届きますか？"),
    "ko": ("주문 {} 아직 못 받았어요.", "{}을 {}로 바꿔 주세요.", "{}이 멈춰 있어요. {}까지 오나요?"),
}


def value(rng: random.Random) -> str:
    """Return one thing that must survive, of any kind, with `_`, blanks and signs as real ones have them."""

    def digits(count: int) -> str:
        return "".join(rng.choice("0123456789") for _ in range(count))

    makers = (
        lambda: f"{digits(3)}-{digits(7)}-{digits(7)}",
        lambda: digits(16),
        lambda: f"57{digits(16)}",
        lambda: f"LP{digits(14)}",
        lambda: f"#{digits(5)}",
        lambda: f"maria_{digits(2)}@correo.example",
        lambda: f"https://shop.example/p_{digits(6)}?a={digits(3)}&b=x_y",
        lambda: f"${rng.randint(1, 400)}.{digits(2)}",
        lambda: f"{rng.randint(1, 400)},{digits(2)} €",
        lambda: f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        lambda: f"+49 151 {digits(8)}",
        lambda: f"AB_{digits(4)}-X",
        lambda: "{buyer_name}",
        lambda: f"{rng.randint(100, 999)}x{rng.randint(100, 999)}",
        lambda: f"{rng.randint(3, 45)} cm",
        lambda: str(rng.randint(2, 99)),
        lambda: "😡" * rng.randint(1, 3),
    )
    return rng.choice(makers)()


def messages(language: str, count: int, seed: int = 7) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Yield texts with the spans of their values."""
    rng = random.Random(f"{language}{seed}")
    for _ in range(count):
        text, spans = "", []
        for sentence in rng.choices(SENTENCES[language], k=rng.choice((1, 1, 2, 3))):
            parts = sentence.split("{}")
            text += (" " if text else "") + parts[0]
            for part in parts[1:]:
                found = value(rng)
                spans.append((len(text), len(text) + len(found)))
                text += found + part
        yield text, tuple(spans)
