"""Check digits, against numbers the carriers publish as examples."""

from __future__ import annotations

import pytest

from desktop.language.carriers import TrackingFormats, checks, gs1_check, s10_check


@pytest.mark.parametrize(
    ("code", "right"),
    [
        ("RB123456785GB", True),
        ("RB123456786GB", False),
        ("EE000000005CN", True),
        ("1Z999AA10123456784", True),
        ("1Z5R89390357567127", True),
        ("1Z879E930346834440", True),
        ("1Z999AA10123456785", False),
        ("71123456789123456787", True),
        ("71123456789123456788", False),
        ("986578788855", True),
        ("986578788857", False),
        ("4006381333931", None),
        ("ABC", None),
    ],
)
def test_check_digit(code: str, right: bool | None) -> None:
    assert checks(code) is right


def test_special_remainders_of_s10() -> None:
    assert s10_check("47312482") == 9
    assert s10_check("00000000") == 5


def test_gs1() -> None:
    assert gs1_check("400638133393") == 1


def test_formats_name_the_carrier() -> None:
    formats = TrackingFormats({"upu_s10": r"[A-Z]{2}\d{9}[A-Z]{2}", "ups": "1Z[0-9A-Z]{16}"})
    assert formats.carrier("RB123456785GB") == "upu_s10"
    assert formats.carrier("1Z999AA10123456784") == "ups"
    assert formats.carrier("HELLO") == ""
