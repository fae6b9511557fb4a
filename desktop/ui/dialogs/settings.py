"""The settings, built from their data; what is changed holds at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from desktop import settings as names
from desktop.domain.languages import CORE
from desktop.settings import Setting
from desktop.ui import setting_texts as texts
from desktop.ui.dialogs.base import Dialog
from desktop.ui.preferences import Preferences
from desktop.ui.widgets.parts import label

AnySetting = Setting[Any]
_BY_NAME: dict[str, AnySetting] = {setting.name: setting for setting in names.ALL}
_CHOICES: dict[str, tuple[object, ...]] = {
    names.AGENT_LANGUAGE.name: CORE,
    names.ENGINE_IDLE_MINUTES.name: (2, 5, 10, 30, 60),
}


class SettingsDialog(Dialog):
    """One row per setting; the control follows from its type."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Settings"), parent, width=480)
        self.resize(480, 640)
        self._preferences = preferences
        self.controls: dict[str, QWidget] = {}
        inside = QWidget()
        inside.setObjectName("list")
        grid = QGridLayout(inside)
        grid.setContentsMargins(12, 12, 12, 12)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        line = 0
        for words, group in texts.GROUPS:
            grid.addWidget(label(texts.say(words), "heading"), line, 0, 1, 2)
            line += 1
            for name in group:
                line = self._add(grid, line, _BY_NAME[name])
            grid.setRowMinimumHeight(line, 8)
            line += 1
        grid.setRowStretch(line, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        foot = self.buttons()
        foot.addWidget(label(self.tr("Changes hold at once."), "small"), 1)
        foot.addWidget(self.close_button())

    def _add(self, grid: QGridLayout, line: int, setting: AnySetting) -> int:
        control = self._control(setting)
        title = texts.title(setting.name)
        control.setAccessibleName(title)
        control.setAccessibleDescription(texts.help_(setting.name))
        self.controls[setting.name] = control
        if isinstance(control, QCheckBox):
            control.setText(title)
            grid.addWidget(control, line, 0, 1, 2)
        else:
            words = label(title)
            words.setBuddy(control)
            grid.addWidget(words, line, 0)
            grid.addWidget(control, line, 1)
        if texts.help_(setting.name):
            line += 1
            grid.addWidget(label(texts.help_(setting.name), "small"), line, 0, 1, 2)
        return line + 1

    def _control(self, setting: AnySetting) -> QWidget:
        now = self._preferences.get(setting)
        choices = setting.choices or _CHOICES.get(setting.name, ())
        if isinstance(now, bool):
            box = QCheckBox()
            box.setChecked(now)
            box.toggled.connect(lambda on: self._put(setting, on))
            return box
        if choices:
            combo = QComboBox()
            for choice in choices if now in choices else (now, *choices):
                combo.addItem(texts.value(setting.name, choice), choice)
            combo.setCurrentIndex(combo.findData(now))
            combo.currentIndexChanged.connect(lambda _: self._put(setting, combo.currentData()))
            return combo
        field = QLineEdit(str(now))
        field.editingFinished.connect(lambda: self._put(setting, field.text().strip()))
        return field

    def _put(self, setting: AnySetting, value: object) -> None:
        self._preferences.put(setting, value)
