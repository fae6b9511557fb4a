"""The languages by code; names for display are the business of `ui/labels.py` and babel."""

from __future__ import annotations

CORE = ("zh", "en", "es", "pt", "fr", "de", "it", "ru", "ja", "ko")
"""The ten languages the product speaks first, agents' language first (mission.md)."""

CJK = frozenset({"zh", "ja", "ko"})
"""Written in Han, kana or hangul: compared sign by sign."""

SPACELESS = frozenset({"zh", "ja", "th"})
"""Written without blanks between words."""

BRIDGE = "en"
"""Stands between two languages that do not meet directly."""

UNKNOWN = "und"
"""BCP 47's code for a text whose language is not known."""


def base_code(code: str) -> str:
    """Return the language of a code with a region: `es-MX`, `pt_BR` and `ZH` are es, pt and zh."""
    return code if len(code) == 2 and code.islower() else code.replace("_", "-").partition("-")[0].lower()
