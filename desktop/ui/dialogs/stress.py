"""The agent's own answers on stress: the question that is due, how it went, who helps. Nobody else sees them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QFrame, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.domain.wellbeing import Question, Relief, StressKind, Trend
from desktop.storage import backup
from desktop.ui.dialogs.base import Dialog
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, column, label, line, row
from desktop.ui.widgets.scale import Scale
from desktop.ui.widgets.small_charts import TrendLine
from desktop.wellbeing import stress

if TYPE_CHECKING:
    from desktop.ui.session import Session

DAYS: Final = (30, 90, 365)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the dialog shows; no value is ever part of a printed text."""

    questions: dict[StressKind, Question]
    due: StressKind | None
    trend: Trend
    relief: Relief
    help: str


class StressDialog(Dialog):
    """The question can always be passed over; of too few answers nothing is said."""

    answered = Signal()
    """A question was answered or passed over."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Stress"), parent, width=420)
        self._grow = QTimer(self)  # what was added knows its height only once it is shown
        self._grow.setSingleShot(True)
        self._grow.timeout.connect(self._fit)
        self._session = session
        self._language = session.preferences.get(names.AGENT_LANGUAGE)
        self.scale: Scale | None = None
        self.due: StressKind | None = None
        self.banner = Banner(session.theme)
        self.banner.pressed.connect(self._delete)
        self.copies_too = QCheckBox(self.tr("Delete these backups, too; a new one is made first"))
        self.copies_too.setAccessibleName(self.copies_too.text())
        self.banner.add(self.copies_too)
        self.body.addWidget(self.banner)
        self.body.addWidget(self._question())
        self._build_trend()
        self.help = label()
        self.body.addWidget(self.help)
        self.body.addWidget(
            label(
                self.tr(
                    "Your answers lie in your own file. They go into no pack, no export for the lead and no "
                    "figure of the team. They are no diagnosis."
                ),
                "small",
            )
        )
        self.body.addStretch(1)
        foot = self.buttons()
        self.give_out = button(self.tr("Export …"), tip=self.tr("All your answers, into a file of yours"))
        self.give_out.clicked.connect(self.choose_export)
        self.delete = button(self.tr("Delete all …"))
        self.delete.clicked.connect(self.ask_delete)
        foot.addWidget(self.give_out)
        foot.addWidget(self.delete)
        foot.addStretch()
        foot.addWidget(self.close_button())
        self.look()

    # --- what there is ---

    def _build_trend(self) -> None:
        choose = row(spacing=8)
        self.kind, self.days = QComboBox(), QComboBox()
        for kind, words in (
            (StressKind.DAILY, self.tr("Question of the day")),
            (StressKind.WEEKLY, self.tr("Question of the week")),
        ):
            self.kind.addItem(words, kind.value)
        for days in DAYS:
            self.days.addItem(self.tr("%n day(s)", "", days), days)
        self.kind.setAccessibleName(self.tr("Which answers"))
        self.days.setAccessibleName(self.tr("Over how many days"))
        for box in (self.kind, self.days):
            box.currentIndexChanged.connect(self.look)
            choose.addWidget(box, 1)
        self.body.addLayout(choose)
        self.chart = TrendLine(self._session.theme)
        self.chart.hide()
        self.body.addWidget(self.chart)
        self.count = label(role="small")
        self.body.addWidget(self.count)
        self.relief = label(role="small")
        self.body.addWidget(self.relief)

    def look(self) -> None:
        """Read the answers on the store's lane."""
        kept, now, folder = (
            self._session.context.stress,
            self._session.clock(),
            self._session.context.paths.wellbeing,
        )
        kind, days, language = (
            StressKind(str(self.kind.currentData())),
            int(self.days.currentData()),
            self._language,
        )
        own, pack = self._session.preferences.get(names.HELP_LINE), self._session.context.paths.starter_pack

        def read(_cancel: CancelToken) -> Seen:
            return Seen(
                stress.questions(folder),
                kept.due(now),
                kept.trend(days, kind),
                kept.relief(days),
                stress.help_line(folder, language, own, pack),
            )

        self._session.lanes.store.newest_wins("stress", read, self._seen)

    def _seen(self, seen: Seen) -> None:
        self.help.setText(seen.help)
        self._ask(seen)
        trend, relief = seen.trend, seen.relief
        self.chart.setVisible(trend.enough)
        if trend.enough:
            words = self.tr("%n answer(s); the line is the mean of seven days.", "", trend.count)
            if trend.kind is StressKind.WEEKLY:
                words = self.tr("%n answer(s); one a week.", "", trend.count)
            self.chart.show_trend(trend, words)
        else:
            words = self.tr("%n answer(s) so far; from {needed} on they are drawn here.", "", trend.count)
        self.count.setText(words.format(needed=trend.needed))
        self.relief.setVisible(relief.change is not None)
        if relief.change is not None:
            told = self.tr(
                "After an exercise your answer changed by {change} on average (%n exercise(s)).", "", relief.count
            )
            self.relief.setText(told.format(change=f"{relief.change:+.1f}"))

    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._grow.start()
        return super().event(event)

    def _fit(self) -> None:
        wanted = self.body.totalHeightForWidth(self.width())
        if wanted > self.height():
            self.resize(self.width(), wanted)

    # --- the question ---

    def _question(self) -> QWidget:
        self.asked = QFrame()
        self._asked = column(self.asked, spacing=8)
        foot = row(spacing=8)
        foot.addStretch()
        self.skip = button(self.tr("Pass over"))
        self.skip.clicked.connect(self._skip)
        self.keep = button(self.tr("Keep my answer"), "primary")
        self.keep.clicked.connect(self._keep)
        foot.addWidget(self.skip)
        foot.addWidget(self.keep)
        self._asked.addLayout(foot)
        self._asked.addWidget(line())
        self.asked.hide()
        return self.asked

    def _ask(self, seen: Seen) -> None:
        """Show the question that is due; one that is being answered stays."""
        if seen.due is self.due and (self.scale is None) is (seen.due is None):
            return
        if self.scale is not None:
            self.scale.setParent(None)
            self.scale.deleteLater()
            self.scale = None
        self.due = seen.due
        self.asked.setVisible(seen.due is not None)
        if seen.due is not None:
            self.scale = Scale(seen.questions[seen.due], self._language)
            self.scale.chosen.connect(self._enable)
            self._asked.insertWidget(0, self.scale)
            self.keep.setEnabled(False)
            self.scale.show()  # the layout would do so later, and what is hidden takes no focus
            self.scale.take_focus()

    def _enable(self, _value: int) -> None:
        self.keep.setEnabled(True)

    def _keep(self) -> None:
        kind, kept = self.due, self._session.context.stress
        value = self.scale.value if self.scale is not None else None
        if kind is not None and value is not None:
            self._session.lanes.store.queued(lambda: kept.answer(kind, value), self._kept)

    def _skip(self) -> None:
        kind, kept = self.due, self._session.context.stress
        if kind is not None:
            self._session.lanes.store.queued(lambda: kept.skip(kind), self._kept)

    def _kept(self, _: None) -> None:
        self.answered.emit()
        self.look()

    # --- hers to take and to delete ---

    def choose_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export my answers"), "stress.csv", self.tr("CSV (*.csv);;JSON (*.json)")
        )
        if path:
            self.export_to(Path(path))

    def export_to(self, path: Path) -> None:
        """Write all answers to a file that only her account can read."""
        kept = self._session.context.stress
        self._session.lanes.store.queued(lambda: kept.export(path), self._exported)

    def _exported(self, count: int) -> None:
        self._session.notices.say(self.tr("%n answer(s) written. The file is yours alone.", "", count))

    def ask_delete(self) -> None:
        """Ask in the dialog itself: what is deleted is gone. The backups that hold them are counted first."""
        paths = self._session.context.paths
        self._session.lanes.store.newest_wins(
            "copies", lambda _: backup.held(paths.store, paths.backups), self._ask_delete
        )

    def _ask_delete(self, copies: tuple[backup.Copy, ...]) -> None:
        told = self.tr("They are overwritten in your file.")
        if copies:
            first, last = (date.fromtimestamp(one.made).isoformat() for one in (copies[-1], copies[0]))
            told += " " + self.tr(
                "%n backup(s), {first} to {last}, hold them, too. Left alone, the daily ones are replaced one by "
                "one; others stay.",
                "",
                len(copies),
            ).format(first=first, last=last)
        self.copies_too.setChecked(False)
        self.copies_too.setVisible(bool(copies))
        self.banner.tell(self.tr("Delete all your answers?"), told, self.tr("Delete them"), level="warning")

    def _delete(self) -> None:
        self.banner.hide()
        context, now = self._session.context, self._session.clock()
        too = self.copies_too.isChecked() and not self.copies_too.isHidden()

        def delete() -> tuple[int, backup.Renewed | None]:
            count = context.stress.delete_all()
            return count, context.store.renew_backups(context.paths.backups, now) if too else None

        self._session.lanes.store.queued(delete, self._deleted)

    def _deleted(self, done: tuple[int, backup.Renewed | None]) -> None:
        count, renewed = done
        told = self.tr("%n answer(s) deleted.", "", count)
        if renewed is not None:
            told += " " + self.tr("%n older backup(s) deleted; the new one holds none.", "", renewed.deleted)
        self._session.notices.say(told)
        if renewed is not None and renewed.left:
            names = "\n".join(map(str, renewed.left))
            self.banner.tell(
                self.tr("%n backup(s) could not be deleted.", "", len(renewed.left)),
                self.tr("Delete them yourself:") + "\n" + names,
                level="warning",
            )
            self.copies_too.hide()
        self.look()
