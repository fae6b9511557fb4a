"""The system's keyring, read back after each writing; the only importer of `keyring`."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from typing import Protocol

from desktop.errors import UserFacingError


class Vault(Protocol):
    """Keeps a secret for this user of this computer."""

    def available(self) -> bool:
        """True if secrets can be kept beyond this run."""
        ...

    def read(self, name: str) -> str | None:
        """Return the secret of this name, or None; raises `UserFacingError` (`vault.closed`)."""
        ...

    def write(self, name: str, secret: str) -> None:
        """Keep `secret`; raises `UserFacingError` (`vault.forgets`) where it cannot be read back."""
        ...


class KeyringVault:
    """The keyring of the system: Windows Credential Manager, macOS Keychain, Secret Service, KWallet."""

    service = "deskside"

    def available(self) -> bool:
        import keyring  # slow to import, and not needed for an unencrypted file
        from keyring.backends import fail, null

        try:
            backend = keyring.get_keyring()
            # The null backend accepts and forgets; the fail backend has priority 0 and raises on use.
            return not isinstance(backend, null.Keyring | fail.Keyring) and float(backend.priority) > 0
        except Exception:  # noqa: BLE001 - a priority is computed, and raises where D-Bus is gone
            return False

    def read(self, name: str) -> str | None:
        """Return the secret of this name, or None; raises `UserFacingError` (`vault.closed`)."""
        import keyring

        with _telling("The keyring of this system does not answer", "start again, or use the recovery code"):
            return keyring.get_password(self.service, name)

    def write(self, name: str, secret: str) -> None:
        """Keep `secret`; raises `UserFacingError` (`vault.closed`, or `vault.forgets` if it reads back other)."""
        import keyring

        with _telling("The keyring of this system does not take the key", "start again, or choose a passphrase"):
            keyring.set_password(self.service, name, secret)
            kept = keyring.get_password(self.service, name)
        if kept != secret:
            raise UserFacingError(
                "vault.forgets",
                "The keyring of this system accepted the key but did not keep it.",
                how="Choose a passphrase instead.",
            )


@contextlib.contextmanager
def _telling(what: str, how: str) -> Generator[None]:
    try:
        yield
    except Exception as error:
        # Backends raise more than KeyringError: D-Bus, win32 and OS errors pass through them.
        raise UserFacingError(
            "vault.closed", f"{what}: {str(error) or type(error).__name__}.", how=f"Unlock it and {how}."
        ) from error


class NoVault:
    """A system without a keyring."""

    def available(self) -> bool:
        return False

    def read(self, name: str) -> str | None:
        return None

    def write(self, name: str, secret: str) -> None:
        raise UserFacingError(
            "vault.missing",
            "This system has no keyring.",
            how="Choose a passphrase, or an unencrypted file.",
        )
