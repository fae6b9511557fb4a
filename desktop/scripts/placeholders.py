"""The placeholders of a script: what is asked for, what is known already, and both texts with the values in."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from desktop.domain.languages import base_code
from desktop.domain.message import Entity, EntityKind
from desktop.domain.script import (
    FieldOrigin,
    FilledScript,
    FormField,
    Placeholder,
    PlaceholderKind,
    Script,
    ScriptVersion,
)
from desktop.language.segment import Segmenter
from desktop.paths import Paths
from desktop.scripts.body import parse, pieces, unfilled
from desktop.scripts.formats import seam, show_value, written
from desktop.scripts.typed import nearest, parse_value

__all__ = ["fill", "fill_text", "form", "parse", "parse_value", "show_value", "unfilled"]

_FROM_MESSAGE = {
    "order_no": EntityKind.ORDER,
    "tracking_no": EntityKind.TRACKING,
    "amount": EntityKind.MONEY,
    "sku": EntityKind.SKU,
    "size": EntityKind.SIZE,
    "date": EntityKind.DATE,
}


def form(  # noqa: PLR0917 - a form needs to know all of it
    script: Script,
    target_language: str,
    agent_language: str,
    entities: Sequence[Entity],
    known: Mapping[str, str],
    today: datetime.date,
) -> tuple[FormField, ...]:
    """Return a field for each placeholder of a script, in the order of the agent's text.

    A value of the message is taken where there is one alone; of several, and of all dates, none is taken and
    they become suggestions. `known` are values of conversation and settings by the placeholder's name.
    """
    fields: dict[str, FormField] = {}
    for place in _asked(script, agent_language, target_language):
        if place.key not in fields:
            fields[place.key] = _field(place, entities, known, today)
    return tuple(fields.values())


def fill(script: Script, values: Mapping[str, str], source_language: str, target_language: str) -> FilledScript:
    """Return a script with language-neutral values (`FormField.value` by `FormField.key`) in both languages.

    `choice` names the only choice of a script also where its whole key is not at hand. Without a version in
    `source_language` the base language stands in; `FilledScript.source_language` says which it was.
    """
    source, target = version(script, source_language), version(script, target_language)
    base = source or script.versions.get(script.base_language) or target
    if base is None:
        return FilledScript(script, source_language, target_language, "", "")
    source_pieces = _filled(base.body, base.language, values, {})
    target_pieces: list[str] = []
    if target is not None:
        target_pieces = _filled(target.body, target.language, values, _same_choices(base.body, target.body))
    asked = dict.fromkeys(p.key for p in _asked(script, base.language, target_language))
    missing = tuple(key for key in asked if _value(key, values) is None)
    return FilledScript(
        script=script,
        source_language=base.language,
        target_language=target_language,
        source="".join(source_pieces).strip(),
        target="".join(target_pieces).strip(),
        pairs=_side_by_side(source_pieces, target_pieces, base.language, target_language) if target else (),
        missing=missing,
        values={key: values[key] for key in asked if values.get(key, "").strip()},
    )


def fill_text(text: str, language: str, values: Mapping[str, str]) -> str:
    """Replace each placeholder of any text whose key has a value; the others stay."""
    return _filled_text(text, base_code(language), values, {})


def version(script: Script, language: str) -> ScriptVersion | None:
    """Return a script's version in a language, that of `pt` for `pt-BR`."""
    return script.versions.get(language) or script.versions.get(base_code(language))


# --- what is asked ---


def _asked(script: Script, agent_language: str, target_language: str) -> list[Placeholder]:
    """Return the placeholders of the agent's text, then those that only the buyer's has."""
    source = version(script, agent_language) or script.versions.get(script.base_language)
    target = version(script, target_language)
    if source is None:
        return list(parse(target.body)) if target is not None else []
    asked = list(parse(source.body))
    if target is not None:
        same = _same_choices(source.body, target.body)
        keys = {place.key for place in asked} | same.keys()
        asked += [place for place in parse(target.body) if place.key not in keys]
    return asked


def _field(
    place: Placeholder, entities: Sequence[Entity], known: Mapping[str, str], today: datetime.date
) -> FormField:
    if place.days is not None:
        day = today + datetime.timedelta(days=place.days)
        return FormField(place.key, place.name, place.kind, day.isoformat(), FieldOrigin.RULE)
    found = list(dict.fromkeys(_candidates(place, entities, today)))
    kept = known.get(place.key, known.get(place.name, "")).strip()
    value, origin = "", FieldOrigin.EMPTY
    if len(found) == 1 and place.kind is not PlaceholderKind.DATE:
        value, origin = found[0], FieldOrigin.MESSAGE
    elif kept:
        value, origin = kept, FieldOrigin.CONVERSATION
    others = tuple(one for one in dict.fromkeys((*found, kept)) if one and one != value)
    return FormField(place.key, place.name, place.kind, value, origin, place.options, others)


def _candidates(place: Placeholder, entities: Iterable[Entity], today: datetime.date) -> Iterable[str]:
    wanted = _FROM_MESSAGE.get(place.name)
    for entity in entities:
        if entity.kind is wanted:
            value = nearest(entity.normal, today) if wanted is EntityKind.DATE else entity.normal
            if value:
                yield value


# --- filling ---


def _filled(body: str, language: str, values: Mapping[str, str], choices: Mapping[str, str]) -> list[str]:
    """Return the pieces of a body, without marks, with values in."""
    return [_filled_text(text, language, values, choices) for _, text in pieces(body)]


def _filled_text(text: str, language: str, values: Mapping[str, str], choices: Mapping[str, str]) -> str:
    """Fill one text; `choices` gives for a choice of this language the key under which its value is kept."""
    out, at = [], 0
    for place in parse(text):
        value = _value(choices.get(place.key, place.key), values)
        if value is None:
            continue
        shown = place.options[int(value)] if place.options else written(place.kind, place.name, value, language)
        start, end, shown = seam(text, place.start, place.end, shown, language)
        out += [text[at : max(start, at)], shown]
        at = end
    return "".join((*out, text[at:]))


def _value(key: str, values: Mapping[str, str]) -> str | None:
    """Return the value for a key; that of a choice is the index of an option. None where it is still missing."""
    value = values.get(key, "").strip()
    found = parse(f"{{{key}}}")
    if not found or not found[0].options:
        return value or None
    options = found[0].options
    value = value or values.get(found[0].name, "").strip()
    if value in options:
        return str(options.index(value))
    return value if value.isascii() and value.isdecimal() and int(value) < len(options) else None


def _same_choices(source: str, target: str) -> dict[str, str]:
    """Return for each choice of the target the choice of the source it stands for.

    The first with as many options that is not taken yet: languages may put two choices in another order.
    """
    waiting = [place for place in parse(source) if place.options]
    same: dict[str, str] = {}
    for place in parse(target):
        if not place.options:
            continue
        fitting = next((w for w in waiting if len(w.options) == len(place.options)), None)
        if fitting is not None:
            waiting.remove(fitting)
            same.setdefault(place.key, fitting.key)
    return same


# --- side by side ---


@dataclass(frozen=True, slots=True)
class _Sentences:
    whole: str
    sentences: tuple[str, ...]


def _side_by_side(
    source: Sequence[str], target: Sequence[str], source_language: str, target_language: str
) -> tuple[tuple[str, str], ...]:
    """Pair the sentences of two filled texts, part by part; where a part has more in one, the part is the pair."""
    ours = [_sentences(text, source_language) for text in source]
    theirs = [_sentences(text, base_code(target_language)) for text in target]
    if len(ours) != len(theirs):
        ours, theirs = (
            [_sentences("".join(source), source_language)],
            [_sentences("".join(target), target_language)],
        )
    out: list[tuple[str, str]] = []
    for one, other in zip(ours, theirs, strict=True):
        if len(one.sentences) == len(other.sentences):
            out += zip(one.sentences, other.sentences, strict=True)
        else:
            out.append((one.whole, other.whole))
    return tuple(pair for pair in out if pair[0] and pair[1])


def _sentences(text: str, language: str) -> _Sentences:
    return _Sentences(text.strip(), tuple(s.text for s in _segmenter().segment(text, language)))


@cache
def _segmenter() -> Segmenter:
    """Return the one that recall uses too: a pair helps only where both cut alike."""
    return Segmenter(Paths.default().lexicons)
