"""Numbers whose things stand before them: "tickets, 3000 a day", "what does one invoice cost if we do 10k a month"."""

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.one_priced import ones_priced
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.things import without_sizes

GOODS = frozenset({"documents", "messages", "items", "images", "articles"})
_ASIDE = regex(
    r"\s"
    r"|[^\d.?!;,(:]{0,36}[,(:]\s?(?:(?:about|around|roughly|some|maybe|perhaps|probably|like|say|up to|circa|ca\.?|etwa"
    r"|vielleicht|unos|unas|quizá|peut-être|environ|uns|umas|talvez|примерно|~)\s?)?"
)
"""What stands between goods and how many of them there are: "PDFs from suppliers (about 600 a month)"."""
_SUCH_BEFORE = regex(r"(?:짜리|分量の|字的|字の) ?$")
"""Before a number it makes it one of things of the size before: "2000자짜리 5천 개"."""
_OF_THEM = regex(r" (?:of (?:them|those|these)|davon|von denen|de ell[oa]s|d'entre (?:eux|elles)|del[ea]s|из них)\b")
"""Behind a number it makes it that of the goods spoken of: "invoices, 5k of them, 2 pages each"."""
_COUNTERS = regex(r"\s?[건件개份通条個个]")
"""Words that count whatever stands before: "계약서 200건"."""


def goods_spoken_of(passage: Passage, quantity: Quantity) -> str | None:
    """The goods of which a number alone counts so many "of them"; `None` where it counts otherwise."""
    if quantity.unit or quantity.money is not None or _OF_THEM.match(passage.text, quantity.number_end) is None:
        return None
    before = [hit for hit in passage.hits.of("unit") if hit.label in GOODS and hit.end <= quantity.start]
    return before[-1].label if before else None


def with_goods_before(passage: Passage, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities; a bare rate counts the goods named right before it, "tickets, 3000 a day"."""
    taken = {each.end for each in quantities if each.unit}
    goods = [hit for hit in passage.hits.of("unit") if hit.label in GOODS and hit.end not in taken]
    single = next((one for one in ones_priced(passage.text) if one.singly), None)
    found = []
    for each in quantities:
        if single is not None and each.value == 1 and each.number_end <= single.start <= each.end:
            continue
        bare = (
            not each.unit and not each.direction and each.money is None and each.period not in {"", "request", "head"}
        )
        before = next((hit for hit in reversed(goods) if hit.end <= each.start), None) if bare else None
        named = before and _ASIDE.fullmatch(without_sizes(passage, quantities, before.end, each.start))
        if (them := goods_spoken_of(passage, each)) is not None:
            found.append(replace(each, unit=them))
            continue
        counter = _COUNTERS.fullmatch(passage.text, each.number_end, each.end) and each.number_end < each.end
        if counter and (thing := next((hit for hit in goods if 0 <= each.start - hit.end <= 1), None)):
            found.append(replace(each, unit=thing.label))
        elif (
            not each.unit
            and _SUCH_BEFORE.search(passage.text, max(0, each.start - 8), each.start)
            and _COUNTERS.match(passage.text, each.number_end)
        ):
            found.append(replace(each, unit="items"))
        elif bare and not named and single is not None:
            found.append(replace(each, unit="requests"))
        else:
            found.append(replace(each, unit=before.label) if before and named else each)
    return tuple(found)
