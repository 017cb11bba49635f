"""That somebody wants a program for some work: "our dentist wants a phone bot"."""

from bot.patterns import regex
from bot.understanding.passage import Passage

_WANTS = regex(
    r"\b(?:wants?|needs?|(?:is|are) looking for|is after|will|möchte|sucht|braucht|wollen|brauchen|quiere|necesita"
    r"|busca|veut|cherche|quer|precisa de|vuole|cerca|ha bisogno di|хочет|нужен) "
    r"(?:an?|some|one|einen|eine|ein|un|une|uno|una|um|uma)? ?(?:[\w-]+ )?$"
)
_BOT = regex(r"bots?\b|agents?\b|assist[ae]n\w*|chatbot|callbot|voicebot|receptionist|robot\b|бот")
_NEAR = 12
"""Characters behind a task in which the word for a program may stand: "translation assistant"."""


def wants_a_bot(passage: Passage) -> bool:
    """Whether a program for a task that is named is wanted."""
    return any(
        _WANTS.search(passage.before(hit.start, 40)) and _BOT.search(passage.text, hit.start, hit.end + _NEAR)
        for hit in passage.hits.of("task")
    )
