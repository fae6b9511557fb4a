from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.issue import Tier
from desktop.domain.script import Script, ScriptVersion
from desktop.errors import UserFacingError
from desktop.scripts import exchange, reading
from desktop.scripts.exchange import Counts
from desktop.scripts.library import ScriptLibrary
from tests.unit.scripts.conftest import DELAY, PRAISE, REFUND, script

FULL = replace(
    DELAY,
    marketplaces=("amazon", "ebay"),
    owner="Li",
    review_on="2026-12-01",
    expires_on="2027-06-30",
    variant_of="refund_or_resend",
    variant="short",
    attachments=("C:\\docs\\size.pdf",),
    tiers=(Tier.ADVANCED, Tier.SENIOR),
)
ODD = script(
    "odd_signs",
    '=好"，\\n "引号""" 和\n第二行\t"',
    en='\'+1 \\ line "quoted"\nsecond',
    titles={"zh": '他说"好"', "en": "-minus"},
    scene="odd",
)
SUFFIXES = (".toml", ".csv")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_goes_out_comes_in_the_same(library: ScriptLibrary, tmp_path: Path, suffix: str) -> None:
    for one in (FULL, REFUND, PRAISE, ODD):
        library.add(one)
    path = tmp_path / f"out{suffix}"
    assert exchange.export_scripts(path, library.all()) == 4
    assert exchange.read_scripts(path) == (FULL, REFUND, PRAISE, ODD)
    assert exchange.preview_scripts(path, library) == Counts(same=4)
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".part"] == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_import_adds_and_changes_and_says_so(library: ScriptLibrary, tmp_path: Path, suffix: str) -> None:
    library.replace_pack("starter", [DELAY])
    library.add(PRAISE)
    number = library.by_name("delay_new_date").id  # type: ignore[union-attr]
    changed = replace(DELAY, versions={c: v for c, v in DELAY.versions.items() if c != "es"}, tags=("新",))
    path = tmp_path / f"in{suffix}"
    exchange.export_scripts(path, [changed, PRAISE, REFUND])
    assert exchange.preview_scripts(path, library) == Counts(new=1, changed=1, same=1)
    assert exchange.import_scripts(path, library, "Li") == Counts(new=1, changed=1, same=1)
    kept = library.get(number)
    assert kept is not None
    assert (kept.tags, kept.pack, set(kept.versions)) == (("新",), "", {"zh", "en", "es"})
    assert len(library.all()) == 3


def _write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("id,language,title,text\na1,zh,标题,好\n,zh,x,y\n", "in.csv, line 3"),
        ("id,language,title,text\na1,zh,标题,好\na1,zh,标题,坏\n", "in.csv, line 3"),
        ("id,language,title,text\na1,zh,标题,好 {order_no}\na1,en,Title,Good\n", "in.csv, line 2"),
        ("id,language,title,text,classes\na1,zh,标题,好,\na2,zh,标题,好,late\n", "in.csv, line 3"),
        ("id,language,title,text\na1,en,Title,Good\n", "in.csv, line 2"),
        ("id,title\na1,x\n", "in.csv, line 1"),
        ("id,language,title,text\na1,zh,标题\n", "in.csv, line 2"),
    ],
)
def test_an_error_is_named_by_its_line_and_nothing_comes_in(
    library: ScriptLibrary, tmp_path: Path, text: str, where: str
) -> None:
    path = _write(tmp_path / "in.csv", text)
    with pytest.raises(UserFacingError) as told:
        exchange.import_scripts(path, library)
    assert told.value.where == where
    assert library.all() == ()


def test_a_failure_in_the_middle_takes_back_what_came_before(
    library: ScriptLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "in.toml"
    exchange.export_scripts(path, [DELAY, REFUND])
    add = library.add

    def fail_second(one: Script, author: str = "") -> int:
        if one.name == REFUND.name:
            raise UserFacingError("store.full", "full")
        return add(one, author)

    monkeypatch.setattr(library, "add", fail_second)
    with pytest.raises(UserFacingError):
        exchange.import_scripts(path, library)
    assert library.all() == ()


def test_unknown_endings_and_places_are_told(tmp_path: Path) -> None:
    for call in (
        lambda: exchange.read_scripts(tmp_path / "a.xlsx"),
        lambda: exchange.export_scripts(tmp_path / "a.xlsx", [DELAY]),
    ):
        with pytest.raises(UserFacingError) as told:
            call()
        assert told.value.code == "exchange.format"
    with pytest.raises(UserFacingError) as told:
        exchange.export_scripts(tmp_path / "none" / "a.csv", [DELAY])
    assert told.value.code == "exchange.unwritable"


def test_a_sheet_from_a_chinese_spreadsheet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes("ID;Language;Title;Text\r\na1;zh;标题;好\r\na1;en;Title;Good\r\n".encode("gb18030"))
    (found,) = exchange.read_scripts(path)
    assert {code: version.body for code, version in found.versions.items()} == {"zh": "好", "en": "Good"}


LINES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r{}[]\x00\u2028"), min_size=1)


@given(LINES, LINES)
def test_any_text_survives_toml(body: str, title: str) -> None:
    if not body.strip() or not title.strip():
        return
    one = Script(0, "a1", "", {"zh": title.strip()}, {"zh": ScriptVersion("zh", body.strip())}, scene="s")
    (found,) = reading.read_text(exchange.to_toml([one]), "a.toml")
    assert (found.titles, found.versions) == (one.titles, one.versions)
