"""The translation, sentence by sentence, and what to do when a part of it is missing."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.domain.reading import NO_MODEL, STARTER_UNSURE, UNSAID, Gist, Origin, Reading, SegmentReading
from desktop.ui import labels
from desktop.ui.conversation import Conversation
from desktop.ui.theme import Theme
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.parts import button, column, label, row
from desktop.ui.widgets.segment_card import Mend, SegmentCard

_WANT_MODEL = (NO_MODEL, "model.unknown_pair", "model.starter_damaged", STARTER_UNSURE)
"""Notes after which another model helps, and reading again does not."""


class SegmentsPane(QFrame):
    """Shows a conversation's segments and hands corrections back to it."""

    segment_entered = Signal(int)
    """The sentence with the focus; -1 for none."""
    models_wanted = Signal()
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, colors: Theme, mend: Mend, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._mend = mend
        self._conversation: Conversation | None = None
        self._cards: list[SegmentCard] = []
        self._current = -1
        self._note = ""

        self.banner = Banner(colors)
        self.banner.pressed.connect(self._act)
        self.gist = Banner(colors)
        self._list = QWidget()
        self._list.setObjectName("list")
        around = column(self._list, spacing=0)
        around.addWidget(self.gist)  # scrolls with the sentences: a small window cuts nothing off
        self._column = column(spacing=0)
        self._column.addStretch(1)
        around.addLayout(self._column, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list)
        self._summary = label(role="small")
        self.copy = button(
            self.tr("Copy translation"), "link", tip=self.tr("Copy the whole translation (Ctrl+Shift+C)")
        )
        self.copy.setIcon(colors.icon("copy", "accent"))
        self.copy.clicked.connect(self.copy_wanted)

        above = column(spacing=4)
        above.setContentsMargins(8, 0, 8, 4)
        above.addWidget(self.banner)
        below = row(spacing=8)
        below.setContentsMargins(12, 2, 12, 2)
        below.addWidget(self._summary, 1)
        below.addWidget(self.copy)
        layout = column(self, spacing=0)
        layout.addLayout(above)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(below)
        colors.changed.connect(self._repaint)

    @property
    def cards(self) -> list[SegmentCard]:
        return self._cards

    @property
    def summary(self) -> str:
        return self._summary.text()

    def clear(self) -> None:
        """Take everything off at once: a newer message came."""
        self._show_cards(())
        self.banner.hide()
        self.gist.hide()
        self._summary.setText("")
        self.copy.setEnabled(False)

    def follow(self, conversation: Conversation | None) -> None:
        """Show another conversation's segments from now on."""
        self._conversation = conversation
        self.clear()
        if conversation is not None and conversation.segments:
            self.show_segments()
            if conversation.reading is not None:
                self.show_reading(conversation.reading)

    def show_segments(self) -> None:
        """Show what the memory knows; the rest is still to come."""
        conversation = self._conversation
        if conversation is None:
            return
        self._show_cards(conversation.segments)
        self._summarize(conversation.segments)
        self.copy.setEnabled(bool(conversation.segments))

    def show_reading(self, reading: Reading) -> None:
        """Complete the segments; what the agent has begun to write stays."""
        self._show_cards(reading.segments)
        self._summarize(reading.segments)
        self.copy.setEnabled(bool(reading.segments))
        self._tell(reading)
        self._show_gist(reading.gist)

    # --- cards ---

    def _show_cards(self, segments: tuple[SegmentReading, ...]) -> None:
        conversation = self._conversation
        while len(self._cards) > len(segments):
            card = self._cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for index in range(len(self._cards), len(segments)):
            card = self._card(index)
            self._cards.append(card)
            self._column.insertWidget(index, card)
        if conversation is None:
            return
        for index, segment in enumerate(segments):
            card = self._cards[index]
            if card.reading != segment or card.editor.toPlainText() != conversation.text(index):
                card.show_reading(segment, conversation.text(index), editable=conversation.correctable)
            self.show_state(index)
        self._chain_tabs()

    def _card(self, index: int) -> SegmentCard:
        card = SegmentCard(index, self._theme, self._mend)
        card.text_edited.connect(self._edited)
        card.entered.connect(self._entered)
        card.left.connect(self._left)
        card.confirmed.connect(self._confirmed)
        card.take_back_wanted.connect(self.take_back)
        card.escaped.connect(self.left)
        return card

    def _chain_tabs(self) -> None:
        chain: list[QWidget] = [self.gist]
        for card in self._cards:
            chain += [card.editor, card.take_back]
        chain.append(self.copy)
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def show_state(self, index: int, *, failed: bool = False) -> None:
        conversation = self._conversation
        if conversation is not None and 0 <= index < len(self._cards):
            self._cards[index].show_state(
                edited=conversation.edited(index), saved=conversation.saved(index), failed=failed
            )

    def show_taken_back(self, index: int) -> None:
        """Show what stood in the segment before its correction."""
        conversation = self._conversation
        if conversation is not None:
            self._cards[index].editor.show_text(conversation.text(index))
            self.show_state(index)

    # --- what the agent does ---

    def focus_first(self) -> None:
        if self._cards:
            self._cards[max(self._current, 0)].editor.setFocus()

    def step(self, by: int) -> None:
        """Go to the next or the previous sentence."""
        place = min(max(self._current + by, 0), len(self._cards) - 1)
        if self._cards:
            self._cards[place].editor.setFocus()

    def save_current(self) -> bool:
        """Save the sentence with the focus, changed or not."""
        conversation = self._conversation
        if conversation is None or self._current < 0:
            return False
        return conversation.correct(self._current, confirm=True)

    def take_back(self, index: int) -> None:
        if self._conversation is not None:
            self._conversation.take_back(index)

    def _edited(self, index: int, text: str) -> None:
        if self._conversation is not None:
            self._conversation.edit(index, text)
            self.show_state(index)

    def _entered(self, index: int) -> None:
        if index != self._current and 0 <= self._current < len(self._cards):
            self._cards[self._current].set_current(False)
        self._current = index
        card = self._cards[index]
        card.set_current(True)
        QTimer.singleShot(0, card, lambda: self._scroll.ensureWidgetVisible(card, 0, 24))
        self.segment_entered.emit(index)

    def _left(self, index: int) -> None:
        if self._conversation is not None and index < len(self._cards):
            self._conversation.correct(index)
            self._cards[index].set_current(False)
            self.segment_entered.emit(-1)

    def _confirmed(self, index: int) -> None:
        if self._conversation is None:
            return
        self._conversation.correct(index)
        if index + 1 < len(self._cards):
            self._cards[index + 1].editor.setFocus()
        else:
            self.copy.setFocus()

    # --- what is missing ---

    def _tell(self, reading: Reading) -> None:
        self._note = reading.note
        source, target = reading.recall.language.code, reading.recall.agent_language
        if reading.note == STARTER_UNSURE:
            self.banner.tell(
                self.tr("The starter model cannot read all of this"),
                self.tr("A full model for {pair} can. Memory, terms and the gist work without.").format(
                    pair=labels.pair(source, target)
                ),
                self.tr("Install a model …"),
                slim=True,
            )
        elif reading.note in (NO_MODEL, "model.unknown_pair"):
            self.banner.tell(
                self.tr("No model translates {pair} yet").format(pair=labels.pair(source, target)),
                self.tr("Memory, terms and the gist work without one."),
                self.tr("Install a model …"),
                slim=True,
            )
        elif reading.note in ("", "encoder.missing"):
            self.banner.hide()
        else:
            sentence = labels.code_sentence(reading.note)
            what = sentence.what if sentence is not None else self.tr("A part could not be translated.")
            how = sentence.how if sentence is not None else ""
            if reading.note == UNSAID:
                self.banner.tell(what, how, slim=True)  # the same model would say the same again
            else:
                again = self.tr("Install a model …") if reading.note in _WANT_MODEL else self.tr("Read again")
                self.banner.tell(what, how, again, level="warning")

    def _act(self) -> None:
        if self._note in _WANT_MODEL:
            self.models_wanted.emit()
        elif self._conversation is not None:
            self._conversation.read_again()

    def _show_gist(self, gist: Gist | None) -> None:
        if gist is None:
            self.gist.hide()
            return
        about = self.tr("Roughly: {problem} ({percent} % sure) · {mood}").format(
            problem=labels.problem(gist.problem),
            mood=labels.mood(gist.mood),
            percent=round(100 * gist.confidence),
        )
        like = self.tr("Like: {ours}").format(ours=gist.text) if gist.text else ""
        self.gist.tell(about, like, level="gist")
        self.gist.setToolTip(gist.utterance)

    def _summarize(self, segments: tuple[SegmentReading, ...]) -> None:
        count = Counter(segment.origin for segment in segments)
        parts = []
        if known := count[Origin.MEMORY]:
            parts.append(self.tr("%n from memory", "", known))
        if similar := count[Origin.FUZZY]:
            parts.append(self.tr("%n similar", "", similar))
        if made := count[Origin.MODEL]:
            parts.append(self.tr("%n by model", "", made))
        if open_ := count[Origin.UNTRANSLATED]:
            parts.append(self.tr("%n not translated", "", open_))
        if count[Origin.PENDING]:
            parts.append(self.tr("translating …"))
        self._summary.setText(" · ".join(parts))

    def _repaint(self) -> None:
        self.copy.setIcon(self._theme.icon("copy", "accent"))
        for card in self._cards:
            card.repaint_theme()
