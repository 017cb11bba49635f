"""Messages that ask for the models of a country and for nothing else: "Korean LLMs", "which models are from India?"."""

from functools import lru_cache

from bot.patterns import regex
from bot.understanding.cues import Hit
from bot.understanding.expressions import expression
from bot.understanding.passage import Passage

_LONGEST = 90
_MODELS_OF = expression("places_models_of")
_SEVERAL = regex(r"§(?:(?:,|/|,? ?(?:and|or|und|oder|et|ou|y|o|e|и|или|和|或|、|と|와)\b) ?§)+")
_NON = regex(r"\bnon[ -]$")
"""What makes of a country's models those of all others."""
_MARKS = " ?!.,;:¿¡？！。、"


@lru_cache(maxsize=4)
def models_of(passage: Passage) -> tuple[str, ...]:
    """The countries (or the EU) whose models a message asks for, where it says nothing more; else empty."""
    if len(passage.text) > _LONGEST or passage.names:
        return ()
    text, end, codes = "", 0, []
    for hit in _hits(passage):
        text += f"{_NON.sub('', passage.text[end : hit.start])}§"
        end = hit.end
        codes.append(hit.label)
    text = _SEVERAL.sub("§", f"{text}{passage.text[end:]}".strip(_MARKS))
    return tuple(codes) if codes and _MODELS_OF.fullmatch(text) else ()


def are_all_others(passage: Passage, start: int) -> bool:
    """Whether the country named at `start` is the one whose models are not asked for: "non-Chinese models"."""
    return _NON.search(passage.text[:start]) is not None


def _hits(passage: Passage) -> list[Hit]:
    """Nouns and adjectives of places, the longest of those that begin together, none within another."""
    found: list[Hit] = []
    hits = (*passage.hits.of("nation"), *passage.hits.of("place"))
    for hit in sorted(hits, key=lambda each: (each.start, -each.end)):
        if not found or hit.start >= found[-1].end:
            found.append(hit)
    return found
