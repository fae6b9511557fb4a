"""Numbers, order numbers, dates, amounts and links that are not the same on both sides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from rapidfuzz.distance import Levenshtein

from desktop.assist.checks.figures import (
    Figure,
    Figures,
    compact,
    days_of,
    hours,
    later,
    same_day,
    stretch,
    weekday,
)
from desktop.assist.checks.moments import changed_moments, weekdays
from desktop.assist.checks.months import Months
from desktop.assist.checks.refusals import changed_refusals
from desktop.assist.checks.relative import RelativeDays
from desktop.assist.checks.reply import Objection, Reply
from desktop.assist.checks.worded import changed_spans, open_spans
from desktop.assist.checks.written import written_like
from desktop.domain.message import Entity, EntityKind
from desktop.domain.reply import Severity, Side
from desktop.language.similarity import Numbers, digits
from desktop.language.spans import plain

_AMBIGUOUS: Final = {"$": "USD MXN CAD AUD ARS CLP COP NZD SGD HKD TWD", "¥": "CNY JPY"}
_PART: Final = re.compile(r"[A-Za-z0-9-]")
_NUMERIC: Final = re.compile(r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?")
_CODE_FIELDS: Final = {"order_no": EntityKind.ORDER, "tracking_no": EntityKind.TRACKING, "case_no": EntityKind.SKU}
_FIELDS: Final = {**_CODE_FIELDS, "sku": EntityKind.SKU, "amount": EntityKind.MONEY, "date": EntityKind.DATE}
_SPANS: Final = (EntityKind.DURATION,)
_SHORTEST_CODE: Final = 6
_SLIPS: Final = 2
"""So many characters of a code may differ for it to be the same one, mistyped."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Kinds that are held against each other, and when two of them are the same."""

    kinds: tuple[EntityKind, ...]
    rule: str
    same: Callable[[Entity, Entity], bool]


class Values:
    """Holds the target against the agent's source, the script and the buyer's message."""

    def __init__(self, numbers: Numbers, relative: RelativeDays, months: Months) -> None:
        self._numbers = numbers
        self._relative = relative
        self._months = months

    def find(self, reply: Reply) -> Iterator[Objection]:
        if not reply.text.strip():
            return
        target = Figures(reply.text, reply.language, reply.entities, self._numbers, reply.words, reply.spoken)
        known = _known(reply)
        yield from _mistyped(reply, target, known)
        if not reply.source.strip() or reply.source == reply.text:
            return
        source = Figures(
            reply.source,
            reply.source_language,
            reply.source_entities,
            self._numbers,
            reply.source_words,
            reply.source_spoken,
        )
        yield from self._entities(reply, source, target, known)
        yield from changed_spans(reply, source, target)
        yield from changed_refusals(reply)
        yield from changed_moments(reply, source, target)
        yield from self._free_numbers(reply, source, target, known)

    def _entities(
        self, reply: Reply, source: Figures, target: Figures, known: Sequence[Entity]
    ) -> Iterator[Objection]:
        for group in _GROUPS:
            ours, theirs = source.of(group.kinds), target.of(group.kinds)
            extra = [
                e
                for e in theirs
                if not any(group.same(e, o) for o in (*ours, *known)) and not any(_may_be(e, o) for o in known)
            ]
            lost = [o for o in ours if not any(group.same(o, e) for e in theirs)]
            if group.rule == "number_changed" and EntityKind.DURATION in group.kinds:
                extra, lost = open_spans(extra, reply.source_worded), open_spans(lost, reply.worded)
            if not extra and not lost:
                continue
            rivals = bool(extra) and bool(lost)
            extra = [e for e in extra if not self._elsewhere(e, source, reply, rivals)]
            lost = [o for o in lost if not self._elsewhere(o, target, reply, rivals)]
            pairs = _paired(extra, lost)
            for entity in extra:
                partner = pairs.get(entity)
                fix = written_like(entity, partner, source.language, target.language) if partner else None
                if fix and "/" in entity.text and entity.text.endswith(".") and not fix.endswith("."):
                    fix += "."  # it ended the sentence
                # 05/12 in English: May in America, December in Britain.
                either = target.language == "en" and any(_swapped(entity, o) for o in lost)
                severity = Severity.WARN if group.rule == "date_changed" and either else None
                yield reply.objection(_rule(entity, group), entity.start, entity.end, fix, severity)
            if not any(entity.kind is EntityKind.PLACEHOLDER for entity in reply.entities):
                for entity in lost:
                    if entity not in pairs.values():
                        yield _missing(_rule(entity, group), entity.start, entity.end, entity.text)

    def _elsewhere(self, entity: Entity, other: Figures, reply: Reply, rivals: bool) -> bool:
        """Tell whether the other side says the value in a way that is no entity there.

        `rivals`: both sides have a value that the other lacks, so that these are the two to compare.
        """
        if entity.kind in _CODES.kinds:
            parts = set(digits(entity.text)) if entity.kind is EntityKind.SKU else {entity.normal}
            return _is_code_of(entity.normal, other) or (bool(parts) and parts <= other.values)
        if entity.kind in _LINKS.kinds:
            return _bare_link(entity.normal) in other.text.lower()
        if entity.kind is EntityKind.DATE and self._is_relative(entity, other, reply):
            return True
        values = set(digits(entity.text))
        if entity.kind is EntityKind.SIZE and values and values <= other.values:
            return True
        if rivals:
            return False
        if entity.kind is EntityKind.MONEY:
            values = {f"{Decimal(entity.normal.split()[-1]).normalize():f}"}
        if entity.kind is EntityKind.SIZE and not values:
            return True  # M is "medium", too: only another letter in its place speaks against it
        if entity.kind is EntityKind.DURATION and all(
            any(f"{span / unit:g}" in other.spoken for unit in (1, 24, 168, 720)) for span in hours(entity.normal)
        ):
            return True
        return bool(values) and all(_said(value, other) for value in values)

    def _is_relative(self, entity: Entity, other: Figures, reply: Reply) -> bool:
        """Tell whether the other side names the day as seen from today: 明天, "in 3 days"."""
        wanted = set(self._relative.days(other.text, other.language))
        spans = other.of((EntityKind.DURATION,))
        wanted |= {round(span / 24) for one in spans for span in hours(one.normal) if span % 24 == 0}
        dates = [later(reply.context.today, days) for days in wanted]
        named = weekdays(reply.spoken if other.text == reply.text else reply.source_spoken)
        dates += [day for days in range(14) if (day := later(reply.context.today, days)) and weekday(day) in named]
        return any(day and same_day(one, day) for one in days_of(entity.normal) for day in dates)

    def _free_numbers(
        self, reply: Reply, source: Figures, target: Figures, known: Sequence[Entity]
    ) -> Iterator[Objection]:
        """Compare the numbers that belong to nothing."""
        allowed = {value for entity in known for value in digits(entity.text)} | _percents(reply)
        extra = [
            figure
            for figure in target.free
            if not all(value == "1" or value in allowed or _said(value, source) for value in figure.values)
            and not _stands_in(figure, target, source)
            and not self._months.named(figure, target, source)
            and not _within(figure.start, figure.end, target.soft)
        ]
        lost = [
            figure
            for figure in source.free
            if not all(value == "1" or _said(value, target, times=not extra) for value in figure.values)
            and not _stands_in(figure, source, target)
            and not self._months.named(figure, source, target)
            and not _within(figure.start, figure.end, source.soft)
        ]
        if not lost:
            # "The two differ in …": small numbers come and go with the language.
            extra = [figure for figure in extra if figure.values != ("2",)]
        if not extra:
            lost = [figure for figure in lost if figure.values != ("2",)]
        if not extra and not lost:
            yield from self._spoken(reply, source, target)
        clear = len(extra) == len(lost) == 1
        for figure in extra:
            fix = None
            if clear and _agrees(figure.values, lost[0].values, target.language):
                fix = _number_like(lost[0].text, source.language, target.language)
            yield reply.objection("number_changed", figure.start, figure.end, fix)
        if not extra and not any(entity.kind is EntityKind.PLACEHOLDER for entity in reply.entities):
            for figure in lost:
                yield _missing("number_changed", figure.start, figure.end, figure.text)

    def _spoken(self, reply: Reply, source: Figures, target: Figures) -> Iterator[Objection]:
        """Compare numbers in words: only where each side has one from three on that the other lacks."""
        ours = {value for value in source.said if _counts(value)} - target.values
        if not ours:
            return
        ours -= target.spoken
        theirs = {value for value in target.said if _counts(value)} - source.values - source.spoken
        if len(ours) == len(theirs) == 1:
            wrong = theirs.pop()
            place = self._place(wrong, target)
            spans = [(e.start, e.end) for e in reply.worded]  # compared on their own
            if place is not None and not (_within(*place, spans) and (reply.source_worded or source.of(_SPANS))):
                yield reply.objection("number_changed", *place, None, Severity.WARN)

    def _place(self, value: str, side: Figures) -> tuple[int, int] | None:
        """Return where a number in words stands."""
        for match in re.finditer(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*", side.text):
            if value in self._numbers.count(match[0], side.language):
                return match.span()
        return None


def _same_code(one: Entity, other: Entity) -> bool:
    return compact(one.normal) == compact(other.normal)


def _same_link(one: Entity, other: Entity) -> bool:
    return _bare_link(one.normal) == _bare_link(other.normal)


def _same_money(one: Entity, other: Entity) -> bool:
    if one.normal == other.normal:
        return True
    try:
        code, amount = one.normal.split()
        other_code, other_amount = other.normal.split()
        if Decimal(amount) != Decimal(other_amount):
            return False
    except (ValueError, InvalidOperation):
        return False
    # "$" may stand for any dollar, "¥" for yuan and yen.
    signs = {sign for sign in _AMBIGUOUS for e in (one, other) if sign in plain(e.text)}
    return any(code in _AMBIGUOUS[sign] and other_code in _AMBIGUOUS[sign] for sign in signs)


def _same_date(one: Entity, other: Entity) -> bool:
    ours, theirs = days_of(one.normal), days_of(other.normal)
    if len(ours) == len(theirs):
        return all(map(same_day, ours, theirs))
    # Chinese names both days of a range on their own.
    return any(same_day(day, another) for day in ours for another in theirs)


def _swapped(written: Entity, other: Entity) -> bool:
    """Tell whether a numeric date is another one with day and month the other way round."""
    if not _NUMERIC.fullmatch(plain(written.text).strip()):
        return False
    year, month, day = written.normal[:-6], written.normal[-5:-3], written.normal[-2:]
    return any(same_day(f"{year}-{day}-{month}", another) for another in days_of(other.normal))


def _may_be(entity: Entity, known: Entity) -> bool:
    """Tell whether a date is one the buyer wrote; nobody knows by which habit she writes 3/12."""
    return entity.kind is EntityKind.DATE is known.kind and _swapped(known, entity)


def _same_span(one: Entity, other: Entity) -> bool:
    ours = stretch(one.normal)
    return one.normal == other.normal or (bool(ours) and ours == stretch(other.normal))


def _same_size(one: Entity, other: Entity) -> bool:
    if one.normal.casefold().replace(" ", "") == other.normal.casefold().replace(" ", ""):
        return True
    ours, theirs = set(digits(one.text)), set(digits(other.text))
    return bool(ours) and ours == theirs


_CODES: Final = _Group(
    (EntityKind.ORDER, EntityKind.TRACKING, EntityKind.SKU, EntityKind.PHONE), "number_changed", _same_code
)
_LINKS: Final = _Group((EntityKind.URL, EntityKind.EMAIL), "url_changed", _same_link)
_GROUPS: Final = (
    _CODES,
    _LINKS,
    _Group((EntityKind.MONEY,), "amount_changed", _same_money),
    _Group((EntityKind.DATE,), "date_changed", _same_date),
    _Group((EntityKind.DURATION,), "number_changed", _same_span),
    _Group((EntityKind.SIZE,), "number_changed", _same_size),
)


def _rule(entity: Entity, group: _Group) -> str:
    return "order_changed" if entity.kind in (EntityKind.ORDER, EntityKind.TRACKING) else group.rule


def _missing(rule: str, start: int, end: int, text: str) -> Objection:
    """What the target says nothing of may be meant so: a warning."""
    return Objection(rule, Side.SOURCE, start, end, text, severity=Severity.WARN)


def _known(reply: Reply) -> list[Entity]:
    """Return the values of the buyer's message and of the script's form."""
    message, filled = reply.context.message, reply.context.filled
    known = list(message.entities) if message is not None else []
    for key, value in (filled.values if filled is not None else {}).items():
        kind = _FIELDS.get(key.partition(":")[0])
        if kind is not None and value.strip():
            known.append(Entity(kind, value, 0, 0, value.strip()))
    return known


def _percents(reply: Reply) -> set[str]:
    filled = reply.context.filled
    return {number for value in (filled.values.values() if filled else ()) for number in digits(value)}


def _mistyped(reply: Reply, target: Figures, known: Sequence[Entity]) -> Iterator[Objection]:
    """Object to a code that is nearly the one of the message or the form."""
    codes = {compact(e.normal): e for e in known if e.kind in _CODES.kinds}
    for entity in target.of((EntityKind.ORDER, EntityKind.TRACKING)):
        code = compact(entity.normal)
        if code in codes or len(code) < _SHORTEST_CODE:
            continue
        near = [
            one
            for other, one in codes.items()
            if abs(len(other) - len(code)) <= 1 and Levenshtein.distance(code, other, score_cutoff=_SLIPS) <= _SLIPS
        ]
        if len(near) == 1 and near[0].kind is entity.kind:
            yield reply.objection(
                "order_changed", entity.start, entity.end, plain(near[0].text).strip(), Severity.WARN
            )


def _paired(extra: Sequence[Entity], lost: Sequence[Entity]) -> dict[Entity, Entity]:
    """Say which value of the source belongs in the place of which of the target."""
    if len(extra) == len(lost):
        if len(extra) > 1 and extra[0].kind in _CODES.kinds:
            free = list(lost)
            out = {}
            for entity in extra:
                out[entity] = min(free, key=lambda o, e=entity: Levenshtein.distance(e.normal, o.normal))  # type: ignore[misc]
                free.remove(out[entity])
            return out
        return dict(zip(extra, lost, strict=True))
    return {}


def _said(value: str, other: Figures, *, times: bool = True) -> bool:
    """Tell whether a number stands in the other text; `times`: also as an hour ("from 3 to 6 pm", 15:00)."""
    if value in other.values or value in other.spoken:
        return True
    return times and value.isdecimal() and any(int(value) % 12 == hour for hour, _ in other.times)


def _is_code_of(text: str, other: Figures) -> bool:
    """Tell whether a longer code stands in the other text, however it is parted there."""
    code = compact(text)
    return len(code) > 3 and code in other.compact


def _stands_in(figure: Figure, side: Figures, other: Figures) -> bool:
    """Tell whether a number is part of a code or a name (LC-X2) that the other text has too."""
    if _is_code_of(figure.text, other):
        return True
    start, end = figure.start, figure.end
    while start and _PART.match(side.text, start - 1):
        start -= 1
    while end < len(side.text) and _PART.match(side.text, end):
        end += 1
    name = compact(side.text[start:end])
    return any(c.isalpha() for c in name) and name in other.compact


def _within(start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in places)


def _counts(value: str) -> bool:
    """Tell whether a number in words is one that has to have a counterpart ("both" and "a second" have not)."""
    return value.isdecimal() and int(value) >= 3


def _agrees(wrong: tuple[str, ...], right: tuple[str, ...], language: str) -> bool:
    """Tell whether the word behind a number stays the same when the number is put right."""
    if language in ("zh", "ja", "ko"):
        return True
    return language != "ru" and "1" not in (*wrong, *right)


def _number_like(text: str, source_language: str, target_language: str) -> str:
    from desktop.translation.memory_values import number_written

    return number_written(text, source_language, target_language)


def _bare_link(link: str) -> str:
    low = link.lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    return low.rstrip("/")
