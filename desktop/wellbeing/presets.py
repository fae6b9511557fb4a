"""Plans to choose from, and reasons to postpone."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desktop.domain.wellbeing import BreakPlan, Preset, Reason
from desktop.wellbeing.content import Entry, read

FILE: Final = "presets.toml"
_HOURS: Final = 4 * 3600.0
_KEYS: Final = (
    "id", "zh", "en", "about_zh", "about_en", "source",
    "short_every", "short_seconds", "long_every", "long_seconds", "after_hard", "after_hard_seconds", "postpones",
)  # fmt: skip


def presets(folder: Path) -> tuple[Preset, ...]:
    """Return the presets of a folder, the default first. Raises `UserFacingError` (`lexicon.damaged`)."""
    return tuple(map(_preset, _file(folder).entries("preset", _KEYS)))


def reasons(folder: Path) -> tuple[Reason, ...]:
    """Return the reasons to postpone of a folder. Raises `UserFacingError` (`lexicon.damaged`)."""
    return tuple(
        Reason(entry.text("id"), entry.texts()) for entry in _file(folder).entries("reason", ("id", "zh", "en"))
    )


def _file(folder: Path) -> Entry:
    return read(folder / FILE, ("preset", "reason"))


def _preset(entry: Entry) -> Preset:
    usual = BreakPlan()
    plan = BreakPlan(
        short_every=entry.number("short_every", least=0, most=_HOURS, default=usual.short_every),
        short_seconds=entry.number("short_seconds", least=5, most=600, default=usual.short_seconds),
        long_every=entry.number("long_every", least=0, most=_HOURS, default=usual.long_every),
        long_seconds=entry.number("long_seconds", least=60, most=3600, default=usual.long_seconds),
        after_hard=entry.flag("after_hard", default=usual.after_hard),
        after_hard_seconds=entry.number("after_hard_seconds", least=20, most=600, default=usual.after_hard_seconds),
        postpones=int(entry.number("postpones", least=0, most=5, default=usual.postpones)),
    )
    return Preset(entry.text("id"), entry.texts(), entry.texts("about"), entry.text("source"), plan)
