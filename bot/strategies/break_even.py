"""When own hardware pays: the monthly tokens above which it costs less than the cheapest API of the same model."""

from decimal import Decimal

from bot.costs.assumed import HOURS_A_MONTH
from bot.draft import Draft
from bot.selection.market import MIDDLEMEN, Row, blended_rate, rows_on_sale
from bot.selection.sold_as import offerings_of
from bot.strategies.rent import rent_of
from bot.wording.figures import count
from bot.wording.figures import rate as in_full
from knowledge.entities import Model


def apis_of(draft: Draft, model: Model) -> list[Row]:
    """The hosts that sell the model by the token, routers and resellers left out."""
    situation = draft.situation
    sold = offerings_of(situation.knowledge.catalogue, situation.knowledge.facts, model.id, situation.today)
    return [
        row
        for row in rows_on_sale(sold, situation.knowledge.facts, situation.today)
        if row.input_rate and (row.output_rate or row.offering.mode != "chat")
        and row.provider is not None and row.provider.role not in MIDDLEMEN
    ]  # fmt: skip


def break_even(draft: Draft, model: Model, gigabytes: Decimal) -> str:
    """The monthly tokens above which own hardware costs less than the cheapest API of the same model."""
    rows = [row for row in apis_of(draft, model) if row.output_rate]
    if not rows:
        return ""
    blended, cheapest = min(
        ((rate, row) for row in rows if (rate := blended_rate(row))), key=lambda pair: (pair[0], pair[1].provider_id)
    )
    rent = rent_of(draft, gigabytes)
    if rent is None:
        return ""
    tokens = (rent.usd_a_month / blended * 1_000_000).quantize(Decimal(1))
    a_second = (tokens / (HOURS_A_MONTH * 3600)).quantize(Decimal(1))
    mark = draft.cite(cheapest.offering.prices[0].source, "pricing")
    draft.fact(subject=model.id, attribute="break-even tokens a second", value=a_second, unit="tokens", citation=mark)
    draft.fact(subject=model.id, attribute="break-even tokens a month", value=tokens, unit="tokens", citation=mark)
    draft.fact(subject=model.id, attribute="blended API price", value=blended, unit="USD per MTok", citation=mark)
    host = cheapest.provider.name if cheapest.provider else cheapest.provider_id
    return (
        f"The cheapest API of {model.name} is {host} at {in_full(blended)} per 1M tokens (three parts input, one "
        f"part output) [{mark}]. Below about {count(tokens)} tokens a month ({count(a_second)} a second without a "
        f"pause) it costs less than renting {rent.in_words} [{rent.mark}]."
    )
