"""The gate before the copy: what stands against a reply, how grave it is, and what would mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from desktop.assist.checks.articles import Articles
from desktop.assist.checks.banned import Banned
from desktop.assist.checks.courtesy import Courtesy
from desktop.assist.checks.dates import ExactDates
from desktop.assist.checks.expiry import Expiry
from desktop.assist.checks.language import Languages
from desktop.assist.checks.length import Length, is_empty
from desktop.assist.checks.lexicon import GateLexicons
from desktop.assist.checks.machine import Machine
from desktop.assist.checks.months import Months
from desktop.assist.checks.placeholders import Placeholders
from desktop.assist.checks.promises import Promises
from desktop.assist.checks.relative import RelativeDays
from desktop.assist.checks.reply import Check, MarketplaceFacts, Objection, Reply, Services
from desktop.assist.checks.terms import Terms
from desktop.assist.checks.values import Values
from desktop.assist.rules import GateRules, GateSwitches, RuleInfo, read_rules
from desktop.domain.reply import GateContext, GateFinding, Severity, Side
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.language.similarity import Negation, Numbers
from desktop.translation.termbase import Termbase

__all__ = ["Gate", "GateRules", "GateSwitches", "RuleInfo", "apply_fix"]

_GRAVITY = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.INFO: 2}
_SIDES = {Side.NOWHERE: 0, Side.TARGET: 1, Side.SOURCE: 2}


class Gate:
    """Holds replies against the rules. `check` runs where the termbase's store may be asked."""

    def __init__(  # noqa: PLR0917 - what it asks, and by which rules
        self,
        finder: EntityFinder,
        termbase: Termbase,
        lexicons: Path,
        rules: Path,
        marketplaces: Mapping[str, MarketplaceFacts],
        switches: Callable[[], Mapping[tuple[str, str], bool]],
        detector: LanguageDetector | None = None,
    ) -> None:
        """`lexicons` is `resources/lexicons`, `rules` is `resources/gate/rules.toml`.

        `switches` tells what the team has switched, by marketplace and rule. Without a `detector` a text in
        another language of the same script is not found.
        """
        self._rules = read_rules(rules)
        self._marketplaces = marketplaces
        self._switches = switches
        self._lexicons = GateLexicons(lexicons / "gate")
        self._services = Services(finder, self._lexicons, Negation(lexicons))
        self._length = Length()
        self._checks: tuple[Check, ...] = (
            Placeholders(),
            Values(Numbers(lexicons), RelativeDays(lexicons), Months(lexicons)),
            Languages(lexicons, termbase, detector),
            Terms(termbase),
            Promises(),
            Banned(marketplaces, self._rules.hosts, self._rules.tracking),
            Courtesy(),
            ExactDates(),
            Machine(),
            Expiry(),
            Articles(),
        )

    def prepare(self, languages: Iterable[str]) -> None:
        """Compile the words of these languages now: the first reply would wait for it."""
        self._lexicons.prepare(languages)

    def rules(self) -> tuple[RuleInfo, ...]:
        """Return the rules in the order of their file."""
        return tuple(self._rules.rules.values())

    def limit(self, marketplace: str) -> int | None:
        """Return how many characters a message may have there, None without a limit."""
        facts = self._marketplaces.get(marketplace)
        return facts.limit if facts is not None else None

    def check(self, context: GateContext) -> tuple[GateFinding, ...]:
        """Return what stands against a reply, the gravest first, then by place."""
        switches = self._switches()
        findings = {
            (objection.rule, objection.side, objection.start, objection.end): self._finding(objection)
            for objection in self._objections(context)
            if self._rules.active(objection.rule, context.marketplace, switches)
        }
        return tuple(sorted(findings.values(), key=_order))

    def _objections(self, context: GateContext) -> Iterator[Objection]:
        if is_empty(context.text):
            yield Objection("empty_text")
            return
        reply = Reply(context, self._services)
        yield from self._length.find(reply, self.limit(context.marketplace))
        for check in self._checks:
            yield from check.find(reply)

    def _finding(self, objection: Objection) -> GateFinding:
        return GateFinding(
            objection.rule,
            objection.severity or self._rules.rules[objection.rule].severity,
            objection.side,
            objection.start,
            objection.end,
            objection.text,
            objection.fix,
            objection.fixable,
            objection.values,
        )


def apply_fix(text: str, finding: GateFinding) -> str:
    """Return the text with a finding's fix in its place.

    Where the text has changed meanwhile the nearest place with the same words is taken; without one, or without
    a fix, the text comes back as it is.
    """
    if not finding.fixable or finding.side is not Side.TARGET or not finding.text:
        return text
    start = finding.start
    if text[start : start + len(finding.text)] != finding.text:
        before = text.rfind(finding.text, 0, start + len(finding.text))
        after = text.find(finding.text, start)
        places = [place for place in (before, after) if place >= 0]
        if not places:
            return text
        start = min(places, key=lambda place: abs(place - finding.start))
    end = start + len(finding.text)
    if not finding.fix:
        # A word that goes takes one of the blanks around it along.
        if text[end : end + 1] == " " and (start == 0 or text[start - 1].isspace()):
            end += 1
        elif start and text[start - 1] == " " and text[end : end + 1] in ("", ".", ",", "!", "?", "\n"):
            start -= 1
    return text[:start] + finding.fix + text[end:]


def _order(finding: GateFinding) -> tuple[int, int, int, int, str]:
    return _GRAVITY[finding.severity], _SIDES[finding.side], finding.start, finding.end, finding.rule
