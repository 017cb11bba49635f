"""What is said of a prompt that is long: that it does not fit, and what it costs beyond a tier."""

from bot.answer import Cost
from bot.costs.estimate import shown_price
from bot.costs.parts import length_tier
from bot.costs.windows import must_be_split, must_be_split_in_words
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.selection.rows import Row
from bot.understood import Understood
from bot.wording.figures import count, rate

LONG_PROMPT_TOKENS = 30_000
"""From here on it is a question whether a model reads a prompt at all."""


def too_long(draft: Draft, row: Row, workload: Workload) -> str:
    """That a request does not fit the model's context and has to be split; that it does, where that was asked."""
    window = row.offering.context_window_tokens
    fits = not must_be_split(window, workload)
    is_asked = "capability" in draft.situation.reading.intents and workload.prompt_tokens >= LONG_PROMPT_TOKENS
    if window is None or not workload.stated or (fits and not is_asked):
        return ""
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute="context window", value=window, unit="tokens", citation=mark)
    if fits:
        return f"A request of this length fits its context of {count(window)} tokens [{mark}]."
    return must_be_split_in_words(window, f"[{mark}]")


def long_prompts(draft: Draft, row: Row, bill: Cost) -> str:
    """That prompts of this length are billed higher, and what shorter ones would cost; empty where they are not."""
    tier = length_tier(bill.lines)
    short = shown_price(row.offering, workload_of(Understood()), draft.situation.today)
    if tier is None or short is None or short.input_usd_per_mtok is None or short.output_usd_per_mtok is None:
        return ""
    mark = draft.cite_price(row.offering)
    rates = (("input", short.input_usd_per_mtok), ("output", short.output_usd_per_mtok))
    for part, value in rates:
        draft.fact(
            subject=row.model_id, attribute=f"{part} price of shorter prompts", value=value, unit="USD per MTok",
            citation=mark,
        )  # fmt: skip
    words = " / ".join(rate(value) for _, value in rates)
    return f"Prompts of this length cost more: these are the rates {tier}; shorter ones pay {words} [{mark}]."
