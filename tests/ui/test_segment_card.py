"""What a card shows of a starter model's guess."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from desktop.domain.message import Segment
from desktop.domain.reading import Origin, SegmentReading
from desktop.domain.translation import Finding, FindingKind, Match, TranslationUnit, UnitOrigin
from desktop.ui import labels
from desktop.ui.theme import Theme
from desktop.ui.widgets.segment_card import MORE, SegmentCard


def guess(*, doubtful: bool) -> SegmentReading:
    return SegmentReading(
        Segment("Where is it?", 0, 12),
        "它在哪里？",
        Origin.MODEL,
        48,
        findings=(Finding(FindingKind.LOW_CONFIDENCE, 0, 0, "它在哪里？"),),
        starter=True,
        guesses=("它在哪里？",) if doubtful else (),
    )


def lines(card: SegmentCard) -> int:
    """Count the lines of findings under the sentence."""
    return sum(not box.isHidden() for box in card.findChildren(QFrame, "finding"))


def edge(card: SegmentCard) -> QColor:
    card.resize(300, 60)
    return card.grab().toImage().pixelColor(1, 1)


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


def test_a_doubtful_sentence_warns_by_its_edge_and_mark_alone(qtbot: QtBot, theme: Theme) -> None:
    card = SegmentCard(0, theme, lambda text, _: text)
    qtbot.addWidget(card)
    card.show_reading(guess(doubtful=True), "它在哪里？")
    assert edge(card) == theme.color("warning")
    assert lines(card) == 0
    card.show_reading(guess(doubtful=False), "它在哪里？")
    assert edge(card) == theme.color("model")
    assert lines(card) == 1


def test_a_sentence_with_other_versions_says_so_without_a_line_of_its_own(qtbot: QtBot, theme: Theme) -> None:
    card = SegmentCard(0, theme, lambda text, _: text)
    qtbot.addWidget(card)
    card.show_reading(replace(guess(doubtful=False), alternatives=("在哪？",)), "它在哪里？")
    assert card.mark.text().endswith(MORE)
    assert card.count.isHidden()
    card.step_alternative(1)
    assert not card.count.isHidden()
    assert card.count.text().startswith("2/2")


def test_the_words_on_a_guess_hold_without_a_gist_too() -> None:
    assert "gist" not in labels.origin(guess(doubtful=True))


def known(target: str) -> Match:
    unit = TranslationUnit(1, "en", "zh", "Where was it?", target, UnitOrigin.CORRECTION)
    return Match(unit, 86, target, ())


def test_a_withheld_guess_that_is_looked_at_is_a_guess_and_not_the_buyers_words(qtbot: QtBot, theme: Theme) -> None:
    card = SegmentCard(0, theme, lambda text, _: text)
    qtbot.addWidget(card)
    words = SegmentReading(
        Segment("Where is it?", 0, 12), "Where is it?", Origin.UNTRANSLATED, 0, None, ("狗",), guesses=("狗",)
    )
    card.show_reading(words, "Where is it?")
    assert card.editor.property("doubtful") == "false"
    assert card.mark.toolTip().startswith(labels.origin(words))
    card.step_alternative(1)
    assert card.editor.toPlainText() == "狗"
    assert card.editor.property("doubtful") == "true"
    assert edge(card) == theme.color("warning")
    assert card.mark.text().startswith(labels.mark(guess(doubtful=True)))
    assert card.mark.toolTip().startswith(labels.origin(replace(guess(doubtful=True), score=None)))
    card.step_alternative(1)
    assert card.editor.property("doubtful") == "false"
    assert card.mark.toolTip().startswith(labels.origin(words))


def test_a_persons_version_of_a_doubtful_sentence_is_marked_as_such(qtbot: QtBot, theme: Theme) -> None:
    card = SegmentCard(0, theme, lambda text, _: text)
    qtbot.addWidget(card)
    reading = replace(guess(doubtful=True), alternatives=("它之前在哪？", "狗"), match=known("它之前在哪？"))
    reading = replace(reading, guesses=("它在哪里？", "狗"))
    card.show_reading(reading, "它在哪里？")
    card.step_alternative(1)
    assert card.editor.property("doubtful") == "false"
    assert card.mark.text().startswith("86 %")
    assert edge(card) == theme.color("fuzzy")
    card.step_alternative(1)
    assert card.editor.property("doubtful") == "true"
    card.show_state(saved=True)
    card.editor.type_text("狗")
    assert card.editor.property("doubtful") == "false", "saved by the agent"
