"""The parts of a stack's bill that are asked for, and loads that a thread changes: "share of haiku", "double opus"."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.situation import Situation
from bot.strategies.entries import priced
from bot.strategies.split_loads import part_of
from bot.strategies.uses import Stack, Use, by_spend, mark_of
from bot.understanding.kinds_of_work import work_of
from bot.understanding.name_parts import Name
from bot.understanding.normalise import tidy
from bot.understanding.parts_of_bill import asks_for_a_share, factor_of, largest_asked, takes_out, where_asked
from bot.understanding.passage import Passage, look_at
from bot.understanding.resolving import resolve_model
from bot.wording.figures import count, listed, percent, usd

VENDORS = ("developer", "provider", "family")
"""The kinds of names that a vendor may have."""


def part_in_words(draft: Draft, stack: Stack) -> str:
    """`Claude Haiku 5.5 is 14.6% of it: $30.00 of $205.00 a month`; empty where no part is asked for."""
    passage = _passage(draft.situation, draft.situation.question.text)
    total = stack.total or Decimal(0)
    if asks_for_a_share(passage.text) and (asked := _named(passage, stack)):
        spend = _spend(asked)
        _fact(draft, asked, spend, total)
        of_it = "of the spend" if stack.is_shares else f"of it: {usd(spend)} of {usd(total)} a month"
        verb = "is" if len(asked) == 1 else "are"
        return f"{listed([use.title for use in asked])} {verb} {percent(spend / total)} {of_it}"
    many = largest_asked(passage.text)
    largest = by_spend(stack.known)[: many or 0]
    if many is None or many < 2 or len(largest) < 2:
        return ""
    spend = _spend(largest)
    _fact(draft, largest, spend, total)
    draft.fact(
        subject="all models named", attribute="largest parts shown", value=len(largest), citation=_mark(draft, largest)
    )
    told = [f"{use.title} {percent(_spend([use]) / total)}" for use in largest]
    return f"The {len(largest)} largest are {percent(spend / total)} of the bill: {listed(told)}"


def with_other_loads(draft: Draft, stack: Stack, texts: Sequence[str]) -> Stack:
    """The stack after the later messages `texts`, newest first, have doubled or halved the load of a model or vendor.

    Vendors that they take out are gone; models that they take out are no wishes of the thread any more.
    """
    taken = list(stack.uses)
    for text in reversed(texts):
        passage = _passage(draft.situation, text)
        if takes_out(passage.text):
            taken = _without_vendors(draft, taken, passage)
            continue
        for name in passage.named("model", "family", "developer", "provider"):
            factor = factor_of(passage, name)
            for index, use in enumerate(taken):
                if factor == 1 or use.spend is None or not _is(use, name, passage):
                    continue
                taken[index] = _times(draft, use, factor)
                what = "load" if use.row is not None else "spend"
                draft.assume(f"{use.title} is taken at {count(factor)} times the {what} said before.")
    if taken == list(stack.uses) or stack.is_shares:
        return stack
    return replace(stack, uses=tuple(taken), total=_spend(taken))


def _without_vendors(draft: Draft, uses: Sequence[Use], passage: Passage) -> list[Use]:
    """The uses without the vendors named; all of them where none or nothing would be left."""
    names = passage.named(*VENDORS)
    out = [use for use in uses if use.row is None and any(_is(use, name, passage) for name in names)]
    left = [use for use in uses if use not in out]
    if not out or not left:
        return list(uses)
    draft.assume(f"{listed([use.title for use in out])} {'is' if len(out) == 1 else 'are'} taken out of the spend.")
    return left


def _times(draft: Draft, use: Use, factor: Decimal) -> Use:
    """The use with its load and its bill so many times as large."""
    spend = (use.spend or Decimal(0)) * factor
    if use.volume is None or use.row is None:
        return replace(use, spend=spend)
    volume = part_of(use.volume, factor)
    cost = priced(Draft(draft.situation), use.row, workload_of(volume))
    if cost is None or cost.total_usd is None:
        return replace(use, spend=spend, volume=volume)
    mark = draft.cite_price(use.row.offering)
    old = [each.model == cost.model and each.total_usd == use.spend for each in draft.costs]
    new = replace(cost, citations=(mark,))
    draft.costs[:] = [new if is_old else each for each, is_old in zip(draft.costs, old, strict=True)]
    return replace(use, spend=cost.total_usd, volume=volume)


def _named(passage: Passage, stack: Stack) -> list[Use]:
    """The uses whose share is asked for: those named beside the words for it; none where that is all there is."""
    known = [use for use in stack.known if use.spend is not None]
    for start, end in where_asked(passage.text):
        found = _named_within(passage, known, start, end)
        if found and (len(found) < len(known) or len(known) == 1):
            return found
    return []


def _named_within(passage: Passage, known: Sequence[Use], start: int, end: int) -> list[Use]:
    """The uses that a part of the message names, by their model, their maker or what they are for."""
    names = [each for each in passage.names if start <= each.start < end]
    ids = [each for each in names if each.kind in {"model", "family"}]
    makers = {each.means("developer") or each.id for each in names if each.kind in {"developer", "provider"}}
    work = {hit.label for hit in passage.hits.of("task") if start <= hit.start < end}
    found = [use for use in known if any(_is(use, each, passage) for each in ids)]
    found = found or [use for use in known if use.maker_id in makers]
    return found or [use for use in known if use.row is not None and work_of(use.row.model_id or "") in work]


def _is(use: Use, name: Name, passage: Passage) -> bool:
    if use.row is None:
        return {name.id, name.means("developer")} & {use.maker_id, use.host_id} != set()
    return name.kind in {"model", "family"} and use.row.model_id in {name.id, *resolve_model(name.id, passage.lexicon)}


def _spend(uses: Sequence[Use]) -> Decimal:
    return sum((use.spend or Decimal(0) for use in uses), Decimal(0))


def _fact(draft: Draft, uses: Sequence[Use], spend: Decimal, total: Decimal) -> None:
    names, mark = listed([use.title for use in uses]), _mark(draft, uses)
    draft.fact(subject=names, attribute="spend a month of these", value=spend, unit="USD", citation=mark)
    draft.fact(subject=names, attribute="share of the bill", value=spend / total, citation=mark)


def _mark(draft: Draft, uses: Sequence[Use]) -> str:
    return mark_of(draft, next((use for use in uses if use.row is not None), uses[0]))


def _passage(situation: Situation, text: str) -> Passage:
    return look_at(tidy(text), situation.lexicon)
