"""From segments to checked translations: mask, translate, unmask, guard, and a way down when something fails."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from desktop.domain.cancel import CancelToken
from desktop.domain.languages import SPACELESS
from desktop.language.similarity import numbers
from desktop.translation import protect
from desktop.translation.engine import Hypothesis, Route, TranslationEngine
from desktop.translation.guard import Fault, fault_of
from desktop.translation.protect import Span
from desktop.translation.trust import Trust

HYPOTHESES = 2
"""As wide as the beam: the second one costs nothing and often mends a fault of the first."""

STARTER_HYPOTHESES = 4
"""A starter model is quick, and its best sentence is often not its first: `Trust` chooses."""

ALTERNATIVES = 3

_LETTER_SIZE = re.compile(r"(?<![A-Za-z])(?:\d?X{0,4}[SL]|M)(?![A-Za-z])")

_Way = Callable[[list[str], list[tuple[Span, ...]]], list[list["_Candidate"]]]


@dataclass(frozen=True, slots=True)
class Request:
    """A segment for the model; `spans` must reach the other side unchanged, `sizes` must say the same there."""

    text: str
    spans: tuple[Span, ...] = ()
    sizes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """`confidence` 0..100 from the model's own scores, a starter's from `Trust`; 0 and `untranslated` where the
    text is the source.

    `changed` names the small numbers and sizes that the model lost or made up, where no way kept them.
    """

    text: str
    confidence: int
    untranslated: bool = False
    alternatives: tuple[str, ...] = ()
    confidences: tuple[int, ...] = ()
    """Those of the alternatives."""
    starter: bool = False
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    score: float
    changed: tuple[str, ...] = ()


class Translator:
    """Asks an engine so that what must survive survives, whatever the model does."""

    def __init__(self, engine: TranslationEngine, trust: Trust | None = None) -> None:
        self._engine = engine
        self._trust = trust

    def route(self, source: str, target: str) -> Route | None:
        """Return how the pair would be translated, or None if no model can."""
        return next((r for r in self._engine.routes() if (r.source, r.target) == (source, target)), None)

    def translate(
        self,
        requests: Sequence[Request],
        source: str,
        target: str,
        *,
        cancel: CancelToken | None = None,
    ) -> list[Answer]:
        """Return one answer per request, with every protected piece as often as in the source.

        First the whole segment (masked if the model knows masks, in the clear if not), every hypothesis;
        then with its small numbers masked, too; then cut around all of these; then cut at commas; then with a
        changed number, marked as such; then the source, marked as untranslated. Raises what
        `TranslationEngine.translate` raises.
        """
        route = self.route(source, target)
        masks = route is not None and route.masks
        starter = route is not None and route.starter
        job = _Job(self._engine, source, target, STARTER_HYPOTHESES if starter else HYPOTHESES, cancel)
        plain = [protect.spans_to_protect(request.text, request.spans) for request in requests]
        numbered = [
            protect.spans_to_protect(request.text, (*request.spans, *protect.small_numbers(request.text)))
            for request in requests
        ]
        ways: list[tuple[_Way, list[tuple[Span, ...]]]] = [
            (partial(job.whole, masks=masks), plain),
            (partial(job.whole, masks=True), numbered) if masks else (job.around_spans, numbered),
            (job.around_spans, numbered),
            (job.at_commas, numbered),
        ]
        found: list[list[_Candidate]] = [[] for _ in requests]
        doubtful: list[list[_Candidate]] = [[] for _ in requests]
        for number, (way, spans) in enumerate(ways):
            open_ = [i for i, sure in enumerate(found) if not sure and (number != 1 or spans[i] != plain[i])]
            candidates = way([requests[i].text for i in open_], [spans[i] for i in open_]) if open_ else []
            for i, several in zip(open_, candidates, strict=True):
                for candidate in several:
                    changed = _changed(requests[i], candidate.text, plain[i])
                    kept = found if not changed else doubtful
                    kept[i].append(replace(candidate, changed=changed))
        chosen = [sure or unsure[:1] for sure, unsure in zip(found, doubtful, strict=True)]
        if starter and self._trust is not None:
            chosen = self._trusted([request.text for request in requests], chosen, self._trust, cancel)
        return [_answer(request.text, row, starter) for request, row in zip(requests, chosen, strict=True)]

    @staticmethod
    def _trusted(
        texts: list[str], rows: list[list[_Candidate]], trust: Trust, cancel: CancelToken | None
    ) -> list[list[_Candidate]]:
        """Put the candidate first that most likely says the same; its chance takes the place of the score."""
        written = [[Hypothesis(one.text, one.score) for one in row] for row in rows]
        chances = trust.of(texts, written, cancel)
        return [
            sorted(
                (replace(one, score=math.log(chance)) for one, chance in zip(row, judged, strict=True)),
                key=lambda one: -one.score,
            )
            for row, judged in zip(rows, chances, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _Job:
    """One call of the engine's languages, shared by the ways down."""

    engine: TranslationEngine
    source: str
    target: str
    width: int
    cancel: CancelToken | None

    def whole(self, texts: list[str], spans: list[tuple[Span, ...]], masks: bool) -> list[list[_Candidate]]:
        """Translate every text in one batch; an empty list stands for a text that no hypothesis saved."""
        masked = [protect.mask(t, s) if masks else None for t, s in zip(texts, spans, strict=True)]
        sent = [m.text if m is not None else t for m, t in zip(masked, texts, strict=True)]
        out: list[list[_Candidate]] = []
        for text, span, mask, hypotheses in zip(texts, spans, masked, self._ask(sent), strict=True):
            good = []
            for hypothesis in hypotheses:
                back = protect.unmask(hypothesis.text, mask) if mask is not None else hypothesis.text
                if back is None or not protect.survived(back, text, span):
                    continue
                if self._fault(text, back, span) is None:
                    good.append(_Candidate(back, hypothesis.score))
            out.append(good)
        return out

    def around_spans(self, texts: list[str], spans: list[tuple[Span, ...]]) -> list[list[_Candidate]]:
        """Translate what lies between the protected pieces; these never enter the model."""
        return self._pieces([protect.cut(t, s) for t, s in zip(texts, spans, strict=True)], texts, spans)

    def at_commas(self, texts: list[str], spans: list[tuple[Span, ...]]) -> list[list[_Candidate]]:
        """Cut the pieces further: a model that loops on a long clause often holds on a short one."""
        pieces = []
        for text, span in zip(texts, spans, strict=True):
            finer: list[protect.Piece] = []
            for piece in protect.cut(text, span):
                finer.extend([piece] if piece.verbatim else _clauses(piece.text))
            pieces.append(tuple(finer))
        return self._pieces(pieces, texts, spans)

    def _pieces(
        self, cut: list[tuple[protect.Piece, ...]], texts: list[str], spans: list[tuple[Span, ...]]
    ) -> list[list[_Candidate]]:
        asked = [piece.text for pieces in cut for piece in pieces if not piece.verbatim]
        answers = iter(self._ask(asked))
        out: list[list[_Candidate]] = []
        for text, span, pieces in zip(texts, spans, cut, strict=True):
            chosen = [self._best(piece.text, next(answers)) if not piece.verbatim else None for piece in pieces]
            wanted = [c for p, c in zip(pieces, chosen, strict=True) if not p.verbatim]
            good = [c for c in wanted if c is not None]
            if not good or len(good) < len(wanted):
                out.append([])
                continue
            joined = protect.join(pieces, [c.text for c in good], self.target not in SPACELESS)
            if protect.survived(joined, text, span) and self._fault(text, joined, span) is None:
                out.append([_Candidate(joined, min(c.score for c in good))])
            else:
                out.append([])
        return out

    def _best(self, text: str, hypotheses: tuple[Hypothesis, ...]) -> _Candidate | None:
        for hypothesis in hypotheses:
            if protect.survived(hypothesis.text, text, ()) and self._fault(text, hypothesis.text, ()) is None:
                return _Candidate(hypothesis.text.strip(), hypothesis.score)
        return None

    def _ask(self, texts: list[str]) -> list[tuple[Hypothesis, ...]]:
        if not texts:
            return []
        return self.engine.translate(texts, self.source, self.target, hypotheses=self.width, cancel=self.cancel)

    def _fault(self, text: str, target: str, spans: tuple[Span, ...]) -> Fault | None:
        """Judge without the protected pieces: an order number is neither an echo nor a foreign script."""
        kept = [text[start:end] for start, end in spans]
        for piece in kept:
            text, target = text.replace(piece, " ", 1), target.replace(piece, " ", 1)
        return fault_of(text, target, self.source, self.target)


def _clauses(text: str) -> list[protect.Piece]:
    """Cut after commas and their kin; the sign stays verbatim, so that no model can double it."""
    out: list[protect.Piece] = []
    start = 0
    for at, character in enumerate(text):
        if character in ",;:，、；：":
            out += [protect.Piece(text[start:at], False), protect.Piece(character, True)]
            start = at + 1
    out.append(protect.Piece(text[start:], False))
    return [
        part for piece in out for part in ([piece] if piece.verbatim else protect.cut(piece.text, ())) if part.text
    ]


def _answer(source: str, candidates: list[_Candidate], starter: bool) -> Answer:
    if not candidates:
        return Answer(source, 0, untranslated=True, starter=starter)
    first = candidates[0]
    others: dict[str, int] = {}
    for candidate in candidates[1:]:
        if candidate.text != first.text:
            others.setdefault(candidate.text, _confidence(candidate))
    rows = tuple(others.items())[:ALTERNATIVES]
    return Answer(
        first.text,
        _confidence(first),
        alternatives=tuple(text for text, _ in rows),
        confidences=tuple(confidence for _, confidence in rows),
        starter=starter,
        changed=first.changed,
    )


def _confidence(candidate: _Candidate) -> int:
    return round(100 * math.exp(min(0.0, candidate.score)))


def _changed(request: Request, target: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Return the numbers and letter sizes that only one side has, apart from what was protected.

    A number may be written as a word on the other side: "2 days" is 两天.
    """
    source = request.text
    for start, end in spans:
        kept = source[start:end]
        target = target.replace(kept, " " * len(kept), 1)
        source = source[:start] + " " * len(kept) + source[end:]
    lost = Counter(protect.digits(source)) - numbers(target)
    invented = Counter(protect.digits(target)) - numbers(source)
    letters = [letter for size in request.sizes for letter in _LETTER_SIZE.findall(size)]
    sizes = [letter for letter in letters if letter not in _LETTER_SIZE.findall(target)]
    return (*(lost | invented), *sizes)
