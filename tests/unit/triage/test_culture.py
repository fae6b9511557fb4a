from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import CORE
from desktop.errors import UserFacingError
from desktop.triage.culture import MOST, Culture
from tests.fakes import ROOT

FOLDER = ROOT / "resources" / "culture"
HAN = re.compile("[\u4e00-\u9fff]")


@cache
def culture() -> Culture:
    return Culture(FOLDER)


def names(text: str, language: str) -> list[str]:
    return [note.id for note in culture().notes(text, language, "zh")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("いえ、大丈夫です。", "ja", ["ja_daijoubu"]),
        ("この充電器は大丈夫でしょうか。", "ja", []),
        ("そうですか。検討します。", "ja", ["ja_sou_desu_ka", "ja_kentou"]),
        ("それはちょっと…", "ja", ["ja_chotto"]),
        ("了解です", "ja", ["ja_short"]),
        ("お忙しいところ恐れ入ります。", "ja", ["ja_busy"]),
        ("That's not ideal, is it.", "en", ["en_not_ideal"]),
        ("It was quite good.", "en", ["en_quite_good"]),
        ("It’s fine, I guess.", "en", ["en_no_worries"]),
        ("With all due respect, no.", "en", ["en_with_respect"]),
        ("Bitte nennen Sie mir einen verbindlichen Liefertermin.", "de", ["de_exact_date"]),
        ("Wird das zeitnah erledigt?", "de", ["de_zeitnah"]),
        ("Kannst du mir helfen?", "de", ["de_du"]),
        ("빨리빨리 부탁해요", "ko", ["ko_ppalli"]),
        ("좀 아쉽네요 ㅠㅠ", "ko", ["ko_aswip", "ko_tears"]),
        ("算了吧，不说了", "zh", ["zh_suanle"]),
        ("如果已经发货就算了", "zh", []),
        ("呵呵", "zh", ["zh_hehe"]),
        ("凑合吧", "zh", ["zh_not_impossible"]),
        ("謝謝，只是有點遺憾", "zh", ["thanks_but"]),
        ("Lo necesito ahorita.", "es", ["es_ahorita"]),
        ("¿Tenés otro color, che?", "es", ["es_vos"]),
        ("¿Me lo podéis enviar?", "es", ["es_vosotros"]),
        ("Imagina!", "pt", ["pt_imagina"]),
        ("Onde está a minha encomenda?", "pt", ["pt_voce_tu"]),
        ("C’est pas grave.", "fr", ["fr_pas_grave"]),
        ("Je suis un peu surprise.", "fr", ["fr_surpris"]),
        ("Peux-tu regarder ?", "fr", ["fr_tu"]),
        ("Ci sono rimasta male.", "it", ["it_sono_rimasto_male"]),
        ("La ringrazio, cordiali saluti", "it", ["it_lei"]),
        ("Ну и где посылка?", "ru", ["ru_nu_i_gde"]),
        ("Хорошо)", "ru", ["ru_brackets"]),
        ("Слушай, скинь трек", "ru", ["ru_ty"]),
        ("What is the price?", "en", []),
        ("", "en", []),
        ("大丈夫です", "xx", []),
    ],
)
def test_notes_are_tied_to_phrases_of_a_language(text: str, language: str, expected: list[str]) -> None:
    assert names(text, language) == expected


def test_a_note_says_where_its_phrase_stands_and_where_it_is_known_from() -> None:
    text = "ありがとうございます。大丈夫です。"
    (note,) = [one for one in culture().notes(text, "ja-JP", "en-GB") if one.id == "ja_daijoubu"]
    assert text[note.start : note.end] == note.phrase == "大丈夫です"
    assert "polite" in note.text
    assert note.source
    assert HAN.search(culture().notes(text, "ja", "zh")[0].text)


def test_the_form_of_address_gives_way_to_what_is_more_telling() -> None:
    text = (
        "Danke. Aber das ist suboptimal. Wird das zeitnah? Nenn mir ein konkretes Datum. "
        "Frist bis Freitag. Kannst du?"
    )
    found = names(text, "de")
    assert len(found) == MOST
    assert "de_du" not in found


def test_there_are_many_notes_in_every_language_with_texts_for_both_agents() -> None:
    notes = tomllib.loads((FOLDER / "notes.toml").read_text("utf-8"))["note"]
    assert len(notes) >= 40
    assert len({note["id"] for note in notes}) == len(notes)
    count = dict.fromkeys(CORE, 0)
    for note in notes:
        phrases = note["phrases"]
        for language in note.get("languages", phrases if isinstance(phrases, dict) else ()):
            count[language] += 1
        assert HAN.search("".join(note["zh"]))
        assert len(note["zh"]) == len(note["en"]) == 2
        assert note["source"]
        assert not re.search(r"https?:|www\.", note["source"])
    assert min(count.values()) >= 5


@pytest.mark.parametrize("language", [*CORE, "nl", "es-MX"])
@pytest.mark.parametrize("agent", ["zh", "en"])
def test_every_mood_has_advice_in_every_culture(language: str, agent: str) -> None:
    for mood in Mood:
        for veiled in (False, True):
            advice = culture().advice(mood, veiled, language, agent)
            assert advice.tone
            assert 2 <= len(advice.do) <= 3
            assert 2 <= len(advice.dont) <= 3
            assert advice.source
            texts = [advice.tone, *advice.do, *advice.dont]
            if agent == "zh":
                assert all(HAN.search(text) for text in texts if "“" not in text)


def test_cultures_and_veils_are_answered_differently() -> None:
    tones = {culture().advice(Mood.ANGRY, False, language, "en").tone for language in CORE}
    assert len(tones) >= 7
    open_one = culture().advice(Mood.DISAPPOINTED, False, "ja", "en")
    assert culture().advice(Mood.DISAPPOINTED, True, "ja", "en") != open_one
    assert culture().advice(Mood.ANGRY, False, "nl", "en") == culture().advice(Mood.ANGRY, False, "en", "en")


def test_a_grave_problem_adds_what_must_be_done() -> None:
    plain = culture().advice(Mood.WORRIED, False, "en", "en")
    grave = culture().advice(Mood.WORRIED, False, "en", "en", Problem.SAFETY)
    assert set(plain.do) < set(grave.do)
    assert any("hurt" in line for line in grave.do)


@pytest.mark.parametrize(
    ("name", "old", "new", "where", "named"),
    [
        ("notes.toml", 'id = "ja_daijoubu"', 'name = "ja_daijoubu"', "notes.toml", "id"),
        ("notes.toml", 'source = "house rule"\n', "", "notes.toml", "ja_sou_desu_ka"),
        ("notes.toml", "(算了|算了吧", "((算了|算了吧", "notes.toml", "zh_suanle"),
        ("notes.toml", 'zh = ["字面是', 'zh = ["", "字面是', "notes.toml", "ja_daijoubu"),
        ("matrix.toml", "[angry.fr]", "[angry.xx]", "matrix.toml", "angry.fr"),
        ("matrix.toml", "[problem.safety]", "[problem.danger]", "matrix.toml", "danger"),
        ("matrix.toml", "tone = { zh = ", "tone = { cn = ", "matrix.toml", "tone"),
    ],
)
def test_what_is_damaged_is_named(tmp_path: Path, name: str, old: str, new: str, where: str, named: str) -> None:
    for each in ("notes.toml", "matrix.toml"):
        text = (FOLDER / each).read_text("utf-8")
        assert each != name or old in text
        (tmp_path / each).write_text(text.replace(old, new, 1) if each == name else text, "utf-8")
    damaged = Culture(tmp_path)
    with pytest.raises(UserFacingError) as caught:
        damaged.notes("Hello", "en", "zh")
        damaged.advice(Mood.ANGRY, False, "en", "zh")
    assert caught.value.code == "lexicon.damaged"
    assert where in str(caught.value.where)
    assert named in str(caught.value)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=300), language=st.sampled_from(CORE))
def test_no_text_is_too_strange(text: str, language: str) -> None:
    for note in culture().notes(text, language, "zh"):
        assert text[note.start : note.end] == note.phrase
