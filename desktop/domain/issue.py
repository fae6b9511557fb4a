"""Problem classes, tiers and moods: the names used in data, code and on the command line."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    BASIC = "basic"
    ADVANCED = "advanced"
    SENIOR = "senior"


class Problem(StrEnum):
    """The twenty problem classes; `tier` gives the level of the pyramid."""

    PRODUCT_QUESTION = "product_question"
    SIZE_FIT = "size_fit"
    PRICE_PROMOTION = "price_promotion"
    ORDER_CHANGE = "order_change"
    ORDER_STATUS = "order_status"
    DAMAGED_ITEM = "damaged_item"
    WRONG_OR_MISSING_ITEM = "wrong_or_missing_item"
    NOT_AS_DESCRIBED = "not_as_described"
    PRAISE = "praise"
    LOGISTICS_DELAY = "logistics_delay"
    NOT_RECEIVED = "not_received"
    RETURN_REFUND = "return_refund"
    PAYMENT_PROBLEM = "payment_problem"
    CUSTOMS_TAX = "customs_tax"
    WARRANTY_REPAIR = "warranty_repair"
    POLICY_VIOLATION = "policy_violation"
    DISPUTE_CHARGEBACK = "dispute_chargeback"
    SAFETY = "safety"
    DATA_PRIVACY = "data_privacy"
    OTHER = "other"

    @property
    def tier(self) -> Tier:
        if self in _SENIOR:
            return Tier.SENIOR
        return Tier.ADVANCED if self in _ADVANCED else Tier.BASIC


class Mood(StrEnum):
    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    WORRIED = "worried"
    DISAPPOINTED = "disappointed"
    IMPATIENT = "impatient"
    ANGRY = "angry"
    THREATENING = "threatening"


_ADVANCED = frozenset(
    {
        Problem.LOGISTICS_DELAY,
        Problem.NOT_RECEIVED,
        Problem.RETURN_REFUND,
        Problem.PAYMENT_PROBLEM,
        Problem.CUSTOMS_TAX,
        Problem.WARRANTY_REPAIR,
    }
)
_SENIOR = frozenset(
    {
        Problem.POLICY_VIOLATION,
        Problem.DISPUTE_CHARGEBACK,
        Problem.SAFETY,
        Problem.DATA_PRIVACY,
    }
)
