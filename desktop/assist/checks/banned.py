"""Content that marketplaces ban: contact data, links, coupons, rewards for reviews, payment past them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from desktop.assist.checks.reply import MarketplaceFacts, Objection, Reply
from desktop.domain.message import EntityKind
from desktop.domain.reply import Severity

_BANNED_AS: Final = {
    "contact_data": "contact_data",
    "external_link": "external_links",
    "coupon_forbidden": "coupons",
    "review_incentive": "review_incentive",
    "off_platform_payment": "off_platform_payment",
}
"""The rule's name and the marketplaces' word for it."""

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
        for rule, name in _BANNED_AS.items():
            severity = _severity(rule, name, banned)
            if severity is not None:
                for start, end in self._places(rule, reply):
                    yield reply.objection(rule, start, end, None, severity)

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
            family = {"coupon_forbidden": "coupon", "review_incentive": "review"}.get(rule, "payment")
            yield from self._said(family, reply)

    def _contacts(self, reply: Reply) -> Iterator[tuple[int, int]]:
        taken = [(e.start, e.end) for e in reply.entities if e.kind in (EntityKind.EMAIL, EntityKind.PHONE)]
        taken += [
            match.span()
            for match in _HANDLE.finditer(reply.text)
            if not any(e.start < match.end() and match.start() < e.end for e in reply.entities)
        ]
        yield from taken
        for start, end in self._said("contact", reply):
            first, last = reply.clause(start, end)
            if not any(first <= begin < last for begin, _ in taken):  # "WhatsApp: +49 …" is one thing
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


def _severity(rule: str, name: str, banned: frozenset[str] | None) -> Severity | None:
    """Return how grave it is here; None where the marketplace allows it."""
    if banned is None:
        return Severity.BLOCK if rule in _ALWAYS else Severity.WARN
    if name in banned:
        return Severity.BLOCK
    return Severity.WARN if rule == "review_incentive" else None
