from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserFacingError
from desktop.scripts.effectiveness import Effectiveness
from desktop.scripts.results import CSAT, REPURCHASE, Result, Results, read_results
from desktop.storage.store import Store

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC).timestamp()


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(tmp_path / "deskside.db")
    store.execute("INSERT INTO conversation(id, opened_at) VALUES (1, 0)")
    store.execute(
        "INSERT INTO message(conversation_id, text, language, received_at)"
        " VALUES (1, 'Order 114-3941689?', 'es', 0)"
    )
    store.execute(
        "INSERT INTO reply(id, conversation_id, language, source, text, problem, sent_at)"
        " VALUES (5, 1, 'es', '', '', 'size_fit', 70.0)"
    )
    yield store
    store.close()


@pytest.fixture
def results(kept: Store) -> Results:
    return Results(kept, Effectiveness(kept))


def sheet(folder: Path, text: str) -> Path:
    path = folder / "results.csv"
    path.write_text(text, "utf-8")
    return path


def test_a_table_tells_satisfaction_and_repurchase_by_order_or_reply(tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        '订单号,回复,评分,复购,日期\n114-3941689,,5,是,2026-03-02\n,5,4/5,,2026/3/2 13:00\nA-77,,"3,5",否,\n',
    )
    read = read_results(path, UTC)
    assert read.bad == ()
    assert read.results == (
        Result(2, CSAT, 5.0, order_no="114-3941689", at=NOON),
        Result(2, REPURCHASE, 1.0, order_no="114-3941689", at=NOON),
        Result(3, CSAT, 4.0, reply_id=5, at=NOON + 3600),
        Result(4, CSAT, 3.5, order_no="A-77"),
        Result(4, REPURCHASE, 0.0, order_no="A-77"),
    )


def test_every_bad_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    lines = (
        "1,5,,",
        "x,5,,",
        ",5,,",
        "2,6,,",
        "2,,maybe,",
        "2,,,",
        "2,5,,soon",
        "99999999999999999999,5,,",
        "3,1,no,",
    )
    read = read_results(sheet(tmp_path, "reply,csat,repurchase,date\n" + "\n".join(lines)), UTC)
    assert [bad.line for bad in read.bad] == [3, 4, 5, 6, 7, 8, 9]
    assert [(r.line, r.kind, r.value) for r in read.results] == [(2, CSAT, 5), (10, CSAT, 1), (10, REPURCHASE, 0)]
    assert "“maybe” is neither yes nor no" in read.bad[3].why


def test_a_file_that_is_no_such_table_is_refused(tmp_path: Path) -> None:
    for header in ("name,csat\n", "order,name\n"):
        with pytest.raises(UserFacingError) as caught:
            read_results(sheet(tmp_path, header + "a,b\n"))
        assert caught.value.code == "exchange.columns"


@given(st.lists(st.text(max_size=12), min_size=5, max_size=5))
def test_no_cell_is_a_bug(cells: list[str]) -> None:
    import csv
    import io
    import tempfile

    out = io.StringIO()
    csv.writer(out).writerows([["reply", "order", "csat", "repurchase", "at"], cells])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.csv"
        path.write_bytes(out.getvalue().encode("utf-8", "surrogatepass"))
        try:
            read = read_results(path, UTC)
        except UserFacingError:
            return
    assert all(r.kind == REPURCHASE or 1 <= r.value <= 5 for r in read.results)


def test_results_carry_language_and_class_of_their_reply(results: Results, kept: Store) -> None:
    taken = results.take([Result(2, CSAT, 5.0, order_no="1143941689"), Result(3, CSAT, 1.0, order_no="X-9")], 100.0)
    assert (taken.kept, taken.replaced, [r.line for r in taken.unknown]) == (2, 0, [3])
    assert kept.tuples("SELECT reference, reply_id, language, problem, value, at FROM outcome_import") == [
        ("order:1143941689", 5, "es", "size_fit", 5.0, 70.0),
        ("order:X9", None, "", "", 1.0, 100.0),
    ]


def test_the_same_file_twice_counts_once(results: Results, kept: Store) -> None:
    results.take([Result(2, CSAT, 5.0, reply_id=5)], 100.0)
    taken = results.take([Result(2, CSAT, 2.0, reply_id=5), Result(3, REPURCHASE, 1.0, reply_id=5)], 200.0)
    assert (taken.kept, taken.replaced) == (2, 1)
    assert kept.tuples("SELECT kind, value, imported_at FROM outcome_import ORDER BY kind") == [
        (CSAT, 2.0, 200.0),
        (REPURCHASE, 1.0, 200.0),
    ]


def test_a_reply_that_is_not_there_is_told(results: Results, kept: Store) -> None:
    taken = results.take([Result(2, CSAT, 5.0, reply_id=99)], 100.0)
    assert [r.reply_id for r in taken.unknown] == [99]
    assert kept.tuples("SELECT reply_id, language FROM outcome_import") == [(None, "")]
