"""The entry: a question and its thread become one `Reading`."""

from bot.question import Question
from bot.understanding.lexicon import Lexicon
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.reading import Reading
from bot.understood import Understood


def read(question: Question, lexicon: Lexicon) -> Reading:
    """What `question` asks for and says, the thread before it included."""
    text = tidy(question.text)
    names = find_names(text.text, lexicon)
    models = tuple(dict.fromkeys(name.id for name in names if name.kind in {"model", "family"}))
    return Reading(
        understood=Understood(models=models),
        intents=("recommend",),
        unknown_models=tuple(name.id for name in names if not name.known),
        notes=text.notes,
    )
