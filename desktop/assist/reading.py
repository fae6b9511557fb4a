"""Completes a recall with the engine's answers, or with the gist where no model can translate the pair."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from desktop.assist.gist import GistFinder
from desktop.domain.cancel import CancelToken
from desktop.domain.languages import base_code
from desktop.domain.message import EntityKind
from desktop.domain.reading import NO_MODEL, STARTER_UNSURE, UNSAID, Origin, Reading, Recall, SegmentReading
from desktop.domain.translation import Finding, FindingKind, Match, TermHit, TermStatus
from desktop.domain.triage import Triage
from desktop.errors import UserFacingError
from desktop.translation.termbase import Termbase
from desktop.translation.translator import Answer, Request, Translator

NEARLY_THE_SAME = 95
"""From this score on a person's translation of a similar sentence stands in for a model's: where no model
can, and before a starter model's. Below it is only offered, with the difference."""

TRUSTED = 25
"""Confidence below which a model's sentence is marked as unsure."""

STARTER_TRUSTED, STARTER_SHOWN = 70, 35
"""Chance in percent below which a starter model's sentence is doubtful, and below which it is no translation:
then the buyer's words stay and the guess is one of the alternatives (`Trust`; tests/bench/RESULTS.md)."""

STARTER_SENT = 90
"""The same as the first into other languages than Chinese, for what goes out to a buyer: of the 5 judged English
sentences above 70 were 3 right, one of 85 said the opposite ("您可以不退货。": "You can't return it."), and between
English and Spanish none is judged."""

NOT_MASKED = frozenset({EntityKind.DURATION, EntityKind.SIZE})
"""Kinds with words in them ("3 weeks", "talla M") that want translating; the translator checks their numbers."""


def starter_trusted(target: str) -> int:
    """Return the chance in percent from which a starter model's sentence in a language is not doubtful."""
    return STARTER_TRUSTED if base_code(target) == "zh" else STARTER_SENT


class Reader:
    """Asks the engine for what the memory does not know; runs on the engine's lane."""

    def __init__(
        self,
        translator: Translator,
        gists: GistFinder,
        termbase: Termbase,
        assess: Callable[[Recall], Triage],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._translator = translator
        self._gists = gists
        self._termbase = termbase
        self._assess = assess
        self._clock = clock

    def read(self, recall: Recall, *, cancel: CancelToken | None = None) -> Reading:
        """Return the whole reading. What the engine cannot do is said in `note`, never raised.

        Raises only `Cancelled`.
        """
        begin = self._clock()
        if recall.complete:
            return Reading(recall, recall.segments, seconds=self._clock() - begin)
        note, answers = "", {}
        try:
            answers = self._ask(recall, cancel)
        except UserFacingError as error:
            note = error.code
        answers = {i: self._by_terms(recall, recall.segments[i], answer) for i, answer in answers.items()}
        segments = tuple(
            self._finish(recall, segment, answers.get(i)) if segment.origin is Origin.PENDING else segment
            for i, segment in enumerate(recall.segments)
        )
        if answers and any(segment.origin is Origin.UNTRANSLATED for segment in segments):
            note = note or (STARTER_UNSURE if any(answer.starter for answer in answers.values()) else UNSAID)
        gist = None
        missing = [s.segment.text for s in segments if s.origin is Origin.UNTRANSLATED or s.doubtful]
        if missing:
            try:
                triage = recall.triage or self._assess(recall)  # the window assesses beside the engine's work
                # What the agent can read of the message anyhow would only draw the search away.
                language = recall.language.code
                gist = self._gists.find(" ".join(missing), language, recall.agent_language, triage, cancel)
            except UserFacingError as error:
                note = note or error.code
        return Reading(recall, segments, gist, note, self._clock() - begin)

    def _ask(self, recall: Recall, cancel: CancelToken | None) -> dict[int, Answer]:
        source, target = recall.language.code, recall.agent_language
        if self._translator.route(source, target) is None:
            raise UserFacingError(
                NO_MODEL,
                f"No model translates {source} to {target}.",
                how="Install one with 'deskside model install FILE'. Memory and terms work without.",
            )
        open_ = [i for i, segment in enumerate(recall.segments) if segment.origin is Origin.PENDING]
        requests = [_request(recall, recall.segments[i]) for i in open_]
        answers = self._translator.translate(requests, source, target, cancel=cancel)
        return dict(zip(open_, answers, strict=True))

    def _by_terms(self, recall: Recall, segment: SegmentReading, answer: Answer) -> Answer:
        """Put first, of the sentences of a starter model that are trusted alike, one that keeps the terms.

        Meaning goes before terms: a less trusted one never takes the place. With a forbidden term a sentence is
        doubtful, however sure the model is.
        """
        if not answer.starter or answer.untranslated:
            return answer
        hits, sure = _hits_in(recall, segment), starter_trusted(recall.agent_language)
        floor = next((least for least in (sure, STARTER_SHOWN) if answer.confidence >= least), 0)
        rows = [(answer.text, answer.confidence), *zip(answer.alternatives, answer.confidences, strict=True)]

        def faults(text: str) -> tuple[bool, int]:
            kinds = [found.kind for found in self._termbase.check(hits, text, recall.agent_language)]
            return FindingKind.TERM_FORBIDDEN in kinds, len(kinds)

        text, confidence = best = min((row for row in rows if row[1] >= floor), key=lambda row: faults(row[0]))
        others = [row for row in rows if row is not best]
        return replace(
            answer,
            text=text,
            confidence=min(confidence, sure - 1) if faults(text)[0] else confidence,
            alternatives=tuple(text for text, _ in others),
            confidences=tuple(confidence for _, confidence in others),
        )

    def _finish(self, recall: Recall, segment: SegmentReading, answer: Answer | None) -> SegmentReading:
        match = segment.match
        insertable = match is not None and match.insertable
        guesses = _guesses(answer, match, starter_trusted(recall.agent_language))
        if answer is None or answer.untranslated or _withheld(answer):
            if match is not None and insertable and match.score >= NEARLY_THE_SAME:
                return replace(segment, target=match.target, origin=Origin.FUZZY, score=match.score)
            found = (Finding(FindingKind.UNTRANSLATED, 0, 0, segment.segment.text),)
            return replace(
                segment,
                target=segment.segment.text,
                origin=Origin.UNTRANSLATED,
                score=0,
                findings=found,
                alternatives=(answer.text,) if answer is not None and _withheld(answer) else (),
                guesses=tuple(g for g in guesses if answer is not None and g == answer.text),
            )
        if match is not None and insertable and answer.starter and match.score >= NEARLY_THE_SAME:
            return replace(
                segment,
                target=match.target,
                origin=Origin.FUZZY,
                score=match.score,
                alternatives=(answer.text, *answer.alternatives),
                guesses=guesses,
            )
        others = (*((match.target,) if match is not None else ()), *answer.alternatives)
        findings = self._termbase.check(_hits_in(recall, segment), answer.text, recall.agent_language)
        return replace(
            segment,
            target=answer.text,
            origin=Origin.MODEL,
            score=answer.confidence,
            alternatives=tuple(dict.fromkeys(t for t in others if t != answer.text)),
            findings=findings + _doubts(answer, doubtful=answer.text in guesses),
            starter=answer.starter,
            guesses=guesses,
        )


def _request(recall: Recall, reading: SegmentReading) -> Request:
    """Name what must survive: entities and do-not-translate terms inside the segment, by its own positions."""
    segment = reading.segment
    spans = [(e.start, e.end) for e in recall.entities if e.kind not in NOT_MASKED]
    spans += [(t.start, t.end) for t in recall.terms if t.status is TermStatus.VERBATIM]
    inside = [
        (start - segment.start, end - segment.start)
        for start, end in spans
        if segment.start <= start and end <= segment.end
    ]
    sizes = tuple(
        e.text
        for e in recall.entities
        if e.kind is EntityKind.SIZE and segment.start <= e.start and e.end <= segment.end
    )
    return Request(segment.text, tuple(sorted(inside)), sizes)


def _hits_in(recall: Recall, reading: SegmentReading) -> tuple[TermHit, ...]:
    segment = reading.segment
    return tuple(t for t in recall.terms if segment.start <= t.start and t.end <= segment.end)


def _doubts(answer: Answer, *, doubtful: bool) -> tuple[Finding, ...]:
    changed = tuple(Finding(FindingKind.ENTITY_CHANGED, 0, 0, value) for value in answer.changed)
    if answer.confidence >= TRUSTED and not doubtful:
        return changed
    return (*changed, Finding(FindingKind.LOW_CONFIDENCE, 0, 0, answer.text))


def _guesses(answer: Answer | None, match: Match | None, trusted: int) -> tuple[str, ...]:
    """Return which of a starter model's versions may say something else.

    Only the chance of the first is known; those of the others are lower. What a person wrote, too, is none.
    """
    if answer is None or answer.untranslated or not answer.starter:
        return ()
    versions = (answer.text, *answer.alternatives) if answer.confidence < trusted else answer.alternatives
    return tuple(text for text in versions if match is None or text != match.target)


def _withheld(answer: Answer) -> bool:
    return answer.starter and not answer.untranslated and answer.confidence < STARTER_SHOWN
