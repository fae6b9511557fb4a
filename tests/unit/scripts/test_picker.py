from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.script import Reason
from desktop.domain.triage import MoodGuess, ProblemGuess
from desktop.scripts import picker as picker_module
from desktop.storage.store import Store
from tests.unit.scripts.conftest import DELAY, LATE, REFUND, Desk, reasons, script

NOON = datetime.datetime(2026, 6, 1, 12, tzinfo=datetime.UTC).timestamp()
# --- without a query ---


def test_the_class_of_the_message_decides(desk: Desk) -> None:
    hits = desk.pick(triage=LATE)
    assert [hit.script.name for hit in hits] == ["delay_new_date", "refund_or_resend", "praise_thanks"]
    assert hits[0].reasons[0] == (Reason.PROBLEM, "logistics_delay")
    assert reasons(hits[0])[Reason.MOOD] == "impatient"
    assert reasons(hits[1])[Reason.PROBLEM] == "return_refund"
    assert Reason.PROBLEM not in reasons(hits[2])
    assert all(0 <= hit.score <= 100 for hit in hits)


def test_the_second_guess_counts_more_the_nearer_it_is(desk: Desk) -> None:
    def score(second: float) -> float:
        guesses = (ProblemGuess(Problem.LOGISTICS_DELAY, 0.5), ProblemGuess(Problem.RETURN_REFUND, second))
        return {h.script.name: h.score for h in desk.pick(triage=replace(LATE, problems=guesses))}[
            "refund_or_resend"
        ]

    assert score(0.1) < score(0.3) < score(0.5)


def test_what_the_agent_chose_leaves_little_for_the_guesses(desk: Desk) -> None:
    before = desk.pick(triage=LATE)[1].score
    assert desk.pick(triage=replace(LATE, chosen_problem=True))[1].score < before


def test_among_the_same_class_the_mood_decides(desk: Desk) -> None:
    calm = replace(DELAY, name="delay_calm", code="yw2", moods=(Mood.NEUTRAL,))
    angry = replace(DELAY, name="delay_angry", code="yw3", moods=(Mood.ANGRY,))
    desk.library.replace_pack("more", [calm, angry])
    assert desk.names(triage=replace(LATE, mood=MoodGuess(Mood.ANGRY, 0.9)))[0] == "delay_angry"
    assert desk.names(triage=replace(LATE, mood=MoodGuess(Mood.NEUTRAL, 0.9)))[0] == "delay_calm"


def test_a_cheerful_script_is_not_for_angry_buyers(desk: Desk) -> None:
    cheerful = replace(DELAY, name="delay_cheerful", code="yw2", moods=(), tone="cheerful")
    plain = replace(cheerful, name="delay_plain", code="yw3", tone="plain")
    desk.library.replace_pack("more", [cheerful, plain])
    names = desk.names(triage=replace(LATE, mood=MoodGuess(Mood.ANGRY, 0.9)))
    assert names.index("delay_plain") < names.index("delay_cheerful")


def test_a_script_without_the_buyers_language_comes_later_and_says_so(desk: Desk) -> None:
    other = replace(
        DELAY, name="delay_chinese", code="yw2", versions={c: v for c, v in DELAY.versions.items() if c == "zh"}
    )
    desk.library.replace_pack("more", [other])
    hits = desk.pick(triage=LATE, language="es-MX")
    assert hits[0].script.name == "delay_new_date"
    last = next(hit for hit in hits if hit.script.name == "delay_chinese")
    assert last.reasons[-1] == (Reason.NO_LANGUAGE, "es-MX")
    assert all(r is not Reason.NO_LANGUAGE for hit in desk.pick(language="und") for r, _ in hit.reasons)


def test_scripts_of_another_marketplace_come_last(desk: Desk) -> None:
    desk.library.replace_pack(
        "more",
        [
            replace(DELAY, name="delay_ebay", code="yw2", marketplaces=("ebay",)),
            replace(DELAY, name="delay_amazon", code="yw3", marketplaces=("amazon",)),
        ],
    )
    hits = desk.pick(triage=LATE, marketplace="amazon")
    assert [hit.script.name for hit in hits][:2] == ["delay_amazon", "delay_new_date"]
    assert reasons(hits[0])[Reason.MARKETPLACE] == "amazon"
    scores = {hit.script.name: hit.score for hit in hits}
    assert scores["delay_ebay"] < scores["delay_new_date"] - 20


def test_a_script_written_for_a_tier_is_for_that_tier(desk: Desk) -> None:
    desk.library.replace_pack(
        "more",
        [
            replace(DELAY, name="delay_senior", code="yw2", tiers=(Tier.SENIOR,)),
            replace(DELAY, name="delay_advanced", code="yw3", tiers=(Tier.BASIC, Tier.ADVANCED)),
        ],
    )
    hits = desk.pick(triage=LATE)
    assert [h.script.name for h in hits][:3] == ["delay_advanced", "delay_new_date", "delay_senior"]
    assert reasons(hits[0])[Reason.TIER] == "advanced"
    assert all(Reason.TIER not in reasons(hit) for hit in hits[1:])
    dispute = replace(LATE, problems=(ProblemGuess(Problem.DISPUTE_CHARGEBACK, 0.9), *LATE.problems))
    assert desk.names(triage=dispute)[0] == "delay_senior"
    assert len({hit.score for hit in desk.pick() if hit.script.name.startswith("delay_")}) == 1


def test_expired_and_stale_scripts_are_marked_and_come_later(desk: Desk) -> None:
    desk.library.replace_pack("more", [replace(DELAY, name="delay_old", code="yw2", expires_on="2026-05-31")])
    number = desk.library.add(replace(DELAY, name="delay_stale", code="yw3"))
    desk.library.set_version(number, "zh", DELAY.versions["zh"].body + "再见。")
    hits = desk.pick(triage=LATE)
    assert [h.script.name for h in hits][:3] == ["delay_new_date", "delay_stale", "delay_old"]
    assert hits[1].reasons[-1] == (Reason.STALE, "en")
    assert hits[2].reasons[-1] == (Reason.EXPIRED, "2026-05-31")
    desk.library.set_version(number, "en", "New text.")
    assert all(r is not Reason.STALE for h in desk.pick(triage=LATE) for r, _ in h.reasons)


def test_on_its_last_day_a_script_is_not_expired(desk: Desk) -> None:
    desk.library.replace_pack("more", [replace(DELAY, name="delay_old", code="yw2", expires_on="2026-06-01")])
    assert all(r is not Reason.EXPIRED for h in desk.pick(triage=LATE) for r, _ in h.reasons)


def test_success_ranks_from_five_outcomes_on_and_never_from_fewer(desk: Desk) -> None:
    twin = desk.library.add(replace(DELAY, name="delay_twin", code="yw2"))
    first = desk.library.by_name("delay_new_date").id  # type: ignore[union-attr]
    for number in (first, twin):
        desk.reply(number, "", sent_at=NOON)
    desk.reply(twin, "solved", sent_at=NOON, count=4)
    hits = desk.pick(triage=LATE)
    assert hits[0].score == hits[1].score
    assert hits[0].script.id == first
    desk.reply(twin, "solved", sent_at=NOON, count=8)
    hits = desk.pick(triage=LATE)
    assert hits[0].script.id == twin
    assert reasons(hits[0])[Reason.SUCCESS] == "12/12"
    assert hits[0].success is not None and hits[0].success.n == 12
    desk.reply(twin, "reopened", sent_at=NOON, count=40)
    assert desk.pick(triage=LATE)[0].script.id == first


def test_what_was_used_lately_is_a_little_better(desk: Desk) -> None:
    twin = desk.library.add(replace(DELAY, name="delay_twin", code="yw2"))
    desk.reply(twin, sent_at=NOON - 2 * 86_400)
    hits = desk.pick(triage=LATE)
    assert hits[0].script.id == twin
    assert reasons(hits[0])[Reason.RECENT] == "2026-05-30"
    other = desk.library.by_name("delay_new_date").id  # type: ignore[union-attr]
    desk.reply(other, sent_at=NOON)
    assert desk.pick(triage=LATE)[0].script.id == other


def test_variants_stand_behind_their_script(desk: Desk) -> None:
    short = replace(
        DELAY, name="delay_short", code="yw2", variant_of="delay_new_date", variant="short", moods=(Mood.ANGRY,)
    )
    desk.library.replace_pack("more", [short, replace(DELAY, name="delay_other", code="yw3", moods=(Mood.ANGRY,))])
    names = desk.names(triage=replace(LATE, mood=MoodGuess(Mood.ANGRY, 0.9)))
    assert names[names.index("delay_new_date") + 1] == "delay_short"
    assert desk.names("yw2")[0] == "delay_short", "searched alone it stands alone"


def test_the_limit_holds_and_nothing_comes_of_nothing(desk: Desk, store: Store) -> None:
    assert len(desk.pick(limit=2)) == 2
    assert desk.pick(limit=0) == ()
    desk.library.replace_pack("starter", [])
    assert desk.pick() == desk.pick("x") == ()


# --- with a query ---


@pytest.mark.parametrize(
    ("query", "reason", "detail"),
    [
        ("yw1", Reason.CODE, "yw1"),
        ("YW1", Reason.CODE, "yw1"),
        ("延误", Reason.WORDS, "延误"),
        ("致歉", Reason.WORDS, "致歉"),
        ("送达日", Reason.WORDS, "送达日"),
        ("delay apology", Reason.WORDS, "delay apology"),
        ("apol", Reason.WORDS, "apol"),
        ("Ápology", Reason.WORDS, "apology"),
        ("sorry", Reason.WORDS, "sorry"),
        ("抱歉", Reason.WORDS, "抱歉"),
        ("yanwu", Reason.PINYIN, "yanwu"),
        ("yw", Reason.CODE, "yw"),
        ("xdsd", Reason.PINYIN, "xdsd"),
        ("yanwzq", Reason.PINYIN, "yanwzq"),
        ("yangwu", Reason.TYPO, "yanwu"),
        ("yanuw", Reason.TYPO, "yanwu"),
        ("yannwu", Reason.TYPO, "yanwu"),
        ("yanww", Reason.TYPO, "yanwu"),
        ("ynwu", Reason.TYPO, "yanwu"),
        ("言误", Reason.TYPO, "言误"),
        ("延误道歉", Reason.TYPO, "延误道歉"),
        ("appology", Reason.TYPO, "apology"),
        ("dealy", Reason.TYPO, "delay"),
    ],
)
def test_a_script_is_found_by_whatever_is_typed(desk: Desk, query: str, reason: Reason, detail: str) -> None:
    hits = desk.pick(query)
    assert hits[0].script.name == "delay_new_date"
    assert reasons(hits[0])[reason] == detail


def test_the_buyers_words_find_it_too(desk: Desk) -> None:
    assert desk.names("disculpe", language="es") == ["delay_new_date"]
    assert desk.names("disculpe", language="en") == []


def test_every_word_must_be_found(desk: Desk) -> None:
    assert desk.names("延误 致歉") == ["delay_new_date"]
    assert desk.names("延误 退款") == []
    assert desk.names("tk 补发") == ["refund_or_resend"]


def test_what_stands_in_the_title_goes_before_what_stands_in_the_text(desk: Desk) -> None:
    desk.library.replace_pack(
        "more", [script("other_one", "退款的事：请稍等。", titles={"zh": "稍等"}, code="sd1")]
    )
    assert desk.names("退款") == ["refund_or_resend", "other_one"]


def test_among_equal_words_the_message_decides(desk: Desk) -> None:
    desk.library.replace_pack(
        "more", [replace(REFUND, name="refund_late", code="tk4", classes=(Problem.LOGISTICS_DELAY,))]
    )
    assert desk.names("退款", LATE)[0] == "refund_late"
    assert (
        desk.names("退款", replace(LATE, problems=(ProblemGuess(Problem.RETURN_REFUND, 1.0),)))[0]
        == "refund_or_resend"
    )


def test_a_code_typed_in_full_goes_before_everything(desk: Desk) -> None:
    desk.library.replace_pack("more", [script("words", "yw1 yw1", titles={"zh": "yw1 yw1"}, code="zz1")])
    hits = desk.pick("yw1", replace(LATE, problems=(ProblemGuess(Problem.PRAISE, 1.0),)))
    assert hits[0].script.name == "delay_new_date"
    assert hits[0].score >= 96 > hits[1].score


def test_a_placeholder_is_no_word_and_an_option_is(desk: Desk) -> None:
    assert desk.names("order_no") == []
    assert desk.names("补发")[0] == "refund_or_resend"


def test_a_title_in_another_agents_language_is_searched(desk: Desk) -> None:
    assert desk.names("kind words", agent="en")[0] == "praise_thanks"


def test_as_letters_are_added_hits_only_grow_fewer_or_go_near(desk: Desk) -> None:
    for length in range(1, len("yanwu") + 1):
        assert "delay_new_date" in desk.names("yanwu"[:length])


# --- keeping up ---


def test_changes_are_found_at_once_without_indexing_all_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.pick("x")
    asked: list[object] = []
    summaries = desk.library.summaries

    def watched(ids: object = None) -> object:
        asked.append(ids)
        return summaries(ids)  # type: ignore[arg-type]

    monkeypatch.setattr(desk.library, "summaries", watched)
    number = desk.library.by_name("delay_new_date").id  # type: ignore[union-attr]
    desk.library.set_version(number, "en", "The courier lost it.")
    assert desk.names("courier") == ["delay_new_date"]
    assert desk.names("sorry") == []
    added = desk.library.add(script("fresh_one", "全新的话。", code="qx1"))
    assert desk.names("全新") == ["fresh_one"]
    desk.library.remove(added)
    assert desk.names("全新") == []
    assert desk.names("courier") == ["delay_new_date"]
    assert None not in asked
    monkeypatch.setattr(picker_module, "OVERLAY", 1)
    desk.library.add(script("another_one", "再来一句。"))
    assert desk.names("再来") == ["another_one"]
    assert asked[-1] is None


def test_a_variant_and_its_script_find_together_after_a_change(desk: Desk) -> None:
    desk.library.add(replace(DELAY, name="delay_short", code="yw2", variant_of="delay_new_date"))
    desk.pick()
    desk.library.set_version(desk.library.by_name("delay_new_date").id, "en", "Changed.")  # type: ignore[union-attr]
    names = desk.names(triage=LATE)
    assert names[:2] == ["delay_new_date", "delay_short"]


def test_preparing_makes_what_a_search_needs(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.picker.prepare("en", "zh")
    monkeypatch.setattr(desk.library, "bodies", lambda *_: pytest.fail("read again"))
    assert desk.names("sorry") == ["delay_new_date"]
