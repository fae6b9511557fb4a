from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.wellbeing import BreakPlan
from desktop.errors import UserFacingError
from desktop.wellbeing.presets import presets, reasons
from tests.unit.wellbeing.conftest import RESOURCES


def test_the_first_preset_is_the_default() -> None:
    assert presets(RESOURCES)[0].plan == BreakPlan()


def test_every_preset_is_a_plan_with_breaks_and_a_source() -> None:
    found = presets(RESOURCES)
    assert len({preset.id for preset in found}) == len(found) >= 4
    for preset in found:
        plan = preset.plan
        assert plan.long_every > plan.long_seconds
        assert not plan.short_every or plan.short_seconds < plan.short_every < plan.long_every
        assert preset.source
        assert set(preset.names) == set(preset.texts) == {"zh", "en"}


def test_there_are_reasons_to_pick() -> None:
    found = reasons(RESOURCES)
    assert len({reason.id for reason in found}) == len(found) >= 3


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("short_every = 1200", 'short_every = "often"', "presets.toml, preset 1, short_every"),
        ("long_seconds = 300", "long_seconds = 0", "presets.toml, preset 1, long_seconds"),
        ("short_every = 1200", "shorts = 1", "presets.toml, preset 1, shorts"),
        ("source =", "origin =", "presets.toml, preset 1, origin"),
    ],
)
def test_a_damaged_file_is_named_with_the_key(tmp_path: Path, old: str, new: str, where: str) -> None:
    text = (RESOURCES / "presets.toml").read_text("utf-8")
    (tmp_path / "presets.toml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(UserFacingError) as told:
        presets(tmp_path)
    assert (told.value.code, told.value.where) == ("lexicon.damaged", where)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match=r"presets\.toml"):
        presets(tmp_path)
