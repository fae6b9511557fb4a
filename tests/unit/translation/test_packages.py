"""What is read of a folder of models, and the routes over it; nothing is loaded."""

from __future__ import annotations

import json
from pathlib import Path

from desktop.translation.engine import Route
from desktop.translation.models import ModelShelf
from desktop.translation.packages import (
    InstalledModel,
    from_wire,
    plan,
    read_models,
    read_package,
    routes_of,
    set_aside,
    to_wire,
    version_key,
    with_shared_weights,
)
from tests.models import build_argos_model, build_bundle


def model(source: str, target: str, version: str = "1.0", *, starter: bool = False) -> InstalledModel:
    name = f"{source}_{target}-{version}{'-starter' if starter else ''}"
    return InstalledModel(name, Path(name), source, target, version=version, starter=starter, masks=starter)


def test_the_users_package_goes_before_the_starters_and_the_newer_before_the_older() -> None:
    models = [
        model("zh", "en", "9.0", starter=True),
        model("zh", "en", "1.9"),
        model("zh", "en", "1.10"),
        model("en", "zh", "1.0", starter=True),
    ]
    planned = plan(models)
    assert planned["zh", "en"] == (models[2],)
    assert routes_of(planned) == (
        Route("en", "zh", starter=True, masks=True),
        Route("zh", "en"),
    )


def test_pivots_go_over_english_if_they_can_and_never_replace_a_direct_package_of_the_same_kind() -> None:
    models = [
        model("zh", "ja", starter=True),
        model("ja", "es"),
        model("zh", "en"),
        model("en", "es"),
        model("es", "en"),
        model("ja", "en"),
    ]
    routes = {(r.source, r.target): r.pivot for r in routes_of(plan(models))}
    assert routes["zh", "es"] == "en"
    assert routes["zh", "ja"] == ""
    assert routes["ja", "es"] == ""
    assert ("es", "zh") not in routes
    assert ("en", "en") not in routes


def test_two_full_packages_go_before_a_starter_package_and_this_before_any_way_with_one() -> None:
    starters = [model("es", "zh", starter=True), model("zh", "es", starter=True), model("en", "zh", starter=True)]
    full = [model("es", "en"), model("en", "zh")]
    routes = {(r.source, r.target): (r.pivot, r.starter) for r in routes_of(plan(starters + full))}
    assert routes["es", "zh"] == ("en", False)
    assert routes["zh", "es"] == ("", True)
    only_one = {(r.source, r.target): (r.pivot, r.starter) for r in routes_of(plan(starters + full[:1]))}
    assert only_one["es", "zh"] == ("", True)


def test_who_serves_a_pair_instead_of_a_package_is_known() -> None:
    starters = [model("es", "zh", starter=True), model("zh", "es", starter=True)]
    full = [model("es", "en"), model("en", "zh", "1.9"), model("en", "zh", "1.8")]
    models = [*full, *starters]
    assert set_aside(models) == {
        starters[0].path: (full[0], full[1]),
        full[2].path: (full[1],),
    }


def test_weights_that_several_packages_share_count_with_the_first(tmp_path: Path) -> None:
    pairs = {("zh", "en"): {"你好": "hello"}, ("zh", "es"): {"你好": "hola"}}
    shelf = ModelShelf(tmp_path / "m", None)
    shelf.install(build_bundle(tmp_path, pairs))
    shelf.install(build_argos_model(tmp_path, "en", "zh", {"hello": "你好"}))
    _own, _first, later = models = shelf.list()
    assert with_shared_weights(models) == {later.path}
    assert later.size < 10_000


def test_bad_folders_hide_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "models"
    ModelShelf(folder, None).install(build_argos_model(tmp_path, "en", "zh", {"hello": "你好"}))
    whole = next(p for p in folder.iterdir())

    def copy(name: str, **metadata: object) -> Path:
        place = folder / name
        place.mkdir()
        values = json.loads((whole / "metadata.json").read_text()) | metadata
        (place / "metadata.json").write_text(json.dumps(values))
        return place

    (folder / "a-empty").mkdir()
    copy("b-json").joinpath("metadata.json").write_text("{")
    copy("c-sbd", type="sbd")
    copy("d-codes", from_code="../en")
    copy("e-weights")
    (copy("f-tokenizer") / "model").mkdir()
    (folder / "f-tokenizer" / "model" / "model.bin").write_bytes(b"x")
    (folder / "file").write_text("no folder")
    problems = {m.id: m.problem for m in read_models(folder)}
    assert problems == {
        "a-empty": "metadata_missing",
        "b-json": "metadata_unreadable",
        "c-sbd": "no_translation",
        "d-codes": "no_translation",
        "e-weights": "weights_missing",
        "f-tokenizer": "tokenizer_missing",
        whole.name: "",
    }
    assert list(plan(read_models(folder))) == [("en", "zh")]


def test_a_record_cannot_point_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "models"
    (installed,) = ModelShelf(folder, None).install(build_argos_model(tmp_path, "en", "zh", {"hello": "你好"}))
    for place in ("../weights-x", "weights-../../x", "elsewhere", 7):
        (installed.path / "deskside.json").write_text(json.dumps({"weights": place}))
        assert read_package(installed.path).weights.parent == installed.path


def test_masks_are_found_without_loading(tmp_path: Path) -> None:
    for name, masks in (("with", True), ("without", False)):
        package = build_argos_model(tmp_path, "en", "zh", {"hello": "你好"}, masks=masks)
        (installed,) = ModelShelf(tmp_path / name, None).install(package)
        assert installed.masks is masks


def test_a_model_survives_the_wire(tmp_path: Path) -> None:
    (installed,) = ModelShelf(tmp_path / "m", None).install(
        build_argos_model(tmp_path, "en", "zh", {"hello": "你好"})
    )
    assert from_wire(json.loads(json.dumps(to_wire(installed)))) == installed


def test_versions_are_numbers() -> None:
    assert version_key("1.10") > version_key("1.9") > version_key("") == (0,)
