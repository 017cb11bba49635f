"""What an offering bills a usage by: tokens, or the pages, seconds, pictures and queries its kind of model charges."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from bot.answer import Usage
from bot.costs.assumed import CHARACTERS_PER_TOKEN, CLIP_SECONDS, IMAGE_PIXELS
from bot.costs.sound import (
    characters_of,
    conversation_seconds,
    is_talked,
    reading_notes,
    reading_seconds,
    sound_of,
    talking_notes,
)
from bot.costs.units import whole
from bot.costs.workload import Workload
from knowledge.offering import Component, Rates

Amounts = dict[Component, Decimal]
READ = frozenset({Component.INPUT, Component.CACHED_INPUT, Component.INPUT_AUDIO, Component.CHARACTER_IN})
WRITTEN = frozenset({Component.OUTPUT, Component.REASONING})


def amounts_of(mode: str, usage: Usage, workload: Workload, rates: Rates) -> Amounts:
    """The amounts that a usage comes to at an offering of this mode, in the units that `rates` price."""
    by_mode = {"transcription": _heard, "speech": _spoken, "ocr": _pages, "image": _pictures, "video": _film,
               "realtime": _talk, "rerank": _queries, "embedding": _vectors, "moderation": _vectors}  # fmt: skip
    special = by_mode.get(mode)
    amounts = special(usage, workload, rates) if special else None
    amounts = _tokens(usage, workload, rates) if amounts is None else amounts
    if Component.REQUEST in rates:
        amounts[Component.REQUEST] = usage.requests
    if workload.searches and Component.SEARCH in rates:
        amounts[Component.SEARCH] = usage.requests * workload.searches
    return amounts


def only_billed(usage: Usage, amounts: Amounts) -> Usage:
    """The usage without the tokens and pictures that the offering does not charge by."""
    parts = {part for part, amount in amounts.items() if amount}
    if not parts & READ:
        usage = replace(usage, input_tokens=0, cached_input_tokens=0, images=0)
    if not parts & WRITTEN:
        usage = replace(usage, output_tokens=0, reasoning_tokens=0)
    if made := amounts.get(Component.OUTPUT_AUDIO) or amounts.get(Component.OUTPUT_IMAGE):
        usage = replace(usage, output_tokens=whole(made), reasoning_tokens=0)
    pieces = amounts.get(Component.IMAGE_OUT)
    return usage if pieces is None else replace(usage, images=whole(pieces))


def notes_on(mode: str, amounts: Amounts, workload: Workload) -> Iterator[str]:
    """What was assumed to count in the units of the offering."""
    if Component.IMAGE_OUT in amounts and (workload.picture_pixels or 0) > IMAGE_PIXELS:
        yield "The price is that listed for a picture; the catalogue does not say up to which size."
    if Component.PIXEL_OUT in amounts:
        yield from () if workload.picture_pixels else ("A picture made is taken as 1024 x 1024 pixels.",)
    if mode == "video" and Component.SECOND_OUT in amounts and not workload.audio_seconds:
        yield f"A clip is taken as {CLIP_SECONDS} seconds long."
    if mode == "speech" and Component.SECOND_OUT in amounts:
        yield from reading_notes(workload)
    if mode == "realtime" and Component.SECOND_IN in amounts:
        yield from talking_notes(workload)
    if Component.CHARACTER_IN in amounts and not workload.audio_seconds:
        yield f"A token is taken as {CHARACTERS_PER_TOKEN} characters."
    if Component.SEARCH in amounts:
        yield "One web search a request is assumed."
    elif workload.searches:
        yield "No price of a web search is stated there; searches are not part of the bill."


def _tokens(usage: Usage, workload: Workload, rates: Rates) -> Amounts:
    sound = film = Decimal(0)
    if sound_of("chat", workload, rates).heard:
        film = Decimal(usage.input_tokens if workload.film and Component.INPUT_VIDEO in rates else 0)
        sound = Decimal(0 if workload.film else usage.input_tokens)
    kept = Component.CACHE_WRITE_1H if workload.written_for_an_hour else Component.CACHE_WRITE
    return {
        Component.INPUT: usage.input_tokens - usage.cached_input_tokens - usage.cache_write_tokens - sound - film,
        kept: Decimal(usage.cache_write_tokens),
        Component.INPUT_AUDIO: sound,
        Component.INPUT_VIDEO: film,
        Component.CACHED_INPUT: Decimal(usage.cached_input_tokens),
        Component.OUTPUT: Decimal(usage.output_tokens - usage.reasoning_tokens),
        Component.REASONING: Decimal(usage.reasoning_tokens),
    }


def _heard(usage: Usage, workload: Workload, rates: Rates) -> Amounts | None:
    seconds = workload.audio_seconds
    return {Component.SECOND_IN: seconds} if seconds and Component.SECOND_IN in rates else None


def _spoken(usage: Usage, workload: Workload, rates: Rates) -> Amounts | None:
    """A text read aloud: by its characters or its seconds, else by its tokens with those of the sound that is made."""
    if Component.CHARACTER_IN in rates:
        return {Component.CHARACTER_IN: characters_of(workload, usage.input_tokens)}
    text: Amounts = {Component.INPUT: Decimal(usage.input_tokens)} if Component.INPUT in rates else {}
    if Component.SECOND_OUT in rates:
        return {**text, Component.SECOND_OUT: reading_seconds(workload)}
    return {**text, Component.OUTPUT_AUDIO: Decimal(usage.output_tokens)}


def _talk(usage: Usage, workload: Workload, rates: Rates) -> Amounts | None:
    """A conversation by its seconds, else by the tokens of what is heard and of what is spoken."""
    if not is_talked(workload):
        return None
    if Component.SECOND_IN in rates and Component.INPUT_AUDIO not in rates:
        return {Component.SECOND_IN: conversation_seconds(workload)}
    return {
        Component.INPUT_AUDIO: Decimal(usage.input_tokens), Component.OUTPUT_AUDIO: Decimal(usage.output_tokens),
    }  # fmt: skip


def _pages(usage: Usage, workload: Workload, rates: Rates) -> Amounts | None:
    return {Component.PAGE: workload.pages or usage.requests} if Component.PAGE in rates else None


def _pictures(usage: Usage, workload: Workload, rates: Rates) -> Amounts | None:
    """One picture made a request: by the piece, by the pixel or as tokens, with the words that ask for it."""
    words: Mapping[Component, Decimal] = (
        {Component.INPUT: Decimal(usage.input_tokens)} if Component.INPUT in rates else {}
    )
    if Component.IMAGE_OUT in rates:
        return {**words, Component.IMAGE_OUT: usage.requests}
    if Component.PIXEL_OUT in rates:
        return {**words, Component.PIXEL_OUT: usage.requests * (workload.picture_pixels or IMAGE_PIXELS)}
    unit = Component.OUTPUT_IMAGE if Component.OUTPUT_IMAGE in rates else Component.OUTPUT
    return {**words, unit: Decimal(usage.output_tokens)}


def _film(usage: Usage, workload: Workload, rates: Rates) -> Amounts | None:
    return {Component.SECOND_OUT: workload.audio_seconds or usage.requests * CLIP_SECONDS}


def _queries(usage: Usage, workload: Workload, rates: Rates) -> Amounts | None:
    return {Component.QUERY: usage.requests} if Component.QUERY in rates else _vectors(usage, workload, rates)


def _vectors(usage: Usage, workload: Workload, rates: Rates) -> Amounts:
    return {Component.INPUT: Decimal(usage.input_tokens)}
