"""A message on its way: read, corrected, answered, checked; the window in its shapes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.scenes import sample
from desktop.ui.scenes.stage import Scene, Stage


def _empty(stage: Stage) -> QWidget:
    return stage.window


def _spanish(stage: Stage) -> QWidget:
    stage.read(sample.JAPANESE)
    stage.read(sample.GERMAN, new=True)
    stage.read(sample.SPANISH, new=True)
    return stage.window


def _corrected(stage: Stage) -> QWidget:
    stage.read(sample.SPANISH)
    page = stage.window.desk_page()
    segments = page.segments
    stage.window.activateWindow()
    segments.cards[2].editor.setFocus()
    segments.cards[2].apply_fix()
    stage.window.save()
    stage.settle()
    segments.cards[1].editor.setFocus()
    segments.cards[1].editor.type_text("我三周前订购的背包（订单 8174520039）到现在还没收到。")
    page.copy_translation()
    return stage.window


def _message(text: str) -> Scene:
    def scene(stage: Stage) -> QWidget:
        stage.read(text)
        return stage.window

    return scene


def _picked(stage: Stage) -> QWidget:
    stage.read(sample.SPANISH)
    stage.window.activateWindow()
    answering = stage.window.answering
    if answering is not None:
        answering.pick_at(0)
    stage.settle()
    stage.settle()
    return stage.window


def _filled(stage: Stage) -> QWidget:
    _picked(stage)
    reply = stage.session.desk.current.reply
    for field in reply.fields:
        if not field.value:
            reply.set_value(field.key, "Madrid" if not field.options else "0")
            stage.settle()
    return stage.window


def _gate(stage: Stage) -> QWidget:
    _filled(stage)
    reply = stage.session.desk.current.reply
    reply.write_target(
        reply.text.replace("8174520039", "8174520030") + " Se lo garantizo. WhatsApp +34 600 123 456"
    )
    stage.wait_for(lambda: len(reply.findings) > 2)
    return stage.window


def _guidance(stage: Stage) -> QWidget:
    stage.read(sample.JAPANESE)
    stage.window.desk_page().show_guidance()
    return stage.window


def _escalation(stage: Stage) -> QWidget:
    stage.read(sample.SPANISH)
    if stage.window.answering is not None:
        stage.window.answering.escalate()
    stage.settle()
    return stage.dialog("EscalationDialog")


def _wide(stage: Stage) -> QWidget:
    stage.window.resize(1080, 760)
    stage.read(sample.GERMAN)
    return stage.window


def _large_text(stage: Stage) -> QWidget:
    stage.theme.apply(size=14)
    stage.read(sample.SPANISH)
    return stage.window


def _compact(stage: Stage) -> QWidget:
    stage.read(sample.JAPANESE)
    stage.read(sample.SPANISH, new=True)
    stage.window.toggle_compact()
    return stage.window.compact or stage.window


SCENES: dict[str, Scene] = {
    "empty": _empty,
    "spanish": _spanish,
    "spanish-en": _spanish,
    "corrected": _corrected,
    "picked": _picked,
    "filled": _filled,
    "gate": _gate,
    "guidance": _guidance,
    "escalation": _escalation,
    "japanese": _message(sample.JAPANESE),
    "german": _message(sample.GERMAN),
    "starter": _message(sample.STARTER),
    "no-model": _message(sample.KOREAN),
    "large-text": _large_text,
    "wide": _wide,
    "compact": _compact,
}
