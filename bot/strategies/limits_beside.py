"""Context windows and output limits of several models or hosts side by side, for who asks for them."""

import re
from collections.abc import Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.patterns import regex
from bot.wording import sections
from bot.wording.figures import count, listed

_WINDOW = regex(
    r"\b(?:context|ctx|token window|window size)\b|\bkontext\w*|\bcontext[eo]\b|上下文|コンテキスト|컨텍스트"
    r"|контекст\w*",
    re.IGNORECASE,
)
_OUTPUT = regex(
    r"\b(?:max\w*|longest|output) (?:\w+ ){0,2}?(?:output|tokens?|limit|length)\b|\boutput (?:limit|length|tokens)\b"
    r"|\b(?:longer|more|bigger|larger|higher) outputs?\b|\bwrites? (?:the )?(?:longer|longest)\b"
    r"|\bausgabelimit|\blongitud de salida|最大输出|最大出力|출력 한도",
    re.IGNORECASE,
)
_AMOUNT = regex(r"\d\s?(?:[kmb]n?|mio\.?|thousand|million|billion)?\s?$", re.IGNORECASE)
"""Before "output tokens" it makes them what is to be billed, where a bill is told."""
_PRICE = regex(r"\b(?:price|pricing|costs?|cheap\w*|preis\w*|kost\w*|precio|prix|preço)\b|价格|料金|가격|цен")


def limits_beside(draft: Draft, entries: Sequence[Recommendation]) -> str:
    """A line for each limit asked about, the highest first; empty where the question is none of limits."""
    text = draft.situation.question.text
    if "capability" not in draft.situation.reading.intents and _PRICE.search(text.lower()):
        return ""
    asked: list[tuple[str, bool]] = []
    bills = any(entry.cost is not None for entry in entries)
    if any(not (bills and _AMOUNT.search(text[: found.start()])) for found in _OUTPUT.finditer(text)):
        asked.append(("Output limit", True))
    if _WINDOW.search(text):
        asked.append(("Context window", False))
    return "\n\n".join(_line(name, entries, of_output=of_output) for name, of_output in asked)


def limit_of(entry: Recommendation, *, of_output: bool) -> int | None:
    """The output limit or the context window; an output limit as large as the whole window limits nothing."""
    window, most = entry.context_window_tokens, entry.max_output_tokens
    if not of_output:
        return window
    return most if most is None or window is None or most < window else None


def tokens_apart(tokens: Sequence[int]) -> list[str]:
    """The amounts in words, in full where two that differ would read alike."""
    short = [count(each) for each in tokens]
    return short if len({*short}) == len({*tokens}) else [f"{each:,}" for each in tokens]


def _line(name: str, entries: Sequence[Recommendation], *, of_output: bool) -> str:
    limits = {entry: limit_of(entry, of_output=of_output) for entry in entries}
    ordered = sorted((entry for entry in entries if limits[entry]), key=lambda entry: -(limits[entry] or 0))
    amounts = tokens_apart([limits[entry] or 0 for entry in ordered])
    told = [
        f"{entry.model_name} at {sections.place(entry)} {amount} tokens {sections.marks(entry.citations[:1])}"
        for entry, amount in zip(ordered, amounts, strict=True)
    ]
    told += [
        f"{entry.model_name} at {sections.place(entry)} not stated {sections.marks(entry.citations[:1])}"
        for entry in entries if not limits[entry]
    ]  # fmt: skip
    longest = _longest(ordered, amounts, of_output=of_output) if 1 < len(ordered) == len(entries) else ":"
    return f"**{name}{longest}** {'; '.join(told)}."


def _longest(ordered: Sequence[Recommendation], amounts: Sequence[str], *, of_output: bool) -> str:
    """`: higher with GLM-5.3.`, or that it is the same with all; the amounts are told behind it."""
    most = [entry.model_name for entry, amount in zip(ordered, amounts, strict=True) if amount == amounts[0]]
    if len(most) == len(ordered):
        return f": the same with {'both' if len(ordered) == 2 else 'all'}."
    higher, highest = ("higher", "highest") if of_output else ("longer", "longest")
    return f": {higher if len(ordered) == 2 else highest} with {listed(most)}."
