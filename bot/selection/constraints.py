"""The hard constraints: which offerings an asker's words leave standing.

One rule per key of `Understood`. What the facts do not say does not meet a constraint.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from math import inf

from bot.places import within
from bot.selection.place_rules import PLACE_RULES, Rule
from bot.selection.rows import Row
from bot.understood import Understood

_CAPABILITY_OF_NEED = {
    "tools": "tools",
    "json_schema": "json_schema",
    "vision": "vision",
    "reasoning": "reasoning",
    "web_search": "web_search",
    "computer_use": "computer_use",
}
CAPABILITY_OF_INPUT = {"image": "vision", "audio": "audio_in", "video": "video_in", "pdf": "pdf"}


def broken(row: Row, wishes: Iterable[Understood]) -> tuple[str, ...]:
    """The keys that `row` does not meet, each once, in the order of the rules."""
    return breaking(wishes)(row)


def breaking(wishes: Iterable[Understood]) -> Callable[[Row], tuple[str, ...]]:
    """As `broken`, as a function of the row: the rules that apply are looked up once for hundreds of rows."""
    rules = [(key, rule, wish) for wish in wishes for key, rule in rules_of(wish)]
    return lambda row: tuple(dict.fromkeys(key for key, rule, wish in rules if not rule(row, wish)))


def rules_of(wish: Understood) -> tuple[tuple[str, Rule], ...]:
    """The rules that apply to what was said."""
    said = wish.said()
    return tuple((key, rule) for key, rule in RULES.items() if key in said)


def _context(row: Row, wish: Understood) -> bool:
    return (row.offering.context_window_tokens or 0) >= (wish.min_context_tokens or 0)


def _output(row: Row, wish: Understood) -> bool:
    return (row.offering.max_output_tokens or 0) >= (wish.min_output_tokens or 0)


def _input_price(row: Row, wish: Understood) -> bool:
    return _under(wish.max_price_in_per_mtok, row.input_rate, row.batch_input_rate if wish.batch else None)


def _output_price(row: Row, wish: Understood) -> bool:
    return _under(wish.max_price_out_per_mtok, row.output_rate, row.batch_output_rate if wish.batch else None)


def _under(limit: Decimal | None, rate: float | None, batch_rate: float | None) -> bool:
    most = inf if limit is None else float(limit) * (1 + 1e-9)
    return (rate is not None and rate <= most) or (batch_rate is not None and batch_rate <= most)


def _free(row: Row, wish: Understood) -> bool:
    return not wish.free or row.is_free


def _not_made_in(row: Row, wish: Understood) -> bool:
    return bool(row.origins) and not any(
        within(origin, place) for origin in row.origins for place in wish.exclude_origin
    )


def _made_in(row: Row, wish: Understood) -> bool:
    return bool(row.origins) and all(
        any(within(origin, place) for place in wish.require_origin) for origin in row.origins
    )


def _not_these_models(row: Row, wish: Understood) -> bool:
    return not any(names(row, name) for name in wish.exclude_models)


def names(row: Row, name: str) -> bool:
    """Whether `name` (a model's id, or a family) is this row's model."""
    family = row.model.family if row.model else row.model_id
    own = (row.model_id, family)  # an id may be a host's own: "morph-dsv41flash", of "deepseek-flash"
    return name in own or (_has_no_digit(name) and any(each.startswith(name) for each in own))


def _has_no_digit(name: str) -> bool:
    return not any(character.isdigit() for character in name)


def _not_these_developers(row: Row, wish: Understood) -> bool:
    return row.developer is not None and row.developer.id not in wish.exclude_developers


def _these_developers(row: Row, wish: Understood) -> bool:
    return row.developer is not None and row.developer.id in wish.require_developers


def _open_weights(row: Row, wish: Understood) -> bool:
    return row.model is not None and row.model.open_weights is True


def _zero_retention(row: Row, wish: Understood) -> bool:
    return row.provider is not None and row.provider.zero_retention in {"yes", "on_request"}


def _no_training(row: Row, wish: Understood) -> bool:
    return row.provider is not None and row.provider.trains_on_inputs in {"no", "opt_out"}


def _needs(row: Row, wish: Understood) -> bool:
    for need in wish.needs:  # noqa: SIM110  (a generator in `all` would take longer than what it asks)
        if not _meets(row, need, wish):
            return False
    return True


def _meets(row: Row, need: str, wish: Understood) -> bool:
    """Whether a source says the offering has it; needs that no source describes do not filter."""
    if need in _CAPABILITY_OF_NEED:
        return row.offering.capabilities.get(_CAPABILITY_OF_NEED[need]) is True
    if need == "fine_tuning":
        return _open_weights(row, wish)  # no source says which hosts train a closed model
    if need == "caching":
        return row.cached_rate is not None
    if need == "batch":
        return row.batch_input_rate is not None
    return row.offering.mode == "embedding" if need == "embeddings" else True


def _inputs(row: Row, wish: Understood) -> bool:
    has = row.offering.capabilities
    wanted = [CAPABILITY_OF_INPUT[kind] for kind in wish.modalities if kind in CAPABILITY_OF_INPUT]
    if row.offering.mode == "embedding":
        return "image" not in wish.modalities or has.get("vision") is True
    return row.offering.mode != "chat" or all(
        has.get(kind) is True or (kind == "pdf" and has.get("vision") is True) for kind in wanted
    )


def _at_most_parameters(row: Row, wish: Understood) -> bool:
    size = row.model.params_total_b if row.model else None
    return size is not None and wish.max_params_b is not None and size <= wish.max_params_b


def _at_least_parameters(row: Row, wish: Understood) -> bool:
    size = row.model.params_total_b if row.model else None
    return size is not None and wish.min_params_b is not None and size >= wish.min_params_b


def _licence(row: Row, wish: Understood) -> bool:
    """Open weights are judged by their licence; a hosted-only model is sold for commercial use by its terms."""
    licence = row.licence
    if wish.licence == "commercial":
        return licence is not None and licence.commercial_use in {"yes", "conditional"}
    if wish.licence == "permissive":
        return licence is not None and licence.kind == "permissive"
    if wish.licence == "research":
        return licence is not None
    return licence is not None and licence.id == wish.licence


RULES: dict[str, Rule] = {
    **PLACE_RULES,
    "require_developers": _these_developers,
    "exclude_developers": _not_these_developers,
    "exclude_models": _not_these_models,
    "max_price_in_per_mtok": _input_price,
    "max_price_out_per_mtok": _output_price,
    "free": _free,
    "min_context_tokens": _context,
    "min_output_tokens": _output,
    "open_weights": lambda row, wish: wish.open_weights is None or _open_weights(row, wish) is wish.open_weights,
    "self_host": lambda row, wish: not wish.self_host or _open_weights(row, wish),
    "exclude_origin": _not_made_in,
    "require_origin": _made_in,
    "needs": _needs,
    "modalities": _inputs,
    "zero_retention": lambda row, wish: not wish.zero_retention or _zero_retention(row, wish),
    "no_training": lambda row, wish: not wish.no_training or _no_training(row, wish),
    "max_params_b": _at_most_parameters,
    "min_params_b": _at_least_parameters,
    "licence": _licence,
}
