"""Which volume goes with which model, in a message that names several."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.patterns import regex
from bot.situation import Situation
from bot.strategies.split_loads import MILLION, read_load, split_loads
from bot.understanding.beside import Named
from bot.understanding.expressions import expression
from bot.understanding.listed_volumes import with_units_said
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understood import Understood

_SENTENCE_END = regex(
    r"(?<=[^\W\d])[.;!?](?=\s)|\n|,\s?(?=(?:and |but )?(?:what|how|if|suppose|which|was|wenn|qué|que|si)\b)"
)
_BRACKETED = regex(r"[^()]{0,60}\([^()]*\d[^()]*\)")
"""A name with its volume in brackets: what follows them is about something else."""
_SIZES_BEHIND = regex(r"[ :,]{0,2}\([^()]{0,60}\d[^()]{0,60}\)")
"""The sizes of a model whose volume leads: "5k calls opus 5.5 (4k/1k), 80k calls sonnet"."""
_SIZES_OF_EACH = expression("count_sizes_behind")
"""Those that every name has, in brackets or not: "5k opus 5.5 calls at 4k/1k, 80k sonnet calls at 2k/300"."""
_LEADS_THE_NEXT = regex(
    r"(?:(?<!\d),|,(?=\s)|[;+&]|\b(?:and|und|plus|y|et|e)\b)\s?"
    r"(\d[^,;+&()]{0,30}\b(?:on|with|through|via|to|auf|mit|con|sur|avec|com) )$",
    re.IGNORECASE,
)
"""An amount of the next name behind that of this one: "sol 30M in 5M out and 80M on text-embedding-3-small"."""
_EACH = regex(r"\beach\b|\bapiece\b|\bjeweils\b|\bcada\b|\bchacun|各|それぞれ|각각", re.IGNORECASE)


def volumes_of(situation: Situation, message: str, heirs: Mapping[str, str] | None = None) -> dict[str, Understood]:
    """Volume by model as named in a message; a model without a volume of its own takes the one said for all.

    `heirs`: models that were named there, to those that have their place since.
    """
    text = _said_in_full(message, situation)
    spans = list(_spans(text, situation, heirs or {}))
    if split := split_loads(text, _of_asked(spans, situation), situation):
        return _of_all(split, situation)
    parts = [each for each in _parts(text, spans, situation) if each[0] in situation.asked.models]
    read = {name: read_load(part, situation) for name, part in reversed(parts)}
    own = {name: said for name, said in read.items() if _is_volume(said)}
    if parts:
        led = not parts[0][1].startswith(text[spans[0].start : spans[0].end])
        own = _counted_alike(own, parts[0][0] if led else parts[-1][0])
    if own and situation.asked.requests is not None and all(map(_is_size_alone, own.values())):
        own = {name: said.but(requests=situation.asked.requests) for name, said in own.items()}
    if len(read) == 1 and _is_volume(whole := read_load(text, situation)):
        own = {name: whole for name in read if name not in own or _is_part(own[name], whole)} or own
    if not own and _is_volume(situation.asked):
        own = dict.fromkeys(read, situation.asked)
    elif len(own) == 1 and _EACH.search(text):
        own = dict.fromkeys(read, next(iter(own.values())))
    return _of_all(own, situation)


def _of_all(own: Mapping[str, Understood], situation: Situation) -> dict[str, Understood]:
    """The volumes with what the message says of all: how often they come, and what is done."""
    period = situation.asked.requests_period or "month"
    return {
        name: said.but(requests_period=said.requests_period or period, models=(name,), task=situation.asked.task)
        for name, said in own.items()
    }


def have_own_loads(situation: Situation) -> bool:
    """Whether the models named are each sent something else: their bills add up, they are not alternatives."""
    return situation.once("own loads", lambda: _have_own_loads(situation))


def _have_own_loads(situation: Situation) -> bool:
    # Most comparisons tell no amount, and reading the words about each model takes as long as reading the message.
    if not look_at(tidy(situation.question.text), situation.lexicon).quantities:
        return False
    if is_shared(situation):
        return True
    found = volumes_of(situation, situation.question.text)
    return len({(said.requests, said.input_tokens, said.output_tokens, said.units) for said in found.values()}) > 1


def is_shared(situation: Situation) -> bool:
    """Whether the models named each get a part of one load."""
    text = _said_in_full(situation.question.text, situation)
    return bool(split_loads(text, _of_asked(_spans(text, situation, {}), situation), situation))


def _said_in_full(message: str, situation: Situation) -> str:
    tidied = tidy(message)
    return with_units_said(tidied.text, look_at(tidied, situation.lexicon).quantities)


def _of_asked(spans: Iterable[Named], situation: Situation) -> list[Named]:
    return [each for each in spans if each.key in situation.asked.models]


def _parts(text: str, spans: list[Named], situation: Situation) -> Iterator[tuple[str, str]]:
    """Each name with the words about it: those up to the next name, or those before it where a volume leads."""
    starts = [name.start for name in spans]
    if spans and _is_volume(read_load(text[: starts[0]], situation)):
        begin = 0
        sizes = _SIZES_OF_EACH if all(_SIZES_OF_EACH.match(text, name.end) for name in spans) else _SIZES_BEHIND
        for name, limit in zip(spans, [*starts[1:], len(text)], strict=False):
            behind = sizes.match(text, name.end, limit)
            end = behind.end() if behind else name.end
            # What a sentence before the next name ends with is of this one: "90k calls to sol, 9k in. What of glm?"
            stop = _SENTENCE_END.search(text, end, limit) if limit < len(text) else None
            end = stop.start() if stop else end
            yield name.key, text[begin:end]
            begin = end
        return
    ahead = ""
    for name, end in zip(spans, [*starts[1:], len(text)], strict=False):
        words = text[name.start : end]
        led = _LEADS_THE_NEXT.search(words) if end < len(text) else None
        part = _SENTENCE_END.split(ahead + words[: led.start(1)] if led else ahead + words)[0]
        ahead = led[1] if led else ""
        bracketed = _BRACKETED.match(part)
        yield name.key, bracketed[0] if bracketed else part


def _is_size_alone(said: Understood) -> bool:
    """Whether only the tokens of one request are told."""
    most = max(said.input_tokens or 0, said.output_tokens or 0)
    return said.requests is None and said.units is None and 0 < most < MILLION


def _is_part(said: Understood, whole: Understood) -> bool:
    """Whether all that is said of an amount stands in `whole` too, which says more: "on sonnet, 2k in, 500 out"."""
    return all(value == getattr(whole, key) for key in _AMOUNTS if (value := getattr(said, key)) is not None)


_AMOUNTS = ("input_tokens", "output_tokens", "requests", "units", "unit_kind")


def _is_volume(said: Understood) -> bool:
    counts = (said.input_tokens, said.output_tokens, said.requests, said.units)
    return any(each is not None for each in counts)


def _counted_alike(own: dict[str, Understood], counted: str) -> dict[str, Understood]:
    """Volumes with the count that leads or ends them all: "10k calls: opus (4k/1k), haiku (600/100)"."""
    told = own.get(counted)
    others = [said for name, said in own.items() if name != counted]
    if told is None or told.requests is None or not others or not all(map(_is_size_alone, others)):
        return own
    return {name: said.but(requests=told.requests, requests_period=told.requests_period) for name, said in own.items()}


def _spans(text: str, situation: Situation, heirs: Mapping[str, str]) -> Iterator[Named]:
    """Each model named, in order; one that is not spoken of any more by its own id, so that its words stay its own."""
    for name in look_at(tidy(text), situation.lexicon).named("model", "family"):
        meant = (name.id, *resolve_model(name.id, situation.lexicon)[:1])
        asked = next((each for each in meant if each in situation.asked.models), name.id)
        yield Named(heirs.get(asked, asked), name.start, name.end)
