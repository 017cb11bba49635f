"""What is asked of a collection, or of one long text: the questions a day beside the pages of a knowledge base."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.patterns import regex
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_A_WORD = 14
_COLLECTED = frozenset({"documents", "pages", "articles", "items", "images", "words"})
_QUESTIONS = regex(
    r"question|quer(?:y|ies)|search|frage|suche|pregunta|pergunta|consulta|b[uú]squeda|busca|recherche|问题|提问|質問|検索|질문|검색"
    r"|вопрос|запрос|поиск"
)


def asked_of(passage: Passage, things: Quantity | None, quantities: list[Quantity]) -> Quantity | None:
    """The questions that come every so often where things do not: "50,000 pages and 1,000 questions per day"."""
    if things is None or things.unit not in _COLLECTED or things.period not in {"", "once"}:
        return None
    often = (each for each in quantities if each.period not in {"", "once", "request", "head"} and each is not things)
    asked = (each for each in often if each.money is None and not each.direction)
    return next((each for each in asked if _are_questions(passage, each)), None)


def _are_questions(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number counts questions: its unit says so, or the word behind it does."""
    end = quantity.end if quantity.unit else quantity.number_end + _A_WORD
    return _QUESTIONS.search(passage.text[quantity.number_end : end]) is not None


_LONG = frozenset({"pages", "words"})
_ABOUT = expression("searched_about")
_ASKS = expression("searched_asks")
_ABOUT_IT = expression("searched_about_it")


def questions_on(passage: Passage, goods: Iterable[Quantity]) -> tuple[Quantity, Quantity] | None:
    """The questions on one long text, and that text: "20 questions about a 300 page book"."""
    found = list(goods)
    text = next((each for each in found if each.unit in _LONG and each.parts is None and not each.period), None)
    if text is None:
        return None
    others = (each for each in found if each is not text and _asks(passage, each))
    asked = next((each for each in others if _is_on_it(passage, each) or _is_asked_behind(passage, text, each)), None)
    return (asked, text) if asked else None


_NEAR = 60


def _is_asked_behind(passage: Passage, text: Quantity, quantity: Quantity) -> bool:
    """Whether so many are asked right behind the text, and so of it: "100 page pdf, ask 20 questions"."""
    near = text.end <= quantity.start <= text.end + _NEAR
    return near and _ASKS.search(passage.before(quantity.start, 30)) is not None


def _asks(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number counts questions, or things that are asked."""
    return _are_questions(passage, quantity) or _ASKS.search(passage.before(quantity.start, 30)) is not None


def _is_on_it(passage: Passage, quantity: Quantity) -> bool:
    return _ABOUT.match(passage.text, quantity.end) is not None


def asked_of_before(before: Mapping[str, Any], now: Mapping[str, Any], passage: Passage) -> dict[str, Any]:
    """`now`; questions on the long text of before are requests that hold it: "and 20 questions about it?"."""
    found = dict(now)
    long = before.get("unit_kind") in _LONG or ("input_tokens" in before and "units" not in before)
    if not long or "requests" in before or _ABOUT_IT.search(passage.text) is None:
        return found
    if found.get("unit_kind") == "items" and any(_asks(passage, each) for each in passage.quantities):
        found["requests"] = found.pop("units")
        del found["unit_kind"]
    if "requests" in found and "units" not in found and "input_tokens" not in found:
        found |= {key: before[key] for key in ("units", "unit_kind", "unit_sort") if key in before}
    return found
