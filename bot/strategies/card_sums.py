"""What cards rent for, and when machines that are bought pay: with the asker's own figures where there are some."""

from decimal import ROUND_FLOOR, Decimal

from bot.answer import Cost
from bot.costs.assumed import DAYS_A_MONTH
from bot.draft import Draft
from bot.selection.memory import DEFAULT_CONTEXT_TOKENS, SMALLEST, needed_gb
from bot.strategies.background import background
from bot.strategies.break_even import OWN_COST
from bot.strategies.cards_needed import cite_memory
from bot.strategies.named import Named
from bot.strategies.own_memory import OWNED
from bot.strategies.own_or_api import weighs_an_api
from bot.strategies.rent import MOST_CARDS, Rent, cards_asked, figure, no_rent, rent_for, so_many
from bot.wording.figures import either, usd
from knowledge.entities import Card

NO_PRICE = "No price to buy {} is on board."
RENTED_SHOWN = 3


def answered(draft: Draft) -> bool:
    """Says what was asked of the money for machines; whether that is all there is to say."""
    asked, machines = draft.situation.asked, draft.situation.reading.machines
    cards = [card for card in cards_asked(draft.situation) if not card.unified]
    if asked.models or asked.task is not None or "recommend" in draft.situation.reading.intents:
        return False
    if draft.situation.reading.spend_usd is not None and asked.self_host:
        draft.say(paid_back(draft))
        background(draft, kinds=("hosting",), subjects=("break-even",), limit=1)
        return True
    is_of_cards = bool(cards) and (machines.rents or machines.is_priced) and asked.input_tokens is None
    if not is_of_cards or (OWNED in draft.situation.reading.flags and not machines.rents) or weighs_an_api(draft):
        return False
    draft.say("\n".join(_rent_said(draft, card) for card in cards))
    if machines.buys or not machines.rents:
        draft.leave_open(NO_PRICE.format(either([card.name for card in cards])))
    return True


def _rent_said(draft: Draft, card: Card) -> str:
    """What so many of a card rent for by the hour and by the period asked; that no rent is known, where none is."""
    count, machines = so_many(draft.situation, card), draft.situation.reading.machines
    rent = rent_for(draft, card, count)
    if rent is None:
        draft.leave_open(no_rent([card]))
        if machines.is_all_day:
            return f"**{no_rent([card])}**"
        told = f"{figure(machines.hours_a_month)} hours a month"
        draft.assume(f"The hours you tell of are {told}.")
        return f"**{no_rent([card])}** Multiply the one you are offered by {told}."
    days = machines.days or Decimal(DAYS_A_MONTH)
    hours = rent.hours_a_month * days / DAYS_A_MONTH
    total = rent.usd_of_an_hour * hours
    span = f"for {figure(days)} days" if days != DAYS_A_MONTH else "a month"
    if rent.mark:
        draft.fact(subject=card.id, attribute=f"rent {span}", value=total, unit="USD", citation=rent.mark)
        draft.fact(subject=card.id, attribute=f"hours {span}", value=hours, citation=rent.mark)
    else:
        draft.assume(f"{figure(hours)} hours {span} at that rate come to {usd(total)}.")
    name = f"{count} x {card.name}" if count > 1 else f"one {card.name}"
    each = f" ({usd(rent.usd_per_hour)} each)" if count > 1 else ""
    return (
        f"**Renting {name} costs {usd(rent.usd_of_an_hour)} an hour{each}, {usd(total)} {span}** of {figure(hours)} "
        f"hours. {rent.marks}".rstrip()
    )


def paid_back_by(draft: Draft, named: Named, bill: Cost | None) -> str:
    """The same for the bill of a model, where buying machines is spoken of and it does not outgrow those told."""
    asked, machines, model = draft.situation.asked, draft.situation.reading.machines, named.model
    least = None if model is None or not model.open_weights else needed_gb(model, SMALLEST, DEFAULT_CONTEXT_TOKENS)
    is_too_large = least is not None and asked.gpu_memory_gb is not None and least > asked.gpu_memory_gb
    if not asked.self_host or is_too_large or not (machines.price_usd or machines.buys):
        return ""
    return paid_back(draft, bill.total_usd if bill is not None and bill.period == "month" else None)


def paid_back(draft: Draft, bill_usd: Decimal | None = None) -> str:
    """What is spent a month (else `bill_usd`) held against machines: the months a price takes, or a rent."""
    situation = draft.situation
    spend, machines = situation.reading.spend_usd or bill_usd, situation.reading.machines
    if spend is None:
        return ""
    draft.assume(f"What the API costs is taken as {usd(spend)} a month.")
    cards = [card for card in cards_asked(situation) if not card.unified]
    rents = [rent for card in cards if (rent := rent_for(draft, card, so_many(situation, card))) is not None]
    parts = [_months(draft, spend, machines.price_usd)] if machines.price_usd else []
    if not parts and machines.buys:
        what = either([f"{so_many(situation, card)} x {card.name}" for card in cards]) or "such a machine"
        draft.leave_open(NO_PRICE.format(what))
        after = f"**Bought machines pay off after their price divided by {usd(spend)} a month, in months**"
        parts = [f"{after}, power and upkeep aside. {NO_PRICE.format(what)}"]
    parts += [_against(draft, spend, rent) for rent in rents if machines.price_usd is None]
    if machines.rents and not rents and cards:
        parts.append(no_rent(cards))
    if not cards and machines.price_usd is None:
        parts.append(_buys_in_rent(draft, spend))
    draft.leave_open(OWN_COST)
    return " ".join(part for part in parts if part)


def _months(draft: Draft, spend: Decimal, price: Decimal) -> str:
    months = (price / spend).quantize(Decimal("0.1"))
    draft.assume(f"{usd(price)} divided by {usd(spend)} a month are {months} months, without power and upkeep.")
    return (
        f"**{usd(price)} of hardware is paid back in about {months} months by the {usd(spend)} a month that the API "
        "costs**, if an open model on it carries the whole load; power and upkeep come on top."
    )


def _against(draft: Draft, spend: Decimal, rent: Rent) -> str:
    more = "more" if rent.usd_a_month > spend else "less"
    month = f"{usd(rent.usd_a_month)} a month, {more} than the {usd(spend)} you spend"
    return f"**Renting {rent.in_words} comes to {month}.** {rent.marks}".rstrip()


def _buys_in_rent(draft: Draft, spend: Decimal) -> str:
    """What cards the sum rents day and night: of each size of memory the cheapest, the largest first."""
    cards = [card for card in draft.situation.knowledge.facts.cards.values() if card.rent_usd_per_hour]
    cards.sort(key=lambda card: (-card.memory_gb, card.rent_usd_per_hour, card.id))
    found = {}
    for card in cards:
        rent = None if card.unified or card.memory_gb in found else rent_for(Draft(draft.situation), card, 1)
        count = int((spend / rent.usd_a_month).to_integral_value(ROUND_FLOOR)) if rent else 0
        if count:
            found[card.memory_gb] = (card, min(count, MOST_CARDS))
    told = [_rented(draft, card, count) for card, count in [*found.values()][:RENTED_SHOWN]]
    if not told:
        return f"**{usd(spend)} a month rents no card on board day and night.**"
    return (
        f"**{usd(spend)} a month rents {either(told)}, day and night.** Whether that carries your load no source on "
        "board says: measure open weights on one card first."
    )


def _rented(draft: Draft, card: Card, count: int) -> str:
    rent = rent_for(draft, card, count)
    memory = cite_memory(draft, card)
    draft.fact(subject=card.id, attribute="memory of all", value=card.memory_gb * count, unit="GB", citation=memory)
    return (
        f"{count} x {card.name} ({figure(card.memory_gb * count)} GB, {usd(rent.usd_a_month)} {rent.marks})"
        if rent
        else ""
    )
