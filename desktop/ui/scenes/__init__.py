"""Named scenes of the real window, rendered into pictures: what a person looks at before a release."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from desktop import program
from desktop.paths import Paths
from desktop.ui.application import make_application
from desktop.ui.scenes import dialogs, figures, knowledge, messages, wellbeing
from desktop.ui.scenes.stage import Scene, fill, stage

SCALES = (100, 150)
"""Per cent."""
THEMES = ("light", "dark")
SCENES: dict[str, Scene] = messages.SCENES | dialogs.SCENES | knowledge.SCENES | wellbeing.SCENES | figures.SCENES


def render(folder: Path, only: str | None = None, theme: str | None = None) -> list[Path]:
    """Render every scene (or `only` one) at each scale and theme and return the pictures' paths.

    Each scale wants a process of its own: Qt reads it once.
    """
    pictures = []
    for scale in SCALES:
        chosen = [
            word for name, value in (("--scene", only), ("--theme", theme)) if value for word in (name, value)
        ]
        done = subprocess.run(
            program.command("screenshots", str(folder), "--scale", str(scale), *chosen),
            env={**os.environ, "QT_SCALE_FACTOR": str(scale / 100), "QT_QPA_PLATFORM": "offscreen"},
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        pictures += [Path(line) for line in done.stdout.splitlines()]
    return pictures


def render_at(folder: Path, scale: int, only: str | None = None, theme: str | None = None) -> list[Path]:
    """Render scenes, or `only` the one of that name, at the scale that this process was started with."""
    make_application()
    folder = folder.expanduser().absolute()
    folder.mkdir(parents=True, exist_ok=True)
    pictures = []
    with tempfile.TemporaryDirectory(prefix="deskside-scenes-", ignore_cleanup_errors=True) as place:
        sample = Path(place) / "sample"
        fill(Paths.default(sample))
        for colours in (theme,) if theme else THEMES:
            for name in (only,) if only else SCENES:
                data_folder = Path(place) / f"{name}-{colours}"
                shutil.copytree(sample, data_folder)
                with stage(data_folder, colours, "en" if name.endswith("-en") else "zh_CN") as set_up:
                    picture = SCENES[name](set_up)
                    set_up.settle()
                    pictures.append(folder / f"{name}-{colours}-{scale}.png")
                    picture.grab().save(str(pictures[-1]))
    return pictures
