"""Several models in use: what each costs, how concentrated the spend is, and what if one maker or country goes away."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.answer import Answer
from bot.caveats.collect import caveats_for
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.places import countries_in
from bot.selection.candidates import Candidate
from bot.selection.market import Row, blended_rate, usual_place
from bot.selection.pool import pool_for
from bot.selection.roles import Pick, best
from bot.strategies.affordable import affordable
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.entries import Offer, entry, priced, subjects_of, with_caveats
from bot.strategies.named import named_models, rows_of
from bot.strategies.volumes import moved_part, share_limit, volumes_of
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import listed, per, percent, usd


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One model in use, with its part of the monthly spend. `volume` is `None` where only the spend was said."""

    title: str
    row: Row
    volume: Understood | None
    spend: Decimal


def answer_stack(draft: Draft) -> Answer:
    """Spend by model, developer, origin and host, and what replaces the largest part."""
    uses = _uses(draft)
    if not uses:
        draft.say("**I need the volume or the spend of each model: name tokens in and out, or dollars, a month.**")
        background(draft, kinds=("market", "hosting"), limit=1)
        return close(draft)
    total = sum((use.spend for use in uses), Decimal(0))
    mark = draft.cite(uses[0].row.offering.prices[0].source, "pricing")
    draft.fact(subject="all models named", attribute="spend a month", value=total, unit="USD", citation=mark)
    largest = max(uses, key=lambda use: use.spend)
    share = largest.spend / total if total else Decimal(0)
    draft.fact(subject=largest.title, attribute="largest share of spend", value=share, unit=None, citation=mark)
    draft.say(f"**{usd(total)} a month; {largest.title} is {percent(share)} of it.**")
    draft.say(_table(draft, uses, total))
    for name, key in (("developer", _developer), ("origin", _origin), ("host", _host)):
        draft.say(_concentration(draft, uses, total, name, key))
    _limit(draft, uses, total)
    _moved(draft, uses, total)
    draft.warn(*caveats_for(draft, subjects_of(draft, [use.row for use in uses])))
    _without(draft, uses, largest)
    draft.recommendations = with_caveats(draft.recommendations, draft)
    return close(draft)


def _uses(draft: Draft) -> list[Use]:
    situation = draft.situation
    volumes = volumes_of(situation)
    found = []
    for each in named_models(draft, situation.asked.models):
        row = usual_place(rows_of(situation, each))
        volume = volumes.get(each.asked)
        if row is None or volume is None:
            continue
        if volume.spend_usd is not None:
            draft.assume(f"{each.title}: {usd(volume.spend_usd)} a month, as the question says.")
            found.append(Use(title=each.title, row=row, volume=None, spend=volume.spend_usd))
            continue
        cost = priced(draft, row, workload_of(volume.understood))
        if cost is not None and cost.total_usd is not None:
            draft.costs.append(cost)
            found.append(Use(title=each.title, row=row, volume=volume.understood, spend=cost.total_usd))
    return found


def _developer(use: Use) -> str:
    return use.row.developer.name if use.row.developer else "unknown"


def _origin(use: Use) -> str:
    return (use.row.developer.country if use.row.developer else None) or "unknown"


def _host(use: Use) -> str:
    return use.row.provider.name if use.row.provider else use.row.provider_id


def _table(draft: Draft, uses: Sequence[Use], total: Decimal) -> str:
    rows = []
    for use in sorted(uses, key=lambda each: -each.spend):
        mark = draft.cite(use.row.offering.prices[0].source, "pricing")
        share = use.spend / total if total else Decimal(0)
        draft.fact(subject=use.title, attribute="spend a month", value=use.spend, unit="USD", citation=mark)
        draft.fact(subject=use.title, attribute="share of spend", value=share, unit=None, citation=mark)
        rows.append(f"| {use.title} | {_host(use)} | {_origin(use)} | {usd(use.spend)} | {percent(share)} | [{mark}] |")
    return "\n".join(("| Model | Host | Made in | A month | Share | Source |", "|" + " --- |" * 6, *rows))


def _concentration(draft: Draft, uses: Sequence[Use], total: Decimal, name: str, key: Callable[[Use], str]) -> str:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for use in uses:
        sums[key(use)] += use.spend
    mark = draft.cite(uses[0].row.offering.prices[0].source, "pricing")
    shares: Mapping[str, Decimal] = {who: spend / total for who, spend in sums.items()} if total else {}
    for who, share in shares.items():
        draft.fact(subject=who, attribute=f"share of spend by {name}", value=share, unit=None, citation=mark)
    ordered = sorted(shares.items(), key=lambda pair: -pair[1])
    return f"By {name}: {listed([f'{who} {percent(share)}' for who, share in ordered])}." if ordered else ""


def _limit(draft: Draft, uses: Sequence[Use], total: Decimal) -> None:
    """How a country's or maker's share stands against the limit that the question sets."""
    limit = share_limit(draft.situation)
    if limit is None or not total:
        return
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for use in uses:
        sums[_origin(use)] += use.spend
    named = countries_in(draft.situation.question.text)
    country = next((each for each in named if each in sums), max(sums, key=lambda each: sums[each]))
    mark = draft.cite(uses[0].row.offering.prices[0].source, "pricing")
    over = sums[country] - limit * total
    share = sums[country] / total
    draft.fact(subject=country, attribute="limit on the share of spend", value=limit, unit=None, citation=mark)
    if over <= 0:
        draft.say(
            f"**{country}-made models have {percent(share)} of the spend, within the limit of {percent(limit)}.**"
        )
        return
    draft.fact(subject=country, attribute="spend above the limit", value=over, unit="USD a month", citation=mark)
    draft.say(
        f"**{country}-made models have {percent(share)} of the spend, above the limit of {percent(limit)}: "
        f"{usd(over)} a month of theirs would have to go, the total staying as it is.**"
    )


def _moved(draft: Draft, uses: Sequence[Use], total: Decimal) -> None:
    """What the bill becomes when a part of one model's traffic goes to another that was named."""
    part = moved_part(draft.situation)
    used = {use.row.model_id for use in uses}
    named = named_models(draft, draft.situation.asked.models)
    targets = [
        row for each in named if (row := usual_place(rows_of(draft.situation, each))) and row.model_id not in used
    ]
    if part is None or not targets or not total:
        return
    source, target = uses[0], targets[0]
    before, after = blended_rate(source.row), blended_rate(target)
    if not before or after is None:
        return
    moved = source.spend * part
    new = total - moved + moved * after / before
    mark = draft.cite(target.offering.prices[0].source, "pricing")
    ratio = after / before
    figures = (("part moved", part), ("spend moved", moved), ("bill after the move", new), ("price ratio", ratio))
    for name, value in figures:
        draft.fact(subject=target.model_id, attribute=name, value=value, unit=None, citation=mark)
    draft.assume("The mix of tokens was not stated: three parts input to one part output are assumed for the ratio.")
    maker = f"{target.developer.name}, {target.developer.country}" if target.developer else "maker not known"
    draft.say(
        f"Moving {percent(part)} of {source.title} ({usd(moved)}) to {target.model_id} ({maker}), at "
        f"{percent(ratio)} of its price per token, makes the bill {usd(new)} a month instead of {usd(total)} [{mark}]."
    )


def _without(draft: Draft, uses: Sequence[Use], largest: Use) -> None:
    """What could take over the largest part: one of the models already in use, and the best from outside."""
    others = [use for use in uses if _developer(use) != _developer(largest)]
    if others:
        titles = listed([use.title for use in others])
        draft.say(f"If {_developer(largest)} goes away, {titles} could take over from what you run already.")
    if largest.volume is None:
        return
    workload = workload_of(largest.volume)
    outside = _replacement(draft, largest, workload)
    if outside is None:
        return
    why = f"Could take over from {largest.title} if {_developer(largest)} goes away."
    offer = Offer(row=outside.row, role="fallback", why=why, effort=outside.effort, quality=outside.quality)
    made = entry(draft, offer, workload)
    draft.recommendations.append(made)
    if made.cost is not None:
        draft.costs.append(made.cost)
        draft.say(
            f"From outside, {made.model_name} at {sections.place(made)} would carry that load for "
            f"{sections.bill(made.cost)} instead of {usd(largest.spend)}{per('month')}."
        )


def _replacement(draft: Draft, largest: Use, workload: Workload) -> Candidate | None:
    """The best candidate from another maker and country that keeps within the budget."""
    maker, origins = _developer(largest), largest.row.origins
    apart = [
        each
        for each in pool_for(draft.situation, workload).candidates
        if each.row.developer is not None and each.row.developer.name != maker and not each.row.origins & origins
    ]
    picked = affordable(
        draft, apart, workload, lambda found: [Pick(role="fallback", candidate=best(found))] if found else []
    )
    return picked[0].candidate if picked else None
