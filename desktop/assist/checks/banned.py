"""Content that marketplaces ban: contact data, links, coupons, rewards for reviews, payment past them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from desktop.assist.checks.reply import MarketplaceFacts, Objection, Reply
from desktop.domain.message import EntityKind
from desktop.domain.reply import Severity

BANNED_AS: Final = {
    "contact_data": "contact_data",
    "external_link": "external_links",
    "coupon_forbidden": "coupons",
    "review_incentive": "review_incentive",
    "off_platform_payment": "off_platform_payment",
}
"""The rule's name and the marketplaces' word for it."""

_FAMILIES: Final = {
    "coupon_forbidden": ("coupon",),
    "review_incentive": ("review", "review_change"),
    "off_platform_payment": ("payment",),
}
_CODE: Final = re.compile(
    r"(?<![A-Za-z0-9-])(?=[0-9]*[A-Z])(?:[A-Z0-9]*[0-9][A-Z0-9]{2,}|[A-Z0-9]{3,}[0-9]|[A-Z]{5,})(?![A-Za-z0-9-])"
)
"""A code as shops give them: SORRY10, WELCOME."""

_ALWAYS: Final = frozenset({"review_incentive", "off_platform_payment"})
"""What no marketplace allows: red also where the marketplace is not known."""

_HOST: Final = re.compile(r"^(?:https?://)?(?:www\.)?([^/:?#\s]+)", re.IGNORECASE)
_HANDLE: Final = re.compile(r"(?<![\w.@/])@[A-Za-z_][\w.]{3,}")


class Banned:
    """Finds what is banned; what a marketplace allows is no finding there.

    `hosts` are the marketplaces' own hosts by their id, `tracking` those of carriers: links there stay.
    """

    def __init__(
        self,
        marketplaces: Mapping[str, MarketplaceFacts],
        hosts: Mapping[str, tuple[str, ...]],
        tracking: tuple[str, ...],
    ) -> None:
        self._marketplaces = marketplaces
        self._hosts = hosts
        self._tracking = tracking

    def find(self, reply: Reply) -> Iterator[Objection]:
        facts = self._marketplaces.get(reply.context.marketplace)
        banned = facts.banned if facts is not None else None
        for rule in BANNED_AS:
            severity = weight(rule, banned)
            if severity is not None:
                for start, end in self._places(rule, reply):
                    mild = rule == "contact_data" and self._of_carrier(start, end, reply)
                    yield reply.objection(rule, start, end, None, Severity.WARN if mild else severity)

    def _places(self, rule: str, reply: Reply) -> Iterator[tuple[int, int]]:
        if rule == "contact_data":
            yield from self._contacts(reply)
        elif rule == "external_link":
            yield from (
                (e.start, e.end)
                for e in reply.entities
                if e.kind is EntityKind.URL and self._leads_out(e.text, reply)
            )
        else:
            for family in _FAMILIES[rule]:
                yield from self._said(family, reply)
            if rule == "coupon_forbidden":
                yield from self._codes(reply)

    def _contacts(self, reply: Reply) -> Iterator[tuple[int, int]]:
        taken = [(e.start, e.end) for e in reply.entities if e.kind in (EntityKind.EMAIL, EntityKind.PHONE)]
        taken += [
            match.span()
            for match in _HANDLE.finditer(reply.text)
            if not any(e.start < match.end() and match.start() < e.end for e in reply.entities)
        ]
        yield from taken
        for start, end in (*self._said("contact", reply), *self._said("asked", reply)):
            first, last = reply.clause(start, end)
            if not any(first <= begin < last for begin, _ in taken):  # "WhatsApp: +49 …" is one thing
                yield start, end

    def _of_carrier(self, start: int, end: int, reply: Reply) -> bool:
        """Tell whether a phone number is a carrier's: its sentence names one and asks nobody to call the shop."""
        if not any(e.kind is EntityKind.PHONE and (e.start, e.end) == (start, end) for e in reply.entities):
            return False
        first, last = reply.sentence(start, end)
        ours = any(first <= said.start < last for said in reply.spoken.of("contact"))
        return not ours and any(first <= said.start < last for said in reply.spoken.of("carrier"))

    def _codes(self, reply: Reply) -> Iterator[tuple[int, int]]:
        """Yield what says how to use a code, where the sentence gives one away: "enter SORRY10 at checkout"."""
        for start, end in self._said("coupon_use", reply):
            first, last = reply.sentence(start, end)
            message = reply.context.message
            theirs = message.message.text if message is not None else ""
            if any(match[0] not in theirs for match in _CODE.finditer(reply.text, first, last)):
                yield start, end

    def _said(self, family: str, reply: Reply) -> Iterator[tuple[int, int]]:
        for said in reply.spoken.of(family):
            if not reply.denied(said.start, said.end):
                yield said.start, said.end

    def _leads_out(self, link: str, reply: Reply) -> bool:
        match = _HOST.match(link)
        host = f".{match[1].lower()}" if match else ""
        allowed = (*self._hosts.get(reply.context.marketplace, ()), *self._tracking)
        return not any(host.endswith(f".{one}") for one in allowed)


def weight(rule: str, banned: frozenset[str] | None) -> Severity | None:
    """Return how grave a rule of `BANNED_AS` is by what is `banned` (None: not known), None if allowed."""
    if banned is None:
        return Severity.BLOCK if rule in _ALWAYS else Severity.WARN
    if BANNED_AS[rule] in banned:
        return Severity.BLOCK
    return Severity.WARN if rule == "review_incentive" else None
