from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.assist.gate import Gate, apply_fix
from desktop.domain.reply import GateContext, Severity, Side
from desktop.domain.translation import Concept, Term, TermStatus
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.storage.store import Store
from desktop.translation.termbase import Termbase
from tests.replies import LEXICONS, make_gate


@pytest.fixture
def team(
    tmp_path: Path, rules: tuple[LanguageDetector, Segmenter, EntityFinder]
) -> Iterator[tuple[Termbase, Gate]]:
    """A gate upon the team's own terms."""
    with contextlib.closing(Store.open(tmp_path / "deskside.db")) as store:
        termbase = Termbase(store, LEXICONS)
        yield termbase, make_gate(termbase, rules[2], rules[0])


def concept(*terms: Term) -> Concept:
    return Concept(0, terms)


CASES = [
    ("en", "carrying case", "carrier bag", "Your carrier bag is in the parcel."),
    ("de", "Rücksendung", "Retoure", "Ihre Retoure ist angekommen."),
    ("es", "envío", "flete", "El flete está pagado."),
    ("ja", "返品", "返還", "返還を承りました。"),
    ("ko", "반품", "리턴", "리턴 접수를 완료했습니다."),
]


@pytest.mark.parametrize(("language", "right", "wrong", "text"), CASES)
def test_a_forbidden_term_is_found_and_replaced(
    team: tuple[Termbase, Gate], language: str, right: str, wrong: str, text: str
) -> None:
    termbase, gate = team
    termbase.add(concept(Term("zh", "退货"), Term(language, right), Term(language, wrong, TermStatus.FORBIDDEN)))
    context = GateContext("", "zh", text, language)
    (found,) = gate.check(context)
    assert (found.rule, found.severity, found.text) == ("term_forbidden", Severity.WARN, wrong)
    assert apply_fix(text, found) == text.replace(wrong, right)
    assert not gate.check(GateContext("", "zh", text.replace(wrong, right), language))


@pytest.mark.parametrize(("language", "right", "wrong", "text"), CASES)
def test_another_word_than_the_teams_is_found_and_replaced(
    team: tuple[Termbase, Gate], language: str, right: str, wrong: str, text: str
) -> None:
    termbase, gate = team
    termbase.add(concept(Term("zh", "退货"), Term(language, right), Term(language, wrong, TermStatus.ALIAS)))
    context = GateContext("退货已收到。", "zh", text, language)
    (found,) = gate.check(context)
    assert (found.rule, found.severity, found.text) == ("term_not_preferred", Severity.WARN, wrong)
    assert apply_fix(text, found) == text.replace(wrong, right)


def test_a_fix_begins_like_the_word_it_replaces(team: tuple[Termbase, Gate]) -> None:
    termbase, gate = team
    termbase.add(concept(Term("es", "envío"), Term("es", "flete", TermStatus.FORBIDDEN)))
    (found,) = gate.check(GateContext("", "zh", "Flete pagado.", "es"))
    assert found.fix == "Envío"


def test_a_term_that_stands_nowhere_is_shown_in_the_source(team: tuple[Termbase, Gate]) -> None:
    termbase, gate = team
    termbase.add(concept(Term("zh", "运单号"), Term("en", "tracking number")))
    (found,) = gate.check(GateContext("请查运单号。", "zh", "Please look it up.", "en"))
    assert (found.rule, found.side, found.text) == ("term_not_preferred", Side.SOURCE, "运单号")
    assert found.values == {"term": "tracking number"}
    assert not gate.check(GateContext("请查运单号。", "zh", "Please look up the tracking number.", "en"))


def test_names_stay_and_left_over_words_get_the_teams_term(team: tuple[Termbase, Gate]) -> None:
    termbase, gate = team
    termbase.add(concept(Term("zh", "小米", TermStatus.VERBATIM)))
    termbase.add(concept(Term("zh", "退货"), Term("en", "return")))
    assert not gate.check(GateContext("", "zh", "Your 小米 band is here.", "en"))
    found = [
        f
        for f in gate.check(GateContext("退货好了", "zh", "Your 退货 is here.", "en"))
        if f.rule == "source_left_over"
    ]
    assert [f.fix for f in found] == ["return"]
