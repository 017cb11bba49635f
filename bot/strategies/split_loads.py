"""The load of each of several models that share one: "40% of 100k requests go to haiku, the rest to opus"."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.draft import Draft
from bot.situation import Situation
from bot.understanding.beside import Named
from bot.understanding.message import slots_of
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.splits import Split, split_of
from bot.understood import Understood
from bot.wording.figures import count

MILLION = 1_000_000
"""Tokens from which on they are those of all requests."""
_COUNTS = ("requests", "units", "spread_over")


def split_loads(text: str, names: Sequence[Named], situation: Situation) -> dict[str, Understood]:
    """Each name's part of the load that the tidied `text` or the thread tells of all; empty where it is not shared."""
    split = split_of(look_at(tidy(text), situation.lexicon), names)
    if split is None:
        return {}
    rest = _without(text, split)
    whole = read_load(rest, situation)
    if not _is_whole(whole) and situation.question.history:
        whole = situation.asked
    elif not _says_what_it_counts(rest, situation):
        return {}
    if not _is_whole(whole):
        return {}
    sized = _sizes_each(rest, names, situation)
    return {
        key: part_of(whole, share).but(**(sized[key] if len(sized) == len(split.parts) else {}))
        for key, share in split.parts.items()
    }


def read_load(text: str, situation: Situation) -> Understood:
    """What a part of a message says on its own."""
    slots, _ = slots_of(look_at(tidy(text), situation.lexicon))
    return Understood(**slots)


def _without(text: str, split: Split) -> str:
    """The text without its shares, which are no part of what is counted."""
    for start, end in sorted(split.spans, reverse=True):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def _says_what_it_counts(text: str, situation: Situation) -> bool:
    """Whether a number has a unit: "total 30k a month" beside shares is money."""
    told = look_at(tidy(text), situation.lexicon).quantities
    return any(each.unit or each.direction for each in told if each.money is None)


def _is_whole(said: Understood) -> bool:
    """Whether a number of requests or things is told, or tokens that are those of all."""
    tokens = max(said.input_tokens or 0, said.output_tokens or 0)
    return said.requests is not None or said.units is not None or tokens >= MILLION


def say_shares(draft: Draft, titles: Mapping[str, str], split: Mapping[str, Understood]) -> None:
    """What each model is sent of a load that several share."""
    told = [
        f"{titles[key]} gets {count(number.to_integral_value())} {kind}"
        for key, said in split.items()
        for number, kind in ((said.requests, "requests"), (said.units, said.unit_kind))
        if number is not None
    ]
    if told:
        draft.assume(f"{'; '.join(told)} of the load said for all.")
    if split and draft.situation.asked.requests_period is None:
        draft.assume("No period was stated: the load is taken as that of a month.")


def part_of(whole: Understood, share: Decimal) -> Understood:
    """So much of a load: its requests or things, or the tokens where only these are told."""
    counts = {key: value * share for key in _COUNTS if (value := getattr(whole, key)) is not None}
    if not counts:
        tokens = {key: getattr(whole, key) for key in ("input_tokens", "output_tokens")}
        counts = {key: int(value * share) for key, value in tokens.items() if value is not None}
    return whole.but(**counts)


def _sizes_each(text: str, names: Sequence[Named], situation: Situation) -> dict[str, Mapping[str, int]]:
    """The tokens of a request by name, where they stand behind it."""
    found: dict[str, Mapping[str, int]] = {}
    for name, end in zip(names, [*(each.start for each in names[1:]), len(text)], strict=True):
        said = read_load(text[name.end : end], situation)
        sizes = {"input_tokens": said.input_tokens, "output_tokens": said.output_tokens}
        told = {key: value for key, value in sizes.items() if value is not None and value < MILLION}
        if told:
            found.setdefault(name.key, told)
    return found
