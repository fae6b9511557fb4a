"""From what the agent wants to say to what the buyer reads: script versions, memory, then the model."""

from __future__ import annotations

from dataclasses import replace

from desktop.assist.reading import Reader
from desktop.assist.recall import Recaller
from desktop.domain.cancel import CancelToken
from desktop.domain.message import BuyerMessage
from desktop.domain.reading import NO_MODEL, Origin, Reading, Recall
from desktop.domain.reply import ReplyDraft, ReplyRequest
from desktop.domain.translation import UnitOrigin
from desktop.errors import UserFacingError
from desktop.translation.memory import TranslationMemory

MACHINE = frozenset({Origin.MODEL, Origin.UNTRANSLATED})


class Composer:
    """Puts a reply together; `recall` runs on the store's lane, `complete` on the engine's.

    Nothing here is new: a reply is read like a message, the other way round, with the sentences of its
    script known beforehand.
    """

    def __init__(self, recaller: Recaller, reader: Reader) -> None:
        self._recaller = recaller
        self._reader = reader

    def recall(self, request: ReplyRequest, *, cancel: CancelToken | None = None) -> ReplyDraft:
        """Return what script and memory give at once; `complete` tells whether the engine is needed."""
        source, target = request.source.strip(), request.target
        if target is not None:
            return ReplyDraft(request, target, complete=not target.strip())
        if not source:
            return ReplyDraft(request, "", complete=True)
        if request.source_language == request.target_language:
            return ReplyDraft(request, request.source, back=request.source, complete=True)
        filled = request.filled
        if filled is not None and filled.target and source == filled.source.strip():
            # The team wrote both: the agent's version is the best back-translation there is.
            return ReplyDraft(request, filled.target.strip(), back=filled.source.strip(), complete=True)
        known = {ours: theirs for ours, theirs in filled.pairs if theirs} if filled is not None else {}
        recall = self._recaller.recall(
            BuyerMessage(source, 0.0, language=request.source_language),
            request.target_language,
            known=known,
            cancel=cancel,
        )
        if recall.complete:
            reading = Reading(recall, recall.segments)
            return ReplyDraft(request, reading.translation, reading, recall, _known_back(reading), complete=True)
        return ReplyDraft(request, "", None, recall)

    def complete(self, draft: ReplyDraft, *, cancel: CancelToken | None = None) -> ReplyDraft:
        """Ask the engine for what is missing: the translation, and the way back. Raises only `Cancelled`."""
        if draft.complete:
            return draft
        if draft.recall is None:
            return replace(draft, back=self._back(draft.request, draft.text, cancel), complete=True)
        reading = self._reader.read(draft.recall, cancel=cancel)
        untranslated = [s for s in reading.segments if s.origin is Origin.UNTRANSLATED]
        if len(untranslated) == len(reading.segments):
            # Nothing of it can be said in the buyer's language: the agent's words are no reply.
            return replace(draft, text="", reading=reading, note=reading.note or NO_MODEL, complete=True)
        machine = any(s.origin in MACHINE for s in reading.segments)
        back = _known_back(reading) if not machine else self._back(draft.request, reading.translation, cancel)
        return replace(
            draft,
            text=reading.translation,
            reading=reading,
            back=back,
            note=reading.note,
            complete=True,
            machine=machine,
        )

    def _back(self, request: ReplyRequest, text: str, cancel: CancelToken | None) -> str:
        """Return the buyer's text in the agent's language, "" where no model can, or a starter model only guesses:
        a way back that says something else would vouch for a wrong reply, or against a right one.
        """
        message = BuyerMessage(text, 0.0, language=request.target_language)
        recall = self._recaller.recall(message, request.source_language, cancel=cancel)
        reading = self._reader.read(recall, cancel=cancel)
        if any(s.origin is Origin.UNTRANSLATED or s.doubtful for s in reading.segments):
            return ""
        return reading.translation


class Learner:
    """Takes a reply's corrected sentences into the memory: what was put right once is right the next time."""

    def __init__(self, recaller: Recaller, memory: TranslationMemory) -> None:
        self._recaller = recaller
        self._memory = memory

    def learn(self, draft: ReplyDraft, sent: str, author: str = "") -> int:
        """Keep the sentences of `sent` that the agent changed and return how many.

        Only where both sides have the same number of sentences: a pair that does not belong together is worse
        than none. Runs on the store's lane.
        """
        reading = draft.reading
        if reading is None or sent.strip() == draft.text.strip():
            return 0
        request = draft.request
        theirs = self._sentences(sent, request.target_language, request.source_language)
        if len(theirs) != len(reading.segments):
            return 0
        count = 0
        for segment, target in zip(reading.segments, theirs, strict=True):
            if target == segment.target or segment.origin in (Origin.SCRIPT, Origin.COPY):
                continue
            try:
                self._memory.add(
                    segment.segment.text,
                    target,
                    request.source_language,
                    request.target_language,
                    origin=UnitOrigin.CORRECTION,
                    author=author,
                )
            except UserFacingError:
                continue  # the reply is out already; a sentence that the memory cannot take is no reason to stop
            count += 1
        return count

    def _sentences(self, text: str, language: str, other: str) -> list[str]:
        recall: Recall = self._recaller.recall(BuyerMessage(text, 0.0, language=language), other)
        return [segment.segment.text for segment in recall.segments]


def _known_back(reading: Reading) -> str:
    """Where people wrote every sentence in both languages, the agent's text is the way back."""
    return reading.recall.message.text
