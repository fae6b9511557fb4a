"""Where things lie: the user's data, and what the program brings along."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Paths:
    """Every place the program reads or writes; all of the user's lies below `data`."""

    data: Path
    resources: Path
    translations: Path

    @classmethod
    def default(cls, data: Path | None = None) -> Paths:
        """Return the places of this system; `data` (`--data-dir`) keeps everything of the user apart."""
        home = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
        folder = data if data is not None else Path(platformdirs.user_data_dir("deskside", appauthor=False))
        return cls(folder.expanduser().absolute(), home / "resources", home / "translations")

    @property
    def store(self) -> Path:
        return self.data / "deskside.db"

    @property
    def protection(self) -> Path:
        """Says how the store is protected; never a secret."""
        return self.data / "protection.json"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def models(self) -> Path:
        return self.data / "models"

    @property
    def attachments(self) -> Path:
        """Where older versions kept the files of articles; they go into the store at the first start."""
        return self.data / "attachments"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def lexicons(self) -> Path:
        return self.resources / "lexicons"

    @property
    def wellbeing(self) -> Path:
        """Ways of breathing, exercises, presets and questions."""
        return self.resources / "wellbeing"

    @property
    def starter_pack(self) -> Path:
        return self.resources / "packs" / "starter"

    @property
    def starter_models(self) -> Path:
        return self.resources / "models" / "starter"
