"""What is said of each of several people: requests, things, tokens and sums that count once for every head."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.goods_before import goods_spoken_of
from bot.understanding.one_priced import with_ones_blank
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_TEAM_OF = regex(
    r"\b(?:(?:team|crew|staff|squad|group|office|department|company|firm|start-?up) of|team (?:von|aus)|equipo de"
    r"|équipe de|equipe de|time de|squadra di|команд\w+ из)(?: (?:about|just|only|some|nur|etwa))? $"
)
_OF_US = regex(r" of (?:us|them)\b")
TIMES = regex(r"\s?[x*]\s?")
_A_HEAD = 30
"""Requests a day up to which a number below that of the heads is one for each head."""
_SIDE_BY_SIDE = regex(r",? ?(?:with |mit |con |avec |com )?")
_OFTEN = frozenset({"day", "hour"})
_EACH = expression("heads_each")
_EACH_HAS = expression("heads_each_has")
_DOES = expression("heads_do")
_IN_TOTAL = expression("heads_in_total")
_A_TOTAL_OF = expression("heads_a_total_of")
_A_HEAD_BEHIND = expression("heads_behind_a_sum")
_BEFORE_A_HEAD = regex(
    r"(?:\b(?:per|each|every|pro|je|por|par|cada|chaque|jede[rn]?|an?)\s|/\s?|на |у каждого |每(?:个|名|位)?)$"
)
"""Before a single head it tells that an amount is one for each: "per lawyer"."""


def heads_of(passage: Passage, goods: Iterable[Quantity], amounts: Sequence[Quantity]) -> Quantity | None:
    """The people among the `goods` of a workload; a few of them count where an amount is that of each."""
    known = next((each for each in goods if each.unit == "users" and each.value > 1), None)
    if known is not None:
        return known
    few = next((each for each in amounts if each.unit == "users" and each.value > 1), None) or _team(passage)
    told = few and any(is_told_of_a_head(passage, each) for each in amounts if each.unit != "users")
    return few if told else None


def _team(passage: Passage) -> Quantity | None:
    """The people of a team whose number alone is told: "our team of 9 pays"."""
    bare = (each for each in passage.quantities if not each.unit and each.period in {"", "request"})
    people = (each for each in bare if each.value > 1 and are_people(passage, each))
    found = next((each for each in people if goods_spoken_of(passage, each) is None), None)
    return replace(found, unit="users") if found is not None else None


def are_people(passage: Passage, each: Quantity) -> bool:
    """Whether a number alone counts people: "a team of 9", "9 of us"."""
    behind = _OF_US.match(passage.text, each.end)
    return behind is not None or _TEAM_OF.search(passage.before(each.start, 20)) is not None


def is_per_head(passage: Passage, heads: Quantity, quantity: Quantity) -> bool:
    """Whether a count is one for each head: "per user", "50 people x 30 a day", "1人1日20回"."""
    if quantity.start == heads.start:
        return False  # it is the product of both already
    if TIMES.fullmatch(passage.text, heads.end, quantity.start) or _is_told_of_each(passage, quantity):
        return True
    if _is_of_all(passage, quantity):
        return False
    if (
        quantity.period in _OFTEN
        and quantity.value < heads.value
        and _SIDE_BY_SIDE.fullmatch(passage.text, heads.end, quantity.start)
    ):
        return True  # less than one for each head would be said of fewer heads
    return is_small_for_heads(heads.value, quantity) or is_said_of_a_head(passage)


def is_small_for_heads(heads: Decimal, quantity: Quantity) -> bool:
    """Whether a number is too small to be that of all the heads together."""
    return quantity.value <= _A_HEAD and quantity.value < heads


def for_all_heads(passage: Passage, heads: Quantity | None, things: Quantity) -> Quantity:
    """Things, of which each head has so many, as those of all."""
    if heads is None or not (is_told_of_a_head(passage, things) or _does_so_many(passage, heads, things)):
        return things
    parts = things.parts and things.parts * heads.value
    return replace(things, value=things.value * heads.value, parts=parts)


def _does_so_many(passage: Passage, heads: Quantity, things: Quantity) -> bool:
    """Whether a verb alone stands between people and a few things: "500 students write 4 essays of 1,500 words"."""
    few = is_small_for_heads(heads.value, replace(things, value=things.parts or things.value))
    return few and _DOES.fullmatch(passage.text, heads.end, things.start) is not None


def heads_behind(passage: Passage, heads: Quantity | None, amounts: Iterable[Quantity]) -> Decimal:
    """How many times tokens or a sum count that are told of each head; one where they are those of all."""
    if heads is not None and any(is_told_of_a_head(passage, each) for each in amounts):
        return heads.value
    return Decimal(1)


def heads_that_spend(passage: Passage, money: Quantity) -> Decimal:
    """How many people have a sum each; one where it is for all of them."""
    heads = next((each for each in passage.quantities if each.unit == "users" and each.value > 1), None)
    if heads is None:
        return Decimal(1)
    behind = _TO_A_DIGIT.match(passage.after(money.end, 30))
    side_by_side = heads.end <= money.start and _AT.fullmatch(passage.text, heads.end, money.start) is not None
    had = _EACH_HAS.search(passage.before(money.start, 30)) is not None
    told = money.period == "head" or had or side_by_side or spends_each(passage, money)
    return heads.value if told or (behind and _A_HEAD_BEHIND.match(behind[0])) else Decimal(1)


def spends_each(passage: Passage, money: Quantity) -> bool:
    """Whether a sum is what each of several people spends now: "each dev burns $50 a day"."""
    return _EACH_SPENDS.search(passage.before(money.start, 60)) is not None


_EACH_SPENDS = regex(
    r"\b(?:each|every|jede[rs]?|cada|chaque) (?:of (?:our|the|my|these) )?(?:\d+ )?(?:\w+ ){0,2}?"
    r"(?:burns?|uses?|spends?|costs?|pays?|needs?|verbraucht|gasta|coûte|cuesta)(?: us)?"
    r"(?: (?:about|around|roughly|some|up to))? ?[$€£~]?$"
)
_AT = regex(r" (?:at|x|×|@|à|a|zu je|je) ?(?:about |around |~)?")
"""Between people and what each of them spends: "40 devs at $50 a day"."""


def is_said_of_a_head(passage: Passage) -> bool:
    """Whether anything in the message is told of each head: "per seat", "je Mitarbeiter", "per lawyer"."""
    text = with_ones_blank(passage.text)
    alone = any(each.unit == "users" and each.value == 1 for each in passage.quantities)
    if alone or any(hit.label == "head" for hit in passage.hits.of("period")):
        return True
    return any(
        _BEFORE_A_HEAD.search(text[max(0, hit.start - 12) : hit.start]) and not text[hit.start : hit.end].endswith("s")
        for hit in passage.hits.of("unit", "users")
    )


def is_told_of_a_head(passage: Passage, amount: Quantity) -> bool:
    """Whether an amount beside the heads is that of one: told so between the two, or right behind it."""
    if amount.period == "head" or _is_told_of_each(passage, amount):
        return True
    return is_said_of_a_head(passage) and not _is_of_all(passage, amount)


def _is_of_all(passage: Passage, amount: Quantity) -> bool:
    """Whether an amount is called that of all together: "300 calls a day in total", "a total of 300 calls"."""
    before = passage.before(amount.start, 30)
    return _IN_TOTAL.match(passage.text, amount.end) is not None or _A_TOTAL_OF.search(before) is not None


def _is_told_of_each(passage: Passage, amount: Quantity) -> bool:
    """Whether "each" stands before an amount, or behind it with no other number between.

    Of things in parts the words behind their own number count: those behind the parts are told of the parts.
    """
    blank = replace(passage, text=with_ones_blank(passage.text))
    if amount.parts and _OFTEN_EACH.match(blank.text, amount.end):
        return True
    behind = blank.text[amount.start : amount.end] if amount.parts else blank.after(amount.end, 44)
    own = _TO_A_DIGIT.match(_LEADING_NUMBER.sub("", behind, 1) if amount.parts else behind)
    return _EACH.search(blank.before(amount.start, 70)) is not None or bool(own and _EACH.search(own[0]))


_OFTEN_EACH = regex(
    r",? (?:a|per|each|every|pro|je|par|por|al?) (?:day|week|month|year|tag|woche|monat|jahr|jour|semaine|mois|an|día"
    r"|semana|mes|dia|mês|giorno|settimana|mese),? (?:each|apiece|jeweils|chacun\w*|cada un[oa]|cada um|ciascun\w*)\b"
)
_LEADING_NUMBER = regex(r"^[\d.,]+")
_TO_A_DIGIT = regex(r"^\D*")
