"""What is spent on one model today, as the bill of another: the same tokens at the other's rates."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.costs.periods import per_period
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.matches import matches
from bot.strategies.named import named_models
from bot.understanding.moved_part import part_moved
from bot.understanding.normalise import tidy
from bot.understanding.paid_for import is_target, paid_for
from bot.understanding.passage import Passage, look_at
from bot.understanding.quantities import Quantity
from bot.understanding.resolving import resolve_model
from bot.understood import Understood
from bot.wording.figures import percent, usd

USUAL_INPUT = Decimal("0.75")
"""Share of the tokens that is input where nobody says: three parts input to one part output."""
_MIX = regex(
    r"(?<![\d/.])(\d{2})\s?[/:]\s?(\d{2})(?![/\d.])|(?<![\d%])(\d{2})\s?% (?:of (?:the )?tokens (?:are )?)?in(?:put)?\b"
)
_ON = regex(
    r"\s?(?:(?:/|per|a|pro|im|par|al|por|в)\s?\w{1,7})?[\s,]{0,2}"
    r"(?:on|with|mit|bei|con|en|avec|sur|com|em|на)\s(?:[a-z]+(?:'s)?\s)?"
)
"""What may stand between a sum and the name of the model that it is spent on: " a month on our "."""
_LIMIT = regex(r"\b(?:budget|max\w*|up to|under|below|limit|at most|höchstens|bis zu|hasta|jusqu)\b")


def moved_bill(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """`$9,000 a month on GPT-4.1 becomes …`: the bill with each other model; empty where no spend is tied to one.

    Empty too where a volume was said, for the bills of that are told then.
    """
    first = {each.model: each for each in reversed(entries) if each.price is not None}
    if len(first) < 2:
        return ""
    passage = look_at(tidy(draft.situation.question.text), draft.situation.lexicon)
    old, spend = _paid_for(draft, passage, list(first))
    if old is None or spend is None:
        return ""
    share_in, said = _mix(passage.text)
    if workload_of(draft.situation.asked).stated and not said:
        return ""
    before = _rate(first[old], share_in)
    part = part_moved(passage)
    told = []
    for model, entry in first.items():
        after = _rate(entry, share_in)
        if model != old and before and after is not None:
            told.append(_one(draft, entry, spend, spend * (1 - part) + spend * part * after / before))
    if not told:
        return ""
    if part != 1:
        draft.fact(subject=old, attribute="share moved", value=part, citation=first[old].citations[0])
    moved = f", with {percent(part)} of it moved," if part != 1 else ""
    return f"{_spent(draft, first[old], share_in, spend, said=said)} becomes{moved} {', or '.join(told)}."


def load_behind(draft: Draft, row: Row) -> Workload | None:
    """The tokens that the spend of a month pays for at the row's rates; `None` where none of this model was told."""
    situation = draft.situation
    share_in, said = _mix(situation.question.text.lower())
    if situation.reading.spend_usd is None or not row.input_rate or _is_of_another(situation, row):
        return None
    share_in = share_in if row.output_rate else Decimal(1)
    per_mtok = share_in * Decimal(str(row.input_rate)) + (1 - share_in) * Decimal(str(row.output_rate or 0))
    tokens = situation.reading.spend_usd / per_mtok * 1_000_000
    if row.output_rate:
        draft.assume(
            f"The spend is taken as that of {percent(share_in)} input and the rest output{'' if said else ' (assumed)'}"
            " at these rates."
        )
    read, written = (tokens * share_in).quantize(Decimal(1)), (tokens * (1 - share_in)).quantize(Decimal(1))
    return workload_of(situation.asked.but(input_tokens=read, output_tokens=written, requests_period="month"))


def _is_of_another(situation: Situation, row: Row) -> bool:
    """Whether the spend was told of models of which this is none."""
    spent_on = {model for name in situation.reading.spend_on for model in resolve_model(name, situation.lexicon)}
    return bool(spent_on) and not spent_on & {row.model_id, row.measured_as}


def moved_here(draft: Draft, entry: Recommendation) -> str:
    """What the spend on a model named earlier becomes with the one of `entry`; empty where none was told."""
    reading = draft.situation.reading
    old = named_models(Draft(draft.situation), reading.spend_on)
    before = [each for each in matches(draft, old, workload_of(Understood())) if each.price is not None]
    if reading.spend_usd is None or len(before) != 1 or before[0].model == entry.model:
        return ""
    draft.recommendations += before
    share_in, said = _mix(draft.situation.question.text.lower())
    cached = draft.situation.asked.cached_share or Decimal(0)
    now, then = _rate(before[0], share_in), _rate(entry, share_in, cached)
    if not now or then is None:
        return ""
    told = _one(draft, entry, reading.spend_usd, reading.spend_usd * then / now)
    if cached:
        told += f", with {percent(cached)} of the input read from the cache"
    return f"{_spent(draft, before[0], share_in, reading.spend_usd, said=said)} becomes {told}."


def _spent(draft: Draft, old: Recommendation, share_in: Decimal, spend: Decimal, *, said: bool) -> str:
    """`$1,200 a month on Claude Sonnet 5.5`, with what is assumed of its tokens."""
    mark = old.citations[0]
    draft.fact(subject=old.model, attribute="spend now", value=spend, unit="USD a month", citation=mark)
    draft.fact(subject=old.model, attribute="share of input tokens", value=share_in, citation=mark)
    draft.assume(
        f"The tokens stay the same, {percent(share_in)} of them input{'' if said else ' (assumed)'}. A model that "
        "reasons writes more, and tokenizers differ."
    )
    return f"{usd(spend)} a month on {old.model_name}"


def _one(draft: Draft, entry: Recommendation, spend: Decimal, bill: Decimal) -> str:
    mark = entry.citations[0]
    draft.fact(subject=entry.model, attribute="bill for the same tokens", value=bill, unit="USD a month", citation=mark)
    apart = abs(spend - bill)
    draft.fact(subject=entry.model, attribute="difference to the spend now", value=apart, unit="USD", citation=mark)
    draft.fact(subject=entry.model, attribute="change of the bill", value=apart / spend, citation=mark)
    side = "less" if bill <= spend else "more"
    return f"about {usd(bill)} a month with {entry.model_name}, {usd(apart)} ({percent(apart / spend)}) {side}"


def _paid_for(draft: Draft, passage: Passage, models: Sequence[str]) -> tuple[str | None, Decimal | None]:
    """The model that a sum is spent on, and that sum a month: the first named behind it, else the last before it."""
    spend = draft.situation.reading.spend_usd
    for each in passage.quantities:
        if each.money is None or each.per_tokens is not None:
            continue
        if spend is not None or _is_spent(passage, each):
            month = per_period(each.money.usd, each.period, "month") or each.money.usd
            return _beside(draft, passage, each, models), spend or month
    return None, None


def _beside(draft: Draft, passage: Passage, each: Quantity, models: Sequence[str]) -> str | None:
    if (own := paid_for(passage, each)) is not None:
        return next((model for model in resolve_model(own.id, draft.situation.lexicon) if model in models), None)
    names = [name for name in passage.named("model", "family") if not is_target(passage, name)]
    behind = [name for name in names if name.start >= each.end]
    before = [name for name in names if name.end <= each.start]
    nearest = behind[:1] if behind and "." not in passage.text[each.end : behind[0].start] else before[-1:]
    for name in nearest or behind[:1]:
        return next((model for model in resolve_model(name.id, draft.situation.lexicon) if model in models), None)
    return None


def _is_spent(passage: Passage, each: Quantity) -> bool:
    """Whether a sum a month stands right before a model's name, and nothing calls it a limit."""
    name = next((name for name in passage.named("model", "family") if name.start >= each.end), None)
    recurs = per_period(each.value, each.period, "month") is not None
    if name is None or not recurs or _LIMIT.search(passage.before(each.start, 30)):
        return False
    return _ON.fullmatch(passage.text[each.end : name.start]) is not None


def _mix(text: str) -> tuple[Decimal, bool]:
    """The share of input among the tokens, and whether it was said."""
    for match in _MIX.finditer(text):
        if match[3]:
            return Decimal(match[3]) / 100, True
        if int(match[1]) + int(match[2]) == 100:
            return Decimal(match[1]) / 100, True
    return USUAL_INPUT, False


def _rate(entry: Recommendation, share_in: Decimal, cached: Decimal = Decimal(0)) -> Decimal | None:
    """The price of a million tokens, that share of them input, of which a part is read from the cache."""
    price = entry.price
    if price is None or price.input_usd_per_mtok is None:
        return None
    if price.output_usd_per_mtok is None:
        return price.input_usd_per_mtok
    read = price.cached_input_usd_per_mtok if price.cached_input_usd_per_mtok is not None else price.input_usd_per_mtok
    paid = cached * read + (1 - cached) * price.input_usd_per_mtok
    return share_in * paid + (1 - share_in) * price.output_usd_per_mtok
