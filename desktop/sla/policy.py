"""Within which time an answer is due: by channel, by what the marketplace asks, by what the team has set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desktop.domain.sla import ResponsePolicy
from desktop.errors import UserFacingError
from desktop.sla.marketplaces import Marketplace

ANY: Final = ""
"""Stands for all marketplaces or all channels in the team's own values."""

Overrides = Mapping[tuple[str, str], Mapping[str, float | bool]]
"""The team's own values by marketplace and channel (`ANY` is all): `first`, `next`, `warn` in seconds,
`business_hours`. What is not among them stays as it is."""

HOUR: Final = 3600.0
HOUSE: Final = "house rule"

_CHAT: Final = ResponsePolicy("chat", first=30.0, next=60.0, warn=10.0, source=HOUSE)
_MAIL: Final = ResponsePolicy("mail", first=24 * HOUR, next=24 * HOUR, warn=2 * HOUR, source=HOUSE)
_FIELDS: Final = ("first", "next", "warn")
_BUSINESS: Final = "business_hours"
_HOURS: Final = "/hours"
_LONGEST: Final = 90 * 24 * HOUR


def policy_for(
    marketplace: Marketplace | None = None, channel: str = "chat", overrides: Overrides | None = None
) -> ResponsePolicy:
    """Return the policy of a channel on a marketplace.

    Live chat is 30 s, then 60 s; mail 24 h, less where the marketplace asks for it; every other channel is a
    message centre and goes by its marketplace. The team's own values go over all of it, those for a marketplace
    and channel before those for a marketplace, a channel, all. Raises `UserFacingError` (`setting.invalid`) for
    own values that no clock can have.
    """
    policy = _published(marketplace, channel)
    name = marketplace.id if marketplace is not None else ANY
    for place in dict.fromkeys(((ANY, ANY), (ANY, channel), (name, ANY), (name, channel))):
        own = (overrides or {}).get(place)
        if own:
            policy = _with(policy, own, place)
    return policy


def policy_name(policy: ResponsePolicy) -> str:
    """Return the name by which a clock keeps its policy: `chat`, `amazon/messages`, `mail/hours`."""
    name = f"{policy.marketplace}/{policy.channel}" if policy.marketplace else policy.channel
    return name + (_HOURS if policy.business_hours else "")


def counts_hours(name: str) -> bool:
    """Tell of a policy's name whether its clocks stand still outside of business hours."""
    return name.endswith(_HOURS)


def _published(marketplace: Marketplace | None, channel: str) -> ResponsePolicy:
    name = marketplace.id if marketplace is not None else ANY
    if channel == "chat":
        return replace(_CHAT, marketplace=name)
    if marketplace is None:
        return replace(_MAIL, channel=channel)
    reply = marketplace.reply
    first, following = reply.value.first * HOUR, reply.value.next * HOUR
    if channel == "mail":
        first, following = min(first, _MAIL.first), min(following, _MAIL.next)
    return ResponsePolicy(
        channel,
        first=first,
        next=following,
        warn=min(_MAIL.warn, min(first, following) / 4),
        business_hours=reply.value.business_hours,
        marketplace=name,
        source=reply.source,
    )


def _with(policy: ResponsePolicy, own: Mapping[str, float | bool], place: tuple[str, str]) -> ResponsePolicy:
    where = "/".join(part or "*" for part in place)
    if unknown := sorted(set(own) - {*_FIELDS, _BUSINESS}):
        raise _invalid(where, unknown[0], "is not known")
    for name in _FIELDS:
        value = own.get(name, 1.0)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _invalid(where, name, "is no number of seconds")
        if not (0 <= value <= _LONGEST) or (value == 0 and name != "warn"):
            raise _invalid(where, name, "is no time that a clock can have")
    if not isinstance(own.get(_BUSINESS, False), bool):
        raise _invalid(where, _BUSINESS, "is neither true nor false")
    return replace(
        policy,
        first=float(own.get("first", policy.first)),
        next=float(own.get("next", policy.next)),
        warn=float(own.get("warn", policy.warn)),
        business_hours=bool(own.get(_BUSINESS, policy.business_hours)),
        source=HOUSE,
    )


def _invalid(where: str, name: str, cause: str) -> UserFacingError:
    return UserFacingError(
        "setting.invalid",
        f"The answering time “{name}” {cause}.",
        where=where,
        how="Use seconds: first, next, warn; and business_hours true or false.",
    )
