"""A pick in one line: the model, its host, and the bill or the rates."""

from bot.answer import Recommendation
from bot.draft import Draft
from bot.wording import sections
from bot.wording.figures import per, usd


def headline(first: Recommendation) -> str:
    """The pick and its bill or rates, as in `Claude Opus 5.5 at Anthropic: $1,234 a month`."""
    where = f" at {sections.place(first)}" if first.provider else " on your own hardware"
    name = f"{first.model_name}{f' ({first.effort} effort)' if first.effort else ''}{where}"
    if first.cost is not None and first.cost.total_usd is not None:
        return f"{name}: {usd(first.cost.total_usd)}{per(first.cost.period)}"
    return f"{name}: {sections.rates_in_words(first)}" if first.provider else name


def vouched(draft: Draft, made: Recommendation, mark: str, what: str) -> str:
    """The headline of a model that is no pick, with its bill or its rates put on the draft for `what`."""
    if made.cost is not None:
        draft.costs.append(made.cost)
    elif made.price is not None:
        rates = {"input": made.price.input_usd_per_mtok, "output": made.price.output_usd_per_mtok}
        for part, rate in rates.items():
            if rate is not None:
                draft.fact(subject=f"{made.model} at {made.provider}", attribute=f"{part} price {what}", value=rate,
                           unit="USD per MTok", citation=mark)  # fmt: skip
    return headline(made)
