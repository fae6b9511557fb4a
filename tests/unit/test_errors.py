from __future__ import annotations

import pytest

from desktop.errors import Cancelled, UserFacingError


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (UserFacingError("a.b", "It broke."), "It broke."),
        (UserFacingError("a.b", "It broke.", where="here.csv, line 3"), "It broke. (here.csv, line 3)"),
        (UserFacingError("a.b", "It broke.", how="Try again."), "It broke. Try again."),
        (UserFacingError("a.b", "It broke.", where="x", how="Try again."), "It broke. (x) Try again."),
    ],
)
def test_the_sentence_says_what_where_and_how(error: UserFacingError, sentence: str) -> None:
    assert str(error) == sentence


def test_the_parts_stay_apart_for_the_window() -> None:
    error = UserFacingError("a.b", "It broke.", where="x", how="Try again.")
    assert (error.code, error.what, error.where, error.how) == ("a.b", "It broke.", "x", "Try again.")
    assert "a.b" in repr(error)


def test_a_wish_is_no_error_of_the_user() -> None:
    assert not issubclass(Cancelled, UserFacingError)
    assert not issubclass(UserFacingError, OSError | ValueError)
