"""Words that were left in the agent's language, and texts in another language than the buyer's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from desktop.assist.checks.reply import Objection, Reply
from desktop.domain.languages import CJK, CORE, UNKNOWN
from desktop.domain.message import EntityKind
from desktop.domain.reply import Severity
from desktop.language.detect import LanguageDetector
from desktop.language.lexicon import read_words
from desktop.language.normalize import strip_diacritics
from desktop.translation.termbase import Termbase

_HAN: Final = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA: Final = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_HANGUL: Final = "\uac00-\ud7a3"
_CYRILLIC: Final = "\u0400-\u04ff"
_SCRIPTS: Final = {"han": _HAN, "kana": _KANA, "hangul": _HANGUL, "cyrillic": _CYRILLIC}
_WRITES: Final = {
    "zh": {"han"},
    "ja": {"han", "kana"},
    "ko": {"hangul"},
    "ru": {"cyrillic"},
    **{code: set() for code in ("en", "es", "pt", "fr", "de", "it")},
}
_ENOUGH: Final = {"han": 1, "kana": 2, "hangul": 1, "cyrillic": 3}
"""Letters of a foreign script from which they are words: a face may be drawn with one or two."""

_FULLWIDTH: Final = {
    "，": ", ",
    "。": ". ",
    "！": "! ",
    "？": "? ",
    "；": "; ",
    "：": ": ",
    "、": ", ",
    "（": " (",
    "）": ") ",
}
_FULLWIDTH_RUN: Final = re.compile(rf"[{''.join(_FULLWIDTH)}]+ ?")
_WORD: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['’-][A-Za-z\u00c0-\u024f]+)*")
_SENTENCE: Final = re.compile(r"[^。！？!?\n]+")
_ANY_HAN: Final = re.compile(f"[{_HAN}]")
_ANY_KANA: Final = re.compile(f"[{_KANA}]")
_VALUES: Final = re.compile(r"\{[^{}\n]*\}|https?://\S+|\S+@\S+")

_LATIN: Final = ("en", "es", "pt", "fr", "de", "it")

_SURE: Final = 0.85
_LETTERS: Final = {True: 8, False: 24}
"""Letters (signs in Chinese, Japanese and Korean: True) from which a language can be told."""

_SAME_RUN: Final = 3
"""Words of the source in a row that are no accident in a text of the same script."""


class Languages:
    """Looks for words of another language; `detector` tells the language of the whole."""

    def __init__(self, lexicons: Path, termbase: Termbase, detector: LanguageDetector | None) -> None:
        self._termbase = termbase
        self._detector = detector
        self._folder = lexicons / "detect"
        self._lists: dict[str, frozenset[str]] = {}
        self._foreign: dict[str, re.Pattern[str]] = {}

    def find(self, reply: Reply) -> Iterator[Objection]:
        if reply.language not in CORE:
            return
        yield from self._other_script(reply)
        if reply.language == "ja":
            yield from self._chinese_in_japanese(reply)
        if reply.language not in ("zh", "ja"):
            yield from self._fullwidth(reply)
        if reply.source_language != reply.language:
            yield from self._same_words(reply)
        yield from self._whole(reply)

    def _other_script(self, reply: Reply) -> Iterator[Objection]:
        """Find letters of a script that the buyer's language does not write, unless the buyer wrote them."""
        if reply.language not in self._foreign:
            self._foreign[reply.language] = _foreign(reply.language)
        message = reply.context.message
        theirs = message.message.text if message is not None else ""
        for match in self._foreign[reply.language].finditer(reply.text):
            script = next(name for name, signs in _SCRIPTS.items() if re.search(f"[{signs}]", match[0]))
            letters = len(re.findall(f"[{_SCRIPTS[script]}]", match[0]))
            if letters < _ENOUGH[script] or match[0] in theirs or self._may_stand(match[0], reply):
                continue
            yield reply.objection("source_left_over", *match.span(), self._translated(match[0], reply))

    def _chinese_in_japanese(self, reply: Reply) -> Iterator[Objection]:
        """Find characters that only China writes, and sentences without kana that speak Chinese."""
        signs = reply.words.left_over
        for sentence in _SENTENCE.finditer(reply.text):
            if not _ANY_HAN.search(sentence[0]):
                continue
            bare = not _ANY_KANA.search(sentence[0])
            if bare and any(c in signs for c in sentence[0]):
                start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
                yield reply.objection("source_left_over", start, sentence.end(), None)
                continue
            at = 0
            for match in re.finditer(f"[{_HAN}]+", sentence[0]):
                if match.start() >= at and any(_only_in_china(c) or c in signs for c in match[0]):
                    start, at = sentence.start() + match.start(), match.end()
                    fix = self._translated(match[0], reply)
                    yield reply.objection("source_left_over", start, sentence.start() + match.end(), fix)

    def _fullwidth(self, reply: Reply) -> Iterator[Objection]:
        """Find Chinese marks between other letters; they look like a machine's work."""
        for match in _FULLWIDTH_RUN.finditer(reply.text):
            before, after = reply.text[: match.start()][-1:], reply.text[match.end() :][:1]
            if _ANY_HAN.match(before or " ") or _ANY_HAN.match(after or " "):
                continue  # part of a sentence that was left
            fix = "".join(_FULLWIDTH[c] for c in match[0] if c != " ").replace("  ", " ")
            if not after or after.isspace():
                fix = fix.rstrip()
            if before.isspace() or not before:
                fix = fix.lstrip()
            yield reply.objection("source_left_over", *match.span(), fix, Severity.WARN)

    def _same_words(self, reply: Reply) -> Iterator[Objection]:
        """Find words of a source in Latin letters that stand unchanged in the target."""
        if reply.source_language not in CORE or reply.source_language in (*CJK, "ru"):
            return
        if not _WORD.search(reply.source):
            return
        source = [match[0].casefold() for match in _WORD.finditer(reply.source)]
        common = self._words(reply.source_language)
        taken = [(e.start, e.end) for e in reply.entities]
        words = [
            match
            for match in _WORD.finditer(reply.text)
            if not any(start < match.end() and match.start() < end for start, end in taken)
        ]
        if reply.language in (*CJK, "ru"):
            yield from self._latin_words(reply, words, frozenset(source), common)
        else:
            other = self._words(reply.language)
            yield from self._runs(reply, words, source, common - other)

    def _latin_words(
        self, reply: Reply, words: Sequence[re.Match[str]], source: frozenset[str], common: frozenset[str]
    ) -> Iterator[Objection]:
        """Where the target has another script, one common word of the source is enough."""
        for match in words:
            word = match[0].casefold()
            if match[0].islower() and len(word) > 2 and word in source and strip_diacritics(word) in common:
                yield reply.objection("source_left_over", *match.span(), None)

    def _runs(
        self, reply: Reply, words: Sequence[re.Match[str]], source: Sequence[str], telling: frozenset[str]
    ) -> Iterator[Objection]:
        known = {tuple(source[i : i + _SAME_RUN]) for i in range(len(source) - _SAME_RUN + 1)}
        low = [match[0].casefold() for match in words]
        at = 0
        while at + _SAME_RUN <= len(words):
            end = at
            while end + _SAME_RUN <= len(words) and tuple(low[end : end + _SAME_RUN]) in known:
                end += 1
            if end > at:
                last = end + _SAME_RUN - 1
                if sum(strip_diacritics(word) in telling for word in low[at:last]) >= 2:
                    yield reply.objection("source_left_over", words[at].start(), words[last - 1].end(), None)
                at = last
            else:
                at += 1

    def _whole(self, reply: Reply) -> Iterator[Objection]:
        if self._detector is None:
            return
        hidden = [(e.start, e.end) for e in reply.entities if e.kind is not EntityKind.DURATION]
        text = reply.text
        for start, end in hidden:
            text = text[:start] + " " * (end - start) + text[end:]
        text = _VALUES.sub(" ", text)
        if sum(map(str.isalpha, text)) < _LETTERS[reply.language in CJK] or self._is_clear(text, reply.language):
            return
        guess = self._detector.detect(text)
        if guess.code not in (reply.language, UNKNOWN) and guess.confidence >= _SURE:
            start, end = _trimmed(reply.text)
            yield reply.objection("wrong_language", start, end, None)

    def _is_clear(self, text: str, language: str) -> bool:
        """Tell at little cost that a text is in a language: by its script, or by far the most of its words."""
        letters = sum(map(str.isalpha, text))
        if language in ("ko", "ru", "ja"):
            own = _SCRIPTS[{"ko": "hangul", "ru": "cyrillic", "ja": "kana"}[language]]
            return len(re.findall(f"[{own}]", text)) * (4 if language == "ja" else 2) > letters
        if language == "zh":
            return len(_ANY_HAN.findall(text)) * 2 > letters and not _ANY_KANA.search(text)
        words = [strip_diacritics(match[0].casefold()) for match in _WORD.finditer(text)]
        known = {code: sum(map(self._words(code).__contains__, words)) for code in _LATIN}
        own_words = known.pop(language, 0)
        return own_words * 3 > len(words) and own_words > 1.2 * max(known.values())

    def _may_stand(self, text: str, reply: Reply) -> bool:
        """Tell whether the team lets a name stand in every language."""
        hits = self._termbase.hits(text, reply.source_language, reply.language)
        return any(hit.target == hit.text == text for hit in hits)

    def _translated(self, text: str, reply: Reply) -> str | None:
        """Return the team's term for words that were left, None where it is not one term."""
        if reply.source_language == reply.language:
            return None
        for hit in self._termbase.hits(text, reply.source_language, reply.language):
            if hit.text == text and hit.target:
                return hit.target
        return None

    def _words(self, language: str) -> frozenset[str]:
        if language not in self._lists:
            path = self._folder / f"{language}.txt"
            words = read_words(path) if path.is_file() else ()
            self._lists[language] = frozenset(strip_diacritics(word.rstrip("'").casefold()) for word in words)
        return self._lists[language]


def _foreign(language: str) -> re.Pattern[str]:
    """Build the pattern of what a language does not write; blanks and marks inside belong to it."""
    scripts = [name for name in _SCRIPTS if name not in _WRITES[language]]
    letters = "".join(_SCRIPTS[name] for name in scripts)
    return re.compile(rf"[{letters}]+(?:[\s，。！？；：、·\d]{{1,12}}[{letters}]+)*[，。！？；：、]*")


def _only_in_china(character: str) -> bool:
    """Tell a simplified form: it has a place in GB 2312, but in no character set of Japan."""
    for charset, wanted in (("gb2312", True), ("shift_jis", False), ("euc_jis_2004", False)):
        try:
            character.encode(charset)
            there = True
        except UnicodeEncodeError:
            there = False
        if there is not wanted:
            return False
    return True


def _trimmed(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())
