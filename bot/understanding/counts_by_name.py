"""Counts told beside the models that they go to, without a word for what is counted: "300k sonnet 5.5 (2k/400)"."""

from collections.abc import Sequence

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.cues import Hits
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.quantities import Quantity

_TO_THE_NAME = expression("count_to_the_name")
"""What stands between a count and the model that it goes to, how often it comes among it: "80k a month on luna"."""
_SIZES = expression("count_sizes_behind")
"""The tokens of one request behind a model: "(2k/400)", "at 1k in, 100 out"."""
_OF_ONE = regex(r"\b(?:an?|one|each|every|per|single|eine?[mnrs]?|una?|une|um)[ \-]$")
"""Before a number that is the length of one call: "a 200k haiku 5.5 prompt"."""
_ONE_CALL = regex(r"[ \-](?:prompt|input|request|call|query|context)\b")
_A_PROMPT = 1_000
_OFTEN = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_LABEL = regex(
    r"\b(?:requests?|reqs|calls|queries|anfragen|aufrufe|peticiones|llamadas|requêtes|appels|chamadas)\s?[:=]\s?~?$"
)
_CLOSE = regex(r" (?:of |x )?\(?")
_OF_A_PAIR = regex(r"\d ?k?(?: in)? ?/ ?$")
_UNTIED = regex(r"[ \-]")
_MANY = regex(r"(?:[a-z]+s|[^\W\d_]+en|aufrufe|gespräche)(?![^\W\d_])")
"""A noun of more than one thing."""
_COUNTABLE = frozenset({"requests", "items", "documents", "messages", "articles", "images", "pages"})
_LEAST = 2


def with_counts_by_name(
    text: str, names: Sequence[Name], hits: Hits, quantities: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """`quantities`; a bare number before a model counts what stands behind the name, or requests of the sizes there.

    In a list of which one number has requests, the bare ones beside the other models are requests too.
    """
    quantities = tuple(_labelled(text, each) for each in _without_pairs(text, quantities))
    models = [name for name in names if name.kind in {"model", "family"}]
    if not models or not quantities:
        return quantities
    counted = tuple(_counted(text, each, models, hits) for each in quantities)
    return _as_the_others(text, models, counted) if len(models) >= _LEAST else counted


def _without_pairs(text: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; of "20k 3k/400 calls a day" the first counts the calls, not the second of the two sizes."""
    found = list(quantities)
    for index, each in enumerate(quantities):
        if each.unit != "requests" or not _OF_A_PAIR.search(text[max(0, each.start - 12) : each.start]):
            continue
        found[index] = replace(each, unit="", end=each.number_end, period="")
        many = found[index - 2] if index > 1 else None
        if (
            many is not None
            and not many.unit
            and many.money is None
            and _CLOSE.fullmatch(text, many.number_end, found[index - 1].start)
        ):
            found[index - 2] = replace(many, unit="requests", period=each.period)
    return tuple(found)


def _labelled(text: str, each: Quantity) -> Quantity:
    """A bare number behind the word for requests and a colon: "requests: 5/s"."""
    plain = not each.unit and each.money is None and not each.direction and each.period in _OFTEN
    told = plain and _LABEL.search(text[max(0, each.start - 16) : each.start])
    return replace(each, unit="requests") if told else each


def _counted(text: str, each: Quantity, models: list[Name], hits: Hits) -> Quantity:
    name = _name_behind(text, each, models)
    if name is None:
        return each
    if _OF_ONE.search(text[max(0, each.start - 8) : each.start]):
        sized = each.value >= _A_PROMPT and _ONE_CALL.match(text, name.end)
        return replace(each, unit="tokens", direction="input", period="request") if sized else each
    if text[each.number_end : name.start].strip() == "" and (unit := _noun(text, name, hits)):
        return replace(each, unit=unit, end=each.number_end)
    return replace(each, unit="requests") if _SIZES.match(text, name.end) else each


def _name_behind(text: str, each: Quantity, models: list[Name]) -> Name | None:
    """The model that a bare number leads to."""
    if each.unit or each.money is not None or each.direction or each.negative or each.value < _LEAST:
        return None
    return next((name for name in models if _TO_THE_NAME.fullmatch(text, each.number_end, name.start)), None)


def _noun(text: str, name: Name, hits: Hits) -> str:
    """What is counted, where the word for it stands right behind the name: "100k haiku 5.5 calls"."""
    if not _UNTIED.match(text, name.end):
        return ""
    hit = next((hit for hit in hits.of("unit") if hit.start == name.end + 1), None)
    return hit.label if hit and hit.label in _COUNTABLE and _MANY.match(text, hit.start) else ""


def _as_the_others(text: str, models: list[Name], quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """A list of counts that each lead to a model, of which one has its word: "4M requests haiku, 300k sonnet"."""
    led = [
        each
        for each in quantities
        if each.unit == "requests" and any(_TO_THE_NAME.fullmatch(text, each.end, name.start) for name in models)
    ]
    if not led:
        return quantities
    return tuple(
        replace(each, unit="requests") if each.scale and _name_behind(text, each, models) else each
        for each in quantities
    )
