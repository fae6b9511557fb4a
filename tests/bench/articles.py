"""Generates articles for benchmarks: clauses of the starter pack put together anew, with rare words by Zipf."""

from __future__ import annotations

import csv
import itertools
import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.issue import Problem
from tests.bench.measure import STARTER

SHARES = {"zh": 50, "en": 22, "es": 5, "de": 5, "fr": 4, "pt": 3, "it": 3, "ru": 3, "ja": 3, "ko": 2}
"""How often a text is in a language, of 100."""

RARE_WORDS = 60_000
CLAUSES = (14, 30)
"""Clauses of a body, at least and at most: 300 Chinese or 900 Latin characters in the middle."""

_SPLIT = re.compile(r"[，。！？；、,.!?;:：…\n]+|\[[STAR]\]")
_SLOT = re.compile(r"\{[^{}]*\}")
_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "er", "ix", "on")]


@dataclass(frozen=True, slots=True)
class Generated:
    """One article with one text."""

    language: str
    title: str
    body: str
    tags: tuple[str, ...]
    classes: tuple[str, ...]
    skus: tuple[str, ...]


def articles(count: int, seed: int = 11) -> Iterator[Generated]:
    """Yield articles; the same seed gives the same ones."""
    rng = random.Random(seed)
    clauses = {code: found for code, found in _clauses().items() if code in SHARES}
    weights = {code: list(itertools.accumulate(1 / (n + 20) for n in range(len(c)))) for code, c in clauses.items()}
    rare = rare_words()
    rare_weights = list(itertools.accumulate(1 / (n + 5) for n in range(len(rare["en"]))))
    languages, shares = list(SHARES), list(itertools.accumulate(SHARES.values()))
    problems = [problem.value for problem in Problem]
    for _ in range(count):
        code = rng.choices(languages, cum_weights=shares)[0]
        length = rng.randint(*CLAUSES)
        found = rng.choices(clauses[code], cum_weights=weights[code], k=length + 2)
        names = rng.choices(rare["zh" if code in ("zh", "ja") else "en"], cum_weights=rare_weights, k=length // 2)
        sign, blank = ("，", "") if code in ("zh", "ja") else (", ", " ")
        lines = []
        for at in range(2, len(found), 3):
            name = names[(at // 2) % len(names)]
            lines.append(f"{sign.join(found[at : at + 3])}{blank}{name}{'。' if not blank else '.'}")
        yield Generated(
            language=code,
            title=f"{found[0]}{blank}{names[0]}",
            body=f"## {found[1]}\n\n" + "\n".join(lines),
            tags=(rng.choice(rare["zh"][:200]), rng.choice(problems)),
            classes=(rng.choice(problems),),
            skus=(f"SKU-{rng.randrange(5_000)}",),
        )


def rare_words() -> dict[str, list[str]]:
    """Return made-up words: Latin ones, and Chinese ones of two signs that occur in the pack."""
    rng = random.Random(5)
    latin = {"".join(rng.choices(_SYLLABLES, k=rng.randint(2, 4))) for _ in range(2 * RARE_WORDS)}
    signs = sorted({sign for clause in _clauses()["zh"] for sign in clause if "\u4e00" <= sign <= "\u9fff"})
    chinese = {rng.choice(signs) + rng.choice(signs) for _ in range(2 * RARE_WORDS)}
    return {"en": sorted(latin)[:RARE_WORDS][::7] + sorted(latin)[:RARE_WORDS], "zh": _filled(sorted(chinese), rng)}


def _filled(words: list[str], rng: random.Random) -> list[str]:
    rng.shuffle(words)
    return list(itertools.islice(itertools.cycle(words), RARE_WORDS + RARE_WORDS // 7 + 1))


def _clauses() -> dict[str, list[str]]:
    texts: dict[str, dict[str, None]] = {}

    def take(code: str, text: str) -> None:
        for clause in _SPLIT.split(_SLOT.sub(" ", text)):
            words = " ".join(clause.split())
            if len(words) > 2:
                texts.setdefault(code, {})[words] = None

    for path in sorted([*(STARTER / "utterances").glob("*.tsv"), *(STARTER / "memory").glob("*.tsv")]):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                for code, text in row.items():
                    if code in SHARES and text:
                        take(code, text)
    for path in sorted((STARTER / "scripts").glob("*.toml")):
        for script in tomllib.loads(path.read_text(encoding="utf-8"))["script"]:
            for code, text in script["text"].items():
                take(code, text)
    rng = random.Random(9)
    out = {code: list(found) for code, found in texts.items()}
    for found in out.values():
        rng.shuffle(found)
    return out
