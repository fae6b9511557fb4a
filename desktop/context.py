"""Builds every service once and hands them on, for the window and the command line alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from desktop import settings as names
from desktop.assist.gist import GistFinder
from desktop.assist.reading import Reader
from desktop.assist.recall import Recaller
from desktop.assist.record import Recorder
from desktop.assist.vectors import UtteranceVectors
from desktop.domain.languages import CORE
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.packs import starter
from desktop.paths import Paths
from desktop.settings import Settings
from desktop.storage.protection import Opened, Protection
from desktop.storage.store import Store
from desktop.translation.host import EngineHost
from desktop.translation.memory import TranslationMemory
from desktop.translation.models import ModelShelf
from desktop.translation.termbase import Termbase
from desktop.translation.translator import Translator
from desktop.triage.utterances import load_utterances


@dataclass(frozen=True)
class AppContext:
    """The built services. `store`, `settings.save`, `memory`, `termbase`, `recaller` and `recorder` belong to
    the store's lane, `reader` and `engine` to the engine's."""

    paths: Paths
    store: Store
    protection: Protection
    recovery_code: str
    settings: Settings
    memory: TranslationMemory
    termbase: Termbase
    detector: LanguageDetector
    models: ModelShelf
    engine: EngineHost
    translator: Translator
    recaller: Recaller
    reader: Reader
    recorder: Recorder

    def close(self) -> None:
        """Stop the engine's process and close the file."""
        self.engine.close()
        self.store.close()


def build(
    paths: Paths, opened: Opened, clock: Callable[[], float] = time.time, *, starter_pack: bool = True
) -> AppContext:
    """Build the services upon an open store.

    Installs the starter pack into a new one, unless the agent does not want it (`starter_pack`, remembered).
    """
    store = opened.store
    settings = Settings(store)
    lexicons = paths.lexicons
    models = ModelShelf(paths.models, paths.starter_models)
    further = {model.source for model in models.list() if not model.problem} - set(CORE)
    detector, segmenter = LanguageDetector(lexicons, further), Segmenter(lexicons)
    finder = EntityFinder(lexicons)
    memory = TranslationMemory(store, finder, lexicons, clock=clock)
    termbase = Termbase(store, lexicons, quiet_packs={starter.NAME})
    if not starter_pack:
        settings.save(names.STARTER_PACK, False)
    if settings.get(names.STARTER_PACK):
        starter.install(paths.starter_pack, store, memory, termbase, settings.get(names.AGENT_LANGUAGE))
    engine = EngineHost(
        paths.models,
        paths.starter_models,
        paths.data,
        idle_seconds=60.0 * settings.get(names.ENGINE_IDLE_MINUTES),
    )
    translator = Translator(engine)
    utterances = load_utterances(paths.starter_pack / "utterances")
    vectors = UtteranceVectors(engine, utterances, paths.data / "cache")
    gists = GistFinder(vectors)
    return AppContext(
        paths=paths,
        store=store,
        protection=opened.protection,
        recovery_code=opened.recovery_code,
        settings=settings,
        memory=memory,
        termbase=termbase,
        detector=detector,
        models=models,
        engine=engine,
        translator=translator,
        recaller=Recaller(detector, segmenter, finder, memory, termbase),
        reader=Reader(translator, gists, termbase),
        recorder=Recorder(store, memory, clock),
    )
