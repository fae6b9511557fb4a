from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.paths import Paths


def test_all_of_the_user_lies_below_data(tmp_path: Path) -> None:
    paths = Paths.default(tmp_path)
    for path in (paths.store, paths.protection, paths.backups, paths.models, paths.logs):
        assert path.parent == tmp_path


def test_a_relative_folder_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Paths.default(Path("here")).data == tmp_path / "here"


def test_the_home_sign_is_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert Paths.default(Path("~/data")).data == tmp_path / "data"


def test_the_default_is_the_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, appauthor: f"{tmp_path}/{name}")
    assert Paths.default().data == tmp_path / "deskside"


def test_the_programs_own_files_are_there() -> None:
    paths = Paths.default()
    assert paths.resources.is_dir()
    assert paths.lexicons.parent == paths.starter_models.parent.parent == paths.resources
    assert paths.starter_pack.is_relative_to(paths.resources)


def test_a_frozen_program_looks_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    paths = Paths.default(tmp_path / "data")
    assert (paths.resources, paths.translations) == (tmp_path / "resources", tmp_path / "translations")
