"""Terms that the team forbids or wants otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.assist.checks.reply import Objection, Reply, cased
from desktop.domain.reply import Side
from desktop.domain.translation import FindingKind
from desktop.translation.termbase import Termbase


class Terms:
    """Asks the termbase."""

    def __init__(self, termbase: Termbase) -> None:
        self._termbase = termbase

    def find(self, reply: Reply) -> Iterator[Objection]:
        foreign = reply.source_language != reply.language
        hits = (
            self._termbase.hits(reply.source, reply.source_language, reply.language)
            if foreign and reply.source.strip()
            else ()
        )
        for finding in self._termbase.check(hits, reply.text, reply.language):
            there = reply.text[finding.start : finding.end]
            fix = cased(finding.fix, there) if finding.fix else None
            if finding.kind is FindingKind.TERM_FORBIDDEN:
                yield reply.objection("term_forbidden", finding.start, finding.end, fix)
            elif there:
                yield reply.objection("term_not_preferred", finding.start, finding.end, fix)
            else:
                hit = next((hit for hit in hits if hit.target == finding.text), None)
                if hit is not None:
                    yield Objection(
                        "term_not_preferred", Side.SOURCE, hit.start, hit.end, hit.text, values={"term": hit.target}
                    )
