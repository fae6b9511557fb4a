"""The known utterances: what buyers say, in ten languages, with what it is about."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.issue import Mood, Problem
from desktop.errors import UserFacingError

SLOT = re.compile(r"\{[^{}]*\}")
_NUMBER = re.compile(r"[!-~]*\d[!-~]*")
"""A number with the ASCII signs around it; languages without blanks keep the words beside."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a buyer says, in several languages, with what it is about."""

    problem: Problem
    mood: Mood
    texts: dict[str, str]


def load_utterances(folder: Path) -> tuple[Utterance, ...]:
    """Read `<class>.tsv` files with the columns `mood` and language codes.

    Raises `UserFacingError` (`utterances.damaged`) naming file and line.
    """
    out = []
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            for number, row in enumerate(rows, 2):
                try:
                    texts = {code: text for code, text in row.items() if code != "mood" and text}
                    out.append(Utterance(Problem(path.stem), Mood(row["mood"]), texts))
                except (ValueError, KeyError, TypeError) as error:
                    raise UserFacingError(
                        "utterances.damaged",
                        f"A known utterance cannot be read: {error}.",
                        where=f"{path.name}, line {number}",
                        how="Install the program or the content pack again.",
                    ) from error
    return tuple(out)


def plain(text: str) -> str:
    """Take out slots and numbers: they say which order, not what about it."""
    return " ".join(_NUMBER.sub(" ", SLOT.sub(" ", text)).split())
