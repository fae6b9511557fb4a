from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.article import Article, ArticleText, Visibility
from desktop.domain.issue import Problem
from desktop.knowledge.articles import ArticleLibrary
from desktop.knowledge.attachments import Attachments
from desktop.storage.store import Store
from tests.fakes import FakeClock

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40


def article(title: str = "退货流程", body: str = "买家 14 天内可以退货。", **more: object) -> Article:
    """Make an article from a Chinese text; `en`, `es` … are (title, body), the rest fields of `Article`."""
    texts = {"zh": ArticleText(title, body)}
    texts |= {code: ArticleText(*more.pop(code)) for code in ("en", "es") if code in more}  # type: ignore[misc]
    return Article(texts=texts, **more)  # type: ignore[arg-type]


RETURNS = article(
    "欧盟：14 天撤回权",
    "**14 天内可无理由退货。**\n\n- 从签收日起算\n- 退款包含首次运费",
    en=("EU: 14-day withdrawal", "**14 days, no reason needed.**\n\n- counted from delivery"),
    name="return_eu",
    classes=(Problem.RETURN_REFUND,),
    skus=("CUP-01",),
    marketplaces=("amazon",),
    tags=("退货", "欧盟"),
    owner="Li",
    visibility=Visibility.QUOTABLE,
    source="Directive 2011/83/EU",
    review_on="2027-05-01",
    asked=("Can I send it back from Spain?", "买了十天还能退吗？"),
)
CUSTOMS = article("英国关税", "低于 135 英镑的包裹由平台代收增值税。", name="customs_uk", tags=("关税",))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "deskside.db")
    yield opened
    opened.close()


@pytest.fixture
def attachments(store: Store, clock: FakeClock) -> Attachments:
    return Attachments(store, clock)


@pytest.fixture
def library(store: Store, clock: FakeClock, attachments: Attachments) -> ArticleLibrary:
    return ArticleLibrary(store, clock, attachments)


def conversation(store: Store) -> int:
    return store.execute("INSERT INTO conversation(opened_at) VALUES (0)")
