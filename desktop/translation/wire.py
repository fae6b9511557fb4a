"""The language between the program and its engine process: JSON with its length in front."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import IO, Any

LARGEST = 64 << 20
"""Bytes; a longer message means that the stream is out of step."""
_LENGTH = struct.Struct(">I")


class WireError(Exception):
    """The stream ended within a message, or what came was no message."""


def write_message(stream: IO[bytes], message: Mapping[str, Any]) -> None:
    """Write one message and flush; raises `OSError` when the other side is gone."""
    data = json.dumps(message).encode()
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def read_message(stream: IO[bytes]) -> dict[str, Any] | None:
    """Wait for a message; None at the end of the stream. Raises `WireError`."""
    head = stream.read(_LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise WireError("the stream ended within a length")
    (length,) = _LENGTH.unpack(head)
    if length > LARGEST:
        raise WireError(f"a message of {length} bytes")
    data = stream.read(length)
    if len(data) < length:
        raise WireError("the stream ended within a message")
    try:
        message = json.loads(data)
    except ValueError as error:
        raise WireError("no JSON") from error
    if not isinstance(message, dict):
        raise WireError("no object")
    return message
