"""Spans of time in words that are not the same on both sides: 两周内 and "within three weeks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from desktop.assist.checks.figures import Figures, hours, stretch
from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.message import Entity, EntityKind
from desktop.domain.reply import Severity

_ALIKE: Final = frozenset({(336.0, 360.0), (168.0, 192.0), (8640.0, 8760.0), (720.0, 744.0)})
"""Hours that some languages say for each other: quinze jours, acht Tage, a year of 365 days."""
_WEEK: Final = 168.0


def same_stretch(one: Entity, other: Entity) -> bool:
    """Tell whether two spans are the same, as people count."""
    ours, theirs = stretch(one.normal), stretch(other.normal)
    return len(ours) == len(theirs) > 0 and all(
        a == b or (min(a, b), max(a, b)) in _ALIKE for a, b in zip(ours, theirs, strict=True)
    )


def open_spans(spans: Sequence[Entity], worded: Sequence[Entity]) -> list[Entity]:
    """Return the spans in digits that the other side does not say in words."""
    return [span for span in spans if not any(same_stretch(span, other) for other in worded)]


def changed_spans(reply: Reply, source: Figures, target: Figures) -> Iterator[Objection]:
    """Object to a span in words where each side has one that the other lacks, one of them in words."""
    ours, theirs = _apart(reply.source_worded, source), _apart(reply.worded, target)
    if not ours and not theirs:
        return
    counted, recounted = (side.of((EntityKind.DURATION,)) for side in (source, target))
    extra, lost = open_spans(theirs, (*ours, *counted)), open_spans(ours, (*theirs, *recounted))
    unsaid = open_spans(open_spans(counted, recounted), theirs)
    unasked = open_spans(open_spans(recounted, counted), ours)
    if len(extra) + len(unasked) != 1 or len(lost) + len(unsaid) != 1:
        extra, lost = list(filter(_weighs, extra)), list(filter(_weighs, lost))
    if not (extra or unasked) or not (lost or unsaid):
        return
    clear = len(extra) + len(unasked) == len(lost) + len(unsaid) == 1
    for span in extra:
        yield reply.objection("number_changed", span.start, span.end, None, None if clear else Severity.WARN)
    if not extra and lost:
        for span in unasked:
            yield reply.objection("number_changed", span.start, span.end, None, None if clear else Severity.WARN)


def _apart(worded: Sequence[Entity], side: Figures) -> list[Entity]:
    """Leave out what is a part of a value in digits."""
    return [w for w in worded if not any(w.start < e.end and e.start < w.end for e in side.entities)]


def _weighs(span: Entity) -> bool:
    """Tell whether a span is no turn of speech: "have a nice day", "give me a minute"."""
    return not hours(span.normal) & {24.0, 1.0, round(1 / 60, 2)} or max(hours(span.normal)) >= _WEEK
