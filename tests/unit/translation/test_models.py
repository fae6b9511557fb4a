"""Installing, updating and removing packages: whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation import unpack as unpack_module
from desktop.translation.models import InstalledModel, ModelShelf
from desktop.translation.unpack import Limits
from tests.models import (
    build_argos_model,
    build_bundle,
    read_zip,
    with_broken_zip,
    with_end_cut,
    with_file,
    with_link,
    with_metadata,
    without,
    write_zip,
)

WORDS = {"hello": "你好"}
Damage = Callable[[Path, Path], Path]


@pytest.fixture
def shelf(tmp_path: Path) -> ModelShelf:
    return ModelShelf(tmp_path / "models", None)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return build_argos_model(tmp_path, "en", "zh", WORDS, version="1.9")


def code_of(work: Callable[[], object]) -> str:
    with pytest.raises(UserFacingError) as caught:
        work()
    return caught.value.code


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_install_and_list(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    (model,) = shelf.install(package, progress=lambda done, total: seen.append((done, total)))
    assert shelf.list() == (model,)
    assert (model.id, model.pair, model.version) == ("translate-en_zh-1_9", ("en", "zh"), "1.9")
    assert model.name == "English → Chinese 1.9"
    assert not model.problem
    assert model.size == sum(f.stat().st_size for f in model.path.rglob("*") if f.is_file())
    assert seen[-1][0] == seen[-1][1]
    assert left_in(tmp_path / "models") == [model.id]


def test_install_from_a_folder(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    shelf.install(package)
    other = ModelShelf(tmp_path / "other", None)
    (model,) = other.install(shelf.list()[0].path)
    assert model.pair == ("en", "zh")
    shutil.rmtree(other.list()[0].path)
    (model,) = other.install(tmp_path / "models")  # a folder that holds packages
    assert model.pair == ("en", "zh")


def test_a_package_zipped_without_its_folder(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    files = {name.split("/", 1)[1]: data for name, data in read_zip(package).items()}
    (model,) = shelf.install(write_zip(tmp_path / "bare.argosmodel", files))
    assert model.id == "translate-en_zh-1_9"


def test_sentence_splitters_are_not_unpacked(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    root = "translate-en_zh-1_9"
    more = with_file(package, tmp_path / "more.argosmodel", f"{root}/stanza/en/tokenize.pt")
    (model,) = shelf.install(more)
    assert not (model.path / "stanza").exists()


def test_a_bundle_keeps_its_weights_once(shelf: ModelShelf, tmp_path: Path) -> None:
    bundle = build_bundle(
        tmp_path, {("en", "zh"): WORDS, ("zh", "en"): {"你好": "hello"}, ("zh", "es"): {"你好": "hola"}}
    )
    models = shelf.install(bundle)
    assert [m.pair for m in models] == [("en", "zh"), ("zh", "en"), ("zh", "es")]
    assert len({m.weights for m in models}) == 1
    assert len(list((tmp_path / "models").rglob("model.bin"))) == 1
    whole = sum(f.stat().st_size for f in (tmp_path / "models").rglob("*") if f.is_file())
    assert sum(m.size for m in models) == whole

    shelf.remove(models[0].id)
    shelf.remove(models[2].id)
    assert [m.problem for m in shelf.list()] == [""]
    shelf.remove(models[1].id)
    assert left_in(tmp_path / "models") == []


def test_starter_packages_come_after_the_users_and_stay(tmp_path: Path, package: Path) -> None:
    ModelShelf(tmp_path / "starter", None).install(package)
    shelf = ModelShelf(tmp_path / "models", tmp_path / "starter")
    shelf.install(package)
    assert [m.starter for m in shelf.list()] == [False, True]
    shelf.remove("translate-en_zh-1_9")
    assert [m.starter for m in shelf.list()] == [True]
    with pytest.raises(UserFacingError, match=r"came with Deskside .* A full model for the pair") as caught:
        shelf.remove("translate-en_zh-1_9")
    assert caught.value.code == "model.starter"
    with pytest.raises(UserFacingError, match=r"model list") as caught:
        shelf.remove("translate-en_zh-1.9")
    assert caught.value.code == "model.unknown"
    assert [m.starter for m in shelf.list()] == [True]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (with_end_cut, "model.damaged"),
        (with_broken_zip, "model.damaged"),
        (lambda p, out: without(p, out, "model.bin"), "model.damaged"),
        (lambda p, out: without(p, out, "sentencepiece.model"), "model.damaged"),
        (lambda p, out: without(p, out, "metadata.json"), "model.wrong_file"),
        (lambda p, out: with_metadata(p, out, type="sbd"), "model.wrong_file"),
        (lambda p, out: with_metadata(p, out, from_code="../../x"), "model.wrong_file"),
        (lambda p, out: with_metadata(p, out, from_code=["en"]), "model.wrong_file"),
        (lambda p, out: with_metadata(p, out, package_version="../1"), "model.damaged"),
        (lambda p, out: write_zip(out, {"a/metadata.json": b"{", "a/b": b""}), "model.damaged"),
        (lambda _p, out: write_zip(out, {}), "model.wrong_file"),
    ],
)
def test_damage_is_told_and_leaves_nothing(
    shelf: ModelShelf, package: Path, tmp_path: Path, damage: Damage, code: str
) -> None:
    bad = damage(package, tmp_path / "bad.argosmodel")
    assert code_of(lambda: shelf.install(bad)) == code
    assert left_in(tmp_path / "models") == []


def test_a_file_that_is_not_there_cannot_be_read(shelf: ModelShelf, tmp_path: Path) -> None:
    with pytest.raises(
        UserFacingError, match=r"^nowhere\.argosmodel cannot be read: .* Check that it is"
    ) as caught:
        shelf.install(tmp_path / "nowhere.argosmodel")
    assert caught.value.code == "model.unreadable"
    assert left_in(tmp_path / "models") == []


def test_what_is_no_package(shelf: ModelShelf, tmp_path: Path) -> None:
    text = tmp_path / "letter.txt"
    text.write_text("hello")
    empty = tmp_path / "empty"
    empty.mkdir()
    for path in (text, empty):
        assert code_of(lambda path=path: shelf.install(path)) == "model.wrong_file"


@pytest.mark.parametrize(
    "name",
    [
        "../evil.txt",
        "a/../../evil.txt",
        "/etc/evil.txt",
        "C:/evil.txt",
        "a\\..\\evil.txt",
        "translate-en_zh-1_9/CON",
        "translate-en_zh-1_9/nul.txt",
        "translate-en_zh-1_9/model/LPT1.json",
        "translate-en_zh-1_9/evil.",
        "translate-en_zh-1_9/evil ",
        "translate-en_zh-1_9/a\nb",
        "translate-en_zh-1_9/METADATA.JSON",
        "translate-en_zh-1_9/" + "x" * 101,
        "/".join("abcdefghi"),
        "translate-en_zh-1_9//evil",
    ],
)
def test_foreign_names_are_refused(shelf: ModelShelf, package: Path, tmp_path: Path, name: str) -> None:
    bad = with_file(package, tmp_path / "bad.argosmodel", name)
    assert code_of(lambda: shelf.install(bad)) == "model.foreign_path"
    assert left_in(tmp_path / "models") == []
    assert not list(tmp_path.rglob("evil*"))


def test_links_are_refused(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    bad = with_link(package, tmp_path / "bad.argosmodel", "translate-en_zh-1_9/x", "/etc/passwd")
    assert code_of(lambda: shelf.install(bad)) == "model.foreign_path"
    (model,) = shelf.install(package)
    (model.path / "x").symlink_to("/etc/passwd")
    other = ModelShelf(tmp_path / "other", None)
    assert code_of(lambda: other.install(model.path)) == "model.foreign_path"


@pytest.mark.parametrize(
    "limits",
    [Limits(files=3), Limits(total=1000), Limits(ratio=2, ratio_from=0)],
    ids=["files", "bytes", "ratio"],
)
def test_limits(package: Path, tmp_path: Path, limits: Limits) -> None:
    shelf = ModelShelf(tmp_path / "models", None, limits=limits)
    assert code_of(lambda: shelf.install(package)) == "model.too_big"
    assert left_in(tmp_path / "models") == []


def test_a_full_disk_is_told_before_and_while_writing(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = ModelShelf(tmp_path / "models", None, limits=Limits(disk_margin=1 << 60))
    assert code_of(lambda: small.install(package)) == "model.disk_full"

    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(unpack_module.hashlib, "sha256", full)
    assert code_of(lambda: ModelShelf(tmp_path / "models", None).install(package)) == "model.disk_full"
    assert left_in(tmp_path / "models") == []


def test_cancelling_leaves_nothing(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    token = CancelToken()
    with pytest.raises(Cancelled):
        shelf.install(package, progress=lambda *_: token.cancel(), cancel=token)
    with pytest.raises(Cancelled):
        shelf.install(package, verify=lambda _: token.cancel(), cancel=token)
    assert left_in(tmp_path / "models") == []


def test_an_installed_pair_is_not_overwritten(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    shelf.install(package)
    newer = build_argos_model(tmp_path, "en", "zh", WORDS, version="1.10")
    older = build_argos_model(tmp_path, "en", "zh", WORDS, version="1.0")
    for path, word in ((package, "same"), (newer, "newer"), (older, "older")):
        with pytest.raises(UserFacingError, match=word) as caught:
            shelf.install(path)
        assert caught.value.code == "model.exists"
    assert code_of(lambda: shelf.update(older)) == "model.exists"
    (model,) = shelf.update(newer)
    assert model.version == "1.10"
    assert [m.version for m in shelf.list()] == ["1.10"]
    shelf.install(older, replace=True)
    assert [m.version for m in shelf.list()] == ["1.0"]
    assert left_in(tmp_path / "models") == ["translate-en_zh-1_0"]


def test_the_name_of_the_folder_in_the_zip_does_not_matter(shelf: ModelShelf, tmp_path: Path) -> None:
    """With Argos' own installer this package would overwrite the first."""
    shelf.install(build_argos_model(tmp_path, "en", "zh", WORDS))
    german = read_zip(build_argos_model(tmp_path, "en", "de", {"hello": "hallo"}))
    renamed = {"translate-en_zh-1_0/" + name.split("/", 1)[1]: data for name, data in german.items()}
    shelf.install(write_zip(tmp_path / "overlap.argosmodel", renamed))
    assert [m.pair for m in shelf.list()] == [("en", "de"), ("en", "zh")]


def test_the_same_pair_twice_in_one_file(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    files = read_zip(package)
    twice = files | {"again/" + name.split("/", 1)[1]: data for name, data in files.items()}
    assert code_of(lambda: shelf.install(write_zip(tmp_path / "t.argosmodel", twice))) == "model.damaged"


def test_a_failed_check_leaves_the_old_one(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    def refuse(folder: Path) -> None:
        assert (folder / "metadata.json").is_file()
        raise UserFacingError("model.damaged", "no")

    shelf.install(package)
    newer = build_argos_model(tmp_path, "en", "zh", WORDS, version="2.0")
    assert code_of(lambda: shelf.update(newer, verify=refuse)) == "model.damaged"
    assert [m.version for m in shelf.list()] == ["1.9"]


def test_a_move_that_fails_is_undone(shelf: ModelShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = {("en", "zh"): WORDS, ("zh", "en"): {"你好": "hello"}}
    before = shelf.install(build_bundle(tmp_path, old))
    move, moves = Path.replace, []

    def failing(self: Path, target: Path) -> Path:
        if self.parent.name == "ready" and target.parent == tmp_path / "models":
            moves.append(target.name)
            if len(moves) == 3:
                raise PermissionError(13, "another program has it open")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(PermissionError):
        shelf.install(build_bundle(tmp_path, old, version="1.0"), replace=True)
    monkeypatch.undo()
    assert shelf.list() == before
    assert not [name for name in left_in(tmp_path / "models") if name.startswith(".")]


def test_what_a_crash_left_is_cleaned_up_and_put_back(package: Path, tmp_path: Path) -> None:
    now = [1e10]
    shelf = ModelShelf(tmp_path / "models", None, clock=lambda: now[0])
    (model,) = shelf.install(package)
    left = tmp_path / "models" / ".staging-old"
    (left / "old").mkdir(parents=True)
    model.path.rename(left / "old" / model.id)
    assert shelf.list() == ()
    shelf.install(build_argos_model(tmp_path, "en", "de", {"hello": "hallo"}))
    assert {m.pair for m in shelf.list()} == {("en", "zh"), ("en", "de")}
    assert not left.exists()


def test_a_younger_staging_folder_is_another_programs(package: Path, tmp_path: Path) -> None:
    shelf = ModelShelf(tmp_path / "models", None)
    other = tmp_path / "models" / ".staging-other"
    other.mkdir(parents=True)
    shelf.install(package)
    assert other.exists()
    assert all(isinstance(m, InstalledModel) for m in shelf.list())


def test_a_bad_folder_is_listed_with_its_problem(shelf: ModelShelf, package: Path, tmp_path: Path) -> None:
    shelf.install(package)
    os.mkdir(tmp_path / "models" / "half")  # noqa: PTH102
    assert [(m.id, m.problem) for m in shelf.list()] == [
        ("half", "metadata_missing"),
        ("translate-en_zh-1_9", ""),
    ]
    shelf.remove("half")
    assert len(shelf.list()) == 1
