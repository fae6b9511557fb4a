"""Tables as spreadsheets write them: any usual delimiter and encoding, no cell a formula."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.translation import Concept, Term, TermStatus
from desktop.errors import UserFacingError
from desktop.translation.exchange_parts import Problems, Reason, Steps
from desktop.translation.memory_rows import NewUnit
from desktop.translation.tables import (
    encoding_of,
    guarded,
    read_term_table,
    read_unit_table,
    unguarded,
    write_term_table,
    write_unit_table,
)

ROWS = "zh;en;de\n您好，请问？;Hello;Größe wählen\n谢谢;Thanks;Danke schön\n"


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, problems: Problems | None = None, agent: str = "zh") -> list[tuple[str, str, str, str]]:
    found = read_unit_table(path, problems or Problems(), agent)
    return [(u.source_language, u.target_language, u.source, u.target) for u in found]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_any_delimiter_and_encoding(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = ROWS.replace("ö", "o").replace("ä", "a").replace("ß", "s") if encoding == "gb18030" else ROWS
    found = read(write(tmp_path / "a.csv", text.replace(";", delimiter), encoding))
    assert found[:2] == [("zh", "en", "您好，请问？", "Hello"), ("en", "zh", "Hello", "您好，请问？")]
    assert len(found) == 8


def test_windows_1252_is_no_chinese(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "de,fr\nGröße wählen,Très déçu\n", "cp1252")
    assert encoding_of(path) == "cp1252"
    assert read(path)[0] == ("de", "fr", "Größe wählen", "Très déçu")


def test_a_spreadsheets_hint_and_blank_rows(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "sep=;\nde;zh\n\n;\nJa;是\n")
    assert read(path) == [("zh", "de", "是", "Ja"), ("de", "zh", "Ja", "是")]


def test_quotes_in_tsv_are_text_unless_they_are_needed(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.tsv",
        'en\tzh\n"Buy now" by accident\t误点"购买"\n'
        '"He said ""no"""\t他说"不"\n5" screen\t5寸\n"two\nlines"\t"两	行"\n"open\t开\n',
    )
    assert [u[2:] for u in read(path)][::2] == [
        ('误点"购买"', '"Buy now" by accident'),
        ('他说"不"', 'He said "no"'),
        ("5寸", '5" screen'),
        ("两\t行", "two\nlines"),
        ("开", '"open'),
    ]


def test_bad_rows_are_told_with_their_lines(tmp_path: Path) -> None:
    problems = Problems()
    path = write(
        tmp_path / "a.csv", f'en,zh,note\nHello,你好,x\nonly one\n"a\nb",,\nx,{"长" * 21000},\nBye,再见,\n'
    )
    assert len(read(path, problems)) == 4
    assert [(p.line, p.reason) for p in problems.kept] == [
        (3, Reason.COLUMNS), (4, Reason.EMPTY), (6, Reason.TOO_LONG),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"source,target\na,b\n", "exchange.columns", 1),
        (b"", "exchange.columns", 1),
        (b'en,zh\na,"' + b"x" * 200_000 + b'"\n', "exchange.damaged", 2),
        (b"\xef\xbb\xbfen,zh\n" + b"Hello,x\n" * 9000 + b"Hello,\xff\xfe\n", "exchange.encoding", 9002),
        (
            "en,zh\n" + "Hello,你好，请问有货吗\n" * 300 + "Bye,再见\udcff\n" + "x,谢谢\n" * 9,
            "exchange.encoding",
            302,
        ),
        ("de,zh\nJa,是\nGröße,码\udce9\n", "exchange.encoding", 3),
        ("de,fr\nGröße \udcfc,Très déçu\n", "exchange.encoding", 2),
        ("id,no,en\n1,2,Hello\n", "exchange.columns", 1),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes | str, code: str, line: int) -> None:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(UserFacingError) as caught:
        read(tmp_path / "a.csv")
    assert caught.value.code == code
    assert caught.value.where == f"a.csv, line {line}"
    assert "cp1252" not in caught.value.what


@pytest.mark.parametrize(
    ("header", "row", "columns"),
    [
        ("id,en,zh", "1,color,颜色", ("en", "zh")),
        ("no,en,zh", "A-17,color,颜色", ("en", "zh")),
        ("sku,key,en,zh", "red,color.a,color,颜色", ("en", "zh")),
        ("nr,new,en,zh,xx", "10 000,old,color,颜色,x", ("en", "zh")),
        ("id,en,zh", "Terima kasih,Thanks,谢谢", ("id", "en", "zh")),
        ("no,en,zh", "Takk,Thanks,谢谢", ("no", "en", "zh")),
        ("EN,ZH", "Thanks,谢谢", ("EN", "ZH")),
        ("en-US,zh_CN,PT-br,zh-Hant", "Thanks,谢谢,Obrigado,", ("en-US", "zh_CN", "PT-br", "zh-Hant")),
        ("en,en_note,zh,fil", "Thanks,x,谢谢,Salamat", ("en", "zh", "fil")),
    ],
)
def test_languages_alone_are_columns(tmp_path: Path, header: str, row: str, columns: tuple[str, ...]) -> None:
    problems = Problems()
    found = read(write(tmp_path / "a.csv", f"{header}\n{row}\n"), problems)
    assert problems.columns == columns
    codes = {name[: 3 if name == "fil" else 2].lower() for name in columns}
    assert {unit[0] for unit in found} == codes
    assert len(found) == 2 * (len(codes) - 1)


def test_a_number_among_words_makes_no_column_of_numbers(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "id,zh\n38,38\nUkuran,尺码\n")
    assert read(path) == [("zh", "id", "38", "38"), ("id", "zh", "38", "38"),
                          ("zh", "id", "尺码", "Ukuran"), ("id", "zh", "Ukuran", "尺码")]  # fmt: skip


def test_what_was_exported_keeps_every_language(tmp_path: Path) -> None:
    units = [NewUnit("id", "zh", "38", "38"), NewUnit("xx", "zh", "1", "一")]
    write_unit_table(tmp_path / "a.csv", units, Steps(None, None))
    assert list(read_unit_table(tmp_path / "a.csv", Problems())) == units


def test_chinese_of_few_signs_is_no_damaged_utf8(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "en,zh\nThanks,谢谢！请问\n", "gb18030")
    assert read(path)[0] == ("zh", "en", "谢谢！请问", "Thanks")


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-5", "@x", "\tx", "\rx", "'=1", "''@", "plain", "'s", ""])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert guarded(cell)[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert unguarded(guarded(cell)) == cell


def test_an_exported_cell_is_guarded_in_the_file(tmp_path: Path) -> None:
    write_unit_table(tmp_path / "a.csv", [NewUnit("en", "zh", "=cmd|' /C calc'!A0", "-5")], Steps(None, None))
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [["direction", "en", "zh"], ["en>zh", "'=cmd|' /C calc'!A0", "'-5"]]
    assert read(tmp_path / "a.csv") == [("en", "zh", "=cmd|' /C calc'!A0", "-5")]


def test_terms_of_the_starter_packs_format(tmp_path: Path) -> None:
    problems = Problems()
    path = write(
        tmp_path / "terms.tsv",
        "concept\tlanguage\tstatus\tterm\tvariants\tdefinition\n"
        "tracking\tzh\tpreferred\t物流单号\t\t包裹的号码\n"
        "tracking\ten\tpreferred\ttracking number\ttracking numbers|track number\t\n"
        "refund\ten-US\t\trefund\t\t退款\n"
        "tracking\ten\talias\tshipping code\t\t\n"
        "refund\ten\t\tmoney back\t\t\n"
        "refund\tde\tbest\tErstattung\t\t\n"
        "refund\tgerman\t\tErstattung\t\t\n"
        "refund\tde\tpreferred\n"
        "\tde\tpreferred\tx\t\t\n",
    )
    assert read_term_table(path, problems) == (
        Concept(
            1,
            (
                Term("zh", "物流单号"),
                Term("en", "tracking number", variants=("tracking numbers", "track number")),
                Term("en", "shipping code", TermStatus.ALIAS),
            ),
            "包裹的号码",
        ),
        Concept(2, (Term("en", "refund"), Term("en", "money back", TermStatus.ALLOWED)), "退款"),
    )
    assert [(p.line, p.reason) for p in problems.kept] == [
        (7, Reason.STATUS), (8, Reason.LANGUAGE), (9, Reason.COLUMNS), (10, Reason.EMPTY),
    ]  # fmt: skip
    with pytest.raises(UserFacingError) as caught:
        read_term_table(write(tmp_path / "b.tsv", "a\tb\n"), problems)
    assert caught.value.code == "exchange.columns"


TEXT = st.text("ab\"'=+-@\t\n\r,;|&你한ж ", min_size=1, max_size=12).filter(str.strip)
PAIRS = st.sampled_from([("en", "zh"), ("zh", "en"), ("de", "ja")])
SUFFIX = st.sampled_from([".csv", ".tsv"])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.builds(lambda p, s, t: NewUnit(*p, s, t), PAIRS, TEXT, TEXT), min_size=1, max_size=6), SUFFIX)
def test_units_that_are_written_are_read_again(units: list[NewUnit], suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        write_unit_table(path, units, Steps(None, None))
        assert list(read_unit_table(path, Problems())) == units


WORD = st.one_of(TEXT, st.text("a|\\", min_size=1)).map(lambda text: " ".join(text.split())).filter(bool)
TERM = st.builds(
    Term,
    st.sampled_from(["de", "en", "zh"]),
    WORD,
    st.sampled_from(TermStatus),
    st.lists(WORD, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.lists(TERM, min_size=1, max_size=4), WORD, WORD), max_size=4), SUFFIX)
def test_terms_that_are_written_are_read_again(entries: list[tuple[list[Term], str, str]], suffix: str) -> None:
    concepts = tuple(Concept(n, tuple(t), d, e) for n, (t, d, e) in enumerate(entries, 1))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        write_term_table(path, concepts, Steps(None, None))
        assert read_term_table(path, Problems()) == concepts
