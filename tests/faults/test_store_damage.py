"""Bytes of the file that changed by themselves: found and told, and the file left for whoever can mend it."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.errors import UserFacingError
from desktop.storage.connection import PAGE
from desktop.storage.store import Store
from tests.faults.conftest import KEY

Opening = Callable[..., Store]


def filled(opening: Opening, key: bytes | None) -> tuple[Path, bytes]:
    store = opening(key=key)
    with store.transaction():
        for number in range(1, 41):
            store.execute("INSERT INTO conversation(id, opened_at) VALUES (?, 1.0)", (number,))
            text = f"hola {number} " * 60
            store.execute("INSERT INTO message VALUES (NULL, ?, ?, 'es', 1.0)", (number, text))
    store.close()
    return store.path, store.path.read_bytes()


def test_every_flipped_bit_of_an_encrypted_file_is_found(opening: Opening) -> None:
    path, raw = filled(opening, KEY)
    dice = random.Random(7)
    for page in range(len(raw) // PAGE):
        place = page * PAGE + dice.randrange(PAGE)
        harmed = bytearray(raw)
        harmed[place] ^= 1 << dice.randrange(8)
        path.write_bytes(harmed)
        try:
            store = opening()
        except UserFacingError as error:
            # The first 16 bytes are the salt: without it no key fits, so a wrong key is all that can be said.
            assert error.code == "store.key" if place < 16 else error.code == "store.damaged"
            assert "folder 'backups'" in error.how
            assert path.read_bytes() == harmed, "a damaged file is left as it is, for whoever can mend it"
        else:
            found = store.check()
            assert any(f"page {page + 1}" in text for text in found), (place, found)
            store.close()


def test_a_damaged_page_is_told_when_it_is_read(opening: Opening) -> None:
    path, raw = filled(opening, KEY)
    path.write_bytes(raw[:-PAGE] + os.urandom(PAGE))
    store = opening()
    with pytest.raises(UserFacingError) as told:
        store.tuples("SELECT sum(length(text)) FROM message")
    assert told.value.code == "store.damaged"
    assert str(told.value) == (
        f"The data file is damaged. ({path})"
        " Close the program and put back the newest file of the folder 'backups'."
    )
    with pytest.raises(UserFacingError, match="damaged"):
        store.backup(path.parent / "backups", "daily", 1.0)
    assert not list((path.parent / "backups").iterdir()), "a damaged file never becomes a backup"


@pytest.mark.parametrize("key", [KEY, None])
@pytest.mark.parametrize("size", [20, 100, 4000, PAGE, PAGE * 3 + 7])
def test_a_file_that_was_cut_off(opening: Opening, key: bytes | None, size: int) -> None:
    path, raw = filled(opening, key)
    path.write_bytes(raw[:size])
    try:
        found = opening(key=key).check()
    except UserFacingError as error:
        assert error.code in ("store.damaged", "store.key")
        assert "folder 'backups'" in error.how
    else:
        assert found


def test_a_text_that_is_none_any_more_is_damage(opening: Opening) -> None:
    path, raw = filled(opening, None)
    path.write_bytes(raw.replace(b"hola 7 hola", b"hol\xff 7 hola"))
    store = opening(key=None)
    with pytest.raises(UserFacingError, match="The data file is damaged"):
        store.tuples("SELECT text FROM message")
    with pytest.raises(UserFacingError, match="The data file is damaged"), store.transaction():
        store.rows("SELECT text FROM message")


def test_harm_to_a_plain_file_raises_nothing_strange(opening: Opening) -> None:
    """Without checksums some harm stays unseen; what is seen is told, and never as a bug."""
    path, raw = filled(opening, None)
    dice = random.Random(7)
    seen = 0
    for _ in range(60):
        harmed = bytearray(raw)
        for _ in range(8):
            harmed[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        path.write_bytes(harmed)
        try:
            store = opening(key=None)
            found = store.check()
            store.close()
        except UserFacingError as error:
            seen += 1
            assert error.code in ("store.damaged", "store.key", "store.foreign", "store.too_new")
        else:
            seen += bool(found)
    assert seen > 10
