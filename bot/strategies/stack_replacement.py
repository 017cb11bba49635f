"""What could take over from outside a stack: another maker, country and host, near in price, with its bill."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.schedule import Change, changes_ahead
from bot.costs.workload import Workload, metered, workload_of
from bot.draft import Draft
from bot.places import countries_in
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.roles import Pick, best
from bot.selection.rows import Row, blended_rate
from bot.situation import Situation
from bot.strategies.affordable import affordable
from bot.strategies.entries import Offer, entry, subjects_of
from bot.strategies.losses import Lost
from bot.strategies.price_ahead import bill_ahead
from bot.strategies.stack_changes import SAME_TOKENS, change, ratio_at
from bot.strategies.uses import Stack, Use
from bot.understanding.supposed_losses import LOSS
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import per, usd
from knowledge.offering import Component

_BARRED_MOST = "CN"
"""The country whose models most of the rules on board are about."""


def replace_from_outside(draft: Draft, stack: Stack, use: Use, hit: Sequence[Use], gone: Lost | None) -> None:
    """The best from outside for the load of a model that goes; its rates where no load was said.

    Beside one made in China the best that is not, where origin matters: a rule against such models would take the way
    out as well.
    """
    if use.row is not None and use.row.offering.mode != "chat":
        return
    workload = metered(workload_of(use.volume or Understood(task=draft.situation.asked.task)))
    anywhere_made = gone is not None and gone.is_outage
    outside = _replacement(draft, use, hit, workload, anywhere_made=anywhere_made)
    if outside is None:
        return
    _say(draft, stack, use, outside, workload)
    if _BARRED_MOST in outside.row.origins and _is_origin_of_matter(draft.situation):
        second = _replacement(draft, use, hit, workload, without=_BARRED_MOST, anywhere_made=anywhere_made)
        if second is not None:
            _say(draft, stack, use, second, workload, lead=f"Not made in {_BARRED_MOST}")


def is_elsewhere(draft: Draft, outside: Candidate) -> bool:
    """Whether it is sold at none of the hosts named, which are those in use."""
    asked = draft.situation.asked.providers
    return bool(asked) and outside.row.provider_id not in asked


def _is_origin_of_matter(situation: Situation) -> bool:
    """Whether a loss is supposed, a country is spoken of, or who asks may be bound by a rule."""
    thread = " ".join((situation.question.text, *situation.question.history))
    asks = LOSS in situation.reading.flags or "origin_risk" in situation.reading.intents or countries_in(thread)
    return bool(asks or situation.user_context or situation.asked.exclude_origin)


def _say(
    draft: Draft, stack: Stack, use: Use, outside: Candidate, workload: Workload, *, lead: str = "From outside"
) -> None:
    """One that could take over, with its bill, and what that will be where its price changes soon."""
    elsewhere = is_elsewhere(draft, outside)
    offer = Offer(
        row=outside.row, role="near_miss" if elsewhere else "fallback", effort=outside.effort, quality=outside.quality,
        why=f"Could take over from {use.title} if {use.maker} goes away.", breaks=("providers",) if elsewhere else (),
    )  # fmt: skip
    made = entry(draft, offer, workload)
    if any(made.model == each.model for each in draft.recommendations):
        return
    draft.recommendations.append(made)
    draft.warn(*caveats_for(draft, subjects_of(draft, [outside.row])))
    origin = f"made in {made.origin}" if made.origin else "origin unknown"
    where = f"{made.model_name} ({origin}) at {sections.place(made)}"
    if len(stack.uses) == 1:
        where = f"**{where}**"
    mark = sections.marks(made.citations[:1])
    ratio = ratio_at(draft, use, outside.row) if use.spend and use.volume is None else None
    if use.spend and ratio is not None:
        told = f"could take over from {use.title}: {_bill(draft, stack, use, made, ratio)}"
    elif made.cost is not None and use.spend is not None:
        draft.costs.append(made.cost)
        told = (
            f"would carry the load of {use.title} for {sections.bill(made.cost)} instead of {usd(use.spend)}"
            f"{per('month')}"
        )
    else:
        told = f"could take over from {use.title}: {sections.rates_in_words(made)}"
    later = bill_later(draft, stack, use, outside, workload)
    draft.say(f"{lead}, {where} {told} {mark}. {later}".strip())


def bill_later(draft: Draft, stack: Stack, use: Use, outside: Candidate, workload: Workload) -> str:
    """What the same costs once a change of price that lies ahead is in force; empty where none does."""
    if use.volume is not None:
        return bill_ahead(draft, outside.row, workload, outside.effort)
    ahead = rate_ahead(draft.situation, outside.row)
    before = blended_rate(use.row) if use.row else None
    if ahead is None or not before or not use.spend:
        return ""
    last, rate = ahead
    bill = use.spend * rate / before
    mark = draft.cite(last.after.source, "pricing")
    draft.fact(
        subject=outside.row.model_id, attribute=f"bill from {last.on}", value=bill, unit="USD", citation=mark,
        as_of=last.on.isoformat(),
    )  # fmt: skip
    return f"From {last.on} it is {usd(bill)}{'' if stack.is_shares else per('month')} [{mark}]."


def rate_ahead(situation: Situation, row: Row) -> tuple[Change, Decimal] | None:
    """The last change of price that lies ahead, and what three parts input and one part output cost from then on."""
    changes = changes_ahead(row.offering, situation.today)
    rates = changes[-1].after.rates if changes else {}
    read, written = rates.get(Component.INPUT), rates.get(Component.OUTPUT)
    return (changes[-1], (3 * read + written) / 4) if read is not None and written is not None else None


def _bill(draft: Draft, stack: Stack, use: Use, made: Recommendation, ratio: Decimal) -> str:
    """What the tokens of `use` cost there, against what is spent on them now."""
    spend = use.spend or Decimal(0)
    bill, mark = spend * ratio, made.citations[0]
    for subject, attribute, value in (
        (made.model, f"bill after a loss of {use.title}", bill), (use.title, "spend before a loss", spend),
    ):  # fmt: skip
        draft.fact(subject=subject, attribute=attribute, value=value, unit="USD", citation=mark)
    less = change(draft, f"{made.model} for {use.title}", bill, spend, mark)
    draft.assume(SAME_TOKENS)
    now = f"for each {usd(spend)} now" if stack.is_shares else f"{per('month').strip()} instead of {usd(spend)}"
    return f"{usd(bill)} {now} for the same tokens, {less}"


def anywhere(situation: Situation) -> Situation:
    """The situation without the hosts named, which are those in use and no wish."""
    asked = situation.asked.but(providers=())
    return situation.asking(asked)


def _replacement(
    draft: Draft, use: Use, hit: Sequence[Use], workload: Workload, without: str | None = None, *, anywhere_made: bool
) -> Candidate | None:
    """The best candidate from another maker, country and host than all that go, which keeps within the budget.

    `anywhere_made`: of whatever country, since only a service stops. `without`: one more country that it may not be
    made in. One that costs more than twice as much a token is none while there are others.
    """
    makers = {use.maker for use in hit}
    hosts = {use.host_id for use in hit}
    origins = frozenset[str]().union(*(use.origins for use in hit))
    apart = [
        each
        for each in pool_for(anywhere(draft.situation), workload).candidates
        if each.row.developer is not None
        and each.row.developer.name not in makers
        and (anywhere_made or not each.row.origins & origins)
        and without not in each.row.origins
        and each.row.provider_id not in hosts
    ]
    before = blended_rate(use.row) if use.row else None
    near = [each for each in apart if before and (rate := blended_rate(each.row)) is not None and rate <= 2 * before]
    picked = affordable(
        draft, near or apart, workload, lambda found: [Pick(role="fallback", candidate=best(found))] if found else []
    )
    return picked[0].candidate if picked else None
