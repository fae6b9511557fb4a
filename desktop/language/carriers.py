"""Check digits and formats of tracking numbers.

Sources: UPU S10 (weights 8 6 4 2 3 5 9 7), UPS 1Z (letters as (code - 63) mod 10, doubled at even places),
FedEx Express 12 (weights 3 1 7, mod 11 mod 10), the GS1 mod 10 of USPS, FedEx Ground and SSCC, and the
remainder by 7 of DHL Express, Yamato, Sagawa and Japan Post.
"""

from __future__ import annotations

import re

from desktop.language.lexicon import Table

_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
_S10 = re.compile(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}")
_UPS = re.compile(r"1Z([0-9A-Z]{15})(\d)")


class TrackingFormats:
    """The letters-and-digits formats of carriers; such a number needs no word beside it."""

    def __init__(self, patterns: Table) -> None:
        self._all = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in patterns.items()))

    def carrier(self, code: str) -> str:
        """Name the format of a code in capitals without blanks, or give an empty string."""
        match = self._all.fullmatch(code)
        return match.lastgroup or "" if match else ""


def checks(code: str) -> bool | None:
    """Tell whether the check digit of a tracking number is right; None where its format has none we know."""
    if match := _S10.fullmatch(code):
        return s10_check(match[1]) == int(match[2])
    if match := _UPS.fullmatch(code):
        return ups_check(match[1]) == int(match[2])
    if code.isascii() and code.isdigit():
        return digits_check(code)
    return None


def s10_check(serial: str) -> int:
    """Compute the check digit of the eight digits of a UPU S10 number."""
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(serial, _S10_WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)


def ups_check(body: str) -> int:
    """Compute the check digit of the fifteen characters behind UPS's 1Z."""
    values = [int(c) if c.isdigit() else (ord(c) - 63) % 10 for c in body]
    total = sum(value * (2 if place % 2 else 1) for place, value in enumerate(values))
    return -total % 10


def gs1_check(digits: str) -> int:
    """Compute the GS1 mod 10 check digit: weights 3 and 1 from the right."""
    return -sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(reversed(digits))) % 10


def fedex_check(digits: str) -> int:
    """Compute the check digit of the eleven digits of a FedEx Express number."""
    return sum(int(digit) * (3, 1, 7)[place % 3] for place, digit in enumerate(digits)) % 11 % 10


def digits_check(code: str) -> bool | None:
    """Tell whether any carrier's rule for a number of this length fits; None where no rule is known."""
    body, last = code[:-1], int(code[-1])
    if len(code) == 10:
        return int(body) % 7 == last
    if len(code) == 12:
        return fedex_check(body) == last or int(body) % 7 == last
    if len(code) in (15, 20, 22):
        return gs1_check(body) == last
    return None
