"""The rates of a model in one line, as a row of the answer, and the caveats of buying it there."""

from bot.caveats.collect import caveats_for
from bot.draft import Draft
from bot.strategies.entries import subjects_of
from bot.strategies.matches import matches
from bot.strategies.named import Named, chosen_place
from bot.wording import sections


def say_price(draft: Draft, named: Named) -> None:
    """The rates where the model is bought, with its bill where a volume was stated; its caveats go on the draft."""
    made = matches(draft, [named])
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    for each in made[:1]:
        bill = f", {sections.bill(each.cost)} for your load" if each.cost is not None else ""
        mark = sections.marks(each.citations[:1])
        draft.say(f"Its price at {sections.place(each)}: {sections.rates_in_words(each)}{bill} {mark}.")
    row = chosen_place(draft.situation, named)
    draft.warn(*caveats_for(draft, subjects_of(draft, [row] if row else [])))
