from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from desktop.assist.gate import Gate, apply_fix
from desktop.domain.languages import CORE
from desktop.domain.reply import GateContext, GateFinding, Side

TABLE = tomllib.loads((Path(__file__).parent / "gate_cases.toml").read_text(encoding="utf-8"))
CASES = [(rule, language, case) for rule, languages in TABLE.items() for language, case in languages.items()]
IDS = [f"{rule}-{language}" for rule, language, _ in CASES]

WORDS = {
    "promise_forbidden",
    "contact_data",
    "coupon_forbidden",
    "review_incentive",
    "off_platform_payment",
    "courtesy_form",
    "source_left_over",
    "wrong_language",
    "placeholder_empty",
    "number_changed",
    "date_changed",
    "amount_changed",
    "negation_changed",
}
"""Rules that have to know each language."""

ELSEWHERE = {
    "term_forbidden",
    "term_not_preferred",
    "too_long",
    "machine_unchecked",
    "machine_doubtful",
    "script_expired",
    "script_stale",
    "empty_text",
    "quote_internal",
    "article_expired",
}
"""Rules that look at no words; their cases stand in test_gate.py, test_gate_terms.py and test_gate_articles.py."""


def findings(gate: Gate, case: dict[str, Any], text: str, language: str) -> tuple[GateFinding, ...]:
    return gate.check(
        GateContext(case.get("source", ""), case.get("source_language", "zh"), text, language, today="2026-11-28")
    )


def test_every_rule_has_its_cases(gate: Gate) -> None:
    assert {info.name for info in gate.rules()} == TABLE.keys() | ELSEWHERE
    for rule in WORDS:
        assert set(TABLE[rule]) == set(CORE), rule


@pytest.mark.parametrize(("rule", "language", "case"), CASES, ids=IDS)
def test_a_good_text_passes(gate: Gate, rule: str, language: str, case: dict[str, Any]) -> None:
    for text in case["good"]:
        assert not findings(gate, case, text, language), text


@pytest.mark.parametrize(("rule", "language", "case"), CASES, ids=IDS)
def test_a_bad_text_is_found_at_its_place(gate: Gate, rule: str, language: str, case: dict[str, Any]) -> None:
    for text in case["bad"]:
        found = [finding for finding in findings(gate, case, text, language) if finding.rule == rule]
        assert found, text
        for finding in found:
            side = text if finding.side is Side.TARGET else case["source"]
            assert finding.text
            assert side[finding.start : finding.end] == finding.text


@pytest.mark.parametrize(
    ("rule", "language", "case"),
    [case for case in CASES if "fixed" in case[2]],
    ids=[name for name, case in zip(IDS, CASES, strict=True) if "fixed" in case[2]],
)
def test_the_fix_makes_it_good(gate: Gate, rule: str, language: str, case: dict[str, Any]) -> None:
    text = case["bad"][0]
    for finding in sorted(findings(gate, case, text, language), key=lambda f: -f.start):
        if finding.rule == rule:
            text = apply_fix(text, finding)
    assert text == case["fixed"]
    assert rule not in {finding.rule for finding in findings(gate, case, text, language)}
