"""The escalation card: written from what is known, completed by the agent, copied for the colleagues."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop import settings as names
from desktop.domain.cancel import CancelToken
from desktop.triage.card import EscalationCard
from desktop.triage.cases import Case
from desktop.triage.escalation import due_of
from desktop.ui import clipboard
from desktop.ui.conversation import Conversation
from desktop.ui.dialogs.base import Dialog
from desktop.ui.session import Session
from desktop.ui.widgets.parts import button, label

WRITE_MS = 200


class EscalationDialog(Dialog):
    """Enter copies the card and keeps the case open until the buyer has the result."""

    def __init__(self, session: Session, conversation: Conversation, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Escalate"), parent, width=480)
        self.resize(480, 620)
        self._session = session
        self._conversation = conversation
        self._now = session.clock()
        self._card: EscalationCard | None = None
        self.tried = QLineEdit()
        self.tried.setPlaceholderText(self.tr("for example: tracking checked, carrier written to"))
        self.promised = QLineEdit()
        self.promised.setPlaceholderText(self.tr("for example: an answer by Friday"))
        self.language = QComboBox()
        for code, words in (("zh", "中文"), ("en", "English")):
            self.language.addItem(words, code)
        agent = session.preferences.get(names.AGENT_LANGUAGE)
        self.language.setCurrentIndex(0 if agent == "zh" else 1)
        form = QFormLayout()
        for words, field in (
            (self.tr("What was tried"), self.tried),
            (self.tr("Promised to the buyer"), self.promised),
            (self.tr("Language of the card"), self.language),
        ):
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.body.addLayout(form)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The card"))
        self.body.addWidget(self.text, 1)
        self.body.addWidget(
            label(self.tr("The case stays open, with a clock of its own, until the buyer has the result."), "small")
        )
        foot = self.buttons()
        foot.addStretch()
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.copy = button(self.tr("Copy the card and open a case"), "primary")
        self.copy.setDefault(True)
        self.copy.setAutoDefault(True)
        self.copy.clicked.connect(self.escalate)
        foot.addWidget(cancel)
        foot.addWidget(self.copy)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WRITE_MS)
        self._timer.timeout.connect(self.write)
        self.tried.textChanged.connect(self._timer.start)
        self.promised.textChanged.connect(self._timer.start)
        self.language.currentIndexChanged.connect(self.write)
        self.tried.setFocus()
        self.write()

    def write(self) -> None:
        """Write the card anew, off the window's thread."""
        self._timer.stop()
        conversation, escalations = self._conversation, self._session.context.escalations
        recall, triage, message = conversation.recall, conversation.triage, conversation.message
        if recall is None or triage is None or message is None:
            return
        language = str(self.language.currentData())
        translation, tried, promised = conversation.translation, self.tried.text(), self.promised.text()
        now = self._now

        def work(_cancel: CancelToken) -> EscalationCard:
            path = escalations.on_request(triage.problem, language)
            return escalations.card(
                message.text,
                translation,
                triage,
                recall.entities,
                path,
                tried=tried,
                promised=promised,
                due=due_of(path, now),
                now=now,
                language=language,
                buyer_language=recall.language.code,
                since=message.received_at,
            )

        self._session.lanes.store.newest_wins("escalation card", work, self._written)

    def _written(self, card: EscalationCard) -> None:
        self._card = card
        self.text.setPlainText(card.text)

    def escalate(self) -> None:
        """Copy the card and keep the case."""
        card, conversation, cases, now = self._card, self._conversation, self._session.context.cases, self._now
        if card is None:
            return
        clipboard.put(QGuiApplication.clipboard(), card.text, private=True)

        def keep() -> Case:
            number, _ = conversation.ids
            return cases.open(number, card.problem, card, None, now)

        self._session.lanes.store.queued(keep, self._kept)

    def _kept(self, _case: Case) -> None:
        self._session.notices.say(self.tr("Card copied. The case is open: Ctrl+Shift+E lists all."))
        self.accept()
