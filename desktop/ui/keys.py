"""The keys of the window: one table for the shortcuts and for the list that F1 shows."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from desktop.ui.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Key:
    """`name` is what the window does; an empty one belongs to an editor, which handles it itself."""

    name: str
    keys: tuple[str, ...]
    words: str

    @property
    def text(self) -> str:
        return QCoreApplication.translate("keys", self.words)


def shown(keys: str) -> str:
    """Return keys as this system writes them."""
    if sys.platform == "darwin" and "…" not in keys:
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return (
        keys.replace("Return", "Enter")
        .replace("Down", "↓")
        .replace("Up", "↑")
        .replace("Pg↓", "PgDn")
        .replace("Pg↑", "PgUp")
    )


MESSAGE, SENTENCE, ANSWER, WINDOW = (
    QT_TRANSLATE_NOOP("keys", "Messages"),
    QT_TRANSLATE_NOOP("keys", "Translation"),
    QT_TRANSLATE_NOOP("keys", "Answer"),
    QT_TRANSLATE_NOOP("keys", "Window"),
)

KEYS: dict[str, tuple[Key, ...]] = {
    MESSAGE: (
        Key("paste", ("Ctrl+V",), QT_TRANSLATE_NOOP("keys", "Open the copied message")),
        Key("paste_new", ("Ctrl+Shift+V",), QT_TRANSLATE_NOOP("keys", "Open it in a new conversation")),
        Key("new", ("Ctrl+N",), QT_TRANSLATE_NOOP("keys", "New conversation")),
        Key("close_conversation", ("Ctrl+W",), QT_TRANSLATE_NOOP("keys", "Close the conversation")),
        Key("next", ("Ctrl+Tab", "Ctrl+PgDown"), QT_TRANSLATE_NOOP("keys", "Next conversation")),
        Key("previous", ("Ctrl+Shift+Tab", "Ctrl+PgUp"), QT_TRANSLATE_NOOP("keys", "Previous conversation")),
        Key("", ("Ctrl+1 … 9",), QT_TRANSLATE_NOOP("keys", "Conversation 1 to 9")),
        Key("language", ("Alt+L",), QT_TRANSLATE_NOOP("keys", "Choose the buyer's language")),
        Key("watch", ("Ctrl+L",), QT_TRANSLATE_NOOP("keys", "Watch the clipboard, or stop")),
    ),
    SENTENCE: (
        Key("translation", ("F2",), QT_TRANSLATE_NOOP("keys", "Go to the translation")),
        Key("", ("Tab", "Shift+Tab"), QT_TRANSLATE_NOOP("keys", "Next or previous sentence")),
        Key("", ("Enter",), QT_TRANSLATE_NOOP("keys", "Save a change and go to the next sentence")),
        Key("save", ("Ctrl+S",), QT_TRANSLATE_NOOP("keys", "Save the sentence in the memory")),
        Key("", ("Ctrl+Z",), QT_TRANSLATE_NOOP("keys", "Undo; after saving: take it out of the memory again")),
        Key("", ("Alt+Down", "Alt+Up"), QT_TRANSLATE_NOOP("keys", "Other versions of the sentence")),
        Key("", ("Alt+Enter",), QT_TRANSLATE_NOOP("keys", "Put the approved term in")),
        Key("copy", ("Ctrl+Shift+C",), QT_TRANSLATE_NOOP("keys", "Copy the whole translation")),
        Key("", ("Esc",), QT_TRANSLATE_NOOP("keys", "Leave the sentence")),
        Key("terms", ("Alt+T",), QT_TRANSLATE_NOOP("keys", "Terms in this message")),
    ),
    ANSWER: (
        Key("", ("Alt+1 … 9",), QT_TRANSLATE_NOOP("keys", "Take script 1 to 9")),
        Key("scripts", ("Alt+S",), QT_TRANSLATE_NOOP("keys", "Search scripts")),
        Key("articles", ("Alt+K",), QT_TRANSLATE_NOOP("keys", "Search the knowledge base")),
        Key("", ("Q",), QT_TRANSLATE_NOOP("keys", "In an article: quote it into the reply")),
        Key("", ("E",), QT_TRANSLATE_NOOP("keys", "In an article: edit it")),
        Key("reply", ("Alt+R",), QT_TRANSLATE_NOOP("keys", "Go to the reply")),
        Key("copy_reply", ("Ctrl+Return", "Ctrl+Enter"), QT_TRANSLATE_NOOP("keys", "Check and copy the reply")),
        Key("", ("Alt+Enter",), QT_TRANSLATE_NOOP("keys", "Take the first fix of the findings")),
        Key("", ("Alt+Down", "Alt+Up"), QT_TRANSLATE_NOOP("keys", "Another version of the sentence")),
        Key("", ("Ctrl+Z",), QT_TRANSLATE_NOOP("keys", "Undo; then take the script back")),
        Key("problem", ("Alt+P",), QT_TRANSLATE_NOOP("keys", "Overrule the problem")),
        Key("mood", ("Alt+M",), QT_TRANSLATE_NOOP("keys", "Overrule the mood")),
        Key("guidance", ("Alt+G",), QT_TRANSLATE_NOOP("keys", "How to answer: tone, culture, tools")),
        Key("outcome", ("Alt+O",), QT_TRANSLATE_NOOP("keys", "Mark what became of the last reply")),
        Key("escalate", ("Ctrl+E",), QT_TRANSLATE_NOOP("keys", "Escalate: card for the colleagues")),
        Key("no_answer", ("Alt+N",), QT_TRANSLATE_NOOP("keys", "No answer needed: stop the clock")),
        Key("snooze", ("Alt+Z",), QT_TRANSLATE_NOOP("keys", "Snooze the clock for five minutes")),
    ),
    WINDOW: (
        Key("find_all", ("Ctrl+K",), QT_TRANSLATE_NOOP("keys", "Find articles, scripts, terms and memory")),
        Key("knowledge", ("Ctrl+Shift+K",), QT_TRANSLATE_NOOP("keys", "Knowledge base")),
        Key("break", ("Ctrl+Shift+B",), QT_TRANSLATE_NOOP("keys", "Break now, or go to it")),
        Key("breathing", ("Ctrl+B",), QT_TRANSLATE_NOOP("keys", "Breathing exercise")),
        Key("library", ("Ctrl+Shift+S",), QT_TRANSLATE_NOOP("keys", "Script library")),
        Key("cases", ("Ctrl+Shift+E",), QT_TRANSLATE_NOOP("keys", "Open cases")),
        Key("memory", ("Ctrl+Shift+M",), QT_TRANSLATE_NOOP("keys", "Translation memory")),
        Key("figures", ("Ctrl+Shift+F",), QT_TRANSLATE_NOOP("keys", "Figures")),
        Key("models", ("Ctrl+Shift+L",), QT_TRANSLATE_NOOP("keys", "Language models")),
        Key("settings", ("Ctrl+,",), QT_TRANSLATE_NOOP("keys", "Settings")),
        Key("compact", ("Ctrl+M",), QT_TRANSLATE_NOOP("keys", "One-line bar, and back")),
        Key("on_top", ("Ctrl+T",), QT_TRANSLATE_NOOP("keys", "Always on top, or not")),
        Key("larger", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("keys", "Larger text")),
        Key("smaller", ("Ctrl+-",), QT_TRANSLATE_NOOP("keys", "Smaller text")),
        Key("panes", ("F6",), QT_TRANSLATE_NOOP("keys", "Next part of the window")),
        Key("keys", ("F1",), QT_TRANSLATE_NOOP("keys", "This list")),
        Key("quit", ("Ctrl+Q",), QT_TRANSLATE_NOOP("keys", "Quit Deskside")),
    ),
}


def group(words: str) -> str:
    return QCoreApplication.translate("keys", words)


def all_keys() -> tuple[Key, ...]:
    return tuple(key for keys in KEYS.values() for key in keys)
