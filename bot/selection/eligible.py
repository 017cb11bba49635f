"""Which of thousands of rows meet every wish, without asking the same thing twice."""

from collections.abc import Iterable
from operator import attrgetter

from bot.selection.constraints import rules_of
from bot.selection.rows import Row
from bot.selection.shelf import Look, Shelf
from bot.understood import Understood


def eligible(shelf: Shelf, wishes: Iterable[Understood]) -> list[Row]:
    """The rows that meet every wish, in their order."""
    left: Iterable[int] | None = None
    for wish in wishes:
        for key, rule in rules_of(wish):
            numbers, examples = shelf.kinds(SEEN_BY.get(key, id))
            met = [rule(example, wish) for example in examples]
            left = [place for place in (range(len(numbers)) if left is None else left) if met[numbers[place]]]
    return list(shelf.rows) if left is None else [shelf.rows[place] for place in left]


def _abilities(row: Row) -> tuple[object, ...]:
    offering = row.offering
    able = frozenset(name for name, has in offering.capabilities.items() if has is True)
    is_open = row.model is not None and row.model.open_weights
    return able, offering.mode, row.cached_rate is None, row.batch_input_rate is None, is_open


_MODEL = attrgetter("model_id")
_PROVIDER = attrgetter("provider_id")
_PLACE = attrgetter("place")
_ORIGINS = attrgetter("origins")
SEEN_BY: dict[str, Look] = {
    "providers": _PROVIDER,
    "exclude_providers": _PROVIDER,
    "zero_retention": _PROVIDER,
    "no_training": _PROVIDER,
    "host_region": _PLACE,
    "exclude_host_region": _PLACE,
    "require_developers": _MODEL,
    "exclude_developers": _MODEL,
    "exclude_models": _MODEL,
    "open_weights": _MODEL,
    "self_host": _MODEL,
    "max_params_b": _MODEL,
    "min_params_b": _MODEL,
    "licence": _MODEL,
    "exclude_origin": _ORIGINS,
    "require_origin": _ORIGINS,
    "max_price_in_per_mtok": attrgetter("input_rate", "batch_input_rate"),
    "max_price_out_per_mtok": attrgetter("output_rate", "batch_output_rate"),
    "free": attrgetter("is_free"),
    "min_context_tokens": attrgetter("offering.context_window_tokens"),
    "min_output_tokens": attrgetter("offering.max_output_tokens"),
    "needs": _abilities,
    "modalities": _abilities,
}
"""All that a rule looks at, so that it is asked once of all rows alike in that; a rule left out looks at each row."""
