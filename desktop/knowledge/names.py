"""What people call a problem, a language, a state: in a search, in a table's cells, on the command line."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, TypeVar

from desktop.domain.article import ArticleKind, ArticleState, Visibility
from desktop.domain.issue import Problem
from desktop.domain.languages import CORE, base_code

Member = TypeVar("Member", bound=StrEnum)

CHINESE: Final[dict[str, StrEnum]] = {
    "商品咨询": Problem.PRODUCT_QUESTION,
    "尺码": Problem.SIZE_FIT,
    "价格与优惠": Problem.PRICE_PROMOTION,
    "修改订单": Problem.ORDER_CHANGE,
    "订单状态": Problem.ORDER_STATUS,
    "到货破损": Problem.DAMAGED_ITEM,
    "错发或漏发": Problem.WRONG_OR_MISSING_ITEM,
    "与描述不符": Problem.NOT_AS_DESCRIBED,
    "好评": Problem.PRAISE,
    "物流延误": Problem.LOGISTICS_DELAY,
    "未收到货": Problem.NOT_RECEIVED,
    "退货退款": Problem.RETURN_REFUND,
    "支付问题": Problem.PAYMENT_PROBLEM,
    "关税": Problem.CUSTOMS_TAX,
    "保修维修": Problem.WARRANTY_REPAIR,
    "违反平台规则": Problem.POLICY_VIOLATION,
    "纠纷或拒付": Problem.DISPUTE_CHARGEBACK,
    "安全事故": Problem.SAFETY,
    "个人信息": Problem.DATA_PRIVACY,
    "其他": Problem.OTHER,
    "内部": Visibility.INTERNAL,
    "仅内部": Visibility.INTERNAL,
    "可引用": Visibility.QUOTABLE,
    "可引用给买家": Visibility.QUOTABLE,
    "公开": Visibility.QUOTABLE,
    "public": Visibility.QUOTABLE,
    "草稿": ArticleState.DRAFT,
    "已发布": ArticleState.PUBLISHED,
    "发布": ArticleState.PUBLISHED,
    "已归档": ArticleState.ARCHIVED,
    "归档": ArticleState.ARCHIVED,
    "文章": ArticleKind.TEXT,
    "对比": ArticleKind.COMPARISON,
}
LANGUAGES: Final = {
    **dict.fromkeys(("中文", "汉语", "简体中文", "chinese"), "zh"),
    **dict.fromkeys(("英语", "英文", "english"), "en"),
    **dict.fromkeys(("西班牙语", "spanish", "español"), "es"),
    **dict.fromkeys(("葡萄牙语", "portuguese", "português"), "pt"),
    **dict.fromkeys(("法语", "french", "français"), "fr"),
    **dict.fromkeys(("德语", "german", "deutsch"), "de"),
    **dict.fromkeys(("意大利语", "italian", "italiano"), "it"),
    **dict.fromkeys(("俄语", "russian", "русский"), "ru"),
    **dict.fromkeys(("日语", "japanese", "日本語"), "ja"),
    **dict.fromkeys(("韩语", "korean", "한국어"), "ko"),
}
_CODE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def language_code(text: str) -> str:
    """Return the code of a language that is given by code or name. Raises `ValueError` for another word."""
    word = text.strip().lower()
    if word in LANGUAGES:
        return LANGUAGES[word]
    if not _CODE.fullmatch(text.strip()) or (len(word) > 3 and not re.search("[-_]", word)):
        raise ValueError(f"“{text}” is no language; write its code ({', '.join(CORE)})")
    return base_code(text.strip())


def member(word: str, kind: type[Member]) -> Member:
    """Return what a word names, by code or in Chinese. Raises `ValueError` naming the codes."""
    key = re.sub(r"[\s-]+", "_", word.lower())
    known = CHINESE.get(word.lower())
    if isinstance(known, kind):
        return known
    if key not in set(kind):
        raise ValueError(f"“{word}” is none of {', '.join(kind)}")
    return kind(key)
