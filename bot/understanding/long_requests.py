"""One request so long that few models hold it: "700k tokens per request", "a 900 page contract in one prompt"."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from bot.costs.assumed import ONE_PROMPT_TOKENS, TOKENS_PER, WIDEST_WINDOW_TOKENS
from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.wording.figures import count

_EACH_BEFORE = expression("request_each_before")
_IN_ONE = expression("long_in_one")
_ONE_CALL_BEFORE = expression("long_one_call_before")
_ONE_CALL_BEHIND = expression("long_one_call_behind")
_ONE_TEXT_BEFORE = expression("long_one_text_before")
_ONE_TEXT_BEHIND = expression("long_one_text_behind")
_USED_UP = regex(
    r"\b(?:ate|eaten|burn(?:ed|t)|chewed|guzzled|blew|racked|drained|gobbled|verbrann?t|gefressen|verbraten"
    r"|quemó|gastó|comió|brûlé|mangé|bouffé|queimou|gastou|comeu|bruciato|mangiato|сжёг|сжег|сожрал[аои]?|съел[аои]?)\b"
    r"(?: \w+){0,3} ?~?$|(?:烧了|花掉了?|吃掉了?)[^。？！\d]{0,4}$"
)
"""What a job has used up before an amount, which it took in many calls: "reading one repo ate 1.2M tokens"."""
_USED_UP_BEHIND = regex(r" (?:verbrannt|verbraten|verbraucht|gefressen)\b|を?(?:消費|食)")
_PRICE_OF_ONE = expression("long_price_of_one")
"""The price of a single call is asked: what is told is what goes into it."""
_PASTED = expression("long_pasted")
_PRICED = expression("long_priced")
_WHOLE = expression("long_whole")
"""What is to be read from its beginning to its end, so that a part of it will not do."""
_IN_PARTS = frozenset({"rag", "embedding", "rerank", "document", "vision", "translation", "speech"})
"""Tasks that go through a long text page by page or piece by piece."""
_LEAST = ONE_PROMPT_TOKENS // 2
_LENGTHS = ("units", "unit_kind", "spread_over")


def is_one_request(passage: Passage, slots: Mapping[str, Any]) -> bool:
    """Whether so many tokens are to be one request: "a codebase of 1.5M tokens in one prompt"."""
    tokens = slots.get("input_tokens", 0) if slots.get("requests") == 1 else slots.get("min_context_tokens", 0)
    return tokens > ONE_PROMPT_TOKENS and _IN_ONE.search(passage.text) is not None


def as_one_request(passage: Passage, slots: dict[str, Any]) -> None:
    """Puts into `slots` that so many tokens are those of one request, or that the context has to hold so many pages."""
    if "requests" in slots:
        return
    _price_what_is_pasted(passage, slots)
    if slots.get("input_tokens", 0) > ONE_PROMPT_TOKENS and "units" not in slots:
        piecewise = slots.get("task") in _IN_PARTS
        told = (each for each in passage.quantities if each.value == slots["input_tokens"])
        if any(_is_of_one(passage, each, piecewise=piecewise) for each in told):
            slots["requests"] = Decimal(1)
        return
    pages = None if "input_tokens" in slots else _pages(passage, slots)
    if pages is not None:
        slots.setdefault("min_context_tokens", _tokens(pages))
        for key in _LENGTHS:
            slots.pop(key, None)
        if slots.get("requests_period") == "once":
            del slots["requests_period"]


def pages_taken(passage: Passage, slots: Mapping[str, Any]) -> Iterator[str]:
    """What the pages were taken as, as a sentence."""
    pages = _pages(passage, slots)
    if pages is not None and slots.get("min_context_tokens") == _tokens(pages):
        yield f"{count(pages.value)} pages are taken as {count(Decimal(_tokens(pages)))} tokens of one request."


def _is_of_one(passage: Passage, each: Quantity, *, piecewise: bool) -> bool:
    """Whether an amount of tokens is told of each request. `piecewise`: one text may be many requests."""
    if each.unit not in {"tokens", "", "requests"} or each.direction == "output":
        return False
    if each.period not in {"", "request", "once"}:
        return False
    before = passage.before(each.start, 60)
    told = each.period == "request" or _EACH_BEFORE.search(before) or _IN_ONE.search(passage.text)
    if each.value > WIDEST_WINDOW_TOKENS and passage.text.startswith("à ", each.period_start):
        return False  # "on tourne à 45 M de tokens" tells of no request
    if told or each.value > WIDEST_WINDOW_TOKENS:
        return bool(told)
    if _ONE_CALL_BEFORE.search(before) or _ONE_CALL_BEHIND.match(passage.text, each.number_end):
        return True
    if _USED_UP.search(before) or _USED_UP_BEHIND.match(passage.text, each.end):
        return False
    if not piecewise and (_ONE_TEXT_BEFORE.search(before) or _ONE_TEXT_BEHIND.match(passage.text, each.number_end)):
        return True
    return _PRICE_OF_ONE.search(passage.text) is not None


def _price_what_is_pasted(passage: Passage, slots: dict[str, Any]) -> None:
    """What a named model has to hold is its input where the price of pasting it once is asked."""
    tokens = slots.get("min_context_tokens", 0)
    if tokens <= ONE_PROMPT_TOKENS or "input_tokens" in slots or "models" not in slots:
        return
    if _PASTED.search(passage.text) and _PRICED.search(passage.text):
        slots |= {"input_tokens": tokens, "requests": Decimal(1)}
        slots.pop("min_context_tokens")


def _pages(passage: Passage, slots: Mapping[str, Any]) -> Quantity | None:
    """The pages of one text that is read as a whole, by a model that is looked for.

    `None` where there are none, or where they are a volume.
    """
    if slots.get("task") in _IN_PARTS or slots.get("spread_over", 1) > 1 or slots.get("models"):
        return None
    found = next((each for each in passage.quantities if each.unit == "pages" and each.period in {"", "once"}), None)
    if found is None or not _LEAST <= found.value * TOKENS_PER["pages"] <= WIDEST_WINDOW_TOKENS:
        return None
    return found if _IN_ONE.search(passage.text) or _WHOLE.search(passage.text) else None


def _tokens(pages: Quantity) -> int:
    return int(pages.value * TOKENS_PER["pages"])
