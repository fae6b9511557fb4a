"""The reply on its way: what the agent wants to say, what the buyer will read, what stands against it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domain.article import Article
from desktop.domain.reading import Reading, Recall
from desktop.domain.script import FilledScript, Outcome
from desktop.domain.triage import Triage


class Severity(StrEnum):
    BLOCK = "block"
    """Red: copying needs an override with a reason."""
    WARN = "warn"
    INFO = "info"


class Side(StrEnum):
    """Where a finding's place is."""

    TARGET = "target"
    SOURCE = "source"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class GateFinding:
    """One thing against a reply. `start:end` on `side`; `fix` replaces it with one key ("" deletes if `fixable`).

    `rule` is the stable name (`number_changed`); `values` are what the window's sentence is built from.
    """

    rule: str
    severity: Severity
    side: Side = Side.NOWHERE
    start: int = 0
    end: int = 0
    text: str = ""
    fix: str = ""
    fixable: bool = False
    values: dict[str, str | int] | None = None


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """What is to be said. `source` in `source_language` (the agent's); `target` is set where the agent
    wrote or changed the buyer's text herself and wins over every translation."""

    source: str
    source_language: str
    target_language: str
    filled: FilledScript | None = None
    target: str | None = None


@dataclass(frozen=True, slots=True)
class ReplyDraft:
    """A reply as far as it is known. `reading` has its segments (source -> target) with their origins.

    `back` is the target in the agent's language again, "" until known; `note` says why a part is missing
    (`engine.no_model`), `complete` that nothing waits for the engine.
    """

    request: ReplyRequest
    text: str
    reading: Reading | None = None
    recall: Recall | None = None
    back: str = ""
    note: str = ""
    complete: bool = False
    machine: bool = False
    """A sentence came from a model and nobody has looked at it yet."""

    @property
    def doubtful(self) -> bool:
        """Tell whether a starter model's sentence in it may say something else."""
        return self.reading is not None and any(segment.doubtful for segment in self.reading.segments)

    def guessed_in(self, text: str) -> bool:
        """Tell whether such a sentence stands in a text that the agent made of it, in any version.

        Another version of a guess, or a text with a fix in it, is her own by now, and still a guess.
        """
        for segment in self.reading.segments if self.reading is not None else ():
            versions = (segment.target, *segment.alternatives)
            if max((v for v in versions if v in text), key=len, default="") in segment.guesses:
                return True
        return False

    @property
    def starter(self) -> bool:
        """Tell whether a starter model wrote a sentence of it."""
        return self.reading is not None and any(segment.starter for segment in self.reading.segments)


@dataclass(frozen=True, slots=True)
class Leak:
    """A sentence of an internal article in a reply: where on `side`, and the article's title."""

    side: Side
    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class GateContext:
    """What the gate holds a reply against."""

    source: str
    """The agent's text; "" where only the target is there."""
    source_language: str
    text: str
    language: str
    """The buyer's."""
    marketplace: str = ""
    channel: str = "chat"
    message: Recall | None = None
    triage: Triage | None = None
    filled: FilledScript | None = None
    machine: bool = False
    starter: bool = False
    """A starter model wrote a sentence of it, and nobody has checked it."""
    doubtful: bool = False
    """A starter model's sentence in it may say something else, and nobody has checked it."""
    leaks: tuple[Leak, ...] = ()
    """Sentences of internal articles in both texts, from whichever place they were copied."""
    quoted: tuple[Article, ...] = ()
    """Articles that were quoted in this reply."""
    today: str = ""
    """ISO date, for expiry."""


@dataclass(frozen=True, slots=True)
class Override:
    """A red finding that the agent set aside, with the reason."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class SentReply:
    """A copied reply as it is recorded; `edited` is the share of the script that was changed (0..1)."""

    conversation_id: int
    message_id: int | None
    language: str
    source: str
    text: str
    script_id: int | None = None
    edited: float | None = None
    seconds: float | None = None
    """From the buyer's message to the copy."""
    machine: bool = False
    findings: tuple[str, ...] = ()
    """Rules that stood against it when it was copied."""
    overrides: tuple[Override, ...] = ()
    sent_at: float = 0.0


@dataclass(frozen=True, slots=True)
class LastReply:
    """The newest reply of a conversation, and what became of it as far as somebody has said so."""

    id: int
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class KeptReply:
    """A reply as it stood in the window: the script's name or id, its values, both texts."""

    source: str = ""
    target: str | None = None
    """Set where the agent wrote the buyer's text herself."""
    script_id: int | None = None
    values: dict[str, str] = field(default_factory=dict)
    quoted: tuple[int, ...] = ()
    """Articles that were quoted in it."""
