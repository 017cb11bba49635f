"""Tokens in and out of a message, and how often they come."""

import itertools
from decimal import Decimal
from typing import Any

from msgspec.structs import replace

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.understanding.token_mix import in_all

A_RATE = 50
"""Bare numbers a day from which on they count requests."""
_TOKEN_WORD = regex(r"token|词元|トークン|토큰|токен")
_TO_A_DIGIT = regex(r"\D*")
_MADE_OF_TOKENS = expression("tokens_made")
"""A noun, none of what goes in, right before its tokens."""
_LARGEST = Decimal(10) ** 18
_SHORTEST_PROMPT = 100
"""Tokens below which a number of prompts counts them: "40 prompts each"."""
_FEWEST = 2
"""Tokens that a label or a yes takes, where nothing says that it is one token."""


def tokens(passage: Passage, quantities: list[Quantity], slots: dict[str, Any]) -> None:
    """Input and output tokens, and how often they come where that stands beside them."""
    inputs = [quantity for quantity in quantities if quantity.direction == "input" and counts_tokens(quantity)]
    outputs = [quantity for quantity in quantities if quantity.direction == "output" and counts_tokens(quantity)]
    if not inputs and not outputs:
        inputs, outputs = _pair(passage, quantities)
    if not inputs:
        inputs = [quantity for quantity in quantities if _is_plain_tokens(passage, quantity)]
    if not inputs and outputs:
        inputs = [quantity for quantity in quantities if _is_of_a_call(quantity)]
    if inputs and not outputs:
        outputs = [each for each in quantities if _comes_out_unsaid(passage, inputs[0], each)]
    if inputs:
        slots["input_tokens"] = whole_tokens(in_all(passage, inputs, outputs))
    if outputs:
        summed = len(inputs) == len(outputs) > 1 and slots["input_tokens"] > inputs[0].value
        used = outputs if summed else outputs[:1]
        slots["output_tokens"] = whole_tokens(sum((each.value for each in used), Decimal(0)))
    for quantity in (*inputs[:1], *outputs[:1]):
        if quantity.period and quantity.period not in {"request", "head"}:
            slots.setdefault("requests_period", quantity.period)


def _pair(passage: Passage, quantities: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """Two bare numbers with a slash between, larger than dates have: "at 1k/100", "600M/90M".

    Those of several steps of one run are summed: "planner (5k/500), coder (20k/2k), 400 runs a day".
    """
    pairs = [
        (left, right)
        for left, right in itertools.pairwise(quantities)
        if passage.text[left.end : right.start].strip() == "/"
        and {left.unit, right.unit} <= {"", "tokens"}
        and left.value >= 100
    ]
    if not pairs:
        return [], []
    steps = [pairs[0]]
    for pair in pairs[1:]:
        if _NEXT_STEP.fullmatch(passage.text, steps[-1][1].end, pair[0].start) is None:
            break
        steps.append(pair)
    into, out = (sum((each[side].value for each in steps), Decimal(0)) for side in (0, 1))
    return [replace(pairs[0][0], value=into)], [replace(pairs[0][1], value=out)]


_NEXT_STEP = regex(
    r"\)?,? ?(?:and |then |plus |\+ ?|-> ?|→ ?|und |y |et )*"
    r"(?!(?:or|vs|versus|oder)\b)[^\W\d_]{3,16}(?: [^\W\d_]{3,16})? ?[(:] ?~?"
)
"""Between the sizes of one step and those of the next, which is named: "), coder ("."""


def sides_said(passage: Passage) -> int:
    """How often tokens in and out stand beside each other: once for each model, where each has its own."""
    pairs = itertools.pairwise(each for each in passage.quantities if each.unit in {"", "tokens"})
    return sum(
        (left.direction, right.direction) == ("input", "output")
        or (passage.text[left.end : right.start].strip() == "/" and left.value > right.value >= A_RATE)
        for left, right in pairs
    )


def _is_plain_tokens(passage: Passage, quantity: Quantity) -> bool:
    """A number of tokens without direction, or one right beside the word: "20,402 for the token count"."""
    if quantity.direction == "output" or quantity.value < 10:
        return False
    if quantity.unit == "tokens":
        return True
    near = _TO_A_DIGIT.match(passage.after(quantity.end, 26))
    return quantity.unit == "" and quantity.value >= 1000 and bool(near and _TOKEN_WORD.search(near[0]))


def _comes_out_unsaid(passage: Passage, first: Quantity, quantity: Quantity) -> bool:
    """Whether tokens behind those said to go in are those of what is made: "3k in, SQL of about 200 tokens"."""
    told = first.direction == "input" and first.start < quantity.start and quantity.unit == "tokens"
    if not told or quantity.direction or quantity.period not in {"", "request"} or quantity.value > first.value * 10:
        return False
    return _MADE_OF_TOKENS.search(passage.before(quantity.start, 40)) is not None


def _is_of_a_call(quantity: Quantity) -> bool:
    """Whether a bare number is told of each call, beside the tokens that come out: "12k per call, 500 out"."""
    bare = not quantity.unit and not quantity.direction and quantity.money is None
    return bare and quantity.period == "request" and quantity.value >= _SHORTEST_PROMPT


def with_prompts_counted(quantities: list[Quantity]) -> list[Quantity]:
    """The quantities; prompts beside tokens that go in are so many, not so long: "3,500 prompts, 900 tokens in"."""
    if not any(each.unit == "tokens" and each.direction == "input" for each in quantities):
        return quantities
    return [
        replace(each, direction="") if each.unit == "requests" and each.direction == "input" else each
        for each in quantities
    ]


def counts_tokens(quantity: Quantity) -> bool:
    """Whether a directed number is one of tokens; "3k prompt" is a size, "3k prompts a day" a volume."""
    if quantity.unit in {"", "tokens"}:
        fewest = 1 if quantity.unit == "tokens" and quantity.direction == "output" else _FEWEST
        return quantity.value >= fewest or quantity.value == 0
    is_size = quantity.period in {"", "request"} and quantity.scale != "m" and quantity.value >= _SHORTEST_PROMPT
    return quantity.unit == "requests" and quantity.value >= 10 and is_size


def whole_tokens(value: Decimal) -> int:
    """The value as a number of tokens that a bill can be made of."""
    return int(min(value, _LARGEST))
