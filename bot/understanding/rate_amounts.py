"""Numbers that are no load: what a rate is for, where a tier of prices begins, how many cards there are."""

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.goods_before import GOODS
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.recordings import is_long

_PER_BEFORE = regex(r"(?:\bper|\$/|\bpro|\bpor|\bpar|\bje|每|за|多少钱)\s?$")
_COST_OF = regex(r"\b(?:coûtent?|kosten|kostet|cuestan?|custam?|sai|sale|vale|стоит|costs?) (?:a |one |1 )?\s?$")
_RATE_BEHIND = regex(r"\s?(?:あたり|当たり|につき|ごと|당|的?(?:价格|多少钱|什么价|要多少|收多少|是多少|几块|几毛))")
"""Behind a million it makes it what the price is for: "一百万 token 多少钱"."""
_OVER_YEARS = regex(
    r"[^.?!]{0,44}\bcost(?:s|ed)? (?:back )?(?:in|since|over|through|between) (?:20\d\d|the (?:last|past|years))"
)
"""Behind a million of which the price of several years is asked."""
_MOST_OF_A_RATE = 1_000_000
"""Tokens up to which a round number is what a price is for; "what costs a billion" asks for a bill."""
_PAST = expression("counting_past")
_PAST_BEHIND = regex(r"\s?(?:以上|を超え|超|넘|초과)")


def is_of_a_rate(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number belongs to a price or to a machine, and tells of no work."""
    about_prices = _is_what_a_rate_is_for(passage, quantity) or _begins_a_tier(passage, quantity)
    return about_prices or _counts_cards(passage, quantity)


def _begins_a_tier(passage: Passage, quantity: Quantity) -> bool:
    """Whether tokens are where another price begins: "does it cost more above 200k input tokens"."""
    if "tok" not in passage.text[quantity.number_end : quantity.end] and quantity.unit != "tokens":
        return False
    past = _PAST.search(passage.before(quantity.start, 30)) or _PAST_BEHIND.match(passage.text, quantity.end)
    alone = not any(other.period or other.unit in {"requests", *GOODS} for other in passage.quantities)
    return past is not None and alone and _PRICED.search(passage.text) is not None


_PRICED = regex(
    r"\b(?:pric\w+|costs?|dearer|expensive|rates?|charge[sd]?|tiers?|surcharge|preis\w*|kostet|teurer|precio|cuesta|prix|coûte|preço|custa"
    r"|цен\w+|стоит|дороже)\b|价|计费|收费|料金|値段|가격|요금"
)


def _counts_cards(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number tells how many cards there are: "2x5090", "4 H100"."""
    starts = {card.start for card in passage.named("card")}
    return not starts.isdisjoint({quantity.number_end + gap for gap in range(4)} | {quantity.end, quantity.end + 1})


def _is_what_a_rate_is_for(passage: Passage, quantity: Quantity) -> bool:
    """Whether an amount is the "1M" of "per 1M tokens"; "je 800 Token" is none."""
    if _is_a_load(passage, quantity) or is_long(passage, quantity):
        return False
    round_number = str(quantity.value.normalize().scaleb(-quantity.value.adjusted())) == "1"
    before = passage.text[max(0, quantity.start - 14) : quantity.start]
    if not round_number:
        return False
    others = _other_side(passage, quantity)
    if _PER_BEFORE.search(before):
        # "Por 10 millones de entrada y 1 de salida" asks for a bill, "per 1M in and per 1M out" for the rates.
        return not any(each.value != quantity.value for each in others)
    return (
        not others
        and quantity.value <= _MOST_OF_A_RATE
        and quantity.period in {"", "request"}
        and bool(
            _COST_OF.search(before)
            or _RATE_BEHIND.match(passage.text, quantity.end)
            or _OVER_YEARS.match(passage.text, quantity.end)
        )
    )


def _other_side(passage: Passage, quantity: Quantity) -> list[Quantity]:
    """The tokens of the other direction in the text: "what cost 10M in and 2M out" asks for a bill."""
    other = {"input": "output", "output": "input"}.get(quantity.direction)
    return [each for each in passage.quantities if other and each.direction == other and each.unit in {"", "tokens"}]


def _is_a_load(passage: Passage, quantity: Quantity) -> bool:
    """Whether so many are what a bill is asked for, not what a sum is for: "per 1,000 words", "per 1k calls"."""
    told = quantity.unit in {"words", "characters"} or (quantity.unit in {"requests", *GOODS} and quantity.value > 1)
    return told and not any(each.money for each in passage.quantities)
