"""A model that ends or has ended: when, what its maker names instead, and the nearest alternatives."""

import re
from collections.abc import Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.sold_as import is_on_sale
from bot.strategies import near_misses, recommend, self_host
from bot.strategies.affordable import affordable
from bot.strategies.background import background
from bot.strategies.charged import say_why
from bot.strategies.destinations import destinations
from bot.strategies.endings import ends_asked, say_endings, say_which_end
from bot.strategies.ends import say_end
from bot.strategies.entries import Offer, entry
from bot.strategies.headlines import headline
from bot.strategies.matches import matches
from bot.strategies.move_words import price_words, put_moves, say_basis
from bot.strategies.moves import moves
from bot.strategies.named import Named, model_source, named_models, on_board
from bot.strategies.replaced import last_place, leaves_on, old_model, successor_of
from bot.strategies.ways_asked import asks_to_save, asks_why_charged
from bot.understanding.embedders import asks_to_embed_anew, asks_to_mix
from bot.understanding.host_prices import asks_of_a_price
from bot.understanding.intent_risks import asks_what_to_tell
from bot.wording import sections
from bot.wording.scores import ALIKE
from knowledge.entities import Model

REPLACED_SHOWN = 3
_WHAT_HAPPENED = regex(r"\bwhat happened\b|\bwhy (?:was|were|did)\b", re.IGNORECASE)
"""A question about something that is over: the ends and successors of today come after it."""
_WHY_SO_MUCH = regex(
    r"\b(?:why|what(?: the \w+)? happened|wtf|how come|warum|wieso|por qué|porque|pourquoi|perché)\b"
    r"|为什么|なぜ|왜|почему",
    re.IGNORECASE,
)
"""Why a bill jumped, asked beside what to take instead."""
_OF_MOVES = ("migration", "deprecation")
"""Subjects of the notes for who names no model: other notes of the market are no answer to a move."""


def answer_migration(draft: Draft) -> None:
    """When the models named end, and what to move to; without a name, notes on how ends are announced."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = on_board(named)
    is_billed = _say_what_happened(draft, known)
    _say_embedded_anew(draft, known)
    go_on = say_which_end(draft, known)
    towards = destinations(situation, known)
    left = [each for each in known if each not in towards]
    if not towards and _is_moved_home(draft, left):
        return
    saves = bool(towards) and asks_to_save(situation.question.text)
    for each in left[:REPLACED_SHOWN] if saves else ():
        for target in towards:
            _say_change(draft, each, target)
    ending = [each for each in left if each.model is not None and leaves_on(draft, each.model)]
    _say_ends(draft, ending if is_billed else left, towards)
    draft.recommendations += matches(draft, [each for each in known if _is_sold_where_it_was(draft, each)])
    for each in () if saves else left[:REPLACED_SHOWN]:
        for target in towards:
            _say_change(draft, each, target)
        if each not in go_on and not (towards and asks_what_to_tell(situation.question.text)):
            add_alternatives(draft, each, left)
    if known:
        return
    if named:
        draft.say(f"**{' '.join(draft.unknown)}**")
    elif (subject := ends_asked(situation.question)) is not None:
        say_endings(draft, subject)
    elif "recommend" in situation.reading.intents:
        recommend.add_options(draft)
    else:
        subjects = () if asks_of_a_price(situation.question.text) else _OF_MOVES
        background(draft, kinds=("market", "pricing"), subjects=subjects, limit=1)


def _say_what_happened(draft: Draft, known: Sequence[Named]) -> bool:
    """Why a bill jumped or what happened to a model, where that is asked first; whether it is the bill."""
    text = draft.situation.question.text
    if known and asks_why_charged(text) and _WHY_SO_MUCH.search(text):
        say_why(draft, None)
        return True
    if known and _WHAT_HAPPENED.search(text):
        background(draft, kinds=("market", "regulation"), limit=1)
    return False


def _is_moved_home(draft: Draft, left: Sequence[Named]) -> bool:
    """Whether one model is left for machines of one's own; what runs there is then on the draft."""
    if len(left) != 1 or not self_host.is_asked(draft.situation):
        return False
    if left[0].model is not None and leaves_on(draft, left[0].model):
        say_end(draft, left[0])
    self_host.add_options(draft)
    return True


def _say_embedded_anew(draft: Draft, known: Sequence[Named]) -> None:
    """Whether stored vectors can stay, first of all, for who asks that of a model that embeds."""
    embeds = any(offering.mode == "embedding" for each in known for offering in each.offerings)
    if embeds and asks_to_embed_anew(draft.situation.question.text):
        is_mix = asks_to_mix(draft.situation.question.text)
        lead = "No" if is_mix else "Only if the model changes"
        draft.say(f"**{lead}: vectors of two models do not mix, so with another one all texts are embedded anew.**")


def _is_sold_where_it_was(draft: Draft, named: Named) -> bool:
    """Whether it has a row of its own in the answer: at its maker, at the host asked about, or where its maker is none.

    A host that happens to go on selling it is not where it was bought.
    """
    situation, row = draft.situation, last_place(draft.situation, named)
    if row is None or not is_on_sale(row.offering, situation.today):
        return False
    maker_sells = named.model is not None and named.model.developer in situation.knowledge.facts.providers
    return row.is_own or row.provider_id in situation.asked.providers or not maker_sells


def _say_ends(draft: Draft, left: Sequence[Named], towards: Sequence[Named]) -> None:
    """When each ends; a model that somebody wants to move to and that ends soon comes first."""
    models = draft.situation.knowledge.facts.models
    for each in sorted(towards, key=lambda one: one.model is None or leaves_on(draft, one.model) is None):
        if each.model is not None and leaves_on(draft, each.model):
            say_end(draft, each)
            if (successor := models.get(each.model.successor or "")) is not None:
                _say_successor(draft, each, successor)
    asked = draft.situation.asked
    with draft.asking(asked.but(providers=()) if towards else asked):  # the host named is that of the move's end
        for each in left:
            say_end(draft, each)
    for each in towards:
        if each.model is None or not leaves_on(draft, each.model):
            say_end(draft, each)


def add_alternatives(draft: Draft, named: Named, beside: Sequence[Named] = ()) -> None:
    """The successor its maker names, then the nearest models in quality and price that meet the wishes."""
    models = draft.situation.knowledge.facts.models
    successor = models.get(named.model.successor or "") if named.model else None
    if successor is not None:
        _say_successor(draft, named, successor)
    elif len(beside) > 1:
        draft.say(f"To replace {named.title}:")
    old = old_model(draft, named, beside)
    last = successor_of(draft, named.model) if named.model else None
    named_by_maker = last.id if last else None
    chosen = affordable(
        draft, pool_for(old.situation, old.workload).candidates, old.workload,
        lambda found: moves(draft, old, named_by_maker, found),
    )  # fmt: skip
    if not chosen:
        near_misses.add(draft, old.workload)
        return
    leads = chosen[0].candidate
    made = put_moves(draft, chosen, old)
    if old.task == "embedding":
        draft.assume("All texts are embedded anew: vectors of two models do not mix.")
    first = made[0]
    is_worse = leads.quality is not None and old.level is not None and leads.worth < old.level - ALIKE
    is_own = first.model == named_by_maker
    nothing = f"Nothing that meets your wishes ranks as high as {named.title}; nearest is"
    lead = nothing if is_worse and not is_own else "Move to"
    draft.say(f"**{lead} {headline(first)}.** {first.why}")
    say_basis(draft, old, leads, first)
    role = "Successor" if is_own else "Cheapest" if chosen[0].role == "budget" else "Nearest"
    draft.say(sections.options(made, first_role=role))
    draft.say("\n".join(f"- {_label(each)}: {each.model_name}. {each.why}" for each in made[1:]))


def _label(each: Recommendation) -> str:
    return sections.ROLE_WORDS[each.role]


def _say_successor(draft: Draft, named: Named, successor: Model) -> None:
    """What its maker names, with the day on which that ends or ended itself, and what comes after it then."""
    if named.model is None:
        return
    mark = draft.cite(model_source(named.model), "model")
    draft.fact(subject=named.title, attribute="successor", value=successor.name, citation=mark)
    leaves = leaves_on(draft, successor)
    itself = ""
    if leaves:
        itself = f", which itself {'ended' if leaves <= draft.situation.today else 'ends'} there on {leaves}"
        draft.fact(subject=successor.name, attribute="end", value=str(leaves), as_of=str(leaves), citation=mark)
    last = successor_of(draft, successor)
    if last is not None:
        after = draft.cite(model_source(successor), "model")
        draft.fact(subject=successor.name, attribute="successor", value=last.name, citation=after)
        itself += f"; {last.name} comes after that [{after}]"
    draft.say(f"Its maker names {successor.name} as the successor of {named.title}{itself} [{mark}].")


def _say_change(draft: Draft, left: Named, target: Named) -> None:
    """What the move that was named does to the price, from the last one at the old place to that of the new."""
    old, row = old_model(draft, left), last_place(draft.situation, target)
    if old.row is None or row is None or old.row.offering.mode != row.offering.mode:
        return
    rough = old.usd if old.usd is not None else 0.0
    candidate = Candidate(row=row, effort=None, quality=None, rough_usd=rough, worth=0.0)
    made = entry(draft, Offer(row=row, role="match", why=f"You named {target.title}."), old.workload)
    told = price_words(draft, candidate, old)
    if not any((each.model, each.provider) == (made.model, made.provider) for each in draft.recommendations):
        draft.recommendations.append(made)
    draft.say(f"**From {left.title} to {headline(made)}.** {told}")
    say_basis(draft, old, candidate, made)
