"""Machine translation that nobody has looked at, and what a starter model only guessed."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.issue import Tier
from desktop.domain.reply import Severity


class Machine:
    """On a senior case a person has to have read what is sent; a doubtful sentence everywhere.

    A starter model is wrong now and then where it is sure, too: that is more than a remark.
    """

    def find(self, reply: Reply) -> Iterator[Objection]:
        if not reply.context.machine:
            return
        if reply.context.doubtful:
            yield Objection("machine_doubtful")
            return
        triage = reply.context.triage
        senior = triage is not None and triage.tier is Tier.SENIOR
        gravity = Severity.WARN if reply.context.starter else Severity.INFO
        yield Objection("machine_unchecked", severity=Severity.BLOCK if senior else gravity)
