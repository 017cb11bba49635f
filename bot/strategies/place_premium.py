"""What tying a model to a place costs at its host beside what it costs there without: the question of an uplift."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Cost
from bot.costs.estimate import estimate
from bot.costs.uplift import charged_at, uplift_for
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.named import Named
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.price_there import asks_of_premium, bill_told
from bot.wording.contexts import place_words
from bot.wording.figures import listed, per, percent, rate, usd
from knowledge.entities import Provider
from knowledge.offering import Component

_RATES = (Component.INPUT, Component.OUTPUT)


def place_premium(draft: Draft, named: Named, row: Row, workload: Workload, bill: Cost | None) -> str:
    """`**In the EU it is 10% more: $440.00 instead of $400.00, $40.00 on top.**`; empty where it is not asked.

    Where the host has no price for the model that is tied to no place, nothing is said.
    """
    situation = draft.situation
    places = situation.asked.host_region
    if not places or not asks_of_premium(situation.question.text):
        return ""
    plain = _without_a_place(draft, named, row)
    if plain is None or plain.input_rate is None or row.input_rate is None or not plain.input_rate:
        return ""
    factor = _tied(draft, row) / Decimal(str(plain.input_rate))
    where = f"at {row.host_name} in {listed([place_words(each) for each in places])}"
    mark = draft.cite_price(row.offering)
    rates = _rates_beside(draft, row, plain)
    if factor == 1:
        return f"**No surcharge on board: {named.title} {where} has the rates that it has without a place.** [{mark}]"
    more = factor - 1
    draft.fact(subject=row.model_id, attribute="charged on top for the place", value=abs(more), citation=mark)
    said = f"{named.title} {where} costs {percent(abs(more))} {'more' if more > 0 else 'less'} than without a place"
    return f"**{said}{_in_money(draft, plain, workload, bill, more)}.** {rates} [{mark}]".replace("  ", " ")


def host_premium(draft: Draft, provider: Provider) -> str:
    """`**OpenAI charges 10% on top for processing in the EU.**`, with what it covers; empty where it is not asked."""
    situation = draft.situation
    places = situation.asked.host_region
    if situation.asked.models or not places or not asks_of_premium(situation.question.text):
        return ""
    said = []
    for row, source in charged_at(provider.id, places, situation.knowledge.facts):
        mark = draft.cite(source, "pricing")
        share, where = percent(row.factor - 1), place_words(row.region.upper())
        draft.fact(
            subject=provider.name, attribute=f"share on top in {row.region}: {row.note}", value=row.factor - 1,
            citation=mark,
        )  # fmt: skip
        said.append(f"**{provider.name} charges {share} on top for processing in {where}.** {row.note}. [{mark}]")
    return "\n".join(said)


def _tied(draft: Draft, row: Row) -> Decimal:
    """The rate of input tied to the place, with what is charged on top of the row's."""
    uplift = uplift_for(row.offering, draft.situation.asked.host_region, draft.situation.knowledge.facts)
    return Decimal(str(row.input_rate)) * (uplift.factor if uplift is not None else 1)


def _without_a_place(draft: Draft, named: Named, row: Row) -> Row | None:
    """The same host's row that is tied to no place; the row itself where it is not."""
    if row.offering.region in {None, "global"}:
        return row
    sold = draft.situation.market.on_sale(named.model_id, draft.situation.today) if named.model_id else ()
    alike: Sequence[Row] = [each for each in sold if each.provider_id == row.provider_id]
    return next((each for each in alike if each.offering.region in {None, "global"}), None)


def _rates_beside(draft: Draft, row: Row, plain: Row) -> str:
    """`Rates: $2.20 / $11 instead of $2 / $10 per 1M tokens in / out.`, each figure vouched for."""
    uplift = uplift_for(row.offering, draft.situation.asked.host_region, draft.situation.knowledge.facts)
    factor = uplift.factor if uplift is not None else Decimal(1)
    told = []
    for each, times in ((row, factor), (plain, Decimal(1))):
        mark = draft.cite_price(each.offering)
        values = [Decimal(str(value)) * times for value in (each.input_rate, each.output_rate) if value is not None]
        for part, value in zip(_RATES, values, strict=False):
            draft.fact(
                subject=each.model_id, attribute=f"{part.value} price, tied or not", value=value, unit="USD per MTok",
                citation=mark,
            )  # fmt: skip
        told.append(" / ".join(rate(value) for value in values))
    return f"Rates: {told[0]} instead of {told[1]} per 1M tokens in / out."


def _in_money(draft: Draft, plain: Row, workload: Workload, bill: Cost | None, more: Decimal) -> str:
    """`: $440.00 a month instead of $400.00, a difference of $40.00`; of the bill that was told, where one was."""
    situation = draft.situation
    mark = draft.cite_price(plain.offering)
    told = bill_told(look_at(tidy(situation.question.text), situation.lexicon))
    if told is not None:
        draft.fact(subject=plain.model_id, attribute="bill told", value=told, unit="USD", citation=mark)
        draft.fact(subject=plain.model_id, attribute="on top of it", value=told * abs(more), unit="USD", citation=mark)
        return f": {usd(told * abs(more))} on a bill of {usd(told)}"
    if bill is None or bill.total_usd is None or not workload.stated:
        return ""
    cost = estimate(plain.offering, workload, situation.today, situation.knowledge.facts).cost
    if cost is None or cost.total_usd is None:
        return ""
    apart = abs(bill.total_usd - cost.total_usd)
    for attribute, value in (("bill without a place", cost.total_usd), ("difference for the place", apart)):
        draft.fact(subject=plain.model_id, attribute=attribute, value=value, unit="USD", citation=mark)
    often = per(bill.period)
    return f": {usd(bill.total_usd)}{often} instead of {usd(cost.total_usd)}, a difference of {usd(apart)}"
