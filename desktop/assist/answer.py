"""What answers a message: fitting scripts, their forms filled from what is known, and the gate before the copy."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from desktop.assist.currencies import Currencies
from desktop.assist.gate import Gate, apply_fix
from desktop.assist.internal import InternalWords
from desktop.domain.reading import Recall
from desktop.domain.reply import GateContext, GateFinding, Leak, Side
from desktop.domain.script import FilledScript, FormField, Picked, PlaceholderKind, Reason, Script, ScriptHit
from desktop.domain.triage import Triage
from desktop.scripts import placeholders
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.picker import Picker


class Answers:
    """Joins scripts and gate for the window and the command line; runs on the store's lane."""

    def __init__(
        self,
        library: ScriptLibrary,
        picker: Picker,
        gate: Gate,
        clock: Callable[[], float],
        agent_language: Callable[[], str] = lambda: "zh",
        *,
        currencies: Currencies,
        internal: InternalWords,
    ) -> None:
        self._agent_language = agent_language
        self._library = library
        self._picker = picker
        self._gate = gate
        self._currencies = currencies
        self._internal = internal
        self._clock = clock

    @property
    def today(self) -> date:
        """The agent's day, by this computer's time zone."""
        return datetime.fromtimestamp(self._clock(), UTC).astimezone().date()

    def pick(
        self,
        query: str,
        triage: Triage | None,
        language: str,
        agent_language: str,
        *,
        marketplace: str = "",
        limit: int = 20,
    ) -> tuple[ScriptHit, ...]:
        """Return the scripts for a message, the best first; `query` is what the agent typed, or ""."""
        return self._picker.pick(
            query,
            triage=triage,
            language=language,
            agent_language=agent_language,
            marketplace=marketplace,
            limit=limit,
            today=self.today,
        )

    def nearest(
        self, text: str, triage: Triage | None, language: str, agent_language: str, *, marketplace: str = ""
    ) -> tuple[ScriptHit, ...]:
        """Return the scripts that say most of what the agent wrote, the nearest first; none where none does.

        A word counts by how few scripts have it: `您的` stands everywhere, `好评` in three.
        """
        found: dict[int, ScriptHit] = {}
        whole = 0.0
        for piece in _pieces(text):
            hits = self.pick(piece, triage, language, agent_language, marketplace=marketplace, limit=_LOOKED)
            # What only sounds alike says something else.
            hits = tuple(hit for hit in hits if Reason.TYPO not in dict(hit.reasons))
            rarity = math.log((_LOOKED + 1) / len(hits)) if hits else 0.0
            whole += rarity
            for hit in hits:
                before = found[hit.script.id].score if hit.script.id in found else 0.0
                found[hit.script.id] = replace(hit, score=before + rarity * hit.score)
        ranked = sorted(found.values(), key=lambda hit: -hit.score)[:_NEAREST]
        return tuple(replace(hit, score=round(hit.score / whole, 1)) for hit in ranked if hit.score > 0)

    def open_script(
        self,
        script: Script,
        recall: Recall | None,
        language: str,
        agent_language: str,
        *,
        known: Mapping[str, str],
        given: Mapping[str, str] | None = None,
        marketplace: str = "",
        country: str = "",
    ) -> Picked:
        """Fill a script's form from message and conversation; `given` values of the agent's go first."""
        entities = recall.entities if recall is not None else ()
        fields = placeholders.form(script, language, agent_language, entities, known, self.today)
        if any(f.kind is PlaceholderKind.MONEY for f in fields):
            told = self._currencies.likely(script, language, entities, marketplace, country, self.today)
            fields = tuple(replace(f, currencies=told) if f.kind is PlaceholderKind.MONEY else f for f in fields)
        values = {f.key: f.value for f in fields if f.value} | dict(given or {})
        return Picked(script, fields, self.fill(script, values, language, agent_language))

    def open_named(
        self,
        script_id: int,
        recall: Recall | None,
        language: str,
        agent_language: str,
        *,
        given: Mapping[str, str],
        marketplace: str = "",
        country: str = "",
    ) -> Picked | None:
        """Open a script by its id with values that were kept; None where it is gone."""
        script = self._library.get(script_id)
        return (
            None
            if script is None
            else self.open_script(
                script,
                recall,
                language,
                agent_language,
                known={},
                given=given,
                marketplace=marketplace,
                country=country,
            )
        )

    def fill(self, script: Script, values: Mapping[str, str], language: str, agent_language: str) -> FilledScript:
        """Put values into both texts; what is not among them stays as a placeholder."""
        return placeholders.fill(script, values, agent_language, language)

    def fill_text(self, text: str, language: str, values: Mapping[str, str]) -> str:
        """Put values into a text that the agent has changed."""
        return placeholders.fill_text(text, language, values)

    def show_value(self, kind: PlaceholderKind, value: str) -> str:
        """Return a language-neutral value as the form shows it."""
        return placeholders.show_value(kind, value, self._agent_language())

    def read_value(self, field: FormField, typed: str) -> str | tuple[str, ...] | None:
        """Return what was typed into a field as a language-neutral value; None where it cannot be read.

        An amount without a currency is in the field's; where several come into question, all are returned for
        the agent to choose.
        """
        value = self._parse(field.kind, typed)
        if value is not None or field.kind is not PlaceholderKind.MONEY:
            return value
        amounts = [self._parse(field.kind, f"{currency} {typed}") for currency in field.currencies]
        readable = tuple(amount for amount in amounts if amount is not None)
        return (readable[0] if len(readable) == 1 else readable) if readable else None

    def _parse(self, kind: PlaceholderKind, typed: str) -> str | None:
        return placeholders.parse_value(kind, typed, self._agent_language(), self.today)

    def check(self, context: GateContext) -> tuple[GateFinding, ...]:
        """Return what stands against a reply today, the gravest first."""
        return self._gate.check(replace(context, today=self.today.isoformat(), leaks=tuple(self._leaks(context))))

    def _leaks(self, context: GateContext) -> Iterator[Leak]:
        for side, text in ((Side.TARGET, context.text), (Side.SOURCE, context.source)):
            for start, end, article in self._internal.find(text):
                yield Leak(side, start, end, article.in_language(context.source_language).title)

    def fixed(self, text: str, finding: GateFinding) -> str:
        """Return the text with a finding's fix in its place."""
        return apply_fix(text, finding)


_LOOKED, _NEAREST = 60, 9
"""Scripts with a word that are looked at, and scripts that are offered."""

_HAN = re.compile(r"[\u3400-\u9fff]+")


def _pieces(text: str) -> list[str]:
    """Return words, and pairs of Chinese characters, that a script may share with a text; 24 at most."""
    out = []
    for run in _HAN.findall(text):
        out += [run[at : at + 2] for at in range(0, max(len(run) - 1, 1))]
    out += [word for word in _HAN.sub(" ", text).split() if len(word) > 3 and word.isalpha()]
    return list(dict.fromkeys(out))[:24]
