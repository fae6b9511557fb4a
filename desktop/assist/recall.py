"""What can be said of a message at once: language, sentences, entities, memory, terms. No model is asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import base_code
from desktop.domain.message import BuyerMessage, Entity, Segment
from desktop.domain.reading import Origin, Recall, SegmentReading
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.segment import Segmenter
from desktop.translation.memory import TranslationMemory
from desktop.translation.termbase import Termbase


class Recaller:
    """Reads messages with what rules, memory and word lists know; runs on the store's lane."""

    def __init__(
        self,
        detector: LanguageDetector,
        segmenter: Segmenter,
        finder: EntityFinder,
        memory: TranslationMemory,
        termbase: Termbase,
    ) -> None:
        self._detector = detector
        self._segmenter = segmenter
        self._finder = finder
        self._memory = memory
        self._termbase = termbase

    def prepare(self, language: str, agent_language: str) -> None:
        """Load rules, memory and terms of a pair now, so that its first message does not wait half a second."""
        self._finder.prepare((language,))
        self._memory.prepare(language, agent_language)
        self._termbase.hits("-", language, agent_language)

    def recall(
        self,
        message: BuyerMessage,
        agent_language: str,
        *,
        known: Mapping[str, str] = MappingProxyType({}),
        cancel: CancelToken | None = None,
    ) -> Recall:
        """Return what is known of `message`; segments left to the engine are `PENDING`.

        `known` sentences (of a script, in both languages) go before the memory. Raises `Cancelled` between
        segments when a newer message was opened.
        """
        chosen = base_code(message.language) if message.language else None
        language = self._detector.detect(message.text, chosen)
        entities = self._finder.find(message.text, language.code)
        segments = []
        for segment in self._segmenter.segment(message.text, language.code):
            if cancel is not None:
                cancel.raise_if_cancelled()
            target = known.get(segment.text)
            segments.append(
                SegmentReading(segment, target, Origin.SCRIPT, 100)
                if target is not None
                else self._segment(segment, entities, language.code, agent_language)
            )
        terms = self._termbase.hits(message.text, language.code, agent_language)
        return Recall(message, language, agent_language, entities, tuple(segments), terms)

    def _segment(
        self, segment: Segment, entities: tuple[Entity, ...], language: str, agent_language: str
    ) -> SegmentReading:
        if language == agent_language or not _has_words(segment, entities):
            return SegmentReading(segment, segment.text, Origin.COPY, 100)
        matches = self._memory.lookup(segment.text, language, agent_language)
        best = matches[0] if matches else None
        others = tuple(dict.fromkeys(m.target for m in matches[1:] if m.target != (best and best.target)))
        if best is not None and best.insertable and best.score >= 99:
            return SegmentReading(segment, best.target, Origin.MEMORY, best.score, best, others)
        return SegmentReading(segment, "", Origin.PENDING, None, best)


def _has_words(segment: Segment, entities: Iterable[Entity]) -> bool:
    """Tell whether letters are left when the entities are taken out."""
    covered = [(e.start - segment.start, e.end - segment.start) for e in entities]
    return any(
        character.isalpha() and not any(start <= at < end for start, end in covered)
        for at, character in enumerate(segment.text)
    )
