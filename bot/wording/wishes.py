"""The constraints as they were understood, so that the asker can see a misreading at once."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.situation import Situation
from bot.understanding.seats import Seats
from bot.understood import Understood
from bot.wording.contexts import context_words, place_words
from bot.wording.figures import count, either, listed, per, rate, usd


def wishes_in_words(situation: Situation) -> str:
    """`Constraints: runs in the EU, not made in CN, at most $3,000 a month.`; empty where there are none."""
    said = list(_phrases(situation))
    if situation.asked.user_context:
        said.append(f"for {context_words(situation.asked.user_context)}")
    return f"Constraints: {', '.join(said)}." if said else ""


def _phrases(situation: Situation) -> Iterator[str]:
    asked = situation.asked
    yield from _places(asked)
    yield from _seats(situation)
    yield from _names(situation)
    yield from _limits(asked)
    yield from _kinds(asked)


def _places(asked: Understood) -> Iterator[str]:
    if asked.host_region:
        yield f"runs in {either(asked.host_region)}"
    if asked.exclude_host_region:
        yield f"does not run in {either(asked.exclude_host_region)}"
    if asked.exclude_origin:
        yield f"not made in {either(asked.exclude_origin)}"
    if asked.require_origin:
        yield f"made in {either(asked.require_origin)}"


def _seats(situation: Situation) -> Iterator[str]:
    if situation.reading.seats:
        yield f"at hosts {seats_in_words(situation.reading.seats)}"


def seats_in_words(seats: Seats) -> str:
    """`based in the EU`, `not based in the US`, or both."""
    wanted, out = (either([place_words(each) for each in codes]) for codes in (seats.wanted, seats.ruled_out))
    return " and ".join(text for text, codes in ((f"based in {wanted}", wanted), (f"not based in {out}", out)) if codes)


def _names(situation: Situation) -> Iterator[str]:
    asked, facts = situation.asked, situation.knowledge.facts
    makers = {each.id: each.name for each in facts.developers.values()}
    hosts = {each.id: each.name for each in facts.providers.values()}
    if asked.providers:
        yield f"at {listed([hosts.get(each, each) for each in asked.providers])}"
    if asked.require_developers:
        yield f"made by {listed([makers.get(each, each) for each in asked.require_developers])}"
    without = (
        *(makers.get(each, each) for each in asked.exclude_developers),
        *(model.name if (model := facts.model(each)) else each for each in asked.exclude_models),
        *(hosts.get(each, each) for each in asked.exclude_providers),
    )
    if without:
        of_them = "it" if len(without) == 1 else "them"
        yield f"without {listed(without)}{f' and what is made from {of_them}' if asked.exclude_bases else ''}"
    if asked.quality_floor:
        yield f"at least as good as {standard_in_words(situation)}"


def standard_in_words(situation: Situation) -> str:
    """The models named as the standard, by their names; as written where no catalogue knows them."""
    facts = situation.knowledge.facts
    names = [model.name if (model := facts.model(each)) else each for each in situation.floor_models]
    return listed(names or situation.asked.quality_floor)


def _limits(asked: Understood) -> Iterator[str]:
    if asked.budget_usd is not None:
        yield f"at most {usd(asked.budget_usd)}{per(asked.budget_period or 'once')}"
    if asked.max_price_in_per_mtok is not None:
        yield f"at most {rate(asked.max_price_in_per_mtok)} per 1M in"
    if asked.max_price_out_per_mtok is not None:
        yield f"at most {rate(asked.max_price_out_per_mtok)} per 1M out"
    if asked.min_context_tokens is not None:
        yield f"context of {count(asked.min_context_tokens)} or more"
    if asked.min_output_tokens is not None:
        yield f"output of {count(asked.min_output_tokens)} or more"
    if asked.gpu_memory_gb:
        yield f"fits {_number(asked.gpu_memory_gb)} GB of GPU memory"
    if asked.max_params_b is not None and asked.max_params_b == asked.min_params_b:
        yield f"{_number(asked.max_params_b)}B parameters"
        return
    if asked.max_params_b is not None:
        yield f"at most {_number(asked.max_params_b)}B parameters"
    if asked.min_params_b is not None:
        yield f"at least {_number(asked.min_params_b)}B parameters"


_NEEDS = {"fine_tuning": "open weights to fine-tune"}


def _kinds(asked: Understood) -> Iterator[str]:
    words = {
        "free": "free of charge",
        "open_weights": "open weights",
        "self_host": "self-hosted",
        "zero_retention": "zero retention",
        "no_training": "no training on inputs",
        "batch": "batch is fine",
        "reads_out": "reads image",
    }
    yield from (text for key, text in words.items() if getattr(asked, key))
    yield from (_NEEDS.get(need, need.replace("_", " ")) for need in asked.needs if need != "uncensored")
    inputs = [kind for kind in asked.modalities if not (kind == "image" and "vision" in asked.needs)]
    if inputs:
        yield f"reads {listed(inputs)}"
    if asked.licence:
        yield f"licence {asked.licence}"


_KEYS = {
    "budget_usd": "the budget", "max_price_in_per_mtok": "the input price",
    "max_price_out_per_mtok": "the output price",
    "min_context_tokens": "the context", "min_output_tokens": "the output length", "host_region": "the place to run in",
    "exclude_host_region": "the places not to run in", "exclude_origin": "the origins ruled out",
    "require_origin": "the origin", "gpu_memory_gb": "the GPU memory", "max_params_b": "the largest size",
    "min_params_b": "the smallest size", "modalities": "the inputs", "needs": "the abilities needed",
    "free": "free of charge", "open_weights": "open weights", "self_host": "self-hosting",
    "zero_retention": "zero retention", "no_training": "no training on inputs", "licence": "the licence",
    "providers": "the host", "exclude_providers": "the hosts ruled out", "require_developers": "the maker",
    "exclude_developers": "the makers ruled out", "exclude_models": "the models ruled out",
    "quality_floor": "the quality asked for",
}  # fmt: skip


def keys_in_words(keys: Sequence[str]) -> str:
    """The keys of wishes as a person would say them: `the budget and zero retention`."""
    return listed([_KEYS.get(key, key.replace("_", " ")) for key in keys])


def _number(amount: Decimal) -> str:
    return f"{Decimal(amount).normalize():f}"
