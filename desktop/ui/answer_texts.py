"""The user's words for what the answer needs: roles, reasons, clocks, findings of the gate."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from desktop.domain.reply import GateFinding, Severity
from desktop.domain.script import Outcome, PlaceholderKind, Reason, ScriptHit
from desktop.domain.sla import ClockKind, ClockState, ClockView, StopReason, Urgency
from desktop.domain.triage import Evidence, EvidenceKind
from desktop.ui.marking import QT_TRANSLATE_NOOP

K = TypeVar("K")

_ROLES = {
    "agent": QT_TRANSLATE_NOOP("answer", "You"),
    "supervisor": QT_TRANSLATE_NOOP("answer", "Supervisor"),
    "warehouse": QT_TRANSLATE_NOOP("answer", "Warehouse"),
    "logistics": QT_TRANSLATE_NOOP("answer", "Logistics"),
    "product": QT_TRANSLATE_NOOP("answer", "Product"),
    "legal": QT_TRANSLATE_NOOP("answer", "Legal"),
}

_EVIDENCE = {
    EvidenceKind.CUE: QT_TRANSLATE_NOOP("answer", "Words: “{text}”"),
    EvidenceKind.RULE: QT_TRANSLATE_NOOP("answer", "Decides: “{text}”"),
    EvidenceKind.SIGN: QT_TRANSLATE_NOOP("answer", "Signs: {text}"),
    EvidenceKind.UTTERANCE: QT_TRANSLATE_NOOP("answer", "Like: “{text}”"),
    EvidenceKind.EXAMPLE: QT_TRANSLATE_NOOP("answer", "You sorted: “{text}”"),
}

_REASONS = {
    Reason.CODE: QT_TRANSLATE_NOOP("answer", "short code"),
    Reason.PROBLEM: QT_TRANSLATE_NOOP("answer", "fits the problem"),
    Reason.MOOD: QT_TRANSLATE_NOOP("answer", "fits the mood"),
    Reason.TIER: QT_TRANSLATE_NOOP("answer", "for such cases"),
    Reason.MARKETPLACE: QT_TRANSLATE_NOOP("answer", "for this marketplace"),
    Reason.WORDS: QT_TRANSLATE_NOOP("answer", "your words"),
    Reason.PINYIN: QT_TRANSLATE_NOOP("answer", "pinyin"),
    Reason.TYPO: QT_TRANSLATE_NOOP("answer", "nearly your words"),
    Reason.SUCCESS: QT_TRANSLATE_NOOP("answer", "often solved"),
    Reason.RECENT: QT_TRANSLATE_NOOP("answer", "used lately"),
    Reason.NO_LANGUAGE: QT_TRANSLATE_NOOP("answer", "not in the buyer's language"),
    Reason.STALE: QT_TRANSLATE_NOOP("answer", "translation is older than the text"),
    Reason.EXPIRED: QT_TRANSLATE_NOOP("answer", "expired"),
}

_OUTCOMES = {
    Outcome.SOLVED: QT_TRANSLATE_NOOP("answer", "Solved"),
    Outcome.BOUGHT: QT_TRANSLATE_NOOP("answer", "Bought"),
    Outcome.REOPENED: QT_TRANSLATE_NOOP("answer", "Came back"),
    Outcome.ESCALATED: QT_TRANSLATE_NOOP("answer", "Escalated"),
}

_CLOCKS = {
    ClockKind.FIRST: QT_TRANSLATE_NOOP("answer", "first reply"),
    ClockKind.NEXT: QT_TRANSLATE_NOOP("answer", "next reply"),
    ClockKind.CASE: QT_TRANSLATE_NOOP("answer", "escalated case"),
}

_URGENCIES = {
    Urgency.CALM: QT_TRANSLATE_NOOP("answer", "in time"),
    Urgency.SOON: QT_TRANSLATE_NOOP("answer", "soon due"),
    Urgency.LATE: QT_TRANSLATE_NOOP("answer", "late"),
    Urgency.NONE: QT_TRANSLATE_NOOP("answer", "no clock"),
}

_STOPS = {
    StopReason.REPLIED: QT_TRANSLATE_NOOP("answer", "answered"),
    StopReason.NO_ANSWER_NEEDED: QT_TRANSLATE_NOOP("answer", "no answer needed"),
    StopReason.CLOSED: QT_TRANSLATE_NOOP("answer", "closed"),
}

_FIELDS = {
    "buyer_name": QT_TRANSLATE_NOOP("answer", "Buyer's name"),
    "agent_name": QT_TRANSLATE_NOOP("answer", "Your name"),
    "shop_name": QT_TRANSLATE_NOOP("answer", "Shop"),
    "order_no": QT_TRANSLATE_NOOP("answer", "Order number"),
    "tracking_no": QT_TRANSLATE_NOOP("answer", "Tracking number"),
    "carrier": QT_TRANSLATE_NOOP("answer", "Carrier"),
    "product": QT_TRANSLATE_NOOP("answer", "Product"),
    "sku": QT_TRANSLATE_NOOP("answer", "Article number"),
    "quantity": QT_TRANSLATE_NOOP("answer", "Quantity"),
    "color": QT_TRANSLATE_NOOP("answer", "Colour"),
    "size": QT_TRANSLATE_NOOP("answer", "Size"),
    "amount": QT_TRANSLATE_NOOP("answer", "Amount"),
    "percent": QT_TRANSLATE_NOOP("answer", "Per cent"),
    "reason": QT_TRANSLATE_NOOP("answer", "Reason"),
    "place": QT_TRANSLATE_NOOP("answer", "Place"),
    "country": QT_TRANSLATE_NOOP("answer", "Country"),
    "case_no": QT_TRANSLATE_NOOP("answer", "Case number"),
    "date": QT_TRANSLATE_NOOP("answer", "Date"),
    "choice": QT_TRANSLATE_NOOP("answer", "Choose"),
}

_HINTS = {
    PlaceholderKind.DATE: QT_TRANSLATE_NOOP("answer", "12-05, 5 Dec, +3"),
    PlaceholderKind.MONEY: QT_TRANSLATE_NOOP("answer", "29.90 EUR"),
    PlaceholderKind.NUMBER: QT_TRANSLATE_NOOP("answer", "number"),
    PlaceholderKind.TEXT: "",
    PlaceholderKind.CHOICE: "",
}

_RULES = {
    "placeholder_empty": QT_TRANSLATE_NOOP("answer", "Still empty: {text}"),
    "number_changed": QT_TRANSLATE_NOOP("answer", "The number {text} is not the same on both sides"),
    "order_changed": QT_TRANSLATE_NOOP("answer", "Another order number: {text}"),
    "date_changed": QT_TRANSLATE_NOOP("answer", "Another date: {text}"),
    "amount_changed": QT_TRANSLATE_NOOP("answer", "Another amount: {text}"),
    "url_changed": QT_TRANSLATE_NOOP("answer", "Another link: {text}"),
    "source_left_over": QT_TRANSLATE_NOOP("answer", "Not translated: {text}"),
    "wrong_language": QT_TRANSLATE_NOOP("answer", "This does not look like the buyer's language"),
    "term_forbidden": QT_TRANSLATE_NOOP("answer", "“{text}” is a forbidden term"),
    "term_not_preferred": QT_TRANSLATE_NOOP("answer", "“{text}” is not the team's term"),
    "term_missing": QT_TRANSLATE_NOOP("answer", "The team's term for “{text}” is missing: {term}"),
    "promise_forbidden": QT_TRANSLATE_NOOP("answer", "Promises too much: “{text}”"),
    "contact_data": QT_TRANSLATE_NOOP("answer", "Contact data is not allowed here: {text}"),
    "external_link": QT_TRANSLATE_NOOP("answer", "Links out are not allowed here: {text}"),
    "coupon_forbidden": QT_TRANSLATE_NOOP("answer", "Coupons are not allowed here: {text}"),
    "review_incentive": QT_TRANSLATE_NOOP("answer", "No reward for a review: {text}"),
    "off_platform_payment": QT_TRANSLATE_NOOP("answer", "Payment outside the marketplace: {text}"),
    "too_long": QT_TRANSLATE_NOOP("answer", "{over} characters over the limit of {limit}"),
    "courtesy_form": QT_TRANSLATE_NOOP("answer", "Wrong form of address: “{text}”"),
    "german_exact_date": QT_TRANSLATE_NOOP("answer", "Germans want an exact date: “{text}”"),
    "machine_unchecked": QT_TRANSLATE_NOOP("answer", "Machine translation that nobody has checked"),
    "machine_doubtful": QT_TRANSLATE_NOOP(
        "answer", "The starter model is unsure: this may say something else. Check it or take a script."
    ),
    "script_expired": QT_TRANSLATE_NOOP("answer", "This script has expired ({text})"),
    "script_stale": QT_TRANSLATE_NOOP("answer", "This language version is older than the Chinese text"),
    "negation_changed": QT_TRANSLATE_NOOP("answer", "One side says no, the other yes: “{text}”"),
    "quote_internal": QT_TRANSLATE_NOOP("answer", "Internal words of “{title}”: {text}"),
    "article_expired": QT_TRANSLATE_NOOP("answer", "“{title}” has expired ({text})"),
    "empty_text": QT_TRANSLATE_NOOP("answer", "There is no text in the buyer's language"),
}

SEVERITY_ICONS = {
    Severity.BLOCK: ("error", "error"),
    Severity.WARN: ("warning", "warning"),
    Severity.INFO: ("info", "muted"),
}
"""Icon and token of the theme."""

CLOCK_TOKENS = {Urgency.CALM: "muted", Urgency.SOON: "warning", Urgency.LATE: "error", Urgency.NONE: "muted"}


def _say(table: dict[K, str], key: K) -> str:
    return QCoreApplication.translate("answer", table[key]) if table.get(key) else ""


def role(name: str) -> str:
    return _say(_ROLES, name) or name


def evidence(found: Evidence) -> str:
    """Return one line that says why, with the meaning in the agent's language where it is known."""
    text = _say(_EVIDENCE, found.kind).format(text=found.text)
    return f"{text} ({found.meaning})" if found.meaning and found.meaning != found.text else text


def reasons(hit: ScriptHit) -> str:
    """Return why a script stands here, the strongest first."""
    parts = []
    for reason, detail in hit.reasons:
        words = _say(_REASONS, reason)
        parts.append(f"{words} {detail}".strip() if reason in (Reason.WORDS, Reason.TYPO) else words)
    return " · ".join(dict.fromkeys(parts))


def success(hit: ScriptHit) -> str:
    """Return `92 % n=41` where outcomes are known, "" where they are not."""
    found = hit.success
    if found is None or found.share is None:
        return ""
    return f"{round(100 * found.share)} % n={found.n}"


def success_long(hit: ScriptHit) -> str:
    found = hit.success
    if found is None or not found.uses:
        return QCoreApplication.translate("answer", "Not used yet")
    used = QCoreApplication.translate("answer", "Used {uses} times").format(uses=found.uses)
    if found.share is None:
        return used
    solved = QCoreApplication.translate("answer", "{good} of {n} solved ({low}–{high} %)").format(
        good=found.good, n=found.n, low=round(100 * found.low), high=round(100 * found.high)
    )
    return f"{used} · {solved}"


def outcome(value: Outcome) -> str:
    return _say(_OUTCOMES, value)


def field(name: str) -> str:
    """Return the label of a placeholder; one that we do not know is shown by its own name."""
    return _say(_FIELDS, name) or name.replace("_", " ")


def hint(kind: PlaceholderKind) -> str:
    return _say(_HINTS, kind)


def rule(found: GateFinding) -> str:
    """Return what a finding of the gate says."""
    values = {"text": found.text, "over": "", "limit": "", **(found.values or {})}
    missing = found.rule == "term_not_preferred" and "term" in values
    said = _say(_RULES, "term_missing" if missing else found.rule)
    return said.format_map(values) if said else f"{found.rule}: {found.text}"


def left(view: ClockView) -> str:
    """Return `0:21`, `−1:05`, `3:05:00` or `2 d`."""
    seconds = int(abs(view.left))
    sign = "−" if view.left < 0 else ""
    if seconds >= 2 * 86_400:
        return sign + QCoreApplication.translate("answer", "{days} d").format(days=seconds // 86_400)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}:{seconds:02}" if hours else f"{sign}{minutes}:{seconds:02}"


def clock(view: ClockView) -> str:
    """Return the whole sentence about a clock, for tooltips and screen readers."""
    kind, urgency = _say(_CLOCKS, view.clock.kind), _say(_URGENCIES, view.urgency)
    return f"{kind}: {left(view)} ({urgency})"


def clock_icon(view: ClockView) -> tuple[str, str]:
    """Return icon and token: the state is never told by colour alone."""
    if view.state is ClockState.SNOOZED:
        return "snooze", "muted"
    if view.state is ClockState.PAUSED:
        return "night", "muted"
    name = "clock-late" if view.urgency is Urgency.LATE else "clock"
    return name, CLOCK_TOKENS[view.urgency]


def stop(reason: StopReason) -> str:
    return _say(_STOPS, reason)
