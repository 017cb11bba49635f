"""Context windows and output limits of several models or hosts side by side, for who asks for them."""

import re
from collections.abc import Callable, Sequence

from bot.answer import Recommendation
from bot.draft import Draft
from bot.patterns import regex
from bot.wording import sections
from bot.wording.figures import count

_WINDOW = regex(
    r"\b(?:context|ctx|token window|window size)\b|\bkontext\w*|\bcontext[eo]\b|上下文|コンテキスト|컨텍스트"
    r"|контекст\w*",
    re.IGNORECASE,
)
_OUTPUT = regex(
    r"\b(?:max\w*|longest|output) (?:\w+ ){0,2}?(?:output|tokens?|limit|length)\b|\boutput (?:limit|length|tokens)\b"
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
    asked: list[tuple[str, Callable[[Recommendation], int | None]]] = []
    bills = any(entry.cost is not None for entry in entries)
    if any(not (bills and _AMOUNT.search(text[: found.start()])) for found in _OUTPUT.finditer(text)):
        asked.append(("Output limit", lambda entry: entry.max_output_tokens))
    if _WINDOW.search(text):
        asked.append(("Context window", lambda entry: entry.context_window_tokens))
    return "\n\n".join(_line(name, entries, value) for name, value in asked)


def _line(name: str, entries: Sequence[Recommendation], value: Callable[[Recommendation], int | None]) -> str:
    ordered = sorted(entries, key=lambda entry: -(value(entry) or 0))
    told = []
    for entry in ordered:
        tokens = value(entry)
        amount = f"{count(tokens)} tokens" if tokens else "not stated"
        told.append(f"{entry.model_name} at {sections.place(entry)} {amount} {sections.marks(entry.citations[:1])}")
    return f"**{name}**: {'; '.join(told)}."
