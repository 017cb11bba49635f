"""A model that ends or has ended: when, what its maker names instead, and the nearest alternatives."""

import re

from bot.answer import Recommendation
from bot.caveats.collect import caveats_for
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.candidates import Candidate
from bot.selection.pool import pool_for
from bot.selection.roles import Pick
from bot.strategies import near_misses, recommend
from bot.strategies.affordable import affordable
from bot.strategies.background import background
from bot.strategies.ends import say_end
from bot.strategies.entries import Offer, entry, subjects_of
from bot.strategies.matches import matches
from bot.strategies.moves import Old, gap_per_token, leaves_on, moves, old_model
from bot.strategies.named import Named, model_source, named_models
from bot.wording import sections
from bot.wording.figures import percent
from bot.wording.scores import ALIKE, compared
from bot.wording.tasks import task_words
from knowledge.entities import Model

_WHAT_HAPPENED = regex(r"\bwhat happened\b|\bwhy (?:was|were|did)\b", re.IGNORECASE)
"""A question about something that is over: the ends and successors of today come after it."""


def answer_migration(draft: Draft) -> None:
    """When the models named end, and what to move to; without a name, notes on how ends are announced."""
    situation = draft.situation
    named = named_models(draft, situation.asked.models)
    known = [each for each in named if each.model_id is not None]
    if known and _WHAT_HAPPENED.search(situation.question.text):
        background(draft, kinds=("market", "regulation"), limit=1)
    for each in known:
        say_end(draft, each)
    draft.recommendations += matches(draft, known)
    if known:
        add_alternatives(draft, known[0], among_several=len(known) > 1)
    elif named:
        draft.say(f"**{' '.join(draft.unknown)}**")
    elif "recommend" in situation.reading.intents:
        recommend.add_options(draft)
    else:
        background(draft, kinds=("market", "pricing"), limit=1)


def add_alternatives(draft: Draft, named: Named, *, among_several: bool = False) -> None:
    """The successor its maker names, then the nearest models in quality and price that meet the wishes."""
    successor = draft.situation.knowledge.facts.models.get(named.model.successor or "") if named.model else None
    if successor is not None:
        _say_successor(draft, named, successor)
    elif among_several:
        draft.say(f"To replace {named.title}:")
    old = old_model(draft, named)
    named_by_maker = successor.id if successor else None
    chosen = affordable(
        draft, pool_for(old.situation, old.workload).candidates, old.workload,
        lambda found: moves(draft, old, named_by_maker, found),
    )  # fmt: skip
    if not chosen:
        near_misses.add(draft, old.workload)
        return
    made = [entry(draft, _offer(draft, pick, old), old.workload) for pick in chosen]
    draft.recommendations += made
    draft.costs += [each.cost for each in made if each.cost is not None]
    draft.warn(*caveats_for(draft, subjects_of(draft, [pick.candidate.row for pick in chosen])))
    if old.task == "embedding":
        draft.assume("All texts are embedded anew: vectors of two models do not mix.")
    first = made[0]
    is_worse = old.level is not None and chosen[0].candidate.worth < old.level - ALIKE and first.model != named_by_maker
    lead = f"Nothing that meets your wishes ranks as high as {named.title}; nearest is" if is_worse else "Move to"
    draft.say(f"**{lead} {recommend.headline(first)}.** {first.why}")
    draft.say(sections.options(made, first_role="Successor" if first.model == named_by_maker else "Nearest"))
    draft.say("\n".join(f"- {_label(each)}: {each.model_name}. {each.why}" for each in made[1:]))


def _label(each: Recommendation) -> str:
    return sections.ROLE_WORDS[each.role]


def _say_successor(draft: Draft, named: Named, successor: Model) -> None:
    if named.model is None:
        return
    mark = draft.cite(model_source(named.model), "model")
    draft.fact(subject=named.title, attribute="successor", value=successor.name, citation=mark)
    leaves = leaves_on(draft, successor)
    itself = f", which itself ends there on {leaves}" if leaves else ""
    if leaves:
        draft.fact(subject=successor.name, attribute="end", value=str(leaves), as_of=str(leaves), citation=mark)
    draft.say(f"Its maker names {successor.name} as the successor of {named.title}{itself} [{mark}].")


def _offer(draft: Draft, pick: Pick, old: Old) -> Offer:
    candidate = pick.candidate
    return Offer(
        row=candidate.row, role=pick.role, effort=candidate.effort, quality=candidate.quality,
        why=f"{_price(draft, candidate, old)} {_quality(draft, candidate, old)}".strip(),
    )  # fmt: skip


def _quality(draft: Draft, candidate: Candidate, old: Old) -> str:
    """How it compares with the old model for the task on the boards, in words."""
    task, level = task_words(old.task), old.level
    if level is None:
        draft.leave_open(f"How {old.named.title} compares in quality for {task}: no board here measures it for that.")
        return ""
    if candidate.quality is None:
        return f"Quality for {task} on the boards: not measured."
    words = compared(candidate.worth, level)
    return f"Quality for {task} on the boards: {words}{', on thin evidence' if candidate.quality.thin else ''}."


def _price(draft: Draft, candidate: Candidate, old: Old) -> str:
    """The change in price against what is replaced, per token."""
    change = gap_per_token(candidate, old)
    if change is None:
        return "On sale now; what it replaces has no price to compare with."
    mark = draft.cite(candidate.row.offering.prices[0].source, "pricing")
    draft.fact(
        subject=candidate.row.model_id, attribute="price change against the old model", value=abs(change), unit=None,
        citation=mark,
    )  # fmt: skip
    basis = "three parts input, one part output" if candidate.row.output_rate else "input only"
    if percent(abs(change)) == "0%":
        return f"The same price ({basis})."
    return f"{percent(abs(change))} {'dearer' if change > 0 else 'cheaper'} per token ({basis})."
