"""What is asked of a collection: the questions a day beside the pages of a knowledge base."""

from bot.patterns import regex
from bot.understanding.passage import Passage
from bot.understanding.quantities import Quantity

_COLLECTED = frozenset({"documents", "pages", "articles", "items", "images", "words"})
_QUESTIONS = regex(
    r"question|quer(?:y|ies)|search|frage|suche|pregunta|pergunta|consulta|recherche|问题|提问|質問|検索|질문|검색"
    r"|вопрос|запрос"
)


def asked_of(passage: Passage, things: Quantity | None, goods: list[Quantity]) -> Quantity | None:
    """The questions that come every so often where things do not: "50,000 pages and 1,000 questions per day"."""
    if things is None or things.unit not in _COLLECTED or things.period not in {"", "once"}:
        return None
    often = (each for each in goods if each.period not in {"", "once", "request", "head"} and each is not things)
    return next((each for each in often if _QUESTIONS.search(passage.text[each.number_end : each.end])), None)
