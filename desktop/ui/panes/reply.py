"""The reply: the script's form, the agent's words, the buyer's words, the way back, findings, and the copy."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.domain.reading import NO_MODEL
from desktop.domain.reply import GateFinding, ReplyDraft, Side
from desktop.domain.script import Script
from desktop.ui import labels
from desktop.ui.conversation import Conversation
from desktop.ui.reply import Reply
from desktop.ui.theme import Theme
from desktop.ui.widgets.finding_list import FindingList
from desktop.ui.widgets.form_strip import FormStrip, Parse, Show
from desktop.ui.widgets.outcome_button import OutcomeButton
from desktop.ui.widgets.parts import button, column, label, row, tool
from desktop.ui.widgets.reply_editor import ReplyEditor
from desktop.ui.widgets.script_files import file_name

LINES = 4
TALLEST, SHORTEST = 0.42, 96
"""Share of the window that the reply may take before it scrolls, and the pixels that it keeps."""


class _Content(QWidget):
    """Tells when what is in it wants another height."""

    resized = Signal()

    def event(self, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.resized.emit()
        return super().event(event)


class _Scroll(QScrollArea):
    """As high as is wanted where there is room, else scrolled: never over what stands below."""

    def __init__(self) -> None:
        super().__init__()
        self._height = SHORTEST
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def want(self, height: int) -> None:
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._height, SHORTEST))


class ReplyPane(QFrame):
    """Follows the current conversation's `Reply`."""

    copy_wanted = Signal()
    left = Signal()
    outcome_chosen = Signal(object)
    """An `Outcome` of the last reply, or None to take the mark back."""

    def __init__(self, colors: Theme, show: Show, parse: Parse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = colors
        self._reply: Reply | None = None
        self._choice = 0
        self.setObjectName("reply")
        self._title = label("", "small", wrap=False)
        self._title.setAccessibleName(self.tr("Script in use"))
        self.undo = tool(self.tr("Take the script back (Ctrl+Z)"), colors.icon("back", "muted"))
        self.undo.clicked.connect(self.take_back)
        self.form = FormStrip(show, parse)
        self.form.finished.connect(self._form_finished)
        self.source = ReplyEditor(colors, LINES)
        self.form.escaped.connect(self.source.setFocus)
        self.source.setAccessibleName(self.tr("Your reply, in your language"))
        self.target = ReplyEditor(colors, LINES)
        self.target.setAccessibleName(self.tr("The reply in the buyer's language"))
        self.back = label("", "small")
        self.back.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.findings = FindingList(colors)
        self._count = label("", "small", wrap=False)
        self.copy = button(self.tr("Copy reply  Ctrl+Enter"), "primary")
        self.copy.setIcon(colors.icon("copy", "accent_text"))
        self.copy.clicked.connect(self.copy_wanted)
        self.outcome = OutcomeButton(colors)
        self.outcome.chosen.connect(self.outcome_chosen)
        self._lay_out()
        for editor in (self.source, self.target):
            editor.undo_wanted.connect(self.take_back)
            editor.escaped.connect(self.left)
            editor.fix_wanted.connect(self.findings.fix_first)
            editor.alternative_wanted.connect(self._step_alternative)
        colors.changed.connect(self._repaint)

    def _lay_out(self) -> None:
        head = row(spacing=4)
        head.addWidget(self._title, 1)
        head.addWidget(self.undo)
        inside = self._inside = _Content()
        inside.setObjectName("list")
        inside.resized.connect(self._fit)
        words = column(inside, spacing=4)
        words.setContentsMargins(12, 4, 12, 4)
        words.addLayout(head)
        words.addWidget(self.form)
        words.addWidget(self.source)
        words.addWidget(self.target)
        words.addWidget(self.back)
        self._scroll = _Scroll()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        below = row(spacing=8)
        below.setContentsMargins(12, 4, 12, 6)
        below.addWidget(self._count, 1)
        below.addWidget(self.outcome)
        below.addWidget(self.copy)
        layout = column(self, spacing=0)
        layout.addWidget(self._scroll)
        found = row()  # never scrolled away
        found.setContentsMargins(12, 0, 12, 0)
        found.addWidget(self.findings)
        layout.addLayout(found)
        layout.addLayout(below)

    def _fit(self) -> None:
        """Take the height that the reply needs, and scroll beyond a share of the window."""
        layout = self._inside.layout()
        if layout is None:
            return
        wanted = layout.totalHeightForWidth(self._inside.width()) if layout.hasHeightForWidth() else -1
        wanted = wanted if wanted > 0 else layout.totalSizeHint().height()
        below = self.findings.sizeHint().height() if not self.findings.isHidden() else 0
        room = int(self.window().height() * TALLEST) - self.copy.sizeHint().height() - below
        self._scroll.want(min(wanted, max(room, SHORTEST)))

    # --- whose reply ---

    def follow(self, conversation: Conversation) -> None:
        """Show another conversation's reply from now on."""
        reply = conversation.reply
        if self._reply is not None and self._reply is not reply:
            self._let_go(self._reply)
        if self._reply is not reply:
            self._reply = reply
            reply.fields_changed.connect(self._show_fields)
            reply.source_changed.connect(self.source.show_text)
            reply.draft_ready.connect(self._show_draft)
            reply.findings_ready.connect(self._show_findings)
            reply.last_changed.connect(self._show_last)
            self.source.text_edited.connect(reply.write_source)
            self.target.text_edited.connect(reply.write_target)
            self.form.value_given.connect(reply.set_value)
            self.findings.fix_wanted.connect(reply.apply_fix)
            self.findings.checked_wanted.connect(reply.reviewed)
        self.show_languages()
        self._show_fields()
        self.source.show_text(reply.source)
        self.target.show_text(reply.text)
        if reply.draft is not None:
            self._show_draft(reply.draft)
        else:
            self.back.hide()
        self._show_findings(reply.findings)
        self._show_last()

    def _let_go(self, reply: Reply) -> None:
        reply.fields_changed.disconnect(self._show_fields)
        reply.source_changed.disconnect(self.source.show_text)
        reply.draft_ready.disconnect(self._show_draft)
        reply.findings_ready.disconnect(self._show_findings)
        reply.last_changed.disconnect(self._show_last)
        self.source.text_edited.disconnect(reply.write_source)
        self.target.text_edited.disconnect(reply.write_target)
        self.form.value_given.disconnect(reply.set_value)
        self.findings.fix_wanted.disconnect(reply.apply_fix)
        self.findings.checked_wanted.disconnect(reply.reviewed)

    def show_languages(self) -> None:
        """Name both languages in the empty editors."""
        if self._reply is None:
            return
        agent, buyer = self._reply.languages
        self.source.setPlaceholderText(
            self.tr("Reply in {language}, or pick a script with Alt+1 … 9").format(language=labels.language(agent))
        )
        self.target.setPlaceholderText(
            self.tr("{language}: what the buyer reads").format(language=labels.language(buyer))
        )
        self.target.speak(buyer)
        self.source.speak(agent)

    # --- what is shown ---

    def _show_fields(self) -> None:
        reply = self._reply
        if reply is None:
            return
        agent, _ = reply.languages
        self._show_script(reply.script, agent)
        self.undo.setVisible(reply.can_undo)
        self.form.show_fields(reply.fields)
        if reply.script is not None and not self.form.hasFocus():
            self._count_letters()

    def _show_script(self, script: Script | None, agent: str) -> None:
        self._title.setVisible(script is not None)
        if script is None:
            return
        title, files = script.title(agent), ", ".join(map(file_name, script.attachments))
        self._title.setText(
            self.tr("{title} · send along: {files}").format(title=title, files=files) if files else title
        )
        self._title.setToolTip("\n".join(script.attachments))

    def _show_draft(self, draft: ReplyDraft) -> None:
        reply = self._reply
        if reply is None:
            return
        if reply.target is None or reply.target != self.target.toPlainText():
            self.target.show_text(reply.text)
        self._choice = 0
        back = draft.back.strip()
        same = back == reply.source.strip()
        if draft.note and not draft.text:
            self.back.setText(self._why(draft.note))
        elif not draft.complete:
            self.back.setText(self.tr("translating …"))
        elif back and not same:
            self.back.setText(self.tr("Read back: {text}").format(text=back))
        else:
            self.back.setText("")
        self.back.setVisible(bool(self.back.text()))
        self._count_letters()

    def _why(self, note: str) -> str:
        """Return why free text has no translation, and how to go on."""
        if note == NO_MODEL:
            return self.tr(
                "No model translates this pair: free text cannot be sent. Above are the scripts nearest to it;"
                " memory works, too."
            )
        sentence = labels.code_sentence(note)
        if sentence is None:
            return self.tr("This could not be translated. Above are the scripts.")
        return f"{sentence.what} {sentence.how}".strip()

    def _show_findings(self, findings: tuple[GateFinding, ...]) -> None:
        reply = self._reply
        self.target.setVisible(reply is not None and not reply.empty)
        shown = () if reply is None or reply.empty else findings
        self.findings.show_findings(shown)
        self._fit()
        self.target.mark(f for f in shown if f.side is Side.TARGET)
        self.source.mark(f for f in shown if f.side is Side.SOURCE)
        red = bool(reply is not None and reply.red and not reply.empty)
        self.copy.setIcon(self._theme.icon("warning" if red else "copy", "accent_text"))
        self._count_letters()

    def _show_last(self) -> None:
        self.outcome.show_last(self._reply.last if self._reply is not None else None)

    def _count_letters(self) -> None:
        reply = self._reply
        if reply is None or reply.empty:
            self._count.setText("")
            return
        limit, count = reply.limit, len(reply.text)
        of = f"{count}/{limit}" if limit else str(count)
        self._count.setText(self.tr("{count} characters").format(count=of))

    # --- keys ---

    def focus_form(self) -> None:
        """Go where the next keystroke belongs: an empty field, else the agent's text."""
        if not self.form.focus_empty():
            self.source.setFocus()

    def _form_finished(self) -> None:
        self.copy.setFocus(Qt.FocusReason.TabFocusReason)

    def take_back(self) -> None:
        if self._reply is not None:
            self._reply.take_back()

    def _step_alternative(self, by: int) -> None:
        """Put the next version of the sentence at the cursor into the buyer's text."""
        reply = self._reply
        if reply is None or reply.translated is None or reply.translated.reading is None:
            return
        text, place, at = self.target.toPlainText(), self.target.place(), 0
        for segment in reply.translated.reading.segments:
            versions = (segment.target, *segment.alternatives)
            now = next((v for v in versions if text.startswith(v, text.find(v, at)) and v in text[at:]), None)
            if now is None:
                continue
            start = text.index(now, at)
            if start <= place <= start + len(now) and len(versions) > 1:
                following = versions[(versions.index(now) + by) % len(versions)]
                changed = text[:start] + following + text[start + len(now) :]
                self.target.show_text(changed)
                reply.write_target(changed, read=following not in segment.guesses)
                return
            at = start + len(now)

    def _repaint(self) -> None:
        self.copy.setIcon(self._theme.icon("copy", "accent_text"))
        self.undo.setIcon(self._theme.icon("back", "muted"))
