"""TBX of both versions is read, version 3 is written."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.translation import Concept, Term, TermStatus
from desktop.errors import UserFacingError
from desktop.translation.exchange_parts import Problems, Reason, Steps
from desktop.translation.tbx import read_tbx, write_tbx

V2 = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="c1"><descripGrp><descrip type="definition">number of a
 parcel</descrip></descripGrp><descrip type="subjectField">logistics</descrip>
<langSet xml:lang="en-US"><tig><term>tracking number</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>parcel code</term>
<termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig>
</langSet>
<langSet xml:lang="zh"><tig><term>物流单号</term></tig><tig><term>追踪号</term></tig></langSet>
</termEntry>
<termEntry id="c2"><langSet xml:lang="de"><tig><term> </term></tig></langSet></termEntry>
</body></text></martif>"""

V3 = """<?xml version="1.0"?>
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader/><text><body>
<conceptEntry id="c1"><min:subjectField>logistics</min:subjectField><basic:definition>der Code</basic:definition>
<langSec xml:lang="de"><termSec><term>Sendungsnummer</term>
<min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="ru"><termSec><term>трек-номер</term>
<min:administrativeStatus>new</min:administrativeStatus></termSec></langSec>
</conceptEntry></body></text></tbx>"""


def read(path: Path, text: str) -> tuple[tuple[Concept, ...], Problems]:
    path.write_text(text, "utf-8")
    problems = Problems()
    return read_tbx(path, problems), problems


def test_version_2(tmp_path: Path) -> None:
    concepts, problems = read(tmp_path / "a.tbx", V2)
    assert concepts == (
        Concept(
            1,
            (
                Term("en", "tracking number"),
                Term("en", "parcel code", TermStatus.FORBIDDEN),
                Term("zh", "物流单号"),
                Term("zh", "追踪号", TermStatus.ALLOWED),
            ),
            "number of a parcel",
            "logistics",
        ),
    )
    assert [p.reason for p in problems.kept] == [Reason.EMPTY, Reason.EMPTY]


def test_version_3_in_elements(tmp_path: Path) -> None:
    concepts, problems = read(tmp_path / "a.tbx", V3)
    assert concepts == (
        Concept(
            1, (Term("de", "Sendungsnummer", TermStatus.ALLOWED), Term("ru", "трек-номер")), "der Code", "logistics"
        ),
    )
    assert [(p.line, p.reason, p.text) for p in problems.kept] == [(9, Reason.STATUS, "new")]


def test_a_language_that_is_none_is_told(tmp_path: Path) -> None:
    concepts, problems = read(tmp_path / "a.tbx", V3.replace('"ru"', '"xx y"').replace('lang="de"', 'lang="DE-at"'))
    assert [term.language for term in concepts[0].terms] == ["de"]
    assert problems.kept[-1].reason is Reason.LANGUAGE


def test_another_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError) as caught:
        read(tmp_path / "a.tbx", "<tmx/>")
    assert caught.value.code == "exchange.damaged"
    with pytest.raises(UserFacingError) as caught:
        read(tmp_path / "a.tbx", '<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>')
    assert caught.value.code == "exchange.hostile"


WORD = st.text("abÄж物流 한<&>\"'=|\\", min_size=1, max_size=12).map(lambda t: " ".join(t.split())).filter(bool)
TERM = st.builds(
    Term,
    st.sampled_from(["de", "en", "zh"]),
    WORD,
    st.sampled_from(TermStatus),
    st.lists(WORD, max_size=2).map(tuple),
)


LINES = st.lists(WORD, min_size=1, max_size=3).flatmap(
    lambda words: st.sampled_from(["\n", "\r\n", "\n\n", "\t", "  "]).map(lambda gap: gap.join(words))
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.lists(TERM, min_size=1, max_size=5), LINES, WORD), max_size=4))
def test_what_is_written_is_read_again(entries: list[tuple[list[Term], str, str]]) -> None:
    concepts = tuple(
        Concept(n, tuple(sorted(terms, key=lambda t: t.language)), definition, domain)
        for n, (terms, definition, domain) in enumerate(entries, 1)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.tbx"
        assert write_tbx(path, concepts, Steps(None, None)) == len(concepts)
        assert read_tbx(path, Problems()) == concepts
