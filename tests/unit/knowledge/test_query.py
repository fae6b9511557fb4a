from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.knowledge.query import RUN, TERMS, Query, Term, parse


def test_words_and_the_one_still_typed() -> None:
    assert parse("Rückgabe  label").terms == (Term(("ruckgabe",)), Term(("label",), growing=True))
    assert parse("label ").terms == (Term(("label",)),)
    assert parse("label?").terms == (Term(("label",)),), "a mark ends the word"


def test_scripts_that_meet_are_words_of_their_own() -> None:
    assert [term.text for term in parse("iPhone手机壳 5件").terms] == ["iphone", "手机壳", "5", "件"]


@pytest.mark.parametrize("text", ['"refund label" uk', "“refund label” uk", "«Refund-Label» uk"])
def test_phrases_in_quotes_of_all_kinds(text: str) -> None:
    assert parse(text).terms == (Term(("refund", "label"), quoted=True), Term(("uk",), growing=True))


def test_an_open_quote_is_no_phrase_yet() -> None:
    assert parse('"refund lab').terms == (Term(("refund",)), Term(("lab",), growing=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tag:VAT", Query(tags=("vat",))),
        ('tag:"增值税 VAT"', Query(tags=("增值税vat",))),
        ("标签：退货", Query(tags=("退货",))),
        ("class:return_refund", Query(classes=("returnrefund",))),
        ("SKU:AB-12 lang:es", Query(skus=("ab12",), languages=("es",))),
        ("expired:yes", Query(expired=True)),
        ("过期：否", Query(expired=False)),
        ("state:draft", Query(state="draft")),
        ("state:all", Query(state="")),
        ("tag:", Query()),
        ("expired:ye", Query()),
        ("expired:maybe", Query(unknown=("expired:maybe",))),
        ("class:退货退款", Query(classes=("returnrefund",))),
        ("问题:物流延误", Query(classes=("logisticsdelay",))),
        ("类别：物流", Query(classes=("logisticsdelay",))),
        ("class:return", Query(classes=("return",))),
        ("class:nonsense", Query(unknown=("class:nonsense",))),
        ("语言:英语", Query(languages=("en",))),
        ("语言：日", Query(languages=("ja",))),
        ("lang:pt-BR", Query(languages=("pt",))),
        ("lang:engl", Query(languages=("en",))),
        ("lang:klingonese", Query(unknown=("lang:klingonese",))),
        ("状态:草稿", Query(state="draft")),
        ("state:dra", Query()),
        ("http:label", Query(terms=(Term(("http",)), Term(("label",), growing=True)))),
    ],
)
def test_filters(text: str, expected: Query) -> None:
    assert parse(text) == expected


def test_a_filter_without_a_readable_value_finds_nothing() -> None:
    assert parse("tag:!!!").tags == ("￿",)
    assert parse("state:nonsense").unknown == ("state:nonsense",)
    assert parse("state:nonsense state:draft").state == "draft"


def test_filters_stand_between_words() -> None:
    found = parse("refund tag:uk label ")
    assert [term.text for term in found.terms] == ["refund", "label"]
    assert found.tags == ("uk",)
    assert found.text == "refund label"


def test_a_long_text_is_cut() -> None:
    found = parse("退货" * 600 + " word" * 300)
    assert len(found.terms) <= TERMS
    assert all(len(term.text) <= RUN for term in found.terms)


@given(st.text())
def test_every_text_is_a_query(text: str) -> None:
    for term in parse(text).terms:
        assert term.words
        assert all(word and '"' not in word and " " not in word for word in term.words)
