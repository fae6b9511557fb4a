"""Typed settings, kept in the store: name, type, default and help in one place."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop.errors import UserFacingError

if TYPE_CHECKING:
    from desktop.storage.store import Store  # the window knows settings before it can afford the store

T = TypeVar("T", bool, int, float, str)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One setting; empty `choices` means any value of the default's type."""

    name: str
    default: T
    help: str
    choices: tuple[T, ...] = ()


AGENT_LANGUAGE = Setting("agent_language", "zh", "Language the agent reads and writes.")
AGENT_NAME = Setting("agent_name", "", "Stands beside corrections, so that a team knows whose they are.")
SHOP_NAME = Setting("shop_name", "", "Stands where a script says {shop_name}.")
RESTORE_CLIPBOARD = Setting(
    "restore_clipboard", False, "A minute after a reply was copied, bring back what lay in the clipboard before."
)
MARKETPLACE = Setting("marketplace", "", "Where new conversations are held; its rules and reply times hold.")
WORK_HOURS = Setting("work_hours", "", "Business hours such as 'Mon-Fri 09:00-18:00'; empty: round the clock.")
CHAT_SECONDS = Setting(
    "chat_seconds", 30, "Seconds until the first reply in a live chat is due.", (15, 30, 45, 60, 120)
)
UI_LANGUAGE = Setting("ui_language", "", "Language of the window; empty follows the system.", ("", "zh_CN", "en"))
CLIPBOARD_WATCH = Setting("clipboard_watch", False, "Open what is copied as a message; always visible.")
THEME = Setting("theme", "system", "Colours of the window.", ("system", "light", "dark"))
FONT_SIZE = Setting("font_size", 10, "Size of the text in points.", tuple(range(8, 21)))
EDGE = Setting("edge", "right", "Edge of the screen at which the window stands.", ("left", "right", "free"))
WIDTH = Setting("width", 440, "Width of the window in pixels.")
SCREEN = Setting("screen", "", "Name of the screen the window stands on; empty is the main one.")
ON_TOP = Setting("on_top", False, "Keep the window above others.")
CLOSE_HIDES = Setting("close_hides", "ask", "What closing the window does.", ("ask", "hide", "quit"))
FIRST_START_DONE = Setting("first_start_done", False, "The five first questions were answered.")
ENGINE_IDLE_MINUTES = Setting("engine_idle_minutes", 10, "Free the models' memory after so long without use.")
STARTER_PACK = Setting("starter_pack", True, "Use the sentences and terms that come along.")
BREAKS = Setting("breaks", True, "Remind of breaks; never while a buyer's clock is under a minute.")
BREAK_PRESET = Setting(
    "break_preset",
    "standard",
    "How often and for how long: a preset of resources/wellbeing/presets.toml.",
    ("standard", "chat_peak", "frequent", "hourly", "focus_25"),
)
BREAK_AFTER_HARD = Setting("break_after_hard", True, "Offer a short pause after a hard conversation.")
HELP_LINE = Setting("help_line", "", "Where to get help; stands under the stress trend. Empty: the general words.")
REDUCED_MOTION = Setting(
    "reduced_motion", "system", "Show breathing without a growing circle.", ("system", "on", "off")
)
BREATHING_TONE = Setting("breathing_tone", False, "A soft tone at each step of a breathing exercise.")
PROXY = Setting("proxy", "", "Proxy for model downloads, http://host:port; empty is the system's.")

ALL: tuple[Setting[bool] | Setting[int] | Setting[str], ...] = (
    AGENT_LANGUAGE,
    AGENT_NAME,
    SHOP_NAME,
    RESTORE_CLIPBOARD,
    MARKETPLACE,
    WORK_HOURS,
    CHAT_SECONDS,
    UI_LANGUAGE,
    CLIPBOARD_WATCH,
    THEME,
    FONT_SIZE,
    EDGE,
    WIDTH,
    SCREEN,
    ON_TOP,
    CLOSE_HIDES,
    FIRST_START_DONE,
    ENGINE_IDLE_MINUTES,
    STARTER_PACK,
    BREAKS,
    BREAK_PRESET,
    BREAK_AFTER_HARD,
    HELP_LINE,
    REDUCED_MOTION,
    BREATHING_TONE,
    PROXY,
)


class Settings:
    """Reads all settings once; `get` never touches the disk, so the window may call it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._values: dict[str, object] = {}
        for row in store.rows("SELECT name, value FROM setting"):
            with contextlib.suppress(ValueError):  # one damaged value must not keep the window shut
                self._values[row["name"]] = json.loads(row["value"])

    def get(self, setting: Setting[T]) -> T:
        """Return the kept value, or the default where none or a strange one is kept."""
        value = self._values.get(setting.name, setting.default)
        if type(value) is not type(setting.default) or (setting.choices and value not in setting.choices):
            return setting.default
        return value

    def check(self, setting: Setting[T], value: T) -> None:
        """Raise `UserFacingError` (`setting.invalid`) for a value the setting does not know."""
        if type(value) is not type(setting.default) or (setting.choices and value not in setting.choices):
            raise UserFacingError(
                "setting.invalid",
                f"{value!r} is no value of the setting {setting.name}.",
                how="Known values: " + (", ".join(map(repr, setting.choices)) or type(setting.default).__name__),
            )

    def remember(self, setting: Setting[T], value: T) -> None:
        """Take a value for this run; `save` writes it."""
        self.check(setting, value)
        self._values[setting.name] = value

    def save(self, setting: Setting[T], value: T) -> None:
        """Keep and take a value: for the lane that owns the store. Taken only when it is on the disk."""
        self.check(setting, value)
        self.keep(setting, value)
        self.remember(setting, value)

    def keep(self, setting: Setting[T], value: T) -> None:
        """Write a value that was remembered; a newer one may have been remembered since, and stays."""
        self._store.execute(
            "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
            (setting.name, json.dumps(value)),
        )
