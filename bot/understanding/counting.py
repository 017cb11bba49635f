"""The numbers of a message as its workload takes them: recordings by their length, products multiplied out."""

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.broadcasts import with_broadcasts
from bot.understanding.calls_each import with_calls_each, with_groups_each, with_steps
from bot.understanding.conversations import with_turns
from bot.understanding.counts_in_row import with_rows_multiplied
from bot.understanding.expressions import expression
from bot.understanding.files import with_text_files
from bot.understanding.flows import as_flows
from bot.understanding.goods_before import GOODS, with_goods_before
from bot.understanding.heads import TIMES
from bot.understanding.lengths_per_thing import with_lengths_per_thing
from bot.understanding.loads_over_time import with_other_hours, without_peaks
from bot.understanding.pages_on_top import with_pages_on_top
from bot.understanding.parts_of_request import with_parts
from bot.understanding.passage import Passage
from bot.understanding.pictures_counted import with_answers_on_pictures
from bot.understanding.quantities import Quantity
from bot.understanding.rate_amounts import is_of_a_rate
from bot.understanding.recordings import is_long, with_recordings
from bot.understanding.searches_each import without_searches
from bot.understanding.shares_of_counts import with_shares
from bot.understanding.sizes import counts_things, is_of_one, with_sizes
from bot.understanding.so_often import with_intervals, with_runs
from bot.understanding.things import (
    with_counted_sizes,
    with_own_things,
    with_things_of_tokens,
    with_total_in_things,
)
from bot.understanding.times_of_sizes import with_times_of_sizes
from bot.understanding.token_mix import with_roles
from bot.understanding.workdays import with_weekends


def counted(passage: Passage) -> tuple[Quantity, ...]:
    """The quantities that may be a workload."""
    sized = with_answers_on_pictures(passage, with_things_of_tokens(passage, _said_of_one(passage)))
    single = with_turns(passage, with_parts(passage, sized))
    single = with_calls_each(
        passage, with_runs(passage, with_intervals(passage, with_total_in_things(passage, single)))
    )
    multiplied = _in_parts(passage, _multiplied(passage, with_weekends(passage, single)))
    return tuple(each for each in multiplied if not is_of_a_rate(passage, each))


def _said_of_one(passage: Passage) -> tuple[Quantity, ...]:
    """The quantities, with what they count where that stands before them, and lengths of one thing as its tokens."""
    flows = as_flows(passage, with_times_of_sizes(passage, without_searches(passage, passage.quantities)))
    steady = with_roles(passage, without_peaks(passage, with_other_hours(passage, flows)))
    told = with_lengths_per_thing(passage, with_shares(passage, steady))
    told = with_own_things(passage, with_text_files(passage, told))
    told = with_groups_each(passage, with_rows_multiplied(passage, with_steps(passage, told)))
    told = with_counted_sizes(passage, with_broadcasts(passage, with_recordings(passage, told)))
    return with_pages_on_top(passage, with_sizes(passage, with_goods_before(passage, told)))


def _multiplied(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities, the two of "50 x 20 a day" as the one that they make."""
    found: list[Quantity] = []
    for each in quantities:
        left = found[-1] if found else None
        bare = (
            left
            and left.unit in {"", "times"}
            and left.money is None
            and not left.direction
            and TIMES.fullmatch(passage.text, left.number_end, each.start)
        )
        if left and bare and each.unit in {"", "requests", "messages"} and each.period not in {"", "request"}:
            found[-1] = replace(each, value=left.value * each.value, unit=each.unit or "requests")
        else:
            found.append(each)
    return tuple(found)


_OF_THAT_MANY = expression("sizes_glued")
"""What stands between things and how large one is: "contracts of 30 pages"."""
_THINGS = regex(r"(?: [^\W\d]{2,20}){1,3}?(?=,? (?:of|at|averaging|à|mit je|von je|de|по) )")
"""Things that are no unit of business: "600 podcast episodes of 45 minutes"."""
_LARGE = {
    "pages": frozenset({"documents", "messages", "articles"}),
    "words": GOODS - {"images"},
    "minutes": frozenset({"items", ""}),
}
"""What has a size in each unit; a thing of a kind that is not known has one too."""
_SPOKEN = regex(
    r"\b(?:dictat\w+|transcri\w+|voice|spoken|audio|whisper|record\w+|diktier\w+|diktat\w*|dict[aé]\w*)\b|口述|听写|転記|音声|음성|диктов"
)
"""What makes notes and messages recordings: "25 dictated notes of 3 minutes"."""
_FARTHEST = 24


def _in_parts(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; things that have so many pages, words or minutes each are that many in all."""
    found: list[Quantity] = []
    for each in quantities:
        last = next((at for at in reversed(range(len(found))) if not _comes_out(found[at])), None)
        made = None if last is None else _made_of(passage, found[last], each)
        if last is None or made is None:
            found.append(each)
        else:
            found[last] = made
    return tuple(found)


def _comes_out(quantity: Quantity) -> bool:
    return quantity.unit == "tokens" and quantity.direction == "output"


def _made_of(passage: Passage, left: Quantity, each: Quantity) -> Quantity | None:
    """What two quantities make together, where one tells the size of what the other counts."""
    value = left.value * each.value
    if _is_size_of_one(passage, left, each):
        return replace(each, value=value, parts=left.value, start=left.start)
    if _counts_paged(passage, left, each) and is_of_one(passage, left, []):
        return replace(each, value=value, parts=each.value, unit="pages", start=left.start)
    dictated = each.unit == "minutes" and left.unit in {"documents", "messages"} and _SPOKEN.search(passage.text)
    large = dictated or left.unit in {*_LARGE.get(each.unit, ()), ""} or _counts_paged(passage, each, left)
    if large and _has_each(passage, left, each):
        often = next((said for said in (left.period, each.period) if said not in {"", "request"}), "")
        return replace(each, value=value, parts=left.value, period=often, start=left.start)
    return None


def _counts_paged(passage: Passage, pages: Quantity, things: Quantity) -> bool:
    """Whether pages may be those of one of some things."""
    each_one = {"items"} if pages.start > things.end and _EACH_LEADS.search(passage.before(pages.start, 24)) else set()
    paged = things.unit in {"", *_LARGE["pages"], *each_one} and counts_things(passage, things)
    return pages.unit == "pages" and pages.period in {"", "request"} and pages.direction != "output" and paged


_EACH_LEADS = regex(r"\b(?:each|jeweils|je|cada un[oa]|chacun\w*|ciascun\w*)\b[^.?!\d]{0,12}$")
_SIZE_OF_ONE = regex(r"[\s\-](?:page|minute|min|word|hour|seitige[nrs]?)[\s\-]")


def _is_size_of_one(passage: Passage, many: Quantity, size: Quantity) -> bool:
    """Whether a bare number counts what the next one tells the size of: "600 3-page contracts"."""
    bare = many.unit == "" and many.money is None and not many.direction and passage.text[many.number_end] == " "
    return bare and size.start == many.number_end + 1 and _SIZE_OF_ONE.match(passage.text, size.number_end) is not None


def _has_each(passage: Passage, things: Quantity, size: Quantity) -> bool:
    """Whether each of the things has the size behind them."""
    end = things.end
    if _counts_paged(passage, size, things) and is_of_one(passage, size, [things]):
        return True
    if not things.unit:
        named = None if things.money or things.direction else _THINGS.match(passage.text, things.number_end)
        if named is None:
            return False
        end = named.end()
    often = next((hit for hit in passage.hits.of("period") if end <= hit.start == things.period_start), None)
    often = None if often and often.label == "request" else often
    gap = passage.text[often.end if often and often.end <= size.start else end : size.start]
    return (bool(things.unit) and size.period == "request" and len(gap) <= _FARTHEST) or bool(
        _OF_THAT_MANY.fullmatch(gap)
    )


_FEW = 10
_IS_LONG = regex(r" (?:long|lang|de largo|de long)\b")
"""Behind lines it makes them the length of one thing: "it's 300 lines long"."""
_MAKES_UP = regex(r"= ?(?:about|around|roughly|ca\.?|etwa|unos|environ|~|≈)? ?$")
"""Before messages it makes them those of one chat: "one chat = 9 messages"."""
_ONE_PAGE = frozenset({"page", "seitig", "seitige", "seitiges", "seitigen", "seitiger"})
_OF_A_PAPER = regex(
    r"(?:\b(?:of|with|mit|von|de|con|avec|com|à|из|на|в|about|only)|的|の|是|有|は|が)\s?(?:only |about |just )?$"
)
"""What leads to the length of one document: "a PDF with 3 pages"."""


def is_volume(passage: Passage, quantity: Quantity) -> bool:
    """Whether a count of goods is the workload rather than an aside ("two models", "8 documents")."""
    if quantity.unit == "items" and _IS_LONG.match(passage.text, quantity.end):
        return False
    if (
        quantity.value >= _FEW
        or quantity.parts is not None
        or is_long(passage, quantity)
        or (quantity.period and quantity.period != "request")
    ):
        return True
    if quantity.unit == "messages" and _MAKES_UP.search(passage.before(quantity.start, 16)):
        return True
    unit = passage.text[quantity.number_end : quantity.end].strip(" -")
    one = unit in _ONE_PAGE or _OF_A_PAPER.search(passage.before(quantity.start, 16)) is not None
    return quantity.unit == "pages" and one
