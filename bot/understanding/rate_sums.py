"""Sums that are prices of tokens, where only what stands beside them says so."""

from decimal import Decimal

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

MTOK = Decimal(1_000_000)
_DEAREST = 100
"""USD per MTok that hardly any price exceeds."""
_ALONE = regex(
    r"\s(?:in|out|input|output)(?: tokens?)?(?: (?:prices?|costs?|rates?))?"
    r"(?=\s*(?:$|[,.;?!)]|(?:and|or|with|for|that|which|but|please|if|on|max|tops)\b))"
)
_AHEAD = regex(
    r"(?<!image )(?<!images )(?<!picture )(?<!photo )(?<!vision )(?<!audio )(?<!voice )(?<!speech )(?<!video )"
    r"(?<!pdf )(?<!file )(?<!json )(?<!structured )\b(?P<way>in|out)puts?(?: tokens?)?(?: (?:price|cost|rate)s?)? "
    r"(?:(?:must |should |has to )?(?:be|is|stay|cost)s? )?"
    r"(?:under|below|at most|less than|no more than|max(?:imum)?|up to|cheaper than|<=?|≤) ?[$€£]?$"
)
"""The way that a ceiling is for, before it: "output under $5"; "image input" is what a model can do."""


def with_rates(passage: Passage) -> tuple[Quantity, ...]:
    """Sums for input and for output beside each other are prices, "$1 in and $2 out", per MTok unless one says else.

    So is a small sum for one of them alone: "under $1 out".
    """
    quantities = passage.quantities
    sides = [each for each in quantities if each.money is not None and each.direction in {"input", "output"}]
    both = {each.direction for each in sides} == {"input", "output"}
    if not both:
        sides = [each for each in sides if each.value <= _DEAREST and _ALONE.match(passage.text, each.end)]
        quantities = tuple(_with_way_ahead(passage, each) for each in quantities)
        sides += [each for each in quantities if each not in passage.quantities]
    per = next((each.per_tokens for each in sides if each.per_tokens is not None), MTOK)
    return tuple(replace(each, per_tokens=each.per_tokens or per) if each in sides else each for each in quantities)


def _with_way_ahead(passage: Passage, each: Quantity) -> Quantity:
    """A small sum with the way that stands before it, where none stands behind: "output under $5"."""
    if each.money is None or each.direction == "input" or each.period or each.value > _DEAREST:
        return each
    if each.direction and _ALONE.match(passage.text, each.end):
        return each
    found = _AHEAD.search(passage.before(each.start, 60))
    return replace(each, direction=f"{found['way']}put", per_tokens=each.per_tokens or MTOK) if found else each
