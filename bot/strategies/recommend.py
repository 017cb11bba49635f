"""Which model: the best, the best value, the cheapest that will do, and what to fall back on."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.schedule import changes_ahead
from bot.costs.workload import Workload
from bot.draft import Draft
from bot.selection.barred import is_careful_of_china, warnings_of_hosts
from bot.selection.pool import Pool, billing, mode_of, pool_for
from bot.selection.roles import Pick
from bot.strategies import near_misses, self_host, special_kinds
from bot.strategies.asked_of import asks_what_is_barred
from bot.strategies.background import background
from bot.strategies.barred_said import barred_in_words, whom_they_serve
from bot.strategies.budgets import against_budget
from bot.strategies.chosen import choose
from bot.strategies.duties_said import say_duties, say_hosts_for_patients
from bot.strategies.entries import Offer, entry, say_workload, subjects_of
from bot.strategies.evidence_said import evidence_in_words
from bot.strategies.fallback_asked import fallback_said
from bot.strategies.headlines import headline
from bot.strategies.hosts_said import concerns_people_in_the_eu, host_lines, leave_transfer_open
from bot.strategies.kept_in_eu import kept_in_eu
from bot.strategies.matches import quality_of
from bot.strategies.named_lead import named_lead
from bot.strategies.only_said import weighed
from bot.strategies.per_one import beside_the_bill
from bot.strategies.price_ahead import bill_ahead
from bot.strategies.price_limit_said import limit_in_words, nothing_for_that, only_until
from bot.strategies.promises import what_is_kept
from bot.strategies.purchases import bought_by, load_asked
from bot.strategies.quoted_price import asked_of_one, beside_the_quote
from bot.strategies.rate_details import bill_in_money
from bot.strategies.reasons import for_the_money, why
from bot.strategies.refusals_open import say_refusals_open
from bot.strategies.savings import beside_named, savings
from bot.strategies.seats_said import seats_said
from bot.strategies.span_bills import span_bill
from bot.strategies.unable import named_rows
from bot.strategies.ways_asked import asks_to_save, asks_where
from bot.strategies.wished_place import in_the_wished_place, without_the_wish
from bot.understanding.emphasis import asks_for_cheaper_again
from bot.understanding.flags import NO_FALLBACK
from bot.understanding.purchases import ANYTHING
from bot.understood import Understood
from bot.wording import sections
from bot.wording.contexts import context_words
from bot.wording.figures import listed, per
from bot.wording.tasks import task_words
from bot.wording.wishes import keys_in_words, standard_in_words, wishes_in_words

A_CARD_GB = Decimal(24)
VOICED = (
    "A voice assistant is taken as a language model between transcription and speech, which come on top; models that "
    'hear and speak themselves are those for "audio in and audio out".'
)
NOT_ON_BOARD = {
    "latency": "No dated latency figures are on board: measure the time to first token at the host you pick.",
    "language": "Quality by language is measured on few boards; test on your own texts before you decide.",
    "ram_gb": "Whether a model fits main memory is not computed; the figures are for GPU memory.",
}


def answer_recommend(draft: Draft) -> None:
    """The recommendation, or the nearest misses where nothing meets every wish."""
    with weighed(draft):
        special_kinds.answer(draft, add_options)


def add_options(draft: Draft) -> None:
    """Puts the picks, the table and their caveats on the draft."""
    situation = draft.situation
    say_refusals_open(draft)
    if self_host.is_asked(situation):
        draft.leave_open(*((NOT_ON_BOARD["language"],) if situation.asked.language else ()))
        self_host.add_options(draft)
        say_duties(draft)
        return
    if (one := asked_of_one(situation)) is not None:
        with draft.asking(one):
            add_options(draft)
        return
    workload = load_asked(situation)
    placed = in_the_wished_place(situation, workload)
    if placed is situation.asked:
        _add_options(draft, workload, placed)
        return
    with draft.asking(placed):
        _add_options(draft, workload, situation.asked)


def _add_options(draft: Draft, workload: Workload, whole: Understood) -> None:
    """The picks with their table; `whole` is asked with the second choice of a place."""
    situation = draft.situation
    pool = pool_for(situation, workload)
    chosen = choose(draft, pool, workload)
    if NO_FALLBACK in situation.reading.flags:
        chosen = tuple(pick for pick in chosen if pick.role != "fallback")
    draft.leave_open(*(text for key, text in NOT_ON_BOARD.items() if key in situation.asked.said()))
    place = len(draft.paragraphs) + 1
    if _nothing_to_offer(draft, chosen, pool, workload):
        if not chosen and (wished := without_the_wish(draft, None, workload, whole)):
            draft.paragraphs.insert(place - 1, wished)
        return
    _assume(draft, pool)
    named = named_rows(draft, workload)
    offers = [_offer(draft, pick, chosen, pool) for pick in chosen]
    near = near_misses.nearby(draft, [pick.candidate for pick in chosen], workload)
    made = [entry(draft, offer, workload) for offer in offers] + named
    made += [near_misses.miss(draft, row, keys, workload, quality_of(draft, row.model_id)) for row, keys in near]
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    rows = [*(pick.candidate.row for pick in chosen), *(row for row, _ in near)]
    draft.warn(*caveats_for(draft, subjects_of(draft, rows)))
    _say(draft, made, chosen, pool, workload)
    if wished := without_the_wish(draft, made[0], workload, whole):
        draft.paragraphs.insert(place, wished)
    if situation.reading.fallback is not None:
        draft.paragraphs.insert(place - 1, fallback_said(draft, made, situation.reading.fallback))
    if asks_to_save(situation.question.text):
        less = "\n".join(savings(draft, chosen[0].candidate.row, workload))
        draft.paragraphs[place:place] = filter(None, (beside_named(draft, made), less))


def _nothing_to_offer(draft: Draft, chosen: Sequence[Pick], pool: Pool, workload: Workload) -> bool:
    """Whether nothing meets the wishes or undercuts a model to beat; then what comes nearest is on the draft."""
    situation = draft.situation
    if not chosen and situation.asked.free and mode_of(situation.asked) in {"chat", "embedding"}:
        draft.say(
            "**No API on board is free of charge for that.** Free tiers are trials with limits that no catalogue "
            "prices. Open weights cost nothing but the machine they run on:"
        )
        _at_home(draft)
        background(draft, kinds=("pricing",), limit=1, query="free tier of an API and its rate limits")
        return True
    if not chosen and pool.price_limit is not None:
        lead = nothing_for_that(draft, pool.price_limit)
        held = limit_in_words(draft, pool.price_limit, workload)
        near_misses.add(draft, workload, lead, under_usd=pool.price_limit.below_usd, limit=held)
        return True
    if not chosen:
        near_misses.add(draft, workload)
        return True
    is_itself = chosen[0].candidate.row.measured_as in situation.floor_models
    if is_itself and situation.price_first and pool.price_limit is None:
        usd_of = billing(situation, workload)
        least = min(bill for pick in chosen if (bill := usd_of(pick.candidate.row, None)) is not None)
        lead = f"Nothing on board reaches {standard_in_words(situation)} for less."
        near_misses.add(draft, workload, lead, under_usd=least)
        return True
    return False


def _assume(draft: Draft, pool: Pool) -> None:
    """Says what was taken for granted of hosts and of the task."""
    situation = draft.situation
    for measure in warnings_of_hosts(situation):
        draft.assume(f"Hosts in {listed(measure.hosts)} are left out where others serve as well: {measure.title}.")
    if is_careful_of_china(situation) and not warnings_of_hosts(situation):
        whom = context_words(situation.asked.user_context)
        draft.assume(
            f"Hosts in CN, and those owned from there, are left out for {whom} where others serve as well; name one "
            "to weigh it."
        )
    if "fine_tuning" in situation.asked.needs:
        draft.leave_open(
            "Which hosts fine-tune a model, closed ones among them, and for how much: open weights are shown."
        )
    if situation.asked.task is None:
        draft.assume(f"No task was named: quality is that for {task_words(pool.task)}.")
    elif situation.asked.task == "speech" and mode_of(situation.asked) == "chat":
        draft.assume(VOICED)


def _at_home(draft: Draft) -> None:
    """Open weights instead of a free API: those that fit a common card, where no memory was named."""
    asked = draft.situation.asked
    if asked.gpu_memory_gb is None and asked.ram_gb is None:
        draft.assume(f"No card was named: what fits one of {A_CARD_GB} GB is shown.")
        asked = asked.but(gpu_memory_gb=A_CARD_GB)
    with draft.asking(asked):
        self_host.add_options(draft)


def _offer(draft: Draft, pick: Pick, chosen: Sequence[Pick], pool: Pool) -> Offer:
    candidate = pick.candidate
    return Offer(
        row=candidate.row, role=pick.role, why=why(draft, pick, chosen, pool), effort=candidate.effort,
        quality=candidate.quality,
    )  # fmt: skip


def _say(draft: Draft, made: Sequence[Recommendation], chosen: Sequence[Pick], pool: Pool, workload: Workload) -> None:
    first = made[0]
    lead = chosen[0].candidate
    steady = not changes_ahead(lead.row.offering, draft.situation.today)
    fits = against_budget(draft, first.cost, steady=steady) if first.cost is not None else ""
    ahead = only_until(draft, pool.price_limit, lead) or bill_ahead(draft, lead.row, workload, lead.effort)
    said_of_bill = f"{ahead} {for_the_money(draft, made)}".strip()
    barred = barred_in_words(draft)
    if asks_what_is_barred(draft.situation.question.text):
        draft.say(barred)
    bought = bought_by(draft, chosen[0].candidate.row, first, workload)
    draft.say(named_lead(draft, made, workload))
    draft.say(beside_the_quote(draft, first))
    leads = draft.situation.reading.bought not in {None, ANYTHING}
    draft.say(f"**{bought}**" if bought and leads else "")
    draft.say(beside_the_bill(draft, first) if workload.stated else "")
    draft.say(span_bill(draft, lead.row, workload, first.cost, years=False))
    money = bill_in_money(draft, first.cost) if first.cost is not None and workload.stated else ""
    draft.say(" ".join(filter(None, (f"**{headline(first)}{fits}.**", money, first.why, said_of_bill))))
    draft.say(kept_in_eu(draft, lead, workload))
    draft.say(whom_they_serve(draft, made))
    draft.say(barred if barred not in draft.paragraphs else "")
    draft.say("" if leads else bought)
    situation = draft.situation
    texts = (*situation.question.history, situation.question.text)
    if chosen[0].role == "budget" and asks_for_cheaper_again(texts, named=bool(situation.asked.models)):
        draft.say("Nothing with enough quality on board costs less.")
    understood = wishes_in_words(draft.situation)
    volume = say_workload(draft, workload) if workload.stated else ""
    limit = limit_in_words(draft, pool.price_limit, workload) if pool.price_limit is not None else ""
    draft.say(" ".join(part for part in (understood, limit, volume) if part))
    draft.say(seats_said(draft))
    rows = [pick.candidate.row for pick in chosen]
    say_hosts_for_patients(draft, rows)
    draft.say(sections.options(made))
    draft.say("\n".join(_reasons(made[1:])))
    draft.say(what_is_kept(draft, [row.provider for row in rows if row.provider is not None]))
    say_duties(draft)
    if asks_where(draft.situation.question.text):
        draft.say("\n".join(host_lines(draft, rows)))
    for row in rows if concerns_people_in_the_eu(draft) else ():
        leave_transfer_open(draft, row)
    if workload.stated and first.cost is not None:
        draft.say(f"**The bill of {first.model_name}**{per(first.cost.period)}\n\n{sections.sums(first.cost)}")
    known = [pick.candidate.quality for pick in chosen]
    known += [quality_of(draft, each.model) for each in made[len(known) :]]
    draft.say(evidence_in_words(draft, made, known, pool.task))


def _reasons(others: Sequence[Recommendation]) -> list[str]:
    told = [each for each in others if each.role != "match" or each.breaks]
    return [
        f"- {sections.ROLE_WORDS[each.role]}: {each.model_name}. "
        + (f"Does not meet {keys_in_words(each.breaks)}." if each.role == "match" else each.why)
        for each in told
    ]
