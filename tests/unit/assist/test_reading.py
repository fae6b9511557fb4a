from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Problem
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Origin
from desktop.domain.translation import Concept, FindingKind, Term, TermStatus, UnitOrigin
from desktop.errors import Cancelled, UserFacingError
from tests.unit.assist.conftest import Desk, Engine

Make = Callable[[Engine], Desk]
PAIR = [("es", "zh")]


def test_memory_and_model_make_one_reading(desk: Make) -> None:
    services = desk(Engine({"No ha llegado.": "还没有到。"}, PAIR))
    services.memory.add("Hola, buenos días.", "您好。", "es", "zh", origin=UnitOrigin.CORRECTION)
    reading = services.read("Hola, buenos días.\nNo ha llegado.")
    assert reading.translation == "您好。\n还没有到。"
    assert [s.origin for s in reading.segments] == [Origin.MEMORY, Origin.MODEL]
    assert services.engine.asked == ["No ha llegado."]
    assert reading.gist is None


def test_a_starter_models_guess_is_doubtful_and_has_a_gist_before_it(desk: Make) -> None:
    engine = Engine({"¿Dónde está mi pedido ahora?": "我要退钱"}, PAIR)
    engine.starter, engine.chance = True, 0.45
    services = desk(engine)
    reading = services.read("¿Dónde está mi pedido ahora?")
    (segment,) = reading.segments
    assert (segment.origin, segment.starter, segment.doubtful) == (Origin.MODEL, True, True)
    assert [f.kind for f in segment.findings] == [FindingKind.LOW_CONFIDENCE]
    assert reading.gist is not None
    assert reading.gist.problem is Problem.ORDER_STATUS


def test_what_a_starter_model_cannot_say_is_no_translation(desk: Make) -> None:
    engine = Engine({"¿Dónde está mi pedido ahora?": "狗"}, PAIR)
    engine.starter, engine.chance = True, 0.1
    reading = desk(engine).read("¿Dónde está mi pedido ahora?")
    (segment,) = reading.segments
    assert segment.origin is Origin.UNTRANSLATED
    assert segment.target == "¿Dónde está mi pedido ahora?"
    assert (segment.alternatives, segment.guesses, segment.doubtful) == (("狗",), ("狗",), False)
    assert reading.note == "engine.starter_unsure"
    assert reading.gist is not None


@pytest.mark.parametrize(("starter", "note"), [(True, "engine.starter_unsure"), (False, "engine.unsaid")])
def test_a_sentence_that_every_way_fails_is_told(desk: Make, starter: bool, note: str) -> None:
    echo = "¿Dónde está mi pedido ahora?"
    engine = Engine({echo: echo, "Gracias": "谢谢"}, PAIR)
    engine.starter, engine.chance = starter, 0.9
    services = desk(engine)
    reading = services.read(echo)
    assert [s.origin for s in reading.segments] == [Origin.UNTRANSLATED]
    assert reading.segments[0].alternatives == ()
    assert reading.note == note
    assert services.read("Gracias").note == ""


def test_where_a_persons_sentence_stands_in_nothing_is_missing(desk: Make) -> None:
    asked = "El paquete que pedí la semana pasada todavía no ha llegado a mi casa"
    engine = Engine({asked: "狗"}, PAIR)
    engine.starter, engine.chance = True, 0.1
    services = desk(engine)
    services.memory.add(f"{asked} aún", "上周订的包裹还没到家", "es", "zh", origin=UnitOrigin.IMPORT)
    reading = services.read(asked)
    assert [s.origin for s in reading.segments] == [Origin.FUZZY]
    assert reading.note == ""


def test_what_a_starter_model_is_sure_of_is_a_translation_with_its_mark(desk: Make) -> None:
    engine = Engine({"Gracias": "谢谢"}, PAIR)
    engine.starter, engine.chance = True, 0.9
    reading = desk(engine).read("Gracias")
    (segment,) = reading.segments
    assert (segment.target, segment.score, segment.starter, segment.doubtful) == ("谢谢", 90, True, False)
    assert (reading.note, reading.gist) == ("", None)


@pytest.mark.parametrize(("chance", "guesses"), [(0.5, ("包裹今天到了", "包裹到这里了")), (0.9, ("包裹到这里了",))])
def test_a_persons_words_among_the_versions_are_no_guess(
    desk: Make, chance: float, guesses: tuple[str, ...]
) -> None:
    """Of the starter's other versions only that they are less likely is known."""
    engine = Engine({"El paquete ha llegado hoy mismo": "包裹今天到了"}, PAIR)
    engine.several = {"El paquete ha llegado hoy mismo": ("包裹今天到了", "包裹到这里了", "包裹今天没到")}
    engine.starter, engine.chance = True, chance
    services = desk(engine)
    services.memory.add("El paquete no ha llegado hoy mismo", "包裹今天没到", "es", "zh", origin=UnitOrigin.IMPORT)
    (segment,) = services.read("El paquete ha llegado hoy mismo").segments
    assert segment.alternatives == ("包裹今天没到", "包裹到这里了")
    assert segment.guesses == guesses
    assert segment.doubtful is (chance < 0.7)


def test_out_of_chinese_a_starter_model_must_be_surer(desk: Make) -> None:
    engine = Engine({"您可以不退货。": "You can't return it."}, [("zh", "en")])
    engine.starter, engine.chance = True, 0.85
    services = desk(engine)
    (segment,) = services.reader.read(services.recaller.recall(BuyerMessage("您可以不退货。", 0.0), "en")).segments
    assert segment.doubtful


def test_a_full_models_sentence_is_never_called_doubtful(desk: Make) -> None:
    reading = desk(Engine({"¿Dónde está mi pedido ahora?": "我要退钱"}, PAIR)).read("¿Dónde está mi pedido ahora?")
    assert not reading.segments[0].doubtful
    assert reading.gist is None


def test_what_the_memory_knows_whole_asks_no_engine(desk: Make) -> None:
    services = desk(Engine({}, PAIR))
    services.memory.add("Hola.", "您好。", "es", "zh", origin=UnitOrigin.PACK)
    assert services.read("Hola.").translation == "您好。"
    assert services.engine.asked == []


def test_without_a_model_the_gist_says_what_it_is_about(desk: Make) -> None:
    reading = desk(Engine()).read("¿Dónde está mi pedido ahora?")
    assert reading.note == "engine.no_model"
    assert [s.origin for s in reading.segments] == [Origin.UNTRANSLATED]
    assert reading.translation == "¿Dónde está mi pedido ahora?"
    assert reading.gist is not None
    assert reading.gist.problem is Problem.ORDER_STATUS
    assert reading.gist.text == "在哪里？"
    assert 0 < reading.gist.confidence < 1


def test_the_gist_is_sought_for_what_is_missing_and_not_for_what_can_be_read(desk: Make) -> None:
    services = desk(Engine())
    services.memory.add("Quiero mi dinero.", "我要退钱。", "es", "zh", origin=UnitOrigin.CORRECTION)
    services.read("Quiero mi dinero. El cierre se rompió a los dos días. ¿Dónde está mi pedido?")
    assert services.engine.encoded[-1] == "El cierre se rompió a los dos días. ¿Dónde está mi pedido?"


def test_without_model_and_encoder_the_rest_still_works(desk: Make) -> None:
    reading = desk(Engine(encodes=False)).read("¿Dónde está mi pedido 114-3941689-8772232?")
    assert reading.gist is None
    assert reading.note == "engine.no_model"
    assert reading.recall.entities


def test_a_merely_similar_sentence_is_offered_and_never_shown_as_the_translation(desk: Make) -> None:
    services = desk(Engine())
    services.memory.add("El paquete no ha llegado todavía", "包裹还没有到", "es", "zh", origin=UnitOrigin.IMPORT)
    segment = services.read("El paquete aún no ha llegado todavía").segments[0]
    assert (segment.origin, segment.target) == (Origin.UNTRANSLATED, "El paquete aún no ha llegado todavía")
    assert segment.match is not None
    assert segment.match.target == "包裹还没有到"


def test_a_similar_sentence_with_another_negation_is_only_offered(desk: Make) -> None:
    services = desk(Engine({"El paquete ha llegado hoy mismo": "包裹今天到了"}, PAIR))
    services.memory.add("El paquete no ha llegado hoy mismo", "包裹今天没到", "es", "zh", origin=UnitOrigin.IMPORT)
    segment = services.read("El paquete ha llegado hoy mismo").segments[0]
    assert segment.target == "包裹今天到了"
    assert segment.match is not None
    assert not segment.match.insertable


def test_entities_and_names_not_to_translate_never_enter_the_model(desk: Make) -> None:
    services = desk(Engine({}, PAIR))
    services.engine.known = {"Mi PayPal falla con el pedido 8174520039281746": "8174520039281746的PayPal失败"}
    terms = tuple(Term(code, "PayPal", TermStatus.VERBATIM) for code in ("es", "zh"))
    services.termbase.add(Concept(0, terms))
    segment = services.read("Mi PayPal falla con el pedido 8174520039281746").segments[0]
    assert segment.target == "8174520039281746的PayPal失败"


def test_a_forbidden_term_becomes_a_finding_with_its_fix(desk: Make) -> None:
    services = desk(Engine({"Me gusta el comercio electrónico": "我喜欢电子商业"}, PAIR))
    terms = (
        Term("es", "comercio electrónico"),
        Term("zh", "电子商务"),
        Term("zh", "电子商业", TermStatus.FORBIDDEN),
    )
    services.termbase.add(Concept(0, terms))
    findings = services.read("Me gusta el comercio electrónico").segments[0].findings
    assert [(f.kind, f.text, f.fix) for f in findings] == [(FindingKind.TERM_FORBIDDEN, "电子商业", "电子商务")]


GOOD, BAD, WORSE = "电子商务我喜欢", "我喜欢电子商业", "我喜欢网店"


@pytest.mark.parametrize(
    ("chances", "target", "doubtful"),
    [
        ({BAD: 0.9, WORSE: 0.85, GOOD: 0.8}, GOOD, False),
        ({BAD: 0.9, WORSE: 0.85, GOOD: 0.5}, WORSE, False),
        ({BAD: 0.9, WORSE: 0.5, GOOD: 0.5}, BAD, True),
        ({BAD: 0.6, WORSE: 0.5, GOOD: 0.4}, GOOD, True),
    ],
)
def test_of_sentences_trusted_alike_a_starters_best_keeps_the_terms(
    desk: Make, chances: dict[str, float], target: str, doubtful: bool
) -> None:
    engine = Engine({}, PAIR)
    engine.starter, engine.chance, engine.chances = True, 0.0, chances
    engine.several = {"Me gusta el comercio electrónico": tuple(chances)}
    services = desk(engine)
    terms = (
        Term("es", "comercio electrónico"),
        Term("zh", "电子商务"),
        Term("zh", "电子商业", TermStatus.FORBIDDEN),
    )
    services.termbase.add(Concept(0, terms))
    (segment,) = services.read("Me gusta el comercio electrónico").segments
    assert (segment.target, segment.doubtful) == (target, doubtful)
    assert sorted((target, *segment.alternatives)) == sorted(chances)
    kinds = {BAD: [FindingKind.TERM_FORBIDDEN], WORSE: [FindingKind.TERM_MISSING], GOOD: []}[target]
    assert [f.kind for f in segment.findings] == kinds + ([FindingKind.LOW_CONFIDENCE] if doubtful else [])


def test_a_crash_of_the_engine_is_told_and_nothing_is_lost(desk: Make) -> None:
    services = desk(Engine({}, PAIR))

    def crash(_: CancelToken | None) -> None:
        raise UserFacingError("engine.crashed", "The engine stopped.")

    services.engine.before = crash
    reading = services.read("Hola a todos")
    assert reading.note == "engine.crashed"
    assert reading.translation == "Hola a todos"


def test_cancelling_ends_the_reading(desk: Make) -> None:
    services = desk(Engine({}, PAIR))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        services.reader.read(services.recall("Hola a todos"), cancel=token)


def test_vectors_of_the_utterances_are_made_once(desk: Make) -> None:
    services = desk(Engine())
    services.read("¿Dónde está mi pedido?")
    services.read("Quiero mi dinero ya")
    assert len(services.engine.encoded) == 2 + 2


def test_a_number_between_words_without_blanks_takes_no_words_with_it(desk: Make) -> None:
    services = desk(Engine())
    services.read("注文した商品が3日前からまだ届いていません。", "ja")
    assert services.engine.encoded[-1] == "注文した商品が 日前からまだ届いていません。"
