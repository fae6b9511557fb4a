"""Reads Markdown files, with or without front matter."""

from __future__ import annotations

import contextlib
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.errors import UserFacingError
from desktop.knowledge.fences import outside
from desktop.knowledge.importers.encoding import decode
from desktop.knowledge.importers.fields import read_fields
from desktop.knowledge.importers.pictures import Pictures, with_names
from desktop.knowledge.importers.records import Record, Source, checked_length
from desktop.knowledge.names import language_code

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?\n)??\1[ \t]*(?:\n|\Z)", re.DOTALL)
_MAX_FRONT = 64_000
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.+)")
_UNDERLINE = re.compile(r" {0,3}=+[ \t]*")
_SIMPLE = re.compile(r"([a-z_]+): (\"[^\"\\]*\"|\[(?:\"[^\"\\]*\"(?:, )?)*\]|[\w.-]+)")
"""A line of YAML that is as good as JSON: most front matter is such, and is read ten times as fast."""
_LONGEST_TITLE = 300
_MEND = "Correct those lines, or take them out."
_LANGUAGE_AT_END = re.compile(r"(.+)[._-]([a-z]{2}|[a-z]{2}[-_][A-Za-z]{2,4})", re.DOTALL)


def read(source: Source, held: list[int]) -> list[Record]:
    """Read the one article of a file. Raises `UserFacingError` (`import.*`, `article.attachment_*`)."""
    text = checked_length(decode(source.data()))
    front, body = _parted(text)
    fields = read_fields(front)
    pictures = Pictures(source, held)
    for name in fields.pop("attachments", ()):
        pictures.attach(name)
    line = text.count("\n", 0, len(text) - len(body)) + 1
    title, language = fields.pop("title", ""), fields.pop("language", "")
    fields.pop("body", None)
    fields.pop("group", None)
    stem, called = language_of_name(source.path.stem)
    if language and not called and stem.endswith(f".{language}"):
        stem, called = stem.removesuffix(f".{language}"), language
    if fields.pop("format", "") != "markdown":
        body = with_names(_without_comments(body), pictures.take)
        if not title:
            title, body = heading(body)
    return [
        Record(
            title=title or ("" if called and not stem else named(stem)),
            body=body.strip(),
            line=line,
            language=language or called,
            group=str(fields.get("name") or "") or (f"{source.path.parent}/{stem}" if called else ""),
            fields=fields,
            files=pictures.files,
        )
    ]


def heading(body: str) -> tuple[str, str]:
    """Return the heading with which a Markdown text begins, as plain words, and the rest of the text.

    Without one at the start: its first heading of the first level, and the whole text.
    """
    text = body.lstrip("\n \t")
    first, _, rest = text.partition("\n")
    found = _HEADING.fullmatch(first) if len(first) <= _LONGEST_TITLE else None
    if found is not None:
        return _plain(found[1].rstrip("# \t")), rest.lstrip("\n")
    second, _, below = rest.partition("\n")
    if 0 < len(first) <= _LONGEST_TITLE and first[0].isalnum() and _UNDERLINE.fullmatch(second):
        return _plain(first), below.lstrip("\n")
    lines = body.split("\n")
    for number in outside(lines):
        line = lines[number]
        if line.startswith("# ") and len(line) <= _LONGEST_TITLE:
            return _plain(line[2:].rstrip("# ")), body
    return "", body


def named(stem: str) -> str:
    """Return the name of a file as a title: `01-return_policy` is “return policy”."""
    words = re.sub(r"[_\s]+|(?<=[^\W\d])-(?=[^\W\d])", " ", stem)
    return re.sub(r"^\d{1,3}[\s.)-]+(?=\S)", "", words).strip() or stem


def language_of_name(stem: str) -> tuple[str, str]:
    """Return the name of a file without the language at its end, and that language: `returns.en` has one."""
    found = _LANGUAGE_AT_END.fullmatch(stem)
    if found is not None and found[2].lower().replace("_", "-") in _ENDINGS:
        return found[1], language_code(found[2])
    return stem, ""


_ENDINGS = frozenset(
    {
        *("zh", "en", "es", "pt", "fr", "de", "it", "ru", "ja", "ko"),
        *("zh-cn", "zh-hans", "zh-tw", "en-us", "en-gb", "pt-br", "pt-pt", "es-mx", "es-es", "fr-fr", "de-de"),
    }
)


def _parted(text: str) -> tuple[dict[str, Any], str]:
    """Part front matter (YAML between `---`, TOML between `+++`) from the text below it."""
    found = _FRONT.match(text[: _MAX_FRONT + 8])
    if found is None:
        return {}, text
    inside = found[2] or ""
    front = _toml(inside) if found[1] == "+++" else _yaml(inside)
    return (front, text[found.end() :]) if front is not None else ({}, text)


def _yaml(text: str) -> dict[str, Any] | None:
    """Read YAML as texts, lists and tables of them; None where it is no table: two rules with prose between."""
    lines = [_SIMPLE.fullmatch(line) for line in text.split("\n") if line.strip()]
    with contextlib.suppress(ValueError, RecursionError):
        if all(line is not None for line in lines):
            return {line[1]: json.loads(line[2]) if line[2][0] in '"[' else line[2] for line in lines if line}
    import yaml

    try:
        found = yaml.load(text, Loader=_loader())  # noqa: S506 - texts, lists and tables alone
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark is not None else 1
        raise UserFacingError(
            "import.front_matter",
            f"The front matter cannot be read: {error.problem}.",
            where=f"line {line}",
            how=_MEND,
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UserFacingError(
            "import.front_matter", "The front matter cannot be read.", where="line 1", how=_MEND
        ) from error
    if found is None or found == "":
        return {}
    return found if isinstance(found, dict) else None


@cache
def _loader() -> Any:
    import yaml

    class Plain(yaml.BaseLoader):  # type: ignore[misc]
        """Reads every value as text; aliases, which can make a small file a huge one, are refused."""

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                raise yaml.MarkedYAMLError(
                    problem="aliases are not taken", problem_mark=self.peek_event().start_mark
                )
            return super().compose_node(parent, index)

    return Plain


def _toml(text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) + 1 if found else 1
        raise UserFacingError(
            "import.front_matter", f"The front matter cannot be read: {error}.", where=f"line {line}", how=_MEND
        ) from error


def _without_comments(text: str) -> str:
    """Take out comments of HTML, but where code may show one."""
    if "```" in text or "~~~" in text:
        return text
    out, start = [], 0
    while (opening := text.find("<!--", start)) >= 0 and (end := text.find("-->", opening)) >= 0:
        out.append(text[start:opening])
        start = end + 3
    return "".join((*out, text[start:]))


def _plain(words: str) -> str:
    """Return a line of Markdown without its marks."""
    parsed = _inline().parseInline(words.strip())
    parts = [child.content for token in parsed for child in token.children or () if child.content]
    return " ".join("".join(parts).split()) or words.strip()


@cache
def _inline() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})
