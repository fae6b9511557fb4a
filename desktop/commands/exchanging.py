"""What `memory import` and `term import` say of a file."""

from __future__ import annotations

from desktop.commands.session import Session
from desktop.translation.exchange import Counts


def show_counts(counts: Counts, session: Session, *, dry_run: bool) -> None:
    """Print what an import did or would do, and the rows that were left out with their lines."""
    row = {
        "dry_run": dry_run,
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "bad": counts.bad,
        "problems": [{"line": p.line, "reason": p.reason.value, "text": p.text} for p in counts.problems],
    }
    would = "would be " if dry_run else ""
    lines = [f"{would}new {counts.new}, changed {counts.changed}, same {counts.same}, left out {counts.bad}"]
    lines += [f"  line {p.line}: {p.reason.value}  {p.text}" for p in counts.problems]
    session.show(row, "\n".join(lines))
