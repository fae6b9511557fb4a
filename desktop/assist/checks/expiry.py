"""Scripts that are out of date."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.languages import base_code


class Expiry:
    """Looks at the dates of the script a reply was made from."""

    def find(self, reply: Reply) -> Iterator[Objection]:
        filled = reply.context.filled
        if filled is None:
            return
        expires, today = filled.script.expires_on, reply.context.today
        if expires and today and expires < today:
            yield Objection("script_expired", text=expires)
        versions = filled.script.versions
        version = versions.get(filled.target_language) or versions.get(base_code(filled.target_language))
        if version is not None and version.stale and filled.target:
            yield Objection("script_stale", text=version.language)
