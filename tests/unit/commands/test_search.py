from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from desktop.commands.session import Session
from desktop.errors import UserFacingError
from desktop.knowledge.nearness import Nearness
from desktop.paths import Paths
from desktop.translation.host import EngineHost
from tests.fakes import FakeVault
from tests.unit.commands.conftest import Run

KEYS = {"id", "title", "score", "snippet", "marks", "language", "visibility", "expired", "reasons"}
ANSWER = {"articles", "did_you_mean", "nearest", "total", "more", "facets", "unknown"}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put an encoder in the engine's place that knows one thing: a bicycle is a 自行车."""
    heard: list[str] = []

    def encode(_self: object, texts: Sequence[str], **_: Any) -> Any:
        heard.extend(texts)
        out = np.full((len(texts), 8), 0.01, np.float32)
        for place, text in enumerate(texts):
            out[place, 0 if any(word in text for word in ("自行车", "bicicleta")) else 1 + len(text) % 7] = 1.0
        return out / np.linalg.norm(out, axis=1, keepdims=True)

    monkeypatch.setattr(EngineHost, "encode", encode)
    return heard


def test_the_starter_pack_is_found_with_titles_in_the_agents_language(run: Run) -> None:
    (answer,) = run("search", "欧盟", "退货", "--words-only", "--limit", "5", "--json").rows
    assert set(answer) == ANSWER
    assert 0 < len(answer["articles"]) <= 5
    assert answer["total"] >= len(answer["articles"])
    assert not answer["nearest"]
    first = answer["articles"][0]
    assert set(first) == KEYS
    assert "欧盟" in first["title"]
    scores = [one["score"] for one in answer["articles"]]
    assert scores == sorted(scores, reverse=True)
    english = run("search", "欧盟 退货", "--words-only", "--lang", "en", "--json").rows[0]["articles"]
    assert english[0]["id"] == first["id"]
    assert english[0]["title"].isascii()


def test_what_is_added_is_found_and_said_in_words(run: Run) -> None:
    added = run("article", "add", "折叠自行车怎么装", "--json", stdin="先装前轮。".encode()).rows[0]
    assert added["title"] == "折叠自行车怎么装"
    ran = run("search", "zhediezixingche", "--words-only")
    assert "折叠自行车怎么装" in ran.out
    assert f"{added['id']:5} " in ran.out
    assert "(internal)" in ran.out
    ran = run("search", "qqxxyyzz", "--words-only")
    assert (ran.status, ran.out.strip()) == (0, "")
    assert "no article" in ran.err
    assert run("search", "qqxxyyzz", "--words-only", "--json").err == "", "for programs the answer says it all"


def test_the_answer_says_where_the_words_stand_and_how_many_more_there_are(run: Run) -> None:
    (answer,) = run("search", "退货", "--words-only", "--limit", "3", "--json").rows
    first = next(one for one in answer["articles"] if one["marks"])
    assert all("退货" in first["snippet"][start:end] for start, end in first["marks"])
    assert answer["total"] > 3
    kinds = {facet["kind"] for facet in answer["facets"]}
    assert {"tag", "class"} <= kinds
    assert all(facet["count"] > 0 for facet in answer["facets"])
    assert answer["more"] is False


def test_the_readme_names_every_key_of_an_answer(run: Run) -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
    told = readme[readme.index("`search` answers") : readme.index('A failure is `{"error"')]
    (answer,) = run("search", "退货", "--words-only", "--json").rows
    rows = run("article", "show", "return_us", "--json").rows + run("article", "review", "--json").rows[:1]
    keys = {*answer, *answer["articles"][0], *answer["facets"][0], *(key for row in rows for key in row)}
    assert not [key for key in keys if not re.search(rf"\b{key}\b", told)]


def test_where_nothing_is_found_nothing_is_near(run: Run) -> None:
    (answer,) = run("search", "qqxxyyzz", "--words-only", "--json").rows
    assert (answer["articles"], answer["nearest"], answer["total"]) == ([], False, 0)


def test_a_terminal_shows_the_hits_in_bold_and_a_pipe_gets_the_words_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("WT_SESSION", "1")
    session = Session(Paths.default(), False, FakeVault(), out=Terminal())
    assert session.marked("one two two", [(4, 7), (8, 11)]) == "one \x1b[1mtwo\x1b[22m \x1b[1mtwo\x1b[22m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert session.marked("one two", [(4, 7)]) == "one two"
    monkeypatch.delenv("NO_COLOR")
    session.out = io.StringIO()
    assert session.marked("one two", [(4, 7)]) == "one two"


def test_what_articles_mean_is_learnt_once(run: Run, asked: list[str]) -> None:
    run("article", "add", "折叠自行车怎么装", stdin="先装前轮。".encode())
    (answer,) = run("search", "bicicleta", "--json").rows
    assert answer["articles"][0]["title"] == "折叠自行车怎么装"
    assert "meaning" in answer["articles"][0]["reasons"]
    assert len(asked) > 80
    asked.clear()
    run("search", "bicicleta", "--json")
    assert asked == ["bicicleta"]
    asked.clear()
    run("search", "--json")
    run("search", "bicicleta", "--words-only", "--json")
    assert asked == [], "without words there is nothing to be meant"


def test_without_an_encoder_words_find(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def encode(_self: object, _texts: Sequence[str], **_: Any) -> Any:
        calls.append(1)
        raise UserFacingError("encoder.missing", "There is no encoder.")

    monkeypatch.setattr(EngineHost, "encode", encode)
    (answer,) = run("search", "退货", "--json").rows
    assert answer["articles"]
    assert len(calls) == 1


def test_learning_ends_where_vectors_are_not_kept(
    run: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Nearness, "learn", lambda *_: None)
    assert run("search", "退货", "--json").rows[0]["articles"]
    assert asked


@pytest.mark.parametrize("query", ['"', "AND OR NOT (", "*", "tag:", "-", "“退货", "\u0000", "🙂", "lang:xx 退"])
def test_any_text_is_a_query(run: Run, query: str) -> None:
    ran = run("search", "--words-only", "--json", "--", query)
    assert ran.status == 0
    assert set(ran.rows[0]) == ANSWER


def test_wrong_usage(run: Run) -> None:
    for wrong in (
        *(("--limit", "many"), ("--limit", "0"), ("--limit", "-3"), ("--limit", "99999")),
        ("--lang", "klingonese"),
    ):
        with pytest.raises(SystemExit) as left:
            run("search", "x", *wrong)
        assert left.value.code == 2
    assert len(run("search", "--limit", "1", "--words-only", "--json").rows[0]["articles"]) == 1


def test_a_filter_that_means_nothing_is_named(run: Run) -> None:
    ran = run("search", "退货 expired:maybe", "--words-only")
    assert ran.out.strip() == ""
    assert "expired:maybe" in ran.err
    (answer,) = run("search", "退货 expired:maybe", "--words-only", "--json").rows
    assert answer["unknown"] == ["expired:maybe"]
    assert run("search", "问题:退货退款", "--words-only", "--json").rows[0]["total"] > 0


def test_articles_have_their_own_command(run: Run) -> None:
    assert len(run("article", "list", "--json").rows) >= 80
    assert run("article", "review", "--json").status == 0
