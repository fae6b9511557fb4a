"""Makes a pair of texts into a unit with slots, and a unit with slots into the target of a message."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.translation.memory_values import (
    date_form,
    date_written,
    money_form,
    money_written,
    number_written,
)
from desktop.translation.slots import (
    NUMBER,
    SLOT,
    TEXT,
    Finder,
    Piece,
    base,
    kind_of,
    neutral,
    read,
    replaced,
    takes,
)

_Key = tuple[str, str]
_NOT_WORD = re.compile(r"[\W_]+")
_ENDS = " .!?。！？"
_SIZE = re.compile(r"[A-Za-z]{1,3}|[A-Za-z]{0,3}\s?\d{1,3}(?:[.,/]\d{1,2})?[A-Za-z]{0,2}")
_NAME = re.compile(r"[A-ZÀ-ÞА-Я][\w'’.-]*(?: [A-ZÀ-ÞА-Я][\w'’.-]*){0,2}")
_MOST_CAPTURED = 3
"""Slots whose words are looked for in a message; with more, a long text could take seconds."""

_NEVER_KEPT = ("amount", "date")
"""Kinds that leave the source in any case: together with the rest they tell of one buyer's order."""

UNKNOWN = "…"
"""Stands in a target for a value that the message does not have."""

_SHORTEST_PART = 4
"""Characters from which a piece of a private value still tells something of it."""


@dataclass(frozen=True, slots=True)
class MaskedPair:
    """A pair as the memory keeps it; `neutral` is the source with every value written as 0.

    `check` is one byte of a hash of the values, enough to tell the same text from a re-fitted one and too
    little to tell anybody's order number.
    """

    source: str
    target: str
    neutral: str
    check: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A segment to translate: its text, what `read` finds in it, and from which language to which."""

    text: str
    pieces: tuple[Piece, ...]
    languages: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A unit with a message's values. `sure` is False where a value found no place, or more than one.

    `target` holds no slot that the message does not hold: what is not sure has the message's next value of
    that kind, or "…".
    """

    source: str
    target: str
    sure: bool
    check: int | None = None


def mask_pair(source: str, target: str, source_language: str, target_language: str, finder: Finder) -> MaskedPair:
    """Put slots in the place of the values that stand in both texts.

    A number that the target writes in another way (3 as 三) stays in both texts, and the unit is then good
    for this number alone. Amounts and dates leave the source, and private values both texts, in any case.
    """
    ours = read(source, source_language, finder)
    theirs = read(target, target_language, finder, ours)
    known = {_key(piece) for piece in ours}
    if more := [piece for piece in theirs if piece.private and _key(piece) not in known]:
        ours = read(source, source_language, finder, more)
    if not ours and not theirs:
        return MaskedPair(source, target, source)
    return _masked(source, ours, target, theirs, (source_language, target_language))


def _masked(
    source: str, ours: tuple[Piece, ...], target: str, theirs: tuple[Piece, ...], languages: tuple[str, str]
) -> MaskedPair:
    forms = _forms(ours, theirs, languages)
    secrets = [_NOT_WORD.sub("", piece.text).upper() for piece in (*ours, *theirs) if piece.private]
    namer = _Namer(piece.slot for piece in (*ours, *theirs))
    values: dict[str, str] = {}
    sources = []
    for piece in ours:
        written = piece.text
        if not piece.slot and (_key(piece) in forms or piece.kind in _NEVER_KEPT or _hidden(piece, secrets)):
            name = namer.name(piece)
            values[name] = piece.normal
            written = f"{{{name}}}"
        sources.append((piece, written))
    targets = []
    for piece in theirs:
        written = piece.text
        if not piece.slot and (form := forms.get(_key(piece))) is not None:
            written = f"{{{namer.name(piece)}{':' + form if form else ''}}}"
        elif not piece.slot and _hidden(piece, secrets):
            written = f"{{{namer.name(piece)}}}"
        targets.append((piece, written))
    return MaskedPair(replaced(source, sources), replaced(target, targets), neutral(source, ours), check_of(values))


def fit(source: str, target: str, asked: Asked, finder: Finder, *, same_text: bool) -> Fitted:
    """Put the values of a message into a unit's source and target.

    `same_text` says that both texts are the same but for values, so that their order can be trusted.
    """
    pieces, message, languages = read(source, asked.languages[0], finder), asked.pieces, asked.languages
    if not pieces and not message and "{" not in target:
        return Fitted(source, target, True)
    bound, sure = _bind(pieces, message, same_text)
    open_ = [piece for piece in pieces if piece.slot and piece.slot not in bound]
    if 0 < len({piece.slot for piece in open_}) <= _MOST_CAPTURED and not same_text:
        words = _captured(source, pieces, bound, asked.text)
        fits = {name: _plausible(name, piece.text) for name, piece in words.items()}
        sure = sure and all(fits.values())
        # Words are no amount and no number, whatever stands at its place.
        bound |= {name: piece for name, piece in words.items() if fits[name] or kind_of(name) == TEXT}
    written = replaced(source, ((p, bound[p.slot].text if p.slot in bound else p.text) for p in pieces))
    # A number that the target lacks may be there in words.
    lost = any(piece.kind == NUMBER and f"{{{piece.slot}" not in target for piece in pieces if piece.slot)
    sure = sure and not lost
    complete = True
    guessed = _guessed(pieces, bound, message)

    def fill(match: re.Match[str]) -> str:
        nonlocal complete
        value = bound.get(match["name"] or match[0])
        if value is None:
            complete = False
            value = guessed.get(match["name"] or match[0])
            if value is None:
                return UNKNOWN
        if value.slot:
            return value.text
        return _written(value, match["form"] or "", languages)

    filled = SLOT.sub(fill, target)
    values = {name: piece.normal for name, piece in bound.items() if not piece.slot}
    return Fitted(written, filled, sure and complete, check_of(values))


def check_of(values: Mapping[str, str]) -> int | None:
    """Give one byte of a hash of the values by slot; None where there are none."""
    if not values:
        return None
    text = "\n".join(f"{name}={values[name]}" for name in sorted(values))
    return hashlib.blake2b(text.encode(), digest_size=1).digest()[0]


def _key(piece: Piece) -> _Key:
    return piece.kind, piece.normal


def _forms(ours: Iterable[Piece], theirs: Iterable[Piece], languages: tuple[str, str]) -> dict[_Key, str]:
    """Say for each value that can be slotted in both texts how the target writes it."""
    sources: dict[_Key, Piece] = {}
    count: Counter[_Key] = Counter()
    for piece in ours:
        if not piece.slot:
            sources.setdefault(_key(piece), piece)
            count[_key(piece)] += 1
    forms: dict[_Key, str | None] = {}
    for piece in theirs:
        key = _key(piece)
        value = sources.get(key)
        if value is None or piece.slot:
            continue
        count[key] -= 1
        form = _form(value, piece, languages)
        # More often in the target than in the source: one of them is another 3.
        if not value.private and (count[key] < 0 or forms.get(key, form) != form):
            form = None
        forms[key] = form
    return {key: form for key, form in forms.items() if form is not None}


def _form(value: Piece, target: Piece, languages: tuple[str, str]) -> str | None:
    """Say how `target` writes a value; None if no form would give the same text again."""
    if value.private or _written(value, "", languages) == target.text:
        return ""
    if value.kind == "date":
        return date_form(value.normal, target.text, languages[1]) or None
    if value.kind == "amount":
        return money_form(value.text, value.normal, target.text, languages[1]) or None
    return None


def _written(value: Piece, form: str, languages: tuple[str, str]) -> str:
    if value.kind == NUMBER:
        return number_written(value.text, *languages)
    if value.kind == "date":
        return date_written(value.text, value.normal, form, *languages)
    if value.kind == "amount":
        return money_written(value.text, value.normal, form, languages[1])
    return value.text


def _hidden(piece: Piece, secrets: Iterable[str]) -> bool:
    """Tell whether a value must not be kept: it is private, or a part of something private."""
    if piece.private:
        return True
    compact = _NOT_WORD.sub("", piece.text).upper()
    return len(compact) >= _SHORTEST_PART and any(
        compact in secret or (len(secret) >= _SHORTEST_PART and secret in compact) for secret in secrets
    )


def _bind(pieces: tuple[Piece, ...], message: tuple[Piece, ...], same_text: bool) -> tuple[dict[str, Piece], bool]:
    """Give each slot of the unit its value of the message, and say whether nothing is in doubt."""
    aligned = len(pieces) == len(message) and all(
        takes(ours, theirs) if ours.slot else not theirs.slot for ours, theirs in zip(pieces, message, strict=True)
    )
    if aligned and (same_text or not _repeated(pieces)):
        return _bind_in_order(pieces, message)
    return _bind_by_kind(pieces, message)


def _bind_in_order(pieces: tuple[Piece, ...], message: tuple[Piece, ...]) -> tuple[dict[str, Piece], bool]:
    bound: dict[str, Piece] = {}
    sure = True
    torn = set()
    for ours, theirs in zip(pieces, message, strict=True):
        if not ours.slot:
            sure = sure and ours.normal == theirs.normal
        elif ours.slot in bound and bound[ours.slot].normal != theirs.normal:
            torn.add(ours.slot)
        else:
            bound.setdefault(ours.slot, theirs)
    for name in torn:
        del bound[name]
    return bound, sure and not torn


def _bind_by_kind(pieces: tuple[Piece, ...], message: tuple[Piece, ...]) -> tuple[dict[str, Piece], bool]:
    """Bind where the unit has one slot of a kind and the message one value for it."""
    literal = {piece.normal for piece in pieces if not piece.slot}
    open_ = [piece for piece in message if piece.normal not in literal]
    bound: dict[str, Piece] = {}
    names = {piece.slot: piece for piece in pieces if piece.slot}
    # The slots of a value's own kind first: a size may be a plain number, if no slot for numbers wants it.
    for name, slot in sorted(names.items(), key=lambda item: not any(v.kind == item[1].kind for v in open_)):
        taken = {value.normal for value in bound.values()}
        values = {value.normal: value for value in open_ if value.normal not in taken and takes(slot, value)}
        rivals = [other for other in names.values() if other.slot != name and other.kind == slot.kind]
        if len(values) == 1 and not rivals:
            bound[name] = next(iter(values.values()))
    used = {value.normal for value in bound.values()}
    found = {piece.normal for piece in message}
    sure = all(value.normal in used for value in open_) and literal <= found and len(used) == len(bound)
    return bound, sure


def _guessed(pieces: Iterable[Piece], bound: Mapping[str, Piece], message: Iterable[Piece]) -> dict[str, Piece]:
    """Give the slots without a value what is left of their kind in the message, in its order."""
    used = {value.normal for value in bound.values()}
    spare = [piece for piece in message if piece.normal not in used]
    out: dict[str, Piece] = {}
    for slot in (piece for piece in pieces if piece.slot and piece.slot not in bound):
        value = next((piece for piece in spare if takes(slot, piece)), None)
        if value is not None and slot.slot not in out:
            out[slot.slot] = value
            spare.remove(value)
    return out


def _captured(source: str, pieces: tuple[Piece, ...], bound: Mapping[str, Piece], text: str) -> dict[str, Piece]:
    """Read from the message the words for slots that no value was found for, if all else is the same text."""
    pattern, at, groups = "", 0, dict[str, str]()
    for piece in pieces:
        pattern += _loosely(source[at : piece.start])
        at = piece.end
        if not piece.slot or piece.slot in bound:
            pattern += re.escape(bound[piece.slot].text if piece.slot else piece.text)
        elif piece.slot in groups.values():
            pattern += next(f"(?P={group})" for group, name in groups.items() if name == piece.slot)
        else:
            groups[f"g{len(groups)}"] = piece.slot
            pattern += rf"(?P<g{len(groups) - 1}>[^.!?。！？]{{1,40}}?)"
    match = re.fullmatch(
        pattern + _loosely(source[at:].rstrip(_ENDS)) + rf"[{_ENDS}]*", text.strip(), re.IGNORECASE
    )
    if match is None:
        return {}
    return {
        name: Piece(match.start(group), match.end(group), match[group].strip(), "", match[group].strip())
        for group, name in groups.items()
    }


def _loosely(text: str) -> str:
    return r"\s*".join(re.escape(word) for word in re.split(r"\s+", text))


def _plausible(slot: str, words: str) -> bool:
    """Tell whether words may go into a target as they are: sizes and names; anything else wants translating."""
    if kind_of(slot) == "size":
        return _SIZE.fullmatch(words) is not None
    return base(slot) in ("name", "carrier") and _NAME.fullmatch(words) is not None


def _repeated(pieces: tuple[Piece, ...]) -> bool:
    """Tell whether two slots (or values) of one kind could be taken for each other."""
    kinds = Counter(kind for kind, _ in {(piece.kind, piece.slot or piece.normal) for piece in pieces})
    return any(count > 1 for count in kinds.values())


class _Namer:
    """Gives slots their names: one per value, numbered from the second of a kind on."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._names: dict[_Key, str] = {}

    def name(self, piece: Piece) -> str:
        key = _key(piece)
        if key not in self._names:
            wanted, number = piece.kind, 1
            while wanted in self._taken:
                number += 1
                wanted = f"{piece.kind}_{number}"
            self._taken.add(wanted)
            self._names[key] = wanted
        return self._names[key]
