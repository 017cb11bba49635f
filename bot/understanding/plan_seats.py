"""How many people subscriptions are bought for, without a word for people too, and for how long they are paid."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.name_parts import Name
from bot.understanding.passage import Passage
from bot.understanding.plan_questions import of_a_size, people_of_a_team
from bot.understanding.quantities import Quantity

_AHEAD = regex(
    r"\s?(?:[x×个個つ份套名개]\s?|times )?(?:(?:seats?|licen[cs]es?|asientos|licencias|places|plätze|lizenzen|assentos"
    r"|licenças|подписок|мест) )?(?:of |von |de )?(?:the |our )?(?:\w+ )?(?:on |mit |with |auf |con |avec |sur )?$"
)
"""What may stand between a count and the plan behind it: "12 x", "5 on", "3"."""
_OF_THEM = expression("plan_of_them_ahead")
"""Likewise for some of those told before: "5 of them also"."""
_BEHIND = regex(r"\s?(?:[x×]\s|(?:for|für|para|pour|per|для|on) (?:the |our |all |these |about )?)$")
"""What may stand between a plan and the count behind it: "cursor for 10"."""
_NO_MORE = regex(
    r"\s?(?:$|[?.!,;:)]|(?:and|und|et|y|e|и|plus|each|what|how|please|or|vs"
    r"|(?:per|a|an|pro|par|al|por|im|all') ?(?:year|annum|jahr|an|año|ano|anno))\b)"
)
"""What may follow a bare count that is one of people."""
_TERM = expression("plan_term")
_MONTHS = {"m": 1, "q": 3, "y": 12}
_YEAR_NUMBERS = range(1990, 2100)
_NUMBER_WORDS = {"two": 2, "three": 3, "zwei": 2, "drei": 3, "dos": 2, "tres": 3, "deux": 2, "trois": 3,
                 "due": 2, "tre": 3, "dois": 2, "três": 3, "两": 2, "三": 3}  # fmt: skip
_MOST_SEATS = 100_000
_CUED = 4.5
"""The weight from which something else than a price is asked of the people."""
_ASKED_BESIDE = ("licence", "residency", "origin_risk", "benchmark", "migration", "recommend")
_AROUND = expression("plan_alone")
_LONGEST = 60


class Term(NamedTuple):
    """A time for which a plan is paid, as it is said of a sum: "a quarter", "for 2 years"."""

    words: str
    months: int


_WHOLE = {"quarterly": Term("a quarter", 3), "half": Term("for half a year", 6)}


def terms_of(text: str) -> tuple[Term, ...]:
    """The times for which a sum is wanted, other than a month and a year."""
    found = []
    for match in _TERM.finditer(text.lower()):
        unit = next(name for name in ("m", "q", "y", "quarterly", "half") if match[name])
        if unit in _WHOLE:
            found.append(_WHOLE[unit])
            continue
        number = int(match["n"]) if match["n"].isdecimal() else _NUMBER_WORDS[match["n"]]
        noun = {"m": "month", "q": "quarter", "y": "year"}[unit]
        if number * _MONTHS[unit] not in {1, 12}:
            found.append(Term(f"for {number} {noun}{'s' if number > 1 else ''}", number * _MONTHS[unit]))
    return tuple(dict.fromkeys(found))


def seats_beside(passage: Passage, prices: Collection[int] = ()) -> Decimal | None:
    """So many of a plan or tool that is named, without a word for people: "12 x chatgpt plus", "cursor for 10".

    `prices`: where numbers stand that are the price of a plan.
    """
    counts = (each for each in passage.quantities if each.start not in prices)
    return next((count.value for count in counts if is_a_count(passage, count)), None)


def heads_told(passage: Passage, people: Quantity) -> Decimal:
    """So many people as are written: "40 people a quarter" are 160 a year where work is counted, and 40 seats."""
    written = passage.text[people.start : people.number_end].replace(",", "")
    return Decimal(written) if written.isdecimal() else people.value


def is_a_count(passage: Passage, count: Quantity) -> bool:
    """Whether a number stands beside a plan or tool as how many of it are bought."""
    if not _may_be_seats(count) or _is_a_size(passage, count):
        return False
    for name in passage.sold_by_the_seat():
        ahead = passage.text[count.end : name.start] if count.end <= name.start else None
        if ahead is not None and _AND.match(ahead) and _is_behind_a_plan(passage, count):
            continue  # "chatgpt pro 200 and claude ultra": it tells which plan is meant
        if ahead is not None and len(ahead) < _NEAR and (_AHEAD.fullmatch(ahead) or _OF_THEM.fullmatch(ahead)):
            return True
        behind = passage.text[name.end : count.start] if name.end <= count.start else None
        is_behind = behind is not None and len(behind) < _NEAR and _BEHIND.search(behind)
        if is_behind and _NO_MORE.match(passage.text, count.end):
            return True
    return False


_SIZE = regex(r"\d{1,2}x\b")


def _is_a_size(passage: Passage, count: Quantity) -> bool:
    """Whether a number with a sign of times stands right behind a plan, as the name of its size: "max 20x"."""
    behind = passage.text[max(0, count.start - 4) : count.start] == "max "
    return behind and _SIZE.match(passage.text, count.start) is not None


_NEAR = 24
_AND = regex(r"\s?(?:and|or|vs\.?|versus|against|und|oder|y|o|et|ou|e|и|или|和|,|/|&)\s")


def _is_behind_a_plan(passage: Passage, count: Quantity) -> bool:
    """Whether a bare number stands right behind a plan, as its price does that is said with its name."""
    gaps = (passage.text[name.end : count.start] for name in passage.sold_by_the_seat() if name.end < count.start)
    return count.unit == "" and any(gap == " " for gap in gaps)


def _may_be_seats(count: Quantity) -> bool:
    if count.unit == "users":
        return True
    whole = count.value == int(count.value) and 1 < count.value <= _MOST_SEATS
    return count.unit in {"", "times"} and whole and int(count.value) not in _YEAR_NUMBERS


def seats_each(passage: Passage, places: Sequence[tuple[int, int, str]]) -> Mapping[str, Decimal]:
    """Plan to its own people, where several plans are bought, each for so many; empty where the counts are no pairs.

    `places`: where each plan stands in the text, and its id.
    """
    counts = [each for each in passage.quantities if each.unit == "users" or is_a_count(passage, each)]
    if tied := _tied(passage, places, counts):
        return tied
    if len(counts) != len(places) or len(counts) < 2:
        return {}
    marks = sorted([*((each.start, "count") for each in counts), *((start, "plan") for start, _, _ in places)])
    kinds = [kind for _, kind in marks]
    if kinds[::2] != [kinds[0]] * len(counts) or kinds[0] == kinds[1]:
        return {}
    return {plan: heads_told(passage, count) for (_, _, plan), count in zip(places, counts, strict=True)}


def _tied(
    passage: Passage, places: Sequence[tuple[int, int, str]], counts: Sequence[Quantity]
) -> Mapping[str, Decimal]:
    """Plan to its people where some stand right at it, and all the others' are those told of no plan."""
    if len(counts) != len(places) or len(counts) < 2:
        return {}
    found: dict[str, Decimal] = {}
    rest = list(counts)
    for start, end, plan in places:
        mine = next((each for each in rest if _stands_at(passage, each, start, end)), None)
        if mine is not None:
            found[plan] = heads_told(passage, mine)
            rest.remove(mine)
    left = [plan for _, _, plan in places if plan not in found]
    if not found or len(rest) != len(left) or len(rest) != 1:
        return {} if rest else found
    return {left[0]: heads_told(passage, rest[0])} | found


def _stands_at(passage: Passage, count: Quantity, start: int, end: int) -> bool:
    """Whether people stand right before a plan or, said as for whom it is, right behind it."""
    if count.end <= start:
        return any(form.fullmatch(passage.text, count.end, start) for form in (_AHEAD, _OF_THEM))
    behind = passage.text[end : count.start] if end <= count.start else None
    return behind is not None and _BEHIND.fullmatch(behind) is not None


def buys_seats(passage: Passage, scores: Mapping[str, float]) -> bool:
    """Whether plans are named with how many people or how long they are for, which asks for their price."""
    if not passage.sold_by_the_seat() or passage.named("model", "family", "provider", "card"):
        return False
    if any(scores.get(label, 0) >= _CUED for label in _ASKED_BESIDE):
        return False
    people = any(each.unit == "users" and each.value > 1 for each in passage.quantities)
    if people or seats_beside(passage) is not None or people_of_a_team(passage.text) is not None:
        return True
    return bool(terms_of(passage.text)) or _is_alone(passage)


def is_tool_for_people(passage: Passage) -> bool:
    """Whether a coding tool that is sold by no seat of its own is named with how many use it: "aider for 10 devs"."""
    tools = [name for name in passage.named("product") if passage.lexicon.products[name.id] == "coding"]
    people = [each for each in passage.quantities if each.unit == "users" and each.value > 1]
    return any(_stands_at(passage, each, name.start, name.end) for each in people for name in tools)


def intents_of_seats(intents: tuple[str, ...]) -> tuple[str, ...]:
    """Those of such a message: what the plans cost, unless they are weighed against each other."""
    return intents if intents[0] == "compare" else ("cost", *(label for label in intents if label == "compare"))


def _is_alone(passage: Passage) -> bool:
    """Whether a message is the name of a plan, and at most a sum or a time beside it: "claude max 200/mo"."""
    if len(passage.text) > _LONGEST or passage.named("model", "family", "provider", "card"):
        return False
    rest, end = "", 0
    for name in passage.sold_by_the_seat():
        rest, end = rest + passage.text[end : name.start], name.end
    rest += passage.text[end:]
    sized = any(passage.lexicon.products[name.id] == "plan" or of_a_size(_said(passage, name))
                for name in passage.sold_by_the_seat()) or of_a_size(rest)  # fmt: skip
    return bool(sized and _AROUND.fullmatch(rest))


def _said(passage: Passage, name: Name) -> str:
    return passage.text[name.start : name.end]
