"""When own hardware pays: the monthly tokens above which it costs less than an API of the same model."""

import re
from decimal import Decimal

from bot.costs.assumed import DAYS_A_MONTH, HOURS_A_MONTH
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.rows import MIDDLEMEN, Row, blended_rate
from bot.strategies.own_memory import is_at_hand
from bot.strategies.rent import Rent, cards_asked, no_rent, rent_of
from bot.wording.figures import count
from bot.wording.figures import rate as in_full
from knowledge.entities import Model

_PAYS_OFF = regex(
    r"\bbreak[- ]?even\b|\bpays? (?:itself )?(?:off|back)\b"
    r"|\b(?:at|from) (?:how many|what|which) (?:tokens|volume|usage|load|point)\b"
    r"|\b(?:beats?|undercuts?)\b[^.?!]{0,30}\b(?:apis?|prices?|rent)\b|\bab (?:wie ?viel|wann)|rentabl"
    r"|amorti|\blohn(?:t|en)\b|se rentabiliza|\bcompensa\b|vale a pena|окуп|回本|划算|损益|損益|元が取れ|손익",
    re.IGNORECASE,
)
"""The question from which volume on cards of one's own cost less."""


OWN_COST = "What cards cost that are owned already (power, wear): no source on board says."


def asks_when_it_pays(draft: Draft) -> bool:
    """Whether the question is from which volume on cards of one's own cost less than an API."""
    return _PAYS_OFF.search(draft.situation.question.text) is not None


def apis_of(draft: Draft, model: Model) -> list[Row]:
    """The hosts that sell the model by the token, routers and resellers left out."""
    situation = draft.situation
    return [
        row
        for row in situation.market.on_sale(model.id, situation.today)
        if row.input_rate and (row.output_rate or row.offering.mode != "chat")
        and row.provider is not None and row.provider.role not in MIDDLEMEN
    ]  # fmt: skip


def break_even(draft: Draft, model: Model, gigabytes: Decimal, *, leads: bool = False) -> str:
    """The monthly tokens up to which the API costs less than rented cards: the cheapest, or that of a host named.

    Of cards that the asker has already the API's price alone. `leads`: it is what was asked for.
    """
    sold = [row for row in apis_of(draft, model) if row.output_rate]
    hosts = draft.situation.asked.providers
    rows = [row for row in sold if row.provider_id in hosts] or sold
    if not rows:
        return ""
    blended, row = min(
        ((rate, row) for row in rows if (rate := blended_rate(row))), key=lambda pair: (pair[0], pair[1].provider_id)
    )
    mark = draft.cite_price(row.offering)
    draft.fact(subject=model.id, attribute="blended API price", value=blended, unit="USD per MTok", citation=mark)
    draft.assume("Prices of APIs are those of three parts input and one part output.")
    which = row.host_name
    which += "" if row.provider_id in hosts else ", its cheapest API,"
    stars = "**" if leads else ""
    if is_at_hand(draft.situation):
        draft.leave_open(OWN_COST)
        more = _beaten(draft, model, blended, mark) if leads else ""
        return f"{stars}{model.name} at {which} costs {in_full(blended)} per 1M tokens.{stars} [{mark}]{more}"
    rent = rent_of(draft, gigabytes)
    if rent is None:
        cards = cards_asked(draft.situation)
        api = f"{stars}{model.name} at {which} costs {in_full(blended)} per 1M tokens.{stars} [{mark}]"
        return f"{api} {no_rent(cards)}" if cards else ""
    api = f"{model.name} at {which} costs less"
    return (
        f"{stars}Below about {_tokens(draft, model, blended, rent, mark)} {api} than renting {rent.in_words}.{stars} "
        f"The API is {in_full(blended)} per 1M tokens there [{mark}]{rent.marks}. Whether the cards serve that many no "
        "source on board says."
    )


def _beaten(draft: Draft, model: Model, blended: Decimal, mark: str) -> str:
    """When cards that are owned beat the API, in kWh where the price of power is told."""
    power = draft.situation.reading.machines.usd_per_kwh
    if power is None:
        return " Your own cards beat that where power and wear come to less: no source on board says."
    most = (blended / power).quantize(Decimal("0.01"))
    draft.fact(subject=model.id, attribute="power that the API price buys", value=most, unit="kWh", citation=mark)
    return (
        f" At your price of power that buys {most} kWh: your own cards beat it where 1M tokens take less; what they "
        "draw and how fast they are no source on board says."
    )


def _tokens(draft: Draft, model: Model, blended: Decimal, rent: Rent, mark: str) -> str:
    """The tokens from which on the rent is the lower bill: by the month, by the day, by the second."""
    tokens = (rent.usd_a_month / blended * 1_000_000).quantize(Decimal(1))
    a_day = (tokens / DAYS_A_MONTH).quantize(Decimal(1))
    a_second = (tokens / (rent.hours_a_month * 3600)).quantize(Decimal(1))
    for value, period in ((a_second, "second"), (a_day, "day"), (tokens, "month")):
        draft.fact(
            subject=model.id, attribute=f"break-even tokens a {period}", value=value, unit="tokens", citation=mark
        )
    running = "day and night" if rent.hours_a_month == HOURS_A_MONTH else "while they run"
    return f"{count(tokens)} tokens a month ({count(a_day)} a day, {count(a_second)} a second {running})"
