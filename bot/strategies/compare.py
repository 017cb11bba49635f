"""Two or more named models side by side: price, bill, evidence, origin, licence."""

from collections.abc import Sequence

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.selection.rows import MIDDLEMEN
from bot.strategies import asked_back, benchmark, loads_of_one, plans, recommend, second_step, self_host, stack
from bot.strategies.at_home import at_home
from bot.strategies.background import background
from bot.strategies.batch_rates import in_batch
from bot.strategies.board_verdict import say_who_leads
from bot.strategies.boards_apart import apart, lead_in_words
from bot.strategies.boards_asked import boards_asked, is_about_the_board, names_a_board
from bot.strategies.budgets import against_budget
from bot.strategies.certified import asked_in, named_by
from bot.strategies.compare_verdict import verdict
from bot.strategies.difference_said import of_a_way
from bot.strategies.ends import ends_soon
from bot.strategies.entries import say_workload, subjects_of
from bot.strategies.host_or_model import told_apart
from bot.strategies.hosts_said import host_lines
from bot.strategies.limits_beside import limits_beside
from bot.strategies.lost_models import main_of_maker
from bot.strategies.matches import on_draft, places_of
from bot.strategies.model_card import asks_for_card, card
from bot.strategies.named import Named, named_models, on_board
from bot.strategies.named_at_home import add_named
from bot.strategies.own_or_api import weighs_an_api
from bot.strategies.per_one import beside_the_bill
from bot.strategies.promises import asks_of_keeping, asks_of_training, say_provider
from bot.strategies.purchases import bought_of_each
from bot.strategies.rate_details import bills_in_money, rate_details
from bot.strategies.ruled_out_said import say_ruled_out
from bot.strategies.shared_boards import ALONE, compared_on_boards, shared_boards
from bot.strategies.speed_open import say_faster_open
from bot.strategies.unable import all_unable, without_bills
from bot.strategies.volumes import have_own_loads
from bot.understanding.host_prices import asks_of_a_price
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.wording import sections
from bot.wording.figures import listed
from knowledge.entities import Provider


def answer_compare(draft: Draft) -> None:
    """The comparison; one known name or none is answered as a recommendation would be."""
    asked = draft.situation.asked
    if asked_back.answered(draft) or plans.lead(draft) or second_step.answered(draft):
        return
    named = _apart(_with_rivals(draft, named_models(draft, (*asked.models, *asked.quality_floor))))
    if loads_of_one.compared(draft, on_board(named)):
        return
    if len(on_board(named)) > 1 and have_own_loads(draft.situation):
        stack.answer_stack(draft)
    elif any(each.model_id is not None for each in named):
        draft.say(told_apart(draft, named))
        say_faster_open(draft)
        add_comparison(draft, named)
    else:
        if not named and asked.providers and (asks_of_training(draft) or asks_of_keeping(draft)):
            _promises(draft)
            return
        if not named and asked_in(draft) and (hosts := _hosts(draft)):
            for host in hosts:
                draft.say(named_by(draft, host))
            return
        if not named and len(asked.providers) > 1 and asked.task is None:
            add_houses(draft)
            return
        if named:
            draft.say("**None of these names is known on board.** " + " ".join(draft.unknown))
        recommend.add_options(draft)


def add_houses(draft: Draft) -> None:
    """The main model of each maker named beside those of the others, then what each promises as a host.

    Of hosts of others' models there is no price: what a price is asked of gets the note on how they bill.
    """
    situation, asked = draft.situation, draft.situation.asked
    main = [each for maker in asked.providers for each in main_of_maker(situation, maker)]
    if len(main) > 1:
        named = named_models(draft, main)
        draft.assume(f"No model was named: {listed([each.title for each in named])} stand for their makers.")
        with draft.asking(asked.but(providers=())):
            add_comparison(draft, named)
    elif asks_of_a_price(draft.situation.question.text):
        _how_billed(draft)
        return
    for host in _hosts(draft):
        say_provider(draft, host)


def _how_billed(draft: Draft) -> None:
    """How hosts bill; of those that pass requests on, that their own fee is in no price list, and what is known."""
    routers = [host.name for host in _hosts(draft) if host.role in MIDDLEMEN]
    if routers:
        draft.say(f"**A fee of {listed(routers)} on top is in no price list on board.** The note below ends on fees.")
    background(draft, kinds=("pricing", "hosting"), subjects=("router-fee",) if routers else (), limit=1)


def _with_rivals(draft: Draft, named: Sequence[Named]) -> tuple[Named, ...]:
    """The models; beside one alone the main model of each other maker that the question names: "mistral or openai"."""
    known, situation = on_board(named), draft.situation
    if len(named) != 1 or not known or known[0].model is None:
        return tuple(named)
    passage = look_at(tidy(situation.question.text), situation.lexicon)
    makers = dict.fromkeys(name.id for name in passage.named("developer", "provider"))
    makers.pop(known[0].model.developer, None)
    main = [each for maker in makers for each in main_of_maker(situation, maker)]
    return (*named, *named_models(draft, main))


def _hosts(draft: Draft) -> list[Provider]:
    """The hosts named, as far as they are on board."""
    known = draft.situation.knowledge.facts.providers
    return [known[host] for host in draft.situation.asked.providers if host in known]


def _promises(draft: Draft) -> None:
    """What each of the hosts named does with prompts, then the note that explains the terms."""
    for host in _hosts(draft):
        say_provider(draft, host)
    background(draft, kinds=("hosting",), subjects=("zero-retention",), limit=1)


def _apart(named: Sequence[Named]) -> tuple[Named, ...]:
    """Each model once, though two names stand for it; a name that nobody knows stays as it is."""
    return tuple({each.model_id or each.asked: each for each in reversed(named)}.values())[::-1]


def add_comparison(draft: Draft, named: Sequence[Named]) -> None:
    """Puts the named models on the draft as matches, cheapest first, and says what tells them apart."""
    if self_host.is_asked(draft.situation) and _at_home(draft, named):
        return
    if asks_for_card(draft.situation.question.text):
        draft.say("\n".join(card(draft, each) for each in named))
    if "benchmark" in draft.situation.reading.intents:
        _on_boards(draft, on_board(named))
    say_ruled_out(draft, on_board(named), workload_of(draft.situation.asked))
    before = len(draft.paragraphs)
    entries = add_bills(draft, named)
    if lead := lead_in_words(draft, named, entries):
        draft.paragraphs.insert(before, lead)
    _say_hosts(draft, named, entries)
    told = compared_on_boards(draft, [each.model for each in entries])
    draft.say(told)
    if told == ALONE:
        draft.say(apart(draft, entries))
    if entries and all_unable(draft, named):
        with draft.asking(draft.situation.asked.but(models=())):
            recommend.add_options(draft)


def _say_hosts(draft: Draft, named: Sequence[Named], entries: Sequence[Recommendation]) -> None:
    """Where one model runs at each of several hosts, on what terms: rates alone do not tell them apart."""
    if len({each.model for each in entries}) == 1 and len({each.provider for each in entries}) > 1:
        rows = [row for each in named for row in places_of(draft.situation, each)]
        draft.say("\n".join(host_lines(draft, rows, promises=True)))


def _at_home(draft: Draft, named: Sequence[Named]) -> bool:
    """Says what the models need on own hardware; whether that is all that was asked, and no price."""
    if weighs_an_api(draft) and len(named) == 1:
        draft.say(at_home(draft, named[0], workload_of(draft.situation.asked)))
        return False
    said = add_named(draft, named)
    draft.say("\n".join(shared_boards(draft, [each.model for each in draft.recommendations])))
    return said and "cost" not in draft.situation.reading.intents and not weighs_an_api(draft)


def _on_boards(draft: Draft, known: Sequence[Named]) -> None:
    """Who leads on a board that is named; where it has not measured both, the results that there are."""
    if workload_of(draft.situation.asked).stated and not names_a_board(draft):
        return
    boards = boards_asked(draft, [str(each.model_id) for each in known])
    if boards and not say_who_leads(draft, known, boards):
        benchmark.add_part(draft, known)
    if is_about_the_board(draft.situation.question.text):
        benchmark.explain(draft, boards)


def add_bills(draft: Draft, named: Sequence[Named]) -> list[Recommendation]:
    """Says what the named models cost beside each other; returns their rows, cheapest first."""
    situation = draft.situation
    workload = workload_of(situation.asked)
    rows = [row for each in named for row in places_of(situation, each)]
    found = on_draft(draft, named, workload)
    draft.recommendations = [each for each in draft.recommendations if each not in found]
    draft.recommendations += (entries := sorted(without_bills(draft, found, rows), key=_billed_first))
    draft.costs += [each.cost for each in entries if each.cost is not None and each.cost not in draft.costs]
    draft.warn(*caveats_for(draft, subjects_of(draft, rows)))
    draft.say(limits_beside(draft, entries))
    draft.say("\n\n".join(filter(None, (rate_details(draft, row) for row in rows))))
    if workload.stated:
        draft.say("\n".join(filter(None, (beside_the_bill(draft, each) for each in entries))))
    alone = entries[0] if len(named) == len(entries) == 1 else None
    draft.say(of_a_way(draft, rows[0], workload, alone.cost) if alone is not None else "")
    money = f" {bills_in_money(draft, entries)}".rstrip() if workload.stated else ""
    draft.say(f"**{_alone(draft, alone) if alone is not None else verdict(draft, entries)}**{money}")
    if len(entries) < len(named):
        draft.say(" ".join(draft.unknown))
    draft.say(_families(draft, named))
    draft.say(ends_soon(draft, entries))
    if situation.asked.batch and not workload.stated:
        draft.say("\n".join(in_batch(draft, each) for each in entries))
    draft.say(say_workload(draft, workload) if workload.stated else bought_of_each(draft, rows, workload))
    draft.say(sections.options(entries) if entries else "")
    return entries


def _families(draft: Draft, named: Sequence[Named]) -> str:
    """Which model stands for each of several families named: one may be large where the other is not."""
    read = [each for each in named if each.read_as_newest]
    if len(read) < 2:
        return ""
    leads = tuple(f'"{each.asked}" is read as' for each in read)
    told = [sentence for sentence in draft.assumptions if sentence.startswith(leads)]
    return f"{' '.join(told)} Families have several sizes: name one to compare it instead."


def _billed_first(entry: Recommendation) -> tuple[bool, bool, float]:
    return (entry.cost is None, *_by_bill(entry))


def _by_bill(entry: Recommendation) -> tuple[bool, float]:
    if entry.cost is not None and entry.cost.total_usd is not None:
        return (False, float(entry.cost.total_usd))
    price = entry.price
    if price is None or price.input_usd_per_mtok is None:
        return (True, float(price.per_unit[0].usd) if price is not None and price.per_unit else 0.0)
    blended = 3 * float(price.input_usd_per_mtok) + float(price.output_usd_per_mtok or 0)
    return (False, blended * (1 + float(entry.uplift or 0)))


def _alone(draft: Draft, entry: Recommendation) -> str:
    """The rates of the one model named, beside which nothing stands, and its bill where a volume was said."""
    cost = entry.cost
    bill = (
        f", {sections.bill(cost)}{against_budget(draft, cost)}"
        if cost is not None and cost.total_usd is not None
        else ""
    )
    return f"{entry.model_name} at {sections.place(entry)}: {sections.rates_in_words(entry)}{bill}."
