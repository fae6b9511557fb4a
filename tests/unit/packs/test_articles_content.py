"""The starter pack's articles: what was written for buyers passes the gate, doubts are visible."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.assist.gate import Gate
from desktop.domain.article import Article, Visibility
from desktop.domain.reply import GateContext, Severity
from desktop.knowledge import quoting, reading
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.storage.store import Store
from tests.replies import LEXICONS, STARTER, TODAY, make_gate, starter_termbase

FOLDER = STARTER / "articles"
ARTICLES = reading.load_folder(FOLDER)
FOR_BUYERS = {"zh": re.compile("(?m)^## .*跟买家说"), "en": re.compile("(?m)^## What to say")}
MARKS = {"zh": "**待核对：**", "en": "**Check first:**"}
INTERNAL = [article for article in ARTICLES if article.visibility is Visibility.INTERNAL]
TOLD = [a for a in INTERNAL if any(rule.search(a.texts[code].body) for code, rule in FOR_BUYERS.items())]


@pytest.fixture(scope="module")
def gate(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gate]:
    store = Store.open(tmp_path_factory.mktemp("articles") / "deskside.db")
    yield make_gate(starter_termbase(store), EntityFinder(LEXICONS), LanguageDetector(LEXICONS))
    store.close()


def named(article: Article) -> str:
    return article.name


def test_most_internal_articles_say_what_may_be_told() -> None:
    assert len(INTERNAL) > 60
    assert len(TOLD) > 0.9 * len(INTERNAL)


@pytest.mark.parametrize("article", TOLD, ids=named)
def test_what_may_be_told_can_be_quoted_in_each_language(article: Article) -> None:
    for code, rule in FOR_BUYERS.items():
        assert rule.search(article.texts[code].body), f"{code} has no heading"
    # A passage is taken with its counterpart in the buyer's language: that asks for equal numbers.
    counts = {code: len(quoting.passages(article, code)) for code in article.texts}
    assert min(counts.values()) > 0, counts
    assert len(set(counts.values())) == 1, counts


@pytest.mark.parametrize("article", ARTICLES, ids=named)
def test_what_can_be_quoted_passes_the_gate(article: Article, gate: Gate) -> None:
    """From each language an agent may write to each a buyer may read: nothing red, nothing that warns."""
    passages = {code: quoting.passages(article, code) for code in article.texts}
    for source, target in itertools.product(passages, repeat=2):
        for ours, theirs in zip(passages[source], passages[target], strict=True):
            context = GateContext(ours, source, theirs, target, today=TODAY.isoformat())
            found = [f"{f.rule}: {f.text}" for f in gate.check(context) if f.severity is not Severity.INFO]
            assert not found, f"{source} -> {target}: {theirs}"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda p: p.stem)
def test_what_is_to_be_checked_is_seen_by_the_agent(path: Path) -> None:
    data = tomllib.loads(path.read_text("utf-8"))
    if data["visibility"] == "internal":  # of a quotable one the buyer would read it, too
        wanted = "check =" in data["source"]
        for code, mark in MARKS.items():
            assert (mark in data[code]["body"]) is wanted, code
