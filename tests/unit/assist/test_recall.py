from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.domain.cancel import CancelToken
from desktop.domain.message import BuyerMessage, EntityKind
from desktop.domain.reading import Origin
from desktop.domain.translation import Concept, Term, TermStatus, UnitOrigin
from desktop.errors import Cancelled
from tests.unit.assist.conftest import Desk, Engine

Make = Callable[[Engine], Desk]


def test_tells_language_entities_and_what_is_left_to_the_engine(desk: Make) -> None:
    recall = desk(Engine()).recall("Hola, buenos días. Mi pedido 114-3941689-8772232 no ha llegado.")
    assert recall.language.code == "es"
    assert [(e.kind, e.text) for e in recall.entities] == [(EntityKind.ORDER, "114-3941689-8772232")]
    assert [s.origin for s in recall.segments] == [Origin.PENDING, Origin.PENDING]
    assert not recall.complete


def test_a_correction_serves_the_same_sentence_with_another_number(desk: Make) -> None:
    services = desk(Engine())
    first = services.recall("¿Dónde está mi pedido 114-3941689-8772232?")
    services.recorder.correct(first, 0, "我的订单114-3941689-8772232在哪里？", "李雷")
    again = services.recall("¿Dónde está mi pedido 302-8846120-1175532?").segments[0]
    assert (again.origin, again.score) == (Origin.MEMORY, 99)
    assert again.target == "我的订单302-8846120-1175532在哪里？"


def test_a_similar_sentence_is_offered_and_left_to_the_engine(desk: Make) -> None:
    services = desk(Engine())
    services.memory.add("The parcel has not arrived yet", "包裹还没有到", "en", "zh", origin=UnitOrigin.CORRECTION)
    segment = services.recall("The parcel has still not arrived yet").segments[0]
    assert segment.origin is Origin.PENDING
    assert segment.match is not None
    assert 75 <= segment.match.score < 100


@pytest.mark.parametrize("text", ["👍👍", "114-3941689-8772232", "https://shop.example/a?b=1", "12345 !!!"])
def test_what_has_no_words_is_copied(desk: Make, text: str) -> None:
    recall = desk(Engine()).recall(text, "es")
    assert {s.origin for s in recall.segments} == {Origin.COPY}
    assert recall.complete


def test_the_agents_own_language_is_copied(desk: Make) -> None:
    recall = desk(Engine()).recall("您好，请问订单什么时候发货？")
    assert [s.origin for s in recall.segments] == [Origin.COPY]


def test_the_agents_choice_of_a_language_wins(desk: Make) -> None:
    recall = desk(Engine()).recall("Material", "pt")
    assert (recall.language.code, recall.language.chosen) == ("pt", True)


def test_an_alias_is_explained(desk: Make) -> None:
    services = desk(Engine())
    terms = (
        Term("en", "tracking number"),
        Term("en", "shipping code", TermStatus.ALIAS),
        Term("zh", "物流单号"),
    )
    services.termbase.add(Concept(0, terms, "用来查询包裹的号码"))
    hit = services.recall("What is the shipping code?").terms[0]
    assert (hit.text, hit.preferred, hit.target) == ("shipping code", "tracking number", "物流单号")


def test_a_newer_question_ends_the_older_one(desk: Make) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        desk(Engine()).recaller.recall(BuyerMessage("Hola. Adiós.", 0.0), "zh", cancel=token)
