from __future__ import annotations

from pathlib import Path

import pytest

from desktop.assist.answer import Answers
from desktop.assist.gate import Gate
from desktop.domain.issue import Mood, Problem
from desktop.domain.script import PlaceholderKind
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.scripts.effectiveness import Effectiveness
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.picker import Picker
from desktop.scripts.reading import load_folder
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.replies import STARTER


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory, gate: Gate) -> Answers:
    store = Store.open(Path(tmp_path_factory.mktemp("answers")) / "deskside.db")
    library = ScriptLibrary(store, FakeClock())
    library.replace_pack("starter", load_folder(STARTER / "scripts"))
    return Answers(library, Picker(library, Effectiveness(store)), gate, FakeClock())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("您好，您的包裹在海关被扣了，请提供身份证明", "customs_documents"),
        ("尺码偏小，建议您买大一号", "hesitation_size"),
        ("请不要在平台外付款", "policy_pay_off_platform"),
    ],
)
def test_the_nearest_scripts_say_most_of_what_was_written(answers: Answers, text: str, name: str) -> None:
    hits = answers.nearest(text, None, "es", "zh")
    assert hits[0].script.name == name
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert all(0 < hit.score <= 100 for hit in hits)
    assert len({hit.script.id for hit in hits}) == len(hits) <= 9


def test_a_word_that_stands_everywhere_counts_for_little(answers: Answers) -> None:
    first = answers.nearest("您的好评", None, "es", "zh")[0]
    text = first.script.versions["zh"].body + first.script.titles["zh"] + " ".join(first.script.tags)
    assert "好评" in text


def test_what_nobody_wrote_has_no_nearest(answers: Answers) -> None:
    assert answers.nearest("苹果很好吃", None, "es", "zh") == ()
    assert answers.nearest("", None, "es", "zh") == ()


def test_of_equal_words_the_problem_decides(answers: Answers) -> None:
    delay = Triage((ProblemGuess(Problem.LOGISTICS_DELAY, 0.9),), MoodGuess(Mood.IMPATIENT, 0.8))
    plain = {hit.script.name: hit.score for hit in answers.nearest("包裹延误了", None, "es", "zh")}
    sorted_ = {hit.script.name: hit.score for hit in answers.nearest("包裹延误了", delay, "es", "zh")}
    shared = plain.keys() & sorted_.keys()
    assert max(shared, key=lambda name: sorted_[name] - plain[name]).startswith("delay_")


def test_the_form_is_filled_from_what_is_known_and_given(answers: Answers) -> None:
    script = next(hit.script for hit in answers.pick("yw1", None, "es", "zh"))
    picked = answers.open_script(script, None, "es", "zh", known={"buyer_name": "Ana"}, given={"place": "Madrid"})
    assert "place" not in picked.filled.missing
    assert "Madrid" in picked.filled.target
    assert "order_no" in picked.filled.missing
    again = answers.open_named(script.id, None, "es", "zh", {"order_no": "8174520039"})
    assert again is not None
    assert "8174520039" in again.filled.target
    assert answers.open_named(10**6, None, "es", "zh", {}) is None


def test_values_are_read_and_shown_in_the_agents_way(answers: Answers) -> None:
    value = answers.parse_value(PlaceholderKind.MONEY, "29,90 €")
    assert value == "EUR 29.90"
    assert "29.90" in answers.show_value(PlaceholderKind.MONEY, value)
    assert answers.parse_value(PlaceholderKind.NUMBER, "many") is None
