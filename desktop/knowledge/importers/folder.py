"""Looks through files and folders for articles and says, before anything is kept, what would come in."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol

from desktop.domain.article import Article, ArticleText
from desktop.domain.cancel import CancelToken
from desktop.domain.languages import UNKNOWN
from desktop.domain.message import LanguageGuess
from desktop.errors import UserFacingError
from desktop.knowledge.checking import cleaned
from desktop.knowledge.importers import docx, html, json_lines, markdown, sheets, text
from desktop.knowledge.importers.listed import FILES
from desktop.knowledge.importers.records import BadFile, Broken, FoundFile, Record, Source, bad

Progress = Callable[[int, int], None]
"""Hears how many files of how many were read."""

Reader = Callable[[Source, list[int]], Sequence[Record | Broken]]

MAX_FILES: Final = 50_000

KINDS: Final[Mapping[str, tuple[str, Reader]]] = {
    **dict.fromkeys((".md", ".markdown", ".mdown"), ("markdown", markdown.read)),
    **dict.fromkeys((".html", ".htm", ".xhtml"), ("html", html.read)),
    **dict.fromkeys((".csv", ".tsv"), ("csv", sheets.read_csv)),
    ".xlsx": ("xlsx", sheets.read_xlsx),
    ".docx": ("docx", docx.read),
    **dict.fromkeys((".txt", ".text"), ("text", text.read)),
    **dict.fromkeys((".jsonl", ".ndjson", ".json"), ("json", json_lines.read)),
}
"""What is read, by the ending of a file's name: its kind and its reader."""

_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".ico"})
_NO_TAGS: Final = frozenset(
    {"attachments", "images", "image", "img", "assets", "media", "articles", "html", "docs"}
)
_PASSED_OVER: Final = ("__MACOSX",)
_NO_WORDS: Final = re.compile(r"```[^`]*(?:```|\Z)|`[^`\n]*`|(?<=\])\([^()\s]*\)|<[^<>\n]*>|[#*_|\\]")
_DETECTED: Final = 600
"""Characters of a text by which its language is told."""


class Languages(Protocol):
    """Tells the language of a text."""

    def detect(self, text: str, chosen: str | None = None) -> LanguageGuess: ...


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that can be kept, with its files. `given` are the fields that its file names."""

    article: Article
    file: str
    line: int = 0
    files: tuple[FoundFile, ...] = ()
    given: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would bring. `counts` are the articles by kind of file, `skipped` files of no known kind,
    `notices` what was left out of articles that come in."""

    drafts: tuple[Draft, ...] = ()
    bad: tuple[BadFile, ...] = ()
    skipped: tuple[str, ...] = ()
    notices: tuple[BadFile, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(draft.article for draft in self.drafts)


def plan(
    paths: Path | Iterable[Path],
    *,
    languages: Languages,
    cancelled: CancelToken | None = None,
    progress: Progress | None = None,
    base_language: str = "zh",
) -> ImportPlan:
    """Read files and folders and return what `apply` would keep; nothing is written.

    What cannot be read is named with its reason and leaves all else alone. Texts of one article in several
    languages are one: by its `name`, or by files `returns.zh.md` and `returns.en.md`. A text whose language
    nobody can tell counts as `base_language`. Raises `UserFacingError` (`import.missing`, `import.too_many`),
    `Cancelled`.
    """
    found = _Found(languages, base_language)
    sources = list(_sources([paths] if isinstance(paths, Path) else list(paths), found))
    # Markdown names the files that belong to it, which are no articles themselves.
    sources.sort(key=lambda source: KINDS[source.path.suffix.lower()][0] != "markdown")
    held = [0]
    for done, source in enumerate(sources, 1):
        if cancelled is not None:
            cancelled.raise_if_cancelled()
        found.read(source, held)
        if progress is not None:
            progress(done, len(sources))
    return found.plan()


class _Found:
    """Gathers records, and makes articles of those that belong together."""

    def __init__(self, languages: Languages, base_language: str) -> None:
        self._languages = languages
        self._base_language = base_language
        self._groups: dict[str, list[tuple[Source, str, Record]]] = {}
        self._broken: set[str] = set()
        self._attached: set[Path] = set()
        self.bad: list[BadFile] = []
        self.skipped: list[str] = []
        self.notices: list[BadFile] = []

    def read(self, source: Source, held: list[int]) -> None:
        """Read one file; what is wrong with it is noted."""
        if source.path.resolve() in self._attached:
            return
        kind, reader = KINDS[source.path.suffix.lower()]
        try:
            records = reader(source, held)
        except UserFacingError as error:
            self.bad.append(bad(source.name, error))
            return
        if not records:
            self.skipped.append(source.name)
        for place, record in enumerate(records):
            if isinstance(record, Broken):
                self.bad.append(bad(source.name, record.error, record.line))
                self._broken.add(record.group)
            else:
                group = record.group or f"{source.path}#{place}"
                self._groups.setdefault(group, []).append((source, kind, record))
                self._attached |= {file.content for file in record.files if isinstance(file.content, Path)}

    def plan(self) -> ImportPlan:
        drafts: list[Draft] = []
        counts: Counter[str] = Counter()
        for group, members in self._groups.items():
            source, kind, record = members[0]
            if group in self._broken:
                error = UserFacingError(
                    "import.part", "Another text of this article cannot be read.", how="Mend that one."
                )
                self.bad.append(bad(source.name, error, record.line))
                continue
            try:
                drafts.append(self._draft(members))
                counts[kind] += 1
            except UserFacingError as error:
                self.bad.append(bad(source.name, error, record.line))
        order = sorted(self.bad, key=lambda one: (one.file, one.line))
        return ImportPlan(tuple(drafts), tuple(order), tuple(self.skipped), tuple(self.notices), dict(counts))

    def _draft(self, members: Sequence[tuple[Source, str, Record]]) -> Draft:
        texts: dict[str, ArticleText] = {}
        fields: dict[str, object] = {}
        files: dict[str, FoundFile] = {}
        for _, _, record in members:
            values = dict(record.fields)
            stale = bool(values.pop("stale", False))
            language = record.language or self._language(record)
            if language in texts:
                raise UserFacingError(
                    "import.twice", f"The article has two texts in “{language}”.", how="Leave one of them."
                )
            texts[language] = ArticleText(record.title, record.body, stale)
            for key, value in values.items():
                if not fields.get(key):
                    fields[key] = value
            for file in record.files:
                if files.setdefault(file.name, file).attachment != file.attachment:
                    raise UserFacingError(
                        "import.twice",
                        f"The article has two files “{file.name}”.",
                        how="Give one of them another name.",
                    )
        base = str(fields.pop("base_language", ""))
        given = frozenset(fields)
        fields.setdefault("tags", members[0][0].tags)  # which an article that is known need not keep
        if base not in texts:
            base = self._base_language if self._base_language in texts else next(iter(texts))
        attachments = tuple(file.attachment for _, file in sorted(files.items()))
        article = Article(texts=texts, base_language=base, attachments=attachments, **fields)  # type: ignore[arg-type]
        source, _, first = members[0]
        return Draft(cleaned(article), source.name, first.line, tuple(files.values()), given)

    def _language(self, record: Record) -> str:
        """Tell the language by the text; by its title, which may be a file's name, where it has no words."""
        for words in (_NO_WORDS.sub(" ", record.body[:_DETECTED]), record.title):
            code = self._languages.detect(words).code
            if code != UNKNOWN:
                return code
        return self._base_language


# --- which files ---


def _sources(paths: Sequence[Path], found: _Found) -> Iterator[Source]:
    count = 0
    for path in paths:
        if not path.exists():
            raise UserFacingError(
                "import.missing", "There is no such file or folder.", where=str(path), how="Check its name."
            )
        for one in _files(path) if path.is_dir() else [path]:
            root = path if path.is_dir() else path.parent
            name = one.relative_to(root).as_posix()
            count += 1
            if count > MAX_FILES:
                raise UserFacingError(
                    "import.too_many",
                    f"There are more than {MAX_FILES} files.",
                    where=str(path),
                    how="Import the folders in it one after the other.",
                )
            if one.suffix.lower() in KINDS:
                yield Source(one, root, name, _tags(one, root), _noting(found.notices, name))
            elif one.suffix.lower() not in _PICTURES:
                found.skipped.append(name)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and those below it, by name; hidden ones and links elsewhere are passed over."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and not name.endswith(FILES) and name not in _PASSED_OVER
        )
        for name in sorted(files):
            path = Path(here, name)
            if not name.startswith((".", "~$")) and not path.is_symlink():
                yield path


def _tags(path: Path, root: Path) -> tuple[str, ...]:
    """Return the names of the folders between `root` and a file."""
    names = (markdown.named(part) for part in path.parent.relative_to(root).parts if part.lower() not in _NO_TAGS)
    return tuple(dict.fromkeys(names))


def _noting(notices: list[BadFile], name: str) -> Callable[[int, str], None]:
    def note(line: int, sentence: str) -> None:
        notices.append(BadFile(name, line, "import.left_out", sentence))

    return note
