"""Times of the memory with 100,000 units and of 10,000 terms, and what the memory's sieve loses.

Run: python -m tests.bench.bench_memory
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from desktop.domain.translation import Concept, Term, UnitOrigin
from desktop.language.entities import EntityFinder
from desktop.language.normalize import fold
from desktop.language.similarity import best
from desktop.storage.store import Store
from desktop.translation import exchange
from desktop.translation.exchange_parts import Problems
from desktop.translation.memory import NewUnit, TranslationMemory
from desktop.translation.termbase import Termbase

LEXICONS = Path(__file__).resolve().parents[2] / "resources" / "lexicons"
UNITS = 100_000

_PARTS = {
    "en": (
        "I bought|I ordered|Please send me|Where is|I want to return|Can you replace|I paid for",
        "the blue|a large|my new|this broken|the second|the wooden|one more|the wrong",
        "lamp|backpack|phone case|coffee grinder|jacket|charger|tent|chair|watch|drone",
        "for my sister|last week|from your shop|with order {order_no}|before the holidays|in {days} days",
        "and it arrived broken|but nobody answers|because it is too small|and the box was open|so please help",
        "today.|as soon as possible!|or I want my money back.|thanks a lot.|if you can?|this is not it.",
    ),
    "zh": (
        "我买的|我订的|请给我寄|我想退掉|能换一下|我付款的|您发来的",
        "蓝色|大号|新款|坏掉的|第二个|木制|另一个|发错的",
        "台灯|背包|手机壳|磨豆机|外套|充电器|帐篷|椅子|手表|无人机",
        "是给妹妹的|上周到的|在你们店里|订单{order_no}|节前要用|已经{days}天了",
        "收到时已经破了|一直没人回复|因为太小了|包装是打开的|麻烦帮我处理",
        "今天。|越快越好！|不然请退款。|非常感谢。|可以吗？|和我想的不一样。",
    ),
}
_EDITS = ("really", "please", "maybe", "still", "very", "the")


def sentences(language: str, count: int, seed: int = 3) -> Iterator[str]:
    """Yield different sentences; a number makes those different that the parts would not."""
    rng = random.Random(seed)
    parts = [part.split("|") for part in _PARTS[language]]
    blank = "" if language == "zh" else " "
    for number in range(count):
        text = blank.join(rng.choice(part) for part in parts if rng.random() < 0.85)
        yield text + blank + _word(number, language)


def _word(number: int, language: str) -> str:
    letters = "bcdfghklmnprstvz" if language != "zh" else "东南西北春夏秋冬山水风云金木土石"
    return "".join(letters[number >> shift & 15] for shift in (0, 4, 8, 12, 16))


def _asked(known: list[str], language: str, count: int) -> Iterator[str]:
    """Yield real questions: a known sentence with a word more, a word less, or other values."""
    rng = random.Random(5)
    for _ in range(count):
        text = rng.choice(known).replace("{order_no}", f"114-{rng.randint(10**6, 10**7 - 1)}-1234567")
        text = text.replace("{days}", str(rng.randint(2, 40)))
        words = list(text) if language == "zh" else text.split()
        place = rng.randrange(len(words))
        if rng.random() < 0.5:
            del words[place]
        else:
            words.insert(place, "吗" if language == "zh" else rng.choice(_EDITS))
        yield ("" if language == "zh" else " ").join(words)


def _timed(call: Callable[[str], object], texts: list[str]) -> tuple[float, float]:
    """Return the middle and the 95th percentile in milliseconds."""
    took = []
    for text in texts:
        begin = time.perf_counter()
        call(text)
        took.append(1000 * (time.perf_counter() - begin))
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def _lookup(memory: TranslationMemory, pair: tuple[str, str], text: str) -> object:
    return memory.lookup(text, *pair)


def _hits(termbase: Termbase, pair: tuple[str, str], text: str) -> object:
    return termbase.hits(text, *pair)


def _read(path: Path) -> int:
    return sum(1 for _ in exchange.read_units(path, Problems()))


def _rate(call: Callable[[], int]) -> int:
    begin = time.perf_counter()
    return round(call() / (time.perf_counter() - begin))


def _terms(store: Store) -> dict[str, object]:
    """Measure 10,000 concepts against sentences that hold a few of them."""
    termbase = Termbase(store, LEXICONS)
    rng = random.Random(2)
    words = {
        language: [_word(rng.randrange(16**5), language)[:4] for _ in range(9000)] for language in ("en", "zh")
    }
    concepts = [
        Concept(
            0,
            (Term("en", " ".join(rng.sample(words["en"], rng.randint(1, 3)))), Term("zh", rng.choice(words["zh"]))),
        )
        for _ in range(10_000)
    ]
    begin = time.perf_counter()
    termbase.replace_pack("bench", concepts)
    figures: dict[str, object] = {"10,000 terms written ms": round(1000 * (time.perf_counter() - begin))}
    for language, other in (("en", "zh"), ("zh", "en")):
        begin = time.perf_counter()
        termbase.hits("x", language, other)
        figures[f"{language} dictionary ready ms"] = round(1000 * (time.perf_counter() - begin))
        blank = "" if language == "zh" else " "
        texts = [blank.join((s, rng.choice(words[language]), s)) for s in sentences(language, 300)]
        took = _timed(partial(_hits, termbase, (language, other)), texts)
        figures[f"{language} hits p50/p95 ms"] = tuple(round(t, 3) for t in took)
    return figures


def run() -> dict[str, object]:
    """Measure and print; times in milliseconds."""
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "bench.db", key=b"k" * 32)
        memory = TranslationMemory(store, EntityFinder(LEXICONS), LEXICONS)
        for language, other in (("en", "zh"), ("zh", "en")):
            known = list(sentences(language, UNITS))
            begin = time.perf_counter()
            memory.add_many((NewUnit(language, other, text, text) for text in known), UnitOrigin.IMPORT)
            figures[f"{language} import rows/s"] = round(UNITS / (time.perf_counter() - begin))
            begin = time.perf_counter()
            memory.prepare(language, other)
            figures[f"{language} index ready ms"] = round(1000 * (time.perf_counter() - begin))
            asked = list(_asked(known, language, 200))
            fuzzy = _timed(partial(_lookup, memory, (language, other)), asked)
            exact = _timed(partial(_lookup, memory, (language, other)), known[:200])
            figures[f"{language} fuzzy p50/p95 ms"] = tuple(round(t, 2) for t in fuzzy)
            figures[f"{language} exact p50/p95 ms"] = tuple(round(t, 2) for t in exact)
            found = missed = 0
            folded = [fold(text.replace("{order_no}", "0").replace("{days}", "0")) for text in known]
            for text in asked[:10]:
                matches = memory.lookup(text, language, other, limit=1)
                wanted = best(fold(text), folded, limit=1)
                if wanted and (not matches or matches[0].score < wanted[0].score):
                    missed += 1
                found += bool(wanted)
            figures[f"{language} best match missed"] = f"{missed} of {found}"
            search = _timed(
                lambda text, a=language: memory.search(text, a), ["lamp refund", "台灯", "xyz", "grinder"]
            )
            figures[f"{language} search p50/p95 ms"] = tuple(round(t, 2) for t in search)
        path = Path(folder) / "out.tmx"
        figures["TMX write units/s"] = _rate(partial(exchange.export_units, path, memory.units("en", "zh")))
        figures["TMX read pairs/s"] = _rate(partial(_read, path))
        figures |= _terms(store)
        store.close()
    for name, value in figures.items():
        print(f"{name:32} {value}")
    return figures


if __name__ == "__main__":
    run()
