"""Finds mail addresses, links and phone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers

from desktop.domain.message import EntityKind
from desktop.language.lexicon import Table, strings
from desktop.language.spans import Candidate, Rank, alternation, candidate

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9-])"
)
_STOP = r"\s<>\"“”„«»'‘’`。，、！？；：（）「」『』【】《》"
_HAN = r"\u3040-\ud7a3"
# Chinese text may touch a link; what stands between the signs of a link is a part of it.
_LINK = re.compile(
    rf"(?i:https?://|www\.)(?:[{_HAN}][{_HAN}A-Za-z0-9-]{{0,62}}\.|[A-Za-z0-9-]{{1,63}}\.)*(?:[^{_STOP}{_HAN}]+"
    rf"|(?<=[/=&?#_%+-])[{_HAN}]{{1,60}}(?=[/?#&=_%-]|\.[A-Za-z0-9])|(?<=[/=])[{_HAN}]{{1,4}}(?=[\s>]|$))+"
)
_DOMAIN = re.compile(rf"(?<![\w@.-])(?:[a-z0-9-]{{1,63}}\.){{1,5}}([a-z]{{2,6}})(/[^{_STOP}{_HAN}]*)?(?![\w@])")
_TRAILING = re.compile(r"[.,;:!?)\]}*…]+$")
_PHONE = re.compile(
    r"(?<![A-Za-z0-9_.+#-])(?<!\d[ ,])\+?\(?\d[\d()]{0,19}(?:[ ./\u00a0-]{1,2}\(?\d[\d()]{0,19}){0,14}"
    r"(?<=\d)(?![A-Za-z0-9_@]|[.,:]\d|[-/]\w)"
)
_MOBILE_ZH = re.compile(r"1[3-9]\d{9}")
_CUE_REACH = 40


class ContactFinder:
    """Finds ways to reach someone in texts of one language."""

    def __init__(self, common: Table, words: Table, english: Table, region: str) -> None:
        self._domains = frozenset(strings(common, "top_domains"))
        self._plain_domains = frozenset(strings(common, "plain_domains"))
        self._regions = tuple(dict.fromkeys((*((region,) if region else ()), *strings(words, "regions"))))
        self._cue = re.compile(alternation({*strings(words, "phone"), *strings(english, "phone")}))
        self._other = re.compile(
            alternation(
                word
                for key in ("order", "tracking", "sku")
                for words_of in (words, english)
                for word in strings(words_of, key)
            )
        )

    def find(self, text: str, low: str) -> Iterator[Candidate]:
        """Yield addresses, links and numbers; `text` is the one `spans.plain` has gone over."""
        if "@" in text:
            for match in _EMAIL.finditer(text):
                yield candidate(Rank.FIXED, EntityKind.EMAIL, text, match.span(), match[0].lower())
        if "." in text:
            yield from self._links(text)
        for match in _PHONE.finditer(text):
            digits = re.sub(r"\D", "", match[0])
            if 7 <= len(digits) <= 15:
                yield from self._phone(text, low, match, digits)

    def _links(self, text: str) -> Iterator[Candidate]:
        for match in _LINK.finditer(text):
            link = _trimmed(match[0])
            if "." in link.partition("//")[2] or link[:4].lower() == "www.":
                yield _url(text, match.start(), link)
        for match in _DOMAIN.finditer(text):
            known = self._domains if match[2] else self._plain_domains
            if match[1] in known:
                yield _url(text, match.start(), _trimmed(match[0]))

    def _phone(self, text: str, low: str, match: re.Match[str], digits: str) -> Iterator[Candidate]:
        raw = match[0]
        international = raw.startswith(("+", "00"))
        start = max(0, match.start() - _CUE_REACH)
        cue = [found.end() for found in self._cue.finditer(low, start, match.start())]
        other = [found.end() for found in self._other.finditer(low, start, match.start())]
        named = bool(cue) and (not other or cue[-1] > other[-1])
        if not (international or named or self._looks_dialled(raw, digits, bool(other))):
            return
        for region in self._regions or ("US",):
            try:
                number = phonenumbers.parse("+" + digits[2:] if raw.startswith("00") else raw, region)
            except phonenumbers.NumberParseException:
                continue
            good = phonenumbers.is_valid_number(number) or (
                (named or raw.startswith("+")) and phonenumbers.is_possible_number(number)
            )
            if good:
                rank = Rank.PHONE_SURE if raw.startswith("+") or named else Rank.PHONE
                normal = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
                yield candidate(rank, EntityKind.PHONE, text, match.span(), normal)
                return

    def _looks_dialled(self, raw: str, digits: str, other: bool) -> bool:
        """Tell by its form alone whether digits are a phone number rather than a code."""
        separated = len(raw) > len(digits)
        if "(" in raw or (separated and raw.startswith("0")):
            return True
        if separated:
            return len(re.findall(r"\d+", raw)) >= 3 and 9 <= len(digits) <= 11
        if other:
            return False
        if "CN" in self._regions[:2] and _MOBILE_ZH.fullmatch(raw):
            return True
        return raw.startswith("0") and 10 <= len(digits) <= 11


def _trimmed(link: str) -> str:
    """Cut the punctuation of the sentence off a link, but keep a closed bracket."""
    cut = _TRAILING.sub("", link)
    return cut + ")" if cut.count("(") > cut.count(")") and link[len(cut) :].startswith(")") else cut


def _url(text: str, start: int, link: str) -> Candidate:
    return candidate(Rank.FIXED, EntityKind.URL, text, (start, start + len(link)), link)
