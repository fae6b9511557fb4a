from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import CORE
from desktop.domain.triage import EvidenceKind
from desktop.errors import UserFacingError
from desktop.triage.examples import Example
from desktop.triage.mood import SHOWN, MoodFinder
from desktop.triage.mood_cues import POLITE, VEILED, MoodBook
from desktop.triage.signs import Signs
from desktop.triage.utterances import Utterance, load_utterances
from tests.fakes import ROOT

LEXICONS = ROOT / "resources" / "lexicons"
UTTERANCES = load_utterances(ROOT / "resources" / "packs" / "starter" / "utterances")
CASES: dict[str, list[list[str]]] = tomllib.loads(Path(__file__).with_name("mood_cases.toml").read_text("utf-8"))


@cache
def finder() -> MoodFinder:
    return MoodFinder(LEXICONS, UTTERANCES)


@cache
def book(language: str) -> MoodBook:
    return MoodBook(LEXICONS / "mood" / f"{language}.toml")


@cache
def signs() -> Signs:
    return Signs(LEXICONS / "mood" / "signs.toml")


def mood(text: str, language: str = "en", problem: Problem | None = None) -> Mood:
    return finder().find(text, language, problem=problem).mood


@pytest.mark.parametrize("language", CORE)
def test_moods_are_heard_as_a_native_reader_hears_them(language: str) -> None:
    rows = CASES[language]
    right = [mood(text, language).value == said.rstrip("+") for said, text in rows]
    assert sum(right) / len(rows) >= 0.9, [row for row, hit in zip(rows, right, strict=True) if not hit]


@pytest.mark.parametrize("language", CORE)
def test_veiled_displeasure_is_found_and_mere_politeness_is_not_suspected(language: str) -> None:
    guesses = {text: finder().find(text, language).veiled for _, text in CASES[language]}
    for said, text in CASES[language]:
        assert guesses[text] == said.endswith("+"), text


@pytest.mark.parametrize("name", ["messages.jsonl", "messages2.jsonl"])
def test_words_alone_reach_the_targets_on_messages_by_other_hands(name: str) -> None:
    rows = [json.loads(line) for line in (ROOT / "tests" / "data" / name).read_text("utf-8").splitlines()]
    found = [finder().find(row["text"], row["lang"], problem=Problem(row["class"])) for row in rows]
    assert sum(g.mood.value == row["mood"] for g, row in zip(found, rows, strict=True)) / len(rows) >= 0.85
    hidden = [g.veiled for g, row in zip(found, rows, strict=True) if row["veiled"]]
    plain = [g.veiled for g, row in zip(found, rows, strict=True) if not row["veiled"]]
    assert sum(hidden) / len(hidden) >= 0.8
    assert sum(plain) / len(plain) <= 0.05


def test_no_message_of_the_tests_stands_in_the_word_lists() -> None:
    written = "\n".join(path.read_text("utf-8") for path in (LEXICONS / "mood").glob("*.toml")).casefold()
    for name in ("messages.jsonl", "messages2.jsonl"):
        for line in (ROOT / "tests" / "data" / name).read_text("utf-8").splitlines():
            text = json.loads(line)["text"].casefold()
            assert len(text) < 25 or text[:200] not in written


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Not happy with it.", "en", Mood.DISAPPOINTED),
        ("Happy with it.", "en", Mood.SATISFIED),
        ("Ich bin nicht zufrieden.", "de", Mood.DISAPPOINTED),
        ("Не понравилось.", "ru", Mood.DISAPPOINTED),
        ("满意", "zh", Mood.SATISFIED),
        ("一点都不满意", "zh", Mood.DISAPPOINTED),
        ("満足しています", "ja", Mood.SATISFIED),
        ("満足できませんでした", "ja", Mood.DISAPPOINTED),
    ],
)
def test_a_negation_turns_praise_round(text: str, language: str, expected: Mood) -> None:
    assert mood(text, language) is expected


def test_words_of_degree_weigh() -> None:
    weights = {
        text: max(
            cue.weight for cue in book("en").find(book("en").reader.read(text)) if cue.speaks_for == "worried"
        )
        for text in ("worried", "very worried", "a bit worried")
    }
    assert weights["a bit worried"] < weights["worried"] < weights["very worried"]


def test_unless_takes_a_cue_away() -> None:
    assert mood("Please don't worry about it.") is not Mood.WORRIED
    assert mood("No rush at all, just let me know when it ships.") is Mood.NEUTRAL


def test_a_row_of_words_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "en.toml"
    path.write_text('[words]\nill = "sick|unwell"\n[worried]\nsure = ["she is $ill"]\n', "utf-8")
    small = MoodBook(path)
    assert [cue.speaks_for for cue in small.find(small.reader.read("I think she is unwell."))] == ["worried"]


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ('[cheerful]\nsure = ["hi"]\n', "cheerful"),
        ('[angry]\nabsolutely = ["hi"]\n', "absolutely"),
        ('[angry]\nsure = ["(open"]\n', "(open"),
        ("[angry", "en.toml"),
    ],
)
def test_a_damaged_word_list_is_named(tmp_path: Path, content: str, named: str) -> None:
    path = tmp_path / "en.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(UserFacingError) as caught:
        MoodBook(path)
    assert caught.value.code == "lexicon.damaged"
    assert named in f"{caught.value} {caught.value.where}"


def test_damaged_signs_and_shares_are_named(tmp_path: Path) -> None:
    (tmp_path / "mood").mkdir()
    for name in ("signs.toml", "usual.toml"):
        (tmp_path / "mood" / name).write_bytes((LEXICONS / "mood" / name).read_bytes())
    (tmp_path / "mood" / "usual.toml").write_text("[praise]\nsatisfied = 1\n", "utf-8")
    with pytest.raises(UserFacingError, match=r"product_question"):
        MoodFinder(tmp_path, UTTERANCES)
    (tmp_path / "mood" / "signs.toml").write_text('[[sign]]\nname = "x"\npattern = "("\nmoods = {}\n', "utf-8")
    with pytest.raises(UserFacingError, match="“x”"):
        MoodFinder(tmp_path, UTTERANCES)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Where is it?!", ["outcry"]),
        ("Where is it???", ["question marks"]),
        ("Hello! Where is it?", ["question mark"]),  # a greeting's mark tells nothing
        ("Hola! Llegó roto!", ["exclamation mark"]),
        ("NOTHING came, and NOBODY answers", ["capitals", "capitals"]),
        ("WHERE IS MY PARCEL", ["capitals"]),
        ("Is the USB cable for DHL order AB12 in it", []),
        ("sooooo slow", ["lengthened word"]),
        ("😡", ["fury"]),
        ("Mサイズを頼みました", []),
        ("👍🏽 ❤️", ["joy", "joy"]),
    ],
)
def test_signs_are_read(text: str, names: list[str]) -> None:
    assert [sign.name for sign in signs().find(text, "en")] == names


def test_signs_change_the_mood() -> None:
    plain, loud = "You sent the wrong one again.", "YOU SENT THE WRONG ONE AGAIN!!!"
    assert mood(loud) is Mood.ANGRY
    assert mood(plain) is not Mood.ANGRY


def test_the_problem_speaks_where_words_do_not() -> None:
    text = "Order 4711, box number 2."
    assert mood(text, problem=Problem.DAMAGED_ITEM) is Mood.DISAPPOINTED
    assert mood(text, problem=Problem.PRODUCT_QUESTION) is Mood.NEUTRAL


def test_open_anger_is_not_veiled() -> None:
    hidden = "It is not quite what I was hoping for."
    assert finder().find(hidden, "en").veiled
    assert not finder().find(f"{hidden} You are liars and thieves, this is a disgrace!", "en").veiled


def test_evidence_stands_where_it_says() -> None:
    for language, rows in CASES.items():
        for _, text in rows:
            guess = finder().find(text, language)
            assert len(guess.evidence) <= SHOWN
            for one in guess.evidence:
                assert one.kind in (EvidenceKind.CUE, EvidenceKind.SIGN)
                assert text[one.start : one.end] == one.text
                assert one.text


def test_an_example_decides_for_a_message_like_it() -> None:
    text = "Could you send me the manual as a file?"
    example = Example(1, "mood", "en", text, Mood.IMPATIENT.value)
    guess = finder().find(text, "en", examples=[example])
    assert (guess.mood, guess.veiled) == (Mood.IMPATIENT, False)
    assert guess.evidence[0].kind is EvidenceKind.EXAMPLE
    assert mood(text) is Mood.NEUTRAL


def test_the_encoder_is_heard_once_learned() -> None:
    rows = tuple(
        Utterance(Problem.OTHER, each, {"en": f"row {i}"}) for i, each in enumerate([Mood.ANGRY, Mood.WORRIED] * 20)
    )
    own = MoodFinder(LEXICONS, rows)
    vectors = np.tile(np.eye(2, dtype=np.float32), (20, 1))
    worried = np.array([0.0, 1.0], np.float32)
    before = own.find("row", "en", vector=worried)
    own.learn("en", vectors)
    assert own.find("row", "en", vector=worried).mood is Mood.WORRIED
    assert own.find("row", "en", vector=vectors[0]).mood is Mood.ANGRY
    assert own.find("row", "en").confidence == before.confidence


def test_courtesy_alone_hides_nothing() -> None:
    text = "Dear team, would you kindly let me know the price? Thank you very much in advance. Kind regards"
    cues = book("en").find(book("en").reader.read(text))
    assert any(cue.speaks_for == POLITE for cue in cues)
    assert not any(cue.speaks_for == VEILED and cue.weight > 1 for cue in cues)
    assert not finder().find(text, "en").veiled


def test_an_unknown_language_is_heard_by_english_words() -> None:
    assert mood("I am furious!", "xx") is Mood.ANGRY
    assert mood("signs", "signs") in Mood


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300), language=st.sampled_from(CORE))
def test_any_text_has_a_mood(text: str, language: str) -> None:
    guess = finder().find(text, language)
    assert 0.0 < guess.confidence <= 1.0
    assert not guess.veiled or guess.mood in (Mood.DISAPPOINTED, Mood.IMPATIENT)
    for one in guess.evidence:
        assert text[one.start : one.end] == one.text
