from __future__ import annotations

from collections.abc import Callable

from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin
from tests.unit.assist.conftest import Desk, Engine

Make = Callable[[Engine], Desk]


def test_a_correction_can_be_taken_back(desk: Make) -> None:
    services = desk(Engine())
    recall = services.recall("¿Hay descuento?")
    services.recorder.correct(recall, 0, "有优惠吗？")
    second = services.recorder.correct(recall, 0, "打折吗？")
    assert services.recall("¿Hay descuento?").segments[0].target == "打折吗？"
    services.recorder.take_back(second)
    assert services.recall("¿Hay descuento?").segments[0].target == "有优惠吗？"


def test_open_conversations_come_back_with_language_and_drafts(desk: Make) -> None:
    services = desk(Engine())
    recorder = services.recorder

    def opened(text: str, at: float, into: int | None = None) -> tuple[int, int]:
        return recorder.open(services.recaller.recall(BuyerMessage(text, at, "mail"), "zh"), into)

    first, message = opened("Hola", 100.0)
    recorder.choose_language(first, "pt")
    recorder.draft(message, 0, "您")
    recorder.draft(message, 0, "您好")
    second, _ = opened("Ciao", 200.0)
    opened("Ciao?", 300.0, second)
    closed, _ = opened("Bye", 400.0)
    recorder.close(closed)
    back = recorder.open_conversations()
    assert [(c.message.text, c.message.language, c.drafts) for c in back] == [
        ("Hola", "pt", {0: "您好"}),
        ("Ciao?", None, {}),
    ]


def test_a_saved_segment_needs_no_draft(desk: Make) -> None:
    services = desk(Engine())
    recorder = services.recorder
    _, message = recorder.open(services.recall("Hola"))
    recorder.draft(message, 0, "您好")
    recorder.drop_draft(message, 0)
    assert recorder.open_conversations()[0].drafts == {}


def test_nothing_of_a_buyer_stands_in_the_memory(desk: Make) -> None:
    services = desk(Engine())
    recall = services.recall("Mi correo es maria@correo.example y el pedido 114-3941689-8772232")
    services.recorder.correct(recall, 0, "我的邮箱是maria@correo.example，订单114-3941689-8772232")
    kept = " ".join(f"{u.source} {u.target}" for u in services.memory.units())
    assert "maria" not in kept
    assert "8772232" not in kept
    assert (
        services.recall("Mi correo es ana@x.example y el pedido 302-8846120-1175532").segments[0].origin
        is Origin.MEMORY
    )


def test_a_unit_that_was_put_in_counts_as_used(desk: Make) -> None:
    services = desk(Engine())
    unit = services.recorder.correct(services.recall("¿Hay descuento?"), 0, "有优惠吗？")
    services.recorder.open(services.recall("¿Hay descuento?"))
    assert [u.uses for u in services.memory.units() if u.id == unit.id] == [1]


def test_the_usual_languages_are_those_of_the_last_messages(desk: Make) -> None:
    services = desk(Engine())
    for text in ("¿Hay descuento?", "Guten Tag zusammen", "¿Dónde está mi pedido?"):
        services.recorder.open(services.recall(text))
    assert services.recorder.usual_languages() == ("es", "de")
    assert services.recorder.usual_languages(1) == ("es",)
