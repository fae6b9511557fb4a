"""Stand-ins that behave: a clock, a keyring, an engine, and services that answer at once."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import UNKNOWN
from desktop.domain.message import BuyerMessage, Entity, EntityKind, LanguageGuess, Segment
from desktop.domain.reading import Origin, Reading, Recall, SegmentReading
from desktop.domain.translation import Finding, TermHit, TranslationUnit, UnitOrigin
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.errors import UserFacingError
from desktop.paths import Paths
from desktop.settings import Settings
from desktop.storage.protection import Protection
from desktop.storage.store import Store
from desktop.translation.engine import Hypothesis, Route

ROOT = Path(__file__).resolve().parent.parent


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: float = 1_780_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += seconds


class FakeVault:
    """A keyring in memory; `usable=False` has none, `forgets` accepts and forgets."""

    def __init__(self, usable: bool = True, forgets: bool = False) -> None:
        self.usable = usable
        self.forgets = forgets
        self.secrets: dict[str, str] = {}

    def available(self) -> bool:
        return self.usable

    def read(self, name: str) -> str | None:
        return self.secrets.get(name)

    def write(self, name: str, secret: str) -> None:
        if self.forgets:
            raise UserFacingError("vault.forgets", "The keyring did not keep the key.")
        self.secrets[name] = secret


class FakeEngine:
    """A `TranslationEngine` that answers from a dictionary, or with the text in brackets."""

    def __init__(self, known: dict[str, str] | None = None, pairs: Sequence[tuple[str, str]] = ()) -> None:
        self.known = known or {}
        self.pairs = list(pairs)
        self.asked: list[str] = []
        self.state = "stopped"
        self.closed = False
        self.starter = False
        self.before: Callable[[CancelToken | None], None] = lambda _cancel: None

    def routes(self) -> tuple[Route, ...]:
        return tuple(Route(*pair, starter=self.starter) for pair in self.pairs)

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        self.before(cancel)
        if cancel is not None:
            cancel.raise_if_cancelled()
        if (source, target) not in self.pairs:
            raise UserFacingError("engine.no_model", "No model.")
        self.asked += texts
        return [(Hypothesis(self.known.get(text, f"[{target}] {text}"), -0.1),) for text in texts]

    def encode(self, texts: Sequence[str], *, cancel: CancelToken | None = None) -> Any:
        raise UserFacingError("encoder.missing", "There is no encoder.")

    def refresh(self) -> None:
        return None

    def check(self, _package: Path, **_: object) -> None:
        return None

    def close(self) -> None:
        self.closed = True


_SENTENCE = re.compile(r"[^.!?。！？\n]+[.!?。！？]?")
_WORDS = {"es": ("hola", "pedido", "gracias", "dónde"), "de": ("hallo", "bestellung", "danke")}


class FakeDetector:
    def detect(self, text: str, chosen: str | None = None) -> LanguageGuess:
        if chosen:
            return LanguageGuess(chosen, 1.0, chosen=True)
        if any("\u3040" <= c <= "\u30ff" for c in text):
            return LanguageGuess("ja", 1.0)
        if any("\u4e00" <= c <= "\u9fff" for c in text):
            return LanguageGuess("zh", 1.0)
        for code, words in _WORDS.items():
            if any(word in text.casefold() for word in words):
                return LanguageGuess(code, 0.97)
        return LanguageGuess("en", 0.9) if any(c.isalpha() for c in text) else LanguageGuess(UNKNOWN, 0.0)


class FakeMemory:
    """Exact pairs only; remembers what was done to it."""

    def __init__(self) -> None:
        self.pairs: dict[tuple[str, str, str], list[TranslationUnit]] = {}
        self._ids = itertools.count(1)
        self.done: list[str] = []

    def add(
        self, source: str, target: str, source_language: str, target_language: str, **_: Any
    ) -> TranslationUnit:
        unit = TranslationUnit(
            next(self._ids), source_language, target_language, source, target, UnitOrigin.CORRECTION
        )
        self.pairs.setdefault((source, source_language, target_language), []).append(unit)
        self.done.append(f"add {target}")
        return unit

    def restore(self, unit: TranslationUnit) -> None:
        self.pairs[(unit.source, unit.source_language, unit.target_language)].remove(unit)
        self.done.append(f"restore {unit.target}")

    def remove_all(self, origin: UnitOrigin, context: str | None = None) -> int:
        self.done.append(f"remove {origin} {context}")
        return 0

    def used(self, unit_id: int) -> None:
        self.done.append(f"used {unit_id}")

    def find(self, source: str, source_language: str, target_language: str) -> str | None:
        kept = self.pairs.get((source, source_language, target_language))
        return kept[-1].target if kept else None


class FakeRecaller:
    def __init__(self, memory: FakeMemory, detector: FakeDetector) -> None:
        self._memory = memory
        self._detector = detector
        self.terms: tuple[TermHit, ...] = ()
        self.before: Callable[[BuyerMessage], None] = lambda _message: None

    def prepare(self, _language: str, _agent_language: str) -> None: ...

    def recall(
        self,
        message: BuyerMessage,
        agent_language: str,
        *,
        known: Mapping[str, str] = MappingProxyType({}),
        cancel: CancelToken | None = None,
    ) -> Recall:
        self.before(message)
        if cancel is not None:
            cancel.raise_if_cancelled()
        language = self._detector.detect(message.text, message.language)
        entities = tuple(
            Entity(EntityKind.ORDER, m[0], m.start(), m.end(), m[0]) for m in re.finditer(r"\d{5,}", message.text)
        )
        segments = []
        for match in _SENTENCE.finditer(message.text):
            text = match[0].strip()
            if not text:
                continue
            start = match.start() + match[0].index(text)
            segment = Segment(text, start, start + len(text))
            remembered = self._memory.find(text, language.code, agent_language)
            if text in known:
                segments.append(SegmentReading(segment, known[text], Origin.SCRIPT, 100))
            elif language.code == agent_language:
                segments.append(SegmentReading(segment, text, Origin.COPY, 100))
            elif remembered is not None:
                segments.append(SegmentReading(segment, remembered, Origin.MEMORY, 100))
            else:
                segments.append(SegmentReading(segment, "", Origin.PENDING))
        return Recall(message, language, agent_language, entities, tuple(segments), self.terms)


class FakeReader:
    """Completes a recall with the engine's answers; without a route it says so in the note."""

    def __init__(self, engine: FakeEngine) -> None:
        self._engine = engine

    def read(self, recall: Recall, *, cancel: CancelToken | None = None) -> Reading:
        note, out = "", []
        for segment in recall.segments:
            if segment.origin is not Origin.PENDING:
                out.append(segment)
                continue
            try:
                answer = self._engine.translate(
                    [segment.segment.text], recall.language.code, recall.agent_language, cancel=cancel
                )
                out.append(SegmentReading(segment.segment, answer[0][0].text, Origin.MODEL, 90))
            except UserFacingError as error:
                note = error.code
                out.append(SegmentReading(segment.segment, segment.segment.text, Origin.UNTRANSLATED, 0))
        return Reading(recall, tuple(out), None, note)


class FakeAssessor:
    """Knows an angry word and a late parcel; everything else is a calm question."""

    def __init__(self) -> None:
        self.overruled: list[tuple[Problem | None, Mood | None]] = []

    def assess(self, recall: Recall) -> Triage:
        late = "late" in recall.message.text.casefold()
        angry = "!!" in recall.message.text
        problems = (
            ProblemGuess(Problem.LOGISTICS_DELAY if late else Problem.PRODUCT_QUESTION, 0.9),
            ProblemGuess(Problem.ORDER_STATUS, 0.1),
        )
        return Triage(problems, MoodGuess(Mood.ANGRY if angry else Mood.NEUTRAL, 0.8))

    def refine(self, recall: Recall, *, cancel: CancelToken | None = None) -> Triage:
        return replace(self.assess(recall), encoder=True)

    def choose(self, triage: Triage, _recall: Recall, problem: Problem | None, mood: Mood | None) -> Triage:
        problems = (ProblemGuess(problem, 1.0), *triage.problems) if problem else triage.problems
        feeling = MoodGuess(mood, 1.0) if mood else triage.mood
        return replace(
            triage,
            problems=problems,
            mood=feeling,
            chosen_problem=bool(problem) or triage.chosen_problem,
            chosen_mood=bool(mood) or triage.chosen_mood,
        )

    def overrule(self, _recall: Recall, problem: Problem | None = None, mood: Mood | None = None) -> None:
        self.overruled.append((problem, mood))


class FakeShelf:
    def __init__(self) -> None:
        self.models: list[Any] = []

    def list(self) -> tuple[Any, ...]:
        return tuple(self.models)


class FakeTermbase:
    """Mends like the real one; holds no concepts."""

    def replace_pack(self, _pack: str, concepts: Sequence[object]) -> int:
        return len(concepts)

    def search(self, _text: str) -> tuple[object, ...]:
        return ()

    def hits(self, *_: object) -> tuple[TermHit, ...]:
        return ()

    def check(self, *_: object) -> tuple[Finding, ...]:
        return ()

    def apply(self, text: str, finding: Finding) -> str:
        start = text.find(finding.text)
        if not finding.fix or start < 0 or finding.start == finding.end:
            return text
        return text[:start] + finding.fix + text[start + len(finding.text) :]


@dataclass
class FakeContext:
    """The attributes of `AppContext` that the window uses."""

    paths: Paths
    store: Store
    settings: Settings
    memory: Any
    recaller: Any
    reader: Any
    recorder: Any
    detector: Any
    engine: Any
    models: Any
    termbase: Any = None
    protection: Protection = Protection.NONE
    recovery_code: str = ""
    assessor: Any = None
    library: Any = None
    effectiveness: Any = None
    gate: Any = None
    gate_switches: Any = None
    answers: Any = None
    composer: Any = None
    learner: Any = None
    replies: Any = None
    marketplaces: Any = None
    escalations: Any = None
    cases: Any = None
    tools: Any = None
    clock_log: Any = None
    buyer_times: Any = None
    articles: Any = None
    attachments: Any = None
    versions: Any = None
    internal: Any = None
    uses: Any = None
    searches: Any = None
    lookup: Any = None
    work_log: Any = None
    insights: Any = None
    break_log: Any = None
    exercise_log: Any = None
    stress: Any = None
    starter_sentences: Iterator[int] = field(default_factory=lambda: iter(()))
    extra: dict[str, Any] = field(default_factory=dict)

    def close(self) -> None:
        self.engine.close()
        self.store.close()


def fake_context(folder: Path, clock: Callable[[], float], engine: FakeEngine | None = None) -> FakeContext:
    """Build a context upon a real, unencrypted store in `folder`; the recorder is the real one."""
    paths = Paths(folder, ROOT / "resources", ROOT / "translations")
    return fake_services(paths, Store.open(paths.store, clock=clock), clock, engine)


class _NoTerms:
    def hits(self, *_: object) -> tuple[TermHit, ...]:
        return ()

    def check(self, *_: object) -> tuple[Finding, ...]:
        return ()


@cache
def _gate(resources: Path) -> Any:
    """Build the real gate once: its word lists take a second; it holds no state but these."""
    from desktop.assist.gate import Gate
    from desktop.language.entities import EntityFinder
    from desktop.sla.marketplaces import Marketplaces

    markets = Marketplaces(resources / "packs" / "starter" / "marketplaces")
    lexicons, rules = resources / "lexicons", resources / "gate" / "rules.toml"
    return Gate(EntityFinder(lexicons), _NoTerms(), lexicons, rules, markets, dict)  # type: ignore[arg-type]


def fake_services(
    paths: Paths, store: Store, clock: Callable[[], float] | None = None, engine: FakeEngine | None = None
) -> FakeContext:
    """Build the services upon an open store."""
    from desktop.assist.answer import Answers
    from desktop.assist.compose import Composer, Learner
    from desktop.assist.currencies import Currencies
    from desktop.assist.gate import GateSwitches
    from desktop.assist.internal import InternalWords
    from desktop.assist.lookup import Lookup
    from desktop.assist.record import Recorder
    from desktop.assist.replies import ReplyLog
    from desktop.assist.work_log import WorkLog
    from desktop.insights.page import Insights
    from desktop.knowledge.articles import ArticleLibrary
    from desktop.knowledge.attachments import Attachments
    from desktop.knowledge.search import ArticleSearch
    from desktop.knowledge.searches import Searches
    from desktop.knowledge.uses import Uses
    from desktop.knowledge.versions import Versions
    from desktop.language.entities import EntityFinder
    from desktop.scripts.effectiveness import Effectiveness
    from desktop.scripts.library import ScriptLibrary
    from desktop.scripts.picker import Picker
    from desktop.sla.buyer_time import BuyerTimes
    from desktop.sla.log import ClockLog
    from desktop.sla.marketplaces import Marketplaces
    from desktop.triage.cases import Cases
    from desktop.triage.escalation import Escalations
    from desktop.triage.tools import ToolShelf
    from desktop.wellbeing.exercises import ExerciseLog
    from desktop.wellbeing.statistics import BreakLog
    from desktop.wellbeing.stress import Stress

    clock = clock or FakeClock()
    engine = engine or FakeEngine(pairs=[("es", "zh"), ("ja", "zh"), ("de", "zh"), ("en", "zh")])
    memory, detector = FakeMemory(), FakeDetector()
    recaller, reader = FakeRecaller(memory, detector), FakeReader(engine)
    resources = paths.resources
    library, effectiveness, switches = ScriptLibrary(store, clock), Effectiveness(store), GateSwitches(store)
    marketplaces = Marketplaces(paths.starter_pack / "marketplaces")
    picker = Picker(library, effectiveness)
    gate, buyer_times = _gate(resources), BuyerTimes(resources / "sla")
    attachments = Attachments(store, clock)
    articles = ArticleLibrary(store, clock, attachments)
    versions = Versions(store, articles)
    internal = InternalWords(articles, versions, library)
    uses, searches, finder = Uses(store, clock), Searches(store, clock), EntityFinder(paths.lexicons)
    return FakeContext(
        paths=paths,
        store=store,
        settings=Settings(store),
        memory=memory,
        recaller=recaller,
        reader=reader,
        recorder=Recorder(store, memory, clock),  # type: ignore[arg-type]
        detector=detector,
        engine=engine,
        models=FakeShelf(),
        termbase=FakeTermbase(),
        assessor=FakeAssessor(),
        library=library,
        effectiveness=effectiveness,
        gate=gate,
        gate_switches=switches,
        answers=Answers(
            library, picker, gate, clock, currencies=Currencies(marketplaces, buyer_times), internal=internal
        ),
        composer=Composer(recaller, reader),  # type: ignore[arg-type]
        learner=Learner(recaller, memory),  # type: ignore[arg-type]
        replies=ReplyLog(store, clock),
        marketplaces=marketplaces,
        escalations=Escalations(resources / "escalation"),
        cases=Cases(store),
        tools=ToolShelf(store, resources / "escalation"),
        clock_log=ClockLog(store),
        buyer_times=buyer_times,
        articles=articles,
        attachments=attachments,
        versions=versions,
        internal=internal,
        uses=uses,
        searches=searches,
        lookup=Lookup(ArticleSearch(store, clock), articles, uses, searches, engine, finder, clock),
        work_log=WorkLog(store, FakeTermbase()),  # type: ignore[arg-type]
        insights=Insights(store, clock),
        break_log=BreakLog(store),
        exercise_log=ExerciseLog(store, clock),
        stress=Stress(store, clock),
    )
