"""How long a key press in the article search takes: 10,000, 100,000 and 1,000,000 articles, beside its peers.

Ours runs whole: parsing, finding, ranking, facets, twenty snippets. The file of 100,000 is encrypted as users' are.
Peers return the numbers of twenty articles. Times are processor time: other work on the machine does not count.
The indexes stay in `build/bench/search` (4 GB in all, an hour of work) for the next run; without the folder they
are made anew.
"""

from __future__ import annotations

import gc
import importlib.util
import itertools
import json
import random
import time
from collections.abc import Callable
from pathlib import Path

from desktop.app import COLLECT_AFTER
from desktop.knowledge.search import ArticleSearch
from desktop.knowledge.snippets import plain
from desktop.knowledge.words import folded
from desktop.storage.store import Store
from tests.asking import matching
from tests.bench import articles
from tests.bench.measure import BUILD, Cell, Result, Table, Target, memory_of, spread
from tests.bench.search_peers import Tantivy, Trigram, ranked, texts

SIZES = {10_000: 10.0, 100_000: 10.0, 1_000_000: 50.0}
"""Articles, and the target for a key press (p95, ms)."""

TRIGRAMS = 100_000
"""Articles up to which the trigram table is made."""

ENCRYPTED = 100_000
"""Articles up to which the file is encrypted."""

ORACLE = 2_000
TODAY = "2026-12-01"
NOW = 1_796_000_000.0
_ROWS = 2_000

CHINESE = (
    *(
        "退款流程",
        "德国退货运费",
        "清关",
        "关税 增值税",
        "物流延误",
        "破损 照片",
        "发错颜色",
        "优惠券",
        "电池",
        "保修多久",
    ),
    *("怎么退", "包裹 海关", "尺码偏小", "付款失败", "取消订单", "充电器"),
)
LATIN = (
    *("refund label", "customs", "tracking number", "damaged photo", "wrong colour", "where is my parcel"),
    *("Rückerstattung", "reembolso pedido", "colis retard", "возврат", "garantia", "spedizione"),
)
PINYIN = ("tuikuan", "tkl", "wuliu", "haiguan", "chima", "dianchi", "fahuo yanwu")
MISTYPED = ("refnud", "trakcing", "customns parcel", "退宽", "guansui")
QUESTIONS = (
    *("德国客户说包裹被海关扣了要交增值税怎么回复", "充电器插上去没反应怎么办", "客户要求退货但是已经过了三十天"),
    *("what do I say when the buyer never got the parcel", "can the customer keep the item and get money back"),
)


def run(*, quick: bool = False) -> Result:
    """Measure all sizes (`quick`: the first two, a tenth each)."""
    result = Result()
    folder = BUILD / "search"
    folder.mkdir(parents=True, exist_ok=True)
    gc.set_threshold(*COLLECT_AFTER)
    sizes = {count // 10: limit for count, limit in list(SIZES.items())[:2]} if quick else SIZES
    rows: list[tuple[Cell, ...]] = []
    built: list[tuple[Cell, ...]] = []
    for count, limit in sizes.items():
        store, made = _made(folder, count)
        try:
            built += [
                ("ours", f"{count:,}", made["rate"], made["bytes"] / 1e6, made["bytes"] / made["text"]),
            ]
            _size(store, folder, count, limit, result, rows, built, int(made["text"]))
            if count == min(sizes):
                result.tables.append(_oracle(store, ORACLE // (10 if quick else 1)))
        finally:
            store.close()
    result.tables.insert(
        0,
        Table(
            "Article search: one key press",
            ("", "articles", "presses", "p50 ms", "p95 ms", "max ms", "with hits"),
            rows,
        ),
    )
    result.tables.insert(
        1, Table("Article search: index", ("", "articles", "articles/s", "MB", "of the text"), built)
    )
    return result


def fill(store: Store, count: int) -> tuple[float, int]:
    """Write generated articles and return the seconds that took, and the bytes of their texts."""
    begin, size, number = time.perf_counter(), 0, 0
    made = articles.articles(count)
    while chunk := list(itertools.islice(made, _ROWS)):
        with store.transaction():
            store.execute_many(
                "INSERT INTO article(id, base_language, classes, skus, tags, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                [
                    (
                        number + n + 1,
                        a.language,
                        json.dumps(a.classes),
                        json.dumps(a.skus),
                        json.dumps(a.tags),
                        NOW - n,
                    )
                    for n, a in enumerate(chunk)
                ],
            )
            store.execute_many(
                "INSERT INTO article_version(article_id, language, title, body, changed_at) VALUES (?, ?, ?, ?, ?)",
                [(number + n + 1, a.language, a.title, a.body, NOW) for n, a in enumerate(chunk)],
            )
        number += len(chunk)
        size += sum(len((a.title + a.body).encode()) for a in chunk)
    return time.perf_counter() - begin, size


def _made(folder: Path, count: int) -> tuple[Store, dict[str, float]]:
    """Open the store of so many articles, made now or by an earlier run, and tell how it was made.

    `text` and `bytes` of texts and index, articles a second of processor time (`rate`).
    """
    path, notes = folder / f"{count}.db", folder / f"{count}.json"
    key = b"k" * 32 if count <= ENCRYPTED else None
    if notes.exists():
        return Store.open(path, key=key), json.loads(notes.read_text(encoding="utf-8"))
    for left in folder.glob(f"{count}.db*"):
        left.unlink()
    store = Store.open(path, key=key)
    _, text = fill(store, count)
    search = ArticleSearch(store, lambda: NOW)
    begin = time.thread_time()
    search.catch_up()
    rate = count / (time.thread_time() - begin)
    made = {"text": text, "rate": rate, "bytes": _index_size(store)}
    notes.write_text(json.dumps(made), encoding="utf-8")
    return store, made


def presses(queries: tuple[str, ...]) -> list[str]:
    """Return what stands in the search after each key, as a person types each query."""
    return [query[:length] for query in queries for length in range(1, len(query) + 1)]


def _size(
    store: Store,
    folder: Path,
    count: int,
    limit: float,
    result: Result,
    rows: list[tuple[Cell, ...]],
    built: list[tuple[Cell, ...]],
    text: int,
) -> None:
    search = ArticleSearch(store, lambda: NOW)
    search.catch_up()
    rare = tuple(articles.rare_words()["zh"][1_000:1_003] + articles.rare_words()["en"][20_000:20_003])
    kinds = {
        "Chinese": CHINESE,
        "Latin and Cyrillic": LATIN,
        "pinyin": PINYIN,
        "mistyped": MISTYPED,
        "rare words": rare,
        "whole questions": QUESTIONS,
    }
    typed = {name: presses(queries) for name, queries in kinds.items()}
    for _ in range(2):  # the file's first reading is no key press
        for some in list(typed.values()):
            search.search(some[-1], today=TODAY)
    gc.collect()
    every: list[float] = []
    walls: list[float] = []
    found_any: list[int] = []
    for name, some in typed.items():
        begin = time.perf_counter()
        seconds, hits = _typed(lambda text: len(search.search(text, today=TODAY).hits), some)
        walls.append(time.perf_counter() - begin)
        every += seconds
        found_any += hits
        rows.append((f"ours: {name}", f"{count:,}", len(some), *spread(seconds), _share(hits)))
    rows.append(("**ours: all**", f"{count:,}", len(every), *spread(every), _share(found_any)))
    rows.append(("… by the clock on the wall, mean", f"{count:,}", "", 1000 * sum(walls) / len(every), "", "", ""))
    result.targets.append(Target(f"article search, {count:,}: key press p95", spread(every)[1], limit, "ms"))
    all_typed = [text for some in typed.values() for text in some]
    rng = random.Random(4)
    rng.shuffle(all_typed)
    sample = all_typed[:300]
    seconds, hits = _typed(lambda text: ranked(store, text), sample[: 300 if count <= 100_000 else 60])
    rows.append(("our index, all ranked by bm25", f"{count:,}", len(seconds), *spread(seconds), _share(hits)))
    _tantivy(store, folder, count, sample, text, rows, built)
    if count <= TRIGRAMS:
        trigram = Trigram(folder / "trigram.db")
        begin = time.process_time()
        trigram.fill(texts(store))
        filled = time.process_time() - begin
        built.append(("FTS5 trigram", f"{count:,}", count / filled, trigram.size() / 1e6, trigram.size() / text))
        seconds, hits = _typed(trigram.search, sample)
        rows.append(("FTS5 trigram, bm25", f"{count:,}", len(sample), *spread(seconds), _share(hits)))
        trigram.close()
    seconds, hits = _typed(lambda text: len(search.search(text, today=TODAY).hits), sample)
    rows.append(("ours, the peers' presses", f"{count:,}", len(sample), *spread(seconds), _share(hits)))
    rows.append(("(process: memory in MB)", f"{count:,}", "", memory_of()[0], "", "", ""))


def _tantivy(
    store: Store,
    folder: Path,
    count: int,
    sample: list[str],
    text: int,
    rows: list[tuple[Cell, ...]],
    built: list[tuple[Cell, ...]],
) -> None:
    if importlib.util.find_spec("tantivy") is None:
        rows.append(("tantivy: not installed", f"{count:,}", "", "", "", "", ""))
        return
    peer, notes = Tantivy(folder / f"tantivy-{count}"), folder / f"tantivy-{count}.json"
    if notes.exists():
        filled = json.loads(notes.read_text(encoding="utf-8"))
        peer.open()
    else:
        begin = time.process_time()
        peer.fill(texts(store))
        filled = time.process_time() - begin
        notes.write_text(json.dumps(filled), encoding="utf-8")
    built.append(("tantivy, our words", f"{count:,}", count / filled, peer.size() / 1e6, peer.size() / text))
    seconds, hits = _typed(peer.search, sample)
    rows.append(("tantivy, our words", f"{count:,}", len(sample), *spread(seconds), _share(hits)))


def _typed(search: Callable[[str], int], typed: list[str]) -> tuple[list[float], list[int]]:
    """Return the processor time of each press, as other work on the machine would count otherwise, and the hits."""
    seconds, hits = [], []
    for text in typed:
        begin = time.thread_time()
        hits.append(search(text))
        seconds.append(time.thread_time() - begin)
    return seconds, hits


def _share(hits: list[int]) -> str:
    return f"{100 * sum(map(bool, hits)) / max(len(hits), 1):.0f} %"


def _index_size(store: Store) -> int:
    return int(
        store.tuples(
            "SELECT (SELECT sum(length(block)) FROM article_index_data) + (SELECT sum(length(sz) + 8) FROM"
            " article_index_docsize) + (SELECT 40 * count(*) FROM article_indexed)"
            " + (SELECT sum(2 * length(word) + 20) FROM article_word)"
        )[0][0]
    )


def _oracle(store: Store, count: int) -> Table:
    """Hold queries of one and two Chinese signs against a scan of all texts."""
    search = ArticleSearch(store, lambda: NOW)
    known = {number: folded(f"{title}\n{tags}\n{body}") for number, title, tags, body in texts(store)}
    rng = random.Random(8)
    chinese = [
        plain(text) for (text,) in store.tuples("SELECT body FROM article_version WHERE language = 'zh' LIMIT 3000")
    ]
    rows: list[tuple[Cell, ...]] = []
    for length in (1, 2):
        right = wrong = missed = 0
        asked = 0
        while asked < count // 2:
            text = rng.choice(chinese)
            at = rng.randrange(max(len(text) - length, 1))
            query = text[at : at + length]
            if not all("\u4e00" <= sign <= "\u9fff" for sign in query):
                continue
            asked += 1
            expected = {number for number, told in known.items() if query in told}
            found = matching(search, query)
            right += found == expected
            wrong += len(found - expected)
            missed += len(expected - found)
        rows.append((f"{length} sign{'s' if length > 1 else ''}", asked, right, missed, wrong))
    return Table(
        f"Chinese queries against a scan of {len(known):,} articles",
        ("", "queries", "exactly the same articles", "missed", "too many"),
        rows,
    )
