"""The words for settings and their values; the settings themselves are data in `desktop.settings`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui import labels
from desktop.ui.marking import QT_TRANSLATE_NOOP

TITLES = {
    "agent_language": QT_TRANSLATE_NOOP("settings", "Your language"),
    "agent_name": QT_TRANSLATE_NOOP("settings", "Your name"),
    "shop_name": QT_TRANSLATE_NOOP("settings", "Name of the shop"),
    "restore_clipboard": QT_TRANSLATE_NOOP("settings", "Bring back the clipboard after a reply"),
    "work_hours": QT_TRANSLATE_NOOP("settings", "Business hours"),
    "chat_seconds": QT_TRANSLATE_NOOP("settings", "First reply in a live chat within"),
    "ui_language": QT_TRANSLATE_NOOP("settings", "Language of the window"),
    "clipboard_watch": QT_TRANSLATE_NOOP("settings", "Open copied messages by themselves"),
    "theme": QT_TRANSLATE_NOOP("settings", "Colours"),
    "font_size": QT_TRANSLATE_NOOP("settings", "Size of the text"),
    "edge": QT_TRANSLATE_NOOP("settings", "Edge of the screen"),
    "on_top": QT_TRANSLATE_NOOP("settings", "Always on top"),
    "close_hides": QT_TRANSLATE_NOOP("settings", "Closing the window"),
    "engine_idle_minutes": QT_TRANSLATE_NOOP("settings", "Free the models' memory after"),
    "breaks": QT_TRANSLATE_NOOP("settings", "Remind of breaks"),
    "break_preset": QT_TRANSLATE_NOOP("settings", "Breaks"),
    "break_after_hard": QT_TRANSLATE_NOOP("settings", "Offer a short pause after a hard conversation"),
    "help_line": QT_TRANSLATE_NOOP("settings", "Where to get help"),
    "reduced_motion": QT_TRANSLATE_NOOP("settings", "Less motion"),
    "breathing_tone": QT_TRANSLATE_NOOP("settings", "A soft tone while breathing"),
    "proxy": QT_TRANSLATE_NOOP("settings", "Proxy for downloads"),
}
"""Only these are offered; width and screen are set with the mouse."""

GROUPS = (
    (QT_TRANSLATE_NOOP("settings", "Reading"), ("agent_language", "agent_name", "clipboard_watch")),
    (
        QT_TRANSLATE_NOOP("settings", "Answering"),
        ("shop_name", "chat_seconds", "work_hours", "restore_clipboard"),
    ),
    (
        QT_TRANSLATE_NOOP("settings", "Window"),
        ("ui_language", "theme", "font_size", "edge", "on_top", "close_hides"),
    ),
    (
        QT_TRANSLATE_NOOP("settings", "Breaks and stress"),
        ("breaks", "break_preset", "break_after_hard", "reduced_motion", "breathing_tone", "help_line"),
    ),
    (QT_TRANSLATE_NOOP("settings", "Engine"), ("engine_idle_minutes", "proxy")),
)

HELP = {
    "agent_language": QT_TRANSLATE_NOOP("settings", "Messages are translated into it."),
    "agent_name": QT_TRANSLATE_NOOP(
        "settings", "Stands beside your corrections, so that the team knows whose they are."
    ),
    "clipboard_watch": QT_TRANSLATE_NOOP(
        "settings", "The lowest line shows it and switches it off. Passwords and your own copies are left alone."
    ),
    "shop_name": QT_TRANSLATE_NOOP("settings", "Stands where a script names the shop."),
    "restore_clipboard": QT_TRANSLATE_NOOP(
        "settings", "A minute after a reply was copied, what lay there before lies there again."
    ),
    "work_hours": QT_TRANSLATE_NOOP(
        "settings", "For example Mon-Fri 09:00-18:00. Clocks of mail and message centres pause outside. Next start."
    ),
    "engine_idle_minutes": QT_TRANSLATE_NOOP(
        "settings", "The next message loads them again. Takes effect at the next start."
    ),
    "breaks": QT_TRANSLATE_NOOP(
        "settings", "A break begins between two replies, never while a buyer's clock is under a minute."
    ),
    "break_after_hard": QT_TRANSLATE_NOOP(
        "settings", "After a reply to an angry or threatening buyer, or in a senior case."
    ),
    "reduced_motion": QT_TRANSLATE_NOOP("settings", "Breathing by words and a filling ring; no circle grows."),
    "help_line": QT_TRANSLATE_NOOP(
        "settings", "Stands under the stress trend: a name, a number, an address of your team."
    ),
    "proxy": QT_TRANSLATE_NOOP("settings", "http://host:port; empty is the system's. Only for downloading models."),
}

_SECONDS = QT_TRANSLATE_NOOP("settings", "{seconds} s")
_MINUTES = QT_TRANSLATE_NOOP("settings", "{minutes} min")

VALUES = {
    ("theme", "system"): QT_TRANSLATE_NOOP("settings", "As the system"),
    ("theme", "light"): QT_TRANSLATE_NOOP("settings", "Light"),
    ("theme", "dark"): QT_TRANSLATE_NOOP("settings", "Dark"),
    ("edge", "left"): QT_TRANSLATE_NOOP("settings", "Left"),
    ("edge", "right"): QT_TRANSLATE_NOOP("settings", "Right"),
    ("edge", "free"): QT_TRANSLATE_NOOP("settings", "Free window"),
    ("close_hides", "ask"): QT_TRANSLATE_NOOP("settings", "Ask"),
    ("close_hides", "hide"): QT_TRANSLATE_NOOP("settings", "Keeps it in the tray"),
    ("close_hides", "quit"): QT_TRANSLATE_NOOP("settings", "Quits"),
    ("break_preset", "standard"): QT_TRANSLATE_NOOP("settings", "20 s after 20 min, 5 min after 60"),
    ("break_preset", "chat_peak"): QT_TRANSLATE_NOOP("settings", "Chat peak: 20 s after 30 min, 3 min after 90"),
    ("break_preset", "frequent"): QT_TRANSLATE_NOOP("settings", "Often: 30 s after 15 min, 5 min after 45"),
    ("break_preset", "hourly"): QT_TRANSLATE_NOOP("settings", "Long ones only: 10 min after 60"),
    ("break_preset", "focus_25"): QT_TRANSLATE_NOOP("settings", "5 min after every 25"),
    ("reduced_motion", "system"): QT_TRANSLATE_NOOP("settings", "As the system"),
    ("reduced_motion", "on"): QT_TRANSLATE_NOOP("settings", "On"),
    ("reduced_motion", "off"): QT_TRANSLATE_NOOP("settings", "Off"),
    ("ui_language", ""): QT_TRANSLATE_NOOP("settings", "As the system"),
}

_OWN_NAMES = {"zh_CN": "简体中文", "en": "English"}
"""A language that cannot be read must be found by its own name."""


def say(text: str) -> str:
    return QCoreApplication.translate("settings", text)


def title(name: str) -> str:
    return say(TITLES[name])


def help_(name: str) -> str:
    return say(HELP[name]) if name in HELP else ""


def value(name: str, one: object) -> str:
    """Return the word for a value of a setting."""
    if (name, one) in VALUES:
        return say(VALUES[name, str(one)])
    if name == "ui_language":
        return _OWN_NAMES.get(str(one), str(one))
    if name == "engine_idle_minutes":
        return say(_MINUTES).format(minutes=one)
    if name == "chat_seconds":
        return say(_SECONDS).format(seconds=one)
    if name == "agent_language":
        return labels.language_with_code(str(one))
    return str(one)
