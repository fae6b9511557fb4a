from __future__ import annotations

from typing import Any

import pytest

from desktop.domain.insights import Bars, Filter, Funnel, HeatMap, Line, Page, Period, Subject
from desktop.insights.page import Insights
from desktop.scripts.effectiveness import wilson
from desktop.storage.store import Store
from tests.insights import ZONE, at
from tests.unit.insights.conftest import NOW, PERIOD

Rows = dict[str, Any]

EVENTS = (
    *("conversations", "messages", "readings", "replies", "overrides", "clocks", "work", "marks", "searches"),
    *("uses", "corrections", "cases", "results"),
)


def figure(page: Page, name: str) -> float | None:
    return next(f.value for f in page.figures if f.name == name)


def counted(page: Page, name: str) -> list[list[Any]]:
    """The first two columns of a table: the value and how often."""
    return [list(row[:2]) for row in page.table(name).rows]


def is_share(page: Page, name: str, part_and_whole: list[int]) -> None:
    part, whole = part_and_whole
    found = next(f for f in page.figures if f.name == name)
    assert (found.n, found.value) == (whole, pytest.approx(part / whole)), name
    if found.low is not None:
        assert (found.low, found.high) == pytest.approx(wilson(part, whole))


def test_there_are_200_events(rows: Rows) -> None:
    assert sum(len(rows[name]) for name in EVENTS) == 200


def test_responses(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.RESPONSES, PERIOD), rows["page"]["responses"]
    assert page.n == wanted["n"]
    for name in ("wait_p50", "wait_p90", "waiting_now", "overdue_now"):
        assert figure(page, name) == wanted[name], name
    is_share(page, "in_time", wanted["in_time"])
    assert [list(row[:9]) for row in page.table("per_policy").rows] == wanted["per_policy"]
    assert wanted["chat_at_8"] in [list(row) for row in page.table("per_hour").rows]
    heat = next(chart for chart in page.charts if isinstance(chart, HeatMap))
    assert heat.values[0][0] == wanted["monday_at_0"]
    assert sum(value is not None for day in heat.values for value in day) == len(page.table(heat.table).rows)
    assert wanted["sunday_8th"] in [list(row) for row in page.table("over_time").rows]
    assert len(page.table("over_time").rows) == 14


def test_conversations(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.CONVERSATIONS, PERIOD), rows["page"]["conversations"]
    assert page.n == wanted["n"]
    assert figure(page, "messages") == wanted["messages"]
    for name in ("per_language", "per_class", "per_mood", "per_channel", "per_marketplace"):
        assert counted(page, name) == wanted[name], name
    assert sum(n for _, n in page.table("over_time").rows) == page.n
    assert sum(row[2] for row in page.table("messages_per_weekday_and_hour").rows) == wanted["messages"]


def test_memory(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.MEMORY, PERIOD), rows["page"]["memory"]
    assert page.n == wanted["n"]
    is_share(page, "read_from_memory", wanted["read_from_memory"])
    is_share(page, "sent_from_memory", wanted["sent_from_memory"])
    for name in ("read_by_origin", "sent_by_origin"):
        assert counted(page, name) == wanted[name]
    found = page.table("per_language").rows
    assert [list(row[:3]) for row in found] == [row[:3] for row in wanted["per_language"]]
    assert [row[3] for row in found] == pytest.approx([row[3] / row[2] for row in wanted["per_language"]])
    assert sum(row[2] for row in page.table("over_time").rows) == wanted["read_from_memory"][1]


def test_scripts(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.SCRIPTS, PERIOD), rows["page"]["scripts"]
    assert page.n == wanted["n"]
    assert figure(page, "replies_from_script") == wanted["n"] / wanted["replies"]
    assert figure(page, "scripts_unused") == wanted["unused"]
    found = page.table("per_script").rows
    for row, (script, title, uses, marked, good, reopened, escalated, edited, rewritten) in zip(
        found, wanted["per_script"], strict=True
    ):
        assert row[:5] == (script, title, uses, marked, good)
        assert row[5:8] == pytest.approx((good / marked, *wilson(good, marked)))
        assert row[8:] == (reopened, escalated, edited, rewritten)
    success, edits = page.charts
    assert isinstance(success, Bars) and isinstance(edits, Bars)
    assert success.labels == ("延误致歉",), "only five marked uses make a bar"
    assert edits.labels == ("感谢", "延误致歉", "马上退款"), "what is rewritten most stands first"


def test_translation(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.TRANSLATION, PERIOD), rows["page"]["translation"]
    assert page.n == wanted["n"]
    for name in ("machine_edited_p50", "machine_edited_p90"):
        assert figure(page, name) == wanted[name]
    for name in ("marks_gone", "terms_kept", "recorded"):
        is_share(page, name, wanted[name])
    pairs = [list(row[:5]) for row in page.table("edited_per_pair").rows]
    assert pairs == [row[:5] for row in wanted["edited_per_pair"]]
    rewritten = [row[5] for row in page.table("edited_per_pair").rows]
    assert rewritten == pytest.approx([row[5] / row[2] for row in wanted["edited_per_pair"]])
    assert [list(row[:5]) for row in page.table("marks").rows] == wanted["marks"]
    assert [list(row[:4]) for row in page.table("terms").rows] == wanted["terms"]
    assert [list(row) for row in page.table("corrections").rows] == wanted["corrections"]
    assert "not_recorded" in page.notes


def test_gate(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.GATE, PERIOD), rows["page"]["gate"]
    assert page.n == wanted["n"]
    is_share(page, "with_finding", wanted["with_finding"])
    assert [[row[0], row[1], row[3]] for row in page.table("per_rule").rows] == wanted["per_rule"]


def test_knowledge(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.KNOWLEDGE, PERIOD), rows["page"]["knowledge"]
    assert page.n == wanted["n"]
    for name in ("lookup_p50", "lookup_p90", "without_result_open"):
        assert figure(page, name) == wanted[name]
    is_share(page, "searches_without_result", wanted["searches_without_result"])
    assert counted(page, "searches_in_vain") == wanted["in_vain"]
    assert [list(row[:3]) for row in page.table("uses").rows] == wanted["uses"]
    assert counted(page, "lookup_seconds") == [*wanted["seconds"], [None, wanted["longer"]]]
    articles = page.table("per_article").rows
    assert [[row[0], row[1], sum(row[2:])] for row in articles] == wanted["per_article"]


def test_cases(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.CASES, PERIOD), rows["page"]["cases"]
    assert page.n == wanted["n"]
    for name in ("open_now", "overdue_now", "closed", "took_p50"):
        assert figure(page, name) == wanted[name]
    is_share(page, "in_time", wanted["in_time"])
    open_ = page.table("open").rows
    assert [[row[1], row[2], row[5]] for row in open_] == wanted["open"]
    assert open_[0][4] == at("2026-03-12 09:00:00")


def test_outcomes(insights: Insights, rows: Rows) -> None:
    page, wanted = insights.page(Subject.OUTCOMES, PERIOD), rows["page"]["outcomes"]
    assert page.n == wanted["n"]
    for name in ("good", "conversion", "marked", "satisfied", "repurchase"):
        is_share(page, name, wanted[name])
    assert figure(page, "csat_mean") == pytest.approx(wanted["csat_mean"])
    assert counted(page, "outcomes") == wanted["outcomes"]
    assert counted(page, "steps") == wanted["steps"]
    assert counted(page, "csat") == wanted["csat"]
    funnel = next(chart for chart in page.charts if isinstance(chart, Funnel))
    assert [list(step) for step in funnel.steps] == wanted["steps"]


def test_every_picture_has_its_table_and_n(insights: Insights) -> None:
    for page in insights.pages(PERIOD):
        names = [table.name for table in page.tables]
        assert len(set(names)) == len(names)
        for chart in page.charts:
            table = page.table(chart.table)
            assert chart.n <= table.n or chart.table == "per_script"
            if isinstance(chart, Line | Bars):
                assert all(len(series.values) == len(chart.labels) for series in chart.series), chart.name
        for table in page.tables:
            assert all(len(row) == len(table.columns) for row in table.rows), table.name


def test_a_filter_counts_only_what_it_names(insights: Insights, rows: Rows) -> None:
    spanish = Filter(language="es", channel="chat", marketplace="amazon")
    page = insights.page(Subject.CONVERSATIONS, PERIOD, spanish)
    assert (page.n, page.filter) == (4, spanish)
    replies = [row for row in rows["replies"] if row[3] == "es" and PERIOD.begin <= at(row[13]) < PERIOD.end]
    page = insights.page(Subject.GATE, PERIOD, spanish)
    assert page.n == len(replies)
    assert page.filter == Filter(language="es"), "a page says which part of the filter it knows"
    waits = insights.page(Subject.RESPONSES, PERIOD, Filter(marketplace="ebay"))
    assert {row[0] for row in waits.table("per_policy").rows} == {"ebay"}
    assert (waits.n, figure(waits, "waiting_now")) == (8, 1)
    assert insights.page(Subject.SCRIPTS, PERIOD, Filter(problem="praise")).n == sum(
        row[10] == "praise" and row[6] is not None for row in rows["replies"]
    )


@pytest.mark.parametrize("subject", Subject)
def test_nothing_recorded_is_no_zero(subject: Subject, empty: Store) -> None:
    page = Insights(empty, lambda: NOW).page(subject, PERIOD)
    assert (page.n, page.notes) == (0, ("none",))
    assert all(f.value in (None, 0) and f.n == 0 for f in page.figures)
    shares = [f for f in page.figures if f.name in ("in_time", "good", "marks_gone", "read_from_memory")]
    assert all(f.value is None and f.low is None for f in shares)


@pytest.mark.parametrize("subject", Subject)
def test_any_period_is_answered(subject: Subject, insights: Insights) -> None:
    for begin, end in ((0, 0), (NOW, NOW - 1), (at("2020-01-01 00:00:00"), NOW)):
        insights.page(subject, Period(begin, end, ZONE))


def test_the_whole_period_begins_with_the_first_event(insights: Insights, empty: Store) -> None:
    period = insights.everything(ZONE)
    assert period.begin == at("2026-02-12 00:00:00"), "the case that was closed first"
    assert period.end == at("2026-03-17 00:00:00")
    assert Insights(empty, lambda: NOW).everything(ZONE).begin == at("2026-03-16 00:00:00")


def test_choices_are_what_occurs(insights: Insights) -> None:
    choices = insights.choices()
    assert choices["language"] == ("de", "en", "es", "ja")
    assert choices["marketplace"] == ("amazon", "ebay")
    assert choices["channel"] == ("chat", "mail", "messages")


def test_a_conversation_without_a_class_is_counted_as_such(empty: Store) -> None:
    empty.execute("INSERT INTO conversation(opened_at) VALUES (?)", (PERIOD.begin,))
    page = Insights(empty, lambda: NOW).page(Subject.CONVERSATIONS, PERIOD)
    assert page.table("per_class").rows == (("", 1, 1.0),)
    assert figure(page, "not_sorted") == 1.0


def test_the_last_word_on_a_message_sorts_its_conversation(empty: Store) -> None:
    empty.execute("INSERT INTO conversation(id, opened_at) VALUES (1, ?)", (PERIOD.begin,))
    empty.execute(
        "INSERT INTO message(id, conversation_id, text, language, received_at) VALUES (1, 1, '', 'und', 0)"
    )
    assert empty.tuples("SELECT spoken FROM conversation") == [("",)]
    empty.execute(
        "INSERT INTO message_reading(message_id, source_language, target_language, problem, mood, at)"
        " VALUES (1, 'es', 'zh', 'praise', 'neutral', 1)"
    )
    assert empty.tuples("SELECT spoken, problem, mood FROM conversation") == [("es", "praise", "neutral")]
    empty.execute("UPDATE message_reading SET problem = 'safety', mood = 'angry'")
    assert empty.tuples("SELECT spoken, problem, mood FROM conversation") == [("es", "safety", "angry")]


def test_damaged_findings_and_titles_cost_only_themselves(empty: Store) -> None:
    empty.execute("INSERT INTO conversation(id, opened_at) VALUES (1, 0)")
    empty.execute("INSERT INTO script(id, name, titles) VALUES (1, 'delay', '{broken')")
    for findings in ("{broken", '{"a": 1}', '["too_long", 3, "too_long"]'):
        empty.execute(
            "INSERT INTO reply(conversation_id, language, source, text, script_id, findings, sent_at)"
            " VALUES (1, 'es', '', '', 1, ?, ?)",
            (findings, PERIOD.begin),
        )
    insights = Insights(empty, lambda: NOW)
    page = insights.page(Subject.GATE, PERIOD)
    assert page.table("per_rule").rows == (("too_long", 1, pytest.approx(1 / 3), 0),)
    assert figure(page, "with_finding") == pytest.approx(1 / 3)
    assert insights.page(Subject.SCRIPTS, PERIOD).table("per_script").rows[0][1] == "delay"
