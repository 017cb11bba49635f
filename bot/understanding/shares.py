"""The share of the input that is read from cache: in percent, or in words."""

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.patterns import regex
from bot.understanding.number_words import WORDS, chinese
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_PARTS = (
    (Decimal("0.67"), r"\b(?:two|2) thirds|\bzwei drittel|\bdos tercios|\bdeux tiers|\bdois terços|\bдве трети"),
    (Decimal("0.67"), r"三分之二|三分の二|3分の2|3분의 2"),
    (Decimal("0.75"), r"\b(?:three|3) quarters|\bdrei ?viertel|\btres cuartos|\btrois quarts|\btrês quartos"),
    (Decimal("0.75"), r"\bтри четверти|四分之三|4分の3|4분의 3"),
    (Decimal("0.33"), r"\b(?:a|one) third|\bein drittel|\bun tercio|\bun tiers|\bum terço|\bтреть"),
    (Decimal("0.33"), r"三分之一|3分の1|3분의 1"),
    (Decimal("0.25"), r"\b(?:a|one) quarter|\bein viertel|\bun cuarto|\bun quart\b|\bum quarto|\bчетверть"),
    (Decimal("0.25"), r"四分之一|4分の1|4분의 1"),
    (Decimal("0.8"), r"\b(?:four|4) fifths"),
    (Decimal("0.9"), r"\b(?:nine|9) tenths"),
    (Decimal("0.5"), r"\bhalf\b|\bhälfte|\bmitad|\bmoitié|\bmetade|\bполовин\w*|一半|半分|절반"),
)  # fmt: skip
_WORDED = tuple((share, regex(words)) for share, words in _PARTS)
_TENTHS = regex(r"(?P<han>[一二三四五六七八九]|\d)(?:成|割)")
_OUT_OF = regex(r"\b(\d{1,3}|[a-z]{3,5}) (?:out of|in|of|von|de cada|sur|из) (\d{1,3}|[a-z]{3,5})\b")
_WHOLES = frozenset({5, 10, 20, 100})
_CACHE = regex(r"\b(?:ge)?cach\w*|\bcaché\w*|\bк[эе]ш\w*|缓存|命中|キャッシュ|캐시")
_NEAR_CACHE = 52
_HIT_RATE = regex(
    r"(?:cach\w*[ -](?:hit )?(?:rate|ratio|share)|hit ?rate|命中率|キャッシュ率|ヒット率|적중률)[^\d.?!,;]{0,16}$"
)
"""Before a share told as a fraction: "cache hit rate around 0.8"."""

_CACHED_AT = regex(
    r"\b(?:caching|cach[eé])(?: (?:rate|share|set|running|ratio))?[,:]?"
    r"(?: (?:at|of|for|with|bei|von|à|al|del|de|di|a|до|на))?"
    r"(?: (?:about|around|roughly|say|etwa|rund))? ?~?$"
)
"""Before the share that a cache is to serve: "caching at 70%"."""
_CACHE_BEHIND = regex(
    r" (?:prompt |input )?(?:cache|caching|caché)\b"
    r"(?! (?:discount|writ\w+|off|sav\w+|prices?|pricing|rabatt|costs?|reduction|reads? cost|cheaper|markup|premium))"
)
"""The share behind which the cache is named: "mit 70% cache"."""
_OFF = regex(r" ?(?:%|percent|prozent)? ?(?:off|discount|less|cheaper|rabatt|reduction|savings?|lower)\b")


def cached_share(passage: Passage, quantity: Quantity) -> Decimal | None:
    """0..1 of the input read from cache."""
    if not quantity.unit and 0 < quantity.value < 1 and _HIT_RATE.search(passage.before(quantity.start, 40)):
        return quantity.value
    if quantity.unit != "percent":
        return None
    near = any(
        0 <= quantity.start - hit.end <= 24 or 0 <= hit.start - quantity.end <= 30
        for hit in passage.hits.of("direction", "cached")
    )
    ahead = _CACHED_AT.search(passage.before(quantity.start, 40)) and not _OFF.match(passage.text, quantity.end)
    told = ahead or _CACHE_BEHIND.match(passage.text, quantity.end) or _is_same_in_each(passage, quantity)
    return quantity.value / 100 if quantity.direction == "cached" or near or told else None


_STAYS = regex(
    r" (?:of (?:it|them|that|(?:the|our|each|every|my) (?:prompts?|inputs?|contexts?|text|tokens)) )?"
    r"(?:(?:is|are|stays?|remains?) )?(?:always |exactly |basically |nearly )?"
    r"(?:identical|the same|static|unchanged|constant|fixed|shared|repeated|boilerplate)\b"
)
_OF_A_PROMPT = regex(r"\b(?:prompts?|inputs?|contexts?|prefix(?:es)?)\b")


def _is_same_in_each(passage: Passage, quantity: Quantity) -> bool:
    """Whether so much of a prompt is said to be the same in each request: a cache serves that."""
    same = _STAYS.match(passage.text, quantity.end)
    return same is not None and _OF_A_PROMPT.search(passage.before(quantity.start, 40) + same[0]) is not None


def names_what_stays(passage: Passage) -> bool:
    """Whether a share is taken as cached because it is said to stay the same."""
    return any(each.unit == "percent" and _is_same_in_each(passage, each) for each in passage.quantities)


_OF_WHICH = regex(
    r"(?: (?:input )?tokens)? (?:out )?of (?:the |those |our |its |all )?(?:total )?"
    r"|[^.?!;\d]{0,20}?,? (?:of|from) (?:which|those|them|that|these) (?:about |around |roughly |some |~)?"
    r"|[^.?!;\d]{0,20}?,? (?:davon|de los cuales|dont|dos quais|из них) (?:etwa |rund |unos |environ |cerca de )?"
    r"|[^。，\d]{0,6}[,，]?其中(?:的)?"
)
"""What stands between a part and a whole, or a whole and its part: "8k of the 10k", "5k, of which 4k"."""


_OF_THAT = regex(r"(?: tokens?)? of (?:that|it|this|those|these|them|which)\b|(?: tokens?)? davon\b")
"""Behind the part, where the whole stands before it: "8k tokens, and 7k of that never changes"."""


def cached_of(passage: Passage, quantities: Sequence[Quantity]) -> Decimal | None:
    """The share that is told as tokens out of others, where a cache is spoken of: "8k of the 10k tokens are cached"."""
    if not _CACHE.search(passage.text):
        return None
    sizes = [
        each for each in quantities if each.unit in {"", "tokens"} and each.direction != "output" and not each.money
    ]
    for left, right in itertools.pairwise(sizes):
        part, whole = sorted((left.value, right.value))
        behind = part == right.value and _OF_THAT.match(passage.text, right.number_end)
        if 0 < part < whole and (behind or _OF_WHICH.fullmatch(passage.text, left.end, right.start)):
            return (part / whole).quantize(Decimal("0.0001"))
    return None


_SAME = regex(
    r"(?:(?<![\d.,])(?P<percent>\d{1,2}) ?(?:%|percent|prozent)"
    r"|(?P<words>(?:two|three|four|nine|\d) (?:thirds|quarters|fifths|tenths)"
    r"|half|zwei drittel|drei ?viertel|die hälfte))"
    r"(?: (?:of|des|der|vom|von)(?: (?:our|the|each|every|my|all|its|that|any|unsere[sr]?|jede[sr]))*)?"
    r"(?: [\d.,]+k?(?: tokens?)?)? (?:input tokens|tokens|prompts?|inputs?|context|requests?|calls?|kontexts?|eingabe)"
    r" (?:(?:is|are|stays?|remains?|ist|sind|bleibt|bleiben) (?:always |mostly |exactly |just |basically |immer )*"
    r"(?:the same|identical|static|fixed|shared|repeated|repeating|constant|unchanged|reused|boilerplate"
    r"|gleich|identisch|dasselbe|fest|statisch)\b|(?:never|does not|doesn't|do not|don't) changes?\b|repeats?\b)"
)
"""What repeats in every request, where the cache is spoken of too."""


def cached_part(text: str) -> Decimal | None:
    """The share said in words: "two thirds cache hits", "9 out of 10 cached", "七成缓存"."""
    if (same := _SAME.search(text)) and _CACHE.search(text):
        return Decimal(same["percent"]) / 100 if same["percent"] else _share_in(same["words"])
    told = (_share_in(near) for near in _near_a_cache(text))
    return next(filter(None, told), None) or (MOSTLY if is_mostly_cached(text) else None)


def is_mostly_cached(text: str) -> bool:
    """Whether most of the input is told to be read from a cache, and not how much."""
    return _MOSTLY.search(text) is not None


MOSTLY = Decimal("0.8")
"""The share that "mostly cached" is taken as. Assumed."""
_MOSTLY = regex(
    r"(?:\b(?:mostly|largely|mainly|most of|(?:almost|nearly|practically) (?:all|everything|entirely)|meist\w*"
    r"|größtenteils|überwiegend|mayormente|casi tod[oa]s?|la mayor parte|en grande partie|presque tout|maior parte"
    r"|quase tudo|в основном|почти вс[её]|perlopiù)\b|大部分|大半|ほとんど|대부분|几乎全部)[^.?!;\d。？！]{0,30}?"
    r"(?:\b(?:cached|gecacht\w*|cachead\w+|(?:from|out of|aus dem|en|em|du|dalla|desde) (?:the |la )?cach[eé]"
    r"|cache (?:hits?|reads?)|mise? en cache|кэширован\w*|из к[эе]ша)(?![^\W\d_])|缓存|命中|キャッシュ|캐시)"
)


def _near_a_cache(text: str) -> Iterator[str]:
    """What stands around each word for a cache, within its clause."""
    for cache in _CACHE.finditer(text):
        lead = re.split(r"[.?!;]", text[max(0, cache.start() - _NEAR_CACHE) : cache.start()])[-1]
        yield lead + re.split(r"[.?!;,]", text[cache.start() : cache.end() + _NEAR_CACHE])[0]


def _share_in(text: str) -> Decimal | None:
    if tenths := _TENTHS.search(text):
        return (Decimal(tenths["han"]) if tenths["han"].isdecimal() else chinese(tenths["han"]) or Decimal(0)) / 10
    for counted in _OUT_OF.finditer(text):
        some, every = (Decimal(word) if word.isdigit() else WORDS.get(word) for word in counted.groups())
        if some and every and some < every and every in _WHOLES:
            return some / every
    return next((share for share, words in _WORDED if words.search(text)), None)
