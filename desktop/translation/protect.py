"""What must not change on its way through a model: masked before, counted after, cut around if all else fails."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

MASK_COUNT = 10
"""｟0｠ … ｟9｠: pieces of the vocabulary in models trained with them; any other model sees two strange signs."""

_MASK = re.compile(r"｟(\d)｠")
_STRAY = re.compile(r"[｟｠]")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff][\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]*")
_DIGITS = re.compile(r"\d+")
_LONG_NUMBER = re.compile(r"\d[\d.,:/-]*\d\d|\d{3,}")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Masked:
    """A text for the model and the pieces that were taken out of it, in the order of their masks."""

    text: str
    kept: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text that was cut around what must not change."""

    text: str
    verbatim: bool


def spans_to_protect(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans to protect in order: the given ones, long numbers, emoji, and mask signs the buyer typed.

    Spans that touch or overlap become one: two masks side by side are more often lost than one. Numbers of
    one or two digits stay with the model, which has to count with them; the translator compares them after.
    """
    wanted = sorted(
        [*spans]
        + [match.span() for match in _LONG_NUMBER.finditer(text)]
        + [match.span() for match in _EMOJI.finditer(text)]
        + [match.span() for match in _STRAY.finditer(text)]
    )
    out: list[Span] = []
    for start, end in wanted:
        if start >= end:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def small_numbers(text: str) -> tuple[Span, ...]:
    """Return the spans of the numbers that are left to the model at first."""
    return tuple(match.span() for match in _DIGITS.finditer(text))


def digits(text: str) -> list[str]:
    """Return the numbers of a text in the form `language.similarity.numbers` gives them."""
    return [str(int(match[0])) for match in _DIGITS.finditer(text)]


def mask(text: str, spans: tuple[Span, ...]) -> Masked | None:
    """Replace each span by a mask; None where there are more spans than masks."""
    if len(spans) > MASK_COUNT:
        return None
    out, kept, at = [], [], 0
    for number, (start, end) in enumerate(spans):
        out.append(text[at:start])
        out.append(f"｟{number}｠")
        kept.append(text[start:end])
        at = end
    out.append(text[at:])
    return Masked("".join(out), tuple(kept))


def unmask(translated: str, masked: Masked) -> str | None:
    """Put the kept pieces back; None unless each mask came back exactly once and nothing of one was torn."""
    found = Counter(int(number) for number in _MASK.findall(translated))
    if found != Counter(range(len(masked.kept))):
        return None
    if _STRAY.search(_MASK.sub("", translated)):
        return None
    return _MASK.sub(lambda match: masked.kept[int(match[1])], translated)


def survived(translated: str, text: str, spans: tuple[Span, ...]) -> bool:
    """Tell whether each protected piece of `text` stands in `translated` as often as in `text`, no more, no less.

    For models without masks: the pieces went through them in the clear.
    """
    wanted = Counter(text[start:end] for start, end in spans)
    rest = translated
    # The longest first: "12" must not be counted inside "2012".
    for piece in sorted(wanted, key=len, reverse=True):
        before = r"(?<!\d)" if piece[:1].isdigit() else ""
        after = r"(?!\d)" if piece[-1:].isdigit() else ""
        # "12122,52" holds "122,52", and is another amount.
        rest, found = re.subn(before + re.escape(piece) + after, "\0", rest)
        if found != wanted[piece]:
            return False
    return not (_LONG_NUMBER.search(rest) or _STRAY.search(rest))


def cut(text: str, spans: tuple[Span, ...]) -> tuple[Piece, ...]:
    """Cut a text into what a model translates and what stays; blanks at the cuts stay verbatim."""
    out: list[Piece] = []
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        between = text[at:start]
        body = between.strip()
        if not any(character.isalpha() for character in body):
            out.append(Piece(between, True))
        else:
            lead = len(between) - len(between.lstrip())
            trail = len(between.rstrip())
            out.append(Piece(between[:lead], True))
            out.append(Piece(body, False))
            out.append(Piece(between[trail:], True))
        out.append(Piece(text[start:end], True))
        at = end
    return tuple(piece for piece in out if piece.text)


def join(pieces: Iterable[Piece], translations: Iterable[str], spaced: bool) -> str:
    """Put the translations of the pieces that are not verbatim back between those that are.

    `spaced` tells that the target writes blanks between words: then none is lost at a cut.
    """
    following = iter(translations)
    out = ""
    for piece in pieces:
        text = piece.text if piece.verbatim else next(following)
        if spaced and out and text and out[-1].isalnum() and text[0].isalnum():
            out += " "
        out += text
    return out
