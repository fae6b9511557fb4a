"""The rules of the gate as data, and which of them the team has switched off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.reply import Severity
from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table, strings, table
from desktop.storage.store import Store

EVERYWHERE = ""
"""Stands for all marketplaces in a switch."""


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as `resources/gate/rules.toml` has it; `marketplaces` says where it differs from `active`."""

    name: str
    severity: Severity
    active: bool = True
    marketplaces: Mapping[str, bool] = field(default_factory=dict)
    explanations: Mapping[str, str] = field(default_factory=dict)

    def explanation(self, language: str) -> str:
        """Return what the rule is about, in English where it is not written in a language."""
        return self.explanations.get(language) or self.explanations["en"]


@dataclass(frozen=True, slots=True)
class GateRules:
    """All rules by name; `hosts` are marketplaces' own hosts, `tracking` those of carriers."""

    rules: Mapping[str, RuleInfo]
    hosts: Mapping[str, tuple[str, ...]]
    tracking: tuple[str, ...]

    def active(self, rule: str, marketplace: str, switches: Mapping[tuple[str, str], bool]) -> bool:
        """Tell whether a rule holds on a marketplace: its own switch first, then the one for all, then the file."""
        info = self.rules[rule]
        for place in dict.fromkeys((marketplace, EVERYWHERE)):
            if (place, rule) in switches:
                return switches[place, rule]
        return info.marketplaces.get(marketplace, info.active)


class GateSwitches:
    """Rules switched on or off by the team (table `gate_switch`); runs on the store's lane."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._read: dict[tuple[str, str], bool] | None = None

    def __call__(self) -> Mapping[tuple[str, str], bool]:
        """Return the switches by marketplace ("" is all) and rule."""
        if self._read is None:
            rows = self._store.tuples("SELECT marketplace, rule, active FROM gate_switch")
            self._read = {(marketplace, rule): bool(active) for marketplace, rule, active in rows}
        return self._read

    def switch(self, rule: str, active: bool | None, marketplace: str = EVERYWHERE) -> None:
        """Switch a rule on or off; None takes the switch back."""
        self._read = None
        if active is None:
            self._store.execute("DELETE FROM gate_switch WHERE marketplace = ? AND rule = ?", (marketplace, rule))
        else:
            self._store.execute(
                "INSERT INTO gate_switch(marketplace, rule, active) VALUES (?, ?, ?)"
                " ON CONFLICT(marketplace, rule) DO UPDATE SET active = excluded.active",
                (marketplace, rule, int(active)),
            )


def read_rules(path: Path) -> GateRules:
    """Read `rules.toml`. Raises `UserFacingError` (`lexicon.damaged`) naming file, rule and key."""
    written = read_table(path)
    links = table(written, "links")
    try:
        rules = {name: _rule(name, table(table(written, "rule"), name)) for name in table(written, "rule")}
    except (KeyError, ValueError) as error:
        raise UserFacingError(
            "lexicon.damaged",
            f"The gate's rules cannot be read: {error}.",
            where=path.name,
            how="Install Deskside again, or restore the file.",
        ) from error
    own = table(links, "own")
    return GateRules(rules, {name: strings(own, name) for name in own}, strings(links, "tracking"))


def _rule(name: str, written: Table) -> RuleInfo:
    unknown = set(written) - {"severity", "active", "marketplaces", "zh", "en"}
    if unknown:
        raise ValueError(f"{name} has no key “{min(unknown)}”")
    explanations = {language: str(written[language]) for language in ("zh", "en")}
    marketplaces = {str(place): bool(on) for place, on in table(written, "marketplaces").items()}
    return RuleInfo(
        name,
        Severity(str(written["severity"])),
        bool(written.get("active", True)),
        marketplaces,
        explanations,
    )
