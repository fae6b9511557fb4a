"""Why a text has no whole translation, and how to go on, in the command line's words."""

from __future__ import annotations

from desktop.domain.reading import NO_MODEL, STARTER_UNSURE, UNSAID

_MODELS = (
    "'deskside model index' lists full models, 'deskside model download FROM-TO' or 'deskside model install FILE'"
    " brings one in."
)
_TOLD = {
    NO_MODEL: ("no model translates {pair}", _MODELS),
    STARTER_UNSURE: ("the starter model is not sure enough of {pair}", _MODELS),
    UNSAID: ("the model could not say all of {pair}", "What is missing stands in its own words."),
    "model.starter_damaged": (
        "the starter model for {pair} is damaged",
        "Install the program again, or a full model for this pair: 'deskside model install FILE'.",
    ),
    "engine.crashed": ("the translation engine stopped at {pair}", "Try it again; nothing was lost."),
    "model.damaged": (
        "the model for {pair} is damaged",
        "Install it again: 'deskside model install FILE --replace'.",
    ),
    "encoder.missing": ("there is no gist: the sentence encoder is missing", "Install the program again."),
}


def told(note: str, source: str, target: str) -> str:
    """Return the sentences for the note of a reading or a reply, with its code."""
    why, how = _TOLD.get(note, ("the engine could not translate {pair}", ""))
    return f"{why.format(pair=f'{source} -> {target}')} ({note}). {how}".strip()
