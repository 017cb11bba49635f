"""How long a model may take and how much it may use. Zero is no limit, but for the deadline."""

from decimal import Decimal

from msgspec import Struct


class Bounds(Struct, frozen=True, kw_only=True):
    """The limits of one answer, one person, one workspace and one day; money in USD."""

    deadline_seconds: float = 8.0
    """From the rules' answer on; what is not there by then is not waited for."""
    tool_calls: int = 6
    model_calls: int = 5
    tokens_per_answer: int = 40_000
    output_tokens_per_call: int = 900
    usd_per_answer: Decimal = Decimal("0.10")
    usd_per_user_day: Decimal = Decimal(1)
    usd_per_workspace_day: Decimal = Decimal(20)
    usd_per_day: Decimal = Decimal(50)
    tokens_per_day: int = 20_000_000
    """Also holds where a model's price is unknown and money cannot be counted."""
