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
    recorder = desk(Engine()).recorder
    first, message = recorder.open(BuyerMessage("Hola", 100.0), "es")
    recorder.choose_language(first, "pt")
    recorder.draft(message, 0, "您")
    recorder.draft(message, 0, "您好")
    second, _ = recorder.open(BuyerMessage("Ciao", 200.0, "mail"), "it")
    recorder.open(BuyerMessage("Ciao?", 300.0, "mail"), "it", second)
    closed, _ = recorder.open(BuyerMessage("Bye", 400.0), "en")
    recorder.close(closed)
    back = recorder.open_conversations()
    assert [(c.message.text, c.message.language, c.drafts) for c in back] == [
        ("Hola", "pt", {0: "您好"}),
        ("Ciao?", None, {}),
    ]


def test_a_saved_segment_needs_no_draft(desk: Make) -> None:
    recorder = desk(Engine()).recorder
    _, message = recorder.open(BuyerMessage("Hola", 100.0), "es")
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
