"""Questions on the answer before, in a few lines each, with the sources of what they tell."""

from bot.answer import Answer
from bot.draft import Draft
from bot.numbering import marks_in
from bot.strategies import of_answer, of_row
from bot.strategies.earlier import carried, meant, rows_of
from bot.strategies.per_one import price_of_one
from bot.strategies.which_of import say_which, verdict
from bot.understanding.asides import ALL
from bot.understanding.reading import Aside
from bot.wording import sections
from bot.wording.figures import listed

ROWS_TOLD = 4
WITHOUT_ROWS = frozenset({"assumed", "source", "sure", "meaning", "short", "why", "tax", "terms"})
"""What can be told of an answer that holds no row."""


def can_answer(aside: Aside, before: Answer) -> bool:
    """Whether the answer before has what is asked about."""
    if aside.one is not None:
        return any(row.cost is not None for row in rows_of(before))
    if "down" in aside.asks and before.intent == "stack":
        return False
    if "keeping" in aside.asks and ALL.intersection(aside.pointers) and before.intent == "residency":
        return False  # "they" are all the hosts that were listed, of which a row is one
    return bool(rows_of(before)) or WITHOUT_ROWS.issuperset(aside.asks)


def answer_aside(draft: Draft, aside: Aside, before: Answer) -> Answer:
    """The finished answer to a question on `before`. It qualifies nothing anew: what stood there still holds."""
    rows = rows_of(before)
    pointers = (*aside.pointers, "which") if "which" in aside.asks else aside.pointers
    of_all = aside.one is not None or not {"speed", "privacy"}.isdisjoint(aside.asks)
    if of_all and not pointers and all(row.role == "match" for row in rows):
        pointers = ("these",)
    chosen = meant(rows, pointers)
    if rows and not chosen:
        names = listed([row.model_name for row in rows])
        draft.say(f"**The answer before has no such row.** It has these: {names}.")
        draft.recommendations += [carried(draft, before, row) for row in rows]
        return draft.finish()
    needs_all = "which" in aside.asks or not of_answer.NEEDS_OTHERS.isdisjoint(aside.asks)
    others = [row for row in rows if row not in chosen] if needs_all else []
    new = {row: carried(draft, before, row) for row in (*chosen, *others)}
    told = tuple(new[row] for row in chosen)
    if aside.asks[0] == "which":
        say_which(draft, told, aside.asks[1:], aside.places)
    elif aside.one is not None:
        for row in told[:ROWS_TOLD]:
            draft.say(price_of_one(draft, row, aside.one))
    else:
        earlier = of_answer.Earlier(answer=before, meant=told, rows=tuple(new[row] for row in rows if row in new))
        for ask in aside.asks:
            if ask in of_answer.PARTS:
                of_answer.PARTS[ask](draft, earlier)
            else:
                for row in told[:ROWS_TOLD]:
                    told_of = of_row.PARTS[ask](draft, row)
                    said = verdict(row, ask, aside.places, told_of, chosen=draft.situation.asked.host_region)
                    draft.say(said if said not in draft.paragraphs else "")
    known = {citation.id: citation for citation in draft.citations}
    draft.say(sections.sources([known[mark] for mark in marks_in("\n".join(draft.paragraphs)) if mark in known]))
    return draft.finish()
