"""The order of open weights that fit: what boards measure by quality, what none measures by what else is known."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from bot.patterns import regex
from bot.selection.pool import qualities, task_of
from bot.selection.specialists import made_only_for
from bot.situation import Situation
from bot.strategies.home_rows import Runnable
from bot.strategies.near_misses import by_turns
from bot.strategies.own_memory import memory_of
from knowledge.entities import Model

TOY_B = 3
TOY_MEMORY_GB = 6
"""Billions of parameters below which a model that no board measures goes last where so much memory is free. Assumed."""
NEW_FOR = timedelta(days=548)
"""How long ago a model that no board measures may be released before newer ones go first. Assumed."""
UNMEASURED = (
    "Of models that no board measures the newest and largest of each maker are shown, in the order of how larger "
    "ones of the same family do."
)
_SEES = regex(r"-vl\b|\dv\b|-vision\b")
"""In the id of a model made to read pictures, which is no first choice for anything else."""


def ranked(situation: Situation, meeting: Sequence[Runnable], *, on_cpu: bool) -> list[Runnable]:
    """Usable at work first, then what boards measure, of that without a card what a processor carries, then the best.

    Of what no board measures those made for code first where code is completed, else each maker in turn, first those
    whose family does best, the newest and largest of each.
    """
    standing, groups = _standing(situation), _groups(situation, meeting, on_cpu=on_cpu)

    def group(each: Runnable) -> tuple[bool, ...]:
        return groups[each.model.id]

    def worth(each: Runnable) -> tuple[float, float]:
        makers = min((standing.get(maker, 0.0) for maker in each.row.makers), default=0.0)
        return (-each.worth, 0.0) if each.quality else (-standing.get(_line(each.model), 0.0), -makers)

    found = sorted(meeting, key=lambda each: each.model.id)
    found.sort(key=lambda each: (each.model.released or "", each.fit.gb), reverse=True)
    found.sort(key=lambda each: (group(each), worth(each)))
    parts = ([*part] for _, part in groupby(found, group))
    in_turn = (part if part[0].quality else by_turns(part, lambda one: one.model.developer) for part in parts)
    return [each for part in in_turn for each in part]


def first_choice(situation: Situation, meeting: Sequence[Runnable], *, on_cpu: bool) -> Runnable | None:
    """The first of `ranked`, without an order of all that come behind."""
    groups = _groups(situation, meeting, on_cpu=on_cpu)
    ahead = min(groups.values(), default=None)
    first = [each for each in meeting if groups[each.model.id] == ahead]
    return next(iter(ranked(situation, first, on_cpu=on_cpu)), None)


def _groups(situation: Situation, meeting: Sequence[Runnable], *, on_cpu: bool) -> Mapping[str, tuple[bool, ...]]:
    """What comes before all that a model is worth, by its id; the least first."""
    completes, is_toy = task_of(situation.asked) == "autocomplete", _toys(situation)
    is_aside = _set_aside(situation, is_toy)
    return {
        each.model.id: (
            not _is_usable_at_work(each),
            each.quality is None,
            on_cpu and each.is_heavy,
            completes and each.quality is None and not made_only_for(each.model.id),
            completes and each.quality is None and is_toy(each.model),
            each.quality is None and is_aside(each.model),
        )
        for each in meeting
    }


def _is_usable_at_work(each: Runnable) -> bool:
    """Whether a known licence of a known maker allows commercial use."""
    licence = each.row.licence
    return each.row.developer is not None and licence is not None and licence.commercial_use != "no"


def _set_aside(situation: Situation, is_toy: Callable[[Model], bool]) -> Callable[[Model], bool]:
    """Whether a model that no board measures is a toy for the memory, old, or made to see where nothing is shown."""
    since, looks = (situation.today - NEW_FOR).isoformat(), task_of(situation.asked) in {"vision", "document"}

    def is_aside(model: Model) -> bool:
        is_old = (model.released or "") < since
        return is_old or is_toy(model) or (not looks and _SEES.search(model.id) is not None)

    return is_aside


def _toys(situation: Situation) -> Callable[[Model], bool]:
    """Whether a model is far smaller than what the memory has room for."""
    has_room = (memory_of(situation) or TOY_MEMORY_GB) >= TOY_MEMORY_GB
    return lambda model: has_room and (model.params_total_b or 0) < TOY_B


def _standing(situation: Situation) -> dict[str, float]:
    """How well the best open weights of each maker and of each of its families do for the task."""
    known, models = qualities(situation, task_of(situation.asked)), situation.knowledge.facts.models
    found: dict[str, float] = {}
    for model, measured in known.items():
        if model in models and models[model].open_weights:
            for whose in (models[model].developer, _line(models[model])):
                found[whose] = max(found.get(whose, 0.0), *(each.quality for each in measured))
    return found


def _line(model: Model) -> str:
    return f"{model.developer}/{model.family}"
