"""What marketplaces ask of messages to buyers: dated facts with their sources, one file per marketplace."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Generic, TypeVar, cast

from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_tables

T = TypeVar("T")

BANNABLE: Final = (
    "contact_data",
    "external_links",
    "coupons",
    "review_incentive",
    "off_platform_payment",
    "marketing",
)
"""What a marketplace may forbid in a message; every file says so of each."""

CHANNELS: Final = ("chat", "messages", "mail")
"""Live chat, a marketplace's message centre, mail."""

_MONTH: Final = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_CODE: Final = re.compile(r"[A-Z]{2}")
_LANGUAGE: Final = re.compile(r"[a-z]{2}")
_SOURCED: Final = frozenset({"source", "dated", "check"})
_TEXTS: Final = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something a marketplace says. `dated`: the month of the document, or in which it was read.

    `check`: nobody has compared it with the marketplace's console yet; the value is a cautious one.
    """

    value: T
    source: str
    dated: str
    check: bool = False


@dataclass(frozen=True, slots=True)
class ReplyTime:
    """Within how many hours an answer is asked for; `business_hours`: nights and holidays do not count."""

    first: float
    next: float
    business_hours: bool = False


@dataclass(frozen=True, slots=True)
class Marketplace:
    """A marketplace as its file has it; texts by language (`zh`, `en`)."""

    id: str
    names: Mapping[str, str]
    channel: str
    """Where buyers usually write: one of `CHANNELS`."""
    languages: tuple[str, ...]
    countries: tuple[str, ...]
    length: Fact[int | None]
    """The most characters of a message; None where there is no limit."""
    reply: Fact[ReplyTime]
    attachments: Fact[Mapping[str, str]]
    bans: Mapping[str, Fact[bool]]
    notes: tuple[Fact[Mapping[str, str]], ...] = ()

    @property
    def limit(self) -> int | None:
        """The most characters a message may have."""
        return self.length.value

    @property
    def banned(self) -> frozenset[str]:
        """What must not be in a message, of `BANNABLE`."""
        return frozenset(name for name, fact in self.bans.items() if fact.value)

    @property
    def unchecked(self) -> tuple[str, ...]:
        """The facts that want to be compared with the console, by their keys in the file."""
        facts: list[tuple[str, bool]] = [
            ("limit", self.length.check),
            ("reply", self.reply.check),
            ("attachments", self.attachments.check),
            *((f"banned.{name}", fact.check) for name, fact in self.bans.items()),
            *((f"note {number}", fact.check) for number, fact in enumerate(self.notes, 1)),
        ]
        return tuple(key for key, check in facts if check)

    def name(self, language: str) -> str:
        return said(self.names, language)


class Marketplaces(Mapping[str, Marketplace]):
    """All marketplaces of a folder by id; read when the first is asked for.

    Raises `UserFacingError` (`lexicon.damaged` for no TOML, `pack.damaged` for a wrong key), naming file and key.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Marketplace] | None = None

    def __getitem__(self, name: str) -> Marketplace:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def all(self) -> tuple[Marketplace, ...]:
        """Return all marketplaces in the order of their English names, the team's own shop last."""
        return tuple(sorted(self._all().values(), key=lambda m: (m.id == "own_shop", m.name("en").casefold())))

    def _all(self) -> dict[str, Marketplace]:
        if self._read is None:
            self._read = {name: _marketplace(name, found) for name, found in read_tables(self._folder).items()}
        return self._read


def said(texts: Mapping[str, str], language: str) -> str:
    """Return a text in a language, in English where it is not written in that one."""
    return texts.get(language.replace("_", "-").partition("-")[0]) or texts["en"]


class _File:
    """Reads the keys of one file and names the one that is wrong."""

    def __init__(self, name: str) -> None:
        self.name = f"{name}.toml"

    def wrong(self, key: str, cause: str) -> UserFacingError:
        return UserFacingError(
            "pack.damaged",
            f"A marketplace cannot be read: {cause}.",
            where=f"{self.name}, {key}",
            how="Install the program or the content pack again, or correct the file.",
        )

    def table(self, parent: Table, key: str, keys: frozenset[str], place: str = "") -> Table:
        place = place or key
        found = parent.get(key)
        if not isinstance(found, Mapping):
            raise self.wrong(place, "there is no such table")
        self.known(found, keys, place)
        return found

    def known(self, found: Table, keys: frozenset[str], place: str) -> None:
        if unknown := sorted(set(found) - keys):
            raise self.wrong(f"{place}.{unknown[0]}" if place else unknown[0], "this key is not known")

    def get(self, found: Table, key: str, place: str, fits: Callable[[object], bool], what: str) -> object:
        value = found.get(key)
        if not fits(value):
            raise self.wrong(f"{place}.{key}" if place else key, f"it is not {what}")
        return value

    def text(self, found: Table, key: str, place: str) -> str:
        return str(self.get(found, key, place, lambda v: isinstance(v, str) and bool(v.strip()), "a text"))

    def texts(self, found: Table, place: str) -> dict[str, str]:
        return {language: self.text(found, language, place) for language in _TEXTS}

    def number(self, found: Table, key: str, place: str) -> float:
        value = self.get(found, key, place, lambda v: _is_number(v) and cast(float, v) > 0, "a number above 0")
        return float(cast(float, value))

    def truth(self, found: Table, key: str, place: str, default: bool | None = None) -> bool:
        if default is not None and key not in found:
            return default
        return bool(self.get(found, key, place, lambda v: isinstance(v, bool), "true or false"))

    def codes(self, found: Table, key: str, pattern: re.Pattern[str], what: str) -> tuple[str, ...]:
        def fits(value: object) -> bool:
            return isinstance(value, list) and all(isinstance(c, str) and pattern.fullmatch(c) for c in value)

        return tuple(str(code) for code in cast(list[str], self.get(found, key, "", fits, f"a list of {what}")))

    def fact(self, value: T, found: Table, place: str) -> Fact[T]:
        source = self.text(found, "source", place)
        if "://" in source or "www." in source:
            raise self.wrong(f"{place}.source", "name the document, not its address")

        def dated(month: object) -> bool:
            return isinstance(month, str) and _MONTH.fullmatch(month) is not None

        month = self.get(found, "dated", place, dated, "a month such as 2026-11")
        return Fact(value, source, str(month), self.truth(found, "check", place, default=False))


def _marketplace(name: str, found: Table) -> Marketplace:
    file = _File(name)
    keys = {"name", "channel", "languages", "countries", "limit", "attachments", "reply", "banned", "note"}
    file.known(found, frozenset(keys), "")
    channel = str(file.get(found, "channel", "", lambda v: v in CHANNELS, f"one of {', '.join(CHANNELS)}"))
    limit = file.table(found, "limit", _SOURCED | {"characters"})
    characters = file.get(
        limit, "characters", "limit", lambda v: type(v) is int and v >= 0, "a whole number (0 is no limit)"
    )
    attachments = file.table(found, "attachments", _SOURCED | set(_TEXTS))
    notes = cast(
        list[Table],
        file.get({"note": [], **found}, "note", "", lambda v: isinstance(v, list), "a list of tables"),
    )
    return Marketplace(
        id=name,
        names=file.texts(file.table(found, "name", frozenset(_TEXTS)), "name"),
        channel=channel,
        languages=file.codes(found, "languages", _LANGUAGE, "languages such as en"),
        countries=file.codes(found, "countries", _CODE, "countries such as DE"),
        length=file.fact(cast(int, characters) or None, limit, "limit"),
        reply=_reply(file, found),
        attachments=file.fact(file.texts(attachments, "attachments"), attachments, "attachments"),
        bans=_bans(file, found),
        notes=tuple(_note(file, note, f"note {number}") for number, note in enumerate(notes, 1)),
    )


def _reply(file: _File, found: Table) -> Fact[ReplyTime]:
    reply = file.table(found, "reply", _SOURCED | {"first_hours", "next_hours", "business_hours"})
    time = ReplyTime(
        file.number(reply, "first_hours", "reply"),
        file.number(reply, "next_hours", "reply"),
        file.truth(reply, "business_hours", "reply", default=False),
    )
    return file.fact(time, reply, "reply")


def _bans(file: _File, found: Table) -> dict[str, Fact[bool]]:
    banned = file.table(found, "banned", frozenset(BANNABLE))
    bans = {}
    for name in BANNABLE:
        place = f"banned.{name}"
        ban = file.table(banned, name, _SOURCED | {"banned"}, place)
        bans[name] = file.fact(file.truth(ban, "banned", place), ban, place)
    return bans


def _note(file: _File, note: object, place: str) -> Fact[Mapping[str, str]]:
    if not isinstance(note, Mapping):
        raise file.wrong(place, "it is no table")
    file.known(note, _SOURCED | set(_TEXTS), place)
    texts: Mapping[str, str] = file.texts(note, place)
    return file.fact(texts, note, place)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
