"""Finds the values of a text (order numbers, dates, amounts, plain numbers) and the slots that stand for them.

A slot is `{order_no}`, the second one of a kind `{order_no_2}`; behind a colon it may say how its value is
written: `{date:M月d日}`. Names that are not known here (`{product}`) stand for words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from desktop.domain.message import Entity, EntityKind
from desktop.translation.memory_values import number_normal

SLOT = re.compile(r"\{\{[^{}\n]{1,60}\}\}|\{(?P<name>\w[^{}\n:]{0,40})(?::(?P<form>[^{}\n]{1,60}))?\}")
"""A slot or placeholder as it is written; only those in single braces can be filled."""

NUMBER = "number"
TEXT = "text"
"""Kind of a slot whose value is words; a person fills it."""

NAMES = {
    EntityKind.ORDER: "order_no",
    EntityKind.TRACKING: "tracking_no",
    EntityKind.EMAIL: "email",
    EntityKind.PHONE: "phone",
    EntityKind.URL: "url",
    EntityKind.MONEY: "amount",
    EntityKind.DATE: "date",
    EntityKind.SIZE: "size",
    EntityKind.SKU: "sku",
}
"""The kind of a slot by the kind of the entity it stands for; it is also the slot's name."""

HANDLE = "handle"
"""Kind of a name in a network: @ana_92."""

PRIVATE = frozenset({"order_no", "tracking_no", "email", "phone", "url", HANDLE})
"""Kinds that belong to one buyer: never kept, whatever becomes of the rest."""

LONG_NUMBER = 5
"""Digits from which an unexplained number may be somebody's and is private, unless it is written as a quantity
("50.000")."""

LONG_CODE = 4
"""The same for digits with letters, unless these may be a unit ("1500ml")."""

LONG_GROUPS = 8
"""Digits from which groups that stand side by side are one number: of a card, an account, a passport."""

_KINDS = {
    **{kind: kind for kind in (*NAMES.values(), NUMBER, HANDLE)},
    **dict.fromkeys(("order", "order_number", "order_id"), "order_no"),
    **dict.fromkeys(("tracking", "tracking_number"), "tracking_no"),
    **dict.fromkeys(("price", "money", "refund", "total"), "amount"),
    **dict.fromkeys(("link", "website"), "url"),
    **dict.fromkeys(("days", "count", "weeks", "months", "hours", "minutes", "years", "times", "quantity"), NUMBER),
    **dict.fromkeys(("percent", "discount"), NUMBER),
}  # fmt: skip

_LETTER = r"A-Za-z\u00c0-\u024f\u0400-\u04ff"
_MAY_HOLD = re.compile(
    rf"[\d@＠]|://|[A-Za-z0-9]\.[A-Za-z]{{2}}"
    rf"|(?<![{_LETTER}_'’&.-])(?:[SML]|[PG]{{1,2}}|X?G|EG{{1,2}}|(?i:x{{1,4}}[sl]))(?![{_LETTER}_'’&-])"
)
_CODE = re.compile(rf"(?<![{_LETTER}\d_])[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*(?![{_LETTER}\d_])")
_PLAIN = re.compile(rf"(?<![{_LETTER}\d_])(?<!\d[.,:/])(?>\d+(?:[.,:/]\d+)*)(?![{_LETTER}\d_])")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?")
_ADDRESS = re.compile(r"[^\s@<>()\[\]{}\"“”，。；]{1,64}@[^\s@<>()\[\]{}\"“”，。；]{1,200}")
_HANDLE = re.compile(r"(?<![\w.@＠])[@＠][^\W\d][\w.]*\w")
_HASHED = re.compile(r"(?<![\w#])#\d{2,}(?!\w)")
_GROUPS = re.compile(
    rf"(?<![{_LETTER}\d_])(?:[A-Za-z]{{2}}\d\d(?:[ -]?[A-Za-z0-9]{{4}}){{2,7}}(?:[ -]?[A-Za-z0-9]{{1,3}})?"
    rf"|\d+(?:[ .,'’/\u00a0\u202f\u2010-\u2013-]\d+)+)(?![{_LETTER}\d_])"
)
_MIXED = re.compile(r"[A-Za-z]++\d{2,}[A-Za-z][A-Za-z0-9]*")  # possessive: a text of letters alone is one look
_WITH_UNIT = re.compile(r"\d{4}[A-Za-z]{1,4}")
_INSIDE = re.compile(r"\d+(?:[.,]\d+)?")
_STANDARD = r"(?:EU|US|UK|FR|IT|BR|JP|CN|INT|eu|uk)"
_SIZE = re.compile(
    rf"(?<![{_LETTER}])(?:{_STANDARD}\s?)?(?:[2-9]?[Xx]{{1,4}}[SsLl]|[SML]|[PG]{{1,2}}|X?G|EG{{1,2}})(?![{_LETTER}])"
    rf"|(?<![{_LETTER}]){_STANDARD}\s?\d+(?:[.,]\d)?(?:\s?½)?|\d+(?:[.,]\d)?(?:\s?½)?\s{_STANDARD}(?![{_LETTER}])"
    r"|\d+(?:[.,]\d+)?(?:\s?½)?(?:[A-H](?![A-Za-z]))?"
)
_NAME_NUMBER = re.compile(r"_(\d+)$")
_NOT_WORD = re.compile(r"[\W_]+")
_SHORTEST_LOOSE = 4


class Finder(Protocol):
    """What `EntityFinder` does."""

    def find(self, text: str, language: str) -> tuple[Entity, ...]: ...


@dataclass(frozen=True, slots=True)
class Piece:
    """A value or a slot in a text; `normal` is equal for equal values, `slot` the slot's name as written.

    A slot that nothing can fill (`{{1}}`) has the kind `TEXT` and its whole text as name.
    """

    start: int
    end: int
    text: str
    kind: str
    normal: str
    slot: str = ""
    form: str = ""

    @property
    def private(self) -> bool:
        """Tell whether the value may belong to one buyer."""
        if self.slot or self.kind in PRIVATE:
            return not self.slot
        return self.kind in (NUMBER, "sku") and _is_long(self.text)


def read(text: str, language: str, finder: Finder, known: Iterable[Piece] = ()) -> tuple[Piece, ...]:
    """Find the values and slots of a text, in its order.

    `known` values are found also where the finder would not see them: private ones however their digits are
    set apart, the others where they stand as words of their own.
    """
    pieces = [_slot_piece(match) for match in SLOT.finditer(text)] if "{" in text else []
    values = [piece for piece in known if not piece.slot]
    bare = SLOT.sub(lambda match: " " * len(match[0]), text) if pieces else text
    if not values and not _MAY_HOLD.search(bare):
        return tuple(pieces)
    used = bytearray(len(text))
    for piece in pieces:
        _mark(used, piece)
    finds = [found for value in values for found in _known_in(bare, value)]
    finds += [found for entity in finder.find(text, language) for found in _of_entity(entity)]
    # The longer one first: a known value may be the end of another. Sorting keeps known ones before found ones.
    finds.sort(key=lambda piece: piece.start - piece.end)
    for piece in chain(_groups(bare, finds), finds, _codes(bare), map(_number, _PLAIN.finditer(bare))):
        if not any(used[piece.start : piece.end]):
            _mark(used, piece)
            pieces.append(piece)
    return tuple(sorted(pieces, key=lambda piece: piece.start))


def neutral(text: str, pieces: Iterable[Piece]) -> str:
    """Write every value and slot as a lone 0: two texts that differ in their values alone become the same."""
    return replaced(text, ((piece, "0") for piece in pieces))


def without_values(text: str, language: str, finder: Finder) -> str:
    """Return a text as it may be kept for later: nothing in it says who asked."""
    return neutral(text, read(text, language, finder))


def bare_neutral(masked: str) -> str:
    """Write every slot as a lone 0 and keep the values that are not slots."""
    return SLOT.sub("0", masked) if "{" in masked else masked


def replaced(text: str, pieces: Iterable[tuple[Piece, str]]) -> str:
    """Put other texts in the place of pieces, which are in the order of the text."""
    out, at = [], 0
    for piece, written in pieces:
        out.append(text[at : piece.start])
        out.append(written)
        at = piece.end
    out.append(text[at:])
    return "".join(out)


def kind_of(name: str) -> str:
    """Give the kind of values that a slot of this name takes."""
    return _KINDS.get(_NAME_NUMBER.sub("", name), TEXT)


def takes(slot: Piece, value: Piece) -> bool:
    """Tell whether a slot of a unit may take this value (or slot) of a message."""
    if value.slot:
        return value.kind == slot.kind if slot.kind != TEXT else base(value.slot) == base(slot.slot)
    if slot.kind == value.kind:
        return True
    if slot.kind == "size":
        return value.kind == NUMBER
    if slot.kind in ("order_no", "tracking_no", "phone"):
        return value.kind == NUMBER and value.private
    return base(slot.slot) == "product" and value.kind == "sku"


def base(name: str) -> str:
    """Give a slot's name without its number."""
    return _NAME_NUMBER.sub("", name)


def _slot_piece(match: re.Match[str]) -> Piece:
    name = match["name"]
    if name is None:
        return Piece(match.start(), match.end(), match[0], TEXT, match[0], match[0])
    return Piece(match.start(), match.end(), match[0], kind_of(name), f"{{{name}}}", name, match["form"] or "")


def _mark(used: bytearray, piece: Piece) -> None:
    used[piece.start : piece.end] = b"\1" * (piece.end - piece.start)


def _of_entity(entity: Entity) -> Iterator[Piece]:
    if entity.kind is EntityKind.PLACEHOLDER:
        return
    if entity.kind is EntityKind.DURATION:
        yield from (_number(match, entity.start) for match in _INSIDE.finditer(entity.text))
        return
    if entity.kind is EntityKind.SIZE:
        yield from _of_size(entity)
        return
    normal = entity.normal if entity.kind is not EntityKind.ORDER else entity.normal.lstrip("#")
    yield Piece(entity.start, entity.end, entity.text, NAMES[entity.kind], normal)


def _of_size(entity: Entity) -> Iterator[Piece]:
    """Take the value out of "size M" and "30 cm"; bare figures are numbers, the unit stays in the sentence."""
    found = list(_SIZE.finditer(entity.text))
    if not found:
        yield Piece(entity.start, entity.end, entity.text, "size", entity.normal)
    for match in found:
        if match[0].replace(",", ".").replace(".", "").isdigit():
            yield _number(match, entity.start)
        else:
            normal = re.sub(r"\s", "", match[0]).upper()
            yield Piece(entity.start + match.start(), entity.start + match.end(), match[0], "size", normal)


def _number(match: re.Match[str], offset: int = 0) -> Piece:
    return Piece(offset + match.start(), offset + match.end(), match[0], NUMBER, number_normal(match[0]))


def _is_long(text: str) -> bool:
    """Tell whether a number or code may be somebody's: by its length, as nothing else is known of it."""
    count = sum(c.isdigit() for c in text)
    if _GROUPED.fullmatch(text):
        return count >= LONG_GROUPS
    if any(c.isalpha() for c in text):
        return _MIXED.fullmatch(text) is not None or (count >= LONG_CODE and not _WITH_UNIT.fullmatch(text))
    return count >= LONG_NUMBER


def _groups(text: str, finds: Iterable[Piece]) -> Iterator[Piece]:
    """Find long numbers in groups; what a finder saw as one of several values beside another stays that."""
    if not any(c.isdigit() for c in text):
        return
    open_ = list(text)
    for piece in finds:
        open_[piece.start : piece.end] = "\0" * (piece.end - piece.start)
    for match in _GROUPS.finditer("".join(open_)):
        if sum(c.isdigit() for c in match[0]) >= LONG_GROUPS:
            yield _number(match)


def _codes(text: str) -> Iterator[Piece]:
    """Find addresses, handles and codes with many digits that no finder could name."""
    if "@" in text:
        for match in _ADDRESS.finditer(text):
            yield Piece(match.start(), match.end(), match[0], "email", match[0].lower())
    if "@" in text or "＠" in text:
        for match in _HANDLE.finditer(text):
            yield Piece(match.start(), match.end(), match[0], HANDLE, match[0][1:].lower())
    for match in _HASHED.finditer(text):
        yield Piece(match.start(), match.end(), match[0], "order_no", match[0][1:])
    for match in _CODE.finditer(text):
        if _is_long(match[0]):
            yield _number(match)


def _known_in(text: str, value: Piece) -> Iterator[Piece]:
    """Find a value of the other text in this one."""
    compact = _NOT_WORD.sub("", value.text)
    if value.private and len(compact) >= _SHORTEST_LOOSE:
        pattern = (r"[#+(@＠]{0,2}" if value.text[0] in "#+(@＠" else "") + r"[\W_]{0,2}".join(
            map(re.escape, compact)
        )
    elif value.kind in ("date", "amount", NUMBER) and not value.private:
        return
    else:
        escaped = re.escape(value.text)
        pattern = rf"(?<![{_LETTER}\d_]){escaped}(?![{_LETTER}\d_])"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        yield Piece(match.start(), match.end(), match[0], value.kind, value.normal)
