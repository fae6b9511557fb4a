from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from desktop.errors import UserFacingError
from desktop.vault import KeyringVault, NoVault


class Backend(KeyringBackend):
    """A keyring in memory; `raising` is what it raises when used."""

    priority = 5.0  # type: ignore[assignment]
    forgets = False
    raising: Exception | None = None

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        if self.raising:
            raise self.raising
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.raising:
            raise self.raising
        if not self.forgets:
            self.kept[service, username] = password


@pytest.fixture
def backend() -> Iterator[Backend]:
    before = keyring.get_keyring()
    found = Backend()
    keyring.set_keyring(found)
    yield found
    keyring.set_keyring(before)


def test_keeps_and_reads(backend: Backend) -> None:
    vault = KeyringVault()
    assert vault.available()
    assert vault.read("id") is None
    vault.write("id", "secret")
    assert vault.read("id") == "secret"
    assert backend.kept == {("deskside", "id"): "secret"}


def test_a_keyring_that_accepts_and_forgets_is_found_out(backend: Backend) -> None:
    backend.forgets = True
    with pytest.raises(UserFacingError) as told:
        KeyringVault().write("id", "secret")
    assert told.value.code == "vault.forgets"
    assert str(told.value) == (
        "The keyring of this system accepted the key but did not keep it. Choose a passphrase instead."
    )


@pytest.mark.parametrize("other", [null.Keyring, fail.Keyring, chainer.ChainerBackend])
def test_backends_that_keep_nothing_are_not_available(
    backend: Backend, other: type[KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    if other is chainer.ChainerBackend:
        monkeypatch.setattr("keyring.backend.get_all_keyring", list)
    keyring.set_keyring(other())
    assert not KeyringVault().available()


def test_the_null_backend_is_found_out_when_written(backend: Backend) -> None:
    keyring.set_keyring(null.Keyring())
    with pytest.raises(UserFacingError, match="did not keep it"):
        KeyringVault().write("id", "secret")


@pytest.mark.parametrize(
    "raising",
    [KeyringLocked("locked"), InitError(), PasswordSetError("no"), OSError("D-Bus is gone"), RuntimeError("win32")],
)
def test_a_keyring_that_raises_is_told(backend: Backend, raising: Exception) -> None:
    backend.raising = raising
    for use in (lambda: KeyringVault().read("id"), lambda: KeyringVault().write("id", "secret")):
        with pytest.raises(UserFacingError) as told:
            use()
        assert told.value.code == "vault.closed"
        assert (str(raising) or type(raising).__name__) in told.value.what
        assert told.value.how.startswith("Unlock it and start again")


def test_a_backend_whose_priority_raises_is_not_available(backend: Backend) -> None:
    class Broken(Backend):
        @property
        def priority(self) -> float:  # type: ignore[override]
            raise RuntimeError("no D-Bus")

    keyring.set_keyring(Broken())
    assert not KeyringVault().available()


def test_no_vault() -> None:
    vault = NoVault()
    assert not vault.available()
    assert vault.read("id") is None
    with pytest.raises(UserFacingError, match="This system has no keyring"):
        vault.write("id", "secret")
