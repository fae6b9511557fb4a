"""In which currency an amount without one is meant: told by message, script, country or marketplace, else asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from desktop.domain.languages import base_code
from desktop.domain.message import Entity, EntityKind
from desktop.domain.script import Script
from desktop.scripts.typed import amounts_in
from desktop.sla.buyer_time import BuyerTimes
from desktop.sla.marketplaces import Marketplace

OFFERED = 6
"""Currencies among which the agent chooses."""

_COMMON = ("USD", "EUR", "GBP")


class Currencies:
    """Knows the currencies of marketplaces and countries; runs on the store's lane."""

    def __init__(self, marketplaces: Mapping[str, Marketplace], places: BuyerTimes) -> None:
        self._marketplaces = marketplaces
        self._places = places

    def likely(  # noqa: PLR0917 - whatever may tell it
        self,
        script: Script,
        language: str,
        entities: Iterable[Entity],
        marketplace: str,
        country: str,
        today: date,
    ) -> tuple[str, ...]:
        """Return the currency (ISO 4217) of a conversation's amounts; of several the likeliest first.

        One alone is told by the amounts of the message, else by those that stand in the script, else by where
        the buyer is. `country` is the agent's choice or "".
        """
        written = _distinct(e.normal for e in entities if e.kind is EntityKind.MONEY)
        read = (base_code(language), script.base_language)
        bodies = [version for code, version in script.versions.items() if base_code(code) in read]
        in_text = _distinct(amount for v in bodies for amount in amounts_in(v.body, v.language))
        local = _tender(self._countries(language, marketplace, country), today)
        for told in (written, in_text, local):
            if len(told) == 1:
                return told
        return tuple(dict.fromkeys((*written, *in_text, *local, *_COMMON)))[:OFFERED]

    def _countries(self, language: str, marketplace: str, country: str) -> Sequence[str]:
        if country:
            return (country,)
        served = self._marketplaces[marketplace].countries if marketplace in self._marketplaces else ()
        spoken = self._places.countries(language, served)
        # Somebody who writes English to a Korean marketplace pays there all the same.
        return served if served and not set(spoken) & set(served) else spoken


def _distinct(amounts: Iterable[str]) -> tuple[str, ...]:
    """Return the currencies of normal amounts (`EUR 29.90`)."""
    return tuple(dict.fromkeys(amount.partition(" ")[0] for amount in amounts))


def _tender(countries: Iterable[str], today: date) -> tuple[str, ...]:
    from babel.numbers import get_territory_currencies

    return tuple(
        dict.fromkeys(code for country in countries for code in get_territory_currencies(country, today)[:1])
    )
