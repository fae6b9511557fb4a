"""What `make run` shows where there is no display: three messages read here, and a picture of the window."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from desktop import cli, program

MESSAGES = (
    "Hola, mi pedido 8174520039281746 todavía no ha llegado. Necesito una factura. Gracias por su ayuda.",
    "The zipper is broken. I would like a refund of $29.99, please. Can I return it?",
    "先日注文した商品がまだ届いていません。追跡番号はLB123456785CNです。",
)


def main(arguments: Sequence[str]) -> int:
    """Read `MESSAGES` in a folder that is thrown away afterwards and save a picture below `build/`."""
    print("There is no display here, so this is Deskside in the terminal. Else the window opens.\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="deskside-") as folder:
        data = ["--data-dir", folder]
        status = cli.main([*(arguments or data), "read", *MESSAGES])
    picture = Path("build")
    # A process of its own: Qt's platform is chosen once, and this one has no display.
    drawn = subprocess.run(
        program.command("screenshots", str(picture), "--scene", "spanish", "--scale", "100", "--theme", "light"),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if drawn.returncode:
        print(f"\nThe picture of the window could not be drawn:\n{drawn.stderr.strip()[-500:]}")
        return drawn.returncode
    print(f"\nA picture of the window: {drawn.stdout.strip()}")
    print("More: deskside --help")
    return status
