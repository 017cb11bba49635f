"""Cards held against each other by who names no model: what each holds, and the best model for that."""

from msgspec.structs import replace

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.caveats.subject import subject_of
from bot.draft import Draft
from bot.selection.memory import FORMULA, Fit
from bot.situation import Situation
from bot.strategies.cards_needed import cite_memory, memory_of_all, weighed_cards
from bot.strategies.home_order import UNMEASURED, ranked
from bot.strategies.home_rows import Runnable, home_row, table
from bot.strategies.own_memory import UNIFIED, assume_memory
from bot.strategies.rent import figure, so_many
from bot.strategies.runnable import runnable
from bot.wording.wishes import wishes_in_words
from knowledge.entities import Card

OPEN = "Which of the cards is faster, and what they cost to buy: no source on board says."


def answered(draft: Draft) -> bool:
    """Says which card holds most, and what runs best on each; whether there are cards to weigh."""
    cards = weighed_cards(draft)
    if len(cards) < 2 or draft.situation.asked.max_params_b is not None:
        return False
    found = [(card, _best(draft.situation, card)) for card in cards]
    draft.say(_most(draft, cards))
    with draft.asking(draft.situation.asked.but(gpu_memory_gb=None)):
        draft.say(wishes_in_words(draft.situation))
    entries: dict[str, Recommendation] = {}
    fits: dict[str, Fit] = {}
    for card, best in found:
        if best is None:
            draft.say(f"{_name(draft, card)}: no open weights on board that do this fit.")
            continue
        made = replace(home_row(draft, best, "match"), why=f"The best that fits {_name(draft, card)}.")
        key = f"{best.model.id} {best.fit.quantisation}"
        entries[key], fits[key] = made, best.fit
    draft.recommendations += {each.model: each for each in entries.values()}.values()
    subjects = [subject_of(draft.situation.knowledge.facts, each.model) for each in entries.values()]
    draft.warn(*caveats_for(draft, subjects))
    draft.say("\n".join(
        f"- {_name(draft, card)}: {best.model.name} as {best.fit.quantisation}, {best.fit.gb} GB"
        for card, best in found if best is not None
    ))  # fmt: skip
    draft.say(table([*entries.values()], [*fits.values()]) if entries else "")
    draft.assume(FORMULA)
    assume_memory(draft, on_cpu=False)
    if any(best is not None and best.quality is None for _, best in found):
        draft.assume(UNMEASURED)
    draft.leave_open(OPEN)
    return True


def _most(draft: Draft, cards: list[Card]) -> str:
    """Which of them holds most."""
    sizes = [memory_of_all(draft, card) for card in cards]
    marks = "".join(dict.fromkeys(f"[{cite_memory(draft, card)}]" for card in cards))
    for card, size in zip(cards, sizes, strict=True):
        draft.fact(subject=card.id, attribute="memory of all", value=size, unit="GB", citation=cite_memory(draft, card))
    least, most = cards[0], cards[-1]
    if sizes[0] == sizes[-1]:
        return f"**{'Both' if len(cards) == 2 else 'All'} hold {figure(sizes[0])} GB.** {marks}"
    return (
        f"**{_name(draft, most)} holds most: {figure(sizes[-1])} GB against {figure(sizes[0])} GB of "
        f"{_name(draft, least)}.** {marks}"
    )


def _name(draft: Draft, card: Card) -> str:
    many = so_many(draft.situation, card)
    return f"{many} x {card.name}" if many > 1 else card.name


def _best(situation: Situation, card: Card) -> Runnable | None:
    """The best open weights for this card alone."""
    flags = {flag for flag in situation.reading.flags if "card:" not in flag and (card.unified or flag != UNIFIED)}
    reading = replace(situation.reading, flags=frozenset(flags | {f"card:{card.id}"}))
    memory = card.memory_gb * so_many(situation, card)
    alone = replace(situation, reading=replace(reading, understood=situation.asked.but(gpu_memory_gb=memory)))
    return next(iter(ranked(alone, list(runnable(alone)), on_cpu=False)), None)
