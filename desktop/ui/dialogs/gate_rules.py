"""The rules of the gate: what each is about, how grave it is, and whether it holds on a marketplace."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from desktop import settings as names
from desktop.assist.checks.banned import BANNED_AS, weight
from desktop.assist.rules import EVERYWHERE, RuleInfo
from desktop.domain.reply import Severity
from desktop.ui.dialogs.table import TableDialog
from desktop.ui.session import Session
from desktop.ui.widgets.parts import button, label, row

_Switches = dict[tuple[str, str], bool]


class GateRulesDialog(TableDialog):
    """A double click or the button switches a rule; the switch holds at once."""

    def __init__(self, session: Session, marketplace: str = "", parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(self.tr("Rules of the gate"), (self.tr("Rule"), self.tr("Weight"), self.tr("State")))
        self._switches: _Switches = {}
        self.place = QComboBox()
        self.place.setAccessibleName(self.tr("Marketplace"))
        agent = session.preferences.get(names.AGENT_LANGUAGE)
        self.place.addItem(self.tr("All marketplaces"), EVERYWHERE)
        for market in session.context.marketplaces.all():
            self.place.addItem(market.name(agent), market.id)
        self.place.setCurrentIndex(max(self.place.findData(marketplace), 0))
        self.place.currentIndexChanged.connect(lambda _: self._show())
        head = row(spacing=8)
        head.addWidget(label(self.tr("Holds on")))
        head.addWidget(self.place, 1)
        self.body.insertLayout(0, head)
        self.switch = button(self.tr("Switch"))
        self.switch.clicked.connect(self.toggle)
        self.view.doubleClicked.connect(lambda _: self.toggle())
        self.selected_changed.connect(self._name_button)
        foot = self.buttons()
        foot.addWidget(self.switch)
        foot.addStretch()
        foot.addWidget(self.close_button())
        self._read()

    def _read(self) -> None:
        switches = self.session.context.gate_switches

        def taken(found: _Switches) -> None:
            self._switches = found
            self._show()

        self.session.lanes.store.newest_wins("gate switches", lambda _: dict(switches()), taken)

    def active(self, rule: RuleInfo) -> bool:
        place = str(self.place.currentData())
        for where in dict.fromkeys((place, EVERYWHERE)):
            if (where, rule.name) in self._switches:
                return self._switches[where, rule.name]
        return rule.marketplaces.get(place, rule.active)

    def weight(self, rule: RuleInfo) -> Severity | None:
        """Return how grave a rule is on the chosen marketplace, None where what it is about is allowed there."""
        if rule.name not in BANNED_AS:
            return rule.severity
        market = self.session.context.marketplaces.get(str(self.place.currentData()))
        return weight(rule.name, market.banned if market is not None else None)

    def _show(self) -> None:
        weights: dict[Severity | None, str] = {
            None: self.tr("off"),
            Severity.BLOCK: self.tr("blocks copying"),
            Severity.WARN: self.tr("warns"),
            Severity.INFO: self.tr("notes"),
        }
        agent = self.session.preferences.get(names.AGENT_LANGUAGE)
        self.show_rows(
            [
                (
                    rule,
                    (
                        rule.explanation(agent),
                        weights[self.weight(rule)],
                        self.tr("on") if self.active(rule) and self.weight(rule) else self.tr("off"),
                        f"{rule.explanation(agent)}\n{rule.name}",
                    ),
                )
                for rule in self.session.context.gate.rules()
            ]
        )

    def _name_button(self) -> None:
        rule = self.selected
        self.switch.setEnabled(isinstance(rule, RuleInfo))
        if isinstance(rule, RuleInfo):
            self.switch.setText(self.tr("Switch off") if self.active(rule) else self.tr("Switch on"))

    def toggle(self) -> None:
        """Switch the selected rule for the chosen marketplace."""
        rule, place = self.selected, str(self.place.currentData())
        if not isinstance(rule, RuleInfo):
            return
        on, switches = not self.active(rule), self.session.context.gate_switches
        self.session.lanes.store.queued(lambda: switches.switch(rule.name, on, place), lambda _: self._read())
