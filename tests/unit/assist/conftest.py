from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from desktop.assist.gate import Gate
from desktop.assist.gist import GistFinder
from desktop.assist.reading import Reader
from desktop.assist.recall import Recaller
from desktop.assist.record import Recorder
from desktop.assist.vectors import UtteranceVectors
from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Mood, Problem
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import Reading, Recall
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.errors import UserFacingError
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.storage.store import Store
from desktop.translation.engine import Hypothesis
from desktop.translation.memory import TranslationMemory
from desktop.translation.termbase import Termbase
from desktop.translation.translator import Translator
from desktop.translation.trust import Trust
from desktop.triage.utterances import Utterance
from tests.fakes import FakeEngine
from tests.replies import make_gate, starter_termbase

LEXICONS = Path(__file__).parents[3] / "resources" / "lexicons"

UTTERANCES = (
    Utterance(
        Problem.ORDER_STATUS, Mood.NEUTRAL, {"es": "¿Dónde está mi pedido?", "en": "Where?", "zh": "在哪里？"}
    ),
    Utterance(Problem.RETURN_REFUND, Mood.ANGRY, {"es": "Quiero mi dinero", "en": "Refund me", "zh": "退钱"}),
)


def assessed(recall: Recall) -> Triage:
    """Tell the class of a message by one word."""
    problem = Problem.RETURN_REFUND if "dinero" in recall.message.text else Problem.ORDER_STATUS
    return Triage((ProblemGuess(problem, 0.9),), MoodGuess(Mood.NEUTRAL, 0.9))


class Engine(FakeEngine):
    """A fake engine that also encodes: sentences with the same letters are near."""

    def __init__(
        self, known: dict[str, str] | None = None, pairs: Sequence[tuple[str, str]] = (), *, encodes: bool = True
    ) -> None:
        super().__init__(known, pairs)
        self.encodes = encodes
        self.chance: float | None = None
        self.chances: dict[str, float] = {}
        self.several: dict[str, tuple[str, ...]] = {}
        self.encoded: list[str] = []

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        rows = super().translate(texts, source, target, hypotheses=hypotheses, cancel=cancel)
        return [
            tuple(Hypothesis(one, -0.1) for one in self.several[text]) if text in self.several else row
            for text, row in zip(texts, rows, strict=True)
        ]

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> NDArray[np.float32]:
        if not self.encodes:
            raise UserFacingError("encoder.missing", "There is no encoder.")
        self.encoded += texts
        rows = np.zeros((len(texts), 128), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for letter in text.casefold():
                row[ord(letter) % 128] += 1
        return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


class Chance(Trust):
    """A trust that says for every sentence what the engine says."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._engine = engine

    def of(
        self, sources: Sequence[str], written: Sequence[Sequence[Hypothesis]], cancel: CancelToken | None = None
    ) -> list[list[float]]:
        chance = self._engine.chance or 0.0
        return [[self._engine.chances.get(one.text, chance) for one in row] for row in written]


@dataclass
class Desk:
    """The assist services upon a new store and an engine that answers from a dictionary."""

    store: Store
    memory: TranslationMemory
    termbase: Termbase
    engine: Engine
    recaller: Recaller
    reader: Reader
    recorder: Recorder

    def recall(self, text: str, language: str | None = None) -> Recall:
        return self.recaller.recall(BuyerMessage(text, 0.0, language=language), "zh")

    def read(self, text: str, language: str | None = None) -> Reading:
        return self.reader.read(self.recall(text, language))


@pytest.fixture(scope="session")
def rules() -> tuple[LanguageDetector, Segmenter, EntityFinder]:
    return LanguageDetector(LEXICONS), Segmenter(LEXICONS), EntityFinder(LEXICONS)


@pytest.fixture
def desk(
    tmp_path: Path, rules: tuple[LanguageDetector, Segmenter, EntityFinder]
) -> Iterator[Callable[[Engine], Desk]]:
    stores = []

    def make(engine: Engine) -> Desk:
        detector, segmenter, finder = rules
        store = Store.open(tmp_path / "deskside.db")
        stores.append(store)
        memory = TranslationMemory(store, finder, LEXICONS)
        termbase = Termbase(store, LEXICONS)
        vectors = UtteranceVectors(engine, UTTERANCES, tmp_path / "cache")
        return Desk(
            store,
            memory,
            termbase,
            engine,
            Recaller(detector, segmenter, finder, memory, termbase),
            Reader(
                Translator(engine, Trust(engine) if engine.chance is None else Chance(engine)),
                GistFinder(vectors),
                termbase,
                assessed,
            ),
            Recorder(store, memory),
        )

    yield make
    for store in stores:
        store.close()


@pytest.fixture(scope="session")
def starter_terms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Termbase]:
    """The termbase of a new installation."""
    with contextlib.closing(Store.open(tmp_path_factory.mktemp("gate") / "deskside.db")) as store:
        yield starter_termbase(store)


@pytest.fixture(scope="session")
def gate(rules: tuple[LanguageDetector, Segmenter, EntityFinder], starter_terms: Termbase) -> Gate:
    """The gate of a new installation, without marketplaces."""
    return make_gate(starter_terms, rules[2], rules[0])
