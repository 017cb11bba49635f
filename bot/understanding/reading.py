"""What understanding hands on: the slots, the intents, and what was made of odd input."""

from dataclasses import dataclass
from decimal import Decimal

from bot.understood import Understood


@dataclass(frozen=True, slots=True, kw_only=True)
class Clarify:
    """One question back, with the answers to click."""

    question: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One message of a thread, read. `intents` holds the contract's words, the main one first, never empty."""

    understood: Understood
    intents: tuple[str, ...]
    unknown_models: tuple[str, ...] = ()
    """Names in `understood` that no catalogue and no table knows, as written."""
    notes: tuple[str, ...] = ()
    """What was made of odd input, as whole sentences for the reader."""
    assumed: tuple[str, ...] = ()
    """Assumptions taken while reading (a currency rate, a card's memory), as whole sentences for the reader."""
    clarify: Clarify | None = None
    spend_usd: Decimal | None = None
    """What is spent now, a month, where that was said; never a budget."""
    homes: tuple[str, ...] = ()
    """Places (ISO codes, or EU) that the thread ties to the asker, to whom they serve, or to the law asked about."""
    flags: frozenset[str] = frozenset()
    """empty, injection, spam, product, small_talk, plan, plan_or_api, fake_model, self_host, near_domain, private_data,
    contradiction, impossible, follow_up, or product:NAME and plan:NAME for what was named."""
