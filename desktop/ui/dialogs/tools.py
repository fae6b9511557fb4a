"""The tools by problem: a table that the lead fills with the team's own addresses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.domain.cancel import CancelToken
from desktop.domain.issue import Problem
from desktop.domain.triage import Tool
from desktop.ui import labels
from desktop.ui.dialogs.table import TableDialog
from desktop.ui.session import Session
from desktop.ui.widgets.parts import button, row


class ToolsDialog(TableDialog):
    """Select a tool, fill in its address, Enter keeps it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.name(self.tr("Tools by problem"), (self.tr("Tool"), self.tr("Problem"), self.tr("Address")))
        self.tool_name = QLineEdit()
        self.tool_name.setPlaceholderText(self.tr("Name"))
        self.tool_name.setAccessibleName(self.tr("Name of the tool"))
        self.target = QLineEdit()
        self.target.setPlaceholderText(self.tr("Address of a page, or path of a file"))
        self.target.setAccessibleName(self.tr("Address of the tool"))
        self.target.returnPressed.connect(self.keep)
        self.problem = QComboBox()
        self.problem.setAccessibleName(self.tr("Problem"))
        for problem in Problem:
            self.problem.addItem(labels.problem(problem), problem.value)
        line = row(spacing=8)
        line.addWidget(self.problem)
        line.addWidget(self.tool_name, 1)
        line.addWidget(self.target, 2)
        self.body.addLayout(line)
        foot = self.buttons()
        self.save = button(self.tr("Save"), "primary")
        self.save.clicked.connect(self.keep)
        self.new = button(self.tr("Add as new"))
        self.new.clicked.connect(self.add)
        self.drop = button(self.tr("Delete"))
        self.drop.clicked.connect(self.remove)
        for one in (self.save, self.new, self.drop):
            foot.addWidget(one)
        foot.addStretch()
        foot.addWidget(self.close_button())
        self.selected_changed.connect(self._show)
        self.look()

    def look(self) -> None:
        tools = self.session.context.tools

        def read(_cancel: CancelToken) -> tuple[Tool, ...]:
            return tools.all()

        self.session.lanes.store.newest_wins("tools", read, self._found)

    def _found(self, tools: tuple[Tool, ...]) -> None:
        self.show_rows(
            [(one, (one.name, labels.problem(one.problem), one.target, one.note or one.name)) for one in tools]
        )

    @property
    def _tool(self) -> Tool | None:
        return self.selected if isinstance(self.selected, Tool) else None

    def _show(self) -> None:
        tool = self._tool
        for one in (self.save, self.drop):
            one.setEnabled(tool is not None)
        if tool is not None:
            self.tool_name.setText(tool.name)
            self.target.setText(tool.target)
            self.problem.setCurrentIndex(self.problem.findData(tool.problem.value))

    def keep(self) -> None:
        """Keep the selected tool as it stands in the fields, in every problem that has it."""
        tool, tools = self._tool, self.session.context.tools
        if tool is None or not self.tool_name.text().strip():
            return
        changed = replace(tool, name=self.tool_name.text().strip(), target=self.target.text().strip())
        self._do(lambda: tools.update(changed, everywhere=True))

    def add(self) -> None:
        name, target, tools = self.tool_name.text().strip(), self.target.text().strip(), self.session.context.tools
        problem = Problem(str(self.problem.currentData()))
        if name:
            self._do(lambda: tools.add(problem, name, target))

    def remove(self) -> None:
        tool, tools = self._tool, self.session.context.tools
        if tool is not None:
            self._do(lambda: tools.remove(tool.id))

    def _do(self, act: Callable[[], object]) -> None:
        self.session.lanes.store.queued(act, lambda _: self.look(), self.session.notices.report)
