"""The gate's words of a language (`resources/lexicons/gate/<language>.toml`), compiled once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from desktop.errors import UserFacingError
from desktop.language.lexicon import Table, read_table, strings, table
from desktop.language.spans import lowered, plain
from desktop.triage.patterns import Patterns
from desktop.triage.wording import LONGEST, Reader, Wording

FAMILIES: Final = (
    "denied",
    "promise",
    "whole",
    "whole_right",
    "contact",
    "coupon",
    "review",
    "payment",
    "courtesy",
    "vague",
    "soon",
    "due",
    "day",
    "weekday",
    "half",
    "lasts",
    "topic",
    "refused",
    "carrier",
    "asked",
    "coupon_use",
    "review_change",
)
"""The groups of patterns a language may have."""

_SOURCE: Final = frozenset({"denied", "day", "weekday", "half", "lasts", "topic", "refused"})
"""The groups that the agent's text is held against."""

_TABLES: Final = frozenset((*FAMILIES, "also", "span", "cardinals", "endings", "left_over"))


@dataclass(frozen=True, slots=True)
class Said:
    """Words that a group knows, `start:end` of the text; `instead` is the better wording where there is one."""

    start: int
    end: int
    instead: str | None = None


class _Family:
    """A group as it is written."""

    def __init__(self, words: Table) -> None:
        if unknown := set(words) - {"say", "unless", "except", "instead"}:
            raise ValueError(f"there is no key “{min(unknown)}”")
        self.instead: Mapping[str, Any] = table(words, "instead")
        self.say, self.unless = strings(words, "say"), strings(words, "unless")
        self.excepted = frozenset(strings(words, "except"))
        """Words with their accents that are none of this group (té is no te)."""


class Spoken:
    """What a text says, by group."""

    def __init__(
        self, said: Mapping[str, tuple[Said, ...]], also: tuple[tuple[Said, tuple[str, ...]], ...]
    ) -> None:
        self._said = said
        self.also = also
        """Words with the numbers by which other languages say the same: 半年 is six months."""

    def of(self, family: str) -> tuple[Said, ...]:
        """Return what is said of a group, of overlapping places the longest, in order."""
        return self._said.get(family, ())


class GateWords:
    """The groups of one language; a language without a file has empty ones."""

    def __init__(self, language: str, words: Table, where: str = "") -> None:
        """Raises `UserFacingError` (`lexicon.damaged`) naming file and pattern."""
        self._reader = Reader(language)
        self._families: dict[str, _Family] = {}
        self._cues: list[tuple[str, bool, str, str | None]] = []
        if unknown := set(words) - _TABLES:
            raise _damaged(where, f"there is no group “{min(unknown)}”")
        also = table(words, "also")
        self._also_numbers = [tuple(str(number) for number in numbers) for numbers in also.values()]
        try:
            for name in FAMILIES:
                family = self._families[name] = _Family(table(words, name))
                cues: list[tuple[str, bool, str | None]] = [(cue, True, None) for cue in family.say]
                cues += [(cue, True, str(fix)) for cue, fix in family.instead.items()]
                cues += [(cue, False, None) for cue in family.unless]
                self._cues += [(name, said, cue, fix) for cue, said, fix in cues]
            self._few = [cue for cue in self._cues if cue[0] in _SOURCE]
            self._source = Patterns((*also, *(cue for _, _, cue, _ in self._few)), self._reader)
            self._all = Patterns((*also, *(cue for _, _, cue, _ in self._cues)), self._reader)
        except ValueError as error:
            raise _damaged(where, str(error)) from error
        self.span: Mapping[str, str] = {str(key): str(value) for key, value in table(words, "span").items()}
        """How a date replaces a span of time: `in` and `until` with `{date}`."""
        cardinals = table(words, "cardinals")
        self.cardinals = {word: str(count) for count in cardinals for word in strings(cardinals, count)}
        """Numbers in words that count spans of time, in small letters, with their value."""
        endings = table(words, "endings")
        self.polite = strings(endings, "polite")
        """Ends of sentences that are polite (Japanese, Korean)."""
        self.blunt = strings(endings, "blunt")
        """Ends of sentences that are not."""
        self.left_over = frozenset(str(table(words, "left_over").get("signs", "")))
        """Characters that this language never writes though it writes the script."""
        self.tenths = strings(table(words, "left_over"), "tenths")
        """Signs behind tenths of a price that are left: 八折 is 20 % off."""

    def spoken(self, text: str) -> Spoken:
        """Return what a text of any length says, all groups in one go."""
        return self._found(text, self._all, self._cues)

    def spoken_of_source(self, text: str) -> Spoken:
        """Return what a text says, those groups alone that say what it is about."""
        return self._found(text, self._source, self._few)

    def _found(self, text: str, patterns: Patterns, cues: list[tuple[str, bool, str, str | None]]) -> Spoken:
        wording = self._read(text)
        said: dict[str, list[tuple[int, int, Said]]] = defaultdict(list)
        off: dict[str, list[tuple[int, int]]] = defaultdict(list)
        also = []
        for number, start, end in patterns.find(wording):
            if number < len(self._also_numbers):
                also.append((Said(wording.starts[start], wording.ends[end - 1]), self._also_numbers[number]))
                continue
            name, counts, cue, fix = cues[number - len(self._also_numbers)]
            if counts:
                said[name].append((start, end, _said(cue, fix, text, wording.starts[start], wording.ends[end - 1])))
            else:
                off[name].append((start, end))
        kept = {name: self._kept(name, found, off[name], text) for name, found in said.items()}
        return Spoken(kept, tuple(also))

    def _kept(
        self, name: str, found: list[tuple[int, int, Said]], taken: list[tuple[int, int]], text: str
    ) -> tuple[Said, ...]:
        out = []
        excepted = self._families[name].excepted
        # Of two of one length the one that knows a better wording.
        for start, end, said in sorted(found, key=lambda one: (one[0] - one[1], one[2].instead is None, one[0])):
            if any(start < last and first < end for first, last in taken):
                continue
            if excepted and lowered(plain(text[said.start : said.end])) in excepted:
                continue
            taken.append((start, end))
            out.append(said)
        return tuple(sorted(out, key=lambda said: said.start))

    def _read(self, text: str) -> Wording:
        """Return the words of a text; the reader takes `LONGEST` characters at once."""
        if len(text) <= LONGEST:
            return self._reader.read(text)
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        first: list[bool] = []
        at = 0
        while at < len(text):
            end = min(at + LONGEST, len(text))
            if end < len(text):
                end = max((text.rfind(sign, at + LONGEST // 2, end) + 1 for sign in "\n 。，"), default=0) or end
            part = self._reader.read(text[at:end])
            words += part.words
            starts += [at + place for place in part.starts]
            ends += [at + place for place in part.ends]
            first += part.first
            at = end
        return Wording(tuple(words), tuple(starts), tuple(ends), tuple(first))


def _said(cue: str, fix: str | None, text: str, start: int, end: int) -> Said:
    if fix is None:
        return Said(start, end)
    # A cue is found without its accents: the better wording for "tu" is none for "tú".
    spelled = " ".join(lowered(plain(text[start:end])).split())
    if cue.replace(" ", "").isalpha() and spelled.isascii() != cue.isascii() and spelled != cue:
        return Said(start, end)
    return Said(start, end, fix)


class GateLexicons:
    """The words of all languages, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        """`folder` is `resources/lexicons/gate`."""
        self.folder = folder
        self._words: dict[str, GateWords] = {}

    def of(self, language: str) -> GateWords:
        """Return the words of a language."""
        if language not in self._words:
            path = self.folder / f"{language}.toml"
            known = language.isalpha() and path.is_file()
            self._words[language] = GateWords(language, read_table(path) if known else {}, path.name)
        return self._words[language]

    def prepare(self, languages: Iterable[str]) -> None:
        """Read these languages now."""
        for language in languages:
            self.of(language)


def _damaged(where: str, cause: str) -> UserFacingError:
    return UserFacingError(
        "lexicon.damaged",
        f"The gate's words cannot be read: {cause}.",
        where=where,
        how="Install Deskside again, or restore the file.",
    )
