"""Which of the models named is where somebody wants to move to: "from gpt-4o to gpt-5-mini"."""

from collections.abc import Sequence

from bot.patterns import regex
from bot.situation import Situation
from bot.strategies.named import Named
from bot.understanding.names import find_names
from bot.understanding.normalise import tidy
from bot.understanding.resolving import resolve_model

_TOWARDS = regex(r"(?:\bto|\bonto|\binto|\bnach|\bauf|\bzu|\bvers|\bhacia|\bpara|\ba|\bна|->|→|=>|到|换成|换到)\s*$")
_INSTEAD = regex(
    r"\b(?:replac|swap|substitut|exchang|trad|ersetz|tausch|ersetzt|remplac|reemplaz|sustitu|troc|substitu)\w*\b(?:[^.?!;]|\.(?=\d)){1,60}"
    r" (?:with|for|by|durch|gegen|par|por|pel[oa])(?: the| den| die| das| le| la| el| o)?\s*$"
)
"""Before what takes the place of another: "replacing gpt-5.4 with", "X durch"."""

_BEHIND = regex(
    r"\s?(?:に(?:移|乗|切|変|替|置)|へ(?:の)?(?:移|乗|切|変|替|置)"
    r"|(?:으)?로 ?(?:이전|전환|갈아|바꾸|옮기|교체))"
)
"""What Japanese and Korean put behind the model that is moved to."""


def destinations(situation: Situation, named: Sequence[Named]) -> list[Named]:
    """The models that stand behind a word for a direction, or before one, where another model is named that is left."""
    text = tidy(situation.question.text).text
    wanted: set[str] = set()
    for name in find_names(text, situation.lexicon):
        towards = (
            _TOWARDS.search(lead := text[: name.start]) or _INSTEAD.search(lead) or _BEHIND.match(text[name.end :])
        )
        if name.kind in {"model", "family"} and towards:
            wanted |= {name.id, *resolve_model(name.id, situation.lexicon)}
    found = [each for each in named if each.model_id in wanted or each.asked in wanted]
    return found if len(found) < len(named) else []
