"""A refund, return or delivery that one side alone refuses: 不能退款 and "You can get a refund"."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.assist.checks.lexicon import Said, Spoken
from desktop.assist.checks.reply import Objection, Reply, sentences


def changed_refusals(reply: Reply) -> Iterator[Objection]:
    """Object to what one side refuses (`refused`) while the other speaks of it (`topic`) and denies nothing."""
    ours, theirs = reply.source_spoken, reply.spoken
    for said in _plainly(theirs, reply.text):
        if _granted(said.instead, ours, reply, reply.source, reply.source_language):
            yield reply.objection("negation_changed", said.start, said.end)
    for said in _plainly(ours, reply.source):
        if _granted(said.instead, theirs, reply, reply.text, reply.language):
            place = next(one for one in theirs.of("topic") if one.instead == said.instead)
            yield reply.objection("negation_changed", place.start, place.end)


def _plainly(spoken: Spoken, text: str) -> Iterator[Said]:
    """Yield the refusals of what a side does not speak of beside them, none that goes on behind a comma."""
    refused = spoken.of("refused")
    for said in refused:
        if "," not in text[said.start : said.end] and all(
            any(one.start <= topic.start < one.end for one in refused)
            for topic in spoken.of("topic")
            if topic.instead == said.instead
        ):
            yield said


def _granted(topic: str | None, spoken: Spoken, reply: Reply, text: str, language: str) -> bool:
    """Tell whether a side speaks of something and denies it nowhere."""
    places = [said for said in spoken.of("topic") if said.instead == topic]
    if not places or any(said.instead == topic for said in spoken.of("refused")):
        return False
    for start, end in sentences(text):
        if any(start <= said.start < end for said in places) and (
            reply.negated(text[start:end], language)
            or any(start <= said.start < end for said in spoken.of("denied"))
        ):
            return False
    return True
