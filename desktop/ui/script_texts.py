"""The user's words for what is known of a script: its tone, its scene."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP

_TONES = {
    "plain": QT_TRANSLATE_NOOP("scripts", "plain"),
    "warm": QT_TRANSLATE_NOOP("scripts", "warm"),
    "apologetic": QT_TRANSLATE_NOOP("scripts", "apologetic"),
    "firm": QT_TRANSLATE_NOOP("scripts", "firm"),
    "cheerful": QT_TRANSLATE_NOOP("scripts", "cheerful"),
}

_SCENES = {
    "care": QT_TRANSLATE_NOOP("scripts", "Care after the sale"),
    "customs": QT_TRANSLATE_NOOP("scripts", "Customs"),
    "damage": QT_TRANSLATE_NOOP("scripts", "Damage"),
    "delay": QT_TRANSLATE_NOOP("scripts", "Delay"),
    "dispute": QT_TRANSLATE_NOOP("scripts", "Dispute"),
    "farewell": QT_TRANSLATE_NOOP("scripts", "Farewell"),
    "greeting": QT_TRANSLATE_NOOP("scripts", "Greeting"),
    "hesitation": QT_TRANSLATE_NOOP("scripts", "Hesitation before buying"),
    "holding": QT_TRANSLATE_NOOP("scripts", "Holding reply"),
    "missing_parcel": QT_TRANSLATE_NOOP("scripts", "Missing parcel"),
    "not_as_described": QT_TRANSLATE_NOOP("scripts", "Not as described"),
    "order": QT_TRANSLATE_NOOP("scripts", "Order"),
    "other": QT_TRANSLATE_NOOP("scripts", "Something else"),
    "payment": QT_TRANSLATE_NOOP("scripts", "Payment"),
    "policy": QT_TRANSLATE_NOOP("scripts", "Policy"),
    "praise": QT_TRANSLATE_NOOP("scripts", "Praise"),
    "pre_sale": QT_TRANSLATE_NOOP("scripts", "Before the sale"),
    "price": QT_TRANSLATE_NOOP("scripts", "Price"),
    "privacy": QT_TRANSLATE_NOOP("scripts", "Personal data"),
    "returns": QT_TRANSLATE_NOOP("scripts", "Returns"),
    "review_request": QT_TRANSLATE_NOOP("scripts", "Asking for a review"),
    "safety": QT_TRANSLATE_NOOP("scripts", "Safety"),
    "status": QT_TRANSLATE_NOOP("scripts", "Order status"),
    "warranty": QT_TRANSLATE_NOOP("scripts", "Warranty"),
    "wrong_item": QT_TRANSLATE_NOOP("scripts", "Wrong item"),
}
"""Those of the starter pack; a team names its own as it likes."""


def tone(code: str) -> str:
    return _say(_TONES, code)


def scene(code: str) -> str:
    """Return the words for a scene; one of the team's own is its own word."""
    return _say(_SCENES, code)


def _say(table: dict[str, str], code: str) -> str:
    return QCoreApplication.translate("scripts", table[code]) if code in table else code
