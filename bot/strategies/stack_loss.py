"""What a loss hits: the models of a stack that hang on one maker, country or model, and what could take over."""

from collections.abc import Sequence
from decimal import Decimal

from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.selection.candidates import Candidate
from bot.selection.market import rows_on_sale
from bot.selection.pool import pool_for
from bot.selection.roles import Pick, best
from bot.situation import Situation
from bot.strategies.affordable import affordable
from bot.strategies.entries import Offer, entry
from bot.strategies.uses import Stack, Use, by_spend
from bot.strategies.what_if import Lost
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import listed, per, percent, usd

REPLACED = 2
"""Models for which a replacement from outside is looked for; the largest ones."""


def say_loss(draft: Draft, stack: Stack, gone: Lost | None) -> None:
    """What goes and what stays, and what could take over; without a loss named, that of the largest model's maker."""
    largest = by_spend(stack.uses)[0]
    hit = [use for use in stack.uses if (_is_hit(use, gone) if gone else use.maker == largest.maker)]
    rest = [use for use in stack.uses if use not in hit]
    who = _who(draft, gone, hit) if gone else largest.maker
    if gone is not None:
        draft.say(_verdict(draft, stack, who, hit, rest))
    elif rest:
        draft.say(
            f"If {who} goes away, {listed([use.title for use in rest])} could take over from what you run already."
        )
    for use in by_spend(hit)[:REPLACED]:
        draft.say(_elsewhere(draft, use))
        _replace(draft, use, hit)


def _is_hit(use: Use, gone: Lost) -> bool:
    if gone.kind == "country":
        return gone.keys[0] in use.origins
    if gone.kind == "model":
        return use.row is not None and not {use.row.model_id, use.row.measured_as}.isdisjoint(gone.keys)
    return gone.keys[0] in {use.maker_id, use.host_id}


def _who(draft: Draft, gone: Lost, hit: Sequence[Use]) -> str:
    facts, key = draft.situation.knowledge.facts, gone.keys[0]
    if gone.kind == "model":
        model = facts.model(key)
        return hit[0].title if hit else model.name if model else key
    if gone.kind == "country":
        return f"models made in {key}"
    maker, host = facts.developers.get(key), facts.providers.get(key)
    return maker.name if maker else host.name if host else key


def _verdict(draft: Draft, stack: Stack, who: str, hit: Sequence[Use], rest: Sequence[Use]) -> str:
    """The first line: which models go, how much of the spend that is, and which stay."""
    if not hit:
        return f"**Without {who} all of it goes on: {listed([use.title for use in rest])} do not depend on it.**"
    part = ""
    lost_spend = sum((use.spend for use in hit if use.spend is not None), Decimal(0))
    if stack.total and lost_spend:
        mark = draft.cite(hit[0].row.offering.prices[0].source, "pricing") if hit[0].row else None
        share = lost_spend / stack.total
        if mark is not None:
            draft.fact(subject=who, attribute="share of spend that goes", value=share, unit=None, citation=mark)
            draft.fact(subject=who, attribute="spend that goes", value=lost_spend, unit="USD a month", citation=mark)
            money = "" if stack.is_shares else f" ({usd(lost_spend)} a month)"
            part = f", {percent(share)} of the spend{money}"
    stays = (
        f"; {listed([use.title for use in rest])} {'goes' if len(rest) == 1 else 'go'} on"
        if rest
        else "; nothing is left"
    )
    names = listed([use.title for use in hit])
    if who == names:
        return f"**Without {names}{part} has to go elsewhere{stays}.**" if part else f"**{names} is lost{stays}.**"
    return f"**Without {who} you lose {names}{part}{stays}.**"


def _elsewhere(draft: Draft, use: Use) -> str:
    """Other hosts of open weights, which may go on when the maker's own API does not."""
    row = use.row
    if row is None or row.model is None or not row.model.open_weights:
        return ""
    situation = draft.situation
    sold = rows_on_sale(
        situation.knowledge.catalogue.of_model(row.model_id), situation.knowledge.facts, situation.today
    )
    others = {each.provider_id: each for each in sold if not each.is_middleman and each.provider_id != row.provider_id}
    if not others:
        return f"{use.title} has open weights; no other host sells it, but you may run it yourself."
    mark = draft.cite(row.offering.prices[0].source, "pricing")
    draft.fact(subject=row.model_id, attribute="other hosts", value=len(others), unit=None, citation=mark)
    known = sorted(each.provider.name for each in others.values() if each.provider is not None)
    some = f", {listed(known[:3])} among them" if len(known) > 3 else f": {listed(known)}"
    return (
        f"{use.title} has open weights: {len(others)} other {'host sells' if len(others) == 1 else 'hosts sell'} it"
        f"{some}. An outage of one host does not end it; a ban on the maker may."
    )


def _replace(draft: Draft, use: Use, hit: Sequence[Use]) -> None:
    """The best from outside for the load of a model that goes; its rates where no load was said."""
    if use.row is not None and use.row.offering.mode != "chat":
        return
    workload = workload_of(use.volume or Understood(task=draft.situation.asked.task))
    outside = _replacement(draft, hit, workload)
    if outside is None:
        return
    why = f"Could take over from {use.title} if {use.maker} goes away."
    asked = draft.situation.asked.providers
    elsewhere = bool(asked) and outside.row.provider_id not in asked
    offer = Offer(
        row=outside.row, role="near_miss" if elsewhere else "fallback", why=why, effort=outside.effort,
        quality=outside.quality, breaks=("providers",) if elsewhere else (),
    )  # fmt: skip
    made = entry(draft, offer, workload)
    if any(made.model == each.model for each in draft.recommendations):
        return
    draft.recommendations.append(made)
    where = f"{made.model_name} at {sections.place(made)} ({made.origin or 'origin unknown'})"
    mark = sections.marks(made.citations[:1])
    if made.cost is not None and use.spend is not None:
        draft.costs.append(made.cost)
        draft.say(
            f"From outside, {where} would carry the load of {use.title} for {sections.bill(made.cost)} instead of "
            f"{usd(use.spend)}{per('month')} {mark}."
        )
    else:
        draft.say(f"From outside, {where} could take over from {use.title}: {sections.rates_in_words(made)} {mark}.")


def anywhere(situation: Situation) -> Situation:
    """The situation without the hosts named, which are those in use and no wish."""
    asked = situation.asked.but(providers=())
    return situation.asking(asked)


def _replacement(draft: Draft, hit: Sequence[Use], workload: Workload) -> Candidate | None:
    """The best candidate from another maker, country and host than all that go, which keeps within the budget."""
    makers = {use.maker for use in hit}
    hosts = {use.host_id for use in hit}
    origins = frozenset[str]().union(*(use.origins for use in hit))
    apart = [
        each
        for each in pool_for(anywhere(draft.situation), workload).candidates
        if each.row.developer is not None
        and each.row.developer.name not in makers
        and not each.row.origins & origins
        and each.row.provider_id not in hosts
    ]
    picked = affordable(
        draft, apart, workload, lambda found: [Pick(role="fallback", candidate=best(found))] if found else []
    )
    return picked[0].candidate if picked else None
