"""The cues of a language: words and phrases that speak for a class of problem, and those that decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.issue import Problem
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, strings, table
from desktop.triage.patterns import Patterns
from desktop.triage.wording import ASKS, BREAK, COMMA, Reader, Wording

RULES: Final = "rules"
UNLESS: Final = "unless"
ASKED: Final = "asked"
"""What a sentence asks of a product or says of its kind; there the cues of the class tell nothing."""
EVENT: Final = "event"
"""What has happened: it lets the cues of a sentence count, whatever it asks besides."""
WEIGHTS: Final = {RULES: 3.0, "sure": 3.0, "likely": 1.4, "hint": 0.6}
"""What one cue adds to its class. A rule decides besides."""

DENY: Final = "deny"
"""The table of words by which a wish is denied, before or after it, and of those until which that reaches."""
_DENIABLE: Final = frozenset(
    {Problem.RETURN_REFUND, Problem.ORDER_CHANGE, Problem.DISPUTE_CHARGEBACK, Problem.WARRANTY_REPAIR}
)
"""Classes that are a demand, so that one can say not to make it."""
_FREED: Final = _DENIABLE | {Problem.ORDER_STATUS}
"""Classes of which a denied demand takes no cue away: “no refund, where is it”."""
_REACH: Final = {False: 6, True: 8}
"""Words (signs, where no blanks are set) that may stand between a denial and what it denies."""
DENIED: Final = -5.0
"""What a class gets whose cues are all denied, or only asked about: its words stand in the message all the same."""

FURTHER: Final = 0.5
"""What each further cue of a class counts for, compared with the one before: three hints are no proof."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that stands in a message, `start:end` of it; a weight below 0 speaks against the class."""

    problem: Problem
    weight: float
    rule: bool
    start: int
    end: int


class CueBook:
    """The cues of one language, read from `<language>.toml`."""

    def __init__(self, path: Path) -> None:
        """Raises `UserFacingError` (`lexicon.damaged`) naming file, class and cue."""
        words = read_table(path)
        signs = table(words, "signs")
        same = dict(zip(str(signs.get("from", "")), str(signs.get("to", "")), strict=False))
        self.reader = Reader(path.stem, same)
        self._kinds: list[tuple[Problem | None, str]] = []
        written: list[str] = []
        for problem in Problem:
            for kind in (*WEIGHTS, UNLESS, ASKED, EVENT):
                for pattern in strings(table(words, problem.value), kind):
                    written.append(pattern)
                    self._kinds.append((problem, kind))
        for kind in ("before", "after", "until"):
            for pattern in strings(table(words, DENY), kind):
                written.append(pattern)
                self._kinds.append((None, kind))
        self._reach = _REACH[self.reader.spaceless]
        if unknown := set(words) - {problem.value for problem in Problem} - {"signs", DENY}:
            raise _damaged(path, f"there is no class “{min(unknown)}”")
        try:
            self._patterns = Patterns(written, self.reader)
        except ValueError as error:
            raise _damaged(path, str(error)) from error

    def find(self, text: Wording) -> tuple[Cue, ...]:
        """Return the cues of a text, of overlapping ones of a class the weightiest, in the text's order."""
        found: dict[Problem, list[tuple[float, int, int, bool]]] = {}
        places: dict[tuple[Problem | None, str], list[tuple[int, int]]] = {}
        for number, start, end in self._patterns.find(text):
            problem, kind = self._kinds[number]
            if problem is not None and kind in WEIGHTS:
                found.setdefault(problem, []).append((WEIGHTS[kind], start, end, kind == RULES))
            else:
                places.setdefault((problem, kind), []).append((start, end))
        denied = self._denied(text, places)
        cues = []
        for problem in dict.fromkeys((*found, *(each for each, kind in places if each and kind == ASKED))):
            hits = found.get(problem, [])
            asked = _asked(text, places.get((problem, ASKED), ()), places.get((problem, EVENT), ()))
            taken = [
                (first, last)
                for first, last in places.get((problem, UNLESS), ())
                if not (problem in _FREED and any(_covers(denied, at, at + 1) for at in (first, first + 1)))
            ]
            kept: list[Cue] = []
            against: tuple[int, int] | None = min(asked, default=None)
            for weight, start, end, rule in sorted(hits, key=lambda hit: (-hit[3], -hit[0], hit[1] - hit[2])):
                if any(start < last and first < end for first, last in taken):
                    continue
                if any(first <= start < last for first, last in asked):
                    continue
                if problem in _DENIABLE and (_covers(denied, start, end) or _repeats(denied, start, end, hits)):
                    against = (start, end)
                    continue
                taken.append((start, end))
                kept.append(Cue(problem, weight, rule, text.starts[start], text.ends[end - 1]))
            if against is not None and not any(cue.weight > 1 for cue in kept):
                kept = [Cue(problem, DENIED, False, text.starts[against[0]], text.ends[against[1] - 1])]
            cues += kept
        return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))

    def _denied(
        self, text: Wording, places: Mapping[tuple[Problem | None, str], Sequence[tuple[int, int]]]
    ) -> list[tuple[int, int, bool]]:
        """Return from where to where a denial reaches, within its clause, and whether it stands before."""
        spans = []
        until = {start for start, _ in places.get((None, "until"), ())}
        for start, end in places.get((None, "before"), ()):
            last = end
            while last < min(end + self._reach, len(text)) and last not in until and not _parted(text, last):
                last += 1
            spans.append((start, last, True))
        for start, end in places.get((None, "after"), ()):
            first = start
            while first > max(start - self._reach, 0) and not _parted(text, first):
                first -= 1
            spans.append((first, end, False))
        return spans


def _covers(denied: Sequence[tuple[int, int, bool]], start: int, end: int) -> bool:
    """Tell whether a denial before a cue reaches its beginning, or one behind any part of it.

    A cue that begins with a denial means it: “I don't want it any more”.
    """
    return any(first < start < last if before else first < end and start < last for first, last, before in denied)


def _repeats(
    denied: Sequence[tuple[int, int, bool]], start: int, end: int, hits: Sequence[tuple[float, int, int, bool]]
) -> bool:
    """Tell whether a cue begins with a denial, and what it denies is a cue of the class by itself."""
    return any(
        before and first == start and any(first < at < min(last, end) for _, at, _, _ in hits)
        for first, last, before in denied
    )


def _parted(text: Wording, at: int) -> bool:
    """Tell whether a clause ends between a word and the one before: there is more than a blank."""
    ends = (BREAK, ASKS, COMMA)
    if at == 0 or text.words[at] in ends or text.words[at - 1] in ends:
        return True
    return text.starts[at] - text.ends[at - 1] > 1


def _asked(
    text: Wording, asked: Sequence[tuple[int, int]], events: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the sentences that only ask: `asked` stands in them, and no event."""
    spans = []
    for start, end in asked:
        first, last = start, end
        while first > 0 and text.words[first - 1] not in (BREAK, ASKS):
            first -= 1
        while last < len(text) and text.words[last - 1] not in (BREAK, ASKS):
            last += 1
        if not any(first <= at < last for at, _ in events):
            spans.append((first, last))
    return spans


def scores(cues: tuple[Cue, ...]) -> Mapping[Problem, float]:
    """Add up the cues of each class, the weightiest first and each further one for less."""
    weights: dict[Problem, list[float]] = {}
    for cue in cues:
        weights.setdefault(cue.problem, []).append(cue.weight)
    return {
        problem: sum(weight * FURTHER**place for place, weight in enumerate(sorted(each, reverse=True)))
        for problem, each in weights.items()
    }


def _damaged(path: Path, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The cues of a language cannot be read: {cause}.",
        where=path.name,
        how="Install Deskside again, or restore the file.",
    )
