"""The only place that turns enums and codes into the user's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.languages import UNKNOWN
from desktop.domain.message import EntityKind
from desktop.domain.reading import Origin, SegmentReading
from desktop.domain.translation import Finding, FindingKind, TermStatus, UnitOrigin
from desktop.errors import UserFacingError
from desktop.ui.error_texts import HOW, WHAT
from desktop.ui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.storage.protection import Protection
    from desktop.translation.exchange import Problem as ExchangeProblem

K = TypeVar("K")

_LANGUAGES = {
    "zh": QT_TRANSLATE_NOOP("labels", "Chinese"),
    "en": QT_TRANSLATE_NOOP("labels", "English"),
    "es": QT_TRANSLATE_NOOP("labels", "Spanish"),
    "pt": QT_TRANSLATE_NOOP("labels", "Portuguese"),
    "fr": QT_TRANSLATE_NOOP("labels", "French"),
    "de": QT_TRANSLATE_NOOP("labels", "German"),
    "it": QT_TRANSLATE_NOOP("labels", "Italian"),
    "ru": QT_TRANSLATE_NOOP("labels", "Russian"),
    "ja": QT_TRANSLATE_NOOP("labels", "Japanese"),
    "ko": QT_TRANSLATE_NOOP("labels", "Korean"),
    UNKNOWN: QT_TRANSLATE_NOOP("labels", "Unknown language"),
}

_ENTITIES = {
    EntityKind.ORDER: QT_TRANSLATE_NOOP("labels", "Order number"),
    EntityKind.TRACKING: QT_TRANSLATE_NOOP("labels", "Tracking number"),
    EntityKind.EMAIL: QT_TRANSLATE_NOOP("labels", "E-mail address"),
    EntityKind.PHONE: QT_TRANSLATE_NOOP("labels", "Phone number"),
    EntityKind.URL: QT_TRANSLATE_NOOP("labels", "Link"),
    EntityKind.MONEY: QT_TRANSLATE_NOOP("labels", "Amount"),
    EntityKind.DATE: QT_TRANSLATE_NOOP("labels", "Date"),
    EntityKind.DURATION: QT_TRANSLATE_NOOP("labels", "Time span"),
    EntityKind.SIZE: QT_TRANSLATE_NOOP("labels", "Size"),
    EntityKind.SKU: QT_TRANSLATE_NOOP("labels", "Article number"),
    EntityKind.PLACEHOLDER: QT_TRANSLATE_NOOP("labels", "Placeholder"),
}

_MARKS = {
    Origin.MEMORY: QT_TRANSLATE_NOOP("labels", "Mem."),
    Origin.FUZZY: QT_TRANSLATE_NOOP("labels", "Similar"),
    Origin.MODEL: QT_TRANSLATE_NOOP("labels", "Model"),
    Origin.SCRIPT: QT_TRANSLATE_NOOP("labels", "Script"),
    Origin.COPY: QT_TRANSLATE_NOOP("labels", "As is"),
    Origin.UNTRANSLATED: QT_TRANSLATE_NOOP("labels", "Open"),
    Origin.PENDING: QT_TRANSLATE_NOOP("labels", "…"),
}

_ORIGINS = {
    Origin.MEMORY: QT_TRANSLATE_NOOP("labels", "Memory: a person translated exactly this sentence."),
    Origin.FUZZY: QT_TRANSLATE_NOOP("labels", "Memory: a person translated a similar sentence. Compare it."),
    Origin.MODEL: QT_TRANSLATE_NOOP("labels", "Translated by a model. Correct it if it is wrong."),
    Origin.SCRIPT: QT_TRANSLATE_NOOP("labels", "Script: the team wrote this sentence in both languages."),
    Origin.COPY: QT_TRANSLATE_NOOP("labels", "Taken over unchanged: there is nothing to translate."),
    Origin.UNTRANSLATED: QT_TRANSLATE_NOOP("labels", "Not translated: these are the buyer's words."),
    Origin.PENDING: QT_TRANSLATE_NOOP("labels", "The model is still at work."),
}
_REFITTED = QT_TRANSLATE_NOOP("labels", "Memory: a person translated this sentence; numbers and names were put in.")
_STARTER_MARK = QT_TRANSLATE_NOOP("labels", "Starter")
_STARTER = QT_TRANSLATE_NOOP("labels", "Translated by a small starter model: read it with care.")
_DOUBTFUL_MARK = QT_TRANSLATE_NOOP("labels", "Starter?")
_DOUBTFUL = QT_TRANSLATE_NOOP(
    "labels", "A guess of the small starter model: it may say something else. Do not rely on it."
)

ORIGIN_ICONS = {
    Origin.MEMORY: "memory",
    Origin.FUZZY: "fuzzy",
    Origin.MODEL: "model",
    Origin.SCRIPT: "memory",
    Origin.COPY: "same",
    Origin.UNTRANSLATED: "untranslated",
    Origin.PENDING: "pending",
}
"""Names of files in resources/icons."""

ORIGIN_COLORS = {**ORIGIN_ICONS}
"""Tokens of the theme; the same words."""

_STATUSES = {
    TermStatus.PREFERRED: QT_TRANSLATE_NOOP("labels", "Preferred"),
    TermStatus.ALLOWED: QT_TRANSLATE_NOOP("labels", "Allowed"),
    TermStatus.FORBIDDEN: QT_TRANSLATE_NOOP("labels", "Forbidden"),
    TermStatus.ALIAS: QT_TRANSLATE_NOOP("labels", "Buyers' word"),
    TermStatus.VERBATIM: QT_TRANSLATE_NOOP("labels", "Do not translate"),
}

_FINDINGS = {
    FindingKind.TERM_FORBIDDEN: QT_TRANSLATE_NOOP("labels", "“{text}” is a forbidden term."),
    FindingKind.TERM_MISSING: QT_TRANSLATE_NOOP("labels", "The approved term “{text}” is missing."),
    FindingKind.ENTITY_CHANGED: QT_TRANSLATE_NOOP("labels", "“{text}” was changed or lost."),
    FindingKind.UNTRANSLATED: QT_TRANSLATE_NOOP("labels", "No model could translate this sentence."),
    FindingKind.LOW_CONFIDENCE: QT_TRANSLATE_NOOP("labels", "The model is unsure here."),
}

_PROBLEMS = {
    Problem.PRODUCT_QUESTION: QT_TRANSLATE_NOOP("labels", "Question about a product"),
    Problem.SIZE_FIT: QT_TRANSLATE_NOOP("labels", "Size and fit"),
    Problem.PRICE_PROMOTION: QT_TRANSLATE_NOOP("labels", "Price and promotion"),
    Problem.ORDER_CHANGE: QT_TRANSLATE_NOOP("labels", "Change of an order"),
    Problem.ORDER_STATUS: QT_TRANSLATE_NOOP("labels", "Order status"),
    Problem.DAMAGED_ITEM: QT_TRANSLATE_NOOP("labels", "Arrived damaged"),
    Problem.WRONG_OR_MISSING_ITEM: QT_TRANSLATE_NOOP("labels", "Wrong or missing item"),
    Problem.NOT_AS_DESCRIBED: QT_TRANSLATE_NOOP("labels", "Not as described"),
    Problem.PRAISE: QT_TRANSLATE_NOOP("labels", "Praise"),
    Problem.LOGISTICS_DELAY: QT_TRANSLATE_NOOP("labels", "Delivery delayed"),
    Problem.NOT_RECEIVED: QT_TRANSLATE_NOOP("labels", "Not received"),
    Problem.RETURN_REFUND: QT_TRANSLATE_NOOP("labels", "Return and refund"),
    Problem.PAYMENT_PROBLEM: QT_TRANSLATE_NOOP("labels", "Payment problem"),
    Problem.CUSTOMS_TAX: QT_TRANSLATE_NOOP("labels", "Customs and tax"),
    Problem.WARRANTY_REPAIR: QT_TRANSLATE_NOOP("labels", "Warranty and repair"),
    Problem.POLICY_VIOLATION: QT_TRANSLATE_NOOP("labels", "Policy violation"),
    Problem.DISPUTE_CHARGEBACK: QT_TRANSLATE_NOOP("labels", "Dispute or chargeback"),
    Problem.SAFETY: QT_TRANSLATE_NOOP("labels", "Safety"),
    Problem.DATA_PRIVACY: QT_TRANSLATE_NOOP("labels", "Personal data"),
    Problem.OTHER: QT_TRANSLATE_NOOP("labels", "Something else"),
}

_TIERS = {
    Tier.BASIC: QT_TRANSLATE_NOOP("labels", "basic"),
    Tier.ADVANCED: QT_TRANSLATE_NOOP("labels", "advanced"),
    Tier.SENIOR: QT_TRANSLATE_NOOP("labels", "senior"),
}

_MOODS = {
    Mood.SATISFIED: QT_TRANSLATE_NOOP("labels", "satisfied"),
    Mood.NEUTRAL: QT_TRANSLATE_NOOP("labels", "neutral"),
    Mood.WORRIED: QT_TRANSLATE_NOOP("labels", "worried"),
    Mood.DISAPPOINTED: QT_TRANSLATE_NOOP("labels", "disappointed"),
    Mood.IMPATIENT: QT_TRANSLATE_NOOP("labels", "impatient"),
    Mood.ANGRY: QT_TRANSLATE_NOOP("labels", "angry"),
    Mood.THREATENING: QT_TRANSLATE_NOOP("labels", "threatening"),
}

_UNITS = {
    UnitOrigin.CORRECTION: QT_TRANSLATE_NOOP("labels", "Correction"),
    UnitOrigin.IMPORT: QT_TRANSLATE_NOOP("labels", "Import"),
    UnitOrigin.PACK: QT_TRANSLATE_NOOP("labels", "Content pack"),
}

_REASONS = {
    "empty": QT_TRANSLATE_NOOP("labels", "source or translation is empty"),
    "columns": QT_TRANSLATE_NOOP("labels", "too many or too few columns"),
    "language": QT_TRANSLATE_NOOP("labels", "unknown language"),
    "status": QT_TRANSLATE_NOOP("labels", "unknown status"),
    "too_long": QT_TRANSLATE_NOOP("labels", "too long"),
}

_PROTECTIONS = {
    "keyring": QT_TRANSLATE_NOOP("labels", "encrypted, key in the system's keyring"),
    "passphrase": QT_TRANSLATE_NOOP("labels", "encrypted with your passphrase"),
    "none": QT_TRANSLATE_NOOP("labels", "not encrypted"),
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """What happened and how to go on, in the user's language; `where` names file and line as they are."""

    what: str
    how: str
    where: str = ""


def _say(table: dict[K, str], key: K) -> str:
    return QCoreApplication.translate("labels", table[key])


def language(code: str) -> str:
    """Return the name of a language; one that the product does not speak first is named by Qt or its code."""
    if code in _LANGUAGES:
        return _say(_LANGUAGES, code)
    known = QLocale.codeToLanguage(code)
    return code if known is QLocale.Language.AnyLanguage else QLocale.languageToString(known)


def language_with_code(code: str) -> str:
    """Return `Spanish ES`: the name for the agent, the code to tell it to a colleague."""
    return language(code) if code == UNKNOWN else f"{language(code)} {code.upper()}"


def pair(source: str, target: str) -> str:
    return f"{language(source)} → {language(target)}"


def entity(kind: EntityKind) -> str:
    return _say(_ENTITIES, kind)


def mark(reading: SegmentReading) -> str:
    """Return the short word at the left edge of a segment: `100`, `86 %`, `Model`."""
    if reading.origin is Origin.MEMORY:
        return str(reading.score or 100)
    if reading.origin is Origin.FUZZY and reading.score is not None:
        return f"{reading.score} %"
    if reading.origin is Origin.MODEL and reading.starter:
        return QCoreApplication.translate("labels", _DOUBTFUL_MARK if reading.doubtful else _STARTER_MARK)
    return _say(_MARKS, reading.origin)


def marks() -> tuple[str, ...]:
    """Return every mark, for the width of the edge."""
    starters = (QCoreApplication.translate("labels", mark) for mark in (_STARTER_MARK, _DOUBTFUL_MARK))
    return ("100", "86 %", *starters, *(_say(_MARKS, one) for one in Origin))


def origin(reading: SegmentReading) -> str:
    """Return the sentence behind the mark, for the tooltip and for screen readers."""
    if reading.origin is Origin.MEMORY and reading.score == 99:
        text = QCoreApplication.translate("labels", _REFITTED)
    elif reading.origin is Origin.MODEL and reading.starter:
        text = QCoreApplication.translate("labels", _DOUBTFUL if reading.doubtful else _STARTER)
    else:
        text = _say(_ORIGINS, reading.origin)
    return f"{text} ({reading.score} %)" if reading.score else text


def origin_icon(reading: SegmentReading) -> str:
    return "starter" if reading.starter and reading.origin is Origin.MODEL else ORIGIN_ICONS[reading.origin]


def term_status(status: TermStatus) -> str:
    return _say(_STATUSES, status)


def finding(found: Finding) -> str:
    return _say(_FINDINGS, found.kind).format(text=found.text)


def problem(value: Problem) -> str:
    return _say(_PROBLEMS, value)


def tier(value: Tier) -> str:
    return _say(_TIERS, value)


def mood(value: Mood) -> str:
    return _say(_MOODS, value)


def unit_origin(value: UnitOrigin) -> str:
    return _say(_UNITS, value)


def exchange_problem(problem: ExchangeProblem) -> str:
    """Return why a row of a file was left out, with its line."""
    line = QCoreApplication.translate("labels", "Line {line}: {reason}")
    return line.format(line=problem.line, reason=_say(_REASONS, str(problem.reason)))


def protection(value: Protection) -> str:
    return _say(_PROTECTIONS, value.value)


def code_sentence(code: str) -> Sentence | None:
    """Return the sentence for the code of an error, or None for a code without one."""
    if code not in WHAT:
        return None
    how = QCoreApplication.translate("errors", HOW[code]) if code in HOW else ""
    return Sentence(QCoreApplication.translate("errors", WHAT[code]), how)


def error(told: UserFacingError) -> Sentence:
    """Return a failure in the user's language; the English sentence where its code is not known here."""
    known = code_sentence(told.code)
    if known is None:
        return Sentence(told.what, told.how, told.where)
    return Sentence(known.what, known.how, told.where)
