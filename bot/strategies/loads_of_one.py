"""Several loads of one model, or of each of several: the bill of each load, and what they come to together."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.answer import Cost
from bot.caveats.collect import caveats_for
from bot.costs.periods import per_period
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.selection.rows import Row
from bot.strategies.budgets import against_budget
from bot.strategies.ends import row_ends_soon
from bot.strategies.entries import cheaper_by, priced, subjects_of
from bot.strategies.matches import matches
from bot.strategies.named import Named, chosen_place
from bot.understanding.expressions import expression
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.reading import Job
from bot.understood import Understood
from bot.wording import sections
from bot.wording.figures import count, listed, per, percent, plural, rate, usd


def answered(draft: Draft, named: Named) -> bool:
    """Whether the message tells several loads of the one model named, which has a price: then they are billed."""
    loads, row = draft.situation.reading.loads, chosen_place(draft.situation, named)
    if not loads or row is None:
        return False
    workloads = [workload_of(each.understood) for each in loads]
    bills = [bill for each, load in zip(loads, workloads, strict=True) if (bill := _bill(draft, row, each, load))]
    if len(bills) < len(loads):
        return False
    entries = matches(draft, [named], workload_of(Understood()), leads=True)
    draft.costs += bills
    draft.recommendations += entries
    draft.warn(*caveats_for(draft, subjects_of(draft, [row])))
    place = f"{entries[0].model_name} at {sections.place(entries[0])}"
    rates = f"Rates: {sections.rates_in_words(entries[0])} {sections.marks(entries[0].citations[:1])}."
    draft.say(f"**{place}: {_together(draft, loads, bills)}.** {rates} {row_ends_soon(draft, row)}")
    draft.say(_table(draft, loads, workloads, bills))
    return True


def compared(draft: Draft, named: Sequence[Named]) -> bool:
    """Whether the message tells several loads that each of the models named would have: then their sums are told."""
    loads = draft.situation.reading.loads
    rows = [(each, row) for each in named if (row := chosen_place(draft.situation, each)) is not None]
    if not loads or len(rows) < len(named) or len(rows) == 1:
        return False
    if (target := _moved_to(draft, named)) is not None:
        return answered(draft, target)
    workloads = [workload_of(each.understood) for each in loads]
    found = []
    for each, row in rows:
        bills = [bill for job, load in zip(loads, workloads, strict=True) if (bill := _bill(draft, row, job, load))]
        if len(bills) < len(loads):
            return False
        found.append((each, row, bills, _by_period(bills)))
    found.sort(key=lambda one: _in_a_year(one[3]))
    draft.recommendations += matches(draft, [each for each, *_ in found], workload_of(Understood()), leads=True)
    draft.warn(*caveats_for(draft, subjects_of(draft, [row for _, row, *_ in found])))
    for each, _, bills, sums in found:
        draft.costs += bills
        for total in sums:
            draft.fact(
                subject=each.title, attribute=f"bill of all loads{per(total.period)}", value=total.total_usd,
                unit="USD", citation=total.citations[0],
            )  # fmt: skip
    first, last = found[0], found[-1]
    share = cheaper_by(_in_a_year(first[3]), _in_a_year(last[3]))
    draft.say(f"**{_cheapest(draft, (first[0], first[3]), last[0], share, len(loads))}**")
    head = f"| Model | {' | '.join(each.words for each in loads)} | Together | Source |"
    table = [head, "|" + " --- |" * (len(loads) + 3)]
    for each, _, bills, sums in found:
        cells = " | ".join(sections.bill(bill) for bill in bills)
        table.append(f"| {each.title} | {cells} | {_in_words(sums)} | [{sums[0].citations[0]}] |")
    draft.say("\n".join(table))
    return True


_MOVES_TO = expression("loads_moves_to")


def _moved_to(draft: Draft, named: Sequence[Named]) -> Named | None:
    """The model to which all of what is there moves: the one left behind has done its part already."""
    situation = draft.situation
    text = tidy(situation.question.text).text
    moved = [each.id for each in find_names(text, situation.lexicon) if _MOVES_TO.search(text[: each.start])]
    return next((each for each in named if each.asked in moved[:1]), None)


def _cheapest(draft: Draft, first: tuple[Named, list[Cost]], last: Named, share: Decimal | None, loads: int) -> str:
    named, totals = first
    sums = f"{_in_words(totals)} for {_all(loads)}"
    if not share:
        return f"{named.title} and {last.title} cost the same: {sums}."
    draft.fact(
        subject=named.title, attribute=f"cheaper than {last.title}", value=share, citation=totals[0].citations[0]
    )
    year = " in the first year" if len(totals) > 1 else ""
    return f"{named.title} is cheapest: {sums}, {percent(share)} less than {last.title}{year}."


_BOTH = 2


def _all(loads: int) -> str:
    return "both loads" if loads == _BOTH else f"all {loads} loads"


def _bill(draft: Draft, row: Row, load: Job, workload: Workload) -> Cost | None:
    with draft.asking(load.understood):
        bill = priced(draft, row, workload)
    return bill if bill is not None and bill.total_usd is not None else None


def _together(draft: Draft, loads: Sequence[Job], bills: Sequence[Cost]) -> str:
    """`$11.00 a month for all 3 loads`, held against the budget; `$1,800 once for A, then $216.00 a month for B`."""
    sums = _by_period(bills)
    for total in sums:
        draft.fact(
            subject=total.model, attribute=f"bill of all loads{per(total.period)}", value=total.total_usd, unit="USD",
            citation=total.citations[0],
        )  # fmt: skip
    if len(sums) == 1:
        return f"{sections.bill(sums[0])} for {_all(len(bills))}{against_budget(draft, sums[0])}"
    told = []
    for total in sums:
        words = [each.words for each, bill in zip(loads, bills, strict=True) if bill.period == total.period]
        told.append(f"{_in_words([total])} for {listed(words)}{against_budget(draft, total, steady=False)}")
    return ", then ".join(told)


def _by_period(bills: Sequence[Cost]) -> list[Cost]:
    """What the bills of each period come to, that which is paid once first."""
    periods = sorted({bill.period for bill in bills}, key=lambda period: period != "once")
    return [summed([bill for bill in bills if bill.period == period]) for period in periods]


def _in_words(sums: Sequence[Cost]) -> str:
    """`$11.00 a month`, or `$1,800 once and $216.00 a month`."""
    if len(sums) == 1 and sums[0].period != "once":
        return sections.bill(sums[0])
    return listed([f"{usd(each.total_usd or Decimal(0))}{per(each.period) or ' once'}" for each in sums])


def _in_a_year(sums: Sequence[Cost]) -> Decimal:
    """What the sums come to in the first year."""
    return sum(
        (
            per_period(each.total_usd or Decimal(0), each.period, "year") or each.total_usd or Decimal(0)
            for each in sums
        ),
        Decimal(0),
    )


def summed(bills: Sequence[Cost]) -> Cost:
    """One bill of all, whose totals are known; where one has no range its total counts at both ends."""
    totals = [bill.total_usd or Decimal(0) for bill in bills]
    low = sum((total if bill.low_usd is None else bill.low_usd for bill, total in zip(bills, totals, strict=True)),
              Decimal(0))  # fmt: skip
    high = sum((total if bill.high_usd is None else bill.high_usd for bill, total in zip(bills, totals, strict=True)),
               Decimal(0))  # fmt: skip
    return replace(bills[0], total_usd=sum(totals, Decimal(0)), low_usd=low, high_usd=high)


def _table(draft: Draft, loads: Sequence[Job], workloads: Sequence[Workload], bills: Sequence[Cost]) -> str:
    rows = ["| Load | Requests | Tokens in / out of each | Rate in / out per 1M | Bill |", "|" + " --- |" * 5]
    whole = sum((workload.requests for workload in workloads), Decimal(0))
    for load, workload, bill in zip(loads, workloads, bills, strict=True):
        share = workload.requests / whole
        told = {
            "share of the requests": share, "requests told": load.understood.requests,
            "input tokens of each": workload.input_tokens, "output tokens of each": workload.output_tokens,
        }  # fmt: skip
        for what, value in told.items():
            draft.fact(subject=load.words, attribute=what, value=value, citation=bill.citations[0])
        rates = " / ".join(rate(line.usd_per_mtok) for line in bill.lines if line.usd_per_mtok is not None)
        tier = next((f" ({line.tier})" for line in bill.lines if line.tier), "")
        batch = " (in batch)" if workload.batch else ""
        pictures = f"{workload.images} {plural(workload.images, 'picture')}" if workload.images else ""
        sizes = f"{pictures or count(workload.input_tokens)} / {count(workload.output_tokens)}"
        requests = f"{count(workload.requests)}{per(workload.period)}"
        rows.append(f"| {load.words} | {requests} | {sizes} | {rates}{tier}{batch} | {sections.bill(bill)} |")
    return "\n".join(rows)
