from __future__ import annotations

import pytest

from desktop.translation.guard import Fault, fault_of


@pytest.mark.parametrize(
    ("source", "target", "languages", "fault"),
    [
        ("¿Dónde está mi pedido?", "我的订单在哪里？", ("es", "zh"), None),
        ("¿Dónde está mi pedido?", "", ("es", "zh"), Fault.EMPTY),
        ("¿Dónde está mi pedido?", "？！", ("es", "zh"), Fault.EMPTY),
        ("👍👍", "👍👍", ("es", "zh"), None),
        ("¿Dónde está mi pedido?", "¿Dónde está mi pedido?", ("es", "en"), Fault.ECHO),
        ("USB-C Kabel", "USB-C Kabel", ("de", "it"), None),
        ("订单在哪里", "订单在哪里", ("zh", "ja"), Fault.ECHO),
        ("Where is it?", "在哪里在哪里在哪里在哪里在哪里", ("en", "zh"), Fault.LOOP),
        ("Where is my order now?", "the the the the the the the order", ("de", "en"), Fault.LOOP),
        ("neeeeeeein!!!", "nooooooooo!!!", ("de", "en"), None),
        ("Where is my order?", "Где мой заказ?", ("en", "de"), Fault.SCRIPT),
        ("Where is my order?", "Where is my package?", ("en", "zh"), Fault.SCRIPT),
        ("Mein Paket ist nicht angekommen.", "荷物が届いていません。", ("de", "ja"), None),
        ("OK", "好的，没问题，谢谢您的理解", ("en", "zh"), None),
        ("My parcel arrived broken and I want my money back now.", "好", ("en", "zh"), Fault.LENGTH),
        (
            "Danke",
            "Thank you " + "for the very nice and quick answer to my message " * 2,
            ("de", "en"),
            Fault.LENGTH,
        ),
    ],
)
def test_faults(source: str, target: str, languages: tuple[str, str], fault: Fault | None) -> None:
    assert fault_of(source, target, *languages) is fault
