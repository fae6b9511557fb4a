"""The settings as the window uses them, and the few that it needs before the store is open."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop import settings as names
from desktop.settings import Setting, Settings
from desktop.ui.tasks import Lane

T = TypeVar("T", bool, int, float, str)


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the window looks at its first paint: a copy of settings that lie in the encrypted store."""

    ui_language: str = names.UI_LANGUAGE.default
    theme: str = names.THEME.default
    font_size: int = names.FONT_SIZE.default
    edge: str = names.EDGE.default
    width: int = names.WIDTH.default
    screen: str = names.SCREEN.default
    on_top: bool = names.ON_TOP.default

    @classmethod
    def load(cls, path: Path) -> Appearance:
        """Return what was kept, or the defaults for whatever is missing or strange."""
        try:
            kept = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            return cls()
        if not isinstance(kept, dict):
            return cls()
        sound = {f.name: kept[f.name] for f in fields(cls) if type(kept.get(f.name)) is type(f.default)}
        return cls(**sound)

    @classmethod
    def of(cls, settings: Settings) -> Appearance:
        return cls(
            settings.get(names.UI_LANGUAGE),
            settings.get(names.THEME),
            settings.get(names.FONT_SIZE),
            settings.get(names.EDGE),
            settings.get(names.WIDTH),
            settings.get(names.SCREEN),
            settings.get(names.ON_TOP),
        )

    def save(self, path: Path) -> None:
        """Keep it for the next start; without space for it the window begins with its defaults."""
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part")
            part.write_text(json.dumps(asdict(self)), "utf-8")
            part.replace(path)


class Preferences(QObject):
    """Reads settings at once and writes them on the store's lane."""

    changed = Signal(str)
    """The name of a setting."""

    def __init__(self, settings: Settings, store: Lane, look: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._store = store
        self._look = look

    def get(self, setting: Setting[T]) -> T:
        return self._settings.get(setting)

    def put(self, setting: Setting[T], value: T) -> None:
        """Take a value and keep it; raises `UserFacingError` for one the setting does not know."""
        if value == self._settings.get(setting):
            return
        self._settings.remember(setting, value)
        settings, look, path = self._settings, Appearance.of(self._settings), self._look

        def save() -> None:
            settings.keep(setting, value)  # not `save`: a newer value may stand there by now
            look.save(path)

        self._store.queued(save)
        self.changed.emit(setting.name)
