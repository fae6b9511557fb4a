"""Memory and terms as CSV and TSV: any usual delimiter and encoding in, UTF-8 out, no cell a formula."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import re
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Protocol, TextIO

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import CORE
from desktop.domain.translation import Concept, Term, TermStatus, TranslationUnit
from desktop.errors import UserFacingError
from desktop.translation.exchange_parts import Problems, Reason, Steps, damaged, language_code, reading, writing
from desktop.translation.memory_rows import NewUnit
from desktop.translation.tmx import LONGEST, Variants, pairs

TERM_COLUMNS = ("concept", "language", "status", "term", "variants", "definition", "domain")
"""One term a row; `variants` are separated by `|` (one inside is written `\\|`), `domain` may be left out."""

DIRECTION = "direction"
"""Column of an exported memory: `en>zh`. Without it a row is good for both directions."""

_SAMPLE = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DELIMITERS = "\t,;"
_HEADING = re.compile(r"[a-z]{2,3}(?:[-_](?:hans|hant|latn|cyrl))?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)
"""A language as heading of a column: `EN`, `en-US`, `zh_Hans_CN`, `es-419`."""

_STATUSES = frozenset(TermStatus)
_KEY = re.compile(r"\S?|\S*\d\S*|[^\W_]+(?:[_.:/-][^\W_]+)+|[^\W\d_]?[\W\d_]+")
"""A number or a code: `17`, `SKU-4B`, `order_late`; with blanks only without words, like `10 000`."""

_VARIANT = re.compile(r"((?:[^\\|]|\\.|\\$)*)(?:\||$)")
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_QUOTED = re.compile(r'"((?:[^"]|"")*)"', re.DOTALL)
_JOINED_LINES = 10
"""Lines that a quoted cell of a TSV file may span."""

Row = tuple[int, list[str]]


def encoding_of(path: Path) -> str:
    """Find a text file's encoding: by its mark, else UTF-8, UTF-16, GB18030 or Windows-1252.

    UTF-8 with a few bad bytes is UTF-8 still: reading it tells the line, where another encoding would give
    wrong signs without a word. Raises `UserFacingError` (`exchange.unreadable`).
    """
    with reading(path), path.open("rb") as file:
        sample = file.read(_SAMPLE)
    for mark, name in _BOMS:
        if sample.startswith(mark):
            return name
    if sample.count(0) > len(sample) // 5:
        return "utf-16-be" if sample[:1] == b"\0" else "utf-16-le"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        if not _is_mostly_utf8(sample):
            return "gb18030" if _is_chinese(sample) else "cp1252"
    return "utf-8"


def read_unit_table(
    path: Path, problems: Problems, agent_language: str = "", cancel: CancelToken | None = None
) -> Iterator[NewUnit]:
    """Yield the pairs of a table whose header names languages; other columns are passed over.

    A column that may be something else (`id`, `no`, `nr`) is a language if a cell of it holds words. A row
    gives pairs of `agent_language` (else of its first language) with each other language, in both directions
    unless a column says which. Raises `UserFacingError`: `exchange.unreadable`, `exchange.encoding`,
    `exchange.damaged`, `exchange.columns`.
    """
    rows = _rows(path, cancel)
    header = [name.strip() for name in next(rows, (1, []))[1]]
    direction = header.index(DIRECTION) if DIRECTION in header else None
    languages = _languages(path, header, cancel)
    if len(set(languages.values())) < 2:
        raise _wrong_columns(path, "two columns named by languages (zh, en, ...)")
    problems.columns = tuple(header[place] for place in languages)
    for line, cells in rows:
        if len(cells) != len(header):
            problems.add(line, Reason.COLUMNS, " | ".join(cells))
            continue
        texts: dict[str, str] = {}
        for place, code in languages.items():
            if cells[place].strip():
                texts.setdefault(code, cells[place])
        if any(len(text) > LONGEST for text in texts.values()):
            problems.add(line, Reason.TOO_LONG, next(iter(texts.values())))
            continue
        wanted = cells[direction].partition(">") if direction is not None and cells[direction] else None
        if wanted is not None:
            texts = {code: texts[code] for code in (wanted[0], wanted[2]) if code in texts}
        if len(texts) < 2:
            problems.add(line, Reason.EMPTY, next(iter(texts.values()), ""))
            continue
        pivot = wanted[0] if wanted is not None else agent_language
        yield from pairs(Variants(line, pivot, texts), pivot, both_ways=wanted is None)


def write_unit_table(path: Path, units: Iterable[NewUnit | TranslationUnit], steps: Steps) -> int:
    """Write units to a CSV or TSV file, one a row, and return how many.

    All languages get a column, so the units are gone over twice. Raises `exchange.unwritable`, `Cancelled`.
    """
    kept = list(units)
    languages = list(dict.fromkeys(chain.from_iterable((u.source_language, u.target_language) for u in kept)))
    with _writing(path) as file:
        writer = _writer(path, file)
        writer.writerow([DIRECTION, *languages])
        for unit in kept:
            steps.step()
            texts = {unit.source_language: unit.source, unit.target_language: unit.target}
            writer.writerow(
                [f"{unit.source_language}>{unit.target_language}", *(guarded(texts.get(c, "")) for c in languages)]
            )
    return steps.done


def read_term_table(path: Path, problems: Problems, cancel: CancelToken | None = None) -> tuple[Concept, ...]:
    """Read the concepts of a table with `TERM_COLUMNS`, numbered from 1 in the order of the file.

    Raises `UserFacingError`: `exchange.unreadable`, `exchange.encoding`, `exchange.damaged`, `exchange.columns`.
    """
    rows = _rows(path, cancel)
    header = [name.strip().lower() for name in next(rows, (1, []))[1]]
    if not {"concept", "language", "term"} <= set(header):
        raise _wrong_columns(path, f"the columns {', '.join(TERM_COLUMNS)}")
    terms: dict[str, list[Term]] = {}
    texts: dict[str, dict[str, str]] = {}
    for line, cells in rows:
        if len(cells) != len(header):
            problems.add(line, Reason.COLUMNS, " | ".join(cells))
            continue
        row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
        known = terms.get(row["concept"], [])
        term = _term(row, known, line, problems)
        if term is not None:
            terms.setdefault(row["concept"], []).append(term)
            kept = texts.setdefault(row["concept"], {})
            for column in ("definition", "domain"):
                if row.get(column):
                    kept.setdefault(column, row[column])
    return tuple(
        Concept(number, tuple(found), texts[name].get("definition", ""), texts[name].get("domain", ""))
        for number, (name, found) in enumerate(terms.items(), 1)
    )


def write_term_table(path: Path, concepts: Iterable[Concept], steps: Steps) -> int:
    """Write concepts to a CSV or TSV file, one term a row, and return how many concepts."""
    with _writing(path) as file:
        writer = _writer(path, file)
        writer.writerow(TERM_COLUMNS)
        for concept in concepts:
            steps.step()
            for place, term in enumerate(concept.terms):
                texts = (concept.definition, concept.domain) if place == 0 else ("", "")
                cells = (term.text, "|".join(map(_escaped, term.variants)), *texts)
                writer.writerow([steps.done, term.language, term.status.value, *map(guarded, cells)])
    return steps.done


def guarded(cell: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula."""
    return "'" + cell if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Take back what `guarded` did."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _term(row: dict[str, str], known: Sequence[Term], line: int, problems: Problems) -> Term | None:
    """Read one term; without a status the first of a language is the preferred one."""
    language, text, status = language_code(row["language"]), row["term"], row.get("status", "")
    if not text or not row["concept"]:
        problems.add(line, Reason.EMPTY, text or row["concept"])
    elif not language:
        problems.add(line, Reason.LANGUAGE, row["language"])
    elif status and status not in _STATUSES:
        problems.add(line, Reason.STATUS, status)
    else:
        first = all(term.language != language for term in known)
        default = TermStatus.PREFERRED if first else TermStatus.ALLOWED
        return Term(language, text, TermStatus(status) if status else default, _variants(row.get("variants", "")))
    return None


def _languages(path: Path, header: Sequence[str], cancel: CancelToken | None) -> dict[int, str]:
    """Tell which columns hold which languages; an exported memory's are all languages."""
    named = {
        place: language_code(name) or (name if DIRECTION in header else "")
        for place, name in enumerate(header)
        if _HEADING.fullmatch(name)
    }
    named = {place: code for place, code in named.items() if code}
    doubtful = set() if DIRECTION in header else {place for place, code in named.items() if code not in CORE}
    if doubtful:
        rows = _rows(path, cancel)
        next(rows)
        with contextlib.closing(rows):
            for _, cells in rows:
                if len(cells) == len(header):
                    doubtful -= {place for place in doubtful if not _KEY.fullmatch(cells[place].strip())}
                if not doubtful:
                    break
    return {place: code for place, code in named.items() if place not in doubtful}


def _escaped(variant: str) -> str:
    return variant.replace("\\", "\\\\").replace("|", "\\|")


def _variants(cell: str) -> tuple[str, ...]:
    if "\\" not in cell:
        return tuple(form for form in map(str.strip, cell.split("|")) if form)
    forms = (re.sub(r"\\([\\|])", r"\1", form.strip()) for form in _VARIANT.findall(cell))
    return tuple(form for form in forms if form)


def _rows(path: Path, cancel: CancelToken | None) -> Generator[Row]:
    """Yield the rows of a table with the number of the line they begin at; blank ones are passed over."""
    encoding = encoding_of(path)
    line = 0
    with reading(path), path.open(encoding=encoding, newline="") as file:
        try:
            for line, cells in _parsed(path, file):
                if cancel is not None and line % Steps.EVERY == 0:
                    cancel.raise_if_cancelled()
                if any(cells):
                    yield line, [unguarded(cell) for cell in cells]
        except csv.Error as error:
            raise damaged(path, line + 1, str(error)) from error
        except UnicodeError as error:
            raise UserFacingError(
                "exchange.encoding",
                f"The file is not written in {encoding} throughout.",
                where=f"{path.name}, line {_bad_line(path, encoding) or line + 1}",
                how="Save it as UTF-8.",
            ) from error


def _bad_line(path: Path, encoding: str) -> int:
    """Return the first line that is not in an encoding; 0 if that cannot be told line by line."""
    if encoding.startswith(("utf-16", "utf-32")):
        return 0
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                line.decode(encoding)
            except UnicodeDecodeError:
                return number
    return 0


def _parsed(path: Path, file: TextIO) -> Iterator[Row]:
    head = file.readline()
    if head.lower().startswith("sep="):  # a spreadsheet's hint
        return _comma_rows(file, 1, head[4:5] or ",")
    if path.suffix.lower() == ".tsv" or _delimiter(head) == "\t":
        return _tab_rows(chain([head], file))
    return _comma_rows(chain([head], file), 0, _delimiter(head))


def _delimiter(head: str) -> str:
    """Take the sign that stands most often outside of quotes in the header."""
    bare = _QUOTED.sub("", head)
    return max(_DELIMITERS, key=bare.count)


def _comma_rows(lines: Iterable[str], skipped: int, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=delimiter)
    before = 0
    for cells in reader:
        yield skipped + before + 1, cells
        before = reader.line_num


def _tab_rows(lines: Iterable[str]) -> Iterator[Row]:
    """Split at tabs; quotes count only around cells that need them, since texts are full of others."""
    numbered = iter(enumerate(lines, 1))
    waiting: deque[tuple[int, str]] = deque()
    width = 0
    while entry := waiting.popleft() if waiting else next(numbered, None):
        number, line = entry
        cells = line.rstrip("\r\n").split("\t")
        if any(cell.startswith('"') and cell.count('"') % 2 for cell in cells):
            taken = [line]
            while (row := _joined("".join(taken), width)) is None and len(taken) < _JOINED_LINES:
                while len(waiting) < len(taken) and (more := next(numbered, None)):
                    waiting.append(more)
                if len(waiting) < len(taken):
                    break
                taken.append(waiting[len(taken) - 1][1])
            if row is not None:
                for _ in taken[1:]:
                    waiting.popleft()
                cells = row
            else:
                cells = [_unquoted(cell) for cell in cells]
        else:
            cells = [_unquoted(cell) for cell in cells]
        width = width or len(cells)
        yield number, cells


def _joined(text: str, width: int) -> list[str] | None:
    """Read lines as one row with quoted cells; None if they are none of that width."""
    if text.count('"') % 2:
        return None
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 and len(rows[0]) == (width or len(rows[0])) else None


def _unquoted(cell: str) -> str:
    match = _QUOTED.fullmatch(cell) if cell[:1] == '"' else None
    return match[1].replace('""', '"') if match and '""' in match[1] else cell


def _is_mostly_utf8(sample: bytes) -> bool:
    """Tell whether nearly all high bytes form signs of UTF-8; in other encodings few do, of two bytes mostly."""
    signs = [len(sign.encode()) for sign in sample.decode("utf-8", "replace") if sign > "\x7f" and sign != "\ufffd"]
    bad = sum(byte >= 0x80 for byte in sample) - sum(signs)
    short = 2 * signs.count(2)
    return bad * 3 <= short or bad * 2 <= sum(signs) - short


def _is_chinese(sample: bytes) -> bool:
    """Tell GB18030 from Windows-1252: there high bytes come in pairs, here between ASCII letters."""
    high = sum(byte >= 0x80 for byte in sample)
    paired = sum(len(run) // 2 * 2 for run in re.findall(rb"[\xa1-\xfe]{2,}", sample))
    return paired >= high * 0.8


def _wrong_columns(path: Path, wanted: str) -> UserFacingError:
    return UserFacingError(
        "exchange.columns",
        f"The header does not have {wanted}.",
        where=f"{path.name}, line 1",
        how="Write them into the first line.",
    )


def _writing(path: Path) -> contextlib.AbstractContextManager[TextIO]:
    # Spreadsheets take a CSV file without the mark for one in the system's old code page.
    return writing(path, encoding="utf-8-sig" if path.suffix.lower() == ".csv" else "utf-8", newline="")


def _writer(path: Path, file: TextIO) -> _Writer:
    tabs = path.suffix.lower() == ".tsv"
    return csv.writer(file, delimiter="\t" if tabs else ",", lineterminator="\r\n")


class _Writer(Protocol):
    def writerow(self, row: Iterable[object], /) -> object: ...
