from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import settings as names
from desktop.errors import UserFacingError
from desktop.settings import Setting, Settings
from desktop.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "deskside.db")
    yield store
    store.close()


def test_every_setting_is_listed_once_with_help() -> None:
    declared = [value for value in vars(names).values() if isinstance(value, Setting)]
    assert set(names.ALL) == set(declared)
    assert len({setting.name for setting in names.ALL}) == len(names.ALL) == len(declared)
    for setting in names.ALL:
        assert setting.help.endswith(".")
        assert not setting.choices or setting.default in setting.choices


def test_a_new_store_has_the_defaults(store: Store) -> None:
    settings = Settings(store)
    assert all(settings.get(setting) == setting.default for setting in names.ALL)


def test_saved_values_are_there_at_the_next_start(store: Store) -> None:
    settings = Settings(store)
    settings.save(names.AGENT_LANGUAGE, "中文")
    settings.save(names.FONT_SIZE, 14)
    settings.save(names.FONT_SIZE, 16)
    settings.save(names.CLIPBOARD_WATCH, True)
    for found in (settings, Settings(store)):
        assert found.get(names.AGENT_LANGUAGE) == "中文"
        assert found.get(names.FONT_SIZE) == 16
        assert found.get(names.CLIPBOARD_WATCH) is True


def test_a_remembered_value_lasts_for_this_run(store: Store) -> None:
    settings = Settings(store)
    settings.remember(names.THEME, "dark")
    assert settings.get(names.THEME) == "dark"
    assert Settings(store).get(names.THEME) == "system"


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (names.THEME, "pink"),
        (names.FONT_SIZE, 99),
        (names.FONT_SIZE, "10"),
        (names.WIDTH, True),
        (names.ON_TOP, 1),
        (names.AGENT_NAME, None),
    ],
)
def test_a_wrong_value_is_refused_by_name(store: Store, setting: Setting[str], value: str) -> None:
    settings = Settings(store)
    with pytest.raises(UserFacingError, match=setting.name) as told:
        settings.save(setting, value)
    assert told.value.code == "setting.invalid"
    assert "Known values" in told.value.how
    assert settings.get(setting) == setting.default


@pytest.mark.parametrize("kept", ['"pink"', "12", "null", "{", "", "[1]"])
def test_a_strange_kept_value_counts_as_none(store: Store, kept: str) -> None:
    store.execute("INSERT INTO setting VALUES ('theme', ?)", (kept,))
    store.execute("INSERT INTO setting VALUES ('font_size', '12')")
    settings = Settings(store)
    assert settings.get(names.THEME) == "system"
    assert settings.get(names.FONT_SIZE) == 12


def test_a_value_of_a_newer_version_stays(store: Store) -> None:
    store.execute("INSERT INTO setting VALUES ('of_tomorrow', '[1]')")
    Settings(store).save(names.THEME, "dark")
    assert store.tuples("SELECT value FROM setting WHERE name = 'of_tomorrow'") == [("[1]",)]


def test_what_was_not_saved_is_not_taken(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(store)

    def full(*_: object) -> int:
        raise UserFacingError("store.full", "The disk is full; this was not saved.")

    monkeypatch.setattr(store, "execute", full)
    with pytest.raises(UserFacingError):
        settings.save(names.THEME, "dark")
    assert settings.get(names.THEME) == "system"
