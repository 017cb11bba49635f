"""Calls and pages that are no load to be billed, and times that are: "50 tool calls in a row", "asked 30 times"."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_ASKED_TIMES = expression("volumes_asked_times")
_OF_TOOLS = expression("volumes_of_tools")
_UNTIL_A_LIMIT = expression("volumes_until_a_limit")


_MADE_FOR = regex(
    r" (?:that (?:are|were) |which (?:are|were) )?"
    r"(?:off|away from|tuned (?:for|to|on)|written for|optimi[sz]ed for|designed for|tailored to|built for)\b"
)
"""Behind prompts that are to move, or were written for a model: "200 prompts tuned for gpt-4"."""


def is_asked_so_often(passage: Passage, quantity: Quantity) -> bool:
    """Whether so many times are calls: "the same prefix, asked 30 times"."""
    return quantity.value > 1 and _ASKED_TIMES.search(passage.before(quantity.start, 40)) is not None


def is_no_load(passage: Passage, quantity: Quantity) -> bool:
    """Whether calls are those of tools within an answer, or only tell when a limit was reached: "after 12 prompts"."""
    of_tools = _OF_TOOLS.match(passage.text[quantity.number_end : quantity.end])
    return of_tools is not None or _UNTIL_A_LIMIT.search(passage.before(quantity.start, 70)) is not None


_CHANGES = regex(
    r"\b(?:f[ae]ll\w*|drop\w*|declin\w+|decreas\w+|r[io]s\w+|gr[eo]w\w*|increas\w+|cheaper|halv\w+|sink\w*|gesunken|baja\w*|baiss\w+|ca[ií]\w*)\b"
)
"""What happens tenfold a year is no call."""


def changes(passage: Passage, quantity: Quantity) -> bool:
    """Whether so many times is how much something rose or fell."""
    return _CHANGES.search(passage.before(quantity.start, 40)) is not None


def so_often(passage: Passage, quantities: Iterable[Quantity], slots: Mapping[str, Any]) -> Quantity | None:
    """How often both sides of a call come: "3k in, 200 out, 500 times"."""
    if not {"input_tokens", "output_tokens"} <= slots.keys():
        return None
    often = (each for each in quantities if each.unit == "times" and each.value > 1)
    return next((each for each in often if not (changes(passage, each) or _weighs(passage, each))), None)


_FACTOR = regex(
    r" ?(?:as|the|more|less|cheaper|dearer|pricier|faster|slower|better|worse|bigger|smaller|larger|lower|higher|price"
    r"|so|[a-z]{1,4}\d{2,4}|cost|billiger|teurer|günstiger|schneller|más|menos|plus|moins|mais|дешевле|дороже)\b"
)
"""Behind so many times it makes them how much dearer something is: "10x cheaper than opus"."""


def _weighs(passage: Passage, quantity: Quantity) -> bool:
    """Whether so many times weigh one against another, or count cards: "2 x A100"."""
    cards = any(0 <= card.start - quantity.end <= 1 for card in passage.named("card"))
    return cards or _FACTOR.match(passage.text, quantity.end) is not None


_LEARNED_FROM = regex(
    r"(?:\bfine[- ]?tun\w*|\b(?:re)?train(?:ing|ed)?\b|\b(?:finetun|feintun|trainier)\w*"
    r"|\b(?:ajust\w+|entren\w+|trein\w+|entraîn\w+|addestr\w+)|дообуч\w*|微调)[^?!;,]{0,40}?"
    r"(?:\b(?:on|with|using|from|over|mit|auf|con|avec|sur|com|su|на)\b|用|基于)[^.?!;,\d]{0,20}$"
)
_TO_LEARN = regex(
    r"[^.?!;,\d]{0,16}(?:fine[- ]?tun|finetun|feintun|(?<!\w)trainier|微调|ファインチューニング|파인튜닝|дообуч)"
)
"""Behind examples, what is done with them: "auf 3000 Verträgen feintunen", "用2万条数据微调"."""
_TAKEN = regex(r"(?:\b(?:auf|mit|with|using|use|на)\b[^.?!;,\d]{0,12}|[用拿]|^|[\s,、。])$")
_EXAMPLES = frozenset({"items", "documents", "messages", "images", "articles", "requests"})


def are_kept(passage: Passage, quantity: Quantity) -> bool:
    """Whether things are such as somebody has, and no calls: "200 prompts tuned for gpt-4", "tune it on 20k rows"."""
    if quantity.unit == "requests" and _MADE_FOR.match(passage.text, quantity.end):
        return True
    told = quantity.unit in _EXAMPLES and quantity.period in {"", "once"}
    lead = passage.before(quantity.start, 80)
    behind = told and _TO_LEARN.match(passage.text, quantity.end) is not None and _TAKEN.search(lead) is not None
    return behind or (told and _LEARNED_FROM.search(lead) is not None)


_A_FEW_PAGES = 10
_RESULT_OF_EACH = regex(
    r"[\s-]?pages? (?:(?!of\b|for\b|per\b)[\w-]+ ){0,2}(?:summar(?:y|ies)|synops[ie]s|abstracts?|briefs?|briefings?"
    r"|memos?|digests?|overviews?|outlines?|recaps?|profiles?|write-?ups?)"
    r" (?:(?:of|for|on|from) (?:each|every|all|any)|per [^\W\d_]+)\b"
)


def come_out(passage: Passage, quantity: Quantity) -> bool:
    """Whether a few pages are what comes out of each thing: "a one-page synopsis of each"."""
    few = quantity.unit == "pages" and quantity.value <= _A_FEW_PAGES and quantity.period in {"", "request"}
    return few and _RESULT_OF_EACH.match(passage.text, quantity.number_end) is not None
