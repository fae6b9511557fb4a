from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.assist.gate import Gate, apply_fix
from desktop.domain.reply import GateContext, Severity, Side
from tests.replies import VALUES, mangled, replies, starter_scripts

SCRIPTS = starter_scripts()


def test_the_shipped_scripts_pass_in_all_languages(gate: Gate) -> None:
    found = [
        (name, finding.rule, finding.text)
        for name, context in (*replies(SCRIPTS), *replies(SCRIPTS[::6], agents=("en", "ja")))
        for finding in gate.check(context)
    ]
    assert not found


@pytest.mark.parametrize(
    ("field", "wrong", "rule"),
    [
        ("order_no", "114-3941689-8772299", "order_changed"),
        ("amount", "EUR 92.90", "amount_changed"),
        ("tracking_no", "LX123456758CN", "order_changed"),
        ("date:+5d", "2026-12-13", "date_changed"),
    ],
)
def test_a_wrong_value_in_a_script_is_found_in_all_languages(gate: Gate, field: str, wrong: str, rule: str) -> None:
    script = next(s for s in SCRIPTS if f"{{{field}}}" in s.versions["zh"].body)
    right = dict(replies([script]))
    for name, context in replies([script], values=[{**VALUES[0], field: wrong}]):
        mixed = GateContext(right[name].source, "zh", context.text, context.language, today="2026-11-28")
        (found,) = gate.check(mixed)
        assert (found.rule, found.severity) == (rule, Severity.BLOCK), name
        fixed = apply_fix(mixed.text, found)
        assert not gate.check(replace(mixed, text=fixed)), name


def test_no_text_makes_the_gate_fail(gate: Gate) -> None:
    # tests/bench/bench_gate.py does so 5,000 times.
    rng = random.Random(3)
    contexts = [context for _, context in replies(SCRIPTS[::6])]
    for _ in range(400):
        context = mangled(rng, contexts)
        for finding in gate.check(context):
            _in_place(context, finding.start, finding.end, finding.text, finding.side)
            apply_fix(context.text, finding)


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(("de", "ja", "ko", "zh", "ru", "en", "xx")))
def test_any_text_gets_its_findings(gate: Gate, source: str, text: str, language: str) -> None:
    context = GateContext(source, "zh", text, language)
    for finding in gate.check(context):
        _in_place(context, finding.start, finding.end, finding.text, finding.side)


def _in_place(context: GateContext, start: int, end: int, text: str, side: Side) -> None:
    assert 0 <= start <= end
    if side is Side.TARGET and text:
        assert context.text[start:end] == text
    source = context.source if context.source.strip() or context.filled is None else context.filled.source
    if side is Side.SOURCE:
        assert source[start:end] == text
