"""What a card shows of a starter model's guess."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.domain.message import Segment
from desktop.domain.reading import Origin, SegmentReading
from desktop.ui import labels
from desktop.ui.theme import Theme
from desktop.ui.widgets.segment_card import SegmentCard


def guess(*, doubtful: bool) -> SegmentReading:
    return SegmentReading(
        Segment("Where is it?", 0, 12), "它在哪里？", Origin.MODEL, 48, starter=True, doubtful=doubtful
    )


def test_a_doubtful_sentence_is_greyed_until_the_agent_writes_her_own(qtbot: QtBot, theme: Theme) -> None:
    card = SegmentCard(0, theme, lambda text, _: text)
    qtbot.addWidget(card)
    card.show_reading(guess(doubtful=True), "它在哪里？")
    sure = card.editor.palette().text().color()
    assert card.editor.property("doubtful") == "true"
    assert card.mark.text() == labels.mark(guess(doubtful=True)) != labels.mark(guess(doubtful=False))
    card.editor.type_text("请问它到哪了？")
    assert card.editor.property("doubtful") == "false"
    card.ensurePolished()
    assert card.editor.palette().text().color() != sure


def test_a_sentence_it_is_sure_of_is_not(qtbot: QtBot, theme: Theme) -> None:
    card = SegmentCard(0, theme, lambda text, _: text)
    qtbot.addWidget(card)
    card.show_reading(guess(doubtful=False), "它在哪里？")
    assert card.editor.property("doubtful") == "false"
