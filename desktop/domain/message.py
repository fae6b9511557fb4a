"""A buyer's message and what is found in it before anything is translated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityKind(StrEnum):
    """What must reach the other side unchanged."""

    ORDER = "order"
    TRACKING = "tracking"
    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    MONEY = "money"
    DATE = "date"
    DURATION = "duration"
    SIZE = "size"
    SKU = "sku"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Entity:
    """A piece of text with a kind; `text == message[start:end]`, `normal` is its canonical form.

    Normal forms: money `EUR 29.90`, date ISO `2026-03-12` (`--03-12` without a year), duration `P21D`
    (ISO 8601), phone E.164, size as system and value (`EU 38`, `M`, `180x200 cm`), the rest without blanks
    and in capitals where case carries no meaning.
    """

    kind: EntityKind
    text: str
    start: int
    end: int
    normal: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a message; what lies between two segments (blanks, line ends) belongs to neither."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """`code` of `domain.languages` (or `UNKNOWN`), `confidence` 0..1, `chosen` if the agent said so."""

    code: str
    confidence: float
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class BuyerMessage:
    """What the buyer wrote, unchanged, and since when it waits (`received_at`, Unix seconds, UTC)."""

    text: str
    received_at: float
    channel: str = "chat"
    language: str | None = None
    """Set where the agent chose the language; wins over detection."""
