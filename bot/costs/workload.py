"""From what was said to what will be billed: requests a period and tokens a request, with what had to be assumed."""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from bot.costs.assumed import CACHEABLE, ILLUSTRATIVE_MINUTES, OUTPUT_SHARE
from bot.costs.calls import in_calls
from bot.costs.collection import set_apart
from bot.costs.request_count import Count, count_of, is_stated, rounded, times_of
from bot.costs.request_size import EXACTLY, Size, size_of
from bot.costs.units import whole
from bot.understood import Understood
from bot.wording.figures import count, per, percent, plural

_MANY_MINUTES = 1000
"""From here on minutes are said in whole ones."""


class Workload(Struct, frozen=True, kw_only=True):
    """What one period brings, in tokens of one request.

    The low and high ends differ from the figure itself where its length was assumed.
    """

    period: str
    requests: Decimal
    input_tokens: Decimal
    output_tokens: Decimal
    output_low: Decimal
    output_high: Decimal
    input_low: Decimal
    input_high: Decimal
    cached_share: Decimal
    written_share: Decimal = Decimal(0)
    """The part of the input that is written to the cache."""
    written_for_an_hour: bool = False
    batch: bool
    batch_share: Decimal | None = None
    """The part of the requests that goes through a batch, where not all do."""
    service_tier: str | None = None
    """The tier whose rates are wanted, where it is not the standard one or batch."""
    requests_range: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    """Low and high end of the requests, as factors, where their number was assumed."""
    cacheable_share: Decimal = Decimal(0)
    """Share of the input that caching could serve where nobody said; it only lowers the low end of a bill."""
    images: int = 0
    """Pictures read in a request; their tokens depend on the maker and come on top of `input_tokens`."""
    pdf_pages: Decimal = Decimal(0)
    """Pages of a PDF in a request, in `input_tokens` as pages of text; some makers count more or fewer for one."""
    picture_pixels: Decimal | None = None
    """The size of a picture read or made, where it was said."""
    picture_quality: str | None = None
    audio_seconds: Decimal = Decimal(0)
    """Seconds of sound or film in the whole period."""
    film: bool = False
    """Whether those seconds are film to be watched, not sound alone."""
    is_interpreted: bool = False
    """Whether all that is heard is spoken again, in another language."""
    pages: Decimal = Decimal(0)
    """Pages in the whole period, for models billed by the page."""
    searches: int = 0
    """Web searches in a request."""
    stated: bool = True
    """Whether the person gave any volume; else the figures illustrate one."""
    is_metered: bool = False
    """Whether the output is what a meter showed, what was thought included: a total, or that of a model in use."""
    is_split: bool = False
    """Whether a total was split into requests of a size that nobody said."""
    count_notes: tuple[str, ...] = ()
    """What was assumed for the period and the number of requests."""
    input_notes: tuple[str, ...] = ()
    output_notes: tuple[str, ...] = ()

    @property
    def output_assumed(self) -> bool:
        """Whether nobody stated the length of the output."""
        return self.output_low != self.output_high

    @property
    def prompt_tokens(self) -> int:
        """Input of one request: what a context tier looks at."""
        return whole(self.input_tokens)


def metered(workload: Workload) -> Workload:
    """The workload as that of a model in use: its output is what is billed, and another model takes over the same."""
    return replace(workload, is_metered=workload.stated)


def without_cache(workload: Workload) -> Workload:
    """The workload with all of its input at the plain rate."""
    return replace(workload, cached_share=Decimal(0), written_share=Decimal(0))


def workload_of(understood: Understood) -> Workload:
    """The workload that was described, or an illustrative one for the task where none was: an hour of what is heard."""
    if _hears(understood) and not is_stated(understood):
        hour = understood.but(units=Decimal(ILLUSTRATIVE_MINUTES), unit_kind="minutes")
        return replace(workload_of(hour), stated=False)
    if understood.developers and understood.task is None:
        understood = understood.but(task="coding")
    understood, apart = set_apart(understood)
    counted = count_of(understood)
    size = size_of(understood, counted)
    counted, size = in_calls(understood, counted, size)
    low, high = (whole(size.output_tokens * factor) for factor in OUTPUT_SHARE)
    exact = not size.output_assumed
    searches = whole(understood.searches) if understood.searches else 1 if "web_search" in understood.needs else 0
    return Workload(
        period=counted.period,
        requests=counted.requests,
        requests_range=counted.requests_range,
        input_tokens=size.input_tokens,
        output_tokens=size.output_tokens,
        output_low=size.output_tokens if exact else min(Decimal(low), size.output_tokens),
        output_high=size.output_tokens if exact else max(Decimal(high), size.output_tokens),
        input_low=size.input_tokens * size.input_range[0],
        input_high=size.input_tokens * size.input_range[1],
        cached_share=understood.cached_share or Decimal(0),
        cacheable_share=CACHEABLE.get(understood.task or "", Decimal(0))
        if understood.cached_share is None
        else Decimal(0),
        written_share=understood.cache_write_share or Decimal(0),
        written_for_an_hour=bool(understood.cache_hour),
        batch=bool(understood.batch),
        batch_share=understood.batch_share if understood.batch else None,
        service_tier=understood.service_tier if is_stated(understood) else None,
        images=size.images,
        pdf_pages=size.pdf_pages,
        picture_pixels=understood.picture_pixels,
        picture_quality=understood.picture_quality,
        audio_seconds=Decimal(whole(_units(understood, counted, "minutes") * 60)),
        film="video" in understood.modalities,
        is_interpreted=understood.task == "translation" and "audio" in understood.modalities,
        pages=_units(understood, counted, "pages"),
        searches=searches,
        stated=is_stated(understood),
        is_metered=exact and counted.total_input is not None,
        is_split=counted.total_input is not None and counted.requests > 1,
        count_notes=(*apart, *counted.notes),
        input_notes=(*size.notes, *_input_notes(size)),
        output_notes=tuple(_output_notes(size, low, high, understood)),
    )


def _hears(understood: Understood) -> bool:
    """Whether speech goes in and text comes out."""
    heard = "audio" in understood.modalities and "audio" not in understood.output_modalities
    return understood.task == "speech" and heard


def _units(understood: Understood, counted: Count, kind: str) -> Decimal:
    """Minutes or pages of the whole period, where the volume was given in them."""
    if understood.unit_kind != kind or understood.units is None:
        return Decimal(0)
    per = counted.requests if understood.requests is not None else times_of(understood)
    many = understood.units * per
    return many if kind == "minutes" else rounded(many)


def _input_notes(size: Size) -> Iterator[str]:
    if size.input_range != EXACTLY:
        low_in, high_in = (count(whole(size.input_tokens * factor)) for factor in size.input_range)
        yield f"The range takes {low_in} to {high_in} input tokens a request."


def _output_notes(size: Size, low: int, high: int, understood: Understood) -> Iterator[str]:
    if size.output_assumed and size.output_tokens:
        task = understood.task
        alone = understood.requests is None and understood.spread_over is None
        of_sound = understood.unit_kind == "minutes" and alone
        usual = f"typical for {task.replace('_', ' ')}" if task else "a common size"
        each = "minute" if of_sound else "request"
        yield (
            f"Output was not stated: {count(whole(size.output_tokens))} tokens a {each} are assumed, {usual}; the "
            f"range runs from {count(low)} to {count(high)}."
        )


def in_words(workload: Workload) -> str:
    """The workload in a sentence, such as `Workload: 20k requests, 500 tokens in, 100 out a month.`."""
    period = "" if workload.period == "request" else per(workload.period)
    return f"Workload: {', '.join(said_again(workload))}{period}."


def said_again(workload: Workload) -> Iterator[str]:
    """The workload in words, so that the asker can see how they were understood."""
    minutes = workload.audio_seconds / 60
    if not minutes or abs(minutes - workload.requests) >= 1:
        yield f"{count(workload.requests)} {plural(workload.requests, 'request')}"
    if minutes:
        in_full = minutes == whole(minutes) or minutes >= _MANY_MINUTES
        yield f"{count(whole(minutes) if in_full else minutes.quantize(Decimal('0.01')))} minutes"
    if workload.pdf_pages:
        yield f"{count(workload.pdf_pages)} PDF {plural(workload.pdf_pages, 'page')} in"
    elif workload.input_tokens:
        yield f"{count(whole(workload.input_tokens))} tokens in"
    if workload.images:
        yield f"{workload.images} {plural(workload.images, 'picture')} in"
    if workload.output_tokens and not (minutes and workload.output_assumed):
        yield f"{count(whole(workload.output_tokens))} out"
    if workload.cached_share:
        yield f"{percent(workload.cached_share)} cached"
    if workload.written_share:
        yield f"{percent(workload.written_share)} written to the cache"
    if workload.batch:
        yield "batch" if workload.batch_share is None else f"{percent(workload.batch_share)} of them in batch"
