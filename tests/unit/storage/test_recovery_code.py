from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserFacingError
from desktop.storage import protection


@given(st.binary(min_size=20, max_size=20))
def test_a_code_reads_back(secret: bytes) -> None:
    code = protection.code_of(secret)
    assert protection.secret_of(code) == secret
    typed = code.replace("0", "o").replace("1", "l").replace("V", "u").replace("-", "— ").lower()
    assert protection.secret_of(f" {typed}\n") == secret
    fullwidth = "".join(chr(ord(c) + 0xFEE0) for c in code)
    assert protection.secret_of(fullwidth) == secret


@pytest.mark.parametrize("typed", ["", "0000", "-" * 40, "é" * 33, "0" * 34, "0" * 32 + "!"])
def test_what_is_no_code(typed: str) -> None:
    with pytest.raises(UserFacingError, match="33 letters and digits"):
        protection.secret_of(typed)


def test_one_wrong_letter_is_found_nearly_always() -> None:
    code = protection.code_of(bytes(range(20))).replace("-", "")
    missed = 0
    for place in range(32):
        wrong = code[:place] + ("A" if code[place] != "A" else "B") + code[place + 1 :]
        try:
            protection.secret_of(wrong)
        except UserFacingError:
            continue
        missed += 1  # one in 32 by chance; the store itself refuses then
    assert missed <= 3
