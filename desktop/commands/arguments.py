"""What several commands read from the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop.knowledge.names import language_code


def language(text: str) -> str:
    """Return the code of a language. Raises `argparse.ArgumentTypeError`."""
    try:
        return language_code(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def up_to(most: int) -> Callable[[str], int]:
    """Return what reads a number from 1 to `most`; it raises `argparse.ArgumentTypeError`."""

    def read(text: str) -> int:
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
        if not 1 <= number <= most:
            raise argparse.ArgumentTypeError(f"“{text}” is no number from 1 to {most:,}")
        return number

    return read
