"""Keyrings to put in the place of the system's."""

from __future__ import annotations

from desktop.errors import UserFacingError


class MemoryVault:
    """A keyring that works; `kept` shows what is in it."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def available(self) -> bool:
        return True

    def read(self, name: str) -> str | None:
        return self.kept.get(name)

    def write(self, name: str, secret: str) -> None:
        self.kept[name] = secret


class ClosedVault(MemoryVault):
    """A keyring that was locked: it is there and answers nothing."""

    def read(self, name: str) -> str | None:
        raise UserFacingError("vault.closed", "The keyring of this system does not answer: locked.")

    def write(self, name: str, secret: str) -> None:
        raise UserFacingError("vault.closed", "The keyring of this system does not take the key: locked.")
