from __future__ import annotations

import random
from itertools import combinations

import pytest

from desktop.domain.article import ArticleState
from desktop.domain.cancel import CancelToken
from desktop.errors import Cancelled, UserFacingError
from desktop.knowledge import duplicates as subject
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.duplicates import PARTNERS, Pair, duplicates
from tests.unit.knowledge.conftest import CUSTOMS, RETURNS, article


def ids(pairs: tuple[Pair, ...]) -> set[tuple[int, int]]:
    return {(one.first, one.second) for one in pairs}


def test_what_says_the_same_is_found_and_other_things_are_not(library: ArticleLibrary) -> None:
    body = "买家签收后十四天内可以无理由退货，退款在收到货物之后五天内原路退回，运费由买家自己承担。"
    first = library.save(article("退货流程", body))
    second = library.save(article("退货的流程", body.replace("五天", "七天")))
    library.save(RETURNS)
    library.save(CUSTOMS)
    (pair,) = duplicates(library)
    assert (pair.first, pair.second, pair.language) == (first, second, "zh")
    assert 0.8 < pair.similarity < 1
    assert 0.8 < pair.title < 1
    assert pair.similarity == pytest.approx(0.3 * pair.title + 0.7 * pair.body, abs=1e-3)


def test_the_same_title_is_enough_and_the_same_text_is_all(library: ArticleLibrary) -> None:
    first, second = (
        library.save(article("Size table", "cups and plates")),
        library.save(article("size  Table!", "shoes")),
    )
    third = library.save(article("size table", "Plates and CUPS"))
    found = {(one.first, one.second): one.similarity for one in duplicates(library)}
    assert found == {(first, second): 0.9, (first, third): 1.0}, "the second is told of the one that repeats it"
    assert ids(duplicates(library, 0.95)) == {(first, third)}


def test_two_drafts_without_words_are_no_pair_by_that(library: ArticleLibrary) -> None:
    for title in ("甲", "乙", "?!", "🙂"):
        library.save(article(title, "", state=ArticleState.DRAFT))
    assert duplicates(library, 0.5) == ()


def test_the_language_in_which_they_are_most_alike_counts(library: ArticleLibrary) -> None:
    library.save(article("甲", "完全不同的内容", en=("Returns", "fourteen days to send it back")))
    library.save(article("乙", "别的什么东西吧", en=("Returns", "fourteen days to send it back")))
    (pair,) = duplicates(library)
    assert (pair.language, pair.similarity) == ("en", 1.0)


def test_archived_ones_are_left_out_unless_asked_for(library: ArticleLibrary) -> None:
    library.save(article())
    library.remove(library.save(article()))
    assert duplicates(library) == ()
    assert len(duplicates(library, states=tuple(ArticleState))) == 1


def test_none_is_missed_that_a_comparison_of_all_finds(
    library: ArticleLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "PARTNERS", 1000)
    rng = random.Random(4)
    words = [f"w{n}" for n in range(40)]
    for place in range(120):
        chosen = rng.sample(words[: 8 + place % 32], rng.randint(2, 8))
        library.save(article(f"{rng.choice('abc')}{rng.choice('abcdefgh')} t", " ".join(chosen)))
    texts = subject._texts(library, [row.id for row in library.all()], lambda done: None)["zh"]
    for threshold in (0.5, 0.65, 0.8, 0.95, 1.0):
        least = (threshold - 0.3) / 0.7
        expected = set()
        for one, other in combinations(texts, 2):
            pair = subject._compared(one, other, "zh", threshold, least)
            if pair is not None and (threshold <= 0.9 or pair.body >= least):
                expected.add((pair.first, pair.second))
        found = ids(duplicates(library, threshold))
        assert found <= expected
        # A text that repeats another one is not compared again: its pairs are those of that one.
        leader = {}
        for text in sorted(texts, key=lambda text: (len(text.words), text.article)):
            leader[text.article] = leader.setdefault((text.title, text.words), text.article)  # type: ignore[index]
        assert {pair for pair in expected if leader[pair[0]] == pair[0] and leader[pair[1]] == pair[1]} <= found
        assert threshold == 1.0 or found, "there is something to find"


def test_a_thousand_of_one_template_do_not_make_a_million_pairs(library: ArticleLibrary) -> None:
    with library.together():
        for n in range(300):
            library.save(
                article(f"Part {n}", f"part number p{n} fits the pump of the garden set and is kept in stock")
            )
    found = duplicates(library, 0.7)
    assert 299 <= len(found) <= 300 * PARTNERS


def test_progress_is_told_and_work_stops_when_it_is_taken_back(
    library: ArticleLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "_STEP", 2)
    for n in range(9):
        library.save(article(f"t{n}", f"x{n}"))
    told: list[tuple[int, int]] = []
    duplicates(library, progress=lambda done, total: told.append((done, total)))
    assert told == [(done, 18) for done in (0, 2, 4, 6, 8, 11, 13, 15, 17, 18)]
    token = CancelToken()
    with pytest.raises(Cancelled):
        duplicates(library, progress=lambda done, total: token.cancel(), cancel=token)
    with pytest.raises(Cancelled):
        duplicates(library, cancel=token)


@pytest.mark.parametrize("threshold", [0.49, 1.01, float("nan")])
def test_a_threshold_out_of_range_is_told(library: ArticleLibrary, threshold: float) -> None:
    with pytest.raises(UserFacingError) as told:
        duplicates(library, threshold)
    assert told.value.code == "article.threshold"
