"""Write the vectors that the program brings along: `make vectors`, after an utterance or the encoder changed."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.assist.vectors import UtteranceVectors
from desktop.translation.encoder import UseEncoder
from desktop.triage.utterances import load_utterances

PACK = Path(__file__).resolve().parents[1] / "resources" / "packs" / "starter"
FOLDER = PACK / "vectors"


def known() -> UtteranceVectors:
    """Return the starter pack's utterances with the real encoder, and no cache."""
    return UtteranceVectors(UseEncoder(), load_utterances(PACK / "utterances"), PACK / "none")


def main() -> None:
    """Write what is missing and delete what is out of date."""
    vectors = known()
    FOLDER.mkdir(exist_ok=True)
    names = {vectors.file_name(language): language for language in vectors.utterances[0].texts}
    for path in FOLDER.glob("*.npy"):
        if path.name not in names:
            path.unlink()
    for name, language in names.items():
        if not (FOLDER / name).exists():
            sys.stdout.write(f"{vectors.write(FOLDER, language).name}\n")


if __name__ == "__main__":
    main()
