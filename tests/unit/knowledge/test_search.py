from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.article import ArticleState, ArticleText, SearchResult, Visibility
from desktop.domain.issue import Problem
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.search import ArticleSearch, SearchContext
from desktop.storage.store import Store
from tests.asking import matching
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import CUSTOMS, RETURNS, article

TODAY = "2026-12-01"
ARTICLES = (
    RETURNS,
    CUSTOMS,
    article("退款流程", "先核实订单，再申请退款。退款三天到账。", name="refund_steps", tags=("退款",)),
    article(
        "延误时怎么安抚", "物流延误时先致歉。", name="delay", classes=(Problem.LOGISTICS_DELAY,), tags=("物流",)
    ),
    article(
        "插头与电压",
        "德国 230 V，插头 Type F；iPhone手机壳不受影响。",
        en=("Plugs and voltages", "Germany uses 230 V and type F plugs. See https://plugs.example/secret-path"),
        es=("Enchufes y tensión", "En España la tensión es de 230 V."),
        name="plugs",
        skus=("AB-12",),
        tags=("电压", "product data"),
        expires_on="2026-06-30",
    ),
    article("旧的退货规则", "七天退货。", name="old", state=ArticleState.ARCHIVED),
    article("Straße nach Łódź", "Rückgabe über die Œuvre-Straße: ﬁnal.", name="letters"),
    article("重发一件", "还没发出的可以重发。", name="resend"),
)
Ask = Callable[..., SearchResult]


@pytest.fixture
def search(store: Store, clock: FakeClock, library: ArticleLibrary) -> ArticleSearch:
    for one in ARTICLES:
        library.save(one, "Li")
    found = ArticleSearch(store, clock)
    assert found.catch_up() == len(ARTICLES)
    return found


def names(store: Store, found: SearchResult) -> list[str]:
    known = dict(store.tuples("SELECT id, name FROM article"))
    return [known[hit.article_id] for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("退", {"return_eu", "refund_steps"}),
        ("退款", {"return_eu", "refund_steps"}),
        ("壳", {"plugs"}),
        ("退款流程", {"refund_steps"}),
        ("退款 订单", {"refund_steps"}),
        ("iphone", {"plugs"}),
        ("手机壳", {"plugs"}),
        ("type f", {"plugs"}),
        ("germ", {"plugs"}),
        ("g", {"plugs", "customs_uk"}),  # the sound of 关税, too
        ("withdraw", {"return_eu"}),
        ("tension", {"plugs"}),
        ("strasse", {"letters"}),
        ("STRASSE lodz", {"letters"}),
        ("oeuvre", {"letters"}),
        ("ruckgabe final", {"letters"}),
        ("135", {"customs_uk"}),
        ('"type F plugs"', {"plugs"}),
        ('"德国 230"', {"plugs"}),
        ("tuikuan", {"refund_steps"}),
        ("tuik", {"refund_steps"}),
        ("tklc", {"refund_steps"}),
        ("chongfa", {"resend"}),
        ("zhongfa", {"resend"}),
        ("guanshui", {"customs_uk"}),
        ("tuihuo", {"return_eu"}),
    ],
)
def test_what_is_found(search: ArticleSearch, store: Store, query: str, expected: set[str]) -> None:
    found = search.search(query, today=TODAY)
    assert set(names(store, found)) == expected
    assert found.total == len(expected)
    assert not found.nearest
    assert not found.did_you_mean


@pytest.mark.parametrize(
    "query", ["secret-path", "七天", '"F type"', '"230 plugs"', "zzzz", "𓀀𓀁", "tag:没有", "state:none", "lang:xx"]
)
def test_what_is_not_there_is_not_found(search: ArticleSearch, store: Store, query: str) -> None:
    found = search.search(query, today=TODAY)
    assert found.nearest or not found.hits


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tag:退货", ["return_eu"]),
        ("问题:退货退款", ["return_eu"]),
        ("类别:物流延误 安抚", ["delay"]),
        ("语言:西班牙语", ["plugs"]),
        ("tag:退", ["return_eu", "refund_steps"]),
        ('tag:"product data"', ["plugs"]),
        ("class:logistics_delay", ["delay"]),
        ("sku:ab12", ["plugs"]),
        ("sku:AB-12 电压", ["plugs"]),
        ("lang:es", ["plugs"]),
        ("lang:es 退货", []),
        ("expired:yes", ["plugs"]),
        ("expired:no 插头", []),
        ("state:archived", ["old"]),
        ("state:all 退货", ["old", "return_eu"]),
        ("标签：退货", ["return_eu"]),
    ],
)
def test_filters(search: ArticleSearch, store: Store, query: str, expected: list[str]) -> None:
    found = search.search(query, today=TODAY)
    assert sorted(names(store, found) if not found.nearest else []) == sorted(expected)


@pytest.mark.parametrize(
    ("query", "expected", "meant"),
    [
        ("volatges", "plugs", "voltages"),
        ("withdrawl", "return_eu", "withdrawal"),
        ("germny type", "plugs", "germany type"),
        ("退宽", "refund_steps", "退款"),
        ("guansui", "customs_uk", "关税"),
    ],
)
def test_did_you_mean(search: ArticleSearch, store: Store, query: str, expected: str, meant: str) -> None:
    found = search.search(query, today=TODAY)
    assert found.did_you_mean == meant
    assert names(store, found)[0] == expected
    assert found.nearest
    assert "typo" in found.hits[0].reasons


def test_a_question_finds_the_nearest(search: ArticleSearch, store: Store) -> None:
    found = search.search("德国的插头用什么电压和款式？", today=TODAY)
    assert found.nearest
    assert names(store, found)[0] == "plugs"
    both = search.search("退款延误", today=TODAY)
    assert set(names(store, both)[:2]) == {"refund_steps", "delay"}


def test_title_before_tag_before_body(search: ArticleSearch, library: ArticleLibrary, store: Store) -> None:
    for name, title, tags, body in (
        ("body", "甲", (), "保修说明在这里"),
        ("tag", "乙", ("保修",), "无"),
        ("title", "保修", (), "无"),
    ):
        search.refresh([library.save(article(title, body, name=name, tags=tags), "Li")])
    found = search.search("保修", today=TODAY)
    assert names(store, found) == ["title", "tag", "body"]
    assert [hit.reasons[0] for hit in found.hits] == ["title", "tag", "body"]


def test_expired_ones_stand_lower_and_are_marked(search: ArticleSearch, library: ArticleLibrary) -> None:
    old = library.save(article("清关", "清关材料", expires_on="2026-01-01"), "Li")
    new = library.save(article("清关", "清关材料", expires_on="2027-01-01"), "Li")
    search.refresh([old, new])
    for today, expected in ((TODAY, [(new, False), (old, True)]), ("2025-01-01", [(new, False), (old, False)])):
        found = search.search("清关", today=today)
        assert [(hit.article_id, hit.expired) for hit in found.hits] == expected


def test_titles_in_the_agents_language_and_marks_in_the_snippet(search: ArticleSearch) -> None:
    hit = search.search("plugs germany", today=TODAY).hits[0]
    assert hit.title == "插头与电压"
    assert hit.language == "en"
    assert [hit.snippet[a:b] for a, b in hit.marks] == ["Germany", "plugs"]
    assert search.search("plugs", language="es", today=TODAY).hits[0].title == "Enchufes y tensión"
    assert search.search("plugs", language="ko", today=TODAY).hits[0].title == "插头与电压"
    assert hit.visibility is Visibility.INTERNAL


def test_filler_is_not_marked(search: ArticleSearch) -> None:
    hit = search.search("what is counted from the delivery", language="en", today=TODAY).hits[0]
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["counted", "delivery"]


def test_facets_count_the_found(search: ArticleSearch) -> None:
    found = search.search("退", today=TODAY)
    counted = {(facet.kind, facet.value): facet.count for facet in found.facets}
    assert counted["tag", "退货"] == counted["tag", "退款"] == 1
    assert counted["class", "return_refund"] == 1
    assert counted["language", "zh"] == 2
    assert counted["language", "en"] == 1


def test_without_words_the_newest(search: ArticleSearch, store: Store) -> None:
    found = search.search("  ", today=TODAY)
    assert found.total == len(ARTICLES) - 1
    assert not found.nearest
    context = SearchContext(classes=(Problem.LOGISTICS_DELAY,))
    assert names(store, search.search("", today=TODAY, context=context))[0] == "delay"


def test_context(search: ArticleSearch, store: Store) -> None:
    def ask(**known: object) -> list[str]:
        return names(store, search.search("退", today=TODAY, context=SearchContext(**known)))  # type: ignore[arg-type]

    ids = {name: number for number, name in store.tuples("SELECT id, name FROM article")}
    assert ask(classes=("return_refund",))[0] == "return_eu"
    assert ask(skus=("cup 01",))[0] == "return_eu"
    away = SearchContext(hidden=frozenset({ids["return_eu"]}))
    hits = search.search("撤回权", today=TODAY, context=away).hits
    assert [(hit.article_id, hit.hidden) for hit in hits] == [(ids["return_eu"], True)], "who looks for it finds it"
    assert "return_eu" not in names(store, search.search("", today=TODAY, context=away)), "it is not offered"
    assert "return_eu" not in names(
        store, SearchResult(search.similar_to_message("撤回权", today=TODAY, context=away))
    )
    assert ask(pinned=frozenset({ids["delay"]}))[0] == "delay"
    hit = search.search("退", today=TODAY, context=SearchContext(pinned=frozenset({ids["return_eu"]}))).hits[0]
    assert hit.pinned
    assert hit.reasons[0] == "pinned"


@pytest.mark.parametrize("unknown", ["expired:maybe", "state:none", "class:nonsense"])
def test_a_filter_that_means_nothing_is_named(search: ArticleSearch, unknown: str) -> None:
    assert search.search(f"退货 {unknown}", today=TODAY) == SearchResult(unknown=(unknown,))


def test_a_letter_lost_in_the_last_word_is_put_right(search: ArticleSearch, library: ArticleLibrary) -> None:
    search.refresh([library.save(article("退货政策", "Our return policy.", name="policy"))])
    for typed, meant in (("polcy", "policy"), ("retrun polcy", "return policy"), ("polcy ", "policy")):
        found = search.search(typed, today=TODAY)
        assert [hit.title for hit in found.hits] == ["退货政策"], typed
        assert found.did_you_mean == meant


def test_changes_are_followed(search: ArticleSearch, library: ArticleLibrary, store: Store) -> None:
    number = store.tuples("SELECT id FROM article WHERE name = 'refund_steps'")[0][0]
    kept = library.get(number)
    assert kept is not None
    library.save(replace(kept, texts={"zh": ArticleText("补发流程", "重新寄出一件。")}), "Li")
    search.refresh([number])
    assert names(store, search.search("补发", today=TODAY)) == ["refund_steps"]
    assert search.search("三天到账", today=TODAY).total == 0
    library.set_state(number, ArticleState.ARCHIVED)
    search.refresh([number])
    assert search.search("补发", today=TODAY).total == 0
    assert names(store, search.search("补发 state:archived", today=TODAY)) == ["refund_steps"]
    store.execute("DELETE FROM article WHERE id = ?", (number,))
    search.refresh([number])
    assert not search.search("补发 state:all", today=TODAY).hits


def test_similar_to_a_message(search: ArticleSearch, store: Store) -> None:
    def ask(text: str, translation: str = "", **known: object) -> list[str]:
        hits = search.similar_to_message(
            text,
            translation,
            today=TODAY,
            context=SearchContext(**known),  # type: ignore[arg-type]
        )
        return names(store, SearchResult(hits))

    spanish = "Hola, ¿qué tensión usa el aparato en España? Gracias de antemano."
    assert ask(spanish)[0] == "plugs"
    assert ask("Où est mon colis ?", "我的包裹延误了吗？", classes=(Problem.LOGISTICS_DELAY,))[0] == "delay"
    assert ask("???", skus=("CUP-01",)) == ["return_eu"]
    assert ask("", "") == []


def test_meaning_joins_in(search: ArticleSearch, store: Store) -> None:
    ids = {name: number for number, name in store.tuples("SELECT id, name FROM article")}
    rng = np.random.default_rng(3)
    vectors = {number: rng.normal(size=16) for number in ids.values()}
    vectors[ids["plugs"]] = np.stack([rng.normal(size=16), rng.normal(size=16)])
    assert set(search.unlearned("a")) == set(ids.values()) - {ids["old"]}
    search.learn(vectors, "a")
    assert search.unlearned("a") == []
    assert set(search.unlearned("b")) == set(ids.values()) - {ids["old"]}
    wanted = vectors[ids["plugs"]][1] + 0.01
    found = search.search("¿Con qué corriente funciona?", today=TODAY, vector=wanted)
    assert names(store, found)[0] == "plugs"
    assert found.hits[0].reasons[0] == "meaning"
    assert found.nearest
    assert search.similar_to_message("???", today=TODAY, vector=wanted)[0].article_id == ids["plugs"]
    assert search.search("退款流程", today=TODAY, vector=wanted).hits[0].article_id == ids["refund_steps"]
    assert search.search("退款流程", today=TODAY, vector=np.ones(5)).hits, "another encoder's vector"
    assert "old" not in names(store, search.search("规则", today=TODAY, vector=vectors[ids["old"]]))


def test_questions_that_an_article_answers_find_it(
    search: ArticleSearch, library: ArticleLibrary, store: Store, clock: FakeClock
) -> None:
    found = search.search("sent back from Spain", today=TODAY)
    assert names(store, found)[0] == "return_eu"
    assert found.hits[0].reasons[0] == "asked"
    assert found.hits[0].title == "欧盟：14 天撤回权"
    assert names(store, search.search("十天 还能退", today=TODAY)) == ["return_eu"]
    assert search.similar_to_message("Can I send this back?", today=TODAY)[0].title == "欧盟：14 天撤回权"
    clock.move(5)
    (number,) = [number for number, name in store.tuples("SELECT id, name FROM article") if name == "return_eu"]
    kept = library.get(number)
    assert kept is not None
    library.save(replace(kept, asked=("¿Puedo devolver el pedido?",)), "Li")
    search.refresh([number])
    assert names(store, search.search("puedo devolver", today=TODAY)) == ["return_eu"]
    assert "return_eu" not in names(store, search.search("还能退", today=TODAY))


def test_one_word_of_many_does_not_outweigh_the_meaning(search: ArticleSearch, store: Store) -> None:
    ids = {name: number for number, name in store.tuples("SELECT id, name FROM article")}
    search.learn({number: np.eye(16)[number % 16] for number in ids.values()}, "a")
    meant = np.eye(16)[ids["delay"] % 16]
    one_word = "Lieferung kommt einfach nicht, warte schon ewig, Type egal"
    assert names(store, search.search(one_word, today=TODAY))[0] == "plugs"
    assert names(store, search.search(one_word, today=TODAY, vector=meant))[0] == "delay"
    assert names(store, search.search("germany plugs", today=TODAY, vector=meant)) == ["plugs", "delay"]


def test_an_article_whose_meaning_is_not_known_yet_is_found_by_its_words(
    search: ArticleSearch, store: Store
) -> None:
    ids = {name: number for number, name in store.tuples("SELECT id, name FROM article")}
    rng = np.random.default_rng(5)
    search.learn({number: rng.normal(size=16) for name, number in ids.items() if name != "delay"}, "a")
    found = search.search("物流延误时先致歉，然后呢", today=TODAY, vector=rng.normal(size=16))
    assert names(store, found)[0] == "delay"


def test_many_articles_of_one_word(search: ArticleSearch, library: ArticleLibrary, store: Store) -> None:
    with library.together():
        for number in range(900):
            library.save(article(f"第{number}条", "常见问题" + ("，雨伞" if number == 7 else "")), "Li")
        library.save(article("常见", "无"), "Li")
    search.catch_up()
    found = search.search("常见", today=TODAY)
    assert found.hits[0].title == "常见", "a title comes before what is newer"
    assert (found.total, found.more) == (60, True)
    assert len(matching(search, "常见")) == 901
    assert search.search("常见 雨伞", today=TODAY).hits[0].title == "第7条"
    assert search.search("常见", today=TODAY, limit=2_000).total == 901


WORDS = st.sampled_from(
    [
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        '"',
        "*",
        "^",
        ":",
        "(",
        ")",
        "{",
        "}",
        "-",
        "+",
        ",",
        " ",
        "tag:",
        "退款",
        "type",
    ]
)
SYNTAX = st.lists(WORDS | st.characters(), max_size=12).map("".join)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | SYNTAX)
def test_any_text_is_a_query(search: ArticleSearch, text: str) -> None:
    for hit in search.search(text, today=TODAY).hits:
        assert all(0 <= a < b <= len(hit.snippet) for a, b in hit.marks)
    search.similar_to_message(text, text, today=TODAY)


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "退" * 100_000, '"' * 5_000, "tag:" * 3_000, "a OR " * 2_000, "\ue000退*"]
)
def test_hostile_queries(search: ArticleSearch, text: str) -> None:
    search.search(text, today=TODAY)
    search.similar_to_message(text, text, today=TODAY)
