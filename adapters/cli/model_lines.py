"""What `sextant doctor` says of the language model that is set: who made it, what it costs, its limits."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from adapters import wiring
from adapters.model_settings import ModelSettings
from bot.agent.naming import names_of, origins_of
from bot.agent.spending import MICRO, OwnPrice
from bot.wording.figures import count, rate, usd

WORKSPACE = "model:usd:workspace:"


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
    yield from spent_lines()
    yield f"personal data is {'' if chosen.choice.redact else 'not '}redacted (SEXTANT_MODEL_REDACT)"


def spent_lines() -> Iterator[str]:
    """What Sextant's own calls have cost, from the store where there is one. Raises `SettingsError`."""
    from adapters.service.wiring import open_store, service_settings  # noqa: PLC0415  (the store's libraries)
    from adapters.store.errors import StoreError  # noqa: PLC0415

    found = service_settings()
    if found.database_url.startswith("sqlite:///") and not Path(found.database_url.removeprefix("sqlite:///")).exists():
        yield "spent by Sextant's own calls: nothing is counted yet; bots keep count in their store"
        return

    async def counted() -> tuple[dict[str, int], dict[str, int]]:
        store = await open_store(found.database_url, found.secret_key)
        try:
            return (await store.workspaces.counted(MODEL_COSTS, today), await store.workspaces.counted(
                MODEL_COSTS, today - timedelta(days=29)))  # fmt: skip
        finally:
            await store.close()

    from adapters.store.workspaces import MODEL_COSTS  # noqa: PLC0415

    today = datetime.combine(wiring.today(), time(), UTC)
    try:
        day, month = asyncio.run(counted())
    except StoreError as error:
        yield f"spent by Sextant's own calls: the store cannot be read ({error})"
        return
    yield f"spent by Sextant's own calls: {_spent(day)} today, {_spent(month)} in the last 30 days"
    for scope in sorted(month):
        if scope.startswith(WORKSPACE):
            name, cost = scope.removeprefix(WORKSPACE), usd(Decimal(month[scope]) / MICRO)
            yield f"of which {name}: {cost} in the last 30 days, {usd(Decimal(day.get(scope, 0)) / MICRO)} today"


def _spent(counted: dict[str, int]) -> str:
    cost = usd(Decimal(counted.get("model:usd:all", 0)) / MICRO)
    return f"{cost} ({count(counted.get('model:tokens:all', 0))} tokens)"


def _price(price: OwnPrice | None) -> str:
    if price is None:
        return "not known, so caps in USD cannot hold; the caps in tokens do"
    if not price.source_url:
        return "none, it runs on your own hardware"
    return (
        f"{rate(price.input_usd_per_mtok)} / {rate(price.output_usd_per_mtok)} per 1M tokens in / out "
        f"({price.source_url}, {price.checked_on})"
    )
