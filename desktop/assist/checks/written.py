"""Writes a value of the source as it belongs into the target, in the form of what stood there."""

from __future__ import annotations

import re

from desktop.domain.message import Entity, EntityKind
from desktop.language.spans import plain
from desktop.scripts import formats
from desktop.translation import memory_values

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def written_like(wrong: Entity, right: Entity, source_language: str, target_language: str) -> str | None:
    """Return what replaces `wrong` so that the target says `right`; None where that is not clear."""
    if wrong.kind is EntityKind.DATE:
        return _date(wrong, right, source_language, target_language)
    if wrong.kind is EntityKind.MONEY:
        return _money(wrong, right, target_language)
    if wrong.kind in (EntityKind.DURATION, EntityKind.SIZE):
        return _counted(wrong, right, target_language)
    return plain(right.text).strip()


def _date(wrong: Entity, right: Entity, source_language: str, target_language: str) -> str | None:
    if "/" in right.normal or "/" in wrong.normal:
        return None
    form = memory_values.date_form(wrong.normal, wrong.text, target_language)
    if form:
        found = memory_values.date_written(right.text, right.normal, form, source_language, target_language)
        if memory_values.date_form(right.normal, found, target_language) == form:
            return found
    if _DATE.fullmatch(right.normal):
        return formats.date_written(right.normal, target_language)
    found = memory_values.date_written(right.text, right.normal, "", source_language, target_language)
    return found if found != right.text or source_language == target_language else None


def _money(wrong: Entity, right: Entity, target_language: str) -> str:
    form = memory_values.money_form(wrong.text, wrong.normal, wrong.text, target_language)
    if form and wrong.normal.split()[0] == right.normal.split()[0]:
        return memory_values.money_written(right.text, right.normal, form, target_language)
    return formats.money_written(right.normal, target_language)


def _counted(wrong: Entity, right: Entity, target_language: str) -> str | None:
    """Replace the number alone; words that follow another number may have another form."""
    ours, theirs = _NUMBER.findall(plain(right.text)), _NUMBER.findall(plain(wrong.text))
    if len(ours) != 1 or len(theirs) != 1 or right.normal[-1:] != wrong.normal[-1:]:
        return None
    if target_language not in ("zh", "ja", "ko") and (target_language == "ru" or "1" in (ours[0], theirs[0])):
        return None
    number = memory_values.number_written(ours[0], "en", target_language)
    return _NUMBER.sub(number, plain(wrong.text), count=1)
