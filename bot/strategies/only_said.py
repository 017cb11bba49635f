"""Whether what is named is the only one that meets the wishes: the verdict before the picks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from bot.draft import Draft
from bot.quality.rank import Quality
from bot.selection.constraints import rules_of
from bot.selection.pool import pool_for
from bot.selection.rows import Row
from bot.situation import Situation
from bot.strategies import self_host
from bot.strategies.home_order import ranked
from bot.strategies.named import model_source
from bot.strategies.own_memory import runs_on_cpu
from bot.strategies.purchases import load_asked
from bot.strategies.runnable import runnable
from bot.understanding.normalise import tidy
from bot.understanding.only_ones import OnlyOnes, only_ones
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understood import Understood
from bot.wording.figures import listed
from knowledge.entities import Developer, Model

_SHOWN = 3


class _First(NamedTuple):
    """The best model of a maker, and whether any board measures it for the task."""

    model: Model
    maker: Developer
    is_measured: bool


@contextmanager
def weighed(draft: Draft) -> Iterator[None]:
    """Where it is asked if something is the only one, says so first, and lets all be weighed within."""
    situation = draft.situation
    only = only_ones(look_at(tidy(situation.question.text), situation.lexicon))
    makers = _makers(situation, only)
    if not (makers or only.countries) or not rules_of(situation.asked):
        yield
        return
    others = situation.asked.but(models=tuple(each for each in situation.asked.models if each not in only.names))
    draft.say(_verdict(draft, others, makers, only))
    with draft.asking(others):
        yield


def _verdict(draft: Draft, asked: Understood, makers: Sequence[str], only: OnlyOnes) -> str:
    """The first sentence: "No, not only models of Google meet that, but GLM-5.3 of Z.ai [1] as well".

    Empty where nothing meets it: then the nearest misses are told.
    """
    situation, countries = draft.situation, only.countries
    without = asked.but(
        exclude_developers=(*asked.exclude_developers, *makers), exclude_origin=(*asked.exclude_origin, *countries)
    )
    others = _first_of_each_maker(situation.asking(without))
    whole = _first_of_each_maker(situation.asking(asked))
    theirs = [each for each in whole if each.maker.id in makers or each.maker.country in countries]
    known = situation.knowledge.facts.developers
    named = [f"of {known[each].name}" for each in makers] or [f"made in {each}" for each in countries]
    whose = f"models {listed(named)}"
    models = situation.knowledge.facts.models
    exact = [name for name in only.names if name in models]
    missed = [models[name].name for name in exact if not _meets(situation.asking(asked), name)]
    if exact:
        whose = listed([models[name].name for name in exact])
    meet = "meets" if len(exact) == 1 else "meet"
    if not others:
        return f"**Yes, on board only {whose} {meet} that.**" if theirs and not missed else ""
    marks = [draft.cite(model_source(each.model), "model") for each in others[:_SHOWN]]
    told = [f"{each.model.name} of {each.maker.name} [{mark}]" for each, mark in zip(others, marks, strict=False)]
    if more := len(others) - len(told):
        draft.fact(subject="makers", attribute="more with a model that meets the wishes", value=more, citation=marks[0])
        told.append(f"models of {more} more maker{'s' if more > 1 else ''}")
    if missed:
        do = "does" if len(missed) == 1 else "do"
        return f"**No: {listed(missed)} {do} not meet that; {listed(told)} meet{'s' if len(others) == 1 else ''} it.**"
    if not theirs:
        return f"**No: {listed(told)} meet{'s' if len(others) == 1 else ''} that; none of the {whose} on board does.**"
    if not any(each.is_measured for each in others) and any(each.is_measured for each in theirs):
        too = "meets that too and is" if len(others) == 1 else "meet that too and are"
        return f"**Of what boards measure only {whose} {meet} that. {listed(told)} {too} measured by none.**"
    return f"**No, not only {whose} {meet} that, but {listed(told)} as well.**"


def _meets(situation: Situation, model: str) -> bool:
    """Whether a model itself meets the wishes, not only another of its maker."""
    rows = _at_home(situation) if self_host.is_asked(situation) else _by_api(situation)
    return any(model in {row.model_id, row.measured_as} for row, _ in rows)


def _first_of_each_maker(situation: Situation) -> list[_First]:
    """The best of each maker that meets the wishes, the best first."""
    rows = _at_home(situation) if self_host.is_asked(situation) else _by_api(situation)
    found: dict[str, _First] = {}
    for row, quality in rows:
        if row.model is not None and row.developer is not None:
            found.setdefault(row.developer.id, _First(row.model, row.developer, quality is not None))
    return list(found.values())


def _at_home(situation: Situation) -> Iterator[tuple[Row, Quality | None]]:
    found = ranked(situation, [*runnable(situation)], on_cpu=runs_on_cpu(situation.asked))
    return ((each.row, each.quality) for each in found)


def _by_api(situation: Situation) -> Iterator[tuple[Row, Quality | None]]:
    found = pool_for(situation, load_asked(situation)).candidates
    best_first = sorted(found, key=lambda each: (-each.worth, each.row.model_id))
    return ((each.row, each.quality) for each in best_first)


def _makers(situation: Situation, only: OnlyOnes) -> list[str]:
    """The makers of what is named, by their ids, as far as they are on board."""
    lexicon, developers = situation.lexicon, situation.knowledge.facts.developers
    models = (resolve_model(name, lexicon)[:1] for name in only.names)
    made = (lexicon.models[found[0]].developer if found else None for found in models)
    named = (lexicon.families.get(name) or maker or name for name, maker in zip(only.names, made, strict=True))
    return [each for each in dict.fromkeys(named) if each in developers]
