"""Every code has its words, in both languages, with the same placeholders."""

from __future__ import annotations

import re
from enum import StrEnum

import pytest
from defusedxml import ElementTree

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.languages import CORE
from desktop.domain.message import EntityKind, Segment
from desktop.domain.reading import Origin, SegmentReading
from desktop.domain.translation import Finding, FindingKind, TermStatus, UnitOrigin
from desktop.errors import UserFacingError
from desktop.storage.protection import Protection
from desktop.ui import error_texts, labels, setting_texts
from desktop.ui.i18n import resolve
from tests.fakes import ROOT

_TOLD = re.compile(r'UserFacingError\(\s*"([a-z_]+\.[a-z_]+)"', re.S)
_PLACE = re.compile(r"\{\w*\}|%n")
_CLI_ONLY = {"read.no_file", "read.bad_line"}


def messages(name: str) -> list[tuple[str, str, list[str]]]:
    """Return context, source and translations of a .ts file."""
    out = []
    for context in ElementTree.parse(ROOT / "translations" / f"deskside_{name}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            done = translation.get("type") != "unfinished"
            out.append((context.findtext("name", ""), message.findtext("source", ""), forms if done else [""]))
    return out


@pytest.mark.parametrize("name", ["zh_CN", "en"])
def test_everything_is_translated(name: str) -> None:
    assert [entry for entry in messages(name) if not all(entry[2])] == []


@pytest.mark.parametrize("name", ["zh_CN", "en"])
def test_placeholders_are_the_same(name: str) -> None:
    wrong = []
    for context, source, forms in messages(name):
        wanted = sorted(_PLACE.findall(source))
        wrong += [(context, source, form) for form in forms if sorted(_PLACE.findall(form)) != wanted]
    assert wrong == []


def test_the_translation_file_is_up_to_date() -> None:
    sources = {source for _, source, _ in messages("zh_CN")}
    for table in (error_texts.WHAT, error_texts.HOW, setting_texts.TITLES, setting_texts.HELP):
        assert set(table.values()) <= sources


def test_chinese_is_written_as_chinese() -> None:
    half_width = re.compile(r"[\u4e00-\u9fff][,;!?][\u4e00-\u9fff\s]|\.\.\.")
    assert [entry for entry in messages("zh_CN") for form in entry[2] if half_width.search(form)] == []


def test_every_code_of_the_program_has_a_sentence() -> None:
    codes = set()
    for path in (ROOT / "desktop").rglob("*.py"):
        if "commands" not in path.parts:
            codes |= set(_TOLD.findall(path.read_text("utf-8")))
    assert codes - _CLI_ONLY - set(error_texts.WHAT) == set()


def test_what_fails_in_the_knowledge_base_says_how_to_go_on() -> None:
    codes = {code for code in error_texts.WHAT if code.startswith(("article.", "import.", "export."))}
    assert len(codes) > 40
    assert codes - set(error_texts.HOW) == set()


def test_an_unknown_code_keeps_its_english_sentence() -> None:
    told = labels.error(UserFacingError("new.code", "What.", where="here", how="How."))
    assert (told.what, told.how, told.where) == ("What.", "How.", "here")


def test_every_enum_has_words(language: str) -> None:
    names: tuple[tuple[type[StrEnum], object], ...] = (
        (EntityKind, labels.entity),
        (TermStatus, labels.term_status),
        (Problem, labels.problem),
        (Tier, labels.tier),
        (Mood, labels.mood),
        (UnitOrigin, labels.unit_origin),
        (Protection, labels.protection),
    )
    for kind, words in names:
        said = [words(member) for member in kind]  # type: ignore[operator]
        assert all(said)
        assert len(set(said)) == len(said)
    for kind in FindingKind:
        assert labels.finding(Finding(kind, 0, 0, "abc"))
    for code in CORE:
        assert labels.language(code) != code


def test_every_origin_has_mark_icon_and_sentence(language: str) -> None:
    segment = Segment("Hola", 0, 4)
    for origin in Origin:
        for starter in (False, True):
            reading = SegmentReading(segment, "您好", origin, 86, starter=starter)
            assert labels.mark(reading)
            assert labels.origin(reading)
            assert (ROOT / "resources" / "icons" / f"{labels.origin_icon(reading)}.svg").is_file()


def test_every_entity_has_an_icon() -> None:
    for kind in EntityKind:
        assert (ROOT / "resources" / "icons" / f"{kind.value}.svg").is_file()


def test_an_unknown_language_is_named_somehow() -> None:
    assert labels.language("pl")
    assert labels.language("xx-unknown")


@pytest.mark.parametrize(
    ("wanted", "system", "spoken"),
    [
        ("", ["zh-Hans-CN", "en"], "zh_CN"),
        ("", ["zh-TW"], "zh_CN"),
        ("", ["en-US"], "en"),
        ("", ["de-DE"], "zh_CN"),
        ("", [], "zh_CN"),
        ("en", ["zh-CN"], "en"),
        ("zh_CN", ["en-US"], "zh_CN"),
    ],
)
def test_the_language_of_the_window(wanted: str, system: list[str], spoken: str) -> None:
    assert resolve(wanted, system) == spoken
