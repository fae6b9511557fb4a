"""The words for settings and their values; the settings themselves are data in `desktop.settings`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui import labels
from desktop.ui.marking import QT_TRANSLATE_NOOP

TITLES = {
    "agent_language": QT_TRANSLATE_NOOP("settings", "Your language"),
    "agent_name": QT_TRANSLATE_NOOP("settings", "Your name"),
    "ui_language": QT_TRANSLATE_NOOP("settings", "Language of the window"),
    "clipboard_watch": QT_TRANSLATE_NOOP("settings", "Open copied messages by themselves"),
    "theme": QT_TRANSLATE_NOOP("settings", "Colours"),
    "font_size": QT_TRANSLATE_NOOP("settings", "Size of the text"),
    "edge": QT_TRANSLATE_NOOP("settings", "Edge of the screen"),
    "on_top": QT_TRANSLATE_NOOP("settings", "Always on top"),
    "close_hides": QT_TRANSLATE_NOOP("settings", "Closing the window"),
    "engine_idle_minutes": QT_TRANSLATE_NOOP("settings", "Free the models' memory after"),
    "proxy": QT_TRANSLATE_NOOP("settings", "Proxy for downloads"),
}
"""Only these are offered; width and screen are set with the mouse."""

GROUPS = (
    (QT_TRANSLATE_NOOP("settings", "Reading"), ("agent_language", "agent_name", "clipboard_watch")),
    (
        QT_TRANSLATE_NOOP("settings", "Window"),
        ("ui_language", "theme", "font_size", "edge", "on_top", "close_hides"),
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
    "engine_idle_minutes": QT_TRANSLATE_NOOP(
        "settings", "The next message loads them again. Takes effect at the next start."
    ),
    "proxy": QT_TRANSLATE_NOOP("settings", "http://host:port; empty is the system's. Only for downloading models."),
}

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
    if name == "agent_language":
        return labels.language_with_code(str(one))
    return str(one)
