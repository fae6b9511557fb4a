"""What time it is at the buyer's, and whether people work there today."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.domain.languages import base_code
from desktop.domain.sla import BuyerTime
from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table, strings, table
from desktop.sla.holiday_names import holiday

FILE: Final = "places.toml"
NIGHT: Final = (22, 8)
"""From ten at night to eight in the morning nobody should be promised a call or an answer."""


class BuyerTimes:
    """Knows countries, zones and holidays; the file and the libraries are read when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def at(
        self,
        language: str,
        now: float,
        country: str = "",
        *,
        agent_language: str = "zh",
        served: Collection[str] = (),
    ) -> BuyerTime | None:
        """Return the local time of a buyer; None where nothing tells the country.

        `country` is the agent's choice; without one it is guessed from the language, among the countries that
        the marketplace serves (`served`) if it serves any in which the language is written.
        Raises `UserFacingError` (`lexicon.damaged`) for a damaged file.
        """
        guessed = not country
        country = country.upper() or self.country(language, served)
        zone = self.zone(country)
        if zone is None:
            return None
        local = datetime.fromtimestamp(now, UTC).astimezone(zone)
        return BuyerTime(
            country,
            zone.key,
            local.isoformat(timespec="minutes"),
            holiday=holiday(country, local.date(), agent_language).replace("; ", " · "),
            night=local.hour >= NIGHT[0] or local.hour < NIGHT[1],
            guessed=guessed,
        )

    def country(self, language: str, served: Collection[str] = ()) -> str:
        """Return the likeliest country of a language, by the region in its code (`pt-PT`) if it has one; or ""."""
        region = language.replace("_", "-").rpartition("-")[2]
        if region != language and len(region) == 2:
            return region.upper()
        return next(iter(self.countries(language, served)), "")

    def countries(self, language: str, served: Collection[str] = ()) -> tuple[str, ...]:
        """Return the countries in which a language is written, likeliest first; if any is served, only those."""
        known = strings(self._languages, base_code(language))
        return tuple(code for code in known if code in served) or tuple(known)

    def zone(self, country: str) -> ZoneInfo | None:
        """Return the time zone in which most people of a country live; None for what is no country."""
        if not country:
            return None
        from babel.core import get_global

        listed = get_global("territory_zones").get(country, ())
        name = self._zones.get(country) or (listed[0] if listed else "")
        return _zone(str(name)) if name else None

    @cached_property
    def _languages(self) -> Table:
        return table(self._read, "languages")

    @cached_property
    def _zones(self) -> Table:
        zones = table(self._read, "zones")
        for country, name in zones.items():
            if not isinstance(name, str) or _zone(name) is None:
                raise UserFacingError(
                    "lexicon.damaged",
                    f"There is no time zone “{name}”.",
                    where=f"{self._path.name}, zones.{country}",
                    how="Install Deskside again, or restore the file.",
                )
        return zones

    @cached_property
    def _read(self) -> Table:
        return read_table(self._path)


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
