from __future__ import annotations

import numpy as np
import pytest

from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.nearness import Nearness
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.knowledge.conftest import article


@pytest.fixture
def ids(library: ArticleLibrary) -> list[int]:
    return [library.save(article(title), "Li") for title in "甲乙丙"]


def test_nearest_by_cosine(store: Store, ids: list[int]) -> None:
    near = Nearness(store)
    near.learn({ids[0]: np.array([2.0, 0.0]), ids[1]: np.array([[0.0, 1.0], [1.0, 1.0]]), 999: np.ones(2)}, "m")
    found, nearness = near.nearest(np.array([3.0, 0.0]), 5)
    assert found == ids[:2]
    assert nearness[ids[0]] > 0 > nearness[ids[1]], "of its own it has nothing in common"
    assert near.nearest(np.array([3.0, 0.0]), 1, also=[ids[1], ids[2]]) == (ids[:1], nearness)
    assert near.nearest(np.array([0.0, -1.0]), 5) == ([], {}), "the opposite is not near"
    assert list(near.nearest(np.array([0.0, -1.0]), 5, also=ids)[1]) == ids[:2], "but how far it is can be asked"


def test_vectors_outlive_the_program_and_are_dropped_with_their_model(store: Store, ids: list[int]) -> None:
    Nearness(store).learn({ids[0]: np.ones(3)}, "one")
    assert Nearness(store).nearest(np.ones(3), 1)[0] == ids[:1]
    Nearness(store).learn({ids[1]: np.ones(4)}, "two")
    assert Nearness(store).nearest(np.ones(3), 1) == ([], {})
    assert Nearness(store).nearest(np.ones(4), 5)[0] == [ids[1]]


@pytest.mark.parametrize(
    "vector", [np.zeros(3), np.full(3, np.nan), np.full(3, 1e-30), np.ones((1, 3)), np.ones(0)]
)
def test_odd_vectors(store: Store, ids: list[int], vector: np.ndarray) -> None:
    near = Nearness(store)
    assert near.nearest(vector, 3, also=ids) == ([], {})
    near.learn({ids[0]: np.ones(3), ids[1]: np.zeros(3)}, "m")
    assert set(near.nearest(vector, 3)[0]) <= {ids[0]}


def test_changed_articles_are_learned_again(
    store: Store, ids: list[int], library: ArticleLibrary, clock: FakeClock
) -> None:
    near = Nearness(store)
    near.learn(dict.fromkeys(ids, np.ones(2)), "m")
    assert near.unlearned("m") == []
    clock.move(9)
    kept = library.get(ids[1])
    assert kept is not None
    library.save(kept.__class__(**{f: getattr(kept, f) for f in kept.__slots__} | {"tags": ("新",)}), "Li")
    assert near.unlearned("m") == [ids[1]]
    assert near.unlearned("other", limit=2) == [ids[2], ids[1]]
