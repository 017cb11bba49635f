"""How long one of the things that are counted is, told in words, characters or lines: as the tokens of one."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from msgspec.structs import replace

from bot.costs.assumed import TOKENS_A_KILOBYTE, TOKENS_A_LINE, TOKENS_PER, TOKENS_PER_SORT
from bot.patterns import regex
from bot.understanding.directions import is_result, is_written_at
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.written import are_there, is_written

LINES = regex(r"^[\s\-]?(?:(?!of\b)[^\W\d_]+ ){0,2}?(?:lines?|loc|zeilen?|líneas?|lignes?|linhas?|строк\w*|行)$")
_CODE_BEHIND = expression("sizes_lines_of_code")
_SIGNS = regex(r"[字자]|hanzi|kanji")
_SIGNS_BESIDE = expression("sizes_signs_beside")
_SIGNS_BEHIND = expression("sizes_signs_behind")
"""In the unit it tells that the characters are Chinese, Japanese or Korean."""
_AVERAGE = expression("sizes_average")
_EACH = expression("sizes_each_of_them")
_BEHIND = expression("sizes_behind")
_OF_A_KIND = expression("sizes_of_a_kind")
_LONGEST_OF_A_KIND = 20_000
"""Words up to which "articles have so many" tells of one of them."""
_TOLD_TO_WRITE = expression("sizes_told_to_write")
_WORKED_ON = regex(r"\b(?:summari[sz]|condens|shorten|describ|explain)\w* (?:an?|the|each|every|our|my|one) $")
"""What has the length behind it is read: "summarise a 12-page contract"; in Spanish "a" leads to what comes out."""
_EACH_OF_THEM = regex(
    r"\b(?:each|apiece|jeweils|cada un[oa]?|chacun\w*)[\s,:;(]+(?:with |of |à |de )?"
    r"(?:about |around |roughly |~|ca\. ?)?$"
)
"""Between things and a length that each of them has: "20 variants each, 300 words"."""
_RIGHT_BEHIND = expression("sizes_right_behind")
_OF_A_RESULT = expression("sizes_of_a_result")
_MADE = expression("sizes_made")
"""Verbs that make the things counted, whose length is then that of the output: "write 2,000 descriptions"."""
_GLUED = expression("sizes_glued")
_ONE_FIRST = regex(
    r"[\s\-](?:word|character|char|line|page|seitige[nrs]?) "
    r"(?!limit|cap\b|max|budget|window|context|count)[^\W\d_]"
    r"|\s?자짜리|\s?(?:页|字)的|\s?(?:ページ|文字)の(?!要約|回答)"
)
"""Behind a number that stands before what it measures: "80-word tickets"."""
_THINGS = frozenset({"documents", "messages", "items", "images", "articles", "requests", "rps", "rpm"})
_FEWEST = 10
_MANY_LINES = 100_000
"""Lines from which on they are things of their own, "25M chat lines", and not the length of one."""
_LONGEST_TOKENS = 50_000
"""Longer things are hardly read or written in one request: they stay a bulk of words."""


LEAST = {"words": 3, "characters": 15, "items": 10, "pages": 1}
"""What a thing of any length has, of each unit: a length below that times the things is no length of all of them."""

_LEAST_WORDS = {"articles": 100, "documents": 30}


def with_sizes(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; lengths of one of the things counted are tokens of a request.

    What is read aloud or heard keeps its characters: those are billed themselves.
    """
    if passage.hits.has("task", "speech") or passage.hits.has("modality", "audio"):
        return quantities
    code = _code_alone(passage, quantities)
    return tuple(
        _as_tokens(passage, each, quantities) or code.get(each.start) or _as_output(passage, each, quantities) or each
        for each in quantities
    )


_IN_BRACKETS = regex(r"\((?:[^()\d]{0,16}[ ,:~])?~?$")
"""Before a length that stands in brackets behind things of which it is that of one: "title + text (150 words)"."""
_LENGTHS = frozenset({"words", "characters", "pages", "minutes"})
_OUT = regex(
    r"\s?(?:(?:of|de|di|as|an) )?(?:(?:generated|written|model) )?"
    r"(?:out(?:put)?|completions?|ausgabe|salida|sortie|saída|output)\b|(?:的)?(?:输出|出力|출력)"
)


def _as_output(passage: Passage, size: Quantity, quantities: tuple[Quantity, ...]) -> Quantity | None:
    """Words or pages that are told to come out, as so many tokens of output: "a million words of output".

    Beside a length of something else they are those of one of those things.
    """
    if any(each.unit in _LENGTHS and not each.direction for each in quantities):
        return None
    per = tokens_per(passage, size) if size.direction == "output" else None
    if per is None or size.unit not in {"words", "characters", "pages"} or not _OUT.match(passage.text, size.end):
        return None
    tokens = max((size.value * per).quantize(Decimal(1), ROUND_HALF_UP), Decimal(1))
    return replace(size, value=tokens, low=None, unit="tokens", scale="")


def _code_alone(passage: Passage, quantities: tuple[Quantity, ...]) -> dict[int, Quantity]:
    """Lines of code or of logs, by where they stand, as the tokens of all of them, where nothing else is counted."""
    lines = [
        each
        for each in quantities
        if each.unit == "items" and _CODE_BEHIND.match(passage.text, each.number_end) and each.value >= _FEWEST
    ]
    others = any(each.unit in {"tokens", *_THINGS} and each not in lines for each in quantities)
    if len(lines) != 1 or others:
        return {}
    tokens = lines[0].value * TOKENS_A_LINE
    return {lines[0].start: replace(lines[0], value=tokens, unit="tokens", direction="input", scale="")}


def lengths_taken(passage: Passage) -> Iterator[str]:
    """What was assumed for the lengths of one, as sentences."""
    for before, after in zip(passage.quantities, with_sizes(passage, passage.quantities), strict=True):
        if before is not after:
            what = {"items": "lines", "kb": "KB of text"}.get(before.unit, before.unit)
            yield f"{before.value:,f} {what} are taken as {after.value:,f} tokens."


def _as_tokens(passage: Passage, size: Quantity, quantities: tuple[Quantity, ...]) -> Quantity | None:
    """The length of one thing as tokens that go in or come out; `None` where the quantity is none."""
    per = tokens_per(passage, size)
    if per is None or size.period not in {"", "request", "head"}:
        return None
    others = [
        each for each in quantities if each is not size and (counts_things(passage, each) or _are_stored(size, each))
    ]
    both = _both_ways(quantities) and size.direction in {"input", "output"}
    of_people = any(each.unit == "users" for each in quantities) and is_result(passage.before(size.start, 44))
    if not (others or both or of_people):
        return None
    comes_out = size.direction == "output" if both else _comes_out(passage, size, others)
    if not (comes_out or both) and (
        size.unit == "pages" or not is_of_one(passage, size, others, both=_both_ways(quantities))
    ):
        return None
    tokens = max((size.value * per).quantize(Decimal(1), ROUND_HALF_UP), Decimal(1))
    if tokens > _LONGEST_TOKENS:
        return None
    low = size.low and (size.low * per).quantize(Decimal(1), ROUND_HALF_UP)
    way = "output" if comes_out else "input"
    return replace(size, value=tokens, low=low, unit="tokens", direction=way, period="request", scale="")


def are_signs(passage: Passage, size: Quantity) -> bool:
    """Whether characters are called by a word for Chinese, Japanese or Korean ones."""
    if size.unit != "characters":
        return False
    beside = (_SIGNS.search, _SIGNS_BESIDE.search)
    called = any(find(passage.text, size.number_end, size.end) for find in beside)
    return called or _SIGNS_BEHIND.match(passage.text, size.end) is not None


def tokens_per(passage: Passage, size: Quantity) -> Decimal | None:
    """Tokens in one of the units that a length is told in."""
    unit = passage.text[size.number_end : size.end]
    if size.unit == "items" and LINES.match(unit):
        return Decimal(TOKENS_A_LINE)
    if are_signs(passage, size):
        return TOKENS_PER_SORT["signs"]
    if size.unit == "kb":
        return None if passage.hits.has("modality", "pdf", "image", "audio", "video") else TOKENS_A_KILOBYTE
    return TOKENS_PER[size.unit] if size.unit in {"words", "characters", "pages"} else None


def _are_stored(size: Quantity, quantity: Quantity) -> bool:
    """Whether pages are told by the kilobytes of one."""
    return size.unit == "kb" and quantity.unit == "pages" and quantity.value >= _FEWEST


def counts_things(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number counts what may have a length."""
    if quantity.money is not None:
        return False
    often = quantity.unit == "requests" and quantity.period not in {"", "request", "head"}
    if not often and (quantity.direction or quantity.value < _FEWEST):
        return False
    if quantity.unit in _THINGS:
        return quantity.value >= _MANY_LINES or not LINES.match(passage.text[quantity.number_end : quantity.end])
    return quantity.unit == "" and quantity.period not in {"", "request", "head"}


def _comes_out(passage: Passage, size: Quantity, things: list[Quantity]) -> bool:
    """Whether a length is that of what the model writes."""
    earlier = (_OF_A_RESULT.match(passage.text, each.end) for each in passage.quantities if each.end <= size.start)
    told = max((result.end() for result in earlier if result), default=0)
    lead = passage.before(size.start, min(60, size.start - told))
    is_told = _TOLD_TO_WRITE.search(lead) is not None and _WORKED_ON.search(lead) is None
    if is_result(lead[-44:]) or _OF_A_RESULT.match(passage.text, size.end) or is_told:
        return True
    if size.unit == "pages":
        return False
    if things and all(each.unit == "images" for each in things) and not stands_first(passage, size):
        return True
    written = {hit.label for hit in passage.hits.of("task")} == {"writing"} and not stands_first(passage, size)
    people = any(each.unit == "users" for each in passage.quantities)  # who may have written them
    written = written and not people and not are_there(passage, (*things, size))
    made = any(_MADE.search(passage.before(each.start, 60)) for each in (*things, size))
    return written or made or is_written(passage, (*things, size))


def stands_first(passage: Passage, size: Quantity) -> bool:
    """Whether what has the length stands right behind it: "30-page PDFs"."""
    return _ONE_FIRST.match(passage.text, size.number_end) is not None


def is_of_one(passage: Passage, size: Quantity, things: list[Quantity], *, both: bool = False) -> bool:
    """Whether a length is told of each thing rather than of all: said so, or too short to be that of all.

    `both`: lengths of what goes in and of what comes out are told.
    """
    lead = passage.before(size.start, 48)
    said = _AVERAGE.search(lead) or _EACH.search(lead) or stands_first(passage, size) or is_written_at(lead)
    if (
        said
        or size.period == "request"
        or _BEHIND.match(passage.text, size.end)
        or (both and size.direction == "input")
    ):
        return True
    if size.value <= _LONGEST_OF_A_KIND and _OF_A_KIND.search(lead):
        return True
    if size.unit in {"words", "characters"} and _IN_BRACKETS.search(passage.text, 0, size.start):
        return all(size.value < each.value * least_of(size.unit, each.unit) for each in things)
    nearest = max((each for each in things if each.end <= size.start), key=lambda each: each.end, default=None)
    if nearest is None:
        return False
    gap = passage.text[_end_of_period(passage, nearest) : size.start]
    if _EACH_OF_THEM.search(passage.text[nearest.number_end : size.start]):
        return True
    too_short = size.value < nearest.value * least_of(size.unit, nearest.unit)
    return _GLUED.fullmatch(gap) is not None or (too_short and _RIGHT_BEHIND.fullmatch(gap) is not None)


def least_of(unit: str, things: str) -> int:
    """The least that one of the things has of a unit."""
    return _LEAST_WORDS.get(things, LEAST["words"]) if unit == "words" else LEAST.get(unit, 0)


def as_measured(things: Quantity | None, goods: list[Quantity]) -> Quantity | None:
    """The things; where the words of all of them were told too, those: "40 articles, 200,000 words"."""
    if things is None or things.unit not in _THINGS:
        return things
    told = (
        each
        for each in goods
        if each.unit in {"words", "characters"} and each.value > things.value * least_of(each.unit, things.unit)
    )
    words = next((each for each in told if each.period in {"", things.period}), None)
    return replace(words, parts=things.value, period=things.period) if words else things


def _both_ways(quantities: tuple[Quantity, ...]) -> bool:
    ways = {each.direction for each in quantities if each.unit in {"words", "characters", "pages", "tokens"}}
    return {"input", "output"} <= ways


def _end_of_period(passage: Passage, quantity: Quantity) -> int:
    """Where a quantity and the words for how often it comes end."""
    hits = (hit.end for hit in passage.hits.of("period") if hit.start == quantity.period_start)
    return max(quantity.end, *hits, 0)
