"""The words by which a language shows feelings, and those by which politeness hides displeasure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.issue import Mood
from desktop.errors import UserFacingError
from desktop.language.lexicon import read_table, strings, table
from desktop.triage.patterns import Patterns
from desktop.triage.wording import BREAK, Reader, Wording

VEILED: Final = "veiled"
"""Displeasure that hides behind politeness: understatement, taking the blame, excusing the seller, giving up."""
REMINDER: Final = "reminder"
"""Impatience that hides behind politeness: "sorry to bother you again"."""
POLITE: Final = "polite"
"""Formal courtesy. It hides nothing by itself, but beside a complaint."""

IRONY: Final = "irony"
"""Thanks and praise that mean the opposite: "thanks for nothing". Beside it no praise counts."""
GREETING: Final = "greeting"
"""Words of greeting: they tell of no mood, and of none is it shown that they decided."""

MORE: Final = "more"
LESS: Final = "less"
NOT: Final = "not"
UNLESS: Final = "unless"

_GRADES: Final = {"sure": 3.0, "likely": 1.5, "hint": 0.6}
"""What one cue of a grade adds to its mood."""
_SHORT: Final = re.compile(r"\$[a-z]+")
"""What stands for a row of words that is written once, under `[words]`."""
_KINDS: Final = {IRONY: ("sure",), GREETING: ("words",)}
_HIDING: Final = (VEILED, REMINDER, POLITE)
_STRENGTHS: Final = {MORE: 1.35, LESS: 0.7}
"""By what a word of degree beside a cue ("very", "a bit") multiplies it."""
_REACH: Final = {False: {MORE: 1, LESS: 2, NOT: 3}, True: {MORE: 2, LESS: 3, NOT: 6}}
"""Words (signs, where no blanks are set) that may stand between such a word and the cue."""


@dataclass(frozen=True, slots=True)
class MoodCue:
    """A cue that stands in a message, `start:end` of it; `speaks_for` is a mood or VEILED, REMINDER, POLITE."""

    speaks_for: str
    weight: float
    start: int
    end: int
    shown: bool = True
    """False: a greeting, which is courtesy and no evidence."""


_Hit = tuple[str, float, int, int]
"""What a cue speaks for, its weight, its first word and the word behind its last."""


class MoodBook:
    """The cues of one language, read from `<language>.toml`."""

    def __init__(self, path: Path) -> None:
        """Raises `UserFacingError` (`lexicon.damaged`) naming file, table and cue."""
        words = read_table(path)
        signs = table(words, "signs")
        same = dict(zip(str(signs.get("from", "")), str(signs.get("to", "")), strict=True))
        self.reader = Reader(path.stem, same)
        short = {f"${name}": f"({row})" for name, row in table(words, "words").items()}
        self._reach = _REACH[self.reader.spaceless]
        self._kinds: list[tuple[str, str]] = []
        written: list[str] = []
        names = (*map(str, Mood), *_HIDING)
        for name in (*names, IRONY, GREETING, MORE, LESS, NOT):
            kinds = (*_GRADES, UNLESS) if name in names else _KINDS.get(name, ("before", "after"))
            if unknown := set(table(words, name)) - set(kinds):
                raise _damaged(path, f"there is no “{min(unknown)}” in “{name}”")
            for kind in kinds:
                for pattern in strings(table(words, name), kind):
                    written.append(_SHORT.sub(lambda match: str(short.get(match[0], match[0])), pattern))
                    self._kinds.append((name, kind))
        if unknown := set(words) - {*names, IRONY, GREETING, MORE, LESS, NOT, "signs", "words"}:
            raise _damaged(path, f"there is no mood “{min(unknown)}”")
        try:
            self._patterns = Patterns(written, self.reader)
        except ValueError as error:
            raise _damaged(path, str(error)) from error

    def find(self, text: Wording) -> tuple[MoodCue, ...]:
        """Return the cues of a text in its order: strengthened, weakened, or turned round by words beside them.

        Of overlapping cues that speak for the same, the weightiest counts; praise inside a longer cue that speaks
        for something else ("thanks for nothing") does not.
        """
        kept, beside = self._kept(text)
        greeted = beside.get((GREETING, "words"), [])
        ironic = any(name == IRONY for name, *_ in kept)
        cues = []
        for name, weight, start, end in kept:
            if name == IRONY:
                cues += [MoodCue(each, weight, *place(text, start, end)) for each in (VEILED, Mood.DISAPPOINTED)]
                continue
            greets = any(first <= start and end <= last for first, last in greeted)
            if (greets and name not in (Mood.NEUTRAL, POLITE)) or (ironic and name == Mood.SATISFIED):
                continue
            if name in (Mood.SATISFIED, Mood.NEUTRAL) and _inside(name, start, end, kept):
                continue
            degree = 1.0
            for word, factor in _STRENGTHS.items():
                if name not in _HIDING and self._stands(word, beside, text, start, end):
                    degree *= factor
            meant: str | None = name
            if name not in _HIDING and self._stands(NOT, beside, text, start, end):
                meant = Mood.DISAPPOINTED if name == Mood.SATISFIED else None
            if meant is not None:
                cues.append(MoodCue(meant, weight * degree, *place(text, start, end), shown=not greets))
        return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))

    def _kept(self, text: Wording) -> tuple[list[_Hit], dict[tuple[str, str], list[tuple[int, int]]]]:
        """Return the cues of a text, of overlapping ones the weightiest, and the words that stand beside cues."""
        hits: dict[str, list[tuple[float, int, int]]] = {}
        off: dict[str, list[tuple[int, int]]] = {}
        beside: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for number, start, end in self._patterns.find(text):
            name, kind = self._kinds[number]
            if kind == UNLESS:
                off.setdefault(name, []).append((start, end))
            elif kind in _GRADES:
                hits.setdefault(name, []).append((_GRADES[kind], start, end))
            else:
                beside.setdefault((name, kind), []).append((start, end))
        kept: list[_Hit] = []
        for name, found in hits.items():
            taken = list(off.get(name, ()))
            for weight, start, end in sorted(found, key=lambda hit: (-hit[0], hit[1] - hit[2])):
                if not any(start < last and first < end for first, last in taken):
                    taken.append((start, end))
                    kept.append((name, weight, start, end))
        return kept, beside

    def _stands(
        self,
        word: str,
        beside: dict[tuple[str, str], list[tuple[int, int]]],
        text: Wording,
        start: int,
        end: int,
    ) -> bool:
        """Tell whether a word of degree or negation stands shortly before or behind a cue, in its sentence."""
        reach = self._reach[word]
        for _, last in beside.get((word, "before"), ()):
            if last <= start <= last + reach and BREAK not in text.words[last:start]:
                return True
        for first, _ in beside.get((word, "after"), ()):
            if end <= first <= end + reach and BREAK not in text.words[end:first]:
                return True
        return False


def place(text: Wording, start: int, end: int) -> tuple[int, int]:
    """Return where the words `start:end` stand in the message, without ends of sentences around them."""
    while end - start > 1 and text.words[end - 1] == BREAK:
        end -= 1
    while end - start > 1 and text.words[start] == BREAK:
        start += 1
    return text.starts[start], text.ends[end - 1]


def _inside(name: str, start: int, end: int, hits: list[tuple[str, float, int, int]]) -> bool:
    return any(
        other not in (name, POLITE) and first <= start and end <= last and last - first > end - start
        for other, _, first, last in hits
    )


def _damaged(path: Path, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The words of a language's moods cannot be read: {cause}.",
        where=f"mood/{path.name}",
        how="Install Deskside again, or restore the file.",
    )
