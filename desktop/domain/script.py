"""Scripts: replies the team has written, one identity in many languages."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.issue import Mood, Problem, Tier


class PartKind(StrEnum):
    """The parts of a STAR reply; `PLAIN` for text before or without a mark."""

    SITUATION = "S"
    TASK = "T"
    ACTION = "A"
    RESULT = "R"
    PLAIN = ""


@dataclass(frozen=True, slots=True)
class Part:
    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True)
class ScriptVersion:
    """A script in one language. `body` holds `[S] [T] [A] [R]` marks and `{placeholders}`.

    `stale` where the text in the base language changed after this version was written.
    """

    language: str
    body: str
    stale: bool = False
    changed_at: float = 0.0
    changed_by: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """One identity; `versions` by language. Empty `classes`, `moods`, `tiers`, `marketplaces`: fits any."""

    id: int
    name: str
    """Stable name within its pack (`delay_new_date`); empty for the team's own without one."""
    code: str
    """Short code typed into the search (`yw1`)."""
    titles: dict[str, str]
    versions: dict[str, ScriptVersion]
    base_language: str = "zh"
    scene: str = ""
    classes: tuple[Problem, ...] = ()
    moods: tuple[Mood, ...] = ()
    marketplaces: tuple[str, ...] = ()
    tone: str = "plain"
    tags: tuple[str, ...] = ()
    owner: str = ""
    review_on: str = ""
    """ISO date on which someone should look at it again, or ""."""
    expires_on: str = ""
    """ISO date after which the gate warns, or ""."""
    variant_of: str = ""
    """Name of the script whose other form this is; `variant` says which (`short`)."""
    variant: str = ""
    attachments: tuple[str, ...] = ()
    """Paths of files to send along; never read by us."""
    pack: str = ""
    tiers: tuple[Tier, ...] = ()
    """For whom of the pyramid it is written, beyond what its classes say; a senior case gets other words."""

    def title(self, language: str) -> str:
        """Return the title in `language`, else in the base language, else any, else the name."""
        for code in (language, self.base_language, *self.titles):
            if self.titles.get(code):
                return self.titles[code]
        return self.name or self.code


class PlaceholderKind(StrEnum):
    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder of a body: `key` is what stands in the braces (`date:+3d`), `start:end` include them."""

    key: str
    name: str
    kind: PlaceholderKind
    start: int
    end: int
    options: tuple[str, ...] = ()
    """Of a choice, in this body's language."""
    days: int | None = None
    """Of `{date:+3d}`."""


class FieldOrigin(StrEnum):
    MESSAGE = "message"
    CONVERSATION = "conversation"
    RULE = "rule"
    AGENT = "agent"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class FormField:
    """What is asked for one placeholder of a script.

    `value` is language-neutral: ISO date, `EUR 29.90`, index of the choice as text, else plain text.
    """

    key: str
    name: str
    kind: PlaceholderKind
    value: str = ""
    origin: FieldOrigin = FieldOrigin.EMPTY
    options: tuple[str, ...] = ()
    """Of a choice, in the agent's language."""
    suggestions: tuple[str, ...] = ()
    """Other values known from message and conversation."""
    currencies: tuple[str, ...] = ()
    """Of an amount: the currency it is in (ISO 4217), or several that it may be in, the likeliest first."""


@dataclass(frozen=True, slots=True)
class FilledScript:
    """A script with its values in both languages; `pairs` are its sentences side by side.

    `missing` keys still stand as placeholders in the texts.
    """

    script: Script
    source_language: str
    target_language: str
    source: str
    target: str
    """Empty where the script has no version in the target language."""
    pairs: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)


class Reason(StrEnum):
    """Why a script stands where it stands."""

    CODE = "code"
    PROBLEM = "problem"
    MOOD = "mood"
    TIER = "tier"
    MARKETPLACE = "marketplace"
    WORDS = "words"
    PINYIN = "pinyin"
    TYPO = "typo"
    SUCCESS = "success"
    RECENT = "recent"
    NO_LANGUAGE = "no_language"
    STALE = "stale"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Picked:
    """A script as it is taken: its form, and both texts with what is known already."""

    script: Script
    fields: tuple[FormField, ...]
    filled: FilledScript


@dataclass(frozen=True, slots=True)
class ScriptHit:
    """A script offered for a message; `score` 0..100, `reasons` the strongest first."""

    script: Script
    score: float
    reasons: tuple[tuple[Reason, str], ...] = ()
    success: Success | None = None


@dataclass(frozen=True, slots=True)
class Success:
    """How a script did: `n` uses with a marked outcome, `good` of them solved or bought.

    `low:high` is the Wilson interval (95 %) of the share; `uses` counts all uses, `edited` is the median
    share of the text that was changed (0..1), None without uses.
    """

    n: int
    good: int
    low: float
    high: float
    uses: int = 0
    edited: float | None = None

    @property
    def share(self) -> float | None:
        return self.good / self.n if self.n else None


class Outcome(StrEnum):
    SOLVED = "solved"
    BOUGHT = "bought"
    REOPENED = "reopened"
    ESCALATED = "escalated"
