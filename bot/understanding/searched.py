"""What is asked of a collection: the questions a day beside the pages of a knowledge base."""

from bot.patterns import regex
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
