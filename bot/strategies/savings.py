"""What would make a bill smaller: batch, a cache, another model; and what a stated batch saves."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.answer import Cost, Recommendation
from bot.costs.workload import Workload, without_cache
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.pool import pool_for, task_of
from bot.selection.roles import value
from bot.selection.rows import Row
from bot.selection.weights import BUDGET_FLOOR
from bot.strategies.entries import cheaper_by, priced
from bot.strategies.ways_asked import asks_for_same_quality, asks_to_save
from bot.wording.figures import listed, per, percent, usd
from bot.wording.scores import ALIKE, compared
from bot.wording.tasks import task_words

REPEATING = frozenset({
    None, "chat", "support", "rag", "coding", "agentic", "roleplay", "research", "data_analysis", "education",
    "reasoning",
})  # fmt: skip
"""Tasks whose requests begin alike, so that a cache may serve them; a text to translate comes once."""
HALF = Decimal("0.5")
_WAYS = ("bill with batch", "bill with 80%", "bill instead of")
"""How the facts begin that hold the bill of a way to spend less."""
A_SAVING = Decimal("0.005")
"""A smaller share is no saving that anyone looks for."""


def savings(draft: Draft, row: Row, workload: Workload) -> Iterator[str]:
    """What batch or caching would save on this very workload; what batch saves already, where it was asked about."""
    now = _bill(draft, row, workload)
    if now is None or now.total_usd is None or not workload.stated:
        return
    of_cache = "caching" in draft.situation.asked.needs
    if now.service_tier == workload.service_tier:
        plain = _bill(draft, row, replace(workload, service_tier=None))
        if plain is not None and plain.total_usd is not None and plain.total_usd != now.total_usd:
            draft.fact(
                subject=row.model_id, attribute="bill at the standard rate", value=plain.total_usd, unit="USD",
                citation=draft.cite_price(row.offering),
            )  # fmt: skip
            yield f"- At the standard rate: {usd(plain.total_usd)}{per(plain.period)}."
    if workload.batch:
        plain = _bill(draft, row, replace(workload, batch=False))
        if plain is not None and plain.total_usd is not None and (share := _share(now.total_usd, plain.total_usd)):
            _vouch(draft, row, "bill without batch", plain.total_usd, share)
            saved = _saved(draft, row, "batch", plain.total_usd - now.total_usd)
            bill = f"{usd(plain.total_usd)}{per(plain.period)}"
            yield f"- Without batch: {bill}; batch is {percent(share)} less, {saved}."
    if workload.cached_share:
        plain = _bill(draft, row, without_cache(workload))
        if plain is not None and plain.total_usd is not None and (share := _share(now.total_usd, plain.total_usd)):
            _vouch(draft, row, "bill without the cache", plain.total_usd, share)
            saved = _saved(draft, row, "the cache", plain.total_usd - now.total_usd)
            bill = f"{usd(plain.total_usd)}{per(plain.period)}"
            yield f"- Without the cache: {bill}; the cache makes it {percent(share)} less, {saved}."
    if workload.cached_share or (workload.batch and not of_cache):
        return
    variants = (
        (
            "batch (results within a day)",
            replace(workload, batch=True),
            row.batch_input_rate is not None and not of_cache,
        ),
        (
            "80% of the input read from cache",
            replace(workload, cached_share=Decimal("0.8")),
            row.cached_rate is not None and (of_cache or draft.situation.asked.task in REPEATING),
        ),
    )
    for words, other, offered in variants:
        cost = _bill(draft, row, other) if offered else None
        if cost is not None and cost.total_usd is not None and (share := _share(cost.total_usd, now.total_usd)):
            _vouch(draft, row, f"bill with {words}", cost.total_usd, share)
            yield f"- With {words}: {usd(cost.total_usd)}{per(cost.period)}, {percent(share)} less."


def cheaper_model(draft: Draft, row: Row, workload: Workload) -> str:
    """The model that gives most for the money at half the bill or less, and how it compares; empty where none is.

    Where the same quality is asked for, it is at least about as good, if any is.
    """
    situation = draft.situation
    now = _bill(draft, row, workload)
    if now is None or not now.total_usd or workload.batch:
        return ""
    pool = pool_for(situation.asking(situation.asked.but(models=())), workload)
    found = [
        each for each in pool.candidates
        if each.worth >= BUDGET_FLOOR and each.row.measured_as != row.measured_as
        and each.rough_usd <= float(now.total_usd * HALF)
    ]  # fmt: skip
    if not found:
        return ""
    if asks_for_same_quality(situation.question.text) and (level := _level(draft, row)) is not None:
        found = [each for each in found if each.worth > level - ALIKE] or found
    pick = value(found)
    cost = priced(draft, pick.row, workload, pick.effort)
    share = _share(cost.total_usd, now.total_usd) if cost is not None and cost.total_usd is not None else None
    if cost is None or cost.total_usd is None or share is None:
        return ""
    draft.costs.append(cost)
    mark = _vouch(draft, pick.row, f"bill instead of {row.model_id}", cost.total_usd, share)
    saved = now.total_usd - cost.total_usd
    draft.fact(
        subject=pick.row.model_id, attribute=f"saved beside {row.model_id}", value=saved, unit="USD", citation=mark
    )
    name = pick.row.model_name
    draft.fact(subject=pick.row.model_id, attribute="name", value=name, citation=mark)
    host = pick.row.host_name
    bill = f"{usd(cost.total_usd)}{per(cost.period)}, {usd(saved)} ({percent(share)}) less"
    return f"With {name} at {host}: {bill}{_beside(draft, row, pick.worth)} [{mark}]."


def wants_to_spend_less(draft: Draft) -> bool:
    """Whether it is asked how a bill comes down, or that it comes down to a sum."""
    reading, question = draft.situation.reading, draft.situation.question
    if reading.target is not None or asks_to_save(question.text):
        return True
    return reading.spend_usd is not None and any(asks_to_save(text) for text in question.history)


def toward(draft: Draft, row: Row) -> str:
    """Which of the ways told to spend less reach the sum that the spend is to come down to; empty where none is."""
    target = draft.situation.reading.target
    if target is None:
        return ""
    ways = {fact.attribute: Decimal(str(fact.value)) for fact in draft.facts if fact.attribute.startswith(_WAYS)}
    named = {way: _way(draft, row, way) for way in ways}
    reach = [named[way] for way, bill in ways.items() if bill <= target.goal_usd]
    short = [named[way] for way, bill in ways.items() if bill > target.goal_usd]
    mark = draft.cite_price(row.offering)
    share = (target.now_usd - target.goal_usd) / target.now_usd
    draft.fact(subject="the question", attribute="spend aimed at", value=target.goal_usd, unit="USD", citation=mark)
    draft.fact(subject="the question", attribute="share to be saved", value=share, citation=mark)
    if not target.is_period_said:
        draft.assume("No period was stated: the sums are taken as a month's.")
    wanted = f"From {usd(target.now_usd)} to {usd(target.goal_usd)} a month is {percent(share)} less"
    if not ways:
        return f"**{wanted}.**"
    if not reach:
        return f"**{wanted}: none of the ways below gets there alone.**"
    alone = f"; {listed(short)} alone {'does' if len(short) == 1 else 'do'} not" if short else ""
    return f"**{wanted}: {listed(reach)} {'gets' if len(reach) == 1 else 'get'} there{alone}.**"


def _way(draft: Draft, row: Row, attribute: str) -> str:
    """What a way to spend less is called in a sentence."""
    if attribute.startswith("bill with"):
        return "batch" if "batch" in attribute else "the cache"
    other = next(fact.subject for fact in draft.facts if fact.attribute == attribute)
    costs = [each for each in draft.costs if each.model == other and each.model != row.model_id]
    entry = draft.situation.knowledge.facts.models.get(other)
    return entry.name if entry is not None and costs else other


def beside_named(draft: Draft, made: Sequence[Recommendation]) -> str:
    """What the first pick saves beside the model that was named with the same work; empty where it saves nothing."""
    first = next((each for each in made if each.role != "match"), None)
    named = next((each for each in made if each.role == "match" and each.cost is not None), None)
    if first is None or first.cost is None or named is None or named.cost is None:
        return ""
    less, more = first.cost.total_usd, named.cost.total_usd
    share = _share(less, more) if less is not None and more is not None else None
    if less is None or more is None or share is None or first.cost.period != named.cost.period:
        return ""
    mark = first.cost.citations[0]
    draft.fact(
        subject=first.model, attribute=f"saved beside {named.model}", value=more - less, unit="USD", citation=mark
    )
    draft.fact(subject=first.model, attribute=f"share saved beside {named.model}", value=share, citation=mark)
    return (
        f"**That saves {usd(more - less)}{per(first.cost.period)} ({percent(share)}) beside {named.model_name}, which "
        f"costs {usd(more)}{per(named.cost.period)}.**"
    )


def _beside(draft: Draft, row: Row, worth: float) -> str:
    """`; its quality for coding on the boards is lower`; empty where the old model is not measured."""
    level = _level(draft, row)
    if level is None:
        return ""
    return f"; its quality for {task_words(task_of(draft.situation.asked))} on the boards is {compared(worth, level)}"


def _level(draft: Draft, row: Row) -> float | None:
    """The quality of the old model for the task; `None` where it is not measured."""
    ranked = task_quality(draft.situation.knowledge.facts, task_of(draft.situation.asked))
    return next((each.quality for each in ranked if each.model == row.measured_as), None)


def _bill(draft: Draft, row: Row, workload: Workload) -> Cost | None:
    """The bill, computed on a draft of its own so that a variant leaves no trace."""
    return priced(Draft(draft.situation), row, workload)


def _saved(draft: Draft, row: Row, what: str, amount: Decimal) -> str:
    """`$40.00 saved`, with its fact."""
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute=f"saved by {what}", value=amount, unit="USD", citation=mark)
    return f"{usd(amount)} saved"


def _share(less: Decimal, more: Decimal) -> Decimal | None:
    share = cheaper_by(less, more)
    return share if share is not None and share >= A_SAVING else None


def _vouch(draft: Draft, row: Row, what: str, total: Decimal, share: Decimal) -> str:
    """Puts a sum and the saving on the draft as facts; returns their citation."""
    mark = draft.cite_price(row.offering)
    draft.fact(subject=row.model_id, attribute=what, value=total, unit="USD", citation=mark)
    draft.fact(subject=row.model_id, attribute=f"saving: {what}", value=share, unit=None, citation=mark)
    return mark


def largest_part(draft: Draft, bill: Cost) -> str:
    """`The largest part of it is output, 55.6%.`; empty where there is one part only."""
    if len(bill.lines) < 2 or not bill.total_usd:
        return ""
    line = max(bill.lines, key=lambda each: each.usd)
    share = line.usd / bill.total_usd
    draft.fact(
        subject=bill.model, attribute=f"share of {line.component}", value=share, unit=None, citation=bill.citations[0]
    )
    return f"The largest part of it is {line.component.replace('_', ' ')}, {percent(share)}."
