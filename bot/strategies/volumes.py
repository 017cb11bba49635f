"""Which volume goes with which model, in a message that names several."""

import re
from collections.abc import Iterator

from bot.patterns import regex
from bot.situation import Situation
from bot.understanding.message import slots_of
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.passage import look_at
from bot.understanding.resolving import resolve_model
from bot.understood import Understood

_SENTENCE_END = regex(
    r"(?<=[^\W\d])[.;!?](?=\s)|\n|,\s?(?=(?:and |but )?(?:what|how|if|suppose|which|was|wenn|qué|que|si)\b)"
)
_BRACKETED = regex(r"[^()]{0,60}\([^()]*\d[^()]*\)")
"""A name with its volume in brackets: what follows them is about something else."""
_EACH = regex(r"\beach\b|\bapiece\b|\bjeweils\b|\bcada\b|\bchacun|各|それぞれ|각각", re.IGNORECASE)


def volumes_of(situation: Situation, message: str) -> dict[str, Understood]:
    """Volume by model as named in a message; a model without a volume of its own takes the one said for all."""
    text = tidy(message).text
    spans = list(_spans(text, situation))
    read = {name: _read(part, situation) for name, part in reversed(list(_parts(text, spans, situation)))}
    own = {name: said for name, said in read.items() if _is_volume(said)}
    if not own and len(read) == 1 and _is_volume(whole := _read(text, situation)):
        own = dict.fromkeys(read, whole)
    if not own and _is_volume(situation.asked):
        own = dict.fromkeys(read, situation.asked)
    elif len(own) == 1 and _EACH.search(text):
        own = dict.fromkeys(read, next(iter(own.values())))
    period = situation.asked.requests_period or "month"
    return {
        name: said.but(requests_period=said.requests_period or period, models=(name,), task=situation.asked.task)
        for name, said in own.items()
    }


def have_own_loads(situation: Situation) -> bool:
    """Whether the models named are each sent something else: their bills add up, they are not alternatives."""
    found = volumes_of(situation, situation.question.text)
    return len({(said.requests, said.input_tokens, said.output_tokens) for said in found.values()}) > 1


def _parts(text: str, spans: list[tuple[str, int]], situation: Situation) -> Iterator[tuple[str, str]]:
    """Each name with the words about it: those up to the next name, or those before it where a volume leads."""
    starts = [start for _, start in spans]
    if spans and _is_volume(_read(text[: starts[0]], situation)):
        for (name, start), before in zip(spans, [0, *starts], strict=False):
            yield name, text[before:start]
        return
    for (name, start), end in zip(spans, [*starts[1:], len(text)], strict=False):
        part = _SENTENCE_END.split(text[start:end])[0]
        bracketed = _BRACKETED.match(part)
        yield name, bracketed[0] if bracketed else part


def _read(part: str, situation: Situation) -> Understood:
    slots, _ = slots_of(look_at(tidy(part), situation.lexicon))
    return Understood(**slots)


def _is_volume(said: Understood) -> bool:
    return said.input_tokens is not None or said.output_tokens is not None or said.requests is not None


def _spans(text: str, situation: Situation) -> Iterator[tuple[str, int]]:
    """Each model named, with where its name begins, in order."""
    for name in find_names(text, situation.lexicon):
        if name.kind not in {"model", "family"}:
            continue
        meant = (name.id, *resolve_model(name.id, situation.lexicon)[:1])
        asked = next((each for each in meant if each in situation.asked.models), None)
        if asked is not None:
            yield asked, name.start
