"""The models a person named: which ones they are, where they are sold, and what to say of names nobody knows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct
from rapidfuzz import fuzz

from bot.costs.workload import workload_of
from bot.draft import Draft
from bot.patterns import regex
from bot.selection.bought_at import bought_at
from bot.selection.picture_rows import of_pictures_asked
from bot.selection.place_rules import PLACE_RULES, may_run_in
from bot.selection.pool import billing, mode_of
from bot.selection.rows import Row
from bot.selection.seats import is_seated
from bot.selection.sold_as import is_on_sale, offerings_of
from bot.situation import Situation
from bot.understanding.resolving import family_members, nearest, of_any_version, resolve_model
from bot.understood import Understood
from bot.wording.figures import listed
from knowledge.entities import Model
from knowledge.offering import Offering
from knowledge.source import Source

SHOWN_SPELLINGS = 3
A_SLIP = 85
"""Likeness of two names, in percent, from which one is the other misspelt."""
_BEGINNING = regex(r"[a-z]{3,}(?=[-\d. ])")


class Named(Struct, frozen=True, kw_only=True):
    """One name and what it was taken for. `model_id` is `None` where no catalogue and no table knows it."""

    asked: str
    model_id: str | None
    title: str
    read_as_newest: bool = False
    model: Model | None = None
    offerings: tuple[Offering, ...] = ()


def named_models(draft: Draft, names: Iterable[str]) -> tuple[Named, ...]:
    """What each name stands for. A family is its newest model on sale, which is said among the assumptions."""
    known = tuple(_named(draft.situation, name) for name in names)
    found = tuple(each for each in known if not _is_the_host(draft.situation, each, known))
    for each in found:
        lead = f'"{each.asked}" is read as '
        is_one = each.read_as_newest and each.asked != draft.situation.reading.among
        if is_one and not any(told.startswith(lead) for told in draft.assumptions):
            draft.assume(f"{lead}{each.title}, {_which(draft.situation, each)} of that family on board.")
        if each.model_id is None:
            draft.leave_open(_not_known(draft.situation, each.asked))
    return found


def on_board(named: Iterable[Named]) -> list[Named]:
    """Those that a table or a catalogue knows."""
    return [each for each in named if each.model_id is not None]


def _is_the_host(situation: Situation, named: Named, others: Iterable[Named]) -> bool:
    """Whether a maker's name is that of its API beside one of its models: "mistral small … or the mistral api"."""
    own = any(each is not named and each.model and each.model.developer == named.asked for each in others)
    api = rf"\b{re.escape(named.asked)}(?:'s)?(?: own)? apis?\b"
    return own and re.search(api, situation.question.text, re.IGNORECASE) is not None


def _which(situation: Situation, named: Named) -> str:
    """What the one taken is among its family: sold at all hosts named, or the newest but for small ones."""
    hosts = {*situation.asked.providers}
    if len(hosts) > 1 and hosts <= _sellers(situation, str(named.model_id)):
        return "the newest sold at all hosts named"
    models = (situation.lexicon.models.get(each) for each in resolve_model(named.asked, situation.lexicon))
    taken = situation.lexicon.models.get(named.model_id or "")
    newer = taken is not None and any(model is not None and model.released > taken.released for model in models)
    return "the newest large one" if newer else "the newest"


def _named(situation: Situation, name: str) -> Named:
    facts = situation.knowledge.facts
    resolved = resolve_model(name, situation.lexicon)
    known = resolved or of_any_version(name, situation.lexicon)
    alive = (each for each in known if _is_sold(situation, each))
    chosen = next(chain(_at_hosts(situation, known), alive, known), None)
    chosen = _of_its_maker(situation, name, chosen) or chosen
    if chosen is None:
        return Named(asked=name, model_id=None, title=name)
    if (at_home := _open_of_family(situation, name, chosen)) is not None:
        known, chosen = (name, at_home), at_home
    model = facts.model(chosen)
    return Named(
        asked=name,
        model_id=chosen,
        title=model.name if model else chosen,
        read_as_newest=chosen != name and (len(known) > 1 or not resolved),
        model=model,
        offerings=_sold(situation, chosen),
    )


def _open_of_family(situation: Situation, name: str, chosen: str) -> str | None:
    """The newest open weights of the family `name`, to run oneself, where the name is that of a closed model too."""
    asked, facts = situation.asked, situation.knowledge.facts
    model = facts.model(chosen)
    is_closed = model is None or not model.open_weights
    if chosen != name or not is_closed or not (asked.self_host or asked.gpu_memory_gb is not None):
        return None
    members = (facts.models.get(each) for each in family_members(name, situation.lexicon))
    return next((each.id for each in members if each is not None and each.open_weights), None)


def _of_its_maker(situation: Situation, name: str, chosen: str | None) -> str | None:
    """The maker's newest model of the kind that is asked for, where its name is said and its chat models are none."""
    mode = mode_of(situation.asked)
    if mode == "chat" or name not in situation.knowledge.facts.developers:
        return None
    if chosen is not None and any(each.mode == mode for each in _sold(situation, chosen)):
        return None
    of_kind = [
        model
        for model in situation.lexicon.models.values()
        if model.developer == name
        and any(each.mode == mode and is_on_sale(each, situation.today) for each in _sold(situation, model.id))
    ]
    return max(of_kind, key=lambda model: model.released).id if of_kind else None


def _at_hosts(situation: Situation, known: Sequence[str]) -> Iterator[str]:
    """Those that the hosts named sell: "Qwen at Alibaba" is the newest that Alibaba has. None where no host is named.

    Of several hosts one that all of them sell comes first, so that their prices can be held against each other.
    """
    hosts = {*situation.asked.providers}
    if len(hosts) > 1:
        yield from (each for each in known if hosts <= _sellers(situation, each))
    for each in known if hosts else ():
        if any(sold.provider in hosts and is_on_sale(sold, situation.today) for sold in _sold(situation, each)):
            yield each


def _sold(situation: Situation, model_id: str) -> tuple[Offering, ...]:
    return offerings_of(situation.knowledge.catalogue, situation.knowledge.facts, model_id, situation.today)


def _sellers(situation: Situation, model_id: str) -> set[str]:
    return {sold.provider for sold in _sold(situation, model_id) if is_on_sale(sold, situation.today)}


def _is_sold(situation: Situation, model_id: str) -> bool:
    return any(is_on_sale(each, situation.today) for each in _sold(situation, model_id))


def family_of(situation: Situation, named: Named) -> tuple[Named, ...]:
    """The models on sale that a family's name may mean, the newest first; the one itself where it is one model."""
    found = []
    for each in resolve_model(named.asked, situation.lexicon):
        offerings = _sold(situation, each)
        model = situation.knowledge.facts.model(each)
        if model is not None and model.id == each and any(is_on_sale(sold, situation.today) for sold in offerings):
            found.append(Named(asked=named.asked, model_id=each, title=model.name, model=model, offerings=offerings))
    return tuple(found)


def _not_known(situation: Situation, name: str) -> str:
    near = situation.once(f"names like {name}", lambda: _alike(situation, name))
    hint = f" The nearest names on board are {listed(near)}." if near else ""
    return f'No catalogue on board knows a model called "{name}".{hint}'


def _alike(situation: Situation, name: str) -> list[str]:
    """The few known names that are most use beside an unknown one: the same but for a slip, then the newest of its kin.

    What is on sale goes before what is not.
    """
    models = situation.lexicon.models
    near = nearest(name, situation.lexicon, SHOWN_SPELLINGS)
    slips = [each for each in near if fuzz.ratio(each, name.lower()) >= A_SLIP]
    begin = _BEGINNING.match(name.lower())
    kin = [
        each for each, model in models.items()
        if begin and each.startswith(begin.group()) and model.released and ":" not in each
    ]  # fmt: skip
    kin.sort(key=lambda each: (models[each].released or "", each), reverse=True)
    newest = islice((each for each in kin if _is_sold(situation, each)), SHOWN_SPELLINGS)
    return list(dict.fromkeys((*slips, *newest, *near)))[:SHOWN_SPELLINGS]


def rows_of(situation: Situation, named: Named, *, any_seat: bool = False) -> tuple[Row, ...]:
    """The rows under which the model is on sale today, at the hosts and places asked for as far as there are any.

    Where none is tied to a member of the EU that was asked for, those tied to the EU come nearest; where the host does
    not sell it, another host of the same house does. `any_seat`: wherever the hosts are based.
    """
    asked = situation.asked
    left: Sequence[Row] = situation.market.on_sale(named.model_id, situation.today) if named.model_id else ()
    for key, rule in PLACE_RULES.items():
        if key in asked.said():
            left = [row for row in left if rule(row, asked)] or _near(left, asked, key, situation) or left
    seats = situation.reading.seats
    seated = [row for row in left if row.provider is not None and is_seated(row.provider, seats)] if seats else []
    return tuple(left if any_seat else seated or left)


def _near(rows: Sequence[Row], asked: Understood, key: str, situation: Situation) -> list[Row]:
    if key == "providers":
        known = situation.knowledge.facts.providers
        houses = {known[each].ultimate_parent for each in asked.providers if each in known} - {None}
        return [row for row in rows if row.provider is not None and row.provider.ultimate_parent in houses]
    return [row for row in rows if key == "host_region" and any(may_run_in(row, place) for place in asked.host_region)]


def chosen_place(situation: Situation, named: Named, rows: Sequence[Row] | None = None) -> Row | None:
    """Where the model would be bought, of `rows` if given: the cheapest host where the cheapest was asked for.

    Beside a sum that is spent on it today, it is where it is bought already, as far as is known its maker's. A row of
    the answer before that is compared stays at the host listed there.
    """
    rows = rows_of(situation, named) if rows is None else rows
    listed = dict(situation.reading.listed_at).get(named.model_id or "")
    if listed is not None:
        there = [row for row in rows if row.provider and row.provider.name == listed]
        of_pictures = "image" in situation.asked.output_modalities
        rows = (of_pictures_asked(there, situation.asked, "") if of_pictures else there) or rows
    is_bought = situation.reading.spend_usd is not None
    return bought_at(
        rows, situation.where, situation.knowledge.facts, billing(situation, workload_of(situation.asked)),
        cheapest=situation.price_first and not is_bought and len(situation.asked.models) < 2,
    )  # fmt: skip


def name_of(draft: Draft, model_id: str) -> str:
    """The name of a model that no entry holds, vouched for by its row; the id where the table has none."""
    model = draft.situation.knowledge.facts.model(model_id)
    if model is None:
        return model_id
    mark = draft.cite(model_source(model), "model")
    draft.fact(subject=model.id, attribute="name", value=model.name, citation=mark)
    return model.name


def model_source(model: Model) -> Source:
    """The source of a model's row, for citing."""
    return Source(url=model.source_url, checked_on=model.checked_on, title=model.name)
