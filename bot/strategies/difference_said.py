"""A difference that is asked for, said first: what one bill is above another, how many times it, what a way saves."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.answer import Cost, Recommendation
from bot.costs.periods import per_period
from bot.costs.workload import Workload, without_cache
from bot.draft import Draft
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies.entries import cheaper_by, priced
from bot.strategies.rates_beside import times_in_words
from bot.strategies.ways_asked import asks_by_the_year, asks_to_save
from bot.understanding.differences import asks_for_percent_alone, asks_how_much_dearer, asks_the_difference
from bot.understanding.loads_over_time import over_time
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.rate_words import asks_how_many_times
from bot.understanding.resolving import resolve_model
from bot.wording.figures import per, percent, usd

_TENTH = Decimal("0.1")


def between_bills(draft: Draft, entries: Sequence[Recommendation], names: Sequence[str]) -> str:
    """`A costs $199.50 a month more than B, 20 times as much: $210.00 a month against $10.50.`; else empty.

    The entries come cheapest first.
    """
    text = draft.situation.question.text
    first, last = entries[0], entries[-1]
    if len(entries) != 2 or not (asks_the_difference(text) or asks_to_save(text)):
        return ""
    less, more = first.cost, last.cost
    if less is None or more is None or not less.total_usd or not more.total_usd or less.period != more.period:
        return ""
    told = _apart(draft, first.model, last.model, less.total_usd, more)
    share = cheaper_by(less.total_usd, more.total_usd)
    if not told or share is None:
        return ""
    low, high = usd(less.total_usd), usd(more.total_usd)
    if asks_for_percent_alone(text):
        draft.fact(subject=first.model, attribute="share saved", value=share, citation=first.citations[0])
        return f"{names[0]} costs {percent(share)} less than {names[-1]}: {low}{per(less.period)} against {high}."
    if asks_to_save(text) or not (asks_how_much_dearer(text) or asks_how_many_times(text)):
        draft.fact(subject=first.model, attribute="share saved", value=share, citation=first.citations[0])
        sums = f"{percent(share)}: {low}{per(less.period)} against {high}"
        saved = f"saves {told} beside" if asks_to_save(text) else f"costs {told} less than"
        return f"{names[0]} {saved} {names[-1]}, {sums}."
    times = _times(draft, last.model, first.model, more.total_usd / less.total_usd, last.citations[0])
    return f"{names[-1]} costs {told} more than {names[0]}, {times}: {high}{per(more.period)} against {low}."


def _apart(draft: Draft, model: str, other: str, less: Decimal, more: Cost) -> str:
    """`$2,394 a year, $199.50 a month`: the year only where it is asked for and no load that changes is told."""
    total = more.total_usd or Decimal(0)
    apart, mark = total - less, more.citations[0]
    subject = f"{other} beside {model}"
    draft.fact(subject=subject, attribute=f"difference{per(more.period)}", value=apart, unit="USD", citation=mark)
    month = f"{usd(apart)}{per(more.period)}"
    text = draft.situation.question.text
    year = per_period(apart, more.period, "year") if more.period not in {"once", "request", "year"} else None
    steady = over_time(look_at(tidy(text), draft.situation.lexicon)) is None
    if year is None or not steady or not asks_by_the_year(text):
        return month
    draft.fact(subject=subject, attribute="difference a year", value=year, unit="USD", citation=mark)
    return f"{usd(year)} a year ({month})"


def _times(draft: Draft, model: str, other: str, ratio: Decimal, mark: str) -> str:
    """`20 times as much`, `twice as much`."""
    rounded = ratio.quantize(_TENTH).normalize()
    draft.fact(subject=model, attribute=f"times the bill of {other}", value=rounded, citation=mark)
    return times_in_words(rounded)


def of_a_way(draft: Draft, row: Row, workload: Workload, bill: Cost | None) -> str:
    """`Batch saves $100.00, 50%: $100.00 instead of $200.00.`, where a difference is asked for; else empty.

    The ways: a batch, a cache, another tier than the standard one.
    """
    text = draft.situation.question.text
    if bill is None or bill.total_usd is None or not workload.stated or not asks_the_difference(text):
        return ""
    ways = (
        ("Batch", replace(workload, batch=False), workload.batch),
        ("The cache", without_cache(workload), bool(workload.cached_share)),
        (f"The {workload.service_tier} tier", replace(workload, service_tier=None), workload.service_tier is not None),
    )
    used = [(words, other) for words, other, is_used in ways if is_used]
    if len(used) != 1:
        return ""
    words, other = used[0]
    plain = priced(Draft(draft.situation), row, other)
    if plain is None or not plain.total_usd or plain.total_usd == bill.total_usd:
        return ""
    less, more = sorted((plain.total_usd, bill.total_usd))
    is_saved = bill.total_usd == less
    mark = bill.citations[0]
    told = _apart(draft, row.model_id, words.lower(), less, replace(plain, total_usd=more, citations=(mark,)))
    share = (more - less) / plain.total_usd
    draft.fact(subject=row.model_id, attribute=f"share by {words.lower()}", value=share, citation=mark)
    draft.fact(subject=row.model_id, attribute="bill without it", value=plain.total_usd, unit="USD", citation=mark)
    verb, behind = ("saves", "") if is_saved else ("costs", " more")
    sums = f"{usd(bill.total_usd)}{per(bill.period)} instead of {usd(plain.total_usd)}"
    return f"**{words} {verb} {told}{behind}, {percent(share)}: {sums}.**"


def other_of_thread(situation: Situation) -> str | None:
    """The model spoken of before the one there is now, where a message names none and asks for the difference."""
    asked, history = situation.asked, situation.question.history
    here = look_at(tidy(situation.question.text), situation.lexicon)
    if not history or len(asked.models) != 1 or here.named("model", "family", "developer"):
        return None
    if not asks_the_difference(situation.question.text):
        return None
    now = {*resolve_model(asked.models[0], situation.lexicon), asked.models[0]}
    for text in reversed(history):
        names = look_at(tidy(text), situation.lexicon).named("model", "family")
        found = [each.id for each in names if now.isdisjoint({each.id, *resolve_model(each.id, situation.lexicon)[:1]})]
        if found:
            return found[-1]
    return None
