"""A memory, a termbase and messages of any size, recombined from the rows of the starter pack."""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from desktop.domain.languages import SPACELESS
from desktop.domain.translation import Concept, Term, TermStatus
from desktop.translation.memory import NewUnit
from tests.bench.measure import ROOT, STARTER

LANGUAGES = ("en", "es", "pt", "fr", "de", "ja")
Row = dict[str, str]

_SLOT = re.compile(r"\{([a-z_]+)\}")
_SEVERAL = re.compile(r"[.!?]\s|[。！？].")
_END = ".!?。！？ …"
_VALUES = {
    "order_no": ("114-{a:07}-{b:07}", "#{a:05}", "30{a:07}{b:05}"),
    "tracking_no": ("LP{a:07}{b:07}", "RB{a:07}12CN", "1Z{a:07}{b:09}"),
    "amount": ("${s}.{c:02}", "{s} €"),
    "date": ("2026-0{d}-1{d}",),
    "days": ("{s}",),
    "count": ("{s}",),
    "url": ("https://shop.example/p_{a}",),
    "size": ("XL", "M", "EU 4{d}"),
    "product": ("Aura X2", "BT-200", "Luna"),
    "name": ("Marta", "Anna", "Tom"),
    "country": ("Chile", "Portugal", "Canada"),
    "carrier": ("DHL", "Correos", "UPS"),
    "color": ("navy", "beige", "olive"),
}
"""What may stand in a slot; a and b are long numbers, s a small one, c cents, d a digit."""

_NUMERIC = frozenset({"order_no", "tracking_no", "amount", "date", "days", "count", "url"})


@dataclass(frozen=True)
class Asked:
    """A message to recall: its language (None: found by detection) and how it was made."""

    text: str
    kind: str
    language: str | None = None


@cache
def rows() -> tuple[Row, ...]:
    """Return the starter pack's sentences, each in up to ten languages."""
    out = []
    for path in sorted([*(STARTER / "memory").glob("*.tsv"), *(STARTER / "utterances").glob("*.tsv")]):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                out.append({code: text for code, text in row.items() if len(code) == 2 and text})
    return tuple(out)


def units(source: str, target: str, count: int, seed: int = 3) -> Iterator[NewUnit]:
    """Yield units with different sources: rows as they are, with other words, and joined to longer ones."""
    rng = random.Random(f"{source}{target}{seed}")
    known = [row for row in rows() if source in row and target in row]
    seen = set()
    for row in known[:count]:
        seen.add(row[source])
        yield NewUnit(source, target, row[source], row[target])
    done = min(count, len(known))
    while done < count:
        row, other = rng.choice(known), rng.choice(known)
        if rng.random() < 0.5:
            text = _with_other_words(row[source], other[source], rng, source)
            ours = row[target]
        else:
            text = _joined(row[source], other[source], source)
            ours = _joined(row[target], other[target], target)
        if text not in seen:
            seen.add(text)
            done += 1
            yield NewUnit(source, target, text, ours)


def concepts(count: int, seed: int = 5) -> Iterator[Concept]:
    """Yield concepts whose terms are words and word pairs of the rows, so that messages hold some."""
    rng = random.Random(seed)
    seen: set[str] = set()
    known = [row for row in rows() if "de" in row]
    while len(seen) < count:
        row = rng.choice(known)
        terms = tuple(
            Term(code, _phrase(text, code, rng), rng.choice((TermStatus.PREFERRED, TermStatus.ALIAS)))
            for code, text in row.items()
            if code in (*LANGUAGES, "zh")
        )
        if any(not term.text for term in terms) or terms[0].text + terms[1].text in seen:
            continue
        seen.add(terms[0].text + terms[1].text)
        yield Concept(0, terms, f"Nr. {len(seen)}")


def messages() -> list[Asked]:
    """Return the 200 hand-labelled messages."""
    lines = (ROOT / "tests" / "data" / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    return [Asked(json.loads(line)["text"], "message") for line in lines]


def near_copies(known: list[NewUnit], count: int, seed: int = 11) -> Iterator[Asked]:
    """Yield messages of one to three sentences: units as they are, with other values, with words changed."""
    rng = random.Random(seed)
    # A recall looks sentences up, so a unit of several is never met; bench_recall counts these apart.
    known = [unit for unit in known if not _SEVERAL.search(unit.source)]
    plain = [unit for unit in known if "{" not in unit.source]
    valued = [u for u in known if "{" in u.source and set(_SLOT.findall(u.source)) <= _NUMERIC]
    for number in range(count):
        kind = ("exact", "other numbers", "fuzzy")[number % 3]
        pool = {"exact": plain, "other numbers": valued, "fuzzy": known}[kind]
        first = rng.choice(pool)
        same = [u for u in rng.choices(pool, k=20) if u.source_language == first.source_language]
        chosen = [first, *same[: rng.choice((0, 1, 2))]]
        texts = [_filled(unit.source, rng) for unit in chosen]
        if kind == "fuzzy":
            texts = [_with_word_changed(text, first.source_language, rng) for text in texts]
        yield Asked(" ".join(texts), kind, first.source_language)


# --- pieces ---


def _parts(text: str, language: str) -> list[str]:
    if language not in SPACELESS:
        return text.split()
    return re.findall(r"\{[a-z_]+\}|[^\W\d_]{2}|.", text)


def _glue(language: str) -> str:
    return "" if language in SPACELESS else " "


def _with_other_words(text: str, other: str, rng: random.Random, language: str) -> str:
    parts = _parts(text, language)
    lent = [word for word in _parts(other, language) if word.isalpha() and len(word) > 1]
    places = [i for i, word in enumerate(parts) if word.isalpha() and len(word) > 1]
    for place in rng.sample(places, min(len(places), rng.choice((1, 1, 2)))):
        if lent:
            parts[place] = rng.choice(lent)
    return _glue(language).join(parts)


def _joined(text: str, other: str, language: str) -> str:
    return text.rstrip(_END) + ("，" if language in SPACELESS else ", ") + other[:1].lower() + other[1:]


def _with_word_changed(text: str, language: str, rng: random.Random) -> str:
    parts = _parts(text, language)
    at = rng.randrange(len(parts))
    if rng.random() < 0.5 and len(parts) > 2:
        del parts[at]
    else:
        parts.insert(at, rng.choice(parts))
    return _glue(language).join(parts)


def _phrase(text: str, language: str, rng: random.Random) -> str:
    words = [word.strip(",.!?¿¡:;()，。！？、") for word in _parts(text, language)]
    size = rng.choice((1, 2, 2, 3))
    at = rng.randrange(max(1, len(words) - size + 1))
    chosen = words[at : at + size]
    fits = chosen and all(word.isalpha() for word in chosen)
    return _glue(language).join(chosen) if fits and len("".join(chosen)) > 1 else ""


def _filled(text: str, rng: random.Random) -> str:
    def value(match: re.Match[str]) -> str:
        forms = _VALUES.get(match[1])
        if forms is None:
            return match[0]
        return rng.choice(forms).format(
            a=rng.randrange(10**7),
            b=rng.randrange(10**5),
            s=rng.randint(2, 90),
            c=rng.randrange(100),
            d=rng.randint(1, 9),
        )

    return _SLOT.sub(value, text)
