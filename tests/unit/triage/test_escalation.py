from __future__ import annotations

import re
import shutil
from datetime import UTC, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.message import Entity, EntityKind
from desktop.domain.triage import Evidence, EvidenceKind, MoodGuess, ProblemGuess, Triage
from desktop.errors import UserFacingError
from desktop.triage.card import QUOTED, EscalationCard
from desktop.triage.escalation import ROLES, Escalations, due_of
from tests.fakes import ROOT

FOLDER = ROOT / "resources" / "escalation"
PATHS = Escalations(FOLDER)
NOW = 1_780_000_000.0  # 28 May 2026, 20:26:40 UTC
SHANGHAI = ZoneInfo("Asia/Shanghai")
HAN = re.compile("[\u4e00-\u9fff]")
MESSAGE = (
    "Hace tres semanas que pedí la mochila (pedido 8174520039). El seguimiento LX402917356ES no se mueve desde el"
    " 12/03. Quiero los 29,90 €. Escríbanme a maria@example.com o al +34 612 345 678."
)


def entity(kind: EntityKind, text: str, normal: str = "") -> Entity:
    start = MESSAGE.find(text)
    return Entity(kind, text, start, start + len(text), normal or text)


ENTITIES = (
    entity(EntityKind.MONEY, "29,90 €", "EUR 29.90"),
    entity(EntityKind.ORDER, "8174520039"),
    entity(EntityKind.TRACKING, "LX402917356ES"),
    entity(EntityKind.DATE, "12/03", "--03-12"),
    entity(EntityKind.EMAIL, "maria@example.com"),
    entity(EntityKind.PHONE, "+34 612 345 678", "+34612345678"),
    entity(EntityKind.ORDER, "8174520039"),
)
CUE = Evidence(EvidenceKind.CUE, "Quiero los 29,90 €", 118, 136)
NEAR = Evidence(EvidenceKind.UTTERANCE, "Quiero mi dinero", meaning="我要退钱")
SIGN = Evidence(EvidenceKind.SIGN, "!!!", 3, 6)
TRIAGE = Triage(
    (ProblemGuess(Problem.RETURN_REFUND, 0.7, (CUE, NEAR)), ProblemGuess(Problem.NOT_RECEIVED, 0.3)),
    MoodGuess(Mood.ANGRY, 0.8, veiled=True, evidence=(SIGN,)),
)


def card(triage: Triage = TRIAGE, **more: Any) -> EscalationCard:
    given_: dict[str, Any] = {
        "tried": "查了物流",
        "promised": "周五前答复",
        "due": NOW + 3600,
        "now": NOW,
        "buyer_language": "es",
        "zone": SHANGHAI,
        **more,
    }
    message, translation = given_.pop("message", MESSAGE), given_.pop("translation", "我三周前订了背包。")
    entities, path = given_.pop("entities", ENTITIES), given_.pop("path", None)
    return PATHS.card(message, translation, triage, entities, path, **given_)


@pytest.mark.parametrize("problem", list(Problem))
def test_hard_cases_have_a_path_and_basic_ones_have_none(problem: Problem) -> None:
    path = PATHS.path(problem, "zh")
    if problem.tier is Tier.BASIC:
        assert path is None
        path = PATHS.on_request(problem, "zh")
    assert path is not None
    assert (path.problem, path.tier) == (problem, problem.tier)
    assert path.steps[0].role == path.steps[-1].role == "agent"
    assert "supervisor" in [step.role for step in path.steps]
    assert {step.role for step in path.steps} <= set(ROLES)


@pytest.mark.parametrize("problem", [p for p in Problem if p.tier is Tier.SENIOR])
def test_senior_cases_reach_legal_and_get_to_the_supervisor_at_once(problem: Problem) -> None:
    path = PATHS.path(problem)
    assert path is not None
    assert "legal" in [step.role for step in path.steps]
    assert path.steps[1].role == "supervisor"
    assert path.steps[0].hours <= 1


def test_nobody_waits_for_a_burnt_hand() -> None:
    path = PATHS.path(Problem.SAFETY)
    assert path is not None
    assert path.steps[0].hours + path.steps[1].hours <= 2


def test_tasks_are_in_the_agents_language_or_in_english() -> None:
    for problem in Problem:
        for language, han in (("zh", True), ("zh-TW", True), ("en", False), ("es", False)):
            for step in PATHS.on_request(problem, language).steps:
                assert bool(HAN.search(step.task)) is han, (problem, step.task)


def test_a_path_is_due_when_all_of_its_steps_are() -> None:
    path = PATHS.path(Problem.LOGISTICS_DELAY)
    assert path is not None
    assert due_of(path, NOW) == NOW + 3600 * sum(step.hours for step in path.steps)


def test_the_card_says_all_that_colleagues_must_know() -> None:
    lines = card(since=NOW - 9000).text.splitlines()
    assert lines[:4] == [
        "【升级单】退货退款 · 进阶",
        "最迟答复买家：2026-05-29 05:26 (UTC+8)",
        "买家：西班牙语 · 生气（话里有不满）",
        "情况：",
    ]
    assert lines[4:8] == [
        "- 退货退款：“Quiero los 29,90 €”",
        "- 生气：“!!!”",
        "- 也可能是：未收到货",
        "- 买家已等：2 小时",
    ]
    assert lines[8:12] == ["订单号：8174520039", "物流单号：LX402917356ES", "金额：EUR 29.90", "日期：03-12"]
    assert lines[12].startswith("买家原话：“Hace tres semanas")
    assert lines[13:17] == ["译文：“我三周前订了背包。”", "已做：查了物流", "已答应买家：周五前答复", "流程："]
    assert lines[17].startswith("1. 客服（1 小时内）：")
    assert len(lines) == 17 + len(PATHS.on_request(Problem.RETURN_REFUND).steps)


def test_the_card_is_in_english_on_request() -> None:
    written = card(
        language="en", translation="I ordered three weeks ago.", tried="", promised="", since=NOW - 200_000
    )
    assert written.text.startswith("[Escalation] Return and refund · advanced\nAnswer due to the buyer: 2026-05-29")
    assert "Buyer: Spanish · angry (veiled)" in written.text
    assert "Tried: nothing\nPromised to the buyer: nothing\nSteps:\n1. Agent (within 1 h): " in written.text
    assert "The buyer has waited: 2 d" in written.text
    assert not HAN.search(written.text)


def test_contact_data_stays_in_the_console() -> None:
    written = card(translation="写信到 maria@example.com")
    assert "maria@" not in written.text
    assert "612" not in written.text
    assert "［联系方式略］" in written.text
    assert [name for name, _ in written.entities] == ["订单号", "物流单号", "金额", "日期"]


def test_long_words_are_shortened_and_kept_on_one_line() -> None:
    written = card(
        message="Hola\n" + "palabra " * 200, translation="您好\n" + "字" * 500, entities=(), tried="一\n二\t三\x00"
    )
    words = next(line for line in written.text.splitlines() if line.startswith("买家原话"))
    assert len(words) <= QUOTED + len("买家原话：“”")
    assert words.endswith("palabra…”")
    assert "已做：一 二 三" in written.text


def test_a_message_that_needs_no_translation_is_quoted_once() -> None:
    assert "译文" not in card(message="我要退款", translation="我要退款", entities=(), buyer_language="zh").text
    assert "译文" not in card(translation=" ").text


def test_what_the_agent_chose_is_no_longer_in_doubt() -> None:
    chosen = Triage((ProblemGuess(Problem.SAFETY, 1.0), ProblemGuess(Problem.DAMAGED_ITEM, 0.6)), TRIAGE.mood)
    assert "也可能是：到货破损" in card(chosen).text
    assert "也可能是" not in card(Triage(chosen.problems, chosen.mood, chosen_problem=True)).text


def test_minutes_are_told_where_a_step_has_less_than_an_hour() -> None:
    safety = Triage((ProblemGuess(Problem.SAFETY, 1.0),), MoodGuess(Mood.NEUTRAL, 1.0))
    assert "1. 客服（15 分钟内）：" in card(safety).text
    assert "情况：" not in card(safety).text


def test_a_card_of_a_basic_class_has_the_path_of_its_tier() -> None:
    basic = Triage((ProblemGuess(Problem.DAMAGED_ITEM, 0.9),), MoodGuess(Mood.NEUTRAL, 1.0))
    written = card(basic)
    assert (written.problem, written.tier) == (Problem.DAMAGED_ITEM, Tier.BASIC)
    assert [step.role for step in written.steps] == ["agent", "supervisor", "agent"]


@pytest.mark.parametrize(
    ("zone", "shown"),
    [(UTC, "20:26 (UTC+0)"), (timezone(timedelta(hours=5, minutes=30)), "01:56 (UTC+5:30)")],
)
def test_times_name_their_offset(zone: Any, shown: str) -> None:
    assert shown in card(due=NOW, zone=zone).text


def test_an_unknown_language_is_called_so() -> None:
    assert "买家：未知 ·" in card(buyer_language="und").text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=600), st.text(max_size=300), st.text(max_size=80), st.sampled_from(["zh", "en"]))
def test_any_text_makes_a_card_of_the_same_lines(message: str, translation: str, tried: str, language: str) -> None:
    written = card(message=message, translation=translation, tried=tried, language=language, entities=(), since=NOW)
    steps = len(PATHS.on_request(Problem.RETURN_REFUND).steps)
    assert 7 <= len(written.text.splitlines()) - steps <= 13
    assert all(line.isprintable() for line in written.text.split("\n"))


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("[[class.safety]]", "[[class.safty]]", "class.safty"),
        ("[[tier.senior]]", "[[tier.top]]", "tier.top"),
        ('role = "legal"', 'role = "lawyer"', "tier.senior, step 3, role"),
        ("hours = 0.5", "hours = 0", "tier.senior, step 1, hours"),
        ("hours = 0.5", 'hours = "1"', "tier.senior, step 1, hours"),
        ("hours = 8", "days = 8", "tier.basic, step 2, days"),
        ('en = "Decide what', 'fr = "Decide what', "tier.basic, step 2, fr"),
        ('en = "Decide what the buyer may be offered."', 'en = ""', "tier.basic, step 2, en"),
        ('role = "agent"', 'role = "legal"', "tier.basic"),
    ],
)
def test_a_damaged_path_is_named(tmp_path: Path, old: str, new: str, place: str) -> None:
    shutil.copytree(FOLDER, tmp_path / "e")
    file = tmp_path / "e" / "paths.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    broken = Escalations(tmp_path / "e")
    with pytest.raises(UserFacingError) as caught:
        broken.path(Problem.SAFETY)
        broken.on_request(Problem.OTHER)
    assert (caught.value.code, caught.value.where) == ("lexicon.damaged", f"paths.toml, {place}")


def test_a_missing_word_of_the_card_is_named(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "e")
    file = tmp_path / "e" / "card.toml"
    file.write_text(
        file.read_text(encoding="utf-8").replace('angry = { zh = "生气", ', "angry = { "), encoding="utf-8"
    )
    with pytest.raises(UserFacingError) as caught:
        Escalations(tmp_path / "e").card("a", "b", TRIAGE, (), tried="", promised="", due=NOW, now=NOW)
    assert caught.value.where == "card.toml, mood.angry.zh"
