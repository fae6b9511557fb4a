"""Terms as TBX: version 3 (ISO 30042:2019) is read and written, version 2 (`martif`) is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop.domain.cancel import CancelToken
from desktop.domain.translation import Concept, Term, TermStatus
from desktop.translation.exchange_parts import (
    Elements,
    Problems,
    Reason,
    Steps,
    damaged,
    escaped,
    feed,
    language_code,
    writing,
)

_TOOL = "Deskside"
"""Named in the header of the files written here, whose line ends are meant; others break lines for the eye."""

_ENTRY = ("conceptEntry", "termEntry")
_LANGUAGE = ("langSec", "langSet")
_TERM = ("termSec", "tig", "ntig")
_STATUSES = {
    "preferredTerm-admn-sts": TermStatus.PREFERRED,
    "preferredTerm": TermStatus.PREFERRED,
    "admittedTerm-admn-sts": TermStatus.ALLOWED,
    "admittedTerm": TermStatus.ALLOWED,
    "standardizedTerm": TermStatus.PREFERRED,
    "deprecatedTerm-admn-sts": TermStatus.FORBIDDEN,
    "deprecatedTerm": TermStatus.FORBIDDEN,
    "supersededTerm-admn-sts": TermStatus.FORBIDDEN,
    "supersededTerm": TermStatus.FORBIDDEN,
}
_WRITTEN = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.VERBATIM: "preferredTerm-admn-sts",
    TermStatus.ALLOWED: "admittedTerm-admn-sts",
    TermStatus.ALIAS: "deprecatedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
}
"""TBX knows no words that are wrong and yet heard, nor words that stay: a note says which is meant."""

_NOTED = {TermStatus.ALIAS: "deskside: alias", TermStatus.VERBATIM: "deskside: do not translate"}
_VARIANT = "deskside: variant: "
_NOTE_STATUSES = {note: status for status, note in _NOTED.items()}


class _Handler(Elements):
    """Collects the concepts of a file."""

    def __init__(self, problems: Problems) -> None:
        super().__init__()
        self.concepts: list[Concept] = []
        self.root = ""
        self._problems = problems
        self._inside: list[str] = []
        self._type = ""
        self._own = False
        self._text: list[str] = []
        self._terms: list[Term] = []
        self._definition = self._domain = self._language = self._term = ""
        self._status: TermStatus | None = None
        self._variants: list[str] = []

    def opened(self, name: str, attributes: Mapping[str, str]) -> None:
        self.root = self.root or name
        self._inside.append(name)
        self._text = []
        if name in ("descrip", "termNote", "admin"):
            self._type = attributes.get("type", "")
        elif name in _ENTRY:
            self._terms, self._definition, self._domain = [], "", ""
        elif name in _LANGUAGE:
            self._language = language_code(attributes.get("lang", ""))
        elif name in _TERM:
            self._term, self._status, self._variants = "", None, []

    def text(self, content: str) -> None:
        self._text.append(content)

    def closed(self, name: str) -> None:
        written = "".join(self._text).strip()
        text = " ".join(written.split())
        whole = written if self._own else text
        self._inside.pop()
        # In the DCT style an element is named by what it holds, in the DCA style it has a type.
        kind = self._type if name in ("descrip", "termNote", "admin") else name
        if name == "term":
            self._term = text
        elif name == "p" and "sourceDesc" in self._inside:
            self._own = self._own or text == _TOOL
        elif kind == "definition":
            self._definition = self._definition or whole
        elif kind == "subjectField":
            self._domain = self._domain or whole
        elif kind in ("administrativeStatus", "normativeAuthorization"):
            self._status = _STATUSES.get(text)
            if self._status is None:
                self._problems.add(self.line, Reason.STATUS, text)
        elif name == "note" and self._in_term():
            self._read_note(text)
        elif name in _TERM:
            self._end_term()
        elif name in _ENTRY:
            self._end_concept()
        if name in ("descrip", "termNote", "admin"):
            self._type = ""
        self._text = []

    def _in_term(self) -> bool:
        return any(name in _TERM for name in self._inside)

    def _read_note(self, text: str) -> None:
        if text in _NOTE_STATUSES:
            self._status = _NOTE_STATUSES[text]
        elif text.startswith(_VARIANT):
            self._variants.append(text.removeprefix(_VARIANT))

    def _end_term(self) -> None:
        if not self._term or not self._language:
            self._problems.add(self.line, Reason.LANGUAGE if self._term else Reason.EMPTY, self._term)
            return
        first = all(term.language != self._language for term in self._terms)
        status = self._status or (TermStatus.PREFERRED if first else TermStatus.ALLOWED)
        self._terms.append(Term(self._language, self._term, status, tuple(self._variants)))

    def _end_concept(self) -> None:
        if not self._terms:
            self._problems.add(self.line, Reason.EMPTY, self._definition)
            return
        self.concepts.append(Concept(len(self.concepts) + 1, tuple(self._terms), self._definition, self._domain))


def read_tbx(path: Path, problems: Problems, cancel: CancelToken | None = None) -> tuple[Concept, ...]:
    """Read the concepts of a file, numbered from 1. Raises `UserFacingError` as `exchange_parts.feed` does."""
    handler = _Handler(problems)
    for _ in feed(path, handler, cancel):
        if handler.root and handler.root not in ("tbx", "martif"):
            raise damaged(path, 1, f"it begins with <{handler.root}>, not with <tbx> or <martif>")
    if not handler.root:
        raise damaged(path, 1, "it is empty")
    return tuple(handler.concepts)


def write_tbx(path: Path, concepts: Iterable[Concept], steps: Steps) -> int:
    """Write concepts to a file and return how many. Raises `exchange.unwritable` and `Cancelled`."""
    with writing(path) as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
            f"<tbxHeader><fileDesc><sourceDesc><p>{_TOOL}</p></sourceDesc></fileDesc></tbxHeader>\n"
            "<text><body>\n"
        )
        for concept in concepts:
            steps.step()
            file.write(_concept(concept, steps.done))
        file.write("</body></text>\n</tbx>\n")
    return steps.done


def _concept(concept: Concept, number: int) -> str:
    out = [f'<conceptEntry id="c{number}">\n']
    for kind, text in (("subjectField", concept.domain), ("definition", concept.definition)):
        if text:
            out.append(f'<descrip type="{kind}">{escaped(text)}</descrip>\n')
    for language in dict.fromkeys(term.language for term in concept.terms):
        out.append(f'<langSec xml:lang="{escaped(language)}">\n')
        out += [_term(term) for term in concept.terms if term.language == language]
        out.append("</langSec>\n")
    out.append("</conceptEntry>\n")
    return "".join(out)


def _term(term: Term) -> str:
    notes = [_VARIANT + variant for variant in term.variants]
    if term.status in _NOTED:
        notes.insert(0, _NOTED[term.status])
    return (
        f"<termSec><term>{escaped(term.text)}</term>"
        f'<termNote type="administrativeStatus">{_WRITTEN[term.status]}</termNote>'
        + "".join(f"<note>{escaped(note)}</note>" for note in notes)
        + "</termSec>\n"
    )
