"""How long a key press in the script search takes: 10,000 scripts in 12 languages, against a scan and a peer.

Bare: every title, tag, code and text of both languages held against the typed words, folded beforehand, with
Python's `in`. Peer: `rapidfuzz.process.extract` with `partial_ratio` over the same texts.
"""

from __future__ import annotations

import datetime
import gc
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from rapidfuzz import fuzz, process

from desktop.domain.issue import Mood, Problem
from desktop.domain.languages import SPACELESS
from desktop.domain.script import Script, ScriptVersion
from desktop.domain.triage import MoodGuess, ProblemGuess, Triage
from desktop.scripts import reading
from desktop.scripts.effectiveness import Effectiveness
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.picker import Picker
from desktop.scripts.picker_text import folded
from desktop.storage.store import Store
from tests.bench.measure import STARTER, Result, Table, Target, memory_of, spread, timed

SCRIPTS = 10_000
REPLIES = 20_000
LIMIT_MS = 10.0
BUILD_S = 2.0
TODAY = datetime.date(2026, 12, 1)
NOW = 1_796_000_000.0
MORE = {"nl": "de", "pl": "ru"}
"""Two more languages, with the texts of others: twelve in all."""

QUERIES = (
    *("延误", "退款 物流", "海关 证明", "尺码", "延误道歉", "破损 照片", "优惠", "换货", "清关费用"),
    *(
        "yanwu",
        "yw",
        "tuikuan",
        "tk",
        "wuliu",
        "ywzhiq",
        "chima",
        "haiguan",
        "zhongfa",
        "yw12",
        "tk3",
        "tuihou",
        "wulliu",
    ),
    *("refund", "delay new date", "refnud", "damaged photo", "tracking numbr", "customs", "sorry parcel"),
)
THEIR_QUERIES = {
    "de": ("Rückerstattung", "lieferung datum"),
    "es": ("reembolso", "devolucion"),
    "ja": ("返金", "追跡番号"),
}
PEER_PRESSES = 60


def scripts(count: int, seed: int = 7) -> Iterator[Script]:
    """Yield scripts recombined from the starter pack: the text of one, some words and half a title of another."""
    rng = random.Random(seed)
    known = reading.load_folder(STARTER / "scripts")
    for number in range(count):
        one, other = rng.choice(known), rng.choice(known)
        titles = {code: _halves(one.title(code), other.title(code)) for code in ("zh", "en")}
        versions = {
            c: ScriptVersion(c, _mixed(v.body, other.versions[c].body, c, rng)) for c, v in one.versions.items()
        }
        versions |= {code: ScriptVersion(code, versions[like].body[::-1]) for code, like in MORE.items()}
        yield replace(
            one,
            name=f"{one.name}_{number}",
            code=f"{one.code[:2]}{number}",
            titles=titles,
            versions=versions,
            variant_of="",
            variant="",
        )


def run(*, quick: bool = False) -> Result:
    """Measure key presses with and without a message's triage, for buyers of three languages."""
    share = 0.1 if quick else 1.0
    result = Result()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "bench.db", key=b"k" * 32)
        library = ScriptLibrary(store, lambda: NOW)
        count = round(SCRIPTS * share)
        filled = timed(lambda: library.replace_pack("bench", list(scripts(count))))
        _reply(store, round(REPLIES * share))
        _measure(store, library, count, filled, result)
        store.close()
    return result


def presses(query: str) -> list[str]:
    """Return what stands in the search after each key."""
    return [query[:length] for length in range(1, len(query) + 1)]


def _measure(store: Store, library: ScriptLibrary, count: int, filled: float, result: Result) -> None:
    picker = Picker(library, Effectiveness(store))
    before = memory_of()[0]
    build = {
        "ranking alone": timed(lambda: _pick(picker, "", "en")),
        "search, Chinese and English": timed(lambda: picker.prepare("en", "zh")),
    }
    for code in THEIR_QUERIES:
        build[f"search, one more language: {code}"] = timed(partial(picker.prepare, code, "zh"))
    grown = memory_of()[0] - before
    gc.collect()
    took: dict[str, list[float]] = {"ranking": [timed(lambda: _pick(picker, "", "en")) for _ in range(50)]}
    asked = [("en", query) for query in QUERIES] + [(c, q) for c, found in THEIR_QUERIES.items() for q in found]
    for language, query in asked:
        for typed in presses(query):
            kind = "typed" if typed.isascii() else "typed, Chinese, Japanese or accented"
            busy = time.thread_time()
            took.setdefault(kind, []).append(timed(partial(_pick, picker, typed, language)))
            took.setdefault("… processor time", []).append(time.thread_time() - busy)
            took.setdefault("all key presses", []).append(took[kind][-1])
    typed_all = [(c, t) for c, q in asked for t in presses(q)]
    bare, peer = _peers(store, library, typed_all[:: max(1, len(typed_all) // PEER_PRESSES)])
    changed = _change(library, picker)
    rows = [(name, *spread(seconds)) for name, seconds in took.items()]
    rows += [("bare: scan with `in`", *spread(bare)), ("peer: rapidfuzz partial_ratio", *spread(peer))]
    title = f"Picker: {count:,} scripts in 12 languages, {len(typed_all)} key presses"
    result.tables.append(Table(title, ("", "p50 ms", "p95 ms", "max ms"), rows))
    build["all scripts into the store"] = filled
    build["first key after a script was changed"] = changed
    result.tables.append(
        Table(
            "Picker: made once",
            ("", "figure"),
            [
                *((f"{name}, s", seconds) for name, seconds in build.items()),
                ("memory of the index, five languages, MB", grown),
                ("bare : picker, p50", statistics.median(bare) / statistics.median(took["all key presses"])),
                ("peer : picker, p50", statistics.median(peer) / statistics.median(took["all key presses"])),
            ],
        )
    )
    first = build["ranking alone"] + build["search, Chinese and English"]
    p95 = spread(took["all key presses"])[1]
    result.targets += [
        Target(f"picker p95 a key press, {count:,} scripts x 12 languages", p95, LIMIT_MS, "ms"),
        Target("picker: index for the first search", first, BUILD_S, "s"),
    ]


def _pick(picker: Picker, query: str, language: str) -> None:
    guesses = (ProblemGuess(Problem.LOGISTICS_DELAY, 0.8), ProblemGuess(Problem.NOT_RECEIVED, 0.2))
    triage = Triage(guesses, MoodGuess(Mood.IMPATIENT, 0.7))
    picker.pick(query, triage=triage, language=language, agent_language="zh", marketplace="amazon", today=TODAY)


def _peers(store: Store, library: ScriptLibrary, typed: list[tuple[str, str]]) -> tuple[list[float], list[float]]:
    found = library.summaries()
    heads = folded([" ".join((*s.titles.values(), *s.tags, s.code)) for s in found])
    texts: dict[str, list[str]] = {}
    bare, peer = [], []
    for language, query in typed:
        if language not in texts:
            bodies = [library.bodies(code) for code in ("zh", language)]
            each = [folded([body.get(s.id, "") for s in found]) for body in bodies]
            texts[language] = [" ".join(parts) for parts in zip(heads, *each, strict=True)]
        words = folded([query])[0].split()
        bare.append(timed(partial(_scan, words, texts[language])))
        peer.append(timed(partial(process.extract, " ".join(words), texts[language], scorer=fuzz.partial_ratio)))
    return bare, peer


def _scan(words: list[str], texts: list[str]) -> list[str]:
    return [text for text in texts if all(word in text for word in words)]


def _change(library: ScriptLibrary, picker: Picker) -> float:
    script = library.summaries()[5]
    library.set_version(script.id, "en", "An own text about parcels.")
    begin = time.perf_counter()
    _pick(picker, "parcel", "en")
    return time.perf_counter() - begin


def _reply(store: Store, count: int) -> None:
    rng = random.Random(3)
    ids = [number for (number,) in store.tuples("SELECT id FROM script")]
    conversation = store.execute("INSERT INTO conversation(opened_at) VALUES (0)")
    store.execute_many(
        "INSERT INTO reply(conversation_id, language, source, text, script_id, outcome, sent_at)"
        " VALUES (?, 'en', ?, ?, ?, ?, ?)",
        [
            (
                conversation,
                "您好 " * 30,
                "Hello " * 60,
                rng.choice(ids),
                rng.choice(("", "solved", "reopened")),
                NOW - n,
            )
            for n in range(count)
        ],
    )


def _halves(one: str, other: str) -> str:
    return one[: (len(one) + 1) // 2] + other[len(other) // 2 :]


def _mixed(text: str, other: str, language: str, rng: random.Random) -> str:
    """Put a few words of another text into one; in languages without blanks a few characters."""
    if language in SPACELESS:
        at, width = rng.randrange(max(len(text) - 8, 1)), 6
        start = rng.randrange(max(len(other) - 8, 1))
        piece = other[start : start + width].translate({ord(c): None for c in "[]{}|:"})
        return text[:at] + piece + text[at:]
    words, theirs = text.split(" "), [word for word in other.split(" ") if word.isalpha()] or ["x"]
    for _ in range(max(len(words) // 6, 1)):
        words.insert(rng.randrange(len(words) + 1), rng.choice(theirs))
    return " ".join(words)
