"""TMX in and out: what other programs write is read, what is hostile is refused."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import TranslationUnit, UnitOrigin
from desktop.errors import Cancelled, UserFacingError
from desktop.translation.exchange_parts import Problems, Reason, Steps
from desktop.translation.memory_rows import NewUnit
from desktop.translation.tmx import read_tmx, write_tmx

HEAD = '<?xml version="1.0" encoding="{}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"{}>\n'
HEADER = '<header creationtool="OmegaT" srclang="en-US" datatype="plaintext" segtype="sentence" adminlang="en"/>\n'


def write(path: Path, body: str, encoding: str = "UTF-8", namespace: str = "") -> Path:
    text = f"{HEAD.format(encoding, namespace)}{HEADER}<body>\n{body}</body>\n</tmx>\n"
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, problems: Problems | None = None, agent: str = "zh") -> list[tuple[str, str, str, str]]:
    found = read_tmx(path, problems or Problems(), agent)
    return [(u.source_language, u.target_language, u.source, u.target) for u in found]


PAIR = '<tu><tuv xml:lang="en-US"><seg>Hello</seg></tuv><tuv xml:lang="zh-CN"><seg>你好</seg></tuv></tu>\n'
BOTH = [("en", "zh", "Hello", "你好"), ("zh", "en", "你好", "Hello")]


@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16"])
def test_both_encodings_regions_and_a_dtd_that_is_not_there(tmp_path: Path, encoding: str) -> None:
    assert read(write(tmp_path / "a.tmx", PAIR, encoding)) == BOTH


def test_namespaces_and_the_old_lang(tmp_path: Path) -> None:
    spaced = write(tmp_path / "a.tmx", PAIR, namespace=' xmlns="http://www.lisa.org/tmx14"')
    assert read(spaced) == BOTH
    prefixed = '<t:tmx xmlns:t="http://www.lisa.org/tmx14"><t:header srclang="en"/><t:body>' + PAIR.replace(
        "<", "<t:"
    ).replace("<t:/", "</t:").replace("xml:lang", "lang")
    (tmp_path / "b.tmx").write_text(prefixed + "</t:body></t:tmx>", "utf-8")
    assert read(tmp_path / "b.tmx") == BOTH


def test_inline_tags_leave_the_text(tmp_path: Path) -> None:
    body = (
        '<tu><tuv xml:lang="en"><seg>Your <bpt i="1">&lt;b&gt;</bpt>order<ept i="1">&lt;/b&gt;</ept> is'
        '<ph x="1">&lt;br/&gt;</ph>here<it pos="begin">x</it>, <hi type="term">dear <hi>friend</hi></hi>'
        " A&amp;B</seg></tuv>"
        '<tuv xml:lang="ja"><seg>ご注文<ph>&lt;br/&gt;</ph>です<ut>{\\b}</ut></seg></tuv></tu>\n'
    )
    assert read(write(tmp_path / "a.tmx", body))[0] == (
        "en",
        "ja",
        "Your order is here, dear friend A&B",
        "ご注文です",
    )


def test_a_unit_of_several_languages_pairs_its_source_with_each(tmp_path: Path) -> None:
    body = PAIR.replace("</tu>", '<tuv xml:lang="de"><seg>Hallo</seg></tuv></tu>')
    assert [u[:2] for u in read(write(tmp_path / "a.tmx", body))] == [
        ("en", "zh"), ("zh", "en"), ("en", "de"), ("de", "en"),
    ]  # fmt: skip
    (tmp_path / "b.tmx").write_text(
        (tmp_path / "a.tmx").read_text("utf-8").replace('srclang="en-US"', 'srclang="*all*"'), "utf-8"
    )
    assert [u[:2] for u in read(tmp_path / "b.tmx")] == [("zh", "en"), ("en", "zh"), ("zh", "de"), ("de", "zh")]


def test_bad_units_are_told_with_their_lines(tmp_path: Path) -> None:
    body = (
        PAIR
        + '<tu><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>\n'
        + "<tu><tuv><seg>x</seg></tuv><tuv xml:lang='de'><seg>y</seg></tuv></tu>\n"
        + f'<tu><tuv xml:lang="en"><seg>{"long " * 5000}</seg></tuv><tuv xml:lang="de"><seg>y</seg></tuv></tu>\n'
    )
    problems = Problems()
    assert read(write(tmp_path / "a.tmx", body), problems) == BOTH
    assert [(p.line, p.reason) for p in problems.kept] == [
        (7, Reason.EMPTY), (8, Reason.LANGUAGE), (9, Reason.TOO_LONG), (9, Reason.EMPTY),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ('<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>', "exchange.hostile"),
        ('<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "exchange.hostile"),
        ('<!DOCTYPE tmx [<!ENTITY % p SYSTEM "http://host.example/x">%p;]>', "exchange.hostile"),
    ],
)
def test_hostile_files_are_refused(tmp_path: Path, declared: str, code: str) -> None:
    text = f'<?xml version="1.0"?>\n{declared}<tmx version="1.4"><body>{PAIR.replace("Hello", "&a;")}</body></tmx>'
    (tmp_path / "a.tmx").write_text(text, "utf-8")
    with pytest.raises(UserFacingError) as caught:
        read(tmp_path / "a.tmx")
    assert caught.value.code == code
    assert caught.value.where == "a.tmx, line 2"


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        (b"<tmx>\n<body>\n<tu></body></tmx>", "exchange.damaged", "a.tmx, line 3"),
        (b"<html/>", "exchange.damaged", "a.tmx, line 1"),
        (b"no xml", "exchange.damaged", "a.tmx, line 1"),
        (b"", "exchange.damaged", "a.tmx, line 1"),
        ('<?xml version="1.0" encoding="gb18030"?><tmx>你</tmx>'.encode("gb18030"), "exchange.encoding", "a.tmx"),
    ],
)
def test_damaged_files_are_told(tmp_path: Path, text: bytes, code: str, where: str) -> None:
    (tmp_path / "a.tmx").write_bytes(text)
    with pytest.raises(UserFacingError) as caught:
        read(tmp_path / "a.tmx")
    assert (caught.value.code, caught.value.where) == (code, where)


def test_a_missing_file_and_a_full_folder(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        read(tmp_path / "none.tmx")
    assert caught.value.code == "exchange.unreadable"
    with pytest.raises(UserFacingError) as caught:
        write_tmx(tmp_path / "none" / "a.tmx", [], Steps(None, None))
    assert caught.value.code == "exchange.unwritable"


def test_a_large_file_is_streamed_and_can_be_cancelled(tmp_path: Path) -> None:
    path = write(tmp_path / "a.tmx", PAIR * 4000)
    token = CancelToken()
    units = read_tmx(path, Problems(), cancel=token)
    assert next(units).source == "Hello"
    token.cancel()
    with pytest.raises(Cancelled):
        list(units)
    told: list[int] = []
    with pytest.raises(Cancelled):
        write_tmx(tmp_path / "b.tmx", [NewUnit("en", "zh", "a", "b")] * 3000, Steps(told.append, token))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tmx"]
    assert write_tmx(tmp_path / "b.tmx", [NewUnit("en", "zh", "a", "b")] * 3000, Steps(told.append, None)) == 3000
    assert told == [1000, 2000, 3000]


def test_a_unit_keeps_who_and_when(tmp_path: Path) -> None:
    unit = TranslationUnit(
        1, "en", "zh", 'Order {order_no} "A&B"', "订单", UnitOrigin.CORRECTION, "", 3, 0.0, "li<"
    )
    write_tmx(tmp_path / "a.tmx", [unit], Steps(None, None))
    assert 'changedate="19700101T000000Z" usagecount="3" changeid="li&lt;"' in (tmp_path / "a.tmx").read_text(
        "utf-8"
    )
    assert read(tmp_path / "a.tmx") == [("en", "zh", 'Order {order_no} "A&B"', "订单")]


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co"], exclude_characters="\ufffe\uffff"), min_size=1, max_size=30
).filter(str.strip)
PAIRS = st.sampled_from([("en", "zh"), ("zh", "en"), ("de", "ja"), ("ko", "ru")])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(lambda p, s, t: NewUnit(*p, s, t), PAIRS, TEXT, TEXT), max_size=8))
def test_what_is_written_is_read_again(units: list[NewUnit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.tmx"
        write_tmx(path, units, Steps(None, None))
        assert list(read_tmx(path, Problems())) == units
