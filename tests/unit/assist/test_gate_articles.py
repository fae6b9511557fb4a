"""What stands in the knowledge base, at the gate."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.assist.answer import Answers
from desktop.assist.currencies import Currencies
from desktop.assist.gate import Gate
from desktop.assist.internal import InternalWords
from desktop.domain.article import Article, ArticleState, ArticleText, Visibility
from desktop.domain.reply import GateContext, GateFinding, Severity, Side
from desktop.domain.script import Script, ScriptVersion
from desktop.knowledge import quoting
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.reading import load_folder
from desktop.knowledge.versions import Versions
from desktop.scripts.effectiveness import Effectiveness
from desktop.scripts.library import ScriptLibrary
from desktop.scripts.picker import Picker
from desktop.sla.buyer_time import BuyerTimes
from desktop.sla.marketplaces import Marketplaces
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.replies import RESOURCES, STARTER, replies, starter_scripts

SECRET = "内部赔付上限是订单金额的百分之三十，超过必须主管批准。"
TOLD = "We may pay back up to thirty percent without asking; above that the supervisor decides."
FOR_BUYERS = "我们可以先退您一部分款，商品您留着用，不用寄回来。"
BODY = f"**{SECRET}**\n\n## 怎么跟买家说\n\n> {FOR_BUYERS}"
ARTICLE = Article({"zh": ArticleText("部分退款", BODY), "en": ArticleText("Partial refund", TOLD)})


@dataclass
class Desk:
    store: Store
    articles: ArticleLibrary
    scripts: ScriptLibrary
    internal: InternalWords
    answers: Answers
    clock: FakeClock

    def findings(self, source: str, text: str = "") -> list[GateFinding]:
        found = self.answers.check(GateContext(source, "zh", text or "Thank you for waiting.", "en"))
        return [one for one in found if one.rule in ("quote_internal", "article_expired")]

    def leaks(self, source: str, text: str = "") -> bool:
        return bool(self.findings(source, text))

    def another(self) -> Desk:
        """Return what the next start of the program builds upon the same store."""
        return build(self.store, self.answers._gate)


def build(store: Store, gate: Gate) -> Desk:
    clock = FakeClock()
    articles, scripts = ArticleLibrary(store, clock), ScriptLibrary(store, clock)
    internal = InternalWords(articles, Versions(store, articles), scripts)
    picker = Picker(scripts, Effectiveness(store))
    currencies = Currencies(Marketplaces(STARTER / "marketplaces"), BuyerTimes(RESOURCES / "sla"))
    answers = Answers(scripts, picker, gate, clock, currencies=currencies, internal=internal)
    return Desk(store, articles, scripts, internal, answers, clock)


@pytest.fixture
def desk(tmp_path: Path, gate: Gate) -> Iterator[Desk]:
    with contextlib.closing(Store.open(tmp_path / "deskside.db")) as store:
        yield build(store, gate)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory, gate: Gate) -> Iterator[Desk]:
    with contextlib.closing(Store.open(tmp_path_factory.mktemp("starter") / "deskside.db")) as store:
        desk = build(store, gate)
        desk.articles.replace_pack("starter", load_folder(STARTER / "articles"))
        desk.scripts.replace_pack("starter", starter_scripts())
        yield desk


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (SECRET, ""),
        (f"您好！{SECRET}谢谢。", ""),
        (SECRET.replace("金额", "金\n额"), ""),
        (f"**{SECRET}**", ""),
        ("谢谢您的等待。", TOLD),
        (
            "谢谢您的等待。",
            "Hello,  WE MAY pay back up to thirty percent without asking,above that the supervisor decides",
        ),
    ],
)
def test_internal_words_are_kept_in_the_house_though_nobody_opened_the_article(
    desk: Desk, source: str, text: str
) -> None:
    desk.articles.save(ARTICLE)
    assert desk.leaks(source, text)
    assert desk.another().leaks(source, text), "also after the next start"


def test_the_finding_tells_where_and_from_what(desk: Desk) -> None:
    desk.articles.save(ARTICLE)
    text = f"Hello Maria. {TOLD} Bye!"
    (finding,) = desk.findings("", text)
    assert (finding.severity, finding.side) == (Severity.BLOCK, Side.TARGET)
    assert text[finding.start : finding.end] == finding.text == TOLD
    assert finding.values == {"title": "部分退款"}


@pytest.mark.parametrize(
    ("source", "text"),
    [(FOR_BUYERS, "We can refund you a part now and you keep the item."), ("部分退款", "A partial refund.")],
)
def test_what_was_written_for_buyers_may_go_out(desk: Desk, source: str, text: str) -> None:
    desk.articles.save(ARTICLE)
    assert not desk.leaks(source, text)


def test_every_change_of_an_article_is_known_at_once(desk: Desk) -> None:
    number = desk.articles.save(ARTICLE)
    assert desk.leaks(SECRET)
    article = desk.articles.get(number)
    assert article is not None
    desk.articles.save(replace(article, visibility=Visibility.QUOTABLE))
    assert not desk.leaks(SECRET, TOLD)
    desk.articles.save(replace(article, visibility=Visibility.INTERNAL))
    assert desk.leaks(SECRET)
    desk.articles.set_state(number, ArticleState.ARCHIVED)
    assert desk.leaks(SECRET), "what was internal is so in the archive"


def test_what_an_internal_article_said_before_stays_in_the_house(desk: Desk) -> None:
    number = desk.articles.save(ARTICLE)
    article = desk.articles.get(number)
    assert article is not None
    desk.articles.save(replace(article, texts={"zh": ArticleText("部分退款", "现在一切都由主管自己来决定。")}))
    assert desk.leaks(SECRET)


def test_another_process_is_heard_too(desk: Desk) -> None:
    assert not desk.leaks(SECRET)
    with contextlib.closing(Store.open(desk.store.path)) as store:
        other = build(store, desk.answers._gate)
        number = other.articles.save(ARTICLE)
        assert desk.leaks(SECRET)
        other.clock.now += 1
        article = other.articles.get(number)
        assert article is not None
        other.articles.save(replace(article, visibility=Visibility.QUOTABLE))
        assert not desk.leaks(SECRET)


def test_a_deleted_draft_is_forgotten(desk: Desk) -> None:
    number = desk.articles.save(replace(ARTICLE, state=ArticleState.DRAFT))
    assert desk.leaks(SECRET), "a draft is internal before it is published"
    assert desk.articles.remove(number)
    assert not desk.leaks(SECRET)


def test_a_sentence_that_a_script_or_a_quotable_article_also_has_is_no_secret(desk: Desk) -> None:
    usual = "请您放心，我们会在今天之内尽快为您处理好这件事。"
    desk.articles.save(Article({"zh": ArticleText("语气", f"先说：\n\n{usual}\n\n{SECRET}")}))
    assert desk.leaks(usual)
    texts = {"zh": ScriptVersion("zh", f"[S]您好，{{buyer_name}}！[A]{usual}")}
    number = desk.scripts.add(Script(0, "calm", "", {"zh": "安抚"}, texts))
    assert not desk.leaks(f"您好，Maria！{usual}谢谢。")
    desk.scripts.remove(number)
    assert desk.leaks(usual)

    longer = f"亲，{usual[:-1]}，也会再给您回信。"
    draft = desk.articles.save(
        Article({"zh": ArticleText("说法", longer)}, visibility=Visibility.QUOTABLE, state=ArticleState.DRAFT)
    )
    assert desk.leaks(longer), "a draft tells buyers nothing yet"
    desk.articles.set_state(draft, ArticleState.PUBLISHED)
    assert not desk.leaks(longer)
    assert desk.leaks(usual), "alone it is nowhere for buyers"


@pytest.mark.parametrize("text", ["谢谢您的理解。", "请稍等，马上为您查询。", "Thank you for your patience."])
def test_everyday_words_are_no_secret(desk: Desk, text: str) -> None:
    desk.articles.save(Article({"zh": ArticleText("语气", f"可以说：\n\n{text}\n\n{SECRET}")}))
    assert not desk.leaks(text, text)


def test_an_expired_article_is_told_when_it_was_quoted(gate: Gate) -> None:
    def rules(expires_on: str, *, quoted: bool) -> list[str]:
        old = replace(ARTICLE, expires_on=expires_on)
        context = GateContext(
            "您好。", "zh", "Hello Maria.", "en", quoted=(old,) if quoted else (), today="2026-11-28"
        )
        return [finding.rule for finding in gate.check(context)]

    assert "article_expired" in rules("2026-11-27", quoted=True)
    assert "article_expired" not in rules("2026-11-27", quoted=False)
    assert "article_expired" not in rules("2026-11-28", quoted=True)


def test_what_the_starter_pack_has_for_buyers_passes_in_all_languages(starter: Desk) -> None:
    for name, context in replies(starter_scripts()):
        for text in (context.source, context.text):
            assert not list(starter.internal.find(text)), name
    told = 0
    for article in starter.articles.get_many([row.id for row in starter.articles.all()]):
        for language in article.texts:
            for passage in quoting.passages(article, language):
                assert not list(starter.internal.find(passage)), (article.name, passage)
                told += 1
    assert told > 200


def test_every_internal_paragraph_of_the_starter_pack_is_kept(starter: Desk) -> None:
    """As the reader shows it, without its marks."""
    from desktop.knowledge.plain_text import blocks

    kept = 0
    for article in starter.articles.get_many([row.id for row in starter.articles.all()]):
        if article.visibility is Visibility.INTERNAL:
            for text in article.texts.values():
                body = re.sub(r"(?m)^>.*$", "", text.body)
                for block in blocks(body):
                    if quoting.sentences(block) & quoting.kept_in(article):
                        assert list(starter.internal.find(block)), (article.name, block)
                        kept += 1
    assert kept > 400


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(), st.text())
def test_any_text_can_be_looked_through(starter: Desk, before: str, after: str) -> None:
    text = f"{before}\n{after}"
    for start, end, _ in starter.internal.find(text):
        assert 0 <= start < end <= len(text)


def test_no_everyday_sentence_of_the_starter_pack_is_taken_for_an_internal_one(starter: Desk) -> None:
    paths = [*(STARTER / "memory").glob("*.tsv"), *(STARTER / "utterances").glob("*.tsv")]
    said = [
        cell for path in paths for line in path.read_text("utf-8").splitlines()[1:] for cell in line.split("\t")
    ]
    assert len(said) > 15_000
    assert [text for text in said if any(starter.internal.find(text))] == []
