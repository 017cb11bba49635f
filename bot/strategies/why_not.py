"""Why a model that was asked after is not the pick: a rule, a wish, the budget, its place on the boards, its price."""

from collections.abc import Sequence
from decimal import Decimal

from bot.answer import Recommendation
from bot.draft import Draft
from bot.quality.rank import task_quality
from bot.selection.barred import barring
from bot.selection.constraints import broken
from bot.selection.pool import task_of
from bot.strategies.budgets import against_budget
from bot.strategies.entries import cheaper_by
from bot.strategies.named import Named, chosen_place, named_models
from bot.understanding.resolving import resolve_model
from bot.wording.figures import percent
from bot.wording.sections import ROLE_WORDS, bill
from bot.wording.tasks import task_words
from bot.wording.wishes import keys_in_words

_MADE = frozenset({"exclude_origin", "require_origin"})


def say_why_not(draft: Draft, place: int) -> None:
    """Puts the reasons at `place` among the paragraphs of the recommendation that has been said."""
    asked = draft.situation.asked
    named = named_models(Draft(draft.situation), (*asked.models, *asked.exclude_models))
    told = [reason for each in named if each.model_id is not None and (reason := _reason(draft, each))]
    draft.paragraphs[place:place] = [f"**{each}**" for each in told]


def own_wishes(draft: Draft, named: Sequence[Named]) -> list[str]:
    """What the asker's own wishes in the thread say of models named, beside what the law does."""
    wishes = draft.situation.wishes
    told = []
    for each in named:
        row = chosen_place(draft.situation, each)
        keys = broken(row, wishes) if row is not None else ()
        if _MADE.intersection(keys):
            told.append(f"**Your own wish on origin rules {each.title} out.**")
        elif keys:
            told.append(f"**Your own wishes rule {each.title} out: it does not meet {keys_in_words(keys)}.**")
    return told


def _reason(draft: Draft, named: Named) -> str:
    situation = draft.situation
    wishes = tuple(wish.but(exclude_models=(), exclude_developers=()) for wish in situation.wishes)
    row = chosen_place(situation, named)
    if row is None:
        return f"{named.title} is left out: it is not on sale."
    if barring(situation)(row):
        return f"{named.title} is left out: a rule bars it for you."
    keys = broken(row, wishes)
    if _MADE & set(keys) and row.developer is not None and row.developer.country:
        return f"{named.title} is left out: it is made in {row.developer.country}, which your wish on origin rules out."
    if keys:
        return f"{named.title} is left out: it does not meet {keys_in_words(keys)}."
    picks = [each for each in draft.recommendations if each.role != "match"]
    family = {named.model_id, *resolve_model(named.asked, situation.lexicon)}
    shown = next((each for each in picks if each.model in family), None)
    if shown is not None:
        return f"It is on the list: {shown.model_name} is shown as {ROLE_WORDS[shown.role]}."
    own = next((each for each in draft.recommendations if each.role == "match" and each.model in family), None)
    return _beside(draft, named, own, picks) if own is not None and picks else ""


def _beside(draft: Draft, named: Named, own: Recommendation, picks: Sequence[Recommendation]) -> str:
    """The budget where it breaks it, else its rank and price beside the first pick's."""
    budget = draft.situation.asked.budget_usd
    over = against_budget(Draft(draft.situation), own.cost) if own.cost is not None else ""
    if budget is not None and ", above the budget" in over and own.cost is not None:
        return f"{named.title} is left out: {bill(own.cost)}{over}."
    return beside_pick(draft, own, picks[0]).replace(
        f"{own.model_name} does not lead", f"{named.title} is not picked", 1
    )


def beside_pick(draft: Draft, own: Recommendation, pick: Recommendation) -> str:
    """How a row stands to the first pick, in rank and in price; empty where neither is known."""
    parts = [part for part in (_rank(draft, own, pick), _price(draft, own, pick)) if part]
    return f"{own.model_name} does not lead: {'; '.join(parts)}." if parts else ""


def _rank(draft: Draft, own: Recommendation, pick: Recommendation) -> str:
    task = task_of(draft.situation.asked)
    order = list(dict.fromkeys(each.model for each in task_quality(draft.situation.knowledge.facts, task)))
    words = task_words(task)
    if own.model not in order:
        return f"no board on board measures it for {words}"
    mine = order.index(own.model) + 1
    mark = own.citations[0]
    draft.fact(subject=own.model, attribute=f"rank for {words}", value=mine, citation=mark)
    if pick.model not in order:
        return f"it ranks {_place(mine)} for {words} on the boards"
    theirs = order.index(pick.model) + 1
    draft.fact(subject=pick.model, attribute=f"rank for {words}", value=theirs, citation=pick.citations[0])
    return f"it ranks {_place(mine)} for {words} on the boards, {pick.model_name} {_place(theirs)}"


def _place(number: int) -> str:
    return f"number {number}"


def _price(draft: Draft, own: Recommendation, pick: Recommendation) -> str:
    """`it costs 40% more than Claude Opus 5.5`, by the bill, else by the rates; empty where they cannot be compared."""
    mine, theirs = _worth(own), _worth(pick)
    if not mine or not theirs or mine == theirs:
        return ""
    dearer = mine > theirs
    share = (mine - theirs) / theirs if dearer else cheaper_by(mine, theirs)
    if share is None:
        return ""
    draft.fact(subject=own.model, attribute=f"price beside {pick.model}", value=share, citation=own.citations[0])
    return f"it costs {percent(share)} {'more' if dearer else 'less'} than {pick.model_name}"


def _worth(entry: Recommendation) -> Decimal | None:
    if entry.cost is not None and entry.cost.total_usd is not None:
        return entry.cost.total_usd
    price = entry.price
    if price is None or price.input_usd_per_mtok is None or price.output_usd_per_mtok is None:
        return None
    return (3 * price.input_usd_per_mtok + price.output_usd_per_mtok) / 4
