from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.domain.translation import UnitOrigin
from desktop.errors import UserFacingError
from desktop.language.entities import EntityFinder
from desktop.packs import starter
from desktop.scripts.library import ScriptLibrary
from desktop.storage.store import Store
from desktop.translation.memory import TranslationMemory
from desktop.translation.termbase import Termbase

RESOURCES = Path(__file__).parents[3] / "resources"
LEXICONS = RESOURCES / "lexicons"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    (folder / "memory").mkdir(parents=True)
    (folder / "utterances").mkdir()
    (folder / "memory" / "a.tsv").write_text("zh\ten\tes\n好的\tOK then\tDe acuerdo\n", "utf-8")
    (folder / "utterances" / "praise.tsv").write_text("mood\tzh\ten\nsatisfied\t很好\tVery nice\n", "utf-8")
    shutil.copy(RESOURCES / "packs" / "starter" / "terms.tsv", folder)
    return folder


def test_is_installed_once_per_version_and_language(tmp_path: Path, pack: Path) -> None:
    store = Store.open(tmp_path / "deskside.db")
    memory = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS)
    termbase = Termbase(store, LEXICONS)
    memory.add("OK then", "行", "en", "zh", origin=UnitOrigin.CORRECTION)
    assert starter.install(pack, store, memory, termbase, "zh") == 6
    assert len(termbase.concepts()) > 300
    assert starter.install(pack, store, memory, termbase, "zh") == 0
    assert memory.lookup("OK then", "en", "zh")[0].target == "行", "a correction goes before the pack"
    assert memory.lookup("De acuerdo", "es", "zh")[0].target == "好的"
    (pack / "memory" / "a.tsv").write_text("zh\ten\tes\n没问题\tOK then\tDe acuerdo\n", "utf-8")
    assert starter.install(pack, store, memory, termbase, "zh") == 6
    assert memory.lookup("De acuerdo", "es", "zh")[0].target == "没问题"
    assert memory.count() == 7
    store.close()


def test_a_broken_row_is_named_and_nothing_is_kept(tmp_path: Path, pack: Path) -> None:
    store = Store.open(tmp_path / "deskside.db")
    memory = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS)
    (pack / "memory" / "b.tsv").write_text("zh\ten\n一\tone\n二\n", "utf-8")
    with pytest.raises(UserFacingError) as told:
        starter.install(pack, store, memory, Termbase(store, LEXICONS), "zh")
    assert (told.value.code, told.value.where) == ("pack.damaged", "b.tsv, line 3")
    assert memory.count() == 0
    store.close()


def test_sentences_may_come_later_in_portions_and_begin_anew_after_a_kill(tmp_path: Path, pack: Path) -> None:
    store = Store.open(tmp_path / "deskside.db")
    memory, termbase = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS), Termbase(store, LEXICONS)
    version = starter.install_content(pack, store, termbase, "zh")
    assert len(termbase.concepts()) > 300
    assert memory.count() == 0
    begun = starter.sentences(pack, store, memory, "zh", version)
    assert next(begun) == 4
    assert memory.lookup("De acuerdo", "es", "zh")[0].target == "好的", "what is there can be used at once"
    begun.close()  # type: ignore[attr-defined]
    assert list(starter.sentences(pack, store, memory, "zh", version)) == [4, 2]
    assert list(starter.sentences(pack, store, memory, "zh", version)) == []
    assert memory.count() == 6
    store.close()


SCRIPT = """
[[script]]
id = "hello"
title = { zh = "你好" }
classes = []
moods = []
[script.text]
zh = "您好。"
en = "Hello."
"""


def test_scripts_come_with_the_pack_and_the_teams_own_stay(tmp_path: Path, pack: Path) -> None:
    store = Store.open(tmp_path / "deskside.db")
    memory, termbase = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS), Termbase(store, LEXICONS)
    library = ScriptLibrary(store, lambda: 1.0)
    (pack / "scripts").mkdir()
    (pack / "scripts" / "greeting.toml").write_text(SCRIPT, "utf-8")
    before = library.revision
    starter.install(pack, store, memory, termbase, "zh", library)
    assert library.revision > before
    number = library.by_name("hello").id  # type: ignore[union-attr]
    library.set_version(number, "en", "Hi there.")
    (pack / "scripts" / "greeting.toml").write_text(SCRIPT.replace("hello", "welcome") + SCRIPT, "utf-8")
    assert starter.install(pack, store, memory, termbase, "zh", library) == 6, "another script is another version"
    assert {script.name for script in library.all()} == {"hello", "welcome"}
    assert library.get(number).versions["en"].body == "Hi there."  # type: ignore[union-attr]
    store.close()


def test_a_broken_script_keeps_all_of_the_pack_out(tmp_path: Path, pack: Path) -> None:
    store = Store.open(tmp_path / "deskside.db")
    memory = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS)
    (pack / "scripts").mkdir()
    (pack / "scripts" / "greeting.toml").write_text(SCRIPT.replace("Hello.", "{order_no}"), "utf-8")
    with pytest.raises(UserFacingError) as told:
        starter.install(pack, store, memory, Termbase(store, LEXICONS), "zh")
    assert (told.value.code, told.value.where) == ("script.damaged", "greeting.toml, line 3")
    assert memory.count() == 0
    store.close()
