"""The agent's breaks in figures: offered, taken, natural, postponed, by hour and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QHeaderView, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.wellbeing import BreakFigures, BreakOutcome
from desktop.ui import wellbeing_texts as texts
from desktop.ui.break_keeper import BreakContent
from desktop.ui.dialogs.table import TableDialog
from desktop.ui.widgets.parts import label, row
from desktop.ui.widgets.small_charts import HourBars
from desktop.wellbeing.content import in_language

if TYPE_CHECKING:
    from desktop.ui.session import Session

DAYS: Final = (1, 7, 30, 90)
_DAY: Final = 86_400.0
_SHOWN: Final = (
    BreakOutcome.TAKEN,
    BreakOutcome.NATURAL,
    BreakOutcome.POSTPONED,
    BreakOutcome.SKIPPED,
    BreakOutcome.LEFT,
)


class BreakFiguresDialog(TableDialog):
    """The table says what the picture shows."""

    def __init__(self, session: Session, content: BreakContent, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.resize(640, 640)
        self._reasons = {
            reason.id: in_language(reason.texts, session.preferences.get(names.AGENT_LANGUAGE))
            for reason in content.reasons
        }
        self.name(self.tr("My breaks"), (self.tr("Hour"), self.tr("Offered"), *map(texts.outcome, _SHOWN)))
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        for place in range(1, len(_SHOWN) + 2):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.days = QComboBox()
        self.days.setAccessibleName(self.tr("Over how many days"))
        for days in DAYS:
            self.days.addItem(self.tr("The last %n day(s)", "", days), days)
        self.days.setCurrentIndex(1)
        self.days.currentIndexChanged.connect(self.look)
        head = row(spacing=8)
        head.addWidget(self.days)
        head.addStretch()
        self.body.insertLayout(0, head)
        self.summary = label()
        self.body.insertWidget(1, self.summary)
        self.chart = HourBars(session.theme)
        self.body.insertWidget(2, self.chart)
        self.legend = label(
            self.tr("Above the line: rested, by a break or by yourself. Below: put off, skipped or broken off."),
            "small",
        )
        self.body.insertWidget(3, self.legend)
        foot = self.buttons()
        foot.addStretch()
        foot.addWidget(self.close_button())
        self.look()

    def look(self) -> None:
        """Count on the store's lane."""
        log, now, days = self.session.context.break_log, self.session.clock(), int(self.days.currentData())

        def count(_cancel: CancelToken) -> BreakFigures:
            return log.figures(now - days * _DAY, now + 1)

        self.session.lanes.store.newest_wins("break figures", count, self._counted)

    def _counted(self, figures: BreakFigures) -> None:
        told = self.tr("Offered {offered}  ·  taken {taken}  ·  by yourself {natural}  ·  postponed {postponed}")
        words = told.format(
            offered=figures.offered,
            taken=figures.taken,
            natural=figures.natural,
            postponed=figures.postponed,
        )
        rested = self.tr("Rested in all: {time}").format(time=texts.length(figures.seconds))
        self.summary.setText(f"{words}\n{rested}")
        self.chart.show_figures(figures, words)
        rows = [
            (hour, (f"{hour}:00", *(str(count or "–") for count in (offered, *(counts.get(o, 0) for o in _SHOWN)))))
            for hour, (offered, counts) in enumerate(zip(figures.offered_by_hour, figures.by_hour, strict=True))
            if counts
        ]
        self.chart.setVisible(bool(rows))
        self.legend.setVisible(bool(rows))
        why = "  ·  ".join(f"{self._reasons.get(name, name)} {count}" for name, count in figures.reasons)
        if not rows:
            why = self.tr("No break in this time.")
        elif why:
            why = self.tr("Why put off: {reasons}").format(reasons=why)
        self.show_rows(rows, why)
