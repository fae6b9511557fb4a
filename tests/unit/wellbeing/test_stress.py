from __future__ import annotations

import csv
import json
import stat
import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.wellbeing import ExerciseKind, Question, StressKind
from desktop.errors import UserFacingError
from desktop.storage.store import Store
from desktop.wellbeing.exercises import ExerciseLog
from desktop.wellbeing.stress import ENOUGH, Stress, help_line, questions
from tests.unit.wellbeing.conftest import RESOURCES

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAILY, WEEKLY, BEFORE, AFTER = StressKind


class Diary:
    """An agent's days."""

    def __init__(self, store: Store) -> None:
        self.at = datetime(2026, 3, 2, 10, tzinfo=SHANGHAI)
        self.store = store
        self.stress = Stress(store, lambda: self.now, SHANGHAI)

    @property
    def now(self) -> float:
        return self.at.timestamp()

    def later(self, **span: float) -> None:
        self.at += timedelta(**span)

    def due(self) -> StressKind | None:
        return self.stress.due(self.now)

    def days(self, *values: int | None) -> None:
        """Answer once a day, None skips; it stays the day of the last answer."""
        for number, value in enumerate(values):
            if number:
                self.later(days=1)
            if value is None:
                self.stress.skip(DAILY)
            else:
                self.stress.answer(DAILY, value)


@pytest.fixture
def diary(store: Store) -> Diary:
    return Diary(store)


def test_one_question_a_day_and_one_a_week_and_never_two_at_once(diary: Diary) -> None:
    assert diary.due() is DAILY
    diary.stress.answer(DAILY, 4)
    assert diary.due() is None
    diary.later(hours=1)
    assert diary.due() is WEEKLY
    diary.stress.answer(WEEKLY, 2)
    diary.later(hours=2)
    assert diary.due() is None
    for _ in range(6):
        diary.later(days=1)
        assert diary.due() is DAILY
        diary.stress.answer(DAILY, 3)
        diary.later(hours=1)
        assert diary.due() is None
        diary.later(hours=-1)
    diary.later(days=1)
    diary.stress.answer(DAILY, 3)
    diary.later(hours=1)
    assert diary.due() is WEEKLY


def test_a_skipped_question_is_not_asked_again(diary: Diary) -> None:
    diary.stress.skip(DAILY)
    diary.later(hours=1)
    diary.stress.skip(WEEKLY)
    diary.later(hours=3)
    assert diary.due() is None
    assert diary.stress.trend(30).count == 0


def test_a_day_is_that_of_the_agent(diary: Diary) -> None:
    diary.at = datetime(2026, 3, 2, 23, 30, tzinfo=SHANGHAI)
    diary.stress.answer(DAILY, 5)
    diary.later(hours=1, minutes=1)
    assert diary.due() is DAILY  # past midnight in Shanghai, the same day in UTC


def test_a_clock_put_back_does_not_silence_the_questions(diary: Diary) -> None:
    diary.stress.answer(DAILY, 5)
    diary.stress.skip(WEEKLY)
    diary.later(days=-30)
    assert diary.due() is DAILY
    diary.stress.answer(DAILY, 5)
    diary.later(hours=1)
    assert diary.due() is WEEKLY


def test_another_answer_of_the_day_takes_the_place_of_the_first(diary: Diary) -> None:
    diary.days(1, 1, 1, 1, 1)
    diary.stress.answer(DAILY, 9)
    assert [point.value for point in diary.stress.trend(5).points] == [1, 1, 1, 1, 9]


@pytest.mark.parametrize(
    ("kind", "value"),
    [(DAILY, -1), (DAILY, 11), (WEEKLY, 0), (WEEKLY, 6), (BEFORE, 11), (AFTER, True), (DAILY, 2.0)],
)
def test_an_answer_the_question_does_not_know_is_refused_without_repeating_it(
    diary: Diary, kind: StressKind, value: int
) -> None:
    with pytest.raises(UserFacingError) as told:
        diary.stress.answer(kind, value)
    assert told.value.code == "stress.value"
    assert str(told.value).startswith("This is no answer to the question. Answer from ")
    assert diary.store.tuples("SELECT * FROM stress_answer") == []


def test_nothing_is_said_of_too_few_answers(diary: Diary) -> None:
    diary.days(9, 9, 9, None, 9)
    trend = diary.stress.trend(30)
    assert (trend.enough, trend.count, trend.needed, trend.points) == (False, 4, ENOUGH, ())


def test_the_mean_is_that_of_seven_days_by_hand(diary: Diary) -> None:
    diary.days(2, 4, None, 6, 8, 0, 10, 4, 4)
    trend = diary.stress.trend(30)
    assert trend.enough
    assert [point.day.day for point in trend.points] == [2, 3, 5, 6, 7, 8, 9, 10]
    assert [point.average for point in trend.points] == [
        None,
        None,
        4,
        5,
        4,
        5,
        pytest.approx(32 / 6),
        pytest.approx(32 / 6),
    ]


def test_the_mean_knows_the_days_before_those_shown(diary: Diary) -> None:
    diary.days(*[0] * 6, *[7] * 5)
    trend = diary.stress.trend(5)
    assert (trend.count, trend.points[0].day) == (5, date(2026, 3, 8))
    assert trend.points[0].average == pytest.approx(1)


def test_the_weekly_answer_stands_for_itself(diary: Diary) -> None:
    for value in (1, 2, 3, 4, 5):
        diary.stress.answer(WEEKLY, value)
        diary.later(days=7)
    trend = diary.stress.trend(60, WEEKLY)
    assert [(point.value, point.average) for point in trend.points] == [(v, None) for v in (1, 2, 3, 4, 5)]


def test_relief_pairs_before_and_after_of_one_exercise(diary: Diary) -> None:
    log = ExerciseLog(diary.store, lambda: diary.now)
    for before, after in ((8, 5), (6, 5), (4, 4), (7, 3), (5, None), (9, 7)):
        number = log.begin("box", ExerciseKind.BREATHING, 64)
        diary.stress.answer(BEFORE, before, number)
        if after is None:
            diary.stress.skip(AFTER, number)
        else:
            diary.stress.answer(AFTER, after, number)
        diary.later(hours=1)
    relief = diary.stress.relief(7)
    assert (relief.count, relief.change) == (5, -2)
    assert diary.due() is DAILY  # exercises ask for themselves
    diary.later(days=30)
    few = diary.stress.relief(7)
    assert (few.count, few.needed, few.change) == (0, ENOUGH, None)


def test_the_agent_takes_her_answers_along_as_csv_and_json(diary: Diary, tmp_path: Path) -> None:
    diary.days(3, None, 10)
    table, tree = tmp_path / "mine.csv", tmp_path / "mine.json"
    assert diary.stress.export(table) == diary.stress.export(tree) == 3
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["kind"], row["day"], row["value"]) for row in rows] == [
        ("daily", "2026-03-02", "3"),
        ("daily", "2026-03-03", ""),
        ("daily", "2026-03-04", "10"),
    ]
    assert rows[0]["at"] == "2026-03-02T10:00:00+08:00"
    assert [row["value"] for row in json.loads(tree.read_text("utf-8"))] == [3, None, 10]
    assert sorted(path.name for path in tmp_path.glob("*mine*")) == ["mine.csv", "mine.json"]
    if sys.platform != "win32":
        assert stat.S_IMODE(table.stat().st_mode) == 0o600


def test_an_export_that_fails_says_where_and_leaves_nothing(diary: Diary, tmp_path: Path) -> None:
    diary.days(3)
    with pytest.raises(UserFacingError) as told:
        diary.stress.export(tmp_path / "no such folder" / "mine.csv")
    assert (told.value.code, told.value.where) == ("export.failed", str(tmp_path / "no such folder" / "mine.csv"))
    (tmp_path / "taken.csv").mkdir()
    with pytest.raises(UserFacingError):
        diary.stress.export(tmp_path / "taken.csv")
    assert not list(tmp_path.glob("*.part"))


def test_deleting_deletes_all(diary: Diary) -> None:
    diary.days(3, None, 10)
    assert diary.stress.delete_all() == 3
    assert diary.store.tuples("SELECT count(*) FROM stress_answer") == [(0,)]
    assert diary.due() is DAILY


def test_an_answer_stays_when_its_exercise_is_forgotten(diary: Diary) -> None:
    number = ExerciseLog(diary.store, lambda: diary.now).begin("box", ExerciseKind.BREATHING, 64)
    diary.stress.answer(BEFORE, 5, number)
    diary.store.execute("DELETE FROM exercise_event")
    assert diary.store.tuples("SELECT value, exercise_id FROM stress_answer") == [(5, None)]


def asked() -> dict[StressKind, Question]:
    return questions(RESOURCES)


def test_the_weekly_question_is_the_published_one_with_its_five_answers() -> None:
    weekly = asked()[WEEKLY]
    assert weekly.texts["en"].endswith("Do you feel this kind of stress these days?")
    assert sorted(weekly.labels) == [1, 2, 3, 4, 5]
    assert "2003" in weekly.source
    assert "翻译" in weekly.notes["zh"]


def test_every_question_knows_its_ends() -> None:
    for question in asked().values():
        assert {question.least, question.most} <= set(question.labels)


def test_the_lead_may_say_where_to_get_help() -> None:
    assert help_line(RESOURCES, "zh", " 员工热线 12345 ") == "员工热线 12345"
    assert help_line(RESOURCES, "zh-CN").startswith("如果")
    assert help_line(RESOURCES, "es").startswith("If")


def test_the_leads_pack_carries_the_line(tmp_path: Path) -> None:
    assert help_line(RESOURCES, "zh", pack=tmp_path).startswith("如果"), "a pack need not have one"
    (tmp_path / "help.toml").write_text('[[help]]\nzh = "员工热线 12345"\nen = "Staff line 12345"\n', "utf-8")
    assert help_line(RESOURCES, "zh", pack=tmp_path) == "员工热线 12345"
    assert help_line(RESOURCES, "es", pack=tmp_path) == "Staff line 12345"
    assert help_line(RESOURCES, "zh", "找王芳", tmp_path) == "找王芳", "who sets it herself means it"
    (tmp_path / "help.toml").write_text('[[help]]\nzh = "员工热线 12345"\n', "utf-8")
    with pytest.raises(UserFacingError) as told:
        help_line(RESOURCES, "zh", pack=tmp_path)
    assert "help.toml" in told.value.where


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('kind = "daily"', 'kind = "hourly"', "questions.toml, question 1, kind"),
        ('kind = "daily"', 'kind = "weekly"', "questions.toml, question 1, label 1, value"),
        ('kind = "after"', 'kind = "before"', "questions.toml, question"),
        ("value = 10", "value = 12", "questions.toml, question 1, label 2, value"),
    ],
)
def test_a_damaged_file_is_named_with_the_key(tmp_path: Path, old: str, new: str, where: str) -> None:
    text = (RESOURCES / "questions.toml").read_text("utf-8")
    (tmp_path / "questions.toml").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(UserFacingError) as told:
        questions(tmp_path)
    assert told.value.where == where
