"""Replies to hold against the gate: the starter scripts with plausible values, and what can go wrong with them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from desktop.assist.checks.reply import MarketplaceFacts
from desktop.assist.gate import Gate
from desktop.domain.languages import CORE
from desktop.domain.reply import GateContext, GateFinding, Severity
from desktop.domain.script import FilledScript, PlaceholderKind, Script, ScriptVersion
from desktop.language.detect import LanguageDetector
from desktop.language.entities import EntityFinder
from desktop.scripts import placeholders, reading
from desktop.storage.store import Store
from desktop.translation import exchange
from desktop.translation.termbase import Termbase

RESOURCES = Path(__file__).parents[1] / "resources"
LEXICONS = RESOURCES / "lexicons"
RULES = RESOURCES / "gate" / "rules.toml"
STARTER = RESOURCES / "packs" / "starter"
TODAY = date(2026, 11, 28)

VALUES = (
    {
        "buyer_name": "Anna",
        "agent_name": "Li",
        "shop_name": "Nordlicht",
        "order_no": "114-3941689-8772232",
        "tracking_no": "LX123456785CN",
        "carrier": "DHL",
        "product": "LumiCam X2",
        "sku": "LC-X2-BK",
        "quantity": "2",
        "color": "Navy",
        "size": "M",
        "amount": "EUR 29.90",
        "percent": "10",
        "reason": "X-14",
        "place": "Frankfurt",
        "country": "DE",
        "case_no": "CS-20418",
        "date": "2026-12-03",
    },
    {
        "buyer_name": "Sato",
        "agent_name": "Wen",
        "shop_name": "Mori & Co.",
        "order_no": "8174520039281746",
        "tracking_no": "1Z999AA10123456784",
        "carrier": "UPS",
        "product": "AirBeam 4 Pro",
        "sku": "AB4P",
        "quantity": "12",
        "color": "Sand",
        "size": "EU 38",
        "amount": "USD 1299.00",
        "percent": "15",
        "reason": "B2",
        "place": "Leipzig",
        "country": "JP",
        "case_no": "2026-0031",
        "date": "2027-01-01",
    },
)
"""Two sets of values in the form in which a script takes them."""


def starter_termbase(store: Store) -> Termbase:
    """Return the termbase of a new installation."""
    termbase = Termbase(store, LEXICONS, quiet_packs=("starter",))
    termbase.replace_pack("starter", exchange.read_terms(STARTER / "terms.tsv").concepts)
    return termbase


def make_gate(
    termbase: Termbase,
    finder: EntityFinder,
    detector: LanguageDetector | None,
    marketplaces: dict[str, MarketplaceFacts] | None = None,
) -> Gate:
    """Return a gate with the shipped rules and nothing switched."""
    gate = Gate(finder, termbase, LEXICONS, RULES, marketplaces or {}, dict, detector)
    gate.prepare(CORE)
    return gate


def starter_scripts() -> tuple[Script, ...]:
    """Return the shipped scripts."""
    return reading.load_folder(STARTER / "scripts")


def replies(
    scripts: Sequence[Script],
    agents: Sequence[str] = ("zh",),
    languages: Sequence[str] = CORE,
    values: Sequence[dict[str, str]] = VALUES,
) -> Iterator[tuple[str, GateContext]]:
    """Yield each script filled, in each pair of languages, with its name."""
    for number, script in enumerate(scripts):
        given = values[number % len(values)]
        for agent in agents:
            for language in languages:
                fields = placeholders.form(script, language, agent, (), given, TODAY)
                known = {
                    f.key: given.get(f.key)
                    or f.value
                    or ("0" if f.kind is PlaceholderKind.CHOICE else given[f.name])
                    for f in fields
                }
                filled = placeholders.fill(script, known, agent, language)
                yield (
                    f"{script.name} {agent}→{language}",
                    GateContext(
                        filled.source,
                        filled.source_language,
                        filled.target,
                        language,
                        filled=filled,
                        today=TODAY.isoformat(),
                    ),
                )


_ODD = (
    "😀🏳️‍🌈",
    "\u202e",
    "\u200b\u200d",
    "\x00\x07\x1b",
    "\ud800",
    "e\u0301\u0301\u0301",
    "İıſﬁ",
    "１２３，",
    "𝟙𝟚𝟛",
    "٣٤",
    "{",
    "}}",
    "{date:+3d",
    "http://",
    "www.",
    "@",
    "100%",
    "#",
    "…",
    "\u3000",
    "\r\n",
    "> ",
    "您好",
    "订单",
    "한국어",
    "ありがとう",
    "Спасибо",
    "شكرا",
    "ขอบคุณ",
    "XXX",
    "[S]",
    "12/13/14",
    "1.2.3.4",
    "+49 30 1234567",
    "P3D",
    "½",
    "①②③",
    "二〇二六",
    "ㅋㅋㅋ",
    "ﷺ",
    "\ufeff",
    "'''''",
    "((((",
    "----------",
    "0" * 40,
    "a" * 300,
)


def mangled(rng: random.Random, contexts: Sequence[GateContext]) -> GateContext:
    """Return a reply as no person would write it: pieces of several, odd characters, other numbers, any length."""
    context = rng.choice(contexts)
    text, source = context.text, context.source
    for _ in range(rng.randint(1, 6)):
        text = _changed(rng, text, contexts)
    if rng.random() < 0.5:
        source = _changed(rng, source, contexts)
    language = rng.choice((context.language, rng.choice(CORE), "sv", "und", "", "pt-BR", "../x"))
    return GateContext(
        source,
        context.source_language,
        text,
        language,
        marketplace=rng.choice(("", "amazon", "nowhere")),
        filled=rng.choice((context.filled, None)),
        machine=rng.random() < 0.3,
        today=rng.choice((TODAY.isoformat(), "", "never")),
    )


def _changed(rng: random.Random, text: str, contexts: Sequence[GateContext]) -> str:
    at = rng.randint(0, len(text))
    kind = rng.randrange(7)
    if kind == 0:
        return text[:at] + "".join(rng.choices(_ODD, k=rng.randint(1, 8))) + text[at:]
    if kind == 1:
        return text[at:] + text[:at]
    if kind == 2:
        other = rng.choice(contexts).text
        return text[:at] + other[rng.randint(0, len(other)) :]
    if kind == 3:
        return "".join(rng.choice("0123456789") if c.isdecimal() and rng.random() < 0.3 else c for c in text)
    if kind == 4:
        return text[: at // 2] if rng.random() < 0.5 else text.upper()
    if kind == 5:
        return "".join(rng.sample(text, len(text)))
    return text * (rng.choice((2, 3, 40)) if rng.random() < 0.05 else 1) + rng.choice(_ODD)


def english(text: str, source: str = "", marketplace: str = "") -> GateContext:
    """Return an English reply beside its Chinese source."""
    return GateContext(source, "zh", text, "en", marketplace=marketplace, today="2026-11-28")


def named(findings: tuple[GateFinding, ...]) -> list[tuple[str, Severity]]:
    """Return what was found, by its rule."""
    return [(finding.rule, finding.severity) for finding in findings]


def filled(expires: str = "", *, stale: bool = False, **values: str) -> FilledScript:
    """Return a script that was filled with these values."""
    versions = {"zh": ScriptVersion("zh", "谢谢。"), "en": ScriptVersion("en", "Thank you.", stale)}
    script = Script(1, "thanks", "xx1", {}, versions, expires_on=expires)
    return FilledScript(script, "zh", "en", "谢谢。", "Thank you.", values=values)
