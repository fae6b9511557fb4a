from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled
from desktop.translation import protect
from desktop.translation.engine import Hypothesis, Route
from desktop.translation.translator import Request, Translator
from tests import generate


class Engine:
    """An engine that does with a text what `habit` says, and counts its calls."""

    def __init__(self, habit, *, masks: bool = True, starter: bool = False) -> None:  # type: ignore[no-untyped-def]
        self.habit = habit
        self.calls: list[list[str]] = []
        self.route = Route("es", "zh", masks=masks, starter=starter)

    def routes(self) -> tuple[Route, ...]:
        return (self.route,)

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        if cancel is not None:
            cancel.raise_if_cancelled()
        self.calls.append(list(texts))
        return [tuple(Hypothesis(t, -0.1 * i) for i, t in enumerate(self.habit(text), 1)) for text in texts]

    def close(self) -> None: ...


def chinese(text: str) -> str:
    """Turn each run of letters into one Chinese sign; masks and signs stay."""
    out, inside = [], False
    for character in text:
        if character.isalpha():
            if not inside:
                out.append("字")
            inside = True
        else:
            out.append(character)
            inside = False
    return "".join(out)


def test_translates_a_message_in_one_call() -> None:
    engine = Engine(lambda text: [chinese(text), "另一个译法"])
    answers = Translator(engine).translate([Request("Hola amigo"), Request("Pedido 1234567", ())], "es", "zh")
    assert len(engine.calls) == 1
    assert engine.calls[0][1] == "Pedido ｟0｠"
    assert answers[0].text == "字 字"
    assert answers[0].alternatives == ("另一个译法",)
    assert answers[1].text == "字 1234567"
    assert answers[0].confidence == 90


def test_takes_the_next_hypothesis_when_the_first_loops() -> None:
    engine = Engine(lambda text: ["好好好好好好好好好", "好的"])
    answer = Translator(engine).translate([Request("De acuerdo")], "es", "zh")[0]
    assert answer.text == "好的"
    assert len(engine.calls) == 1


def test_cuts_around_a_number_the_model_loses() -> None:
    engine = Engine(lambda text: [chinese(text).replace("｟0｠", "")])
    answer = Translator(engine).translate([Request("Mi pedido 8174520039 no llega")], "es", "zh")[0]
    assert answer.text == "字 字 8174520039 字 字"
    assert not answer.untranslated


def test_cuts_at_commas_what_loops_as_a_whole() -> None:
    engine = Engine(lambda text: ["循环" * 9] if "," in text else [chinese(text)])
    answer = Translator(engine).translate([Request("Hola, no llega, ayuda")], "es", "zh")[0]
    assert answer.text == "字, 字 字, 字"


def test_never_hides_that_it_failed() -> None:
    engine = Engine(lambda text: ["循环" * 9])
    answer = Translator(engine).translate([Request("Mi pedido no llega")], "es", "zh")[0]
    assert answer.untranslated
    assert answer.text == "Mi pedido no llega"
    assert answer.confidence == 0


def test_a_model_without_masks_gets_the_text_in_the_clear() -> None:
    engine = Engine(lambda text: [chinese(text)], masks=False)
    answer = Translator(engine).translate([Request("Pedido 8174520039")], "es", "zh")[0]
    assert engine.calls[0] == ["Pedido 8174520039"]
    assert answer.text == "字 8174520039"


def test_brand_names_inside_spans_are_no_foreign_script() -> None:
    engine = Engine(lambda text: [text.replace("Compatible con", "兼容")])
    text = "Compatible con iPhone 15 Pro Max"
    answer = Translator(engine).translate([Request(text, ((15, len(text)),))], "es", "zh")[0]
    assert answer.text == "兼容 iPhone 15 Pro Max"


def test_a_small_number_that_the_model_changes_is_masked_in_the_second_try() -> None:
    engine = Engine(lambda text: [chinese(text).replace("15", "12")])
    answer = Translator(engine).translate([Request("Espero 15 dias")], "es", "zh")[0]
    assert engine.calls == [["Espero 15 dias"], ["Espero ｟0｠ dias"]]
    assert (answer.text, answer.changed) == ("字 15 字", ())


def test_a_number_may_become_a_word() -> None:
    engine = Engine(lambda text: ["等两天"])
    answer = Translator(engine).translate([Request("Espero 2 dias")], "es", "zh")[0]
    assert (answer.text, answer.changed) == ("等两天", ())
    assert len(engine.calls) == 1


def test_a_size_that_changes_is_named() -> None:
    engine = Engine(lambda text: ["我要L码"])
    answer = Translator(engine).translate([Request("Quiero la talla M", (), ("talla M",))], "es", "zh")[0]
    assert answer.changed == ("M",)


def test_an_invented_number_is_named() -> None:
    engine = Engine(lambda text: ["等42天"])
    answer = Translator(engine).translate([Request("Espero mucho tiempo")], "es", "zh")[0]
    assert answer.changed == ("42",)


def test_a_mask_sign_out_of_nowhere_is_never_shown() -> None:
    engine = Engine(lambda text: ["我｟0｠"], masks=False)
    answer = Translator(engine).translate([Request("Hola a todos")], "es", "zh")[0]
    assert answer.untranslated


def test_emoji_survive() -> None:
    engine = Engine(lambda text: [chinese(text).replace("😡", "")], masks=False)
    answer = Translator(engine).translate([Request("No llega 😡😡")], "es", "zh")[0]
    assert answer.text == "字 字 😡😡"


def test_cancel_reaches_the_engine() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        Translator(Engine(lambda text: [text])).translate([Request("hola")], "es", "zh", cancel=token)


HABITS = ("good", "loses", "doubles", "swaps", "invents", "tears", "echoes", "empty", "loops", "numbers")


def misbehave(rng: random.Random, masks: bool):  # type: ignore[no-untyped-def]
    """Do one of the things that real models do to numbers and masks, at random."""

    def habit(text: str) -> list[str]:
        out = chinese(text)
        match rng.choice(HABITS):
            case "loses":
                out = out.replace("｟0｠", "") if masks else out.replace("7", "")
            case "doubles":
                out = out.replace("｟0｠", "｟0｠｟0｠") if masks else out.replace("12", "1212")
            case "swaps":
                out = out.replace("｟0｠", "｟1｠")
            case "invents":
                out += "｟7｠ 2048"
            case "tears":
                out = out.replace("｠", "")
            case "echoes":
                out = text
            case "empty":
                out = ""
            case "loops":
                out = "循环" * 9
            case "numbers":
                out = out.replace("1", "2").replace("_", " ")
        return [out, chinese(text) if rng.random() < 0.3 else ""]

    return habit


@pytest.mark.parametrize("masks", [True, False], ids=["masks", "clear"])
@pytest.mark.parametrize("language", sorted(generate.SENTENCES))
def test_every_value_survives_whatever_the_model_does(language: str, masks: bool) -> None:
    """1,000 messages a case here; `tests/bench` runs 20,000 per pair."""
    engine = Engine(misbehave(random.Random(1), masks), masks=masks)
    engine.route = Route(language, "zh", masks=masks)
    rows = list(generate.messages(language, 1000))
    answers = Translator(engine).translate([Request(t, s) for t, s in rows], language, "zh")
    for (text, spans), answer in zip(rows, answers, strict=True):
        assert protect.survived(answer.text, text, protect.spans_to_protect(text, spans)), (text, answer)
