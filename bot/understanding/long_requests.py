"""One request so long that few models hold it: "700k tokens per request", "a 900 page contract in one prompt"."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from bot.costs.assumed import ONE_PROMPT_TOKENS, TOKENS_PER, WIDEST_WINDOW_TOKENS
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity
from bot.wording.figures import count

_EACH_BEFORE = expression("request_each_before")
_IN_ONE = expression("long_in_one")
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
    if slots.get("input_tokens", 0) > ONE_PROMPT_TOKENS and "units" not in slots:
        if any(_is_of_one(passage, each) and each.value == slots["input_tokens"] for each in passage.quantities):
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


def _is_of_one(passage: Passage, each: Quantity) -> bool:
    """Whether an amount of tokens is told of each request."""
    if each.unit not in {"tokens", ""} or each.direction == "output" or each.period not in {"", "request"}:
        return False
    told = each.period == "request" or _EACH_BEFORE.search(passage.before(each.start, 60))
    return bool(told or _IN_ONE.search(passage.text))


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
