"""With the real encoder: what a starter model wrote is believed where its meaning stays near."""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.assist.reading import STARTER_SHOWN, STARTER_TRUSTED
from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.encoder import UseEncoder
from desktop.translation.engine import Hypothesis
from desktop.translation.translator import Request, Translator
from desktop.translation.trust import Trust
from tests.fakes import ROOT, FakeEngine


class Mute:
    """An encoder whose file is gone."""

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> NDArray[np.float32]:
        raise UserFacingError("encoder.missing", "There is no encoder.")


@pytest.fixture(scope="module")
def trust() -> Trust:
    return Trust(UseEncoder())


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("¿Puedo pagar con PayPal?", "可以用 PayPal 付款吗？", "可以分期付款吗？"),
        ("我要退款。", "I want a refund.", "What is your favourite colour?"),
        ("Where is my parcel?", "我的包裹在哪里？", "这件衣服是什么材质的？"),
        ("El paquete llegó roto.", "The parcel arrived broken.", "The parcel can be delivered tomorrow."),
    ],
)
def test_the_sentence_that_says_the_same_is_believed_more(
    trust: Trust, source: str, right: str, wrong: str
) -> None:
    ((sure, unsure),) = trust.of([source], [[Hypothesis(right, -0.6), Hypothesis(wrong, -0.6)]])
    assert 0 < unsure < sure < 1


def test_the_models_own_score_counts_too(trust: Trust) -> None:
    ((sure, unsure),) = trust.of(["Gracias"], [[Hypothesis("谢谢", -0.1), Hypothesis("谢谢", -3.0)]])
    assert sure > unsure


@pytest.mark.parametrize("encoder", [True, False])
def test_a_word_of_the_source_inside_a_chinese_sentence_is_doubted(trust: Trust, encoder: bool) -> None:
    judge = trust if encoder else Trust(Mute())
    source = "One moment please, I write to DHL and sales@shop.example."
    wrote = ("请 moment，我写信给 DHL 和 sales@shop.example。", "请稍等，我写信给 DHL 和 sales@shop.example。")
    ((left, whole),) = judge.of([source], [[Hypothesis(text, -0.3) for text in wrote]])
    assert left < STARTER_SHOWN / 100 < whole
    ((same,),) = judge.of(["One moment please."], [[Hypothesis("Un moment, s'il vous plaît.", -0.1)]])
    assert same > STARTER_TRUSTED / 100, "among Latin letters a word may well be the same"


def test_every_source_keeps_its_own_row(trust: Trust) -> None:
    rows = [[Hypothesis("谢谢", -0.2)], [], [Hypothesis("你好", -0.2), Hypothesis("再见", -0.4)]]
    assert [len(row) for row in trust.of(["Gracias", "…", "Hola"], rows)] == [1, 0, 2]
    assert trust.of([], []) == []


def test_without_the_encoder_the_score_alone_decides() -> None:
    ((good, bad),) = Trust(Mute()).of(["Hola"], [[Hypothesis("你好", -0.1), Hypothesis("再见", -2.0)]])
    assert good > bad


def test_cancelling_ends_it(trust: Trust) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        trust.of(["Hola"], [[Hypothesis("你好", -0.1)]], token)


class Judged:
    """An encoder that gives back the nearness that was measured when the sentences were judged."""

    def __init__(self, cosine: float) -> None:
        self._cosine = cosine

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> NDArray[np.float32]:
        return np.array([(1.0, 0.0), (self._cosine, (1 - self._cosine**2) ** 0.5)], np.float32)


def test_its_chances_are_what_readers_found() -> None:
    lines = (ROOT / "tests" / "data" / "starter_judged.jsonl").read_text("utf-8").splitlines()
    right: dict[str, list[bool]] = {"shown": [], "greyed": [], "withheld": []}
    for row in map(json.loads, lines):
        trust = Trust(Judged(row["cosine"]))
        chance = 100 * trust.of([row["source"]], [[Hypothesis(row["text"], row["score"])]])[0][0]
        kind = "shown" if chance >= STARTER_TRUSTED else "greyed" if chance >= STARTER_SHOWN else "withheld"
        right[kind].append(row["right"])
    share = {kind: sum(found) / len(found) for kind, found in right.items()}
    assert share["shown"] >= 0.8
    assert 0.3 < share["greyed"] < 0.7
    assert share["withheld"] <= 0.15


class Beam(FakeEngine):
    """A starter model whose second sentence is the right one."""

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        self.asked += texts
        return [(Hypothesis("你们有黑色的吗？", -0.5), Hypothesis("我的包裹在哪里？", -0.55)) for _ in texts]


def test_the_best_of_several_stands_first_and_the_other_is_offered(trust: Trust) -> None:
    engine = Beam({}, [("es", "zh")])
    engine.starter = True
    (answer,) = Translator(engine, trust).translate([Request("¿Dónde está mi paquete?")], "es", "zh")
    assert answer.text == "我的包裹在哪里？"
    assert answer.alternatives == ("你们有黑色的吗？",)
    assert engine.asked == ["¿Dónde está mi paquete?"]


def test_a_full_model_keeps_its_own_order(trust: Trust) -> None:
    (answer,) = Translator(Beam({}, [("es", "zh")]), trust).translate(
        [Request("¿Dónde está mi paquete?")], "es", "zh"
    )
    assert answer.text == "你们有黑色的吗？"
