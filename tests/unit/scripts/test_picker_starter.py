from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.issue import Mood, Problem
from desktop.domain.script import Reason, Script
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.language import pinyin
from desktop.scripts.picker_text import folded
from tests.unit.scripts.conftest import LATE, Desk, reasons


def test_every_slip_in_pinyin_finds_the_script_it_was_meant_for(full: Desk) -> None:
    tried, found, letters = 0, 0, "eiz"
    for name in ("returns_steps", "delay_new_date", "status_in_transit"):
        known = full.library.by_name(name)
        assert known is not None, name
        word = "".join(pinyin.readings(folded([known.titles["zh"]])[0])[0][:2])
        typed = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
        typed |= {word[:at] + word[at + 1 :] for at in range(len(word))}
        typed |= {word[:at] + letter + word[at:] for at in range(len(word)) for letter in letters}
        typed |= {word[:at] + letter + word[at + 1 :] for at in range(len(word)) for letter in letters}
        for query in typed - {word}:
            tried += 1
            found += name in full.names(query, limit=60)
    assert tried > 100
    assert found / tried >= 0.97, f"{found} of {tried}"


@pytest.mark.parametrize(("query", "meant"), [("tuihou", "tuihuo"), ("wulliu", "wuliu"), ("wuilu", "wuliu")])
def test_common_slips_in_the_starter_pack(full: Desk, query: str, meant: str) -> None:
    hits, right = full.pick(query, limit=60), full.names(meant, limit=60)
    assert {hit.script.name for hit in hits} >= set(right) != set()
    assert all(reasons(hit)[Reason.TYPO] == meant for hit in hits if hit.script.name in right)


@pytest.mark.parametrize("problem", list(Problem))
def test_every_class_has_scripts_of_its_own_at_the_top(full: Desk, problem: Problem) -> None:
    hits = full.pick(triage=Triage((ProblemGuess(problem, 0.9),), MoodGuess(Mood.NEUTRAL, 0.5)), limit=3)
    assert [problem in hit.script.classes for hit in hits] == [True, True, True]


def test_every_script_is_found_first_by_its_code_and_early_by_its_title(full: Desk) -> None:
    for one in full.library.all():
        assert full.pick(one.code, limit=1)[0].script.id == one.id
        early = full.pick(one.titles["zh"], limit=3)
        assert one.id in {hit.script.id for hit in early}, one.titles["zh"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(st.text(max_size=30), st.sampled_from(["en", "ja", "und", "xx", "pt-BR"]))
def test_no_query_is_too_strange(full: Desk, query: str, language: str) -> None:
    for hit in full.pick(query, LATE, language=language, marketplace="amazon"):
        assert isinstance(hit.script, Script)
        assert 0 <= hit.score <= 100
        assert hit.reasons


def test_a_long_query_takes_no_long_time(full: Desk) -> None:
    full.picker.prepare("en", "zh")
    begin = time.perf_counter()
    full.pick("延误" * 2000 + " " + "refnud" * 500 + " yanwu" * 200)
    assert time.perf_counter() - begin < 5
