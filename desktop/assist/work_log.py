"""What the machine's share of the work was, and what became of it: for the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from desktop.assist.replies import edited_share
from desktop.domain.reading import Origin, Reading, SegmentReading
from desktop.domain.reply import ReplyDraft
from desktop.domain.translation import Finding, FindingKind, TermStatus
from desktop.domain.triage import Triage
from desktop.language.normalize import fold
from desktop.storage.store import Store
from desktop.translation.termbase import Termbase

_MEMORY: Final = (Origin.MEMORY, Origin.FUZZY)
_MACHINE: Final = (Origin.MODEL, Origin.UNTRANSLATED)
_RIGHT: Final = (TermStatus.PREFERRED, TermStatus.ALLOWED, TermStatus.VERBATIM)
_ORIGINS: Final = ("script", "memory", "model", "copied", "untranslated", "written")


class WorkLog:
    """Writes numbers, never words; runs on the store's lane, never dropped."""

    def __init__(self, store: Store, termbase: Termbase) -> None:
        self._store = store
        self._termbase = termbase

    def read(self, message_id: int, reading: Reading, triage: Triage | None = None) -> None:
        """Keep by whom a message was translated and how it was sorted; a later call has the last word.

        To be called when the reading is whole, when the encoder has refined the triage, and when the agent has
        sorted the message herself. A message that is gone by then is passed over.
        """
        counts = Counter(segment.origin for segment in reading.segments)
        starter = sum(segment.starter and segment.origin is Origin.MODEL for segment in reading.segments)
        triage = triage or reading.recall.triage
        self._store.execute(
            "INSERT INTO message_reading(message_id, source_language, target_language, problem, mood, memory,"
            " fuzzy, model, gist, copied, untranslated, at) SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, received_at"
            " FROM message WHERE id = ? ON CONFLICT(message_id) DO UPDATE SET"
            " source_language = excluded.source_language, target_language = excluded.target_language,"
            " problem = excluded.problem, mood = excluded.mood, memory = excluded.memory, fuzzy = excluded.fuzzy,"
            " model = excluded.model, gist = excluded.gist, copied = excluded.copied,"
            " untranslated = excluded.untranslated",
            (
                reading.recall.language.code,
                reading.recall.agent_language,
                triage.problem.value if triage else "",
                triage.mood.mood.value if triage else "",
                counts[Origin.MEMORY] + counts[Origin.SCRIPT],
                counts[Origin.FUZZY],
                counts[Origin.MODEL] - starter,
                starter,  # the column was never used as its name says
                counts[Origin.COPY],
                counts[Origin.UNTRANSLATED] + counts[Origin.PENDING],
                message_id,
            ),
        )

    def sent(
        self, reply_id: int, languages: tuple[str, str], source: str, text: str, draft: ReplyDraft | None
    ) -> None:
        """Keep what a recorded reply was made of; one that is gone by then is passed over.

        `languages` are the agent's and the buyer's, `source` and `text` what was said and sent. `draft` is the last
        one that memory and model made, before the agent wrote in the buyer's language herself: with it go its
        sentences by origin, how much of the machine's text was changed, and which marked errors are gone.
        """
        ours, theirs = languages
        asked, kept = self._terms(source, text, ours, theirs)
        origins = _origins(draft)
        edited = edited_share(draft.text, text) if draft is not None and draft.machine else None
        marks = (
            () if draft is None or draft.reading is None else tuple(self._marks(draft.reading, text, theirs, ours))
        )
        with self._store.transaction():
            self._store.execute("DELETE FROM reply_mark WHERE reply_id = ?", (reply_id,))
            self._store.execute(
                "INSERT OR REPLACE INTO reply_work(reply_id, source_language, target_language, script, memory,"
                " model, copied, untranslated, written, machine_edited, terms_asked, terms_kept, at)"
                " SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sent_at FROM reply WHERE id = ?",
                (ours, theirs, *(origins[name] for name in _ORIGINS), edited, asked, kept, reply_id),
            )
            self._store.execute_many(
                "INSERT INTO reply_mark(reply_id, source_language, target_language, kind, gone, at)"
                " SELECT id, ?, ?, ?, ?, sent_at FROM reply WHERE id = ?",
                [(ours, theirs, kind.value, int(gone), reply_id) for kind, gone in marks],
            )

    def _terms(self, source: str, text: str, ours: str, theirs: str) -> tuple[int, int]:
        """Count the concepts of the agent's text with an approved word for the buyer, and those that were sent."""
        if ours == theirs:
            return 0, 0
        asked = {hit.concept_id: hit.target for hit in self._termbase.hits(source, ours, theirs) if hit.target}
        said = self._said(text, theirs, ours)
        words = fold(text)
        return len(asked), sum(concept in said or fold(target) in words for concept, target in asked.items())

    def _said(self, text: str, theirs: str, ours: str) -> dict[int, str]:
        """Return the concepts whose right words stand in a text, each with its preferred word."""
        hits = self._termbase.hits(text, theirs, ours)
        return {hit.concept_id: hit.preferred for hit in hits if hit.status in _RIGHT}

    def _marks(self, reading: Reading, text: str, theirs: str, ours: str) -> Iterator[tuple[FindingKind, bool]]:
        said = set(self._said(text, theirs, ours).values())
        for segment in reading.segments:
            if segment.origin in _MACHINE:
                for finding in segment.findings:
                    yield (
                        finding.kind,
                        _gone(finding, segment, text)
                        or (finding.kind is FindingKind.TERM_MISSING and finding.text in said),
                    )


def _gone(finding: Finding, segment: SegmentReading, text: str) -> bool:
    """Tell whether the sent text is without a marked error.

    A changed value or a missing term is mended when it stands there; a doubtful or untranslated sentence when it
    does not stand there as it was; a forbidden word when it does not. In doubt it is not gone.
    """
    words = fold(text)
    if finding.kind in (FindingKind.ENTITY_CHANGED, FindingKind.TERM_MISSING):
        return fold(finding.text) in words
    if finding.kind in (FindingKind.LOW_CONFIDENCE, FindingKind.UNTRANSLATED):
        return fold(segment.target) not in words
    return fold(finding.text) not in words


def _origins(draft: ReplyDraft | None) -> Counter[str]:
    """Count the sentences of a draft by origin; a text of the agent's own, or a script's whole text, is one."""
    if draft is None or draft.request.target is not None:
        return Counter(written=1)
    if draft.reading is None:
        return Counter(script=1) if draft.request.filled is not None else Counter(copied=1)
    names = {Origin.SCRIPT: "script", Origin.MODEL: "model", Origin.COPY: "copied"}
    return Counter(
        "memory" if s.origin in _MEMORY else names.get(s.origin, "untranslated") for s in draft.reading.segments
    )
