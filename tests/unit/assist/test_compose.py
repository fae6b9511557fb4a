from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.assist.compose import Composer, Learner
from desktop.domain.cancel import CancelToken
from desktop.domain.message import BuyerMessage, LanguageGuess, Segment
from desktop.domain.reading import Origin, Reading, Recall, SegmentReading
from desktop.domain.reply import ReplyDraft, ReplyRequest
from desktop.domain.script import FilledScript, Script, ScriptVersion
from desktop.domain.translation import UnitOrigin
from desktop.errors import Cancelled
from tests.unit.assist.conftest import Desk, Engine

Make = Callable[[Engine], Desk]

BOTH = [("zh", "es"), ("es", "zh")]
KNOWN = {
    "您好。": "Hola.",
    "包裹已经寄出。": "El paquete ya salió.",
    "Hola.": "您好。",
    "El paquete ya salió.": "包裹已寄出。",
}
SCRIPT = Script(1, "sent", "", {"zh": "已寄出"}, {"zh": ScriptVersion("zh", "您好。")})
FILLED = FilledScript(
    SCRIPT,
    "zh",
    "es",
    "您好。\n包裹已经寄出。",
    "Buenas.\nSu paquete va en camino.",
    pairs=(("您好。", "Buenas."), ("包裹已经寄出。", "Su paquete va en camino.")),
)


def composed(desk: Desk, request: ReplyRequest) -> ReplyDraft:
    composer = Composer(desk.recaller, desk.reader)
    return composer.complete(composer.recall(request))


def test_a_script_that_was_not_changed_is_the_teams_own_words(desk: Make) -> None:
    engine = Engine(KNOWN, BOTH)
    made = desk(engine)
    draft = Composer(made.recaller, made.reader).recall(ReplyRequest(FILLED.source, "zh", "es", FILLED))
    assert (draft.text, draft.back, draft.complete) == (FILLED.target, FILLED.source, True)
    assert not draft.machine
    assert engine.asked == []


def test_of_a_changed_script_the_kept_sentences_stay_the_teams(desk: Make) -> None:
    engine = Engine(KNOWN | {"谢谢您的耐心。": "Gracias por su paciencia."}, BOTH)
    draft = composed(desk(engine), ReplyRequest(FILLED.source + "\n谢谢您的耐心。", "zh", "es", FILLED))
    assert draft.reading is not None
    assert [s.origin for s in draft.reading.segments] == [Origin.SCRIPT, Origin.SCRIPT, Origin.MODEL]
    assert draft.text == "Buenas.\nSu paquete va en camino.\nGracias por su paciencia."
    assert draft.machine
    assert "您好。" not in engine.asked


def test_free_text_is_translated_and_read_back(desk: Make) -> None:
    made = desk(Engine(KNOWN, BOTH))
    composer = Composer(made.recaller, made.reader)
    first = composer.recall(ReplyRequest("您好。包裹已经寄出。", "zh", "es"))
    assert (first.text, first.complete) == ("", False)
    draft = composer.complete(first)
    assert draft.text == "Hola. El paquete ya salió."
    assert draft.back.replace(" ", "") == "您好。包裹已寄出。"
    assert (draft.complete, draft.machine, draft.note) == (True, True, "")
    assert composer.complete(draft) is draft, "what is complete asks nobody"


def test_what_the_memory_knows_needs_no_engine(desk: Make) -> None:
    engine = Engine({}, [])
    made = desk(engine)
    made.memory.add("包裹已经寄出。", "Ya lo enviamos.", "zh", "es", origin=UnitOrigin.CORRECTION)
    made.memory.add("您好。", "Hola.", "zh", "es", origin=UnitOrigin.CORRECTION)
    draft = Composer(made.recaller, made.reader).recall(ReplyRequest("您好。包裹已经寄出。", "zh", "es"))
    assert (draft.text, draft.complete, draft.machine) == ("Hola. Ya lo enviamos.", True, False)
    assert draft.back == "您好。包裹已经寄出。", "people wrote both"
    assert engine.asked == []


def test_without_a_model_the_agents_words_are_no_reply(desk: Make) -> None:
    draft = composed(desk(Engine({}, [])), ReplyRequest("您好。", "zh", "es"))
    assert (draft.text, draft.note, draft.complete, draft.machine) == ("", "engine.no_model", True, False)


def test_what_only_half_can_be_said_says_so(desk: Make) -> None:
    made = desk(Engine({}, []))
    made.memory.add("您好。", "Hola.", "zh", "es", origin=UnitOrigin.CORRECTION)
    draft = composed(made, ReplyRequest("您好。包裹已经寄出。", "zh", "es"))
    assert draft.text.startswith("Hola.")
    assert draft.note == "engine.no_model"
    assert draft.machine, "nobody has looked at the rest"


def test_without_the_way_back_there_is_no_back_translation(desk: Make) -> None:
    draft = composed(desk(Engine(KNOWN, [("zh", "es")])), ReplyRequest("您好。", "zh", "es"))
    assert (draft.text, draft.back, draft.note) == ("Hola.", "", "")


@pytest.mark.parametrize(("chance", "back"), [(0.9, "您好。"), (0.6, ""), (0.2, "")])
def test_a_way_back_that_is_only_guessed_is_none(desk: Make, chance: float, back: str) -> None:
    engine = Engine(KNOWN, BOTH)
    engine.starter, engine.chance = True, chance
    draft = composed(desk(engine), ReplyRequest("别的", "zh", "es", target="Hola."))
    assert (draft.text, draft.back) == ("Hola.", back)


def test_a_reply_tells_that_a_starter_model_wrote_in_it(desk: Make) -> None:
    engine = Engine(KNOWN, BOTH)
    engine.starter, engine.chance = True, 0.9
    made = desk(engine)
    draft = composed(made, ReplyRequest("您好。", "zh", "es"))
    assert (draft.starter, draft.doubtful) == (True, False)
    made.memory.add("您好。", "Hola.", "zh", "es", origin=UnitOrigin.CORRECTION)
    assert not composed(made, ReplyRequest("您好。", "zh", "es")).starter


def test_a_guess_is_found_in_the_agents_text_and_a_longer_sure_one_is_none() -> None:
    segment = SegmentReading(
        Segment("我要退款", 0, 4), "Quiero devolverlo", Origin.MODEL, 90, None, ("Quiero", "Lo quiero"), (), True,
        ("Quiero", "Lo quiero"),
    )  # fmt: skip
    recall = Recall(BuyerMessage("我要退款", 0.0), LanguageGuess("zh", 1.0), "es", (), (segment,))
    draft = ReplyDraft(ReplyRequest("我要退款", "zh", "es"), "Quiero devolverlo", Reading(recall, (segment,)))
    assert not draft.guessed_in("Hola. Quiero devolverlo.")
    assert draft.guessed_in("Hola. Quiero.")
    assert draft.guessed_in("Lo quiero")
    assert not draft.guessed_in("Otra cosa")


@pytest.mark.parametrize(
    ("request_", "text", "complete"),
    [
        (ReplyRequest("", "zh", "es"), "", True),
        (ReplyRequest("  \n", "zh", "es"), "", True),
        (ReplyRequest("您好。", "zh", "zh"), "您好。", True),
        (ReplyRequest("您好。", "zh", "es", target=""), "", True),
        (ReplyRequest("您好。", "zh", "es", target="Buenas."), "Buenas.", False),
    ],
)
def test_where_there_is_nothing_to_translate(desk: Make, request_: ReplyRequest, text: str, complete: bool) -> None:
    made = desk(Engine(KNOWN, BOTH))
    draft = Composer(made.recaller, made.reader).recall(request_)
    assert (draft.text, draft.complete) == (text, complete)


def test_what_the_agent_wrote_herself_is_read_back(desk: Make) -> None:
    draft = composed(desk(Engine(KNOWN, BOTH)), ReplyRequest("别的", "zh", "es", target="El paquete ya salió."))
    assert (draft.text, draft.back, draft.machine) == ("El paquete ya salió.", "包裹已寄出。", False)


def test_a_newer_question_stops_it(desk: Make) -> None:
    made = desk(Engine(KNOWN, BOTH))
    composer = Composer(made.recaller, made.reader)
    first = composer.recall(ReplyRequest("您好。", "zh", "es"))
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        composer.complete(first, cancel=cancel)


# --- learning ---


def test_a_corrected_sentence_is_right_the_next_time(desk: Make) -> None:
    engine = Engine(KNOWN, BOTH)
    made = desk(engine)
    request = ReplyRequest("您好。包裹已经寄出。", "zh", "es")
    draft = composed(made, request)
    learner = Learner(made.recaller, made.memory)
    assert learner.learn(draft, draft.text) == 0, "what was not changed is not learned"
    assert learner.learn(draft, "Hola. Su paquete ya está en camino.", "Li") == 1
    again = Composer(made.recaller, made.reader).recall(ReplyRequest("包裹已经寄出。", "zh", "es"))
    assert (again.text, again.complete) == ("Su paquete ya está en camino.", True)


def test_sentences_that_do_not_belong_together_are_not_learned(desk: Make) -> None:
    made = desk(Engine(KNOWN, BOTH))
    draft = composed(made, ReplyRequest("您好。包裹已经寄出。", "zh", "es"))
    learner = Learner(made.recaller, made.memory)
    assert learner.learn(draft, "Hola. Ya salió. Gracias.") == 0
    assert learner.learn(replace(draft, reading=None), "Otra cosa.") == 0
    assert made.memory.count() == 0


def test_the_teams_own_sentences_are_not_learned_over(desk: Make) -> None:
    made = desk(Engine(KNOWN | {"谢谢。": "Gracias."}, BOTH))
    draft = composed(made, ReplyRequest(FILLED.source + "\n谢谢。", "zh", "es", FILLED))
    learner = Learner(made.recaller, made.memory)
    assert learner.learn(draft, "Saludos.\nSu paquete va en camino.\nMil gracias.") == 1
    assert made.memory.search("谢谢", limit=5)
    assert not made.memory.search("您好", limit=5)
