"""What a page of figures is asked for: a period and the parts of the filter that its subject knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QWidget

from desktop.domain.insights import Filter, Kind, Period, Subject
from desktop.insights.period import last_days, of_days
from desktop.ui import insight_texts as texts
from desktop.ui.widgets.flow import FlowBox

KNOWN: Final[Mapping[Subject, tuple[str, ...]]] = {
    Subject.RESPONSES: ("channel", "marketplace"),
    Subject.CONVERSATIONS: ("language", "problem", "marketplace", "channel"),
    Subject.MEMORY: ("language",),
    Subject.SCRIPTS: ("language", "problem"),
    Subject.TRANSLATION: ("language",),
    Subject.GATE: ("language", "problem"),
    Subject.KNOWLEDGE: (),
    Subject.CASES: ("problem",),
    Subject.OUTCOMES: ("language", "problem"),
}
"""The parts of the filter that a subject knows; the others are not offered."""

_KINDS: Final = {
    "language": Kind.LANGUAGE,
    "problem": Kind.PROBLEM,
    "marketplace": Kind.MARKETPLACE,
    "channel": Kind.CHANNEL,
}
_DAYS: Final = {"7": 7, "30": 30, "90": 90}


class FigureQuestion(FlowBox):
    """Fields in a row, behind those that it is given; others may be added at the end."""

    changed = Signal()

    def __init__(self, now: float, before: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self.period = self._period_field()
        today = datetime.fromtimestamp(now).date()
        self.first, self.last = self._date(self.tr("First day"), today), self._date(self.tr("Last day"), today)
        self.filters = {name: self._filter_field(name) for name in _KINDS}
        self.period.currentIndexChanged.connect(self._tell)
        for day in (self.first, self.last):
            day.dateChanged.connect(self._tell)
        for combo in self.filters.values():
            combo.currentIndexChanged.connect(self._tell)
        for field in (*before, self.period, self.first, self.last, *self.filters.values()):
            self.add(field)

    def chosen_filter(self, subject: Subject) -> Filter:
        """Return what is chosen of the parts that this subject knows."""
        chosen = {name: str(self.filters[name].currentData() or "") for name in KNOWN[subject]}
        return replace(Filter(), **chosen)

    def chosen_period(self, now: float) -> Period | None:
        """Return the chosen period, None for all there is: only the store knows when that began."""
        chosen, today = self.period.currentData(), datetime.fromtimestamp(now).date()
        if chosen == "all":
            return None
        if chosen == "month":
            return of_days(today.replace(day=1), today)
        if chosen == "own":
            first, last = sorted((_day_of(self.first), _day_of(self.last)))
            return of_days(first, last)
        return last_days(_DAYS[chosen], now)

    def offer(self, subject: Subject) -> None:
        """Show the fields that this subject knows and that leave a choice."""
        for name, combo in self.filters.items():
            self.leave_out(combo, name not in KNOWN[subject] or combo.count() < 2)
        for day in (self.first, self.last):
            self.leave_out(day, self.period.currentData() != "own")

    def show_choices(self, choices: Mapping[str, tuple[str, ...]]) -> None:
        """Take the values that there are to choose from."""
        for name, combo in self.filters.items():
            combo.blockSignals(True)
            for code in choices.get(name, ()):
                combo.addItem(texts.wording(_KINDS[name], code), code)
            combo.blockSignals(False)

    def _tell(self) -> None:
        self.changed.emit()

    def _period_field(self) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(self.tr("Period"))
        for code, words in (
            ("7", self.tr("Last 7 days")),
            ("30", self.tr("Last 30 days")),
            ("90", self.tr("Last 90 days")),
            ("month", self.tr("This month")),
            ("all", self.tr("Everything")),
            ("own", self.tr("Own dates")),
        ):
            combo.addItem(words, code)
        combo.setCurrentIndex(1)
        return combo

    def _date(self, name: str, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day))
        field.setDisplayFormat("yyyy-MM-dd")
        field.setCalendarPopup(True)
        field.setAccessibleName(name)
        field.setToolTip(name)
        return field

    def _filter_field(self, name: str) -> QComboBox:
        everything = {
            "language": self.tr("All languages"),
            "problem": self.tr("All problems"),
            "marketplace": self.tr("All marketplaces"),
            "channel": self.tr("All channels"),
        }
        combo = QComboBox()
        combo.addItem(everything[name], "")
        combo.setAccessibleName(texts.column(name))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo


def _day_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
