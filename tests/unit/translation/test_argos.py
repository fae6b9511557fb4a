"""Translation with real packages, in this process: batches, pivots, tags, tokenisers, damage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation import argos
from desktop.translation.argos import ArgosTranslator
from desktop.translation.models import ModelShelf
from desktop.translation.packages import InstalledModel, plan, read_models
from tests.models import build_argos_model, build_bundle, read_zip, with_weights_cut, write_zip

EN_ZH = {"hello": "你好", "order": "订单", "my": "我的", "late": "晚|迟到", "thank you": "谢谢"}
ZH_EN = {"你好": "hello", "订单": "order", "我的": "my", "谢谢": "thank you"}
EN_DE = {"hello": "hallo", "order": "Bestellung", "my": "meine", "late": "spät", "thank you": "danke"}


@pytest.fixture
def translator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ArgosTranslator:
    for name in ("ARGOS_PACKAGES_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, "")
    return ArgosTranslator(tmp_path / "engine")


def install(tmp_path: Path, *packages: Path) -> dict[tuple[str, str], tuple[InstalledModel, ...]]:
    shelf = ModelShelf(tmp_path / "models", None)
    for package in packages:
        shelf.install(package)
    return plan(shelf.list())


def texts_of(rows: Sequence[Sequence[argos.Hypothesis]]) -> list[str]:
    return [row[0].text for row in rows]


def test_a_batch_comes_back_in_its_order(translator: ArgosTranslator, tmp_path: Path) -> None:
    legs = install(tmp_path, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    texts = [
        "thank you",
        "Hello my order",
        "",
        "my order ｟0｠ late",
        *(["hello"] * 20),
        *(f"order {n}" for n in range(30)),
    ]
    rows = translator.translate(legs, texts)
    assert texts_of(rows)[:5] == ["谢谢", "你好我的订单", "", "我的订单 ｟0｠晚", "你好"]
    assert texts_of(rows)[-1] == "订单 29"
    assert all(-0.5 < row[0].score <= 0 for row in rows)


def test_hypotheses_differ_and_the_likelier_goes_first(translator: ArgosTranslator, tmp_path: Path) -> None:
    legs = install(tmp_path, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    ((first, second),) = translator.translate(legs, ["order late"], hypotheses=2)
    assert (first.text, second.text) == ("订单晚", "订单迟到")
    assert 0 >= first.score > second.score


def test_scores_are_per_token(translator: ArgosTranslator, tmp_path: Path) -> None:
    legs = install(tmp_path, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    short, long = translator.translate(legs, ["late", "late late late late late late late late"])
    # One doubtful word among 2 tokens (with the end), eight among 9: no sum, or it would be 8 to 1.
    assert 1.2 < long[0].score / short[0].score < 2.5


def test_over_a_pivot_scores_add_up(translator: ArgosTranslator, tmp_path: Path) -> None:
    legs = install(
        tmp_path,
        build_argos_model(tmp_path, "zh", "en", {**ZH_EN, "晚": "late|tardy"}),
        build_argos_model(tmp_path, "en", "de", {**EN_DE, "tardy": "säumig"}),
    )["zh", "de"]
    rows = translator.translate(legs, ["我的订单晚", "你好"], hypotheses=2)
    assert [h.text for h in rows[0]][:2] == ["meine Bestellung spät", "meine Bestellung säumig"]
    assert rows[0][0].score > rows[0][1].score
    first = translator.translate(legs[:1], ["我的订单晚"], hypotheses=2)[0][0].score
    second = translator.translate(legs[1:], ["my order late"], hypotheses=2)[0][0].score
    assert rows[0][0].score == pytest.approx(first + second)


@pytest.mark.parametrize("quirk", ["bpe", "target_prefix", "source_tag", "float32"])
def test_every_kind_of_package(translator: ArgosTranslator, tmp_path: Path, quirk: str) -> None:
    package = build_argos_model(tmp_path, "en", "de", EN_DE, quirks=[quirk])
    legs = install(tmp_path, package)["en", "de"]
    assert texts_of(translator.translate(legs, ["hello my order"])) == ["hallo meine Bestellung"]


def test_a_bundle_loads_its_weights_once_and_sets_the_tag(translator: ArgosTranslator, tmp_path: Path) -> None:
    bundle = build_bundle(
        tmp_path, {("zh", "en"): ZH_EN, ("zh", "es"): {"你好": "hola", "订单": "pedido"}, ("en", "zh"): EN_ZH}
    )
    routes = install(tmp_path, bundle)
    assert texts_of(translator.translate(routes["zh", "en"], ["你好订单"])) == ["hello order"]
    assert texts_of(translator.translate(routes["zh", "es"], ["你好订单"])) == ["hola pedido"]
    assert texts_of(translator.translate(routes["en", "zh"], ["hello order"])) == ["你好订单"]
    assert translator.loaded == 1


def test_hard_linked_packages_share_their_weights_too(translator: ArgosTranslator, tmp_path: Path) -> None:
    """As `export.py`'s install_bundle lays them out: each config.json has its own tag."""
    files = read_zip(build_bundle(tmp_path, {("zh", "en"): {"你好": "hello"}, ("zh", "es"): {"你好": "hola"}}))
    folder = tmp_path / "models"
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    first, second = sorted(folder.iterdir())
    for name in ("model/model.bin", "model/shared_vocabulary.json", "sentencepiece.model"):
        (second / name).hardlink_to(first / name)
    models = read_models(folder)
    assert [model.tag for model in models] == ["<2en>", "<2es>"]
    assert [texts_of(translator.translate([model], ["你好"])) for model in models] == [["hello"], ["hola"]]
    assert translator.loaded == 1


def test_long_texts_are_cut_not_truncated(translator: ArgosTranslator, tmp_path: Path) -> None:
    legs = install(tmp_path, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    text = " ".join(["hello my order ,"] * 120)
    (row,) = translator.translate(legs, [text])
    assert row[0].text.replace(" ", "") == "你好我的订单," * 120


def test_text_the_model_cannot_know_survives(translator: ArgosTranslator, tmp_path: Path) -> None:
    legs = install(tmp_path, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    rows = translator.translate(legs, ["hello 😀", "hello \ud83d", "\u200b", "   "])
    assert rows[0][0].text == "你好 😀"
    assert rows[1][0].text.startswith("你好")
    assert all(row for row in rows)


def test_segments_are_cached_until_the_package_changes(
    translator: ArgosTranslator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = build_argos_model(tmp_path, "en", "zh", EN_ZH)
    legs = install(tmp_path, package)["en", "zh"]
    calls: list[int] = []
    run = ArgosTranslator._batch

    def counted(
        self: ArgosTranslator, model: InstalledModel, direction: object, batch: list[list[str]], n: int
    ) -> object:
        calls.append(len(batch))
        return run(self, model, direction, batch, n)  # type: ignore[arg-type]

    monkeypatch.setattr(ArgosTranslator, "_batch", counted)
    translator.translate(legs, ["hello", "order"])
    translator.translate(legs, ["order", "hello", "my"])
    assert calls == [2, 1]

    newer = build_argos_model(tmp_path, "en", "zh", {"hello": "您好"}, version="1.0")
    ModelShelf(tmp_path / "models", None).install(newer, replace=True)
    legs = plan(read_models(tmp_path / "models"))["en", "zh"]
    assert texts_of(translator.translate(legs, ["hello"])) == ["您好"]


def test_cancel_between_two_batches(
    translator: ArgosTranslator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    legs = install(tmp_path, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    token, calls = CancelToken(), []
    run = ArgosTranslator._batch

    def cancelling(self: ArgosTranslator, *arguments: object) -> object:
        calls.append(1)
        token.cancel()
        return run(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(ArgosTranslator, "_batch", cancelling)
    with pytest.raises(Cancelled):
        translator.translate(legs, [f"order {n}" for n in range(50)], cancel=token)
    assert len(calls) == 1


def test_damaged_weights_are_named_and_others_go_on(translator: ArgosTranslator, tmp_path: Path) -> None:
    whole = build_argos_model(tmp_path, "en", "zh", EN_ZH)
    cut = with_weights_cut(build_argos_model(tmp_path, "en", "de", EN_DE), tmp_path / "cut.argosmodel")
    routes = install(tmp_path, whole, cut)
    with pytest.raises(UserFacingError) as caught:
        translator.translate(routes["en", "de"], ["hello"])
    assert caught.value.code == "model.damaged"
    assert "English → German 1.0" in caught.value.what
    assert texts_of(translator.translate(routes["en", "zh"], ["hello"])) == ["你好"]


def test_weights_changed_after_installing_are_refused(translator: ArgosTranslator, tmp_path: Path) -> None:
    legs = install(tmp_path, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    weights = legs[0].weights / "model.bin"
    data = bytearray(weights.read_bytes())
    data[len(data) // 2] ^= 0xFF
    weights.write_bytes(data)
    with pytest.raises(UserFacingError, match=r"not the file that was installed") as caught:
        translator.translate(plan(read_models(tmp_path / "models"))["en", "zh"], ["hello"])
    assert caught.value.code == "model.damaged"


def test_a_damaged_starter_names_a_way_out_that_there_is(translator: ArgosTranslator, tmp_path: Path) -> None:
    bundle = build_bundle(tmp_path, {("en", "zh"): EN_ZH})
    (starter,) = ModelShelf(tmp_path / "starter", None).install(bundle)
    weights = starter.weights / "model.bin"
    weights.write_bytes(weights.read_bytes()[:-8] + b"damaged!")
    (starter,) = read_models(tmp_path / "starter", starter=True)
    with pytest.raises(UserFacingError, match=r"Install the program again, or install a full model") as caught:
        translator.translate([starter], ["hello"])
    assert caught.value.code == "model.starter_damaged"


@pytest.mark.parametrize("quirks", [[], ["bpe"]])
def test_a_wrong_tokeniser_is_damage(translator: ArgosTranslator, tmp_path: Path, quirks: list[str]) -> None:
    package = build_argos_model(tmp_path, "en", "zh", EN_ZH, quirks=quirks)
    files = {n: b"\x01" * 64 if n.endswith(".model") else d for n, d in read_zip(package).items()}
    legs = install(tmp_path, write_zip(tmp_path / "bad.argosmodel", files))["en", "zh"]
    with pytest.raises(UserFacingError) as caught:
        translator.translate(legs, ["hello"])
    assert caught.value.code == "model.damaged"


def test_a_folder_with_a_chinese_name(translator: ArgosTranslator, tmp_path: Path) -> None:
    home = tmp_path / "张三 的文件"
    home.mkdir()
    legs = install(home, build_argos_model(tmp_path, "en", "zh", EN_ZH))["en", "zh"]
    assert texts_of(translator.translate(legs, ["hello"])) == ["你好"]


def test_memory_is_bounded_and_dropped(tmp_path: Path, translator: ArgosTranslator) -> None:
    routes = install(
        tmp_path,
        build_argos_model(tmp_path, "en", "zh", EN_ZH),
        build_argos_model(tmp_path, "en", "de", EN_DE),
    )
    small = ArgosTranslator(tmp_path / "engine", weights_limit=1, cached_segments=1)
    for pair in (("en", "zh"), ("en", "de"), ("en", "zh")):
        small.translate(routes[pair], ["hello", "order"])
        assert small.loaded == 1
    small.keep([])
    assert small.loaded == 0


def test_pieces_are_cut_at_clauses_then_at_words() -> None:
    tokens = ["\u2581a", "b", "c,", "\u2581d", "e", "f"]
    assert argos._cut(tokens, 4) == [["\u2581a", "b", "c,"], ["\u2581d", "e", "f"]]
    assert argos._cut(["\u2581a", "b", "b", "\u2581d", "e"], 4) == [["\u2581a", "b", "b"], ["\u2581d", "e"]]
    assert argos._cut(list("abcdef"), 4) == [list("abcd"), list("ef")]
    assert argos._cut([], 4) == [[]]
