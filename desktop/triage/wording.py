"""The words of a message in the form by which cues are compared, each with its place in the message."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from desktop.language.normalize import CJK_RUN, strip_diacritics

LONGEST: Final = 6_000
"""Characters that are read: nobody says only then what it is about."""

NUMBER: Final = "#"
"""The word that stands for long numbers, codes and slots; short whole numbers stand for themselves."""
ADDRESS: Final = "@"
"""The word that stands for every e-mail address, link and handle."""
BREAK: Final = "."
"""The end of a sentence."""
ASKS: Final = "?"
"""Question marks, which end a sentence too."""
COMMA: Final = ","
"""A comma; in languages that set blanks it is no word."""

SPACELESS: Final = frozenset({"zh", "ja", "ko"})
"""Languages compared sign by sign; blanks count for nothing (Korean sets them as it likes)."""

_ELIDED: Final = frozenset({"fr", "it"})
"""Languages in which an apostrophe parts two words; in the others it stands inside one."""

_MARKS_ON: Final = "\u0300-\u036f\u3099\u309a\u1160-\u11ff"
# A run of letters that have no other writing but their case goes in one piece.
_RUN: Final = "\0-\x7f\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3"
_CLUSTER: Final = re.compile(f"(?s)(?P<run>[{_RUN}]+)(?![{_MARKS_ON}])|.[{_MARKS_ON}]*")
_QUOTED: Final = re.compile(r"(?m)^[ \t]*[>＞].*$")
_QUOTES: Final = str.maketrans("‘’‛`´ʼ′", "'" * 7)
_LENGTHENED: Final = re.compile(r"(.)\1\1+")
_GERMAN: Final = re.compile("([aou])e")
_WORD: Final = re.compile(
    r"(?P<number>\{[^{}\n]{1,60}\}|[a-z]{2}\d{6,}[a-z]{0,2}(?![^\W_])|(?=[a-z0-9]*\d[a-z]+\d)[a-z0-9]{8,}"
    r"|\d+(?:[.,:/-]\d+)*)"
    r"|(?P<address>(?:https?://|www\.)[!-~]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|@[a-z_][\w.]{2,})"
    rf"|(?P<sign>[{CJK_RUN}])"
    rf"|(?P<word>[^\W\d_{CJK_RUN}]+(?:'[^\W\d_{CJK_RUN}]+)*'?)"
    r"|(?P<asks>\?[?!]*)"
    r"|(?P<stop>[.;…]+(?=\s|$|[^\w\s])|[。!]+|\n\s*)"
    r"|(?P<comma>[,、])"
    r"|(?P<picture>[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff¢-¥₠-₿%$])"
)


_SIGNS: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff\uac00-\ud7a3]+")
_SHORT: Final = re.compile(r"\d{1,5}")
_MARKS: Final = {"number": NUMBER, "address": ADDRESS, "asks": ASKS, "comma": COMMA}


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in order; word `i` stands at `starts[i]:ends[i]`; `first[i]`: nothing is glued before it."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    first: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.words)


class Reader:
    """Takes the texts of one language apart."""

    def __init__(self, language: str, same: Mapping[str, str] | None = None) -> None:
        """`same`: signs that count as others (traditional Chinese as simplified)."""
        self.language = language
        self.spaceless = language in SPACELESS
        self._elided = language in _ELIDED
        self._same = {ord(sign): other for sign, other in (same or {}).items()}

    def read(self, text: str) -> Wording:
        """Return the words of a text; lines that quote an earlier message ("> …") only where nothing else is."""
        folded, places = self.fold(_unquoted(text[:LONGEST]))
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        first: list[bool] = []
        for match in _WORD.finditer(folded):
            begin = match.start()
            for word, at, end in self._words(match):
                words.append(word)
                starts.append(places[at])
                ends.append(places[end])
                first.append(at > begin or begin == 0 or not folded[begin - 1].isalnum())
        return Wording(tuple(words), tuple(starts), tuple(ends), tuple(first))

    def form(self, piece: str) -> tuple[str, ...]:
        """Return the words of a piece without blanks; the usual ones are quick, for there are many in a lexicon."""
        if piece.isascii() and piece.isalpha() and self.language != "de" and not _LENGTHENED.search(piece):
            return (piece.casefold(),)
        if _SIGNS.fullmatch(piece):
            return tuple(piece.translate(self._same) if self._same else piece)
        return self.read(piece).words

    def fold(self, text: str) -> tuple[str, list[int]]:
        """Write a text without case, accents and width, with the place of each character (and of the end)."""
        out: list[str] = []
        places: list[int] = []
        for match in _CLUSTER.finditer(text):
            if match["run"]:
                out.append(match[0].lower().translate(_QUOTES))
                places += range(match.start(), match.end())
                continue
            written = _folded(match[0])
            out.append(written)
            places += [match.start()] * len(written)
        places.append(len(text))
        folded = "".join(out)
        return (folded.translate(self._same) if self._same else folded), places

    def _words(self, match: re.Match[str]) -> Iterator[tuple[str, int, int]]:
        """Yield the words of one match with their places in the folded text."""
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "word":
            yield from self._spelled(match[0], start)
        elif kind in ("sign", "picture") or (kind == "number" and _SHORT.fullmatch(match[0])):
            yield match[0], start, end
        elif kind != "comma" or self.spaceless:
            yield _MARKS.get(kind or "", BREAK), start, end

    def _spelled(self, word: str, start: int) -> Iterator[tuple[str, int, int]]:
        parts = word.split("'") if self._elided else [word]
        at = start
        for part in parts:
            if part:
                short = part.replace("'", "") if "'" in part else part
                if _LENGTHENED.search(short):
                    short = _LENGTHENED.sub(r"\1", short)
                yield (_GERMAN.sub(r"\1", short) if self.language == "de" else short), at, at + len(part)
            at += len(part) + 1


def is_number(word: str) -> bool:
    """Tell whether a word is a number, a code or a slot."""
    return word == NUMBER or word[0].isdigit()


def _unquoted(text: str) -> str:
    """Blank out the lines of an earlier message, so that the places stay."""
    if ">" not in text and "＞" not in text:
        return text
    left = _QUOTED.sub(lambda match: " " * len(match[0]), text)
    return left if left.strip() else text


@lru_cache(maxsize=8192)
def _folded(cluster: str) -> str:
    return strip_diacritics(unicodedata.normalize("NFKC", cluster).casefold()).translate(_QUOTES)
