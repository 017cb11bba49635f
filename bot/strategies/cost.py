"""What a model costs: its rates, the bill of the workload line by line, and what would make it cheaper."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from bot.answer import Answer, Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.selection.market import Row, usual_place
from bot.strategies import compare, migration, plans, recommend
from bot.strategies.background import background
from bot.strategies.closing import close
from bot.strategies.entries import cheaper_by, priced, say_workload, subjects_of, with_caveats
from bot.strategies.matches import matches
from bot.strategies.named import Named, named_models, rows_of
from bot.wording import sections
from bot.wording.figures import per, percent, rate, usd

HOSTS_SHOWN = 5


def answer_cost(draft: Draft) -> Answer:
    """The bill for the models named; without a name, the cheapest that meet the wishes, or how to work it out."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    plans.add(draft)
    if len([each for each in named if each.model_id is not None]) > 1:
        compare.add_comparison(draft, named)
    elif any(each.model_id is not None for each in named):
        _one_model(draft, next(each for each in named if each.model_id is not None))
    elif named:
        draft.say("**I can't price that: no catalogue on board knows the model.** " + " ".join(draft.unknown))
    elif _says_enough(draft):
        recommend.add_options(draft)
    else:
        background(draft, kinds=("pricing", "hosting"), limit=2)
    return close(draft)


def _says_enough(draft: Draft) -> bool:
    """Whether models can be priced for this question although none is named."""
    asked = draft.situation.asked
    volume = asked.requests is not None or asked.input_tokens is not None or asked.units is not None
    return volume or asked.task is not None


def _one_model(draft: Draft, named: Named) -> None:
    situation = draft.situation
    workload = workload_of(situation.asked)
    rows = rows_of(situation, named)
    row = usual_place(rows)
    if row is None:
        migration.say_end(draft, named)
        return
    entries = matches(draft, [named], workload)
    bill = entries[0].cost if workload.stated else priced(draft, row, workload)
    if bill is not None:
        draft.costs.append(bill)
    draft.recommendations += entries
    draft.warn(*caveats_for(draft, subjects_of(draft, [row])))
    draft.recommendations = with_caveats(draft.recommendations, draft)
    draft.say(_lead(entries[0], workload))
    if bill is not None:
        kind = "" if workload.stated else "An example, since no volume was stated. "
        draft.say(f"{kind}{say_workload(draft, workload)}\n\n{sections.sums(bill)}")
        if not workload.stated and bill.total_usd is not None:
            draft.say(f"That comes to {sections.bill(bill)}.")
    draft.say("\n".join(_savings(draft, row, workload)))
    draft.say(_hosts(draft, named, row))


def _lead(entry: Recommendation, workload: Workload) -> str:
    mark = sections.marks(entry.citations[:1])
    where = f"{entry.model_name} at {sections.place(entry)}"
    if workload.stated and entry.cost is not None:
        return (
            f"**{where}: {sections.bill(entry.cost)}.** Rates: {sections.rates(entry)} per 1M tokens in / out {mark}."
        )
    return f"**{where}: {sections.rates(entry)} per 1M tokens in / out** {mark}."


def _savings(draft: Draft, row: Row, workload: Workload) -> Iterator[str]:
    """What batch or caching would save on this very workload."""
    now = priced(Draft(draft.situation), row, workload)
    if now is None or now.total_usd is None or not now.total_usd or not workload.stated:
        return
    variants = (
        ("batch (results within a day)", replace(workload, batch=True), row.batch_input_rate is not None),
        (
            "80% of the input read from cache",
            replace(workload, cached_share=Decimal("0.8")),
            row.cached_rate is not None,
        ),
    )
    for words, other, offered in variants:
        if not offered or (other.batch, other.cached_share) == (workload.batch, workload.cached_share):
            continue
        if workload.batch or workload.cached_share:
            continue
        cost = priced(Draft(draft.situation), row, other)
        if cost is None or cost.total_usd is None:
            continue
        share = cheaper_by(cost.total_usd, now.total_usd)
        if share is not None and share > 0:
            mark = draft.cite(row.offering.prices[0].source, "pricing")
            subject = row.model_id
            draft.fact(subject=subject, attribute=f"bill with {words}", value=cost.total_usd, unit="USD", citation=mark)
            draft.fact(subject=subject, attribute=f"saving with {words}", value=share, unit=None, citation=mark)
            yield f"- With {words}: {usd(cost.total_usd)}{per(cost.period)}, {percent(share)} less."


def _hosts(draft: Draft, named: Named, shown: Row) -> str:
    """The other places that sell the model, cheapest first, with who runs them and from where."""
    rows = [row for row in rows_of(draft.situation, named) if row.provider is not None and row is not shown]
    best: dict[str, Row] = {}
    for row in sorted(rows, key=_by_rate):
        best.setdefault(row.provider_id, row)
    others = [row for row in best.values() if row.provider_id != shown.provider_id and row.input_rate is not None]
    if not others:
        return ""
    lines = [_host_line(draft, row) for row in others[:HOSTS_SHOWN]]
    left = len(others) - len(lines)
    more = f"\n{left} more {'host is' if left == 1 else 'hosts are'} on board." if left > 0 else ""
    if left > 0:
        draft.fact(
            subject=named.title, attribute="further hosts", value=left, unit=None,
            citation=draft.cite(shown.offering.prices[0].source, "pricing"),
        )  # fmt: skip
    return "\n".join(("Other hosts, in / out per 1M tokens:", *lines)) + more


def _by_rate(row: Row) -> tuple[bool, float, str]:
    return (row.input_rate is None, 3 * (row.input_rate or 0) + (row.output_rate or 0), row.provider_id)


def _host_line(draft: Draft, row: Row) -> str:
    mark = draft.cite(row.offering.prices[0].source, "pricing")
    name = row.provider.name if row.provider else row.provider_id
    seat = f", based in {row.provider.hq_country}" if row.provider and row.provider.hq_country else ""
    region = f", region {row.offering.region}" if row.offering.region else ""
    figures = []
    for part, value in (("input", row.input_rate), ("output", row.output_rate)):
        if value is not None:
            exact = Decimal(str(value))
            draft.fact(
                subject=f"{row.model_id} at {row.provider_id}", attribute=f"{part} price", value=exact,
                unit="USD per MTok", citation=mark,
            )  # fmt: skip
            figures.append(rate(exact))
    return f"- {name}: {' / '.join(figures)}{seat}{region} [{mark}]"
