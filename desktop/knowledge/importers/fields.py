"""The fields of an article under the names that people give them, in a table's header, front matter or JSON."""

from __future__ import annotations

import contextlib
import datetime
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from desktop.domain.article import ArticleKind, ArticleState, Visibility
from desktop.domain.issue import Problem
from desktop.errors import UserFacingError
from desktop.knowledge.names import Member, language_code, member

_ALIASES: Final = {
    "title": "title subject headline 标题 題目 题目 名称 主题",
    "body": "body text content html body_html 正文 内容 文本 文章内容",
    "language": "language lang locale 语言 语种",
    "tags": "tags tag labels label_names keywords 标签 关键词",
    "classes": "classes class problem problems 问题类别 类别 问题分类 分类 问题类型",
    "asked": "asked questions 买家问法 相似问 问法",
    "skus": "skus sku products 商品编码 货号 商品 sku编码",
    "marketplaces": "marketplaces marketplace platform platforms 平台 适用平台",
    "visibility": "visibility 可见性 可见范围 可否引用",
    "review_on": "review_on review review_date 复核日期 复查日期 审核日期 下次复核",
    "expires_on": "expires_on expires expiry expiry_date 到期日期 失效日期 有效期至 到期日",
    "owner": "owner author 负责人 所有者 作者",
    "name": "name 标识 编号",
    "kind": "kind 类型 种类",
    "state": "state status 状态",
    "source": "source 来源 出处",
    "base_language": "base_language 基准语言",
    "stale": "stale 过时",
    "attachments": "attachments files 附件",
    "draft": "draft 草稿",
    "format": "format 格式",
    "group": "group 分组",
}
_NAMES: Final = {alias: name for name, words in _ALIASES.items() for alias in words.split()}

_BETWEEN: Final = re.compile(r"[|,;，；、\n]")
_LINES: Final = re.compile("\n")
_YEAR_FIRST: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]\d\d:\d\d\S*)?")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_HOW: Final = {
    **dict.fromkeys(("review_on", "expires_on"), "Write the day as 2026-12-31, the year first."),
    **dict.fromkeys(("language", "base_language"), "Write its code: en, pt, zh."),
    **dict.fromkeys(("classes", "kind", "visibility", "state"), "Write one of these, or leave it empty."),
}
_EMPTIED: Final = ("tags", "classes", "skus", "marketplaces", "asked", "owner", "source", "review_on", "expires_on")
"""Fields that may be without a value."""
_TRUE: Final = frozenset({"true", "yes", "1", "是"})


def field_name(text: str) -> str:
    """Return the field that a column or key means, "" where none."""
    return _NAMES.get(re.sub(r"[\s-]+", "_", text.strip().lower()), "")


def read_fields(raw: Mapping[str, object]) -> dict[str, Any]:
    """Return the fields of an article from named values; those without a value are left out.

    Where a field that need not be filled is named without a value, it has none: "" or (). In a text as the library
    writes it (`format` and `base_language` are there) that holds for all such fields that are not named.
    Beside the fields of `Article`: `title`, `body`, `language`, `stale`, `format` ("markdown": a text as the
    library has it, nothing in it is to be changed), `group` (rows of one article) and `attachments` as names.
    Raises `UserFacingError` (`import.value`) naming the field.
    """
    found: dict[str, Any] = {}
    for key, value in raw.items():
        name = field_name(key)
        if name and value is not None and not found.get(name):
            read = _READERS[name]
            try:
                content = read(value)
            except ValueError as error:
                raise UserFacingError(
                    "import.value", f"{key}: {error}.", how=_HOW.get(name, "Correct that value, or leave it empty.")
                ) from error
            if content is not None:
                found[name] = content
    if found.pop("draft", False):
        found.setdefault("state", ArticleState.DRAFT)
    if found.get("format") == "markdown" and "base_language" in found:
        found = {name: _READERS[name]("") for name in _EMPTIED} | found
    return found


def words(value: object) -> tuple[str, ...]:
    """Return the words of a list, or of a text with |, comma or semicolon between them.

    Where a bar is, commas belong to the words; a list of JSON is one in a cell, too.
    """
    found = (" ".join(_text(one).split()) for one in _parts(value, _BETWEEN))
    return tuple(dict.fromkeys(word for word in found if word))


def list_text(each: Iterable[str]) -> str:
    """Return words as one text that `words` reads."""
    kept = list(each)
    plain = not any(_BETWEEN.search(word) for word in kept) and not "".join(kept[:1]).startswith("[")
    return "|".join(kept) if plain else json.dumps(kept, ensure_ascii=False)


def _parts(value: object, between: re.Pattern[str]) -> Iterable[object]:
    if isinstance(value, list | tuple):
        return value
    text = _text(value)
    if text.lstrip().startswith("["):
        with contextlib.suppress(ValueError, RecursionError):
            found = json.loads(text)
            if isinstance(found, list):
                return found
    return text.split("|") if "|" in text else between.split(text)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int | float):
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if isinstance(value, datetime.date):  # and so datetime
        return value.isoformat()[:10]
    raise ValueError("it is no text")


def _line(value: object) -> str | None:
    return " ".join(_text(value).split()) or None


def _optional(value: object) -> str:
    return _line(value) or ""


def _body(value: object) -> str | None:
    return _text(value) if _text(value).strip() else None


def _day(value: object) -> str:
    text = _text(value).strip()
    if not text:
        return ""
    if text.isascii() and text.isdigit() and len(text) == 8:
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    parts = _YEAR_FIRST.fullmatch(text)
    numbers = parts.groups() if parts else ((found := _DAY_FIRST.fullmatch(text)) and found.groups()[::-1])
    try:
        year, month, day = map(int, numbers or ())
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        raise ValueError(f"“{text}” is no date like 2026-12-31") from None


def _flag(value: object) -> bool:
    return value is True or _text(value).strip().lower() in _TRUE


def _language(value: object) -> str | None:
    text = _text(value)
    return language_code(text) if text.strip() else None


def _member(kind: type[Member]) -> Callable[[object], Member | None]:
    def read(value: object) -> Member | None:
        word = _text(value).strip()
        return member(word, kind) if word else None

    return read


def _classes(value: object) -> tuple[Problem, ...]:
    return tuple(dict.fromkeys(member(word, Problem) for word in words(value)))


def _places(value: object) -> tuple[str, ...]:
    return tuple(re.sub(r"[\s-]+", "_", word.lower()) for word in words(value))


def _questions(value: object) -> tuple[str, ...]:
    """Commas belong to a question, so only a bar or a new line is between two."""
    found = (" ".join(_text(one).split()) for one in _parts(value, _LINES))
    return tuple(dict.fromkeys(question for question in found if question))


def _files(value: object) -> tuple[str, ...]:
    """Commas may stand in a file's name, so only a bar or a new line is between two."""
    return tuple(dict.fromkeys(name for one in _parts(value, _LINES) if (name := _text(one).strip())))


_READERS: Final[dict[str, Callable[[object], Any]]] = {
    "title": _line,
    "body": _body,
    "language": _language,
    "base_language": _language,
    "tags": words,
    "asked": _questions,
    "skus": words,
    "marketplaces": _places,
    "classes": _classes,
    "kind": _member(ArticleKind),
    "visibility": _member(Visibility),
    "state": _member(ArticleState),
    "review_on": _day,
    "expires_on": _day,
    "owner": _optional,
    "name": _line,
    "source": _optional,
    "stale": _flag,
    "draft": _flag,
    "format": _line,
    "group": _line,
    "attachments": _files,
}
