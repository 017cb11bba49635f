"""Wishes that cannot all hold. Both are kept; the reader is told."""

from bot.understood import Understood

_TOO_MANY = 10**13


def contradictions(understood: Understood) -> tuple[str, ...]:
    """A sentence for each pair of wishes that exclude each other, and for amounts beyond any real workload."""
    found = []
    for wanted, refused, what in (
        (understood.require_origin, understood.exclude_origin, "makers from {}"),
        (understood.host_region, understood.exclude_host_region, "hosting in {}"),
        (understood.require_developers, understood.exclude_developers, "models by {}"),
        (understood.providers, understood.exclude_providers, "the host {}"),
        (understood.models, understood.exclude_models, "the model {}"),
    ):
        both = [item for item in wanted if item in refused]
        found += [f"Both asked for and ruled out: {what.format(item)}. Both were kept." for item in both]
    low, high = understood.min_params_b, understood.max_params_b
    if low is not None and high is not None and low > high:
        found.append(f"No size is at least {low}B and at most {high}B. Both bounds were kept.")
    if understood.free and understood.budget_usd:
        found.append("Free and a budget were both named. Both were kept.")
    if "reasoning" in understood.needs and "no_reasoning" in understood.needs:
        found.append("Reasoning was both asked for and ruled out. Both were kept.")
    tokens = (understood.input_tokens or 0) + (understood.output_tokens or 0)
    if tokens * (understood.requests or 1) >= _TOO_MANY:
        found.append("The volume is beyond ten trillion tokens; it was taken as written.")
    if understood.requests == 0:
        found.append("Zero requests were named, so that usage costs nothing.")
    return tuple(found)
