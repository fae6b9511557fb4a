"""The escalation card: what colleagues must know of a case, as plain text for the team's chat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Final

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.languages import UNKNOWN, base_code
from desktop.domain.message import Entity, EntityKind
from desktop.domain.triage import EscalationPath, EscalationStep, Evidence, EvidenceKind, Triage
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, table

QUOTED: Final = 240
"""Characters of the buyer's words and of their translation; the whole stands in the console."""

ROLES: Final = ("agent", "supervisor", "warehouse", "logistics", "product", "legal")

_SHOWN: Final = (
    EntityKind.ORDER,
    EntityKind.TRACKING,
    EntityKind.MONEY,
    EntityKind.DATE,
    EntityKind.DURATION,
    EntityKind.SKU,
    EntityKind.SIZE,
    EntityKind.URL,
)
_HIDDEN: Final = frozenset({EntityKind.EMAIL, EntityKind.PHONE})
_IN_MESSAGE: Final = frozenset({EvidenceKind.CUE, EvidenceKind.RULE})
_POSSIBLE: Final = 0.25
"""Confidence from which a second class is named as a fact."""

_GROUPS: Final = {
    "tier": tuple(Tier),
    "role": ROLES,
    "mood": tuple(Mood),
    "problem": tuple(Problem),
    "entity": _SHOWN,
    "label": (
        *("title", "due", "buyer", "veiled", "perhaps", "facts", "waiting", "words", "translation", "tried"),
        *("promised", "nothing", "steps", "hours", "minutes", "span_days", "span_hours", "span_minutes"),
        *("unknown", "contact"),
    ),
}


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What a card is written from. Times in Unix seconds: `due` is when the buyer must have an answer, `since`
    when the message came."""

    message: str
    translation: str
    triage: Triage
    entities: Sequence[Entity]
    tried: str
    promised: str
    due: float
    now: float
    buyer_language: str = ""
    since: float | None = None


@dataclass(frozen=True, slots=True)
class EscalationCard:
    """A written card; `text` is what is pasted, the rest is kept with the case. `due` in Unix seconds."""

    text: str
    language: str
    problem: Problem
    tier: Tier
    facts: tuple[str, ...]
    entities: tuple[tuple[str, str], ...]
    """Names in the card's language and values, in the card's order."""
    tried: str
    promised: str
    due: float
    steps: tuple[EscalationStep, ...]


class CardWords:
    """The words of the card (`card.toml`) in Chinese and English."""

    def __init__(self, path: Path) -> None:
        """Raises `UserFacingError` (`lexicon.damaged`), naming file and key."""
        read = read_table(path)
        self._words: dict[tuple[str, str, str], str] = {}
        for group, names in _GROUPS.items():
            found = table(read, group)
            for name in names:
                for language in ("zh", "en"):
                    word = table(found, name).get(language)
                    if not isinstance(word, str) or not word.strip():
                        raise UserFacingError(
                            "lexicon.damaged",
                            "The words of the escalation card cannot be read: a word is missing.",
                            where=f"{path.name}, {group}.{name}.{language}",
                            how="Install Deskside again, or restore the file.",
                        )
                    self._words[group, name, language] = word

    def say(self, group: str, name: str, language: str, **values: object) -> str:
        word = self._words[group, name, language]
        return word.format(**values) if values else word


def write(
    words: CardWords, known: CaseFacts, path: EscalationPath, language: str, zone: tzinfo | None = None
) -> EscalationCard:
    """Write a card in `language` (`zh` or `en`), with times in `zone`, by default this computer's."""
    page = _Page(words, language)
    triage, contact, nothing = known.triage, page.say("label", "contact"), page.say("label", "nothing")
    facts = tuple(page.facts(triage, known.now - known.since if known.since is not None else 0.0))
    named = tuple(page.entities(known.entities))
    tried, promised = _line(known.tried), _line(known.promised)
    said, meant = (
        page.quoted(_shortened(_masked(text, known.entities, contact)))
        for text in (known.message, known.translation)
    )
    lines = [
        page.head(triage),
        page.pair("due", _moment(known.due, zone)),
        page.pair("buyer", page.buyer(triage, known.buyer_language)),
        *([page.heading("facts"), *(f"- {fact}" for fact in facts)] if facts else []),
        *(f"{name}{page.colon}{values}" for name, values in named),
        page.pair("words", said),
        *([page.pair("translation", meant)] if known.translation.strip() and meant != said else []),
        page.pair("tried", tried or nothing),
        page.pair("promised", promised or nothing),
        page.heading("steps"),
        *(page.step(number, step) for number, step in enumerate(path.steps, 1)),
    ]
    problem = triage.problem
    return EscalationCard(
        "\n".join(lines), language, problem, problem.tier, facts, named, tried, promised, known.due, path.steps
    )


class _Page:
    """Says things in the language of one card."""

    def __init__(self, words: CardWords, language: str) -> None:
        self._words = words
        self._language = language
        chinese = language == "zh"
        self.colon = "：" if chinese else ": "
        self._comma = "、" if chinese else ", "
        self._brackets = "（{}）" if chinese else " ({})"
        self._title = "【{}】" if chinese else "[{}] "

    def say(self, group: str, name: str, **values: object) -> str:
        return self._words.say(group, name, self._language, **values)

    def pair(self, label: str, value: str) -> str:
        return f"{self.say('label', label)}{self.colon}{value}"

    def heading(self, label: str) -> str:
        return self.pair(label, "").rstrip()

    def quoted(self, text: str) -> str:
        return f"“{text}”"

    def head(self, triage: Triage) -> str:
        title = self._title.format(self.say("label", "title"))
        return f"{title}{self.say('problem', triage.problem)} · {self.say('tier', triage.tier)}"

    def buyer(self, triage: Triage, language: str) -> str:
        mood = self.say("mood", triage.mood.mood)
        if triage.mood.veiled:
            mood += self._brackets.format(self.say("label", "veiled"))
        return f"{self._language_name(language)} · {mood}"

    def facts(self, triage: Triage, waited: float) -> Iterable[str]:
        """Yield what class and mood rest on, what else it may be, and how long the buyer has waited."""
        said = [self._evidence(e) for e in triage.problems[0].evidence if e.kind in _IN_MESSAGE]
        if said:
            yield f"{self.say('problem', triage.problem)}{self.colon}{self._comma.join(dict.fromkeys(said[:3]))}"
        felt = [self._evidence(e) for e in triage.mood.evidence if e.start >= 0]
        if felt:
            mood = self.say("mood", triage.mood.mood)
            yield f"{mood}{self.colon}{self._comma.join(dict.fromkeys(felt[:3]))}"
        others = [g.problem for g in triage.problems[1:2] if triage.unclear or g.confidence >= _POSSIBLE]
        if others and not triage.chosen_problem:
            yield self.pair("perhaps", self.say("problem", others[0]))
        if waited >= 60:
            yield self.pair("waiting", self._span(waited))

    def entities(self, entities: Sequence[Entity]) -> Iterable[tuple[str, str]]:
        for kind in _SHOWN:
            values = dict.fromkeys(_value(e) for e in entities if e.kind is kind)
            if values:
                yield self.say("entity", kind), self._comma.join(values)

    def step(self, number: int, step: EscalationStep) -> str:
        if step.hours < 1:
            within = self.say("label", "minutes", minutes=round(step.hours * 60))
        else:
            within = self.say("label", "hours", hours=f"{step.hours:g}")
        role = self.say("role", step.role) + self._brackets.format(within)
        return f"{number}. {role}{self.colon}{step.task}"

    def _evidence(self, evidence: Evidence) -> str:
        meaning = self._brackets.format(_line(evidence.meaning)) if evidence.meaning else ""
        return self.quoted(_shortened(evidence.text, 40)) + meaning

    def _span(self, seconds: float) -> str:
        minutes = int(seconds // 60)
        if minutes >= 2 * 24 * 60:
            return self.say("label", "span_days", n=minutes // (24 * 60))
        if minutes >= 60:
            return self.say("label", "span_hours", n=minutes // 60)
        return self.say("label", "span_minutes", n=minutes)

    def _language_name(self, code: str) -> str:
        from babel import Locale

        if not code or code == UNKNOWN:
            return self.say("label", "unknown")
        return str(Locale(self._language).languages.get(base_code(code), code))


def _value(entity: Entity) -> str:
    """Return an entity so that colleagues in another country can read it and look it up."""
    if entity.kind is EntityKind.DATE and entity.normal:
        return entity.normal.removeprefix("--")
    if entity.kind is EntityKind.MONEY and entity.normal:
        return entity.normal
    return _line(entity.text)


def _masked(text: str, entities: Sequence[Entity], mask: str) -> str:
    """Take e-mail addresses and phone numbers out: a chat is read by more people than the case needs."""
    for entity in sorted((e for e in entities if e.kind in _HIDDEN), key=lambda e: -len(e.text)):
        text = text.replace(entity.text, mask)
    return text


def _line(text: str) -> str:
    """Write a text on one line, without signs that nobody sees."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _shortened(text: str, most: int = QUOTED) -> str:
    line = _line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > most // 2 else cut).rstrip() + "…"


def _moment(at: float, zone: tzinfo | None) -> str:
    """Return a moment in local time, with the offset: teams sit in several zones."""
    local = datetime.fromtimestamp(at, UTC).astimezone(zone)
    hours, minutes = divmod(round((local.utcoffset() or timedelta()).total_seconds() / 60), 60)
    offset = f"UTC{hours:+d}" + (f":{minutes:02d}" if minutes else "")
    return f"{local:%Y-%m-%d %H:%M} ({offset})"
