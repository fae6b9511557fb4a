"""Whole files into the memory and the termbase, with a dry run before."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import Concept, Term, UnitOrigin
from desktop.errors import Cancelled, UserFacingError
from desktop.language.entities import EntityFinder
from desktop.storage.store import Store
from desktop.translation import exchange
from desktop.translation.exchange import Counts, Problem, Reason
from desktop.translation.memory import TranslationMemory
from desktop.translation.termbase import Termbase

LEXICONS = Path(__file__).resolve().parents[3] / "resources" / "lexicons"
FINDER = EntityFinder(LEXICONS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "data" / "store.db")
    yield opened
    opened.close()


@pytest.fixture
def memory(store: Store) -> TranslationMemory:
    return TranslationMemory(store, FINDER, LEXICONS, clock=lambda: 5.0)


@pytest.fixture
def termbase(store: Store) -> Termbase:
    return Termbase(store, LEXICONS)


def counts(found: Counts) -> tuple[int, int, int, int]:
    return found.new, found.changed, found.same, found.bad


def test_a_dry_run_tells_what_an_import_does(memory: TranslationMemory, tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text("zh,en\n谢谢,Thanks\n再见,Bye\n只有中文,\n", "utf-8")
    before = exchange.preview_units(path, memory, "zh")
    assert counts(before) == (4, 0, 0, 1)
    assert before.problems == (Problem(4, Reason.EMPTY, "只有中文"),)
    assert before.columns == ("zh", "en")
    assert memory.count() == 0
    assert exchange.import_units(path, memory, "zh") == 4
    path.write_text("zh,en\n谢谢,Thank you\n再见,Bye\n", "utf-8")
    assert counts(exchange.preview_units(path, memory, "zh")) == (1, 1, 2, 0)
    assert exchange.import_units(path, memory, "zh") == 2
    assert [m.target for m in memory.lookup("谢谢", "zh", "en")] == ["Thank you"]
    assert {u.context for u in memory.units()} == {"team.csv"}
    assert {u.origin for u in memory.units()} == {UnitOrigin.IMPORT}


@pytest.mark.parametrize("suffix", [".tmx", ".csv", ".tsv"])
def test_what_goes_out_comes_in_again(memory: TranslationMemory, tmp_path: Path, suffix: str) -> None:
    memory.add(
        "Order 4711-22815 of May 2 is “late”",
        "5月2日的订单4711-22815晚了",
        "en",
        "zh",
        origin=UnitOrigin.CORRECTION,
    )
    memory.add("I paid $29.90 for 3", "3个付了29.90美元", "en", "zh", origin=UnitOrigin.CORRECTION)
    memory.add("等了三周，3周", "=Sorry", "zh", "de", origin=UnitOrigin.CORRECTION)
    path = tmp_path / f"out{suffix}"
    told: list[int] = []
    assert exchange.export_units(path, memory.units(), progress=told.append) == 3
    text = path.read_text("utf-8-sig")
    assert "4711" not in text and "{order_no}" in text
    kept = {(u.source_language, u.target_language, u.source, u.target) for u in memory.units()}
    other = Store.open(tmp_path / "other.db")
    second = TranslationMemory(other, FINDER, LEXICONS)
    assert exchange.import_units(path, second, "zh") == 3
    assert {(u.source_language, u.target_language, u.source, u.target) for u in second.units()} == kept
    match = second.lookup("Order 9900-10000 of June 7 is “late”", "en", "zh")[0]
    assert (match.score, match.target) == (99, "6月7日的订单9900-10000晚了")
    assert counts(exchange.preview_units(path, second, "zh")) == (0, 0, 3, 0)
    other.close()


def test_a_broken_file_changes_nothing(memory: TranslationMemory, tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    unit = '<tu><tuv xml:lang="en"><seg>Hi {}</seg></tuv><tuv xml:lang="zh"><seg>嗨</seg></tuv></tu>\n'
    body = "".join(unit.format(f"{a}{b}{c}") for a, b, c in itertools.product("abcdefghijklmno", repeat=3))
    path.write_text(f'<tmx version="1.4"><header srclang="en"/><body>\n{body}</boody></tmx>', "utf-8")
    with pytest.raises(UserFacingError) as caught:
        exchange.import_units(path, memory, "zh")
    assert (caught.value.code, caught.value.where) == ("exchange.damaged", "a.tmx, line 3377")
    assert memory.count() == 0
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        exchange.import_units(path, memory, "zh", cancel=token)


def test_unknown_endings_are_refused(memory: TranslationMemory, termbase: Termbase, tmp_path: Path) -> None:
    for call in (
        lambda: exchange.import_units(tmp_path / "a.docx", memory),
        lambda: exchange.export_units(tmp_path / "a.xml", ()),
        lambda: exchange.read_terms(tmp_path / "a.tmx"),
        lambda: exchange.export_terms(tmp_path / "a", ()),
    ):
        with pytest.raises(UserFacingError) as caught:
            call()
        assert caught.value.code == "exchange.format"


HEADER = "concept\tlanguage\tstatus\tterm\tvariants\tdefinition\n"


def test_terms_come_in_new_changed_or_the_same(termbase: Termbase, tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text(
        HEADER + "a\tzh\tpreferred\t退款\t\t钱退回\na\ten\tpreferred\trefund\trefunds\t\n"
        "b\tzh\tpreferred\t订单\t\t\nb\ten\tpreferred\torder\t\t\nb\tde\tbest\tBestellung\t\t\n",
        "utf-8",
    )
    assert counts(exchange.preview_terms(path, termbase)) == (2, 0, 0, 1)
    assert termbase.concepts() == ()
    assert counts(exchange.import_terms(path, termbase)) == (2, 0, 0, 1)
    path.write_text(
        HEADER + "x\tzh\tpreferred\t退款\t\t钱退回\nx\ten\tpreferred\trefund\trefunds\t\n"
        "y\tzh\tpreferred\t订单\t\t\ny\ten\tpreferred\torder\t\t\ny\ten\talias\tpurchase\t\t\n"
        "z\tzh\tpreferred\t命令\t\t\nz\ten\tpreferred\torder\t\t\nz\tde\tpreferred\tBefehl\t\t\n",
        "utf-8",
    )
    assert counts(exchange.import_terms(path, termbase)) == (1, 1, 1, 0)
    assert len(termbase.concepts()) == 3
    assert [h.preferred for h in termbase.hits("my purchase", "en", "zh")] == ["order"]
    assert counts(exchange.preview_terms(path, termbase)) == (0, 0, 3, 0)


@pytest.mark.parametrize("suffix", [".tbx", ".tsv", ".csv"])
def test_terms_go_out_and_come_in_again(termbase: Termbase, tmp_path: Path, suffix: str) -> None:
    termbase.add(
        Concept(
            0,
            (Term("en", "refund", variants=("refunded", "re|fund")), Term("zh", "退款")),
            "=定义\n第二行",
            "after sale",
        )
    )
    path = tmp_path / f"terms{suffix}"
    assert exchange.export_terms(path, termbase.concepts()) == 1
    found = exchange.read_terms(path)
    assert (found.concepts, found.problems) == (termbase.concepts(), ())
    assert counts(exchange.preview_terms(path, termbase)) == (0, 0, 1, 0)


def test_an_import_of_terms_is_all_or_nothing(termbase: Termbase, tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text(HEADER + "a\tzh\tpreferred\t退款\t\t\nb\tzh\tpreferred\t订单\t\t\n", "utf-8")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        exchange.import_terms(path, termbase, token)
    assert termbase.concepts() == ()
