"""The three kinds of failure: tell the user, say nothing, report a bug.

Whatever is neither `UserFacingError` nor `Cancelled` is a bug and is reported once, with the log.
"""

from __future__ import annotations


class UserFacingError(Exception):
    """Something the user can understand and act on.

    `code` is stable (`model.damaged`) and lets the window show a translated sentence; `what`, `where` and
    `how` are the English sentence for the command line and the log: what happened, in which file or line,
    how to go on.
    """

    def __init__(self, code: str, what: str, *, where: str = "", how: str = "") -> None:
        super().__init__(code, what, where, how)
        self.code = code
        self.what = what
        self.where = where
        self.how = how

    def __str__(self) -> str:
        place = f" ({self.where})" if self.where else ""
        return f"{self.what}{place}" + (f" {self.how}" if self.how else "")


class Cancelled(Exception):  # noqa: N818 - no error: a wish
    """The user or a newer question took the work back; nobody needs to hear of it."""
