"""What is known of a script beside its texts: what it is for, who keeps it, what it belongs to, what goes along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QLineEdit, QScrollArea, QWidget

from desktop.domain.issue import Mood, Problem, Tier
from desktop.domain.script import Script
from desktop.scripts.reading import TONES
from desktop.ui import labels
from desktop.ui import script_texts as texts
from desktop.ui.theme import Theme
from desktop.ui.widgets.check_menu import CheckMenu, listed
from desktop.ui.widgets.parts import column, label
from desktop.ui.widgets.script_files import ScriptFiles

Kind = TypeVar("Kind", bound=StrEnum)

DAY = "2027-06-30"


class ScriptFields(QScrollArea):
    """Fields of a script; `taken` puts what stands in them into one."""

    changed = Signal()

    def __init__(self, script: Script, colors: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._script = script
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.code = QLineEdit(script.code)
        self.problem = _combo([("", self.tr("any")), *_choices(Problem, labels.problem)])
        first = script.classes[0].value if script.classes else ""
        self.problem.setCurrentIndex(max(self.problem.findData(first), 0))
        self.also = _menu(colors, self.tr("none"), _choices(Problem, labels.problem), script.classes[1:])
        self.moods = _menu(colors, self.tr("any"), _choices(Mood, labels.mood), script.moods)
        self.tiers = _menu(colors, self.tr("those of its problems"), _choices(Tier, labels.tier), script.tiers)
        self.marketplaces = _menu(
            colors, self.tr("any"), [(one, one) for one in script.marketplaces], script.marketplaces
        )
        self.tone = _combo((code, texts.tone(code)) for code in TONES)
        self.tone.setCurrentIndex(max(self.tone.findData(script.tone), 0))
        self.scene = QComboBox()
        self.scene.setEditable(True)
        self._scenes = {texts.scene(script.scene): script.scene}
        self.scene.setCurrentText(texts.scene(script.scene))
        self.tags = QLineEdit(", ".join(script.tags))
        self.tags.setPlaceholderText(self.tr("separated by commas"))
        self.variant_of = QComboBox()
        self._offer_variants([(script.variant_of, script.variant_of)] if script.variant_of else [])
        self.variant = QLineEdit(script.variant)
        self.variant.setPlaceholderText(self.tr("short, more formal …"))
        self.owner = QLineEdit(script.owner)
        self.review = QLineEdit(script.review_on)
        self.expires = QLineEdit(script.expires_on)
        for day in (self.review, self.expires):
            day.setPlaceholderText(DAY)
        self.files = ScriptFiles(script.attachments)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("list")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(12)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._group(
            form,
            self.tr("What it is for"),
            (self.tr("Short code"), self.code),
            (self.tr("Problem"), self.problem),
            (self.tr("Also for"), self.also),
            (self.tr("Moods"), self.moods),
            (self.tr("Tiers"), self.tiers),
            (self.tr("Marketplaces"), self.marketplaces),
        )
        self._group(
            form,
            self.tr("How it reads"),
            (self.tr("Tone"), self.tone),
            (self.tr("Scene"), self.scene),
            (self.tr("Tags"), self.tags),
            (self.tr("Variant of"), self.variant_of),
            (self.tr("Which variant"), self.variant),
        )
        self._group(
            form,
            self.tr("Who keeps it"),
            (self.tr("Owner"), self.owner),
            (self.tr("Look at it again on"), self.review),
            (self.tr("Expires on"), self.expires),
        )
        form.addRow(_heading(self.tr("Files to send along")))
        form.addRow(self.files)
        below = column(inside)
        below.setContentsMargins(12, 4, 12, 12)
        below.addLayout(form)
        below.addStretch()
        self.setWidget(inside)

    @staticmethod
    def _group(form: QFormLayout, heading: str, *rows: tuple[str, QWidget]) -> None:
        form.addRow(_heading(heading))
        for words, field in rows:
            field.setAccessibleName(words)
            form.addRow(words, field)

    def _listen(self) -> None:
        for line in (self.code, self.tags, self.variant, self.owner, self.review, self.expires):
            line.textEdited.connect(self.changed)
        for combo in (self.problem, self.tone, self.variant_of):
            combo.activated.connect(self.changed)
        self.scene.editTextChanged.connect(self.changed)
        for menu in (self.also, self.moods, self.tiers, self.marketplaces):
            menu.changed.connect(self.changed)
        self.files.changed.connect(self.changed)

    # --- what is looked up meanwhile ---

    def offer(self, scenes: Iterable[str], scripts: Sequence[tuple[str, str]]) -> None:
        """Offer the library's scenes, and its scripts (name, title) as what this one may be a variant of."""
        kept = self.scene.currentText()
        self.scene.blockSignals(True)
        self._scenes |= {texts.scene(code): code for code in sorted(set(scenes) - {""})}
        self.scene.addItems([words for words in self._scenes if words])
        self.scene.setCurrentText(kept)
        self.scene.blockSignals(False)
        self._offer_variants([(name, title) for name, title in scripts if name != self._script.name])

    def _offer_variants(self, scripts: Sequence[tuple[str, str]]) -> None:
        chosen = str(self.variant_of.currentData() or self._script.variant_of)
        known = dict(scripts)
        self.variant_of.clear()
        self.variant_of.addItem(self.tr("none"), "")
        for name, title in scripts:
            self.variant_of.addItem(title, name)
        if chosen and chosen not in known:
            self.variant_of.addItem(chosen, chosen)
        self.variant_of.setCurrentIndex(max(self.variant_of.findData(chosen), 0))

    # --- out again ---

    def wrong_day(self) -> QLineEdit | None:
        """Return the first field that should hold a day and does not."""
        return next((day for day in (self.review, self.expires) if not _is_day(day.text().strip())), None)

    def taken(self, script: Script) -> Script:
        """Return a script with what stands in the fields; what the program does not know stays."""
        first = str(self.problem.currentData())
        # The order of classes counts: the first is what the script is for.
        others = [problem for problem in script.classes if problem.value in self.also.chosen]
        others += [Problem(code) for code in self.also.chosen if code not in script.classes]
        classes = [Problem(first)] if first else []
        return replace(
            script,
            code=self.code.text().strip(),
            classes=tuple(dict.fromkeys([*classes, *others])),
            moods=tuple(map(Mood, self.moods.chosen)),
            tiers=tuple(map(Tier, self.tiers.chosen)),
            marketplaces=self.marketplaces.chosen,
            tone=str(self.tone.currentData()),
            scene=self._scenes.get(words := self.scene.currentText().strip(), words),
            tags=listed(self.tags.text()),
            variant_of=str(self.variant_of.currentData()),
            variant=self.variant.text().strip(),
            owner=self.owner.text().strip(),
            review_on=self.review.text().strip(),
            expires_on=self.expires.text().strip(),
            attachments=self.files.paths,
        )


def _choices(kind: type[Kind], say: Callable[[Kind], str]) -> list[tuple[str, str]]:
    return [(one.value, say(one)) for one in kind]


def _combo(choices: Iterable[tuple[str, str]]) -> QComboBox:
    made = QComboBox()
    for code, words in choices:
        made.addItem(words, code)
    return made


def _menu(colors: Theme, nothing: str, choices: list[tuple[str, str]], chosen: Iterable[str]) -> CheckMenu:
    made = CheckMenu(colors, nothing)
    made.offer(choices, chosen)
    return made


def _heading(text: str) -> QLabel:
    made = label(text, "heading")
    made.setContentsMargins(0, 8, 0, 0)
    return made


def _is_day(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False
