"""The figures upon made-up work: every page as long as it is, empty, narrow, and on its way to the lead."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.insights import Subject
from desktop.ui.dialogs.insights import InsightsDialog
from desktop.ui.scenes.stage import Scene, Stage
from desktop.ui.scenes.work import fill

_LONGEST = 4000
"""Pixels of a page that are drawn."""


def _opened(stage: Stage, subject: Subject, *, filled: bool = True) -> InsightsDialog:
    store, now = stage.context.store, stage.session.clock()
    if filled:
        stage.lanes.store.queued(lambda: fill(store, now))
        stage.settle()
    dialog = stage.window.doors.show_figures()
    dialog.show_subject(subject)

    def stands() -> bool:
        page = dialog.page.page
        return dialog.page.ready and page is not None and page.subject is subject

    stage.wait_for(stands)
    stage.settle()
    return dialog


def _page(subject: Subject, stage: Stage) -> QWidget:
    dialog = _opened(stage, subject)
    if (sheet := dialog.page.widget()) is not None:
        dialog.resize(dialog.width(), min(sheet.sizeHint().height() + 180, _LONGEST))
    stage.settle()
    return dialog


def _empty(stage: Stage) -> QWidget:
    return _opened(stage, Subject.OUTCOMES, filled=False)


def _narrow(stage: Stage) -> QWidget:
    dialog = _opened(stage, Subject.RESPONSES)
    dialog.resize(440, 860)
    stage.settle()
    return dialog


def _lead(stage: Stage) -> QWidget:
    _opened(stage, Subject.RESPONSES).show_lead()
    return stage.dialog("LeadDialog")


def _import(stage: Stage) -> QWidget:
    path = stage.paths.data / "results.csv"
    path.write_text("reply,csat,repurchase\n1,5,yes\n2,11,\n3,4,no\n99999,4,\n", "utf-8")
    _opened(stage, Subject.OUTCOMES).import_from(path)
    return stage.dialog("ResultsImportDialog")


SCENES: dict[str, Scene] = {
    **{f"figures-{subject.value}": partial(_page, subject) for subject in Subject},
    "figures-responses-en": partial(_page, Subject.RESPONSES),
    "figures-scripts-en": partial(_page, Subject.SCRIPTS),
    "figures-empty": _empty,
    "figures-narrow": _narrow,
    "figures-lead": _lead,
    "figures-import": _import,
}
