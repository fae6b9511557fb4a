from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.script import ScriptVersion
from desktop.errors import UserFacingError
from desktop.scripts.library import ScriptLibrary
from desktop.storage.store import Store
from tests.fakes import FakeClock
from tests.unit.scripts.conftest import DELAY, PRAISE, REFUND, script


def body(library: ScriptLibrary, number: int, language: str) -> ScriptVersion:
    found = library.get(number)
    assert found is not None
    return found.versions[language]


def test_what_was_added_comes_back_whole(library: ScriptLibrary, clock: FakeClock) -> None:
    number = library.add(
        replace(DELAY, marketplaces=("amazon",), expires_on="2027-01-01", attachments=("a.pdf",)), "Li"
    )
    kept = library.get(number)
    assert kept is not None
    assert replace(kept, id=0, versions={}) == replace(
        DELAY, marketplaces=("amazon",), expires_on="2027-01-01", attachments=("a.pdf",), versions={}
    )
    version = kept.versions["es"]
    assert version == ScriptVersion("es", DELAY.versions["es"].body, False, clock.now, "Li")
    assert library.by_name("delay_new_date") == kept
    assert library.all() == (kept,)


def test_one_without_a_name_gets_one_of_its_own(library: ScriptLibrary) -> None:
    names = {library.get(library.add(script("", f"文{n}"))).name for n in range(3)}  # type: ignore[union-attr]
    assert len(names) == 3
    assert all(name.startswith("own_") for name in names)


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (script("x", " [S] "), "script.empty"),
        (script("x", "好", base_language="en"), "script.empty"),
        (script("X y"), "script.name"),
        (
            replace(script("x"), versions={"zh": ScriptVersion("zh", "好"), "english!": ScriptVersion("", "x")}),
            "script.language",
        ),
    ],
)
def test_what_cannot_be_kept_is_told_and_changes_nothing(library: ScriptLibrary, bad: object, code: str) -> None:
    with pytest.raises(UserFacingError) as told:
        library.add(bad)  # type: ignore[arg-type]
    assert told.value.code == code
    assert library.all() == ()


def test_two_of_the_teams_own_cannot_have_one_name(library: ScriptLibrary) -> None:
    library.add(DELAY)
    with pytest.raises(UserFacingError) as told:
        library.add(DELAY)
    assert told.value.code == "script.exists"


def test_a_changed_base_text_makes_the_other_languages_stale(library: ScriptLibrary, clock: FakeClock) -> None:
    number = library.add(DELAY)
    clock.move(60)
    library.set_version(number, "zh", DELAY.versions["zh"].body.replace("抱歉", "非常抱歉"), "Li")
    assert [body(library, number, c).stale for c in ("zh", "en", "es")] == [False, True, True]
    assert (body(library, number, "zh").changed_by, body(library, number, "en").changed_by) == ("Li", "")
    library.set_version(number, "en", "[S]We are very sorry, order {order_no} is late. [A]{date:+5d}.")
    assert [body(library, number, c).stale for c in ("zh", "en", "es")] == [False, False, True]
    library.confirm_version(number, "es")
    assert not body(library, number, "es").stale
    assert body(library, number, "es").changed_at == clock.now - 60


def test_blanks_and_marks_make_nothing_stale(library: ScriptLibrary) -> None:
    number = library.add(DELAY)
    library.set_version(number, "zh", DELAY.versions["zh"].body.replace("[A]", "\n[R]"))
    assert not body(library, number, "en").stale


def test_a_change_back_makes_fresh_again(library: ScriptLibrary) -> None:
    number = library.add(DELAY)
    library.set_version(number, "zh", "别的话。")
    library.set_version(number, "zh", DELAY.versions["zh"].body)
    assert not body(library, number, "en").stale


def test_base_and_translation_changed_together_stay_fresh(library: ScriptLibrary) -> None:
    number = library.add(DELAY)
    kept = library.get(number)
    assert kept is not None
    versions = {"zh": ScriptVersion("zh", "新的。"), "en": ScriptVersion("en", "New."), "es": kept.versions["es"]}
    library.update(replace(kept, versions=versions, tags=("新",)))
    assert [body(library, number, c).stale for c in ("zh", "en", "es")] == [False, False, True]
    assert library.get(number).tags == ("新",)  # type: ignore[union-attr]


def test_a_version_can_be_taken_out_but_not_the_base(library: ScriptLibrary) -> None:
    number = library.add(DELAY)
    library.set_version(number, "es", "")
    assert set(library.get(number).versions) == {"zh", "en"}  # type: ignore[union-attr]
    with pytest.raises(UserFacingError):
        library.set_version(number, "zh", "")


def test_a_removed_script_is_gone_but_its_row_stays_for_the_figures(library: ScriptLibrary, store: Store) -> None:
    number = library.add(DELAY)
    library.remove(number)
    assert library.get(number) is None
    assert library.by_name("delay_new_date") is None
    assert store.tuples("SELECT count(*) FROM script") == [(1,)]
    for act in (lambda: library.remove(number), lambda: library.set_version(number, "en", "x")):
        with pytest.raises(UserFacingError) as told:
            act()
        assert told.value.code == "script.gone"
    assert library.add(DELAY) != number, "its name is free again"


def test_a_pack_comes_goes_and_keeps_its_ids(library: ScriptLibrary) -> None:
    own = library.add(PRAISE)
    assert library.replace_pack("starter", [DELAY, REFUND]) == 2
    delay = library.by_name("delay_new_date")
    assert delay is not None and delay.pack == "starter"
    library.replace_pack("starter", [replace(DELAY, tags=("新",), versions={"zh": ScriptVersion("zh", "新")})])
    again = library.by_name("delay_new_date")
    assert again is not None
    assert (again.id, again.tags, set(again.versions)) == (delay.id, ("新",), {"zh"})
    assert library.by_name("refund_or_resend") is None
    assert library.get(own) is not None


def test_a_pack_is_taken_whole_or_not_at_all(library: ScriptLibrary) -> None:
    library.replace_pack("starter", [DELAY])
    with pytest.raises(UserFacingError):
        library.replace_pack("starter", [REFUND, script("bad", " ")])
    assert [s.name for s in library.all()] == ["delay_new_date"]


def test_an_edited_pack_script_is_the_teams_own_under_the_same_id(library: ScriptLibrary) -> None:
    library.replace_pack("starter", [DELAY, REFUND])
    number = library.by_name("delay_new_date").id  # type: ignore[union-attr]
    library.set_version(number, "en", "Our own words.")
    kept = library.by_name("delay_new_date")
    assert kept is not None
    assert (kept.id, kept.pack, kept.versions["en"].body) == (number, "", "Our own words.")
    assert len(library.all()) == 2
    library.replace_pack("starter", [DELAY, REFUND])
    assert body(library, number, "en").body == "Our own words."
    assert len(library.all()) == 2
    library.remove(number)
    back = library.by_name("delay_new_date")
    assert back is not None
    assert (back.pack, back.versions["en"].body) == ("starter", DELAY.versions["en"].body)
    library.set_version(back.id, "en", "Once more.")
    assert [s.name for s in library.all()].count("delay_new_date") == 1


def test_confirming_a_stale_text_of_a_pack_makes_it_the_teams_own(library: ScriptLibrary) -> None:
    stale = replace(DELAY, versions=DELAY.versions | {"es": replace(DELAY.versions["es"], stale=True)})
    library.replace_pack("starter", [stale])
    number = library.by_name("delay_new_date").id  # type: ignore[union-attr]
    assert body(library, number, "es").stale
    library.confirm_version(number, "es")
    library.replace_pack("starter", [stale])
    assert not body(library, number, "es").stale


def test_a_pack_script_that_the_team_removed_stays_removed(library: ScriptLibrary) -> None:
    library.replace_pack("starter", [DELAY, REFUND])
    library.remove(library.by_name("delay_new_date").id)  # type: ignore[union-attr]
    library.replace_pack("starter", [DELAY, REFUND])
    assert [s.name for s in library.all()] == ["refund_or_resend"]


def test_a_script_that_left_a_pack_may_come_back(library: ScriptLibrary) -> None:
    library.replace_pack("starter", [DELAY, REFUND])
    library.replace_pack("starter", [REFUND])
    library.replace_pack("starter", [DELAY, REFUND])
    assert {s.name for s in library.all()} == {"delay_new_date", "refund_or_resend"}


def test_revision_tells_what_has_changed(library: ScriptLibrary) -> None:
    number = library.add(DELAY)
    before = library.revision
    assert library.changed_since(before) == frozenset()
    library.set_version(number, "en", "New.")
    other = library.add(PRAISE)
    assert library.revision > before
    assert library.changed_since(before) == {number, other}
    library.replace_pack("starter", [REFUND])
    assert library.changed_since(before) is None


def test_hiding_and_showing_a_pack_script_is_a_change_of_it(library: ScriptLibrary) -> None:
    library.replace_pack("starter", [DELAY])
    pack = library.by_name("delay_new_date").id  # type: ignore[union-attr]
    before = library.revision
    own = library.add(DELAY)
    assert library.changed_since(before) == {own, pack}
    assert library.get(pack) is None


def test_changes_of_another_process_are_seen(library: ScriptLibrary, tmp_path: Path, clock: FakeClock) -> None:
    before = library.revision
    clock.move(1)
    other = Store.open(tmp_path / "deskside.db")
    ScriptLibrary(other, clock).add(DELAY)
    other.close()
    assert library.revision > before
    assert library.changed_since(before) is None


def test_together_is_all_or_nothing(library: ScriptLibrary) -> None:
    before = library.revision
    with pytest.raises(UserFacingError), library.together():
        library.add(DELAY)
        library.add(DELAY)
    assert library.all() == ()
    assert library.changed_since(before) is None
