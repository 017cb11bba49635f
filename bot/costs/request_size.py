"""Tokens of one request: as stated, from the business unit it is about, or as usual for the task."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from msgspec import Struct

from bot.costs.assumed import INPUT_SHARE, PAGES_A_DOCUMENT, RERANKED, TOKENS_PER, TOKENS_PER_SORT
from bot.costs.request_count import BULK, Count, things_of, times_of, tokens_of_one
from bot.costs.units import typical_input, typical_output
from bot.understood import Understood
from bot.wording.figures import count, plural

_SMALL = TOKENS_PER_SORT.keys() - {"signs"}
_AS_LONG = frozenset({"writing", "chat", "support", None})
"""Tasks in which what is made of a small thing is no longer than a title, or as long as it."""
_WRITTEN_OUT = frozenset({"speech", "video", None})
"""Tasks in which sound is written down as it is."""
EXACTLY = (Decimal(1), Decimal(1))


class Size(Struct, frozen=True, kw_only=True):
    """Tokens of one request, without those of its pictures and sound."""

    input_tokens: Decimal
    output_tokens: Decimal
    output_assumed: bool
    input_range: tuple[Decimal, Decimal] = EXACTLY
    """Low and high end of the input, as factors, where it was assumed."""
    images: int = 0
    pdf_pages: Decimal = Decimal(0)
    """Pages of a PDF in it, which are in `input_tokens` as pages of text."""
    notes: tuple[str, ...] = ()


def size_of(understood: Understood, counted: Count) -> Size:
    """The size of a request of the workload."""
    images = _images(understood)
    tokens, notes = _input(understood, counted, images)
    assumed = bool(notes)
    stated = understood.output_tokens
    if stated is None:
        output = _output(understood, tokens, images).quantize(Decimal(1), ROUND_HALF_UP)
    elif counted.total_input is not None:
        output = stated * times_of(understood) / counted.requests
    else:
        output = Decimal(stated)
    return Size(
        input_tokens=tokens,
        output_tokens=output,
        output_assumed=stated is None,
        input_range=INPUT_SHARE if assumed else counted.input_range,
        images=images,
        pdf_pages=tokens / TOKENS_PER["pages"] if _is_of_pdf_pages(understood, images) else Decimal(0),
        notes=notes,
    )


def _output(understood: Understood, tokens: Decimal, images: int) -> Decimal:
    """Output tokens that nobody stated. Scans and sound are taken to be written out, where no other task is named."""
    if images and not tokens:
        written = TOKENS_PER["pages"] * images
        scanned = understood.unit_kind in {"pages", "documents"} or understood.task == "document"
        plain = scanned and understood.task in {"document", "vision", None}
        usual = typical_output(understood.task, Decimal(typical_input(understood.task)))
        return written if plain else max(typical_output(understood.task, written), usual)
    if understood.unit_kind == "pages" and understood.task is None and understood.requests is None:
        return typical_output("document", tokens)
    if _is_read_aloud(understood):
        return Decimal(0)
    if understood.unit_sort in _SMALL and understood.unit_kind is not None and understood.task in _AS_LONG:
        return max(tokens, TOKENS_PER_SORT["titles"])
    if _is_sound(understood):
        many = understood.units or Decimal(0) if understood.requests is not None else _of_a_thing(understood)
        words = TOKENS_PER["minutes"] * many
        return words if understood.task in _WRITTEN_OUT else typical_output(understood.task, words)
    return typical_output(understood.task, tokens)


def taken_as(kind: str, tokens: Decimal | None = None) -> str:
    """`A page is taken as 670 tokens of text.`, for things called `pages`; of `tokens` where they have so many here."""
    article = "An" if kind[0] in "aeio" else "A"
    one = tokens or TOKENS_PER[kind]
    return f"{article} {kind.removesuffix('s')} is taken as {count(one)} {plural(one, 'token')} of text."


def _input(understood: Understood, counted: Count, images: int) -> tuple[Decimal, tuple[str, ...]]:
    """Input tokens of a request, and what was assumed for them."""
    if counted.total_input is not None:
        return counted.total_input / counted.requests, ()
    if understood.input_tokens is not None:
        return _stated(understood)
    if images or _is_sound(understood):
        return Decimal(0), ()
    kind = understood.unit_kind or ""
    if understood.units is not None and kind in TOKENS_PER:
        one = tokens_of_one(understood, kind)
        note = taken_as(kind if one == TOKENS_PER[kind] else understood.unit_sort or kind, one)
        many = understood.units if understood.requests is not None else _of_a_thing(understood)
        return one * many, (note,)
    usual = typical_input(understood.task)
    of_task = f"typical for {understood.task.replace('_', ' ')}" if understood.task else "a common size"
    return Decimal(usual), (f"Input was not stated: {count(usual)} tokens a request are assumed, {of_task}.",)


def _is_of_pdf_pages(understood: Understood, images: int) -> bool:
    """Whether what is read is the pages of files in PDF, and nothing else of it was said."""
    paged = understood.unit_kind == "pages" and understood.input_tokens is None
    return paged and "pdf" in understood.modalities and not images


def _stated(understood: Understood) -> tuple[Decimal, tuple[str, ...]]:
    """Input tokens as they were stated; for a search that is reranked, those of all its passages."""
    one, passages = Decimal(understood.input_tokens or 0), understood.units
    if understood.task != "rerank" or understood.requests is None or passages is None:
        return one, ()
    if passages > _MOST_RERANKED:
        note = f"{RERANKED} passages are taken to be put in order for each search, not all {count(passages)}."
        return one * RERANKED, (note,)
    return one * passages, ()


_MOST_RERANKED = 1000
"""Passages up to which they are those of one search; more are the collection."""


def _of_a_thing(understood: Understood) -> Decimal:
    """Units in one request: one, or those of each thing that they are in."""
    things = things_of(understood)
    return Decimal(1) if things is None or understood.units is None else understood.units / things


def _is_read_aloud(understood: Understood) -> bool:
    """Whether sound or film is all that comes out: no text of any length."""
    if understood.task == "video" and understood.unit_kind == "minutes" and not understood.modalities:
        return True
    aloud = "audio" in understood.output_modalities or understood.unit_kind in BULK
    return understood.task == "speech" and aloud and not understood.modalities


def _is_sound(understood: Understood) -> bool:
    """Whether the minutes given are sound to be heard rather than text of that length."""
    played = not {"audio", "video"}.isdisjoint(understood.modalities) or understood.task in {"speech", "video"}
    return understood.unit_kind == "minutes" and played


def _images(understood: Understood) -> int:
    """Pictures read in each request: those counted, or one where pictures are what is read."""
    makes = understood.task == "image_generation" or "image" in understood.output_modalities
    if makes and "image" not in understood.modalities:
        return 0
    if understood.unit_kind == "images" and understood.units is not None:
        return int(understood.units) if understood.requests is not None else 1
    on_top = understood.pictures_on_top
    if on_top is not None:
        return int(on_top * _of_a_thing(understood).to_integral_value(ROUND_CEILING))
    if "image" not in understood.modalities or understood.input_tokens is not None:
        return 0
    if understood.unit_kind == "documents" and understood.requests is None:
        return PAGES_A_DOCUMENT
    if understood.unit_kind == "pages" and understood.requests is None:
        return int(_of_a_thing(understood).to_integral_value(ROUND_CEILING))
    return 1 if understood.requests is not None else 0
