"""What a model costs: its rates, the bill of the workload line by line, and what would make it cheaper."""

import re
from collections.abc import Sequence

from bot.answer import Cost, Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.schedule import changes_ahead
from bot.costs.workload import Workload, workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies import (
    asked_back,
    billing_terms,
    card_sums,
    compare,
    drained,
    loads_of_one,
    other_hosts,
    plans,
    price_list,
    recommend,
    second_step,
    self_host,
    spend_lids,
    token_count,
)
from bot.strategies.at_home import at_home
from bot.strategies.background import background
from bot.strategies.bill_said import say_bill, say_bought, seeks_another
from bot.strategies.budgets import against_budget
from bot.strategies.charged import say_checked, say_thinking, say_why
from bot.strategies.cheapest_host import cheapest_host
from bot.strategies.difference_said import of_a_way, other_of_thread
from bot.strategies.effort_adds import effort_adds
from bot.strategies.ends import row_ends_soon, say_end
from bot.strategies.entries import priced, say_workload, subjects_of
from bot.strategies.grown_bills import grown
from bot.strategies.load_said import load_of, load_or_one
from bot.strategies.matches import matches, on_draft
from bot.strategies.named import Named, chosen_place, named_models, on_board, rows_of
from bot.strategies.per_one import beside_the_bill
from bot.strategies.pictures_made import no_pictures
from bot.strategies.place_premium import place_premium
from bot.strategies.price_ahead import bill_ahead
from bot.strategies.price_then import price_then
from bot.strategies.purchases import leaves_count_open
from bot.strategies.rate_details import IN_WORDS, bill_in_money, cached_in_words, rate_details
from bot.strategies.ruled_out_said import say_ruled_out
from bot.strategies.savings import cheaper_model
from bot.strategies.span_bills import span_bill
from bot.strategies.spend_moved import load_behind, moved_here
from bot.strategies.stack import answer_stack
from bot.strategies.training_price import training_price
from bot.strategies.unable import refusal, written_down_first
from bot.strategies.unread import NO_BILL
from bot.strategies.volume_rows import at_each_volume
from bot.strategies.volumes import have_own_loads
from bot.strategies.ways_asked import (
    asks_when_checked,
    asks_why_charged,
)
from bot.understood import Understood
from bot.wording import sections

_RULE = regex(r"(?:do|does|did|is|are|why|when|will|(?:at )?what time|(?:at )?(?:what|which) hours?)\b", re.IGNORECASE)
"""A question about how something is billed rather than for a price."""

_WHOLE_ANSWERS = (
    asked_back.answered, price_list.answered, plans.lead, token_count.answered, card_sums.answered, drained.answered,
    second_step.answered, spend_lids.answered,
)  # fmt: skip
"""What may be the subject in a model's place; each says whether it was."""


def answer_cost(draft: Draft) -> None:
    """The bill for the models named; without a name, the cheapest that meet the wishes, or how to work it out."""
    situation = draft.situation
    if any(answers(draft) for answers in _WHOLE_ANSWERS):
        return
    other = other_of_thread(situation)
    named = named_models(draft, (*((other,) if other else ()), *situation.asked.models))
    known = on_board(named)
    if loads_of_one.compared(draft, known):
        return
    if len(known) > 1 and other is None and have_own_loads(situation):
        answer_stack(draft)
    elif len(known) > 1 or (known and len(situation.asked.providers) > 1):
        compare.add_comparison(draft, named)
    elif known:
        say_ruled_out(draft, known[:1], load_of(situation, situation.asked))
        billing_terms.answered(draft)
        if not loads_of_one.answered(draft, known[0]):
            _one_model(draft, known[0])
    elif named:
        draft.say("**I can't price that: no catalogue on board knows the model.** " + " ".join(draft.unknown))
    elif _says_enough(draft) or (self_host.is_asked(situation) and situation.asked.gpu_memory_gb):
        recommend.add_options(draft)
    else:
        _without_a_model(draft)


def _without_a_model(draft: Draft) -> None:
    """When prices were checked, why so much was charged, what the hosts named charge, or how billing works."""
    text = draft.situation.question.text
    if asks_when_checked(text):
        say_checked(draft)
    if asks_why_charged(text):
        say_why(draft, None)
    elif len(draft.situation.asked.providers) > 1:
        compare.add_houses(draft)
    else:
        background(draft, kinds=("pricing", "hosting"), limit=2)


def add_part(draft: Draft, named: Sequence[Named]) -> None:
    """What the models cost, for a question that asks it beside something else."""
    if len(named) > 1:
        compare.add_bills(draft, named)
        return
    workload = load_of(draft.situation, draft.situation.asked)
    for entry in on_draft(draft, named, workload):
        draft.say(_lead(draft, entry, workload))
        if entry.cost is not None and workload.stated:
            draft.costs += [entry.cost] if entry.cost not in draft.costs else []
            draft.say(f"{say_workload(draft, workload)}\n\n{sections.sums(entry.cost)}")


def _says_enough(draft: Draft) -> bool:
    """Whether models can be priced for this question although none is named."""
    asked = draft.situation.asked
    volume = asked.requests is not None or asked.input_tokens is not None or asked.units is not None
    buys = asked.budget_usd is not None and draft.situation.reading.bought is not None
    return volume or asked.task is not None or buys


def _one_model(draft: Draft, named: Named) -> None:
    situation = draft.situation
    why = asks_why_charged(situation.question.text) and situation.reading.target is None
    workload, unit = load_or_one(situation, why=why)
    rows = rows_of(situation, named)
    row = chosen_place(situation, named)
    if row is None:
        say_end(draft, named)
        return
    if said := no_pictures(draft, named, row) or refusal(draft, row):
        _say_instead(draft, named, said, row)
        return
    if not workload.stated and unit is None and not why:
        workload = load_behind(draft, row) or workload
    entries = matches(draft, [named], workload, leads=True)
    asked = situation.asked
    about_rule = not workload.stated and asked.budget_usd is None and _asks_how_it_is_billed(situation)
    about_rule = about_rule and not self_host.is_asked(situation)
    details = training_price(draft, row) or rate_details(draft, row)
    plain = about_rule or why or bool(details) or sections.is_by_the_piece(entries[0])
    bill = entries[0].cost if workload.stated or plain else priced(draft, row, workload)
    moved = "" if workload.stated else moved_here(draft, entries[0])
    draft.costs += [bill] if bill is not None and not moved else []
    draft.recommendations += entries
    draft.warn(*caveats_for(draft, subjects_of(draft, [row])))
    if workload.stated and seeks_another(situation) and (other := cheaper_model(draft, row, workload)):
        draft.say(f"**{other}**")
    draft.say(f"**{moved}**" if moved else place_premium(draft, named, row, workload, bill))
    _say_what_is_asked(draft, named, row, workload, bill)
    say_bought(draft, row, workload, bill, entries[0])
    if about_rule and not why:
        background(draft, kinds=("pricing",), limit=1)
    draft.say(card_sums.paid_back_by(draft, named, bill))
    draft.say(at_home(draft, named, workload))
    if unit is not None and bill is not None:
        draft.say(f"**About {sections.bill(bill)} for each {unit}: {named.title} at {sections.place(entries[0])}.**")
    if workload.stated and bill is None:
        draft.say(" ".join(f"**{each}**" for each in draft.unknown if each.startswith(NO_BILL)))
    draft.say(f"{details}\n\n{cheapest_host(draft, rows, row, workload)}")
    draft.say(beside_the_bill(draft, entries[0]) if workload.stated else "")
    money = f" {bill_in_money(draft, bill)}".rstrip() if bill is not None and workload.stated else ""
    ahead = f" {bill_ahead(draft, row, workload)}".rstrip() if bill is not None else ""
    draft.say(f"{_lead(draft, entries[0], workload, row, money)}{ahead} {row_ends_soon(draft, row)}")
    say_thinking(draft)
    if why:
        say_why(draft, entries[0])
    draft.say(cached_in_words(draft, row, entries[0]) if "caching" in asked.needs else "")
    if not moved:
        say_bill(draft, row, workload, bill)
    if not plain and not moved and not leaves_count_open(asked, workload):
        draft.say(other_hosts.say(draft, named.title, rows, row, workload))


def _say_what_is_asked(draft: Draft, named: Named, row: Row, workload: Workload, bill: Cost | None) -> None:
    """Numbers that come out of the bill and are asked for themselves, each where it is: they come before the bill."""
    draft.say(f"{at_each_volume(draft, row, workload, bill)}\n\n{grown(draft, row, bill if workload.stated else None)}")
    draft.say(f"{of_a_way(draft, row, workload, bill)}\n\n{effort_adds(draft, row, workload, bill)}")
    draft.say(f"{span_bill(draft, row, workload, bill)}\n\n{price_then(draft, named, row, workload)}")


def _say_instead(draft: Draft, named: Named, why: str, row: Row) -> None:
    """The rates of a model that has no price of what was asked, why, the way round it, and other models."""
    plain, way = workload_of(Understood()), written_down_first(draft, row)
    draft.say(why)
    draft.recommendations += (found := matches(draft, [named], plain, leads=True))
    draft.say(f"{_lead(draft, found[0], plain)}\n\n{way}")
    with draft.asking(draft.situation.asked.but(models=())):
        recommend.add_options(draft)


def _asks_how_it_is_billed(situation: Situation) -> bool:
    """Whether the question is how something is billed, and not whether the model can do something, and for how much."""
    able = [need for need in situation.asked.needs if need != "caching"]
    return not able and _RULE.match(situation.question.text.strip()) is not None


def _lead(draft: Draft, entry: Recommendation, workload: Workload, row: Row | None = None, money: str = "") -> str:
    mark = sections.marks(entry.citations[:1])
    where = f"{entry.model_name} at {sections.place(entry)}"
    if workload.stated and entry.cost is not None:
        if (tier := IN_WORDS.get(entry.cost.service_tier or "")) is not None:
            where += f" {tier}"
        steady = row is None or not changes_ahead(row.offering, draft.situation.today)
        is_open = leaves_count_open(draft.situation.asked, workload)
        fits = "" if is_open else against_budget(draft, entry.cost, steady=steady)
        return f"**{where}: {sections.bill(entry.cost)}{fits}.**{money} Rates: {sections.rates_in_words(entry)} {mark}."
    return f"**{where}: {sections.rates_in_words(entry)}** {mark}."
