"""Builds every service once and hands them on, for the window and the command line alike."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop import settings as names
from desktop.assist.answer import Answers
from desktop.assist.assess import Assessor
from desktop.assist.compose import Composer, Learner
from desktop.assist.currencies import Currencies
from desktop.assist.gate import Gate, GateSwitches
from desktop.assist.gist import GistFinder
from desktop.assist.internal import InternalWords
from desktop.assist.lookup import Lookup
from desktop.assist.reading import Reader
from desktop.assist.recall import Recaller
from desktop.assist.record import Recorder
from desktop.assist.replies import ReplyLog
from desktop.assist.vectors import UtteranceVectors
from desktop.assist.work_log import WorkLog
from desktop.domain.languages import CORE
from desktop.errors import UserFacingError
from desktop.insights.page import Insights
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.knowledge.search import ArticleSearch
from desktop.knowledge.searches import Searches
from desktop.knowledge.uses import Uses
from desktop.knowledge.versions import Versions
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.packs import starter
from desktop.paths import Paths
from desktop.scripts.effectiveness import Effectiveness
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.picker import Picker
from desktop.settings import Settings
from desktop.sla.buyer_time import BuyerTimes
from desktop.sla.log import ClockLog
from desktop.sla.marketplaces import Marketplaces
from desktop.storage import backup
from desktop.storage.protection import Opened, Protection
from desktop.storage.store import Store
from desktop.translation.host import EngineHost
from desktop.translation.memory import TranslationMemory
from desktop.translation.models import ModelShelf
from desktop.translation.termbase import Termbase
from desktop.translation.translator import Translator
from desktop.translation.trust import Trust
from desktop.triage.cases import Cases
from desktop.triage.classifier import ProblemClassifier
from desktop.triage.culture import Culture
from desktop.triage.escalation import Escalations
from desktop.triage.examples import ExampleStore
from desktop.triage.mood import MoodFinder
from desktop.triage.tools import ToolShelf
from desktop.triage.utterances import load_utterances
from desktop.wellbeing.exercises import ExerciseLog
from desktop.wellbeing.statistics import BreakLog
from desktop.wellbeing.stress import Stress


@dataclass(frozen=True)
class AppContext:
    """The built services. `reader`, `engine`, `composer.complete`, `assessor.refine`, `lookup.vector` and
    `lookup.encode` belong to the engine's lane, all others to the store's."""

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
    assessor: Assessor
    library: ScriptLibrary
    effectiveness: Effectiveness
    gate: Gate
    gate_switches: GateSwitches
    answers: Answers
    composer: Composer
    learner: Learner
    replies: ReplyLog
    marketplaces: Marketplaces
    escalations: Escalations
    cases: Cases
    tools: ToolShelf
    clock_log: ClockLog
    buyer_times: BuyerTimes
    articles: ArticleLibrary
    attachments: Attachments
    versions: Versions
    internal: InternalWords
    uses: Uses
    searches: Searches
    lookup: Lookup
    work_log: WorkLog
    insights: Insights
    break_log: BreakLog
    exercise_log: ExerciseLog
    stress: Stress
    starter_sentences: Iterator[int]
    """What is left of the starter pack; each step puts a portion into the memory."""

    def close(self) -> None:
        """Stop the engine's process and close the file."""
        self.engine.close()
        self.store.close()


def build(
    paths: Paths,
    opened: Opened,
    clock: Callable[[], float] = time.time,
    *,
    starter_pack: bool = True,
    sentences_later: bool = False,
    engine: EngineHost | None = None,
) -> AppContext:
    """Build the services upon an open store.

    Installs the starter pack into a new one, unless the agent does not want it (`starter_pack`, remembered); with
    `sentences_later` its sentence pairs, most of the work, are left in `starter_sentences`.
    An `engine` that was started before goes on; without one it is started by the first message.
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
    library = ScriptLibrary(store, clock)
    attachments = Attachments(store, clock)
    if attachments.take_over(paths.attachments):
        with contextlib.suppress(UserFacingError):  # no room for a copy: the next daily one has them
            store.backup(paths.backups, backup.DAILY, clock())  # older copies know nothing of these files
    articles = ArticleLibrary(store, clock, attachments)
    versions = Versions(store, articles)
    internal = InternalWords(articles, versions, library)
    uses, searches = Uses(store, clock), Searches(store, clock)
    sentences: Iterator[int] = iter(())
    if settings.get(names.STARTER_PACK):
        agent = settings.get(names.AGENT_LANGUAGE)
        version = starter.install_content(paths.starter_pack, store, termbase, agent, library, articles)
        sentences = starter.sentences(paths.starter_pack, store, memory, agent, version)
        if not sentences_later:
            with store.transaction():
                sum(sentences)
    engine = engine or EngineHost(paths.models, paths.starter_models, paths.data)
    engine.idle_seconds = 60.0 * settings.get(names.ENGINE_IDLE_MINUTES)
    translator = Translator(engine, Trust(engine))
    utterances = load_utterances(paths.starter_pack / "utterances")
    vectors = UtteranceVectors(engine, utterances, paths.data / "cache", paths.starter_pack / "vectors")
    gists = GistFinder(vectors)
    recaller = Recaller(detector, segmenter, finder, memory, termbase)
    effectiveness = Effectiveness(store)
    marketplaces = Marketplaces(paths.starter_pack / "marketplaces")
    buyer_times = BuyerTimes(paths.resources / "sla")
    switches = GateSwitches(store)
    rules = paths.resources / "gate" / "rules.toml"
    gate = Gate(finder, termbase, lexicons, rules, marketplaces, switches, detector)
    escalations = Escalations(paths.resources / "escalation")
    tools = ToolShelf(store, paths.resources / "escalation")
    assessor = Assessor(
        classifier=ProblemClassifier(lexicons, utterances),
        moods=MoodFinder(lexicons, utterances),
        culture=Culture(paths.resources / "culture"),
        escalations=escalations,
        tools=tools,
        examples=ExampleStore(store),
        vectors=vectors,
        finder=finder,
        clock=clock,
    )
    reader = Reader(translator, gists, termbase, assessor.assess)
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
        recaller=recaller,
        reader=reader,
        recorder=Recorder(store, memory, clock),
        assessor=assessor,
        library=library,
        effectiveness=effectiveness,
        gate=gate,
        gate_switches=switches,
        answers=Answers(
            library,
            Picker(library, effectiveness),
            gate,
            clock,
            lambda: settings.get(names.AGENT_LANGUAGE),
            currencies=Currencies(marketplaces, buyer_times),
            internal=internal,
        ),
        composer=Composer(recaller, reader),
        learner=Learner(recaller, memory),
        replies=ReplyLog(store, clock),
        marketplaces=marketplaces,
        escalations=escalations,
        cases=Cases(store),
        tools=tools,
        clock_log=ClockLog(store),
        buyer_times=buyer_times,
        articles=articles,
        attachments=attachments,
        versions=versions,
        internal=internal,
        uses=uses,
        searches=searches,
        lookup=Lookup(ArticleSearch(store, clock), articles, uses, searches, engine, finder, clock),
        work_log=WorkLog(store, termbase),
        insights=Insights(store, clock),
        break_log=BreakLog(store),
        exercise_log=ExerciseLog(store, clock),
        stress=Stress(store, clock),
        starter_sentences=sentences,
    )
