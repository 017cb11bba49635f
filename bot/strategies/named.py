"""The models a person named: which ones they are, where they are sold, and what to say of names nobody knows."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.draft import Draft
from bot.selection.constraints import PLACE_RULES
from bot.selection.market import Row, is_on_sale, rows_on_sale
from bot.situation import Situation
from bot.understanding.resolving import nearest, resolve_model
from bot.wording.figures import listed
from knowledge.entities import Model
from knowledge.offering import Offering
from knowledge.source import Source

SHOWN_SPELLINGS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """One name and what it was taken for. `model_id` is `None` where no catalogue and no table knows it."""

    asked: str
    model_id: str | None
    title: str
    read_as_newest: bool = False
    model: Model | None = None
    offerings: tuple[Offering, ...] = ()


def named_models(draft: Draft, names: Iterable[str]) -> tuple[Named, ...]:
    """What each name stands for. A family is its newest model on sale, which is said among the assumptions."""
    found = tuple(_named(draft.situation, name) for name in names)
    for each in found:
        if each.read_as_newest:
            draft.assume(f'"{each.asked}" is read as {each.title}, the newest of that family on board.')
        if each.model_id is None:
            draft.leave_open(_not_known(draft.situation, each.asked))
    return found


def _named(situation: Situation, name: str) -> Named:
    catalogue, facts = situation.knowledge.catalogue, situation.knowledge.facts
    known = resolve_model(name, situation.lexicon)
    alive = [each for each in known if any(is_on_sale(sold, situation.today) for sold in catalogue.of_model(each))]
    chosen = next(iter(alive or known), None)
    if chosen is None:
        return Named(asked=name, model_id=None, title=name)
    model = facts.model(chosen)
    return Named(
        asked=name,
        model_id=chosen,
        title=model.name if model else chosen,
        read_as_newest=chosen != name and len(known) > 1,
        model=model,
        offerings=catalogue.of_model(chosen),
    )


def _not_known(situation: Situation, name: str) -> str:
    near = nearest(name, situation.lexicon, SHOWN_SPELLINGS)
    hint = f" The nearest names on board are {listed(near)}." if near else ""
    return f'No catalogue on board knows a model called "{name}".{hint}'


def rows_of(situation: Situation, named: Named) -> tuple[Row, ...]:
    """The rows under which the model is on sale today, at the hosts and places asked for as far as there are any."""
    asked = situation.asked
    left = rows_on_sale(named.offerings, situation.knowledge.facts, situation.today)
    for key, rule in PLACE_RULES.items():
        if key in asked.said():
            left = [row for row in left if rule(row, asked)] or left
    return tuple(left)


def model_source(model: Model) -> Source:
    """The source of a model's row, for citing."""
    return Source(url=model.source_url, checked_on=model.checked_on, title=model.name)
