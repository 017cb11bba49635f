"""The usage of a workload at one model: as assumed, and at the low and the high end of what was assumed."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.answer import Usage
from bot.costs.assumed import FILM_TOKENS_A_SECOND, PDF_PAGE_TOKENS, REASONING_FACTOR, REASONING_RANGE
from bot.costs.sound import Sound, spoken_tokens
from bot.costs.units import audio_tokens, image_tokens, made_tokens, picture_tokens, whole
from bot.costs.workload import Workload
from bot.wording.figures import count, percent

_INCLUDES = "Output is taken to include any reasoning tokens, which are billed as output."
LEVELS = ("mid", "low", "high")
_UNKNOWN_EFFORT = "medium"
"""What the high end takes for a model that reasons at an effort nobody named."""


class Reader(Struct, frozen=True, kw_only=True):
    """What of a model decides how much it reads and writes."""

    developer: str | None
    maker: str | None = None
    """The developer as people call it."""
    effort: str | None
    reasons: bool
    """Whether it is known to reason before it answers."""
    caches: bool
    """Whether cached input has a lower price at the offering."""
    sound: Sound
    """What is billed there as tokens of sound."""
    makes_pictures: bool = False
    """Whether pictures are what is written there, billed as tokens."""


class _Level(Struct, frozen=True, kw_only=True):
    """Tokens of one request at one end of the range."""

    text: Decimal
    picture: int
    second: int
    output: Decimal
    reasoning: Decimal
    cached_share: Decimal
    spoken: int
    made: int


def usages_of(workload: Workload, reader: Reader) -> Mapping[str, Usage]:
    """The period's usage by level; equal where nothing was assumed."""
    pictures = _picture_tokens(workload, reader)
    seconds = _second_tokens(workload, reader)
    more = _factor(reader) * workload.output_tokens
    thought = Decimal(0) if workload.is_metered else more
    most = more if workload.is_metered else more * REASONING_RANGE
    if reader.effort is None:
        most = _unasked_reasoning(workload, reader)
    hits = workload.cacheable_share if _may_cache(workload, reader) else workload.cached_share
    text = _text(workload, reader)
    shares = (workload.requests_range[0], Decimal(1), workload.requests_range[1])
    levels = {
        "low": (text[0], workload.output_low, Decimal(0), hits),
        "mid": (text[1], workload.output_tokens, thought, workload.cached_share),
        "high": (text[2], workload.output_high, most, workload.cached_share),
    }
    return {
        name: _usage(
            replace(workload, requests=workload.requests * share),
            reader,
            _Level(
                text=text,
                picture=picture,
                second=second,
                output=output,
                reasoning=reasoning,
                cached_share=cached,
                spoken=spoken,
                made=made,
            ),
        )
        for (name, (text, output, reasoning, cached)), picture, second, spoken, made, share in zip(
            levels.items(),
            pictures,
            seconds,
            spoken_tokens(reader.developer),
            _made(workload, reader),
            shares,
            strict=True,
        )
    }


def _text(workload: Workload, reader: Reader) -> tuple[Decimal, Decimal, Decimal]:
    """Input tokens of the text of a request: at the least, as assumed, at most; pages of a PDF as the maker counts."""
    known = PDF_PAGE_TOKENS.get(reader.developer or "") if workload.pdf_pages else None
    if known is None:
        return workload.input_low, workload.input_tokens, workload.input_high
    low, usual, high = (workload.pdf_pages * each for each in known)
    return low, usual, high


def _picture_tokens(workload: Workload, reader: Reader) -> tuple[int, int, int]:
    """Input tokens of a picture: those of its size, or of a small, a usual and a large one."""
    pixels = workload.picture_pixels
    known = picture_tokens(reader.developer, pixels) if pixels is not None else None
    return image_tokens(reader.developer) if known is None else (known, known, known)


def _made(workload: Workload, reader: Reader) -> tuple[int, int, int]:
    """Output tokens of one picture made."""
    return made_tokens(reader.developer, workload.picture_quality, workload.picture_pixels)


def _second_tokens(workload: Workload, reader: Reader) -> tuple[int, int, int]:
    """Input tokens of a second of film or sound: at the least, as usual, at most."""
    if workload.film:
        return FILM_TOKENS_A_SECOND
    sound = audio_tokens(reader.developer)
    return sound, sound, sound


def prompt_tokens_of(usage: Usage) -> int:
    """Input of one request, pictures and sound included: what a context tier looks at."""
    return whole(usage.input_tokens / usage.requests) if usage.requests else 0


def output_notes_of(workload: Workload, reader: Reader) -> Iterator[str]:
    """What is assumed of the tokens written, reasoning included."""
    if reader.makes_pictures:
        yield f"A picture made is taken as {_in_words(_made(workload, reader), reader.maker)}."
        return
    if reader.sound.spoken:
        yield f"A second that is spoken is taken as {_in_words(spoken_tokens(reader.developer), reader.maker)}."
        return
    yield from workload.output_notes
    factor = _factor(reader)
    if factor and workload.output_tokens and workload.is_metered:
        yield _INCLUDES
        yield (
            f"At the high end of the range a model at {reader.effort} effort writes {factor.normalize():f} tokens more "
            "for each one stated, assumed without a source."
        )
    elif factor and workload.output_tokens:
        yield (
            f"At {reader.effort} effort {factor.normalize():f} reasoning tokens are assumed for each output token, "
            "without a source: no maker publishes such a figure. They are billed as output; the range runs from none "
            f"to {REASONING_RANGE} times that."
        )
    elif _unasked_reasoning(workload, reader):
        most = REASONING_FACTOR[_UNKNOWN_EFFORT].normalize()
        yield (
            f"No reasoning tokens are counted, except at the high end of the range: there {most:f} for each output "
            "token are assumed, without a source, and billed as output."
        )
    elif reader.reasons and reader.effort is None and workload.output_tokens:
        yield _INCLUDES


def input_notes_of(workload: Workload, reader: Reader) -> Iterator[str]:
    """What is assumed of the tokens read, pictures, sound and the cache included."""
    known = PDF_PAGE_TOKENS.get(reader.developer or "") if workload.pdf_pages else None
    if known is not None:
        yield pdf_page_taken(known, reader.maker)
    else:
        yield from workload.input_notes if not reader.sound.heard else ()
    if _may_cache(workload, reader):
        yield (
            f"No cache hits are assumed; the low end has {percent(workload.cacheable_share)} of the input served from "
            "the cache, as agents that repeat their context reach."
        )
    if workload.images:
        yield f"A picture is taken as {_in_words(_picture_tokens(workload, reader), reader.maker)}."
    yield from reader.sound.notes
    if reader.sound.heard:
        kind = "film" if workload.film else "sound"
        yield f"A second of {kind} is taken as {_in_words(_second_tokens(workload, reader), reader.maker)}."


def pdf_page_taken(tokens: tuple[int, int, int], maker: str | None) -> str:
    """What a page of a PDF is taken as, as a sentence."""
    return f"A page of a PDF is taken as {_in_words(tokens, maker)}; one page was measured."


def _in_words(tokens: tuple[int, int, int], maker: str | None) -> str:
    """`1,446 tokens (Anthropic); the range takes 438 to 2,768`: a table of several makers has a line of each."""
    low, usual, high = (count(each) for each in tokens)
    whose = f" ({maker})" if maker else ""
    return f"{usual} tokens{whose}" if low == high else f"{usual} tokens{whose}; the range takes {low} to {high}"


def _usage(workload: Workload, reader: Reader, level: _Level) -> Usage:
    text = workload.requests * level.text
    sound = reader.sound.heard * level.second
    if sound and not workload.audio_seconds:
        text = Decimal(0)  # what is said is the input; the tokens of a request were only assumed
    reasoning = whole(workload.requests * level.reasoning) if not reader.sound.spoken else 0
    written = reader.sound.spoken * level.spoken or workload.requests * level.output
    if reader.makes_pictures:
        written, reasoning = workload.requests * level.made, 0
    return Usage(
        requests=workload.requests,
        input_tokens=whole(text + workload.requests * workload.images * level.picture + sound),
        output_tokens=whole(written) + reasoning,
        cached_input_tokens=whole(text * level.cached_share),
        cache_write_tokens=whole(text * workload.written_share),
        reasoning_tokens=reasoning,
        images=whole(workload.requests * workload.images),
        audio_seconds=workload.audio_seconds,
        batch=workload.batch,
    )


def _factor(reader: Reader) -> Decimal:
    return REASONING_FACTOR.get(reader.effort or "", Decimal(0))


def _unasked_reasoning(workload: Workload, reader: Reader) -> Decimal:
    """Reasoning tokens of a request at the high end, where neither effort nor output was stated."""
    if reader.effort is not None or not reader.reasons or not workload.output_assumed:
        return Decimal(0)
    return REASONING_FACTOR[_UNKNOWN_EFFORT] * workload.output_high


def _may_cache(workload: Workload, reader: Reader) -> bool:
    return reader.caches and bool(workload.cacheable_share)
