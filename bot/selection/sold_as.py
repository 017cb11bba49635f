"""Whether a model is still sold, and under which name: its own, or another where no host uses its own any more."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from knowledge.base import PriceCatalogue
from knowledge.facts import Facts
from knowledge.offering import Offering

WITHIN_WEEKS = timedelta(days=60)
"""An end that near is told beside a price."""
MOVE_LASTS = timedelta(days=180)
"""How long a move should last: what ends within this time is nothing to move to or to build on."""


def is_on_sale(offering: Offering, day: date) -> bool:
    """Whether no source says that the offering has ended by `day`."""
    return not offering.deprecated and (offering.deprecation_date is None or offering.deprecation_date > day)


def ends_within(day: date | None, today: date, span: timedelta) -> bool:
    """Whether an end is stated that comes within `span`, or has come."""
    return day is not None and day <= today + span


def offerings_of(catalogue: PriceCatalogue, facts: Facts, model_id: str, day: date) -> tuple[Offering, ...]:
    """Every offering of a model under its own id, ended ones too.

    Where none is on sale, those under its other names follow, given its id: `mistral-small-2603` is Mistral Small 4.
    """
    sold = catalogue.of_model(model_id)
    model = facts.models.get(model_id)
    if model is None or any(is_on_sale(each, day) for each in sold):
        return sold
    return (*sold, *(replace(each, model=model_id) for alias in model.aliases for each in catalogue.of_model(alias)))


def under_own_names(offerings: Iterable[Offering], facts: Facts) -> tuple[Offering, ...]:
    """The same offerings; those of a model that no host ever sold under its own id get that id."""
    found = tuple(offerings)
    known = {each.model for each in found}
    renamed = {
        alias: model.id
        for model in facts.models.values()
        if model.id not in known
        for alias in model.aliases
        if alias not in facts.models
    }
    return tuple(replace(each, model=renamed[each.model]) if each.model in renamed else each for each in found)


def within_own_windows(offerings: Iterable[Offering], facts: Facts) -> tuple[Offering, ...]:
    """The same offerings; none of a closed model has a longer context than its own maker gives it.

    A longer one is a fault of the entry: nobody but the maker can lengthen it.
    """
    found = tuple(offerings)
    own: dict[str, int] = {}
    for each in found:
        model = facts.model(each.model)
        if model is not None and not model.open_weights and model.developer == each.provider:
            own[each.model] = max(own.get(each.model, 0), each.context_window_tokens or 0)
    return tuple(
        replace(each, context_window_tokens=most)
        if (most := own.get(each.model)) and (each.context_window_tokens or 0) > most
        else each
        for each in found
    )
