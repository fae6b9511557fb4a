"""The starter pack's scripts: ten languages each, the same facts in all, nothing that a shop must not say."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from desktop.domain.issue import Problem, Tier
from desktop.domain.languages import CORE
from desktop.domain.script import PlaceholderKind, Script
from desktop.language.normalize import fold
from desktop.scripts import placeholders
from desktop.scripts.body import marks, parse, plain
from desktop.scripts.reading import load_folder, read_file

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources" / "packs" / "starter" / "scripts"
FILES = sorted(FOLDER.glob("*.toml"))
SCENES = (
    *("pre_sale", "hesitation", "returns", "warranty", "delay", "damage", "customs", "policy", "praise"),
    *("review_request", "farewell", "care"),
)
NAMES = frozenset(
    {
        *("buyer_name", "agent_name", "shop_name", "order_no", "tracking_no", "carrier", "product", "sku"),
        *("quantity", "color", "size", "amount", "percent", "reason", "place", "country", "case_no", "date"),
        "choice",
    }
)
TODAY = datetime.date(2026, 12, 5)
VALUES = {
    "amount": "EUR 29.90",
    "quantity": "1200",
    "percent": "10",
    "country": "西班牙",
    "place": "Leipzig",
    "date": "2026-12-08",
}
FORBIDDEN = re.compile(
    r"guarantee|garantiz|garantimos|garantiamo|nous garantissons|garantieren|гарантируем|100\s?%|whatsapp|https?://"
    r"|www\.|@\w|保证|必定|絶対に|100％|보장",
    re.IGNORECASE,
)
HAN = re.compile(r"[\u4e00-\u9fff]")
FRENCH = re.compile(r"\w[;:!?]")
NO_WORDS = re.compile(r"\{[^}]*\}|\d:\d")


@cache
def scripts() -> tuple[Script, ...]:
    return load_folder(FOLDER)


def bodies() -> list[tuple[str, str, str]]:
    return [(s.name, code, version.body) for s in scripts() for code, version in s.versions.items()]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_scene_is_whole(path: Path) -> None:
    """Reading checks classes, moods, placeholders and marks; here is what the pack promises beyond."""
    found = read_file(path)
    for script in found:
        assert tuple(script.versions) == CORE, script.name
        assert 1 <= len(script.classes) <= 3, script.name
        assert 1 <= len(script.tags) <= 4, script.name
        assert re.fullmatch(r"[a-z]{2}\d{1,2}", script.code), script.name
        assert set(script.titles) == {"zh", "en"}, script.name
        assert len(script.titles["zh"]) <= 14 and len(script.titles["en"]) <= 45, script.titles
        assert all(len(version.body) <= 900 for version in script.versions.values()), script.name


def test_there_are_scripts_for_every_scene_and_class() -> None:
    assert len(scripts()) >= 120
    assert {path.stem for path in FILES} >= set(SCENES)
    covered = Counter(problem for script in scripts() for problem in script.classes)
    assert {problem for problem in Problem if covered[problem] < 3} == set()


def test_no_two_scripts_say_the_same() -> None:
    for code in CORE:
        texts = Counter(fold(plain(script.versions[code].body)) for script in scripts())
        assert [text for text, count in texts.items() if count > 1] == []
    titles = Counter(script.titles["zh"] for script in scripts())
    assert [title for title, count in titles.items() if count > 1] == []


def test_placeholders_have_names_that_the_form_knows() -> None:
    assert {(n, p.name) for n, _, body in bodies() for p in parse(body) if p.name not in NAMES} == set()
    assert {n for n, _, body in bodies() if body.count("{") != len(parse(body))} == set()


def test_long_answers_to_hard_problems_carry_marks() -> None:
    hard = [s for s in scripts() if s.classes[0].tier is not Tier.BASIC and len(plain(s.versions["en"].body)) > 350]
    assert hard
    assert [s.name for s in hard if not marks(s.versions["en"].body)] == []


def test_nothing_forbidden_is_said() -> None:
    found = [(name, code, hit.group()) for name, code, body in bodies() if (hit := FORBIDDEN.search(body))]
    assert found == []


def test_no_chinese_is_left_in_other_languages() -> None:
    found = [
        (n, code) for n, code, body in bodies() if code not in ("zh", "ja") and HAN.search(NO_WORDS.sub("", body))
    ]
    assert found == []


def test_french_leaves_a_blank_before_its_marks() -> None:
    found = [
        (n, hit.group())
        for n, code, body in bodies()
        if code == "fr" and (hit := FRENCH.search(NO_WORDS.sub("", body)))
    ]
    assert found == []


@pytest.mark.parametrize("code", CORE)
def test_every_script_can_be_filled_in(code: str) -> None:
    for script in scripts():
        fields = placeholders.form(script, code, "zh", (), VALUES, TODAY)
        values = {f.key: f.value or ("1" if f.kind is PlaceholderKind.CHOICE else "A-17") for f in fields}
        filled = placeholders.fill(script, values, "zh", code)
        assert filled.missing == ()
        assert placeholders.unfilled(filled.source + filled.target) == ()
        assert filled.pairs
        assert not re.search(r"\.\.(?!\.)|[。．]{2}|,,| [.,](?!\w)|  ", filled.target), (script.name, filled.target)
