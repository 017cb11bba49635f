"""What `sextant doctor` says of the language model that is set: who made it, what it costs, its limits."""

from collections.abc import Iterator

from adapters import wiring
from adapters.model_settings import ModelSettings
from bot.agent.naming import names_of, origins_of
from bot.agent.spending import OwnPrice
from bot.wording.figures import count, rate, usd


def model_lines(chosen: ModelSettings) -> Iterator[str]:
    """Lines on the model and its stand-in. Raises `SettingsError` where it cannot be used; nothing is sent to it."""
    from bot.agent.building import price_of  # noqa: PLC0415  (LangChain)

    rules = wiring.assistant()
    wiring.conversationalist(rules)
    for role, name in zip(("language model", "second model"), names_of(chosen.choice), strict=False):
        made = origins_of(name, rules.knowledge.facts, rules.lexicon)
        where = "your own machine or network" if name.is_local else name.base_url or name.host
        yield f"{role}: {name} at {where}, made and served in {', '.join(made) or 'a country no table knows'}"
        yield f"its price: {_price(price_of(name, rules, wiring.today()))}"
    bounds = chosen.bounds
    yield (
        f"waits {bounds.deadline_seconds:g} s at most; per answer {count(bounds.tokens_per_answer)} tokens, "
        f"{usd(bounds.usd_per_answer)} and {bounds.tool_calls} tool calls; per day {usd(bounds.usd_per_user_day)} a "
        f"person, {usd(bounds.usd_per_workspace_day)} a workspace, {usd(bounds.usd_per_day)} in all (0: no limit)"
    )
    yield f"personal data is {'' if chosen.choice.redact else 'not '}redacted (SEXTANT_MODEL_REDACT)"


def _price(price: OwnPrice | None) -> str:
    if price is None:
        return "not known, so caps in USD cannot hold; the caps in tokens do"
    if not price.source_url:
        return "none, it runs on your own hardware"
    return (
        f"{rate(price.input_usd_per_mtok)} / {rate(price.output_usd_per_mtok)} per 1M tokens in / out "
        f"({price.source_url}, {price.checked_on})"
    )
